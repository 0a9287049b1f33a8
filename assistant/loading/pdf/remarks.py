"""What was met in a PDF file and may matter, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.loading.pdf.opening import MOST_PAGES

if TYPE_CHECKING:
    from assistant.loading.pdf.painting import Painted
    from assistant.loading.pdf.seeing import Sight

_NAMED = 8
"""Page numbers in one line."""


@dataclass(slots=True)
class Remarks:
    """Collected while pages are read; pages are told by their numbers."""

    name: str
    count: int
    damaged: list[int] = field(default_factory=list)
    _large: list[int] = field(default_factory=list)
    _empty: list[int] = field(default_factory=list)
    _pictures: list[int] = field(default_factory=list)
    _scanned: list[int] = field(default_factory=list)
    _liars: list[int] = field(default_factory=list)
    _hidden: dict[str, Counter[int]] = field(default_factory=dict)
    _said: list[str] = field(default_factory=list)

    def look(self, number: int, painted: Painted, sight: Sight) -> None:
        """Note what is odd about a page."""
        if painted.fault in ("large", "full"):
            self._large.append(number)
        elif painted.fault:
            self.damaged.append(number)
        elif not any(glyph.text.strip() for glyph in sight.glyphs) and not sight.aside:
            (self._pictures if sight.pictures else self._empty).append(number)
        if sight.scanned:
            self._scanned.append(number)
        if painted.liars:
            self._liars.append(number)
        for reason, letters in sight.hidden.items():
            self._hidden.setdefault(reason, Counter())[number] += letters

    def say(self, line: str) -> None:
        """Add a line."""
        self._said.append(line)

    def without_text(self) -> str:
        """Return why there is nothing to read."""
        if self._pictures:
            many = (
                f"its {self.count} pages are pictures"
                if self.count > 1
                else "its page is a picture"
            )
            return f"{self.name} has no text: {many}; run OCR on it, as with ocrmypdf"
        if self._large:
            return (
                f"{self.name} unpacks to far more than a PDF file should; save the article's text"
            )
        if self.damaged:
            return f"{self.name} is a damaged PDF file: no page can be read; get it once more"
        if self._hidden:
            reasons = ", ".join(sorted(self._hidden))
            return f"{self.name} shows no text: all of it is {reasons}; print it to a new file"
        return f"{self.name} has no text; run OCR on it, as with ocrmypdf, if it shows words"

    def unreadable(self, reason: str) -> str:
        """Return why the letters cannot be taken for the article's."""
        return f"{self.name} cannot be read: {reason}; run OCR on it, as with ocrmypdf --force-ocr"

    def lines(self) -> tuple[str, ...]:
        """Return the warnings."""
        found = list(self._said)
        if self.count > MOST_PAGES:
            found.append(f"only the first {MOST_PAGES:,} of {self.count:,} pages were read")
        if self._scanned:
            found.append(
                f"{_pages(self._scanned)}: the words were read from a scan by a program (OCR), "
                "which makes mistakes"
            )
        if self._pictures:
            found.append(f"{_pages(self._pictures)}: a picture without text, which was not read")
        if self.damaged:
            found.append(f"{_pages(self.damaged)}: damaged, and not or only partly read")
        if self._large:
            found.append(f"{_pages(self._large)}: holds far more than a page can show; cut off")
        if self._liars:
            found.append(
                f"{_pages(self._liars)}: a font draws other letters than the file says; the drawn "
                "ones were taken"
            )
        found += (
            f"{_pages(sorted(by_page))}: hidden text was left out ({by_page.total():,} letters "
            f"{reason})"
            for reason, by_page in self._hidden.items()
        )
        return tuple(found)


def _pages(numbers: list[int]) -> str:
    """Name pages.

    >>> _pages([2]), _pages([1, 3])
    ('page 2', 'pages 1, 3')
    """
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    more = f" and {len(numbers) - _NAMED} more" if len(numbers) > _NAMED else ""
    return f"pages {', '.join(map(str, numbers[:_NAMED]))}{more}"

"""Blocks of all pages to one text: paragraphs that go on are joined, and pages are spans of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.documents import Page
from assistant.loading.pdf.blocks import written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.loading.pdf.blocks import Block
    from assistant.loading.pdf.hyphens import Hyphens

_FULL = 0.75
"""Of the width of its column, that the last line of a paragraph that goes on has."""
_NOTES = 6
"""Below the text of a page at most."""
_CELLS = "  "
_FEW = 2
"""Lines, and paragraphs, from which nothing is told of how a text is set."""
_LINES = ("entry", "row")
"""Kinds that stand line by line."""


def stitched(blocks: Iterable[Block]) -> list[Block]:
    """Join what goes on in the next column or on the next page, past what stands between."""
    blocks = list(blocks)
    indents = _are_indented(blocks)
    found: list[Block] = []
    open_at = -1
    for block in blocks:
        if block.kind in ("small", "row", "heading") or block.boxed:
            found.append(block)
            continue
        open_at = _open(found, open_at, block)
        last, between = found[open_at] if open_at >= 0 else block, found[open_at + 1 :]
        if open_at >= 0 and (
            _goes_on(last, block, between)
            or (indents and _goes_on_unindented(last, block, between))
        ):
            open_at = _join(found, open_at, block)
        else:
            found.append(block)
            open_at = len(found) - 1
    return found


def _open(found: list[Block], last: int, block: Block) -> int:
    """Return which paragraph a column may go on with: notes below it stand apart."""
    if last < 0 or not block.first or not block.lines[0].text[:1].islower() or not found[last].ends:
        return last
    for number in range(last - 1, max(-1, last - _NOTES), -1):
        if found[number].kind == "text" and not found[number].ends and not found[number].boxed:
            return number
    return last


def _goes_on(last: Block, block: Block, between: list[Block]) -> bool:
    """Tell whether a paragraph goes on in a block."""
    if last.ends or block.kind != "text" or last.lines[-1].text.endswith(":"):
        return False
    first, end = block.lines[0].text.lstrip("\"'“‘("), last.lines[-1]
    if first[:1].islower():
        return True
    if not block.first:
        return False
    if end.text[-1] in "-\u00ad\u2010,":
        return True
    if any(other.kind == "heading" and not other.boxed for other in between):
        return False
    return end.x1 - end.x0 >= _FULL * (last.right - end.x0)


def _are_indented(blocks: list[Block]) -> bool:
    """Tell whether paragraphs begin with an indented line, as the longer ones show."""
    longer = [
        block for block in blocks
        if block.kind == "text" and len(block.lines) > _FEW and not block.first
    ]  # fmt: skip
    return len(longer) > _FEW and sum(block.indented for block in longer) > 0.8 * len(longer)


def _goes_on_unindented(last: Block, block: Block, between: list[Block]) -> bool:
    """Tell whether a sentence of the last paragraph begins a column, where paragraphs are indented.

    One line alone does not show that it is no paragraph.
    """
    return (
        last.kind == block.kind == "text"
        and block.first
        and not block.indented
        and last.full
        and not any(other.kind == "heading" for other in between)
    )


def _join(found: list[Block], at: int, block: Block) -> int:
    """Add a block to one before; what stood between on earlier pages comes to stand ahead."""
    last = found[at]
    if block.page != last.lines[-1].page:
        earlier = [other for other in found[at + 1 :] if other.page < block.page]
        later = [other for other in found[at + 1 :] if other.page >= block.page]
        found[at:] = [*earlier, last, *later]
        at += len(earlier)
    last.lines += block.lines
    return at


@dataclass(slots=True)
class Text:
    """A text while it is written."""

    hyphens: Hyphens
    parts: list[str] = field(default_factory=list)
    length: int = 0
    starts: dict[int, int] = field(default_factory=dict)
    """Where each page begins."""
    ends: dict[int, int] = field(default_factory=dict)

    def write(self, blocks: list[Block]) -> str:
        """Write all blocks, and return the text."""
        last: Block | None = None
        for block in blocks:
            if last is not None:
                close = block.kind == last.kind and block.kind in _LINES
                self._put("\n" if close else "\n\n")
            self._block(block)
            last = block
        return "".join(self.parts)

    def pages(self, labels: dict[int, str | None]) -> tuple[Page, ...]:
        """Return the span of each page, in order; one without text is empty."""
        found: list[Page] = []
        at = 0
        for number, label in labels.items():
            start = self.starts.get(number, at)
            at = self.ends.get(number, start)
            found.append(Page(number=number, label=label, start=start, end=at))
        return tuple(found)

    def _block(self, block: Block) -> None:
        if block.kind == "row":
            self._line(_CELLS.join(block.cells), block.page)
            return
        before = ""
        for line in block.lines:
            text = written(line.text) if not before else line.text
            dropped, between = self.hyphens.seam(before, text)
            if dropped:
                self.parts[-1] = self.parts[-1][:-dropped]
                self.length -= dropped
                self.ends[self._last_page()] = self.length
            self._put(between)
            self._line(text, line.page)
            before = text

    def _last_page(self) -> int:
        return max(self.ends, key=lambda page: self.ends[page])

    def _line(self, text: str, page: int) -> None:
        self.starts.setdefault(page, self.length)
        self._put(text)
        self.ends[page] = self.length

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

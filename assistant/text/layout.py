"""The paragraphs and sentences of a text whose quotations are blanked."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.documents import Span

_BREAK = re.compile(r"[.!?][\"”’»]*\s+(?=[^a-z\s])|\ufffc[\"”’»]\s+(?=[\"“«][\ufffc])")


class Layout:
    """Where sentences break; quotations, blanked in ``frame``, break none."""

    def __init__(self, frame: str, paragraphs: Sequence[Span]) -> None:
        self.frame, self.paragraphs = frame, paragraphs
        self._breaks = lru_cache(maxsize=2)(self._sentence_breaks)
        self.is_all_quoted = lru_cache(maxsize=2)(self._is_all_quoted)

    def around(self, span: Span, paragraph: Span) -> tuple[int, int]:
        """Return the sentence around a quotation."""
        breaks = self._breaks(paragraph)
        before = bisect_right(breaks, span.start)
        low = breaks[before - 1] if before else paragraph.start
        high = breaks[before] if before < len(breaks) else paragraph.end
        while high < span.end + 1 and before < len(breaks):
            before += 1
            high = breaks[before] if before < len(breaks) else paragraph.end
        return low, max(high, span.end)

    def _is_all_quoted(self, paragraph: Span) -> bool:
        """Tell whether a paragraph has no word outside quotation marks."""
        return not any(char.isalnum() for char in self.frame[paragraph.start : paragraph.end])

    def _sentence_breaks(self, paragraph: Span) -> list[int]:
        """Return where the sentences after a paragraph's first begin, quotations left aside."""
        found = []
        for match in _BREAK.finditer(self.frame, paragraph.start, paragraph.end):
            words = self.frame[max(paragraph.start, match.start() - 20) : match.start()].split()
            if words and len(words[-1].strip('"“”')) > 2:  # noqa: PLR2004 - "Mr.", "U.S."
                found.append(match.end())
        return found

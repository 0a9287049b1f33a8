"""Measures of several parts: two hours, 19 minutes and 8 seconds, or 2:19:08."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.documents import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAPSE = re.compile(
    r"\b(?=\d\d?:)(?<![\w:.,/-])(?<!\bat\s)(?<!\b[Tt]ime\s)(\d{1,2}):([0-5]\d):([0-5]\d(?:\.\d+)?)"
    r"(?![\w:]|\s*(?:[ap]\.?m\b|[A-Z]{2,4}\b))"
)
AND = re.compile(r",?\s+(?:and\s+)?")
"""What stands between two parts of one measure."""
_PARTS = {
    ("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12,
    ("foot", "inch"): 12,
}  # fmt: skip


def lapses(text: str) -> Iterator[tuple[Span, Decimal]]:
    """Yield times that were taken, in seconds: a runner's 2:19:08, not a clock's 20:35:10 GMT."""
    for match in _LAPSE.finditer(text):
        hours, minutes, seconds = (Decimal(part) for part in match.groups())
        yield Span(*match.span()), 3600 * hours + 60 * minutes + seconds


def parts_of(unit: str | None, smaller: str | None) -> int:
    """Return how many of the smaller unit, when it follows, are one of the larger; else nought."""
    return _PARTS.get((unit or "", smaller or ""), 0)

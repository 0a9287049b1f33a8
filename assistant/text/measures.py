"""Measures of several parts: two hours, 19 minutes and 8 seconds, or 2:19:08."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.text.number_words import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAPSE = re.compile(
    r"\b(?=\d\d?:)(?<![\w:.,/-])(?<!\bat\s)(?<!\b[Tt]ime\s)(\d{1,2}):([0-5]\d):([0-5]\d(?:\.\d+)?)"
    r"(?![\w:]|\s*(?:[ap]\.?m\b|[A-Z]{2,4}\b))"
)
_SMALLER = {
    "year": ("month", 12), "month": ("week", 4), "week": ("day", 7), "day": ("hour", 24),
    "hour": ("minute", 60), "minute": ("second", 60), "decade": ("year", 10),
    **dict.fromkeys("mile metre kilo tonne litre acre hectare pound dollar euro".split(), ("", 0)),
}  # fmt: skip
_NAMES = {"kilo": "kg", "pound": "GBP", "dollar": "USD", "euro": "EUR"}
_AND_PARTS = re.compile(
    rf"\b(?:an?|one)\s+(?P<unit>{'|'.join(_SMALLER)})\s+and\s+(?:(?P<half>a\s+half)|a\s+(?P<quarter>quarter)"
    r"|(?P<count>\d{1,2}|[a-z]+(?:-[a-z]+)?)\s+(?P<part>week|day|month|hour|minute|second|year)s?)\b",
    re.IGNORECASE,
)
AND = re.compile(r",?\s+(?:and\s+)?")
"""What stands between two parts of one measure."""
_PARTS = {
    ("hour", "minute"): 60, ("minute", "second"): 60, ("year", "month"): 12,
    ("foot", "inch"): 12, ("GBP", "penny"): 100, ("USD", "cent"): 100, ("EUR", "cent"): 100,
}  # fmt: skip


def lapses(text: str) -> Iterator[tuple[Span, Decimal]]:
    """Yield times that were taken, in seconds: a runner's 2:19:08, not a clock's 20:35:10 GMT."""
    for match in _LAPSE.finditer(text) if ":" in text else ():
        hours, minutes, seconds = (Decimal(part) for part in match.groups())
        yield Span(*match.span()), 3600 * hours + 60 * minutes + seconds


def and_parts(text: str) -> Iterator[tuple[Span, Decimal, str]]:
    """Yield measures of one and a part: "an hour and a half" is 1.5 hours, and their unit.

    >>> [(str(value), unit) for _, value, unit in and_parts("a year and nine months")]
    [('21', 'month')]
    """
    for match in _AND_PARTS.finditer(text):
        unit = match["unit"].lower()
        smaller, size = _SMALLER[unit]
        if match["half"] or match["quarter"]:
            value = Decimal("1.5" if match["half"] else "1.25")
            yield Span(*match.span()), value, _NAMES.get(unit, unit)
            continue
        word = match["count"].lower()
        count = Decimal(word) if word.isdigit() else value_of(word.split("-"))
        if count is not None and match["part"].lower() == smaller:
            yield Span(*match.span()), size + count, smaller


def parts_of(unit: str | None, smaller: str | None) -> int:
    """Return how many of the smaller unit, when it follows, are one of the larger; else nought."""
    return _PARTS.get((unit or "", smaller or ""), 0)

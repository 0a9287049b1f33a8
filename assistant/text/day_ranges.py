"""The other end of days in a row: "from 12 to 16 May", "May 12-16"."""

from __future__ import annotations

import re

from assistant.documents import Span
from assistant.text.calendar_words import day_of

_JOINT = r"\s*(?:to|until|and|or|[-–—])\s*"
_BEFORE = re.compile(rf"(?<![\w.,:/])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_JOINT}\Z")
_AFTER = re.compile(
    rf"{_JOINT}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:/%]|[.,]\d|\s+[A-Za-z]+s\b)"
)
_LONGEST = 12


def other_end(text: str, span: Span, value: str) -> tuple[Span, str] | None:
    """Return the day that shares a written day's month, and its value; None when there is none.

    >>> other_end("from 12 to 16 May.", Span(11, 17), "2025-05-16")
    (Span(start=5, end=7), '2025-05-12')
    """
    year, month, number = map(int, value.split("-"))
    if text[span.start].isdigit():
        at = max(0, span.start - _LONGEST)
        match = _BEFORE.search(text[at : span.start])
        start, sign = at, -1
    else:
        match = _AFTER.match(text[span.end : span.end + _LONGEST])
        start, sign = span.end, 1
    if match is None or sign * (int(match["day"]) - number) <= 0:
        return None
    day = day_of(year, month, int(match["day"]))
    where = Span(start + match.start("day"), start + match.end("day"))
    return (where, day.isoformat()) if day else None

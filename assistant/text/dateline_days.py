"""The day of a header that dates no article: "PORT ELLIS, March 12 (Wire) -", without a year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.text.calendar_words import MONTHS, WEEKDAYS, day_of

if TYPE_CHECKING:
    from datetime import date

_MONTH = "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True))
_DAY = "|".join(name.title() for name in WEEKDAYS)
_HEAD = re.compile(
    rf"(?:(?P<w>{_DAY}),?\s+)?(?:(?P<d1>\d{{1,2}})\s+(?P<m1>{_MONTH})|(?P<m2>{_MONTH})\.?\s+"
    rf"(?P<d2>\d{{1,2}}))\b(?!,?\s+\d{{4}})(?=\s*(?:\n|\(|[-–—]))"
)
_FULL = re.compile(rf"(?:{_DAY}),?\s+(?P<d>\d{{1,2}})\s+(?P<m>{_MONTH})\s+(?P<y>\d{{4}})\b")
"""A weekday with its day and year, which a header has and a story seldom."""
_NAMED = re.compile(rf"\b(?:{_DAY})\b")
_SAID = re.compile(rf"\bsaid\s+(?:on\s+)?(?:{_DAY})\b")
_HEADER = 400
"""Code points in which a dateline stands."""
_YEARS = range(2015, 2027)
"""Years in which any day of the year falls on each day of the week."""


def dateline_day(text: str) -> str | None:
    r"""Return an ISO date of the dateline's day in a year that fits, or None.

    The year is one in which that day has the weekday that the dateline gives, or, without one, the
    first on which somebody said something, or that is named: the news is of its day. It serves to
    reckon with, never to be shown.

    >>> dateline_day("Fire out\n\nPORT ELLIS, March 12 (Wire) - It ended on Thursday.")
    '2015-03-12'
    """
    full = _FULL.search(text, 0, _HEADER)
    if full is not None:
        day = day_of(int(full["y"]), MONTHS[full["m"].lower()], int(full["d"]))
        return day.isoformat() if day else None
    head = _HEAD.search(text, 0, _HEADER)
    if head is None:
        return None
    month = MONTHS[(head["m1"] or head["m2"]).lower()]
    days = [day_of(year, month, int(head["d1"] or head["d2"])) for year in _YEARS]
    named = _SAID.search(text, head.end()) or _NAMED.search(text, head.end())
    weekday = head["w"] or (named[0].split()[-1] if named else None)
    fitting = [day for day in days if day is not None and _falls(day, weekday)]
    return fitting[0].isoformat() if fitting else None


def _falls(day: date, weekday: str | None) -> bool:
    return weekday is None or f"{day:%A}" == weekday

"""Dates as a scorer reads them: what is written, never what it is relative to."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from functools import lru_cache

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_SHORT = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = rf"(?:{'|'.join(_MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)\d\d"
_WEEKDAY = rf"(?:{'|'.join(_DAYS)})"
_FORM = re.compile(
    rf"\b(?P<iy>{_YEAR})-(?P<im>\d\d)(?:-(?P<id>\d\d))?\b"
    rf"|\b(?:(?P<d0>{_DAY})(?:\s(?:to|and|or)\s|-))?(?P<d1>{_DAY})(?:\s+(?:of\s+)?|-)(?P<m1>{_MONTH})(?:(?:,?\s+|-)(?P<y1>{_YEAR})\b)?"
    rf"|\b(?P<m2>{_MONTH})\s+(?:the\s+)?(?P<d2>{_DAY})\b(?![:.]\d|,\d)(?:,?\s+(?P<y2>{_YEAR})\b)?"
    rf"|\b(?P<m3>{_MONTH}),?\s+(?:of\s+)?(?P<y3>{_YEAR})\b"
    rf"|\b(?:(?P<lead>in|of|since|until|till|by|from|last|next|this|early|late|mid|during|before|"
    rf"after|between|and|to)[\s-]+)?(?P<m4>{_MONTH})(?!,?\s+(?:of\s+|the\s+)?\d)"
    rf"|(?<![\w.,$£€-])(?P<y5>{_YEAR})\b(?![,.]\d|\s?%)"
    rf"|\b(?P<w>{_WEEKDAY})s?\b(?!,?\s+(?:the\s+)?(?:{_DAY}\b|{_MONTH}))",
    re.IGNORECASE,
)
_NAMESAKES = frozenset({"may", "march", "mar", "august"})
_SURE = frozenset({"in", "of", "since", "until", "last", "next", "early", "late", "mid"})
"""What stands before no "may" or "march" but the month."""
_NEAR = 7
"""Days from the publication within which a bare weekday may stand for a date."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date of a text: where it stands and the parts that are written; ``weekday`` from 0."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@lru_cache(maxsize=4096)
def days(text: str) -> tuple[Day, ...]:
    """Return the dates of plain text.

    >>> [(d.year, d.month, d.day) for d in days("from 3 June, not May 2025")]
    [(None, 6, 3), (2025, 5, None)]
    """
    found = []
    for match in _FORM.finditer(text):
        day = _read(match)
        if day is not None and match["d0"]:
            found.append(replace(day, end=match.end("d0"), day=_number(match["d0"])))
        found += [day] if day is not None else []
    return tuple(found)


def _read(match: re.Match[str]) -> Day | None:
    at, end = match.span()
    if match["w"]:
        return Day(at, end, weekday=_DAYS.index(match["w"].lower()))
    if match["iy"] or match["y5"]:
        year = int(match["iy"] or match["y5"])
        return Day(at, end, year, _number(match["im"]), _number(match["id"]))
    if match["m4"]:
        named = _is_month(match["m4"].rstrip("."), (match["lead"] or "").lower())
        return Day(match.start("m4"), end, None, _month(match["m4"])) if named else None
    month = match["m1"] or match["m2"] or match["m3"]
    written = match["y1"] or match["y2"] or match["y3"]
    return Day(at, end, _number(written), _month(month), _number(match["d1"] or match["d2"]))


def _is_month(name: str, lead: str) -> bool:
    """Tell a month from "may", "march" and other words that are spelled like one."""
    if name.lower() in _NAMESAKES:
        return lead in _SURE or (bool(lead) and name[0].isupper())
    return name.lower() in _MONTHS or name[0].isupper()


def _month(name: str) -> int:
    low = name.lower().rstrip(".")
    return _SHORT.get(low) or _SHORT[low[:3]]


def _number(digits: str | None) -> int | None:
    return int(re.sub(r"\D", "", digits)) if digits else None


def is_date(found: Day, wanted: str, published: str | None) -> bool:
    """Tell whether a date agrees in every part that ``wanted`` gives; the year may be left out.

    A bare weekday agrees with a day within a week of the publication.

    >>> [is_date(days(text)[0], "2026-06-03", None) for text in ("on June 3", "in June")]
    [True, False]
    >>> is_date(days("on Thursday")[0], "2021-12-02", "2021-12-02")
    True
    """
    parts = [int(part) for part in wanted.split("-")]
    if found.weekday is not None:
        return len(parts) == 3 and _is_weekday(found.weekday, wanted, published)  # noqa: PLR2004 - a day
    given = [found.year, found.month, found.day]
    if len(parts) == 1:
        return found.year == parts[0]
    if found.year is not None and found.year != parts[0]:
        return False
    return given[1 : len(parts)] == parts[1:]


def _is_weekday(weekday: int, wanted: str, published: str | None) -> bool:
    if published is None:
        return False
    day = datetime.date.fromisoformat(wanted)
    apart = abs((day - datetime.date.fromisoformat(published)).days)
    return day.weekday() == weekday and apart <= _NEAR

"""Days that are counted off: the second Saturday of a month, Monday of last week, its end.

And days counted from another date: "two weeks before Tuesday's meeting". Counted from an event
("a day after the storm") they stay open: words do not say when the event was.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

from assistant.text.calendar_words import MONTHS, WEEKDAYS, day_of
from assistant.text.number_words import SMALL
from assistant.text.relative_dates import shifted

if TYPE_CHECKING:
    import re

    from assistant.text.relative_dates import Read
    from assistant.text.tenses import Tense

_DAY = "|".join(name.title() for name in WEEKDAYS)
_MONTH = "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True))
_SMALL = "|".join(SMALL)
_PLACES = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}
_SHIFTS = {"last": -1, "this": 0, "the": 0, "next": 1}
_SUNDAY = 6
_GROUPS = {"nth": ("nr", "nm", "ny"), "edge": ("er", "em", "ey")}
_WHICH = {"last": "before", "this": "of", "next": "after"}
_UNANCHORED: Read = (None, "day", "the article has no date to count from")
FORMS = (
    rf"(?P<nth>(?:[Tt]he\s+)?(?P<nq>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast)\s+(?P<nw>{_DAY})"
    rf"\s+(?:of|in)\s+(?:(?P<nr>this|next|last|the)\s+month(?!\s+(?:after|before)\b)|(?P<nm>{_MONTH})(?:\s+(?P<ny>\d{{4}}))?)\b)"
    rf"|(?P<edge>(?:[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore)\s+(?:the\s+)?end\s+of\s+"
    rf"(?:(?P<er>this|next|last|the)\s+(?P<eu>month|year)|(?P<em>{_MONTH})(?:\s+(?P<ey>\d{{4}}))?)\b)"
    rf"|(?P<inweek>(?P<kw>{_DAY})\s+(?:of\s+)?(?P<kr>last|this|next)\s+week\b)"
    rf"|(?P<off>(?<![-\w])(?P<fn>\d{{1,3}}|[Tt]he|[Aa]n?|(?:{_SMALL}|{_SMALL.title()})(?:-(?:{_SMALL}))?)\s+"
    r"(?P<fu>days?|weeks?|months?|years?)\s+(?P<fd>before|after)\b"
    r"(?=\s+(?!(?:in|at|on|to|with|for|and|but|or|when|that)\b)\w))"
)
"""Alternatives of one expression, each a named group; the ones of ``counted`` and ``OFF``."""
COUNTED = ("nth", "edge", "inweek")
OFF = "off"
EVENT = "it counts from an event"


def counted(kind: str, match: re.Match[str], anchor: date | None, tense: Tense) -> Read:
    """Read words of a kind in ``COUNTED``."""
    if kind == "inweek":
        return _in_week(match, anchor) if anchor else _UNANCHORED
    shift, name, year = (match[group] for group in _GROUPS[kind])
    if kind == "edge" and match["eu"] == "year":
        return _year_end(anchor.year + _SHIFTS[shift]) if anchor else _UNANCHORED
    first = _named(name, year, anchor, tense) if name else _shifted_month(shift, anchor)
    if first is None:
        return _UNANCHORED if anchor is None else (None, "day", f"{name} of which year is open")
    if kind == "edge":
        end = first.replace(day=monthrange(first.year, first.month)[1])
        return end.isoformat(), "day", f"the last day of {first:%Y-%m}"
    place, weekday = match["nq"].lower(), match["nw"]
    day = _nth(first, WEEKDAYS[weekday.lower()], _PLACES[place])
    return day.isoformat(), "day", f"the {place} {weekday} of {first:%Y-%m}"


def from_day(match: re.Match[str], value: str | None) -> Read:
    """Read "two weeks before" the day ``value``; None when what follows is no day."""
    unit = match["fu"].rstrip("s")
    if value is None or unit not in ("day", "week"):
        return None, "day", EVENT
    number = _count(match["fn"].lower())
    sign = -1 if match["fd"] == "before" else 1
    shift = sign * number * (7 if unit == "week" else 1)
    rule = f"{number} {unit}{'s' * (number != 1)} {match['fd']} {value}"
    return shifted(date.fromisoformat(value), shift), "day", rule


def _count(word: str) -> int:
    """Read "3", "the", "an" or "forty-five"."""
    return int(word) if word.isdigit() else sum(SMALL.get(part, 1) for part in word.split("-"))


def _year_end(year: int) -> Read:
    return f"{year:04d}-12-31", "day", f"the last day of {year:04d}"


def _shifted_month(shift: str, anchor: date | None) -> date | None:
    """Return the first day of this, last or next month."""
    if anchor is None:
        return None
    months = anchor.year * 12 + anchor.month - 1 + _SHIFTS[shift]
    return day_of(months // 12, months % 12 + 1, 1)


def _named(name: str, year: str | None, anchor: date | None, tense: Tense) -> date | None:
    """Return the first day of a named month; without a year only where the tense settles it."""
    month = MONTHS[name.lower()]
    if year is not None or anchor is None:
        return day_of(int(year), month, 1) if year is not None else None
    if month == anchor.month:
        return day_of(anchor.year, month, 1)
    if tense == "open":
        return None
    ahead = tense == "ahead"
    return day_of(
        anchor.year + (ahead and month < anchor.month) - (not ahead and month > anchor.month),
        month,
        1,
    )


def _nth(first: date, weekday: int, place: int) -> date:
    if place < 0:
        last = first.replace(day=monthrange(first.year, first.month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * place)


def _in_week(match: re.Match[str], anchor: date) -> Read:
    """Count in weeks that begin on Monday; where weeks that begin on Sunday differ it is open."""
    name, week = match["kw"], match["kr"]
    weekday = WEEKDAYS[name.lower()]
    if _SUNDAY in (weekday, anchor.weekday()):
        return None, "day", "weeks may begin on Sunday or on Monday"
    shift = weekday - anchor.weekday() + 7 * _SHIFTS[week]
    return shifted(anchor, shift), "day", f"{name} of the week {_WHICH[week]} the article's date"

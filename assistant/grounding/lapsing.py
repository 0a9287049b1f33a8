"""Spans of time that a claim reckons from two dates, and days from a date and a span.

A birthday or an anniversary may lie on either side of the article's day, and a month may be counted
or not: one more or less is a doubt.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.text.relative_dates import shifted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

FAR = Decimal("1.25")
"""How far a time said to be "over" or "under" may be from what was reckoned."""
_UNITS = {"decade": ("year", 10), "year": ("year", 1), "month": ("month", 1),
          "week": ("day", 7), "day": ("day", 1)}  # fmt: skip
_LENGTHS = {"year": 4, "month": 7, "day": 10}
_MONTH = 2
_LONGEST = 100_000
"""Days beyond which nobody reckons."""
MOST_MOMENTS = 200
"""No article that a person reads has more dates; each is reckoned with each of the evidence's."""
Lapse = tuple[Decimal, tuple[Decimal, Decimal], bool]
"""What lies between two dates, the two as numbers, and whether that is sure."""


def lapse(number: Number, statement: Statement) -> Lapse | None:
    """Return the two dates between which a claim's time lies, one of the evidence's or the day's.

    Sure when both are the evidence's own or the day of the article.
    """
    if number.unit not in _UNITS:
        return None
    unit, factor = _UNITS[number.unit]
    length = _LENGTHS[unit]
    every = {d.value for d in statement.facts.dates if d.value}
    inside = held_in(statement.facts.dates, statement.neighbourhood)
    near = {d.value for d in inside if d.value}
    now = {statement.facts.article.published} - {None}
    own = _moments((*near, *now), length)
    others = sorted(own | _moments(every, length))[:MOST_MOMENTS]
    gaps = {(min(one, other), max(one, other)) for one in own for other in others if one != other}
    span = number.value * factor
    for slack, sure in ((0, own), (1, frozenset[int]())):
        for earlier, later in sorted(gaps):
            if _fits(number, span, Decimal(later - earlier), slack):
                operands = (Decimal(later), Decimal(earlier))
                return Decimal(later - earlier), operands, {later, earlier} <= sure
    return None


def reckoned_day(value: str, statement: Statement) -> tuple[str, str] | None:
    """Return the words of the date and of the span of time that together give the day ``value``.

    Both stand in the evidence or beside it, or the date is the article's own: "within 60 days of
    4 May" gives 3 July. None when nothing there gives that very day.
    """
    text = statement.facts.article.text
    spans = held_in(statement.facts.numbers, statement.neighbourhood)
    spans = [span for span in spans if span.unit in _UNITS and span.high is None]
    moments = [
        (date.value, date.span.of(text))
        for date in held_in(statement.facts.dates, statement.neighbourhood)
        if date.value and date.precision == "day"
    ]
    published = statement.facts.article.published
    moments += [(published, published)] if published else []
    for span in spans[:MOST_MOMENTS]:
        for day, words in moments[:MOST_MOMENTS]:
            if value in _shifted(date.fromisoformat(day), span):
                return words, span.span.of(text)
    return None


def _shifted(day: date, span: Number) -> tuple[str, ...]:
    """Return the days that lie a span of whole days, weeks, months or years before and after."""
    unit, factor = _UNITS[span.unit or ""]
    count = span.value * factor
    if count != int(count) or count > _LONGEST:
        return ()
    if unit == "day":
        return tuple(filter(None, (shifted(day, int(count) * sign) for sign in (1, -1))))
    months = int(count) * (12 if unit == "year" else 1)
    return tuple(filter(None, (_months_on(day, months * sign) for sign in (1, -1))))


def _months_on(day: date, months: int) -> str | None:
    """Return the same day of another month; its last where it has no such day."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= years <= date.max.year:
        return None
    last = monthrange(years, month + 1)[1]
    return date(years, month + 1, min(day.day, last)).isoformat()


def _fits(number: Number, span: Decimal, gap: Decimal, slack: int) -> bool:
    if number.approx in ("over", "at_least"):
        return span <= gap + slack <= span * FAR
    if number.approx in ("under", "at_most"):
        return span / FAR <= gap - slack <= span
    about = span / 10 if number.approx == "about" else Decimal(0)
    return abs(gap - span) <= max(about, Decimal(slack))


def _moments(values: Iterable[str | None], length: int) -> frozenset[int]:
    """Return dates as whole years, months or days, those that are so precise."""
    plain = {v[:length] for v in values if v and len(v) >= length}
    return frozenset(filter(None, map(_count, plain)))


def _count(value: str) -> int | None:
    try:
        parts = [int(part) for part in value.split("-")]
        if len(parts) == 1:
            return parts[0]
        day = date(*[*parts, 1][:3])
    except ValueError:
        return None
    return day.toordinal() if len(parts) > _MONTH else day.year * 12 + day.month

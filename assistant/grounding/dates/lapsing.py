"""Spans of time that a claim reckons from two dates: years, months, weeks and days.

A birthday or an anniversary may lie on either side of the article's day, and a month may be counted
or not: one more or less is a doubt.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.grounding.dates.dating import FEW, away, lapses
from assistant.grounding.dates.moments import readings
from assistant.grounding.facts import held_in
from assistant.text.dates import dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

FAR = Decimal("1.25")
"""How far a time said to be "over" or "under" may be from what was reckoned."""
_UNITS = {"decade": ("year", 10), "year": ("year", 1), "month": ("month", 1),
          "week": ("day", 7), "day": ("day", 1)}  # fmt: skip
_LENGTHS = {"year": 4, "month": 7, "day": 10}
_MONTH = 2
MOST_MOMENTS = 200
"""No article that a person reads has more dates; each is reckoned with each of the evidence's."""
Lapse = tuple[Decimal, tuple[Decimal, Decimal], bool]
"""What lies between two dates, the two as numbers, and whether that is sure."""


def lapse(number: Number, statement: Statement) -> Lapse | None:
    """Return the two dates between which a claim's time lies, one of the evidence's or the day's.

    Sure when it is that very time, not one more or less.
    """
    if number.unit not in _UNITS:
        return None
    unit, factor = _UNITS[number.unit]
    length = _LENGTHS[unit]
    every = {d.value for d in statement.facts.dates if d.value}
    inside = held_in(statement.facts.dates, statement.neighbourhood)
    near = {d.value for d in inside if d.value} | readings(statement)
    near |= set(_counted(near, statement))
    now = {statement.facts.article.published} - {None}
    # The claim's own dates are for the date check to judge.
    said = {d.value for d in dates(statement.text, statement.facts.article.published)}
    own = _moments((*near, *now, *said), length)
    others = sorted(own | _moments(every, length))[:MOST_MOMENTS]
    gaps = {(min(one, other), max(one, other)) for one in own for other in others if one != other}
    span = number.value * factor
    for slack in (0, 1):
        # What needs no date from elsewhere in the article is the likelier reckoning.
        for earlier, later in sorted(gaps, key=lambda gap: (not own.issuperset(gap), gap)):
            if _fits(number, span, Decimal(later - earlier), slack):
                operands = (Decimal(later), Decimal(earlier))
                return Decimal(later - earlier), operands, slack == 0
    return None


def _counted(near: Iterable[str], statement: Statement) -> Iterator[str]:
    """Yield the days that the evidence counts from its own: "on 3 May; two days later"."""
    stated = [one for one in lapses(statement, statement.evidence) if len(one[-1]) == 1]
    for moment in sorted(near)[:FEW]:
        for one in stated[:FEW]:
            yield from filter(None, away(moment, one))


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

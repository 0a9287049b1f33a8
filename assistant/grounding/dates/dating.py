"""Dates that a claim reckons from a date of the evidence and a span of time: 60 days from 4 May."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from assistant.grounding.dates.moments import moments
from assistant.grounding.facts import held_in
from assistant.text.relative_dates import shifted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.documents import Span
    from assistant.grounding.statement import Statement

FEW = 4
"""Spans of time up to which two of them are tried together."""
MOST = 60
"""Dates, and spans of time, that are tried at most."""
_LONGEST = 100_000
"""Days beyond which nobody reckons."""
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_ONE = re.compile(
    r"\b(?:an?|one|the(?=\s+day\s+(?:before|after)\b))\s+(day|week|fortnight|month|year|decade)(\s+and\s+a\s+half)?\b",
    re.IGNORECASE,
)
_YEAR, _MONTH, _DAY = 4, 7, 10
"""Lengths of an ISO date of each precision."""
_LAST_MONTH = 12
_MONTH_DAYS = 28
_FEW_DAYS = range(1, 4)
_WAY = re.compile(
    r"\s+(?:(?P<back>before|earlier|ago|previously)|(?P<on>after|later|from))\b", re.IGNORECASE
)
_LOOK = 12
Lapse = tuple[int, int, str, tuple[int, ...]]
"""Days, months, the words that say so, and the ways to count; one of the first two is nought."""
_BOTH = (1, -1)


def reckoned_date(value: str, statement: Statement) -> tuple[str, str] | None:
    """Return the words of the date and of the span of time that together give the date ``value``.

    Both stand in the evidence or beside it, or the date is the article's own. A month or a year is
    given by what gives a day of it. None when nothing there gives that very date.
    """
    known = list(moments(statement))[:MOST]
    own = list(dict.fromkeys(lapses(statement, statement.evidence)))[:MOST]
    beside = dict.fromkeys(lapses(statement, statement.neighbourhood))
    # A day or two of another sentence lead to every date beside by accident.
    every = [*own, *(one for one in beside if one not in own and one[0] not in _FEW_DAYS)][:MOST]
    both = [
        (a[0] + b[0], a[1] + b[1], f"{a[2]} and {b[2]}", _BOTH) for a, b in combinations(own, 2)
    ]
    for lapse in (*every, *(both if len(own) <= FEW else ())):
        if len(value) == _MONTH and 0 < lapse[0] < _MONTH_DAYS:
            continue  # so few days lead to the month beside by accident
        for moment, words in known:
            if len(value) == _YEAR and moment.startswith(value):
                continue  # any day leads to its own year, which a day without one may not have
            if any(found.startswith(value) for found in away(moment, lapse)):
                return words, lapse[2]
    return None


def lapses(statement: Statement, scopes: Sequence[Span]) -> Iterator[Lapse]:
    """Yield the spans of time of the evidence and beside it: "17 months", "a year and a half"."""
    text = statement.facts.article.text
    for number in held_in(statement.facts.numbers, scopes):
        unit, words = number.unit or "", number.span.of(text)
        if number.high is not None or number.value > _LONGEST:
            continue
        days, months = number.value * _DAYS.get(unit, 0), number.value * _MONTHS.get(unit, 0)
        if days + months and days == int(days) and months == int(months):
            yield int(days), int(months), words, _ways(number.span.end, statement)
    for span in scopes:
        for match in _ONE.finditer(text, span.start, span.end):
            unit = match[1].lower()
            halves = 3 if match[2] else 2
            counts = [scale.get(unit, 0) * halves // 2 for scale in (_DAYS, _MONTHS)]
            yield counts[0], counts[1], match[0], _ways(match.end(), statement)


def _ways(end: int, statement: Statement) -> tuple[int, ...]:
    """Return whether a span of time is counted on (1) or back (-1), as the words behind it say.

    "Two weeks before Tuesday" counts back from it. Behind "two weeks before the vote" stands no
    date, so that it may also count on, from the day that is told.
    """
    text = statement.facts.article.text
    match = _WAY.match(text, end)
    if match is None:
        return _BOTH
    bound = match[0].split()[-1].lower() not in ("before", "after", "from")
    near = (match.end() < d.span.start <= match.end() + _LOOK for d in statement.facts.dates)
    return _BOTH if not bound and not any(near) else (-1,) if match["back"] else (1,)


def away(moment: str, lapse: Lapse) -> Iterator[str]:
    """Yield the dates that lie a span of time after and before a day, a month or a year."""
    days, months, _, ways = lapse
    for sign in ways:
        if days:
            if len(moment) == _DAY:
                yield shifted(date.fromisoformat(moment), sign * days) or ""
        elif len(moment) == _YEAR:
            if months % 12 == 0:
                yield f"{int(moment) + sign * months // 12:04d}"
        elif int(moment[5:7]) <= _LAST_MONTH:
            yield _months_on(moment, sign * months)


def _months_on(moment: str, months: int) -> str:
    """Return the same day of another month, its last where it has no such day; or that month."""
    year, month = divmod(int(moment[:4]) * 12 + int(moment[5:7]) - 1 + months, 12)
    if not 1 <= year <= date.max.year:
        return ""
    found = f"{year:04d}-{month + 1:02d}"
    if len(moment) == _MONTH:
        return found
    return f"{found}-{min(int(moment[8:]), monthrange(year, month + 1)[1]):02d}"

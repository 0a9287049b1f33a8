"""Dates that a claim reckons from a date of the evidence and a span of time: 60 days from 4 May."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.text.relative_dates import shifted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.grounding.statement import Statement

MOST = 60
"""Dates, and spans of time, that are tried at most."""
_LONGEST = 100_000
"""Days beyond which nobody reckons."""
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_ONE = re.compile(
    r"\b(?:an?|one)\s+(day|week|fortnight|month|year|decade)(\s+and\s+a\s+half)?\b", re.IGNORECASE
)
_YEAR, _MONTH, _DAY = 4, 7, 10
"""Lengths of an ISO date of each precision."""
_LAST_MONTH = 12
Lapse = tuple[int, int, str]
"""Days, months, and the words that say so; one of the two is nought."""


def reckoned_date(value: str, statement: Statement) -> tuple[str, str] | None:
    """Return the words of the date and of the span of time that together give the date ``value``.

    Both stand in the evidence or beside it, or the date is the article's own. A month or a year is
    given by what gives a day of it. None when nothing there gives that very date.
    """
    text = statement.facts.article.text
    moments = [
        (one.value, one.span.of(text))
        for one in held_in(statement.facts.dates, statement.neighbourhood)
        if one.value
    ]
    published = statement.facts.article.published
    moments += [(published, published)] if published else []
    for lapse in list(_lapses(statement))[:MOST]:
        for moment, words in moments[:MOST]:
            if any(found.startswith(value) for found in _away(moment, lapse)):
                return words, lapse[2]
    return None


def _lapses(statement: Statement) -> Iterator[Lapse]:
    """Yield the spans of time of the evidence and beside it: "17 months", "a year and a half"."""
    text = statement.facts.article.text
    for number in held_in(statement.facts.numbers, statement.neighbourhood):
        unit, words = number.unit or "", number.span.of(text)
        if number.high is not None or number.value > _LONGEST:
            continue
        days, months = number.value * _DAYS.get(unit, 0), number.value * _MONTHS.get(unit, 0)
        if days + months and days == int(days) and months == int(months):
            yield int(days), int(months), words
    for span in statement.neighbourhood:
        for match in _ONE.finditer(text, span.start, span.end):
            unit = match[1].lower()
            halves = 3 if match[2] else 2
            yield _DAYS.get(unit, 0) * halves // 2, _MONTHS.get(unit, 0) * halves // 2, match[0]


def _away(moment: str, lapse: Lapse) -> Iterator[str]:
    """Yield the dates that lie a span of time after and before a day, a month or a year."""
    days, months, _ = lapse
    for sign in (1, -1):
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

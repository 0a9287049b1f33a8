"""Dates that a claim reckons from a date of the evidence and a span of time: 60 days from 4 May."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.text.calendar_words import WEEKDAYS
from assistant.text.dates import dates
from assistant.text.relative_dates import shifted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.documents import Span
    from assistant.grounding.statement import Statement

FEW = 3
"""Spans of time up to which two of them are tried together."""
MOST = 60
"""Dates, and spans of time, that are tried at most."""
_LONGEST = 100_000
"""Days beyond which nobody reckons."""
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_ONE = re.compile(
    r"\b(?:an?|one|the(?=\s+\w+\s+(?:before|after)\b))\s+(day|week|fortnight|month|year|decade)(\s+and\s+a\s+half)?\b",
    re.IGNORECASE,
)
_YEAR, _MONTH, _DAY = 4, 7, 10
"""Lengths of an ISO date of each precision."""
_LAST_MONTH = 12
_WEEKDAYS = frozenset(name.title() for name in WEEKDAYS)
Lapse = tuple[int, int, str]
"""Days, months, and the words that say so; one of the two is nought."""


def reckoned_date(value: str, statement: Statement) -> tuple[str, str] | None:
    """Return the words of the date and of the span of time that together give the date ``value``.

    Both stand in the evidence or beside it, or the date is the article's own. A month or a year is
    given by what gives a day of it. None when nothing there gives that very date.
    """
    moments = list(_moments(statement))[:MOST]
    lapses = list(dict.fromkeys(_lapses(statement, statement.neighbourhood)))[:MOST]
    own = list(dict.fromkeys(_lapses(statement, statement.evidence)))
    both = [(a[0] + b[0], a[1] + b[1], f"{a[2]} and {b[2]}") for a, b in combinations(own, 2)]
    for lapse in (*lapses, *(both if len(own) <= FEW else ())):
        for moment, words in moments:
            if any(found.startswith(value) for found in _away(moment, lapse)):
                return words, lapse[2]
    return None


def _moments(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield each date with its words: the evidence's, the article's own, then those of the claim.

    A day whose year is assumed may be of the year after or before.
    """
    article = statement.facts.article
    inside = held_in(statement.facts.dates, statement.neighbourhood)
    for one in inside:
        words = one.span.of(article.text)
        if one.value:
            yield one.value, words
        elif article.published and words in _WEEKDAYS:
            yield from ((value, words) for value in _either(words, article.published))
    if article.published:
        yield article.published, article.published
    for one in inside:
        words = one.span.of(article.text)
        dated = one.precision == "day" and any(char.isdigit() for char in words)
        if one.value and dated and one.value[:4] not in words:
            year = int(one.value[:4])
            yield from ((f"{year + shift:04d}{one.value[4:]}", words) for shift in (1, -1))
    for one in dates(statement.text, article.published):
        if one.value:
            yield one.value, one.span.of(statement.text)


def _either(weekday: str, published: str) -> Iterator[str]:
    """Yield the two days of a weekday's name beside the article's day, before it and after it."""
    for shift in (*range(-7, 0), *range(1, 8)):
        value = shifted(date.fromisoformat(published), shift)
        if value and f"{date.fromisoformat(value):%A}" == weekday:
            yield value


def _lapses(statement: Statement, scopes: Sequence[Span]) -> Iterator[Lapse]:
    """Yield the spans of time of the evidence and beside it: "17 months", "a year and a half"."""
    text = statement.facts.article.text
    for number in held_in(statement.facts.numbers, scopes):
        unit, words = number.unit or "", number.span.of(text)
        if number.high is not None or number.value > _LONGEST:
            continue
        days, months = number.value * _DAYS.get(unit, 0), number.value * _MONTHS.get(unit, 0)
        if days + months and days == int(days) and months == int(months):
            yield int(days), int(months), words
    for span in scopes:
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

"""The days from which a claim may count: those of its evidence, and those that it names itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.text.calendar_words import WEEKDAYS
from assistant.text.dates import dates
from assistant.text.relative_dates import shifted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.grounding.statement import Statement
    from assistant.text.dates import DateMention

_WEEKDAYS = frozenset(name.title() for name in WEEKDAYS)
_WEEK = 7


def moments(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield each day with its words: the evidence's, the article's own, then those of the claim.

    Only such days of the claim as the article has: no date may prove itself by another.
    """
    facts = statement.facts
    published = facts.article.published
    inside = held_in(facts.dates, statement.neighbourhood)
    for one in inside:
        words = one.span.of(facts.article.text)
        yield from ((value, words) for value in _values(one, words, published))
    if published:
        yield published, published
    known = {one.value for one in facts.dates}
    for one in dates(statement.text, published):
        if one.value and one.value in known:
            yield one.value, one.span.of(statement.text)


def readings(statement: Statement) -> set[str]:
    """Return every day that the evidence's undated days may mean, by the years that it has."""
    facts = statement.facts
    inside = held_in(facts.dates, statement.evidence)
    text = facts.article.text
    years = {one.value[:4] for one in inside if one.value and one.value[:4] in one.span.of(text)}
    found: set[str] = set()
    for one in inside:
        words = one.span.of(text)
        if one.value and _is_undated(one, words):
            own = int(one.value[:4])
            every = {*years, *(f"{year:04d}" for year in (own - 1, own, own + 1))}
            found |= {f"{year}{one.value[4:]}" for year in every}
    return found


def _is_undated(one: DateMention, words: str) -> bool:
    """Tell a day without a year from others: "8 October", not "Friday" nor "8 October 2021"."""
    dated = one.precision == "day" and any(char.isdigit() for char in words)
    return one.value is not None and dated and one.value[:4] not in words


def _values(one: DateMention, words: str, published: str | None) -> Iterator[str]:
    """Yield the days that words may mean: of a weekday left open, of a year that is assumed."""
    if one.value is None:
        if published and words in _WEEKDAYS:
            yield from _either(words, published)
        return
    yield one.value
    if published and one.value < published and _is_undated(one, words):
        yield f"{int(one.value[:4]) + 1:04d}{one.value[4:]}"


def _either(weekday: str, published: str) -> Iterator[str]:
    """Yield the two days of a weekday's name beside the article's day, before it and after it."""
    for shift in (*range(-_WEEK, 0), *range(1, _WEEK + 1)):
        value = shifted(date.fromisoformat(published), shift)
        if value and f"{date.fromisoformat(value):%A}" == weekday:
            yield value

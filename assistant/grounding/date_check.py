"""The date check: does the claim put things on the days the article puts them?

A date passes when the evidence resolves to it or to a time inside it, or when the sentences beside
the evidence do and the evidence itself has no other such date, or when a date and a span of time
there give it. It fails when the claim names a day, month or year that nothing in the article
resolves to, while the evidence names another one, leaves none open and has none that holds it ("by
the end of 2023" may be December). It is a doubt when the date stands elsewhere, when the article
gives only its month or year, when the evidence counts from a date ("three days later"), and when
the evidence was looked up by a program and is not the claim's own: another sentence's date is then
no contradiction.
"""

from __future__ import annotations

import re
from datetime import date as day
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.dating import reckoned_date
from assistant.grounding.facts import held_in
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.text.counted_dates import EVENT
from assistant.text.dates import DateMention, dates
from assistant.text.edtf import within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.documents import Span
    from assistant.grounding.statement import Statement

_COUNTING = re.compile(
    r"\b(?:days?|weeks?|fortnight|months?|years?|decades?|weekend|hours?)\s+"
    r"(?:later|after|before|earlier|ago|old|since|on|away)\b|\b(?:next|following|previous)\s+\w+",
    re.IGNORECASE,
)
"""Words that count from another date: a reader may have reckoned what they come to."""


_YEAR_BEFORE = re.compile(
    r"\b(?:a|one|the)\s+year\s+(?:earlier|ago|before)|\b(?:last|previous)\s+year\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")


def check_dates(statement: Statement) -> Check:
    """Check every date of the claim against the dates of its evidence, then of the article."""
    claimed = dates(statement.text, statement.facts.article.published)
    checks = [_check(date, statement) for date in claimed]
    return gravest(checks, "date", "the claim names no date")


def _check(date: DateMention, statement: Statement) -> Check:
    words = date.span.of(statement.text)
    article = statement.facts.article
    if _is_literal(words, statement.evidence_text):
        return _said("pass", f"{words!r} stands in the evidence")
    if date.value is None and date.rule == EVENT:
        return _said("not_applicable", f"{words!r} counts from an event")
    if date.value is None:
        return _unsettled(words, statement)
    near = _dates_in(statement.evidence, statement)
    rivals = [d for d in near if d.value and d.precision == date.precision]
    its = _agreeing(date.value, near)
    if its is None and not rivals:
        its = _agreeing(date.value, _dates_in(statement.neighbourhood, statement))
    if its is not None:
        return _said("pass", f"{words!r} is {its.span.of(article.text)!r}: {its.rule}")
    if article.published and within(article.published, date.value):
        detail = f"{words!r} is when the article was published"
        return _said("doubt" if rivals else "pass", detail)
    return _elsewhere(date, words, near, statement)


def _is_last_year(value: str, statement: Statement) -> bool:
    """Tell whether a year is the one before, from which the evidence counts: "a year earlier"."""
    published = statement.facts.article.published
    before = published is not None and value == f"{int(published[:4]) - 1:04d}"
    return before and _YEAR_BEFORE.search(statement.evidence_text) is not None


def _unsettled(words: str, statement: Statement) -> Check:
    """Judge by its words alone a date that no day of the article settles."""
    article = statement.facts.article
    literal = _is_literal(words, article.text) or _is_day_of(words, article.text)
    rivals = [d for d in _dates_in(statement.evidence, statement) if d.precision == "day"]
    if literal and rivals and statement.given and _WEEKDAY.fullmatch(words):
        named = rivals[0].span.of(article.text)
        return _said("doubt", f"the evidence names {named!r}, not {words!r}")
    detail = f"{words!r} cannot be told to be any day of the article"
    return _said("pass" if literal else "doubt", detail)


def _is_day_of(words: str, text: str) -> bool:
    """Find a day of a month in the article's way of writing it: "July 27th" is "27 July"."""
    day, month = re.search(r"\d{1,2}", words), re.search(r"[A-Z][a-z]{2}", words)
    if not day or not month or re.search(r"\d{4}|day", words):
        return False
    either = rf"{month[0]}[a-z.]*\s+0?{day[0]}|\b0?{day[0]}(?:st|nd|rd|th)?\s+(?:of\s+)?{month[0]}"
    return re.search(rf"(?:{either})(?!\d)", text) is not None


def _dates_in(spans: Iterable[Span], statement: Statement) -> list[DateMention]:
    return held_in(statement.facts.dates, spans)


def _elsewhere(
    date: DateMention, words: str, near: list[DateMention], statement: Statement
) -> Check:
    everywhere = statement.facts.dates
    article = statement.facts.article.text
    if _is_last_year(date.value or "", statement):
        return _said("pass", f"{words!r} is the year before the article's")
    its = _agreeing(date.value or "", everywhere)
    if its is not None:
        return _said("doubt", f"{words!r} stands elsewhere in the article, not in the evidence")
    reckoned = reckoned_date(date.value or "", statement)
    if reckoned is not None:
        return _said("pass", f"{words!r} is {reckoned[1]!r} from {reckoned[0]!r}")
    assumed = next((d for d in near if d.value and _is_assumed(date.value or "", d, article)), None)
    if assumed is not None:
        given = f"{assumed.span.of(article)!r} ({assumed.value})"
        return _said("doubt", f"the evidence has {given}, which may be {words!r}")
    told = _dates_in(statement.telling, statement)
    others = [d for d in told if d.value and d.precision == date.precision]
    coarser = [d for d in near if d.value and within(date.value or "", d.value)]
    counted = coarser or _COUNTING.search(statement.evidence_text)
    if others and not counted and all(d.value is not None for d in near):
        shown = ", ".join(f"{d.span.of(article)!r} ({d.value})" for d in others[:3])
        detail = f"the evidence has {shown}, not {words!r} ({date.value})"
        return _said("fail", detail).model_copy(update={"data": CONTRADICTS})
    open_ones = any(d.value is None for d in everywhere)
    certain = not open_ones and not counted and any(char.isdigit() for char in words)
    return _said("fail" if certain else "doubt", f"the article does not have {words!r}")


def _is_assumed(value: str, given: DateMention, article: str) -> bool:
    """Tell whether a date differs from a given one only in what that one leaves to be assumed.

    That is the year of "8 October", and the week of "Friday".
    """
    words, its = given.span.of(article), given.value or ""
    if len(value) != len(its) or given.precision != "day":
        return False
    if _WEEKDAY.search(words) and not any(char.isdigit() for char in words):
        apart = day.fromisoformat(value) - day.fromisoformat(its)
        return abs(apart.days) in (7, 14)
    return value[4:] == its[4:] and not _YEAR.search(words)


def _agreeing(value: str, dates: Iterable[DateMention]) -> DateMention | None:
    return next((d for d in dates if d.value is not None and within(d.value, value)), None)


def _is_literal(words: str, text: str) -> bool:
    """Find the words at word edges: "2 December" does not stand in "12 December"."""
    needle, hay = words.casefold(), text.casefold()
    at = hay.find(needle)
    while at >= 0:
        edges = (hay[at - 1 : at], hay[at + len(needle) : at + len(needle) + 1])
        if not any(char.isalnum() for char in edges):
            return True
        at = hay.find(needle, at + 1)
    return False


def _said(outcome: str, detail: str) -> Check:
    return Check.model_validate({"name": "date", "outcome": outcome, "detail": detail})

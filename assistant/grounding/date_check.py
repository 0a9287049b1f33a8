"""The date check: does the claim put things on the days the article puts them?

A date passes when the evidence resolves to it, to something inside it or around it. It fails when
the claim names a day or month that nothing in the article resolves to and the evidence has dates
that are all resolved and all different. Where the article's own dates stay open, it is a doubt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.text.dates import DateMention, dates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.grounding.statement import Statement

_SEASONS = {
    "21": ("03", "04", "05", "06"), "22": ("06", "07", "08", "09"),
    "23": ("09", "10", "11", "12"), "24": ("12", "01", "02", "03"),
}  # fmt: skip


def compatible(one: str, other: str) -> bool:
    """Tell whether two EDTF values can mean the same time: equal, or one within the other.

    >>> compatible("2021-12-02", "2021-12"), compatible("2021-12-02", "2021-12-03")
    (True, False)
    >>> compatible("2021-07", "2021-22"), compatible("2021-22", "2021")
    (True, True)
    """
    if one.startswith(other) or other.startswith(one):
        return True
    for season, day in ((one, other), (other, one)):
        months = _SEASONS.get(season[5:]) if len(season) == len("2021-22") else None
        if months and season[:4] == day[:4] and day[5:7] in months:
            return True
    return False


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
    if date.value is None:
        literal = _is_literal(words, article.text)
        detail = f"{words!r} cannot be told to be any day of the article"
        return _said("pass" if literal else "doubt", detail)
    near = [d for d in statement.facts.dates if any(s.covers(d.span) for s in statement.evidence)]
    its = _agreeing(date.value, near)
    if its is not None:
        return _said("pass", f"{words!r} is {its.span.of(article.text)!r}: {its.rule}")
    if article.published and compatible(date.value, article.published):
        return _said("pass", f"{words!r} is when the article was published")
    return _elsewhere(date, words, near, statement)


def _elsewhere(
    date: DateMention, words: str, near: list[DateMention], statement: Statement
) -> Check:
    everywhere = statement.facts.dates
    article = statement.facts.article.text
    its = _agreeing(date.value or "", everywhere)
    if its is not None:
        return _said("doubt", f"{words!r} stands elsewhere in the article, not in the evidence")
    resolved = bool(near) and all(d.value is not None for d in near)
    if resolved and date.precision in ("day", "month", "year"):
        others = ", ".join(f"{d.span.of(article)!r} ({d.value})" for d in near[:3])
        detail = f"the evidence has {others}, not {words!r} ({date.value})"
        return _said("fail", detail).model_copy(update={"data": CONTRADICTS})
    open_ones = any(d.value is None for d in everywhere)
    certain = not open_ones and any(char.isdigit() for char in words)
    return _said("fail" if certain else "doubt", f"the article does not have {words!r}")


def _agreeing(value: str, dates: Iterable[DateMention]) -> DateMention | None:
    return next((d for d in dates if d.value is not None and compatible(value, d.value)), None)


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

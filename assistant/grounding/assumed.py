"""What an article leaves to be assumed of its dates: the year of "8 October", the week of "Friday".

And the year of the article itself, where its dateline has none: its own weekdays tell in which
years it may be.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as day
from typing import TYPE_CHECKING

from assistant.grounding.dating import reckoned_date
from assistant.text.dates import dates
from assistant.text.edtf import within

if TYPE_CHECKING:
    from assistant.grounding.statement import Statement
    from assistant.text.dates import DateMention

_YEAR = re.compile(r"(?<![\d.,£$€])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_WEEK = 7
_FAR = 3_000
"""Code points before an undated day within which a year is looked for."""


def is_assumed(value: str, given: DateMention, statement: Statement) -> bool:
    """Tell whether a date differs from a given one only in what that one leaves to be assumed."""
    words, its = given.span.of(statement.facts.article.text), given.value
    if len(value) != len("2021-12-02") or given.precision != "day":
        return False
    named = _WEEKDAY.search(words)
    bare = named is not None and not any(char.isdigit() for char in words)
    if its is None:
        return bool(bare and named and f"{day.fromisoformat(value):%A}" == named[0])
    if bare:
        apart = day.fromisoformat(value) - day.fromisoformat(its)
        return abs(apart.days) in (_WEEK, 2 * _WEEK)
    return value[4:] == its[4:] and not _YEAR.search(words)


def is_given_elsewhere(value: str, given: DateMention, statement: Statement) -> bool:
    """Tell whether the year, or the week, is what the article's other dates make it.

    The year is one that the evidence has, or the last that stands before the day. The week is the
    article's own or the next: a day that its words leave open lies on one side of it or the other.
    """
    article = statement.facts.article
    if given.value is None:
        published = article.published
        apart = day.fromisoformat(value) - day.fromisoformat(published) if published else None
        return apart is not None and abs(apart.days) <= _WEEK
    if value[4:] != given.value[4:]:
        return False
    before = _YEAR.findall(article.text, max(0, given.span.start - _FAR), given.span.start)
    return value[:4] in (*_YEAR.findall(statement.evidence_text), *before[-1:])


def supposed_date(words: str, statement: Statement) -> str | None:
    """Return how a date is the article's, if its dateline's day is of a year that fits."""
    facts = statement.facts.supposed
    if facts is None:
        return None
    published = facts.article.published
    claimed = [d for d in dates(statement.text, published) if d.span.of(statement.text) == words]
    value = claimed[0].value if claimed else None
    if value is None:
        return None
    its = next((d for d in facts.dates if d.value and within(d.value, value)), None)
    if its is not None:
        return f"{words!r} is {its.span.of(facts.article.text)!r}, by the article's dateline"
    reckoned = reckoned_date(value, replace(statement, facts=facts))
    return f"{words!r} is {reckoned[1]!r} from {reckoned[0]!r}" if reckoned else None

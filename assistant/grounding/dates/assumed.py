"""What an article leaves to be assumed of its dates: the year of "8 October", the week of "Friday".

And the year of the article itself, where its dateline has none: its own weekdays tell in which
years it may be.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date as day
from typing import TYPE_CHECKING

from assistant.grounding.dates.dating import reckoned_date
from assistant.text.calendar_words import MONTHS
from assistant.text.dates import dates
from assistant.text.edtf import within

if TYPE_CHECKING:
    from assistant.grounding.statement import Statement
    from assistant.text.dates import DateMention

_YEAR = re.compile(r"(?<![\d.,£$€])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_SAYS_WEEK = re.compile(r"last|next|this|past|coming", re.IGNORECASE)
_WEEK = 7


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

    The year is one that the article has: a story that goes back in time says it once. The week is
    the article's own or the next, and any in an article without a date.
    """
    article = statement.facts.article
    if given.value is None:
        published = article.published
        apart = day.fromisoformat(value) - day.fromisoformat(published) if published else None
        return apart is None or abs(apart.days) <= _WEEK
    if value[4:] != given.value[4:]:
        return False
    return value[:4] in _YEAR.findall(article.text)


def is_left_open(words: str, value: str, given: DateMention, statement: Statement) -> bool:
    """Tell whether a claim's day is the evidence's but for a year, or a week, that neither says.

    "31 July" is the end of July, whichever year each was taken to be of; "Thursday night" may be of
    the week to come where the article names that day.
    """
    its = given.span.of(statement.facts.article.text)
    if given.value is None or not is_assumed(value, given, statement) or _YEAR.search(words):
        return False
    if value[4:] == given.value[4:]:
        return True
    return any(one.value == value for one in statement.facts.dates) and not _SAYS_WEEK.match(its)


def _may_be_of(year: str, supposed: str) -> bool:
    """Tell whether a dateline without a year may be of one: its weekday falls on that day then."""
    try:
        return day.fromisoformat(f"{year}{supposed[4:]}").weekday() == _weekday(supposed)
    except ValueError:
        return False


def _weekday(value: str) -> int:
    return day.fromisoformat(value).weekday()


def reckoned_otherwise(date: DateMention, statement: Statement) -> tuple[str, str] | None:
    """Return what gives a date of the claim whose year the claim leaves out, in a year that fits.

    "Which is June 10" is of the year that "90 days after 12 March" makes it.
    """
    words = date.span.of(statement.text)
    published = statement.facts.article.published
    if published is None or _YEAR.search(words):
        return None
    month = MONTHS.get(words.split()[-1].lower()) if date.value is None else None
    if month is not None:
        rest = f"-{month:02d}"
    elif date.value is not None and any(char.isdigit() for char in words):
        rest = date.value[4:]
    else:
        return None
    years = {int(published[:4]) + shift for shift in (-1, 0, 1)}
    years |= {int(year) for year in _YEAR.findall(statement.evidence_text)}
    found = (reckoned_date(f"{year:04d}{rest}", statement) for year in sorted(years))
    return next(filter(None, found), None)


def supposed_date(words: str, statement: Statement) -> str | None:
    """Return how a date is the article's, if its dateline's day is of a year that fits."""
    facts = statement.facts.supposed
    if facts is None:
        return None
    published = facts.article.published
    claimed = [d for d in dates(statement.text, published) if d.span.of(statement.text) == words]
    value = claimed[0].value if claimed else None
    if value is None or published is None:
        return None
    if published[:4] not in facts.article.text and _may_be_of(value[:4], published):
        value = f"{published[:4]}{value[4:]}"
    its = next((d for d in facts.dates if d.value and within(d.value, value)), None)
    if its is not None:
        return f"{words!r} is {its.span.of(facts.article.text)!r}, by the article's dateline"
    reckoned = reckoned_date(value, replace(statement, facts=facts))
    return f"{words!r} is {reckoned[1]!r} from {reckoned[0]!r}" if reckoned else None

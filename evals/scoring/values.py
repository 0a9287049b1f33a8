"""Values of an answer that nothing gives it: numbers, dates and quoted words."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from evals.scoring.days import Day, days
from evals.scoring.numbers import Number, numbers
from evals.scoring.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_QUOTED = re.compile(r"\"([^\"]{3,400})\"|(?<!\w)'([^']{3,400})'(?!\w)")
_LETTERS = re.compile(r"[^\W_]+")
_TOO_FEW = 3
"""Words below which what stands in quotation marks is a term, not a quotation."""
_COMMON = 2
"""Spelled numbers up to this are also pronouns and manners of speech: one, the two."""


def extra_values(
    answer: str, given: Iterable[str], article: str, published: str | None
) -> list[str]:
    """Return the numbers and dates of an answer that no given text has, and false quotations.

    Args:
        answer: The words of the answer.
        given: Evidence, question, history and expectation: texts whose values may be used.
        article: The article's text; quoted words must stand in it.
        published: The article's ISO date, or None.

    >>> extra_values("40 of 60 came in May.", ["40 came"], "", None)
    ['60', 'May']
    """
    text = plain(answer)
    allowed = [plain(one) for one in given]
    return [
        *_extra_numbers(text, allowed),
        *_extra_days(text, allowed, published),
        *false_quotations(text, plain(article)),
    ]


def _extra_numbers(text: str, allowed: Sequence[str]) -> list[str]:
    values = {number.value for one in allowed for number in numbers(one)}
    dated = [(day.start, day.end) for day in days(text)]
    found = []
    for number in numbers(text):
        in_date = any(start <= number.start < end for start, end in dated)
        spelled = text[number.start].isalpha() and abs(number.value) <= _COMMON
        if not (in_date or spelled or _near(number, values)):
            found.append(text[number.start : number.end])
    return found


def _near(number: Number, values: Iterable[object]) -> bool:
    return any(number.value == value for value in values)


def _extra_days(text: str, allowed: Sequence[str], published: str | None) -> list[str]:
    known = [day for one in allowed for day in days(one)]
    anchor = datetime.date.fromisoformat(published) if published else None
    if anchor is not None:
        known.append(Day(0, 0, anchor.year, anchor.month, anchor.day))
    return [
        text[day.start : day.end].rstrip(".")
        for day in days(text)
        if not any(_agrees(day, other, anchor) for other in known)
    ]


def _agrees(day: Day, known: Day, anchor: datetime.date | None) -> bool:
    """Tell whether each part of a date is one that is known, reckoned where the text leaves it."""
    if day.weekday is not None or known.weekday is not None:
        return _weekday(day, anchor) == _weekday(known, anchor) is not None
    if day.year is not None and known.year is None:
        same_year = anchor is None or day.year in _years(known, anchor)
    else:
        same_year = day.year in (None, known.year)
    return same_year and day.month in (None, known.month) and day.day in (None, known.day)


def _years(known: Day, anchor: datetime.date) -> tuple[int, int]:
    """Return the years that a month without one may mean: the last such month, and the next."""
    later = (known.month or 0) > anchor.month
    return (anchor.year - 1, anchor.year) if later else (anchor.year, anchor.year + 1)


def _weekday(day: Day, anchor: datetime.date | None) -> int | None:
    """Return the weekday of a date; without a year it has one only near the publication."""
    if day.weekday is not None or day.month is None or day.day is None:
        return day.weekday
    if day.year is None and anchor is None:
        return None
    try:
        date = datetime.date(day.year or anchor.year, day.month, day.day)  # type: ignore[union-attr]
    except ValueError:
        return None
    return date.weekday()


def false_quotations(text: str, article: str) -> list[str]:
    """Return what stands between quotation marks in plain text and nowhere in a plain article."""
    found = []
    for match in _QUOTED.finditer(text):
        words = match[1] or match[2]
        if len(words.split()) >= _TOO_FEW and _letters(words) not in _letters(article):
            found.append(words)
    return found


@lru_cache(maxsize=256)
def _letters(text: str) -> str:
    """Return the words alone, so that a comma before a closing mark is no difference."""
    return f" {' '.join(_LETTERS.findall(text.casefold()))} "

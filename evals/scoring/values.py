"""Values of an answer that nothing gives it: numbers, dates and quoted words."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from evals.scoring.clock import times
from evals.scoring.days import Day, days
from evals.scoring.numbers import Number, measure, numbers
from evals.scoring.plain import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
        article: The article's text; quoted words must stand in it, or in a given text.
        published: The article's ISO date, or None.

    >>> extra_values("40 of 60 came in May.", ["40 came"], "", None)
    ['60', 'May']
    """
    text = plain(answer)
    allowed = [plain(one) for one in given]
    held = " ".join((plain(article), *allowed))
    return [
        *_extra_numbers(text, allowed),
        *_extra_days(text, allowed, published),
        *false_quotations(text, held),
    ]


def _extra_numbers(text: str, allowed: Sequence[str]) -> Iterator[str]:
    """Yield the numbers and times that are not given, or only in a unit that conflicts."""
    known = [number for one in allowed for number in _free_numbers(one)]
    values = {number.value for number in known}
    measured = {measure(number) for number in known}
    hours = {(time.hour, time.minute) for one in allowed for time in times(one)}
    told = {time.start: (time.hour, time.minute) in hours for time in times(text)}
    for number in _free_numbers(text):
        spelled = text[number.start].isalpha() and abs(number.value) <= _COMMON
        kind, size = measure(number)
        same = number.value in values if kind is None else (None, number.value) in measured
        if not (spelled or same or (kind, size) in measured or told.get(number.start)):
            yield text[number.start : number.end]
    for time in times(text):
        if time.sure and not told[time.start]:
            yield text[time.start : time.end]


@lru_cache(maxsize=8192)
def _free_numbers(text: str) -> tuple[Number, ...]:
    """Return the numbers that are part of no date and no time of day."""
    taken = [(day.start, day.end) for day in days(text)]
    taken += [(time.start, time.end) for time in times(text) if time.sure]
    return tuple(
        number
        for number in numbers(text)
        if not any(start <= number.start < end for start, end in taken)
    )


def _extra_days(text: str, allowed: Sequence[str], published: str | None) -> list[str]:
    known = [day for one in allowed for day in days(one)]
    anchor = datetime.date.fromisoformat(published) if published else None
    today = [] if anchor is None else [Day(0, 0, anchor.year, anchor.month, anchor.day)]
    counted = {
        int(n.value) for one in allowed for n in _free_numbers(one) if n.value == int(n.value)
    }
    return [
        text[day.start : day.end].rstrip(".")
        for day in days(text)
        # "1848" is a year, or 1,848 of something.
        if not (day.month is None and day.year in counted)
        # That an article is of a Friday lets no answer say "on Friday" of what it tells.
        and not any(_agrees(day, one, anchor) for one in known + (today if day.month else []))
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

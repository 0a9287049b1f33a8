"""Dates that the calendar refutes: 31 April, and a Wednesday that was a Thursday."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import TYPE_CHECKING

from assistant.text.calendar_words import MONTHS, WEEKDAYS, day_of
from assistant.text.dates import dates

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTH = "|".join(sorted((name.title() for name in MONTHS), key=len, reverse=True))
_DAY = re.compile("|".join(name.title() for name in WEEKDAYS))
_DATED = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})"
    rf"|(?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:.,]*\d))\b"
)
_YEAR = re.compile(r"\d{4}")
_LEAP = 2024


def calendar_faults(text: str, published: str | None) -> Iterator[tuple[str, str]]:
    """Yield the words of each date that cannot be, and why not, in words for people.

    >>> list(calendar_faults("on Wednesday, 17 October 2024", None))[0][1]
    '17 October 2024 was no Wednesday but a Thursday'
    >>> list(calendar_faults("on April 31", None))
    [('April 31', 'April has no 31st day')]
    """
    for match in _DATED.finditer(text):
        month, day = match["m1"] or match["m2"], int(match["d1"] or match["d2"])
        if 0 < day <= 31 and day > monthrange(_LEAP, MONTHS[month.lower()])[1]:  # noqa: PLR2004 - no month has more
            yield match[0], f"{month} has no {day}{'st' if day == 31 else 'th'} day"  # noqa: PLR2004 - the only one in st
    for date in dates(text, published):
        words = date.span.of(text)
        named = _DAY.search(words)
        if named is None or date.value is None or not _YEAR.search(words):
            continue
        day_itself = day_of(*map(int, date.value.split("-")))
        if day_itself is not None and f"{day_itself:%A}" != named[0]:
            rest = words.replace(named[0], "").strip(" ,")
            yield words, f"{rest} was no {named[0]} but a {day_itself:%A}"

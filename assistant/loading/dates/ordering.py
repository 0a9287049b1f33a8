"""Which of two figures is the day: 3/5/2021 is in May or in March."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Literal

from assistant.loading.links import host_of
from assistant.text.calendar_words import WEEKDAYS, day_of

if TYPE_CHECKING:
    from collections.abc import Iterable

Order = Literal["dmy", "mdy"]
"""How a page writes 3/5/2021; None where that is not known."""

_DAY_FIRST = frozenset("uk ie au nz in za ng ke sg my pk lk bd gh zw".split())
_MONTH_FIRST = frozenset(["en-us", "en-ph"])
_MONTHS = 12
_MOST = 4_000
"""Lines that are looked at, and as many dates in them."""
_NUMERIC = re.compile(
    r"(?<![\w./-])(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|"
    r"\d\d)(?![\w/-])"
)
_BESIDE = 24
"""Characters around a date in which its weekday stands."""
_ABBREVIATED = 3
_LAST_CENTURY = 70
_MONTH_FIRST_SIGNS = re.compile(
    r"\d\s?(?:[AP]M|[ap]\.?m\.?)\s\(?[ECMP][SD]?T\b|,\s[A-Z]{2}\s\d{5}\b|\(\d{3}\)\s\d{3}-\d{4}\b"
)
_DAY_FIRST_SIGNS = re.compile(
    r"£\s?\d|\d\s(?:BST|AEST|AEDT|NZST|NZDT|SAST)\b|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"
)


def order_of(tags: set[str], addresses: Iterable[str], lines: Iterable[str]) -> Order | None:
    """Return how a page writes 3/5/2021: by its own dates, its language, its country.

    Args:
        tags: What it says of its language, as BCP 47 in small letters.
        addresses: Its own.
        lines: What readers see of it.

    >>> order_of({"en"}, [], ["Posted 3/5/2021", "until 28/02/2021"])
    'dmy'
    """
    text = "\n".join(islice(lines, _MOST))
    told = _by_language(tags, addresses)
    return _by_dates(text) or told or _by_signs(text)


def _by_language(tags: set[str], addresses: Iterable[str]) -> Order | None:
    countries = {host_of(one).rpartition(".")[2] for one in addresses}
    if not tags or tags == {"en"}:
        return "dmy" if countries & _DAY_FIRST else None
    if tags & _MONTH_FIRST:
        return "mdy" if not countries & _DAY_FIRST and tags <= _MONTH_FIRST | {"en"} else None
    return None if "en-ca" in tags else "dmy"


def _by_dates(text: str) -> Order | None:
    """Return what the dates say that can be read in one way only, if they agree."""
    found: set[Order] = set()
    for match in islice(_NUMERIC.finditer(text), _MOST):
        first, second = int(match["first"]), int(match["second"])
        if (first > _MONTHS) != (second > _MONTHS) and max(first, second) <= 31:  # noqa: PLR2004 - days
            found.add("dmy" if first > _MONTHS else "mdy")
        elif first != second:
            figures = (first, second, full_year(match["year"]))
            if by_weekday := weekday_order(text, match.span(), figures):
                found.add(by_weekday)
    return found.pop() if len(found) == 1 else None


def weekday_order(text: str, span: tuple[int, int], figures: tuple[int, int, int]) -> Order | None:
    """Return how a date is read by the weekday beside it.

    Args:
        text: What it stands in.
        span: Where.
        figures: Its two first figures and its year.

    >>> weekday_order("Thursday 03/04/2021", (9, 19), (3, 4, 2021))
    'mdy'
    """
    start, end = span
    before = text[max(0, start - _BESIDE) : start].rpartition("\n")[2]
    beside = before + " " + text[end : end + _BESIDE // 2].partition("\n")[0]
    words = re.findall(r"[^\W\d_]+", beside.casefold())
    named = {number for name, number in WEEKDAYS.items() for word in words
             if len(word) >= _ABBREVIATED and name.startswith(word)}  # fmt: skip
    if len(named) != 1:
        return None
    first, second, year = figures
    readings: tuple[tuple[Order, int, int], ...] = (("dmy", second, first), ("mdy", first, second))
    fits = [
        order
        for order, month, number in readings
        if (day := day_of(year, month, number)) and day.weekday() in named
    ]
    return fits[0] if len(fits) == 1 else None


def full_year(digits: str) -> int:
    """Return a year of which the century may be left out.

    >>> full_year("21"), full_year("98"), full_year("2021")
    (2021, 1998, 2021)
    """
    year = int(digits)
    if len(digits) > len("21"):
        return year
    return year + (2000 if year < _LAST_CENTURY else 1900)


def _by_signs(text: str) -> Order | None:
    """Return what prices, clocks and postcodes say of the country."""
    month, day = _MONTH_FIRST_SIGNS.search(text), _DAY_FIRST_SIGNS.search(text)
    return "mdy" if month and not day else "dmy" if day and not month else None

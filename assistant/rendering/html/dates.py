"""Dates of the contract (EDTF) as people write them."""

from __future__ import annotations

from assistant.rendering.html.markup import Html, tag
from assistant.rendering.readings import SEASONS

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def dated(date: str) -> Html:
    """Show a date, for programs too where they know its kind."""
    rest = date.partition("-")[2]
    if rest in SEASONS:
        return tag("span", spoken(date))
    return tag("time", spoken(date), datetime=date)


def spoken(date: str) -> str:
    """Return an EDTF date as people write it; what is no such date stays as it is.

    >>> spoken("2021-12-02"), spoken("2021-11"), spoken("2021-22"), spoken("2021")
    ('2 December 2021', 'November 2021', 'Summer 2021', '2021')
    """
    year, _, rest = date.partition("-")
    if rest in SEASONS:
        return f"{SEASONS[rest].capitalize()} {year}"
    month, _, day = rest.partition("-")
    if not (month.isascii() and month.isdecimal() and 1 <= int(month) <= len(_MONTHS)):
        return date
    named = f"{_MONTHS[int(month) - 1]} {year}"
    return f"{day.lstrip('0')} {named}" if day else named

"""The calendar in English words, and arithmetic on months."""

from __future__ import annotations

from datetime import date

_LONG = (
    "january february march april may june july august september october november december"
).split()
MONTHS = {name: number for number, name in enumerate(_LONG, 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAYS = {name: number for number, name in enumerate(_DAYS)}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""EDTF codes; months are those of the northern hemisphere."""
SEASON_ENDS = {21: 5, 22: 8, 23: 11, 24: 12}


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the date; None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_value(year: int, month: int) -> str:
    """Return the EDTF value of a month, which may lie outside January to December.

    >>> month_value(2021, 0), month_value(2021, 13)
    ('2020-12', '2022-01')
    """
    return f"{year + (month - 1) // 12:04d}-{(month - 1) % 12 + 1:02d}"

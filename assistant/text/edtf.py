"""Dates as EDTF values: 2021-12-02, 2021-12, 2021-22 (summer 2021), 2021."""

from __future__ import annotations

_SEASONS = {
    "21": ("03", "04", "05", "06"), "22": ("06", "07", "08", "09"),
    "23": ("09", "10", "11", "12"), "24": ("12", "01", "02", "03"),
}  # fmt: skip


def within(given: str, claimed: str) -> bool:
    """Tell whether a date lies in the time claimed; a day is not proved by its year.

    >>> within("2021-12-02", "2021-12"), within("2021-12", "2021-12-03")
    (True, False)
    >>> within("2021-07", "2021-22"), within("2021-22", "2021")
    (True, True)
    """
    if given.startswith(claimed):
        return True
    months = _SEASONS.get(claimed[5:]) if len(claimed) == len("2021-22") else None
    return bool(months) and given[:4] == claimed[:4] and given[5:7] in (months or ())

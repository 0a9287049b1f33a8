"""What a figure is for: a month or a year, a litre or a millilitre."""

from __future__ import annotations

import re

_PER = re.compile(
    r"(?:\s+(?!(?:for|in|within|over|after|to|than|before|during)\b)[a-z]+){0,3}?\s+(?:an?|per|each|every)\s+(?P<per>second|minute|hour|day|night|week|month|"
    r"quarter|year|tonne|ton|kilo|kilogram|litre|liter|millilitre|milliliter|gallon|barrel|mile|"
    r"kilometre|kilometer|metre|hectare|acre|head|person|household|share|unit)\b",
    re.IGNORECASE,
)
_ADVERBS = {
    "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year", "annual": "year",
    "annually": "year", "hourly": "hour", "nightly": "night", "quarterly": "quarter",
}  # fmt: skip
_ANY = re.compile(
    rf"\b(?:(?:an?|per|each|every|the)\s+(?P<per>\w+)|(?P<adverb>{'|'.join(_ADVERBS)}))\b",
    re.IGNORECASE,
)


def rate_after(text: str, end: int) -> str | None:
    """Return what a figure that ends at ``end`` is for one of, when the words behind it say so.

    >>> rate_after("It costs 40 euros a month.", 17), rate_after("40 euros for a month", 8)
    ('month', None)
    """
    match = _PER.match(text, end)
    return match["per"].lower() if match else None


def rates(text: str) -> frozenset[str]:
    """Return every word of which a text says "a", "per" or "each", and what its adverbs say."""
    found = (m["per"] or _ADVERBS[m["adverb"].lower()] for m in _ANY.finditer(text))
    return frozenset(word.lower() for word in found)

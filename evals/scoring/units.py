"""Units: what they are called and what they measure."""

from __future__ import annotations

from fractions import Fraction

MONEY = {
    "us$": "USD", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB",
    "a$": "AUD", "c$": "CAD", "nz$": "NZD", "usd": "USD", "gbp": "GBP", "eur": "EUR", "chf": "CHF",
    "dollar": "USD", "pound": "GBP", "sterling": "GBP", "euro": "EUR", "yen": "JPY",
    "rouble": "RUB", "ruble": "RUB", "rupee": "INR", "franc": "CHF",
}  # fmt: skip
CURRENCIES = frozenset(MONEY.values())
_MEASURES: dict[str, tuple[str, Fraction]] = {
    "second": ("time", Fraction(1)), "minute": ("time", Fraction(60)),
    "hour": ("time", Fraction(3600)), "day": ("time", Fraction(86400)),
    "week": ("time", Fraction(604800)), "fortnight": ("time", Fraction(1209600)),
    "month": ("months", Fraction(1)), "year": ("months", Fraction(12)),
    "decade": ("months", Fraction(120)),
    "metre": ("length", Fraction(1)), "kilometre": ("length", Fraction(1000)),
    "centimetre": ("length", Fraction(1, 100)), "millimetre": ("length", Fraction(1, 1000)),
    "mile": ("miles", Fraction(1)), "foot": ("feet", Fraction(1)),
    "inch": ("feet", Fraction(1, 12)),
    "gram": ("weight", Fraction(1, 1000)), "kilogram": ("weight", Fraction(1)),
    "tonne": ("weight", Fraction(1000)), "litre": ("volume", Fraction(1, 1000)),
    "hectare": ("area", Fraction(10_000)), "degree": ("degrees", Fraction(1)),
    "%": ("%", Fraction(1)), "points": ("points", Fraction(1)),
    "megawatt": ("power", Fraction(1)), "gigawatt": ("power", Fraction(1000)),
}  # fmt: skip
_SPELLINGS = {
    "meter": "metre", "kilometer": "kilometre", "centimeter": "centimetre", "km": "kilometre",
    "millimeter": "millimetre", "mm": "millimetre", "cm": "centimetre", "kg": "kilogram",
    "kilo": "kilogram", "ton": "tonne", "liter": "litre", "feet": "foot", "inches": "inch",
    "ft": "foot", "min": "minute", "hr": "hour", "mw": "megawatt", "gw": "gigawatt",
    "ha": "hectare",
    "percent": "%", "pp": "points", "point": "points", "bp": "basis", "cents": "cent",
    "pence": "penny", "p": "penny", "people": "person", "men": "man", "women": "woman",
    "children": "child",
}  # fmt: skip
_POWERS = {"square": ("area", 2), "cubic": ("volume", 3)}


def unit_name(word: str) -> str:
    """Return the one name of a unit: its singular, or the code of a currency.

    >>> [unit_name(word) for word in ("Weeks", "km", "euros", "people", "votes", "cubic metres")]
    ['week', 'kilometre', 'EUR', 'person', 'vote', 'cubic metre']
    """
    power, _, length = word.partition(" ")
    if length and power.lower() in _POWERS:
        return f"{power.lower()} {unit_name(length)}"
    if word in CURRENCIES or word in _MEASURES:
        return word
    low = word.lower()
    one = _SPELLINGS.get(low) or low
    if one == low and low.endswith("s") and not low.endswith("ss"):
        single = low[:-3] + "y" if low.endswith("ies") else low[:-1]
        one = _SPELLINGS.get(single, single)
    return MONEY.get(one, one)


def kind_of(unit: str | None) -> str | None:
    """Return what a unit measures; None for counted things and bare numbers.

    >>> kind_of("weeks"), kind_of("days"), kind_of("GBP"), kind_of("people")
    ('time', 'time', 'GBP', None)
    """
    found = dimension(unit_name(unit) if unit else None)
    return found[0] if found else None


def dimension(unit: str | None) -> tuple[str, Fraction] | None:
    """Return what a named unit measures and its size; None for counted things.

    >>> dimension("week"), dimension("boat")
    (('time', Fraction(604800, 1)), None)
    """
    if unit in CURRENCIES:
        return unit or "", Fraction(1)
    power, _, length = (unit or "").partition(" ")
    if power in _POWERS and _MEASURES.get(length, ("",))[0] == "length":
        name, times = _POWERS[power]
        return name, _MEASURES[length][1] ** times
    return _MEASURES.get(unit or "")

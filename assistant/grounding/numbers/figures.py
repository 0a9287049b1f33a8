"""When two figures may mean the same: by value, unit, range and approximation."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.text.numbers import Number

_DAY = 86_400
_SCALES: tuple[dict[str, str], ...] = (
    {
        "second": "1", "minute": "60", "hour": "3600", "day": f"{_DAY}", "week": f"{7 * _DAY}",
        "month": "2629800", "year": "31557600", "decade": "315576000",
    },
    {
        "mm": "0.001", "cm": "0.01", "inch": "0.0254", "foot": "0.3048", "yard": "0.9144",
        "metre": "1",
        "km": "1000", "mile": "1609.344",
    },
    {
        "gram": "0.001", "ounce": "0.02835", "pound_weight": "0.4536", "kg": "1", "ton": "1000",
        "tonne": "1000",
    },
    {"kph": "1", "mph": "1.609344", "knot": "1.852"},
    {"square_km": "1", "square_mile": "2.59", "hectare": "0.01", "acre": "0.004047"},
    {"litre": "1", "gallon": "3.785", "barrel": "159"},
    {"kilowatt": "1", "megawatt": "1000", "gigawatt": "1000000"},
    {"cent": "0.01", "USD": "1"}, {"cent": "0.01", "EUR": "1"}, {"cent": "0.01", "AUD": "1"},
    {"cent": "0.01", "CAD": "1"}, {"penny": "0.01", "GBP": "1"},
)  # fmt: skip
"""The units of one quantity, in one of them; a month and a year are mean ones."""
CONVERTED = Decimal("0.03")
"""How far a figure given in another unit may be rounded: 38 miles are about 61 or 62 km."""
ABOUT, ROUNDED = Decimal("0.1"), Decimal("0.15")
"""How far a figure called "about" may be from a given one, and the nearest whole one: 2 for 1.8."""
_DOLLARS = frozenset("USD AUD CAD HKD NZD".split())
_APART = ("score", "ordinal")
_DEGREES = frozenset("degree degree_celsius degree_fahrenheit".split())
EXACT_ENOUGH = Decimal("0.025")
"""A rounding of a large figure that nobody would call another figure: 41,000 for 41,300."""
_LARGE = 1000


def same(one: Number, other: Number) -> bool:
    """Tell whether a claimed figure may be a given one: equal, or near where the claim says so."""
    if one.kind != other.kind and (one.kind in _APART or other.kind in _APART):
        return False
    if one.unit != other.unit and not units_agree(one, other):
        return False
    if one.unit == other.unit and one.high is None and other.high is None:
        equal = other.kind != "score" and one.value == other.value
        return equal or _approximates(one, one.value, other.value)
    return _matches(one, other)


def _matches(one: Number, other: Number) -> bool:
    """Compare figures of two units, or of which one has two ends."""
    factor = scale_to(one, other)
    value = one.value * factor
    if one.high is not None:
        if other.high is not None:
            return _equal(value, other.value, factor) and _equal(
                one.high * factor, other.high, factor
            )
        return one.kind != "score" and value <= other.value <= one.high * factor
    return _is_one_of(one, value, other, factor)


def _is_one_of(one: Number, value: Decimal, other: Number, factor: Decimal) -> bool:
    """Tell whether a single figure, in the other's unit, may be that one or an end of its range."""
    ends = [end for end in (other.value, other.high) if end is not None]
    if other.kind != "score" and any(_equal(value, end, factor) for end in ends):
        return True
    if one.approx == "about" and factor != 1 and other.high is None:
        return abs(value - other.value) <= other.value * 2 * CONVERTED
    if other.high is not None:
        return one.approx is not None and other.value <= value <= other.high
    return _approximates(one, value, other.value)


def units_agree(one: Number, other: Number) -> bool:
    """Tell whether two figures can be compared; a bare count may leave out its unit, not a "%"."""
    if (one.unit is not None and other.unit is not None) or one.unit == other.unit:
        return _agree(one.unit, other.unit)
    bare, measured = (one, other) if one.unit is None else (other, one)
    if measured.unit == "percentage_point":
        return bare.noun in (None, "point")
    # A count that says of what is no measure: "five men" are not five months.
    return bare.noun is None and measured.unit != "percent"


@lru_cache(maxsize=1024)
def _agree(one: str | None, other: str | None) -> bool:
    if one == other or _scale(one, other) is not None:
        return True
    for family, loose in ((_DOLLARS, "USD"), (_DEGREES, "degree")):
        if {one, other} <= family:
            return loose in (one, other)
    return False


def only_unit_differs(one: Number, other: Number) -> bool:
    """Tell whether two figures are one number of two units that measure the same: £5, $5."""
    if one.value != other.value or one.high != other.high or one.unit == other.unit:
        return False
    if one.kind == other.kind == "money":
        return not same(one, other)
    differ = {one.unit, other.unit} == {"degree_celsius", "degree_fahrenheit"}
    return differ or (_scale(one.unit, other.unit) is not None and not same(one, other))


def is_reversed(one: Number, other: Number) -> bool:
    """Tell whether a score is another one the other way round: 7-2 is not 2-7."""
    loose = one.kind == "cardinal" and one.noun is None and one.high is not None
    return (
        other.kind == "score"
        and (one.kind == "score" or loose)
        and one.value != one.high
        and (one.value, one.high) == (other.high, other.value)
    )


def is_rounding(value: Decimal, given: Decimal) -> bool:
    """Tell whether a figure may be another one rounded, up or down, to fewer digits.

    >>> is_rounding(Decimal(41000), Decimal(41300)), is_rounding(Decimal(43100), Decimal(41300))
    (True, False)
    """
    place, given_place = (_last_place(one) for one in (value, given))
    return place > given_place and abs(value - given) <= place


def is_close_rounding(one: Number, other: Number) -> bool:
    """Tell whether a figure is a large one rounded to the nearest, so closely that it is the same.

    Never for a claim that says on which side it lies: "over 42,000" is not 41,900.
    """
    if one.approx not in (None, "about") or one.high is not None or other.high is not None:
        return False
    if one.unit != other.unit or other.value < _LARGE or "ordinal" in (one.kind, other.kind):
        return False
    nearest = abs(one.value - other.value) * 2 <= _last_place(one.value)
    close = abs(one.value - other.value) <= other.value * EXACT_ENOUGH
    return close and nearest and is_rounding(one.value, other.value)


def last_place(number: Number) -> Decimal:
    """Return the worth of a figure's last digit as it is written, noughts behind a point too."""
    exponent = number.value.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def _last_place(value: Decimal) -> Decimal:
    """Return the worth of a figure's last digit that is not a zero."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def _approximates(claimed: Number, value: Decimal, given: Decimal) -> bool:
    """Accept what the claim itself marks: "over 1,000" for 1,200, "about 40" for 38."""
    if claimed.approx is None:
        return False
    if claimed.approx in ("over", "at_least"):
        return value <= given <= value * 2
    if claimed.approx in ("under", "at_most"):
        return value / 2 <= given <= value
    # "About 40" says 38 more coarsely; "about 39" says another figure.
    if claimed.approx == "about" and given and _last_place(value) > _last_place(given):
        nearest = abs(value - given) * 2 <= _last_place(value)
        return abs(value - given) <= abs(given) * (ROUNDED if nearest else ABOUT)
    return False


def _equal(value: Decimal, given: Decimal, factor: Decimal) -> bool:
    return value == given or (factor != 1 and abs(value - given) <= abs(given) * CONVERTED)


@lru_cache(maxsize=1024)
def _scale(one: str | None, other: str | None) -> dict[str, str] | None:
    return next((scale for scale in _SCALES if one in scale and other in scale), None)


def scale_to(one: Number, other: Number) -> Decimal:
    """Return what one of the first figure's units is in the second's; 1 where either has none."""
    return _ratio(one.unit, other.unit)


@lru_cache(maxsize=1024)
def _ratio(one: str | None, other: str | None) -> Decimal:
    scale = _scale(one, other)
    if scale is None or one is None or other is None:
        return Decimal(1)
    return Decimal(scale[one]) / Decimal(scale[other])

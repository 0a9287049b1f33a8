"""When two figures may mean the same: by value, unit, range and approximation."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.text.numbers import Number

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800}


def same(one: Number, other: Number) -> bool:
    """Tell whether a claimed figure may be a given one: equal, or near where the claim says so."""
    if not units_agree(one, other) or (one.kind == "score") != (other.kind == "score"):
        return False
    factor = _factor(one, other)
    value = one.value * factor
    if one.high is not None:
        if other.high is not None:
            return value == other.value and one.high * factor == other.high
        return one.kind != "score" and value <= other.value <= one.high * factor
    if value in (other.value, other.high) and other.kind != "score":
        return True
    if other.high is not None:
        return one.approx is not None and other.value <= value <= other.high
    return value == other.value or _approximates(one, value, other.value)


def units_agree(one: Number, other: Number) -> bool:
    """Tell whether two figures can be compared; a bare count may leave out its unit, not a "%"."""
    if one.unit in _SECONDS and other.unit in _SECONDS:
        return True
    loose = one.unit is None or other.unit is None
    return one.unit == other.unit or (loose and "percent" not in (one.unit, other.unit))


def is_reversed(one: Number, other: Number) -> bool:
    """Tell whether a score is another one the other way round: 7-2 is not 2-7."""
    return (
        one.kind == other.kind == "score"
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


def _last_place(value: Decimal) -> Decimal:
    """Return the worth of a figure's last digit that is not a zero."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def _approximates(claimed: Number, value: Decimal, given: Decimal) -> bool:
    """Accept what the claim itself marks: "over 1,000" for 1,200, "about 40" for 38."""
    if claimed.approx in ("over", "at_least"):
        return value <= given <= value * 2
    if claimed.approx in ("under", "at_most"):
        return value / 2 <= given <= value
    if claimed.approx == "about" and given:
        return abs(value - given) <= abs(given) * Decimal("0.1")
    return False


def _factor(one: Number, other: Number) -> Decimal:
    if one.unit in _SECONDS and other.unit in _SECONDS:
        return Decimal(_SECONDS[one.unit or ""]) / Decimal(_SECONDS[other.unit or ""])
    return Decimal(1)

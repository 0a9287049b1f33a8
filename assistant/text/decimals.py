"""Arithmetic on figures as people write them, with any number of digits."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation


def is_whole(value: Decimal) -> bool:
    """Tell whether a figure has nothing behind the point, however long it is.

    >>> is_whole(Decimal("3.0")), is_whole(Decimal("0.5")), is_whole(Decimal("1e400"))
    (True, False, True)
    """
    return value == value.to_integral_value()


def to_place(value: Decimal, place: Decimal) -> Decimal:
    """Round a figure to a place; one that has no room for so fine a place stays as it is.

    >>> to_place(Decimal("6.666"), Decimal("0.1")), to_place(Decimal(2), Decimal("1e-40"))
    (Decimal('6.7'), Decimal('2'))
    """
    try:
        return value.quantize(place)
    except InvalidOperation:
        return value

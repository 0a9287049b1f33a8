"""Figures that a claim works out before its reader's eyes: "£57m in all: £8m, £46m and £3m".

The operands are the claim's own figures, each of which stands in the article or is checked by
itself, so that what is left to check is the sum. Six figures give few accidents, and more are not
tried.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from assistant.grounding.numbers.figures import scale_to, units_agree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.text.numbers import Number

MOST = 6
"""Operands that are tried: the ones nearest to the figure."""
Way = tuple[str, Decimal, tuple[Decimal, ...]]
"""How a figure is worked out, what comes of it, and from what."""
_HUNDRED = Decimal(100)
_PAIR = 2
_LARGE = 1000


def shown(number: Number, others: Sequence[Number]) -> Way | None:
    """Return how the claim's other figures give this one exactly, or rounded as it is written."""
    if number.high is not None or number.kind in ("score", "ordinal"):
        return None
    near = sorted(
        (one for one in others if one.high is None and one.kind != "score"),
        key=lambda one: abs(one.span.start - number.span.start),
    )[:MOST]
    slack = _slack(number)
    for sign, value, operands in _ways(number, near):
        exact = sign in ("+", "-", "- -")
        rounded = number.approx == "about" or not exact
        if abs(value - number.value) <= (slack if rounded else 0):
            return sign, value, operands
    return None


def _slack(number: Number) -> Decimal:
    """Return half of a figure's last place; more of one that is only said to be about so much."""
    exponent = number.value.as_tuple().exponent
    last = Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)
    if number.value >= _LARGE:
        normal = number.value.normalize().as_tuple().exponent
        last = Decimal(1).scaleb(normal) if isinstance(normal, int) else last
    return last / 2 if number.approx is None else max(last, number.value / 20)


def _ways(number: Number, near: Sequence[Number]) -> Iterator[Way]:
    alike = [one for one in near if _is_alike(number, one)]
    for count in range(_PAIR, len(alike) + 1):
        for some in combinations(alike, count):
            if _is_one_sum(number, some):
                yield from _sums(number, [one.value * scale_to(one, number) for one in some])
    plain = [one for one in near if one.kind != "ordinal"]
    for one, other in permutations(plain, _PAIR):
        yield from _of_two(number, one, other)


def _sums(number: Number, values: Sequence[Decimal]) -> Iterator[Way]:
    largest, *rest = sorted(values, reverse=True)
    yield "+", sum(values, Decimal(0)), tuple(values)
    yield "-" if len(rest) == 1 else "- -", largest - sum(rest), (largest, *rest)
    if number.approx == "about" or len(values) > _PAIR:
        yield "mean", sum(values, Decimal(0)) / len(values), tuple(values)


def _is_alike(number: Number, one: Number) -> bool:
    """Tell whether a figure may be added to this one; its unit may be left out."""
    if one.kind == "ordinal":
        return number.unit == "minute"
    return one.unit in (None, number.unit) or (number.unit is not None and units_agree(number, one))


def _is_one_sum(number: Number, some: Sequence[Number]) -> bool:
    """Tell whether the unit is not left out of all: "18, 11 and seven pence" are so many pence."""
    if number.unit is None or any(one.unit is not None for one in some):
        return True
    return all(one.value >= _LARGE or one.kind == "ordinal" for one in some)


def _of_two(number: Number, one: Number, other: Number) -> Iterator[Way]:
    share = number.unit == "percent"
    if not other.value or one.value <= 0:
        return
    if share and units_agree(one, other) and "percent" not in (one.unit, other.unit):
        scaled = one.value * scale_to(one, other)
        yield "of", _HUNDRED * scaled / other.value, (one.value, other.value)
        change = abs(scaled - other.value)
        yield "against", _HUNDRED * change / other.value, (one.value, other.value)
    elif one.unit == "percent" and units_agree(number, other):
        value = one.value * other.value * scale_to(other, number) / _HUNDRED
        yield "% of", value, (one.value, other.value)
    elif number.unit in (one.unit, other.unit) or number.unit is None:
        if one.value > 1 and other.value > 1 and None in (one.unit, other.unit):
            yield "x", one.value * other.value, (one.value, other.value)
        yield "/", one.value / other.value, (one.value, other.value)

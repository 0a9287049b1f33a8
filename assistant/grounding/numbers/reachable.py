"""Whether an article's figures give one that it does not write, in any of the plain ways to reckon.

A figure that two or three of one unit give, as a sum, a difference, a product, a ratio, a share or
an average, may be the reader's arithmetic. It proves nothing, for among many figures some always
fit: it only keeps a figure from being certainly wrong.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import combinations, permutations
from math import isclose
from typing import TYPE_CHECKING

from assistant.grounding.numbers.figures import scale_to, units_agree
from assistant.text.decimals import is_whole

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.text.numbers import Number

MOST = 60
"""Figures of an article that are tried, the first."""
_LARGE, _COUNT = 1000, 20
_EXACT, _CLOSE = 1e-9, 0.005


def is_reachable(number: Number, every: Sequence[Number]) -> bool:
    """Tell whether two or three of an article's figures give a figure."""
    ends = [replace(number, value=end, high=None) for end in (number.value, number.high) if end]
    return bool(ends) and all(_is_reached(float(end.value), _alike(end, every), end, every)
                              for end in ends)  # fmt: skip


def _alike(number: Number, every: Sequence[Number]) -> list[float]:
    """Return the figures of one unit; a large one or a part may have left it out."""
    found: dict[float, None] = {}
    for one in every:
        bare = one.unit is None is one.noun and (one.value >= _LARGE or not is_whole(one.value))
        if one.kind not in ("score", "ordinal") and (units_agree(number, one) or bare):
            scale = scale_to(one, number)
            found.update({float(end * scale): None for end in (one.value, one.high) if end})
    return list(found)[:MOST]


def _is_reached(
    value: float, alike: Sequence[float], number: Number, every: Sequence[Number]
) -> bool:
    sums = {round(found, 6) for one, other in combinations(alike, 2)
            for found in (one + other, abs(one - other))}  # fmt: skip
    if round(value, 6) in sums:
        return True
    if any(round(gap, 6) in sums for one in alike for gap in (value - one, value + one)):
        return True
    if any(isclose(found, value, rel_tol=_EXACT) for found in _exact(alike, every)):
        return True
    off = min(_rounding(number), value * _CLOSE)
    return any(abs(found - value) <= off for found in _rounded(alike, number, every))


def _rounding(number: Number) -> float:
    """Return half of the last digit that a figure gives: so far what gives it may lie from it."""
    exponent = number.value.normalize().as_tuple().exponent
    return float(Decimal(1).scaleb(exponent)) / 2 if isinstance(exponent, int) else 0.0


def _exact(alike: Sequence[float], every: Sequence[Number]) -> Iterator[float]:
    """Yield averages, and what some of one make: "five of 25,000 tonnes"."""
    for one, other in combinations(alike, 2):
        yield (one + other) / 2
    counts = {float(n.value) for n in every if n.unit is None and 1 < n.value <= _COUNT}
    for one in alike:
        for count in counts:
            yield from (one * count, one / count)


def _rounded(alike: Sequence[float], number: Number, every: Sequence[Number]) -> Iterator[float]:
    """Yield shares of figures, and in per cent or in times what one is of another."""
    shares = [float(one.value) for one in every if one.unit == "percent"][:MOST]
    yield from (whole * share / 100 for whole in alike for share in shares)
    if number.unit in (None, "percent"):
        scale = 100 if number.unit else 1
        for one, other in permutations([n for n in every if n.unit != "percent"][:MOST], 2):
            if one.unit == other.unit and other.value:
                yield scale * float(one.value / other.value)
                yield scale * abs(float(one.value / other.value) - 1)

"""Sums, differences, margins and points of the evidence's figures."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations, product
from typing import TYPE_CHECKING

from assistant.grounding.numbers.figures import units_agree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.text.numbers import Number

MOST_OPERANDS = 30
"""Of evidence with more figures than this, only the first are used."""
_COUNTABLE = 12
_SAYS_SUM = re.compile(
    r"\b(?:in\s+all|together|total\w*|altogether|combined|overall|between|difference|gap|more|less|"
    r"fewer|higher|lower|longer|shorter|rest|remain\w*|left|apart|by|sum|added)\b",
    re.IGNORECASE,
)
Way = tuple[str, Decimal, tuple[Decimal, ...]]
"""How a figure is worked out, what comes of it, and from what."""


def says_sum(text: str) -> bool:
    """Tell whether a claim has words of a sum or a difference."""
    return _SAYS_SUM.search(text) is not None


def sums(number: Number, near: Sequence[Number]) -> Iterator[Way]:
    """Yield sums and differences of two, a score's margin, and for larger figures sums of three."""
    for score in near:
        if score.kind == "score" and score.high is not None and number.unit is None:
            yield "-", abs(score.value - score.high), ordered(score.value, score.high)
            yield "+", score.value + score.high, ordered(score.value, score.high)
    yield from _shifts(number, near)
    yield from _between_shares(number, near)
    alike = [n for n in near if n.unit == number.unit or None in (n.unit, number.unit)]
    plain = [n for n in alike if n.high is None and units_agree(number, n)]
    plain = [n for n in plain if _is_operand(n, number)][:MOST_OPERANDS]
    if number.unit == "minute":
        # "In the 88th minute", "with 79 gone".
        plain += [n for n in near if n.kind == "ordinal" and n.noun in (None, "minute")]
    for one, other in combinations([n.value for n in plain], 2):
        yield "+", one + other, ordered(one, other)
        yield "-", abs(one - other), ordered(one, other)
    yield from _threes(number, plain)


def _between_shares(number: Number, near: Sequence[Number]) -> Iterator[Way]:
    """Yield the points that lie between two shares."""
    if number.unit == "percentage_point" or number.noun == "point":
        shares = [n.value for n in near if n.unit == "percent" and n.high is None]
        for one, other in combinations(shares[:MOST_OPERANDS], 2):
            yield "-", abs(one - other), ordered(one, other)


def _threes(number: Number, plain: Sequence[Number]) -> Iterator[Way]:
    """Yield sums of three of one unit, for a figure that is said to be neither over nor about."""
    # Of sums of three so many come near a figure that "over" proves nothing.
    if number.value <= _COUNTABLE or number.approx is not None:
        return
    alike = [n for n in plain if n.unit == number.unit]
    things = {n.noun for n in alike} - {None}
    # Boats and otters make no sum, but dogs and cats may be so many animals.
    own = [n for n in alike if number.noun in (None, n.noun) or number.noun not in things]
    for three in combinations([n.value for n in own], 3):
        yield "+", sum(three, Decimal(0)), ordered(*three)


def _is_operand(given: Number, number: Number) -> bool:
    """Leave out "one" of something, and bare counts where money is reckoned."""
    bare = given.unit is None
    small = given.value == 1 and number.value > _COUNTABLE
    return not (
        small or (bare and (given.value == 1 or given.kind == "ordinal" or number.kind == "money"))
    )


def _shifts(number: Number, near: Sequence[Number]) -> Iterator[Way]:
    """Yield by how much a range was moved, and a share moved by so many points."""
    ranges = [n for n in near if n.high is not None and n.kind != "score" and n.unit == number.unit]
    for one, other in combinations(ranges[:MOST_OPERANDS], 2):
        for a, b in ((one.value, other.value), (one.high, other.high)):
            if a is not None and b is not None:
                yield "-", abs(a - b), ordered(a, b)
    single = sorted(n.value for n in near if n.high is None and n.unit == number.unit)
    for one in ranges[:MOST_OPERANDS]:
        # "From $2m to $3m" is read as two figures.
        for low, high in combinations(single[:MOST_OPERANDS], 2):
            if one.high is not None and one.value - low == one.high - high:
                yield "-", abs(one.value - low), ordered(one.value, low)
    if number.unit == "percent":
        yield from _points(near)


def _points(near: Sequence[Number]) -> Iterator[Way]:
    shares = [n.value for n in near if n.unit == "percent" and n.high is None]
    points = [n.value for n in near if n.unit == "percentage_point" or n.noun == "point"]
    for share, point in product(shares[:MOST_OPERANDS], points[:MOST_OPERANDS]):
        yield "+", share + point, (share, point)
        yield "points -", abs(share - point), ordered(share, point)


def ordered(*operands: Decimal) -> tuple[Decimal, ...]:
    """Return operands, the largest first."""
    return tuple(sorted(operands, reverse=True))

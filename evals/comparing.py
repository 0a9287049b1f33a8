"""Two runs against each other: paired by question, judged by article."""

from __future__ import annotations

import itertools
import math
import random
import statistics
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Change: TypeAlias = Literal["regressed", "improved", "no change shown", "too small to tell"]
_EXACT = 16
"""Articles up to which every pattern of signs is tried."""
_DRAWS = 9_999
_LEVEL = 0.05
_POWER = 2.49
"""z(0.95) + z(0.80): a drop so many standard errors wide is found four times in five."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of one metric from a first run to a second."""

    metric: str
    before: float
    after: float
    cases: int
    articles: int
    p_drop: float
    """One-sided: how often chance alone gives such a drop."""
    p_rise: float
    detectable: float
    """The smallest drop that a comparison like this finds four times in five."""

    @property
    def change(self) -> float:
        """The mean change over cases."""
        return self.after - self.before


def sign_flip(shifts: Sequence[float]) -> float:
    """Return how often random signs give a sum as low as this: an exact paired test.

    ``shifts`` has one sum of differences for each article. All patterns of signs are tried for up
    to 16 articles, else 9,999 drawn ones with a fixed seed, the observed pattern among them
    (Phipson and Smyth 2010).

    >>> sign_flip([-1.0, -1.0, -1.0]), sign_flip([1.0, 1.0, 1.0])
    (0.125, 1.0)
    """
    moved = [one for one in shifts if one]
    observed = sum(moved) + 1e-12
    if not moved:
        return 1.0
    if len(moved) <= _EXACT:
        sums = (
            sum(sign * one for sign, one in zip(signs, moved, strict=True))
            for signs in itertools.product((1, -1), repeat=len(moved))
        )
        return sum(one <= observed for one in sums) / float(2 ** len(moved))
    rng = random.Random(20_261_125)  # noqa: S311 - reproducible, not secret
    low = sum(
        sum(one if rng.random() < 0.5 else -one for one in moved) <= observed  # noqa: PLR2004 - a fair coin
        for _ in range(_DRAWS)
    )
    return (low + 1) / (_DRAWS + 1)


def holm(values: Sequence[float]) -> list[float]:
    """Return p-values adjusted for being several (Holm 1979), in the order given.

    >>> holm([0.01, 0.04, 0.03])
    [0.03, 0.06, 0.06]
    """
    adjusted = [0.0] * len(values)
    least = 0.0
    for rank, (value, at) in enumerate(sorted((value, at) for at, value in enumerate(values))):
        least = max(least, min(1.0, value * (len(values) - rank)))
        adjusted[at] = round(least, 12)
    return adjusted


def compare(
    metric: str,
    before: Mapping[tuple[str, str], float],
    after: Mapping[tuple[str, str], float],
) -> Comparison:
    """Compare the values that two runs give the same cases, keyed by article and case.

    Raises:
        ValueError: The runs have no case in common.
    """
    common = sorted(before.keys() & after.keys())
    if not common:
        raise ValueError(f"{metric}: the two runs have no case in common")
    sums: dict[str, float] = {}
    for key in common:
        sums[key[0]] = sums.get(key[0], 0.0) + after[key] - before[key]
    shifts = list(sums.values())
    spread = statistics.stdev(shifts) if len(shifts) > 1 else math.inf
    return Comparison(
        metric=metric,
        before=statistics.fmean(before[key] for key in common),
        after=statistics.fmean(after[key] for key in common),
        cases=len(common),
        articles=len(shifts),
        p_drop=sign_flip(shifts),
        p_rise=sign_flip([-one for one in shifts]),
        detectable=_POWER * spread * math.sqrt(len(shifts)) / len(common),
    )


def judge(found: Sequence[Comparison], margin: float) -> list[Change]:
    """Judge each metric; p-values are adjusted for their number.

    ``regressed``: the drop is at least ``margin`` and chance would give it in under one of twenty
    comparisons. ``too small to tell``: a drop of ``margin`` could not have been found.
    """
    drops = holm([one.p_drop for one in found])
    rises = holm([one.p_rise for one in found])
    return [
        _judged(one, drop, rise, margin)
        for one, drop, rise in zip(found, drops, rises, strict=True)
    ]


def _judged(one: Comparison, drop: float, rise: float, margin: float) -> Change:
    if drop <= _LEVEL and one.change <= -margin:
        return "regressed"
    if rise <= _LEVEL and one.change >= margin:
        return "improved"
    return "too small to tell" if one.detectable > margin and one.change else "no change shown"

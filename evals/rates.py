"""Rates with the interval that their articles leave open."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_Z = 1.959964


@dataclass(frozen=True, slots=True)
class Rate:
    """A mean over cases, and its 95 % interval; None when fewer than five articles gave them."""

    value: float
    cases: int
    articles: int
    half: float | None

    def __str__(self) -> str:
        spread = "" if self.half is None else f" ± {self.half:.3f}"
        return f"{self.value:.3f}{spread}"


@dataclass(frozen=True, slots=True)
class Share:
    """A share of cases and its 95 % interval; None when fewer than five articles gave them."""

    value: float
    cases: int
    articles: int
    low: float | None
    high: float | None

    def __str__(self) -> str:
        spread = "" if self.low is None else f" [{self.low:.3f}, {self.high:.3f}]"
        return f"{self.value:.3f}{spread}"


def share(values: Sequence[tuple[str, float]]) -> Share:
    """Average values from 0 to 1 given with their articles.

    The interval is Wilson's (1927) with the number of cases divided by the design effect (Kish
    1965) that the articles show, and the quantile of Student's t for that many articles. It does
    not shrink to nothing where every case is right.

    >>> print(share([(name, 1.0) for name in "abcdef"]))
    1.000 [0.476, 1.000]
    """
    found = rate(values)
    if found.half is None:
        return Share(found.value, found.cases, found.articles, None, None)
    p, n = found.value, float(found.cases)
    t = _student(found.articles - 1)
    simple = p * (1 - p) / n
    effect = max(1.0, (found.half / t) ** 2 / simple) if simple > 0 else 1.0
    n /= effect
    centre = (p + t * t / (2 * n)) / (1 + t * t / n)
    half = t / (1 + t * t / n) * math.sqrt(p * (1 - p) / n + t * t / (4 * n * n))
    low, high = max(0.0, centre - half), min(1.0, centre + half)
    return Share(found.value, found.cases, found.articles, low, high)


def rate(values: Sequence[tuple[str, float]]) -> Rate:
    """Average values given with their articles; cases of one article are not independent.

    The interval is Student's, on the variance between articles (Miller 2024).

    >>> print(rate([("a", 1.0), ("a", 0.0), ("b", 1.0), ("c", 1.0)]))
    0.750
    """
    mean = sum(value for _, value in values) / len(values)
    return from_shifts(mean, [(article, (value - mean) / len(values)) for article, value in values])


def balanced_rate(values: Sequence[tuple[str, bool, bool]]) -> Rate:
    """Average over the two classes; each value is an article, its label, whether it was told right.

    What an article adds to the variance is what it has above or below the rate of *each* class:
    that it has more cases of the easier class is no error.

    >>> balanced_rate([("a", True, True), ("a", True, False), ("b", False, True)]).value
    0.75
    """
    sides = {label: [right for _, own, right in values if own == label] for label in (True, False)}
    means = {label: sum(side) / (len(side) or 1) for label, side in sides.items()}
    return from_shifts(
        sum(means.values()) / 2,
        [(name, (right - means[own]) / (2 * len(sides[own]))) for name, own, right in values],
    )


def from_shifts(mean: float, shifts: Sequence[tuple[str, float]]) -> Rate:
    """Make a rate of how much each case, given with its article, moves it.

    The interval is Student's, on the linear approximation that the shifts are.
    """
    moved: dict[str, float] = defaultdict(float)
    for article, shift in shifts:
        moved[article] += shift
    groups = len(moved)
    if groups < 5:  # noqa: PLR2004 - below five articles an interval would only look like one
        return Rate(mean, len(shifts), groups, None)
    variance = sum(one * one for one in moved.values()) * groups / (groups - 1)
    return Rate(mean, len(shifts), groups, _student(groups - 1) * math.sqrt(variance))


def _student(freedom: int) -> float:
    """Return the 97.5 % quantile of Student's t (Abramowitz and Stegun 26.7.5)."""
    z = _Z
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3

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
        return f"{self.value:.3f}{spread} (n {self.cases}, articles {self.articles})"


def rate(values: Sequence[tuple[str, float]]) -> Rate:
    """Average values given with their articles; cases of one article are not independent.

    The interval is Student's, on the variance between articles (Miller 2024).

    >>> print(rate([("a", 1.0), ("a", 0.0), ("b", 1.0), ("c", 1.0)]))
    0.750 (n 4, articles 3)
    """
    mean = sum(value for _, value in values) / len(values)
    excess: dict[str, float] = defaultdict(float)
    for article, value in values:
        excess[article] += value - mean
    groups = len(excess)
    if groups < 5:  # noqa: PLR2004 - below five articles an interval would only look like one
        return Rate(mean, len(values), groups, None)
    variance = sum(one * one for one in excess.values()) * groups / (groups - 1)
    return Rate(mean, len(values), groups, _student(groups - 1) * math.sqrt(variance) / len(values))


def balanced_rate(values: Sequence[tuple[str, bool, bool]]) -> Rate:
    """Average over the two classes; each value is an article, its label, whether it was told right.

    >>> balanced_rate([("a", True, True), ("a", True, False), ("b", False, True)]).value
    0.75
    """
    total = {label: sum(1 for _, own, _ in values if own == label) for label in (True, False)}
    size = len(values)
    return rate([(article, right * size / (2 * total[label])) for article, label, right in values])


def _student(freedom: int) -> float:
    """Return the 97.5 % quantile of Student's t (Abramowitz and Stegun 26.7.5)."""
    z = _Z
    first = (z**3 + z) / 4
    second = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    third = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + first / freedom + second / freedom**2 + third / freedom**3

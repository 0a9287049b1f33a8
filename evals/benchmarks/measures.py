"""What the benchmarks of checking are measured by; every interval is clustered by article."""

from __future__ import annotations

import hashlib
import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from statistics import correlation, fmean
from typing import TYPE_CHECKING

from evals.fitting import balanced
from evals.rates import Rate, balanced_rate, from_shifts, rate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Scored:
    """A text's score, higher meaning better supported, and what people said of it."""

    article: str
    score: float
    label: bool
    """Whether the article supports it."""


def auc(values: Sequence[Scored]) -> Rate:
    """Return the chance that a supported text scores above an unsupported one; a tie is half.

    The interval is on the structural components of DeLong et al. (1988), summed by article as
    Obuchowski (1997) does.

    >>> auc([Scored("a", 2.0, True), Scored("b", 1.0, True), Scored("c", 1.0, False)]).value
    0.75

    Raises:
        ValueError: All labels are the same.
    """
    sides = {
        label: sorted(one.score for one in values if one.label == label) for label in (True, False)
    }
    if not sides[True] or not sides[False]:
        raise ValueError("an AUC needs texts of both labels")
    shares = []
    for one in values:
        others = sides[not one.label]
        below = (bisect_left(others, one.score) + bisect_right(others, one.score)) / 2
        share = below / len(others)
        shares.append(share if one.label else 1 - share)
    mean = fmean(share for share, one in zip(shares, values, strict=True) if one.label)
    return from_shifts(
        mean,
        [
            (one.article, (share - mean) / len(sides[one.label]))
            for share, one in zip(shares, values, strict=True)
        ],
    )


def threshold(values: Sequence[Scored]) -> float:
    """Return the score from which a text is best called supported, by balanced accuracy.

    Tried are the middles between neighbouring scores, and to call all texts supported or none; of
    equals the lowest is taken.

    >>> threshold([Scored("a", 0.2, False), Scored("b", 0.6, True)])
    0.4
    """
    scores = [(one.score, one.label) for one in values]
    steps = sorted({score for score, _ in scores})
    tried = [-math.inf, *((low + high) / 2 for low, high in pairwise(steps)), math.inf]
    return max(tried, key=lambda at: (balanced(scores, at), -at))


def folds(articles: Iterable[str], count: int = FOLDS) -> dict[str, int]:
    """Deal articles out into folds, in the order of their hashes."""
    order = sorted(set(articles), key=lambda name: hashlib.sha256(name.encode()).hexdigest())
    return {name: at % count for at, name in enumerate(order)}


def cross_fitted(values: Sequence[Scored], count: int = FOLDS) -> list[bool]:
    """Say of each text whether it is called supported, by a threshold of the other folds alone."""
    fold = folds((one.article for one in values), count)
    floors = {
        own: threshold([one for one in values if fold[one.article] != own])
        for own in set(fold.values())
    }
    return [one.score >= floors[fold[one.article]] for one in values]


def balanced_accuracy(values: Sequence[Scored]) -> Rate:
    """Return the mean of the shares of both labels told right, by cross-fitted thresholds."""
    told = cross_fitted(values)
    return balanced_rate(
        [
            (one.article, one.label, said == one.label)
            for one, said in zip(values, told, strict=True)
        ]
    )


def consistency(pairs: Sequence[tuple[str, float, float]]) -> Rate:
    """Return the share of pairs whose edited text scores below its original; a tie is a failure.

    Each pair is an article, the score of the original and that of the edited text.

    >>> consistency([("a", 0.9, 0.4), ("b", 0.9, 0.9)]).value
    0.5
    """
    return rate([(article, float(edited < original)) for article, original, edited in pairs])


def ties(pairs: Sequence[tuple[str, float, float]]) -> Rate:
    """Return the share of pairs in which both texts score the same."""
    return rate([(article, float(edited == original)) for article, original, edited in pairs])


def spearman(values: Sequence[tuple[str, float, float]]) -> Rate:
    """Return the correlation of the ranks of two scores; ties share their mean rank.

    The interval is the jackknife's over articles: each is left out once (Miller 1974). Each value
    is an article and its two scores.

    Raises:
        StatisticsError: One of the scores is the same everywhere.
    """
    whole = _spearman([one[1:] for one in values])
    places: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(values):
        places[one[0]].append(place)
    shifts = []
    for name, own in places.items():
        left = [one[1:] for place, one in enumerate(values) if place not in own]
        moved = (len(places) - 1) * (whole - _spearman(left)) / len(places)
        shifts += [(name, moved / len(own))] * len(own)
    return from_shifts(whole, shifts)


def _spearman(values: Sequence[tuple[float, float]]) -> float:
    ours, theirs = zip(*values, strict=True)
    return correlation(_ranks(ours), _ranks(theirs))


def _ranks(scores: Sequence[float]) -> list[float]:
    order = sorted(scores)
    return [(bisect_left(order, one) + bisect_right(order, one)) / 2 for one in scores]

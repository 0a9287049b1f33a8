"""Fit linear weights in plain Python; the same cases always give the same weights."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

Features = dict[str, float]
T = TypeVar("T")

_EPOCHS = 15
_RANK_RATE, _ANSWER_RATE = 0.3, 0.1
_RANK_DECAY, _ANSWER_DECAY = 1e-3, 2e-3
_SLACK = 0.01
_STEPS, _PAIR_RATE = 300, 0.05


class _Weights:
    """Weights stepped by AdaGrad (Duchi et al. 2011), so that rare features learn too."""

    def __init__(self, rate: float, decay: float) -> None:
        self.now: dict[str, float] = defaultdict(float)
        self._past: dict[str, float] = defaultdict(lambda: 1e-6)
        self._rate = rate
        self._decay = decay

    def step(self, name: str, gradient: float) -> float:
        """Move one weight along its gradient and return it."""
        gradient -= self._decay * self.now[name]
        self._past[name] += gradient * gradient
        self.now[name] += self._rate * gradient / math.sqrt(self._past[name])
        return self.now[name]


def dot(weights: Mapping[str, float], features: Features) -> float:
    """Return the weighted sum of the features."""
    return sum(weights.get(name, 0.0) * size for name, size in features.items())


def fit_ranking(cases: Sequence[tuple[Sequence[Features], Collection[int]]]) -> dict[str, float]:
    """Make the sentences that answer likely among their article's: a conditional logit.

    Each case is the features of every sentence and the numbers of those that answer.
    """
    weights = _Weights(_RANK_RATE, _RANK_DECAY)
    for case in _shuffled([case for case in cases if case[1]]):
        sentences, gold = case
        powers = _powers([dot(weights.now, one) for one in sentences])
        whole, right = sum(powers), sum(powers[at] for at in gold)
        gradient: dict[str, float] = defaultdict(float)
        for at, features in enumerate(sentences):
            pull = (powers[at] / right if at in gold else 0.0) - powers[at] / whole
            for name, size in features.items():
                gradient[name] += pull * size
        for name, size in gradient.items():
            if size:
                weights.step(name, size)
    return dict(weights.now)


def fit_answering(
    cases: Sequence[tuple[Features, bool]],
    shares: Sequence[float],
    sign: Callable[[str], int],
) -> dict[str, float]:
    """Fit a logistic regression in which no weight may have the wrong sign.

    ``shares`` says how much each case counts beside the others, about 1 on average; ``sign`` gives
    1 for a feature that may only speak for an answer, -1 against, 0 either way.
    """
    weights = _Weights(_ANSWER_RATE, _ANSWER_DECAY)
    for (features, answerable), share in _shuffled(list(zip(cases, shares, strict=True))):
        miss = share * (answerable - logistic(dot(weights.now, features)))
        for name, size in features.items():
            if size and weights.step(name, miss * size) * sign(name) < 0:
                weights.now[name] = 0.0
    return dict(weights.now)


def fit_pairs(differences: Sequence[Features], decay: float = 1.0) -> dict[str, float]:
    """Make the second of two likely the worse: a logistic regression without negative weights.

    Each case is how much more the second has of every fault. ``decay`` is the penalty on the square
    of a weight, in units of one case, for faults scaled to a mean square of 1. By Adam (Kingma and
    Ba 2015), all cases at once, so that their order is nothing.

    >>> weights = fit_pairs([{"gap": 1.0, "length": 1.0}, {"gap": 2.0, "length": -1.0}] * 9)
    >>> weights["gap"] > weights["length"] >= 0
    True
    """
    names = sorted({name for case in differences for name in case})
    count = len(differences)
    scale = {n: math.sqrt(sum(c.get(n, 0) ** 2 for c in differences) / count) or 1 for n in names}
    rows = [[float(case.get(name, 0)) / scale[name] for name in names] for case in differences]
    weights = [0.0] * len(names)
    means, squares = [0.0] * len(names), [0.0] * len(names)
    for step in range(1, _STEPS + 1):
        misses = [logistic(-sum(map(float.__mul__, weights, row))) for row in rows]
        for at, now in enumerate(weights):
            pull = sum(miss * row[at] for miss, row in zip(misses, rows, strict=True))
            slope = (pull - 2 * decay * now) / count
            means[at] = 0.9 * means[at] + 0.1 * slope
            squares[at] = 0.999 * squares[at] + 0.001 * slope * slope
            size = math.sqrt(squares[at] / (1 - 0.999**step)) + 1e-8
            weights[at] = max(0.0, now + _PAIR_RATE * means[at] / (1 - 0.9**step) / size)
    return {name: weight / scale[name] for name, weight in zip(names, weights, strict=True)}


def logistic(score: float) -> float:
    """Squeeze a score into 0..1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def balanced(scores: Sequence[tuple[float, bool]], threshold: float) -> float:
    """Return the mean of the shares of both classes told right by ``score >= threshold``.

    >>> balanced([(0.9, True), (0.1, True), (0.2, False)], 0.5)
    0.75
    """
    right = {True: 0, False: 0}
    total = {True: 0, False: 0}
    for score, label in scores:
        total[label] += 1
        right[label] += (score >= threshold) == label
    return sum(right[label] / (total[label] or 1) for label in (True, False)) / 2


def best_threshold(sets: Sequence[Sequence[tuple[float, bool]]]) -> float:
    """Return the threshold, in hundredths of the scores' range, best for the sets on average.

    Of those that are as good but for ``_SLACK`` the highest: a wrong answer harms more than an
    abstention.
    """
    top = max((score for scores in sets for score, _ in scores), default=1.0)
    steps = [top * step / 100 for step in range(101)]
    means = {at: sum(balanced(scores, at) for scores in sets) / len(sets) for at in steps}
    enough = max(means.values()) - _SLACK
    return max(at for at, mean in means.items() if mean >= enough)


def _powers(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    return [math.exp(score - top) for score in scores]


def _shuffled(cases: Sequence[T]) -> list[T]:
    draw = random.Random(0)  # noqa: S311 - an order, not a secret
    order = list(cases)
    rounds: list[T] = []
    for _ in range(_EPOCHS):
        draw.shuffle(order)
        rounds += order
    return rounds

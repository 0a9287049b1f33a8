"""How a sentence matches a question: a few figures, each of which a reader can follow."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.text.offers import offered
from assistant.text.words import KIN, kin, sense

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from assistant.text.questions import Question

Features = dict[str, float]
_K, _B = 1.2, 0.75
"""The usual constants of BM25 (Robertson and Zaragoza 2009)."""
_FAR = 20
_PAIR = 3
"""Words apart at most for two words of a question to stand together in a sentence."""


class Match:
    """One question against the sentences of one text."""

    def __init__(self, question: Question, weight: Mapping[str, float]) -> None:
        self.question = question
        self.weight = weight
        self.total = sum(weight.values()) or 1.0
        self.known = frozenset(question.keys)
        self.senses = {sense(key): key for key in question.content}
        self.kin = {root: key for key in question.content if (root := kin(key))}

    def bm25(self, keys: Sequence[str], average: float) -> float:
        """Return the sentence's BM25, one sentence being one document."""
        length = _K * (1 - _B + _B * len(keys) / average)
        times = Counter(key for key in keys if key in self.weight)
        return sum(
            self.weight[key] * count * (_K + 1) / (count + length) for key, count in times.items()
        )

    def exact(self, keys: Collection[str]) -> frozenset[str]:
        """Return the question's content words among ``keys``."""
        return frozenset(key for key in keys if key in self.weight)

    def alike(self, keys: Collection[str], have: frozenset[str]) -> frozenset[str]:
        """Return those of which only another word of the same sense or family is there."""
        found = {self.senses.get(sense(key)) for key in keys}
        found |= {self.kin.get(key[:KIN]) for key in keys}
        return frozenset(key for key in found if key is not None and key not in have)

    def held(self, keys: Collection[str]) -> frozenset[str]:
        """Return the question's content words found among ``keys``, exactly or alike."""
        have = self.exact(keys)
        return have | self.alike(keys, have)

    def share(self, some: frozenset[str]) -> float:
        """Return how much of the question's weight ``some`` of its words carry, 0 to 1."""
        return sum(self.weight[key] for key in self.question.content if key in some) / self.total

    def shares(self, own: frozenset[str], loose: frozenset[str]) -> Features:
        """Measure how much of the question a sentence has, exactly or in other words."""
        question, both = self.question, own | loose
        return {
            "exact": self.share(own),
            "alike": self.share(loose),
            "complete": float(len(both) == len(question.content)),
            "names": _part(question.names, own),
            "verb": float(question.verb in both),
            "head": float(question.head in both),
        }

    def around(
        self,
        here: frozenset[str],
        before: frozenset[str],
        after: frozenset[str],
        far: frozenset[str],
    ) -> Features:
        """Measure what the neighbours have of the question and the sentence has not."""
        return {
            "before": self.share(before - here),
            "after": self.share(after - here),
            "two before": self.share(far - here - before),
        }

    def pairs(self, keys: Sequence[str], have: frozenset[str]) -> float:
        """Return how many of the question's neighbouring words stand together here too, 0 to 1."""
        content = self.question.content
        if len(have) < 2:  # noqa: PLR2004 - a single word stands by itself
            return 0.0
        seen: dict[str, list[int]] = {key: [] for key in content if key in have}
        for at, key in enumerate(keys):
            if key in have:
                seen[key].append(at)
        kept = sum(
            one in have and other in have and _close(seen[one], frozenset(seen[other]))
            for one, other in pairwise(content)
        )
        return kept / (len(content) - 1)

    def offer(
        self,
        words: Sequence[str],
        keys: Sequence[str],
        have: frozenset[str],
        name: list[bool],
    ) -> Features:
        """Measure what the sentence has of the kind asked for, and how near to matched words.

        Words that the question has itself answer nothing and do not count.
        """
        kind = self.question.kind
        known = self.known
        found = {
            at: grade
            for at, grade in offered(self.question, words, name).items()
            if keys[at] not in known
        }
        if not found:
            return {f"lacks {kind}": 1.0}
        places = [at for at, key in enumerate(keys) if key in have]
        verbs = [at for at, key in enumerate(keys) if key == self.question.verb]
        return {
            f"offers {kind}": max(found.values()),
            f"near {kind}": _nearest(found, places, 5),
            "near verb": _nearest(found, verbs, 3) if verbs else 0.0,
        }


def shape(words: Sequence[str], number: int) -> Features:
    """Measure a sentence by itself: where it stands, how long it is."""
    return {
        "first": float(number == 0),
        "early": 1 / (1 + number),
        "short": float(len(words) < 6),  # noqa: PLR2004 - too short to answer much
        "length": math.log((len(words) + 1) / 20),
    }


def _close(some: list[int], others: frozenset[int]) -> bool:
    """Tell whether one of ``others`` follows one of ``some`` closely."""
    return any(at + step in others for at in some for step in range(1, _PAIR + 1))


def _part(some: frozenset[str], have: frozenset[str]) -> float:
    return len(some & have) / len(some) if some else 0.0


def _nearest(found: Mapping[int, float], places: list[int], scale: int) -> float:
    """Return the best grade, less the farther it stands from one of ``places``."""
    return max(grade / (1 + _distance(at, places) / scale) for at, grade in found.items())


def _distance(at: int, places: list[int]) -> int:
    """Return how many words lie between a word and the nearest of ``places``, far if none."""
    after = bisect_left(places, at)
    return min((abs(at - place) for place in places[max(0, after - 1) : after + 1]), default=_FAR)

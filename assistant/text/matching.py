"""How a sentence matches a question: a few figures, each of which a reader can follow."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from assistant.text.offers import Wanted
from assistant.text.words import kin, sense

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from assistant.text.questions import Question

Features = dict[str, float]
_K, _B = 1.2, 0.75
"""The usual constants of BM25 (Robertson and Zaragoza 2009)."""
_PAIR = 3
"""Words apart at most for two words of a question to stand together in a sentence."""


class Match:
    """One question against the sentences of one text."""

    def __init__(self, question: Question, weight: Mapping[str, float]) -> None:
        self.question = question
        self.weight = weight
        self.total = sum(weight.values()) or 1.0
        self.senses = {sense(key): key for key in question.content}
        self.kin = {root: key for key in question.content if (root := kin(key))}
        self.wanted = Wanted(question.kind, frozenset(question.keys), question.head)

    def bm25(self, keys: Sequence[str], average: float) -> float:
        """Return the sentence's BM25, one sentence being one document."""
        length = _K * (1 - _B + _B * len(keys) / average)
        score = 0.0
        for key, weight in self.weight.items():
            if times := keys.count(key):
                score += weight * times * (_K + 1) / (times + length)
        return score

    def exact(self, keys: Sequence[str]) -> frozenset[str]:
        """Return the question's content words that the sentence has."""
        return frozenset(self.weight).intersection(keys)

    def alike(self, keys: Collection[str], have: frozenset[str]) -> frozenset[str]:
        """Return those it has only in another word of the same sense or family."""
        found = {self.senses.get(sense(key)) for key in keys}
        found |= {self.kin.get(key[:5]) for key in keys}
        return frozenset(key for key in found if key is not None and key not in have)

    def held(self, keys: Collection[str]) -> frozenset[str]:
        """Return the question's content words found among ``keys``, exactly or alike."""
        have = frozenset(self.weight).intersection(keys)
        return have | self.alike(keys, have)

    def share(self, some: frozenset[str]) -> float:
        """Return how much of the question's weight ``some`` of its words carry, 0 to 1."""
        return sum(self.weight[key] for key in some) / self.total

    def order(self, keys: Sequence[str], have: frozenset[str]) -> Features:
        """Measure how closely the question's words stand together in the sentence."""
        places = [at for at, key in enumerate(keys) if key in have]
        content = self.question.content
        pairs = list(zip(content, content[1:], strict=False))
        seen: dict[str, list[int]] = {}
        for at in places:
            seen.setdefault(keys[at], []).append(at)
        kept = sum(
            any(
                0 < right - left <= _PAIR
                for left in seen.get(one, ())
                for right in seen.get(two, ())
            )
            for one, two in pairs
        )
        spread = (places[-1] - places[0] + 1) if len(seen) > 1 else 0
        firsts = [seen[key][0] for key in content if key in seen]
        sorted_ = sum(one < two for one, two in zip(firsts, firsts[1:]))
        return {
            "order": sorted_ / (len(firsts) - 1) if len(firsts) > 1 else 0.5,
            "pairs": kept / len(pairs) if pairs else 0.0,
            "near": len(places) / spread if spread else 0.0,
        }

    def offer(
        self,
        words: Sequence[str],
        keys: Sequence[str],
        have: frozenset[str],
        capital: Callable[[Sequence[str]], list[bool]],
    ) -> Features:
        """Measure what the sentence has of the kind asked for, and how near to the matched words."""
        found = self.wanted.found(words, keys, capital)
        kind = self.question.kind
        if not found:
            return {f"lacks {kind}": 1.0}
        places = [at for at, key in enumerate(keys) if key in have]
        near = max(
            (
                grade / (1 + min((abs(at - place) for place in places), default=20) / 5)
                for at, grade in found.items()
            ),
        )
        return {f"offers {kind}": max(found.values()), f"near {kind}": near}


def shape(words: Sequence[str], number: int) -> Features:
    """Measure a sentence by itself: where it stands, how long it is."""
    return {
        "first": float(number == 0),
        "early": 1 / (1 + number),
        "short": float(len(words) < 6),  # noqa: PLR2004 - too short to answer much
        "length": math.log((len(words) + 1) / 20),
    }

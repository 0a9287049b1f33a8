"""Which sentences of an article best carry the words of a statement: its likely evidence.

Unlike the ranking for a question, which looks for what a question does *not* say, this looks for
the statement's own words: the first sentence is the one that has most of them, each further one
the one that adds most of what is still missing. Rare words count more than common ones, names and
figures double. Shared words prove nothing; they only tell where to look.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.text.headers import body_sentences
from assistant.text.words import STOP, key, kin, sense, split

if TYPE_CHECKING:
    from assistant.documents import Article, Span

MOST = 3
"""Sentences that are looked at."""
LEAST = 0.1
"""Share of a statement's weight that a further sentence must add."""
ALIKE = 0.6
"""What another word of the same sense or family is worth."""


class Bearing:
    """One article's sentences with their words, taken apart once."""

    def __init__(self, article: Article) -> None:
        text = article.text
        self._spans = body_sentences(text) or tuple(p.span for p in article.passages)
        self._keys = [_keys(span.of(text)) for span in self._spans]
        self._loose = [
            frozenset(loose for key in keys for loose in _loosened(key)) for keys in self._keys
        ]
        self._spread = Counter(key for keys in self._keys for key in keys)

    def sentences(self, text: str) -> tuple[Span, ...]:
        """Return up to ``MOST`` sentences, the one that carries most of ``text`` first."""
        weights = self._weights(text)
        total = math.fsum(weights.values())
        missing = dict(weights)
        chosen: list[int] = []
        while len(chosen) < MOST and missing:
            gains = [(self._gain(at, missing), -at) for at in range(len(self._spans))]
            gain, at = max(gains, default=(0.0, 0))
            if gain <= (LEAST * total if chosen else 0):
                break
            chosen.append(-at)
            missing = {word: w for word, w in missing.items() if not self._has(-at, word)}
        return tuple(self._spans[at] for at in chosen)

    def _weights(self, text: str) -> dict[str, float]:
        named = {key(w) for w in split(text)[1:] if w[0].isupper()}
        weights = {}
        for word in _keys(text):
            rarity = math.log((len(self._keys) + 1) / (self._spread[word] + 0.5))
            telling = word in named or any(char.isdigit() for char in word)
            weights[word] = max(rarity, 0.1) * (2 if telling else 1)
        return weights

    def _gain(self, at: int, missing: dict[str, float]) -> float:
        """Return the weight of the missing words that a sentence has; a short one wins a tie."""
        keys, loose = self._keys[at], self._loose[at]
        # Summed exactly: in the order of a set, rounding would break ties differently each time.
        found = math.fsum(
            weight if word in keys else ALIKE * weight
            for word, weight in missing.items()
            if word in keys or not loose.isdisjoint(_loosened(word))
        )
        return found * (1 + 1 / (10 + len(keys)))

    def _has(self, at: int, word: str) -> bool:
        return word in self._keys[at] or not self._loose[at].isdisjoint(_loosened(word))


def _keys(text: str) -> frozenset[str]:
    return frozenset(key(word) for word in split(text) if word.lower() not in STOP)


@lru_cache(maxsize=1 << 14)
def _loosened(word: str) -> tuple[str, ...]:
    """Return what stands for a word's sense, and the beginning of those of its family."""
    family = kin(word)
    return (sense(word), f"{family}-") if family else (sense(word),)

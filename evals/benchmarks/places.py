"""Where an article has a word, or another of its meaning, and what stands around it there."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.text.lexicon import lexicon
from assistant.text.words import kin, sense

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.grounding.wording.collating import Words

    Place = tuple[int, int]
    """Number of a sentence, and of a content word in it."""

ALIKE = 0.6
"""What another word of the same meaning, kind or family is worth."""
NEXT = 0.4
"""What a neighbour is worth that stands in the sentence before or behind."""
_WINDOW = 8
"""Content words to either side in which a neighbour counts in full."""
_MOST = 60
"""Places of one word that are tried."""


class Places:
    """One article's content words with their places."""

    def __init__(self, sentences: Sequence[Words]) -> None:
        self.sentences = sentences
        self._keys = [[word.key for word in one if word.content] for one in sentences]
        self._sets = [frozenset(keys) for keys in self._keys]
        self._at: defaultdict[str, list[Place]] = defaultdict(list)
        for number, keys in enumerate(self._keys):
            for at, key in enumerate(keys):
                self._at[key].append((number, at))
        self._spread = Counter(key for keys in self._sets for key in keys)
        words = [word.text.lower() for one in sentences for word in one]
        self.pairs = frozenset(pairwise(words))
        """Neighbouring words, in lower case."""
        self._known: defaultdict[str, set[str]] = defaultdict(set)
        for key in self._at:
            for label in _labels(key):
                self._known[label].add(key)
        self._others: dict[str, frozenset[str]] = {}

    def rarity(self, key: str) -> float:
        """Return how rare a word is among the sentences, 1 for one that none has."""
        count = len(self.sentences) + 1
        return math.log(count / (self._spread[key] + 0.5)) / math.log(2 * count)

    def others(self, key: str) -> frozenset[str]:
        """Return the article's other words of about this one's meaning, or of its family."""
        if key not in self._others:
            found = set[str]().union(*(self._known.get(label, ()) for label in _asked(key)))
            self._others[key] = frozenset(found - {key})
        return self._others[key]

    def of(self, key: str) -> Iterator[tuple[Place, float]]:
        """Yield where the word stands, or another like it, and what that is worth."""
        found = [(place, 1.0) for place in self._at.get(key, ())]
        for other in sorted(self.others(key)):
            found += [(place, ALIKE) for place in self._at[other]]
        yield from found[:_MOST]

    def context(self, place: Place, around: Iterable[tuple[str, float]]) -> float:
        """Return which share of the weight of the words ``around`` stands around a place too."""
        number, at = place
        window = frozenset(self._keys[number][max(0, at - _WINDOW) : at + _WINDOW + 1])
        total = found = 0.0
        for key, weight in around:
            total += weight
            found += weight * self._presence(key, number, window)
        return found / total if total else 1.0

    def _presence(self, key: str, number: int, window: frozenset[str]) -> float:
        if key in window:
            return 1.0
        beside = self._sets[max(0, number - 1) : number] + self._sets[number + 1 : number + 2]
        if any(key in keys for keys in beside):
            return NEXT
        here = self._sets[number]
        if key in here:
            return ALIKE
        return ALIKE * ALIKE if not here.isdisjoint(self.others(key)) else 0.0


def _labels(key: str) -> Iterator[str]:
    """Yield what a word of the article can be found by."""
    inside, under = lexicon().groups(key)
    yield f"sense {sense(key)}"
    if family := kin(key):
        yield f"kin {family}"
    yield from (f"in {group}" for group in inside)
    yield from (f"under {group}" for group in under)


def _asked(key: str) -> Iterator[str]:
    """Yield what to look for: the same meaning, a kind of it, what it is a kind of."""
    inside, under = lexicon().groups(key)
    yield f"sense {sense(key)}"
    if family := kin(key):
        yield f"kin {family}"
    for group in inside:
        yield f"in {group}"
        yield f"under {group}"
    yield from (f"in {group}" for group in under)

"""Whether a claim says a sentence of its evidence over again, and with which negations.

Every claim on an article is compared with the same few sentences: what is read off a sentence alone
is read once (``worded``), and most are told apart by their words before anything is compared.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from assistant.grounding.polarity import negations
from assistant.text.words import key

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

_NEAR = 0.85
"""Share of the claim's words, and of the evidence's words between them, that must be the same."""
_REACH = 4
"""Small words before and behind what is repeated that may hold its "not"."""
_ENOUGH = 4
"""Fewer shared words prove no repetition."""


class Worded:
    """The words of a text, each "not" by itself, with what comparing it takes."""

    def __init__(self, tokens: tuple[str, ...]) -> None:
        self.tokens = tokens
        self.negates = "not" in tokens

    @cached_property
    def bare(self) -> list[str]:
        """The words without negations, and without the verbs that only carry one."""
        return negations.bare(self.tokens)

    @cached_property
    def keys(self) -> frozenset[str]:
        """What its words are matched by, small ones too."""
        return frozenset(key(word) for word in self.tokens if word)

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of the words that say what it is about."""
        return frozenset(map(negations.stem, negations.content(self.tokens)))

    @cached_property
    def keyed(self) -> list[tuple[str, str]]:
        """Those words in order, each behind what it is matched by."""
        return [(key(word), word) for word in negations.content(self.tokens)]

    def places(self, wanted: Set[str]) -> list[int]:
        """Return where the words stand that have one of the ``wanted`` stems, small ones aside."""
        return [
            at
            for at, word in enumerate(self.tokens)
            if word not in negations.SMALL and negations.stem(word) in wanted
        ]


@lru_cache(maxsize=1024)
def worded(text: str) -> Worded:
    """Return a sentence taken apart.

    >>> sorted(worded("They don't sail at noon.").content)
    ['noon', 'sail']
    """
    return Worded(tuple(negations.tokens(text)))


class Repeating:
    """A claim to be compared with sentences; ``named``: the words of names, which may differ."""

    def __init__(self, claim: Worded, named: frozenset[str]) -> None:
        self._claim = claim
        self._unnamed = [word for word in claim.tokens if word not in named]
        self._stems = [negations.stem(word) for word in negations.content(self._unnamed)]

    def window(self, its: Worded) -> list[str]:
        """Return the evidence's words that the claim says over again; none when it does not."""
        if self._is_of_other_words(its):
            return []
        window = list(its.tokens) if its.bare == self._claim.bare else self._between(its)
        return window if window and self._repeats(window) else []

    def _is_of_other_words(self, its: Worded) -> bool:
        """Tell whether too many of the claim's words are not there at all, wherever they stand."""
        content = its.content
        there = [stem for stem in self._stems if stem in content]
        return len(there) < _NEAR * len(self._stems)

    def _between(self, its: Worded) -> list[str]:
        """Return the evidence from its first to its last word that the claim has too."""
        at = its.places(self._claim.content)
        if not at:
            return []
        start = at[0]
        while start and its.tokens[start - 1] == "not":
            start -= 1
        return list(its.tokens[start : at[-1] + 1])

    def _repeats(self, window: Sequence[str]) -> bool:
        """Tell whether the claim says the window's words over again, names and pronouns aside."""
        if len(window) > _ENOUGH and self._claim.bare == negations.bare(window):
            return True
        mine, its = self._stems, [negations.stem(word) for word in negations.content(window)]
        if min(len(mine), len(its)) < _ENOUGH:
            return False
        shared = set(mine) & set(its)
        if any(sum(word in shared for word in side) < _NEAR * len(side) for side in (mine, its)):
            return False
        shown = {negations.stem(word): word for word in (*self._unnamed, *window)}
        return not any(negations.is_reversal(shown[word]) for word in set(mine) ^ set(its))

    def nots_around(self, its: Worded) -> int:
        """Count the evidence's negations with those that small words part from what is repeated.

        "It is not the typical place": such a "not" may belong to the words or to others, so that it
        can only excuse a claim.
        """
        at = its.places(self._claim.content) if its.negates else []
        if not at:
            return 0
        tokens = its.tokens
        before = tokens[max(0, at[0] - _REACH) : at[0]]
        after = tokens[at[-1] + 1 : at[-1] + 1 + _REACH]
        wide = [*takewhile(_is_light, reversed(before)), *takewhile(_is_light, after)]
        return [*wide, *tokens[at[0] : at[-1] + 1]].count("not")


def _is_light(word: str) -> bool:
    return word == "not" or word in negations.SMALL

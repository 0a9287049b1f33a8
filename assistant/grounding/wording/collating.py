"""A claim laid beside a sentence, word by word: what both have in order, and where they vary.

As in collating two copies of a text: the content words that both have, in one order, are the
anchors; what stands between two anchors on either side is a variant. Words of one meaning, and
words of which one is a kind of the other, count as the same where they stand in the same place.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.text.lexicon import lexicon
from assistant.text.opposites import opposed
from assistant.text.words import STOP, key, kin, sense, split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ATTEMPTS = frozenset(map(key, "bid move effort attempt push drive".split()))
"""What stands in "in a ... to": one for another, though each has other meanings."""
LIGHT = frozenset(
    map(
        key,
        "also still already then later earlier exactly precisely nearly almost about around while "
        "because since although though whereas whether however meanwhile instead together alone "
        "within without among amid via despite including due ago yet even ever again once less "
        "least somewhere somehow themselves himself herself itself likewise otherwise according "
        "account today along go come make take give get put set let keep do".split(),
    )
)
"""Words that only join or shade what others say."""
_NEAR = 4
_MOST = 250
"""Words of a sentence that are looked at."""
_MOST_PAIRS = 64
"""Pairs of places that one word may make, of the claim and of the sentence."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word as written, what it is matched by, and whether it says what the matter is."""

    text: str
    key: str
    content: bool

    @property
    def plain(self) -> bool:
        """Whether it is a common word: neither a name nor a figure nor a sign."""
        return self.content and self.text.islower()


@dataclass(frozen=True, slots=True)
class Slot:
    """A word of the claim that the sentence has not, and what the sentence has in its place."""

    ours: Word
    theirs: tuple[Word, ...]
    """The content words next to the same anchors; none where the anchors stand together."""
    before: Word | None
    """The word before it in the claim."""
    exact: bool
    """Whether one and the same word stands there, between the same two anchors."""
    framed: bool
    """Whether the small words between it and every anchor are the same as well."""
    added: bool
    """Whether it stands between two anchors that the sentence has side by side."""
    nearby: tuple[tuple[Word, ...], tuple[Word, ...]]
    """The words that stand closely before and right behind it, in the claim and the sentence."""


class Words(tuple[Word, ...]):
    """The words of one sentence, with what every comparison asks of them, worked out once."""

    @cached_property
    def keys(self) -> frozenset[str]:
        """What any of its words is matched by."""
        return frozenset([word.key for word in self])

    @cached_property
    def content(self) -> frozenset[str]:
        """What its content words are matched by."""
        return frozenset([word.key for word in self if word.content])

    @cached_property
    def lower(self) -> frozenset[str]:
        """Its words in lower case."""
        return frozenset([word.text.lower() for word in self])

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Where each content word stands, the last place first."""
        found: dict[str, list[int]] = {}
        for at in range(len(self) - 1, -1, -1):
            if self[at].content:
                found.setdefault(self[at].key, []).append(at)
        return found

    @cached_property
    def meanings(self) -> list[tuple[str, Meaning]]:
        """What each content word is matched by, and what it means."""
        return [(word, meaning(word)) for word in self.content]

    @cached_property
    def meaning(self) -> Meaning:
        """What its content words mean, all together."""
        every = [one for _, one in self.meanings]
        return Meaning(
            frozenset[str]().union(*[one.own for one in every]),
            frozenset[str]().union(*[one.wide for one in every]),
        )


@lru_cache(maxsize=1 << 12)
def read(text: str) -> Words:
    """Return a sentence's words.

    >>> [word.text for word in read("The dam at Orr held.") if word.content]
    ['dam', 'Orr', 'held']
    """
    return Words([_word(word) for word in split(text)[:_MOST]])


@lru_cache(maxsize=1 << 14)
def _word(text: str) -> Word:
    return Word(text, key(text), text.lower() not in STOP and text[0].isalnum())


@dataclass(frozen=True, slots=True)
class Meaning:
    """The marks of one stem or of several: groups of the lexicon, sense, family."""

    own: frozenset[str]
    """What the words are."""
    wide: frozenset[str]
    """Those and what the words are kinds of."""

    def meets(self, other: Meaning) -> bool:
        """Tell whether some word on either side may say the same as one on the other."""
        return not (self.wide.isdisjoint(other.own) and self.own.isdisjoint(other.wide))


@lru_cache(maxsize=1 << 14)
def meaning(stem: str) -> Meaning:
    """Return what a stem is and what it is a kind of; no group's name is as long as a mark."""
    inside, above = lexicon().groups(stem)
    family = kin(stem)
    marks = {f"sense {sense(stem)}"}
    if stem in _ATTEMPTS:
        marks.add("attempt")
    if family is not None:
        marks.add(f"family {family}")
    own = inside | marks
    return Meaning(own, own | above)


def alike(one: str, other: str) -> bool:
    """Tell whether two stems may say the same, or belong to one family of words."""
    return meaning(one).meets(meaning(other))


class Collation:
    """One claim beside one sentence."""

    def __init__(self, claim: Words, sentence: Words) -> None:
        self.claim = claim
        self.sentence = sentence

    @cached_property
    def near(self) -> frozenset[str]:
        """The claim's content words that have any word like them in the sentence."""
        its = self.sentence.meaning
        return frozenset([word for word, means in self.claim.meanings if means.meets(its)])

    @property
    def most(self) -> int:
        """How many pairs there can be at most: known sooner than ``pairs``."""
        return sum([word.content and word.key in self.near for word in self.claim])

    @cached_property
    def pairs(self) -> list[tuple[int, int]]:
        """Places in the claim and in the sentence of what both have, both rising."""
        anchors = _chain(self._common())
        found: list[tuple[int, int]] = []
        before = (-1, -1)
        for pair in (*anchors, (len(self.claim), len(self.sentence))):
            if pair[0] - before[0] > 1 and pair[1] - before[1] > 1:
                found += self._loose(before, pair)
            found.append(pair)
            before = pair
        return found[:-1]

    def _common(self) -> list[tuple[int, int]]:
        places = self.sentence.places
        # A word said over and over on both sides marks no place, and would pair with all.
        ours = Counter(word.key for word in self.claim)
        return [
            (at, its)
            for at, word in enumerate(self.claim)
            if word.content and ours[word.key] * len(places.get(word.key, ())) <= _MOST_PAIRS
            for its in places.get(word.key, ())
        ]

    def _loose(self, start: tuple[int, int], end: tuple[int, int]) -> Iterator[tuple[int, int]]:
        """Yield words alike between two anchors, in order."""
        last = start[1]
        for at in range(start[0] + 1, end[0]):
            mine = self.claim[at]
            # Most words have nothing like them in the whole sentence.
            if not mine.content or mine.key not in self.near:
                continue
            for its in range(last + 1, end[1]):
                other = self.sentence[its]
                if other.content and _stands_for(mine.key, other.key):
                    last = its
                    yield at, its
                    break

    @cached_property
    def share(self) -> float:
        """Share of the claim's content words that the sentence has in their order, 0 to 1."""
        every = self._content
        return len(self.pairs) / every if every else 0.0

    @cached_property
    def _content(self) -> int:
        return sum([word.content for word in self.claim])

    @cached_property
    def missing(self) -> int:
        """How many content words of the claim have no place in the sentence."""
        return self._content - len(self.pairs)

    def slots(self, known: frozenset[str] = frozenset()) -> list[Slot]:
        """What stands where the claim has a common word of its own, in the order of the claim.

        Only words right beside an anchor have a place in the sentence. ``known`` words are left
        out, unless the claim lacks nothing else.
        """
        known = frozenset() if self.missing == 1 else known
        mates = dict(self.pairs)
        taken = frozenset(mates.values())
        found = []
        for at, word in enumerate(self.claim):
            if at in mates or word.key in known or not word.plain:
                continue
            sides = [self._beside(at, step, mates) for step in (-1, 1)]
            places = [side for side in sides if side is not None]
            if places:
                found.append(self._slot(at, places, taken))
        return found

    def _slot(self, at: int, places: list[tuple[int, bool]], taken: frozenset[int]) -> Slot:
        word, inside = self.claim[at], range(len(self.sentence))
        ends = [place for place, _ in places]
        exact = len(ends) == 2 and ends[0] == ends[1]  # noqa: PLR2004 - left and right
        added = len(ends) == 2 and ends[0] > ends[1]  # noqa: PLR2004 - as above
        framed = all(same for _, same in places)
        free = {
            place
            for place, same in places
            if place in inside and place not in taken and (same or exact)
        }
        its = tuple(self.sentence[place] for place in sorted(free))
        before = self.claim[at - 1] if at else None
        nearby = _around(self.claim, [at]), _around(self.sentence, sorted(free))
        return Slot(word, its, before, exact and bool(its), framed, added, nearby)

    def _beside(self, at: int, step: int, mates: dict[int, int]) -> tuple[int, bool] | None:
        """Return the place in the sentence that answers to ``at``, seen from one anchor.

        That is the next content word of the sentence on the same side of the anchor, and whether
        the small words between are the same.
        """
        small, anchor = _next(self.claim, at, step)
        if anchor not in mates:
            return None
        its, place = _next(self.sentence, mates[anchor], -step)
        return place, small == its[::-1]

    def between(self, one: int) -> tuple[Sequence[Word], Sequence[Word]]:
        """Return what both have between the anchor number ``one`` and the next."""
        (mine, its), (next_mine, next_its) = self.pairs[one : one + 2]
        return self.claim[mine + 1 : next_mine], self.sentence[its + 1 : next_its]


def _around(words: Sequence[Word], places: Sequence[int]) -> tuple[Word, ...]:
    if not places:
        return ()
    before = words[max(0, places[0] - _NEAR) : places[0]]
    return (*before, *words[places[-1] + 1 : places[-1] + 2])


def _next(words: Sequence[Word], at: int, step: int) -> tuple[tuple[str, ...], int]:
    """Return the small words from ``at`` on in one direction, and where the next other one is."""
    small = []
    at += step
    while 0 <= at < len(words) and not words[at].content:
        small.append(words[at].text.lower())
        at += step
    return tuple(small), at


@lru_cache(maxsize=1 << 15)
def _stands_for(one: str, other: str) -> bool:
    return alike(one, other) and not opposed(one, other)


def _chain(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that rise on both sides; neighbours win a tie."""
    if all(one[0] < two[0] and one[1] < two[1] for one, two in pairwise(pairs)):
        return list(pairs)
    score = [0.0] * len(pairs)
    before = [-1] * len(pairs)
    for at, (mine, its) in enumerate(pairs):
        score[at] = 1.0
        for earlier in range(at):
            left, right = pairs[earlier]
            if left < mine and right < its:
                # What stands as near in the sentence as in the claim is likelier the same place.
                gained = score[earlier] + 1 + 0.1 / (1 + abs((its - right) - (mine - left)))
                if gained > score[at]:
                    score[at], before[at] = gained, earlier
    found = []
    at = max(range(len(pairs)), key=score.__getitem__, default=-1)
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    return found[::-1]

"""What one of two texts denies and the other affirms: "did not sell the boat", "sold the boat".

The word that is denied must stand on the other side with nothing beside it that says no, and with
words around it that the denial has too; the other side must deny nothing else in its place ("no
formal notice" for "no such notice"). What stands behind an "until" or an "if", in a "could have" or
a "too few to" is not affirmed, and "no town has more than Lee" denies no town. A figure or a name
may be denied to set another against it ("Lee, not Quill"): that tells only where a verb is denied
("is not Quill").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.grounding.polarity import negations
from assistant.grounding.polarity.denying import denying
from assistant.grounding.polarity.repeating import worded
from assistant.text.number_words import SMALL

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.polarity.denying import Denial, Denying

SHARED = 0.5
"""Share of the words beside a denied verb that the other side must have."""
SHARED_NOUN = 0.75
"""The same, where it is no verb that is denied."""
SHARED_NAME = 0.7
"""The same, for a verb behind which a name or figure comes first: "is not 40"."""
SURE = 0.85
"""Share of the words beside the denied word, each way, from which it is the very statement."""
_ENOUGH = 3
_IF = frozenset(["if", "unless"])
_FEW = 2
"""Words beside a denied verb that a pronoun of the other side may stand for."""
_PERFECT = frozenset("has have had".split())
_FUTURE = frozenset("will would shall".split())
_BOUNDING = frozenset("until unless if once whether".split())
"""What stands in the clause behind these is not said to be so."""
_UNREAL = frozenset("could would might should".split())
"""With a "have" behind it, what did not happen: "could have sentenced her"."""
_LOOK = 8
"""Words before one among which stands what leaves it open."""


@dataclass(frozen=True, slots=True)
class Gainsaid:
    """A word that one side denies and the other affirms."""

    word: str
    certain: bool


def gainsaid(negating: Denying, plain: Denying, *, claimed: bool) -> Iterator[Gainsaid]:
    """Yield what ``negating`` denies and ``plain`` affirms; ``claimed``: the claim is the first."""
    for denial in negating.denials:
        word = negating.words[denial.at]
        is_name = word.capital or _is_figure(word.text)
        places = _places(denial, negating, plain, is_name=is_name)
        if not places or _is_said_both_ways(denial, negating):
            continue
        if claimed and (plain.is_doubled(word.stem) or plain.leaves_open):
            continue
        if plain.needs(word.stem) or _only_compares(denial, negating, plain):
            continue
        if not all(_is_affirmed(denial, at, negating, plain) for at in places):
            continue
        if _is_only_planned(denial, places, negating, plain):
            continue
        if _share(denial, places, negating, plain) >= _least(denial, is_name=is_name):
            sure = len(places) == 1 and not is_name and _is_same(denial, places[0], negating, plain)
            yield Gainsaid(word.text, sure)


def _places(denial: Denial, negating: Denying, plain: Denying, *, is_name: bool) -> list[int]:
    """Return where the other side has the word, if it denies nothing else in its place."""
    word = negating.words[denial.at]
    beside = negating.beside(denial.at)
    if not plain.heads.isdisjoint((beside - negating.heads) | {word.stem}):
        return []
    if _is_bounded(denial, negating) or (is_name and negating.sets_against(denial.at)):
        return []
    if not is_name:
        return [at for at in plain.places(word) if not plain.words[at].capital]
    if denial.doer and not _is_figure(word.text):
        return [at for at in plain.places(word) if plain.words[at - 1].text == "by"]
    return plain.places(word) if denial.verbal else []


def _is_bounded(denial: Denial, text: Denying) -> bool:
    """Tell whether the denial holds for a time or a case only: "never saw it until", "if not"."""
    return "until" in text.around(denial.at) or not _IF.isdisjoint(text.before(denial.at))


def _is_figure(word: str) -> bool:
    return word[0].isdigit() or word in SMALL


def _least(denial: Denial, *, is_name: bool) -> float:
    if not denial.verbal:
        return SHARED_NOUN
    return SHARED_NAME if is_name else SHARED


def _share(denial: Denial, places: list[int], negating: Denying, plain: Denying) -> float:
    """Return how much of what stands beside the denied word the other side has too.

    "Not by Lee" comes behind all that another did: there it is the other side that counts.
    """
    beside, there = negating.beside(denial.at), plain.stems
    if denial.doer:
        beside, there = plain.beside(places[0]), negating.stems
    if denial.lacking and "with" in plain.before(places[0]):
        return 1.0
    if (
        denial.verbal
        and len(beside) <= _FEW
        and (plain.has_pronoun(places[0]) or negating.has_pronoun(denial.at))
    ):
        return 1.0
    if not beside:
        return float(denial.verbal or "there" in negating.before(denial.at))
    return len(beside & there) / len(beside)


def _is_said_both_ways(denial: Denial, text: Denying) -> bool:
    """Tell whether the text that denies a word affirms it in another place."""
    return any(text.affirms(at, text.stems) for at in text.places(text.words[denial.at]))


def _only_compares(denial: Denial, negating: Denying, plain: Denying) -> bool:
    """Tell whether the denial is one of a comparison: "no town has more than", "no bigger than"."""
    if denial.verbal:
        return False
    mine = negating.words[denial.at].sentence
    behind = (w.text for w in negating.words[denial.at :] if w.sentence == mine)
    return "than" in behind and not any(w.text == "than" for w in plain.words)


def _is_open(at: int, negating: Denying, plain: Denying) -> bool:
    """Tell whether a word is said only on a condition, of the unreal, or of what is too much."""
    word = plain.words[at]
    before = [w for w in plain.words[max(0, at - _LOOK) : at] if w.sentence == word.sentence]
    if any(w.text in _BOUNDING and w.clause == word.clause for w in before):
        return True
    told = [w.text for w in before]
    if "too" in told and "to" in told[told.index("too") :]:
        return True
    unreal = not _UNREAL.isdisjoint(told) and "have" in told
    return unreal and _UNREAL.isdisjoint(w.text for w in negating.words)


def _is_affirmed(denial: Denial, at: int, negating: Denying, plain: Denying) -> bool:
    known = negating.stems
    if _is_open(at, negating, plain):
        return False
    return plain.affirms(at, known) and (denial.verbal or not plain.turns(at, known))


def _is_only_planned(denial: Denial, places: list[int], negating: Denying, plain: Denying) -> bool:
    """Tell whether what has not been done is said to be still to come, or to be done as a rule."""
    if _PERFECT.isdisjoint(negating.before(denial.at)):
        return False
    return all(_is_to_come(at, plain) for at in places)


def _is_to_come(at: int, plain: Denying) -> bool:
    word = plain.words[at].text
    return not _FUTURE.isdisjoint(plain.around(at)) or word.endswith("s")


def _is_same(denial: Denial, at: int, negating: Denying, plain: Denying) -> bool:
    """Tell whether the two words stand in clauses of the same words, of enough of them."""
    if not denial.verbal or negating.words[denial.at].text[:4] != plain.words[at].text[:4]:
        return False
    one, other = negating.beside(denial.at), plain.beside(at)
    both = len(one & other)
    return both >= _ENOUGH and both >= SURE * max(len(one), len(other))


def may_gainsay(claim: str, sentences: Sequence[str]) -> bool:
    """Tell whether one side denies a word that the other has, which most claims' words settle.

    What is denied in a sentence is read off it alone, and once for all claims.

    >>> may_gainsay("The boat sails.", ["It rained.", "Nobody sold the boat."])
    False
    """
    if not any(map(negations.may_deny, (claim, *sentences))):
        return False
    # What both sides deny, neither denies of the other.
    mine, theirs = _denied(claim), frozenset[str]().union(*map(_denied, sentences))
    if _meets(theirs - mine, worded(claim).keys):
        return True
    its_own = mine - theirs
    return bool(its_own) and any(_meets(its_own, worded(its).keys) for its in sentences)


@lru_cache(maxsize=2048)
def _denied(sentence: str) -> frozenset[str]:
    """Return what is denied; a sentence without a "not" need not be read."""
    if not negations.may_hold_not(sentence):
        return frozenset()
    read = denying(sentence)
    return frozenset(read.words[denial.at].root for denial in read.denials)


def _meets(denied: frozenset[str], keys: frozenset[str]) -> bool:
    """Tell whether a text with ``keys`` may have a denied word; what is no plain word it may."""
    return not denied.isdisjoint(keys) or not all(map(str.isalpha, denied))

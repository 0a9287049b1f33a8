"""Signs that a text answers a question, or that it only speaks of the same things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.text.words import FILLERS, OPPOSITES, key

if TYPE_CHECKING:
    from collections.abc import Mapping, Set

    from assistant.text.matching import Features, Match
    from assistant.text.questions import Question

AGAINST = ("gone", "lacks", "opposed", "asks not")
"""A sign with one of these in its name speaks against an answer, and never weighs for one."""
FREE = ("constant", "content", "complete")
"""These may weigh either way: a sentence with every word of a question may be its twist."""

_SETTLED = 12
"""Sentences at which a text is half long: what it never mentions begins to mean something."""
_STEEP = 3
"""How fast it becomes so: a paragraph of six sentences is short, a report of thirty long."""

_NEGATIONS = frozenset(
    map(
        key,
        "not never no without neither nor none cannot unable fail lack didn't don't doesn't isn't "
        "wasn't aren't weren't won't wouldn't can't couldn't hasn't haven't hadn't non nobody "
        "nothing reject refuse except avoid".split(),
    )
)
_PREFIXES = ("un", "in", "im", "dis", "non", "ir", "il")
_RANKS = frozenset(
    map(
        key,
        "first second third last only most least main primary fewest sole original final every all "
        "always rarely often usually few little more less half both none top bottom early late "
        "before after".split(),
    )
)
_COUNTED = ("number", "duration", "age")
"""Kinds that only a figure answers."""
_ANY = ("thing", "choice", "statement")
"""Kinds that any sentence may answer, so that lacking them says nothing."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The words of a text, as far as they lie from its best sentence."""

    here: Set[str]
    """Of the best sentence."""
    window: Set[str]
    """Of it and its neighbours."""
    everywhere: Set[str]
    sentences: int
    fit: float
    """The best sentence's score."""

    @property
    def length(self) -> float:
        """How long the text is, 0 to 1."""
        size: float = (self.sentences / _SETTLED) ** _STEEP
        return size / (size + 1)


def signs(match: Match, reach: Reach, best: Mapping[str, float]) -> Features:
    """Return how much of a question is found, and what of it is not, as figures.

    ``best`` holds the best sentence's features. A name that begins with ``long`` grows with the
    length of the text: in a short one, missing words say little and found ones hardly more. One
    that begins with ``short`` falls with it: in a long text most words stand somewhere.
    """
    question = match.question
    here, window = match.held(reach.here), match.held(reach.window)
    article = match.held(reach.everywhere)
    content = frozenset(question.content)
    size = max(1, len(content))
    found = _contrary(question, reach.here) | _lacks(best)
    found["constant"] = 1.0
    found["content"] = len(content) / 5
    found["answer near"] = best.get(f"near {question.kind}", 0.0)
    found["numbers gone"] = float(len(question.numbers - article))
    found["numbers gone here"] = float(len(question.numbers - here))
    found["names gone"] = float(len(question.names - article))
    found["names gone here"] = float(len(question.names - window))
    found["counted gone"] = float(question.kind == "number" and _gone(question.head, window))
    found["share of names gone"] = len(question.names - window) / size
    found["share of words gone"] = len(_plain(question) - here) / size
    found |= _long(match, reach, found)
    return found | _short(question, reach, best)


def _long(match: Match, reach: Reach, found: Features) -> Features:
    """Return the signs that a long text gives; some are those of any text, counted once more."""
    question = match.question
    here = match.held(reach.here)
    size = max(1, len(question.content))
    long = _unsaid(question, match.held(reach.everywhere)) | {
        "constant": 1.0,
        "content": found["content"],
        "answer near": found["answer near"],
        "names gone": found["names gone"],
        "share here": match.share(here),
        "count here": len(here) / size,
        "fit": reach.fit / 5,
    }
    return {f"long {name}": size * reach.length for name, size in long.items()}


def _short(question: Question, reach: Reach, best: Mapping[str, float]) -> Features:
    """Return the signs that a short text gives."""
    return {
        "short complete": best.get("complete", 0.0) * (1 - reach.length),
        "short opposed": _opposites(question, reach.everywhere) * (1 - reach.length),
    }


def _plain(question: Question) -> frozenset[str]:
    """Return the words of a question that are neither names nor numbers nor in most questions."""
    return frozenset(question.content) - question.names - question.numbers - FILLERS


def _gone(head: str | None, some: frozenset[str]) -> bool:
    """Tell whether what is to be counted is not mentioned; "how many times" counts no noun."""
    return head is not None and head not in FILLERS and head not in some


def _unsaid(question: Question, article: frozenset[str]) -> Features:
    """Count the plain words of a question that stand nowhere in the text, verbs apart."""
    gone = _plain(question) - _RANKS - {question.head} - article
    return {
        "verb gone": float(question.verb in gone),
        "words gone": min(3.0, len(gone - {question.verb})),
    }


def _contrary(question: Question, here: Set[str]) -> Features:
    """Tell whether a question denies what the sentence does not, or asks for another rank."""
    asked = frozenset(question.keys)
    ranks = {one for one in asked if one in _RANKS or one.endswith("est")}
    return {
        "asks not": float(bool(_NEGATIONS & asked) and not _NEGATIONS & here),
        "rank gone": float(len(ranks - here)),
    }


def _opposites(question: Question, some: Set[str]) -> float:
    """Tell whether ``some`` words have the opposite of a word of the question, and not it."""
    return float(any(_opposed(word, some) for word in question.keys if word not in some))


def _opposed(word: str, here: Set[str]) -> bool:
    if OPPOSITES.get(word, frozenset()) & here:
        return True
    return any(
        prefix + word in here or (word.startswith(prefix) and word[len(prefix) :] in here)
        for prefix in _PREFIXES
        if len(word) > 4  # noqa: PLR2004 - "in" + "to" is no denial
    )


def _lacks(best: Mapping[str, float]) -> Features:
    """Say which kind of answer the best sentence does not have at all."""
    for name, size in best.items():
        word, _, kind = name.partition(" ")
        if word == "lacks" and kind in _COUNTED:
            return {"lacks figure": size}
        if word == "lacks" and kind not in _ANY:
            return {name: size}
    return {}

"""How a question is built: what it asks for, its auxiliary, and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.text.stems import plain_form

AUXILIARIES = frozenset(
    "is are was were do does did has have had can could will would shall should may might must "
    "isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't won't "
    "wouldn't shouldn't".split()
)
ASKING = frozenset("who whom whose what which where when why how".split())
PREPOSITIONS = frozenset(
    "for in on at by to with from of since until about against through under before after over "
    "into during between near toward towards within without behind beside around across".split()
)
WORD = re.compile(r"[^\W_](?:[\w’'-]*[^\W_])?")
_NOUNS = frozenset(
    "people persons men women children feet teeth mice wives lives knives wolves shelves leaves "
    "choice death flight growth loss losses sale sales speech speeches thought shot cut rise "
    "left meeting spring".split()
)
"""Irregular forms that are nouns, or nouns as well."""
LONGEST = 600
"""Code points of a question that may lean on another; a longer one says itself what it is about."""
_LEAD = re.compile(r"(?:(?:and|but|so|or|also|ok|okay|then|now|well)\b[\s,]+)+", re.IGNORECASE)
_BARE = frozenset("when where why how".split())
_ADVERBS = frozenset("long often soon far".split())
_BE = frozenset("is are was were isn't aren't wasn't weren't".split())
_FRAGMENT = 7
"""Words of a question without a verb, at most."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A question taken apart: ``asked`` + ``auxiliary`` + ``rest`` are its words, without mark."""

    asked: str
    """``For how long``; empty in a question of yes or no."""
    auxiliary: str
    """``did``; empty where what is asked for is the subject: "Who left?"."""
    rest: str

    @property
    def word(self) -> str:
        """The question word, lower case; empty in a question of yes or no."""
        return next((w for w in self.asked.lower().split() if w in ASKING), "")

    @property
    def is_adverbial(self) -> bool:
        """Whether the rest lacks nothing when what is asked for is taken away.

        >>> [shape("For how long did they talk?").is_adverbial, shape("What broke?").is_adverbial]
        [True, False]
        """
        words = self.asked.lower().split()
        if not words or not self.auxiliary:
            return False
        if words[0] in PREPOSITIONS or (len(words) == 1 and words[0] in _BARE):
            return True
        timed = len(words) == 2 and words[0] == "how" and words[1] in _ADVERBS  # noqa: PLR2004 - "how long"
        return timed and self.auxiliary.lower() not in _BE

    @property
    def has_noun(self) -> bool:
        """Whether it asks for a thing by a noun: "Which firing", "How many hours of rest"."""
        words = self.asked.lower().split()
        counted = words[:2] in (["how", "many"], ["how", "much"])
        return len(words) > (2 if counted else 1) and (counted or words[0] in ("what", "which"))


def without_lead(question: str) -> str:
    """Return a question without the words that only join it to what was said before.

    >>> without_lead("And so, when did it sink?"), without_lead("Andorra is where?")
    ('When did it sink?', 'Andorra is where?')
    """
    match = _LEAD.match(question)
    if match is None or match.end() == len(question):
        return question
    return capital(question[match.end() :])


def capital(words: str) -> str:
    """Return words with a capital first letter, the others as they are."""
    return words[:1].upper() + words[1:]


def uncapital(words: str) -> str:
    """Return a question to stand inside another: its auxiliary or question word is no name."""
    return words[:1].lower() + words[1:]


def bare(question: str) -> str:
    """Return a question without its mark."""
    return " ".join(question.split()).rstrip(" ?!.")


def shape(question: str) -> Shape:
    """Take a question apart; one in no known form has only a rest."""
    words = bare(question).split(" ")
    plain = [word.lower().replace("’", "'").strip(",") for word in words]
    if plain[0] in AUXILIARIES:
        return Shape("", words[0], " ".join(words[1:]))
    opens = plain[0] in ASKING or (
        plain[0] in PREPOSITIONS and any(word in ASKING for word in plain[1:2])
    )
    if not opens:
        return Shape("", "", " ".join(words))
    first = 1 if plain[0] in ASKING else 2
    for at in range(first, len(plain)):
        if plain[at] in AUXILIARIES:
            return Shape(" ".join(words[:at]), words[at], " ".join(words[at + 1 :]))
        if plain[at] in ASKING or plain[at] == "that":
            break
    return Shape(" ".join(words[:first]), "", " ".join(words[first:]))


def fragment(question: str) -> str | None:
    """Return what a question of a few words without a verb asks for: "For how long", else None.

    >>> fragment("And for how long?"), fragment("How long did it last?"), fragment("And Sweden?")
    ('For how long', None, None)
    """
    words = bare(without_lead(question)).split(" ")
    plain = [word.lower().strip(",") for word in words]
    if not plain[0] or len(plain) > _FRAGMENT or not AUXILIARIES.isdisjoint(plain):
        return None
    opens = plain[0] in ASKING or (plain[0] in PREPOSITIONS and plain[1:2] and plain[1] in ASKING)
    return " ".join(words) if opens and _is_verbless(plain) else None


def may_be_whole(asked: str, question: str) -> bool:
    """Tell "What matters?" from "And when?": it may be a whole question."""
    opens = asked.lower().split()[0] in ("what", "which")
    return opens and len(asked.split()) > 1 and without_lead(question) == question


def is_verbal(word: str) -> bool:
    """Tell a word that is by its form a verb's past: "closed", "sank".

    >>> [is_verbal(word) for word in ("closed", "sank", "ferry", "children")]
    [True, True, False, False]
    """
    low = word.lower()
    return low.endswith("ed") or (low not in _NOUNS and plain_form(low) != low)


def _is_verbless(plain: list[str]) -> bool:
    """Tell "How many hours of rest" from "How many people live in Sund"."""
    at = 0 if plain[0] in ASKING else 1
    word, rest = plain[at], plain[at + 1 :]
    if not rest:
        return True
    if word in ("when", "where", "why", "who", "whom"):
        return rest in (["not"], ["exactly"], ["else"], ["precisely"])
    if word == "how":
        if rest[0] not in ("many", "much"):
            return len(rest) == 1 and rest[0] in _ADVERBS | {"exactly", "so"}
        rest = rest[1:]
        if rest and rest[0] in PREPOSITIONS - {"of"}:
            return not any(w.endswith("ed") for w in rest)
    if rest[1:2] == ["of"]:
        return len(rest) == 3  # noqa: PLR2004 - hours of rest
    return not is_verbal(rest[0]) if len(rest) == 1 else not rest

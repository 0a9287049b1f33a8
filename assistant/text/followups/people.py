"""What the article knows of those a question may mean: who is who, and who is "he" or "she"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from assistant.documents import Span
from assistant.text.cast import Cast
from assistant.text.followups.described import human_nouns
from assistant.text.followups.shapes import AUXILIARIES, PREPOSITIONS, WORD, is_verbal
from assistant.text.names import Name, names
from assistant.text.segmenting import sentences
from assistant.text.words import STOP

Gender = Literal["he", "she"]

_OWN = re.compile(r"['’]s?\Z")
_HE = frozenset("he him his himself".split())
_SHE = frozenset("she her hers herself".split())
_CLOSING = STOP | AUXILIARIES | PREPOSITIONS
_EARLY = 30
"""Words of a sentence among which its first pronoun is looked for."""
_MOST = 40
"""Places of the article that are looked at for one noun phrase."""


class People:
    """The names of an article, read once for all questions of a conversation."""

    def __init__(self, text: str) -> None:
        self._low = text.casefold()
        self.cast = Cast(text)
        found = names(text)
        self._kinds = {name.text.casefold(): name.kind for name in found}
        self._said = _genders(text, found, self.cast)
        persons = [(name.span, self.kind(name) == "person") for name in found if _may(name)]
        self._humans = human_nouns(text, persons)

    def kind(self, name: Name) -> str:
        """Tell whose name it is: what the article shows goes before what a question shows."""
        known = self._kinds.get(name.text.casefold())
        if known in (None, "other") and self.cast.full(name.text) is not None:
            return "person"
        return known if known not in (None, "other") else name.kind

    def named(self, text: str) -> tuple[Name, ...]:
        """Return the names of a question or an answer, its first word too if the article has it."""
        found = list(names(text))
        first = WORD.search(text)
        if (
            first
            and first[0][0].isupper()
            and not any(n.span.start <= first.start() for n in found)
        ):
            plain = _OWN.sub("", first[0])
            kind = self._kinds.get(plain.casefold())
            known = self.cast.full(plain) is not None and plain.lower() not in STOP
            if known or kind not in (None, "other"):
                span = Span(first.start(), first.start() + len(plain))
                found.insert(0, Name(span, plain, "person" if known else kind or "other"))
        return tuple(found)

    def lone(self, gender: Gender) -> bool:
        """Tell whether one person alone of the article is known to be "he", or "she"."""
        return sum(1 for one in self.cast.people() if self.gender(one) == gender) == 1

    def is_human(self, noun: str) -> bool:
        """Tell whether the article shows a noun in lower case to be a person's."""
        return noun in self._humans

    def full(self, name: str) -> str:
        """Return a person's full name, or the name as it is when it may be two people's."""
        return self.cast.full(name) or name

    def short(self, words: str) -> str:
        """Return words in which people go by their last names, where those are nobody else's.

        >>> People("Ann Lee met Dan Orr and Anna Orr.").short("Ann Lee and Dan Orr")
        'Lee and Dan Orr'
        """
        for full in self.cast.people():
            last = full.split()[-1]
            if full in words and self.cast.full(last) == full:
                words = words.replace(full, last)
        return words

    def gender(self, name: str) -> Gender | None:
        """Return "he" or "she" as the article itself refers to a person, or as a title tells."""
        full = self.full(name)
        return self._said.get(full) or self.cast.pronoun(full)

    def is_noun(self, words: str) -> bool:
        """Tell whether words stand in the article as a whole group: a stop or small word follows.

        >>> People("The ferry sank. The ferry Anna was old.").is_noun("ferry")
        True
        """
        wanted, at = words.casefold(), -1
        for _ in range(_MOST):
            at = self._low.find(wanted, at + 1)
            if at < 0:
                return False
            end = at + len(wanted)
            if self._low[at - 1 : at].isalnum() or self._low[end : end + 1].isalnum():
                continue
            following = WORD.match(self._low, end + 1) if self._low[end : end + 1] == " " else None
            if following is None or _closes(following[0]):
                return True
        return False

    def stands(self, words: str) -> bool:
        """Tell whether the article has these very words, whole."""
        at = self._low.find(words.casefold())
        end = at + len(words)
        return at >= 0 and not (
            self._low[max(0, at - 1) : at].isalnum() or self._low[end : end + 1].isalnum()
        )


@lru_cache(maxsize=4)
def people_of(text: str) -> People:
    """Return the people of an article; the last few articles are remembered."""
    return People(text)


def _may(name: Name) -> bool:
    """Tell whether a name is a person's, or may be: two words of no known kind."""
    return name.kind == "person" or (name.kind == "other" and " " in name.text)


def _closes(word: str) -> bool:
    return word in _CLOSING or is_verbal(word)


def _genders(text: str, found: tuple[Name, ...], cast: Cast) -> dict[str, Gender]:
    """Read who is "he": a sentence names one person, and the next begins with the pronoun.

    The pronoun may also stand inside the next sentence where that names nobody.
    """
    votes: dict[str, set[Gender]] = {}
    lone: str | None = None
    at = 0
    for sentence in sentences(text):
        inside = []
        while at < len(found) and found[at].span.start < sentence.end:
            inside.append(found[at])
            at += 1
        here = {cast.full(n.text) or n.text for n in inside if n.kind in ("person", "other")}
        gender = _gender_in(text, sentence, alone=not here)
        if lone and gender:
            votes.setdefault(lone, set()).add(gender)
        if here or not gender:
            lone = next(iter(here)) if len(here) == 1 and not gender else None
    return {who: next(iter(said)) for who, said in votes.items() if len(said) == 1}


def _gender_in(text: str, sentence: Span, *, alone: bool) -> Gender | None:
    for number, word in enumerate(WORD.finditer(text, sentence.start, sentence.end)):
        gender = _gender(word[0])
        if gender or not alone or number == _EARLY:
            return gender
    return None


def _gender(word: str) -> Gender | None:
    low = word.lower()
    return "he" if low in _HE else "she" if low in _SHE else None

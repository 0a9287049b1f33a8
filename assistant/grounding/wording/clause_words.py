"""The words of a text in their sentences and clauses, with each "not" as a word of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assistant.grounding.polarity import negations
from assistant.text.words import key, sense

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN = re.compile(r"\d[\d,.:]*(?<=\d)|[^\W\d_]+(?:[-'’][^\W\d_]+)*|,[\"”]|[.;:!?—–(),\n]")
_STRONG = frozenset([*".;:!?—–()\n", ',"', ",”"])
_PARTING = frozenset(
    "but while whereas because although though since when after before until unless if who which "
    "and so then".split()
)
"""Words at which a clause begins."""
_LIGHT = negations.SMALL | frozenset(
    "one ones going able get gets got getting make makes made take takes took taken give gives "
    "gave given yet ever even been being if when what whether how than more most much many we "
    "you i our us them him me who whom having let lets need needs now already still just under "
    "up out off down by until since while because where every each such own mr ms mrs dr should "
    "must shall might can want wants wanted plan plans planned intend intends intended not "
    "longer trace sign evidence record mention hint".split()
)


class Word(NamedTuple):
    """A word of a text; its sentence and clause by number, in the order of the text."""

    text: str
    root: str
    """What its inflections share."""
    stem: str
    """What the words of about its meaning share."""
    sentence: int
    clause: int
    capital: bool
    """Whether it has a capital inside its sentence."""

    @property
    def tells(self) -> bool:
        """Whether it says what a sentence is about."""
        return self.text not in _LIGHT


def clause_words(text: str) -> Iterator[Word]:
    """Yield the words of a text in order; what refuses or fails to do counts as a "not".

    >>> [(word.text, word.clause) for word in clause_words("He failed to come, and it rained.")]
    [('he', 0), ('not', 0), ('come', 0), ('and', 2), ('it', 2), ('rained', 2)]
    """
    sentence = clause = 0
    fresh, either = True, False
    for written in _TOKEN.findall(negations.plain(text)):
        if written in _STRONG:
            sentence, clause, fresh, either = sentence + 1, clause + 1, True, False
            continue
        plain = written.casefold().replace("’", "'").removesuffix("'s")
        clause += written == "," or plain in _PARTING
        capital = written[0].isupper() and not fresh
        for part in _parts(plain, either=either):
            root, stem = (plain, "not") if part == "not" else _stems(part)
            yield Word(part, root, stem, sentence, clause, capital)
        fresh, either = False, either or plain == "neither"


def _parts(plain: str, *, either: bool) -> tuple[str, ...]:
    """Return a word with its "n't" as a "not"; the "nor" of "neither" says no for both at once."""
    if plain == "," or (plain == "nor" and either):
        return ()
    if plain.endswith("n't"):
        return plain[:-3], "not"
    return ("not" if plain in negations.NEGATIONS else plain,)


def _stems(word: str) -> tuple[str, str]:
    root = key(word) if word.isalpha() else word
    return root, sense(root)

"""What a text denies: each "not" with the word that it denies and the words around that.

A denial is read off the words alone: the first word of content behind a "not", or behind a verb
that refuses, denies or fails, in the same sentence. What else stands in a clause behind a "not" may
be denied too, and so may a whole sentence that ends in one ("378 had not"): of neither is it said
that it is affirmed.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.grounding.polarity import negations
from assistant.grounding.wording.clause_words import Word, clause_words
from assistant.text.number_words import SMALL
from assistant.text.words import key, sense

if TYPE_CHECKING:
    from collections.abc import Iterator

_AUXILIARY = frozenset(
    "is are was were be been being am has have had do does did will would can could may might must "
    "should shall ca wo sha ai need".split()
)
_ADVERBS = frozenset("also still yet ever even then now there it he she they we i".split())
_OF_NOUNS = frozenset("no without none nobody nothing neither nor nowhere".split())
_OF_VERBS = frozenset("cannot cant never".split())
_PRONOUNS = frozenset("he she it they him her them".split())
_TELLING = frozenset("say tell comment answer".split())
"""What one does not say may be so or not."""
_SAYING = sense(key("say"))
_ALL = frozenset("all every both entirely fully always necessarily completely everything".split())
"""Of what is not said of all of them, something may be so."""
_CLAUSE = 2
"""Words of content from which a clause tells enough by itself."""
_REACH = 8
"""Words behind a "not" among which stands what it denies."""
_PAIR = 5
"""Words apart at most for two "not" of a clause to deny each other."""
_BY = 2
"""How far behind a "not" the one stands who did not: "not by Lee"."""
_BEHIND = 3
"""Words before a "nothing" that it denies: "handed in nothing"."""
_AROUND = 6
"""Words beside one that may turn it into its opposite."""
_CONTRASTING = frozenset("though although".split())
_EXCUSING = _CONTRASTING | frozenset(
    "only off away gone instead rather except too barely hardly scarcely lost loses lose "
    "against without unless apart yet".split()
)


@dataclass(frozen=True, slots=True)
class Denial:
    """Which word is denied, by its place."""

    at: int
    verbal: bool
    """Whether the "not" belongs to a verb ("did not sell"), not to a noun ("not a ship")."""
    doer: bool
    """Whether it says who did not: "not by Lee"."""
    lacking: bool
    """Whether it says with what it was not: "without press"."""


class Denying:
    """A text's words with what it denies."""

    def __init__(self, text: str) -> None:
        self.words = tuple(clause_words(text))
        nots = [at for at, word in enumerate(self.words) if word.text == "not"]
        self._doubled = self._pairs(nots)
        single = [at for at in nots if at not in self._doubled]
        self.denials = tuple(self._denials(single))
        self.heads = frozenset(self.words[denial.at].stem for denial in self.denials)
        self.stems = frozenset(word.stem for word in self.words)
        self._open = {self.words[at].sentence for at in single if self._head(at) is None}
        self.leaves_open = bool(self._open)
        """Whether a "not" stands alone, so that it may deny anything: "I've not, no."."""
        self._single = single

    @cached_property
    def _denied(self) -> frozenset[int]:
        """Where every word stands that a "not" may deny."""
        return frozenset(self._reached(self._single))

    def _pairs(self, nots: list[int]) -> frozenset[int]:
        """Return where the "nots" stand that deny each other: "had not found no evidence"."""
        near = (
            pair
            for pair in pairwise(nots)
            if pair[1] - pair[0] < _PAIR
            and self.words[pair[0]].clause == self.words[pair[1]].clause
        )
        return frozenset(at for pair in near for at in pair)

    def _denials(self, nots: list[int]) -> Iterator[Denial]:
        for at in nots:
            head = self._head(at)
            if head is not None and self._is_plain(at, head):
                doer = head == at + _BY and self.words[at + 1].text == "by"
                lacking = self.words[at].root == "without"
                yield Denial(head, self._is_verbal(at), doer, lacking)

    def _is_plain(self, at: int, head: int) -> bool:
        """Tell whether a denial leaves nothing open: not what one does not say, nor "not all"."""
        if self.words[at + 1].text in _TELLING or self.words[head].stem == _SAYING:
            return False
        behind = self.words[at + 1 : head + 1 + _PAIR]
        return not any(w.text in _ALL and w.clause == self.words[head].clause for w in behind)

    def _head(self, at: int) -> int | None:
        of_some = self.words[at].root in ("neither", "none")  # "of the two sailors"
        noun = self.words[at].root in _OF_NOUNS
        for index in range(at + 1, min(at + 1 + _REACH, len(self.words))):
            if self.words[index].sentence != self.words[at].sentence:
                return None
            # "It costs nothing, from the hall", "without it, all would have been lost".
            if noun and self.words[index].clause != self.words[at].clause:
                return None
            if self.words[index].tells and not (of_some and self.words[index].root in SMALL):
                return index
        return None

    def _is_verbal(self, at: int) -> bool:
        root = self.words[at].root
        following = self.words[at + 1].text if at + 1 < len(self.words) else ""
        if root in _OF_VERBS or (root == "no" and following == "longer"):
            return True
        if root in _OF_NOUNS:
            return False
        before = [word.text for word in self.words[max(0, at - 2) : at]]
        while before and before[-1] in _ADVERBS:
            before.pop()
        return bool(before) and before[-1] in _AUXILIARY

    def _reached(self, nots: list[int]) -> Iterator[int]:
        """Yield every word that a "not" may deny."""
        yield from (denial.at for denial in self.denials)
        for at in nots:
            before = 0 if self._is_verbal(at) else _BEHIND
            for index in range(max(0, at - before), min(at + 1 + _REACH, len(self.words))):
                if self.words[index].clause == self.words[at].clause:
                    yield index

    def places(self, wanted: Word) -> list[int]:
        """Return where a word stands, inflected or not.

        Only the word itself: what is denied of one of about its meaning is denied of another thing
        as often as not ("not finished", "stopped").
        """
        return [at for at, word in enumerate(self.words) if word.root == wanted.root]

    def affirms(self, at: int, known: frozenset[str] = frozenset()) -> bool:
        """Tell whether nothing beside a word says no to it; ``known`` words do not count."""
        return (
            at not in self._denied
            and self.words[at].sentence not in self._open
            and not self._is_turned(at, at, known)
        )

    def turns(self, at: int, known: frozenset[str]) -> bool:
        """Tell whether a word stands in a sentence that may say no without a "not"."""
        mine = self.words[at].sentence
        places = [index for index, word in enumerate(self.words) if word.sentence == mine]
        return self._is_turned(places[0], places[-1], known)

    def _is_turned(self, first: int, last: int, known: frozenset[str]) -> bool:
        around = self.words[max(0, first - _AROUND) : last + 1 + _AROUND]
        return any(
            word.sentence == self.words[first].sentence
            and (word.text in _CONTRASTING or word.stem not in known)
            and (word.text in _EXCUSING or negations.is_reversal(word.text))
            for word in around
        )

    def is_doubled(self, stem: str) -> bool:
        """Tell whether two "nots" that may deny each other stand before a stem."""
        return any(
            stem == word.stem for at in self._doubled for word in self.words[at : at + _REACH]
        )

    def needs(self, stem: str) -> bool:
        """Tell whether a stem is denied for the case that something is lacking: "not won without".

        Such a "without" need not say no to what the other side has.
        """
        lacking = (at for at in self._doubled if self.words[at].root == "without")
        return any(
            stem == word.stem for at in lacking for word in self.words[max(0, at - _PAIR) : at]
        )

    def beside(self, at: int) -> frozenset[str]:
        """Return the stems that stand with a word in its clause, else in its sentence."""
        word = self.words[at]
        told = [w for w in self.words if w.sentence == word.sentence and w.tells]
        clause = [w for w in told if w.clause == word.clause]
        near = clause if len(clause) >= _CLAUSE else told
        return frozenset(w.stem for w in near if w.root != word.root)

    def has_pronoun(self, at: int) -> bool:
        """Tell whether a word's sentence may speak of what another names."""
        mine = self.words[at].sentence
        return any(w.text in _PRONOUNS for w in self.words if w.sentence == mine)

    def sets_against(self, at: int) -> bool:
        """Tell whether a "but" behind a word puts another in its place: "not for 40 but 50"."""
        behind = self.words[at : at + _REACH]
        return any(w.text == "but" and w.sentence == self.words[at].sentence for w in behind)

    def before(self, at: int) -> frozenset[str]:
        """Return the words right before a word, where its auxiliaries stand."""
        near = self.words[max(0, at - _PAIR) : at]
        return frozenset(w.text for w in near if w.sentence == self.words[at].sentence)

    def around(self, at: int) -> frozenset[str]:
        """Return the words right beside a word."""
        near = self.words[max(0, at - _AROUND) : at + _AROUND]
        return frozenset(w.text for w in near if w.sentence == self.words[at].sentence)


@lru_cache(maxsize=512)
def denying(text: str) -> Denying:
    """Read what a text denies.

    >>> it = denying("She failed to sell the boat, and nobody paid.")
    >>> [it.words[denial.at].text for denial in it.denials]
    ['sell', 'paid']
    """
    return Denying(text)

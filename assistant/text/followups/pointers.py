"""The words of a question that point to what was said before: "he", "its", "there", "that"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.text.followups.binding import ABOUT, Group, Reading
from assistant.text.followups.shapes import ASKING, AUXILIARIES, PREPOSITIONS
from assistant.text.references import EMPTY_IT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.text.followups.people import People

_GROUPS: dict[str, Group] = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she",
    "hers": "she", "herself": "she", "they": "they", "them": "they", "their": "they",
    "theirs": "they", "it": "it", "its": "it", "that": "that", "this": "that", "these": "that",
    "those": "that", "there": "there",
}  # fmt: skip
_POSSESSIVE = frozenset("his their its hers theirs".split())
_DUMMY = re.compile(
    r"(?:what (?:time|day|date|year) (?:is|was) it\b"
    r"|\bit (?:like|worth|possible|true|likely|okay|safe|right|legal|clear|known|because|just|all)"
    r"\b|\bit (?:rain|snow|tak|took|cost|matter|happen|seem|appear|turn|mean)\w*\b"
    r".*\b(?:to|that|for|if|who|when)\b"
    r"|\bit (?:\w+ )?(?:rain|snow|freez)\w*"
    r"|\bit (?:that|who|when|to)\b|\bit [^,?]{1,60}\b(?:that|who|whether|to)\b"
    r"|\bhow (?:far|long|late|early) (?:is|was) it\b(?= (?:from|to|until|since|before))"
    r"|\bhow \w+ (?:is|was) it\b.*\bthat\b|\b(?:who|whose \w+) (?:is|was) it\b"
    r"|\bif it (?:goes|went|comes|came)\b"
    r"|\bmak(?:e|es|ing) it\b|\bit['’]s\b)",
    re.IGNORECASE,
)
"""An "it" that stands for nothing, in the order of words of a question."""
_ONES = re.compile(
    r"\bthe (?:(?:other|first|second|third|last|next) (?:one|man|woman|person)|other|latter|former)"
    r"\b(?! [a-z]+ of\b)",
    re.IGNORECASE,
)
_CLAUSE = 3
"""Words between a subject and an object of one clause, at most."""
_OPENING = ASKING | frozenset("that if because to".split())
_VERBS_BEHIND_THAT = frozenset(
    "happen mean matter change work cost help take go be been come occur make affect cause do "
    "begin start end last possible true important so exactly".split()
)
_SMALL = frozenset("the a an than below above more less worth all not".split())
_BEHIND_SUBJECT = PREPOSITIONS | AUXILIARIES | _SMALL | _VERBS_BEHIND_THAT
_BEHIND_THAT = (PREPOSITIONS - {"of"}) | frozenset("and the do does did go went happen".split())
_BEFORE_THAT = ABOUT | frozenset("than after before below above like".split())


@dataclass(frozen=True, slots=True)
class Pointer:
    """A word that points outside its question."""

    start: int
    end: int
    word: str
    group: Group
    possessive: bool
    excluded: str = ""
    """Words of the question before it that it cannot mean: Lee in "What did Lee tell him"."""


def pointers(question: str, people: People) -> tuple[Pointer, ...]:
    """Return the words of a question that nothing in it explains, in order.

    >>> from assistant.text.followups.people import People
    >>> asked = "What did he say?", "What did Ann Lee say of her plan?", "Is it true that he fell?"
    >>> [[one.word for one in pointers(question, People(""))] for question in asked]
    [['he'], [], ['he']]
    """
    return tuple(_Pointing(question, people).pointers())


class _Pointing(Reading):
    """Which words of a question point outside it."""

    def pointers(self) -> Iterator[Pointer]:
        for at, word in enumerate(self.low):
            group = _GROUPS.get(word.removesuffix("'s"))
            if group is None:
                continue
            excluded = self._other(at, group)
            if excluded == "" and not self._leans(at, group):
                continue
            token = self.tokens[at]
            end = token.start() + len(word.removesuffix("'s"))
            bare = word.removesuffix("'s")
            owner = bare in _POSSESSIVE or (bare == "her" and self.owns(at))
            yield Pointer(token.start(), end, bare, group, owner, excluded)

    def _other(self, at: int, group: Group) -> str:
        if group == "it" and self._is_dummy(at):
            return ""
        if group in ("he", "she") and _ONES.search(self.question[: self.tokens[at].start()]):
            # "When did the other one say that he left?": whoever that is, he is not the last one.
            return "he"
        return self.excluded(at) or self._object(at, group)

    def _object(self, at: int, group: Group) -> str:
        """Return "he" for the "him" of "What did he tell him", who is another one."""
        subject = self.low[self.subject] if 0 < self.subject < at else ""
        if self.low[at] not in ("him", "them") or _GROUPS.get(subject) != group:
            return ""
        between = self.low[self.subject + 1 : at]
        return subject if len(between) <= _CLAUSE and _OPENING.isdisjoint(between) else ""

    def _leans(self, at: int, group: Group) -> bool:
        if group == "that":
            return self._points(at)
        if group == "there":
            return self._is_place(at)
        if self.low[at].startswith("it") and self._is_dummy(at):
            return False
        return at == self.subject or not self.bound(at, group)

    @cached_property
    def _dummies(self) -> frozenset[int]:
        """Where an "it" begins that stands for nothing."""
        spans = [match.span() for match in _DUMMY.finditer(self.question)]
        its = (self.tokens[at].start() for at, word in enumerate(self.low) if word[:2] == "it")
        return frozenset(
            start
            for start in its
            if any(low <= start < high for low, high in spans)
            or EMPTY_IT.match(self.question, start)
        )

    def _is_dummy(self, at: int) -> bool:
        return self.tokens[at].start() in self._dummies

    def _points(self, at: int) -> bool:
        """Tell "that" alone from "that man", "said that", "the plan that failed"."""
        following = self.low[at + 1] if at + 1 < len(self.low) else ""
        if self.low[at] in ("those", "these") and following in PREPOSITIONS | {"who", "of"}:
            return False
        if at == self.subject:
            later = self.low[at + 2] if at + 2 < len(self.low) else ""
            done = following.endswith(("ed", "en")) and (not later or later in PREPOSITIONS)
            return not following or done or following in _BEHIND_SUBJECT
        before = self.low[at - 1] if at else ""
        token = self.tokens[at]
        last = self.question[token.end() : token.end() + 1] != " "
        return before in _BEFORE_THAT and (last or following in _BEHIND_THAT)

    def _is_place(self, at: int) -> bool:
        near = {*self.low[max(0, at - 1) : at], *self.low[at + 1 : at + 2]}
        if not near.isdisjoint({"be", "been", "any", "over", "out", "up", "where"}):
            return False
        if self.thing_before(at, self.tokens[at].start()):
            return False
        existing = self.low[at - 1] in AUXILIARIES if at else True
        if at + 1 == len(self.low):
            return at > 1 and not existing
        return not existing and self.low[at + 1] in PREPOSITIONS | {"and", "when"}

"""The words of a question that point to what was said before: "he", "its", "there", "that"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from assistant.documents import Span
from assistant.text.followups.noun_phrases import BODIES, is_plural
from assistant.text.followups.shapes import ASKING, AUXILIARIES, PREPOSITIONS, WORD
from assistant.text.gazetteer import CALENDAR
from assistant.text.names import Name
from assistant.text.references import EMPTY_IT
from assistant.text.roles import HUMANS
from assistant.text.words import STOP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.text.followups.people import People

Group = Literal["he", "she", "they", "it", "that", "there", "one"]
_GROUPS: dict[str, Group] = {
    "he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she",
    "hers": "she", "herself": "she", "they": "they", "them": "they", "their": "they",
    "theirs": "they", "it": "it", "its": "it", "that": "that", "this": "that", "these": "that",
    "those": "that", "there": "there",
}  # fmt: skip
_POSSESSIVE = frozenset("his their its hers theirs".split())
_SUBJECTS = frozenset("he she they it that this these those".split())
_DUMMY = re.compile(
    r"(?:what (?:time|day|date|year) (?:is|was) it\b"
    r"|\bit (?:like|worth|possible|true|likely|okay|safe|right|legal|clear|known|because|just|all)\b"
    r"|\bit (?:rain|snow|tak|took|cost|matter|happen|seem|appear|turn|mean)\w*\b.*\b(?:to|that|for|if|who)\b"
    r"|\bit (?:\w+ )?(?:rain|snow|freez)\w*"
    r"|\bit (?:that|who|when|to)\b|\bit [^,?]{1,60}\b(?:that|who|whether|to)\b"
    r"|\bhow (?:far|long|late|early) (?:is|was) it\b(?= (?:from|to|until|since|before))"
    r"|\bhow \w+ (?:is|was) it\b.*\bthat\b|\b(?:who|whose \w+) (?:is|was) it\b"
    r"|\bif it (?:goes|went|comes|came)\b"
    r"|\bmak(?:e|es|ing) it\b|\bit['’]s\b)",
    re.IGNORECASE,
)
"""An "it" that stands for nothing, in the order of words of a question."""
_ABOUT = frozenset("to about against with for from by at on over of".split())
_TOLD = frozenset(
    "tell told ask asked answer answered meet met thank thanked accuse accused call called "
    "attack attacked praise praised criticise criticised criticize criticized".split()
)
_VERBS_BEHIND_THAT = frozenset(
    "happen mean matter change work cost help take go be been come occur make affect cause do "
    "begin start end last possible true important so exactly".split()
)
_SMALL = frozenset("the a an than below above more less worth all not".split())
_SOMEONE = frozenset("who whom whose someone somebody anyone anybody everyone nobody".split())
_OTHERS = frozenset("everything something anything nothing".split())
_BEHIND = 25
"""Code points behind an auxiliary in which the subject's name begins."""
_NEAR = 2
"""Words between a name and an "about it" that speaks of something else than the name."""


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
    >>> asked = "What did he say?", "What did Ann Lee say about her plan?", "Is it true that he fell?"
    >>> [[one.word for one in pointers(question, People(""))] for question in asked]
    [['he'], [], ['he']]
    """
    return tuple(_Reading(question, people).pointers())


class _Reading:
    def __init__(self, question: str, people: People) -> None:
        self.question, self.people = question, people
        self.tokens = list(WORD.finditer(question))
        self.low = [token[0].lower().replace("’", "'") for token in self.tokens]
        self.named = self._names()
        self.subject = self._main_subject()

    def _names(self) -> list[Name]:
        """Return the names of the question, and what else has a capital inside it."""
        named = [name for name in self.people.named(self.question) if name.text not in CALENDAR]
        known = {at for name in named for at in range(name.span.start, name.span.end)}
        for token in self.tokens[1:]:
            small = token[0].lower() in STOP or token[0] in CALENDAR
            if token[0][0].isupper() and not small and token.start() not in known:
                span = Span(token.start(), token.end())
                named.append(Name(span, token[0].removesuffix("'s").removesuffix("’s"), "other"))
        return sorted(named, key=lambda name: name.span)

    def pointers(self) -> Iterator[Pointer]:
        for at, word in enumerate(self.low):
            group = _GROUPS.get(word.removesuffix("'s"))
            if group is None:
                continue
            excluded = self._excluded(at, group)
            if excluded == "" and not self._leans(at, group):
                continue
            token = self.tokens[at]
            end = token.start() + len(word.removesuffix("'s"))
            bare = word.removesuffix("'s")
            owner = bare in _POSSESSIVE or (bare == "her" and self._owns(at))
            yield Pointer(token.start(), end, bare, group, owner, excluded)

    def _leans(self, at: int, group: Group) -> bool:
        if group == "that":
            return self._points(at)
        if group == "there":
            return self._is_place(at)
        if self.low[at].startswith("it") and self._is_dummy(at):
            return False
        return at == self.subject or not self._bound(at, group)

    def _main_subject(self) -> int:
        """Return where a pronoun is the subject of the question itself: "did he", else -1."""
        for at, word in enumerate(self.low):
            if word in AUXILIARIES:
                clear = at == 0 or not any(
                    n.span.end <= self.tokens[at].start() for n in self.named
                )
                opens = at == 0 or any(w in ASKING for w in self.low[:at])
                follows = at + 1 < len(self.low) and self.low[at + 1] in _SUBJECTS
                apart = "," not in self.question[: self.tokens[at].start()]
                return at + 1 if clear and opens and follows and apart else -1
        return -1

    def _bound(self, at: int, group: Group) -> bool:
        """Tell whether the question itself names whom a pronoun may mean."""
        start = self.tokens[at].start()
        comma = self.question.find(",", start)
        end = len(self.question) if comma > 0 and start < comma and self._is_fronted(at) else start
        if self._is_of_subject(at):
            return True
        if group == "it":
            return self._thing_before(at, end) or self._subject_behind(at, group)
        if self._subject_behind(at, group):
            return True
        before_it = [n for n in self.named if n.span.start < end]
        before = set(self.low[:at])
        if group == "they":
            several = any(is_plural(w) for w in before - {"his", "this", "does", "was", "has"})
            lone = len(before_it) == 1 and self.people.kind(before_it[0]) == "person"
            return bool(before_it and not lone) or (
                several or not before.isdisjoint(BODIES | _SOMEONE | {"and", "people", "each"})
            )
        persons = [n for n in before_it if self.people.kind(n) not in ("place", "organisation")]
        return bool(persons) or not before.isdisjoint(HUMANS | _SOMEONE)

    def _subject_behind(self, at: int, group: Group) -> bool:
        """Tell whether the subject comes later: "How long after her arrest did Lee speak?"."""
        main = next((i for i, word in enumerate(self.low) if i > at and word in AUXILIARIES), -1)
        opens = any(word in ASKING for word in self.low[:at])
        if main < 0 or not opens or main + 1 >= len(self.low):
            return False
        start = self.tokens[main].end()
        behind = [n for n in self.named if start < n.span.start <= start + _BEHIND]
        if group == "it":
            named = any(self.people.kind(n) != "person" for n in behind)
            noun = self.low[main + 1] == "the" and not HUMANS & set(self.low[main + 2 : main + 4])
            return named or noun
        human = self.low[main + 1] == "the" and bool(HUMANS & set(self.low[main + 2 : main + 4]))
        return human or any(self.people.kind(n) != "place" for n in behind)

    def _is_of_subject(self, at: int) -> bool:
        """Tell whether what is asked for is the subject and may be meant: "Who lost her keys?"."""
        if self.low[at + 1 : at + 2] == ["own"] and at > 1:
            return True
        asks = next((i for i, word in enumerate(self.low[:at]) if word in ASKING), -1)
        helped = any(word in AUXILIARIES for word in self.low[:at])
        return 0 <= asks < at - 1 and not helped and self._is_no_object(at)

    def _is_no_object(self, at: int) -> bool:
        """Tell "said it would" and "its price" from "said of it", which is somebody else's."""
        word, following = self.low[at], (self.low[at + 1 : at + 2] or [""])[0]
        if word in ("him", "them") or (word == "her" and not self._owns(at)):
            return False
        led = self.low[at - 1] in PREPOSITIONS | {"of"} or not following
        return word != "it" or not (led or following in PREPOSITIONS)

    def _is_fronted(self, at: int) -> bool:
        """Tell whether a pronoun stands in a clause before the question: "When he left, what"."""
        return self.low[0] in {"when", "after", "before", "if", "while", "in", "as"} and (
            self.low[1:2] == [] or self.low[1] not in AUXILIARIES
        ) and at > 0  # fmt: skip

    def _thing_before(self, at: int, end: int) -> bool:
        if any(n.span.start < end and self.people.kind(n) != "person" for n in self.named):
            return True
        for one in range(at):
            word = self.low[one]
            owned = word.endswith("'s") and self.low[one + 1] not in HUMANS and one + 1 < at
            if word in _OTHERS or owned:
                return True
            if word in ("the", "a", "an", "which", "this", "that", "what") and one + 1 < at:
                nouns = [w for w in self.low[one + 1 : min(at, one + 4)]]
                if nouns[0] not in AUXILIARIES and not (HUMANS & set(nouns)):
                    return True
        return False

    def _excluded(self, at: int, group: Group) -> str:
        """Return who is named right before "to him" or "about it" and so is somebody else."""
        word = self.low[at]
        if word not in ("him", "her", "them", "it") or at < 2 or self._owns(at):  # noqa: PLR2004
            return ""
        if self.low[at - 1] not in _ABOUT | _TOLD or (word == "it" and self._is_dummy(at)):
            return ""
        for name in self.named:
            after = [i for i, t in enumerate(self.tokens) if t.start() >= name.span.end]
            if after and 0 < at - after[0] <= _NEAR and self._asked_of(name.span.start):
                others = [
                    n for n in self.named if n.text != name.text and n.span.start < name.span.start
                ]
                alone = not others and HUMANS.isdisjoint(self.low[:at])
                return name.text if alone or word == "it" else ""
        body = [i for i in range(max(0, at - _NEAR - 1), at) if self.low[i] in BODIES | HUMANS]
        if body and self._asked_of(self.tokens[body[-1]].start() - 4):
            return self.low[body[-1]]
        return ""

    def _asked_of(self, start: int) -> bool:
        """Tell whether what begins at ``start`` is the subject of the question."""
        before = [t[0].lower() for t in self.tokens if t.start() < start]
        return bool(before) and before[-1] in AUXILIARIES

    def _owns(self, at: int) -> bool:
        """Tell whether a noun follows: "her plan", not "her about", "her."."""
        if at + 1 >= len(self.low):
            return False
        between = self.question[self.tokens[at].end() : self.tokens[at + 1].start()]
        following = self.low[at + 1]
        small = PREPOSITIONS | AUXILIARIES | ASKING | {"and", "or", "that", "as", "if", "the", "a"}
        return between == " " and following not in small | {"again", "yesterday", "today"}

    def _is_dummy(self, at: int) -> bool:
        start = self.tokens[at].start()
        if EMPTY_IT.match(self.question, start):
            return True
        return any(match.start() <= start < match.end() for match in _DUMMY.finditer(self.question))

    def _points(self, at: int) -> bool:
        """Tell "that" alone from "that man", "said that", "the plan that failed"."""
        following = self.low[at + 1] if at + 1 < len(self.low) else ""
        if self.low[at] in ("those", "these") and following in PREPOSITIONS | {"who", "of"}:
            return False
        if at == self.subject:
            later = self.low[at + 2] if at + 2 < len(self.low) else ""
            done = following.endswith(("ed", "en")) and (not later or later in PREPOSITIONS)
            small = PREPOSITIONS | AUXILIARIES | _SMALL
            return not following or done or following in small | _VERBS_BEHIND_THAT
        before = self.low[at - 1] if at else ""
        token = self.tokens[at]
        closed = self.question[
            token.end() : token.end() + 1
        ] != " " or following in PREPOSITIONS | {"and", "the", "do", "does", "did"}
        return closed and before in _ABOUT | {"than", "after", "before", "below", "above", "like"}

    def _is_place(self, at: int) -> bool:
        near = {*self.low[max(0, at - 1) : at], *self.low[at + 1 : at + 2]}
        if not near.isdisjoint({"be", "been", "any", "over", "out", "up"}):
            return False
        if self._thing_before(at, self.tokens[at].start()):
            return False
        existing = self.low[at - 1] in AUXILIARIES if at else True
        if at + 1 == len(self.low):
            return at > 1 and not existing
        return not existing and self.low[at + 1] in PREPOSITIONS | {"and", "when"}

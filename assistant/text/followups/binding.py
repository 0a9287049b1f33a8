"""Whether a question itself names whom its pronouns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from assistant.documents import Span
from assistant.text.followups.noun_phrases import BODIES, is_plural
from assistant.text.followups.shapes import ASKING, AUXILIARIES, PREPOSITIONS, WORD, is_verbal
from assistant.text.gazetteer import CALENDAR
from assistant.text.human_nouns import is_human
from assistant.text.names import Name
from assistant.text.roles import HUMANS
from assistant.text.words import STOP

if TYPE_CHECKING:
    from assistant.text.followups.people import People

Group = Literal["he", "she", "they", "it", "that", "there"]

ABOUT = frozenset("to about against with for from by at on over of".split())
_SUBJECTS = frozenset("he she they it that this these those his her their its".split())
_BEING = frozenset("is are was were".split())
_DOING = frozenset("do does did will would can could should".split())
_NAMING = frozenset("who what which".split())
_SAYING = frozenset("say says said think thinks thought believe believes claim claims".split())
_TOLD = frozenset(
    "tell told ask asked answer answered meet met thank thanked accuse accused call called "
    "attack attacked praise praised criticise criticised criticize criticized".split()
)
_SOMEONE = frozenset("someone somebody anyone anybody everyone nobody".split())
_GROUPED = BODIES | _SOMEONE | {"who", "and", "people", "each"}
_OTHERS = frozenset("everything something anything nothing".split())
_DETERMINING = frozenset("the a an which this that what".split())
_FRONTING = frozenset("when after before if while in as".split())
_NO_PLURALS = frozenset("his this does was has".split())
_IMPERSONAL = ("place", "organisation")
_NO_NOUNS = (
    PREPOSITIONS | AUXILIARIES | ASKING
    | frozenset("and or that as if the a again yesterday today".split())
)  # fmt: skip
_BEHIND = 25
"""Code points behind an auxiliary in which the subject's name begins."""
_NEAR = 2
"""Words between a name and an "about it" that speaks of something else than the name."""


class Reading:
    """The words of a question, and the names among them. All places are numbers of words."""

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

    def _main_subject(self) -> int:
        """Return where a pronoun is the subject of the question itself: "did he", else -1."""
        at = next((i for i, word in enumerate(self.low) if word in AUXILIARIES), -1)
        if at < 0 or at + 1 >= len(self.low) or self.low[at + 1] not in _SUBJECTS:
            return -1
        start = self.tokens[at].start()
        opens = at == 0 or not ASKING.isdisjoint(self.low[:at])
        clear = not self._named_before(start) and "," not in self.question[:start]
        clear = clear and not self._goes_on(at)
        # In "Who had his car stolen?" the who is the subject, in "Who is his agent?" it is not.
        other = self.low[:at] == ["who"] and self.low[at] not in _BEING | _DOING
        return at + 1 if opens and clear and not other else -1

    def bound(self, at: int, group: Group) -> bool:
        """Tell whether the question itself names whom a pronoun may mean."""
        start = self.tokens[at].start()
        comma = self.question.find(",", start)
        end = len(self.question) if start < comma and self._is_fronted(at) else start
        if self._is_of_subject(at) or self._subject_behind(at, group):
            return True
        if self.low[at - 1] in _SAYING and self._named_before(start):
            return True
        if group == "it":
            return self.thing_before(at, end)
        if group == "they":
            return self._several_before(at, end)
        persons = (self.people.kind(n) not in _IMPERSONAL for n in self._named_before(end))
        return self._goes_on(at) or any(persons) or any(map(self._is_someone, self.low[:at]))

    def _goes_on(self, at: int) -> bool:
        """Tell the "she" of "Who leads the club and what does she want", who is asked for."""
        return self.low[0] == "who" and self.low[1:2] != [] and "and" in self.low[2:at]

    def _is_someone(self, word: str) -> bool:
        return word in HUMANS | _SOMEONE or is_human(word) or self.people.is_human(word)

    def _named_before(self, end: int) -> list[Name]:
        return [name for name in self.named if name.span.start < end]

    def _several_before(self, at: int, end: int) -> bool:
        named, before = self._named_before(end), set(self.low[:at])
        if named and (len(named) > 1 or self.people.kind(named[0]) != "person"):
            return True
        if self._is_plain_subject(at):
            return True
        return any(map(is_plural, before - _NO_PLURALS)) or not before.isdisjoint(_GROUPED)

    def _is_plain_subject(self, before: int) -> bool:
        """Tell whether a noun without an article is the subject: "What do apes do for their"."""
        main = next((i for i, word in enumerate(self.low) if word in AUXILIARIES), before)
        if main + 1 >= before:
            return False
        word = self.tokens[main + 1][0]
        return word.islower() and word not in STOP and word not in HUMANS

    def _subject_behind(self, at: int, group: Group) -> bool:
        """Tell whether the subject comes later: "How long after her arrest did Lee speak?"."""
        main = next((i for i, word in enumerate(self.low) if i > at and word in AUXILIARIES), -1)
        if main < 0 or ASKING.isdisjoint(self.low[:main]) or main + 1 >= len(self.low):
            return False
        start = self.tokens[main].end()
        kinds = {self.people.kind(n) for n in self.named if start < n.span.start <= start + _BEHIND}
        human = not HUMANS.isdisjoint(self.low[main + 2 : main + 4])
        other = "person" if group == "it" else "place"
        return bool(kinds - {other}) or (self.low[main + 1] == "the" and human != (group == "it"))

    def _is_of_subject(self, at: int) -> bool:
        """Tell whether what is asked for is the subject and may be meant: "Who lost her keys?"."""
        if self.low[at + 1 : at + 2] == ["own"] and at > 1:
            return True
        asks = next((i for i, word in enumerate(self.low[:at]) if word in ASKING), -1)
        helped = any(
            word in AUXILIARIES and not self._is_passive(one)
            for one, word in enumerate(self.low[:at])
        )
        return 0 <= asks < at - 1 and not helped and self._is_no_object(at)

    def _is_passive(self, at: int) -> bool:
        """Tell "Which player was known for his" from "What was Lee known for": nobody follows."""
        following = self.tokens[at + 1][0] if at + 1 < len(self.tokens) else ""
        named = not _NAMING.isdisjoint(self.low[:at])
        return named and following.islower() and (is_verbal(following) or following == "been")

    def _is_no_object(self, at: int) -> bool:
        """Tell "said it would" and "its price" from "said of it", which is somebody else's."""
        word, following = self.low[at], (self.low[at + 1 : at + 2] or [""])[0]
        if word in ("him", "them") or (word == "her" and not self.owns(at)):
            return False
        led = self.low[at - 1] in PREPOSITIONS | {"of"} or not following
        return word != "it" or not (led or following in PREPOSITIONS)

    def _is_fronted(self, at: int) -> bool:
        """Tell whether a pronoun stands in a clause before the question: "When he left, what"."""
        opens = self.low[0] in _FRONTING and at > 0
        return opens and AUXILIARIES.isdisjoint(self.low[1:2])

    def thing_before(self, at: int, end: int) -> bool:
        """Tell whether the question names a thing, a place or a body before a word."""
        if any(self.people.kind(name) != "person" for name in self._named_before(end)):
            return True
        for one in range(at):
            word = self.low[one]
            nouns = self.low[one + 1 : min(at, one + 4)]
            if word in _OTHERS:
                return True
            led = word in _DETERMINING or word.endswith("'s")
            if led and nouns and nouns[0] not in AUXILIARIES and HUMANS.isdisjoint(nouns):
                return True
        return False

    def excluded(self, at: int) -> str:
        """Return who is named right before "to him" or "about it" and so is somebody else."""
        word = self.low[at]
        if word not in ("him", "her", "them", "it") or at < 2 or self.owns(at):  # noqa: PLR2004 - a name and "to"
            return ""
        if self.low[at - 1] not in ABOUT | _TOLD:
            return ""
        for name in self.named:
            after = [i for i, t in enumerate(self.tokens) if t.start() >= name.span.end]
            if after and 0 < at - after[0] <= _NEAR and self._asked_of(name.span.start):
                others = any(n.span.start < name.span.start for n in self.named)
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

    def owns(self, at: int) -> bool:
        """Tell whether a noun follows: "her plan", not "her about", "her."."""
        if at + 1 >= len(self.low):
            return False
        between = self.question[self.tokens[at].end() : self.tokens[at + 1].start()]
        return between == " " and self.low[at + 1] not in _NO_NOUNS

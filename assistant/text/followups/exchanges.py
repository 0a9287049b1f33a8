"""Earlier exchanges of a conversation, and whom or what a pointing word means by them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from assistant.text.followups.binding import ABOUT
from assistant.text.followups.mentions import Mention, mentions
from assistant.text.followups.several import contrasted, needs_several, several_kinds
from assistant.text.followups.shapes import bare, shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.text.followups.binding import Group
    from assistant.text.followups.people import People
    from assistant.text.followups.pointers import Pointer

_KINDS = {"they": ("people", "body", "things"), "it": ("body", "place", "thing")}
LOOK_BACK = 3
"""Exchanges in which the one who is meant is looked for."""


class Said(NamedTuple):
    """An earlier exchange."""

    question: str
    """As it stands alone."""
    answer: str
    """As it was shown; empty when nothing was."""
    cited: tuple[str, ...] = ()
    """The sentences of the article under it."""


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a pointing word means, or those it may mean."""

    text: str | None
    candidates: tuple[str, ...] = ()


def meant(pointer: Pointer, question: str, said: Sequence[Said], people: People) -> Found:
    """Find whom or what a word of a question means: the last exchange that names one who fits.

    The subject of the last question goes first; where two are as likely it is not settled.
    """
    search = _Search(pointer, question, people)
    if pointer.group == "they" and len(said) > 1 and needs_several(question):
        both = contrasted(said[-2].question, said[-1].question, people)
        if both is not None:
            return Found(both)
    for exchange in reversed(said[-LOOK_BACK:]):
        found = search.look(exchange)
        if found is not None:
            return found
    return Found(None)


class _Search:
    """The look for one pointing word."""

    def __init__(self, pointer: Pointer, question: str, people: People) -> None:
        self.group, self.excluded, self.people = pointer.group, pointer.excluded, people
        self.asked = question.casefold()
        self.kinds: tuple[str, ...] = _KINDS.get(pointer.group, ())
        if pointer.group == "they" and needs_several(question):
            self.kinds = several_kinds(question)
        before = question[: pointer.start].lower().split()[-1:]
        self.told_of = pointer.group == "it" and before != [] and before[0] in ABOUT
        self.words = frozenset(word.casefold() for word in re.findall(r"[^\W_]+", question))

    def look(self, exchange: Said) -> Found | None:
        asked, told = self._fitting(exchange.question), self._fitting(exchange.answer)
        told = [one for one in told if not one.unknown or self.group == "it"]
        who = _asks_for(exchange.question, self.group)
        if asked:
            known = {one.text for one in asked}
            fresh = [one for one in told if one.text not in known]
            if len(fresh) == 1 and _identifies(exchange.question, asked):
                return Found(fresh[0].text)
            leads = bool(fresh) and fresh[0].subject and not asked[0].subject
            goes_on = self.group == "it" and not self.told_of and _same(asked, told)
            found = self._settled([*asked, *(fresh if (who and not goes_on) or leads else ())])
            if found is not None:
                return found
        if self.told_of and not asked and not _asks_for_thing(exchange.question):
            # "Why was Lenz booked?" is about the booking, which no noun of the answer names.
            return Found(None)
        told = told or [one for each in exchange.cited for one in self._fitting(each)]
        if told and who and told[0].subject:
            return Found(told[0].text)
        return self._settled(told) if told else None

    def _settled(self, found: Sequence[Mention]) -> Found | None:
        texts = tuple(dict.fromkeys(one.text for one in found))
        if len(texts) > 1:
            return Found(None, texts)
        # One word of no known kind is too little to be called a man.
        human = self.group in ("he", "she")
        return None if human and found[0].unknown and " " not in texts[0] else Found(texts[0])

    def _fitting(self, text: str) -> list[Mention]:
        every = mentions(text, self.people)
        found = [one for one in every if self._fits(one)]
        if self.group == "they":
            return _several(every, found)
        if self.group == "it":
            # Where something happened is seldom what is asked about next.
            found = [one for one in found if not (one.kind == "place" and one.placed)] or found
        known = [one for one in found if not one.unknown]
        return _unique(found if self.group == "it" else known or found)

    def _fits(self, one: Mention) -> bool:
        if self.excluded and self.excluded.casefold() in one.text.casefold():
            return False
        head = one.text.split()[-1]
        if one.text.casefold() in self.asked or (
            head[0].isupper() and head.casefold() in self.words
        ):
            # Who is named in the question needs no pronoun there.
            return False
        if self.group in ("he", "she"):
            person = one.kind == "person" and one.gender in (None, self.group)
            return person or (one.unknown and one.subject)
        if one.unknown and (" " in one.text or self.told_of):
            # It may be a person's name, and what is said "about it" is said of what happened.
            return False
        return one.kind in self.kinds


def _identifies(question: str, asked: Sequence[Mention]) -> bool:
    """Tell "Who is the mayor?", whose answer names the one who is meant."""
    form = shape(question)
    told = [one for one in asked if one.text[:1].islower() or "'s " in one.text]
    return form.word == "who" and form.auxiliary in ("is", "was") and bool(told)


def _same(asked: Sequence[Mention], told: Sequence[Mention]) -> bool:
    """Tell whether question and answer have one subject: it is what the talk is about."""
    return asked[0].subject and told[:1] != [] and told[0].text == asked[0].text


def _several(every: Sequence[Mention], found: list[Mention]) -> list[Mention]:
    """Return what "they" may be: several people, or bodies; else two single ones; else things."""
    for kinds in (("people",), ("body",)):
        groups = _unique([one for one in found if one.kind in kinds])
        if groups:
            return groups
    single = _unique([one for one in every if one.kind == "person"])
    if len(single) == 2:  # noqa: PLR2004 - Lee and Kim
        first, second = single
        return [Mention(f"{first.text} and {second.text}", "people", first.start, second.end)]
    return _unique(found)


def _unique(found: Sequence[Mention]) -> list[Mention]:
    return list({one.text: one for one in reversed(found)}.values())[::-1]


def _asks_for_thing(question: str) -> bool:
    """Tell "What did he give?" from "Why was he booked?" and "What was he booked for?"."""
    return _asks_for(question, "it") and not bare(question).endswith(" for")


def _asks_for(question: str, group: Group) -> bool:
    """Tell whether a question asks who or what the pronoun of the next one may well mean."""
    asked = shape(question)
    person = asked.word in ("who", "whom") or (asked.word == "which" and not asked.is_adverbial)
    return person if group in ("he", "she", "they") else asked.word in ("what", "which")

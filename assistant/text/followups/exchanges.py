"""Earlier exchanges of a conversation, and whom or what a pointing word means by them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from assistant.text.followups.mentions import mentions
from assistant.text.followups.shapes import shape

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.text.followups.mentions import Mention
    from assistant.text.followups.people import People
    from assistant.text.followups.pointers import Group, Pointer

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


def meant(pointer: Pointer, said: Sequence[Said], people: People) -> Found:
    """Find whom or what a word of a question means: the last exchange that names one who fits.

    The subject of the last question goes first; where two are as likely it is not settled.
    """
    for exchange in reversed(said[-LOOK_BACK:]):
        found = _in(exchange, pointer, people)
        if found is not None:
            return found
    return Found(None)


def _in(exchange: Said, pointer: Pointer, people: People) -> Found | None:
    asked = _fitting(exchange.question, pointer, people)
    told = _fitting(exchange.answer, pointer, people)
    who = _asks_for(exchange.question, pointer.group)
    fresh = [one for one in told if one.text not in {m.text for m in asked}]
    if len(asked) == 1:
        rivals = fresh if who or (not asked[0].subject and fresh[:1] and fresh[0].subject) else []
        return _settled([*asked, *rivals])
    if asked:
        return _both(asked) if pointer.group == "they" else _settled(asked)
    told = told or [one for each in exchange.cited for one in _fitting(each, pointer, people)]
    if not told:
        return None
    if who and told[0].subject:
        return Found(told[0].text)
    return _settled(told)


def _settled(found: Sequence[Mention]) -> Found:
    texts = tuple(dict.fromkeys(one.text for one in found))
    return Found(texts[0]) if len(texts) == 1 else Found(None, texts)


def _both(found: Sequence[Mention]) -> Found:
    """Return what several mentions of a question can mean by "they": the people before bodies."""
    people = [one for one in found if one.kind in ("people", "person")]
    return _settled(people if len({one.text for one in people}) == 1 else found)


def _fitting(text: str, pointer: Pointer, people: People) -> list[Mention]:
    every = mentions(text, people)
    found = [one for one in every if _fits(one, pointer)]
    if pointer.group == "they":
        return _several(every, found)
    if pointer.group == "it":
        # Where something happened is seldom what is asked about next.
        near = [one for one in found if not (one.kind == "place" and one.placed)]
        return _unique(near or found)
    return _unique(found)


def _several(every: Sequence[Mention], found: list[Mention]) -> list[Mention]:
    """Return what "they" may be: several people or bodies; else two single ones; else things."""
    groups = [one for one in found if one.kind in ("people", "body")]
    if groups:
        return _unique(groups)
    single = _unique([one for one in every if one.kind == "person"])
    if len(single) == 2:  # noqa: PLR2004 - Lee and Kim
        first, second = single
        return [
            type(first)(f"{first.text} and {second.text}", "people", first.start, second.end)
        ]
    return _unique(found)


def _unique(found: Sequence[Mention]) -> list[Mention]:
    return list({one.text: one for one in reversed(found)}.values())[::-1]


def _fits(one: Mention, pointer: Pointer) -> bool:
    if pointer.excluded and pointer.excluded.casefold() in one.text.casefold():
        return False
    if pointer.group in ("he", "she"):
        return one.kind == "person" and one.gender in (None, pointer.group)
    if pointer.group == "they":
        return one.kind in ("people", "body", "things")
    if pointer.group == "it":
        return one.kind in ("body", "place", "thing")
    return False


def _asks_for(question: str, group: Group) -> bool:
    """Tell whether a question asks who or what the pronoun of the next one may well mean."""
    asked = shape(question)
    person = asked.word in ("who", "whom") or (
        asked.word == "which" and not asked.is_adverbial
    )
    return person if group in ("he", "she", "they") else asked.word in ("what", "which")

"""The people of an article as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.in_words import counted
from assistant.rendering.page import Block, Page, Piece, block
from assistant.rendering.sources import place, quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Person

_NOBODY = "No name in the article is surely a person's."


def people_page(people: Sequence[Person]) -> Page:
    """Show who is named, in the article's words for them, and where they are first met."""
    if not people:
        return (block("line", _NOBODY),)
    return (block("heading", Piece("People", "strong")), *map(_person, people))


def _person(person: Person) -> Block:
    who = () if person.citation is None else (quoted(person.citation),)
    name = Piece(f"{person.name}:" if who else person.name, "strong")
    times = counted(person.mentions, "mention")
    told = {0: "", 1: ", speaks once", 2: ", speaks twice"}
    says = told.get(person.says, f", speaks {person.says} times")
    return block("item", name, *who, Piece(f"({times}{says})", "faint"), label=place(person.first))

"""The articles of a collection to a page: a list of what can be opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.page import Block, Page, Piece, block
from assistant.rendering.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.documents import Entry

_LONGEST = 160
"""Characters of a title or a note that a list shows."""


def entries_page(entries: Iterable[Entry]) -> Page:
    """Show which articles there are, each with its number, its day and what to open."""
    return tuple(shown for one in entries for shown in _listed(one))


def _listed(one: Entry) -> Iterator[Block]:
    title = _short(one.title or "") or "Untitled article"
    day = () if one.published is None else (Piece(one.published, "faint"),)
    yield block("item", *day, Piece(title, "strong"), label=f"{one.number}.")
    note = () if not one.note else (Piece(f"({_short(one.note)})", "faint"),)
    yield block("under", Piece(one.source, "name"), *note)


def _short(text: str) -> str:
    words = one_line(text)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"

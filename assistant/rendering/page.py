"""What every form draws: a page of blocks, each of them pieces of text with a role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Role = Literal["text", "strong", "quote", "faint", "good", "doubt", "bad", "mark", "name"]
"""``name`` is to be copied, such as a path: it is never broken over lines."""
Kind = Literal["title", "heading", "line", "claim", "item", "under"]
"""``claim`` is a paragraph set apart, ``item`` stands in a list, ``under`` belongs to the block
before it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words, untrusted, and what they are; a piece is set off from the next by a space."""

    text: str
    role: Role = "text"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of a page."""

    kind: Kind
    pieces: tuple[Piece, ...]
    label: str = ""
    """Stands before it, the text hanging beside: ``1.``, ``[2] p3``. Empty in lists: a dash."""


Page: TypeAlias = tuple[Block, ...]


def block(kind: Kind, *pieces: Piece | str, label: str = "") -> Block:
    """Make a block; a string is a piece of plain text."""
    made = (Piece(piece) if isinstance(piece, str) else piece for piece in pieces)
    return Block(kind, tuple(made), label)

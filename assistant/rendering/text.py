"""Pages as plain text of a given width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.page import Piece
from assistant.rendering.plain import cells, cuts, one_line, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.rendering.page import Block, Kind, Role

NARROWEST = 40
"""Columns; narrower terminals get lines of this width."""
_INDENT: dict[Kind, int] = {"item": 2, "under": 5}
_GOES_ON: dict[Kind, int] = {"title": 2, "under": 7}


def draw(blocks: Iterable[Block], width: int) -> str:
    """Draw blocks as text, each line at most ``width`` columns wide and ended."""
    return "".join(f"{line}\n" for line in lines(blocks, width))


def lines(blocks: Iterable[Block], width: int) -> Iterator[str]:
    """Draw each block as soon as it comes, line by line."""
    return ("".join(piece.text for piece in line) for line in lay(blocks, width))


def lay(blocks: Iterable[Block], width: int) -> Iterator[list[Piece]]:
    """Lay blocks out in lines of pieces; every form that shows lines shows these.

    The pieces of a line together are its text: plain, at most ``width`` columns
    (at least ``NARROWEST``) wide.
    """
    previous: Kind | None = None
    for block in blocks:
        if previous is not None and _apart(previous, block.kind):
            yield []
        yield from _hang(block, max(width, NARROWEST))
        previous = block.kind


def _apart(before: Kind, kind: Kind) -> bool:
    """Tell whether a blank line stands between blocks of these kinds."""
    return kind in ("title", "heading", "claim") or (kind == "line" and before != "title")


def _hang(block: Block, width: int) -> Iterator[list[Piece]]:
    label = one_line(block.label) or ("-" if block.kind == "item" else "")
    before = " " * _INDENT.get(block.kind, 0) + (f"{label} " if label else "")
    beside = max(cells(before), _beside(block.kind, label))
    inner = width - beside
    lines = _wrap(_words(block.pieces, inner), width - cells(before), inner)
    for number, line in enumerate(lines):
        margin = " " * beside if number else before
        yield [Piece(margin, "faint"), *line] if margin else line


def _beside(kind: Kind, label: str) -> int:
    """Return how far in a block goes on, at least: no word of it can begin a line as another block.

    What stands under an item has a margin of its own, and so has what follows a title.
    """
    if kind == "item":  # but for passages, under which nothing stands
        return _INDENT["under"] + 2 if label[-1] in "-." else 0
    return 0 if label else _GOES_ON.get(kind, 0)


def _words(pieces: Iterable[Piece], width: int) -> Iterator[tuple[str, Role]]:
    for piece in pieces:
        if piece.role == "name":
            yield plain(piece.text).replace("\n", " ").replace("\t", " "), piece.role
            continue
        for whole in plain(piece.text).split():
            for word in (whole,) if len(whole) * 2 <= width else cuts(whole, width):
                yield word, piece.role


def _wrap(words: Iterable[tuple[str, Role]], width: int, then: int) -> Iterator[list[Piece]]:
    """Fill a first line of a width, and more lines of another."""
    line: list[Piece] = []
    taken = 0
    for word, role in words:
        wide = cells(word)
        if line and taken + 1 + wide > width:
            yield line
            line, taken, width = [], 0, then
        _append(line, word, role)
        taken += wide + (taken > 0)
    if line:
        yield line


def _append(line: list[Piece], word: str, role: Role) -> None:
    """Add a word to a line; words of one role that stand together are one piece."""
    if not line:
        line.append(Piece(word, role))
    elif line[-1].role == role:
        line[-1] = Piece(f"{line[-1].text} {word}", role)
    else:
        line[-1] = Piece(f"{line[-1].text} ", line[-1].role)
        line.append(Piece(word, role))

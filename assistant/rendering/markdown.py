"""Pages as Markdown in which an article's text stays text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.rendering.plain import one_line
from assistant.text.addresses import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.rendering.page import Block, Piece

_ACTIVE = re.compile(r"[\\`*_\[\]<>&~|$#]")
_OPENS_LIST = re.compile(r"(?:([-+])|(\d{1,9})([.)]))")
_TICKS = re.compile(r"`+")
# What renderers turn into links without any markup; such a word is shown as code instead.
_LINKS = ("://", "www.", "@")


def draw(blocks: Iterable[Block]) -> str:
    """Draw blocks as CommonMark; nothing in them can become a link, an image or HTML."""
    out: list[str] = []
    margin, listed = "", False
    for block in blocks:
        in_list = block.kind in ("item", "under")
        if out and not (in_list and listed):
            out.append("")
        if block.kind == "item":
            marker = block.label if _is_number(block.label) else "-"
            out.append(f"{marker} {_content(block)}")
            margin = " " * (len(marker) + 1)
        elif block.kind == "under":
            out.append(f"{margin if listed else ''}- {_content(block)}")
            margin = margin if listed else ""
        else:
            out.append(f"{_HEADS.get(block.kind, '')}{_content(block)}")
            margin = ""
        listed = in_list
    return "".join(f"{line}\n" for line in out)


_HEADS = {"title": "# ", "heading": "## "}


def _is_number(label: str) -> bool:
    return label[:-1].isdecimal() and label.isascii() and label.endswith(".")


def _content(block: Block) -> str:
    bold = block.kind not in _HEADS
    pieces = [_piece(piece, bold=bold) for piece in block.pieces]
    if block.label and not _is_number(block.label):
        pieces.insert(0, f"{escape(block.label)}:")
    text = " ".join(piece for piece in pieces if piece)
    return _OPENS_LIST.sub(r"\2\\\1\3", text, count=1) if _OPENS_LIST.match(text) else text


def _piece(piece: Piece, *, bold: bool) -> str:
    text = escape(piece.text)
    return f"**{text}**" if text and bold and piece.role in _BOLD else text


_BOLD = frozenset({"strong", "good", "doubt", "bad", "mark"})


def escape(text: str) -> str:
    r"""Return untrusted text as Markdown that reads the same and does nothing.

    >>> print(escape("![x](http://evil.example) <b> at www.evil.example"))
    `![x](http://evil.example)` \<b\> at `www.evil.example`
    """
    return " ".join(map(_word, one_line(text).split()))


def _word(word: str) -> str:
    lower = word.lower()
    if not any(link in lower for link in _LINKS) and not addresses(word):
        return _ACTIVE.sub(r"\\\g<0>", word)
    longest = max((len(run) for run in _TICKS.findall(word)), default=0)
    fence = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{fence}{space}{word}{space}{fence}"

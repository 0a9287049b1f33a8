"""Sections that stand under every release of one sender: legal notes, who the sender is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.documents import Span

_LEGAL = re.compile(
    r"(?:(?:notes?|cautionary (?:note|statement)s?)(?: on| regarding| about)? )?"
    r"(?:forward[ -‐‑]looking (?:statements?|information)|safe harbou?r(?: statements?)?|"
    r"disclaimers?|legal (?:notice|disclaimer))\W*",
    re.IGNORECASE,
)
_WARNS = re.compile(
    r"(?:this|the) [\w ]{3,40}(?:contains?|includes?|may contain) (?:certain )?[\"“]?"
    r"forward[ -‐‑]looking statements?\b",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?:About|ABOUT) (?:the )?[A-Z0-9][^.!?:;\n]{0,60}:?")
_CONTACT = re.compile(r"(?:media|press|investor|public)? ?(?:contacts?|relations)\W*", re.I)


def legal(text: str, blocks: Sequence[Span]) -> Iterator[Span]:
    r"""Yield the paragraphs of a legal note, up to the next section of boilerplate.

    >>> from assistant.documents import Span
    >>> text = "It grew.\n\nForward-Looking Statements\n\nThis may differ."
    >>> [span.of(text) for span in legal(text, [Span(0, 8), Span(10, 36), Span(38, 54)])]
    ['Forward-Looking Statements', 'This may differ.']
    """
    inside = False
    for block in blocks:
        words = block.of(text)
        if _LEGAL.fullmatch(words):
            inside = True
        elif inside and (_ABOUT.fullmatch(words) or _CONTACT.fullmatch(words)):
            inside = False
        if inside or _WARNS.match(words):
            yield block


def about(text: str, blocks: Sequence[Span]) -> int:
    """Return where a section about the sender begins, behind most of the text; else its end."""
    found = [
        block.start
        for block in blocks
        if 2 * block.start > len(text) and _ABOUT.fullmatch(block.of(text))
    ]
    return found[0] if found else len(text)

"""Text in the language of manual pages, in which an apostrophe or a dot may be a command."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_WIDTH = 72
"""Columns of the source, as those who read it expect."""
_SIGNS = str.maketrans(
    {"\\": r"\e", "-": r"\-", "'": r"\(aq", "`": r"\(ga", "^": r"\(ha", "~": r"\(ti", '"': r"\(dq"}
)


def escaped(text: str) -> str:
    r"""Return text that reads the same on a manual page.

    >>> print(escaped("--json 'a\\n' “b”"))
    \-\-json \(aqa\en\(aq \[u201C]b\[u201D]
    """
    signs = text.translate(_SIGNS)
    return "".join(c if c.isascii() else f"\\[u{ord(c):04X}]" for c in signs)


def lines(text: str) -> Iterator[str]:
    """Yield a paragraph in lines, none of which is a command."""
    for line in textwrap.wrap(text, _WIDTH, break_on_hyphens=False, break_long_words=False):
        yield _harmless(line)


def paragraph(text: str) -> Iterator[str]:
    """Yield a paragraph of its own."""
    yield ".PP"
    yield from lines(text)


def verbatim(text: str) -> Iterator[str]:
    """Yield lines that stay as they are, further in."""
    yield from (".PP", ".RS 4", ".nf")
    yield from map(_harmless, textwrap.dedent(text).split("\n"))
    yield from (".fi", ".RE")


def section(title: str, body: Iterable[str]) -> Iterator[str]:
    """Yield a section."""
    yield f".SH {escaped(title)}"
    yield from _begun(body)


def subsection(title: str, body: Iterable[str]) -> Iterator[str]:
    """Yield a part of a section."""
    yield f'.SS "{escaped(title)}"'
    yield from _begun(body)


def table(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield names, each with what it means."""
    for name, meaning in rows:
        yield ".TP"
        yield f".B {escaped(name)}"
        yield from lines(meaning)


def _begun(body: Iterable[str]) -> Iterator[str]:
    """A heading begins a paragraph: none is begun once more."""
    lines = list(body)
    yield from lines[1:] if lines[:1] == [".PP"] else lines


def _harmless(line: str) -> str:
    made = escaped(line)
    return f"\\&{made}" if made.startswith((".", "\\(aq")) else made

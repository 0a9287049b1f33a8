r"""The objects of a draft as they close, while the reply is still being written.

Reading the half-written JSON anew at every piece would be quadratic. The scanner sees each
character once, knows only brackets, strings and the keys of the outermost object, and leaves it to
others to say what an object means.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.drafting.parsing import THOUGHT_TAGS

if TYPE_CHECKING:
    from collections.abc import Callable

_OPENING = re.compile(r"[{<]")
_NOT_SPACE = re.compile(r"\S")
_NOT_LETTER = re.compile(r"[^a-z]")
_STRUCTURE = re.compile(r'["{}\[\]:,<]')
_STRING = re.compile(r'["\\]')
_LONGEST_TAG = max(map(len, THOUGHT_TAGS))


@dataclass(frozen=True, slots=True)
class Closed:
    """One object that stands directly in the draft, or in one of its lists."""

    path: tuple[str | int, ...]
    """``("headline",)`` or ``("claims", 0)``."""
    raw: str
    """Its JSON as it was written."""


@dataclass(slots=True)
class Scanner:
    r"""Take a reply in pieces and give each object of the draft once, when it closes.

    What stands before the draft (prose, a fence, thoughts) and after it is passed over.

    >>> scanner = Scanner()
    >>> scanner.feed('```json\n{"status": "answered", "claims": [{"text": "A } b')
    []
    >>> scanner.feed('."}, {"te')
    [Closed(path=('claims', 0), raw='{"text": "A } b."}')]
    >>> scanner.status
    'answered'
    """

    status: str | None = None
    """The draft's field ``status``, once its string has closed."""
    _step: Callable[[Scanner, str, int], int] = field(init=False)
    _closed: list[Closed] = field(default_factory=list)
    _depth: int = 0
    _key: str = ""
    _expects: str = "key"
    _list: bool = False
    _index: int = 0
    _raw: list[str] | None = None
    _string: list[str] | None = None
    _tag: str = ""
    _tail: str = ""
    _found: bool = False

    def __post_init__(self) -> None:
        self._step = Scanner._before

    def feed(self, piece: str) -> list[Closed]:
        """Take the next piece, of any size; return what has closed in it, in order."""
        self._closed = []
        at = 0
        while at < len(piece):
            captures = self._raw is not None
            end = self._step(self, piece, at)
            if captures and self._raw is not None:
                self._raw.append(piece[at:end])
                self._close()
            at = end
        return self._closed

    # Each step takes a piece and an offset, and returns the offset up to which it has read.

    def _before(self, piece: str, at: int) -> int:
        """Look for the draft's first brace, or for thoughts."""
        found = _OPENING.search(piece, at)
        if found is None:
            return len(piece)
        self._step = Scanner._braced if found[0] == "{" else Scanner._tagged
        self._tag = ""
        return found.end()

    def _braced(self, piece: str, at: int) -> int:
        """A brace in prose is no draft: a draft's first sign is the quote of a key."""
        found = _NOT_SPACE.search(piece, at)
        if found is None:
            return len(piece)
        if found[0] != '"':
            self._step = Scanner._before
            return found.start()
        self._depth, self._expects, self._string = 1, "key", []
        self._step = Scanner._in_string
        return found.end()

    def _tagged(self, piece: str, at: int) -> int:
        found = _NOT_LETTER.search(piece, at)
        end = found.start() if found else len(piece)
        self._tag += piece[at : min(end, at + _LONGEST_TAG + 1)]
        if found is None and len(self._tag) <= _LONGEST_TAG:
            return end
        thoughts = self._tag in THOUGHT_TAGS and found is not None and found[0] == ">"
        self._step = Scanner._thinking if thoughts else Scanner._before
        self._tail = ""
        return end

    def _thinking(self, piece: str, at: int) -> int:
        mark = f"</{self._tag}>"
        seen = self._tail + piece[at:]
        found = seen.find(mark)
        if found < 0:
            self._tail = seen[1 - len(mark) :]
            return len(piece)
        self._step = Scanner._before
        return at + found + len(mark) - len(self._tail)

    def _inside(self, piece: str, at: int) -> int:
        """Read on to the next bracket, quote, colon or comma outside of strings."""
        found = _STRUCTURE.search(piece, at)
        if found is None:
            return len(piece)
        sign = found[0]
        if sign == "<" or (self._expects == "colon" and sign != ":"):
            return self._abandon(found.start())
        if sign in "{[":
            return self._open(sign, found.start())
        if sign == '"':
            self._string = [] if self._depth == 1 else None
            self._step = Scanner._in_string
        elif sign in "}]":
            self._depth -= 1
            if self._depth == 0:
                self._step = Scanner._after if self._found else Scanner._before
        else:
            self._separate(sign)
        return found.end()

    def _open(self, sign: str, at: int) -> int:
        direct = self._depth == 1 or (self._depth == 2 and self._list)  # noqa: PLR2004 - in a list
        if sign == "{" and direct and self._raw is None:
            self._raw = []
            self._depth += 1
            # The capture begins with the brace itself, which the next step has yet to pass.
            self._step = Scanner._first_brace
            return at
        if self._depth == 1:
            self._list, self._index = sign == "[", 0
        self._depth += 1
        return at + 1

    def _first_brace(self, piece: str, at: int) -> int:  # noqa: ARG002 - a step like the others
        self._step = Scanner._inside
        return at + 1

    def _separate(self, sign: str) -> None:
        if self._depth == 1:
            self._expects = "value" if sign == ":" else "key"
            self._list = False
        elif self._depth == 2 and sign == ",":  # noqa: PLR2004 - between the items of a list
            self._index += 1

    def _in_string(self, piece: str, at: int) -> int:
        found = _STRING.search(piece, at)
        end = found.end() if found else len(piece)
        if self._string is not None:
            self._string.append(piece[at:end])
        if found is not None:
            self._step = Scanner._escaped if found[0] == "\\" else Scanner._inside
            if found[0] == '"' and self._string is not None:
                self._named("".join(self._string))
        return end

    def _escaped(self, piece: str, at: int) -> int:
        if self._string is not None:
            self._string.append(piece[at])
        self._step = Scanner._in_string
        return at + 1

    def _named(self, string: str) -> None:
        """Keep a string of the outermost object: it is a key, or may be the status."""
        self._string = None
        try:
            text = str(json.loads(f'"{string}', strict=False))
        except ValueError:
            text = ""
        if self._expects == "key":
            self._key, self._expects = text, "colon"
        elif self._key == "status" and self.status is None:
            self.status = text
            self._found = True

    def _close(self) -> None:
        inner = 2 if self._list else 1
        if self._raw is None or self._depth > inner or self._step is Scanner._first_brace:
            return
        path = (self._key, self._index) if self._list else (self._key,)
        self._closed.append(Closed(path, "".join(self._raw)))
        self._raw = None
        self._found = True

    def _abandon(self, at: int) -> int:
        """What was taken for the draft is no JSON: look for it further on."""
        self._depth, self._raw, self._list = 0, None, False
        self._step = Scanner._before
        return at

    def _after(self, piece: str, at: int) -> int:  # noqa: ARG002 - a step like the others
        return len(piece)

"""Untrusted text made fit for a terminal: the one door through which it is shown."""

from __future__ import annotations

import unicodedata
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTROLS = chain(range(0x20), range(0x7F, 0xA0))
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
# Old shaping controls, annotation marks, a stray byte order mark, and the invisible tag letters
# that can carry text which nobody sees.
_UNSEEN = (*range(0x206A, 0x2070), *range(0xFFF9, 0xFFFC), 0xFEFF, *range(0xE0000, 0xE0080))
_REMOVED: dict[int, str | None] = {
    **dict.fromkeys(chain(_CONTROLS, _BIDI, _UNSEEN)),
    0x09: "\t",
    0x0A: "\n",
    0x2028: "\n",
    0x2029: "\n",
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
_VISIBLE: dict[int, int] = {
    **{code: 0xFFFD for code in _REMOVED if code not in (0x09, 0x0A)},
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)},
    0x7F: 0x2421,
    **dict.fromkeys((0x0C, 0x85, 0x2028, 0x2029), 0x20),
}


def plain(text: str) -> str:
    r"""Remove what acts on a terminal instead of being read; tabs and line ends stay.

    Escape and the other control characters, marks that turn the direction of writing, and
    invisible letters go; half a surrogate pair becomes U+FFFD.

    >>> plain("\x1b[31mred\x1b[0m \u202eevil\u202c\x07")
    '[31mred[0m evil'
    """
    return text.translate(_REMOVED)


def visible(text: str) -> str:
    r"""Write what :func:`plain` removes as one visible sign each: offsets stay what they are.

    C0 controls become their pictures, what else is not shown U+FFFD; line ends of any kind that
    no terminal knows become spaces.

    >>> visible("\x1b[31mred\x85\u202eevil")
    '␛[31mred �evil'
    """
    return text.translate(_VISIBLE)


def escaped(text: str) -> str:
    r"""Write what :func:`plain` removes as JSON does; of a JSON text this is the same JSON.

    >>> print(escaped('{"text": "\u202eevil\x9b"}'))
    {"text": "\u202eevil\u009b"}
    """
    return text.translate({code: _as_json(code) for code in _REMOVED if code not in (9, 10)})


def _as_json(code: int) -> str:
    units = chr(code).encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def one_line(text: str) -> str:
    r"""Return :func:`plain` text with every run of white space as one space.

    >>> one_line(" two\r\n\tlines ")
    'two lines'
    """
    return " ".join(plain(text).split())


def cells(text: str) -> int:
    r"""Return how many columns of a terminal a text takes.

    >>> cells("dam"), cells("大坝"), cells("e\u0301")
    (3, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(_cell, text))


def _cell(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def shortened(text: str, width: int) -> str:
    """Return a text in at most ``width`` columns; where it is cut it ends with an ellipsis.

    >>> shortened("the dam broke", 8), shortened("大坝大坝", 7)
    ('the dam…', '大坝大…')
    """
    if cells(text) <= width:
        return text
    piece = next(cuts(text, width - 1))
    return f"{piece.rstrip()}…" if cells(piece) < width else "…"[:width]


def cuts(text: str, width: int) -> Iterator[str]:
    """Cut a text in pieces of at most ``width`` columns, and at least one character.

    >>> list(cuts("大坝 broke", 3))
    ['大', '坝 ', 'bro', 'ke']
    """
    if text.isascii():
        step = max(width, 1)
        yield from (text[at : at + step] for at in range(0, len(text), step))
        return
    begin = taken = 0
    for index, char in enumerate(text):
        wide = _cell(char)
        if taken + wide > width and index > begin:
            yield text[begin:index]
            begin, taken = index, 0
        taken += wide
    if begin < len(text):
        yield text[begin:]

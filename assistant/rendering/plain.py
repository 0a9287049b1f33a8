"""Untrusted text made fit for a terminal: the one door through which it is shown."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CONTROLS = chain(range(0x20), range(0x7F, 0xA0))
_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
# Old shaping controls, annotation marks, a stray byte order mark, vowels and joiners without ink,
# and what can carry text that nobody sees: tag letters, selectors of variants. Soft hyphens too,
# which some terminals give a column and some none.
_UNSEEN = (
    *(0x00AD, 0x034F, 0x17B4, 0x17B5, *range(0x180B, 0x1810)),
    *(*range(0x2061, 0x2066), *range(0x206A, 0x2070), *range(0xFE00, 0xFE0E), 0xFEFF),
    *(*range(0xFFF9, 0xFFFC), *range(0x1BCA0, 0x1BCA4), *range(0x1D173, 0x1D17B)),
    *range(0xE0000, 0xE1000),
)
_BLANK = dict.fromkeys((0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0x1D159), " ")
"""Letters that look like a space and are none: they could set words where only we set them."""
_REMOVED: dict[int, str | None] = {
    **dict.fromkeys(chain(_CONTROLS, _BIDI, _UNSEEN)),
    **_BLANK,
    0x09: "\t",
    0x0A: "\n",
    0x2028: "\n",
    0x2029: "\n",
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
_VISIBLE: dict[int, int | str] = {
    **{code: 0xFFFD for code in _REMOVED if code not in (0x09, 0x0A)},
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)},
    **_BLANK,
    0x7F: 0x2421,
    **dict.fromkeys((0x0C, 0x85, 0x2028, 0x2029), 0x20),
}
_MOST_RIDERS = 6
"""Marks and joiners behind one character; no language's spelling needs more."""
_VARIANTS = "\ufe0e\ufe0f"
_SIGNS = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
"""Format characters that are seen."""
_SIGN = (
    r"[^\w\s\x00-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf\u2100-\u2cee\u3001-\u3029\uff01-\uff65"
    "\U0001f000-\U0001faff]"
)
_MAY_ERR = re.compile(
    rf"(?<!\S){_SIGN}+|{_SIGN}{{{_MOST_RIDERS + 1},}}|{_SIGN}+[{_VARIANTS}]{_SIGN}*"
)
"""Runs of signs in which a mark or a joiner may ride on nothing, or be one too many."""


def plain(text: str) -> str:
    r"""Remove what acts on a terminal instead of being read; tabs and line ends stay.

    Escape and the other control characters, marks that turn the direction of writing, and
    invisible letters go; half a surrogate pair becomes U+FFFD, a blank letter a space. A mark or a
    joiner stays where it rides on a character, with at most five others.

    >>> plain("\x1b[31mred\x1b[0m \u202eevil\u202c\x07"), plain("x" + "\u0301" * 99)
    ('[31mred[0m evil', 'x\u0301\u0301\u0301\u0301\u0301\u0301')
    """
    return _riding(text.translate(_REMOVED), lambda _: "")


def visible(text: str) -> str:
    r"""Write what :func:`plain` removes as one visible sign each: offsets stay what they are.

    C0 controls become their pictures, what else is not shown U+FFFD; line ends of any kind that
    no terminal knows become spaces.

    >>> visible("\x1b[31mred\x85\u202eevil")
    '␛[31mred �evil'
    """
    return _riding(text.translate(_VISIBLE), lambda _: "\ufffd")


def escaped(text: str) -> str:
    r"""Write what :func:`plain` removes as JSON does; of a JSON text this is the same JSON.

    >>> print(escaped('{"text": "\u202eevil\x9b"}'))
    {"text": "\u202eevil\u009b"}
    """
    acting = {code: _as_json(chr(code)) for code in _REMOVED if code not in (9, 10)}
    return _riding(text.translate(acting), _as_json)


def _as_json(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def _riding(text: str, otherwise: Callable[[str], str]) -> str:
    """Keep the marks and joiners that ride on a character; what becomes of others is given.

    One behind nothing would make a word that nobody sees, and a flood of them hides other lines.
    """
    if text.isascii():
        return text

    def ridden(run: re.Match[str]) -> str:
        before = text[run.start() - 1] if run.start() else " "
        ink, riders = not before.isspace(), 0
        out = []
        for char in run[0]:
            if not _rides(char):
                ink, riders = not char.isspace(), 0
                out.append(char)
                continue
            riders += 1
            kept = ink and riders <= (1 if char in _VARIANTS else _MOST_RIDERS)
            out.append(char if kept else otherwise(char))
        return "".join(out)

    return _MAY_ERR.sub(ridden, text)


def _rides(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Me", "Cf") and char not in _SIGNS


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
    """Return the columns of a character; where terminals differ, the most of any."""
    if char == "\ufe0f":  # it makes a picture, of two columns, of a sign of one
        return 1
    if _rides(char):
        return 0
    wide = unicodedata.east_asian_width(char) in "WF" or "\U0001f1e6" <= char <= "\U0001f1ff"
    new = "\U0001f000" <= char <= "\U0001faff" and unicodedata.category(char) == "Cn"
    return 2 if wide or new else 1


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

"""Fold typography away, and keep the way back to the original offsets.

Ignored: the shape of quotation marks, apostrophes and dashes, the kind and width of white space,
line breaks, soft hyphens and other characters without ink, ligatures, and whether an accent is a
character of its own. Kept: everything else, letter case too ("US" is not "us").
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass

from assistant.documents import Span

_SINGLE = "'‘’‚‛′ʼ＇`´‹›"
_DOUBLE = '"“”„‟″«»＂〝〞'
_DASHES = "‐‑‒–—―−﹘﹣－-"  # the hyphen last: it stands in character classes
_INKLESS = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_UNCHANGED = (" ", "'", "-")
_SPACES = _INKLESS + "".join(map(chr, filter(lambda code: chr(code).isspace(), range(0x3001))))
_PLAIN = {ord(mark): "'" for mark in _SINGLE}
_PLAIN |= {ord(mark): '"' for mark in _DOUBLE}
_PLAIN |= {ord(dash): "-" for dash in _DASHES}
_PLAIN |= {ord(char): "" for char in _INKLESS}
_PLAIN |= {ord("…"): "..."}

# Everything that folding may change: a run without a match is copied as it stands.
_CHANGED = re.compile(
    rf"\s*[{_DASHES}]{{2,}}\s*|[\s{_INKLESS}]+|[{_SINGLE}]{{2}}|[{_SINGLE}]"
    rf"|(?:[A-Za-z](?=[\u0300-\u036f]))?[^\x00-\x7f\s{_INKLESS}{_SINGLE}{_DASHES}]+|[{_DASHES}]"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text folded, with the way back: runs of equal length, or replaced ones.

    ``starts`` are the folded offsets at which a run begins, ``origins`` the original offsets, and
    ``lengths`` the original length of a replaced run (0 for a run that was copied).
    """

    text: str
    starts: array[int]
    origins: array[int]
    lengths: array[int]

    def span(self, start: int, end: int) -> Span:
        r"""Return the original code points behind the folded ones ``start`` to ``end``.

        >>> text = "He said: \u201cNo\u00a0\u00a0war\u201d"
        >>> at = fold(text).text.index('No war')
        >>> fold(text).span(at, at + 6).of(text)
        'No\xa0\xa0war'
        """
        return Span(self._origin(start)[0], self._origin(end - 1)[1])

    def _origin(self, offset: int) -> tuple[int, int]:
        run = bisect_right(self.starts, offset) - 1
        origin, length = self.origins[run], self.lengths[run]
        if length:
            return origin, origin + length
        at = origin + offset - self.starts[run]
        return at, at + 1


def fold(text: str) -> Folded:
    r"""Fold ``text``; leading and trailing white space is dropped.

    >>> fold(" A  B\n\u201cC\u201d \u2014 it\u2019s ").text
    'A B "C" - it\'s'
    """
    out: list[str] = []
    starts, origins, lengths = array("q"), array("q"), array("q")
    size = 0

    def add(piece: str, origin: int, length: int) -> None:
        nonlocal size
        if not piece:
            return
        starts.append(size)
        origins.append(origin)
        lengths.append(length)
        out.append(piece)
        size += len(piece)

    at = 0
    for match in _CHANGED.finditer(text):
        if match.start() > 0 and match[0] in _UNCHANGED:
            continue
        add(text[at : match.start()], at, 0)
        for piece, start, end in _replaced(match[0]):
            if piece == " " and (not out or out[-1][-1] == " "):
                continue
            add(piece, match.start() + start, end - start)
        at = match.end()
    add(text[at:], at, 0)
    folded = "".join(out)
    return Folded(folded.rstrip(" "), starts, origins, lengths)


def _replaced(run: str) -> list[tuple[str, int, int]]:
    """Return what a changed run becomes: (folded text, start, end inside the run)."""
    if run.strip(_SPACES) == "":
        return [("" if run.strip(_INKLESS) == "" else " ", 0, len(run))]
    if len(run) > 1 and run[0] in _SINGLE:
        return [('"', 0, 2)]
    if run.strip(_SPACES + _DASHES) == "" and len(run) > 1:
        return _dashes(run)
    pieces: list[tuple[str, int, int]] = []
    at = 0
    while at < len(run):
        end = at + 1
        while end < len(run) and unicodedata.combining(run[end]):
            end += 1
        cluster = run[at:end]
        plain = cluster.translate(_PLAIN)
        if plain and not plain.isascii():
            plain = unicodedata.normalize("NFC", "".join(map(_ligature, plain)))
        pieces.append((plain, at, end))
        at = end
    return pieces


def _dashes(run: str) -> list[tuple[str, int, int]]:
    """Fold ``--`` to a dash; the space around it stays, one wide."""
    left = len(run) - len(run.lstrip())
    right = len(run.rstrip())
    pieces = [("-", left, right)]
    if left:
        pieces.insert(0, (" ", 0, left))
    if right < len(run):
        pieces.append((" ", right, len(run)))
    return pieces


def _ligature(char: str) -> str:
    return unicodedata.normalize("NFKC", char) if "\ufb00" <= char <= "\ufb06" else char

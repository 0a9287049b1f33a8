"""Fold typography away, and keep the way back to the original offsets.

Ignored: the shape of quotation marks, single or double, of apostrophes and of dashes, the kind and
width of white space, line breaks, white space around long dashes and ellipses, soft hyphens and
other characters without ink, ligatures, and whether an accent is a character of its own. Kept:
everything else, letter case too ("US" is not "us").
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
_SPACES = _INKLESS + "".join(map(chr, filter(lambda code: chr(code).isspace(), range(0x3001))))
_PLAIN = {ord(mark): '"' for mark in _DOUBLE} | {ord(char): "" for char in _INKLESS}
_LETTER = r"[^\W_]|[\u0300-\u036f]"

# Everything that folding may change: a run without a match is copied as it stands. A single mark
# inside a word is an apostrophe, behind a figure a prime (6' is not 6"); others mark a quotation,
# for which an article's 'single' marks inside "double" ones are often written "double" again.
_GAP = rf"[\s{_INKLESS}]"
_CHANGED = re.compile(
    # Most characters begin nothing that changes, most spaces stand alone between two words: a look
    # ahead at the first character passes over them six times as fast as the alternatives would.
    r"(?=[^A-Za-z0-9,;:?!()]|[A-Za-z][\u0300-\u036f])(?:\A|(?! [A-Za-z0-9]))"
    rf"(?:(?P<ellipsis>{_GAP}*(?:\.{_GAP}*)*(?:…|\.{_GAP}*\.{_GAP}*\.)(?:{_GAP}*[….])*{_GAP}*)"
    rf"|(?P<dash>{_GAP}*(?:[—―]|[{_DASHES}]{{2,}}){_GAP}*|(?:\A|(?<=\s)|{_GAP}+)[{_DASHES}](?:{_GAP}+|\Z))"
    rf"|(?P<gap>{_GAP}+)"
    rf"|(?P<apostrophe>(?<={_LETTER})[{_SINGLE}](?=[^\W_])"
    rf"|(?<=\d)(?<!\d\d\d\d)[{_SINGLE}](?![{_SINGLE}]))"
    rf"|(?P<mark>[{_SINGLE}]{{1,2}})"
    rf"|(?P<hyphen>[{_DASHES}])"
    rf"|(?:[A-Za-z](?=[\u0300-\u036f]))?[^\x00-\x7f\s…{_INKLESS}{_SINGLE}{_DASHES}]+)"
)
_UNCHANGED: dict[str | None, str] = {"gap": " ", "apostrophe": "'", "hyphen": "-"}
_FOLDED = {"ellipsis": "... ", "dash": " - ", "apostrophe": "'", "mark": '"', "hyphen": "-"}


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
    >>> fold("He\u2014then 6' tall\u2014said \u2018no\u2019 . . .").text
    'He - then 6\' tall - said "no"...'
    """
    out: list[str] = []
    starts, origins, lengths = array("q"), array("q"), array("q")
    size = 0

    def add(piece: str, origin: int, length: int) -> None:
        nonlocal size
        if piece[:1] == " " and (not out or out[-1][-1] == " "):
            piece = piece[1:]
        if not piece:
            return
        starts.append(size)
        origins.append(origin)
        lengths.append(length)
        out.append(piece)
        size += len(piece)

    at = 0
    for match in _CHANGED.finditer(text):
        if match.start() > 0 and match[0] == _UNCHANGED.get(match.lastgroup):
            continue
        add(text[at : match.start()], at, 0)
        for piece, start, end in _replaced(match):
            add(piece, match.start() + start, end - start)
        at = match.end()
    add(text[at:], at, 0)
    folded = "".join(out)
    return Folded(folded.rstrip(" "), starts, origins, lengths)


def _replaced(match: re.Match[str]) -> list[tuple[str, int, int]]:
    """Return what a changed run becomes: (folded text, start, end inside the run)."""
    run = match[0]
    if match.lastgroup == "gap":
        return [("" if run.strip(_INKLESS) == "" else " ", 0, len(run))]
    if match.lastgroup is not None:
        # White space around it belongs to no folded character: no quote begins or ends there.
        left = len(run) - len(run.lstrip(_SPACES))
        return [(_FOLDED[match.lastgroup], left, len(run.rstrip(_SPACES)))]
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


def _ligature(char: str) -> str:
    return unicodedata.normalize("NFKC", char) if "\ufb00" <= char <= "\ufb06" else char

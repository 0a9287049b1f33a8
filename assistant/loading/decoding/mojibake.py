"""Text that was decoded wrongly before it was saved: told, never repaired.

UTF-8 that was read as Windows-1252 or Latin-1 turns each character into two to four that hardly
stand together otherwise: ``’`` into ``â€™``, ``é`` into ``Ã©``; Windows-1252 that was read as
Latin-1 turns quotation marks into control characters. Told is only what no writing has: ``IRMÃ”``
is a Portuguese word and a closing quotation mark, ``liberté »`` is French.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_UPPER_HALF = "".join(
    bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0)
)
_BYTES = {ord(char): byte for byte, char in enumerate(_UPPER_HALF, 0x80)}
_MARKS = "‚„…‘’“”–—‹›\xa0«»·®™"
"""Of the upper half: what may stand behind a word."""
_T = f"[{re.escape(_UPPER_HALF)}]"
_S = f"[{re.escape(''.join(char for char in _UPPER_HALF if char not in _MARKS))}]"
_C1 = "[\x80-\x84\x86-\x9f]"
_MARK = "[\x80\x91-\x97]"
"""Windows-1252's sign of the euro, quotation marks, bullet and dashes, read as Latin-1."""
_LETTER = r"[^\W\d_]"
_MANGLED = re.compile(
    # Read as Latin-1: no text has these controls.
    rf"(?:[\xc2-\xdf]{_C1}|[\xe0-\xef]{_C1}[\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{_C1}"
    # Punctuation, signs of currency and emoji; then Vietnamese.
    rf"|â€{_T}|â‚¬|â„¢|âˆ’|â†{_T}|ï¿½|ï»¿|ðŸ{_T}{_T}|áº{_T}|á»(?![{_MARKS}]){_T}"
    # A capital behind a small letter, or before a sign that stands behind no word.
    rf"|(?<=[a-z])[ÂÃÄÅÆÈ]{_T}|Ã{_S}|(?<!{_LETTER})Ã[{_MARKS}](?=[a-z])"
    rf"|Â[¡-ª¬-¶¸-º¼-¿]|(?<!{_LETTER})Â[\xa0«»·](?!»)"
    rf"|[ÄÅÈ](?![°-³¹]){_S}|Å‚|(?<!{_LETTER})Ä…(?=[a-z])"
    # Letters of other scripts, of which one pair alone says little.
    rf"|(?:[ÎÏÐÑ×ØÙ]{_T}){{2,}}|(?:[ãäåæçèéêëìíà]{_T}{_T}){{3,}}"
    # Read as Windows-1251, and as Mac Roman.
    rf"|вЂ[“”™њќ¦ћ]|(?:[РС][\u0402-\u040f\u0452-\u045f°-¿‚-›€™Ґґ№]){{3,}}"
    rf"|{_MARK}"
    r"|‚Ä[ôúùìîò¶]|(?<=[a-z])√[©∂º≥±≠°†§ß])+"
)
# A pattern that begins with a set of characters passes over others many times as fast.
_CANDIDATE = re.compile(
    "[\x80\x91-\x97\xc2-\xf0вРС‚√](?:(?<=[\x80\x91-\x97])"
    rf"|(?=[{re.escape(_UPPER_HALF)}\x80-\x9f\u0402-\u040f\u0452-\u045fҐґ№Ä≠≥∂]))"
)
_MOST_READ = 4_000_000
"""Characters; no article has so many."""
_LONGEST = 12
"""Characters of an example."""


class Mangled(NamedTuple):
    """Places where a text looks decoded wrongly."""

    places: int
    example: str
    """The first, as it stands."""
    meant: str | None
    """What it stands for, where that can be told."""


def mangled(text: str) -> Mangled | None:
    """Find what was decoded wrongly before it was saved; None where nothing was.

    >>> mangled("The mayorâ€™s cafÃ© and MANHÃ” and liberté »")
    Mangled(places=2, example='â€™', meant='’')
    """
    if text.isascii():
        return None
    places = at = 0
    first = ""
    for candidate in _CANDIDATE.finditer(text, 0, _MOST_READ):
        match = _MANGLED.match(text, candidate.start()) if candidate.start() >= at else None
        if match is not None:
            places += 1
            at = match.end()
            first = first or match[0]
    return Mangled(places, first[:_LONGEST], _meant(first[:_LONGEST])) if places else None


def _meant(run: str) -> str | None:
    """Read a run as it was meant, twice where it was decoded wrongly twice."""
    once = _undone(run)
    twice = _undone(once) if once and _MANGLED.fullmatch(once) else None
    return twice or once


def _undone(run: str) -> str | None:
    try:
        meant = bytes(_BYTES.get(ord(char), ord(char)) for char in run).decode("utf-8")
    except ValueError:
        return run.encode("latin-1").decode("cp1252") if re.fullmatch(_MARK, run) else None
    return meant if meant.isprintable() else None

"""Glyphs to words: by spaces that are painted, and by gaps where none are."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from assistant.loading.pdf.letters import clean, is_blank, runs_left

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.loading.pdf.painting import Glyph

_GAP = 0.16
"""Ems between glyphs from which they belong to two words."""
_BACK = 0.5
"""Ems that a glyph may begin before the end of the last."""
_SAME_HEIGHT = 0.12
_SAME_PLACE = 0.2
_TOLD_SPACED = 5
"""Letters standing apart in a row from which their line is letter-spaced."""


@dataclass(slots=True)
class Word:
    """A run of glyphs without a gap."""

    text: str
    x0: float
    x1: float
    y: float
    """Of the baseline, downwards."""
    size: float
    bold: bool
    spaced: bool = False
    """A space was painted before it."""


def words(glyphs: Iterable[Glyph]) -> list[Word]:
    """Make words of glyphs, in the order of painting."""
    found: list[Word] = []
    run: list[Glyph] = []
    spaced = False
    for glyph in glyphs:
        if is_blank(glyph.text):
            if glyph.text:
                found += _word(run, spaced=spaced)
                run, spaced = [], True
            continue
        if run and not _goes_on(run[-1], glyph):
            found += _word(run, spaced=spaced)
            run, spaced = [], False
        run.append(glyph)
    return [*found, *_word(run, spaced=spaced)]


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    size = max(last.size, glyph.size)
    gap = glyph.x - last.end_x
    return (
        abs(glyph.y - last.y) <= _SAME_HEIGHT * size
        and -_BACK * size < gap < _GAP * min(last.size, glyph.size)
        and max(last.size, glyph.size) < 1.6 * min(last.size, glyph.size)
    )


def _word(run: list[Glyph], *, spaced: bool) -> Iterator[Word]:
    if not run:
        return
    text = "".join(glyph.text for glyph in run)
    if runs_left(text) and run[-1].x > run[0].x:  # painted from left to right all the same
        text = "".join(glyph.text for glyph in reversed(run))
    for number, part in enumerate(clean(text).split() or [""]):
        if part:  # a glyph may read as several words
            ends = [g.x for g in run] + [g.end_x for g in run]
            bold = sum(glyph.bold for glyph in run) * 2 > len(run)
            size = median(glyph.size for glyph in run)
            yield Word(part, min(ends), max(ends), run[0].y, size, bold, spaced or number > 0)


def once(row: list[Word]) -> list[Word]:
    """Leave out words painted twice in one place, as for a shadow or to look bold."""
    kept: list[Word] = []
    for word in row:
        near = [w for w in kept[-4:] if w.text == word.text]
        if not any(abs(w.x0 - word.x0) < _SAME_PLACE * word.size for w in near):
            kept.append(word)
    return kept


def unspaced(row: list[Word]) -> list[Word]:
    """Join the letters of a letter-spaced line to its words, by the wider gaps between these.

    >>> places = [0, 9, 18, 35, 44, 53, 62]
    >>> row = [Word(c, x, x + 5, 0, 9, False) for c, x in zip("SEATIDE", places)]
    >>> [word.text for word in unspaced(row)]
    ['SEA', 'TIDE']
    """
    if sum(len(word.text) == 1 for word in row) < max(_TOLD_SPACED, 0.8 * len(row)):
        return row
    gaps = [after.x0 - word.x1 for word, after in pairwise(row)]
    usual = median(gaps)
    joined = [row[0]]
    for word, gap in zip(row[1:], gaps, strict=True):
        last = joined[-1]
        if gap <= 1.6 * usual + 0.1 * word.size:
            joined[-1] = Word(last.text + word.text, last.x0, word.x1, last.y, last.size, last.bold,
                              last.spaced)  # fmt: skip
        else:
            joined.append(word)
    return joined

"""Glyphs to words: by spaces that are painted, and by gaps where none are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby, pairwise
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
_STRETCHED = 1.8
"""Ems that a line is stretched behind a space at most."""
_SAME_HEIGHT = 0.12
_SAME_PLACE = 0.2
_TOLD_SPACED = 5
"""Letters standing apart in a row from which they are letter-spaced words."""
_FURTHEST = 1.5
"""Ems between letters of one word."""
_TAB = 3
"""Spaces in a row that may still part two words; more part columns."""


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
    blanks: list[Glyph] = []
    spaced = False
    for glyph in glyphs:
        if is_blank(glyph.text):
            blanks += [glyph] if glyph.text else []
            continue
        if run and (blanks or not _goes_on(run[-1], glyph)):
            found += _word(run, spaced=spaced)
            run = []
        spaced = spaced if run else _reaches(blanks, glyph)
        run.append(glyph)
        blanks = []
    return [*found, *_word(run, spaced=spaced)]


def _reaches(blanks: list[Glyph], glyph: Glyph) -> bool:
    """Tell whether a space was painted right before a glyph, and not a row of them as a tab."""
    if not 0 < len(blanks) <= _TAB:
        return False
    blank = blanks[-1]
    return (
        abs(glyph.y - blank.y) <= _SAME_HEIGHT * glyph.size
        and -_BACK * glyph.size < glyph.x - blank.end_x < _STRETCHED * glyph.size
    )


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
    """Join the letters of letter-spaced words, by the wider gaps between these.

    >>> places = [0, 9, 18, 35, 44, 53, 62]
    >>> row = [Word(c, x, x + 5, 0, 9, False) for c, x in zip("SEATIDE", places)]
    >>> [word.text for word in unspaced(row)]
    ['SEA', 'TIDE']
    """
    joined: list[Word] = []
    for is_letter, group in groupby(row, key=lambda word: len(word.text) == 1):
        run = list(group)
        joined += _joined(run) if is_letter and len(run) >= _TOLD_SPACED else run
    return joined


def _joined(letters: list[Word]) -> list[Word]:
    gaps = [after.x0 - word.x1 for word, after in pairwise(letters)]
    usual = median(gaps)
    if usual > _FURTHEST * letters[0].size:
        return letters
    joined = [letters[0]]
    for word, gap in zip(letters[1:], gaps, strict=True):
        last = joined[-1]
        if gap <= 1.4 * usual + 0.1 * word.size:
            joined[-1] = replace(last, text=last.text + word.text, x1=word.x1)
        else:
            joined.append(replace(word, spaced=True))
    return joined

"""Columns of text or columns of a table: which is read by rows."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.loading.pdf.lines import Line

_PROSE = 0.34
"""Of the lines of running text at least so many begin in small letters."""
_ALIGNED = 0.7
_FULL = 0.7


def is_table(rows: list[list[Line]], *columns: list[Line]) -> bool:
    """Tell whether columns are a table's.

    Its rows stand on common baselines, and its cells do not run on from line to line.
    """
    if len(columns) < 2:  # noqa: PLR2004 - one column is none
        return False
    fewest = min(len(column) for column in columns)
    aligned = sum(len(row) > 1 for row in rows)
    if aligned < 2 or aligned < _ALIGNED * fewest:  # noqa: PLR2004 - rows of a table
        return False
    if any(is_prose(column) for column in columns):
        return False
    return any(_is_figures(column) for column in columns) or all(map(_is_short, columns))


def is_prose(column: list[Line]) -> bool:
    """Tell running text: most lines go on in the middle of a sentence, and fill the width."""
    going_on = [_goes_on(line.text) for line in column[1:]]
    if len(going_on) < 2:  # noqa: PLR2004 - two lines are a long cell
        return False
    widest = max(line.x1 - line.x0 for line in column)
    full = median((line.x1 - line.x0) / widest for line in column) if widest else 0
    return sum(going_on) >= _PROSE * len(going_on) and full >= _FULL


def _goes_on(text: str) -> bool:
    first = text.lstrip("\"'“‘(")[:1]
    return first.islower() or (first.isalpha() and first.lower() == first.upper())


def _is_figures(column: list[Line]) -> bool:
    figures = sum(
        sum(char.isdigit() for char in line.text) * 3 >= len(line.text.replace(" ", ""))
        for line in column
    )
    return figures * 2 >= len(column)


def _is_short(column: list[Line]) -> bool:
    return median(line.words for line in column) <= 4  # noqa: PLR2004 - words of a cell

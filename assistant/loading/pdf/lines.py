"""Words to lines: what stands on one baseline without a wide gap."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.loading.pdf.hyphens import is_word
from assistant.loading.pdf.letters import is_ideographic, runs_left
from assistant.loading.pdf.shapes import Box
from assistant.loading.pdf.words import Word, once, unspaced

if TYPE_CHECKING:
    from collections.abc import Iterable

_APART = 1.15
"""Ems between words from which they belong to two columns, unless a space was painted there."""
_APART_PAINTED = 0.6
"""The same on a page where spaces are painted."""
_APART_SPACED = 8.0
"""Over so many ems a painted space may be stretched."""
_BEHIND_BULLET = 3.0
BULLET = re.compile(r"[•‣▪◦●■□–—*·\uf0b7\uf0a7-]|\(?(?:\d{1,2}|[a-z])[.)]")
"""What begins an entry of a list."""
_MOST_CAPITALS = 40
"""Large first letters of a page."""
_SAME_ROW = 0.3
_RAISED = 0.75
"""Of the size of its line a raised figure is at most."""


@dataclass(slots=True)
class Line:
    """Words on one baseline; lines of two columns are two."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    words: int
    first_width: float
    """Of the first word, in points."""
    page: int = 0
    text_x0: float = 0.0
    """Where its second word begins: the words of an entry of a list."""

    @property
    def top(self) -> float:
        """Where its letters begin, nearly."""
        return self.y - 0.62 * self.size

    @property
    def bottom(self) -> float:
        """Where its letters end, without what hangs below."""
        return self.y + 0.08 * self.size

    @property
    def box(self) -> Box:
        """What it takes of the page."""
        return Box(self.x0, self.top, self.x1, self.bottom)


def lines(words: list[Word], page: int) -> list[Line]:
    """Make lines of words, from the top down."""
    plain, capitals = _drop_capitals(words)
    painted = sum(word.spaced for word in plain) * 2 > len(plain)
    apart = _APART_PAINTED if painted else _APART
    made = [line for row in _rows(plain) for line in _divided(row, page, apart)]
    for capital in capitals:
        _put_before(capital, made, page)
    return sorted(made, key=lambda line: (line.y, line.x0))


def _rows(words: list[Word]) -> list[list[Word]]:
    """Group words by their baselines; a raised figure goes with the words beside it."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.y, word.x0)):
        row = rows[-1] if rows else []
        if row and abs(word.y - row[0].y) <= _SAME_ROW * min(word.size, row[0].size):
            row.append(word)
        else:
            rows.append([word])
    raised: list[list[Word]] = []
    for row, below in zip(rows, [*rows[1:], []], strict=False):
        if below and _all_raised(row, below):
            below.extend(row)
        else:
            raised.append(row)
    return raised


def _all_raised(row: list[Word], below: list[Word]) -> bool:
    """Tell whether words stand a little above others, each right behind one of them."""
    return all(
        any(
            word.size <= _RAISED * other.size
            and 0 < other.y - word.y < 0.6 * other.size
            and -0.3 < (word.x0 - other.x1) / other.size < 0.3  # noqa: PLR2004 - of a letter
            for other in below
        )
        for word in row
    )


def _divided(row: list[Word], page: int, apart: float = _APART) -> Iterable[Line]:
    row = unspaced(once(sorted(row, key=lambda word: word.x0)))
    parts: list[list[Word]] = []
    for word in row:
        last = parts[-1][-1] if parts else None
        if last is not None and word.x0 - last.x1 < _reach(
            last, word, apart, first=len(parts[-1]) == 1
        ):
            parts[-1].append(word)
        else:
            parts.append([word])
    return [_line(part, page) for part in parts]


def _reach(last: Word, word: Word, apart: float, *, first: bool) -> float:
    if first and BULLET.fullmatch(last.text):
        return _BEHIND_BULLET * word.size
    return (_APART_SPACED if word.spaced else apart) * max(last.size, word.size)


def _line(words: list[Word], page: int) -> Line:
    sizes = Counter[float]()
    bold = 0
    for word in words:
        sizes[round(word.size, 1)] += len(word.text)
        bold += len(word.text) if word.bold else 0
    read = words[::-1] if runs_left("".join(word.text for word in words)) else words
    return Line(
        text=_spelled(read),
        x0=words[0].x0,
        x1=max(word.x1 for word in words),
        y=max(words, key=lambda word: word.size).y,
        size=sizes.most_common(1)[0][0],
        bold=bold * 2 > sum(sizes.values()),
        words=len(words),
        first_width=read[0].x1 - read[0].x0,
        page=page,
        text_x0=words[1].x0 if len(words) > 1 else words[0].x0,
    )


def _spelled(words: list[Word]) -> str:
    text = words[0].text
    for last, word in pairwise(words):
        close = not word.spaced and abs(word.x0 - last.x1) < 0.3 * word.size
        raised = close and last.y - word.y > 0.15 * last.size and word.size < last.size
        together = raised or (
            close and is_ideographic(last.text[-1]) and is_ideographic(word.text[0])
        ) or (close and word.x0 - last.x1 < 0.1 * min(word.size, last.size))  # fmt: skip
        text += word.text if together else f" {word.text}"
    return text


def _drop_capitals(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """Part words from single large letters that begin a paragraph over several lines."""
    large = Counter[float]()
    for word in words:
        large[round(word.size)] += len(word.text)
    usual = large.most_common(1)[0][0] if large else 0
    capitals = [
        word for word in words
        if len(word.text.strip("\"“‘'")) == 1
        and word.text[-1].isupper() and word.size > 1.7 * usual
    ]  # fmt: skip
    capitals = [word for word in capitals[:_MOST_CAPITALS] if not _has_company(word, words)]
    apart = set(map(id, capitals))
    return [word for word in words if id(word) not in apart], capitals


def _has_company(capital: Word, words: list[Word]) -> bool:
    """Tell whether a large letter stands in a line of large letters."""
    return any(
        word is not capital
        and abs(word.y - capital.y) < 0.2 * capital.size
        and word.size > 0.8 * capital.size
        for word in words
    )


def _put_before(capital: Word, made: list[Line], page: int) -> None:
    top = capital.y - 0.75 * capital.size
    beside = [
        line for line in made
        if top - line.size * 0.5 <= line.y <= capital.y + 0.3 * line.size
        and -0.5 * line.size < line.x0 - capital.x1 < capital.size
    ]  # fmt: skip
    if not beside:
        made += _divided([capital], page)
        return
    first = min(beside, key=lambda line: line.y)
    first.text = f"{capital.text}{_between(capital.text, first.text)}{first.text}"
    for line in beside:  # the column begins where the large letter does
        line.x0 = min(line.x0, capital.x0)


def _between(capital: str, text: str) -> str:
    """Return what belongs between a large first letter and the rest of the line.

    >>> _between("T", "HE harbour"), _between("A", "ship"), _between("A", "bout noon")
    ('', ' ', '')
    """
    if capital[-1] not in "AIO":
        return ""

    rest = text.split(" ", 1)[0].strip(".,;:'’\"”").casefold()
    whole = f"{capital[-1]}{rest}".casefold()
    return " " if is_word(rest) and not is_word(whole) else ""

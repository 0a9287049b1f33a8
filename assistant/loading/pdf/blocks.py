"""Rows of a column to paragraphs, headings, entries of lists and tables."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

from assistant.loading.pdf.lines import BULLET
from assistant.text.stamps import read_stamps

if TYPE_CHECKING:
    from assistant.loading.pdf.lines import Line
    from assistant.loading.pdf.ordering import Flow

Kind: TypeAlias = Literal["text", "heading", "entry", "row", "small"]
_SURE_BULLETS = "•‣▪◦●■□\uf0b7\uf0a7"
_ENTRY = re.compile(rf"(?:{BULLET.pattern})\s+(?=\S)")
_OWN_BULLETS = ("\uf0b7", "\uf0a7")
"""Of a font of signs, as Word writes them."""
_FURTHEST = 2.2
"""Ems between the lines of one paragraph."""
_FEW = 4
"""Lines of one size nearby, that do not show how wide their column is."""
_ENDS = re.compile(r"[.!?:…。！？][\"'”’»)\]]*\d{0,2}\Z")
_LARGER = 1.12
_SMALLER = 0.9
_LEADING = 1.25
"""Of the usual distance of lines, from which a gap parts two paragraphs."""
_INDENT = (0.6, 4.5)
"""Ems that a paragraph's first line is indented."""


@dataclass(slots=True)
class Block:
    """Lines that belong together."""

    lines: list[Line]
    kind: Kind
    boxed: bool = False
    cells: list[str] = field(default_factory=list)
    """Of a row."""
    right: float = 0.0
    """Where its column ends."""
    first: bool = False
    """It stands at the top of its column."""

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.lines[0].page

    @property
    def indented(self) -> bool:
        """Whether its first line stands in from the second."""
        if len(self.lines) < 2:  # noqa: PLR2004 - one line does not show it
            return True
        first, second = self.lines[:2]
        return first.x0 - second.x0 > _INDENT[0] * first.size

    @property
    def full(self) -> bool:
        """Whether its last line reaches to the end of its column."""
        return self.right - self.lines[-1].x1 < self.lines[-1].size

    @property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return _ENDS.search(self.lines[-1].text) is not None


def body_size(lines: list[Line]) -> float:
    """Return the size that most letters have."""
    sizes = Counter[float]()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def blocks(flow: Flow, body: float) -> list[Block]:
    """Group the rows of a column."""
    found: list[Block] = []
    singles: list[Line] = []
    for number, row in enumerate(flow.rows):
        if len(row) == 1:
            singles.append(row[0])
            continue
        found += _grouped(singles, body, flow.right)
        singles = []
        near = flow.rows[max(0, number - 1)], flow.rows[min(number + 1, len(flow.rows) - 1)]
        if any(len(other) > 1 for other in near if other is not row):
            found.append(Block(row, "row", cells=[line.text for line in row]))
        else:
            found += [Block([line], _kind(line, body)) for line in row]
    found += _grouped(singles, body, flow.right)
    for number, block in enumerate(found):
        block.boxed, block.first = flow.boxed, number == 0
    return found


def _grouped(lines: list[Line], body: float, right: float) -> list[Block]:
    if not lines:
        return []
    steps = [
        after.y - line.y
        for line, after in pairwise(lines)
        if abs(after.size - line.size) < 0.05 * line.size
        and after.y - line.y < _FURTHEST * line.size
    ]
    column = _Column(lines, _usual(steps), right)
    edge = max([right, *(line.x1 for line in lines)])
    found = [Block([lines[0]], _kind(lines[0], body), right=edge)]
    for number in range(1, len(lines)):
        line, kind = lines[number], _kind(lines[number], body)
        if column.begins(number, found[-1], kind):
            found.append(Block([line], kind, right=edge))
        else:
            found[-1].lines.append(line)
    return found


def _usual(steps: list[float]) -> float:
    """Return the distance of lines within paragraphs: the most frequent of the small ones."""
    rounded = Counter(round(step * 2) / 2 for step in steps if step > 0)
    return min(rounded, key=lambda step: (-rounded[step], step), default=0.0)


def _kind(line: Line, body: float) -> Kind:
    if _ENTRY.match(line.text) and not line.bold:
        return "entry"
    if line.size >= _LARGER * body:
        return "heading"
    if line.size <= _SMALLER * body:
        return "small"
    return "heading" if line.bold and len(line.text) > 1 else "text"


class _Column:
    """Lines of one column: where its edges are, and how far lines stand apart."""

    def __init__(self, lines: list[Line], leading: float, right: float) -> None:
        self._lines, self._leading, self._right = lines, leading, right

    def begins(self, number: int, block: Block, kind: Kind) -> bool:
        """Tell whether a block begins with a line."""
        last, line = self._lines[number - 1], self._lines[number]
        if kind == "entry" and not self._lists(number, block):
            kind = "text"
        dated = read_stamps(line.text) or (len(block.lines) == 1 and read_stamps(last.text))
        if kind == "entry" or dated or self._changes(last, line, block, kind):
            return True
        if block.kind == "heading" and kind == "heading":
            return line.y - last.y > 1.75 * max(last.size, line.size)
        leading = self._leading or 1.2 * line.size
        size = max(last.size, line.size)
        if line.y - last.y > max(_LEADING * leading, 1.05 * size) or line.y < last.y:
            return True
        if block.kind == "entry" and len(block.lines) == 1:
            first, slack = block.lines[0], 0.5 * size
            if abs(line.x0 - first.text_x0) < slack:
                return False
            return abs(line.x0 - first.x0) > slack or self._ended(number)
        return self._indented(number) or self._ended(number)

    def _lists(self, number: int, block: Block) -> bool:
        """Tell whether a line begins an entry: a dash or a figure may begin any line of a text."""
        last, line = self._lines[number - 1], self._lines[number]
        return (
            line.text[0] in _SURE_BULLETS
            or block.kind != "text"
            or self._may_end(last)
            or line.y - last.y > _LEADING * (self._leading or 1.2 * line.size)
        )

    @staticmethod
    def _changes(last: Line, line: Line, block: Block, kind: Kind) -> bool:
        if abs(line.size - last.size) > 0.08 * last.size:
            return True
        return (kind == "heading") != (block.kind == "heading") and kind != block.kind

    def _near(self, number: int) -> list[Line]:
        size = self._lines[number].size
        near = self._lines[max(0, number - 4) : number + 4]
        alike = [line for line in near if abs(line.size - size) < 0.08 * size]
        return alike if len(alike) >= _FEW else near

    def _indented(self, number: int) -> bool:
        """Tell whether a line stands in from the ones around it, and the last does not."""
        last, line = self._lines[number - 1], self._lines[number]
        least, most = (ems * line.size for ems in _INDENT)
        left = min(other.x0 for other in self._near(number))
        if not least <= line.x0 - left <= most or line.x0 - last.x0 < least / 2:
            # Two paragraphs of one indented line each stand one under the other.
            return False
        after = self._lines[number + 1] if number + 1 < len(self._lines) else None
        # Lines around a picture are indented alike.
        return after is None or after.x0 < line.x0 - least / 2 or self._may_end(last)

    def _ended(self, number: int) -> bool:
        """Tell whether the last line ended a paragraph: the next word had had room on it."""
        last, line = self._lines[number - 1], self._lines[number]
        near = self._near(number)
        right = max([self._right, *(other.x1 for other in near)])
        if last.x1 + 0.3 * last.size + line.first_width > right - 0.3 * last.size:
            return False
        width = right - min(other.x0 for other in near)
        very_short = last.x1 - last.x0 < 0.5 * width and not line.text[:1].islower()
        return self._may_end(last) or very_short

    @staticmethod
    def _may_end(line: Line) -> bool:
        return _ENDS.search(line.text) is not None


def written(text: str) -> str:
    """Return an entry's words behind a sign that every font has."""
    own = text[:1] in _OWN_BULLETS and _ENTRY.match(text)
    return f"• {text[1:].lstrip()}" if own else text

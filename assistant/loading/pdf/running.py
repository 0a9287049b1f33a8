"""Heads and feet that run through the pages, and page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.loading.pdf.blocks import body_size

if TYPE_CHECKING:
    from assistant.loading.pdf.lines import Line
    from assistant.loading.pdf.shapes import Box

_ZONE = 0.14
"""Of the page's height, at the top and at the bottom."""
_ROWS = 4
"""Counted from an edge of the text, that may be heads or feet."""
_NEAR = 6.0
"""Points that a head may stand higher or lower on another page."""
_YEAR = 4
"""Digits that may as well be a year."""
_SHARE = 0.34
_LONGEST = 60
"""Characters of a head in the size of the text."""
_SAME_ROW = 0.3
_ROW = 2.0
"""Points between the baselines of what stands in one row."""
_APART = 1.6
"""Ems between the baselines of a head and of the text, where both are of one size."""
_NUMBER = re.compile(r"\d+")
_COUNTED = re.compile(
    r"(?:page|seite|página|p\.?)?\s*[-–—|·]?\s*(?P<label>\d{1,4}|[ivxl]{1,6}|[A-Z]{1,2}\d{1,3})\s*"
    r"(?:[-–—|·]|(?:of|/|von|de|sur)\s*\d{1,4})?\Z",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"(?:page|seite|página)\s*\d{1,4}\s*(?:of|/|von|de|sur)\s*\d{1,4}\Z", re.IGNORECASE
)
_COUNT_ALONE = re.compile(r"\d{1,4}/\d{1,4}\Z")
_SECTION = re.compile(r"(?:^|[\s|·])([A-Z]{1,2}\d{1,3})(?=$|[\s|·])")
_PRINTED = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}, \d{1,2}[:.]\d\d(?: ?[AP]M)?(?: .{0,200})?\Z", re.DOTALL
)
"""What a browser prints above a page: when it did, and the page's title."""
_ADDRESS = re.compile(r"(?:https?|file)://\S+\Z|about:blank\Z")
_LABELLED = re.compile(r"(?:([A-Z]{0,2})(\d{1,3})\b(?:\D.*)?|\D*\b([A-Z]{0,2})(\d{1,3}))\Z")
"""A head that begins or ends with the page's label, whatever else it says."""
_DAY = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(slots=True)
class Sheet:
    """A page's lines, and what was taken from them."""

    number: int
    box: Box
    lines: list[Line]
    heads: list[str] = field(default_factory=list)
    """What runs along its edges."""
    label: str | None = None
    """The number printed there, such as ``A3``."""


def take_heads(sheets: list[Sheet]) -> None:
    """Take heads, feet and page numbers out of the lines of all pages."""
    edges = {sheet.number: _edges(sheet) for sheet in sheets}
    body = body_size([line for sheet in sheets for line in sheet.lines])
    labels: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    places: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for number, lines in edges.items():
        for line in lines:
            places[_NUMBER.sub("#", line.text)].append((number, line))
            if (said := _LABELLED.match(line.text)) is not None:
                labels[said[1] or said[3] or ""].append((number, line))
    counting = {id(line) for found in labels.values() for line in _counting(found, body)}
    for sheet in sheets:
        running = [
            line for line in edges[sheet.number]
            if _runs(line, sheet.number, places[_NUMBER.sub("#", line.text)], len(sheets), body)
            or id(line) in counting
            or _is_number(line, sheet)
            or _is_browsers(line, sheet)
            or (len(sheets) == 1 and _is_newspaper(line, sheet, body))
        ]  # fmt: skip
        outer = {id(line) for way in (1, -1) for line in _outer(sheet, running, way)}
        running = [line for line in sheet.lines if id(line) in outer]
        if len(running) == len(sheet.lines):
            continue
        sheet.lines = [line for line in sheet.lines if id(line) not in outer]
        sheet.heads = [line.text for line in running]
        sheet.label = _label(sheet)


def _counting(found: list[tuple[int, Line]], body: float) -> list[Line]:
    """Return heads of neighbouring pages that say other things but count on from each other."""
    kept: list[Line] = []
    for (number, line), (other, after) in pairwise(found):
        one, two = (_LABELLED.match(each.text) for each in (line, after))
        if one is None or two is None or max(line.size, after.size) > 1.15 * body:
            continue
        step = int(two[2] or two[4]) - int(one[2] or one[4])
        if step == other - number > 0 and abs(line.y - after.y) < _NEAR:
            kept += [line, after]
    return kept


def _outer(sheet: Sheet, running: list[Line], way: int) -> list[Line]:
    """Return the lines that have nothing but such lines between them and the edge.

    They are set apart from the text: lines that happen to be the same on two pages are not.
    """
    lines = sorted(sheet.lines, key=lambda line: line.y * way)
    taken: list[Line] = []
    known = set(map(id, running))
    for line in lines:
        if id(line) in known:
            taken.append(line)
        elif not taken or abs(line.y - taken[-1].y) > _SAME_ROW * line.size:
            break
    # What stands in one row with a head is a head.
    taken += [
        line for line in lines
        if id(line) not in known and len(line.text) <= _LONGEST
        and any(abs(line.y - head.y) <= _SAME_ROW * line.size for head in taken)
    ]  # fmt: skip
    known = set(map(id, taken))
    rest = [line for line in lines if id(line) not in known]
    if not taken or not rest:
        return taken
    gap, last = abs(rest[0].y - taken[-1].y), taken[-1]
    apart = gap > _APART * rest[0].size or abs(last.size - rest[0].size) > 0.05 * last.size
    return taken if apart or last.bold != rest[0].bold else []


def _edges(sheet: Sheet) -> list[Line]:
    """Return the lines that stand at the top and at the bottom of a page."""
    height = sheet.box.y1 - sheet.box.y0
    heights = sorted({round(line.y) for line in sheet.lines})
    outer = [*heights[:_ROWS], *heights[-_ROWS:]]
    return [
        line for line in sheet.lines
        if round(line.y) in outer
        and not sheet.box.y0 + _ZONE * height < line.y < sheet.box.y1 - _ZONE * height
    ]  # fmt: skip


def _runs(line: Line, number: int, places: list[tuple[int, Line]], pages: int, body: float) -> bool:
    """Tell whether a line stands at one height on enough pages, its numbers counting them."""
    if len(line.text) > _LONGEST and abs(line.size - body) < 0.05 * body:
        return False  # a line of text that is the same on two pages
    alike = {
        other: found for other, found in places
        if abs(found.y - line.y) < _NEAR and abs(found.size - line.size) < 0.08 * line.size
    }  # fmt: skip
    same = [other for other, found in alike.items() if found.text == line.text]
    counting = [other for other, found in alike.items() if _counts(line, number, found, other)]
    enough = max(2.0, _SHARE * pages)
    if len(same) >= enough:
        # A headline is large and is printed once; a title may run along a few pages.
        return line.size <= 1.3 * body or len(same) > 2  # noqa: PLR2004 - see above
    return len(set(same + counting)) >= enough and line.size <= 1.15 * body


def _counts(line: Line, number: int, found: Line, other: int) -> bool:
    """Tell whether two lines differ by the number of the page alone."""
    mine, its = _NUMBER.findall(line.text), _NUMBER.findall(found.text)
    moved = [int(b[:9]) - int(a[:9]) for a, b in zip(mine, its, strict=True) if a != b]
    return bool(moved) and all(step == other - number for step in moved)


def _is_number(line: Line, sheet: Sheet) -> bool:
    """Tell a page number that stands by itself at the edge of the text."""
    if _COUNT.match(line.text):
        return True
    match = _COUNTED.match(line.text)
    if match is None or not any(char.isdigit() for char in line.text):
        return False
    ys = [other.y for other in sheet.lines if abs(other.y - line.y) > _SAME_ROW * line.size]
    outermost = not ys or line.y > max(ys) + line.size or line.y < min(ys) - line.size
    label = match["label"]
    return outermost and (label == str(sheet.number) or len(label) < _YEAR or label[0].isalpha())


def _is_browsers(line: Line, sheet: Sheet) -> bool:
    """Tell what a browser prints in a row above and in a row below a page."""
    rows = [row.y for row in sheet.lines]
    if abs(line.y - min(rows)) < 2:  # noqa: PLR2004 - points
        row = " ".join(other.text for other in sheet.lines if abs(other.y - line.y) < _ROW)
        return _PRINTED.match(row) is not None
    if abs(line.y - max(rows)) < _ROW:
        return _ADDRESS.match(line.text) is not None or _COUNT_ALONE.match(line.text) is not None
    return False


def _is_newspaper(line: Line, sheet: Sheet, body: float) -> bool:
    """Tell the head of a single page of a newspaper: a day and a page's label, above all else."""
    first = min(other.y for other in sheet.lines)
    return (
        line.y < first + line.size / 2
        and line.size <= 1.15 * body
        and _SECTION.search(line.text) is not None
        and _DAY.search(line.text) is not None
    )


def _label(sheet: Sheet) -> str | None:
    """Return what a page calls itself, where that is another than its number."""
    for head in sheet.heads:
        match = _COUNTED.match(head) or _SECTION.search(head)
        if match:
            said = match.groupdict().get("label") or match[1] if match.groups() else match[0]
            return None if said == str(sheet.number) else said
    return None

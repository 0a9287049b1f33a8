"""Lines of a page to columns, in the order in which they are read.

A page is cut into strips, each with its own columns: a headline across columns ends a strip above
it. Within a column the same is done again. What stands in a box beside the text comes last.
"""

from __future__ import annotations

from itertools import groupby, pairwise
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from assistant.loading.pdf.gutters import GUTTER, free_of, gutters, parted, shared
from assistant.loading.pdf.letters import runs_left
from assistant.loading.pdf.tabular import is_prose, is_table

if TYPE_CHECKING:
    from assistant.loading.pdf.gutters import Free
    from assistant.loading.pdf.lines import Line
    from assistant.loading.pdf.shapes import Box

_DEEPEST = 12
_FEWEST = 2
"""Lines of a column."""
_TALL = 5
"""Lines of running text beside which one line may be the end of a column."""
_MOST_LINES = 3_000
"""Of a page, that are put in columns; a page of news has a thousand at most."""
_LEADING = 1.8
_INDENT = 3.0
"""Ems by which lines of a column begin apart at most."""
_HEADLINE = 1.3


class Flow(NamedTuple):
    """Rows that are read from the top down; several lines in a row are cells."""

    rows: list[list[Line]]
    boxed: bool = False
    """It stands apart from the text."""
    right: float = 0.0
    """Where its lines may end, if that is known."""


def flows(lines: list[Line], frames: list[Box]) -> list[Flow]:
    """Put the lines of a page in order; ``frames`` are boxes that are drawn on it."""
    if len(lines) > _MOST_LINES:
        return [Flow(_rows(lines))]
    rest, asides = list(lines), list[Flow]()
    for frame in sorted(frames, key=lambda box: box.area):
        inside = [line for line in rest if _stands_in(line, frame)]
        outside = [line for line in rest if not _stands_in(line, frame)]
        if _is_aside(inside, outside):
            rest = outside
            right = frame.x1 - (min(line.x0 for line in inside) - frame.x0)
            asides += [flow._replace(boxed=True, right=right) for flow in _ordered(inside, 0)]
    return [*_ordered(rest, 0), *asides]


def _stands_in(line: Line, frame: Box) -> bool:
    return frame.holds((line.x0 + line.x1) / 2, line.y - line.size / 4) and (
        frame.x0 - 2 <= line.x0 and line.x1 <= frame.x1 + 2
    )


def _is_aside(inside: list[Line], outside: list[Line]) -> bool:
    """Tell whether a box is one beside the text, and not the text's own or a table's cell."""
    if len(inside) <= _FEWEST or len(inside) > len(outside):
        return False
    top, bottom = min(line.top for line in inside), max(line.bottom for line in inside)
    beside = sum(top < line.y < bottom for line in outside)
    return beside >= _FEWEST and not is_table([[line] for line in inside], outside)


def _ordered(lines: list[Line], depth: int) -> list[Flow]:
    if not lines:
        return []
    if depth > _DEEPEST:
        return [Flow(_rows(lines))]
    found: list[Flow] = []
    for strip in _strips(lines):
        columns = _columns(strip)
        if len(columns) > 1:
            for column in columns:
                found += _ordered(column, depth + 1)
        elif found and not found[-1].boxed and depth == 0 and _goes_on(found[-1], strip):
            found[-1].rows.extend(_rows(strip))
        else:
            found.append(Flow(_rows(strip)))
    return found


def _goes_on(flow: Flow, strip: list[Line]) -> bool:
    """Tell whether a strip of one column is under another, without columns between."""
    return flow.rows[-1][0].y < min(line.y for line in strip) and abs(
        min(line.x0 for row in flow.rows for line in row) - min(line.x0 for line in strip)
    ) < 3 * median(line.size for line in strip)


def _rows(lines: list[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.y, line.x0)):
        if rows and abs(line.y - rows[-1][0].y) < 0.3 * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.x0) for row in rows]


def _bands(lines: list[Line]) -> list[list[Line]]:
    """Group lines that overlap in height."""
    bands: list[list[Line]] = []
    bottom = float("-inf")
    for line in sorted(lines, key=lambda line: line.top):
        if bands and line.top < bottom:
            bands[-1].append(line)
        else:
            bands.append([line])
        bottom = max(bottom, line.bottom)
    return bands


def _strips(lines: list[Line]) -> list[list[Line]]:
    """Cut where no gutter runs on: above and below what stands across columns."""
    x0, x1 = min(line.x0 for line in lines), max(line.x1 for line in lines)
    gutter = GUTTER * median(line.size for line in lines)
    strips: list[tuple[list[Line], Free]] = []
    for band in _bands(lines):
        free = free_of(band, x0, x1, gutter)
        if strips:
            strip, before = strips[-1]
            common = shared(before, free, gutter)
            whole = [*strip, *band]
            apart = parted(strip, before) or parted(band, free)
            if (parted(whole, common) and not _crosses(band, strip, common)) or not apart:
                strips[-1] = (whole, common)
                continue
        strips.append((band, free))
    parts = [part for strip, _ in strips for part in _topped(strip)]
    for above, below in pairwise(parts):
        _hand_down(above, below)
    return _together([part for part in parts if part])


def _hand_down(above: list[Line], below: list[Line]) -> None:
    """Give a strip of columns the lines of a column on the right that begin a little higher."""
    columns = _columns(below)
    while len(columns) > 1 and len(above) > 1:
        last = max(above, key=lambda line: line.y)
        own = next((c for c in columns[1:] if _continues(last, min(c, key=_height))), None)
        if own is None:
            return
        above.remove(last)
        below.append(last)
        own.append(last)


def _height(line: Line) -> float:
    return line.y


def _continues(line: Line, below: Line) -> bool:
    """Tell whether a line stands right above another, in one column with it."""
    return (
        abs(line.size - below.size) < 0.05 * below.size
        and 0 < below.y - line.y < _LEADING * below.size
        and abs(line.x0 - below.x0) < _INDENT * below.size
    )


def _topped(strip: list[Line]) -> list[list[Line]]:
    """Cut off headlines at the top that stand over a gutter of what is below."""
    lines = sorted(strip, key=lambda line: line.y)
    usual = median(line.size for line in lines)
    heads: list[list[Line]] = []
    while len(lines) > 1 and lines[0].size >= _HEADLINE * usual:
        if gutters(lines[1:]) <= gutters(lines):
            break
        heads.append([lines.pop(0)])
    return [*heads, lines]


def _together(strips: list[list[Line]]) -> list[list[Line]]:
    """Join strips that turned out to have one column, so that paragraphs stay whole."""
    joined: list[list[Line]] = []
    for columned, group in groupby(strips, key=lambda strip: len(_columns(strip)) > 1):
        several = list(group)
        joined += several if columned else [[line for strip in several for line in strip]]
    return joined


def _crosses(band: list[Line], strip: list[Line], common: Free) -> bool:
    """Tell a headline over some of the columns: it begins another story below the first."""
    if len(band) > 1 or band[0].size < _HEADLINE * median(line.size for line in strip):
        return False
    return gutters(strip) > sum(parted(strip, [gap]) for gap in common)


def _tables_joined(columns: list[list[Line]]) -> list[list[Line]]:
    """Join neighbouring columns that are one table."""
    joined: list[list[Line]] = []
    at = 0
    while at < len(columns):
        for end in range(len(columns), at, -1):
            several = columns[at:end]
            whole = [line for column in several for line in column]
            if len(several) == 1 or is_table(_rows(whole), *several):
                joined.append(whole)
                at = end
                break
    return joined


def _may_part(left: list[Line], right: list[Line]) -> bool:
    fewest = min(len(left), len(right))
    if fewest >= _FEWEST:
        return True
    return fewest > 0 and len(left) >= _TALL and is_prose(left)


def _columns(strip: list[Line]) -> list[list[Line]]:
    """Part a strip at its gutters; one column where it is a table or has no gutter."""
    x0, x1 = min(line.x0 for line in strip), max(line.x1 for line in strip)
    gutter = GUTTER * median(line.size for line in strip)
    columns: list[list[Line]] = []
    rest = strip
    for start, _ in free_of(strip, x0, x1, gutter):
        left = [line for line in rest if line.x1 <= start + 1]
        right = [line for line in rest if line.x1 > start + 1]
        if _may_part(left, right):
            rest = right
            columns.append(left)
    columns.append(rest)
    columns = _tables_joined(columns)
    if len(columns) == 1:
        return [strip]
    right_to_left = sum(runs_left(line.text) for line in strip) * 2 > len(strip)
    return columns[::-1] if right_to_left else columns

"""Bullets that are drawn and not written."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.loading.pdf.lines import Line
    from assistant.loading.pdf.painting import Shape
    from assistant.loading.pdf.shapes import Box

_SIZES = (0.15, 0.7)
"""Ems that a bullet is wide and high."""
_MOST_LINES = 3_000
_MOST_DOTS = 1_000
_APART = 2.0
"""Ems between it and its words."""


def bulleted(lines: list[Line], shapes: list[Shape]) -> list[Line]:
    """Write a bullet before each line that one is drawn in front of."""
    if len(lines) > _MOST_LINES:
        return lines
    dots = sorted({shape.box for shape in shapes if shape.kind != "picture" and _is_dot(shape.box)})
    dots = dots[:_MOST_DOTS]
    lefts = [dot.x0 for dot in dots]
    for line in lines:
        first = bisect_left(lefts, line.x0 - (_APART + 1) * line.size)
        for dot in dots[first : bisect_left(lefts, line.x0)]:
            if _stands_before(dot, line):
                line.text = f"• {line.text}"
                line.text_x0, line.x0 = line.x0, dot.x0
                break
    return lines


def _is_dot(box: Box) -> bool:
    width, height = box.x1 - box.x0, box.y1 - box.y0
    return 1 < width < 12 and abs(width - height) < 0.2 * width  # noqa: PLR2004 - points


def _stands_before(dot: Box, line: Line) -> bool:
    least, most = (ems * line.size for ems in _SIZES)
    middle = (dot.y0 + dot.y1) / 2
    return (
        least <= dot.x1 - dot.x0 <= most
        and 0 < line.x0 - dot.x1 <= _APART * line.size
        and line.y - 0.75 * line.size < middle < line.y
    )

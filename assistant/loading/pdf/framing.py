"""Boxes that are drawn around a part of a page: filled, stroked, or made of four rules."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from assistant.loading.pdf.shapes import Box

if TYPE_CHECKING:
    from assistant.loading.pdf.seeing import Sight

_LEAST = (60.0, 30.0)
"""Points that a box around words is wide and high."""
_MOST = 40
_THIN = 3.0
"""Points that a rule is thick at most."""
_NEAR = 4.0
"""Points by which rules of one box may miss each other."""


def frames(sight: Sight) -> list[Box]:
    """Return the boxes that may set a part of the page apart."""
    drawn = [shape.box for shape in sight.shapes if shape.kind != "picture"]
    boxes = [box for box in [*drawn, *_of_rules(drawn)] if _may_frame(box, sight.box)]
    return list(dict.fromkeys(boxes))[:_MOST]


def _may_frame(box: Box, page: Box) -> bool:
    width, height = _LEAST
    return box.x1 - box.x0 >= width and box.y1 - box.y0 >= height and box.area < page.area / 2


def _of_rules(boxes: list[Box]) -> list[Box]:
    width, height = _LEAST
    flat = [b for b in boxes if b.y1 - b.y0 < _THIN and b.x1 - b.x0 >= width][:_MOST]
    upright = [b for b in boxes if b.x1 - b.x0 < _THIN and b.y1 - b.y0 >= height][: 2 * _MOST]
    found: list[Box] = []
    for one, other in combinations(sorted(flat, key=lambda box: box.y0), 2):
        box = Box(one.x0, one.y0, one.x1, other.y1)
        if abs(one.x0 - other.x0) < _NEAR and abs(one.x1 - other.x1) < _NEAR:
            sides = [any(_runs_along(rule, x, box) for rule in upright) for x in (box.x0, box.x1)]
            found += [box] if all(sides) else []
    return found


def _runs_along(rule: Box, x: float, box: Box) -> bool:
    return abs(rule.x0 - x) < _NEAR and rule.y0 <= box.y0 + _NEAR and rule.y1 >= box.y1 - _NEAR

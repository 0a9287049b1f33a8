"""What a reader sees of what a page paints, and what was left out because nobody sees it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from assistant.loading.pdf.shapes import Box

if TYPE_CHECKING:
    from assistant.loading.pdf.painting import Glyph, Painted, Shape

_SCAN = 0.5
"""Of a page that a picture of its words covers at least."""
_MOST_COVERS = 50
"""Looked at on one page for what lies over its words."""
_UNSEEN = frozenset(["invisible", "covered"])
"""How the text lies that a program has read from a scan: under the picture or not drawn."""


class Sight(NamedTuple):
    """A page's glyphs and shapes as they are seen: turned to be read, y downwards."""

    glyphs: list[Glyph]
    aside: list[list[Glyph]]
    """Glyphs turned otherwise, each turn in its own space."""
    shapes: list[Shape]
    box: Box
    hidden: Counter[str]
    """Letters left out, by reason."""
    scanned: bool
    """The words were read from a picture by a program."""
    pictures: bool
    """Pictures cover most of it."""


def look(painted: Painted) -> Sight:
    """Leave out what is not seen, and turn the page so that its lines run to the right."""
    glyphs = _covered(painted)
    pictures = sum(s.box.within(painted.box).area for s in painted.shapes if s.kind == "picture")
    covers = pictures >= _SCAN * painted.box.area
    letters = [glyph for glyph in glyphs if glyph.text.strip()]
    unseen = sum(glyph.hidden in _UNSEEN for glyph in letters)
    scanned = covers and unseen >= 0.9 * len(letters) > 0
    seen = [g for g in glyphs if not g.hidden or (scanned and g.hidden in _UNSEEN)]
    hidden = Counter(
        g.hidden for g in letters if g.hidden and not (scanned and g.hidden in _UNSEEN)
    )
    turns: dict[int, list[Glyph]] = {}
    for glyph in seen:
        turn = _turn(glyph)
        turns.setdefault(turn, []).append(_turned(glyph, turn))
    main = max(turns, key=lambda turn: len(turns[turn]), default=0)
    return Sight(
        glyphs=turns.pop(main, []),
        aside=[turns[turn] for turn in sorted(turns)],
        shapes=[shape._replace(box=_box(shape.box, main)) for shape in painted.shapes],
        box=_box(painted.box, main),
        hidden=hidden,
        scanned=scanned,
        pictures=covers,
    )


def _covered(painted: Painted) -> list[Glyph]:
    """Mark glyphs that something opaque was painted over."""
    if not painted.glyphs:
        return []
    first = painted.glyphs[0].order
    covers = [
        shape for shape in painted.shapes
        if shape.opaque and shape.kind != "stroke" and shape.order > first
    ][-_MOST_COVERS:]  # fmt: skip
    if not covers:
        return painted.glyphs
    orders = [cover.order for cover in covers]
    return [_under(glyph, covers[bisect_right(orders, glyph.order) :]) for glyph in painted.glyphs]


def _under(glyph: Glyph, covers: list[Shape]) -> Glyph:
    x, y = (glyph.x + glyph.end_x) / 2, (glyph.y + glyph.end_y) / 2
    # The middle of a letter is a third of its size above the baseline.
    up = glyph.size / 3
    if not glyph.hidden and any(cover.box.holds(x, y + up) and cover.box.holds(x, y)
                                for cover in covers):  # fmt: skip
        return glyph._replace(hidden="covered")
    return glyph


def _turn(glyph: Glyph) -> int:
    x, y = glyph.end_x - glyph.x, glyph.end_y - glyph.y
    if abs(x) >= abs(y):
        return 0 if x >= 0 else 180
    return 90 if y > 0 else 270


def _point(x: float, y: float, turn: int) -> tuple[float, float]:
    """Return a point to the right and down, as lines run."""
    return {0: (x, -y), 90: (y, x), 180: (-x, y), 270: (-y, -x)}[turn]


def _turned(glyph: Glyph, turn: int) -> Glyph:
    x, y = _point(glyph.x, glyph.y, turn)
    end_x, end_y = _point(glyph.end_x, glyph.end_y, turn)
    return glyph._replace(x=x, y=y, end_x=end_x, end_y=end_y)


def _box(box: Box, turn: int) -> Box:
    x0, y0 = _point(box.x0, box.y0, turn)
    x1, y1 = _point(box.x1, box.y1, turn)
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

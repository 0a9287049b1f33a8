"""What a page paints, in order: glyphs, filled boxes, pictures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from assistant.loading.pdf.shapes import BLACK, IDENTITY, Box, Colour, Matrix

if TYPE_CHECKING:
    from assistant.loading.pdf.fonts import Font


Fault: TypeAlias = Literal["", "damaged", "large", "full"]
"""Of a page's content; ``full``: the first part of it was read."""


class Glyph(NamedTuple):
    """A sign where it is painted, in the space of its page, y upwards."""

    text: str
    x: float
    y: float
    """Where its baseline begins."""
    end_x: float
    end_y: float
    """Where it ends."""
    size: float
    """Of its font, in points."""
    bold: bool
    hidden: str
    """Why it is not seen; empty where it is."""
    order: int


class Shape(NamedTuple):
    """Something painted that is no text."""

    box: Box
    colour: Colour
    """Of a filled box; None where it is not known, as of a picture."""
    kind: str
    """``fill``, ``stroke`` or ``picture``."""
    opaque: bool
    order: int


@dataclass(slots=True)
class Pen:
    """The state of drawing that ``q`` keeps and ``Q`` brings back."""

    matrix: Matrix
    clip: Box
    colour: Colour = BLACK
    space: str = "gray"
    alpha: float = 1.0
    blended: bool = False
    font: Font | None = None
    size: float = 0.0
    apart: float = 0.0
    apart_words: float = 0.0
    wide: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0

    def copy(self) -> Pen:
        """Return another one like it."""
        return replace(self)


@dataclass(slots=True)
class Painted:
    """All that a page paints."""

    box: Box
    glyphs: list[Glyph] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    liars: int = 0
    """Glyphs of fonts that say other letters than they draw."""
    fault: Fault = ""
    """Why its content was not read, or not all of it."""
    _order: int = 0

    def next(self) -> int:
        """Return the place in the order of painting."""
        self._order += 1
        return self._order


@dataclass(slots=True)
class Canvas:
    """A page while it is painted."""

    painted: Painted
    pen: Pen
    stack: list[Pen] = field(default_factory=list)
    text: Matrix = IDENTITY
    line: Matrix = IDENTITY
    path: list[Box] = field(default_factory=list)
    points: list[tuple[float, float]] = field(default_factory=list)
    clipping: bool = False
    off: int = 0
    """How many marks around what is painted say that it is switched off."""
    marks: list[Mark] = field(default_factory=list)


@dataclass(slots=True)
class Mark:
    """Content between BDC and EMC."""

    off: bool
    said: str | None
    """What the file says that the glyphs inside read."""
    first: int
    """The number of glyphs painted before."""


def number(operands: list[Any], at: int) -> float:
    """Return an operand that should be a number; 0 where it is none."""
    value = operands[at] if 0 <= at < len(operands) else 0
    return float(value) if isinstance(value, (int, float)) else 0.0


def matrix_of(operands: list[Any]) -> Matrix:
    """Return the matrix of six operands."""
    a, b, c, d, e, f = (number(operands, at) for at in range(6))
    return (a, b, c, d, e, f)

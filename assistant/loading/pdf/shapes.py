"""Matrices, boxes and colours of a page."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Colour: TypeAlias = tuple[float, float, float] | None
"""Red, green, blue, each up to 1; None where it is not known."""
WHITE: Colour = (1.0, 1.0, 1.0)
BLACK: Colour = (0.0, 0.0, 0.0)
_ALIKE = 0.1
"""Colours that differ by less in every part are not told apart on paper."""


class Box(NamedTuple):
    """A rectangle, from the lesser to the greater coordinates."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float, slack: float = 0.0) -> bool:
        """Tell whether a point lies inside."""
        return self.x0 - slack <= x <= self.x1 + slack and self.y0 - slack <= y <= self.y1 + slack

    def within(self, other: Box) -> Box:
        """Return what the two share; it may be empty."""
        x0, y0 = max(self.x0, other.x0), max(self.y0, other.y0)
        return Box(x0, y0, max(x0, min(self.x1, other.x1)), max(y0, min(self.y1, other.y1)))

    @property
    def area(self) -> float:
        """Width times height."""
        return max(0.0, self.x1 - self.x0) * max(0.0, self.y1 - self.y0)


def times(one: Matrix, other: Matrix) -> Matrix:
    """Return the matrix that does ``one`` and then ``other``."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def placed(box: Box, matrix: Matrix) -> Box:
    """Return the box around a box that a matrix has moved."""
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box.x0, box.x1) for y in (box.y0, box.y1)]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    return Box(min(xs), min(ys), max(xs), max(ys))


def around(points: list[tuple[float, float]]) -> Box:
    """Return the box around points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))


def colour_of(parts: list[Any], kind: str) -> Colour:
    """Return a colour from its parts in a colour space.

    >>> colour_of([0.5], "gray"), colour_of([0, 0, 0, 1], "cmyk"), colour_of([0.3], "ink")
    ((0.5, 0.5, 0.5), (0.0, 0.0, 0.0), None)
    """
    numbers = [min(1.0, max(0.0, float(part))) for part in parts if isinstance(part, (int, float))]
    if kind == "ink":  # a printer's own colour: none of it is paper
        return WHITE if numbers and max(numbers) < _ALIKE else None
    if kind == "unknown" or len(numbers) != len(parts):
        return None
    if len(numbers) == 1:
        return (numbers[0],) * 3
    if len(numbers) == 3:  # noqa: PLR2004 - red, green, blue
        return (numbers[0], numbers[1], numbers[2])
    if len(numbers) == 4:  # noqa: PLR2004 - cyan, magenta, yellow, black
        c, m, y, k = numbers
        return ((1 - c) * (1 - k), (1 - m) * (1 - k), (1 - y) * (1 - k))
    return None


def alike(one: Colour, other: Colour) -> bool:
    """Tell whether two colours cannot be told apart; False where one is not known."""
    if one is None or other is None:
        return False
    return all(abs(a - b) < _ALIKE for a, b in zip(one, other, strict=True))

"""The operators that set colours and draw paths, as far as text is hidden or framed by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.loading.pdf.painting import Canvas, Shape, matrix_of, number
from assistant.loading.pdf.shapes import BLACK, Box, around, colour_of, placed, times

if TYPE_CHECKING:
    from collections.abc import Callable

_DEEPEST = 200
"""States kept at once."""
_OPAQUE = 0.95


def keep(canvas: Canvas, _: list[Any]) -> None:
    """Keep the pen (q)."""
    if len(canvas.stack) < _DEEPEST:
        canvas.stack.append(canvas.pen.copy())


def restore(canvas: Canvas, _: list[Any]) -> None:
    """Take up the pen that was kept last (Q)."""
    if canvas.stack:
        canvas.pen = canvas.stack.pop()


def transform(canvas: Canvas, operands: list[Any]) -> None:
    """Move, turn and scale all that follows (cm)."""
    canvas.pen.matrix = times(matrix_of(operands), canvas.pen.matrix)


def picture(canvas: Canvas, _: list[Any], *, opaque: bool = True) -> None:
    """Paint a picture into the unit square."""
    box = placed(Box(0, 0, 1, 1), canvas.pen.matrix).within(canvas.pen.clip)
    _painted(canvas, box, "picture", opaque=opaque)


def _painted(canvas: Canvas, box: Box, kind: str, *, opaque: bool = True) -> None:
    pen, painted = canvas.pen, canvas.painted
    if canvas.off or (box.area <= 0 and kind != "stroke"):
        return
    opaque = opaque and pen.alpha > _OPAQUE and not pen.blended
    colour = pen.colour if kind == "fill" else None
    painted.shapes.append(Shape(box, colour, kind, opaque, painted.next()))


def _rectangle(canvas: Canvas, operands: list[Any]) -> None:
    x, y, width, height = (number(operands, at) for at in range(4))
    box = Box(min(x, x + width), min(y, y + height), max(x, x + width), max(y, y + height))
    canvas.path.append(placed(box, canvas.pen.matrix))


def _point(canvas: Canvas, operands: list[Any]) -> None:
    """Note where a line or a curve ends."""
    a, b, c, d, e, f = canvas.pen.matrix
    x, y = number(operands, len(operands) - 2), number(operands, len(operands) - 1)
    canvas.points.append((a * x + c * y + e, b * x + d * y + f))


def _move(canvas: Canvas, operands: list[Any]) -> None:
    _close_path(canvas)
    _point(canvas, operands)


def _close_path(canvas: Canvas) -> None:
    if len(canvas.points) > 1:
        canvas.path.append(around(canvas.points))
    canvas.points = []


def _clip(canvas: Canvas, _: list[Any]) -> None:
    canvas.clipping = True


def _ending(kind: str) -> Callable[[Canvas, list[Any]], None]:
    def end(canvas: Canvas, _: list[Any]) -> None:
        _close_path(canvas)
        for box in canvas.path if kind else ():
            _painted(canvas, box.within(canvas.pen.clip), kind)
        if canvas.clipping:
            xs = [(box.x0, box.y0) for box in canvas.path] + [(b.x1, b.y1) for b in canvas.path]
            whole = around(xs) if xs else Box(0, 0, 0, 0)
            canvas.pen.clip = canvas.pen.clip.within(whole)
        canvas.path, canvas.clipping = [], False

    return end


def _plain_colour(kind: str) -> Callable[[Canvas, list[Any]], None]:
    def put(canvas: Canvas, operands: list[Any]) -> None:
        canvas.pen.space, canvas.pen.colour = kind, colour_of(operands, kind)

    return put


def _colour(canvas: Canvas, operands: list[Any]) -> None:
    canvas.pen.colour = colour_of(operands, canvas.pen.space)


def set_space(canvas: Canvas, resource: Any) -> None:
    """Choose a colour space (cs), named or as an array."""
    name = str(resource[0] if isinstance(resource, list) and resource else resource)
    kinds = {"/Separation": "ink", "/DeviceN": "ink", "/Indexed": "unknown", "/Lab": "unknown",
             "/Pattern": "unknown"}  # fmt: skip
    canvas.pen.space = kinds.get(name, "gray")
    canvas.pen.colour = BLACK if canvas.pen.space == "gray" else None


def set_state(canvas: Canvas, state: Any) -> None:
    """Take what a graphics state says (gs)."""
    if "/ca" in state:
        canvas.pen.alpha = number([state["/ca"]], 0)
    if "/BM" in state:
        canvas.pen.blended = str(state["/BM"]) not in ("/Normal", "/Compatible")


_FILL, _STROKE, _NOTHING = _ending("fill"), _ending("stroke"), _ending("")
OPERATORS: dict[bytes, Callable[[Canvas, list[Any]], None]] = {
    b"q": keep, b"Q": restore, b"cm": transform, b"re": _rectangle, b"m": _move, b"l": _point,
    b"c": _point, b"v": _point, b"y": _point, b"W": _clip, b"W*": _clip, b"n": _NOTHING,
    b"f": _FILL, b"F": _FILL, b"f*": _FILL, b"B": _FILL, b"B*": _FILL, b"b": _FILL, b"b*": _FILL,
    b"S": _STROKE, b"s": _STROKE, b"g": _plain_colour("gray"), b"rg": _plain_colour("rgb"),
    b"k": _plain_colour("cmyk"), b"sc": _colour, b"scn": _colour, b"INLINE IMAGE": picture,
}  # fmt: skip

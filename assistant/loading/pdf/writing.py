"""The operators that set and show text."""

from __future__ import annotations

from math import hypot, isfinite
from typing import TYPE_CHECKING, Any

from assistant.loading.pdf.fonts import UNKNOWN
from assistant.loading.pdf.painting import Canvas, Glyph, matrix_of, number
from assistant.loading.pdf.shapes import IDENTITY, WHITE, Colour, alike, times

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.loading.pdf.fonts import Font
    from assistant.loading.pdf.painting import Pen

SMALLEST = 1.5
"""Points; nobody reads what is smaller."""
_FAINT = 0.08
_UNSEEN_MODES = (3, 7)
MOST_GLYPHS = 120_000
"""Of a page; a page of news has a third of that at most."""
_MOST_SHAPES = 100
"""Looked at for what is behind a text; the last that were painted."""


def show(canvas: Canvas, operand: Any) -> None:
    """Show a string."""
    pen = canvas.pen
    codes = _bytes(operand)
    if pen.font is None or not codes:
        return
    painted, hidden = canvas.painted, _hidden(canvas)
    codes = codes[: max(0, MOST_GLYPHS - len(painted.glyphs)) * 2]
    if not codes:
        painted.fault = "full"
        return
    if pen.font.lies:
        painted.liars += len(codes)
    for sign in pen.font.signs(codes):
        extra = pen.apart + (pen.apart_words if sign.is_space else 0.0)
        a, b, c, d, x, y = times(canvas.text, pen.matrix)
        drawn = sign.width * pen.size * pen.wide
        move = drawn + extra * pen.wide
        if sign.is_space:  # a space is as wide as it was stretched
            drawn = move
        e, f = canvas.text[4] + move * canvas.text[0], canvas.text[5] + move * canvas.text[1]
        canvas.text = (*canvas.text[:4], e, f)
        x, y = x + c * pen.rise, y + d * pen.rise
        size = abs(pen.size) * hypot(c, d)
        if not (isfinite(x) and isfinite(y) and isfinite(size)):
            continue
        end_x, end_y = x + drawn * a, y + drawn * b
        why = hidden or _unseen(canvas, (x + end_x) / 2, (y + end_y) / 2, size)
        painted.glyphs.append(
            Glyph(sign.text, x, y, end_x, end_y, size, pen.font.bold, why, painted.next())
        )


def _bytes(operand: Any) -> bytes:
    if isinstance(operand, bytes):
        return operand
    original = getattr(operand, "original_bytes", None)
    return original if isinstance(original, bytes) else b""


def _hidden(canvas: Canvas) -> str:
    """Tell why a whole string is not seen."""
    pen = canvas.pen
    if canvas.off:
        return "switched off"
    if pen.mode in _UNSEEN_MODES:
        return "invisible"
    if pen.alpha < _FAINT:
        return "transparent"
    _, _, _, _, x, y = times(canvas.text, pen.matrix)
    behind = _behind(canvas, x + 1, y + 1)
    fills = pen.mode in (0, 2, 4, 6)
    return "of the colour of the paper" if fills and alike(pen.colour, behind) else ""


def _behind(canvas: Canvas, x: float, y: float) -> Colour:
    for shape in reversed(canvas.painted.shapes[-_MOST_SHAPES:]):
        if shape.kind != "stroke" and shape.opaque and shape.box.holds(x, y):
            return shape.colour
    return WHITE


def _unseen(canvas: Canvas, x: float, y: float, size: float) -> str:
    """Tell why a glyph is not seen, by where it stands."""
    if size < SMALLEST:
        return "too small to see"
    if not canvas.painted.box.holds(x, y, slack=1.0):
        return "outside the page"
    # Letters reach above the baseline, and a box may be cut close to them.
    return "" if canvas.pen.clip.holds(x, y + size / 4, slack=size / 2) else "outside the page"


def said_instead(canvas: Canvas, first: int, said: str) -> None:
    """Put what the file says in place of glyphs whose letters are not known, and of no others."""
    glyphs = canvas.painted.glyphs
    run = glyphs[first:]
    if not any(UNKNOWN in glyph.text for glyph in run) or len(said) > 4 * len(run):
        return
    glyphs[first] = run[0]._replace(text=said)
    glyphs[first + 1 :] = [glyph._replace(text="") for glyph in run[1:]]


def begin(canvas: Canvas, _: list[Any]) -> None:
    """BT."""
    canvas.text = canvas.line = IDENTITY


def _down(canvas: Canvas, x: float, y: float) -> None:
    canvas.line = canvas.text = times((1.0, 0.0, 0.0, 1.0, x, y), canvas.line)


def _move(canvas: Canvas, operands: list[Any]) -> None:
    _down(canvas, number(operands, 0), number(operands, 1))


def _move_leading(canvas: Canvas, operands: list[Any]) -> None:
    canvas.pen.leading = -number(operands, 1)
    _move(canvas, operands)


def _place(canvas: Canvas, operands: list[Any]) -> None:
    canvas.line = canvas.text = matrix_of(operands)


def _next_line(canvas: Canvas, _: list[Any]) -> None:
    _down(canvas, 0.0, -canvas.pen.leading)


def _show_one(canvas: Canvas, operands: list[Any]) -> None:
    if operands:
        show(canvas, operands[-1])


def _show_next(canvas: Canvas, operands: list[Any]) -> None:
    _next_line(canvas, operands)
    _show_one(canvas, operands)


def _show_spaced(canvas: Canvas, operands: list[Any]) -> None:
    canvas.pen.apart_words, canvas.pen.apart = number(operands, 0), number(operands, 1)
    _show_next(canvas, operands)


def _show_many(canvas: Canvas, operands: list[Any]) -> None:
    pen = canvas.pen
    for item in operands[0] if operands and isinstance(operands[0], list) else ():
        if isinstance(item, (int, float)):
            back = -float(item) / 1000 * pen.size * pen.wide
            canvas.text = times((1.0, 0.0, 0.0, 1.0, back, 0.0), canvas.text)
        else:
            show(canvas, item)


def _setting(name: str, scale: float = 1.0) -> Callable[[Canvas, list[Any]], None]:
    def put(canvas: Canvas, operands: list[Any]) -> None:
        setattr(canvas.pen, name, number(operands, 0) * scale)

    return put


def _set_mode(canvas: Canvas, operands: list[Any]) -> None:
    canvas.pen.mode = int(number(operands, 0))


def set_font(pen: Pen, font: Font, size: float) -> None:
    """Tf."""
    pen.font, pen.size = font, size


OPERATORS: dict[bytes, Callable[[Canvas, list[Any]], None]] = {
    b"BT": begin, b"Td": _move, b"TD": _move_leading, b"Tm": _place, b"T*": _next_line,
    b"Tj": _show_one, b"'": _show_next, b'"': _show_spaced, b"TJ": _show_many,
    b"Tc": _setting("apart"), b"Tw": _setting("apart_words"), b"TL": _setting("leading"),
    b"Ts": _setting("rise"), b"Tz": _setting("wide", 0.01), b"Tr": _set_mode,
}  # fmt: skip

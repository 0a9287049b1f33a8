"""A page's content read operator by operator."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pypdf.errors import LimitReachedError
from pypdf.generic import ContentStream, DictionaryObject, StreamObject

from assistant.loading.pdf import drawing, writing
from assistant.loading.pdf.fonts import Font, font_of, plain_font
from assistant.loading.pdf.opening import attempt
from assistant.loading.pdf.painting import Canvas, Fault, Mark, Painted, Pen, matrix_of, number
from assistant.loading.pdf.shapes import IDENTITY, Box, placed, times

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_DEEPEST = 8
"""Forms inside forms."""
_MOST = 2_000_000
"""Operators of a whole file; forms that paint each other could make of few billions."""
_PLAIN = writing.OPERATORS | drawing.OPERATORS
_EVERYTHING = Box(-1e9, -1e9, 1e9, 1e9)


class Interpreter:
    """Paints the pages of one file; fonts and forms are read once."""

    def __init__(self, reader: PdfReader) -> None:
        self._reader = reader
        self._fonts: dict[Any, Font] = {}
        self._forms: dict[Any, list[tuple[Any, bytes]]] = {}
        self._off = attempt(lambda: _switched_off(reader), frozenset[Any]())
        self._left = _MOST
        self._plain = plain_font()
        """Shown for one that is missing, as readers of PDF files do."""

    def paint(self, page: PageObject) -> Painted:
        """Read a page as far as it can be read."""
        painted = Painted(attempt(lambda: _page_box(page), Box(0, 0, 612, 792)))
        canvas = Canvas(painted, Pen(IDENTITY, _EVERYTHING))
        resources = attempt(lambda: _resources(page), DictionaryObject())
        operations, painted.fault = self._operations(page)
        self._run(canvas, operations, resources, 0)
        return painted

    def _operations(self, page: PageObject) -> tuple[list[tuple[Any, bytes]], Fault]:
        try:
            contents = page.get("/Contents")
            if contents is None:
                return [], ""
            return ContentStream(contents, self._reader, "bytes").operations, ""
        except MemoryError:
            raise
        except LimitReachedError:
            return [], "large"
        except Exception:  # noqa: BLE001 - pypdf raises errors of every kind for damaged files
            return [], "damaged"

    def _run(
        self, canvas: Canvas, operations: list[tuple[Any, bytes]], resources: Any, depth: int
    ) -> None:
        special = {
            b"Tf": self._font,
            b"cs": self._space,
            b"gs": self._state,
            b"BDC": self._mark,
            b"BMC": self._mark,
            b"EMC": self._unmark,
            b"Do": self._form,
        }
        for operands, operator in operations:
            self._left -= 1
            if self._left < 0:
                return
            if plain := _PLAIN.get(operator):
                plain(canvas, operands)
            elif act := special.get(operator):
                attempt(partial(act, canvas, operands, resources, depth), None)

    def _font(self, canvas: Canvas, operands: list[Any], resources: Any, _: int) -> None:
        font = attempt(lambda: self._known_font(resources, operands[0]), None)
        writing.set_font(canvas.pen, font or self._plain, number(operands, 1))

    def _known_font(self, resources: Any, name: Any) -> Font:
        fonts = resources["/Font"].get_object()
        raw = fonts.raw_get(name)
        key = getattr(raw, "idnum", None) or id(fonts[name])
        if key not in self._fonts:
            self._fonts[key] = font_of(fonts[name].get_object())
        return self._fonts[key]

    def _space(self, canvas: Canvas, operands: list[Any], resources: Any, _: int) -> None:
        spaces = resources.get("/ColorSpace")
        known = spaces.get_object().get(operands[0]) if spaces is not None else None
        drawing.set_space(canvas, operands[0] if known is None else known.get_object())

    def _state(self, canvas: Canvas, operands: list[Any], resources: Any, depth: int) -> None:
        state = resources["/ExtGState"].get_object()[operands[0]].get_object()
        drawing.set_state(canvas, state)
        if "/Font" in state:
            font, size = state["/Font"]
            named = DictionaryObject({"/Font": DictionaryObject({"/F": font})})
            self._font(canvas, ["/F", size], named, depth)

    def _mark(self, canvas: Canvas, operands: list[Any], resources: Any, _: int) -> None:
        properties = operands[1] if len(operands) > 1 else None
        mark = Mark(off=False, said=None, first=len(canvas.painted.glyphs))
        canvas.marks.append(mark)
        if isinstance(properties, str) and "/Properties" in resources:
            group = resources["/Properties"].get_object().raw_get(properties)
            mark.off = self._is_off(group)
            properties = group.get_object()
        if isinstance(properties, DictionaryObject) and "/ActualText" in properties:
            mark.said = str(properties["/ActualText"])
        canvas.off += mark.off

    def _unmark(self, canvas: Canvas, *_: Any) -> None:
        if canvas.marks:
            mark = canvas.marks.pop()
            canvas.off -= mark.off
            if mark.said is not None:
                writing.said_instead(canvas, mark.first, mark.said)

    def _is_off(self, group: Any) -> bool:
        """Tell whether optional content is switched off: a group, or all groups of a set."""
        if getattr(group, "idnum", None) in self._off:
            return True
        held = group.get_object()
        if held.get("/Type") != "/OCMD" or "/OCGs" not in held:
            return False
        groups = held.raw_get("/OCGs")
        several = groups.get_object()
        members = several if isinstance(several, list) else [groups]
        return bool(members) and all(getattr(g, "idnum", None) in self._off for g in members)

    def _form(self, canvas: Canvas, operands: list[Any], resources: Any, depth: int) -> None:
        forms = resources["/XObject"].get_object()
        form = forms[operands[0]].get_object()
        off = "/OC" in form and self._is_off(form.raw_get("/OC"))
        canvas.off += off
        try:
            if form.get("/Subtype") == "/Image":
                see_through = "/SMask" in form or "/Mask" in form or "/ImageMask" in form
                drawing.picture(canvas, [], opaque=not see_through)
            elif form.get("/Subtype") == "/Form" and depth < _DEEPEST:
                self._paint_form(canvas, form, resources, depth)
        finally:
            canvas.off -= off

    def _paint_form(self, canvas: Canvas, form: StreamObject, resources: Any, depth: int) -> None:
        key = getattr(form.indirect_reference, "idnum", None) or id(form)
        if key not in self._forms:
            self._forms[key] = ContentStream(form, self._reader, "bytes").operations
        pen, stack, text = canvas.pen.copy(), canvas.stack, (canvas.text, canvas.line)
        canvas.stack = []
        if "/Matrix" in form:
            canvas.pen.matrix = times(matrix_of(_numbers(form["/Matrix"])), canvas.pen.matrix)
        if "/BBox" in form:
            sides = [number(_numbers(form["/BBox"]), at) for at in range(4)]
            box = Box(min(sides[::2]), min(sides[1::2]), max(sides[::2]), max(sides[1::2]))
            canvas.pen.clip = canvas.pen.clip.within(placed(box, canvas.pen.matrix))
        inner = form["/Resources"].get_object() if "/Resources" in form else resources
        self._run(canvas, self._forms[key], inner, depth + 1)
        canvas.pen, canvas.stack, (canvas.text, canvas.line) = pen, stack, text


def _resources(page: PageObject) -> DictionaryObject:
    held = page["/Resources"].get_object()
    return held if isinstance(held, DictionaryObject) else DictionaryObject()


def _numbers(array: Any) -> list[Any]:
    return [item.get_object() for item in array.get_object()]


def _page_box(page: PageObject) -> Box:
    crop, media = page.cropbox, page.mediabox
    whole = Box(float(media.left), float(media.bottom), float(media.right), float(media.top))
    shown = Box(float(crop.left), float(crop.bottom), float(crop.right), float(crop.top))
    shared = shown.within(whole)
    return shared if shared.area else whole


def _switched_off(reader: PdfReader) -> frozenset[Any]:
    """Return the numbers of the groups of optional content that are not shown."""
    properties = reader.root_object.get("/OCProperties")
    if properties is None:
        return frozenset()
    held = properties.get_object()
    setting = held["/D"].get_object()

    def numbers(where: Any, name: str) -> set[Any]:
        groups = where.get(name)
        return {getattr(g, "idnum", None) for g in groups.get_object()} if groups else set()

    off = numbers(setting, "/OFF")
    if setting.get("/BaseState") == "/OFF":
        off |= numbers(held, "/OCGs") - numbers(setting, "/ON")
    return frozenset(off - {None})

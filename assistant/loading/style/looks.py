"""What declared style makes of an element: whether its words can be seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.style.values import colour, is_transparent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from assistant.loading.style.rules import Declaration
    from assistant.loading.style.values import Colour

    Look = Mapping[str, str]
    """The value that counts of each property, shorthands taken apart."""

_LOGICAL = {
    "inset-inline-start": "left",
    "inset-block-start": "top",
    "block-size": "height",
    "inline-size": "width",
    "max-block-size": "max-height",
    "max-inline-size": "max-width",
    "margin-inline-start": "margin-left",
    "margin-block-start": "margin-top",
    "overflow-x": "overflow",
    "overflow-y": "overflow",
    "overflow-block": "overflow",
    "overflow-inline": "overflow",
    "background-color": "background",
    "-webkit-transform": "transform",
    "-webkit-clip-path": "clip-path",
    "-webkit-filter": "filter",
    "animation-name": "animation",
    "-webkit-animation": "animation",
    "-webkit-background-clip": "background-clip",
}
_SIDES = {"margin": ("margin-top", "margin-left"), "inset": ("top", "left")}
_FONT = re.compile(r"(?:^|\s)(\d*\.?\d+(?:[a-z]+|%)?)(?:\s*/|\s)")
_LENGTH = re.compile(r"(-?\d*\.?\d+)(px|pt|r?em|ex|ch|%|[sdl]?v[whbi]|vmin|vmax|cm|mm|in|pc)?")
_CALCULATED = re.compile(r"calc\(\s*([^()]*)\)")
_SMALLEST = {"px": 2.0, "pt": 2.0, "em": 0.2, "rem": 0.2, "%": 20.0}
"""Sizes of letters below which nobody reads them."""
_FAR = {"px": 999.0, "pt": 700.0, "em": 60.0, "rem": 60.0, "": 999.0}
_VERY_FAR = 100.0
"""Away from where it stands, in all other units, which are shares of a screen or of an element."""
_DIM = 0.02
_PIXEL = 1.0
_CLIPPED = frozenset({"hidden", "clip", "auto", "scroll"})
_TALL = {"padding", "padding-top", "padding-bottom", "min-height"}
"""What gives room to an element without height: pictures are framed so."""
_WIDE = {"flex", "flex-grow", "min-width", "padding", "padding-left", "padding-right"}
_RECT = re.compile(r"rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)")
_PATH = re.compile(
    r"inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%|polygon\([0\s,px%]*\)|"
    r"(?:circle|ellipse)\(\s*0(?:px|%)?(?:\s+0(?:px|%)?)?\s*[)a]"
)
_FLAT = re.compile(
    r"scale(?:x|y|3d)?\(\s*0?\.?0*\s*[,)]|matrix\(\s*0\s*,\s*0\s*,\s*0\s*,\s*0\s*,|"
    r"rotate[xy]\(\s*(?:90|270)deg"
)
_MOVED = re.compile(r"translate(?:x|y|3d)?\(([^()]*)\)")
_FAINT = re.compile(r"opacity\(\s*0?\.?0*%?\s*\)")
INHERITED = frozenset({"visibility", "font-size", "color", "paper"})
"""What elements inside may take back."""
_NEAR = 10
"""Steps of 255 in red, green and blue that nobody tells apart."""
_OF_PARENT = frozenset({"inherit", "unset", "revert"})


def expanded(declared: Iterable[Declaration]) -> Iterator[tuple[str, str, bool]]:
    """Yield properties that matter here, their values, and whether they are important."""
    for name, value, important in declared:
        if name == "font":
            found = _FONT.search(value)
            if found:
                yield "font-size", found[1], important
        elif name in _SIDES:
            sides = value.split()
            top, left = _SIDES[name]
            if sides:
                yield top, sides[0], important
                yield left, (sides[3:] or sides[1:2] or sides)[0], important
        elif (own := _LOGICAL.get(name, name)) in _MATTERS:
            yield own, value, important


def unseen(look: Look) -> str:
    """Return the property that hides an element; empty where none does.

    >>> unseen({"display": "none"}), unseen({"height": "0", "overflow": "hidden"}), unseen({})
    ('display', 'height', '')
    """
    return next((name for name, hides in _HIDING.items() if name in look and hides(look)), "")


def shows_again(look: Look, name: str) -> bool:
    """Tell whether an element takes back by what elements around it are hidden.

    Args:
        look: The element's.
        name: The property that hides what is around it, or ``paper``.

    >>> [shows_again({"font-size": size}, "font-size") for size in ("1rem", "2em")]
    [True, False]
    """
    if name == "paper":
        return not {"color", "background", "background-image"}.isdisjoint(look)
    said = look.get(name, "inherit")
    of_parent = name == "font-size" and (said.endswith("%") or re.search(r"[^r]em$", said))
    return said not in _OF_PARENT and not of_parent


def same_colour(one: str, other: str) -> bool:
    """Tell whether two values are colours that nobody tells apart."""
    first, second = colour(one), colour(other)
    return first is not None and second is not None and alike(first, second)


def alike(one: Colour, other: Colour) -> bool:
    """Tell whether nobody tells two colours apart."""
    return all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))


def _length(value: str) -> tuple[float, str] | None:
    found = _LENGTH.fullmatch(_CALCULATED.sub(r"\1", value).strip())
    return (float(found[1]), found[2] or "") if found else None


def _is_nil(value: str | None, most: float = 0.0) -> bool:
    found = _length(value or "")
    return found is not None and 0 <= found[0] <= (most if found[1] in ("px", "") else 0.0)


def _tiny(look: Look) -> bool:
    found = _length(look["font-size"])
    return found is not None and 0 <= found[0] < _SMALLEST.get(found[1], 0.001)


def _dim(look: Look) -> bool:
    found = _length(look["opacity"])
    share = found[0] / (100 if found[1] == "%" else 1) if found else 1.0
    return share < _DIM and look.get("animation", "none") == "none"


def _see_through(look: Look) -> bool:
    return is_transparent(look["color"]) and "text" not in look.get("background-clip", "")


def _on_itself(look: Look) -> bool:
    return same_colour(look.get("color", ""), look["background"])


def _far(value: str) -> bool:
    found = _length(value)
    return found is not None and -found[0] >= _FAR.get(found[1], _VERY_FAR)


def _far_over(value: str) -> bool:
    """Tell it of the right and the bottom, from which shares of an element lead to its side."""
    found = _length(value)
    return found is not None and abs(found[0]) >= _FAR.get(found[1], float("inf"))


def _moved(look: Look) -> bool:
    value = look["transform"]
    if _FLAT.search(value):
        return True
    found = _MOVED.search(value)
    return found is not None and _translated(found[1].replace(",", " "))


def _translated(value: str) -> bool:
    """Tell whether something is moved by more than any screen; a slide moves by one."""
    for part in value.split():
        found = _length(part)
        far = found is not None and _FAR.get(found[1], 2 * _VERY_FAR)
        if found is not None and abs(found[0]) >= far:
            return True
    return False


def _cut(look: Look) -> bool:
    if look.get("overflow", "").split(" ")[0] not in _CLIPPED:
        return False
    if _is_nil(look.get("max-height")) or (_is_nil(look.get("height")) and not _TALL & look.keys()):
        return True
    if _is_nil(look.get("width")) and not _WIDE & look.keys():
        return True
    return _is_nil(look.get("height"), _PIXEL) and _is_nil(look.get("width"), _PIXEL)


_HIDING = {
    "display": lambda look: look["display"] == "none",
    "visibility": lambda look: look["visibility"] in ("hidden", "collapse"),
    "content-visibility": lambda look: look["content-visibility"] == "hidden",
    "font-size": _tiny,
    "opacity": _dim,
    "color": _see_through,
    "-webkit-text-fill-color": lambda look: _see_through(
        {**look, "color": look["-webkit-text-fill-color"]}
    ),
    "background": _on_itself,
    "text-indent": lambda look: _far(look["text-indent"]),
    "left": lambda look: _far(look["left"]),
    "top": lambda look: _far(look["top"]),
    "right": lambda look: _far_over(look["right"]),
    "bottom": lambda look: _far_over(look["bottom"]),
    "margin-left": lambda look: _far(look["margin-left"]),
    "margin-top": lambda look: _far(look["margin-top"]),
    "clip": lambda look: bool(_RECT.search(look["clip"])),
    "clip-path": lambda look: bool(_PATH.search(look["clip-path"])),
    "transform": _moved,
    "translate": lambda look: _translated(look["translate"]),
    "scale": lambda look: _is_nil(look["scale"].split(" ")[0]),
    "rotate": lambda look: look["rotate"] in ("x 90deg", "y 90deg"),
    "filter": lambda look: bool(_FAINT.search(look["filter"])),
    "height": _cut,
    "max-height": _cut,
    "width": _cut,
}
_MATTERS = {
    *_HIDING,
    *_TALL,
    *_WIDE,
    "overflow",
    "background-clip",
    "background-image",
    "animation",
    "mask",
}

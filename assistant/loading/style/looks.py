"""What declared style makes of an element: whether its words can be seen."""

from __future__ import annotations

import re
from math import inf
from typing import TYPE_CHECKING

from assistant.loading.style.colour_names import NAMED
from assistant.loading.style.effects import (
    is_cut_away,
    is_dim,
    is_far,
    is_filtered_away,
    is_flat,
    is_masked,
    is_moved,
    is_shifted,
)
from assistant.loading.style.lengths import length, simplified
from assistant.loading.style.values import is_transparent, same_colour
from assistant.loading.style.variables import varies
from assistant.loading.style.written import apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from assistant.loading.style.rules import Declaration

    Look = Mapping[str, str]
    """The value that counts of each property, shorthands taken apart."""

_LOGICAL = {
    "inset-inline-start": "left",
    "inset-block-start": "top",
    "inset-inline-end": "right",
    "inset-block-end": "bottom",
    "min-block-size": "min-height",
    "contain-intrinsic-block-size": "contain-intrinsic-height",
    "contain-intrinsic-size": "contain-intrinsic-height",
    "-webkit-mask": "mask",
    "-webkit-mask-image": "mask-image",
    "-webkit-mask-size": "mask-size",
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
_SIDES = {
    "margin": ("margin-top", "", "", "margin-left"),
    "inset": ("top", "right", "bottom", "left"),
    "inset-inline": ("left", "right"),
    "inset-block": ("top", "bottom"),
}
_FONT = re.compile(r"(?:^|\s)(\d*\.?\d+(?:[a-z]+|%)?)(?:\s*/\s*([\d.]+[a-z%]*))?(?=\s)")
_SMALLEST = {"pixels": 2.0, "letters": 0.2, "share": 20.0}
"""Sizes of letters below which nobody reads them."""
_READABLE = 5.0
_NIL = 0.001
_LEAST_ZOOM = 0.1
_PIXEL = 1.0
_CLIPPED = frozenset({"hidden", "clip", "auto", "scroll"})
_EDGES = ("top", "right", "bottom", "left")
_WHOLE = 100.0
_LETTER = 16.0
_OVERLAP = -0.4
"""Of a letter's height: letters are about half as wide, and lie on one another."""
_TALL = {"padding", "padding-top", "padding-bottom", "min-height"}
"""What gives room to an element without height: pictures are framed so."""
_WIDE = {"flex", "flex-grow", "min-width", "padding", "padding-left", "padding-right"}
_SIZED = {
    *_TALL,
    "height",
    "contain-intrinsic-height",
    "aspect-ratio",
    "flex",
    "flex-grow",
    "bottom",
}
_WORDS_OF = {
    "display": frozenset(
        "none contents block inline inline-block flex inline-flex grid inline-grid table list-item "
        "flow-root flow inline-table table-row table-cell table-row-group table-header-group "
        "table-footer-group table-column table-column-group table-caption ruby ruby-text math "
        "-webkit-box -webkit-inline-box -webkit-flex -webkit-inline-flex run-in ruby-base".split()
    ),
    "visibility": frozenset("visible hidden collapse".split()),
    "content-visibility": frozenset("visible auto hidden".split()),
}
"""What these may be; a browser passes over all else."""
_SYSTEM = ("text", "color", "transparent", "highlight", "mark", "window", "face")
_OF_ALL = frozenset("inherit initial unset revert revert-layer".split())
_MEASURED = frozenset({"opacity", "z-index", "zoom"})
_MARKED = re.compile(r"[\d.)%]|^(?:auto|none|normal|reset|document)$")
INHERITED = frozenset(
    {"visibility", "font-size", "color", "paper", "letter-spacing", "line-height"}
)
"""What elements inside may take back."""
_OF_PARENT = frozenset({"inherit", "unset", "revert", "revert-layer", "currentcolor"})


def expanded(declared: Iterable[Declaration]) -> Iterator[tuple[str, str, bool]]:
    """Yield properties that matter here, their values, and whether they are important.

    What holds variables is yielded as it is written; what a browser passes over is not.
    """
    for name, said, important in declared:
        if varies(said):
            if name in _ALL:
                yield name, said, important
            continue
        value = simplified(said) if "(" in said and not name.startswith("--") else said
        if name == "font":
            yield from ((one, part, important) for one, part in _of_font(value))
        elif name in _SIDES:
            yield from ((one, side, important) for one, side in _of_sides(_SIDES[name], value))
        elif (own := _LOGICAL.get(name, name)) in _MATTERS and _is_understood(own, value):
            yield own, value, important


def _of_font(value: str) -> Iterator[tuple[str, str]]:
    found = _FONT.search(value)
    if found or value in _OF_ALL:
        yield "font-size", found[1] if found else value
        yield "line-height", (found[2] or "normal") if found else value


def _of_sides(names: tuple[str, ...], value: str) -> Iterator[tuple[str, str]]:
    sides = apart(value, " ")
    for at, one in enumerate(names):
        # The left is as the right, the bottom as the top, and all as the first.
        side = sides[at : at + 1] or (sides[at - 2 : at - 1] if at > 1 else []) or sides[:1]
        if one and side:
            yield one, side[0]


def _is_understood(name: str, value: str) -> bool:
    if value in _OF_ALL:
        return True
    if name in _WORDS_OF:
        return any(one in _WORDS_OF[name] for one in value.split())
    if name == "color":
        return not value.isalpha() or value in NAMED or value.endswith(_SYSTEM)
    return name not in _MEASURED or bool(_MARKED.search(value))


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
        paper = look.get("background", "none")
        return (
            look.get("color", "inherit") not in _OF_PARENT
            or "background-image" in look
            or not (paper in _OF_PARENT or paper == "none" or is_transparent(paper))
        )
    said = look.get(name, "inherit")
    known = length(said) if name == "font-size" else None
    of_parent = known is not None and (known.letters or known.share) and known.pixels < _READABLE
    return said not in _OF_PARENT and not of_parent


def _is_nil(value: str | None, most: float = 0.0) -> bool:
    known = length(value or "")
    return known is not None and 0 <= known.size <= (most if not any(known[2:]) else 0.0)


def _tiny(look: Look) -> bool:
    known = length(look["font-size"])
    if known is None or known.size < 0:
        return False
    return all(
        amount < _SMALLEST.get(part, _NIL)
        for part, amount in zip(known._fields, known, strict=True)
        if amount
    )


def _dim(look: Look) -> bool:
    return is_dim(look["opacity"]) and look.get("animation", "none") == "none"


def _see_through(look: Look) -> bool:
    return is_transparent(look["color"]) and "text" not in look.get("background-clip", "")


def _on_itself(look: Look) -> bool:
    return same_colour(look.get("color", ""), look["background"])


def _beyond(look: Look) -> bool:
    """Tell whether something stands beyond the edges of what it is placed in."""
    where = look.get("position", "")
    over = {side for side in _EDGES if side in look and _is_whole(look[side])}
    if where == "fixed":
        return bool(over)
    return where == "absolute" and ({"left", "right"} <= over or {"top", "bottom"} <= over)


def _is_whole(value: str) -> bool:
    known = length(value)
    return known is not None and known.share + known.screen >= _WHOLE and known.pixels >= 0


def _overlaid(look: Look) -> bool:
    known = length(look["letter-spacing"])
    size = length(look.get("font-size", ""))
    if known is None:
        return False
    height = size.size if size is not None and size.size and not size.share else _LETTER
    return known.letters + (known.number + known.pixels) / height <= _OVERLAP


def _squeezed(look: Look) -> bool:
    """Tell whether a box has no height but that of its parts, and they do not count."""
    said = look["contain"].split()
    if "strict" not in said and not ("size" in said and (_clips(look) or "paint" in said)):
        return False
    return not any(look.get(name, "auto") not in ("auto", "none", "0") for name in _SIZED)


def _clips(look: Look) -> bool:
    contained = {"strict", "content", "paint"} & set(look.get("contain", "").split())
    return bool(contained) or look.get("overflow", "").split(" ")[0] in _CLIPPED


def _cut(look: Look) -> bool:
    if not _clips(look):
        return False
    if _is_nil(look.get("max-height")) or (_is_nil(look.get("height")) and not _has(look, _TALL)):
        return True
    if _is_nil(look.get("width")) and not _has(look, _WIDE):
        return True
    return _is_nil(look.get("height"), _PIXEL) and _is_nil(look.get("width"), _PIXEL)


def _has(look: Look, names: set[str]) -> bool:
    """Tell whether something gives room to an element that has none of its own."""
    for name in names & look.keys():
        parts = apart(look[name], " ")
        if name == "padding":  # of its top and bottom, or of its sides
            parts = parts[::2] if names is _TALL else parts[1::2] or parts
        if not all(map(_is_nil, parts)):
            return True
    return False


def _zoomed(look: Look) -> bool:
    """Tell it of what is made too small to be read; nothing at all is the usual size."""
    known = length(look["zoom"])
    return known is not None and 0 < known.number + known.share / 100 < _LEAST_ZOOM


def lies_on_itself(look: Look) -> bool:
    """Tell whether lines have no height, and so lie on one another where they are several."""
    return _is_nil(look.get("line-height"))


def _is_gone(value: str) -> bool:
    """Tell whether letters are set so far to a side that no part of them is left on a screen."""
    return is_far(value) < 0


def _indented(look: Look) -> bool:
    over = is_far(look["text-indent"])
    return over < 0 or (over > 0 and _clips(look))


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
    "text-indent": _indented,
    "left": lambda look: _is_gone(look["left"]),
    "top": lambda look: _is_gone(look["top"]),
    "right": lambda look: is_far(look["right"], inf) != 0,
    "bottom": lambda look: is_far(look["bottom"], inf) != 0,
    "margin-left": lambda look: _is_gone(look["margin-left"]),
    "margin-top": lambda look: _is_gone(look["margin-top"]),
    "position": _beyond,
    "clip": lambda look: is_cut_away(look["clip"]),
    "clip-path": lambda look: is_cut_away(look["clip-path"]),
    "transform": lambda look: is_moved(look["transform"]),
    "translate": lambda look: is_shifted(look["translate"]),
    "scale": lambda look: is_flat(look["scale"]),
    "rotate": lambda look: look["rotate"] in ("x 90deg", "y 90deg"),
    "filter": lambda look: is_filtered_away(look) and look.get("animation", "none") == "none",
    "mask": lambda look: is_masked(look["mask"]),
    "mask-image": lambda look: is_masked(look["mask-image"]),
    "mask-size": lambda look: "mask-image" in look and is_flat(look["mask-size"]),
    "contain": _squeezed,
    "letter-spacing": _overlaid,
    "line-height": lambda look: _is_nil(look["line-height"]) and _clips(look),
    "zoom": _zoomed,
    "height": _cut,
    "max-height": _cut,
    "width": _cut,
}
_MATTERS = {
    *_HIDING,
    *_TALL,
    *_WIDE,
    *_SIZED,
    "overflow",
    "background-clip",
    "background-image",
    "animation",
    "z-index",
    "isolation",
}
_ALL = {*_MATTERS, *_LOGICAL, *_SIDES, "font"}

"""Layers of a page: what is painted over what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.loading.style.values import is_opaque

if TYPE_CHECKING:
    from assistant.loading.style.effects import Look

_NONE = ("", "none", "auto", "initial", "unset", "revert")
_OWN = ("transform", "filter", "mask", "mask-image", "clip-path", "translate", "scale", "rotate")
"""What makes an element paint all that is in it together."""
_CONTAINED = frozenset({"strict", "content", "paint", "layout"})


def layer_of(look: Look) -> bool | None:
    """Tell whether an element covers what is set behind it from inside.

    Returns:
        True where it does, False where it paints what is in it together, over its own background;
        None where what is around it decides.
    """
    if _is_one(look):
        return False
    return True if is_opaque(look.get("background", "")) else None


def _is_one(look: Look) -> bool:
    position = look.get("position", "")
    return (
        any(look.get(name, "none") not in _NONE for name in _OWN)
        or position in ("fixed", "sticky")
        or (position not in ("", "static") and look.get("z-index", "auto") not in _NONE)
        or look.get("isolation", "") == "isolate"
        or not _CONTAINED.isdisjoint(look.get("contain", "").split())
        or look.get("opacity", "1") not in ("1", "100%", *_NONE)
    )

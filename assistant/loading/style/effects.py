"""What is done to an element after it is painted: moved, filtered, masked, cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.style.lengths import length
from assistant.loading.style.values import is_opaque, is_transparent
from assistant.loading.style.written import apart, calls

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Look = Mapping[str, str]
    """The value that counts of each property, shorthands taken apart."""

_FAR = 999.0
"""Pixels."""
_FAR_LETTERS = 60.0
_FAR_SHARES = 100.0
"""Away from where it stands, in shares of a screen or of an element."""
_DIM = 0.02
_FLAT_MATRIX = (0, 1, 2, 3)
_SCALES = frozenset({"scale", "scalex", "scaley", "scale3d"})
_SHIFTS = frozenset({"translate", "translatex", "translatey", "translate3d"})
_TURNS = frozenset({"rotatex", "rotatey"})
_EDGE_ON = 90
_NIL = 0.005
_BLUR = 5.0
"""Pixels from which on nobody reads letters of the usual size."""
_GRADIENTS = ("linear-gradient", "radial-gradient", "conic-gradient")
_RECT = re.compile(r"rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)")
_PATH = re.compile(
    r"inset\(\s*(?:[5-9]\d|1\d\d)(?:\.\d+)?%|polygon\([0\s,px%]*\)|"
    r"(?:circle|ellipse)\(\s*0(?:px|%)?(?:\s+0(?:px|%)?)?\s*[)a]"
)
_NO_SIZE = re.compile(r"/\s*0(?:px|%)?(?:\s|$)")


def is_far(value: str, shares: float = _FAR_SHARES) -> int:
    """Return -1 for what is moved back by more than any screen, 1 for what is moved on; else 0."""
    known = length(value)
    if known is None:
        return 0
    amounts = [
        (known.number + known.pixels, _FAR),
        (known.letters, _FAR_LETTERS),
        (known.share, shares),
        (known.screen, shares),
    ]
    if shares == _FAR_SHARES:
        amounts.append((known.size, _FAR))
    return next((1 if amount > 0 else -1 for amount, far in amounts if abs(amount) >= far), 0)


def is_moved(value: str) -> bool:
    """Tell whether a transformation puts an element away, or makes it flat.

    >>> [is_moved(one) for one in ("translate(-50%, 0)", "translatex(-9999px)", "scale(1, 0)")]
    [False, True, True]
    """
    for call in calls(value):
        known = [length(one) for one in call.arguments]
        nil = [one is not None and abs(one.number) < _NIL and not any(one[1:]) for one in known]
        if call.name in _SCALES and any(nil[:2]):
            return True
        if call.name == "matrix" and all(nil[at : at + 1] == [True] for at in _FLAT_MATRIX):
            return True
        if call.name in _TURNS and known and known[0] and known[0].degrees % 180 == _EDGE_ON:
            return True
        if call.name in _SHIFTS and any(map(is_shifted, call.arguments)):
            return True
        if call.name == "matrix" and any(map(is_shifted, call.arguments[4:])):
            return True
    return False


def is_shifted(value: str) -> bool:
    """Tell whether something is moved by more than any screen; a slide moves by one."""
    return any(is_far(one, 2 * _FAR_SHARES) for one in apart(value, " "))


def is_flat(value: str) -> bool:
    """Tell whether something is scaled to nothing."""
    known = [length(one) for one in apart(value, " ")[:2]]
    return any(one is not None and abs(one.size) < _NIL for one in known)


def is_dim(value: str) -> bool:
    """Tell whether an opacity is one that nobody sees."""
    known = length(value)
    return known is not None and known.number + known.share / 100 < _DIM


def is_filtered_away(look: Look) -> bool:
    """Tell whether a filter leaves nothing to be read.

    >>> [is_filtered_away({"filter": one}) for one in ("blur(9px)", "blur(0)", "opacity(0%)")]
    [True, False, True]
    """
    painted = is_opaque(look.get("background", ""))
    for name, amount, size in _filters(look["filter"]):
        if (name == "opacity" and amount < _DIM) or (name == "blur" and size >= _BLUR):
            return True
        if painted and name in ("brightness", "contrast") and amount < _DIM:
            return True  # letters and what is behind them become one colour
    return False


def is_inverted(look: Look) -> bool:
    """Tell whether a filter turns light to dark, of letters and not of what is behind them."""
    turned = [name for name, amount, _ in _filters(look.get("filter", "")) if amount > 1 - _DIM]
    return turned.count("invert") % 2 == 1 and not is_opaque(look.get("background", ""))


def _filters(value: str) -> Iterator[tuple[str, float, float]]:
    for call in calls(value):
        known = length(call.arguments[0] or "1")
        if known is not None:
            yield call.name, known.number + known.share / 100, known.size


def is_masked(value: str) -> bool:
    """Tell whether a mask lets nothing through: all its colours are transparent, or it has no size.

    >>> [is_masked(f"linear-gradient(to right, {one}, #0000)") for one in ("#0000", "red")]
    [True, False]
    """
    layers = [layer for layer in apart(value) if layer]
    return bool(layers) and all(map(_lets_nothing, layers))


def _lets_nothing(layer: str) -> bool:
    if _NO_SIZE.search(layer):
        return True
    found = next(calls(layer), None)
    if found is None or not found.name.endswith(_GRADIENTS):
        return False
    stops = [one for said in found.arguments for one in apart(said, " ") if _is_colour(one)]
    return bool(stops) and all(map(is_transparent, stops))


def _is_colour(said: str) -> bool:
    return length(said) is None and said not in _DIRECTIONS


_DIRECTIONS = frozenset(
    "to left right top bottom at from in circle ellipse center closest-side farthest-side "
    "closest-corner farthest-corner srgb oklab oklch hsl shorter longer hue".split()
)


def is_cut_away(value: str) -> bool:
    """Tell whether a clip or a path leaves nothing."""
    return bool(_RECT.search(value) or _PATH.search(value))

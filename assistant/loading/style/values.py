"""Style as a browser takes it: without comments and escapes, colours by what they are."""

from __future__ import annotations

import colorsys
import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from assistant.loading.style.colour_names import NAMED
from assistant.loading.style.lengths import length
from assistant.loading.style.written import Call, apart, calls

if TYPE_CHECKING:
    from collections.abc import Callable

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_SPLIT = re.compile(r"[\s,]+")
_LONGEST = 300
_LAST = 0x10FFFF
_FULL = 255
_FAINT = 0.02
"""Opacity below which nobody sees a colour."""
_NEAR = 10
"""Steps of 255 in red, green and blue that nobody tells apart."""
_WHOLE = {"oklab": 1.0, "oklch": 1.0, "lab": 100.0, "lch": 100.0, "color": 1.0, "rgb": 255.0}
"""What a whole of a part is, where it is a share."""
_SPACES = frozenset({"srgb", "display-p3"})
_AXES = {"oklab": 0.4, "oklch": 0.4, "lab": 125.0, "lch": 150.0}

_DARKEST = 0.0031308
"""Light below which the eye's curve is a line."""

Colour = tuple[int, int, int]
_Parts: TypeAlias = tuple[float, float, float]


class _Ink(NamedTuple):
    """A colour: parts of 255, and of 1 how much it covers."""

    red: float
    green: float
    blue: float
    cover: float = 1.0


def plain(style: str) -> str:
    r"""Return declarations without comments and escapes.

    >>> plain(r"display:/* x */n\6fne")
    'display:none'
    """
    if "/*" in style:
        style = _COMMENT.sub("", style)
    if "\\" in style:
        style = _ESCAPE.sub(lambda found: chr(min(int(found[1], 16), _LAST)), style)
    return style


def colour(written: str) -> Colour | None:
    """Return red, green and blue; None for what is no colour, or one that is not reckoned.

    >>> {colour(one) for one in ("White", "#FFF", "hsl(0 0% 100%)", "lab(100 0 0)")}
    {(255, 255, 255)}
    """
    ink = _ink(written.strip().lower())
    if ink is None or ink.cover < _FAINT:
        return None
    return _part(ink.red), _part(ink.green), _part(ink.blue)


def same_colour(one: str, behind: str) -> bool:
    """Tell whether nobody tells a colour from the one that it is laid on.

    >>> same_colour("rgb(0 0 0 / .03)", "#fff"), same_colour("#000", "rgb(0 0 0 / .03)")
    (True, False)
    """
    ink, paper = _ink(one.strip().lower()), _ink(behind.strip().lower())
    if ink is None or paper is None or ink.cover < _FAINT or paper.cover < 1 - _FAINT:
        return False
    return all(abs(a - b) * ink.cover <= _NEAR for a, b in zip(ink[:3], paper[:3], strict=True))


def opposite(written: str) -> str:
    """Return a colour with light for dark and dark for light; empty for what is none."""
    known = colour(written)
    return "" if known is None else "#" + bytes(_FULL - part for part in known).hex()


def alike(one: Colour, other: Colour) -> bool:
    """Tell whether nobody tells two colours apart."""
    return all(abs(a - b) <= _NEAR for a, b in zip(one, other, strict=True))


def is_transparent(written: str) -> bool:
    """Tell whether a colour lets all through.

    >>> [is_transparent(one) for one in ("#0000", "rgba(1, 2, 3, 0)", "rgb(0 0 0 / .5)")]
    [True, True, False]
    """
    ink = _ink(written.strip().lower())
    return ink is not None and ink.cover < _FAINT


def is_opaque(written: str) -> bool:
    """Tell whether a colour, of all that a background is made of, lets nothing through."""
    inks = [_ink(one) for one in apart(written.lower(), " ")]
    return any(ink is not None and ink.cover > 1 - _FAINT for ink in inks)


def _part(amount: float) -> int:
    return max(0, min(_FULL, round(amount)))


@lru_cache(maxsize=4_096)
def _ink(written: str) -> _Ink | None:
    if written == "transparent":
        return _Ink(0, 0, 0, 0)
    if written in NAMED:
        return _Ink(*NAMED[written])
    if _HEX.fullmatch(written):
        return _of_hex(written)
    found = next(calls(written), None) if len(written) <= _LONGEST else None
    if found is None or not written.startswith(found.name + "("):
        return None
    try:
        return _of_call(found)
    except (ValueError, OverflowError):
        return None


def _of_hex(written: str) -> _Ink:
    digits = written[1:]
    if len(digits) < len("rrggbb"):
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue, *alpha = (int(digits[at : at + 2], 16) for at in range(0, len(digits), 2))
    return _Ink(red, green, blue, (alpha or [_FULL])[0] / _FULL)


def _of_call(said: Call) -> _Ink | None:
    name = said.name
    if name in ("color-mix", "light-dark"):
        return _mixed(said.arguments) if name == "color-mix" else _ink(said.arguments[0])
    parts = [one for part in said.arguments for one in apart(part.replace("/", " / "), " ")]
    if name == "rgb" and parts[:1] == ["from"] and parts[2:] == ["r", "g", "b"]:
        return _ink(parts[1])
    parts = [one for one in parts if one != "/"]
    space = parts.pop(0) if name == "color" and parts else "srgb"
    cover = _amount(parts[3], 1.0) if parts[3:] else 1.0
    if space not in _SPACES or len(parts) not in (3, 4) or cover is None:
        return None
    name = {"rgba": "rgb", "hsla": "hsl"}.get(name, name)
    return _painted(name, parts, max(0.0, min(1.0, cover)))


def _amount(written: str, whole: float) -> float | None:
    if written == "none":
        return 0.0
    known = length(written)
    if known is None:
        return None
    return known.share * whole / 100 if known.share else known.number + known.degrees


def _painted(name: str, parts: list[str], cover: float) -> _Ink | None:
    whole = _WHOLE.get(name, 100.0)
    axis = _AXES.get(name, whole)
    one, two, three = (_amount(part, axis if at else whole) for at, part in enumerate(parts[:3]))
    if one is None or two is None or three is None or name not in _PAINTERS:
        return None
    red, green, blue = _PAINTERS[name](one, two, three)
    return _Ink(red, green, blue, cover)


def _of_hsl(turn: float, strong: float, light: float) -> _Parts:
    light, strong = (max(0.0, min(1.0, one / 100)) for one in (light, strong))
    red, green, blue = colorsys.hls_to_rgb(turn / 360 % 1, light, strong)
    return red * _FULL, green * _FULL, blue * _FULL


def _of_hwb(turn: float, white: float, black: float) -> _Parts:
    scale = max(100.0, white + black)
    room = 1 - (white + black) / scale
    red, green, blue = (
        (one * room + white / scale) * _FULL for one in colorsys.hls_to_rgb(turn / 360 % 1, 0.5, 1)
    )
    return red, green, blue


def _of_hue(painter: Callable[[float, float, float], _Parts]) -> Callable[..., _Parts]:
    """Return a painter by strength and hue for one by two axes."""

    def paint(light: float, strong: float, hue: float) -> _Parts:
        turn = math.radians(hue)
        return painter(light, strong * math.cos(turn), strong * math.sin(turn))

    return paint


def _of_oklab(light: float, a: float, b: float) -> _Parts:
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return _of_linear(
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _of_lab(light: float, a: float, b: float) -> _Parts:
    middle = (light + 16) / 116
    x, y, z = (
        one**3 if one > 6 / 29 else (one - 4 / 29) * 3 * (6 / 29) ** 2
        for one in (middle + a / 500, middle, middle - b / 200)
    )
    x, z = x * 0.9642956764, z * 0.8251046025
    return _of_linear(
        3.1341358530 * x - 1.6173863321 * y - 0.4906619460 * z,
        -0.9787955030 * x + 1.9162543773 * y + 0.0334427399 * z,
        0.0719553980 * x - 0.2289767598 * y + 1.4053860351 * z,
    )


def _of_linear(red: float, green: float, blue: float) -> _Parts:
    red, green, blue = (
        _FULL * (12.92 * one if one <= _DARKEST else 1.055 * one ** (1 / 2.4) - 0.055)
        for one in (max(0.0, min(1.0, part)) for part in (red, green, blue))
    )
    return red, green, blue


_PAINTERS: dict[str, Callable[[float, float, float], _Parts]] = {
    "rgb": lambda red, green, blue: (red, green, blue),
    "color": lambda red, green, blue: (red * _FULL, green * _FULL, blue * _FULL),
    "hsl": _of_hsl,
    "hwb": _of_hwb,
    "lab": _of_lab,
    "lch": _of_hue(_of_lab),
    "oklab": _of_oklab,
    "oklch": _of_hue(_of_oklab),
}


def _mixed(arguments: tuple[str, ...]) -> _Ink | None:
    """Mix two colours, in whichever space about as one mixes them here."""
    inks: list[_Ink] = []
    shares: list[float | None] = []
    for said in arguments[1:]:
        parts = apart(said, " ")
        share = next((part for part in parts if part.endswith("%")), "")
        known = length(share)
        shares.append(None if known is None else known.share / 100)
        ink = _ink(" ".join(part for part in parts if part != share))
        inks += [] if ink is None else [ink]
    if len(inks) != len(("one", "other")) or len(shares) != len(inks):
        return None
    first, second = shares
    first = (0.5 if second is None else 1 - second) if first is None else first
    second = 1 - first if second is None else second
    both = first + second
    if both <= 0:
        return None
    one, other = inks
    cover = (one.cover * first + other.cover * second) / both
    red, green, blue = (
        (a * one.cover * first + b * other.cover * second) / both / (cover or 1.0)
        for a, b in zip(one[:3], other[:3], strict=True)
    )
    return _Ink(red, green, blue, cover * min(1.0, both))

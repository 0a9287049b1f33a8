"""Style as a browser takes it: without comments and escapes, colours by what they are."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
_NAMED = {
    "white": (255, 255, 255),
    "black": (0, 0, 0),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "ghostwhite": (248, 248, 255),
    "whitesmoke": (245, 245, 245),
}
_HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_PARTS = re.compile(r"(rgb|hsl)a?\(\s*([^()]{1,60})\)")
_SPLIT = re.compile(r"[\s,/]+")
_LAST = 0x10FFFF
_FULL = 255

Colour = tuple[int, int, int]


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

    >>> {colour(one) for one in ("White", "#FFF", "rgb(255, 255, 255)", "hsl(0 0% 100%)")}
    {(255, 255, 255)}
    """
    written = written.strip().lower()
    if _HEX.fullmatch(written):
        return _of_hex(written)[0]
    if found := _PARTS.fullmatch(written):
        parts = [_number(part) for part in _SPLIT.split(found[2].strip())[:3]]
        if None in parts or parts[2:] == []:
            return None
        one, two, three = (part or 0.0 for part in parts)
        if found[1] == "rgb":
            percent = "%" in found[2].partition(",")[0]
            scale = _FULL / 100 if percent else 1.0
            return round(one * scale), round(two * scale), round(three * scale)
        grey = round(three * _FULL / 100)
        return (grey, grey, grey) if two == 0 or three in (0, 100) else None
    return _NAMED.get(written)


def is_transparent(written: str) -> bool:
    """Tell whether a colour lets all through.

    >>> [is_transparent(one) for one in ("#0000", "rgba(1, 2, 3, 0)", "rgb(0 0 0 / .5)")]
    [True, True, False]
    """
    written = written.strip().lower()
    if written == "transparent":
        return True
    if _HEX.fullmatch(written):
        return _of_hex(written)[1] == 0
    found = _PARTS.fullmatch(written)
    parts = _SPLIT.split(found[2].strip()) if found else []
    return bool(parts[3:]) and _number(parts[3]) == 0


def _of_hex(written: str) -> tuple[Colour, int]:
    digits = written[1:]
    if len(digits) < len("rrggbb"):
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue, *alpha = (int(digits[at : at + 2], 16) for at in range(0, len(digits), 2))
    return (red, green, blue), (alpha or [_FULL])[0]


def _number(written: str) -> float | None:
    try:
        return float(written.removesuffix("%").removesuffix("deg"))
    except ValueError:
        return None

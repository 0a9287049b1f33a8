"""Style as a browser takes it: without comments and escapes, colours by what they are."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
_NAMED = {"white": "#ffffff", "black": "#000000"}
_SHORT = re.compile(r"#([0-9a-f])([0-9a-f])([0-9a-f])")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})")
_LAST = 0x10FFFF


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


def colour(written: str) -> str:
    """Return a colour in one spelling.

    >>> colour("White") == colour("#FFF") == colour("rgb(255, 255, 255)")
    True
    """
    written = written.strip().lower()
    if short := _SHORT.fullmatch(written):
        return "#" + "".join(digit * 2 for digit in short.groups())
    if parts := _RGB.match(written):
        return "#" + "".join(f"{int(part):02x}" for part in parts.groups())
    return _NAMED.get(written, written)

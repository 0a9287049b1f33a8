"""What an element's style says of its being seen, as a browser takes it."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?")
_NAMED = {"white": "#ffffff", "black": "#000000"}
_SHORT = re.compile(r"#([0-9a-f])([0-9a-f])([0-9a-f])")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})")
_LAST = 0x10FFFF
NIL = r"\s*:\s*0*(?:\.0+)?(?:px|em|rem|%|pt|vw|vh)?\s*(?:;|!|$)"
"""The value none of a property."""
_UNSEEN = re.compile(
    rf"""display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|
    (?<![\w-])opacity{NIL}|(?<![\w-])color\s*:\s*transparent|
    (?:text-indent|(?<![\w-])(?:margin-)?(?:left|top))\s*:\s*-\d{{3,}}|
    clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01]|clip-path\s*:\s*inset\(\s*(?:50|100)%|
    transform\s*:\s*scale\(\s*0\s*\)""",
    re.IGNORECASE | re.VERBOSE,
)
_SIZE = re.compile(r"(?<![\w-])font(?:-size)?\s*:\s*([^;!]{1,80})", re.IGNORECASE)
_TINY = re.compile(
    r"0*(?:\.0+)?(?:px|em|rem|%|pt|vw|vh)?\s*\Z|0*[01]?(?:\.\d+)?(?:px|pt)|0*\.[01]\d*r?em",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    r"(?<![\w.-])(?:\d{1,4}(?:\.\d{1,4})?(?:px|pt|pc|cm|mm|in|rem|vw|vh)|x{0,3}-?(?:small|large)|"
    r"medium)(?![\w-])",
    re.IGNORECASE,
)
"""Sizes that do not depend on that of what is around."""
_EMPTY = re.compile(rf"(?<![\w-])(?:max-)?(?:height|width){NIL}", re.IGNORECASE)
_CLIPPED = re.compile(r"overflow(?:-[xy])?\s*:\s*(?:hidden|clip)", re.IGNORECASE)
_COLOURS = re.compile(
    r"(?<![\w-])(color|background(?:-color)?)\s*:\s*(#\w+|\w+\([^)]{0,40}\)|\w+)", re.IGNORECASE
)


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


def hides(style: str) -> bool:
    """Tell whether :func:`plain` declarations hide an element and all that it holds.

    >>> hides("opacity:0"), hides("opacity:0.9"), hides("color:#fff;background:white")
    (True, False, True)
    """
    if _UNSEEN.search(style) or (_EMPTY.search(style) and _CLIPPED.search(style)):
        return True
    colours = {name.lower()[:5]: colour(value) for name, value in _COLOURS.findall(style)}
    return "backg" in colours and colours.get("color") == colours["backg"]


def shrinks(style: str) -> bool | None:
    """Tell whether declarations make words too small to be seen, or give them a size again.

    Mails and grids set the size to nothing around parts that have one of their own.

    >>> shrinks("font-size:0px"), shrinks("font-size:13px"), shrinks("font-size:90%"), shrinks("")
    (True, False, None, None)
    """
    said = [value.strip() for value in _SIZE.findall(style)]
    if not said:
        return None
    if _TINY.match(said[-1]):
        return True
    return False if _ABSOLUTE.search(said[-1]) else None

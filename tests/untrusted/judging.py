"""What reached a terminal that should not have."""

from __future__ import annotations

import re

OUR_STYLES = frozenset(
    f"\x1b[{style}m" for style in ("0", "1", "2", "3", "1;4", "38;5;28", "38;5;130", "38;5;160")
)
"""The escape sequences that our pages are drawn with."""
_ERASED = "\r\x1b[K"
"""How the sign of waiting takes itself back."""
_EDITOR = re.compile(r"\x1b\[(?:\?(?:1|7|12|25|2004)[hl]|[0-9]{0,3}[ABCDJK]|(?:0(?:;[0-9]+)*)?m)")
_ESCAPE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]?|.)?", re.DOTALL)
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u2028-\u202e\u2061-\u206f"
    "\ufe00-\ufe0d\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e0fff]"
)
_FLOOD = re.compile("[\u0300-\u036f\u0483-\u0489\u200b-\u200d\u2060\ufe0e\ufe0f]{7,}")
_INKLESS = re.compile(
    "(?:^|(?<=\\s))[\u200b-\u200d\u2060\u2800\u3164\u115f\uffa0]+(?=\\s|$)", re.MULTILINE
)


def acting(output: bytes, *, styled: bool, edited: bool = False) -> list[str]:
    """Return what acts on a terminal and is not ours.

    Args:
        output: What was written.
        styled: Whether our styles may be in it.
        edited: Whether a line editor drew in it as well.
    """
    text = output.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    text = text.replace(_ERASED, "\n")
    if edited:  # it goes to the beginning of a line, then draws
        text = re.sub(r"\r+(?=\x1b|\n|$)|(?<=[a-zA-Z]|\n)\r+(?=\n|> )", "", text)
    found = []

    def judge(escape: re.Match[str]) -> str:
        ours = (styled and escape[0] in OUR_STYLES) or (edited and _EDITOR.fullmatch(escape[0]))
        if not ours:
            found.append(f"escape {escape[0]!a}")
        return ""

    text = _ESCAPE.sub(judge, text)
    found += [f"character {char!a}" for char in unseen(text)]
    found += [f"flood {run[:3]!a}" for run in _FLOOD.findall(text)]
    found += [f"word without ink {word[:3]!a}" for word in _INKLESS.findall(text)]
    return found


def read(output: bytes) -> str:
    """Return what is read of an output: no styles, lines unfolded."""
    text = output.decode("utf-8", "replace")
    return " ".join(_ESCAPE.sub("", text).split())


def unseen(text: str) -> list[str]:
    """Return the characters that act on a terminal, turn the writing or are not seen."""
    return _UNSEEN.findall(text.replace("\x1b", "\0"))

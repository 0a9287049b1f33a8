"""Figures that a text writes apart: "10, 000", "1. 7 million" of a careless extraction."""

from __future__ import annotations

import re

_SEVERAL = re.compile(r"\d\W?\d")
_GAP = re.compile(r"(?<=\d[.,])\s(?=\d)")
_GROUPS = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))")


def is_written(words: str, text: str) -> bool:
    """Find a figure of several digits whose separators the text wrote apart, or left out."""
    if not _SEVERAL.search(words):
        return False
    figure, hay = _bare(words), _bare(text)
    at = hay.find(figure)
    while at >= 0:
        before, after = hay[max(0, at - 1) : at], hay[at + len(figure) : at + len(figure) + 1]
        if not (before.isdigit() or before == "." or after.isalnum()):
            return True
        at = hay.find(figure, at + 1)
    return False


def _bare(text: str) -> str:
    return _GROUPS.sub("", _GAP.sub("", text))

"""Who wrote an article, as a line below its headline says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.documents import Found

if TYPE_CHECKING:
    from assistant.loading.pdf.blocks import Block

_TOP = 15
"""Blocks of the first page."""
_LONGEST = 120
_BY = re.compile(
    r"(?:by|words by|story by|reported by|text by)[: ]+(?P<names>[^\d|·•]+)", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*(?:,|;|&|\band\b|\bwith\b|\bin\b)\s*")
_PARTICLES = frozenset(
    "van von de der den del della di da dos du la le el al bin ibn ten ter".split()
)
_ROLES = frozenset(
    "correspondent editor reporter staff writer writers reporters correspondents desk agency news "
    "post times press mail wire bureau photographer columnist".split()
)


def bylined(blocks: list[Block]) -> tuple[Found, ...]:
    """Return the names of a byline near the top of the first page."""
    for block in [block for block in blocks if block.page == 1][:_TOP]:
        text = " ".join(line.text for line in block.lines)
        match = _BY.match(text) if len(text) <= _LONGEST else None
        names = _names(match["names"]) if match else []
        if names:
            return tuple(Found(value=name, where="visible text", sure="likely") for name in names)
    return ()


def signs(line: str) -> bool:
    """Tell whether a line says who wrote."""
    return len(line) <= _LONGEST and _BY.match(line) is not None


def _names(text: str) -> list[str]:
    """Return the names ahead of anything that is none, such as a place or an office.

    >>> _names("Ann Lee and Bo van Renn, Chief Correspondent"), _names("noon on Monday")
    (['Ann Lee', 'Bo van Renn'], [])
    """
    found: list[str] = []
    for part in _BETWEEN.split(text.strip()):
        if not _is_name(part):
            break
        found.append(part.title() if part.isupper() else part)
    return found


def _is_name(part: str) -> bool:
    words = part.split()
    return 2 <= len(words) <= 5 and all(  # noqa: PLR2004 - words of a name
        (word[0].isupper() and word.casefold() not in _ROLES) or word in _PARTICLES
        for word in words
    )

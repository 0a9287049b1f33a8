"""How far two lines say the same, whatever their marks and capitals."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\W_]+")
_CONTAINED = 12
"""Letters from which on a headline is told within a longer one."""
_FEWEST = 3
"""Words of which a share says anything."""


def squash(text: str) -> str:
    """Return the letters and figures alone, whatever their case.

    >>> squash("The Harwick-Post!")
    'theharwickpost'
    """
    return _MARKS.sub("", text.casefold())


def likeness(one: str, other: str) -> float:
    """Return from 0 to 1 how far two headlines are one: 1 when only marks and case differ.

    >>> likeness("Dam breaks in Harwick", "Harwick: dam breaks, two missing")
    0.74925
    """
    short, long = sorted((squash(one), squash(other)), key=len)
    if not short:
        return 0.0
    if short == long:
        return 1.0
    if short in long and (len(short) >= _CONTAINED or len(short) * 2 >= len(long)):
        return 0.9
    few, many = sorted(
        (set(_MARKS.sub(" ", text.casefold()).split()) for text in (one, other)), key=len
    )
    return len(few & many) / len(few) * 0.999 if len(few) >= _FEWEST else 0.0

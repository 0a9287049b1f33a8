"""What holds a key shows it nowhere by itself: ``repr`` leaves it out, and it is not pickled."""

from __future__ import annotations

import re
from typing import NoReturn, Self, SupportsIndex

STARS = "***"
_KEYS = re.compile(r"\b(?:sk|pk|rk|gsk|xai)-[\w*-]{6,}|(?i:\bbearer)\s+[^\s\"',;]+")


def masked(text: str) -> str:
    """Return a text with stars in place of what looks like a key, whoever's it is.

    >>> masked("Bearer ab/12, sk-proj-012345: no task-oriented words")
    '***, ***: no task-oriented words'
    """
    return _KEYS.sub(STARS, text)


class HoldsKey:
    """A frozen value that may hold a key; whoever writes it to a file shall do so knowingly."""

    __slots__ = ()

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        """Refuse to be pickled.

        Raises:
            TypeError: Always.
        """
        raise TypeError(
            f"{type(self).__name__} may hold a key and is not pickled: "
            "make an Assistant anew where you need one"
        )

    def __copy__(self) -> Self:
        """Be its own copy, as what never changes can."""
        return self

    def __deepcopy__(self, memo: object) -> Self:
        """Be its own copy."""
        return self

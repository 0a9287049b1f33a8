"""Words in quotation marks that nobody speaks: titles of works, names of things, denied words."""

from __future__ import annotations

import re

_TITLE_BEFORE = re.compile(
    r"\b(?:titled|entitled|headlined|nicknamed|named|so-called|known\s+as|labelled|labeled|film|"
    r"book|novel|song|album|single|show|series|play|movie|poem|opera|magazine|newspaper|ship|boat|"
    r"band|painting|memoir|documentary|podcast|exhibition|reading|saying\s+signs?)\s*,?\s*\Z",
    re.IGNORECASE,
)
_SMALL = frozenset("a an and as at but by for from in into of on or the to with s".split())
_WORD = re.compile(r"[^\W_]+")


def is_work(words: str, before: str) -> bool:
    """Tell whether a quoted phrase is a title or a name, by its capitals or the words before it.

    >>> is_work("The Long Ferry", "She wrote "), is_work("ghost ferry", "the so-called ")
    (True, True)
    >>> is_work("dead", "She called it "), is_work("No", "He said ")
    (False, False)
    """
    if _TITLE_BEFORE.search(before[-40:]):
        return True
    parts = _WORD.findall(words)
    heavy = [part for part in parts if part.lower() not in _SMALL]
    titled = bool(heavy) and all(part[0].isupper() or part[0].isdigit() for part in heavy)
    return titled and len(parts) > 1 and words[-1:] not in tuple(".,!?") and not words.isupper()

"""Where words of a folded text may be cut out without cutting a word or a figure."""

from __future__ import annotations

import re
import unicodedata

_BOUND_BEFORE = re.compile(
    r"(?:^|[^\w-])(?:non|un|anti|ex|pre|post|semi|pseudo|quasi|co|re|de|mis|dis|sub|counter)-\Z",
    re.IGNORECASE,
)
"""What cannot stand without the word behind its hyphen, and mostly turns its meaning."""
_BOUND_AFTER = re.compile(r"-(?:free|less|proof)\b", re.IGNORECASE)
_SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff]")
"""Scripts that write no spaces between words: there every character is an edge."""


def is_edge(hay: str, start: int, end: int) -> bool:
    """Tell whether nothing is cut: no word, no figure, no "can't", no "non-nuclear".

    >>> is_edge("a part of it", 3, 6), is_edge("a part of it", 2, 6)
    (False, True)
    >>> is_edge("1.2 million", 2, 11), is_edge("we can't", 0, 6), is_edge("non-nuclear", 4, 11)
    (False, False, False)
    """
    before, after = hay[max(0, start - 2) : start], hay[end : end + 2]
    if _is_joined(before[-1:], hay[start]) or _is_joined(hay[end - 1], after[:1]):
        return False
    if hay[end - 1].isalpha() and after.lower() == "'t":
        return False
    if before[-1:] == "-" and _BOUND_BEFORE.search(hay, max(0, start - 9), start):
        return False
    if after[:1] == "-" and _BOUND_AFTER.match(hay, end):
        return False
    if hay[start].isdigit() and before[-1:] in (".", ",", ":", "/", "-"):
        cut = before[:1].isdigit() or (before[-1:] == "-" and not before[:1].strip())
        return not cut
    return not (
        hay[end - 1].isdigit() and after[:1] in (".", ",", ":", "/", "-") and after[1:].isdigit()
    )


def _is_joined(one: str, other: str) -> bool:
    """Tell whether two neighbours belong to one word: letters, figures, marks upon letters."""
    if not (one and other) or (_SPACELESS.match(one) or _SPACELESS.match(other)):
        return False
    combined = unicodedata.category(other).startswith("M")
    return (one.isalnum() or unicodedata.category(one).startswith("M")) and (
        combined or other.isalnum()
    )

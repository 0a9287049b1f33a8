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
_JOINER = "\u200d"
_TIED = re.compile("[\u200d\ufe0e\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
"""What makes one sign of itself and the one before: joiner, variant, skin colour, tags."""


def is_edge(hay: str, start: int, end: int) -> bool:
    """Tell whether nothing is cut: no word, no figure, no "can't", no "non-nuclear".

    >>> is_edge("a part of it", 3, 6), is_edge("a part of it", 2, 6)
    (False, True)
    >>> is_edge("1.2 million", 2, 11), is_edge("we can't", 0, 6), is_edge("non-nuclear", 4, 11)
    (False, False, False)
    """
    before, after = hay[max(0, start - 2) : start], hay[end : end + 2]
    if before[-1:] == after[:1] == " ":
        return True
    if _is_joined(before[-1:], hay[start]) or _is_joined(hay[end - 1], after[:1]):
        return False
    if hay[end - 1].isalpha() and after.lower() == "'t":
        return False
    bound = (before[-1:] == "-" and _BOUND_BEFORE.search(hay, max(0, start - 9), start)) or (
        after[:1] == "-" and _BOUND_AFTER.match(hay, end)
    )
    cut = _cuts_figure(hay[start], before, hay[end - 1], after)
    return not (bound or cut or _cuts_flag(hay, start) or _cuts_flag(hay, end))


def _cuts_figure(first: str, before: str, last: str, after: str) -> bool:
    """Tell whether a figure goes on outside: "1.2", "3-4", "-5"; two characters of each side.

    >>> _cuts_figure("5", " -", "y", ""), _cuts_figure("5", "d.", "1", ".2")
    (True, True)
    """
    joins = (".", ",", ":", "/", "-")
    if first.isdigit() and before[-1:] in joins:
        is_sign = before[-1:] == "-" and not before[:-1].strip()
        if before[:1].isdigit() or is_sign:
            return True
    return last.isdigit() and after[:1] in joins and after[1:].isdigit()


def _is_joined(one: str, other: str) -> bool:
    """Tell whether two neighbours belong to one word or one sign.

    A mark belongs to the letter before it, a skin colour to its emoji, and emoji that are joined
    (a woman and a fire engine) to each other.
    """
    if not (one and other):
        return False
    if _TIED.match(other) or one == _JOINER:
        return True
    combined = unicodedata.category(other).startswith("M")
    if _SPACELESS.match(one) or _SPACELESS.match(other):
        return combined
    return (one.isalnum() or unicodedata.category(one).startswith("M")) and (
        combined or other.isalnum()
    )


def _cuts_flag(hay: str, at: int) -> bool:
    """Tell whether ``at`` stands between the two letters that make a flag.

    >>> _cuts_flag("🇫🇷🇩🇪", 1), _cuts_flag("🇫🇷🇩🇪", 2), _cuts_flag("half a 🇫 flag", 8)
    (True, False, False)
    """
    begun = at
    while begun > 0 and _is_of_flag(hay[begun - 1]):
        begun -= 1
    return (at - begun) % 2 == 1 and _is_of_flag(hay[at : at + 1])


def _is_of_flag(sign: str) -> bool:
    return "\U0001f1e6" <= sign <= "\U0001f1ff"

"""Which words are too few to prove anything, wherever they stand."""

from __future__ import annotations

import re
from itertools import islice

LONGEST_QUOTE = 20_000
"""Code points; a longer one is no quote but a copy, and is not looked for."""
TOO_SHORT = "it is too short to prove anything: quote more of the sentence"
_TELLING = 4
"""So many words in a row are a quote even when each is small."""
_FIGURES = 3
"""So many digits are a quote by themselves: a year, a sum; "14" stands anywhere."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ENOUGH = re.compile(rf"[\W_]*(?:{WORD.pattern}[\W_]+){{{_TELLING}}}")
_SMALL = frozenset(
    "a an the of to in on at by for from with as and or but if is are was were be been has have "
    "had he she it they we you i his her its their our your this that these those there not no "
    "will would can could may might do does did so than then which who what when where".split()
)


def objection(written: str) -> str | None:
    """Say why words cannot prove anything, wherever they stand; None when they can.

    "I did not do it" is a quote, "that she did" is none; one common word proves nothing, though it
    may begin with a capital where a sentence begins.

    >>> objection("passengers"), objection("41,300 passengers")
    ('it is too short to prove anything: quote more of the sentence', None)
    """
    if len(written) > LONGEST_QUOTE:
        return f"it has {len(written):,} characters, which is no quote"
    if _ENOUGH.match(written):
        return None
    words = [match[0] for match in islice(WORD.finditer(written), _TELLING)]
    if not words:
        return "it has no words"
    if len(words) >= _TELLING:
        return None
    digits = sum(map(str.isdigit, written))
    if digits:
        is_bare = digits < _FIGURES and all(map(str.isdigit, "".join(words)))
        return TOO_SHORT if is_bare and written.strip("\"'“”‘’«» .,;:").isdigit() else None
    small = all(word.lower() in _SMALL for word in words)
    return TOO_SHORT if small or (len(words) == 1 and words[0].islower()) else None


def is_common(word: str, text: str, start: int) -> bool:
    """Tell whether a single word that stands at ``start`` of a text is no name.

    A name has its capital in the middle of a sentence too; where one begins every word has.

    >>> is_common("Ferries", "Ferries run to Harwick.", 0)
    True
    >>> is_common("Harwick", "Ferries run to Harwick.", 15)
    False
    """
    if not (word.isalpha() and word.isascii()) or word.isupper():
        return False
    before = text[:start][-4:].rstrip("\"'“”‘’«» \t([")
    return text[start].islower() or not before or before[-1] in ".!?…:\n"

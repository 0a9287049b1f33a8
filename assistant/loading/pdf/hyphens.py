"""Words divided at line ends: whether the hyphen goes or stays."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.loading.pdf.letters import SOFT, ends_in_hyphen, is_ideographic
from assistant.text.lexicon import lexicon
from assistant.text.words import STOP, key

if TYPE_CHECKING:
    from collections.abc import Iterable

_TOKEN = re.compile(r"[^\W_]+(?:[-\u2010'’][^\W_]+)*")
_LAST = re.compile(r"[^\W_]+(?:['’\-\u2010][^\W_]+)*[-\u2010\u00ad]\Z")
_FIRST = re.compile(r"[^\W_]+(?:['’\-\u2010][^\W_]+)*")
_KEEPING = frozenset(
    "self ex well ill half all cross vice quasi pro anti non co high low long short full part "
    "old new hard soft so two three four five six seven eight nine ten twenty thirty forty "
    "fifty sixty seventy eighty ninety one first second third much best better north south east "
    "west far near free open large small big red black white blue green cold hot left right "
    "by year month week day hour mile".split()
)
"""Before a word of its own these are joined to it with a hyphen."""
_JOINED = frozenset(
    "themselves ourselves yourselves himself herself itself myself yourself without within "
    "throughout whatever whoever whenever wherever whereas whether nevertheless nonetheless "
    "moreover furthermore however something anything everything nothing someone anyone everyone "
    "somebody anybody everybody nobody somewhere anywhere everywhere nowhere another although "
    "because before behind beneath beside besides between beyond despite during except against "
    "among around across along about above after until toward towards would could should might "
    "their there these those through under unless upon into onto itself".split()
)
"""Words that no list of nouns, verbs and adjectives has."""


_TAILS = frozenset("man men woman women land lands shire ness hood ship".split())
"""The second halves of words that are written together."""
_LONGEST = 80
"""Characters of a word."""


@lru_cache(maxsize=4096)
def is_word(word: str) -> bool:
    """Tell whether a word, in small letters, is in the dictionary."""
    return word in _JOINED or word in STOP or lexicon().knows(key(word))


class Hyphens:
    """Decides by what the rest of the document writes, then by the dictionary."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._written = Counter[str]()
        for text in texts:
            # What is divided at the line's end, or goes on from the last, is no evidence.
            whole = _TOKEN.findall(text)
            self._written.update(word.casefold().replace("\u2010", "-") for word in whole[1:-1])

    def joined(self, before: str, after: str) -> str:
        r"""Join two lines, the first of which ends in a hyphen or in any other character.

        >>> plain = Hyphens([])
        >>> plain.joined("the govern-", "ment said")
        'the government said'
        >>> plain.joined("an Anglo-", "American pact"), plain.joined("in 2020-", "21 it")
        ('an Anglo-American pact', 'in 2020-21 it')
        """
        dropped, between = self.seam(before, after)
        return f"{before[: len(before) - dropped]}{between}{after}"

    def seam(self, before: str, after: str) -> tuple[int, str]:
        """Return how many characters the first line loses, and what stands between the two."""
        if not before or not after:
            return 0, ""
        if before[-1] == SOFT:
            return 1, ""
        if not ends_in_hyphen(before):
            return 0, "" if _stand_together(before[-1], after[0]) else " "
        last, first = _LAST.search(before[-_LONGEST:]), _FIRST.match(after)
        if last is None or first is None:
            return 0, ""
        keeps = self._keeps(last[0][:-1].replace("\u2010", "-"), first[0].replace("\u2010", "-"))
        return 0 if keeps else 1, ""

    def _keeps(self, left: str, right: str) -> bool:
        if left[-1].isdigit() or right[0].isdigit():
            return True
        if right[0].isupper():
            return not (left.isupper() and right.isupper() and len(left) > 1)
        one, other = left.casefold(), right.casefold()
        together, apart = self._written[one + other], self._written[f"{one}-{other}"]
        if together != apart:
            return apart > together
        if "-" in left or "-" in right:
            return "-" in left
        return self._is_compound(one, other)

    @staticmethod
    def _is_compound(left: str, right: str) -> bool:
        whole = left + right
        if left in ("re", "pre") and right[0] == "e":
            return True
        if is_word(whole) or right in _TAILS:
            return False
        if not is_word(right):
            return False
        if left in _KEEPING:
            return True
        return len(left) > 2 and len(right) > 2 and is_word(left)  # noqa: PLR2004 - syllables


def _stand_together(before: str, after: str) -> bool:
    if before in "/\N{EM DASH}":
        return after.isalnum()
    return is_ideographic(before) and is_ideographic(after)

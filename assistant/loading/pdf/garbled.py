"""Letters that the file does not tell, or tells wrongly."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.loading.pdf.hyphens import is_word

_UNREAD = re.compile(r"[\ufffd\ue000-\uf8ff]|\(cid:\d+\)")
_WORD = re.compile(r"[^\W\d_]{3,}")
_INSIDE = re.compile(r"[^\W\d_][0-9!-&(-,/:-@\[-`{-~¡-¿][^\W\d_]")
"""A sign or a figure between two letters."""
_VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœ")
_VOWEL_SHARES = (0.2, 0.62)
_MOST_UNREAD = 0.2
_FEW_UNREAD = 0.005
_FEWEST_WORDS = 30
_LOOKED_AT = 2_000
_KNOWN = 0.12
"""Of the words, from which a text may be English."""
_COMMON = frozenset(
    "the and of to in is that for der die und das den von zu mit ist le la les de des et en un une "
    "que el los las del por con una il di che per non een het van op te dat och att det som på är "
    "og af er til i jag nie na z w się do že a je v se na ja on ei että de la și în din ve bir bu "
    "da dan yang di ini na ya wa kwa és az hogy egy o os as do da em para com ng sa ang mga và là "
    "của có".split()
)
"""Words that stand in every text of some language."""


class Fault(NamedTuple):
    """What is wrong with the letters of a text."""

    total: bool
    """None of it can be trusted."""
    reason: str


def fault(text: str) -> Fault | None:
    """Tell whether the letters of a text are those that are shown; None when they seem so."""
    letters = sum(map(str.isalnum, text)) + len(_UNREAD.findall(text))
    unread = len(_UNREAD.findall(text))
    if unread > _MOST_UNREAD * letters:
        return Fault(
            total=True, reason=f"its fonts do not say which letters {unread:,} of its signs are"
        )
    words = [word.casefold() for word in _WORD.findall(text[: _LOOKED_AT * 20])][:_LOOKED_AT]
    if len(words) >= _FEWEST_WORDS and _is_scrambled(words, text):
        return Fault(total=True, reason="its fonts say letters that make up no words")
    if unread > _FEW_UNREAD * letters:
        return Fault(
            total=False, reason=f"its fonts do not say which letters {unread:,} of its signs are"
        )
    return None


def _is_scrambled(words: list[str], text: str) -> bool:
    latin = [word for word in words if max(word) < "\u0250"]
    if len(latin) < 0.8 * len(words):
        return False
    known = sum(is_word(word) for word in latin)
    common = sum(word in _COMMON for word in re.findall(r"[^\W\d_]+", text.casefold()))
    if known >= _KNOWN * len(latin) or common >= 0.04 * len(latin):
        return False
    letters = "".join(latin)
    vowels = sum(letter in _VOWELS for letter in letters) / len(letters)
    least, most = _VOWEL_SHARES
    mixed = len(_INSIDE.findall(text)) > 0.15 * len(latin)
    return mixed or not least <= vowels <= most

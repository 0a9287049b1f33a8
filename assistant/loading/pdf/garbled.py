"""Letters that the file does not tell, or tells wrongly."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import NamedTuple

from assistant.loading.pdf.hyphens import is_word

_UNREAD = re.compile(r"[\ufffd\ue000-\uf8ff]|\(cid:\d+\)")
_LETTERS = re.compile(r"[^\W\d_]+")
_OUTER = "\"'“”‘’«»„()[]{}.,;:!?…–—-*•/"
_VOWELS = frozenset("aeiouyæœøı")
_VOWEL_SHARES = (0.28, 0.58)
_TURNS = 0.6
"""Share of neighbours in words that are a vowel and a consonant, as in languages written with the
Latin alphabet (English 0.72, German 0.69, Polish 0.76); where letters stand for others it is near
one half."""
_MOST_UNREAD = 0.2
_FEW_UNREAD = 0.005
_FEWEST_LETTERS = 150
_LOOKED_AT = 3_000
_KNOWN = 0.15
"""Of the words, from which a text may be English."""
_COMMON_SHARE = 0.04
_COMMON = frozenset(
    "the and of to in is that for der die und das den von zu mit ist le la les de des et en un "
    "une que el los las del por con una il di che per non een het van op te dat och att det som "
    "pa ar og af er til i jag nie na z w sie do ze a je v se ja on ei etta si din ve bir bu da "
    "dan yang ini ya wa kwa es az hogy egy o os as em para com ng sa ang mga va cua co ir dhe "
    "eta y yn yr agus an li ta tal u su ima nije ke ne me mis see mot nguoi tai".split()
)
"""Words that stand in every text of some language, without their accents."""


class Fault(NamedTuple):
    """What is wrong with the letters of a text."""

    total: bool
    """None of it can be trusted."""
    reason: str


def fault(text: str) -> Fault | None:
    """Tell whether the letters of a text are those that are shown; None when they seem so."""
    unread = len(_UNREAD.findall(text))
    letters = sum(map(str.isalnum, text)) + unread
    unknown = f"its fonts do not say which letters {unread:,} of its signs are"
    if unread > _MOST_UNREAD * letters:
        return Fault(total=True, reason=unknown)
    tokens = [_bare(token) for token in text.split()[:_LOOKED_AT]]
    sample = [token for token in tokens if any(map(str.isalpha, token))]
    if sum(map(len, sample)) >= _FEWEST_LETTERS and not _is_english(sample):
        reason = "its fonts say letters that make up no words"
        if _are_scrambled(sample):
            return Fault(total=True, reason=reason)
        if not _has_common(sample):
            return Fault(total=False, reason=f"its language is not known here, or {reason}")
    return Fault(total=False, reason=unknown) if unread > _FEW_UNREAD * letters else None


def _bare(token: str) -> str:
    """Return a word in small letters, without accents and what stands around it."""
    folded = unicodedata.normalize("NFD", token.strip(_OUTER).casefold())
    return "".join(char for char in folded if not unicodedata.combining(char))


def _is_english(sample: list[str]) -> bool:
    """Tell English, or a text in another alphabet."""
    latin = sum(max(token) < "\u0250" for token in sample)
    if latin < 0.8 * len(sample):
        return True
    words = [word for token in sample for word in _LETTERS.findall(token)]
    # Short ones are had by chance.
    known = sum(len(word) > 2 and is_word(word) for word in words)  # noqa: PLR2004 - see above
    return known >= _KNOWN * len(words)


def _has_common(sample: list[str]) -> bool:
    return sum(token in _COMMON for token in sample) >= _COMMON_SHARE * len(sample)


def _are_scrambled(sample: list[str]) -> bool:
    """Tell letters that no language puts together."""
    words = [word for token in sample for word in _LETTERS.findall(token)]
    letters = sum(map(len, words))
    if letters < 0.8 * sum(map(len, sample)) or letters > 15 * len(words):
        return True  # figures and signs within the words, or no spaces between them
    vowels = sum(letter in _VOWELS for word in words for letter in word) / letters
    turns = [(a in _VOWELS) != (b in _VOWELS) for word in words for a, b in pairwise(word)]
    least, most = _VOWEL_SHARES
    return not least <= vowels <= most or sum(turns) < _TURNS * len(turns)

"""A draft's words as a reader sees them, so that what is checked is what is shown.

Signs that nobody sees and marks that strike letters out are dropped; letters and figures in
disguise (wide, mathematical, in circles, of another alphabet) become those that they are taken
for. Whatever the article itself has stays as it is: only there it may have a meaning.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_UNSEEN = (
    "\x00-\x08\x0e-\x1b\ud800-\udfff\x7f-\x84\x86-\x9f\u00ad\u034f\u061c"
    "\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffc"
    "\ufdd0-\ufdef\ufffe\uffff\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d159"
    "\U000e0000-\U000e0fff\U0001d173-\U0001d17a"
)
_CODES = re.compile(
    r"(?:\x1b\[|\x9b)[0-9:;<=>?]*[ -/]*[@-~]|"
    r"(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
)
"""What terminals take for one order: colours, a title, a link."""
_BREAKS = re.compile("[\x0b-\x0d\x1c-\x1f\x85\u2028\u2029]")
_STRIKES = "\u0334-\u0338\u20d0-\u20f0\u0488\u0489"
_LOOKALIKES = str.maketrans(
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧορνιаеорсухіѕјԁһԛԝАВЕКМНОРСТХІЅЈԌоɑɡ",
    "ABEZHIKMNOPTYXopviaeopcyxisjdhqwABEKMHOPCTXISJGoag",
) | str.maketrans(
    "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ",
    "ABCDEFGHIJKLMNOPRSTUVWYZBPDTGKJCZFMNLSRVHWXYAEIOU",
)
_LOOSE = str.maketrans("ηκστυωհոսօ", "nkotuwhnuo")
"""Letters that stand for themselves in formulas, and for others in words."""
_DISGUISES = (
    "\u00b2\u00b3\u00b9\u2070-\u2089\u2160-\u217f\u2460-\u249b\u24b6-\u24ea\u2776-\u2793"
    "\uff01-\uff5e\U0001d400-\U0001d7ff\U0001f100-\U0001f10a\U0001f130-\U0001f169\U0001f170-\U0001f189"
)
_NEGATIVE = range(0x1F150, 0x1F18A)
"""White letters on black circles, then on black squares, which are compatible with none."""
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e3a\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u20d0-\u20f0\ufe20-\ufe2f"
)
_JOINERS = "\u200c\u200d\ufe0e\ufe0f"
_ANY = re.compile(
    f"[\x0b-\x1f\x85\u2028\u2029{_UNSEEN}{_STRIKES}{_JOINERS}{_DISGUISES}"
    f"{''.join(map(chr, _LOOKALIKES))}{''.join(map(chr, _LOOSE))}_]|[A-Za-z][{_MARKS}]|"
    r"\d[\u0300-\u036f]|\d[OoОоЗ]|[OОЗ]\d"
)
_DROPPED = re.compile(f"[{_UNSEEN}{_STRIKES}]")
_BETWEEN_LATIN = re.compile(f"(?<![^\\x00-\\u024f])[{_JOINERS}]|[{_JOINERS}](?![^\\x00-\\u024f])")
"""Joiners and styles are part of Persian, of Indian scripts, of emoji; beside Latin of nothing."""
_MARKED = re.compile(f"[A-Za-z][{_MARKS}]+")
_EMPHASIS = re.compile(r"(?<!\w)_++(?=[^\W_])|(?<=[^\W_])(?:_++(?!\w)|__++)")
"""Underscores on one side of a word, or two and more inside of one; a run is looked at once."""
_ACCENTED = re.compile(r"(?<=\d)[\u0300-\u036f]+")
_RAISED = re.compile(r"(?<![^\W\d_])[\u00b2\u00b3\u00b9\u2070-\u2089]+")
"""Raised figures that are no unit's ("km²") and no formula's."""
_DISGUISED = re.compile(f"[{_DISGUISES}]")
_LOWERED = re.compile("[\u00b2\u00b3\u00b9\u2070-\u2089]")
_FIGURE = re.compile(
    r"(?<![\w.])(?=[\d.,]{0,40}[OoОоЗ])(?=\d|З\d|[OО]\d\d)[\dOoОоЗ.,]{0,40}[\dOoОоЗ](?![\w'’])"
)
"""Signs of a figure, some letters; no figure is as long as the 40, past which nobody looks."""
_FIGURES = str.maketrans("OoОоЗ", "00003")
_LATIN = re.compile(r"[A-Za-z]")
DISGUISE = re.compile(
    f"{_CODES.pattern}|[{_UNSEEN}{_STRIKES}{_JOINERS}\u0300-\u036f{_DISGUISES}"
    f"{''.join(map(chr, _LOOKALIKES | _LOOSE))}]"
)
"""One sign that nobody sees, or that is taken for another."""
_WORD = re.compile(r"[^\W\d_]+")
_FORMULA = 2
"""Letters of a word that may be a formula's."""
_LETTER = re.compile(r"[^\W\d_]")


def undisguised(sign: str) -> str:
    """Return what a match of :data:`DISGUISE` is taken for; nothing if nobody sees it.

    >>> undisguised("\u0430"), undisguised("３"), undisguised("\u200b")
    ('a', '3', '')
    """
    if plain := _LOOKALIKES.get(ord(sign[0])) or _LOOSE.get(ord(sign[0])):
        return chr(plain)
    return _compatible(sign, frozenset()) if _DISGUISED.match(sign) else ""


def legible(text: str, known: AbstractSet[str], words: str = "") -> str:
    r"""Return a draft's text on one line, as it is read.

    Args:
        text: What a draft says.
        known: The characters that the article has.
        words: The article's text, in which a figure with a letter ("O2") may stand.

    >>> legible("3\u200b9 miles,\n３９, 3O and n\u043et", set(" 39"))
    '39 miles, 39, 30 and not'
    >>> legible("100 km² at 5μm", set())
    '100 km² at 5μm'
    """
    if _ANY.search(text):
        text = seen(text, known)
        text = _BETWEEN_LATIN.sub(lambda sign: sign[0] if sign[0] in known else "", text)
        text = _ACCENTED.sub("", text)
        text = _MARKED.sub(lambda letter: _bare(letter[0], known), text)
        text = text if "_" in known else _EMPHASIS.sub("", text)
        text = _plain_letters(text, known)
        text = _FIGURE.sub(lambda figure: _figure(figure[0], words), text)
    return " ".join(text.split())


def seen(text: str, known: AbstractSet[str]) -> str:
    r"""Return a text without the signs that nobody sees, else as it is.

    >>> seen("the \U000e0064dam\u202e broke", set("the dam"))
    'the dam broke'
    """
    if _ANY.search(text) is None:
        return text
    if known.isdisjoint("\x1b\x9b\x9d"):
        text = _CODES.sub("", text)
    text = _BREAKS.sub(lambda sign: sign[0] if sign[0] in known else " ", text)
    return _DROPPED.sub(lambda sign: sign[0] if sign[0] in known else "", text)


def _plain_letters(text: str, known: AbstractSet[str]) -> str:
    text = _RAISED.sub(lambda run: "".join(_compatible(sign, known) for sign in run[0]), text)
    text = _DISGUISED.sub(
        lambda sign: sign[0] if _LOWERED.match(sign[0]) else _compatible(sign[0], known), text
    )
    if 2 * len(_LATIN.findall(text)) <= len(_LETTER.findall(text)):
        return text  # Greek and Russian claims are written in their own letters
    plain = {at: to for at, to in _LOOKALIKES.items() if chr(at) not in known}
    loose = plain | {at: to for at, to in _LOOSE.items() if chr(at) not in known}
    return _WORD.sub(
        lambda word: _one_alphabet(word[0], loose if len(word[0]) > _FORMULA else plain), text
    )


def _one_alphabet(word: str, plain: dict[int, int]) -> str:
    """Write a word in Latin letters if it has some, or if all of it can be taken for Latin."""
    latin = word.translate(plain)
    return latin if _LATIN.search(word) or latin.isascii() else word


def _compatible(sign: str, known: AbstractSet[str]) -> str:
    if ord(sign) in _NEGATIVE and sign not in known:
        return chr(ord("A") + (ord(sign) - _NEGATIVE[0]) % 32)
    return sign if sign in known else unicodedata.normalize("NFKC", sign).strip("().")


def _bare(letter: str, known: AbstractSet[str]) -> str:
    """Return a Latin letter without marks that no writing puts there: underlines, points, hooks."""
    if known >= set(letter[1:]) or len(unicodedata.normalize("NFC", letter)) == 1:
        return letter
    return letter[0]


def _figure(figure: str, words: str) -> str:
    """Read "3O" as the 30 that it is taken for, unless the article writes it so."""
    return figure if figure in words else figure.translate(_FIGURES)

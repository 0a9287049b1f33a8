"""Which encoding bytes are in when nothing says so and they are no Unicode.

Every encoding of a fixed list reads a sample, and each reading is weighed by how likely a language
written in it would hold these letters. A lone Cyrillic letter in a Latin word, a capital behind a
small letter or a sign of currency inside a word costs more than any rare letter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import exp, inf, log
from typing import NamedTuple

from assistant.loading.decoding.languages import LANGUAGES, SCRIPTS, Language, Script

_HIGH = re.compile(rb"[\x80-\xff]")
_SAMPLE = 2_500
"""Bytes of a stretch that is read to guess by."""
_STRETCHES = 4
_WORD = re.compile(r"\w[\w\u0300-\u036f\u0e31-\u0e4e]*")
_IN_WORD = r"(?<=[^\W\d_])[“”‘«»„‚{}](?=[^\W\d_])"
_ODD = re.compile(_IN_WORD.format("’") + r"|(?<!\w)’(?=\w)|[\u2500-\u259f]")
_ODD_IN_LATIN = re.compile(_IN_WORD.format("") + r"|[^\x00-\x7f\W\d_]{3}|[µªº](?=[^\W\d_])")
"""Marks inside words, lines and blocks; three accents side by side, which no language has."""
# Natural logarithms of how likely a character is.
_FOREIGN = -7.5
"""A letter of another language of the same script."""
_STRANGE = -12.0
"""What no text holds: a letter of another script in a word, a control character."""
_SIGN = -8.0
_FALL = 3.6
_CAPITAL, _TURNED = -3.0, -9.0
_HINT = 1.5
"""For each small word of a language that is met."""
_MOST_HINTS = 8
_WRITING = -4.5
"""A byte beyond ASCII, at least; of most texts it is about -3."""
_UNUSUAL = -2.0
"""For an encoding that is met less than Windows-1252 is."""
_QUOTES = dict.fromkeys("“”„‘’‚«»‹›–—…", -3.5) | dict.fromkeys("\xa0\xad€£°§©®·•№½²", -5.5)
_CJK_POINTS = dict.fromkeys("。、，．「」『』《》“”‘’（）：；？！・…—", -4.0)
_KANA, _COMMON, _RARE, _INVALID = -4.6, -6.2, -10.0, -14.0


class Guess(NamedTuple):
    """A reading of bytes, and how likely it is: the greater the better, 0 at best."""

    encoding: str
    weight: float


def guess(raw: bytes) -> Guess:
    """Return the most likely encoding of bytes that are no Unicode; Windows-1252 at worst."""
    sample = _sample(raw)
    guesses = [_weighed(sample, "cp1252")]
    guesses += [_weighed(sample, encoding) for encoding in _ENCODINGS if encoding != "cp1252"]
    return max(guesses, key=lambda one: one.weight)


def weight_of(raw: bytes, encoding: str) -> float:
    """Tell how likely bytes are in an encoding, as :func:`guess` weighs it."""
    return _weighed(_sample(raw), encoding).weight


def is_writing(raw: bytes, encoding: str) -> bool:
    """Tell whether bytes read in an encoding are about as likely as writing is."""
    return weight_of(raw, encoding) > _WRITING * high_bytes(raw)


_ENCODINGS = tuple(dict.fromkeys(name for one in (*LANGUAGES, *SCRIPTS) for name in one.encodings))


LATIN = frozenset(name for one in LANGUAGES for name in one.encodings if one.letters[0] < "\u0250")
"""Encodings of the Latin alphabet."""


def high_bytes(raw: bytes) -> int:
    """Count the bytes beyond ASCII of the sample that is guessed by."""
    return len(_HIGH.findall(_sample(raw)))


def _sample(raw: bytes) -> bytes:
    """Return stretches with bytes beyond ASCII, each from where a character begins."""
    stretches: list[bytes] = []
    at = 0
    while len(stretches) < _STRETCHES and (found := _HIGH.search(raw, at)):
        # Before the first there is ASCII alone; no trailing byte is a line end.
        start = max(raw.rfind(b"\n", at, found.start()), raw.rfind(b" ", at, found.start())) + 1
        start = start or found.start()
        end = raw.find(b"\n", start + _SAMPLE) + 1 or len(raw)
        stretches.append(raw[start : min(end, start + 2 * _SAMPLE)])
        at = end
    return b"\n".join(stretches)


def _weighed(sample: bytes, encoding: str) -> Guess:
    text = sample.decode(encoding, "replace")
    weights = [
        _by_letters(text, one) - 0.2 * one.encodings.index(encoding)
        for one in LANGUAGES
        if encoding in one.encodings
    ]
    weights += [_by_characters(text, one) for one in SCRIPTS if encoding in one.encodings]
    return Guess(encoding, max(weights, default=-inf) + (0 if encoding == "cp1252" else _UNUSUAL))


def _by_letters(text: str, language: Language) -> float:
    known = _costs(language.letters)
    words = _WORD.findall(text)
    weight = _HINT * min(_MOST_HINTS, len(language.words.intersection(map(str.lower, words))))
    between = "".join(_WORD.split(text))
    for char in between:
        if char > "\x7f":
            weight += _QUOTES.get(char, _SIGN if char.isprintable() else _STRANGE)
    latin = language.letters[0] < "\u0250"
    weight += _SIGN * len((_ODD_IN_LATIN if latin else _ODD).findall(text))
    shouted = False
    for word in words:
        capitals, shouted = shouted and word.isupper(), word.isupper()
        if not word.isascii():
            weight += _by_word(word, known, latin=latin, capitals=capitals)
    return weight


def _by_word(word: str, known: dict[str, float], *, latin: bool, capitals: bool) -> float:
    """Weigh a word; ``capitals`` when it and the one before it are in capitals alone."""
    weight = 0.0
    before = ""
    for char in word:
        if char > "\x7f":
            low = char.lower()
            weight += known.get(low) or _unknown(char, latin=latin)
            if char != low:
                turned = before.isalpha() and not before.isupper()
                weight += _TURNED if turned else 0 if before or capitals else _CAPITAL
        elif not latin and char.isalpha():
            weight += _STRANGE / 2
        before = char
    return weight


def _unknown(char: str, *, latin: bool) -> float:
    if not char.isalpha() or (char < "\u0250") != latin:
        return _STRANGE
    return _FOREIGN


def _by_characters(text: str, script: Script) -> float:
    weight = 0.0
    for char in text:
        if char <= "\x7f":
            continue
        if char in script.common:
            weight += _COMMON
        elif script.kana and "\u3041" <= char <= "\u30fe":
            weight += _KANA
        elif char == "\ufffd" or not char.isprintable():
            weight += _INVALID
        elif "\uff61" <= char <= "\uff9f":
            weight += _SIGN
        else:
            weight += _CJK_POINTS.get(char, _RARE)
    return weight


@lru_cache(maxsize=len(LANGUAGES))
def _costs(letters: str) -> dict[str, float]:
    """Return the logarithms of shares that fall evenly, the first about 36 times the last."""
    weights = [exp(-_FALL * rank / len(letters)) for rank in range(len(letters))]
    whole = sum(weights)
    return {char: log(one / whole) for char, one in zip(letters, weights, strict=True)}

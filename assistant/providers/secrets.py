r"""The key kept out of what a service sends, in every form in which programs repeat what they got.

Found are the key itself, whatever the case of its letters; with any of its characters escaped as
in JSON, in a web address or in HTML; in base64, alone or inside of something longer; over several
lines; and in disguise, in letters that look like its own or with signs between them that nobody
sees: drafts are shown without. Not found is what only somebody who has the key and means to could
write: backwards, spaced out, encrypted. He needs no words of ours to give it away.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from bisect import bisect_right
from functools import lru_cache
from html import unescape
from itertools import chain
from operator import itemgetter
from typing import TypeAlias

from assistant.settings.holding import STARS
from assistant.text.legible import DISGUISE, undisguised

Layers: TypeAlias = "tuple[re.Pattern[str], ...]"
"""Kinds of escapes, the outermost first."""
Way: TypeAlias = "list[tuple[int, int]]"
"""From where on which offsets in a text without escapes are which in the text."""

_SHORTEST, _LONG = 6, 16
_JSON = r"""\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\["\\/]"""
_ADDRESS = "%[0-9a-fA-F]{2}"
_HTML = r"&(?:#(?:x0{0,4}[0-9a-fA-F]{1,4}|0{0,4}[0-9]{1,5})|amp|lt|gt|quot|apos);"
_ALL = f"{_JSON}|{_ADDRESS}|{_HTML}"
_DISGUISE = rf"(?:\\[rn]|[\r\n])+[ \t]*|{DISGUISE.pattern}"
_LAYERS = tuple(
    tuple(map(re.compile, layers))
    # One after the other, for what is an escape in one may stand as it is in another; all at once;
    # JSON in JSON, as in the words of a draft; in disguise; and as it is.
    for layers in (
        *((_JSON,), (_ADDRESS,), (_HTML,), (_ALL,), (_JSON, _JSON)),
        *((_JSON, _DISGUISE), (_ALL, _DISGUISE), (_DISGUISE,), ()),
    )
)
_PLAIN = _LAYERS[-1:]
_DISGUISED = re.compile(_DISGUISE)
_ESCAPING = r"(?<!\\)\\++"
"""Backslashes, of which a run is looked at once."""
_UNFINISHED = re.compile(
    rf"(?:{_ESCAPING}(?:u[0-9a-fA-F]{{0,3}}|"
    r"u[dD][89abAB][0-9a-fA-F]{2}(?:\\(?:u[0-9a-fA-F]{0,3})?)?)?|"
    rf"(?:{_ESCAPING}u001[bB]|\x1b)(?:\[[0-9;]*)?|\x9b[0-9;]*|"
    r"%[0-9a-fA-F]?|&[#\w]{0,9}|[\r\n][ \t]*)\Z"
)
_LONGEST_ESCAPE = 24
"""Code points that stand for one in a stream: an escape in another, a disguise beside it."""
_EIGHT, _SIX = 8, 6
"""Bits of a byte, and of a sign of base64."""


def is_secret(key: str | None) -> bool:
    """Tell whether a key is none of those made up for a server that wants none.

    Such a word may stand in an article, and it is no secret.

    >>> [is_secret(key) for key in ("ollama", "not-needed", "token-abc123", "x1", None)]
    [False, False, True, False, False]
    """
    if key is None or len(key) < _SHORTEST:
        return False
    return len(key) >= _LONG or any(char.isdigit() for char in key)


def without_key(text: str, key: str | None) -> str:
    r"""Return a text with stars in place of the key.

    >>> without_key(r'{"key": "ab\u0031\"2%263"} AB1"2&3 YWIxIjImMw==', 'ab1"2&3')
    '{"key": "***"} *** ***w=='
    """
    if not key or len(key) < _SHORTEST:
        return text
    for layers in _possible(text):
        plain, ways = _unescaped(text, layers)
        kept, end = [], 0
        for found in _pattern(key).finditer(plain):
            kept.append(text[end : _at(ways, found.start())])
            end = _at(ways, found.end())
        text = STARS.join((*kept, text[end:]))
    return text


def begun(text: str, key: str | None) -> int:
    r"""Return how many characters at the end of a text may be the beginning of the key.

    >>> begun("the key is sk-1", "sk-123"), begun(r"the key is s\u006", "sk-123")
    (4, 6)
    """
    if not key or len(key) < _SHORTEST:
        return 0
    tail = text[-_LONGEST_ESCAPE * len(key) :]
    unfinished = _UNFINISHED.search(tail)
    whole = tail if unfinished is None else tail[: unfinished.start()]
    return len(tail) - min(_start(whole, key, layers) for layers in _possible(whole))


def _possible(text: str) -> tuple[Layers, ...]:
    """Return the kinds of escapes that a text may have: of most pieces of a stream, none."""
    if any(sign in text for sign in "\\%&"):
        return _LAYERS
    return _LAYERS[-2:] if _DISGUISED.search(text) else _PLAIN


def _start(text: str, key: str, layers: Layers) -> int:
    """Return where the end of a text begins that is the beginning of the key, if it is escaped."""
    plain, ways = _unescaped(text, layers)
    starts = (_begins(plain, form, any_case=any_case) for form, any_case in _forms(key))
    return _at(ways, min(starts))


def _begins(plain: str, form: str, *, any_case: bool) -> int:
    """Return where the end of a text begins that is the beginning of a form of the key."""
    if any_case:
        plain, form = _lower(plain), _lower(form)
    start = plain.find(form[0], max(0, len(plain) - len(form) + 1))
    while start >= 0 and not form.startswith(plain[start:]):
        start = plain.find(form[0], start + 1)
    return len(plain) if start < 0 else start


def _lower(text: str) -> str:
    return text.translate(_LOWER)


_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}


def _unescaped(text: str, layers: Layers) -> tuple[str, list[Way]]:
    """Return a text without escapes, layer by layer, and the way back."""
    ways = []
    for escapes in layers:
        text, way = _peeled(text, escapes)
        ways.append(way)
    return text, ways


def _peeled(text: str, escapes: re.Pattern[str]) -> tuple[str, Way]:
    """Return a text without one kind of escapes, and where its characters stand."""
    pieces: list[str] = []
    way, end, length = [(0, 0)], 0, 0
    for found in escapes.finditer(text):
        meant = _meant(found[0])
        pieces += (text[end : found.start()], meant)
        begin = length + found.start() - end
        length, end = begin + len(meant), found.end()
        way += ((begin, found.start()), (length, end))
    return "".join((*pieces, text[end:])), way


def _meant(escape: str) -> str:
    if escape[0] == "&":
        return unescape(escape)[:1] or "\ufffd"  # what stands for nothing is one sign too
    if escape[0] == "%":
        return chr(int(escape[1:], 16))
    if escape[0] in "\r\n" or escape[:2] in ("\\r", "\\n"):
        return ""
    if escape[0] != "\\":
        return undisguised(escape)
    if len(escape) > len(r"\uffff"):
        return str(json.loads(f'"{escape}"'))
    return chr(int(escape[2:], 16)) if escape[2:] else escape[1]


def _at(ways: list[Way], offset: int) -> int:
    """Return the offset in the text of one in the text without escapes."""
    for way in reversed(ways):
        plain, there = way[bisect_right(way, offset, key=itemgetter(0)) - 1]
        offset += there - plain
    return offset


@lru_cache(maxsize=8)
def _forms(key: str) -> tuple[tuple[str, bool], ...]:
    """Return what a text without escapes may hold in place of the key, and whether in any case."""
    itself = dict.fromkeys((key, *(_unescaped(key, layers)[0] for layers in _LAYERS)))
    encoded = dict.fromkeys(chain.from_iterable(_base64(key, before) for before in range(3)))
    return (*((form, True) for form in itself), *((form, False) for form in encoded))


def _base64(key: str, before: int) -> tuple[str, str]:
    """Return the signs that the key alone decides, with so many bytes before it in its triple."""
    whole = b64encode(bytes(before) + key.encode()).decode()
    begin = -(-_EIGHT * before // _SIX)
    form = whole[begin : _EIGHT * (before + len(key.encode())) // _SIX]
    return form, form.replace("+", "-").replace("/", "_")


@lru_cache(maxsize=8)
def _pattern(key: str) -> re.Pattern[str]:
    # The key is the user's own; what a model wrote never becomes an expression.
    forms = (
        f"(?ai:{re.escape(form)})" if any_case else re.escape(form)
        for form, any_case in _forms(key)
    )
    return re.compile("|".join(forms))

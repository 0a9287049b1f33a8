"""Whether bytes are Unicode that does not say so: UTF-8, whole or damaged, UTF-16, UTF-32."""

from __future__ import annotations

import re
from itertools import islice
from typing import Literal, TypeAlias

from assistant.loading.decoding.languages import SCRIPTS
from assistant.loading.decoding.oddities import CONTROLS

_HIGH = re.compile(rb"[\x80-\xff]+")
# Sequences built like those of UTF-8, surrogates too: whoever wrote them meant UTF-8.
_BUILT = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf7][\x80-\xbf]{3}")
_SURELY = 3
"""Such sequences for each byte that is in none."""
_MOST_COUNTED = 500_000
"""Bytes from the first beyond ASCII; what they are, the others are."""
_EVEN_SHARE = 0.25
"""Of bytes that are NUL, from which a text is UTF-16 even where every byte is ASCII."""
_WIDE_COMMON = 0.3
_COMMON = frozenset().union(*(script.common for script in SCRIPTS))
_LOOKED_AT = 4_000

Damage: TypeAlias = Literal["sure", "likely", "perhaps", "no"]


def damaged_utf8(raw: bytes) -> Damage:
    """Tell UTF-8 in which some bytes are bad from an encoding that is none.

    In Windows-1252 a byte above 127 hardly ever begins a sequence that is built like UTF-8; in
    Cyrillic encodings of a word it may.
    """
    first = _HIGH.search(raw)
    raw = raw[first.start() :][:_MOST_COUNTED] if first else b""
    high = sum(map(len, _HIGH.findall(raw)))
    built = _BUILT.findall(raw)
    left = high - sum(map(len, built))
    if len(built) > _SURELY * left:
        return "sure"
    if len(built) > left:
        return "likely"
    return "perhaps" if len(built) * _SURELY > left else "no"


def count_sequences(raw: bytes, most: int) -> int:
    """Count the sequences that are built like UTF-8, up to ``most``."""
    return sum(1 for _ in islice(_BUILT.finditer(raw), most))


def wide_encoding(raw: bytes) -> str | None:
    r"""Name the UTF-16 or UTF-32 that bytes without a mark are in, by where their NULs stand.

    >>> wide_encoding("Dam".encode("utf-16-be")), wide_encoding(b"The dam\0 broke.")
    ('utf-16-be', None)
    """
    if b"\0" not in raw[: 2 * _LOOKED_AT]:
        return None
    if len(raw) % 4 == 0:
        for encoding in ("utf-32-le", "utf-32-be"):
            if (text := _strictly(raw[:_LOOKED_AT], encoding)) and _reads_well(text, sure=True):
                return encoding
    lead = raw[:_LOOKED_AT]
    lead = lead[: len(lead) // 2 * 2]
    nuls = {"utf-16-le": lead[1::2].count(0), "utf-16-be": lead[::2].count(0)}
    narrow = lead.translate(None, b"\0").decode("latin-1")
    controlled = len(CONTROLS.findall(narrow)) > len(narrow) // 10
    for encoding in sorted(nuls, key=nuls.__getitem__, reverse=True):
        many = (
            nuls[encoding] > _EVEN_SHARE * len(lead) and nuls[encoding] * 4 > sum(nuls.values()) * 3
        )
        text = _strictly(lead, encoding)
        if text and _reads_well(text, sure=many or controlled):
            return encoding
    return None


def reads_as(raw: bytes, encoding: str) -> bool:
    """Tell whether bytes make writing in a UTF-16 that they are declared to be."""
    text = _strictly(raw[:_LOOKED_AT], encoding)
    return text is not None and _reads_well(text, sure=True)


def _strictly(raw: bytes, encoding: str) -> str | None:
    """Decode; a pair of surrogates may be cut in two at the end."""
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start < len(raw) - 4:
            return None
        return raw[: error.start].decode(encoding)


def _reads_well(text: str, *, sure: bool) -> bool:
    """Tell writing from what pairs of letters make: almost any is a Chinese character."""
    strange = sum(not (char.isprintable() or char in "\t\n\r\f") for char in text)
    if strange * 20 > len(text):
        return False
    wide = [char for char in text if char >= "\u3000"]
    common = sum(char in _COMMON or "\u3000" <= char <= "\u30ff" for char in wide)
    if sure:
        return len(wide) * 2 < len(text) or common >= len(wide) * _WIDE_COMMON
    return len(wide) * 2 > len(text) and common >= len(wide) * _WIDE_COMMON

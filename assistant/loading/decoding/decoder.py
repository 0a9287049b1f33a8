"""Bytes to text: by their mark, as declared, or by what they are most likely to be."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from assistant.errors import ArticleError
from assistant.loading.decoding.guessing import LATIN, guess, high_bytes, is_writing, weight_of
from assistant.loading.decoding.labels import NAMES, WIDER, encoding_of
from assistant.loading.decoding.mojibake import mangled
from assistant.loading.decoding.oddities import REPLACEMENT, counted, odd_characters
from assistant.loading.decoding.unicode import (
    count_sequences,
    damaged_utf8,
    reads_as,
    wide_encoding,
)
from assistant.loading.quoting import quoted

_MARKS = (  # the longer first: UTF-32 begins as UTF-16 does
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The five bytes that Windows-1252 leaves undefined stand for the control of the same number,
# as in the WHATWG Encoding Standard.
_WINDOWS_1252 = "".join(
    bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256)
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
"""What binary files are full of; not those beyond 127, which text gets that was decoded wrongly."""
_CONTROLS_ALLOWED = 0.05
_LOST_ALLOWED = 0.2
"""Share of characters that may be U+FFFD, beside a few."""
_FEW_LOST = 10
_LOST_TRUSTED = 0.02
"""The same, up to which what is declared is believed."""
_FEW = 6
"""Sequences like UTF-8 that an encoding of several bytes a character may hold by chance."""
_MANY_HIGH = 30
_CLEARLY = 2.0
"""How much more likely, a byte beyond ASCII, another encoding is than the one declared."""


class Decoded(NamedTuple):
    """The text that bytes stand for."""

    text: str
    """A leading byte order mark stays in it."""
    encoding: str
    """As Python names it."""
    warnings: tuple[str, ...] = ()
    """What a reader of the text should know, a line each."""


def decode(raw: bytes, name: str, declared: str | None = None) -> Decoded:
    r"""Decode by byte order mark, as declared, or as what the bytes are most likely to be.

    What is declared is not believed against the bytes. UTF-8 that is damaged here and there stays
    UTF-8: what cannot be decoded becomes U+FFFD, and so does each NUL, one for one.

    Args:
        raw: The bytes.
        name: Whose they are, for messages.
        declared: The label that a server or the document itself gives.

    >>> decode("Müller’s".encode("cp1252"), "a.txt").text
    'Müller’s'

    Raises:
        ArticleError: The bytes are no text.
    """
    text, encoding, warnings = _decoded(raw, declared)
    _require_text(text, raw, encoding, name)
    nuls = text.count("\0")
    if nuls:
        text = text.replace("\0", REPLACEMENT)
        warnings += (f"it holds {counted(nuls, 'NUL character')}, each shown as U+FFFD",)
    return Decoded(text, encoding, (*warnings, *_oddities(text, raw, encoding, nuls)))


def _decoded(raw: bytes, declared: str | None) -> Decoded:
    for mark, unicode in _MARKS:
        if raw.startswith(mark):
            return Decoded(_read(raw, unicode), unicode)
    if declared is None or not declared.strip():
        return _detected(raw)
    said = f"it is declared to be {quoted(declared.strip(), 40)}"
    encoding = encoding_of(declared)
    if encoding is None:
        return _instead(_detected(raw), f"{said}, which is no encoding known here")
    if _contradicted(raw, encoding):
        found = _detected(raw)
        if found.encoding != encoding:
            return _instead(found, f"{said}, but its bytes are not")
    return Decoded(_read(raw, encoding), encoding)


def _instead(found: Decoded, why: str) -> Decoded:
    return found._replace(warnings=(f"{why}; read as {_called(found.encoding)}",))


def _contradicted(raw: bytes, encoding: str) -> bool:
    """Tell whether bytes are surely something else than they are declared to be."""
    if encoding == "utf-8":
        return _strict(raw, encoding) is None or wide_encoding(raw) is not None
    if encoding.startswith("utf-16"):
        return not reads_as(raw, encoding)
    if raw.isascii():
        return encoding != "iso2022_jp" and wide_encoding(raw) is not None
    if _strict(raw, "utf-8") is not None:
        few = encoding != "cp1252" and count_sequences(raw, _FEW) < _FEW
        return not (few and is_writing(raw, encoding))
    text = _read(raw, encoding)
    if text.count(REPLACEMENT) > _LOST_TRUSTED * max(1, len(text)):
        return True
    # Servers call everything Latin-1.
    high = high_bytes(raw) if encoding == "cp1252" else 0
    return high >= _MANY_HIGH and guess(raw).weight - weight_of(raw, encoding) > _CLEARLY * high


def _detected(raw: bytes) -> Decoded:
    wide = wide_encoding(raw)
    if wide is not None:
        return Decoded(_read(raw, wide), wide, (_unsaid(wide),))
    if b"\x1b$" in raw and raw.isascii() and _strict(raw, "iso2022_jp") is not None:
        return Decoded(_read(raw, "iso2022_jp"), "iso2022_jp", (_unsaid("iso2022_jp"),))
    text = _strict(raw, "utf-8")
    if text is not None:
        return Decoded(text, "utf-8")
    damage = damaged_utf8(raw)
    encoding = "utf-8" if damage == "sure" else guess(raw).encoding
    if encoding in LATIN:  # where a sequence that is built like UTF-8 is no writing
        if damage == "likely" or (damage == "perhaps" and mangled(_read(raw, encoding))):
            encoding = "utf-8"
    elif damage == "likely" and not is_writing(raw, encoding):
        encoding = "utf-8"
    if encoding == "utf-8":
        return Decoded(_read(raw, encoding), encoding)
    return Decoded(_read(raw, encoding), encoding, (_unsaid(encoding),))


def _unsaid(encoding: str) -> str:
    return f"its encoding is not said; read as {_called(encoding)}"


def _called(encoding: str) -> str:
    return NAMES.get(encoding, encoding)


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _read(raw: bytes, encoding: str) -> str:
    """Decode; what cannot be becomes U+FFFD."""
    if encoding == "cp1252":
        return codecs.charmap_decode(raw, "strict", _WINDOWS_1252)[0]
    if encoding in WIDER and _strict(raw, encoding) is None:
        wider = _strict(raw, WIDER[encoding])
        if wider is not None:
            return wider
    return raw.decode(encoding, "replace")


def _require_text(text: str, raw: bytes, encoding: str, name: str) -> None:
    controls = len(_CONTROLS.findall(text))
    if controls > 1 + len(text) * _CONTROLS_ALLOWED:
        found = "NUL bytes" if text.count("\0") * 2 > controls else "control characters"
        raise ArticleError(f"{name} is not text: it is full of {found}; save it as UTF-8 text")
    if _lost(text, raw, encoding) > _FEW_LOST + len(text) * _LOST_ALLOWED:
        raise ArticleError(
            f"{name} is not text in {_called(encoding)} nor in any other encoding that is known "
            "here; save it as UTF-8 text"
        )


def _lost(text: str, raw: bytes, encoding: str) -> int:
    """Count the places where bytes could not be decoded."""
    held = raw.count(REPLACEMENT.encode(encoding)) if encoding.startswith("utf") else 0
    return max(0, text.count(REPLACEMENT) - held)


def _oddities(text: str, raw: bytes, encoding: str, nuls: int) -> tuple[str, ...]:
    warnings: list[str] = []
    lost = _lost(text, raw, encoding) - nuls
    if lost > 0:
        warnings.append(
            f"it is damaged: {counted(lost, 'place')} could not be read as {_called(encoding)}, "
            "each shown as U+FFFD"
        )
    before = text.count(REPLACEMENT) - max(0, lost) - nuls
    if before > 0:
        warnings.append(
            f"it holds {counted(before, 'character')} U+FFFD: what stood there was lost before "
            "it was saved"
        )
    odd = odd_characters(text)
    if odd is not None:
        warnings.append(odd)
    found = mangled(text)
    if found is not None:
        looks = "place looks" if found.places == 1 else "places look"
        meant = "" if found.meant is None else f" for {found.meant!r}"
        warnings.append(
            f"{found.places:,} {looks} decoded wrongly before it was saved, such as "
            f"{found.example!r}{meant}"
        )
    return tuple(warnings)

"""Bytes to text: which encoding, and what is no text at all."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from assistant.errors import ArticleError

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
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROLS_ALLOWED = 0.05


class Decoded(NamedTuple):
    """The text that bytes stand for."""

    text: str
    """A leading byte order mark stays in it."""
    encoding: str
    """As Python names it."""
    warnings: tuple[str, ...] = ()


def decode(raw: bytes, name: str, declared: str | None = None) -> Decoded:
    r"""Decode by byte order mark, as declared, as UTF-8, or as Windows-1252.

    UTF-8 that is damaged here and there stays UTF-8: each bad byte becomes U+FFFD.

    Args:
        raw: The bytes.
        name: Whose they are, for messages.
        declared: The label that a server or the document itself gives.

    >>> decode("Müller’s".encode("cp1252"), "a.txt").text
    'Müller’s'

    Raises:
        ArticleError: The bytes are no text.
    """
    decoded = _decoded(raw, declared)
    text = decoded.text
    if "\0" in text:
        raise ArticleError(f"{name} is not text: it holds NUL bytes; save it as UTF-8 text")
    if len(_CONTROLS.findall(text)) > len(text) * _CONTROLS_ALLOWED:
        raise ArticleError(
            f"{name} is not text: it is full of control characters; save it as UTF-8 text"
        )
    return decoded


def _decoded(raw: bytes, declared: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return Decoded(raw.decode(encoding, "replace"), encoding)
    if declared is not None and (read := _as_declared(raw, declared)):
        return read
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        damaged = raw.decode("utf-8", "replace")
    # In Windows-1252 a byte above 127 hardly ever begins a sequence that is valid UTF-8.
    broken = damaged.count("\ufffd")
    valid = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", damaged)))
    if valid > broken:
        return Decoded(damaged, "utf-8")
    return Decoded(codecs.charmap_decode(raw, "strict", _WINDOWS_1252)[0], "cp1252")


def _as_declared(raw: bytes, label: str) -> Decoded | None:
    try:
        encoding = codecs.lookup(label).name
        return Decoded(raw.decode(encoding), encoding)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None

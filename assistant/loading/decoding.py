"""Bytes to text: which encoding, and what is no text at all."""

from __future__ import annotations

import codecs
import re

from assistant.errors import ArticleError, UsageError

_KINDS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (.docx, .odt and .epub files are such)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_WEBP = re.compile(rb"RIFF.{4}WEBP", re.DOTALL)
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
_TAGS = re.compile(r"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_LEAD = 4096
"""Characters in which a web page shows that it is one."""


def decode(raw: bytes, name: str) -> str:
    r"""Decode by byte order mark, as UTF-8, or as Windows-1252; a leading mark stays in the text.

    UTF-8 that is damaged here and there stays UTF-8: each bad byte becomes U+FFFD.

    >>> decode("Müller’s".encode("cp1252"), "a.txt")
    'Müller’s'

    Raises:
        ArticleError: The bytes are no text; ``name`` says whose they are.
        UsageError: They are a web page.
    """
    if kind := _binary(raw):
        raise ArticleError(
            f"{name} is {kind}; reading that is not there yet: save the article's text"
        )
    text = _decoded(raw)
    if "\0" in text:
        raise ArticleError(f"{name} is not text: it holds NUL bytes; save it as UTF-8 text")
    if len(_CONTROLS.findall(text)) > len(text) * _CONTROLS_ALLOWED:
        raise ArticleError(
            f"{name} is not text: it is full of control characters; save it as UTF-8 text"
        )
    if is_web_page(text):
        raise web_page(name)
    return text


def web_page(name: str) -> UsageError:
    """Return the refusal of a web page."""
    return UsageError(
        f"{name} is a web page; reading web pages is not there yet: save the article's text"
    )


def is_web_page(text: str) -> bool:
    r"""Tell whether a text begins as HTML does, behind comments and declarations.

    >>> is_web_page('\ufeff<?xml version="1.0"?>\n<!-- a --><html lang="en">')
    True
    >>> is_web_page("<headline> The dam broke")
    False
    """
    lead = text[:_LEAD].lstrip("\ufeff \t\r\n")
    while lead.startswith(("<!--", "<?")):
        _, closed, rest = lead.partition("-->" if lead.startswith("<!--") else "?>")
        lead = rest.lstrip() if closed else ""
    return _TAGS.match(lead) is not None


def _binary(raw: bytes) -> str | None:
    """Name a kind of file that is no text, by its first bytes."""
    if _WEBP.match(raw):
        return "a WebP image"
    return next((kind for magic, kind in _KINDS if raw.startswith(magic)), None)


def _decoded(raw: bytes) -> str:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw.decode(encoding, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        damaged = raw.decode("utf-8", "replace")
    # In Windows-1252 a byte above 127 hardly ever begins a sequence that is valid UTF-8.
    broken = damaged.count("\ufffd")
    valid = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", damaged)))
    if valid > broken:
        return damaged
    return codecs.charmap_decode(raw, "strict", _WINDOWS_1252)[0]

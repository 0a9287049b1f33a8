"""Answers of web servers as they were kept: status, header, and a body that may be packed."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Final

from assistant.errors import ArticleError
from assistant.loading.collections.member import LARGEST_MEMBER

_WINDOWS: Final = {"gzip": 31, "x-gzip": 31, "deflate": 15}
_RAW_DEFLATE = -15
_LONGEST_SIZE = 16
_JOINED = (b"<", b"%PDF", b"\xef\xbb\xbf", b"\x1f\x8b")
"""How pages begin, and no chunk."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered, its body unpacked."""

    status: int
    fields: dict[str, str]
    """Of the header, their names in small letters."""
    body: bytes
    trouble: str | None = None
    """Why the body cannot be read."""

    @property
    def media_type(self) -> str | None:
        """Of the body, without parameters."""
        return self.fields.get("content-type", "").partition(";")[0].strip().lower() or None

    @property
    def charset(self) -> str | None:
        """That the header declares."""
        for part in self.fields.get("content-type", "").split(";")[1:]:
            name, _, value = part.partition("=")
            if name.strip().lower() == "charset":
                return value.strip(" \t\"'") or None
        return None

    @staticmethod
    def lead(raw: bytes) -> tuple[int, str | None]:
        """Return status and media type of an answer that begins so."""
        head, _ = _split(raw)
        status, fields = _header(head)
        return status, Answer(status, fields, b"").media_type


def read_answer(raw: bytes) -> Answer:
    """Read an answer; chunks are joined and gzip is undone, to at most 20 MB."""
    head, body = _split(raw)
    status, fields = _header(head)
    try:
        if "chunked" in fields.get("transfer-encoding", "").lower():
            body = _joined(body)
        for coding in reversed(fields.get("content-encoding", "").lower().split(",")):
            body = _decoded(body, coding.strip())
    except (ArticleError, zlib.error) as error:
        return Answer(status, fields, b"", trouble=str(error))
    return Answer(status, fields, body)


def _split(raw: bytes) -> tuple[bytes, bytes]:
    ends = [
        (at, size) for mark, size in ((b"\r\n\r\n", 4), (b"\n\n", 2)) if (at := raw.find(mark)) >= 0
    ]
    if not ends:
        return raw, b""
    at, size = min(ends)
    return raw[:at], raw[at + size :]


def _header(head: bytes) -> tuple[int, dict[str, str]]:
    first, *lines = head.decode("latin-1").splitlines() or [""]
    words = first.split(None, 2)
    status = words[1] if len(words) > 1 and words[0].startswith("HTTP/") else ""
    fields: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        fields.setdefault(name.strip().lower(), value.strip())
    return int(status) if status.isascii() and status.isdecimal() and len(
        status
    ) == 3 else 0, fields  # noqa: PLR2004 - 200


def _joined(body: bytes) -> bytes:
    """Join chunks; a body that has none was joined already by who kept it."""
    if body.lstrip().startswith(_JOINED):
        return body
    pieces: list[bytes] = []
    at = 0
    while at < len(body):
        end = body.find(b"\n", at, at + 256)
        size = body[at : max(end, at)].partition(b";")[0].strip()
        try:
            length = int(size, 16) if len(size) <= _LONGEST_SIZE else -1
        except ValueError:
            length = -1
        if end < 0 or not 0 <= length <= len(body) - end - 1:
            raise ArticleError("its chunks are damaged")
        if length == 0:
            break
        pieces.append(body[end + 1 : end + 1 + length])
        at = end + 1 + length
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return b"".join(pieces)


def _decoded(body: bytes, coding: str) -> bytes:
    if coding in ("", "identity"):
        return body
    if coding not in _WINDOWS:
        raise ArticleError(f"it is packed by {coding[:20]!r}, which is not read")
    if coding.endswith("gzip") and not body.startswith(b"\x1f\x8b"):
        return body  # unpacked by who kept it
    try:
        return _inflated(body, _WINDOWS[coding])
    except zlib.error:
        if coding != "deflate":
            raise
        return _inflated(body, _RAW_DEFLATE)


def _inflated(body: bytes, window: int) -> bytes:
    made = zlib.decompressobj(window).decompress(body, LARGEST_MEMBER + 1)
    if len(made) > LARGEST_MEMBER:
        raise ArticleError(f"it unpacks to more than {LARGEST_MEMBER // 1_000_000} MB")
    return made

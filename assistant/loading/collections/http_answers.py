"""Answers of web servers as they were kept: status, header, and a body that may be packed."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

from assistant.errors import ArticleError
from assistant.loading.collections.member import LARGEST_MEMBER, pieces
from assistant.loading.web.media import media_type
from assistant.loading.web.unpacking import unpacked

_STATUS = re.compile(r"HTTP/\S*\s+([0-9]{3})(?:\s|\Z)")
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
        return media_type(self.fields.get("content-type", ""))[0] or None

    @property
    def charset(self) -> str | None:
        """That the header declares."""
        return media_type(self.fields.get("content-type", ""))[1]

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
        body = _unpacked(body, fields.get("content-encoding", "").strip().lower())
    except ArticleError as error:
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
    status = _STATUS.match(first)
    fields: dict[str, str] = {}
    for line in lines:
        name, _, value = line.partition(":")
        fields.setdefault(name.strip().lower(), value.strip())
    return int(status[1]) if status else 0, fields


def _joined(body: bytes) -> bytes:
    """Join chunks; a body that has none was joined already by who kept it."""
    if body.lstrip().startswith(_JOINED):
        return body
    chunks: list[bytes] = []
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
        chunks.append(body[end + 1 : end + 1 + length])
        at = end + 1 + length
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return b"".join(chunks)


def _unpacked(body: bytes, encoding: str) -> bytes:
    """Undo what a body was packed by, unless whoever kept it has done that."""
    if encoding.endswith("gzip") and not body.startswith(b"\x1f\x8b"):
        return body
    packed = pieces(io.BytesIO(body).read, len(body))
    return b"".join(unpacked(packed, encoding, LARGEST_MEMBER, "it"))

"""Web archives (WARC, ISO 28500): what servers answered, record after record, in one go."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol
from urllib.parse import unquote, urlsplit

from assistant.errors import ArticleError
from assistant.loading.collections.glances import glance
from assistant.loading.collections.http_answers import Answer, read_answer
from assistant.loading.collections.member import LARGEST_MEMBER, Member, broken
from assistant.loading.collections.streams import Gunzipped
from assistant.loading.dates.values import in_utc
from assistant.loading.links import address
from assistant.loading.opening import LEAD
from assistant.loading.originals import Original

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.loading.collections.member import Taken
    from assistant.loading.opening import Opened
    from assistant.loading.web.options import Web

_LINE = 65_536
_MOST_FIELDS = 100
_READ = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain", "text/markdown")
_OK = 200
_HTTP = "application/http"


class _Stream(Protocol):
    def read(self, size: int, /) -> bytes: ...
    def readline(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class _Record:
    fields: dict[str, str]
    length: int


def members(
    its: Opened,
    web: Web | None,  # noqa: ARG001 - as all have it
    before: int = 0,
) -> Iterator[Member]:
    """Yield the pages, texts and PDF files that an archive holds, in its order.

    Requests, redirects, errors, pictures and records that only say "as before" are passed over. A
    damaged record is listed with the reason; where the next begins cannot always be found. They
    are counted on from as many as came ``before``.

    Raises:
        ArticleError: It is no WARC file.
    """
    its.stream.seek(0)
    stream: _Stream = Gunzipped(its.stream) if its.unpacked else its.stream
    number = before
    while True:
        try:
            record = _next(stream)
            if record is None:
                return
            answer = _Body(stream, record.length).answer(record)
        except (ArticleError, zlib.error, EOFError, OSError) as error:
            number += 1
            yield broken(f"a damaged record ({str(error)[:100]})", its.lead.name)
            if isinstance(stream, Gunzipped) and stream.next_member():
                continue
            return
        if answer is None:
            continue
        number += 1
        yield _member(its, record, answer, number)


def _next(stream: _Stream) -> _Record | None:
    """Read the header of the next record; None at the end."""
    line = stream.readline(_LINE)
    while line in (b"\r\n", b"\n"):
        line = stream.readline(_LINE)
    if not line:
        return None
    if not line.startswith(b"WARC/"):
        raise ArticleError("no record begins where one should")
    fields: dict[str, str] = {}
    for _ in range(_MOST_FIELDS):
        line = stream.readline(_LINE)
        if line in (b"\r\n", b"\n", b""):
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        fields[name.strip().lower()] = value.strip()
    length = fields.get("content-length", "")
    if not line or not length.isascii() or not length.isdecimal() or len(length) > 15:  # noqa: PLR2004 - digits
        raise ArticleError("its length is not said")
    return _Record(fields, int(length))


class _Body:
    """The block of a record, whose end is reached however little of it is wanted."""

    def __init__(self, stream: _Stream, length: int) -> None:
        self._stream = stream
        self._left = length

    def read(self, size: int) -> bytes:
        """Read so many bytes of it, or fewer at its end."""
        piece = self._stream.read(min(size, self._left))
        self._left -= len(piece)
        if not piece and size and self._left:
            raise EOFError("it ends too early")
        return piece

    def answer(self, record: _Record) -> Answer | None:
        """Return what was answered, if it is an article that was answered; pass over the rest."""
        answer = self._answer(record.fields)
        while self._left:
            self.read(LEAD)
        return answer

    def _answer(self, fields: dict[str, str]) -> Answer | None:
        kind = fields.get("warc-type", "").lower()
        content = fields.get("content-type", "").lower()
        if kind == "resource" and content.startswith(_READ):
            return Answer(_OK, {"content-type": fields["content-type"]}, self._most())
        if kind != "response" or not content.startswith(_HTTP):
            return None
        raw = self.read(min(self._left, LEAD))
        status, media_type = Answer.lead(raw)
        if status != _OK or (media_type and not media_type.startswith(_READ)):
            return None
        return read_answer(raw + self._most())

    def _most(self) -> bytes:
        """Read what is left, within the limit of one article."""
        pieces: list[bytes] = []
        size = 0
        while self._left and size <= LARGEST_MEMBER:
            pieces.append(self.read(LEAD))
            size += len(pieces[-1])
        return b"".join(pieces)


def _member(its: Opened, record: _Record, answer: Answer, number: int) -> Member:
    target = record.fields.get("warc-target-uri", "").strip("<>")
    url = address(target)
    shown = f"{target[:200]!r} in {its.lead.name}"
    if answer.trouble is not None:
        return broken(answer.trouble, shown)
    if len(answer.body) > LARGEST_MEMBER:
        return broken(f"it is larger than {LARGEST_MEMBER // 1_000_000} MB", shown)
    original = Original(
        raw=answer.body,
        source=f"{its.lead.source}#{number}",
        name=shown,
        file_name=_file_name(url),
        media_type=answer.media_type,
        charset=answer.charset,
        url=url,
        retrieved=in_utc(record.fields.get("warc-date")),
    )
    title, published = glance(replace(original, raw=original.raw[:LEAD]))
    return Member(title, published, target or None, partial(_open, original))


def _open(original: Original) -> Taken:
    return original, None


def _file_name(url: str | None) -> str:
    return unquote(urlsplit(url).path.rpartition("/")[2])[:200] if url else ""

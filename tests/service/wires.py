"""Connections that break, stand still, drip for ever or never end; and what compresses too well."""

from __future__ import annotations

import gzip
import zlib
from typing import TYPE_CHECKING

from tests.service.fault import OK, REPLY, SERVICE, Fault, Shows, always, each, passing
from tests.service.good import SSE, bomb, draft, event, events, head, sent
from tests.service.raw_server import Drip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.service.raw_server import Asked, Script, Step

_LINE = b"HTTP/1.1 200 OK\r\n"
_JSON = _LINE + b"content-type: application/json\r\n"
_STREAM = _LINE + b"content-type: text/event-stream\r\n"
_CHUNKED = _STREAM + b"transfer-encoding: chunked\r\n\r\n"
_NESTED = gzip.compress(bomb(4_000))
_MEGABYTE = b" " * 1_000_000


def _half(*steps: Step) -> Script:
    """Send the first half of a good reply, then do something else."""

    def script(asked: Asked) -> Iterator[Step]:
        whole = sent(asked, draft(asked))
        body = whole.index(b"\r\n\r\n") + 4
        yield whole[: body + (len(whole) - body) // 2]
        yield from steps

    return script


def _after(*steps: Step) -> Script:
    """Send a good reply whole, then do something else."""

    def script(asked: Asked) -> Iterator[Step]:
        yield sent(asked, draft(asked))
        yield from steps

    return script


def _framed(*lines: str, cut: int = 0, more: bytes = b"") -> Script:
    """Send a good reply with other headers; ``{size}`` is its true length."""

    def told(asked: Asked) -> bytes:
        start, _, body = sent(asked, draft(asked)).partition(b"\r\n\r\n")
        body = body[: len(body) - cut]
        added = "".join(f"\r\n{line.format(size=len(body) + cut)}" for line in lines)
        return start + added.encode() + b"\r\n\r\n" + body + more

    return each(told)


def _coded(coding: str, *, broken: bool = False) -> Script:
    """Send a good reply compressed, though it was asked for as it is."""

    def told(asked: Asked) -> bytes:
        start, _, body = sent(asked, draft(asked)).partition(b"\r\n\r\n")
        packed = gzip.compress(body) if coding == "gzip" else zlib.compress(body)
        packed = packed[: len(packed) // 2] if broken else packed
        return start + f"\r\ncontent-encoding: {coding}\r\n\r\n".encode() + packed

    return each(told)


def _chunks(asked: Asked) -> bytes:
    """Send a good reply in chunks of one byte."""
    start, _, body = sent(asked, draft(asked)).partition(b"\r\n\r\n")
    chunks = b"".join(b"1\r\n" + body[at : at + 1] + b"\r\n" for at in range(len(body)))
    return start + b"\r\ntransfer-encoding: chunked\r\n\r\n" + chunks + b"0\r\n\r\n"


def _of_words(asked: Asked) -> Iterator[Step]:
    """Never come to an end of the text."""
    yield head(SSE)
    one = events(asked, "x" * 40)[1]
    yield Drip(event(one))


def _megabytes(asked: Asked) -> Iterator[Step]:
    """Send 200 MB of text in a stream."""
    yield head(SSE)
    one = event(events(asked, "x" * 50_000, piece=50_000)[1])
    yield from [one] * 4_000


def _hangs(name: str, *steps: Step, streamed: int | None = None) -> Fault:
    return Fault(name, SERVICE, always(*steps), streamed, tries=3, hangs=True)


def _fine(name: str, script: Script, shows: Shows = "all") -> Fault:
    return Fault(name, OK, script, shows=shows)


FAULTS = (
    passing("closes without a reply", always()),
    passing("resets without a reply", always("reset")),
    passing("resets in the status", always(b"HTTP/1.", "reset")),
    passing("resets in the headers", always(_JSON, "reset")),
    passing("closes in the headers", always(_JSON)),
    passing("resets after the headers", always(head(), "reset")),
    passing("resets in the body", _half("reset"), REPLY),
    passing("closes in the body", _half(), REPLY),
    passing("closes before its length", _framed("content-length: {size}", cut=700), REPLY),
    _fine("sends more than its length", _framed("content-length: {size}", more=b"x" * 99)),
    passing("a length that is none", _framed("content-length: many")),
    passing("a negative length", _framed("content-length: -1")),
    passing("two lengths", _framed("content-length: 3", "content-length: {size}")),
    passing("a length of thirty digits", _framed("content-length: " + "9" * 30)),
    passing("a header without a colon", _framed("odd")),
    passing("an endless header", always(_LINE + b"x: " + b"y" * 200_000)),
    passing("a hundred thousand headers", always(_LINE + b"x: y\r\n" * 100_000)),
    passing("a broken chunk", always(_CHUNKED + b"zz\r\n")),
    passing("an unfinished chunk", always(_CHUNKED + b"5\r\n: hi\n\r\n")),
    passing("a chunk beyond measure", always(_CHUNKED + b"f" * 15 + b"\r\n: x\n")),
    _fine("chunks of one byte", each(_chunks)),
    _fine("keep-alive that dies", _framed("connection: keep-alive", "content-length: {size}")),
    _fine("HTTP/1.0", each(lambda asked: sent(asked, draft(asked)).replace(b"/1.1", b"/1.0", 1))),
    passing("no status", each(lambda asked: sent(asked, draft(asked)).partition(b"\r\n\r\n")[2])),
    _hangs("stalls before the headers", "stall"),
    _hangs("stalls in the headers", _JSON, "stall"),
    _hangs("stalls after the headers", head(), "stall"),
    Fault("stalls in the body", SERVICE, _half("stall"), REPLY, tries=3, hangs=True),
    _hangs("stalls in an error", b"HTTP/1.1 500 No\r\ncontent-length: 99\r\n\r\n{", "stall"),
    Fault("stalls after the end", SERVICE, _after("stall"), OK, tries=3, hangs=True),
    _hangs("drips headers", _LINE, Drip(b"x-drip: 1\r\n")),
    _hangs("drips one header", _LINE + b"x-drip: ", Drip(b"1")),
    _hangs("drips hints", Drip(b"HTTP/1.1 103 Hint\r\n\r\n")),
    _hangs("drips a body", _JSON + b"content-length: 999999\r\n\r\n", Drip(b" ")),
    _hangs("drips chunks", _CHUNKED, Drip(b"1\r\n \r\n")),
    _hangs("drips comments", head(SSE), Drip(b": ping\n\n")),
    _hangs("drips half an event", head(SSE) + b"data: ", Drip(b"x")),
    _hangs("drips an error", b"HTTP/1.1 500 No\r\ncontent-length: 999999\r\n\r\n", Drip(b" ")),
    Fault("drips words for ever", REPLY, _of_words, hangs=True),
    Fault("200 MB of spaces", REPLY, always(head(), *[_MEGABYTE] * 200), big=True),
    Fault("200 MB of comments", REPLY, always(head(SSE), *[b": " + b"x" * 50_000 + b"\n\n"] * 4_000), big=True),
    Fault("200 MB of words", REPLY, _megabytes, big=True),
    Fault("a gzip bomb", REPLY, always(_JSON + b"content-encoding: gzip\r\n\r\n" + bomb()), big=True),
    passing("a bomb in a bomb", always(_JSON + b"content-encoding: gzip, gzip\r\n\r\n" + _NESTED)),
    _fine("gzip that nobody asked for", _coded("gzip")),
    _fine("deflate that nobody asked for", _coded("deflate")),
    passing("broken gzip", always(_JSON + b"content-encoding: gzip\r\n\r\nno gzip at all")),
    passing("half of a gzip", _coded("gzip", broken=True), REPLY),
    passing("a coding that nobody knows", each(lambda _: _JSON + b"content-encoding: zstd\r\n\r\n(\xb5/\xfd\x00")),
)  # fmt: skip

"""Servers that are slow, endless or broken: each fetch ends within its limits and says why."""

from __future__ import annotations

import gzip
import threading
import tracemalloc
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import httpcore2
import pytest

from assistant.errors import ArticleError
from assistant.loading.web import Web
from assistant.loading.web.dialling import Network
from assistant.loading.web.fetching import Outside, fetch
from assistant.loading.web.limits import Limits
from tests.web_certificates import Authority
from tests.web_sites import PUBLIC, Internet, Page, Reply, Site, Wire

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMES = {"news.example": [PUBLIC]}
URL = "http://news.example/a"
OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
SOON = Limits(seconds=0.2)
"""For servers that would never end."""
MOST_MEMORY = 60_000_000
_PIECE = b"x" * 65_536


def bomb(layers: int) -> bytes:
    """Pack a gigabyte of nothing, once or twice over; its end is missing, where nobody comes."""
    packer = zlib.compressobj(9, wbits=31)
    first, more = (
        packer.compress(bytes(1_000_000)) + packer.flush(zlib.Z_FULL_FLUSH) for _ in range(2)
    )
    data = first + more * 999
    return data if layers == 1 else gzip.compress(data)


@dataclass(frozen=True)
class Nasty:
    """A reply, what is said of it, and how many bytes may come."""

    reply: Reply
    says: str
    limits: Limits = field(default_factory=Limits)


NASTY = {
    "no answer": Nasty(Wire(waits=True), r"within 0\.2 seconds", SOON),
    "drips a status line": Nasty(Wire(b"HTTP/1.1 2", b"0"), r"within 0\.2 seconds", SOON),
    "drips headers": Nasty(Wire(OK + b"X: ", b"a"), r"within 0\.2 seconds", SOON),
    "drips interim replies": Nasty(
        Wire(drop=b"HTTP/1.1 102 Processing\r\n\r\n"), r"within 0\.2 seconds", SOON),
    "drips a body": Nasty(Wire(OK + b"\r\n", b"a"), r"within 0\.2 seconds", SOON),
    "drips chunks": Nasty(
        Wire(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"), r"within 0\.2 seconds", SOON),
    "drips trailers": Nasty(
        Wire(OK + b"Transfer-Encoding: chunked\r\n\r\n0\r\n", b"X: a\r\n"), r"within 0\.2 seconds", SOON),
    "stops in the body": Nasty(
        Wire(OK + b"Content-Length: 100\r\n\r\nThe dam", waits=True), r"within 0\.2 seconds", SOON),
    "an endless body": Nasty(Wire(OK + b"\r\n", _PIECE, pause=0), "larger than 10 MB"),
    "endless chunks": Nasty(
        Wire(
            OK + b"Transfer-Encoding: chunked\r\n\r\n", b"10000\r\n" + _PIECE + b"\r\n", pause=0
        ),
        "larger than 10 MB"),
    "endless headers": Nasty(Wire(OK, b"X: " + _PIECE + b"\r\n", pause=0), "broke off or is none"),
    "endless interim replies": Nasty(
        Wire(drop=b"HTTP/1.1 102 Processing\r\n\r\n" * 4_000, pause=0),
        r"larger than 0\.2 MB",
        Limits(wire=200_000),
    ),
    "a gigabyte, packed": Nasty(
        Page(bomb(1), headers={"Content-Encoding": "gzip"}), "20 MB when it is unpacked"),
    "a gigabyte, packed twice": Nasty(
        Page(bomb(2), headers={"Content-Encoding": "gzip, gzip"}),
        "20 MB when it is unpacked"),
    "much that holds nothing, packed": Nasty(
        Page(
            gzip.compress(b"\0\0\0\xff\xff" * 5_000_000 + b"\1\0\0\xff\xff", 1),
            headers={"Content-Encoding": "deflate, gzip"},
        ),
        "20 MB when it is unpacked",
    ),
    "packed many times": Nasty(
        Page(b"", headers={"Content-Encoding": ", ".join(["gzip"] * 50)}), "packed 50 times"
    ),
    "members without end": Nasty(
        Page(gzip.compress(b"") * 100_000, headers={"Content-Encoding": "gzip"}), "broken way"
    ),
    "says that it is huge": Nasty(
        Wire(OK + b"Content-Length: 99999999999\r\n\r\n", waits=True), "100000 MB large"),
    "says an impossible length": Nasty(
        Wire(OK + b"Content-Length: " + b"9" * 1_000 + b"\r\n\r\n", waits=True), "MB large|broke"
    ),
    "a length that is none": Nasty(Wire(OK + b"Content-Length: -5\r\n\r\n"), "broke off"),
    "two lengths": Nasty(
        Wire(OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef"), "broke off"
    ),
    "less than it said": Nasty(Wire(OK + b"Content-Length: 100\r\n\r\nThe dam"), "broke off"),
    "cut chunks": Nasty(
        Wire(OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nThe"), "broke off"
    ),
    "a chunk of no size": Nasty(
        Wire(OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nThe"), "broke off"
    ),
    "cut packing": Nasty(
        Page(gzip.compress(b"The dam broke.")[:-9], headers={"Content-Encoding": "gzip"}),
        "broke off",
    ),
    "broken packing": Nasty(
        Page(b"\x1f\x8bno", headers={"Content-Encoding": "gzip"}), "packed in a broken way"
    ),
    "packing nobody asked for": Nasty(
        Page(b"no", headers={"Content-Encoding": "br"}), "packed as 'br'"
    ),
    "closes at once": Nasty(Wire(), "broke off or is none"),
    "speaks no http": Nasty(Wire(b"220 mail.example ESMTP\r\n"), "broke off or is none"),
    "only garbage": Nasty(Wire(bytes(range(256)) * 100), "broke off or is none"),
}  # fmt: skip


@pytest.mark.parametrize("name", NASTY)
def test_a_nasty_server_is_left_within_the_limits(name: str) -> None:
    """One line says what it did; no more bytes were taken, and no more memory, than is allowed."""
    nasty = NASTY[name]
    with Site({"/a": nasty.reply}) as site:
        internet = Counting(site)
        tracemalloc.start()
        try:
            with pytest.raises(ArticleError, match=nasty.says) as refused:
                fetch(URL, Web(ignore_robots=True), internet.outside(nasty.limits))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert str(refused.value).isprintable()
    assert internet.taken <= nasty.limits.wire + 65_536
    assert peak < MOST_MEMORY


class Counting(Internet):
    """Counts the bytes that come."""

    def __init__(self, site: Site) -> None:
        super().__init__(NAMES, {"*": site})
        self.taken = 0

    def dial(self, address: str, port: int, seconds: float) -> httpcore2.NetworkStream:
        """Connect to the server, and count."""
        return _Counted(super().dial(address, port, seconds), self)


class _Counted(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream, counting: Counting) -> None:
        self._stream, self._counting = stream, counting
        self.write, self.close = stream.write, stream.close  # type: ignore[method-assign] # counts only

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        assert timeout is not None, "a read without a deadline"
        data = self._stream.read(max_bytes, timeout)
        self._counting.taken += len(data)
        return data


@pytest.mark.parametrize("where", ["/robots.txt", "/a"])
def test_the_time_is_for_all_of_a_fetch(where: str) -> None:
    """A slow robots.txt takes from the time of its page."""
    with Site({where: Wire(OK + b"\r\n", b"a")}) as site:
        internet = Internet(NAMES, {"*": site})
        with pytest.raises(ArticleError, match=r"within 0\.2 seconds"):
            fetch(URL, Web(), internet.outside(SOON))


def test_a_resolver_that_hangs_is_left_behind() -> None:
    """The wait for a name has the same deadline."""
    ended = threading.Event()

    def hang(host: str, port: int) -> Sequence[str]:
        del host, port
        ended.wait(30)
        return [PUBLIC]

    internet = Internet()
    outside = Outside(Network(hang, internet.dial, internet.network.tls), SOON, {})
    with pytest.raises(ArticleError, match=r"within 0\.2 seconds"):
        fetch(URL, Web(), outside)
    ended.set()
    assert internet.dialled == []


def test_a_host_that_does_not_answer_leaves_time_for_the_next_address() -> None:
    """Each of several addresses has its share of what is left."""
    shares: list[float] = []

    def dial(address: str, port: int, seconds: float) -> httpcore2.NetworkStream:
        del address, port
        shares.append(seconds)
        raise httpcore2.ConnectTimeout

    internet = Internet({"news.example": [PUBLIC, "8.8.8.8", "8.8.4.4"]})
    network = Network(internet.resolve, dial, internet.network.tls)
    with pytest.raises(ArticleError, match="does not answer"):
        fetch(URL, Web(), Outside(network, Limits(), {}))
    assert len(shares) == 3
    assert all(share <= most for share, most in zip(shares, (5, 20 / 3, 10), strict=True))


@pytest.mark.parametrize("reply", [Wire(waits=True), Wire(b"\x16\x03\x01", b"\x00")])
def test_a_handshake_that_never_ends_is_left(reply: Wire) -> None:
    """A server that takes the connection and then says nothing of use."""
    with Site({}, greeting=reply) as site:
        internet = Internet(NAMES, {"*": site})
        with pytest.raises(ArticleError, match=r"within 0\.2 seconds|no secure connection"):
            fetch("https://news.example/a", Web(), internet.outside(SOON))


@pytest.mark.parametrize(
    ("hosts", "days", "says"),
    [
        (("news.example",), (-9, 3), "has run out"),
        (("news.example",), (3, 3), "is not valid yet"),
        (("other.example",), (0, 1), "is for another host"),
    ],
)
def test_a_certificate_that_does_not_hold_is_never_passed_over(
    hosts: tuple[str, ...], days: tuple[int, int], says: str
) -> None:
    """What is wrong with it is said, and nothing is asked for."""
    authority = Authority()
    with Site({"/a": Page()}, authority.server(*hosts, begins=days[0], days=days[1])) as site:
        internet = Internet(NAMES, {"*": site}, authority.client())
        with pytest.raises(ArticleError, match=says):
            fetch("https://news.example/a", Web(), internet.outside())
    assert site.asked == []


def test_an_authority_that_nobody_knows_is_not_believed() -> None:
    """Anyone can sign a certificate."""
    with Site({"/a": Page()}, Authority().server("news.example")) as site:
        internet = Internet(NAMES, {"*": site}, Authority().client())
        with pytest.raises(ArticleError, match="authority that this machine does not know"):
            fetch("https://news.example/a", Web(), internet.outside())
    assert site.asked == []


def test_a_server_without_encryption_is_no_secure_one() -> None:
    """Plain text where a handshake was expected."""
    with Site({}, greeting=Wire(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as site:
        internet = Internet(NAMES, {"*": site})
        with pytest.raises(ArticleError, match="no secure connection"):
            fetch("https://news.example/a", Web(), internet.outside())

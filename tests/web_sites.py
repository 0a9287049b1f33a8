"""An internet on this machine: names, addresses and servers, and a count of what is dialled."""

from __future__ import annotations

import socketserver
import ssl
import threading
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

import httpcore2

from assistant.loading.web.dialling import Network
from assistant.loading.web.fetching import Outside
from assistant.loading.web.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from types import TracebackType
    from typing import Self

PUBLIC = "93.184.215.14"
"""An address that is public; nothing is ever sent to it."""
_PAUSE = 0.005
"""Seconds between drops: a client that waits for silence waits for ever."""
_MOST = 1_000_000
NOON = datetime(2024, 3, 12, 12, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Page:
    """A reply with all that belongs to one."""

    body: bytes = b"The dam broke on Monday."
    media: str | None = "text/plain"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def wire(self) -> bytes:
        """As it is sent."""
        headers = {"Content-Length": str(len(self.body)), **self.headers}
        if self.media is not None:
            headers["Content-Type"] = self.media
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        return f"HTTP/1.1 {self.status} Scripted\r\n{lines}\r\n".encode("latin-1") + self.body


@dataclass(frozen=True, slots=True)
class Wire:
    """Bytes as they are; ``drop`` is sent again and again, ``waits`` is for the server's end."""

    data: bytes = b""
    drop: bytes = b""
    waits: bool = False
    pause: float = _PAUSE


def moved(location: str, status: int = 302) -> Page:
    """Send a client to another address."""
    return Page(b"", None, status, {"Location": location})


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    path: str
    headers: dict[str, str]


Reply: TypeAlias = Page | Wire
Route: TypeAlias = "Reply | Callable[[Asked], Reply]"


class Site:
    """A server on this machine that stands in for one out there."""

    def __init__(
        self,
        routes: Mapping[str, Route],
        tls: ssl.SSLContext | None = None,
        greeting: Wire | None = None,
    ) -> None:
        self.routes: dict[str, Route] = {"/robots.txt": Page(b"", None, 404), **routes}
        self.tls = tls
        self.greeting = greeting
        """Sent to whoever connects, in place of a reply to what is asked."""
        self.asked: list[Asked] = []
        self.sent: Counter[str] = Counter()
        """Bytes by path."""
        self.closing = threading.Event()
        self._server = _Server(self)
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.002,), daemon=True
        )
        self._thread.start()

    @property
    def port(self) -> int:
        """Where it listens on the loopback interface."""
        return int(self._server.server_address[1])

    @property
    def pages(self) -> list[str]:
        """The paths that were asked for, without those of robots.txt."""
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, site: Site) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.site = site

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over clients that leave early."""


class _Handler(socketserver.StreamRequestHandler):
    server: _Server

    def setup(self) -> None:
        if self.server.site.tls is not None:
            self.request = self.server.site.tls.wrap_socket(self.request, server_side=True)
        super().setup()

    def finish(self) -> None:
        """Close it: the server knows only the connection below the encrypted one."""
        super().finish()
        self.request.close()

    def handle(self) -> None:
        """Reply to one request."""
        site = self.server.site
        if site.greeting is not None:
            self._send("", site.greeting)
            return
        first = self.rfile.readline().decode("latin-1").split()
        if len(first) < 2:
            return
        headers = {}
        while (line := self.rfile.readline().decode("latin-1").strip()) != "":
            name, _, value = line.partition(":")
            headers[name.lower()] = value.strip()
        asked = Asked(first[1], headers)
        site.asked.append(asked)
        route = site.routes.get(asked.path, Page(b"", None, 404))
        reply = route(asked) if callable(route) else route
        self._send(asked.path, Wire(reply.wire) if isinstance(reply, Page) else reply)

    def _send(self, path: str, wire: Wire) -> None:
        site = self.server.site
        self.wfile.write(wire.data)
        site.sent[path] += len(wire.data)
        for _ in range(_MOST if wire.drop else 0):
            self.wfile.write(wire.drop)
            site.sent[path] += len(wire.drop)
            if wire.pause and site.closing.wait(wire.pause):
                break
        if wire.waits:
            site.closing.wait(30)


class Internet:
    """A resolver and a dialler; whatever is dialled is counted, and goes to this machine or fails."""

    def __init__(
        self,
        names: Mapping[str, Sequence[str]] | None = None,
        sites: Mapping[str, Site] | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.names = dict(names or {})
        self.sites = dict(sites or {})
        """Addresses to servers; ``*`` stands for all, ``*:443`` for all on that port."""
        self.asked: list[str] = []
        self.dialled: list[tuple[str, int]] = []
        self.network = Network(
            self.resolve, self.dial, tls or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        )

    def resolve(self, host: str, port: int) -> Sequence[str]:
        """Tell the addresses of a name."""
        del port
        self.asked.append(host)
        if host not in self.names:
            raise OSError(host)
        return self.names[host]

    def dial(self, address: str, port: int, seconds: float) -> httpcore2.NetworkStream:
        """Connect to what stands in for an address."""
        self.dialled.append((address, port))
        named = (address, f"*:{port}", "*")
        site = next((self.sites[name] for name in named if name in self.sites), None)
        if site is None:
            raise httpcore2.ConnectError from ConnectionRefusedError(111, "Connection refused")
        return httpcore2.SyncBackend().connect_tcp("127.0.0.1", site.port, seconds)

    def outside(
        self,
        limits: Limits | None = None,
        environ: Mapping[str, str] | None = None,
        now: datetime = NOON,
    ) -> Outside:
        """Return what a fetch takes for the outside; without a home, nothing is kept."""
        return Outside(self.network, limits or Limits(), environ or {}, lambda: now)

"""A service on raw sockets: what it does on the wire is written down byte by byte."""

from __future__ import annotations

import json
import re
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    import ssl
    from types import TracebackType
    from typing import Self

_PAUSE = 0.01
"""Seconds between drops: a client that waits for silence waits for ever."""
_READ = 65_536


@dataclass(frozen=True, slots=True)
class Drip:
    """Bytes that are sent again and again, until the client has gone."""

    drop: bytes


End = Literal["stall", "reset"]
"""Say nothing until the client has gone; or end the connection so that it is an error."""
Step: TypeAlias = bytes | Drip | End


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: what a script may look at."""

    chat: bool
    """Whether it speaks Chat Completions; else it is the Responses API."""
    streamed: bool
    shape: str
    """The name of the draft shape that is asked for."""
    key: str
    body: dict[str, Any] = field(default_factory=dict)


Script: TypeAlias = Callable[[Asked], Iterator[Step]]


class RawServer:
    """Does to each connection what its script says; as a context manager it closes at the end.

    Args:
        script: What is done when a request has come.
        early: What is done to a connection before anything is read; then it is closed.
        tls: Certificate and key, for a service that is called by ``https``.
    """

    def __init__(
        self,
        script: Script,
        *,
        early: tuple[Step, ...] = (),
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self.script = script
        self.early = early
        self.tls = tls
        self.asked: list[Asked] = []
        self.connections = 0
        self._closing = threading.Event()
        self._listening = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = int(self._listening.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def url(self) -> str:
        """The base URL."""
        return f"http://127.0.0.1:{self.port}/v1"

    def close(self) -> None:
        """Stop listening and end every connection."""
        self._closing.set()
        with suppress(OSError):  # wakes the thread that waits for connections
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                self.connections += 1
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        # A client that leaves early is no fault of the server.
        with suppress(OSError, ValueError), connection:
            if self.early:
                self._play(connection, iter(self.early))
                return
            secured = self.tls.wrap_socket(connection, server_side=True) if self.tls else connection
            with secured:
                asked = _read(secured)
                self.asked.append(asked)
                self._play(secured, self.script(asked))

    def _play(self, connection: socket.socket, steps: Iterator[Step]) -> None:
        for step in steps:
            if isinstance(step, bytes):
                connection.sendall(step)
            elif isinstance(step, Drip):
                while not self._closing.wait(_PAUSE):
                    connection.sendall(step.drop)
            elif step == "stall":
                while not self._closing.is_set() and connection.recv(_READ):
                    pass
            else:
                linger = struct.pack("ii", 1, 0)
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                return
        with suppress(OSError):
            connection.shutdown(socket.SHUT_WR)


def _read(connection: socket.socket) -> Asked:
    """Read one request whole."""
    sent = b""
    while b"\r\n\r\n" not in sent:
        more = connection.recv(_READ)
        if not more:
            raise OSError
        sent += more
    head, _, rest = sent.partition(b"\r\n\r\n")
    headers = head.decode("latin-1")
    size = re.search(r"(?im)^content-length: (\d+)", headers)
    while len(rest) < int(size[1] if size else 0):
        rest += connection.recv(_READ)
    body = json.loads(rest) if rest else {}
    key = re.search(r"(?im)^authorization: bearer (\S+)", headers)
    return Asked(
        chat="/chat/completions" in headers.partition("\r\n")[0],
        streamed=bool(body.get("stream")),
        shape=_shape(body),
        key=key[1] if key else "",
        body=body,
    )


def _shape(body: dict[str, Any]) -> str:
    form = (body.get("response_format") or {}).get("json_schema")
    form = form or (body.get("text") or {}).get("format") or {}
    return str(form.get("name") or "")

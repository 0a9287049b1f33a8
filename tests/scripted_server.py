"""A model's service on this machine that says what it was told to say, and keeps what it was asked.

It speaks ``/v1/responses``, ``/v1/chat/completions`` and ``/v1/models``, whole and streamed: a
scripted reply is put into the form of the request that it answers.
"""

from __future__ import annotations

import json
import socket
import struct
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from tests.scripted_bodies import chat_body, chat_events, content, response_body, response_events

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self

Finish = Literal["stop", "length", "content_filter", "refusal", "cut", "failed"]
_PAUSE = 0.01
"""Seconds between drops: a client that waits for silence waits for ever."""
_MOST_DROPS = 1_000


@dataclass(frozen=True, slots=True)
class Says:
    """A reply of a model.

    ``cut`` ends it without its end; ``failed`` reports an error after its text.
    """

    text: str
    finish: Finish = "stop"
    usage: bool = True
    piece: int = 7
    """Characters in each piece of a stream."""
    read: int = 100
    """Tokens that it says the request has."""


@dataclass(frozen=True, slots=True)
class Held:
    """A reply whose stream stands still before some words of it until the gate is opened."""

    says: Says
    before: str
    gate: threading.Event = field(default_factory=threading.Event)


@dataclass(frozen=True, slots=True)
class Fails:
    """An error of the service."""

    status: int
    message: str = "scripted"
    code: str | None = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Raw:
    """Any bytes at all; ``size`` is what the header says of their length."""

    body: bytes
    kind: str = "application/json"
    status: int = 200
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Silent:
    """No reply until the server closes; ``body`` comes before the silence."""

    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Wire:
    """Bytes put on the wire as they are, status line and all, and how the connection ends.

    ``drop`` is sent again and again until the server closes or the client has gone.
    """

    data: bytes = b""
    drop: bytes = b""
    reset: bool = False


Scripted: TypeAlias = Says | Held | Fails | Raw | Silent | Wire


@dataclass(frozen=True, slots=True)
class Asked:
    """One request."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


class ScriptedServer:
    """Replies from a list, in order; as a context manager it closes at the end."""

    def __init__(self, *script: Scripted, models: tuple[str, ...] = ("scripted-1",)) -> None:
        self.script = list(script)
        self.models = models
        self.models_reply: Fails | Raw | Silent | Wire | None = None
        self.asked: list[Asked] = []
        self._arrived: SimpleQueue[None] = SimpleQueue()
        self.closing = threading.Event()
        self._server = _Server(self)
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.002,), daemon=True
        )
        self._thread.start()

    @property
    def url(self) -> str:
        """The base URL."""
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def arrive(self) -> None:
        """Tell who waits that there was a request."""
        self._arrived.put(None)

    def wait_for_request(self) -> None:
        """Wait until there has been a request that nobody has waited for."""
        self._arrived.get(timeout=30)

    def wait_for_gate(self, gate: threading.Event) -> None:
        """Wait until a gate is opened or the server closes."""
        while not gate.wait(_PAUSE) and not self.closing.is_set():
            pass

    def close(self) -> None:
        """End every request and stop."""
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, scripted: ScriptedServer) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.scripted = scripted

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Pass over clients that leave early."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name upstream
        """Say nothing."""

    def do_GET(self) -> None:
        """List the models, or give another reply where one was set."""
        self._keep({})
        if self.server.scripted.models_reply is not None:
            self._give(self.server.scripted.models_reply)
            return
        listed = [{"id": name, "object": "model"} for name in self.server.scripted.models]
        self._send(Raw(json.dumps({"object": "list", "data": listed}).encode()))

    def do_POST(self) -> None:
        """Give the next reply of the script."""
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self._keep(body)
        script = self.server.scripted.script
        reply = script.pop(0) if script else Fails(400, "the script has ended")
        if isinstance(reply, Says):
            self._send(_said(reply, body, chat=self.path.endswith("/chat/completions")))
        elif isinstance(reply, Held):
            self._hold(reply, body)
        else:
            self._give(reply)

    def _give(self, reply: Fails | Raw | Silent | Wire) -> None:
        if isinstance(reply, Fails):
            self._fail(reply)
        elif isinstance(reply, Raw):
            self._send(reply)
        elif isinstance(reply, Silent):
            self._stay_silent(reply)
        else:
            self._wire(reply)

    def _keep(self, body: dict[str, Any]) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server.scripted.asked.append(Asked(self.path, headers, body))
        self.server.scripted.arrive()

    def _send(self, raw: Raw, headers: dict[str, str] | None = None) -> None:
        self.send_response(raw.status)
        self.send_header("content-type", raw.kind)
        size = len(raw.body) if raw.size is None else raw.size
        for name, value in {"content-length": str(size), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(raw.body)

    def _fail(self, fails: Fails) -> None:
        error = {"message": fails.message, "type": "scripted", "code": fails.code}
        raw = Raw(json.dumps({"error": error}).encode(), status=fails.status)
        self._send(raw, fails.headers)

    def _hold(self, held: Held, body: dict[str, Any]) -> None:
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.end_headers()
        said, until = 0, held.says.text.index(held.before)
        events = chat_events if self.path.endswith("/chat/completions") else response_events
        for event in events(held.says, body):
            if said >= until:
                self.server.scripted.wait_for_gate(held.gate)
            self.wfile.write(b"data: " + json.dumps(event).encode() + b"\n\n")
            said += len(str(content(event)))

    def _stay_silent(self, silent: Silent) -> None:
        if silent.body:
            self.send_response(200)
            self.send_header("content-type", "text/event-stream")
            self.end_headers()
            self.wfile.write(silent.body)
        self.server.scripted.closing.wait(30)

    def _wire(self, wire: Wire) -> None:
        self.wfile.write(wire.data)
        for _ in range(_MOST_DROPS if wire.drop else 0):
            self.wfile.write(wire.drop)
            if self.server.scripted.closing.wait(_PAUSE):
                break
        if wire.reset:
            self.wfile.flush()
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.connection.close()


def _said(says: Says, body: dict[str, Any], *, chat: bool) -> Raw:
    if not body.get("stream"):
        whole = chat_body(says, body) if chat else response_body(says, body)
        sent = json.dumps(whole).encode()
        if says.finish == "cut":
            return Raw(sent[: len(sent) // 2], size=len(sent))
        return Raw(sent)
    events = chat_events(says, body) if chat else response_events(says, body)
    sent = b"".join(b"data: " + json.dumps(event).encode() + b"\n\n" for event in events)
    done = b"data: [DONE]\n\n" if chat and says.finish not in ("cut", "failed") else b""
    return Raw(sent + done, kind="text/event-stream")

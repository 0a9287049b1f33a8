"""Errors that a service reports: statuses, waits that it asks for, errors inside a good status."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.service.fault import OK, REPLY, SERVICE, SETTINGS, Fault, always, each, passing
from tests.service.good import SSE, bomb, draft, event, head, sent

if TYPE_CHECKING:
    from tests.service.raw_server import Asked, Script, Step

PASSING = (408, 409, 425, 429, 500, 502, 503, 504, 529)
REFUSED = (400, 402, 418, 422, 451, 501)
DENIED = (401, 403, 404, 405, 407, 410)
WAITS = {
    "1": 3, "0": 3, "-5": 3, "1.5": 3, "": 3, "soon": 3, "1, 2": 3, "nan": 3, "inf": 3, "-inf": 3,
    "1e308": 3, "99999999999999999999": 3, "3600": 1, "86400": 1,
    "Wed, 21 Oct 2015 07:28:00 GMT": 3, "Fri, 31 Dec 9999 23:59:59 GMT": 3,
    "Mon, 01 Jan 0001 00:00:00 -0000": 3, "Thu, 99 Foo 2024 99:99:99 GMT": 3,
}  # fmt: skip
"""What a service asks to wait, and how often it is asked: an hour is told, nonsense passed over."""


def fails(status: int, told: Any, *lines: str, kind: str = "application/json") -> bytes:
    """Return a response whose status is an error."""
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    return head(kind, f"{status} Scripted", f"content-length: {len(body)}", *lines) + body


def _error(message: str, code: object = None) -> dict[str, Any]:
    return {"error": {"message": message, "type": "scripted", "code": code}}


def _status(status: int) -> Fault:
    again, denied = status in PASSING, status in DENIED
    code = SETTINGS if denied else SERVICE
    tries = 3 if again else 1
    return Fault(f"status {status}", code, always(fails(status, _error("scripted"))), tries=tries)


def asking_to_wait(asks: str) -> Script:
    """Return a script that refuses every request and says when it may be made again."""
    return always(fails(429, _error("slow down"), f"retry-after: {asks}"))


def _wait(asks: str, tries: int) -> Fault:
    return Fault(f"429, retry after {asks!r}", SERVICE, asking_to_wait(asks), tries=tries)


def _echo(around: str, status: int = 401) -> Script:
    """Repeat the key, with something in the midst of it."""

    def told(asked: Asked) -> bytes:
        half = len(asked.key) // 2
        key = asked.key[:half] + around + asked.key[half:]
        return fails(status, _error(f"the key {key} is wrong: {asked.key}"))

    return each(told)


def _inside(told: Any) -> Script:
    """Report an error with a good status, as an event where events were asked for."""

    def script(asked: Asked) -> bytes:
        if asked.streamed:
            return head(SSE) + event(told)
        return head() + json.dumps(told).encode()

    return each(script)


_PAGE = (
    b"<!doctype html><html><head><title>Bad gateway</title></head><body><h1>Bad</h1></body></html>"
)
_HTML = "text/html"
_MOVED = head("text/plain", "308 Moved", "location: http://127.0.0.1:9/v1", "content-length: 0")
_LONG = (
    "This model's maximum context length is 8192 tokens, however your messages have 99999 tokens."
)


def _always(name: str, code: int, *steps: Step, tries: int = 1, big: bool = False) -> Fault:
    return Fault(name, code, always(*steps), tries=tries, big=big)


_OF_A_STATUS = (
    *map(_status, (*PASSING, *REFUSED, *DENIED)),
    _always("status 413", REPLY, fails(413, _error("too large")), tries=2),
    _always("429, quota used up", SERVICE, fails(429, _error("no money", "insufficient_quota"))),
    _always("429, no billing", SERVICE, fails(429, _error("no money", "billing_not_active"))),
    _always("400, window exceeded", REPLY, fails(400, _error("no", "context_length_exceeded")), tries=2),
    _always("400, window exceeded in words", REPLY, fails(400, _error(_LONG)), tries=2),
    _always("404, no such model", SETTINGS, fails(404, _error("no such model 'm'", "model_not_found"))),
    *(_wait(asks, tries) for asks, tries in WAITS.items()),
    _always("503 with a date in the year 0", SERVICE, fails(503, _error("x"), "retry-after: Sat, 00 Jan 0000 00:00:00 GMT"), tries=3),
    _always("429, odd milliseconds", SERVICE, fails(429, _error("x"), "retry-after-ms: nan", "retry-after: 1"), tries=3),
    _always("502 with a page", SERVICE, fails(502, _PAGE, kind=_HTML), tries=3),
    _always("500 with nothing", SERVICE, fails(500, b""), tries=3),
    _always("500 with null", SERVICE, fails(500, None), tries=3),
    _always("500 with a list", SERVICE, fails(500, [_error("in a list")]), tries=3),
    _always("500 with a number", SERVICE, fails(500, 12), tries=3),
    _always("500 with odd fields", SERVICE, fails(500, {"error": {"message": [1], "code": {}}}), tries=3),
    _always("500 with deep nesting", SERVICE, fails(500, b"[" * 60_000), tries=3),
    _always("400 with bad UTF-8", SERVICE, fails(400, b'{"error": "\xff\xfe\x80"}')),
    _always("400 with terminal escapes", SERVICE, fails(400, _error("\x1b]52;c;x\x07\x9b2J\r\n\u202eevil"))),
    _always("400 with a long text", SERVICE, fails(400, _error("no " * 90_000))),
    _always("500 with 200 MB", SERVICE, head(status="500 No"), *[b" " * 1_000_000] * 200, tries=3, big=True),
    _always("500 with a gzip bomb", SERVICE, head("application/json", "500 No", "content-encoding: gzip") + bomb(), tries=3, big=True),
    Fault("401 that repeats the key", SETTINGS, _echo("")),
    Fault("400 that repeats the key broken up", SERVICE, _echo("\u200b", 400)),
    Fault("400 that repeats the key with escapes", SERVICE, _echo("\x1b", 400)),
    _always("redirect", SETTINGS, _MOVED),
    _always("redirect to nowhere", SETTINGS, head(status="302 Found")),
    _always("not modified", SETTINGS, head(status="304 Not Modified")),
    _always("status 999", SERVICE, head(status="999 Odd") + b"{}", tries=3),
    _always("status 600", SERVICE, head(status="600 Odd") + b"{}"),
    _always("status 000", SERVICE, head(status="000 Odd") + b"{}", tries=3),
    _always("204 without a body", SERVICE, b"HTTP/1.1 204 No Content\r\n\r\n", tries=3),
    _always("switches protocols", SERVICE, b"HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n\x81\x05hello", tries=3),
    _always("continue, and nothing more", SERVICE, b"HTTP/1.1 100 Continue\r\n\r\n", tries=3),
    Fault("early hints, then a reply", OK, each(lambda asked: b"HTTP/1.1 103 Early Hints\r\nlink: <x>\r\n\r\n" + sent(asked, draft(asked)))),
    Fault("status 201", OK, each(lambda asked: sent(asked, draft(asked)).replace(b"200 OK", b"201 Created", 1))),
    Fault("status 206 of half a reply", SERVICE, each(lambda asked: head(status="206 Partial") + sent(asked, draft(asked)).partition(b"\r\n\r\n")[2][:300]), streamed=REPLY, tries=3),
)  # fmt: skip
_INSIDE = (
    passing("200 with an error", _inside(_error("overloaded"))),
    passing("200 with an error's text", _inside({"error": "overloaded"})),
    passing("200 with an error of status 503", _inside(_error("overloaded", 503))),
    passing("200 with a failed response", _inside({"status": "failed", "error": None, "type": "error"})),
    passing("200 with an error object", _inside({"object": "error", "message": "overloaded"})),
    Fault("200 with a wrong key", SETTINGS, _inside(_error("no", "invalid_api_key"))),
    Fault("200 with an error of status 401", SETTINGS, _inside(_error("no", 401))),
    Fault("200 with a used up quota", SERVICE, _inside(_error("no", "insufficient_quota"))),
    Fault("200 with a window exceeded", REPLY, _inside(_error("no", "context_length_exceeded")), tries=2),
)  # fmt: skip
FAULTS = (*_OF_A_STATUS, *_INSIDE)

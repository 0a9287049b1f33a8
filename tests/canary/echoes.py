"""Services that repeat the key they were sent, wherever a service can say something."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.canary.keys import FORMS
from tests.commands import COST, GOOD, answer, claim
from tests.scripted_server import Fails, Raw, Says, Wire

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.scripted_server import Scripted

_STREAM = "text/event-stream"


def echoes(key: str) -> dict[str, Scripted]:
    """Return what a service may send: kind to reply."""
    return dict((*_refusals(key), *_on_the_wire(key), *_bodies(key), *_drafts(key)))


def _refusals(key: str) -> Iterator[tuple[str, Scripted]]:
    for status in (400, 401, 403, 404, 422, 429, 500):
        yield f"{status}", Fails(status, f"Incorrect API key provided: {key}. See {key}!")
    for kind, form in FORMS.items():
        yield f"401, {kind}", Fails(401, f"Bearer {form(key)} is not known")
    yield "its code", Fails(400, "no", code=key)
    yield "where it moved", Fails(308, headers={"location": f"http://127.0.0.1:9/v1?key={key}"})
    yield "how long to wait", Fails(429, "slow", headers={"retry-after": key})
    for name in ("x-echo", "authorization", "www-authenticate", "set-cookie", "x-request-id"):
        yield f"header {name}", Fails(401, "no", headers={name: f"Bearer {key}"})
    page = f"<html><title>401</title>Authorization: Bearer {key}</html>".encode()
    yield "a page", Raw(page, "text/html")
    yield "a page, 403", Raw(page, "text/html", 403)


def _on_the_wire(key: str) -> Iterator[tuple[str, Scripted]]:
    raw = key.encode()
    yield "no HTTP", Wire(b"220 " + raw + b" ready\r\n")
    yield "its status", Wire(b"HTTP/1.1 401 " + raw + b"\r\ncontent-length: 0\r\n\r\n")
    yield "a broken header", Wire(b"HTTP/1.1 200 OK\r\n" + raw + b"\r\n\r\n")
    yield "a length", Wire(b"HTTP/1.1 200 OK\r\ncontent-length: " + raw + b"\r\n\r\n")
    yield "a chunk", Wire(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + raw + b"\r\n")
    yield "an encoding", Wire(b"HTTP/1.1 200 OK\r\ncontent-encoding: " + raw + b"\r\n\r\n{}")


def _bodies(key: str) -> Iterator[tuple[str, Scripted]]:
    yield "no JSON", Raw(f"{key} is no JSON".encode())
    yield "another JSON", Raw(json.dumps({"authorization": f"Bearer {key}", key: key}).encode())
    yield "a list", Raw(json.dumps([key]).encode())
    yield "its kind", Raw(b"{}", kind=f"text/{key}")
    error = {"error": {"message": f"{key}", "type": key, "code": key, "param": key}}
    yield "an error of a good status", Raw(json.dumps(error).encode())
    yield "an error in a stream", Raw(f"data: {json.dumps(error)}\n\n".encode(), _STREAM)
    yield "a broken event", Raw(f"data: {key}\n\ndata: {{{key}\n\n".encode(), _STREAM)
    yield "a comment", Raw(f": {key}\n\nid: {key}\n\n".encode(), _STREAM)
    choice = {"message": {"content": answer(GOOD).text}, "finish_reason": key}
    whole = {"id": key, "model": f"m-{key}", "choices": [choice], "usage": {key: key}}
    yield "its model", Raw(json.dumps(whole).encode())


def _drafts(key: str) -> Iterator[tuple[str, Scripted]]:
    for kind, form in FORMS.items():
        yield f"a claim, {kind}", answer(claim(f"{COST} {form(key)}", f"p4 {COST}"))
    draft = answer(GOOD, claim(f"Lind said {key}.", f"p4 {key}"), unanswered=[key])
    for size in (1, 7, 5_000):
        yield f"in pieces of {size}", Says(draft.text, piece=size, read=draft.read)
    yield "a question of its own", answer(GOOD, standalone_question=f"What is {key}?")
    yield "in its prose", Says(f"The key is {key}. {draft.text}")
    yield "no draft", Says(f"Your key is {key}.")
    yield "a refusal", Says(f"I will not use {key}.", "refusal")
    yield "cut", Says(draft.text, "cut")
    yield "failed", Says(f"{draft.text}", "failed")
    escaped = "".join(f"\\u{ord(char):04x}" for char in key)
    yield "escaped in a claim", Says(draft.text.replace(json.dumps(key)[1:-1], escaped))

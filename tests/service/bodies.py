"""Bodies that are no reply, or one in an unusual form; they come as one piece, whatever was asked."""

from __future__ import annotations

import json
from copy import deepcopy
from functools import partial
from typing import TYPE_CHECKING, Any

from tests.service.fault import OK, REPLY, SERVICE, Fault, always, each, passing
from tests.service.good import SSE, body, draft, event, events, head

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.service.raw_server import Asked, Script

_JSON = "application/json"
_HTML = b"<!doctype html><html><head><title>Log in</title></head><body>Log in</body></html>"


def _body(sent: bytes, kind: str = _JSON) -> Script:
    return always(head(kind) + sent)


def _good(asked: Asked) -> bytes:
    return json.dumps(body(asked, draft(asked))).encode()


def _sent(make: Callable[[bytes], bytes], kind: str = _JSON) -> Script:
    """Change the bytes of a good body."""
    return each(lambda asked: head(kind) + make(_good(asked)))


def _with(**fields: Any) -> Script:
    """Change fields of a good body."""
    return each(lambda asked: head() + json.dumps({**body(asked, draft(asked)), **fields}).encode())


def _message(chat: dict[str, Any], item: dict[str, Any] | None = None) -> Script:
    """Change the message in a good body: fields of Chat Completions' one, or of Responses' item."""

    def told(asked: Asked) -> bytes:
        made = deepcopy(body(asked, draft(asked)))
        if asked.chat:
            made["choices"][0]["message"].update(chat)
        else:
            made["output"][-1].update(chat if item is None else item)
        return head() + json.dumps(made).encode()

    return each(told)


def _content(make: Callable[[str], Any]) -> Script:
    """Give the content another type."""

    def told(asked: Asked) -> bytes:
        made = deepcopy(body(asked, draft(asked)))
        if asked.chat:
            made["choices"][0]["message"]["content"] = make(draft(asked))
        else:
            made["output"][-1]["content"] = make(draft(asked))
        return head() + json.dumps(made).encode()

    return each(told)


def _instead(content: Any, _: str) -> Any:
    return content


def _ended(finish: Any) -> Script:
    """End a good reply for another reason."""
    return each(lambda asked: head() + json.dumps(body(asked, draft(asked), finish)).encode())


def _several(*texts: str, first: int = 0) -> Script:
    """Offer several choices; None stands for the good draft. Responses have several parts."""

    def told(asked: Asked) -> bytes:
        made = deepcopy(body(asked, draft(asked)))
        if asked.chat:
            (one,) = made["choices"]
            others = [
                {
                    "index": at,
                    "message": {"role": "assistant", "content": text},
                    "finish_reason": "stop",
                }
                for at, text in enumerate(texts, 1)
            ]
            made["choices"] = [*others[:first], one, *others[first:]]
        return head() + json.dumps(made).encode()

    return each(told)


def _other_interface(asked: Asked) -> bytes:
    """Answer as the other interface does."""
    flipped = type(asked)(not asked.chat, asked.streamed, asked.shape, asked.key, asked.body)
    return head() + json.dumps(body(flipped, draft(asked))).encode()


def _stream(asked: Asked, kind: str) -> bytes:
    """Answer as a stream."""
    done = event("[DONE]") if asked.chat else b""
    return head(kind) + b"".join(map(event, events(asked, draft(asked)))) + done


_DEEP = b"[" * 100_000
_PARTS: Any = "x"
for _ in range(400):
    _PARTS = [{"type": "output_text", "text": _PARTS}]
_CALL = {"id": "t1", "type": "function", "function": {"name": "answer", "arguments": "{}"}}
_NO_REPLY = {
    "nothing": b"", "spaces": b" \r\n ", "null": b"null", "a list": b"[]", "a number": b"12",
    "a text": b'"Sorry."', "prose": b"It is 5 o'clock", "deep nesting": _DEEP, "NUL": b"\0" * 99,
    "an empty object": b"{}", "an object of another kind": b'{"models": []}',
    "bad UTF-8": b'{"choices": "\xff\xfe', "a number of 5,000 digits": b'{"a": ' + b"9" * 5_000 + b"}",
    "choices null": b'{"choices": null, "output": null}', "no choices": b'{"choices": [], "output": []}',
    "choices of null": b'{"choices": [null], "output": [null]}',
    "choices as a text": b'{"choices": "x", "output": "x"}',
    "choices as an object": b'{"choices": {"0": {}}, "output": {"0": {}}}',
    "choices as numbers": b'{"choices": [1], "output": [1]}',
    "no message": b'{"choices": [{"index": 0}], "output": [{"type": "message"}]}',
}  # fmt: skip
"""Bodies that hold no reply, to either interface."""
_PAGES = {"a page": "text/html", "a page that says it is JSON": _JSON}
_EMPTY = {
    "content null": None, "content empty": "", "content a number": 7, "content true": True,
    "content an object": {"text": "x"}, "content a list of null": [None], "content an empty list": [],
}  # fmt: skip
"""Messages without a text."""

FAULTS = (
    *(passing(f"body: {name}", _body(sent)) for name, sent in _NO_REPLY.items()),
    *(Fault(f"body: {name}", SERVICE, _body(_HTML, kind)) for name, kind in _PAGES.items()),
    *(Fault(f"body: {name}", REPLY, _content(partial(_instead, it))) for name, it in _EMPTY.items()),
    passing("body: cut JSON", _sent(lambda sent: sent[: len(sent) // 2])),
    passing("body: cut before its last brace", _sent(lambda sent: sent[:-1])),
    passing("body: UTF-16", _sent(lambda sent: sent.decode().encode("utf-16"))),
    passing("body: two objects", _sent(lambda sent: sent + b"\n" + sent)),
    Fault("body: BOM", OK, _sent(lambda sent: b"\xef\xbb\xbf" + sent)),
    Fault("body: a byte that is no UTF-8 in the model's name", OK, _sent(lambda sent: sent.replace(b"scripted-1", b"scr\xffipted"))),
    Fault("body: spaces around it", OK, _sent(lambda sent: b"\r\n \t" + sent + b"\n" * 9)),
    Fault("body: duplicated keys", OK, _sent(lambda sent: b'{"choices": 1, "output": 1, ' + sent[1:])),
    Fault("body: NaN and infinities", OK, _with(usage={"prompt_tokens": float("nan"), "input_tokens": float("-inf")}, created=float("inf"))),
    Fault("body: numbers beyond measure", OK, _with(usage={"prompt_tokens": 10**400, "input_tokens": 10**400, "completion_tokens": 10**30, "output_tokens": 10**30})),
    Fault("body: negative numbers", OK, _with(usage={"prompt_tokens": -1, "input_tokens": -1, "completion_tokens": True, "output_tokens": 1.5})),
    Fault("body: usage null", OK, _with(usage=None)),
    Fault("body: usage a list", OK, _with(usage=[1])),
    Fault("body: usage of other types", OK, _with(usage={"prompt_tokens": "1", "prompt_tokens_details": 3, "input_tokens_details": []})),
    Fault("body: extra fields", OK, _with(extra={"a": [1, {"b": None}]}, service_tier=None, system_fingerprint=3)),
    Fault("body: deep nesting beside the reply", OK, _sent(lambda sent: b'{"x": ' + b"[" * 400 + b"]" * 400 + b", " + sent[1:])),
    Fault("body: model null", OK, _with(model=None)),
    Fault("body: model a number", OK, _with(model=5)),
    Fault("body: model with escapes", OK, _with(model="\x1b[2Jm\u202e\ud800")),
    Fault("body: model without end", OK, _with(model="m" * 50_000)),
    Fault("body: error null", OK, _with(error=None)),
    Fault("body: error false", OK, _with(error=False)),
    Fault("body: error empty", OK, _with(error={})),
    Fault("body: id missing, object odd", OK, _with(id=None, object=7)),
    Fault("body: the role is odd", OK, _message({"role": "tool"})),
    Fault("body: content in parts of parts", REPLY, _content(partial(_instead, _PARTS))),
    Fault("body: content in parts", OK, _content(lambda text: [{"type": "output_text", "text": text[:50]}, {"type": "output_text", "text": text[50:]}])),
    Fault("body: tool calls in place of content", REPLY, _message({"content": None, "tool_calls": [_CALL]}, {"type": "function_call", "content": None, "name": "answer", "arguments": "{}"})),
    Fault("body: thoughts in place of content", REPLY, _message({"content": None, "reasoning_content": "Hm."}, {"type": "reasoning", "content": [{"type": "reasoning_text", "text": "Hm."}]})),
    Fault("body: thoughts beside content", OK, _message({"reasoning_content": "Hm."}, {"phase": "x"})),
    Fault("body: several choices", OK, _several("No.", "Maybe.")),
    Fault("body: several choices, the first is last", OK, _several("No.", "Maybe.", first=2)),
    Fault("body: refusal", REPLY, _ended("refusal")),
    Fault("body: content filter", REPLY, _ended("content_filter")),
    Fault("body: length", REPLY, _ended("length")),
    passing("body: the other interface's reply", each(_other_interface)),
    Fault("body: JSON where a stream was asked", OK, _sent(lambda sent: sent)),
    Fault("body: JSON that says it is a page", OK, _sent(lambda sent: sent, "text/html")),
    Fault("body: JSON that says it is a stream", OK, _sent(lambda sent: sent, SSE)),
    Fault("body: JSON without a kind", OK, _sent(lambda sent: sent, "")),
    Fault("body: a stream where JSON was asked", OK, each(lambda asked: _stream(asked, SSE))),
    Fault("body: a stream that says it is JSON", OK, each(lambda asked: _stream(asked, _JSON))),
    Fault("body: a stream in capitals", OK, each(lambda asked: _stream(asked, "Text/Event-Stream;charset=UTF-8"))),
    Fault("body: a stream without a kind", OK, each(lambda asked: _stream(asked, ""))),
)  # fmt: skip

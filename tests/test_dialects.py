"""Reading what services send: pieces change nothing, and no JSON of theirs is a crash."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.providers.base import Deadline
from assistant.providers.chat import ChatCompletions
from assistant.providers.events import Events
from assistant.providers.faults import Fault, Service
from assistant.providers.patience import Patience
from assistant.providers.reading import Reading
from assistant.providers.responses import Responses
from assistant.providers.written import Written
from tests.ways import REQUEST

if TYPE_CHECKING:
    from assistant.replies import Reply

SERVICE = Service("http://h/v1", "h", "m", None)
STREAM = st.lists(
    st.sampled_from([b"data: a", b"data:", b": hi", b"\n", b"\r\n", b"\r", b"event: x", b"\xff"])
).map(b"".join)
NAMES = (
    "choices", "delta", "message", "content", "text", "type", "error", "output", "response",
    "status", "usage", "finish_reason", "refusal", "model", "input_tokens", "prompt_tokens",
    "input_tokens_details", "incomplete_details", "reason", "code", "object",
)  # fmt: skip
VALUES = st.sampled_from([
    None, True, 0, -1, 1.5, "", "a", "stop", "failed", "completed", "incomplete", "refusal",
    "output_text", "response.completed", "response.output_text.delta", "error",
])  # fmt: skip
JSON = st.recursive(
    VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner),
    max_leaves=12,
)
DIALECTS = pytest.mark.parametrize("dialect", [Responses(), ChatCompletions()])


@given(STREAM, st.integers(1, 12))
def test_events_do_not_depend_on_chunks(stream: bytes, size: int) -> None:
    """A stream has the same events however the network cuts it."""

    def events(size: int) -> list[str]:
        reader = Events()
        chunks = [stream[at : at + size] for at in range(0, len(stream), size)]
        return [data for chunk in chunks for data in reader.feed(chunk)] + reader.end()

    assert events(size) == events(len(stream) or 1)


def read(dialect: Responses | ChatCompletions, kind: str, sent: bytes) -> tuple[str, Reply] | Fault:
    """Return the text handed on and the reply, or the fault."""
    written = Written("m")
    reading = Reading(dialect, SERVICE, written)
    try:
        text = "".join(reading.take(kind, sent) + reading.end())
    except Fault as fault:
        return fault
    return text, written.reply(REQUEST, 0.0)


@DIALECTS
@given(st.lists(JSON, max_size=4))
def test_any_events_are_a_reply_or_a_fault(
    dialect: Responses | ChatCompletions, events: list[Any]
) -> None:
    """Whatever JSON comes as a stream, it is read as a reply or judged as a fault."""
    sent = b"".join(b"data: " + json.dumps(event).encode() + b"\n\n" for event in events)

    got = read(dialect, "text/event-stream", sent)

    if isinstance(got, Fault):
        assert str(got.error).isprintable()
    else:
        text, reply = got
        assert reply.finish == "refusal" or reply.text == text
        assert reply.usage.input_tokens >= reply.usage.cached_tokens >= 0


@DIALECTS
@given(JSON)
def test_any_body_is_a_reply_or_a_fault(dialect: Responses | ChatCompletions, body: Any) -> None:
    """Whatever JSON comes as a whole, it is read as a reply or judged as a fault."""
    got = read(dialect, "application/json", json.dumps(body).encode())

    if isinstance(got, Fault):
        assert str(got.error).isprintable()
    else:
        assert got[1].text in json.dumps(body)


@given(st.integers(100, 599), JSON, st.text(max_size=30))
def test_any_error_is_one_printable_line(status: int, body: Any, after: str) -> None:
    """Every status with every body is judged, and waited for within reason or not at all."""
    fault = SERVICE.refused(status, {"retry-after": after}, json.dumps(body).encode())

    assert str(fault.error).isprintable()
    assert len(str(fault.error)) < 400
    assert fault.after is None or fault.after >= 0


def test_every_refusal_ends() -> None:
    """A server that objects to everything is soon out of things to object to."""
    dialect = ChatCompletions()
    refusal = "response_format max_tokens stream_options"

    steps = 0
    while dialect.relent(refusal):
        dialect.parameters("m", REQUEST, streamed=True)
        steps += 1

    assert steps == 5
    sent = dialect.parameters("m", REQUEST, streamed=True)
    assert set(sent) == {"model", "messages", "stream"}


@pytest.mark.parametrize(("chance", "waits"), [(0.0, [0.25, 0.5, None]), (1.0, [0.5, 1.0, None])])
def test_waits_grow_and_differ(chance: float, waits: list[float | None]) -> None:
    """The wait doubles from try to try, and chance takes up to half of it away."""
    patience = Patience(chance=lambda: chance)
    fault = SERVICE.unreadable("nothing")

    assert [patience.wait(tried, fault, Deadline(60)) for tried in range(3)] == waits

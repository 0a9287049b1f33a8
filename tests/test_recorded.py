"""Recordings: what was recorded is replied again, and to the same request only."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest

from assistant.answers import Usage
from assistant.errors import ReplyError, ServiceError
from assistant.providers.base import Deadline
from assistant.providers.recorded import (
    AsyncRecordedProvider,
    RecordedProvider,
    RecordingProvider,
    digest,
)
from assistant.replies import AnswerDraft, Message, ModelRequest, Reply, SummaryDraft

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REQUEST = ModelRequest(
    task="answer",
    messages=(Message(role="user", content="Why “é”?"),),
    shape=AnswerDraft,
    max_output_tokens=10,
)
REPLY = Reply(
    text='{"status": "answered", "claims": []} “é” 😀',
    finish="stop",
    model="scripted",
    usage=Usage(calls=1, input_tokens=7),
)


class Fixed:
    """A provider that always gives one reply."""

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:  # noqa: ARG002
        """Return it."""
        return REPLY

    def stream(
        self,
        request: ModelRequest,  # noqa: ARG002
        deadline: Deadline,  # noqa: ARG002
    ) -> Iterator[str | Reply]:
        """Yield it in two pieces."""
        yield from (REPLY.text[:5], REPLY.text[5:], REPLY)


def test_a_recorded_reply_is_replied_again(tmp_path: Path) -> None:
    """Recorded whole or streamed, a reply comes back as it was, whole and streamed."""
    recording = RecordingProvider(Fixed(), tmp_path / "kept", "dam, why")
    deadline = Deadline(1)

    whole = recording.complete(REQUEST, deadline)
    streamed = list(recording.stream(REQUEST, deadline))

    recorded = RecordedProvider(tmp_path / "kept")
    *pieces, last = recorded.stream(REQUEST, deadline)
    assert whole == streamed[-1] == recorded.complete(REQUEST, deadline) == last == REPLY
    assert "".join(str(piece) for piece in pieces) == REPLY.text


def test_awaited_recordings_are_the_same(tmp_path: Path) -> None:
    """The awaited provider gives the same reply."""
    RecordingProvider(Fixed(), tmp_path, "dam").complete(REQUEST, Deadline(1))
    recorded = AsyncRecordedProvider(tmp_path)

    async def both() -> tuple[Reply, list[str | Reply]]:
        whole = await recorded.complete(REQUEST, Deadline(1))
        return whole, [item async for item in recorded.stream(REQUEST, Deadline(1))]

    whole, streamed = asyncio.run(both())

    assert whole == streamed[-1] == REPLY


def test_a_recording_says_what_it_is(tmp_path: Path) -> None:
    """A recording is one file of JSON, named by its request, readable by people."""
    RecordingProvider(Fixed(), tmp_path, "dam, why").complete(REQUEST, Deadline(1))

    (file,) = tmp_path.iterdir()

    kept = json.loads(file.read_text("utf-8"))
    assert file.stem == kept["request"] == digest(REQUEST)
    assert (kept["label"], kept["shape"], kept["model"]) == ("dam, why", "AnswerDraft", "scripted")
    assert kept["messages"] == [{"role": "user", "content": "Why “é”?"}]


def test_another_request_has_another_digest() -> None:
    """Messages and shape make the digest; the limit on the reply does not."""
    other = {"messages": (Message(role="user", content="How?"),), "shape": SummaryDraft}

    assert digest(REQUEST.model_copy(update={"max_output_tokens": 11})) == digest(REQUEST)
    for name, value in other.items():
        assert digest(REQUEST.model_copy(update={name: value})) != digest(REQUEST)


def test_a_request_without_a_recording_is_an_error(tmp_path: Path) -> None:
    """Nothing is made up for a request that was never recorded."""
    with pytest.raises(ServiceError, match="no recorded reply for this answer request"):
        RecordedProvider(tmp_path).complete(REQUEST, Deadline(1))


def test_a_damaged_recording_is_an_error(tmp_path: Path) -> None:
    """A recording edited by hand into nonsense is named."""
    (tmp_path / f"{digest(REQUEST)}.json").write_text("{", "utf-8")

    with pytest.raises(ReplyError, match="cannot be read"):
        RecordedProvider(tmp_path).complete(REQUEST, Deadline(1))

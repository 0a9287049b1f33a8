"""Drivers: all four play a story to the same result, and hand on its claims and its errors."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from assistant.answers import Claim, Point, Usage
from assistant.drivers import Deadline, arun, astream, run, stream
from assistant.errors import ServiceError
from assistant.providers.base import AsyncNobody, Nobody
from assistant.replies import AnswerDraft, Message, ModelRequest, More, Reply

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from assistant.replies import Story

REQUEST = ModelRequest(
    task="answer",
    messages=(Message(role="user", content="Why?"),),
    shape=AnswerDraft,
    max_output_tokens=10,
)


def claim(text: str) -> Claim:
    return Claim(id="c1", text=text, standing="cited")


class Scripted:
    """A provider that replies from a list, in pieces of one word, and keeps what it was asked."""

    def __init__(self, *replies: str | ServiceError) -> None:
        self.replies = list(replies)
        self.asked: list[ModelRequest] = []
        self.ended = 0

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the next reply, or raise it."""
        *_, last = self.stream(request, deadline)
        assert isinstance(last, Reply)
        return last

    def stream(self, request: ModelRequest, deadline: Deadline) -> Iterator[str | Reply]:
        """Yield the next reply's words, then the reply."""
        assert deadline.left() > 0
        self.asked.append(request)
        text = self.replies.pop(0)
        if isinstance(text, ServiceError):
            raise text
        try:
            yield from text.split()
            yield Reply(text=text, finish="stop", model="scripted", usage=Usage(calls=1))
        finally:
            self.ended += 1


class AsyncScripted:
    """The same, awaited."""

    def __init__(self, scripted: Scripted) -> None:
        self.scripted = scripted

    async def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the next reply."""
        return self.scripted.complete(request, deadline)

    async def stream(self, request: ModelRequest, deadline: Deadline) -> AsyncIterator[str | Reply]:
        """Yield the next reply's words, then the reply."""
        for item in self.scripted.stream(request, deadline):
            yield item


def story(requests: int = 1) -> Story[str]:
    """Show a claim for each piece of each reply (or for the whole); return the texts."""
    texts = []
    for _ in range(requests):
        got = yield REQUEST
        while isinstance(got, str):
            yield claim(got)
            got = yield More()
        assert isinstance(got, Reply)
        texts.append(got.text)
    yield claim("end")
    return " | ".join(texts)


def with_run(told: Story[str], provider: Scripted) -> list[Claim | Point | str]:
    return [run(told, provider, Deadline(60))]


def with_arun(told: Story[str], provider: Scripted) -> list[Claim | Point | str]:
    return [asyncio.run(arun(told, AsyncScripted(provider), Deadline(60)))]


def with_stream(told: Story[str], provider: Scripted) -> list[Claim | Point | str]:
    return list(stream(told, provider, Deadline(60)))


def with_astream(told: Story[str], provider: Scripted) -> list[Claim | Point | str]:
    async def collect() -> list[Claim | Point | str]:
        return [item async for item in astream(told, AsyncScripted(provider), Deadline(60))]

    return asyncio.run(collect())


DRIVERS = pytest.mark.parametrize("play", [with_run, with_arun, with_stream, with_astream])


@DRIVERS
def test_every_driver_plays_to_the_same_result(
    play: Callable[[Story[str], Scripted], list[Claim | Point | str]],
) -> None:
    """The result does not depend on the driver, and every request is asked once."""
    provider = Scripted("it broke", "at noon")

    items = play(story(2), provider)

    assert items[-1] == "it broke | at noon"
    assert provider.asked == [REQUEST, REQUEST]


@pytest.mark.parametrize("play", [with_stream, with_astream])
def test_claims_come_while_the_reply_is_written(
    play: Callable[[Story[str], Scripted], list[Claim | Point | str]],
) -> None:
    """A streaming driver hands on each claim in order, before the result."""
    items = play(story(), Scripted("it broke"))

    assert items == [claim("it"), claim("broke"), claim("end"), "it broke"]


@DRIVERS
def test_an_error_is_raised_inside_the_story(
    play: Callable[[Story[str], Scripted], list[Claim | Point | str]],
) -> None:
    """A story may go on without a reply that it can do without."""

    def forgiving() -> Story[str]:
        try:
            yield REQUEST
        except ServiceError as error:
            return f"went on without: {error}"
        return "not reached"

    assert play(forgiving(), Scripted(ServiceError("down")))[-1] == "went on without: down"


@DRIVERS
def test_an_error_no_story_catches_reaches_the_caller(
    play: Callable[[Story[str], Scripted], list[Claim | Point | str]],
) -> None:
    """A service that fails fails the call."""
    with pytest.raises(ServiceError, match="down"):
        play(story(2), Scripted("fine", ServiceError("down")))


@DRIVERS
def test_a_story_that_asks_nothing_needs_no_provider(
    play: Callable[[Story[str], Scripted], list[Claim | Point | str]],
) -> None:
    """The extractive engine's stories are played without a request."""
    provider = Scripted()

    assert play(story(0), provider)[-1] == ""
    assert provider.asked == []


def test_an_engine_without_a_model_asks_nobody() -> None:
    """Asking nobody is a mistake of the program, and never passes for a service that is down."""
    assert run(story(0), Nobody(), Deadline(60)) == ""
    assert list(stream(story(0), Nobody(), Deadline(60)))[-1] == ""
    with pytest.raises(RuntimeError, match="no model to ask"):
        run(story(1), Nobody(), Deadline(60))
    with pytest.raises(RuntimeError, match="no model to ask"):
        asyncio.run(arun(story(1), AsyncNobody(), Deadline(60)))


def test_a_stream_returns_its_result_too() -> None:
    """The generator's return value is its last item."""

    def play() -> Iterator[object]:
        returned = yield from stream(story(), Scripted("it broke"), Deadline(60))
        assert returned == "it broke"

    assert list(play())[-1] == "it broke"


def test_leaving_a_stream_early_ends_the_call_and_the_story() -> None:
    """Nothing is left running when the caller has seen enough."""
    provider = Scripted("it broke at noon")
    told = story()
    playing = stream(told, provider, Deadline(60))
    next(playing)

    playing.close()

    assert provider.ended == 1
    assert told.gi_frame is None  # type: ignore[attr-defined]

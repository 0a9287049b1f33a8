"""Play a story against a provider: the only place where the two meet.

A reader may stop a reply (``Deadline.stop``): what was written until then is its reply.
What a provider raises is raised inside the story, where it asked: a story may go on without a
reply that it can do without, and what it does not catch reaches the caller.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Generator
from contextlib import aclosing, closing
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar

from assistant.answers import Claim, Point, Usage
from assistant.budgeting import count_tokens
from assistant.errors import AssistantError, Stopped
from assistant.providers.base import Deadline
from assistant.replies import ModelRequest, Reply

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from assistant.providers.base import AsyncProvider, Provider
    from assistant.replies import Event, More, Story

    Sent: TypeAlias = str | Reply | AssistantError | None

__all__ = ["Deadline", "arun", "astream", "run", "stream"]

T = TypeVar("T")


class _Playing(Generic[T]):
    """A story on its way, and its result once it has ended."""

    result: T

    def __init__(self, story: Story[T]) -> None:
        self._story = story

    def tell(self, sent: Sent) -> Event | None:
        """Send what came of the last event and return the next one; None when the story ended."""
        try:
            if isinstance(sent, AssistantError):
                return self._story.throw(sent)
            return self._story.send(sent)
        except StopIteration as end:
            self.result = end.value
            return None


def run(story: Story[T], provider: Provider, deadline: Deadline) -> T:
    """Play a story to its end with whole replies; claims it shows on the way are in its result."""
    playing = _Playing(story)
    with closing(story):
        event = playing.tell(None)
        while event is not None:
            sent: Sent = None
            if isinstance(event, ModelRequest):
                try:
                    sent = provider.complete(event, deadline)
                except AssistantError as error:
                    sent = _of_a_stop(error, deadline)
            event = playing.tell(sent)
    return playing.result


async def arun(story: Story[T], provider: AsyncProvider, deadline: Deadline) -> T:
    """Do as :func:`run` does, awaiting the replies."""
    playing = _Playing(story)
    with closing(story):
        event = playing.tell(None)
        while event is not None:
            sent: Sent = None
            if isinstance(event, ModelRequest):
                try:
                    sent = await provider.complete(event, deadline)
                except AssistantError as error:
                    sent = _of_a_stop(error, deadline)
            event = playing.tell(sent)
    return playing.result


def stream(
    story: Story[T], provider: Provider, deadline: Deadline
) -> Generator[Claim | Point | T, None, T]:
    """Play a story with replies as they are written; yield its claims, then its result.

    The result is also what the generator returns. Closing it early ends the call to the model.
    """
    playing = _Playing(story)
    with closing(story), closing(_Pieces(provider, deadline)) as pieces:
        event = playing.tell(None)
        while event is not None:
            if isinstance(event, (Claim, Point)):
                yield event
                event = playing.tell(None)
            else:
                event = playing.tell(pieces.next(event))
    yield playing.result
    return playing.result


async def astream(
    story: Story[T], provider: AsyncProvider, deadline: Deadline
) -> AsyncGenerator[Claim | Point | T, None]:
    """Do as :func:`stream` does, awaiting the replies; the result is the last item."""
    playing = _Playing(story)
    with closing(story):
        async with aclosing(_AsyncPieces(provider, deadline)) as pieces:
            event = playing.tell(None)
            while event is not None:
                if isinstance(event, (Claim, Point)):
                    yield event
                    event = playing.tell(None)
                else:
                    event = playing.tell(await pieces.next(event))
    yield playing.result


_UNENDED = "a provider's stream ended without its reply"
_STOPPED = "stopped before anything of the reply was ready"


def _of_a_stop(error: AssistantError, deadline: Deadline) -> AssistantError:
    """Say what a failure is that a stop caused."""
    return Stopped(_STOPPED) if deadline.stopped else error


class _Taken:
    """What was taken of one reply so far, for the case that the reader stops it."""

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline
        self._request: ModelRequest | None = None
        self._pieces: list[str] = []

    def begin(self, request: ModelRequest) -> None:
        """Take another reply."""
        self._request, self._pieces = request, []

    @property
    def stopped(self) -> Reply | Stopped | None:
        """What came of the reply if it was stopped: what was written so far, if anything was."""
        if not self._deadline.stopped or self._request is None:
            return None
        if not self._pieces:
            return Stopped(_STOPPED)
        text = "".join(self._pieces)
        read = sum(count_tokens(message.content)[0] for message in self._request.messages)
        wrote = count_tokens(text)[0]
        usage = Usage(calls=1, input_tokens=read, output_tokens=wrote, estimated=True)
        return Reply(text=text, finish="stopped", model="", usage=usage)

    def take(self, item: str | Reply) -> str | Reply:
        """Keep a piece; a reply that ended because of the stop says so."""
        if isinstance(item, str):
            self._pieces.append(item)
        elif item.finish == "cut" and self._deadline.stopped:
            return item.model_copy(update={"finish": "stopped"})
        return item


class _Pieces:
    """The replies of a provider, piece by piece."""

    def __init__(self, provider: Provider, deadline: Deadline) -> None:
        self._provider, self._deadline = provider, deadline
        self._taken = _Taken(deadline)
        self._pieces: Iterator[str | Reply] = iter(())

    def next(self, event: ModelRequest | More) -> Sent:
        """Return the first piece of a new reply, or the next one of the same."""
        if isinstance(event, ModelRequest):
            self.close()
            self._taken.begin(event)
            self._pieces = self._provider.stream(event, self._deadline)
        if stopped := self._taken.stopped:
            return stopped
        try:
            return self._taken.take(next(self._pieces))
        except AssistantError as error:
            return self._taken.stopped or error
        except StopIteration:
            raise RuntimeError(_UNENDED) from None

    def close(self) -> None:
        """End the call, if there is one."""
        if isinstance(self._pieces, Generator):
            self._pieces.close()


class _AsyncPieces:
    """The same, awaited."""

    def __init__(self, provider: AsyncProvider, deadline: Deadline) -> None:
        self._provider, self._deadline = provider, deadline
        self._taken = _Taken(deadline)
        self._pieces: AsyncIterator[str | Reply] = _nothing()

    async def next(self, event: ModelRequest | More) -> Sent:
        """Return the first piece of a new reply, or the next one of the same."""
        if isinstance(event, ModelRequest):
            await self.aclose()
            self._taken.begin(event)
            self._pieces = self._provider.stream(event, self._deadline)
        if stopped := self._taken.stopped:
            return stopped
        try:
            return self._taken.take(await anext(self._pieces))
        except AssistantError as error:
            return self._taken.stopped or error
        except StopAsyncIteration:
            raise RuntimeError(_UNENDED) from None

    async def aclose(self) -> None:
        """End the call, if there is one."""
        if isinstance(self._pieces, AsyncGenerator):
            await self._pieces.aclose()


async def _nothing() -> AsyncIterator[str | Reply]:
    return
    yield

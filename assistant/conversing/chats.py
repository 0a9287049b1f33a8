"""Conversations, asked at once or awaited.

What was shown and kept is final. A turn is durable in its store before its result is handed on.
"""

from __future__ import annotations

import asyncio
from contextlib import aclosing, closing
from typing import TYPE_CHECKING, Any, TypeVar

from assistant.answers import Answer, CheckReport, Claim, Point, Summary
from assistant.conversing.base import ChatBase
from assistant.drivers import arun, astream, run, stream
from assistant.providers.base import AsyncProvider, Provider

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from assistant.conversations import Exchange
    from assistant.replies import Story

R = TypeVar("R", Answer, Summary, CheckReport)


class Chat(ChatBase[Provider]):
    """A conversation about one article. Made by ``Assistant.chat``.

    Every call may raise what the same call of ``Assistant`` raises, and StoreError where the
    conversation is kept; then it is as it was before the call.
    """

    def ask(self, question: str) -> Answer:
        """Ask; the answer joins the conversation."""
        return self._run(self._asking(question))

    def stream(self, question: str) -> Generator[Claim | Answer, None, None]:
        """Yield each claim when it is checked, then the answer, which joins the conversation.

        Closing the iterator early ends the call and leaves the conversation as it was; ``stop``
        ends it with the claims that are ready.
        """
        return self._stream(self._asking(question))

    def retry(self) -> Generator[Claim | Answer, None, None]:
        """Ask the last question again, as ``stream`` does; its answer takes the old one's place.

        Raises:
            UsageError: The last thing said was no answer.
        """
        question, number = self._last_question()
        return self._stream(self._asking(question, before=-1), number)

    def summarize(self, points: int | None = None) -> Summary:
        """Summarize the article; the summary joins the conversation."""
        return self._run(self._summarizing(points))

    def stream_summary(self, points: int | None = None) -> Generator[Point | Summary, None, None]:
        """Yield each claim of a summary with its group when it is checked, then the summary."""
        return self._stream(self._summarizing(points))

    def check(self, text: str) -> CheckReport:
        """Check a text against the article; the report joins the conversation."""
        return self._run(self._checking(text))

    def undo(self) -> Exchange | None:
        """Take the last exchange back and return it; None when there is none."""
        return self._take_back()

    def _run(self, story: Story[R]) -> R:
        with self._stoppable() as deadline:
            result = run(story, self._provider, deadline)
        self._keep(result)
        return result

    def _stream(self, story: Story[R], replaces: int | None = None) -> Generator[Any, None, None]:
        with (
            self._stoppable() as deadline,
            closing(stream(story, self._provider, deadline)) as items,
        ):
            for item in items:
                if not isinstance(item, (Claim, Point)):
                    self._keep(item, replaces)
                yield item


class AsyncChat(ChatBase[AsyncProvider]):
    """The same as :class:`Chat`, awaited."""

    async def ask(self, question: str) -> Answer:
        """Do as ``Chat.ask`` does."""
        return await self._run(self._asking(question))

    def stream(self, question: str) -> AsyncGenerator[Claim | Answer, None]:
        """Do as ``Chat.stream`` does."""
        return self._stream(self._asking(question))

    def retry(self) -> AsyncGenerator[Claim | Answer, None]:
        """Do as ``Chat.retry`` does."""
        question, number = self._last_question()
        return self._stream(self._asking(question, before=-1), number)

    async def summarize(self, points: int | None = None) -> Summary:
        """Do as ``Chat.summarize`` does."""
        return await self._run(self._summarizing(points))

    def stream_summary(self, points: int | None = None) -> AsyncGenerator[Point | Summary, None]:
        """Do as ``Chat.stream_summary`` does."""
        return self._stream(self._summarizing(points))

    async def check(self, text: str) -> CheckReport:
        """Do as ``Chat.check`` does."""
        return await self._run(self._checking(text))

    async def undo(self) -> Exchange | None:
        """Do as ``Chat.undo`` does."""
        return await asyncio.to_thread(self._take_back)

    async def _run(self, story: Story[R]) -> R:
        with self._stoppable() as deadline:
            result = await arun(story, self._provider, deadline)
        await asyncio.to_thread(self._keep, result)
        return result

    async def _stream(
        self, story: Story[R], replaces: int | None = None
    ) -> AsyncGenerator[Any, None]:
        # Left to the garbage collector, the call would go on after the stream was closed.
        with self._stoppable() as deadline:
            async with aclosing(astream(story, self._provider, deadline)) as items:
                async for item in items:
                    if not isinstance(item, (Claim, Point)):
                        await asyncio.to_thread(self._keep, item, replaces)
                    yield item

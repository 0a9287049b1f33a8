"""Conversations about one article: in memory, and in a store where one is given.

What was shown and kept is final. A turn is durable in the store before its result is handed on.
"""

from __future__ import annotations

import asyncio
import secrets
from contextlib import aclosing, closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from assistant.answers import Answer, CheckReport, Claim, Point, Summary, Usage
from assistant.conversations import Conversation, Exchange
from assistant.drafting.drafts import Turn
from assistant.drivers import Deadline, arun, astream, run, stream
from assistant.errors import UsageError
from assistant.stories.grounded import reference

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from assistant.conversations import Result
    from assistant.documents import Article
    from assistant.providers.base import AsyncProvider, Provider
    from assistant.readers import Reader
    from assistant.replies import Story

R = TypeVar("R", Answer, Summary, CheckReport)


class Keeps(Protocol):
    """Where conversations are kept: ``assistant.Store``, or your own."""

    def begin(self, article: Article) -> Conversation:
        """Begin a conversation."""

    def add(self, conversation_id: str, result: Result, *, replaces: int | None = None) -> Exchange:
        """Keep a result; it is durable when this returns. ``replaces`` names the last exchange."""

    def take_back(self, conversation_id: str, number: int) -> None:
        """Remove the last exchange."""


class _Talk:
    """What both chats share: what was said, and where it is kept."""

    def __init__(
        self,
        reader: Reader,
        article: Article,
        *,
        verify: bool,
        store: Keeps | None,
        conversation: Conversation | None,
    ) -> None:
        if conversation is not None and conversation.article.sha256 != article.sha256:
            raise UsageError("the conversation is about another article, or this one has changed")
        self._reader = reader
        self.article = article
        self._verify = verify
        self._store = store
        self._begun = conversation is not None
        self._deadline: Deadline | None = None
        self.conversation = conversation or Conversation(
            id=secrets.token_hex(4), started=_now(), article=reference(article)
        )
        """What was asked and answered so far."""

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """What was asked and answered, oldest first."""
        return self.conversation.exchanges

    @property
    def history(self) -> tuple[Turn, ...]:
        """What a drafter is told of the conversation."""
        return tuple(_turn(one.result) for one in self.exchanges)

    @property
    def usage(self) -> Usage:
        """What the conversation cost so far."""
        return sum((one.result.usage for one in self.exchanges), Usage())

    def stop(self) -> None:
        """End what is asked now: what of it is ready becomes its result, marked as incomplete.

        Safe to call from another thread and from a signal's handler.
        """
        if self._deadline is not None:
            self._deadline.stop()

    def _ends(self) -> Deadline:
        self._deadline = self._reader.deadline()
        return self._deadline

    def _asking(self, question: str, *, before: int | None = None) -> Story[Answer]:
        history = self.history[:before]
        return self._reader.asking(self.article, question, history, verify=self._verify)

    def _summarizing(self, points: int | None) -> Story[Summary]:
        return self._reader.summarizing(self.article, points, verify=self._verify)

    def _checking(self, text: str) -> Story[CheckReport]:
        return self._reader.checking(self.article, text, verify=self._verify)

    def _last_question(self) -> tuple[str, int]:
        last = self.exchanges[-1] if self.exchanges else None
        if last is None or not isinstance(last.result, Answer):
            raise UsageError("there is no answer to try again")
        return last.result.question, last.number

    def _keep(self, result: Result, replaces: int | None = None) -> None:
        """Keep a result; in a store it is durable before anybody sees it as final."""
        kept = self.conversation
        if self._store is not None and not self._begun:
            kept = self._store.begin(self.article)
        before = tuple(one for one in kept.exchanges if one.number != replaces)
        if self._store is not None:
            made = self._store.add(kept.id, result, replaces=replaces)
        else:
            number = before[-1].number + 1 if before else 1
            made = Exchange(number=number, at=_now(), result=result)
        self._begun = True
        self.conversation = kept.model_copy(update={"exchanges": (*before, made)})

    def _take_back(self) -> Exchange | None:
        if not self.exchanges:
            return None
        *rest, last = self.exchanges
        if self._store is not None:
            self._store.take_back(self.conversation.id, last.number)
        self.conversation = self.conversation.model_copy(update={"exchanges": tuple(rest)})
        return last


class Chat(_Talk):
    """A conversation about one article. Made by ``Assistant.chat``.

    Every call may raise what the same call of ``Assistant`` raises, and StoreError where the
    conversation is kept; then it is as it was before the call.
    """

    def __init__(
        self,
        reader: Reader,
        provider: Provider,
        article: Article,
        *,
        verify: bool = False,
        store: Keeps | None = None,
        conversation: Conversation | None = None,
    ) -> None:
        super().__init__(reader, article, verify=verify, store=store, conversation=conversation)
        self._provider = provider

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
        result = run(story, self._provider, self._ends())
        self._keep(result)
        return result

    def _stream(self, story: Story[R], replaces: int | None = None) -> Generator[Any, None, None]:
        with closing(stream(story, self._provider, self._ends())) as items:
            for item in items:
                if not isinstance(item, (Claim, Point)):
                    self._keep(item, replaces)
                yield item


class AsyncChat(_Talk):
    """The same as :class:`Chat`, awaited."""

    def __init__(
        self,
        reader: Reader,
        provider: AsyncProvider,
        article: Article,
        *,
        verify: bool = False,
        store: Keeps | None = None,
        conversation: Conversation | None = None,
    ) -> None:
        super().__init__(reader, article, verify=verify, store=store, conversation=conversation)
        self._provider = provider

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
        result = await arun(story, self._provider, self._ends())
        await asyncio.to_thread(self._keep, result)
        return result

    async def _stream(
        self, story: Story[R], replaces: int | None = None
    ) -> AsyncGenerator[Any, None]:
        # Left to the garbage collector, the call would go on after the stream was closed.
        async with aclosing(astream(story, self._provider, self._ends())) as items:
            async for item in items:
                if not isinstance(item, (Claim, Point)):
                    await asyncio.to_thread(self._keep, item, replaces)
                yield item


def _turn(result: Result) -> Turn:
    """Return what a drafter is told of one result."""
    if isinstance(result, Answer):
        return Turn(result.standalone_question, result.text or result.asks or "", result.claims)
    if isinstance(result, Summary):
        headline = (result.headline,) if result.headline else ()
        claims = (*headline, *result.overview, *result.key_points)
        return Turn("Summarize the article.", " ".join(one.text for one in claims), claims)
    verdicts = " ".join(f"{one.text} ({one.verdict})" for one in result.claims)
    return Turn("Is this what the article says?", verdicts)


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

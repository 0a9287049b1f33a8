"""One task played against one fault, through the Python API."""

from __future__ import annotations

import asyncio
import time
import traceback
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from assistant import AssistantError, AsyncAssistant, make_article
from assistant.answers import Answer, CheckReport, Claim, Point, Summary
from assistant.api import Assistant
from assistant.drivers import astream, stream
from assistant.providers.base import Deadline
from assistant.providers.openai_api import Api, AsyncOpenAIProvider, OpenAIProvider
from assistant.providers.patience import Patience
from assistant.storing import Store
from tests.commands import HARBOUR
from tests.service.good import TEXT, well
from tests.service.raw_server import RawServer

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from pathlib import Path

    from assistant.api import AsyncChat, Chat
    from assistant.replies import ModelRequest, Reply
    from tests.service.fault import Fault

Result: TypeAlias = Answer | CheckReport | Summary
Task = Literal["summarize", "ask", "chat", "check"]
TASKS: tuple[Task, ...] = ("summarize", "ask", "chat", "check")
APIS: tuple[Api, ...] = ("chat", "responses")
KEY = "sk-canary-4711-0815-canary"
QUESTION = "What will the repairs cost?"
NEXT = "And how many members has the union?"
ARTICLE = make_article(HARBOUR)
SOON = 0.25
"""The deadline of calls that end by it only; seconds."""
LATE = 20.0
"""That of all others."""


@dataclass(frozen=True)
class Way:
    """How a task is played."""

    task: Task
    api: Api
    streamed: bool
    awaited: bool

    def __str__(self) -> str:
        """Name the way in test ids."""
        how = "streamed" if self.streamed else "whole"
        return f"{self.task} {how} {'awaited' if self.awaited else 'synchronous'} {self.api}"


WAYS = tuple(
    Way(task, api, streamed, awaited)
    for task in TASKS
    for streamed in (False, True)
    for awaited in (False, True)
    for api in APIS
)


@dataclass
class Outcome:
    """What came of one run."""

    shown: list[Claim | Point] = field(default_factory=list)
    """What was shown before the result."""
    result: Result | None = None
    error: AssistantError | None = None
    crash: str = ""
    """The traceback of what no caller expects."""
    tries: int = 0
    waits: list[float] = field(default_factory=list)
    seconds: float = 0.0
    deadline: float = LATE

    async def sleep(self, seconds: float) -> None:
        """Do not sleep, but remember."""
        self.waits.append(seconds)

    @property
    def code(self) -> int:
        """The exit code that a command would leave with."""
        if self.error is not None:
            return self.error.exit_code
        return 0 if self.result is not None and self.result.complete else 6

    def take(self, item: Claim | Point | Result) -> None:
        """Take what a call gives: claims, then a result."""
        if isinstance(item, (Claim, Point)):
            self.shown.append(item)
        else:
            self.result = item


class Switch:
    """A provider that is well until it is told to fail."""

    def __init__(self, well: OpenAIProvider, failing: OpenAIProvider) -> None:
        self.now = self.well = well
        self.failing = failing

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the whole reply."""
        return self.now.complete(request, _until(self, deadline))

    def stream(self, request: ModelRequest, deadline: Deadline) -> Iterator[str | Reply]:
        """Yield the pieces of a reply, then the reply."""
        return self.now.stream(request, _until(self, deadline))


class AsyncSwitch:
    """The same, awaited."""

    def __init__(self, well: AsyncOpenAIProvider, failing: AsyncOpenAIProvider) -> None:
        self.now = self.well = well
        self.failing = failing

    async def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the whole reply."""
        return await self.now.complete(request, _until(self, deadline))

    def stream(self, request: ModelRequest, deadline: Deadline) -> AsyncIterator[str | Reply]:
        """Yield the pieces of a reply, then the reply."""
        return self.now.stream(request, _until(self, deadline))


def _until(switch: Switch | AsyncSwitch, deadline: Deadline) -> Deadline:
    """Return when a call has ended: a service that is well has all the time that it needs."""
    return Deadline(LATE) if switch.now is switch.well else deadline


def address(fault: Fault, server: RawServer) -> str:
    """Return the base URL under which the service fails so."""
    if "{closed}" not in fault.url:
        return fault.url.format(port=server.port)
    with RawServer(well) as gone:
        return fault.url.format(closed=gone.port)


def play(fault: Fault, way: Way, path: Path | None = None, *, retries: int = 2) -> Outcome:
    """Play one task against one fault; a chat is kept at ``path``."""
    outcome = Outcome(deadline=SOON if fault.hangs else LATE)
    patience = Patience(retries=retries, sleep=outcome.sleep, chance=lambda: 1.0)
    store = None if path is None else Store(path)
    with RawServer(well) as good, RawServer(fault.script, early=fault.early, tls=fault.tls) as bad:
        urls = good.url, address(fault, bad)
        try:
            if way.awaited:
                asyncio.run(_await(way, urls, outcome, store, patience))
            else:
                _call(way, urls, outcome, store, patience)
        except AssistantError as error:
            outcome.error = error
        except Exception:  # noqa: BLE001 - it is what is looked for
            outcome.crash = traceback.format_exc()
        outcome.tries = bad.connections
    return outcome


def _call(
    way: Way, urls: tuple[str, str], outcome: Outcome, store: Store | None, patience: Patience
) -> None:
    switch = Switch(
        *(OpenAIProvider("m", url, KEY, api=way.api, patience=patience) for url in urls)
    )
    assistant = Assistant(provider=switch, timeout=outcome.deadline)
    chat = assistant.chat(ARTICLE, store=store)
    if way.task == "chat":
        chat.ask(QUESTION)
    switch.now = switch.failing
    with _failing(outcome):
        for item in _items(way, assistant, chat):
            outcome.take(item)
    if way.task == "chat":
        switch.now = switch.well
        chat.ask(NEXT)


async def _await(
    way: Way, urls: tuple[str, str], outcome: Outcome, store: Store | None, patience: Patience
) -> None:
    switch = AsyncSwitch(
        *(AsyncOpenAIProvider("m", url, KEY, api=way.api, patience=patience) for url in urls)
    )
    assistant = AsyncAssistant(provider=switch, timeout=outcome.deadline)
    chat = assistant.chat(ARTICLE, store=store)
    if way.task == "chat":
        await chat.ask(QUESTION)
    switch.now = switch.failing
    with _failing(outcome):
        async for item in _awaited_items(way, assistant, chat):
            outcome.take(item)
    if way.task == "chat":
        switch.now = switch.well
        await chat.ask(NEXT)


@contextmanager
def _failing(outcome: Outcome) -> Iterator[None]:
    """Keep what a user's call raises, and how long it took."""
    begun = time.monotonic()
    try:
        yield
    except AssistantError as error:
        outcome.error = error
    finally:
        outcome.seconds = time.monotonic() - begun


def _items(way: Way, assistant: Assistant, chat: Chat) -> Iterable[Claim | Point | Result]:
    match way.task, way.streamed:
        case "summarize", False:
            return [assistant.summarize(ARTICLE)]
        case "summarize", True:
            return chat.stream_summary()
        case "check", False:
            return [assistant.check(ARTICLE, TEXT, verify=True)]
        case "check", True:  # a check has nothing to show on its way, but its reply may come so
            story = assistant._reader.checking(ARTICLE, TEXT, verify=True)
            return stream(story, assistant._provider, assistant._reader.deadline())
        case task, False:
            return [assistant.ask(ARTICLE, QUESTION) if task == "ask" else chat.ask(NEXT)]
    return chat.stream(QUESTION if way.task == "ask" else NEXT)


async def _awaited_items(
    way: Way, assistant: AsyncAssistant, chat: AsyncChat
) -> AsyncIterator[Claim | Point | Result]:
    question = QUESTION if way.task == "ask" else NEXT
    match way.task, way.streamed:
        case "summarize", False:
            yield await assistant.summarize(ARTICLE)
            return
        case "check", False:
            yield await assistant.check(ARTICLE, TEXT, verify=True)
            return
        case "ask", False:
            yield await assistant.ask(ARTICLE, question)
            return
        case _, False:
            yield await chat.ask(question)
            return
        case "summarize", True:
            items: AsyncIterator[Claim | Point | Result] = chat.stream_summary()
        case "check", True:
            story = assistant._reader.checking(ARTICLE, TEXT, verify=True)
            items = astream(story, assistant._provider, assistant._reader.deadline())
        case _:
            items = chat.stream(question)
    async for item in items:
        yield item

"""Models behind OpenAI's API, and behind every other server that speaks Chat Completions.

The ``openai`` package finds the server, authenticates and keeps the parameters' names. Time, size,
retries, decoding and the question whether a reply is whole are ours: with the package's defaults a
call may take half an hour, and a reply that was cut looks finished.
"""

from __future__ import annotations

from contextlib import aclosing, closing, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from assistant.answers import Usage
from assistant.errors import SettingsError
from assistant.providers.address import read_address
from assistant.providers.bridge import iterate
from assistant.providers.chat import ChatCompletions
from assistant.providers.connection import Connection
from assistant.providers.faults import Fault, Service, plain
from assistant.providers.models import list_models
from assistant.providers.patience import Patience
from assistant.providers.reading import Reading
from assistant.providers.responses import Responses
from assistant.providers.waits import within
from assistant.providers.written import Written
from assistant.replies import Reply

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator

    from assistant.providers.base import Deadline
    from assistant.providers.dialects import Dialect
    from assistant.replies import ModelRequest

Api = Literal["auto", "responses", "chat"]
DEFAULT_MODEL = "gpt-6-luna"
"""The small general model named in the ``openai`` package."""
DEFAULT_TIMEOUT = 120.0
"""Seconds of silence after which a try is given up."""
_SHOWN_MODELS = 8


class AsyncOpenAIProvider:
    """Replies of one model of one service.

    A request beyond the model's window comes back as an empty reply that ended by ``length`` and
    cost nothing.

    Args:
        model: None takes OpenAI's default, or the only model another server has.
        base_url: None is OpenAI itself.
        api_key: Other servers may need none.
        timeout: Seconds of silence after which a try is given up.
        api: Which interface is spoken; by itself OpenAI's newer one with OpenAI alone.
        patience: How often and when a failed call is tried again.

    Raises:
        SettingsError: The key or the URL cannot be used.
    """

    def __init__(
        self,
        model: str | None = None,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        *,
        api: Api = "auto",
        patience: Patience | None = None,
    ) -> None:
        address = read_address(base_url, api_key)
        self.model = model or (DEFAULT_MODEL if address.is_openai else None)
        self._service = Service(address.url, address.host, self.model or "", address.key)
        self._connection = Connection(address, timeout)
        newer = api == "responses" or (api == "auto" and address.is_openai)
        self._dialect: Dialect = Responses() if newer else ChatCompletions()
        self._patience = patience or Patience()

    async def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the whole reply."""
        async with aclosing(self.play(request, deadline, streamed=False)) as played:
            return [item async for item in played if isinstance(item, Reply)][-1]

    def stream(
        self, request: ModelRequest, deadline: Deadline
    ) -> AsyncGenerator[str | Reply, None]:
        """Yield the reply's text in pieces as it is written, then the reply itself."""
        return self.play(request, deadline, streamed=True)

    async def play(
        self, request: ModelRequest, deadline: Deadline, *, streamed: bool
    ) -> AsyncGenerator[str | Reply, None]:
        """Call until there is a reply: yield its text, in pieces if streamed, then the reply.

        Once text has been handed on nothing is tried again: what fails then cuts the reply.
        """
        service = replace(self._service, model=await self.find_model(deadline))
        tried = 0
        while True:
            written, begun = Written(service.model, service.secret), self._patience.clock()
            fault: Fault | None = None
            try:
                pieces = self._once(service, request, deadline, written, streamed=streamed)
                async with aclosing(pieces):
                    async for piece in pieces:
                        yield piece
            except Fault as its:
                fault = its
            if fault is None or written.begun:
                yield written.reply(request, self._patience.clock() - begun)
                return
            if fault.refusal and self._dialect.relent(fault.refusal):
                continue
            if fault.too_long:
                yield Reply(text="", finish="length", model=service.model, usage=Usage(calls=1))
                return
            wait = self._patience.wait(tried, fault, deadline)
            if wait is None:
                raise fault.error
            with suppress(TimeoutError):  # stopped: the next try ends before it begins
                async with within(deadline, wait + 1):
                    await self._patience.sleep(wait)
            tried += 1

    async def find_model(self, deadline: Deadline) -> str:
        """Return the model's name; a server that was given none is asked for its only one.

        Raises:
            SettingsError: The server has several models, or none.
        """
        if self.model is None:
            names = await self._models(deadline)
            if len(names) != 1:
                shown = (
                    ", ".join(plain(name, self._service.key) for name in names[:_SHOWN_MODELS])
                    or "none"
                )
                more = f" and {len(names) - _SHOWN_MODELS} more" * (len(names) > _SHOWN_MODELS)
                raise SettingsError(
                    f"no model was named: the server at {self._service.host} has {shown}{more}: "
                    "choose one with --model"
                )
            self.model = names[0]
        return self.model

    async def _models(self, deadline: Deadline) -> list[str]:
        names = await list_models(self._connection, self._service, deadline)
        return [name for name in names if "embed" not in name.lower()]

    async def _once(
        self,
        service: Service,
        request: ModelRequest,
        deadline: Deadline,
        written: Written,
        *,
        streamed: bool,
    ) -> AsyncGenerator[str, None]:
        """Make one call and yield the pieces of its text.

        Raises:
            Fault: It failed, at any time.
        """
        sent = self._dialect.parameters(service.model, request, streamed=streamed)
        reading = Reading(self._dialect, service, written)
        calling = self._connection.call(
            lambda client: self._dialect.opening(client)(**sent), service, deadline
        )
        async with aclosing(calling):
            async for kind, chunk in calling:
                for piece in reading.take(kind, chunk):
                    yield piece
                if reading.done:
                    break
        for piece in reading.end():
            yield piece


class OpenAIProvider:
    """The same for synchronous callers, with the same arguments."""

    def __init__(
        self,
        model: str | None = None,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout: float = DEFAULT_TIMEOUT,
        *,
        api: Api = "auto",
        patience: Patience | None = None,
    ) -> None:
        self._provider = AsyncOpenAIProvider(
            model, base_url, api_key, timeout, api=api, patience=patience
        )

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the whole reply."""
        with closing(iterate(self._provider.play(request, deadline, streamed=False))) as played:
            return [item for item in played if isinstance(item, Reply)][-1]

    def stream(
        self, request: ModelRequest, deadline: Deadline
    ) -> Generator[str | Reply, None, None]:
        """Yield the reply's text in pieces as it is written, then the reply itself."""
        return iterate(self._provider.play(request, deadline, streamed=True))

    def find_model(self, deadline: Deadline) -> str:
        """Return the model's name; a server that was given none is asked for its only one."""

        async def find() -> AsyncGenerator[str, None]:
            yield await self._provider.find_model(deadline)

        with closing(iterate(find())) as found:
            return next(found)

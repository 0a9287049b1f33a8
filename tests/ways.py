"""The eight ways to fetch a reply: two interfaces, whole and streamed, synchronous and awaited."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.providers.base import Deadline
from assistant.providers.openai_api import Api, AsyncOpenAIProvider, OpenAIProvider
from assistant.providers.patience import Patience
from assistant.replies import AnswerDraft, Message, ModelRequest, Reply

if TYPE_CHECKING:
    from tests.scripted_server import Scripted, ScriptedServer

KEY = "sk-canary-4711-0815"
DRAFT = '{"status": "answered", "claims": [], "unanswered": [], "standalone_question": "Why “é”?"}'
REQUEST = ModelRequest(
    task="answer",
    messages=(
        Message(role="system", content="Read."),
        Message(role="user", content="Why?"),
    ),
    shape=AnswerDraft,
    max_output_tokens=99,
)


@dataclass
class Way:
    """One way to fetch a reply, and how long it waited between its tries."""

    api: Api
    streamed: bool
    awaited: bool
    waits: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        """Name the way in test ids."""
        how = "streamed" if self.streamed else "whole"
        return f"{self.api} {how} {'awaited' if self.awaited else 'synchronous'}"

    async def sleep(self, seconds: float) -> None:
        """Do not sleep, but remember."""
        self.waits.append(seconds)

    def fetch(
        self,
        server: ScriptedServer,
        *script: Scripted,
        timeout: float = 20,
        deadline: float = 60,
        request: ModelRequest = REQUEST,
    ) -> list[str | Reply]:
        """Return the pieces and the reply; a whole reply has no pieces."""
        server.script += script
        return self.again(self.provider(server, timeout), deadline=deadline, request=request)

    def provider(
        self, server: ScriptedServer, timeout: float = 20
    ) -> OpenAIProvider | AsyncOpenAIProvider:
        """Return a provider that calls the server."""
        kind = AsyncOpenAIProvider if self.awaited else OpenAIProvider
        patience = Patience(sleep=self.sleep, chance=lambda: 1.0)
        return kind("m", server.url, KEY, timeout, api=self.api, patience=patience)

    def again(
        self,
        provider: OpenAIProvider | AsyncOpenAIProvider,
        *,
        deadline: float = 60,
        request: ModelRequest = REQUEST,
    ) -> list[str | Reply]:
        """Fetch one reply of a provider."""
        until = Deadline(deadline)
        if isinstance(provider, OpenAIProvider):
            if self.streamed:
                return list(provider.stream(request, until))
            return [provider.complete(request, until)]
        return asyncio.run(self._awaited(provider, request, until))

    async def _awaited(
        self, provider: AsyncOpenAIProvider, request: ModelRequest, until: Deadline
    ) -> list[str | Reply]:
        if self.streamed:
            return [item async for item in provider.stream(request, until)]
        return [await provider.complete(request, until)]


APIS: tuple[Api, Api] = ("responses", "chat")
ALL = [(api, s, a) for api in APIS for s in (False, True) for a in (False, True)]
BOTH: list[tuple[Api, bool, bool]] = [("responses", False, False), ("chat", True, True)]


def last(items: list[str | Reply]) -> Reply:
    """Return the reply at the end of what was fetched."""
    assert isinstance(items[-1], Reply)
    return items[-1]

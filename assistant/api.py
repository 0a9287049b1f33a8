"""The Python API: the same power as the command line, as calls that return data.

``Assistant`` plays its stories at once, ``AsyncAssistant`` awaits them; both share everything else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.conversing.chats import AsyncChat, Chat
from assistant.drivers import arun, run
from assistant.grounding.quotes.aligning import find_quote
from assistant.loading import list_articles, load_article, make_article
from assistant.providers.base import AsyncNobody, Nobody
from assistant.providers.openai_api import AsyncOpenAIProvider, OpenAIProvider
from assistant.readers import Reader, settings_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from assistant.answers import Answer, CheckReport, Engine, Summary
    from assistant.conversations import Conversation
    from assistant.conversing.keeping import Keeps
    from assistant.documents import Article
    from assistant.drafting.drafts import Turn
    from assistant.providers.base import AsyncProvider, Provider
    from assistant.settings import EngineChoice, Settings

__all__ = [
    "Assistant",
    "AsyncAssistant",
    "AsyncChat",
    "Chat",
    "find_quote",
    "list_articles",
    "load_article",
    "make_article",
]


class Assistant:
    """Reads articles: summaries, answers, checks.

    Args:
        engine: ``openai`` (a model drafts), ``extractive`` (no model, no network), or ``auto``:
            a model when a key or a base URL is given or stands in ``OPENAI_API_KEY`` or
            ``OPENAI_BASE_URL``.
        model: The model's name; None takes OpenAI's small general one, or a server's only one.
        base_url: An OpenAI-compatible server, such as ``http://localhost:11434/v1``.
        api_key: Its key; a server at a base URL may need none.
        prompts: A folder whose prompt files come before the packaged ones.
        timeout: Seconds that one call may take in all; None is 120.
        fallback: Whether the extractive engine answers where the model's service fails; the result
            says so in its ``engine`` and in a note.
        provider: Fetches the replies instead of OpenAI's client: recorded ones, or your own.
        settings: All of the above but ``provider``, read before: then nothing is read again.

    Raises:
        SettingsError: A setting or a prompt cannot be used.

    Every call may raise ServiceError, SettingsError or ReplyError when a model drafts.
    """

    def __init__(  # noqa: PLR0913 - the six of the contract, and who is asked
        self,
        engine: EngineChoice = "auto",
        model: str | None = None,
        base_url: str | None = None,
        api_key: str | None = None,
        prompts: str | Path | None = None,
        timeout: float | None = None,
        *,
        fallback: bool = False,
        provider: Provider | None = None,
        settings: Settings | None = None,
    ) -> None:
        if settings is None:
            settings = settings_of(
                engine, model, base_url, api_key, prompts, timeout, fallback=fallback
            )
        self._reader = Reader(settings, given=provider is not None)
        self._provider = provider or _provider(settings)

    @property
    def engine(self) -> Engine:
        """Who drafts: its name, the model, the digests of its prompts."""
        return self._reader.engine

    def summarize(
        self, article: Article, points: int | None = None, *, verify: bool = False
    ) -> Summary:
        """Summarize an article in about ``points`` key points (None: as its length asks for).

        Raises:
            UsageError: ``points`` is not 1 to 40.
        """
        story = self._reader.summarizing(article, points, verify=verify)
        return run(story, self._provider, self._reader.deadline())

    def ask(
        self,
        article: Article,
        question: str,
        history: Sequence[Turn] = (),
        *,
        verify: bool = False,
    ) -> Answer:
        """Answer a question from an article, or abstain; ``history`` is what was said before.

        Raises:
            UsageError: The question is empty or longer than 4,000 characters.
        """
        story = self._reader.asking(article, question, history, verify=verify)
        return run(story, self._provider, self._reader.deadline())

    def check(self, article: Article, text: str, *, verify: bool = False) -> CheckReport:
        """Check anyone's text against an article, sentence by sentence.

        Calls a model only with ``verify``.

        Raises:
            UsageError: The text has no words.
        """
        story = self._reader.checking(article, text, verify=verify)
        return run(story, self._provider, self._reader.deadline())

    def chat(
        self,
        article: Article,
        *,
        verify: bool = False,
        store: Keeps | None = None,
        conversation: Conversation | None = None,
    ) -> Chat:
        """Begin a conversation about an article, or go on with one.

        Args:
            article: What is read.
            verify: Whether a model judges every claim of every answer once more.
            store: Where the conversation is kept, such as ``assistant.Store()``; None keeps it in
                memory only.
            conversation: One that is to go on, as the store returns it.

        Raises:
            UsageError: ``conversation`` is about another article.
        """
        return Chat(
            self._reader,
            self._provider,
            article,
            verify=verify,
            store=store,
            conversation=conversation,
        )


class AsyncAssistant:
    """The same as :class:`Assistant`, awaited. One call at a time, or one object a task."""

    def __init__(  # noqa: PLR0913 - the six of the contract, and who is asked
        self,
        engine: EngineChoice = "auto",
        model: str | None = None,
        base_url: str | None = None,
        api_key: str | None = None,
        prompts: str | Path | None = None,
        timeout: float | None = None,
        *,
        fallback: bool = False,
        provider: AsyncProvider | None = None,
    ) -> None:
        settings = settings_of(
            engine, model, base_url, api_key, prompts, timeout, fallback=fallback
        )
        self._reader = Reader(settings, given=provider is not None)
        self._provider = provider or _async_provider(settings)

    @property
    def engine(self) -> Engine:
        """Who drafts: its name, the model, the digests of its prompts."""
        return self._reader.engine

    async def summarize(
        self, article: Article, points: int | None = None, *, verify: bool = False
    ) -> Summary:
        """Do as ``Assistant.summarize`` does."""
        story = self._reader.summarizing(article, points, verify=verify)
        return await arun(story, self._provider, self._reader.deadline())

    async def ask(
        self,
        article: Article,
        question: str,
        history: Sequence[Turn] = (),
        *,
        verify: bool = False,
    ) -> Answer:
        """Do as ``Assistant.ask`` does."""
        story = self._reader.asking(article, question, history, verify=verify)
        return await arun(story, self._provider, self._reader.deadline())

    async def check(self, article: Article, text: str, *, verify: bool = False) -> CheckReport:
        """Do as ``Assistant.check`` does."""
        story = self._reader.checking(article, text, verify=verify)
        return await arun(story, self._provider, self._reader.deadline())

    def chat(
        self,
        article: Article,
        *,
        verify: bool = False,
        store: Keeps | None = None,
        conversation: Conversation | None = None,
    ) -> AsyncChat:
        """Do as ``Assistant.chat`` does."""
        return AsyncChat(
            self._reader,
            self._provider,
            article,
            verify=verify,
            store=store,
            conversation=conversation,
        )


def _provider(settings: Settings) -> Provider:
    if settings.drafts_with == "extractive":
        return Nobody()
    return OpenAIProvider(settings.model, settings.base_url, settings.api_key)


def _async_provider(settings: Settings) -> AsyncProvider:
    if settings.drafts_with == "extractive":
        return AsyncNobody()
    return AsyncOpenAIProvider(settings.model, settings.base_url, settings.api_key)

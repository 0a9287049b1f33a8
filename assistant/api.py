"""The Python API: the same power as the command line, as calls that return data.

``Assistant`` plays its stories at once, ``AsyncAssistant`` awaits them; both share everything else.
"""

from __future__ import annotations

import os
from contextlib import aclosing, closing
from typing import TYPE_CHECKING

from assistant.answers import Answer
from assistant.drafting.drafts import Turn
from assistant.drafting.extractive import ExtractiveDrafter
from assistant.drafting.model import ModelDrafter
from assistant.drivers import Deadline, arun, astream, run, stream
from assistant.errors import UsageError
from assistant.grounding.facts import Facts
from assistant.grounding.quotes.aligning import find_quote
from assistant.loading import load_article, make_article
from assistant.prompting import Prompts
from assistant.providers.base import AsyncNobody, Nobody
from assistant.providers.openai_api import AsyncOpenAIProvider, OpenAIProvider
from assistant.settings import read_settings
from assistant.stories.asking import ask
from assistant.stories.checking import check
from assistant.stories.summarizing import summarize

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator, Sequence
    from pathlib import Path

    from assistant.answers import CheckReport, Claim, Engine, Summary
    from assistant.documents import Article
    from assistant.drafting.drafts import Drafter
    from assistant.providers.base import AsyncProvider, Provider
    from assistant.replies import Story
    from assistant.settings import EngineChoice, Settings

__all__ = [
    "Assistant",
    "AsyncAssistant",
    "AsyncChat",
    "Chat",
    "find_quote",
    "load_article",
    "make_article",
]

TIMEOUT = 120.0
"""Seconds a call of the API may take in all, when nothing else is said."""
LONGEST_QUESTION = 4_000
"""Code points."""
MOST_POINTS = 40


class _Reader:
    """What both assistants share: who drafts, and the stories they play."""

    def __init__(self, settings: Settings, *, given: bool) -> None:
        self._seconds = settings.timeout or TIMEOUT
        self._drafter = _drafter(settings, given=given)
        self._read: Facts | None = None

    @property
    def engine(self) -> Engine:
        """Who drafts: its name, the model, the digests of its prompts."""
        return self._drafter.engine

    def _facts(self, article: Article) -> Facts:
        """Keep what was read off the last article, which is the next one nearly always."""
        facts = self._read
        if facts is None or facts.article != article:
            facts = self._read = Facts(article)
        return facts

    def _asking(
        self, article: Article, question: str, history: Sequence[Turn], *, verify: bool
    ) -> Story[Answer]:
        asked = _question(question)
        return ask(self._facts(article), asked, self._drafter, tuple(history), verify=verify)

    def _summarizing(self, article: Article, points: int | None, *, verify: bool) -> Story[Summary]:
        if points is not None and not 1 <= points <= MOST_POINTS:
            raise UsageError(f"{points} key points cannot be made: ask for 1 to {MOST_POINTS}")
        return summarize(self._facts(article), self._drafter, points, verify=verify)

    def _checking(self, article: Article, text: str, *, verify: bool) -> Story[CheckReport]:
        if not any(char.isalnum() for char in text):
            raise UsageError("there is nothing to check: the text has no words")
        return check(self._facts(article), text, self._drafter, verify=verify)

    def _deadline(self) -> Deadline:
        return Deadline(self._seconds)


class Assistant(_Reader):
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
        provider: Fetches the replies instead of OpenAI's client: recorded ones, or your own.

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
        provider: Provider | None = None,
    ) -> None:
        settings = _settings(engine, model, base_url, api_key, prompts, timeout)
        super().__init__(settings, given=provider is not None)
        self._provider = provider or _provider(settings)

    def summarize(
        self, article: Article, points: int | None = None, *, verify: bool = False
    ) -> Summary:
        """Summarize an article in about ``points`` key points (None: as its length asks for).

        Raises:
            UsageError: ``points`` is not 1 to 40.
        """
        story = self._summarizing(article, points, verify=verify)
        return run(story, self._provider, self._deadline())

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
        story = self._asking(article, question, history, verify=verify)
        return run(story, self._provider, self._deadline())

    def check(self, article: Article, text: str, *, verify: bool = False) -> CheckReport:
        """Check anyone's text against an article, sentence by sentence.

        Calls a model only with ``verify``.

        Raises:
            UsageError: The text has no words.
        """
        story = self._checking(article, text, verify=verify)
        return run(story, self._provider, self._deadline())

    def chat(self, article: Article, *, verify: bool = False) -> Chat:
        """Begin a conversation about an article."""
        return Chat(self, article, verify=verify)

    def _streaming(
        self, article: Article, question: str, history: Sequence[Turn], *, verify: bool
    ) -> Generator[Claim | Answer, None, None]:
        story = self._asking(article, question, history, verify=verify)
        yield from stream(story, self._provider, self._deadline())


class Chat:
    """A conversation about one article, in memory. Made by ``Assistant.chat``."""

    def __init__(self, assistant: Assistant, article: Article, *, verify: bool = False) -> None:
        self._assistant = assistant
        self.article = article
        self.history: tuple[Turn, ...] = ()
        """What was asked and answered, oldest first."""
        self._verify = verify

    def ask(self, question: str) -> Answer:
        """Ask; the answer joins the history. Raises what ``Assistant.ask`` raises."""
        answer = self._assistant.ask(self.article, question, self.history, verify=self._verify)
        self.history = (*self.history, _turn(answer))
        return answer

    def stream(self, question: str) -> Generator[Claim | Answer, None, None]:
        """Yield each claim when it is checked, then the answer, which joins the history.

        Closing the iterator early ends the call and leaves the history as it was.
        """
        streaming = self._assistant._streaming  # noqa: SLF001 - the two are one
        asked = streaming(self.article, question, self.history, verify=self._verify)
        with closing(asked) as items:
            for item in items:
                if isinstance(item, Answer):
                    self.history = (*self.history, _turn(item))
                yield item


class AsyncAssistant(_Reader):
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
        provider: AsyncProvider | None = None,
    ) -> None:
        settings = _settings(engine, model, base_url, api_key, prompts, timeout)
        super().__init__(settings, given=provider is not None)
        self._provider = provider or _async_provider(settings)

    async def summarize(
        self, article: Article, points: int | None = None, *, verify: bool = False
    ) -> Summary:
        """Do as ``Assistant.summarize`` does."""
        story = self._summarizing(article, points, verify=verify)
        return await arun(story, self._provider, self._deadline())

    async def ask(
        self,
        article: Article,
        question: str,
        history: Sequence[Turn] = (),
        *,
        verify: bool = False,
    ) -> Answer:
        """Do as ``Assistant.ask`` does."""
        story = self._asking(article, question, history, verify=verify)
        return await arun(story, self._provider, self._deadline())

    async def check(self, article: Article, text: str, *, verify: bool = False) -> CheckReport:
        """Do as ``Assistant.check`` does."""
        story = self._checking(article, text, verify=verify)
        return await arun(story, self._provider, self._deadline())

    def chat(self, article: Article, *, verify: bool = False) -> AsyncChat:
        """Begin a conversation about an article."""
        return AsyncChat(self, article, verify=verify)

    async def _streaming(
        self, article: Article, question: str, history: Sequence[Turn], *, verify: bool
    ) -> AsyncGenerator[Claim | Answer, None]:
        story = self._asking(article, question, history, verify=verify)
        async with aclosing(astream(story, self._provider, self._deadline())) as items:
            async for item in items:
                yield item


class AsyncChat:
    """The same as :class:`Chat`, awaited."""

    def __init__(
        self, assistant: AsyncAssistant, article: Article, *, verify: bool = False
    ) -> None:
        self._assistant = assistant
        self.article = article
        self.history: tuple[Turn, ...] = ()
        self._verify = verify

    async def ask(self, question: str) -> Answer:
        """Do as ``Chat.ask`` does."""
        asked = self._assistant.ask(self.article, question, self.history, verify=self._verify)
        answer = await asked
        self.history = (*self.history, _turn(answer))
        return answer

    async def stream(self, question: str) -> AsyncGenerator[Claim | Answer, None]:
        """Do as ``Chat.stream`` does."""
        streaming = self._assistant._streaming  # noqa: SLF001 - the two are one
        asked = streaming(self.article, question, self.history, verify=self._verify)
        # Left to the garbage collector, the call would go on after the stream was closed.
        async with aclosing(asked) as items:
            async for item in items:
                if isinstance(item, Answer):
                    self.history = (*self.history, _turn(item))
                yield item


def _turn(answer: Answer) -> Turn:
    return Turn(answer.standalone_question, answer.text)


def _question(question: str) -> str:
    asked = question.strip()
    if not any(char.isalnum() for char in asked):
        raise UsageError("there is no question: it has no words")
    if len(asked) > LONGEST_QUESTION:
        raise UsageError(
            f"the question has {len(asked):,} characters: ask one of at most {LONGEST_QUESTION:,}"
        )
    return asked


def _settings(
    engine: EngineChoice,
    model: str | None,
    base_url: str | None,
    api_key: str | None,
    prompts: str | Path | None,
    timeout: float | None,
) -> Settings:
    flags = {
        "engine": None if engine == "auto" else engine,
        "model": model,
        "base_url": base_url,
        "api_key": api_key,
        "prompts": prompts,
        "timeout": timeout,
    }
    return read_settings(flags, os.environ)


def _drafter(settings: Settings, *, given: bool) -> Drafter:
    """Make who drafts; a ``given`` provider is there to be asked, unless the engine says no."""
    if (settings.engine if given else settings.drafts_with) == "extractive":
        return ExtractiveDrafter()
    return ModelDrafter(settings.model or "", Prompts(settings.prompts))


def _provider(settings: Settings) -> Provider:
    if settings.drafts_with == "extractive":
        return Nobody()
    return OpenAIProvider(settings.model, settings.base_url, settings.api_key)


def _async_provider(settings: Settings) -> AsyncProvider:
    if settings.drafts_with == "extractive":
        return AsyncNobody()
    return AsyncOpenAIProvider(settings.model, settings.base_url, settings.api_key)

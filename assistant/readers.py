"""Who reads: the drafter that the settings ask for, and the stories it plays a part in.

Both assistants and both chats read through a ``Reader``; what differs between them is only how a
story is played.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

from assistant.drafting.extractive import ExtractiveDrafter
from assistant.drafting.model import ModelDrafter
from assistant.errors import SettingsError, UsageError
from assistant.grounding.facts import Facts
from assistant.prompting import Prompts
from assistant.providers.base import Deadline
from assistant.replies import mended
from assistant.settings import masked, read_settings
from assistant.stories.asking import ask
from assistant.stories.checking import check
from assistant.stories.falling_back import falling_back
from assistant.stories.summarizing import summarize

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from assistant.answers import Answer, CheckReport, Engine, Summary
    from assistant.documents import Article
    from assistant.drafting.drafts import Drafter, Turn
    from assistant.replies import Story
    from assistant.settings import EngineChoice, Settings

R = TypeVar("R", "Answer", "Summary", "CheckReport")
TIMEOUT = 120.0
"""Seconds a call of the API may take in all, when nothing else is said."""
LONGEST_QUESTION = 4_000
"""Code points."""
MOST_POINTS = 40


class Reader:
    """Tells the stories of one assistant."""

    def __init__(self, settings: Settings, *, given: bool) -> None:
        self._seconds = settings.timeout or TIMEOUT
        self._drafter = _drafter(settings, given=given)
        falls_back = settings.fallback == "on" and not isinstance(self._drafter, ExtractiveDrafter)
        self._instead = ExtractiveDrafter() if falls_back else None
        self._read: Facts | None = None

    @property
    def engine(self) -> Engine:
        """Who drafts: its name, the model, the digests of its prompts."""
        return self._drafter.engine

    def facts(self, article: Article) -> Facts:
        """Keep what was read off the last article, which is the next one nearly always."""
        facts = self._read
        if facts is None or facts.article != article:
            facts = self._read = Facts(article)
        return facts

    def asking(
        self, article: Article, question: str, history: Sequence[Turn], *, verify: bool
    ) -> Story[Answer]:
        """Begin an answer.

        Raises:
            UsageError: The question is empty or longer than 4,000 characters.
        """
        asked = _question(question)
        facts, turns = self.facts(article), tuple(history)
        return self._story(
            lambda drafter, judge: ask(facts, asked, drafter, turns, verify=judge), verify=verify
        )

    def summarizing(self, article: Article, points: int | None, *, verify: bool) -> Story[Summary]:
        """Begin a summary.

        Raises:
            UsageError: ``points`` is not 1 to 40.
        """
        if points is not None and not 1 <= points <= MOST_POINTS:
            raise UsageError(f"{points} key points cannot be made: ask for 1 to {MOST_POINTS}")
        facts = self.facts(article)
        return self._story(
            lambda drafter, judge: summarize(facts, drafter, points, verify=judge), verify=verify
        )

    def checking(self, article: Article, text: str, *, verify: bool) -> Story[CheckReport]:
        """Begin a check.

        Raises:
            UsageError: The text has no words.
        """
        if not any(char.isalnum() for char in text):
            raise UsageError("there is nothing to check: the text has no words")
        facts, read = self.facts(article), mended(text)
        return self._story(
            lambda drafter, judge: check(facts, read, drafter, verify=judge), verify=verify
        )

    def _story(self, tell: Callable[[Drafter, bool], Story[R]], *, verify: bool) -> Story[R]:
        """Tell a story; if asked for, without the model where the model fails."""
        story, instead, unverified = tell(self._drafter, verify), self._instead, False
        if instead is None:
            return story
        return falling_back(story, lambda: tell(instead, unverified))

    def deadline(self) -> Deadline:
        """Begin the time that one call may take."""
        return Deadline(self._seconds)


def settings_of(  # noqa: PLR0913 - the six of the contract, and what happens without a model
    engine: EngineChoice,
    model: str | None,
    base_url: str | None,
    api_key: str | None,
    prompts: str | Path | None,
    timeout: float | None,
    *,
    fallback: bool = False,
) -> Settings:
    """Read what an assistant was given, the environment and the config file."""
    flags = {
        "engine": None if engine == "auto" else engine,
        "model": model,
        "base_url": base_url,
        "api_key": api_key,
        "prompts": prompts,
        "timeout": timeout,
        "fallback": "on" if fallback else None,
    }
    return read_settings(flags, os.environ)


def _question(question: str) -> str:
    asked = mended(question.strip())
    if not any(char.isalnum() for char in asked):
        raise UsageError("there is no question: it has no words")
    if len(asked) > LONGEST_QUESTION:
        raise UsageError(
            f"the question has {len(asked):,} characters: ask one of at most {LONGEST_QUESTION:,}"
        )
    return asked


def _drafter(settings: Settings, *, given: bool) -> Drafter:
    """Make who drafts; a ``given`` provider is there to be asked, unless the engine says no."""
    if (settings.engine if given else settings.drafts_with) == "extractive":
        return ExtractiveDrafter()
    try:
        return ModelDrafter(settings.model or "", Prompts(settings.prompts))
    except SettingsError as error:  # it names the folder, in whose place a key may stand
        raise SettingsError(masked(str(error))) from None

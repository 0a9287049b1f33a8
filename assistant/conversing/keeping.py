"""Where conversations are kept, and the memory that keeps one when nothing else does."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from assistant.answers import ArticleReference
from assistant.conversations import Conversation, Exchange

if TYPE_CHECKING:
    from assistant.conversations import Result
    from assistant.documents import Article


class Keeps(Protocol):
    """Where conversations are kept: ``assistant.Store``, or your own."""

    def begin(self, article: Article) -> Conversation:
        """Begin a conversation."""

    def add(self, conversation_id: str, result: Result, *, replaces: int | None = None) -> Exchange:
        """Keep a result; it is durable when this returns. ``replaces`` names the last exchange."""

    def take_back(self, conversation_id: str, number: int) -> None:
        """Remove the last exchange."""


class Memory:
    """Keeps one conversation for as long as there is this object."""

    def __init__(self, last: int = 0) -> None:
        self._last = last
        """The number of the last exchange."""

    def begin(self, article: Article) -> Conversation:
        """Begin a conversation."""
        self._last = 0
        about = ArticleReference.of(article)
        return Conversation(id=secrets.token_hex(4), started=now(), article=about)

    def add(
        self,
        conversation_id: str,  # noqa: ARG002 - there is one
        result: Result,
        *,
        replaces: int | None = None,
    ) -> Exchange:
        """Number a result."""
        self._last = self._last + 1 if replaces is None else replaces
        return Exchange(number=self._last, at=now(), result=result)

    def take_back(self, conversation_id: str, number: int) -> None:  # noqa: ARG002 - there is one
        """Remove the last exchange."""
        self._last = number - 1


def now() -> str:
    """Return the moment, UTC, as ``2026-11-26T08:40:11Z``."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

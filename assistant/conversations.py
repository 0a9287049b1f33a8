"""Conversations as data: what was asked about one article, and every result whole.

A conversation holds results, not what was shown of them: pages, exports and later questions are
made from these. Data only.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from assistant.answers import CONTRACT, Answer, ArticleReference, CheckReport, Summary
from assistant.documents import Frozen
from assistant.version import VERSION

Result: TypeAlias = Answer | Summary | CheckReport


class Exchange(Frozen):
    """One exchange of a conversation: a result, when it was whole, and its place.

    What people read calls it a turn.
    """

    number: int
    """From 1; numbers of exchanges that were undone are given again."""
    at: str
    """UTC, as ``2026-11-26T08:40:11Z``."""
    result: Annotated[Result, Field(discriminator="kind")]


class Conversation(Frozen):
    """What was asked about one article, oldest first."""

    kind: Literal["conversation"] = "conversation"
    contract: int = CONTRACT
    version: str = VERSION
    id: str
    """Eight hexadecimal digits."""
    started: str
    """UTC, as ``2026-11-26T08:40:11Z``."""
    article: ArticleReference
    exchanges: tuple[Exchange, ...] = ()


class Listed(Frozen):
    """What a list of conversations says of one, without its results."""

    kind: Literal["listed"] = "listed"
    contract: int = CONTRACT
    version: str = VERSION
    id: str
    started: str
    """UTC, as ``2026-11-26T08:40:11Z``."""
    last: str | None
    """When the last exchange was added; None when there is none."""
    article: ArticleReference
    exchanges: int
    question: str | None
    """The first that was asked."""

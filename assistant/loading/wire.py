"""What passes between a parser's process and ours: one line of JSON and the bytes; one JSON."""

from __future__ import annotations

from typing import Literal

from assistant.documents import Frozen
from assistant.loading.originals import Extracted

TOO_MUCH_MEMORY = 77
"""The exit code of a child that ran out of memory."""
MOST_TOLD = 60_000_000
"""Bytes that a child may tell; no text of an article is so long."""


Parser = Literal["html", "pdf", "markdown"]


class Task(Frozen):
    """What a child is to do; the bytes follow."""

    parser: Parser
    name: str
    """The original, for messages."""
    charset: str | None
    """Declared by a server or a mail."""
    url: str | None
    """Where it came from."""
    megabytes: int
    """Of memory that the child may have in all."""
    seconds: float
    """Of processor time."""


class Told(Frozen):
    """What came of it; one of the four is there."""

    extracted: Extracted | None = None
    refused: str | None = None
    """The message of an ArticleError."""
    failed: str | None = None
    """The kind of error that a parser did not mean to raise, such as ``KeyError``."""
    missing: str | None = None
    """The module that cannot be imported."""

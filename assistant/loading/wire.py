"""What passes between a parser's process and ours: one line of JSON and the bytes; one JSON."""

from __future__ import annotations

from typing import Literal

from assistant.documents import Frozen
from assistant.loading.originals import Extracted


class Task(Frozen):
    """What a child is to do; the bytes follow."""

    parser: Literal["html", "pdf"]
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
    """What came of it: a text, or why there is none."""

    extracted: Extracted | None = None
    refused: str | None = None
    """The message of an ArticleError."""

"""What a provider is, and the deadline by which everything it does has ended."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

    from assistant.replies import ModelRequest, Reply


class Deadline:
    """A moment that comes ``seconds`` from now, or when somebody says stop.

    >>> times = iter([10.0, 12.5, 99.0])
    >>> deadline = Deadline(5, clock=lambda: next(times))
    >>> deadline.left(), deadline.left()
    (2.5, 0.0)
    """

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.seconds = seconds
        self.stopped = False
        """Whether it has come because somebody said so."""
        self._clock = clock
        self._end = clock() + seconds
        self._waits: list[Callable[[], object]] = []

    def left(self) -> float:
        """Return the seconds that are left, never less than zero."""
        return 0.0 if self.stopped else max(0.0, self._end - self._clock())

    def stop(self) -> None:
        """Let it come now; safe to call from another thread and from a signal's handler."""
        self.stopped = True
        for end in tuple(self._waits):
            end()

    @contextmanager
    def ending(self, end: Callable[[], object]) -> Iterator[None]:
        """Have ``end`` called, from any thread, if the deadline is stopped meanwhile."""
        self._waits.append(end)
        try:
            if self.stopped:
                end()
            yield
        finally:
            self._waits.remove(end)


class Provider(Protocol):
    """Fetches replies. It raises ServiceError, SettingsError or ReplyError, and nothing else."""

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the whole reply."""

    def stream(self, request: ModelRequest, deadline: Deadline) -> Iterator[str | Reply]:
        """Yield the reply's text in pieces as it is written, then the reply itself."""


class AsyncProvider(Protocol):
    """The same, awaited."""

    async def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Return the whole reply."""

    def stream(self, request: ModelRequest, deadline: Deadline) -> AsyncIterator[str | Reply]:
        """Yield the reply's text in pieces as it is written, then the reply itself."""


_ASKS_NOBODY = "this engine has no model to ask"


class Nobody:
    """The provider of an engine that never asks; to be asked is a mistake of the program."""

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Refuse."""
        raise RuntimeError(_ASKS_NOBODY, request, deadline)

    def stream(self, request: ModelRequest, deadline: Deadline) -> Iterator[str | Reply]:
        """Refuse."""
        raise RuntimeError(_ASKS_NOBODY, request, deadline)


class AsyncNobody:
    """The same, awaited."""

    async def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:
        """Refuse."""
        raise RuntimeError(_ASKS_NOBODY, request, deadline)

    def stream(self, request: ModelRequest, deadline: Deadline) -> AsyncIterator[str | Reply]:
        """Refuse."""
        raise RuntimeError(_ASKS_NOBODY, request, deadline)

"""Awaited items for synchronous callers.

Everything that talks to a model is written once, awaited, because only so can each wait be ended
at the deadline. A synchronous caller gets an event loop in a thread for the length of one call:
it may itself stand in a running loop (a notebook), and can be interrupted at any time.
"""

from __future__ import annotations

import asyncio
import threading
from contextlib import aclosing, suppress
from dataclasses import dataclass
from queue import SimpleQueue
from typing import TYPE_CHECKING, Generic, TypeVar

from assistant.providers.resolving import Loop

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator

T = TypeVar("T")

_FAREWELL = 1.0
"""Seconds to wait for a call that was left early; what hangs longer is left to end by itself."""


@dataclass(frozen=True, slots=True)
class _End:
    error: BaseException | None


class _Pump(Generic[T]):
    """Runs an asynchronous generator in a thread and passes on what it yields."""

    def __init__(
        self, items: AsyncGenerator[T, None], loop: Callable[[], asyncio.AbstractEventLoop]
    ) -> None:
        self._loop = loop
        self.passed: SimpleQueue[T | _End] = SimpleQueue()
        self._items = items
        self._begun = threading.Event()
        self._cancel: Callable[[], object] = self._begun.set
        self._thread = threading.Thread(target=self._work, name="assistant-call", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the call, if it has not ended."""
        self._begun.wait()
        with suppress(RuntimeError):  # its loop is closed: it has ended
            self._cancel()
        self._thread.join(_FAREWELL)

    def _work(self) -> None:
        try:
            with asyncio.Runner(loop_factory=self._loop) as runner:
                runner.run(self._pass_on())
        except BaseException as error:  # noqa: BLE001 - raised again where the items are taken
            self.passed.put(_End(error))
        else:
            self.passed.put(_End(None))

    async def _pass_on(self) -> None:
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None  # noqa: S101 - the runner makes one
        self._cancel = lambda: loop.call_soon_threadsafe(task.cancel)
        self._begun.set()
        async with aclosing(self._items) as items:
            async for item in items:
                self.passed.put(item)


def iterate(
    items: AsyncGenerator[T, None], loop: Callable[[], asyncio.AbstractEventLoop] = Loop
) -> Generator[T, None, None]:
    """Yield the items as they come; what they raise is raised here, and closing ends them."""
    pump = _Pump(items, loop)
    try:
        while not isinstance(item := pump.passed.get(), _End):
            yield item
        if item.error is not None:
            raise item.error
    finally:
        pump.stop()

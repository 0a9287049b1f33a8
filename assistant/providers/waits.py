"""Waits that end at a deadline, and at once when it is stopped from another thread."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from assistant.providers.base import Deadline


@asynccontextmanager
async def within(deadline: Deadline, longest: float) -> AsyncGenerator[None, None]:
    """Wait at most ``longest`` seconds, and no longer than the deadline.

    Raises:
        TimeoutError: The time is over, or the deadline was stopped.
    """
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(min(longest, deadline.left())) as timeout:

        def now() -> None:
            with suppress(RuntimeError):  # the wait has ended by itself
                timeout.reschedule(loop.time())

        def end() -> None:
            with suppress(RuntimeError):  # its loop is closed
                loop.call_soon_threadsafe(now)

        with deadline.ending(end):
            yield

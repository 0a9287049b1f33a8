"""How often a failed call is tried again, and after how long.

Source: exponential backoff with jitter, M. Brooker, AWS Architecture Blog, 2015.
"""

from __future__ import annotations

import asyncio
import random
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from assistant.providers.base import Deadline
    from assistant.providers.faults import Fault


@dataclass(frozen=True, slots=True)
class Patience:
    """At most ``retries`` new tries, each after a longer wait than the one before."""

    retries: int = 2
    first: float = 0.5
    """Seconds to wait before the first retry, at most."""
    longest: float = 60.0
    """The longest wait a service may ask for; one that asks for more is left."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    chance: Callable[[], float] = random.random
    clock: Callable[[], float] = time.perf_counter
    """Measures how long calls took."""

    def wait(self, tried: int, fault: Fault, deadline: Deadline) -> float | None:
        """Return the seconds until the next try; None when there shall be none.

        Args:
            tried: How often it was tried again already.
            fault: What went wrong.
            deadline: By when everything must have ended; a try that cannot begin is not waited for.
        """
        if not fault.again or tried >= self.retries:
            return None
        wait = self.first * 2**tried * (1 + self.chance()) / 2
        if fault.after is not None:
            wait = max(wait, fault.after)
        return wait if wait <= self.longest and wait < deadline.left() else None

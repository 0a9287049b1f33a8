"""Ctrl-C during a reply: it stops the reply, not the program."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType


@contextmanager
def interrupts(stop: Callable[[], object]) -> Iterator[None]:
    """Have the first Ctrl-C call ``stop``; the second interrupts as ever."""
    if threading.current_thread() is not threading.main_thread():  # signals are not ours
        yield
        return

    def first(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
        signal.signal(signal.SIGINT, signal.default_int_handler)
        stop()

    before = signal.signal(signal.SIGINT, first)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)

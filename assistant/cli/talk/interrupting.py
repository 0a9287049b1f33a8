"""Keys and signals during a reply: Ctrl-C stops the reply, not the program; typed words wait."""

from __future__ import annotations

import signal
import sys
import termios
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NoReturn

from assistant.cli.edge import TERMINATED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from types import FrameType

_FLAGS = 3
"""Where the local flags stand in what termios knows of a terminal."""


@contextmanager
def unechoed() -> Iterator[None]:
    """Keep what is typed ahead out of the answer: the prompt shows it when it reads it."""
    before = None
    with suppress(OSError, ValueError, AttributeError, termios.error):  # no terminal, or closed
        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)
        silent = [*before]
        silent[_FLAGS] &= ~termios.ECHO
        termios.tcsetattr(terminal, termios.TCSADRAIN, silent)
    try:
        yield
    finally:
        if before is not None:
            with suppress(OSError, ValueError, termios.error):
                termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, before)


@contextmanager
def interrupts(stop: Callable[[], object]) -> Iterator[None]:
    """Have the first Ctrl-C call ``stop``; the second interrupts as ever."""

    def first(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
        signal.signal(signal.SIGINT, signal.default_int_handler)
        stop()

    with _handled(signal.SIGINT, first):
        yield


def uninterrupted() -> AbstractContextManager[None]:
    """Have Ctrl-C do nothing, except within what takes it.

    One that comes late, between a reply and the prompt, would end the conversation.
    """
    return _handled(signal.SIGINT, lambda _number, _frame: None)


def interruptible() -> AbstractContextManager[None]:
    """Have Ctrl-C interrupt as ever, also within :func:`uninterrupted`."""
    return _handled(signal.SIGINT, signal.default_int_handler)


def _leave(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - as above
    raise SystemExit(TERMINATED)


@contextmanager
def _handled(
    number: signal.Signals, by: Callable[[int, FrameType | None], object]
) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():  # signals are not ours
        yield
        return
    before = signal.signal(number, by)
    try:
        yield
    finally:
        signal.signal(number, before)


@contextmanager
def replying(stop: Callable[[], object]) -> Iterator[None]:
    """Take keys as they are meant while a reply comes.

    SIGTERM leaves by way of here: the terminal it leaves behind must show what is typed again.
    """
    with interrupts(stop), _handled(signal.SIGTERM, _leave), unechoed():
        yield

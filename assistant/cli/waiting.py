"""One line on a terminal while something takes its time."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Protocol, Self, TextIO

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 0.5
"""Seconds before anything is said."""
_ERASED = "\r\x1b[K"


class Ended(Protocol):
    """``threading.Event``, as far as it is needed here."""

    def wait(self, timeout: float) -> bool:
        """Wait; tell whether the work has ended."""


def turn(text: str, ended: Ended, say: Callable[[str], object]) -> None:
    """Say nothing for a while, then the text with the seconds, until the work has ended."""
    started = time.monotonic()
    if ended.wait(PATIENCE):
        return
    while True:
        say(f"{_ERASED}{text} {time.monotonic() - started:.0f} s")
        if ended.wait(1.0):
            break
    say(_ERASED)


class Waiting:
    """Says what is waited for, on a terminal only; ends when it is left or ``end`` is called."""

    def __init__(self, text: str, stream: TextIO | None, *, shown: bool) -> None:
        self._text = text
        self._stream = stream
        self._shown = shown and stream is not None and stream.isatty()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        if self._shown:
            words = (self._text, self._ended, self._say)
            self._thread = threading.Thread(target=turn, args=words, daemon=True)
            self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """Erase the line; more calls do nothing."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _say(self, text: str) -> None:
        if self._stream is not None:
            self._stream.write(text)
            self._stream.flush()

"""One line on a terminal while something takes its time, gone when it has ended.

The cursor stays as it is: what is never hidden need not be shown again, however the program ends.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import threading
import time
from functools import partial
from typing import TYPE_CHECKING, Protocol, Self, TextIO

from assistant.cli.gate import drawing
from assistant.rendering.plain import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PATIENCE = 0.08
"""Seconds before anything is shown."""
LATER = 0.5
"""The same when something has been shown already and more is to come."""
DUMB_PATIENCE = 1.0
"""The same where what is written stays."""
_STEP = 0.1
_FINE, _COARSE = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏", "-\\|/"
_ERASED = "\r\x1b[K"
_LONGEST = 36
"""Columns, so that it never takes more than a line."""


class Ended(Protocol):
    """``threading.Event``, as far as it is needed here."""

    def wait(self, timeout: float) -> bool:
        """Wait; tell whether the work has ended."""


def turn(
    text: str,
    signs: str,
    patience: float,
    ended: Ended,
    say: Callable[[str], object],
    clock: Callable[[], float] = time.monotonic,
) -> None:
    """Say nothing for a while, then a turning sign, the text and whole seconds, until the end."""
    started = clock()
    if ended.wait(patience):
        return
    for sign in itertools.cycle(signs):
        seconds = int(clock() - started)
        say(f"{_ERASED}{sign} {text}{f' {seconds} s' if seconds else ''}")
        if ended.wait(_STEP):
            break
    say(_ERASED)


def mention(text: str, ended: Ended, say: Callable[[str], object]) -> None:
    """Say the text once, on a line that stays, of what is not quick."""
    if not ended.wait(DUMB_PATIENCE):
        say(f"{text} ...\n")


class Waiting:
    """Says what is waited for, on a terminal only; ends when it is left or ``end`` is called.

    After ``end`` the line is gone, and other lines may be written; ``again`` waits anew.
    """

    def __init__(
        self,
        text: str,
        stream: TextIO | None,
        *,
        shown: bool,
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self._text = shortened(one_line(text), _LONGEST)
        self._stream = None if stream is None else drawing(stream)
        self._shown = shown and stream is not None and stream.isatty()
        self._dumb = environ.get("TERM") in ("dumb", "unknown", "", None)
        self._signs = _COARSE if environ.get("TERM") == "linux" else _signs(stream)
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        if self._dumb:
            self._begin(mention, self._text)
        else:
            self._begin(turn, self._text, self._signs, PATIENCE)
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def end(self) -> None:
        """Erase the line; more calls do nothing."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def again(self) -> None:
        """Wait for what comes next; where what is written stays nothing more is said."""
        self.end()
        if not self._dumb:
            self._begin(turn, self._text, self._signs, LATER)

    def _begin(self, show: Callable[..., None], *words: object) -> None:
        if self._shown:
            self._ended = threading.Event()
            work = partial(show, *words, self._ended, self._say)
            thread = threading.Thread(target=work, daemon=True)
            # A signal may end all this between any two steps: what is not started is not joined.
            thread.start()
            self._thread = thread

    def _say(self, text: str) -> None:
        with contextlib.suppress(OSError, ValueError):  # the terminal is gone
            if self._stream is not None:
                self._stream.write(text)
                self._stream.flush()


def _signs(stream: TextIO | None) -> str:
    """Return signs that the stream can write."""
    try:
        _FINE.encode(getattr(stream, "encoding", None) or "ascii")
    except (UnicodeError, LookupError):
        return _COARSE
    return _FINE

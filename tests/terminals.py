"""A program at a terminal that tests type at and read the screen of, as a person would."""

from __future__ import annotations

import codecs
import os
import select
import subprocess
import sys
import termios
import time
from typing import TYPE_CHECKING, Self

import pyte

from tests.commands import NOWHERE

if TYPE_CHECKING:
    import signal
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from typing import IO

KEYS = {
    "enter": "\r",
    "alt-enter": "\x1b\r",
    "tab": "\t",
    "shift-tab": "\x1b[Z",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "escape": "\x1b",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    **{f"ctrl-{letter}": chr(ord(letter) - ord("a") + 1) for letter in "abcdefghjklnopqrstuvwxyz"},
}
ASSISTANT = (sys.executable, "-m", "assistant")
PATIENCE = 60.0
"""Seconds before a test that waits is told to have failed; no test counts on them."""
_BRACKETED_PASTE = 2004 << 5  # as pyte counts the private modes
_KEPT = 10_000
# The program becomes the one that the terminal belongs to: Ctrl-C reaches it, and /dev/tty is this.
_OWNING = """\
import fcntl, os, sys, termios
terminal = os.open(sys.argv[1], os.O_RDWR)
fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
os.close(terminal)
os.execvp(sys.argv[2], sys.argv[2:])
"""


class _Screen(pyte.HistoryScreen):
    """A screen that answers the program's questions, such as where the cursor stands."""

    def __init__(self, columns: int, rows: int, answer: Callable[[bytes], None]) -> None:
        super().__init__(columns, rows, history=_KEPT, ratio=0.5)
        self._answer = answer

    def write_process_input(self, data: str) -> None:
        """Answer."""
        self._answer(data.encode())

    def fit(self, columns: int, rows: int) -> None:
        """Take another size as xterm does: what is above the cursor goes, below it is cut off."""
        row = self.cursor.y
        self.cursor.y = self.lines - 1
        for _ in range(row - rows + 1):
            self.index()  # scrolls, and keeps what goes
        self.cursor.y = min(row, rows - 1)
        for below in [row for row in self.buffer if row >= rows]:
            del self.buffer[below]
        self.lines = min(self.lines, rows)  # so that resize() has no line to take away
        self.resize(rows, columns)


class Terminal:
    """A program with its words, and its terminal; leaving the context ends both.

    ``size`` is columns and rows. ``env`` is added to an environment that says nothing but TERM and
    that text is UTF-8. ``folder`` is where it runs. ``stdin`` and ``stdout`` may be files; not given, they are the terminal.
    """

    def __init__(
        self,
        *words: str,
        program: Sequence[str] = ASSISTANT,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str] | None = None,
        folder: Path | None = None,
        stdin: IO[bytes] | None = None,
        stdout: IO[bytes] | None = None,
    ) -> None:
        columns, rows = size
        self._ours, its = os.openpty()
        os.set_blocking(self._ours, False)
        termios.tcsetwinsize(its, (rows, columns))
        self._screen = _Screen(columns, rows, self._send)
        # \n alone goes to the next line only: the terminal's driver makes \r\n of it.
        self._emulator = pyte.Stream(self._screen)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._seen = bytearray()
        self._unsent = bytearray()
        self._stale = False
        name = os.ttyname(its)
        path = {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(sys.path)}
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-c", _OWNING, name, *program, *words],
            stdin=stdin or its,
            stdout=stdout or its,
            stderr=its,
            env={**NOWHERE, **path, "TERM": "xterm-256color", "LANG": "C.UTF-8", **(env or {})},
            cwd=folder,
            start_new_session=True,
        )
        os.close(its)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._ours)

    # What is seen.

    def screen(self) -> list[str]:
        """Return the screen's lines down to the last that is not empty, without trailing spaces."""
        lines = [line.rstrip() for line in self._screen.display]
        while lines and not lines[-1]:
            lines.pop()
        return lines

    def text(self) -> str:
        """Return everything that can be read: what was scrolled off, then the screen."""
        columns = range(self._screen.columns)
        above = [
            "".join(row[at].data for at in columns).rstrip() for row in self._screen.history.top
        ]
        return "\n".join([*above, *self.screen()])

    def line(self) -> str:
        """Return the line where the cursor stands, without trailing spaces."""
        return self._screen.display[self._screen.cursor.y].rstrip()

    def cursor(self) -> tuple[int, int]:
        """Return the row and the column of the cursor, from 0."""
        return self._screen.cursor.y, self._screen.cursor.x

    def output(self) -> bytes:
        """Return everything written to the terminal so far, as it was written."""
        return bytes(self._seen)

    def echoes(self) -> bool:
        """Tell whether the terminal itself shows what is typed."""
        flags: int = termios.tcgetattr(self._ours)[3]
        return bool(flags & termios.ECHO)

    # What is typed.

    def type(self, text: str | bytes) -> None:
        """Send text as if typed, nothing added; bytes go as they are."""
        self._stale = True
        self._send(text.encode() if isinstance(text, str) else text)

    def press(self, *keys: str) -> None:
        """Press keys by name, one after another: ``enter``, ``tab``, ``ctrl-c`` ..."""
        for key in keys:
            self.type(KEYS[key])

    def paste(self, text: str) -> None:
        """Paste as a terminal does: bracketed where the program asked for it, line ends as Enter."""
        text = text.replace("\r\n", "\n").replace("\n", "\r")
        if _BRACKETED_PASTE in self._screen.mode:
            text = f"\x1b[200~{text}\x1b[201~"
        self.type(text)

    def enter(self, text: str) -> None:
        """Type a line, see it on the screen, and press Enter."""
        self.type(text)
        # The cursor stays at the end of a line that is full.
        tail = text.rsplit("\n", maxsplit=1)[-1].strip()[-(self._screen.columns // 2) :]
        self.wait_until(lambda: self._ends_with(tail), f"typed: {tail}")
        self.press("enter")

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size; the program is told."""
        self._screen.fit(columns, rows)
        termios.tcsetwinsize(self._ours, (rows, columns))
        self._stale = True

    def signal(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self._stale = True
        self.process.send_signal(number)

    # What is waited for.

    def wait_for(self, text: str) -> None:
        """Wait until the screen shows a text, which may run over lines that are full."""
        self.wait_until(lambda: self._shows(text), text)

    def wait_for_gone(self, text: str) -> None:
        """Wait until the screen no longer shows a text."""
        self.wait_until(lambda: not self._shows(text), f"no {text}")

    def wait_for_prompt(self, prompt: str = ">") -> None:
        """Wait until the cursor stands in a line that has nothing but the prompt."""
        self.wait_until(lambda: self.line() == prompt, f"a prompt {prompt}")

    def wait_until(self, seen: Callable[[], bool], what: str = "a condition") -> None:
        """Wait until ``seen`` is true of what is shown; asked again after all that is written.

        After something was typed it is asked only when the program has written something.
        """
        deadline = time.monotonic() + PATIENCE
        while self._stale or not seen():
            if not self._pump(deadline) and not seen():
                state = self.process.poll()
                shown = "\n".join(self.screen())
                raise AssertionError(f"waited in vain for {what!r} (exit code {state}):\n{shown}")

    def wait(self) -> int:
        """Wait until the program has ended, reading all it writes; returns its exit code."""
        deadline = time.monotonic() + PATIENCE
        while self._pump(deadline):
            pass
        code: int = self.process.wait(1.0)
        return code

    def _shows(self, text: str) -> bool:
        lines = self._screen.display
        return text in "\n".join(lines) or text in "".join(lines)

    def _ends_with(self, tail: str) -> bool:
        lines = self._screen.display[: self._screen.cursor.y + 1]
        return "".join(lines).rstrip().endswith(tail)

    def _send(self, data: bytes) -> None:
        self._unsent += data
        self._flush()

    def _flush(self) -> None:
        try:
            while self._unsent:
                del self._unsent[: os.write(self._ours, self._unsent)]
        except BlockingIOError:  # full for now
            pass
        except OSError:  # nobody reads it any more
            self._unsent.clear()

    def _pump(self, deadline: float) -> bool:
        """Take what the program writes next; returns whether it was anything until then."""
        writing = [self._ours] if self._unsent else []
        seconds = max(deadline - time.monotonic(), 0.0)
        readable, writable, _ = select.select([self._ours], writing, [], seconds)
        if writable:
            self._flush()
        if not readable:
            return bool(writable)
        try:
            piece = os.read(self._ours, 65_536)
        except OSError:  # Linux: the program's end was closed
            piece = b""
        self._stale = False
        self._seen += piece
        self._emulator.feed(self._decoder.decode(piece))
        return bool(piece)

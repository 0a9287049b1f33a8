"""Real shells at a terminal, typed to as a user would, for what only they can show."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import sys
import termios
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest

if TYPE_CHECKING:
    from types import TracebackType

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60.0
"""Seconds after which a shell that says nothing more has failed the test."""
QUIETLY = {
    "bash": ("--norc", "--noprofile", "-i"),
    "zsh": ("-f", "-i"),
    "fish": ("--no-config", "-i"),
}
"""Shell to the words with which it reads no file of the user's."""
AT_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "os.execv(sys.argv[1], sys.argv[1:])"
)
"""Makes standard input the terminal that a program belongs to, without which fish does not run."""


def program_folder(folder: Path) -> Path:
    """Make a folder with a program ``assistant`` in it: this one, from this checkout."""
    folder.mkdir(exist_ok=True)
    program = folder / "assistant"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m assistant "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return folder


def surroundings(folder: Path) -> dict[str, str]:
    """Return an environment in which ``assistant`` is found, and no settings are."""
    return {
        "HOME": str(folder),
        "PATH": f"{program_folder(folder / 'bin')}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
    }


def needed(name: str) -> str:
    """Return where a program is; a test that needs it is skipped where it is not."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed here")
    return path


class Shell:
    """A shell at a terminal of 200 columns, in a folder."""

    def __init__(self, name: str, folder: Path) -> None:
        self._ours, its = os.openpty()
        termios.tcsetwinsize(its, (50, 200))
        self._run = subprocess.Popen(  # noqa: S603 - a shell that was found on the path
            (sys.executable, "-c", AT_TERMINAL, needed(name), *QUIETLY[name]), cwd=folder, env=surroundings(folder),
            stdin=its, stdout=its, stderr=its, start_new_session=True,
        )  # fmt: skip
        os.close(its)
        self.seen = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._run.kill()
        self._run.wait()
        os.close(self._ours)

    def enter(self, keys: str, *, until: str) -> str:
        """Press keys and the Enter key; return what is seen up to a text that was waited for."""
        os.write(self._ours, f"{keys}\r".encode())
        begun = len(self.seen)
        while until not in self.seen[begun:]:
            ready, _, _ = select.select([self._ours], [], [], PATIENCE)
            assert ready, f"waited in vain for {until!r}; seen: {self.seen[-2000:]!r}"
            self.seen += os.read(self._ours, 65_536).decode("utf-8", "replace")
        return self.seen[begun:]

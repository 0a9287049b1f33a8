"""Real shells at a terminal, typed to as a user would, for what only they can show."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Self

import pytest

from tests.terminals import Terminal

ROOT = Path(__file__).resolve().parent.parent
QUIETLY = {
    "bash": ("--norc", "--noprofile", "-i"),
    "zsh": ("-f", "-i"),
    "fish": ("--no-config", "-i"),
}
"""Shell to the words with which it reads no file of the user's."""


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
        program = (needed(name), *QUIETLY[name])
        env = surroundings(folder)
        self._terminal = Terminal(program=program, size=(200, 50), env=env, folder=folder)
        self._begun = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._terminal.__exit__()

    @property
    def seen(self) -> str:
        """All that the shell has written."""
        return self._terminal.output().decode("utf-8", "replace")

    def enter(self, keys: str, *, until: str) -> str:
        """Press keys and the Enter key; return what is seen up to a text that was waited for."""
        self._begun = len(self.seen)
        self._terminal.type(f"{keys}\r")
        return self.wait_for(until)

    def wait_for(self, text: str) -> str:
        """Wait for a text behind what was entered last; return all that is seen since."""
        self._terminal.wait_until(lambda: text in self.seen[self._begun :], text)
        return self.seen[self._begun :]

"""What may stand where the cursor is: commands, and files behind them."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.rendering.plain import one_line, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.cli.lines import Editing

MOST = 1_000
"""Candidates."""


def candidates(typed: str, editing: Editing) -> Iterator[tuple[str, int, str, str]]:
    """Yield what may replace the end of what was typed.

    Each is the text, how many characters it replaces, how it is shown, and what it is.
    Questions are not completed.
    """
    if not typed.startswith("/") or "\n" in typed:
        return
    name, space, behind = typed.partition(" ")
    if space:
        word = behind.lstrip()
        offered = (it for it in editing.complete(name, word) if it.startswith(word))
        for found in islice(offered, MOST):
            if plain(found) == found and "\n" not in found:  # else nobody could type it
                yield found, len(word), found, ""
        return
    for command in editing.commands:
        if command.name.startswith(name.lower()):
            text = f"{command.name} " if command.argument else command.name
            yield (
                text,
                len(name),
                f"{command.name} {command.argument}".rstrip(),
                one_line(command.help),
            )


def files(word: str) -> Iterator[str]:
    """Yield the paths that begin with a word, folders with a slash; ``~`` may begin them.

    Hidden files are left out unless the word names them. What cannot be read has no files.
    """
    folder, slash, begin = word.rpartition("/")
    try:
        where = Path(f"{folder}{slash}" or ".").expanduser()
        with os.scandir(where) as entries:
            found = sorted(
                f"{entry.name}/" if entry.is_dir() else entry.name
                for entry in entries
                if entry.name.startswith(begin) and (begin or not entry.name.startswith("."))
            )
    except (OSError, ValueError, RuntimeError):  # no folder, no path, nobody's home
        return
    yield from (f"{folder}{slash}{name}" for name in found)

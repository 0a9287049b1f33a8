"""The files beside the settings: where conversations are kept, and tiktoken's vocabulary."""

from __future__ import annotations

import os
import shlex
import stat
from typing import TYPE_CHECKING

from assistant.budgeting import is_vocabulary, vocabulary_file
from assistant.cli.health.finding import Finding, quoted
from assistant.settings import state_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def examine(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Look at the folder of what lasts, and at the vocabulary."""
    yield _state(state_folder(environ))
    yield _vocabulary(vocabulary_file(environ))


def _state(folder: Path) -> Finding:
    shown = quoted(folder)
    try:
        there = next(path for path in (folder, *folder.parents) if path.exists())
        mode = there.stat().st_mode
    except (OSError, StopIteration) as error:
        reason = getattr(error, "strerror", None) or "there is no such place"
        return Finding("state", "problem", f"{shown} cannot be reached: {reason}", _ELSEWHERE)
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        said = f"{shown} cannot be written: {quoted(there)} is no folder of yours"
        return Finding("state", "problem", said, _ELSEWHERE)
    if there != folder:
        return Finding("state", "ok", f"{shown} is made when it is needed")
    if mode & _OTHERS:
        advice = f"chmod 700 {shlex.quote(str(folder))}"
        return Finding("state", "note", f"{shown} may be looked into by others", advice)
    return Finding("state", "ok", shown)


_ELSEWHERE = "set XDG_STATE_HOME to a folder of yours"


def _vocabulary(file: Path | None) -> Finding:
    estimated = "tokens are estimated, on the high side"
    if file is None:
        said = f"tiktoken is told to keep no vocabulary; {estimated}"
        return Finding("tokens", "note", said, "unset TIKTOKEN_CACHE_DIR, or name a folder")
    if not file.exists():
        said = f"tiktoken's vocabulary is not there; {estimated}"
        return Finding("tokens", "note", said, f"put o200k_base.tiktoken at {quoted(file)}")
    if not is_vocabulary(file):
        said = f"{quoted(file)} is not tiktoken's vocabulary, or not whole; {estimated}"
        return Finding("tokens", "note", said, "remove it, or put the whole file there")
    return Finding("tokens", "ok", f"counted exactly, with {quoted(file)}")

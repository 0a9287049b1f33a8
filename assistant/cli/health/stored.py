"""The files beside the settings: where conversations are kept, and tiktoken's vocabulary."""

from __future__ import annotations

import os
import shlex
import stat
from typing import TYPE_CHECKING

from assistant.budgeting import is_vocabulary, vocabulary_file
from assistant.cli.health.finding import Finding, quoted
from assistant.errors import SettingsError, StoreError
from assistant.settings import read_settings
from assistant.storing import Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_READ_BY_OTHERS = stat.S_IRGRP | stat.S_IXGRP | stat.S_IROTH | stat.S_IXOTH


def examine(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Look at the folder of what lasts, and at the vocabulary."""
    yield _unkept() if _is_off(environ) else _state(environ)
    yield _vocabulary(vocabulary_file(environ))


def _is_off(environ: Mapping[str, str]) -> bool:
    """Tell whether nothing is to be kept; settings that cannot be read are told elsewhere."""
    try:
        return read_settings({}, environ).history == "off"
    except SettingsError:
        return False


def _unkept() -> Finding:
    return Finding("state", "note", "nothing is kept: the setting history is off")


def _state(environ: Mapping[str, str]) -> Finding:
    """Read what is kept, as every command does, and look at who else may."""
    try:
        store = Store(environ=environ)
        kept = "some" if store.list(1) else "none yet"
    except StoreError as error:
        return Finding("state", "problem", str(error))
    folder = store.path.parent
    said = f"conversations are kept in {quoted(folder)}, {kept}"
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(there, os.W_OK | os.X_OK):
        said = f"conversations cannot be kept in {quoted(folder)}: {quoted(there)} is not yours"
        return Finding("state", "problem", said, "set XDG_STATE_HOME to a folder of yours")
    if there == folder and folder.stat().st_mode & _READ_BY_OTHERS:
        advice = f"chmod 700 {shlex.quote(str(folder))}"
        return Finding("state", "note", f"{said}; others may look into it", advice)
    return Finding("state", "ok", said)


def _vocabulary(file: Path | None) -> Finding:
    estimated = "tokens are estimated, on the high side"
    if file is None:
        said = f"tiktoken is told to keep no vocabulary; {estimated}"
        return Finding("tokens", "note", said, "unset TIKTOKEN_CACHE_DIR, or name a folder")
    if not file.exists():
        said = f"tiktoken's vocabulary is not there; {estimated}"
        advice = (
            f"keep o200k_base.tiktoken in a folder as {file.name} and name that folder in "
            "TIKTOKEN_CACHE_DIR"
        )
        return Finding("tokens", "note", said, advice)
    if not is_vocabulary(file):
        said = f"{quoted(file)} is not tiktoken's vocabulary, or not whole; {estimated}"
        return Finding("tokens", "note", said, "remove it, or put the whole file there")
    return Finding("tokens", "ok", f"counted exactly, with {quoted(file)}")

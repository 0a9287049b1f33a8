"""Folders and patterns: the files of a folder, one level deep; the files that a pattern names."""

from __future__ import annotations

import os
from glob import glob, has_magic
from typing import TYPE_CHECKING

from assistant.errors import ArticleError
from assistant.loading.kinds import readable_ending
from assistant.loading.quoting import quoted

if TYPE_CHECKING:
    from pathlib import Path


def files_of(source: str | Path) -> tuple[str, ...] | None:
    """Return the files that a folder or a pattern names, sorted; None of what is neither.

    Of a folder these are the articles in it: no hidden files, none of a kind that is not read.

    Raises:
        ArticleError: The folder cannot be read.
    """
    name = str(source)
    try:
        if os.path.isdir(name):  # noqa: PTH112 - a Path raises when it can be no name
            return _in_folder(name)
        return files_like(name) or None
    except ValueError:  # it can be no name; reading it says so
        return None
    except OSError as error:
        reason = error.strerror or str(error)
        raise ArticleError(f"{quoted(name)} cannot be read: {reason}") from error


def files_like(pattern: str) -> tuple[str, ...]:
    """Return the files that a pattern names, sorted; none of what is no pattern, or is a path."""
    try:
        if not has_magic(pattern) or os.path.lexists(pattern):
            return ()
        return tuple(sorted(path for path in glob(pattern, recursive=True) if os.path.isfile(path)))  # noqa: PTH113, PTH207 - a Path forgets how a name was written
    except ValueError:  # it can be no name; reading it says so
        return ()


def _in_folder(name: str) -> tuple[str, ...]:
    with os.scandir(name) as found:
        return tuple(
            sorted(
                one.path for one in found
                if not one.name.startswith(".") and readable_ending(one.name) and one.is_file()
            )
        )  # fmt: skip

"""Where results go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from typing import TYPE_CHECKING, TextIO

from assistant.errors import UsageError
from assistant.files import replace
from assistant.rendering.plain import escaped, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

NARROWEST, WIDEST, USUAL = 40, 100, 80
"""Columns; longer lines than the widest are hard to read."""
_SHOWN = 200


def width(stream: TextIO | None, environ: Mapping[str, str]) -> int:
    """Return how wide lines may be: ``COLUMNS``, else the terminal's width, within reason."""
    told = environ.get("COLUMNS", "")
    columns = int(told) if told.isascii() and told.isdecimal() and len(told) <= len("99999") else 0
    if not columns and stream is not None:
        with contextlib.suppress(OSError, ValueError):  # no terminal, or closed
            columns = os.get_terminal_size(stream.fileno()).columns
    return max(NARROWEST, min(columns or USUAL, WIDEST))


def colours(stream: TextIO | None, environ: Mapping[str, str]) -> bool:
    """Tell whether styles may be written: a terminal that is not dumb, and no ``NO_COLOR``."""
    if stream is None or environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def write(text: str) -> None:
    """Write lines for people to standard output, at once; nothing in them acts on a terminal."""
    _put(plain(text))


def write_data(text: str) -> None:
    """Write JSON or Markdown to standard output, as it is but where it could act on a terminal."""
    out = sys.stdout
    _put(escaped(text) if out is not None and out.isatty() else text)


def _put(text: str) -> None:
    out = sys.stdout
    if out is None:
        raise UsageError("standard output is closed; give -o FILE")
    if out.isatty() or not hasattr(out, "buffer"):
        out.write(text)
    else:
        out.flush()
        out.buffer.write(text.encode("utf-8", "replace"))
    out.flush()


def same_file(target: Path, source: str) -> bool:
    """Tell whether a target and an article's source are one existing file."""
    try:
        return target.samefile(source)
    except (OSError, ValueError):  # one of them does not exist, or is no path
        return False


def check_target(target: Path | None, named_by: str = "-o ") -> None:
    """Refuse a file that could not be written, before anything is asked or paid for.

    Args:
        target: The file.
        named_by: What stands before its name in an error.

    Raises:
        UsageError: It can be no file's name, it is a directory, or its folder is missing or may
            not be written to.
    """
    if target is None:
        return
    shown = f"{named_by}{str(target)[:_SHOWN]!r}"
    try:
        target.stat()
    except (OSError, ValueError) as error:  # links in a circle; a name that no file can have
        if not isinstance(error, FileNotFoundError | NotADirectoryError | PermissionError):
            reason = error.strerror if isinstance(error, OSError) else error
            raise UsageError(f"{shown} cannot be written: {reason}; name another file") from error
    with contextlib.suppress(PermissionError):  # its folder may not even be looked into
        _check_link(target, shown)
        if target.is_dir():
            raise UsageError(f"{shown} is a directory; name a file in it")
        if all(os.access(path, os.W_OK) for path in _written(target, shown)):
            return
    raise UsageError(f"{shown} may not be written to; name another file")


def _check_link(target: Path, shown: str) -> bool:
    """Refuse a link that somebody laid where anybody may: it could lead to a file of ours.

    Returns whether it is a link that may be followed.

    Raises:
        UsageError: It is one that may not.
    """
    if not target.is_symlink():
        return False
    folder, link = target.parent.stat(), target.lstat()
    anybodys = folder.st_mode & stat.S_ISVTX and folder.st_mode & stat.S_IWOTH
    if anybodys and link.st_uid not in (os.geteuid(), folder.st_uid):
        raise UsageError(f"{shown} is a link that another user has laid; name another file")
    return True


def _written(target: Path, shown: str) -> Iterator[Path]:
    """Yield what must be open to writing: a new file takes the place of one, in its folder."""
    if target.exists():
        yield target
        if not target.is_file():
            return
    folder = (target.resolve() if target.is_symlink() else target).parent
    if not folder.is_dir():
        raise UsageError(f"{shown}: there is no folder {str(folder)[:_SHOWN]!r}; make it first")
    yield folder


def at_home(name: str) -> str:
    """Return what a typed name means: ``~`` is somebody's home, if there is one.

    It may be the address of a web page, so it is no path yet.
    """
    return os.path.expanduser(name)  # noqa: PTH111 - pathlib's raises for an unknown user


def check_form(form: str, target: Path | None) -> None:
    """Refuse to fill a terminal with what only a browser reads, before anything is paid for.

    Raises:
        UsageError: A page would go to a terminal.
    """
    if form == "html" and target is None and sys.stdout is not None and sys.stdout.isatty():
        raise UsageError("--format html is a page for a browser; give -o page.html")


def write_file(target: Path, text: str, named_by: str = "-o ") -> None:
    """Write a file whole or not at all; one that was there keeps its mode.

    Args:
        target: The file.
        text: What is in it.
        named_by: What stands before its name in an error.

    Raises:
        UsageError: It cannot be written.
    """
    shown = f"{named_by}{str(target)[:_SHOWN]!r}"
    try:
        # What is no link by now is not followed if it becomes one.
        is_link = _check_link(target, shown)
        itself = target.resolve() if is_link else target.parent.resolve() / target.name
        if target.exists() and not target.is_file():  # a device or a pipe is written, not replaced
            target.write_text(text, encoding="utf-8", errors="replace", newline="")
        else:
            replace(itself, text.encode("utf-8", "replace"))
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle
        why = getattr(error, "strerror", None) or error
        raise UsageError(f"{shown} cannot be written: {why}") from error

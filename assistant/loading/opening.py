"""Files, standard input and addresses opened: the only places that bytes are read from."""

from __future__ import annotations

import contextlib
import io
import os
import re
import stat
import sys
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from assistant.errors import ArticleError, UsageError
from assistant.loading.kinds import COLLECTIONS, Form, form_of
from assistant.loading.originals import Original
from assistant.loading.quoting import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.loading.web.options import Web

LARGEST = 50_000_000
"""Bytes; what is longer is no article."""
LARGEST_ARCHIVE = 2_000_000_000
"""Bytes of an archive, which is read from its file bit by bit."""
LEAD = 65_536
"""Bytes of a beginning, in which a form shows and a title is looked for."""
_STREAMED: frozenset[Form] = frozenset({"zip", "warc", "gzip", "json lines", "mailbox"})
_URL = re.compile(r"[a-z][a-z0-9+.-]+:/", re.IGNORECASE)  # two letters: C:/ is a drive
_NUMBERED = re.compile(r"(.+)#([1-9][0-9]{0,6})", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Opened:
    """A source whose beginning is known; the rest is read when it is asked for."""

    lead: Original
    """Its first bytes, and all that is known beside."""
    stream: BinaryIO
    """At its start; it can be read anew from anywhere."""
    size: int
    form: Form
    number: int | None = None
    """Which article of it was asked for."""
    unpacked: bool = False
    """Whether it stood packed by gzip in a file."""

    @property
    def is_collection(self) -> bool:
        """Tell whether it may hold several articles."""
        return self.form in COLLECTIONS

    def whole(self) -> Original:
        """Read all of it.

        Raises:
            ArticleError: It is larger than an article is.
        """
        if self.size > LARGEST:
            raise _too_large(self.lead.name)
        self.stream.seek(0)
        try:
            return replace(self.lead, raw=_read(self.stream, self.lead.name))
        except OSError as error:
            raise _unread(self.lead.name, error) from error


def is_url(source: str | Path) -> bool:
    """Tell a URL from a path."""
    return _URL.match(str(source)) is not None


def numbered(source: str) -> tuple[str, int | None]:
    """Split the number of an article from the name of what holds it.

    >>> numbered("pages.zip#3"), numbered("notes#b")
    (('pages.zip', 3), ('notes#b', None))
    """
    match = _NUMBERED.fullmatch(source)
    return (match[1], int(match[2])) if match else (source, None)


def holder(source: str) -> str:
    """Return the file or address that a source stands in: itself, or what is before ``#3``."""
    return source if _is_there(source) else numbered(source)[0]


@contextlib.contextmanager
def opened(
    source: str | Path, stdin: BinaryIO | None = None, web: Web | None = None
) -> Iterator[Opened]:
    """Open a file, an address, or standard input for ``-``.

    Raises:
        ArticleError: It cannot be read.
        UsageError: It is nothing that can be read.
    """
    if isinstance(source, str) and (source == "-" or numbered(source)[0] == "-"):
        raw = _read_stdin(stdin)
        yield _held(Original(raw, "-", "standard input"), numbered(source)[1])
    elif is_url(source):
        base, number = numbered(str(source))
        fetched: Original = import_module("assistant.loading.web").fetch(base, web)
        yield _held(fetched, number)
    else:
        with _file(source) as its:
            yield its


def held(original: Original, *, unpacked: bool = False) -> Opened:
    """Open what is in memory already."""
    return replace(_held(original, None), unpacked=unpacked)


def _held(original: Original, number: int | None) -> Opened:
    lead = replace(original, raw=original.raw[:LEAD])
    return Opened(lead, io.BytesIO(original.raw), len(original.raw), form_of(lead), number)


@contextlib.contextmanager
def _file(source: str | Path) -> Iterator[Opened]:
    name, number = str(source), None
    shown = quoted(name)
    if not name.strip():
        raise UsageError("no article was named; give a path, an address, or - for standard input")
    if not _is_there(name) and _is_there(numbered(name)[0]):
        name, number = numbered(name)
        shown = quoted(name)
    path = Path(name)
    with contextlib.ExitStack() as stack:
        try:
            status = path.stat()
            _require_file(status.st_mode, shown)
            stream = stack.enter_context(path.open("rb"))
            raw = stream.read(LEAD)
        except FileNotFoundError as error:
            raise ArticleError(f"there is no file {shown}; check the path") from error
        except (OSError, ValueError) as error:
            raise _unread(shown, error) from error
        lead = Original(raw, name, shown, file_name=path.name)
        its = Opened(lead, stream, status.st_size, form_of(lead), number)
        most = LARGEST_ARCHIVE if its.form in _STREAMED else LARGEST
        if its.size > most:
            raise _too_large(shown, most)
        yield its


def _is_there(name: str) -> bool:
    try:
        return os.path.lexists(name)
    except ValueError:  # it can be no name
        return False


def _read_stdin(stdin: BinaryIO | None) -> bytes:
    if stdin is None and sys.stdin is None:
        raise ArticleError("standard input is closed; name a file")
    try:
        return _read(stdin or sys.stdin.buffer, "standard input")
    except (OSError, ValueError, AttributeError) as error:
        raise ArticleError(f"standard input cannot be read ({error}); name a file") from error


def _require_file(mode: int, shown: str) -> None:
    if stat.S_ISDIR(mode):
        raise ArticleError(f"{shown} is a directory; name one file in it")
    if not stat.S_ISREG(mode):
        raise ArticleError(f"{shown} is a device or a pipe; send it to standard input and name -")


def _read(stream: BinaryIO, shown: str) -> bytes:
    # read() would go on after the end of what is typed: it took a second Ctrl-D.
    read: Callable[[int], bytes] = getattr(stream, "read1", stream.read)
    pieces: list[bytes] = []
    left = LARGEST + 1
    while left > 0 and (piece := read(left)):
        pieces.append(piece)
        left -= len(piece)
    if left <= 0:
        raise _too_large(shown)
    return b"".join(pieces)


def _unread(shown: str, error: Exception) -> ArticleError:
    reason = getattr(error, "strerror", None) or str(error)
    return ArticleError(f"{shown} cannot be read: {reason}")


def _too_large(shown: str, most: int = LARGEST) -> ArticleError:
    what = "one article, not a collection" if most == LARGEST else "a part of it"
    return ArticleError(f"{shown} is larger than {most // 1_000_000:,} MB; give {what}")

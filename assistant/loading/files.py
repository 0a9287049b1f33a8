"""Files, standard input and addresses: the only places that articles are read from."""

from __future__ import annotations

import re
import stat
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from assistant.errors import ArticleError, UsageError
from assistant.loading.originals import Original
from assistant.loading.reading import read as read_original

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.documents import Article
    from assistant.loading.web.options import Web

LARGEST = 50_000_000
"""Bytes; what is longer is no article."""

_URL = re.compile(r"[a-z][a-z0-9+.-]+:/", re.IGNORECASE)  # two letters: C:/ is a drive
_SHOWN = 200


def load_article(
    source: str | Path,
    *,
    title: str | None = None,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    web: Web | None = None,
) -> Article:
    r"""Read an article from a file, an address, or from standard input for ``-``.

    A text is decoded, a byte order mark is removed and line ends become ``\n``; nothing else is
    changed. Markdown becomes the text that it shows, of a web page and a PDF file the article's
    text is taken. ``title`` and ``published`` replace what it says of itself.

    Args:
        source: A path, ``-`` or an http(s) address.
        title: Its title.
        published: Its date of publication.
        stdin: Read for ``-`` instead of standard input.
        web: How addresses are fetched; None is ``Web()``.

    Raises:
        ArticleError: It cannot be read, or is no text, or holds no words.
        SettingsError: An extra of the package is needed for it and missing.
        UsageError: An address that is never fetched, or ``published`` is no date.
    """
    return read_original(_open(source, stdin, web), title, published)


def is_url(source: str | Path) -> bool:
    """Tell a URL from a path."""
    return _URL.match(str(source)) is not None


def _open(source: str | Path, stdin: BinaryIO | None, web: Web | None) -> Original:
    if source == "-":
        return Original(_read_stdin(stdin), "-", "standard input")
    if is_url(source):
        fetched: Original = import_module("assistant.loading.web").fetch(str(source), web)
        return fetched
    shown = repr(str(source)[:_SHOWN])
    return Original(_read_file(source), str(source), shown, file_name=Path(source).name)


def _read_stdin(stdin: BinaryIO | None) -> bytes:
    if stdin is None and sys.stdin is None:
        raise ArticleError("standard input is closed; name a file")
    try:
        return _read(stdin or sys.stdin.buffer, "standard input")
    except (OSError, ValueError, AttributeError) as error:
        raise ArticleError(f"standard input cannot be read ({error}); name a file") from error


def _read_file(source: str | Path) -> bytes:
    shown = repr(str(source)[:_SHOWN])
    if not str(source).strip():
        raise UsageError("no article was named; give a path, an address, or - for standard input")
    path = Path(source)
    try:
        status = path.stat()
        _require_file(status.st_mode, shown)
        if status.st_size > LARGEST:
            raise _too_large(shown)
        with path.open("rb") as file:
            return _read(file, shown)
    except FileNotFoundError as error:
        raise ArticleError(f"there is no file {shown}; check the path") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"{shown} cannot be read: {reason}") from error


def _require_file(mode: int, shown: str) -> None:
    if stat.S_ISDIR(mode):
        raise ArticleError(f"{shown} is a directory; name one text file in it")
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


def _too_large(shown: str) -> ArticleError:
    return ArticleError(
        f"{shown} is larger than {LARGEST // 1_000_000} MB; give one article, not a collection"
    )

"""Files and standard input: the only places that articles are read from."""

from __future__ import annotations

import re
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from assistant.errors import ArticleError, UsageError
from assistant.loading.articles import make_article
from assistant.loading.decoding import decode, web_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.documents import Article

LARGEST = 20_000_000
"""Bytes; what is longer is no article."""

_URL = re.compile(r"[a-z][a-z0-9+.-]+:/", re.IGNORECASE)  # two letters: C:/ is a drive
_PAGES = frozenset({".html", ".htm", ".xhtml", ".mhtml"})
MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_SHOWN = 200


def load_article(
    source: str | Path,
    *,
    title: str | None = None,
    published: str | None = None,
    stdin: BinaryIO | None = None,
) -> Article:
    r"""Read an article from a text or Markdown file, or from standard input for ``-``.

    The text is decoded (UTF-8, UTF-16 or -32 with a mark, else Windows-1252), a byte order mark is
    removed and line ends become ``\n``. Markdown, known by the file's name, becomes the text that
    it shows; nothing else is changed. ``title`` and ``published``
    replace what the text says of itself.

    Raises:
        ArticleError: It cannot be read, or is no text, or holds no words.
        UsageError: A URL or a web page, or ``published`` is no date.
    """
    if source == "-":
        raw, name = _read_stdin(stdin), "standard input"
    else:
        raw, name = _read_file(source), repr(str(source)[:_SHOWN])
    text = decode(raw, name)
    if Path(source).suffix.lower() in MARKDOWN:
        from assistant.loading.markdown import to_text  # noqa: PLC0415 - few articles need it

        text = to_text(text)
    return make_article(text, title, published, str(source))


def is_url(source: str | Path) -> bool:
    """Tell a URL from a path."""
    return _URL.match(str(source)) is not None


def _read_stdin(stdin: BinaryIO | None) -> bytes:
    if stdin is None and sys.stdin is None:
        raise ArticleError("standard input is closed; name a file")
    try:
        return _read(stdin or sys.stdin.buffer, "standard input")
    except (OSError, ValueError, AttributeError) as error:
        raise ArticleError(f"standard input cannot be read ({error}); name a file") from error


def _read_file(source: str | Path) -> bytes:
    shown = repr(str(source)[:_SHOWN])
    if is_url(source):
        raise web_page(shown)
    if not str(source).strip():
        raise UsageError("no article was named; give a path, or - for standard input")
    path = Path(source)
    try:
        status = path.stat()
        _require_file(status.st_mode, shown)
        if path.suffix.lower() in _PAGES:
            raise web_page(shown)
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

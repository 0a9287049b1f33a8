"""The article that a kept result names as its source, read again where that is possible."""

from __future__ import annotations

import os
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.errors import ArticleError, AssistantError
from assistant.loading.files import is_url, load_article
from assistant.loading.opening import holder

if TYPE_CHECKING:
    from assistant.answers import ArticleReference
    from assistant.documents import Article
    from assistant.loading.web.options import Web

_SHOWN = 200
_NO_FILES = {"-": "standard input", "text": "a string", "": "nowhere"}


def named_files(source: str, beside: Path | None = None) -> tuple[Path, ...]:
    """Return the files that a source may name: in the current folder, and in the one ``beside``.

    >>> [path.as_posix() for path in named_files("dam.txt", Path("kept"))]
    ['dam.txt', 'kept/dam.txt']
    """
    paths = [Path(source)]
    if beside is not None and not Path(source).is_absolute():
        paths.append(beside / source)
    return tuple(dict.fromkeys(paths))


def load_source(
    reference: ArticleReference, beside: Path | None = None, web: Web | None = None
) -> Article:
    """Read the file or the address that a result names.

    A relative path is one of the current folder, else of the folder ``beside``. Of two files the
    one of the right text is taken. Which file this is, the result says: of one that is another's,
    no word is repeated by a verification.

    Raises:
        ArticleError: The source is no file and no address, or it cannot be read any more.
    """
    source = reference.source
    if source in _NO_FILES:
        raise ArticleError(f"the result was made from {_NO_FILES[source]}; give ARTICLE")
    found: list[Article] = []
    troubles: list[AssistantError] = []
    for named in (source,) if is_url(source) else named_files(source, beside):
        try:
            if isinstance(named, Path):
                _require_file(str(named))
            found.append(load_article(named, web=web))
        except AssistantError as error:
            troubles.append(error)
    if not found:
        told = f"the result's source cannot be read: {troubles[0]}"
        if is_url(source):  # what to do about an address is in the words of what fetches it
            raise ArticleError(f"{told}, or give ARTICLE")
        raise ArticleError(f"{told.partition(';')[0]}; give ARTICLE")
    return next((one for one in found if one.sha256 == reference.sha256), found[0])


def _require_file(source: str) -> None:
    """Refuse folders and patterns: a result names the file that was read, and no search for one."""
    path = holder(source)
    if os.path.isdir(path):  # noqa: PTH112 - a Path raises when it can be no name
        raise ArticleError(f"{source[:_SHOWN]!r} is a directory")
    if has_magic(path) and not os.path.lexists(path):
        raise ArticleError(f"there is no file {source[:_SHOWN]!r}")

"""A PDF file opened: its pages, or the reason why there are none."""

from __future__ import annotations

import io
import logging
from typing import TYPE_CHECKING, NamedTuple

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, LimitReachedError

from assistant.errors import ArticleError
from assistant.loading.pdf.mending import mended

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from pypdf import PageObject
    from pypdf.generic import DictionaryObject

    T = TypeVar("T")

_TAIL = 2048
"""Bytes in which a file says that it ends."""
MOST_PAGES = 2_000
"""Read of one file; no article is so long."""


class Opened(NamedTuple):
    """A file that can be read."""

    reader: PdfReader
    pages: int
    """How many it has."""
    mended: bool
    """Its table of objects was lost and made anew."""


def opened(raw: bytes, name: str) -> Opened:
    """Open a file.

    Raises:
        ArticleError: It is locked, damaged, or has no pages.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends is not told to readers
    try:
        return _opened(raw, name)
    except _DamagedError:
        whole = attempt(lambda: mended(raw), None)
        if whole is None:
            raise
    return _opened(whole, name)._replace(mended=True)


class _DamagedError(ArticleError):
    """A file that may be read with a new table."""


def _opened(raw: bytes, name: str) -> Opened:
    whole = b"%%EOF" in raw[-_TAIL:]
    reader = _guarded(lambda: PdfReader(io.BytesIO(raw)), name, whole=whole)
    if _guarded(lambda: reader.is_encrypted, name):
        _unlock(reader, name)
    count = _guarded(lambda: len(reader.pages), name)
    if not count:
        raise ArticleError(f"{name} is a PDF file without pages; give another copy")
    return Opened(reader, count, mended=False)


def page_of(reader: PdfReader, index: int) -> PageObject | None:
    """Return a page; None where the file is damaged there."""
    return attempt(lambda: reader.pages[index], None)


def attempt(read: Callable[[], T], otherwise: T) -> T:
    """Read a part that an article can do without."""
    try:
        return read()
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - pypdf raises errors of every kind for damaged files
        return otherwise


def refuse_special(reader: PdfReader, name: str) -> None:
    """Refuse a file whose one page only says that another program is needed.

    Raises:
        ArticleError: It is a form (XFA) or a portfolio of other files.
    """
    root = attempt(lambda: reader.root_object, None)
    if root is None:
        return
    if attempt(lambda: "/Collection" in root, otherwise=False):
        raise ArticleError(
            f"{name} is a PDF portfolio, a folder of other files; save the one with the article"
        )
    if attempt(lambda: _is_xfa(root), otherwise=False):
        raise ArticleError(f"{name} is a fillable form (XFA) without pages of text; print it anew")


def _is_xfa(root: DictionaryObject) -> bool:
    form = root.get("/AcroForm")
    return form is not None and "/XFA" in form.get_object()


def _unlock(reader: PdfReader, name: str) -> None:
    if _guarded(lambda: reader.decrypt(""), name) == PasswordType.NOT_DECRYPTED:
        raise ArticleError(f"{name} is locked with a password; save a copy without one")


def _guarded(read: Callable[[], T], name: str, *, whole: bool = True) -> T:
    try:
        return read()
    except (MemoryError, RecursionError):
        raise
    except (DependencyError, NotImplementedError) as error:
        raise ArticleError(
            f"{name} is encrypted in a way that cannot be read; save a copy without encryption"
        ) from error
    except LimitReachedError as error:
        raise _DamagedError(
            f"{name} unpacks to far more than a PDF file should; save the article's text"
        ) from error
    except Exception as error:
        found = "a damaged PDF file" if whole else "a PDF file that is cut off"
        raise _DamagedError(
            f"{name} is {found}; get it once more, or print it to a new file"
        ) from error

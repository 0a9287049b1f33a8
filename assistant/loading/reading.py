"""Originals to articles: each form of file has its reader."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from assistant.errors import ArticleError
from assistant.loading.articles import assemble
from assistant.loading.decoding import decode
from assistant.loading.kinds import COLLECTIONS, form_of, unreadable
from assistant.loading.originals import Extracted

if TYPE_CHECKING:
    from assistant.documents import Article
    from assistant.loading.originals import Original

_LONG = 200_000
"""Bytes of Markdown, from which on its parser may take more than a moment."""


def read(original: Original, title: str | None = None, published: str | None = None) -> Article:
    """Read one article.

    Raises:
        ArticleError: It is none, or it cannot be read.
        SettingsError: An extra is not installed.
        UsageError: ``published`` is no date.
    """
    original, extracted = taken(original)
    return assemble(extracted, original, title, published)


def taken(original: Original) -> tuple[Original, Extracted]:
    """Take the text of an original; a mail says more of where it came from.

    Raises:
        ArticleError: It holds none, or it cannot be read.
        SettingsError: An extra is not installed.
    """
    if kind := unreadable(original.raw):
        raise ArticleError(
            f"{original.name} is {kind}, which holds no text that can be read; "
            "save the article's text"
        )
    form = form_of(original)
    if form in COLLECTIONS or form == "gzip":
        raise ArticleError(f"{original.name} is itself packed ({form}); unpack it and give that")
    long = form == "markdown" and len(original.raw) > _LONG
    if form in ("html", "pdf") or long:
        return original, import_module("assistant.loading.parsing").parse(form, original)
    if form == "mail":
        mail: tuple[Original, Extracted] = import_module("assistant.loading.mail").take(original)
        return mail
    decoded = decode(original.raw, original.name, original.charset)
    if form == "markdown":
        return original, import_module("assistant.loading.markdown").take(decoded)
    return original, Extracted(
        text=decoded.text,
        kind="text",
        method="decoded",
        encoding=decoded.encoding,
        warnings=decoded.warnings,
    )

"""Originals to articles: each form of file has its reader."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from assistant.errors import ArticleError
from assistant.loading.articles import assemble
from assistant.loading.decoding import decode
from assistant.loading.kinds import form_of, unreadable
from assistant.loading.originals import Extracted

if TYPE_CHECKING:
    from assistant.documents import Article
    from assistant.loading.originals import Original


def read(original: Original, title: str | None = None, published: str | None = None) -> Article:
    """Read one article.

    Raises:
        ArticleError: It is none, or it cannot be read.
        SettingsError: An extra is not installed.
        UsageError: ``published`` is no date.
    """
    return assemble(_extracted(original), original, title, published)


def _extracted(original: Original) -> Extracted:
    if kind := unreadable(original.raw):
        raise ArticleError(
            f"{original.name} is {kind}, which holds no text that can be read; "
            "save the article's text"
        )
    form = form_of(original)
    if form in ("html", "pdf"):
        extracted: Extracted = import_module("assistant.loading.parsing").parse(form, original)
        return extracted
    decoded = decode(original.raw, original.name, original.charset)
    if form == "markdown":
        text = import_module("assistant.loading.markdown").to_text(decoded.text)
        return _plain(text, decoded.encoding, decoded.warnings).model_copy(
            update={"kind": "markdown", "method": "markdown-it-py"}
        )
    return _plain(*decoded)


def _plain(text: str, encoding: str, warnings: tuple[str, ...]) -> Extracted:
    return Extracted(text=text, kind="text", method="decoded", encoding=encoding, warnings=warnings)

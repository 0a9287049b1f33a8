"""A web page to the text of its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import trafilatura

from assistant.documents import Found, Metadata
from assistant.errors import ArticleError
from assistant.loading.decoding import decode
from assistant.loading.originals import Extracted

if TYPE_CHECKING:
    from assistant.loading.wire import Task


def extract(raw: bytes, task: Task) -> Extracted:
    """Take the article of a page.

    Raises:
        ArticleError: It holds none.
    """
    decoded = decode(raw, task.name, task.charset)
    body = trafilatura.extract(decoded.text, fast=True, include_comments=False)
    if not body:
        raise ArticleError(f"{task.name} holds no article; save the article's text and give that")
    said = trafilatura.extract_metadata(decoded.text)
    title = said.title
    return Extracted(
        text=f"{title}\n\n{body}" if title else body,
        kind="html",
        method="trafilatura",
        version=trafilatura.__version__,
        encoding=decoded.encoding,
        metadata=Metadata(title=Found(value=title, where="meta", sure="likely") if title else None),
        warnings=decoded.warnings,
    )

"""A PDF file to the text that it shows, page by page."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdf

from assistant.documents import Page
from assistant.errors import ArticleError
from assistant.loading.originals import Extracted

if TYPE_CHECKING:
    from assistant.loading.wire import Task


def extract(raw: bytes, task: Task) -> Extracted:
    """Take the text of a PDF file.

    Raises:
        ArticleError: It has none.
    """
    text, pages = "", []
    for number, page in enumerate(pypdf.PdfReader(io.BytesIO(raw)).pages, 1):
        text += "\n\n" if text else ""
        start = len(text)
        text += page.extract_text().strip()
        pages.append(Page(number=number, label=None, start=start, end=len(text)))
    if not text.strip():
        raise ArticleError(f"{task.name} has no text: it may be scanned; give a PDF with text")
    return Extracted(
        text=text, kind="pdf", method="pypdf", version=pypdf.__version__, pages=tuple(pages)
    )

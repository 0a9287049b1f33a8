"""Whether an article that was kept is still the one that was read."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.documents import Article


def is_whole(article: Article) -> bool:
    """Tell whether a text is the one that was read, and its passages hold all of it, in order.

    What is cited of it is shown as the article's word.
    """
    at = 0
    for number, passage in enumerate(article.passages, 1):
        start, end = passage.span
        if passage.id != f"p{number}" or not at <= start < end <= len(article.text):
            return False
        if article.text[at:start].strip():
            return False
        at = end
    digest = hashlib.sha256(article.text.encode()).hexdigest()
    return digest == article.sha256 and not article.text[at:].strip()

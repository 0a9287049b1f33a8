"""Kept results verified, as the command line does it: the article is read where none is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.loading import make_article
from assistant.loading.sources import load_source
from assistant.receipts.parsing import parse
from assistant.receipts.verifying import verify_against

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.documents import Article
    from assistant.loading.web.options import Web
    from assistant.receipts.parsing import Receipt
    from assistant.receipts.verifying import Header
    from assistant.verifications import Verification


def verify(
    receipt: Receipt | str,
    article: Article | None = None,
    *,
    title: str | None = None,
    published: str | None = None,
    beside: Path | None = None,
    web: Web | None = None,
) -> Verification:
    """Hold a kept result against its article: quotes, spans, claims, checks. No model is asked.

    Args:
        receipt: A summary, an answer, a check, a conversation, or its JSON.
        article: The article; None reads the file or the address that the result names.
        title: The title that the result must have been made with; None takes the result's own.
        published: The date of publication, the same.
        beside: A folder in which a source that is a relative path is looked for too.
        web: How an address is fetched; None is ``Web()``.

    >>> from assistant import Assistant
    >>> article = make_article("The dam broke on Monday. Nobody was hurt.")
    >>> answer = Assistant("extractive").ask(article, "When did the dam break?")
    >>> verify(answer, article).holds
    True
    >>> verify(answer.model_dump_json().replace("Monday", "Friday"), article).state
    'result_changed'
    >>> verify(answer, make_article("The dam broke on Friday. Nobody was hurt.")).state
    'article_changed'

    Raises:
        UsageError: The JSON is no result, or ``published`` is no date.
        ArticleError: No article was given, and the source cannot be read again.
    """
    kept = parse(receipt) if isinstance(receipt, str) else receipt
    read = load_source(kept.article, beside, web) if article is None else article
    sure: dict[Header, str] = {}
    if title is not None:
        sure["title"] = title
    if published is not None:
        sure["published"] = published
    if sure:
        named = make_article(read.text, title, published, read.source)
        read = read.model_copy(update={name: getattr(named, name) for name in sure})
    return verify_against(kept, read, tuple(sure))

"""Page numbers of a result whose article is given without its pages, as a text alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.receipts.findings import citations

if TYPE_CHECKING:
    from assistant.answers import Answer, CheckReport, Summary
    from assistant.documents import Article

UNKNOWN = "the article was given without its pages: the page numbers are not verified"


def known(
    result: Summary | Answer | CheckReport, article: Article
) -> Summary | Answer | CheckReport:
    """Return the result without page numbers, where these cannot be told from the article.

    That is where the article was not read from the same bytes and has no pages itself.
    """
    if article.pages or result.article.original in (None, article.origin.sha256):
        return result
    if all(citation.page is None for _, citation in citations(result)):
        return result
    return type(result).model_validate(_without(result.model_dump()))


def _without(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: None if name == "page" else _without(held) for name, held in value.items()}
    if isinstance(value, list | tuple):
        return [_without(held) for held in value]
    return value

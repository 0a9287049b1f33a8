"""An article as a page: what it says of itself, what was met on the way, its passages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.in_words import moment, title_of
from assistant.rendering.page import Block, Page, Piece, block
from assistant.rendering.parts import section
from assistant.rendering.plain import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.documents import Article, Found, Metadata, Origin, Passage

_SOURCES = {"-": "standard input", "text": ""}
_DAY = len("2021-12-02")
_AUTHORS = 5


def article_page(article: Article) -> Page:
    """Show an article by its passages and their ids, below what is known of it."""
    return (
        block("title", title_of(article)),
        *(block("line", Piece(line, "faint")) for line in _lines(article)),
        *section("Notes", (block("item", one) for one in article.origin.warnings)),
        *section("Passages", _passages(article, article.passages)),
    )


def passages_page(article: Article, passages: Iterable[Passage]) -> Page:
    """Show passages of an article with their ids."""
    return tuple(_passages(article, passages))


def _passages(article: Article, passages: Iterable[Passage]) -> Iterator[Block]:
    """Show passages, the page with the first of each where there are pages."""
    reached = None
    for passage in passages:
        page = article.page_at(passage.start)
        label = passage.id if page == reached else f"{passage.id} (page {page})"
        reached = page
        # Removed, a hidden character would move the offset of every one behind it.
        yield block("item", visible(passage.span.of(article.text)), label=label)


def _lines(article: Article) -> Iterator[str]:
    """Yield what is known of an article, a line each."""
    metadata = article.metadata
    by = [*_authors(metadata), *_said(metadata.site)]
    when = [_dated(article, metadata), *_said(metadata.modified, "updated ")]
    source = _SOURCES.get(article.source, article.source)
    parts = (
        ", ".join(by),
        ", ".join(filter(None, (*when, source, *_came(article.origin, article.source)))),
    )
    yield from filter(None, parts)


def _authors(metadata: Metadata) -> Iterator[str]:
    names = [one.value for one in metadata.authors]
    if names:
        left = len(names) - _AUTHORS
        more = f" and {left} more" if left > 0 else ""
        yield f"by {', '.join(names[:_AUTHORS])}{more}"


def _said(found: Found | None, before: str = "") -> Iterator[str]:
    if found is not None:
        value = found.value[:_DAY] if before else found.value
        yield f"{before}{value}{_unsure(found)}"


def _dated(article: Article, metadata: Metadata) -> str:
    if article.published is None:
        return ""
    unsure = _unsure(metadata.published) if metadata.published is not None else ""
    return f"{article.published}{unsure}"


def _unsure(found: Found) -> str:
    return f" (a guess, from the {found.where})" if found.sure == "guess" else ""


def _came(origin: Origin, source: str) -> Iterator[str]:
    if origin.url is not None and origin.url != source:
        yield f"from {origin.url}"
    if origin.retrieved is not None:
        yield f"as of {moment(origin.retrieved)}"

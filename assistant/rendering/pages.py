"""Answers and articles to pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.page import Block, Page, Piece, block
from assistant.rendering.parts import end, head, section
from assistant.rendering.plain import visible
from assistant.rendering.sources import (
    Sources,
    claim_blocks,
    passage_blocks,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from typing_extensions import TypeIs

    from assistant.answers import (
        Answer,
        Claim,
    )
    from assistant.documents import Article, Passage


def answer_page(answer: Answer, sources: Sources | None = None) -> Page:
    """Show an answer or an abstention."""
    sources = Sources() if sources is None else sources
    return tuple(answer_blocks((*answer.claims, answer), sources))


def asked_page(answer: Answer, sources: Sources | None = None) -> Page:
    """Show an answer below its question."""
    return (block("title", answer.question), *answer_page(answer, sources))


def answer_blocks(
    stream: Iterable[Claim | Answer], sources: Sources, *, in_chat: bool = False
) -> Iterator[Block]:
    """Show claims as they come, then what the answer says beside them.

    A streamed answer reads exactly as one shown whole.
    """
    for item in stream:
        if is_answer(item):
            yield from _closing(item, sources, in_chat=in_chat)
        else:
            yield from claim_blocks(item, sources)


def is_answer(item: Claim | Answer) -> TypeIs[Answer]:
    """Tell the answer, which comes last, from its claims."""
    return "claims" in type(item).model_fields


def _closing(answer: Answer, sources: Sources, *, in_chat: bool) -> Iterator[Block]:
    """Show what comes after the claims: what was not answered, withheld, noted."""
    if answer.asks:
        yield block("line", Piece(answer.asks, "doubt"))
    if answer.status == "not_in_article":
        yield block("line", Piece(abstention(answer), "strong"))
        yield from section("Nearest in the article", passage_blocks(answer.nearest))
    if answer.status == "mistaken_premise":
        said = "The model says: the question takes for granted what the article contradicts."
        yield block("line", Piece(said, "doubt"))
    for part in answer.unanswered:
        yield block("line", Piece("Not found in the article, says the model:", "doubt"), part)
    yield from end(answer, sources, in_chat=in_chat)


def abstention(answer: Answer) -> str:
    """Say no more than is known: a model looked for it, the extractive engine compared words.

    Withheld claims may have been an answer: then nothing is said about the article.
    """
    if answer.withheld:
        return "No answer can be shown."
    if answer.engine.name == "extractive":
        return "No sentence was found that surely answers this."
    return "The model finds no answer in the article."


def passages_page(article: Article, passages: Iterable[Passage]) -> Page:
    """Show passages of an article with their ids."""
    return tuple(_passage_blocks(article, passages))


def article_page(article: Article) -> Page:
    """Show an article by its passages and their ids."""
    return (*head(article), *section("Passages", _passage_blocks(article, article.passages)))


def _passage_blocks(article: Article, passages: Iterable[Passage]) -> Iterator[Block]:
    # Removed, a hidden character would move the offset of every one behind it.
    return (block("item", visible(p.span.of(article.text)), label=p.id) for p in passages)

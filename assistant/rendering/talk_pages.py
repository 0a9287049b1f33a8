"""Conversations to pages: one of them whole, or a list of which there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.check_pages import check_page
from assistant.rendering.in_words import counted, moment, title_of
from assistant.rendering.page import Block, Page, Piece, block
from assistant.rendering.pages import answer_blocks, asked_page
from assistant.rendering.parts import head
from assistant.rendering.plain import one_line
from assistant.rendering.sources import Sources, in_marks
from assistant.rendering.summary_pages import summary_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.conversations import Conversation, Listed, Result

_LONGEST = 100
"""Characters of a title or a question that a list shows."""


def conversation_page(conversation: Conversation, sources: Sources | None = None) -> Page:
    """Show a conversation as it went, its sources numbered through."""
    sources = Sources() if sources is None else sources
    told = f"conversation {conversation.id}, begun {moment(conversation.started)}"
    return (
        *head(conversation.article),
        block("line", Piece(told, "faint")),
        *(
            shown
            for exchange in conversation.exchanges
            for shown in _numbered_page(exchange.result, sources)
        ),
    )


def _numbered_page(result: Result, sources: Sources) -> Page:
    number_sources(result, sources)
    return exchange_page(result, sources.next_turn())


def number_sources(result: Result, sources: Sources) -> None:
    """Give the sources of a result their numbers, in the order in which a chat shows them."""
    said_page(result, sources.next_turn())


def exchange_page(result: Result, sources: Sources) -> Page:
    """Show one result of a conversation below what was asked for."""
    if result.kind == "answer":
        return asked_page(result, sources)
    if result.kind == "summary":
        return (block("title", "Summary"), *summary_blocks((*result.points, result), sources))
    return (block("title", "Check"), *check_page(result, sources))


def said_page(result: Result, sources: Sources) -> Page:
    """Show one result as the chat showed it, below what was typed."""
    if result.kind == "answer":
        shown = answer_blocks((*result.claims, result), sources, in_chat=True)
        return (block("title", result.question, label=">"), *shown)
    if result.kind == "summary":
        # A claim that was written anew came last, in whatever part of the summary it stands now.
        came = sorted(result.points, key=lambda one: (len(one.claim.id), one.claim.id))
        shown = summary_blocks((*came, result), sources, in_chat=True)
        return (block("title", "/summary", label=">"), *shown)
    return (block("title", "/check", result.text, label=">"), *check_page(result, sources))


def list_page(listed: Sequence[Listed]) -> Page:
    """Show which conversations there are, two lines for each."""
    return tuple(shown for one in listed for shown in _listed(one))


def _listed(one: Listed) -> Iterator[Block]:
    yield block("item", Piece(title(one), "strong"), label=one.id)
    facts = f"{moment(one.last or one.started)}, {counted(one.exchanges, 'turn', 'no')}"
    asked = () if one.question is None else (in_marks(_short(one.question)),)
    yield block("under", Piece(f"{facts}:" if asked else facts, "faint"), *asked)


def title(one: Listed) -> str:
    """Return what an article is called, within reason and on one line."""
    return _short(title_of(one.article))


def _short(text: str) -> str:
    words = one_line(text)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"

"""What pages are made of, whatever they show: heads, sections, endings."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from assistant.rendering.in_words import title_of
from assistant.rendering.page import Block, Piece, block
from assistant.rendering.sources import withheld_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from assistant.answers import Answer, ArticleReference, CheckReport, Summary
    from assistant.documents import Article
    from assistant.rendering.sources import Sources

T = TypeVar("T")
MOST_LISTED = 12
"""Quotations, and dates, that a summary shows to people."""
_STOPPED = "was stopped by its reader"
"""What a note says of a reply that its reader knows to be short."""
CUT = "Incomplete: the model's reply was cut. What is here stands, more may be missing."


def head(article: Article | ArticleReference) -> Iterator[Block]:
    """Show which article it is about."""
    source = {"-": "standard input", "text": ""}.get(article.source, article.source)
    yield block("title", title_of(article))
    facts = [fact for fact in (article.published, source) if fact]
    if facts:
        yield block("line", Piece(", ".join(facts), "faint"))


def section(heading: str, blocks: Iterator[Block]) -> Iterator[Block]:
    """Show blocks below a heading, if there are any."""
    first = next(blocks, None)
    if first is not None:
        yield block("heading", Piece(heading, "strong"))
        yield first
        yield from blocks


def first(items: Sequence[T], shown: Callable[[T], Block]) -> Iterator[Block]:
    """Show the first of a long list, which would drown the summary, and say how many are left."""
    yield from map(shown, items[:MOST_LISTED])
    left = len(items) - MOST_LISTED
    if left > 0:
        yield block("item", Piece(f"{left} more, which --json lists", "faint"))


def end(
    result: Summary | Answer | CheckReport, sources: Sources, *, in_chat: bool = False
) -> Iterator[Block]:
    """Show what was withheld and noted, and that more may be missing.

    In a chat the reasons are a command away.
    """
    withheld = () if result.kind == "check" else result.withheld
    if in_chat:
        yield from _a_command_away(len(withheld))
    else:
        told = (withheld_blocks(claim, explain=sources.explain) for claim in withheld)
        shown = (one for blocks in told for one in blocks)
        yield from section(f"Withheld ({len(withheld)})", shown)
    yield from section("Notes", (block("item", note) for note in result.notes))
    if not result.complete and not any(_STOPPED in note for note in result.notes):
        yield block("line", Piece(CUT, "bad"))


def _a_command_away(number: int) -> Iterator[Block]:
    if number:
        claims, them = ("1 claim", "it") if number == 1 else (f"{number} claims", "them")
        withheld = Piece(f"Withheld: {claims};", "bad")
        yield block("line", withheld, f"/withheld shows {them}, and why.")

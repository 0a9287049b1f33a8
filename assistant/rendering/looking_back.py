"""What a conversation shows again when it is asked: why an answer stands, what was withheld."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.page import Page, Piece, block
from assistant.rendering.sources import claim_blocks, withheld_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers import Answer, Claim, Summary
    from assistant.conversations import Result
    from assistant.rendering.page import Block
    from assistant.rendering.sources import Sources


def why_page(result: Answer | Summary, sources: Sources) -> Page:
    """Show how a question was read and why each claim stands; sources keep their numbers."""
    explaining = sources.explaining()
    return (
        *_read_as(result),
        *(shown for claim in _claims(result) for shown in claim_blocks(claim, explaining)),
        *(block("item", note) for note in result.notes),
    )


def _read_as(result: Answer | Summary) -> Iterator[Block]:
    if result.kind == "answer":
        same = result.standalone_question == result.question
        words = "as it stands" if same else result.standalone_question
        yield block("line", Piece("The question was read:", "strong"), words)


def _claims(result: Answer | Summary) -> tuple[Claim, ...]:
    if result.kind == "answer":
        return result.claims
    headline = (result.headline,) if result.headline else ()
    return (*headline, *result.overview, *result.key_points)


def withheld_page(result: Result) -> Page:
    """Show the claims that were withheld, with their reasons: none of it is the article's word."""
    withheld = () if result.kind == "check" else result.withheld
    if not withheld:
        return (block("line", "Nothing was withheld."),)
    heading = f"Withheld ({len(withheld)}): the article does not say this"
    return (
        block("heading", Piece(heading, "bad")),
        *(shown for claim in withheld for shown in withheld_blocks(claim, explain=True)),
    )

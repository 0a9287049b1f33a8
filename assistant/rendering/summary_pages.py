"""Summaries to pages, whole or as their claims come."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from assistant.rendering.page import Block, Page, Piece, block
from assistant.rendering.parts import MOST_LISTED, end, first, head, section
from assistant.rendering.readings import dated_block, quotation_block, unheard_block
from assistant.rendering.sources import Sources, claim_blocks, passage_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from typing_extensions import TypeIs

    from assistant.answers import Point, Summary, Unheard
    from assistant.documents import Article

_GROUPS = {"overview": "Overview", "key_points": "Key points"}


def summary_page(summary: Summary, sources: Sources | None = None) -> Page:
    """Show what an article says, claim by claim; ``sources`` goes on numbering."""
    sources = Sources() if sources is None else sources
    return (*head(summary.article), *summary_blocks((*summary.points, summary), sources))


def summary_blocks(
    stream: Iterable[Point | Summary],
    sources: Sources,
    *,
    above: Article | None = None,
    in_chat: bool = False,
) -> Iterator[Block]:
    """Show the claims of a summary as they come, then what it says beside them.

    A streamed summary reads as one shown whole, but for claims that were written anew: they come
    last, under their heading once more. ``above`` is the article whose head is shown first.
    """
    counts: Counter[str] = Counter()
    last = ""
    for item in stream:
        if above is not None:  # not before there is anything to stand below it
            yield from head(above)
            above = None
        if is_summary(item):
            yield from _beside(item, sources, in_chat=in_chat)
            continue
        if item.group != last and item.group in _GROUPS:
            yield block("heading", Piece(_GROUPS[item.group], "strong"))
        last = item.group
        counts[last] += 1
        if last == "headline":
            yield from claim_blocks(item.claim, sources, role="strong")
        else:
            yield from claim_blocks(item.claim, sources, "item", f"{counts[last]}.")


def is_summary(item: Point | Summary) -> TypeIs[Summary]:
    """Tell the summary, which comes last, from its claims."""
    return "key_points" in type(item).model_fields


def _beside(summary: Summary, sources: Sources, *, in_chat: bool) -> Iterator[Block]:
    if in_chat:
        yield from _elsewhere(summary)
    else:
        yield from section("Who is quoted", first(summary.quotations, quotation_block))
        yield from section("Dates", first(summary.timeline, dated_block))
    yield from section("Not covered above", passage_blocks(summary.omitted))
    yield from section("Not heard above", map(unheard_block, silent(summary)))
    yield from end(summary, sources, in_chat=in_chat)


def _elsewhere(summary: Summary) -> Iterator[Block]:
    """Say what a chat shows when it is asked."""
    lists = (("/quotes", summary.quotations), ("/timeline", summary.timeline))
    there = [f"{name} ({len(items)})" for name, items in lists if items]
    if there:
        yield block("line", Piece(f"More: {', '.join(there)}", "faint"))


def silent(summary: Summary) -> Iterator[Unheard]:
    """Leave out whom the page quotes above anyway, if it is no objection that they make."""
    quoted = {one.speaker for one in summary.quotations[:MOST_LISTED]}
    return (one for one in summary.unheard if one.objects or one.speaker not in quoted)

"""Which blocks of an article's part of a page are its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.loading.html.furniture import (
    is_byline,
    is_correction,
    is_credit,
    is_end,
    is_plug,
    is_sentence,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.loading.html.blocks import Block, Box, Layout
    from assistant.loading.html.choosing import Choice
    from assistant.loading.html.titles import Titles



@dataclass(slots=True)
class Parts:
    """An article's blocks."""

    standfirst: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)


def trim(layout: Layout, choice: Choice, held: Sequence[bool], titles: Titles) -> Parts:
    """Take the text's blocks out of the box that holds them."""
    begin, end = choice.box.begin, choice.box.end
    parts = Parts()
    begin = _behind_title(layout, choice, begin, end, titles)
    kept: list[int] = []
    foreign = _foreign(layout, choice, held)
    for at in range(begin, end):
        block = layout.blocks[at]
        if is_correction(block.text) and len(block.text) > 40:
            parts.notes.append(block) if choice.beside[at] else kept.append(at)
            continue
        if choice.beside[at] or at in foreign or _is_furniture(block):
            continue
        kept.append(at)
    kept = _near(layout, choice, kept, held, parts)
    kept = _from_first(layout, choice, kept)
    kept = _to_last(layout, choice, kept, parts)
    parts.body = [layout.blocks[at] for at in kept]
    return parts


def _near(
    layout: Layout, choice: Choice, kept: list[int], held: Sequence[bool], parts: Parts
) -> list[int]:
    """Leave out what stands before or behind all that trafilatura takes, unless it goes along."""
    blocks = layout.blocks
    sure = [n for n, at in enumerate(kept) if held[at] and choice.weights[at] > 0]
    if not sure:
        return kept
    first, last = sure[0], sure[-1]
    for step, edge in ((-1, first), (1, last)):
        while 0 <= edge + step < len(kept) and (
            _goes_along(blocks[kept[edge + step]], blocks[kept[edge]])
            or held[kept[edge + step]]
        ):
            edge += step
        first, last = (edge, last) if step < 0 else (first, edge)
    parts.standfirst = [
        blocks[at] for at in kept[:first] if len(blocks[at].text) > 40 and not blocks[at].links
    ][:2]
    return kept[first : last + 1]


def _goes_along(block: Block, beside: Block) -> bool:
    if block.links and block.linked > 0.3 * len(block.text):
        return False
    return block.box is beside.box or (
        block.box.parent is not None and block.box.parent is beside.box.parent
    )


def _foreign(layout: Layout, choice: Choice, held: Sequence[bool]) -> set[int]:
    """Return the blocks of parts that trafilatura leaves out and that are full of links."""
    foreign: set[int] = set()
    boxes = list(choice.box.children)
    while boxes:
        box = boxes.pop()
        span = range(box.begin, box.end)
        if box.tag != "p" and len(span) and not any(held[at] for at in span):
            size = sum(len(layout.blocks[at].text) for at in span)
            if sum(layout.blocks[at].linked for at in span) > 0.35 * size:
                foreign.update(span)
                continue
        boxes.extend(box.children)
    return foreign


def _is_furniture(block: Block) -> bool:
    text = block.text
    if is_plug(text) and (block.linked or len(text) < 100):
        return True
    return block.all_linked and block.kind in ("paragraph", "quote")


def _behind_title(
    layout: Layout, choice: Choice, begin: int, end: int, titles: Titles
) -> int:
    """Return the index behind the title, when it stands inside before the prose."""
    seen = 0.0
    total = sum(choice.weights[begin:end])
    for at in range(begin, end):
        seen += choice.weights[at]
        if seen > 0.15 * total:
            return begin
        block = layout.blocks[at]
        if block.kind == "heading" and block.level == 1 or titles.name(block.text):
            begin = at + 1
    return begin


def _from_first(layout: Layout, choice: Choice, kept: list[int]) -> list[int]:
    """Leave out what stands between the title and the first paragraph."""
    blocks = layout.blocks
    first = next((n for n, at in enumerate(kept) if choice.weights[at] > 0), None)
    if first is None:
        return kept
    lead = []
    for n, at in enumerate(kept[:first]):
        text = blocks[at].text
        if is_byline(text) or len(text) < 25 and not is_sentence(text):
            continue
        lead.append(at)
    return lead + kept[first:]


def _to_last(layout: Layout, choice: Choice, kept: list[int], parts: Parts) -> list[int]:
    """Leave out what follows the last paragraph; credits become notes."""
    blocks = layout.blocks
    total = sum(choice.weights[at] for at in kept)
    seen = 0.0
    for n, at in enumerate(kept):
        seen += choice.weights[at]
        if is_end(blocks[at].text) and seen > 0.6 * total:
            kept = kept[:n]
            break
    while kept:
        block = blocks[kept[-1]]
        if is_credit(block.text):
            parts.notes.insert(0, block)
        elif not (is_plug(block.text) or block.all_linked or block.kind == "heading" or len(block.text) < 15):
            break
        kept = kept[:-1]
    return kept

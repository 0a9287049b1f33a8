"""Which blocks of an article's part of a page are its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.loading.html.furniture import (
    is_byline,
    is_correction,
    is_credit,
    is_end,
    is_frame,
    is_plug,
    is_plug_within,
    is_sentence,
)
from assistant.loading.html.names import says_standfirst
from assistant.loading.html.walls import is_consent, is_payment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.loading.html.blocks import Block, Box, Layout
    from assistant.loading.html.choosing import Choice
    from assistant.loading.html.titles import Titles


_ABOVE = 30
"""Blocks above a text in which its standfirst may be."""
_AROUND = 4
"""Boxes around a text's in which corrections of it may stand."""
_PROSE = 40
_LONGEST = 500
"""Characters of a standfirst, at least and at most."""
_SHORT = 25
"""Characters up to which a line that is no sentence may be of a page's frame."""
_MOSTLY = 0.75
"""Share of a text's prose behind which a line may head what follows the text."""
_ASKED = 400
"""Characters of the longest line that is left out because it asks for consent."""
_LEAST = 15
"""Characters that the last line of an article has at least."""


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
        if is_correction(block.text) and len(block.text) > _PROSE:
            parts.notes.append(block) if choice.beside[at] else kept.append(at)
            continue
        if choice.beside[at] or at in foreign or _is_furniture(block):
            continue
        kept.append(at)
    kept = _near(layout, choice, kept, held)
    kept = _from_first(layout, choice, kept)
    kept = _to_last(layout, choice, kept, parts)
    parts.notes += _corrections(layout, choice)
    parts.standfirst, kept = _standfirst(layout, choice, kept, titles)
    parts.body = [layout.blocks[at] for at in kept]
    return parts


def _corrections(layout: Layout, choice: Choice) -> list[Block]:
    """Return the corrections that stand below the text's box and still in the article's."""
    around = choice.box
    for _ in range(_AROUND):
        if around.tag == "article" or around.parent is None:
            break
        around = around.parent
    return [
        block
        for block in layout.blocks[choice.box.end : around.end]
        if is_correction(block.text) and len(block.text) > _PROSE and not block.all_linked
    ]


def _standfirst(
    layout: Layout, choice: Choice, kept: list[int], titles: Titles
) -> tuple[list[Block], list[int]]:
    """Return what sums the article up above its text, and the indexes of the text without it."""
    if len(kept) < 2:
        return [], kept
    above = [at for at in range(max(0, kept[0] - _ABOVE), kept[0]) if not choice.beside[at]]
    heads = [
        at for at in above if layout.blocks[at].level == 1 or titles.name(layout.blocks[at].text)
    ]
    found = []
    for at in [*(at for at in above if heads and at > heads[-1]), kept[0]]:
        block = layout.blocks[at]
        if _PROSE <= len(block.text) <= _LONGEST and not block.links:
            named = says_standfirst(block.box.names) or (
                block.box.parent is not None and says_standfirst(block.box.parent.names)
            )
            told = at != kept[0] and (titles.describe(block.text) or is_sentence(block.text))
            if (named or told) and block.text not in (layout.blocks[n].text for n in found):
                found.append(at)
    return [layout.blocks[at] for at in found], [at for at in kept if at not in found]


def _near(
    layout: Layout, choice: Choice, kept: list[int], held: Sequence[bool]
) -> list[int]:
    """Leave out what stands before or behind all that trafilatura takes, unless it goes along."""
    blocks = layout.blocks
    prose = [n for n, at in enumerate(kept) if choice.weights[at] > 0]
    sure = [n for n in prose if held[kept[n]]] or prose
    if not sure:
        return kept
    first, last = sure[0], sure[-1]
    while first > 0 and _goes_along(blocks[kept[first - 1]], blocks[kept[first]]):
        first -= 1
    last = _continued(layout, choice, kept, last)
    while last + 1 < len(kept) and (
        held[kept[last + 1]] or _goes_along(blocks[kept[last + 1]], blocks[kept[last]])
    ):
        last += 1
    return kept[first : last + 1]


def _continued(layout: Layout, choice: Choice, kept: list[int], last: int) -> int:
    """Return the last of the paragraphs that stand in boxes of the same name.

    Articles that are cut into pieces, between which advertisements stand, have them.
    """
    edge = layout.blocks[kept[last]]
    for n in range(last + 1, len(kept)):
        block = layout.blocks[kept[n]]
        if block.level == 1 or is_end(block.text):
            break
        if choice.weights[kept[n]] > 0 and is_sentence(block.text) and _alike(block.box, edge.box):
            last = n
    return last


def _goes_along(block: Block, beside: Block) -> bool:
    if block.links and block.linked > 0.3 * len(block.text):
        return False
    return block.box is beside.box or (
        block.box.parent is not None and block.box.parent is beside.box.parent
    )


def _alike(box: Box, other: Box) -> bool:
    """Tell whether two paragraphs stand in boxes of one name in one article."""
    own, its = box.parent, other.parent
    return (
        own is not None
        and its is not None
        and (box.tag, box.names) == (other.tag, other.names)
        and (own.tag, own.names) == (its.tag, its.names)
        and bool(own.names.strip())
        and _article(own) is _article(its)
    )


def _article(box: Box | None) -> Box | None:
    while box is not None and box.tag != "article":
        box = box.parent
    return box


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
    if is_plug(text, block.linked):
        return True
    if is_payment(text) or is_consent(text) and len(text) < _ASKED:
        return True
    if is_frame(text) and block.kind not in ("heading", "row", "item"):
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
    begun = blocks[kept[first]].box
    lead = []
    for at in kept[:first]:
        text, box = blocks[at].text, blocks[at].box
        goes_along = box is begun or box.parent is begun.parent
        if not is_byline(text) and (goes_along or len(text) >= _SHORT or is_sentence(text)):
            lead.append(at)
    return lead + kept[first:]


def _to_last(layout: Layout, choice: Choice, kept: list[int], parts: Parts) -> list[int]:
    """Leave out what follows the last paragraph; credits become notes."""
    blocks = layout.blocks
    total = sum(choice.weights[at] for at in kept)
    seen = 0.0
    for n, at in enumerate(kept):
        seen += choice.weights[at]
        if is_end(blocks[at].text) and seen > _MOSTLY * total:
            kept = kept[:n]
            break
    while kept:
        block = blocks[kept[-1]]
        if is_credit(block.text) and not is_plug_within(block.text):
            parts.notes.insert(0, block)
        elif not (_is_tail(block) or is_credit(block.text)):
            break
        kept = kept[:-1]
    return kept


def _is_tail(block: Block) -> bool:
    text = block.text
    return (
        block.all_linked
        or block.kind == "heading"
        or len(text) < _LEAST
        or is_plug(text, block.linked)
        or is_plug_within(text)
    )

"""Where an article's text begins and ends among the blocks of its part of a page.

Indexes of blocks that are kept go in, and fewer or the same come out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.loading.html.furniture import (
    heads_links,
    is_byline,
    is_credit,
    is_end,
    is_plug,
    is_plug_within,
    may_head,
)
from assistant.text.furniture import ends_sentence

if TYPE_CHECKING:
    from assistant.loading.html.article_box import Choice
    from assistant.loading.html.boxes import Block, Box
    from assistant.loading.html.titles import Titles

_ABOVE = 0.15
"""Share of a text's prose above which its title stands."""
_SHORT = 25
"""Characters up to which a line that is no sentence may be of a page's frame."""
_MOSTLY = 0.75
"""Share of a text's prose behind which a line may head what follows the text."""
_LEAST = 15
"""Characters that the last line of an article has at least, unless it ends like a sentence."""
_LISTED = 0.45
"""Share of links from which on a line may be a list of them."""
_LEADS = 0.6
"""Share of links from which on the last line of an article leads elsewhere."""
_LINKED = 0.3
"""Share of links up to which a block goes along with its neighbour."""


def behind_title(choice: Choice, titles: Titles) -> int:
    """Return the index of the first block behind the title, or of the first in the box."""
    begin, end = choice.box.begin, choice.box.end
    left = _ABOVE * sum(choice.weights[begin:end])
    for at in range(begin, end):
        left -= choice.weights[at]
        if left < 0:
            break
        block = choice.blocks[at]
        if block.level == 1 or titles.name(block.text):
            begin = at + 1
    return begin


def before_end(choice: Choice) -> int:
    """Return the index of the line that heads what follows the text, or of the box's end."""
    begin, end = choice.box.begin, choice.box.end
    left = _MOSTLY * sum(choice.weights[begin:end])
    for at in range(begin, end):
        left -= choice.weights[at]
        ends = left < 0 and not choice.beside[at] and _is_end(choice.blocks[at])
        if ends and not (at + 1 < end and _heads_prose(choice, at)):
            return at
    return end


def _heads_prose(choice: Choice, at: int) -> bool:
    """Tell whether a line heads another part of the text, which trafilatura takes."""
    block, below = choice.blocks[at], choice.blocks[at + 1]
    return (
        may_head(block.text)
        and not (block.links or below.links)
        and choice.held[at + 1]
        and choice.weights[at + 1] > 0
        and ends_sentence(below.text)
        and _goes_along(below, block)
    )


def _is_end(block: Block) -> bool:
    text = block.text
    lists = block.links > 1 and block.linked > _LISTED * len(text) and not ends_sentence(text)
    return is_end(text) or (lists and heads_links(text))


def around_held(choice: Choice, kept: list[int]) -> list[int]:
    """Leave out what stands before or behind all that trafilatura takes, unless it goes along."""
    blocks = choice.blocks
    prose = [n for n, at in enumerate(kept) if choice.weights[at] > 0]
    sure = [n for n in prose if choice.held[kept[n]]] or prose
    if not sure:
        return kept
    first, last = sure[0], _continued(choice, kept, sure[-1])
    while first > 0 and _goes_along(blocks[kept[first - 1]], blocks[kept[first]]):
        first -= 1
    while last + 1 < len(kept) and (
        choice.held[kept[last + 1]] or _goes_along(blocks[kept[last + 1]], blocks[kept[last]])
    ):
        last += 1
    return kept[first : last + 1]


def _continued(choice: Choice, kept: list[int], last: int) -> int:
    """Return the last of the paragraphs that stand in boxes of the same name.

    Articles that are cut into pieces, between which advertisements stand, have them.
    """
    edge = choice.blocks[kept[last]]
    for n in range(last + 1, len(kept)):
        block = choice.blocks[kept[n]]
        if block.level == 1 or is_end(block.text):
            break
        if (
            choice.weights[kept[n]] > 0
            and ends_sentence(block.text)
            and _alike(block.box, edge.box)
        ):
            last = n
    return last


def _goes_along(block: Block, beside: Block) -> bool:
    if block.links and block.linked > _LINKED * len(block.text):
        return False
    own, its = block.box, beside.box
    around = (own.parent, its.parent)
    return (
        own is its
        or own in around
        or its in around
        or (own.parent is not None and own.parent is its.parent)
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
        and (own is its or _article(own) is _article(its))
    )


def _article(box: Box | None) -> Box | None:
    while box is not None and box.tag != "article":
        box = box.parent
    return box


def from_first(choice: Choice, kept: list[int]) -> list[int]:
    """Leave out bylines and labels that stand before the first paragraph."""
    blocks = choice.blocks
    first = next((n for n, at in enumerate(kept) if choice.weights[at] > 0), None)
    if first is None:
        return kept
    begun = blocks[kept[first]].box
    lead = []
    for at in kept[:first]:
        text, box = blocks[at].text, blocks[at].box
        goes_along = box is begun or box.parent is begun.parent
        if not is_byline(text) and (goes_along or len(text) >= _SHORT or ends_sentence(text)):
            lead.append(at)
    return lead + kept[first:]


def to_last(choice: Choice, kept: list[int]) -> tuple[list[int], list[int]]:
    """Leave out what follows the last paragraph; return the credits among it by themselves."""
    credit: list[int] = []
    while kept:
        block = choice.blocks[kept[-1]]
        if is_credit(block.text) and not is_plug_within(block.text):
            credit.insert(0, kept[-1])
        elif not (_is_tail(block) or is_credit(block.text)):
            break
        kept = kept[:-1]
    return kept, credit


def _is_tail(block: Block) -> bool:
    text = block.text
    return (
        block.linked > _LEADS * len(text)
        or block.kind == "heading"
        or (len(text) < _LEAST and block.kind == "paragraph" and not ends_sentence(text))
        or is_plug(text, block.linked)
        or is_plug_within(text)
    )

"""Which blocks of an article's part of a page are its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

from assistant.loading.html.consent import is_consent
from assistant.loading.html.corrections import corrections
from assistant.loading.html.edges import around_held, before_end, behind_title, from_first, to_last
from assistant.loading.html.furniture import (
    is_byline,
    is_frame,
    is_plug,
)
from assistant.loading.html.names import says_standfirst
from assistant.loading.html.paywalls import is_payment
from assistant.text.furniture import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.loading.html.article_box import Choice
    from assistant.loading.html.boxes import Block, Box
    from assistant.loading.html.titles import Titles

_ABOVE = 30
"""Blocks above a text in which its standfirst may be."""
_PROSE = 40
_LONGEST = 500
"""Characters of a standfirst, at least and at most."""
_POINT = 4
"""Words of the shortest key point."""
_ASKED = 400
"""Characters of the longest line that is left out because it asks for consent."""
_LINKED = 0.35
"""Share of links from which on a part that trafilatura leaves out leads elsewhere."""
_FRAMED = frozenset({"paragraph", "quote"})
"""Kinds of blocks that are left out when they are all link, or one word of a page's frame."""


@dataclass(slots=True)
class Parts:
    """An article's blocks."""

    standfirst: list[Block] = field(default_factory=list)
    """What stands below a title and sums the article up."""
    body: list[Block] = field(default_factory=list)
    notes: list[Block] = field(default_factory=list)
    """Corrections, updates and credits that stand behind it."""


def trim(choice: Choice, titles: Titles) -> Parts:
    """Take the text's blocks out of the box that holds them."""
    foreign = _foreign(choice)
    corrected = corrections(choice)
    kept: list[int] = []
    for at in range(behind_title(choice, titles), before_end(choice)):
        block = choice.blocks[at]
        if choice.beside[at] or at in foreign or (_is_furniture(block) and at not in corrected):
            continue
        kept.append(at)
    kept = from_first(choice, around_held(choice, kept))
    kept, credit = to_last(choice, kept)
    standfirst = _standfirst(choice, kept, titles)
    own = set(kept)
    notes = [*credit, *(at for at in corrected if at not in own)]
    return Parts(
        [choice.blocks[at] for at in standfirst],
        [choice.blocks[at] for at in kept if at not in standfirst],
        [choice.blocks[at] for at in notes],
    )


def _standfirst(choice: Choice, kept: list[int], titles: Titles) -> list[int]:
    """Return what sums the article up between its title and its text, or at the text's top."""
    if not kept[1:]:
        return []
    blocks = choice.blocks
    above = range(max(0, kept[0] - _ABOVE), kept[0])
    title = max(
        (at for at in above if blocks[at].level == 1 or titles.name(blocks[at].text)), default=None
    )
    between = above[:0] if title is None else range(title + 1, kept[0])
    found: dict[str, int] = {}
    listed = _key_points(choice, between)
    for at in (*between, kept[0]):
        block = blocks[at]
        if at in listed:
            found.setdefault(block.text, at)
            continue
        if choice.beside[at] or block.links or not _PROSE <= len(block.text) <= _LONGEST:
            continue
        if _is_furniture(block):
            continue
        below = title is not None and at == title + 1 and not is_byline(block.text)
        if _is_named(block) or (at != kept[0] and (below or _sums_up(block, titles))):
            found.setdefault(block.text, at)
    return list(found.values())


def _key_points(choice: Choice, between: range) -> set[int]:
    """Return the items of lists that say in a few lines what is new: two or more, without links."""
    lists: dict[Box | None, list[int]] = {}
    for at in between:
        block = choice.blocks[at]
        said = len(block.text) <= _LONGEST and len(block.text.split()) >= _POINT
        if block.kind == "item" and said and not (block.links or choice.beside[at]):
            lists.setdefault(block.box.parent, []).append(at)
    return {at for items in lists.values() if len(items) > 1 for at in items}


def _is_named(block: Block) -> bool:
    around = block.box.parent
    return says_standfirst(block.box.names) or (
        around is not None and says_standfirst(around.names)
    )


def _sums_up(block: Block, titles: Titles) -> bool:
    return ends_sentence(block.text) or titles.describe(block.text)


def _foreign(choice: Choice) -> set[int]:
    """Return the blocks of parts that trafilatura leaves out and that are full of links."""
    held = _sums(choice, lambda at: choice.held[at])
    sizes = _sums(choice, lambda at: len(choice.blocks[at].text))
    linked = _sums(choice, lambda at: choice.blocks[at].linked)
    foreign: set[int] = set()
    boxes = list(choice.box.children)
    while boxes:
        box = boxes.pop()
        begin, end = box.begin, box.end
        if (
            box.tag != "p"
            and held[end] == held[begin]
            and linked[end] - linked[begin] > _LINKED * (sizes[end] - sizes[begin])
        ):
            foreign.update(range(begin, end))
        else:
            boxes.extend(box.children)
    return foreign


def _sums(choice: Choice, measure: Callable[[int], int]) -> list[int]:
    return list(accumulate(map(measure, range(len(choice.blocks))), initial=0))


def _is_furniture(block: Block) -> bool:
    text = block.text
    return (
        is_plug(text, block.linked)
        or is_payment(text)
        or (len(text) < _ASKED and is_consent(text))
        or (block.kind in _FRAMED and (block.all_linked or is_frame(text)))
    )

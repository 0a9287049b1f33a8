"""Which part of a page is its article's text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from assistant.loading.html.names import says_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.loading.html.blocks import Block, Box, Layout

_PROSE = 40
"""Characters from which on a block may be prose."""
_LINKED = 0.5
"""Share of links up to which it is."""
_UNHELD = 0.3
"""What a block weighs that trafilatura leaves out, by one that it takes."""
_NEARLY = 0.88
"""Share of a page's prose that the article's container holds."""
_GUARD = 0.5
"""Share of it from which on a part is the article, whatever its name says."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The part of a page that holds its article, and which of the blocks stand beside it there."""

    box: Box
    beside: Sequence[bool]
    """Of every block of the page: whether its surroundings say that it is none of the text."""
    weights: Sequence[float]


def choose(layout: Layout, held: Sequence[bool]) -> Choice:
    """Choose the smallest part that holds nearly all prose."""
    plain = [_prose(block) for block in layout.blocks]
    beside = _beside(layout, _sums(plain))
    weights = [
        0.0 if aside else weight * (1.0 if taken else _UNHELD)
        for weight, taken, aside in zip(plain, held, beside, strict=True)
    ]
    return Choice(_descend(layout.root, _sums(weights)), beside, weights)


def _prose(block: Block) -> float:
    size = len(block.text)
    if size < _PROSE or block.linked > _LINKED * size or block.kind in ("heading", "row"):
        return 0.0
    return float(size)


def _sums(weights: Sequence[float]) -> list[float]:
    return list(accumulate(weights, initial=0.0))


def _beside(layout: Layout, sums: Sequence[float]) -> list[bool]:
    """Tell of every block whether a box around it says that it is beside the article."""
    beside = [False] * len(layout.blocks)
    total = sums[-1]
    boxes = [layout.root]
    while boxes:
        box = boxes.pop()
        share = (sums[box.end] - sums[box.begin]) / total if total else 0.0
        if box.beside and share < _GUARD and not says_article(box.names):
            beside[box.begin : box.end] = [True] * (box.end - box.begin)
        else:
            boxes.extend(box.children)
    return beside


def _descend(root: Box, sums: Sequence[float]) -> Box:
    total = sums[-1]
    box = root
    while True:
        heaviest = max(
            box.children, key=lambda child: sums[child.end] - sums[child.begin], default=None
        )
        if heaviest is None or sums[heaviest.end] - sums[heaviest.begin] < _NEARLY * total:
            return box
        box = heaviest

"""Which part of a page is its article's text."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from assistant.loading.html.consent import is_about_consent, is_consent
from assistant.loading.html.names import says_article
from assistant.text.furniture import ends_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.loading.html.boxes import Block, Box, Layout

_PROSE = 40
"""Characters from which on a block may be prose."""
_LITTLE = 200
"""Characters of prose below which a page has little."""
_LINKED = 0.5
"""Share of links up to which it is."""
_UNHELD = 0.3
"""What a block weighs that trafilatura leaves out, by one that it takes."""
_NEARLY = 0.88
"""Share of a page's prose that the article's container holds."""
_ASKING = 0.5
"""Share of its prose from which on a box that asks for consent is no more than that."""
_ALL = 0.97
"""Share of a page's prose from which on there is nothing else on it."""
_NEVER = frozenset({"nav", "figcaption", "footer"})
"""Elements that do not hold an article's text, whatever their names say."""
_UNENDED = 0.4
"""What a block weighs that does not end like a sentence, by one that does."""
_GUARD = 0.5
"""Share of it from which on a part is the article, whatever its name says."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The part of a page that holds its article, and what is known of every block of the page."""

    box: Box
    blocks: Sequence[Block]
    beside: Sequence[bool]
    """Whether its surroundings say that it is none of the article's text."""
    held: Sequence[bool]
    """Whether trafilatura takes it."""
    weights: Sequence[float]
    """How much it weighs as prose."""


def surroundings(layout: Layout) -> list[bool]:
    """Tell of every block whether a box around it says that it is beside the article.

    A box is when its name says so, or when it asks for consent; one that holds most of a page's
    prose is not, whatever it is called.
    """
    plain = _weights(layout)
    asked = [
        bool(weight) and is_consent(block.text)
        for block, weight in zip(layout.blocks, plain, strict=True)
    ]
    talk = [
        weight if asks or (any_asks and weight and is_about_consent(block.text)) else 0.0
        for any_asks in (any(asked),)
        for block, weight, asks in zip(layout.blocks, plain, asked, strict=True)
    ]
    return _beside(layout, _sums(plain), _sums(talk), _sums([float(asks) for asks in asked]))


def choose(layout: Layout, held: Sequence[bool], beside: Sequence[bool]) -> Choice:
    """Choose the smallest part that holds nearly all prose."""
    weights = [
        0.0 if aside else weight * (1.0 if taken else _UNHELD)
        for weight, taken, aside in zip(_weights(layout), held, beside, strict=True)
    ]
    box = _descend(layout.root, _sums(weights))
    return Choice(box, layout.blocks, beside, held, weights)


def _weights(layout: Layout) -> list[float]:
    """Return how much every block weighs as prose; short ones do where there is little else."""
    weights = [_prose(block, _PROSE) for block in layout.blocks]
    if sum(weights) >= _LITTLE:
        return weights
    return [_prose(block, 0 if ends_sentence(block.text) else _PROSE) for block in layout.blocks]


def _prose(block: Block, least: int) -> float:
    size = len(block.text)
    if size < least or block.linked > _LINKED * size or block.kind in ("heading", "row"):
        return 0.0
    return float(size) if ends_sentence(block.text) else _UNENDED * size


def _sums(weights: Sequence[float]) -> list[float]:
    return list(accumulate(weights, initial=0.0))


def _beside(
    layout: Layout, sums: Sequence[float], talk: Sequence[float], asked: Sequence[float]
) -> list[bool]:
    beside = [False] * len(layout.blocks)
    total = sums[-1] or 1.0
    boxes = [layout.root]
    while boxes:
        box = boxes.pop()
        prose = sums[box.end] - sums[box.begin]
        about = talk[box.end] - talk[box.begin]
        named = (box.tag in _NEVER and box.beside) or (
            box.beside
            and prose < _GUARD * total
            and (box.tag == "figure" or not says_article(box.names))
        )
        asks = (
            asked[box.end] > asked[box.begin] and about >= _ASKING * prose and prose < _ALL * total
        )
        if named or (asks and next(box.element.iter("h1"), None) is None):
            beside[box.begin : box.end] = [True] * (box.end - box.begin)
        else:
            boxes.extend(box.children)
    return beside


def _descend(root: Box, sums: Sequence[float]) -> Box:
    total = sums[-1]
    box = root
    while total:
        heaviest = max(
            box.children, key=lambda child: sums[child.end] - sums[child.begin], default=None
        )
        if heaviest is None or sums[heaviest.end] - sums[heaviest.begin] < _NEARLY * total:
            break
        box = heaviest
    return box

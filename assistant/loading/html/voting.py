"""What trafilatura takes for a page's article, told block by block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import trafilatura

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lxml.html import HtmlElement

    from assistant.loading.html.boxes import Block

_WORDS = re.compile(r"\w+")
_RUN = 4
_ENOUGH = 0.6
"""Share of a block's runs of words that a text must hold for the block to be in it."""


def trafilatura_text(tree: HtmlElement) -> str:
    """Return what trafilatura takes for the article's text; empty when it takes none."""
    document = trafilatura.bare_extraction(
        tree, fast=True, include_comments=False, include_tables=True
    )
    return (getattr(document, "text", "") or "") if document is not None else ""


def held(blocks: Sequence[Block], text: str) -> list[bool]:
    """Tell of each block whether a text holds its words."""
    runs = set(_runs(_WORDS.findall(text)))
    runs.update(tuple(_WORDS.findall(line)) for line in text.splitlines())
    words = [_WORDS.findall(block.text) for block in blocks]
    return [_holds(runs, own) for own in words]


def _holds(runs: set[tuple[str, ...]], words: list[str]) -> bool:
    own = list(_runs(words))
    if len(words) < _RUN:
        return tuple(words) in runs
    return sum(run in runs for run in own) >= _ENOUGH * len(own)


def _runs(words: list[str]) -> Iterable[tuple[str, ...]]:
    if len(words) < _RUN:
        yield tuple(words)
    for at in range(len(words) - _RUN + 1):
        yield tuple(words[at : at + _RUN])

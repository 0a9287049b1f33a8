"""A page's tree to its article: standfirst, body, notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.errors import ArticleError
from assistant.loading.html.article_box import choose, surroundings
from assistant.loading.html.blocks import lay_out
from assistant.loading.html.boxes import Block
from assistant.loading.html.characters import clean
from assistant.loading.html.hidden import drop
from assistant.loading.html.liveblog import entries
from assistant.loading.html.liveblog import told as told_in_order
from assistant.loading.html.paywalls import only_beginning
from assistant.loading.html.rendering import render
from assistant.loading.html.signals import read_signals
from assistant.loading.html.titles import Titles
from assistant.loading.html.trimming import Parts, trim
from assistant.loading.html.voting import held, trafilatura_text
from assistant.loading.html.walls import no_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from assistant.loading.html.boxes import Layout
    from assistant.loading.html.hidden import Hidden
    from assistant.loading.html.liveblog import Entry
    from assistant.loading.html.signals import Signals

_FEW = 12
"""Hidden words that are not worth a warning."""
_LINE = 60
"""Characters that a summary above the entries of a live blog has at least."""
_SAID = 300
"""Characters of a text in JSON-LD that is listened to."""
_NOTHING = 140
"""Characters of text below which a page shows none, and JSON-LD is taken at its word."""
_MOST_BLOCKS = 8_000
_MOST_WORDS = 600_000
"""Blocks and characters of a page up to which trafilatura is asked: its time is not linear."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The article of a page."""

    parts: Parts
    warnings: tuple[str, ...]
    """What a reader should know of it."""

    @property
    def text(self) -> str:
        """All of it: standfirst, body, notes."""
        parts = self.parts
        return clean(render([*parts.standfirst, *parts.body, *parts.notes]))

    @property
    def body(self) -> str:
        """What stands between the standfirst and the notes, which are corrections and credits.

        It is without the marks and numbers that a browser sets before the items of lists.
        """
        return clean(render(self.parts.body, labels=False))


@dataclass(frozen=True, slots=True)
class Told:
    """What a page tells programs, read before what it hides is removed."""

    signals: Signals
    titles: Titles
    hidden: int
    """Words that were removed."""


def show(tree: HtmlElement, hidden: Hidden) -> Told:
    """Remove what a page hides; return what programs were told in it."""
    return Told(read_signals(tree), Titles(tree), hidden.drop())


def read_page(tree: HtmlElement, name: str, told: Told) -> Reading:
    """Read the article of a page, of which what is hidden has been removed.

    Raises:
        ArticleError: It holds none.
    """
    kept = list(tree.iter())  # noqa: F841 - lxml makes an element anew each time it is met, else
    signals = told.signals
    body = tree.find("body")
    layout = lay_out(tree if body is None else body)
    beside = surroundings(layout)
    votes = _votes(tree, layout, beside)
    if len(signals.text) > _SAID:
        said = held(layout.blocks, signals.text)
        votes = [taken or own for taken, own in zip(votes, said, strict=True)]
    parts = trim(choose(layout, votes, beside), told.titles)
    warnings = [_hidden(told.hidden)] if told.hidden > _FEW else []
    if live := entries(layout, signals, beside, parts.body):
        above = _above(parts.body, live)
        parts = Parts(parts.standfirst, above + told_in_order(live, layout.root))
        warnings.append(f"it is a live blog: its {len(live)} entries were put in the order of time")
    elif signals.text and not signals.closed and len(render(parts.body)) < _NOTHING:
        parts = Parts(body=_said(signals, layout))
        warnings.append("its text was taken from what the page holds for programs (JSON-LD)")
    elif (why := no_article(signals, layout, parts.body)) or not parts.body:
        raise ArticleError(_refusal(name, why))
    if not live and (cut := only_beginning(signals, layout, parts.body)):
        warnings.append(f"only the beginning of the article is there: {cut}")
    return Reading(parts, tuple(warnings))


def _votes(tree: HtmlElement, layout: Layout, beside: Sequence[bool]) -> list[bool]:
    blocks = layout.blocks
    if len(blocks) > _MOST_BLOCKS or sum(len(block.text) for block in blocks) > _MOST_WORDS:
        return [False] * len(blocks)
    # What stands beside the article misleads it, and takes its time.
    for box in {block.box for block, aside in zip(blocks, beside, strict=True) if aside}:
        drop(box.element)
    return held(blocks, trafilatura_text(tree))


def _above(body: Sequence[Block], live: Sequence[Entry]) -> list[Block]:
    """Return what stands above a live blog's entries."""
    own = {id(block) for entry in live for block in entry.blocks}
    first = next((at for at, block in enumerate(body) if id(block) in own), None)
    return [block for block in body[: first or 0] if len(block.text) > _LINE]


def _said(signals: Signals, layout: Layout) -> list[Block]:
    lines = (" ".join(line.split()) for line in signals.text.splitlines())
    return [Block(line, "paragraph", layout.root, 0, 0) for line in lines if line]


def _hidden(words: int) -> str:
    return f"{words:,} words that the page does not show were left out"


def _refusal(name: str, why: str | None) -> str:
    if why is None:
        return f"{name} is a web page that holds no article; save the article's text and give that"
    return f"{name} holds no article: it looks like {why}"

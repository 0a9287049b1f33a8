"""A page's tree to its article: standfirst, body, notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.errors import ArticleError
from assistant.loading.html.blocks import lay_out
from assistant.loading.html.choosing import choose
from assistant.loading.html.cleaning import clean
from assistant.loading.html.hidden import drop_hidden
from assistant.loading.html.rendering import render
from assistant.loading.html.titles import Titles
from assistant.loading.html.trimming import Parts, trim
from assistant.loading.html.voting import held, trafilatura_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEW = 12
"""Hidden words that are not worth a warning."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The article of a page."""

    parts: Parts
    hidden: int
    """Words that the page holds and does not show."""

    @property
    def text(self) -> str:
        """All of it: standfirst, body, notes."""
        parts = self.parts
        return clean(render([*parts.standfirst, *parts.body, *parts.notes]))

    @property
    def body(self) -> str:
        """What stands below the standfirst and before corrections and credits, without the marks
        and numbers that a browser sets before the items of lists."""
        return clean(render(self.parts.body, labels=False))

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a reader should know of it."""
        if self.hidden <= _FEW:
            return ()
        return (f"{self.hidden:,} words that the page does not show were left out",)


def read_page(tree: HtmlElement, name: str) -> Reading:
    """Read the article of a page; its tree loses what is hidden.

    Raises:
        ArticleError: It holds none.
    """
    titles = Titles(tree)
    hidden = drop_hidden(tree)
    body = tree.find("body")
    layout = lay_out(tree if body is None else body)
    votes = held(layout.blocks, trafilatura_text(tree))
    parts = trim(layout, choose(layout, votes), votes, titles)
    if not parts.body:
        raise ArticleError(f"{name} holds no article; save the article's text and give that")
    return Reading(parts, hidden)

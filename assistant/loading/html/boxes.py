"""Parts of a page and the words in them, as they are laid out: data only."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Kind = Literal["paragraph", "heading", "item", "quote", "row", "verse"]


@dataclass(slots=True, eq=False)
class Box:
    """A part of a page that stands apart, such as a paragraph or a section."""

    tag: str
    names: str
    """Its class, id and role."""
    element: HtmlElement
    parent: Box | None
    begin: int
    """Index of its first block."""
    end: int = -1
    """Behind its last."""
    children: list[Box] = field(default_factory=list)
    beside: bool = False
    """Whether it says that it is not part of the article's text."""


@dataclass(slots=True, eq=False)
class Block:
    """Words that stand apart from those before and behind."""

    text: str
    kind: Kind
    box: Box
    linked: int
    """Characters of it inside of links."""
    links: int
    level: int = 0
    """Of a heading."""
    label: str = ""
    """Before an item: ``- `` or its number."""

    @property
    def all_linked(self) -> bool:
        """Whether nearly all of it is a link."""
        return self.linked >= 0.85 * len(self.text)


@dataclass(slots=True)
class Layout:
    """A page's blocks in reading order, and the box of its body."""

    root: Box
    blocks: list[Block]

"""HTML read into elements, for laws about pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br"}


@dataclass
class Element:
    """An element with what stands inside."""

    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words inside."""
        return "".join(one if isinstance(one, str) else one.text for one in self.inside)

    def all(self, *names: str) -> list[Element]:
        """Every element below with one of these names; without names, every one."""
        below = [one for one in self.inside if isinstance(one, Element)]
        found = []
        for one in below:
            found += [one] if not names or one.name in names else []
            found += one.all(*names)
        return found

    def having(self, class_: str) -> list[Element]:
        """Every element below of a class."""
        return [one for one in self.all() if class_ in (one.attributes.get("class") or "").split()]


class Tree(HTMLParser):
    """Read a page as a tree; what is closed must be what was opened."""

    def __init__(self, told: str) -> None:
        super().__init__()
        self.root = Element("")
        self._open = [self.root]
        self.feed(told)
        self.close()
        assert len(self._open) == 1, f"not closed: {self._open[-1].name}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        made = Element(tag, dict(attrs))
        self._open[-1].inside.append(made)
        if tag not in VOID:
            self._open.append(made)

    def handle_endtag(self, tag: str) -> None:
        """Close the element that was opened last."""
        assert self._open.pop().name == tag

    def handle_data(self, data: str) -> None:
        """Add words."""
        self._open[-1].inside.append(data)


def read(told: str) -> Element:
    """Return a page as a tree."""
    return Tree(told).root


def shape(element: Element) -> list[tuple[str, tuple[str, ...]]]:
    """Return each element's name and the names of its attributes, in order."""
    return [(one.name, tuple(one.attributes)) for one in element.all()]


def squeezed(words: str) -> str:
    """Return words with single spaces."""
    return " ".join(words.split())

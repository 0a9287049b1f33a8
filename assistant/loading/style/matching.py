"""Selectors met on the elements of a page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from assistant.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lxml.html import HtmlElement

    Test: TypeAlias = Callable[[HtmlElement, "Page"], bool]

Specificity: TypeAlias = tuple[int, int, int]
_WORK = 1_000_000
"""Compounds of selectors that are compared with elements of a page."""
_NO_SCRIPT = frozenset({"no-js", "nojs", "no_js"})
"""Classes that a script takes away."""
LANGUAGES = ("lang", "{http://www.w3.org/XML/1998/namespace}lang", "xml:lang")


class Place(NamedTuple):
    """Where an element stands among its parent's, from 1 on, and of how many."""

    at: int
    of: int
    typed_at: int
    """Among those of its name."""
    typed_of: int


@dataclass(slots=True)
class Compound:
    """What one element must be."""

    step: str = ""
    """How it stands to what is before it: a blank, ``>``, ``+``, ``~``; empty for the first."""
    tag: str = ""
    names: frozenset[str] = frozenset()
    """Its id and its classes: ``#id``, ``.class``."""
    tests: tuple[Test, ...] = ()
    never: bool = False
    """Whether no element is it."""

    @property
    def key(self) -> str:
        """What an element must have to be it: ``#id``, ``.class``, its tag; else ``*``."""
        return min(self.names, default=self.tag or "*")

    def fits(self, element: HtmlElement, page: Page) -> bool:
        """Tell whether an element is it."""
        return (
            not self.never
            and self.tag in ("", "*", element.tag)
            and self.names <= page.names[element]
            and all(test(element, page) for test in self.tests)
        )


class Selector(NamedTuple):
    """Compounds, the last of which is the element's own."""

    compounds: tuple[Compound, ...]
    specificity: Specificity

    @property
    def key(self) -> str:
        """What an element must have to be meant."""
        return self.compounds[-1].key

    def fits(self, element: HtmlElement, page: Page) -> bool:
        """Tell whether an element is meant."""
        page.spend(len(self.compounds))
        if not self.compounds[-1].fits(element, page):
            return False
        found: Iterable[HtmlElement] = [element]
        for at in range(len(self.compounds) - 1, 0, -1):
            step, before = self.compounds[at].step, self.compounds[at - 1]
            if step == "~":  # once for all elements: each may have all others before it
                return not page.after(self, at).isdisjoint(found)
            found = [one for one in _reached(found, step) if before.fits(one, page)]
        return bool(found)


class Names(dict["HtmlElement", frozenset[str]]):
    """The ids and classes of elements, ``#id`` and ``.class``, found when they are asked for."""

    def __missing__(self, element: HtmlElement) -> frozenset[str]:
        said = element.attrib
        found = ["." + name for name in said.get("class", "").split() if name not in _NO_SCRIPT]
        if "id" in said:
            found.append("#" + said["id"])
        names = self[element] = frozenset(found)
        return names


@dataclass(slots=True)
class Page:
    """What is known of a page's elements, each found once and when it is asked for.

    Raises:
        ArticleError: By ``spend``, and so by all that meets selectors.
    """

    tree: HtmlElement
    name: str
    names: Names = field(default_factory=Names)
    _left: int = _WORK
    _places: dict[HtmlElement, Place] = field(default_factory=dict)
    _index: dict[str, list[HtmlElement]] = field(default_factory=dict)
    _having: dict[int, tuple[object, set[HtmlElement]]] = field(default_factory=dict)
    _counted: dict[tuple[int, HtmlElement | None], dict[HtmlElement, int]] = field(
        default_factory=dict
    )
    _after: dict[tuple[int, int], tuple[Selector, Selector, set[HtmlElement]]] = field(
        default_factory=dict
    )
    _languages: dict[HtmlElement, str] = field(default_factory=dict)

    def spend(self, work: int) -> None:
        """Count work.

        Raises:
            ArticleError: It is more than a page's rules ever ask for.
        """
        self._left -= work
        if self._left < 0:
            raise ArticleError(
                f"{self.name} has more style rules than can be followed; save the article's text"
            )

    def place(self, element: HtmlElement) -> Place:
        """Return where an element stands."""
        if element not in self._places:
            beside = _beside(element)
            kinds: dict[str, list[HtmlElement]] = defaultdict(list)
            for one in beside:
                kinds[one.tag].append(one)
            typed = {one: at for those in kinds.values() for at, one in enumerate(those, 1)}
            for at, one in enumerate(beside, 1):
                self._places[one] = Place(at, len(beside), typed[one], len(kinds[one.tag]))
        return self._places[element]

    def counted(self, element: HtmlElement, those: tuple[Selector, ...]) -> dict[HtmlElement, int]:
        """Return which elements beside one, and it too, some selectors mean, and their places."""
        key = (id(those), element.getparent())
        if key not in self._counted:
            meant = (one for one in _beside(element) if any(each.fits(one, self) for each in those))
            self._counted[key] = {one: at for at, one in enumerate(meant, 1)}
        return self._counted[key]

    def having(self, chain: tuple[Compound, ...]) -> set[HtmlElement]:
        """Return the elements beyond which a chain is found, as ``:has()`` means it.

        Args:
            chain: Compounds; the first one's step leads from what has it.
        """
        known = self._having.get(id(chain))
        if known is None:
            found: Iterable[HtmlElement] = self._like(chain[-1])
            for own, before in zip(chain[:0:-1], chain[-2::-1], strict=True):
                near = _reached(found, own.step)
                self.spend(len(near))
                found = [one for one in near if before.fits(one, self)]
            anchors = _reached(found, chain[0].step)
            self.spend(len(anchors))
            known = self._having[id(chain)] = (chain, anchors)
        return known[1]

    def after(self, selector: Selector, most: int) -> set[HtmlElement]:
        """Return the elements before which one stands that the first compounds of a selector mean.

        Args:
            selector: The selector.
            most: How many of its compounds.
        """
        key = (id(selector.compounds), most)
        if key not in self._after:
            beginning = Selector(selector.compounds[:most], selector.specificity)
            found: set[HtmlElement] = set()
            for one in self._like(beginning.compounds[-1]):
                if not beginning.fits(one, self):
                    continue
                for behind in one.itersiblings():
                    if behind in found:  # and so is all that is behind it
                        break
                    found.add(behind)
            self._after[key] = (selector, beginning, found)
        return self._after[key][2]

    def language(self, element: HtmlElement) -> str:
        """Return the language of an element, in small letters; empty where it is not said."""
        around = [element]
        while around[-1] not in self._languages and _says_language(around[-1]) is None:
            parent = around[-1].getparent()
            if parent is None:
                break
            around.append(parent)
        known = self._languages.get(around[-1], _says_language(around[-1]) or "")
        self._languages.update(dict.fromkeys(around, known))
        return known

    def _like(self, compound: Compound) -> list[HtmlElement]:
        if not self._index:
            index: dict[str, list[HtmlElement]] = defaultdict(list)
            for one in self.tree.iter("*"):
                for key in (*self.names[one], one.tag, "*"):
                    index[key].append(one)
            self._index = dict(index)
        those = self._index.get(compound.key, [])
        self.spend(len(those))
        return [one for one in those if compound.fits(one, self)]


def _reached(found: Iterable[HtmlElement], step: str) -> set[HtmlElement]:
    """Return the elements that stand so to others; each is come to once."""
    seen: set[HtmlElement] = set()
    for one in found:
        for near in _near(one, step):
            if near in seen:  # and so is all that is beyond it
                break
            seen.add(near)
    return seen


def _near(element: HtmlElement, step: str) -> Iterator[HtmlElement]:
    """Yield the elements that stand so to another, the nearest first."""
    if step in (" ", ">"):
        yield from islice(element.iterancestors(), None if step == " " else 1)
        return
    before = (one for one in element.itersiblings(preceding=True) if isinstance(one.tag, str))
    yield from islice(before, 1 if step == "+" else None)


def _beside(element: HtmlElement) -> list[HtmlElement]:
    parent = element.getparent()
    around = [element] if parent is None else parent
    return [one for one in around if isinstance(one.tag, str)]


def _says_language(element: HtmlElement) -> str | None:
    said = (element.get(name) for name in LANGUAGES)
    return next((one.strip().lower() for one in said if one is not None), None)

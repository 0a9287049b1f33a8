"""The look of an element: which of all that is declared of it counts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from assistant.errors import ArticleError
from assistant.loading.style.looks import alike, expanded, same_colour, unseen
from assistant.loading.style.rules import declarations, rules_of
from assistant.loading.style.selectors import Names, compiled
from assistant.loading.style.values import colour, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from assistant.loading.style.rules import Rule
    from assistant.loading.style.selectors import Selector, Specificity
    from assistant.loading.style.values import Colour

    Declared = tuple[tuple[str, str, bool], ...]
    """Properties, their values, and whether they are important."""
    Rank = tuple[bool, bool, bool, Specificity, int]
    """Whether it is important, of the element itself, in no layer; how its selector weighs; the
    order."""

_ATTRIBUTE: Rank = (False, False, False, (-1, 0, 0), 0)
"""What attributes such as ``bgcolor`` say counts least."""
_OWN: Rank = (False, True, True, (0, 0, 0), 0)
_WORK = 1_000_000
"""Compounds of selectors that are compared with elements of a page."""
_PAPER = "#ffffff"
_MOST_PAPERS = 2_000
_NO_PAPER = frozenset({"none", "transparent", "inherit", "initial", "unset", "0", "0 0", "revert"})


class _Said(NamedTuple):
    """A rule for the elements that one selector means."""

    selector: Selector
    declared: Declared
    everywhere: bool
    layered: bool
    order: int
    written: str


@dataclass(slots=True)
class Looked:
    """What an element looks like."""

    values: dict[str, str]
    """Of the properties that are declared of it."""
    by: dict[str, str]
    """The selector that declares each; empty for the element's own style."""

    def hides(self) -> str:
        """Return the property that hides it; empty where none does."""
        return unseen(self.values)


class Cascade:
    """A page's style sheets.

    Raises:
        ArticleError: By any method, when they ask for more work than a page's ever do.
    """

    def __init__(self, tree: HtmlElement, name: str) -> None:
        self._name = name
        self._left = _WORK
        self._names = Names()
        self._papers: dict[HtmlElement, str] = {}
        self._all: dict[str, list[_Said]] = {}
        self._hiding: dict[str, list[_Said]] = {}
        self._whole = not any(
            "stylesheet" in link.get("rel", "").lower() for link in tree.iter("link")
        )
        # Of equal rules the last counts.
        rules = {rule: order for order, rule in enumerate(rules_of(tree))}
        declared = {rule: tuple(expanded(rule.declarations)) for rule in rules}
        if rules:
            present = set().union(*(self._names[one] for one in tree.iter("*")))
            said_of = islice(_papers(tree, declared.values()), _MOST_PAPERS)
            papers = {known for one in {_PAPER, *said_of} if (known := colour(one)) is not None}
            for rule, said in declared.items():
                hides = rule.everywhere and (_may_hide(said) or _may_blend(said, papers))
                self._take(rule, said, rules[rule], present, hides=hides)

    def _take(
        self, rule: Rule, declared: Declared, order: int, present: set[str], *, hides: bool
    ) -> None:
        for written in rule.selectors if declared else ():
            selector = compiled(written)
            if selector is None or not all(one.names <= present for one in selector.compounds):
                continue
            said = _Said(selector, declared, rule.everywhere, rule.layered, order, written)
            self._all.setdefault(selector.key, []).append(said)
            if hides:
                self._hiding.setdefault(selector.key, []).append(said)

    @property
    def hides_tags(self) -> bool:
        """Whether a rule may hide elements without a class or an id."""
        return any(key[0] not in "#." for key in self._hiding)

    def may_hide(self, element: HtmlElement) -> bool:
        """Tell whether a rule may hide an element, if no other shows it."""
        return any(self._fitting(self._hiding, element))

    def look(self, element: HtmlElement) -> Looked:
        """Return what an element looks like."""
        values: dict[str, tuple[Rank, str, str]] = {}
        for rank, name, value, by in self._declared(element):
            if name not in values or rank >= values[name][0]:
                values[name] = (rank, value, by)
        return Looked(
            {name: one[1] for name, one in values.items()},
            {name: one[2] for name, one in values.items()},
        )

    def is_on_paper(self, element: HtmlElement, looked: Looked) -> bool:
        """Tell whether letters have the colour of what is known to be behind them."""
        own = looked.values.get("color", "")
        return colour(own) is not None and same_colour(own, self._behind(element))

    def _behind(self, element: HtmlElement) -> str:
        """Return the colour behind an element; empty where it is not known."""
        around = [element]
        while around[-1] not in self._papers and (parent := around[-1].getparent()) is not None:
            around.append(parent)
        paper = self._papers.get(around[-1], _PAPER if self._whole else "")
        for one in reversed(around):
            values = self.look(one).values
            if {"background-image", "mask"} & values.keys():
                paper = ""
            elif values.get("background", "none") not in _NO_PAPER:
                paper = values["background"]
            self._papers[one] = paper
        return paper

    def _declared(self, element: HtmlElement) -> Iterator[tuple[Rank, str, str, str]]:
        said = element.attrib
        for name, value, by in _of_attributes(element) if said else ():
            yield _ATTRIBUTE, name, value, by
        for rule in self._fitting(self._all, element):
            yield from _of_rule(rule)
        if "style" in said:
            for name, value, important in expanded(declarations(plain(said["style"]))):
                yield (important, *_OWN[1:]), name, value, ""

    def _fitting(self, rules: dict[str, list[_Said]], element: HtmlElement) -> Iterator[_Said]:
        if not rules:
            return
        for name in (*self._names[element], element.tag, "*"):
            for said in rules.get(name, ()):
                self._left -= len(said.selector.compounds)
                if self._left < 0:
                    raise ArticleError(
                        f"{self._name} has more style rules than can be followed; "
                        "save the article's text"
                    )
                if said.selector.fits(element, self._names):
                    yield said


def _of_attributes(element: HtmlElement) -> Iterator[tuple[str, str, str]]:
    said = element.attrib
    if "hidden" in said and said["hidden"].lower() != "until-found":
        yield "display", "none", "hidden"
    if "popover" in said:
        yield "display", "none", "popover"
    if "bgcolor" in said:
        yield "background", said["bgcolor"].lower(), ""
    if "background" in said:
        yield "background-image", said["background"], ""
    if element.tag == "font" and "color" in said:
        yield "color", said["color"].lower(), ""


def _of_rule(rule: _Said) -> Iterator[tuple[Rank, str, str, str]]:
    rank = (False, not rule.layered, rule.selector.specificity, rule.order)
    for name, value, important in rule.declared:
        if not rule.everywhere and _may_hide(((name, value, important),)):
            continue
        known = rule.everywhere or name != "background"
        yield (important, *rank), name, value if known else "", rule.written


def _may_hide(declared: Declared) -> bool:
    look = {name: value for name, value, _ in declared}
    return bool(unseen({**look, "overflow": "hidden"}))


def _papers(tree: HtmlElement, declared: Iterable[Declared]) -> Iterator[str]:
    """Yield colours that a page declares of what is behind letters."""
    for one in declared:
        yield from (value for name, value, _ in one if name == "background")
    for element in tree.iter("*"):
        if "bgcolor" in element.attrib:
            yield element.attrib["bgcolor"].lower()
        if "background" in (style := element.get("style", "").lower()):
            own = expanded(declarations(plain(style)))
            yield from (value for name, value, _ in own if name == "background")


def _may_blend(declared: Declared, papers: set[Colour]) -> bool:
    """Tell whether letters may have the colour of what is behind them."""
    said = next((value for name, value, _ in declared if name == "color"), "")
    own = colour(said)
    return own is not None and any(alike(own, paper) for paper in papers)

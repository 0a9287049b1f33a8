"""The look of an element: which of all that is declared of it counts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from assistant.loading.style.effects import is_inverted
from assistant.loading.style.layers import layer_of
from assistant.loading.style.looks import expanded, unseen
from assistant.loading.style.matching import Page
from assistant.loading.style.rules import Declaration, declarations, rules_of
from assistant.loading.style.selectors import compiled
from assistant.loading.style.suspicion import may_hide, might_hide, papers_of, variables_of
from assistant.loading.style.values import (
    colour,
    is_transparent,
    opposite,
    plain,
    same_colour,
)
from assistant.loading.style.variables import NO_VARIABLES, resolved, varies

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

    from assistant.loading.style.matching import Selector, Specificity
    from assistant.loading.style.queries import Where
    from assistant.loading.style.rules import Rule
    from assistant.loading.style.variables import Variables

    Declared = tuple[tuple[str, str, bool], ...]
    """Properties, their values, and whether they are important."""
    Rank = tuple[bool, bool, bool, Specificity, int]
    """Whether it is important, of the element itself, in no layer; how its selector weighs; the
    order."""

_ATTRIBUTE: Rank = (False, False, False, (-1, 0, 0), 0)
"""What attributes such as ``bgcolor`` say counts least."""
_OWN: Rank = (False, True, True, (0, 0, 0), 0)
_PAPER = "#ffffff"
_MOST_PAPERS = 2_000
_HIDES = ("everywhere", "perhaps")
_NO_PAPER = frozenset({"none", "transparent", "inherit", "initial", "unset", "0", "0 0", "revert"})


class _Said(NamedTuple):
    """A rule for the elements that one selector means."""

    selector: Selector
    declared: Declared
    where: Where
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
        self._page = Page(tree, name)
        self._papers: dict[HtmlElement, str] = {}
        self._covers: dict[HtmlElement, bool] = {}
        self._variables: dict[HtmlElement, Variables] = {}
        self._all: dict[str, list[_Said]] = {}
        self._hiding: dict[str, list[_Said]] = {}
        self._varying: dict[str, list[_Said]] = {}
        """Rules that declare variables."""
        self._whole = not any(
            "stylesheet" in link.get("rel", "").lower() for link in tree.iter("link")
        )
        # Of equal rules the last counts.
        rules = {rule: order for order, rule in enumerate(rules_of(tree))}
        own = [element.get("style", "") for element in tree.iter("*")]
        known = variables_of(
            (
                *(rule.declarations for rule in rules),
                *(declarations(plain(one)) for one in own if "--" in one),
            )
        )
        declared = {rule: tuple(expanded(rule.declarations)) for rule in rules}
        if rules:
            names = self._page.names
            present = set().union(*(names[one] for one in tree.iter("*")))
            said_of = islice(papers_of(tree, declared.values(), known), _MOST_PAPERS)
            papers = {paper for one in {_PAPER, *said_of} if (paper := colour(one)) is not None}
            for rule, said in declared.items():
                hides = rule.where in _HIDES and might_hide(said, known, papers)
                self._take(rule, said, rules[rule], present, hides=hides)

    def _take(
        self, rule: Rule, declared: Declared, order: int, present: set[str], *, hides: bool
    ) -> None:
        declares = any(one.name.startswith("--") for one in rule.declarations)
        met = [compiled(written) for written in rule.selectors if declared or declares]
        if None in met:  # and so browsers pass over all of it
            return
        if declares:
            declared += tuple(one for one in rule.declarations if one.name.startswith("--"))
        for written, selector in zip(rule.selectors, met, strict=False):
            if selector is None or not all(one.names <= present for one in selector.compounds):
                continue
            said = _Said(selector, declared, rule.where, rule.layered, order, written)
            self._all.setdefault(selector.key, []).append(said)
            if hides:
                self._hiding.setdefault(selector.key, []).append(said)
            if declares:
                self._varying.setdefault(selector.key, []).append(said)

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
        if is_inverted(looked.values):
            own = opposite(own)
        return colour(own) is not None and same_colour(own, self._behind(element))

    def is_behind(self, element: HtmlElement, looked: Looked) -> bool:
        """Tell whether an element is painted before what is opaque around it, and so behind it."""
        values = looked.values
        if not values.get("z-index", "").startswith("-") or "position" not in values:
            return False
        parent = element.getparent()
        return values["position"] != "static" and parent is not None and self._is_cover(parent)

    def _is_cover(self, element: HtmlElement) -> bool:
        """Tell whether an element or one around it covers what is set behind its layer."""
        around = [element]
        while around[-1] not in self._covers and (parent := around[-1].getparent()) is not None:
            around.append(parent)
        covers = self._covers.get(around[-1], False)
        for one in reversed(around):
            own = None if one.tag in ("html", "body") else layer_of(self.look(one).values)
            covers = covers if own is None else own
            self._covers[one] = covers
        return covers

    def _behind(self, element: HtmlElement) -> str:
        """Return the colour behind an element; empty where it is not known."""
        around = [element]
        while around[-1] not in self._papers and (parent := around[-1].getparent()) is not None:
            around.append(parent)
        paper = self._papers.get(around[-1], _PAPER if self._whole else "")
        for one in reversed(around):
            values = self.look(one).values
            said = values.get("background", "none")
            if {"background-image", "mask"} & values.keys():
                paper = ""
            elif said not in _NO_PAPER and not is_transparent(said):
                paper = said
            self._papers[one] = paper
        return paper

    def _declared(self, element: HtmlElement) -> Iterator[tuple[Rank, str, str, str]]:
        said = element.attrib
        for name, value, by in _of_attributes(element) if said else ():
            yield _ATTRIBUTE, name, value, by
        for rule in self._fitting(self._all, element):
            rank = (not rule.layered, rule.selector.specificity, rule.order)
            for name, value, important in self._resolved(element, rule.declared):
                if _counts(rule.where, (name, value, important)):
                    known = rule.where == "everywhere" or name != "background"
                    yield (important, False, *rank), name, value if known else "", rule.written
        if "style" in said:
            own = tuple(expanded(declarations(plain(said["style"]))))
            for name, value, important in self._resolved(element, own):
                yield (important, *_OWN[1:]), name, value, ""

    def _resolved(
        self, element: HtmlElement, declared: Declared
    ) -> Iterator[tuple[str, str, bool]]:
        """Yield what is declared, with the values of variables as the element has them."""
        for name, value, important in declared:
            if name.startswith("--"):
                continue
            if not varies(value):
                yield name, value, important
                continue
            known = resolved(value, self._variables_at(element).get)
            put_in = Declaration(name, "unset" if known is None else known.lower(), important)
            yield from expanded((put_in,))

    def _variables_at(self, element: HtmlElement) -> Variables:
        around = [element]
        while around[-1] not in self._variables and (parent := around[-1].getparent()) is not None:
            around.append(parent)
        known = self._variables.get(around[-1], NO_VARIABLES)
        for one in reversed(around):
            if one not in self._variables:
                own = self._own_variables(one)
                known = known.inside(own) if own else known
                self._variables[one] = known
            known = self._variables[one]
        return known

    def _own_variables(self, element: HtmlElement) -> Mapping[str, str]:
        found: dict[str, tuple[Rank, str]] = {}
        said = [
            (
                (important, False, not rule.layered, rule.selector.specificity, rule.order),
                name,
                value,
            )
            for rule in self._fitting(self._varying, element)
            if rule.where in _HIDES
            for name, value, important in rule.declared
        ]
        if "--" in (style := element.get("style", "")):
            own = declarations(plain(style))
            said += [((one.important, *_OWN[1:]), one.name, one.value) for one in own]
        for rank, name, value in said:
            if name.startswith("--") and (name not in found or rank >= found[name][0]):
                found[name] = (rank, value)
        return {name: value for name, (_, value) in found.items()}

    def _fitting(self, rules: dict[str, list[_Said]], element: HtmlElement) -> Iterator[_Said]:
        if not rules:
            return
        for name in (*self._page.names[element], element.tag, "*"):
            for said in rules.get(name, ()):
                if said.selector.fits(element, self._page):
                    yield said


def _of_attributes(element: HtmlElement) -> Iterator[tuple[str, str, str]]:
    said = element.attrib
    if "hidden" in said:
        found = said["hidden"].lower() == "until-found"
        yield "content-visibility" if found else "display", "hidden" if found else "none", "hidden"
    if element.tag == "marquee":
        yield "overflow", "hidden", ""
        yield from ((name, said[name], "hidden") for name in ("width", "height") if name in said)
    if "popover" in said:
        yield "display", "none", "popover"
    if "bgcolor" in said:
        yield "background", said["bgcolor"].lower(), ""
    if "background" in said:
        yield "background-image", said["background"], ""
    if element.tag == "font" and "color" in said:
        yield "color", said["color"].lower(), ""


def _counts(where: Where, declared: tuple[str, str, bool]) -> bool:
    """Tell whether a declaration counts: what hides on some screens only does not."""
    if where == "everywhere":
        return True
    return may_hide((declared,)) is (where == "perhaps")

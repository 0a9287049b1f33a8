"""Which rules may hide what they are for: what else there is need not be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.loading.style.looks import expanded, unseen
from assistant.loading.style.rules import Declaration, declarations
from assistant.loading.style.values import alike, colour, plain
from assistant.loading.style.variables import candidates, varies

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.html import HtmlElement

    from assistant.loading.style.values import Colour

    Declared = tuple[tuple[str, str, bool], ...]
    """Properties, their values, and whether they are important."""

_CUT = {"overflow": "hidden"}


def may_hide(declared: Declared) -> bool:
    """Tell whether declarations hide something, with what others may add to them.

    >>> may_hide((("height", "0", False),)), may_hide((("height", "1em", False),))
    (True, False)
    """
    look = {name: value for name, value, _ in declared}
    return bool(unseen({"position": "fixed", "background": "#fff", **look, **_CUT}))


def might_hide(declared: Declared, known: Mapping[str, set[str]], papers: set[Colour]) -> bool:
    """Tell whether a rule may hide what it is for, with any values of its variables."""
    if not any(varies(value) for _, value, _ in declared):
        return may_hide(declared) or _may_blend(declared, papers) or _may_sink(declared)
    plain_ones = tuple(one for one in declared if not varies(one[1]))
    if might_hide(plain_ones, known, papers):
        return True
    for name, value, important in declared:
        if varies(value):
            values = candidates(value, known)
            if values is None or any(
                might_hide(
                    (*plain_ones, *expanded((Declaration(name, one, important),))), known, papers
                )
                for one in values
            ):
                return True
    return False


def _may_sink(declared: Declared) -> bool:
    return any(name == "z-index" and value.startswith("-") for name, value, _ in declared)


def variables_of(sources: Iterable[Iterable[Declaration]]) -> dict[str, set[str]]:
    """Return all values that each variable is declared to have anywhere."""
    found: dict[str, set[str]] = {}
    for source in sources:
        for one in source:
            if one.name.startswith("--"):
                found.setdefault(one.name, set()).add(one.value)
    return found


def papers_of(
    tree: HtmlElement, declared: Iterable[Declared], known: Mapping[str, set[str]]
) -> Iterator[str]:
    """Yield colours that a page declares of what is behind letters."""
    for one in declared:
        for name, value, _ in one:
            if name in ("background", "background-color"):
                yield from (candidates(value, known) or ()) if varies(value) else (value,)
    for element in tree.iter("*"):
        if "bgcolor" in element.attrib:
            yield element.attrib["bgcolor"].lower()
        if "background" in (style := element.get("style", "").lower()):
            own = expanded(declarations(plain(style)))
            yield from (value for name, value, _ in own if name == "background")


def _may_blend(declared: Declared, papers: set[Colour]) -> bool:
    """Tell whether letters may have the colour of what is behind them."""
    said = next((value for name, value, _ in declared if name == "color"), "")
    if any(name == "filter" and "invert" in value for name, value, _ in declared):
        return True
    own = colour(said)
    return own is not None and any(alike(own, paper) for paper in papers)

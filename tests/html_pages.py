"""Pages for a browser, drawn once each, and what stands where in them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from assistant import Answer, Article, CheckReport, Claim, Conversation, Summary
from assistant.rendering.html import draw
from tests.html_results import samples, vile
from tests.html_tree import Element, read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers import CheckedClaim
    from assistant.rendering.html.drawing import Shown

VILES = range(100)


@cache
def drawn(name: str | int) -> tuple[str, Element]:
    """Return a sample's page, or a hostile one's, and how it is read."""
    page = draw(*(vile(name) if isinstance(name, int) else samples()[name]))
    return page, read(page)


def all_pages() -> Iterator[tuple[str, Element]]:
    """Yield the page of every sample and of every hostile result."""
    for name in (*samples(), *VILES):
        yield drawn(name)


def ids(tree: Element) -> list[str]:
    return [one.attributes["id"] or "" for one in tree.all() if "id" in one.attributes]


def words_at(tree: Element, id_: str) -> str:
    """Return the words of a place of the article, all its pieces together."""
    pieces = (
        one
        for one in tree.all("mark", "span")
        if one.attributes.get("id") == id_ or id_ in (one.attributes.get("class") or "").split()
    )
    return "".join(one.text for one in pieces)


def claims_of(result: Shown) -> tuple[Claim | CheckedClaim, ...]:
    """Return all claims of a result in the order of its page."""
    match result:
        case Summary():
            return (*(one.claim for one in result.points), *result.withheld)
        case Answer():
            return (*result.claims, *result.withheld)
        case CheckReport():
            return result.claims
        case Conversation():
            return tuple(one for held in result.exchanges for one in claims_of(held.result))
        case Article():
            return ()


def summary() -> Summary:
    """Return the sample that is a summary."""
    result, _ = samples()["summary"]
    assert isinstance(result, Summary)
    return result


def answer() -> Answer:
    """Return the sample that abstains."""
    result, _ = samples()["abstention"]
    assert isinstance(result, Answer)
    return result

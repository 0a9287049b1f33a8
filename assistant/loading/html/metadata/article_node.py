"""Which of the things that JSON-LD describes is the article of this page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from assistant.loading.html.metadata.jsonld import is_article, text_of, types
from assistant.loading.likeness import likeness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.loading.html.metadata.jsonld import Node

_PAGES = frozenset(["webpage", "itempage", "claimreview", "creativework", "medicalwebpage"])
_ALIKE, _UNLIKE = 0.6, 0.3
_MATCH = 4.0


def choose(
    nodes: list[Node], addresses: Iterable[str], titles: Iterable[str]
) -> tuple[Node | None, Node | None]:
    """Return the article and the description of the page, each None when there is none of it.

    Of several articles, one that names an address or a headline of this page; one that names
    others is a related one, and no article of this page even when it is the only one.
    """
    here = {_path(address) for address in addresses if address}
    titles = [title for title in titles if title]
    articles = [(_fits(node, here, titles), -at, node) for at, node in enumerate(nodes)
                if is_article(node)]  # fmt: skip
    pages = [(_fits(node, here, titles), -at, node) for at, node in enumerate(nodes)
             if _PAGES & set(types(node)) and not is_article(node)]  # fmt: skip
    return tuple(
        best[2] if best and best[0] >= 0 else None
        for best in (max(held, default=None, key=lambda one: one[:2]) for held in (articles, pages))
    )  # type: ignore[return-value] # two of them, as there are two lists


def _fits(node: Node, here: set[str], titles: list[str]) -> float:
    # The site's first page is no article: who names it fills in a form wrongly.
    said = {_path(address) for address in _addresses(node)} - {""}
    score = 0.0
    if said & here:
        score += _MATCH
    elif said and here:
        score -= 2
    headline = text_of(node.get("headline") or node.get("name"))
    if headline and titles:
        alike = max(likeness(headline, title) for title in titles)
        score += _MATCH * alike if alike >= _ALIKE else -2.5 if alike < _UNLIKE else 0
    return score + bool(node.get("datepublished")) * 0.5


def _addresses(node: Node) -> list[str]:
    main = node.get("mainentityofpage")
    held = [node.get("url"), node.get("@id"), main]
    if isinstance(main, dict):
        held += [main.get("@id"), main.get("url")]
    return [one for one in held if isinstance(one, str) and one.startswith(("http", "/"))]


def _path(address: str) -> str:
    """Return what of an address tells one page from another of its site."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address
    query = parts.query if "id=" in parts.query else ""
    return unquote(parts.path).rstrip("/").casefold() + query

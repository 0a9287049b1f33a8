"""Who wrote a page: persons in their order, else whoever signs it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from assistant.documents import Found
from assistant.loading.bylines import (
    cased,
    from_catalogue,
    is_name,
    is_person,
    split_names,
)
from assistant.loading.html.metadata.cleaning import clean
from assistant.loading.html.metadata.framing import own_properties
from assistant.loading.html.metadata.jsonld import types
from assistant.loading.html.metadata.markup import seen
from assistant.loading.html.metadata.signing import from_bylines, from_lines
from assistant.loading.likeness import squash

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from assistant.documents import Sureness, Where
    from assistant.loading.html.metadata.jsonld import Node
    from assistant.loading.html.metadata.markup import Markup
    from assistant.loading.html.metadata.printed_lines import Flow
    from assistant.loading.html.metadata.sites import Names

_MOST = 20
_MOST_PARTS = 100
_METAS = (
    "parsely-author", "sailthru.author", "byl", "cxenseparse:author", "dc.creator",
    "dcterms.creator", "citation_author", "author", "article.author", "article:author",
    "og:article:author", "dcsext.author", "authors", "byline", "article:author_name",
    "article:author:name", "twitter:data1",
)  # fmt: skip


class _Place(NamedTuple):
    names: list[str]
    where: Where
    sure: Sureness

    def has(self, name: str) -> bool:
        return squash(name) in map(squash, self.names)

    def has_all(self, other: _Place) -> bool:
        return all(map(self.has, other.names))


def find_authors(
    markup: Markup, article: Node | None, page: Flow, names: Names, headline: HtmlElement | None
) -> tuple[Found, ...]:
    """Find who wrote it: from the first place that names persons, else the first that names any."""
    places = [
        _Place(_once(_from_graph(article)), "json-ld", "sure"),
        _Place(_once(_from_metas(markup)), "meta", "sure"),
        _Place(_once(_from_properties(markup, headline)), "microdata", "sure"),
        _Place(_once(_from_marks(page)), "visible text", "likely"),
        _Place(_once(from_bylines(page)), "visible text", "likely"),
    ]
    persons = [
        place._replace(
            names=[name for name in place.names if is_person(name) and not names.has(name)]
        )
        for place in places
    ]
    held = [place for place in persons if place.names]
    if held:
        best = _best(held, persons[-1])
        return tuple(
            Found(value=name, where=best.where, sure=_sureness(name, best, held))
            for name in best.names[:_MOST]
        )
    unlabelled, sure = from_lines(page, names)
    if unlabelled:
        return tuple(Found(value=name, where="visible text", sure=sure)
                     for name in _once(unlabelled)[:_MOST])  # fmt: skip
    signed = next((place for place in places if place.names), None)
    if signed is None:
        return ()
    return tuple(
        Found(value=name, where=signed.where, sure=signed.sure) for name in signed.names[:_MOST]
    )


def _best(held: list[_Place], byline: _Place) -> _Place:
    """Return the first place, or one that names the same persons and more.

    A byline that names only others is believed against one field: systems fill that with
    whoever put the text in.
    """
    first = held[0]
    larger = (place for place in held if len(place.names) > len(first.names))
    first = next((place for place in larger if place.has_all(first)), first)
    if byline.names and not any(map(byline.has, first.names)):
        backed = any(place.has_all(first) for place in held if place.where != first.where)
        return first if backed else byline
    return first


def _sureness(name: str, best: _Place, held: list[_Place]) -> Sureness:
    kinds = {place.where for place in held if place.has(name)}
    return "sure" if len(kinds) > 1 else best.sure


def _from_graph(article: Node | None) -> list[str]:
    said = (article or {}).get("author") or (article or {}).get("creator")
    found: list[str] = []
    for one in said if isinstance(said, list) else [said]:
        if isinstance(one, dict) and any(kind.endswith("organization") for kind in types(one)):
            continue  # of an outlet or a ministry: that is the page's site
        value = _name_of(one) if isinstance(one, dict) else one
        for name in value if isinstance(value, list) else [value]:
            found += split_names(clean(name))
    return found


def _name_of(person: Node) -> object:
    parts = [clean(person.get(key)) for key in ("givenName", "familyName")]
    return person.get("name") or " ".join(filter(None, parts))


def _from_metas(markup: Markup) -> list[str]:
    for name in _METAS:
        if name == "twitter:data1" and "written" not in markup.first("twitter:label1").casefold():
            continue
        found: list[str] = []
        for value in markup.metas.get(name, ()):
            if "://" in value:  # the address of a profile
                continue
            catalogued = name.startswith(("citation", "dc"))
            found += from_catalogue(value) if catalogued else split_names(value)
        if found := [one for one in found if is_name(one)]:
            return found
    return []


def _from_properties(markup: Markup, headline: HtmlElement | None) -> list[str]:
    found: list[str] = []
    for element in own_properties(markup.properties, headline):
        names = (element.get("itemprop") or "").lower().split()
        if "author" not in names:
            continue
        inner = islice(element.iterdescendants(), _MOST_PARTS)
        named = (one for one in inner if isinstance(one.tag, str) and one.get("itemprop") == "name")
        holder = next(named, element)
        found += split_names(clean(holder.get("content")) or seen(holder))
    return found


def _from_marks(page: Flow) -> list[str]:
    pieces = (piece for number in page.near() for piece in page.lines[number])
    return [name for piece in pieces if piece.author for name in split_names(piece.text)]


def _once(names: list[str]) -> list[str]:
    found: dict[str, str] = {}
    for name in filter(is_name, names):
        found.setdefault(squash(name), cased(name))
    return list(found.values())

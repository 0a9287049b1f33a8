"""Where pages say when they were published and changed, and how much each place weighs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.html.metadata.dates import Said
from assistant.loading.html.metadata.flow import framed
from assistant.loading.html.metadata.jsonld import text_of
from assistant.loading.html.metadata.markup import ancestors
from assistant.loading.html.metadata.moments import day, read_moment
from assistant.loading.html.metadata.stamped import days_of_a_month

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from assistant.loading.html.metadata.flow import Flow
    from assistant.loading.html.metadata.jsonld import Node
    from assistant.loading.html.metadata.markup import Markup
    from assistant.loading.html.metadata.moments import Order
    from assistant.loading.html.metadata.stamped import Seen

_GRAPH = ("article:published_time", "og:published_time", "article:published", "og:article:published_time",
          "article:publication_date", "og:pubdate", "og:publish_date")  # fmt: skip
_GRAPH_CHANGED = ("article:modified_time", "og:modified_time", "article:modified", "article:updated_time",
                  "og:article:modified_time")  # fmt: skip
_NAMES = (
    "article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "cxenseparse:publishtime", "cxenseparse:recs:pub-date", "datepublished", "date_published", "publishdate",
    "publish-date", "publish_date", "publisheddate", "published_date", "published-date", "published",
    "published_at", "published_time", "publication_date", "publication-date", "publicationdate",
    "pubdate", "pub_date", "pub-date", "pdate", "dcterms.issued", "dc.date.issued", "dc.date.published",
    "dcterms.published", "dcterms.available", "citation_publication_date", "citation_online_date",
    "citation_date", "prism.publicationdate", "article_date_original", "originalpublicationdate",
    "og:article:published", "dcsext.articlefirstpublished", "article:published:date", "ptime",
    "dateline", "firstpublished", "first-published", "release_date", "iso-8601-publish-date",
)  # fmt: skip
_WEAK = ("date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created", "datecreated",
         "article.created", "created", "creation_date", "article:created_time", "og:created_time")  # fmt: skip
_NAMES_CHANGED = (
    "article.updated", "article.modified", "datemodified", "dcterms.modified", "dc.date.modified",
    "last-modified", "lastmod", "last_modified", "lastmodified", "modified", "modified_time",
    "updated", "updated_at", "revised", "sailthru.modified", "utime", "dc.date.updated", "update_time",
    "article_date_updated", "cxenseparse:recs:modifiedtime", "date_updated", "parsely-updated-date",
)  # fmt: skip
_WEAK_CHANGED = ("og:updated_time",)
_PROPERTIES = {"datepublished": 2.8, "datemodified": 2.8, "datecreated": 1.6}
_MONTH_IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>0[1-9]|1[0-2])(?=/|-[^\d])")
_IN_ADDRESS = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[/_-]?)(?P<month>0?[1-9]|1[0-2]|[a-z]{3}(?=/))(?P=mark)"
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?!\d)"
)


class Places:
    """Collects what the places of a page say of its dates."""

    def __init__(self, order: Order | None) -> None:
        self.published: list[Said] = []
        self.modified: list[Said] = []
        self._order = order

    def graph(self, article: Node | None, page: Node | None) -> None:
        """Take what JSON-LD says."""
        for node, weight in ((article, 3.0), (page, 2.5)):
            if node is None:
                continue
            self._add(self.published, "json-ld", weight, [node.get("datepublished")])
            self._add(self.modified, "json-ld", weight, [node.get("datemodified")])
            for key in ("datecreated", "uploaddate"):
                self._add(self.published, "json-ld", 1.6, [node.get(key)], exact=False)

    def metas(self, markup: Markup) -> None:
        """Take what meta tags say."""
        for places, where, weight, names in (
            (self.published, "opengraph", 3.0, _GRAPH),
            (self.published, "meta", 2.8, _NAMES),
            (self.modified, "opengraph", 3.0, _GRAPH_CHANGED),
            (self.modified, "meta", 2.8, _NAMES_CHANGED),
            (self.modified, "opengraph", 1.5, _WEAK_CHANGED),
        ):
            values = [value for name in names for value in markup.metas.get(name, ())[:1]]
            self._add(places, where, weight, values)  # type: ignore[arg-type] # a Where each
        values = [value for name in _WEAK for value in markup.metas.get(name, ())[:1]]
        for value in values:
            self._add(self.published, "meta", 1.8, [value], exact=False)

    def properties(self, markup: Markup, headline: HtmlElement | None) -> None:
        """Take what microdata says of what holds the headline."""
        kept = set() if headline is None else {headline, *ancestors(headline)}
        taken: set[str] = set()
        for element in markup.properties:
            names = (element.get("itemprop") or "").lower().split()
            wanted = set(_PROPERTIES) & set(names) - taken
            if not wanted or not _is_own(element, kept):
                continue
            value = element.get("content") or element.get("datetime") or element.text_content()
            for name in wanted:
                taken.add(name)
                weight = _PROPERTIES[name]
                places = self.modified if name == "datemodified" else self.published
                self._add(places, "microdata", weight, [value], exact=name != "datecreated")

    def lines(self, page: Flow, seen: Iterable[Seen], near: set[int]) -> None:
        """Take what readers see: of unmarked dates only those beside the headline."""
        told = [said.value for said in self.published if said.exact]
        changed = [said.value for said in self.modified]
        plain = 0
        for one in seen:
            if one.kind == "updated":
                weight = 2.0 if one.line in near else 1.5
                self.modified.append(self._seen(one, weight))
            elif one.kind == "published":
                self.published.append(self._seen(one, 4.0 if one.line in near else 2.0))
            elif one.line in near and not plain_change(one.value, told, changed):
                weight = 2.5 if plain == 0 else 1.4
                if page.headline is not None and one.line < page.headline:
                    weight = 1.6 if page.headline - one.line <= 2 else 0.0  # noqa: PLR2004 - lines
                plain += weight > 0
                if weight:
                    self.published.append(self._seen(one, weight))

    def address(self, url: str | None, page: Flow) -> None:
        """Take the day in the page's address, or its year and month for a day that has none."""
        if value := in_address(url):
            self.published.append(Said(value, "address", 2.0, for_programs=False, exact=False))
            return
        month = _MONTH_IN_ADDRESS.search(url or "")
        if month and (days := days_of_a_month(page, page.near(), int(month["month"]))):
            if value := read_moment(f"{month['year']}-{month['month']}-{days[0]:02d}"):
                self.published.append(Said(value, "visible text", 2.0, for_programs=False))

    def _seen(self, one: Seen, weight: float) -> Said:
        return Said(one.value, "visible text", weight, one.for_programs, one.printed)

    def _add(
        self,
        places: list[Said],
        where: str,
        weight: float,
        values: Iterable[object],
        *,
        exact: bool = True,
    ) -> None:
        for value in values:
            moment = read_moment(text_of(value), self._order)
            if moment:
                places.append(Said(moment, where, weight, exact, None, exact))  # type: ignore[arg-type]


def plain_change(value: str, told: list[str], changed: list[str]) -> bool:
    """Tell whether a date without a label is the one of the last change, as programs are told it."""
    return (
        any(day(value) == day(one) for one in changed)
        and not any(day(value) == day(one) for one in told)
        and bool(told)
    )


def _is_own(element: HtmlElement, kept: set[HtmlElement]) -> bool:
    """Tell whether a property is of the thing that holds the headline."""
    scope = next((one for one in ancestors(element) if one.get("itemscope") is not None), None)
    if scope is not None and kept and scope not in kept:
        return False
    return not framed(element, kept)


def in_address(url: str | None) -> str | None:
    """Return the day in an address.

    >>> in_address("https://example.com/news/2021/05/03/dam-breaks")
    '2021-05-03'
    """
    match = _IN_ADDRESS.search((url or "").partition("?")[0].lower())
    if not match:
        return None
    year, month, number = match["year"], match["month"], match["day"]
    return read_moment(
        f"{number} {month} {year}" if month.isalpha() else f"{year}-{month}-{number}"
    )

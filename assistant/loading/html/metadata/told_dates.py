"""Where pages say when they were published and changed, and how much each place weighs."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from assistant.loading.dates.moments import day, read_moment
from assistant.loading.html.metadata import date_tags
from assistant.loading.html.metadata.addresses import day_in, month_in
from assistant.loading.html.metadata.cleaning import clean
from assistant.loading.html.metadata.dates import Said
from assistant.loading.html.metadata.framing import own_properties
from assistant.loading.html.metadata.jsonld import text_of
from assistant.loading.html.metadata.printed_dates import datelines
from assistant.loading.html.metadata.printed_lines import moment_of
from assistant.loading.html.metadata.script_dates import script_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from assistant.loading.dates.ordering import Order
    from assistant.loading.html.metadata.jsonld import Node
    from assistant.loading.html.metadata.markup import Markup
    from assistant.loading.html.metadata.printed_dates import Seen
    from assistant.loading.html.metadata.printed_lines import Flow

# What a place weighs, from 0.5 to 4; ``dates`` adds up the places that tell one moment.
#   4.0  a line that says "published" beside the headline: readers hold the outlet to it.
#   3.0  JSON-LD of the article, Open Graph: made for others to read, seldom wrong.
#   2.8  a tag or a property that names the publication: the same, but of older templates.
#   2.5  JSON-LD of the page; the first bare date below the headline: nearly always the article's.
#   2.2  a tag that only sounds like it. 2.0: a label far from the headline, the day in the address.
#   1.4 to 1.8  when something was made ("date", "created", scripts), a bare date above the headline
#        or a second one below: right where nothing else speaks, and not enough to contradict.
#   0.5  a bare date above the headline when there is one below: it is today's.
# The differences matter, the figures do not: each step was set so that the one above wins alone,
# and that two of the lower ones outweigh one of the higher.
_PROPERTIES = {"datepublished": 2.8, "datemodified": 2.8, "datecreated": 1.6}
_KEYS = ("datepublished", "datemodified", "datecreated", "uploaddate")
_MOST_SEEN = 60
_LONGEST_OTHER = 40
_TODAY = 0.5
_ABOVE = 2
"""Lines above the headline in which its date may stand; higher up stands today's."""


class Places:
    """Collects what the places of a page say of its dates."""

    def __init__(self, order: Order | None) -> None:
        self.published: list[Said] = []
        self.modified: list[Said] = []
        self.order = order

    def graph(self, article: Node | None, page: Node | None) -> None:
        """Take what JSON-LD says."""
        for node, weight in ((article, 3.0), (page, 2.5)):
            told = {key: text_of((node or {}).get(key)) for key in _KEYS}
            self._add(self.published, Said(told["datepublished"], "json-ld", weight))
            self._add(self.modified, Said(told["datemodified"], "json-ld", weight))
            for key in ("datecreated", "uploaddate"):
                self._add(self.published, Said(told[key], "json-ld", 1.6, exact=False))

    def metas(self, markup: Markup) -> None:
        """Take what meta tags say."""
        for places, names, said in (
            (self.published, date_tags.GRAPH, Said("", "opengraph", 3.0)),
            (self.published, date_tags.NAMES, Said("", "meta", 2.8)),
            (self.published, date_tags.WEAK, Said("", "meta", 1.8, exact=False)),
            (self.modified, date_tags.GRAPH_CHANGED, Said("", "opengraph", 3.0)),
            (self.modified, date_tags.NAMES_CHANGED, Said("", "meta", 2.8)),
            (self.modified, date_tags.WEAK_CHANGED, Said("", "opengraph", 1.5)),
        ):
            for name in names:
                self._add(places, replace(said, value=markup.first(name)))
        for name, values in markup.metas.items():
            kind = date_tags.kind_of(name)
            if kind and len(values[0]) <= _LONGEST_OTHER:
                places = self.published if kind == "published" else self.modified
                self._add(places, Said(values[0], "meta", 2.2))

    def properties(self, markup: Markup, headline: HtmlElement | None) -> None:
        """Take what microdata says of what holds the headline, else of the only article."""
        taken: set[str] = set()
        for element in own_properties(markup.properties, headline):
            names = (element.get("itemprop") or "").lower().split()
            wanted = set(_PROPERTIES) & set(names) - taken
            if not wanted:
                continue
            value = element.get("content") or moment_of(element) or element.text_content()
            for name in wanted:
                taken.add(name)
                places = self.modified if name == "datemodified" else self.published
                weight, exact = _PROPERTIES[name], name != "datecreated"
                self._add(places, Said(clean(value), "microdata", weight, exact=exact))

    def lines(self, page: Flow, seen: Iterable[Seen], near: set[int]) -> None:
        """Take what readers see: of unmarked dates only those beside the headline.

        One above it is that of the page where none is below; else it is today's.
        """
        above: list[Said] = []
        below: list[Said] = []
        # A page that names more days is a list, or hostile.
        for one in islice(seen, _MOST_SEEN):
            before = 0 if page.headline is None else page.headline - one.line
            if one.kind == "updated" and before <= _ABOVE:
                self.modified.append(_said(one, 2.0 if one.line in near else 1.5))
            elif one.kind == "published":
                self.published.append(_said(one, 4.0 if one.line in near else 2.0))
            elif one.kind == "plain" and one.line in near and not self._is_change(one.value):
                if before <= 0:
                    below.append(_said(one, 1.4 if below else 2.5))
                elif before <= _ABOVE:
                    above.append(_said(one, 1.6))
        if below:
            above = [replace(one, weight=_TODAY) for one in above]
        self.published += [*above, *below]

    def _is_change(self, value: str) -> bool:
        """Tell whether an unmarked date is that of the last change, as programs are told it."""
        told = [day(said.value) for said in self.published if said.exact and said.for_programs]
        changed = [day(said.value) for said in self.modified]
        return bool(told) and day(value) in changed and day(value) not in told

    def address(self, addresses: list[str], page: Flow) -> None:
        """Take the day in the page's address, and days in the text that lack a line or a year."""
        url = next((one for one in addresses if day_in(one) or month_in(one)), None)
        value = day_in(url)
        if value:
            self.published.append(Said(value, "address", 2.0, for_programs=False, exact=False))
        month = value[: -len("-03")] if value else month_in(url)
        for found in datelines(page, page.near(before=_ABOVE), month)[:1]:
            self.published.append(Said(found, "visible text", 1.6, for_programs=False))

    def scripts(self, tree: HtmlElement) -> None:
        """Take what scripts hold, where nothing else says when."""
        if not self.published and (value := script_date(tree)):
            self.published.append(Said(value, "meta", 1.6, for_programs=False))

    def _add(self, places: list[Said], said: Said) -> None:
        if moment := read_moment(said.value, self.order):
            places.append(replace(said, value=moment))


def _said(one: Seen, weight: float) -> Said:
    return Said(one.value, "visible text", weight, one.for_programs, one.printed)

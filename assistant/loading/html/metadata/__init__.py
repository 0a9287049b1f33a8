"""What a web page says of itself: title, authors, dates, site, language, address.

Each with where it was found and how sure it is: ``sure`` is said for programs or by two places
that agree, ``likely`` printed once, ``guess`` read from an address or from places that contradict.

The tree is not changed and nothing is dropped from the article here. The steps:

1. ``markup`` gathers tags, properties, headings; ``jsonld`` reads the blocks of JSON-LD.
2. ``outlets`` reads what the page shows of its outlet: ``sites.Names`` are the names that are no
   headline's and no author's. ``pieces`` parts titles into headline, section and outlet.
3. ``article_node`` chooses the JSON-LD node that is about this page; another's is not believed.
4. ``titles`` finds the headline: told, and printed in a heading, else as ``headline_by_look`` does.
5. ``printed_lines`` makes the lines that readers see around the headline; ``framing`` says which
   elements are of menus and other articles and give no lines.
6. Dates: ``told_dates`` collects what each place says and what it weighs (``date_tags``: names of
   meta tags; ``printed_dates``: lines; ``addresses``; ``script_dates``, where all others are
   silent); ``dates`` decides. They are read by ``loading.dates``.
7. ``authors`` takes persons from JSON-LD, tags, properties and marks, else from the lines
   (``signing``); a name that is the outlet's is dropped, as is one that ``loading.bylines`` knows
   for no name.
8. ``sites`` decides on the outlet's name, the language and the address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.documents import Metadata
from assistant.loading.dates.ordering import order_of
from assistant.loading.html.metadata.addresses import printed_addresses
from assistant.loading.html.metadata.article_node import choose
from assistant.loading.html.metadata.authors import find_authors
from assistant.loading.html.metadata.dates import Dates, decide
from assistant.loading.html.metadata.jsonld import read_blocks
from assistant.loading.html.metadata.markup import gather, seen
from assistant.loading.html.metadata.outlets import read_signs
from assistant.loading.html.metadata.pieces import without_site
from assistant.loading.html.metadata.printed_dates import read_lines
from assistant.loading.html.metadata.printed_lines import Flow, flow, said
from assistant.loading.html.metadata.sites import (
    Names,
    find_canonical,
    find_language,
    find_site,
    language_tags,
)
from assistant.loading.html.metadata.titles import find_title, is_logo
from assistant.loading.html.metadata.told_dates import Places
from assistant.loading.likeness import squash

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from assistant.loading.html.metadata.markup import Markup

__all__ = ["read_metadata"]


def read_metadata(tree: HtmlElement, url: str | None) -> Metadata:
    """Read what a page says of itself.

    Args:
        tree: The whole page; it is not changed.
        url: Where it was found, behind all redirects; None when that is not known.

    Nothing is raised, whatever the page holds.
    """
    markup = gather(tree)
    nodes = read_blocks(markup.blocks)
    addresses = [url or "", *markup.canonical, *markup.metas.get("og:url", ())]
    great = {squash(seen(one)) for one in markup.headings if one.tag == "h1" and not is_logo(one)}
    signs = [one for one in read_signs(tree, markup.title) if squash(one) not in great]
    names = Names(markup, nodes, addresses, signs)
    titles = [without_site(one, names) for one in
              (markup.title, markup.first("og:title"), *_great(markup))]  # fmt: skip
    article, about = choose(nodes, addresses, titles)
    headline = find_title(markup, article, names, tree)
    language = find_language(markup, article or about)
    title = headline.title.value if headline.title else ""
    page = flow(tree, headline.element, title)
    found = headline.title
    if found and headline.element is None and page.headline is not None:
        found = found.model_copy(update={"sure": "sure"})  # told, and printed in a line of its own
    own = [one for one in (*addresses, *printed_addresses(page)) if one]
    lines = (said(line) for line in page.lines)
    places = Places(order_of(language_tags(language, markup), own, lines))
    places.graph(article, about)
    places.metas(markup)
    places.properties(markup, headline.element)
    dates = _dates(places, page, own, tree)
    return Metadata(
        title=found,
        authors=find_authors(markup, article, page, names, headline.element),
        published=dates.published,
        modified=dates.modified,
        site=find_site(markup, article, nodes, title, names, tree),
        language=language,
        canonical=find_canonical(markup, article, url),
    )


def _great(markup: Markup) -> list[str]:
    return [seen(one) for one in markup.headings if one.tag == "h1"][:5]


def _dates(places: Places, page: Flow, addresses: list[str], tree: HtmlElement) -> Dates:
    """Decide on the dates, when what programs are told has been taken."""
    lines = read_lines(page, places.order, list(range(len(page.lines))))
    places.lines(page, lines, set(page.near()))
    places.address(addresses, page)
    places.scripts(tree)
    return decide(places.published, places.modified)

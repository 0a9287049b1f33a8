"""What outlet a page is of, in which language, and under which address."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.documents import Found
from assistant.loading.html.metadata.jsonld import text_of, types
from assistant.loading.html.metadata.outlets import copyright_of, is_common, printed_from
from assistant.loading.language_tags import language_tag
from assistant.loading.likeness import likeness, squash
from assistant.loading.links import address, host_of
from assistant.text.stamps import is_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from assistant.documents import Where
    from assistant.loading.html.metadata.jsonld import Node
    from assistant.loading.html.metadata.markup import Markup

_LONGEST = 100
_SITE_TAGS = ("application-name", "dc.publisher", "apple-mobile-web-app-title",
              "citation_journal_title")  # fmt: skip
_LANGUAGE_TAGS = ("content-language", "dc.language", "dcterms.language", "language", "inlanguage")
_MOST_WORDS = 6
BESIDE = re.compile(r"\s*(?:[|｜•·»«：]|::?\s|\s[–—－<>/-]\s)\s*")
_ALIKE = 0.5
_ENDS = frozenset(
    "com net org news online uk us co de fr eu international live digital print".split()
)
"""What stands behind an outlet's name and changes it not."""
_SECOND = frozenset("co com org net ac gov gob gouv edu".split())


class Names:
    """What an outlet may be called, and whether some words are only that."""

    def __init__(
        self, markup: Markup, nodes: list[Node], addresses: Iterable[str], signs: list[str]
    ) -> None:
        self.signs = signs
        said = [*signs]
        said += [markup.first(name) for name in ("og:site_name", *_SITE_TAGS)]
        for node in nodes:
            said.append(text_of(node.get("publisher")))
            if any(kind.endswith(("organization", "website")) for kind in types(node)):
                said += [text_of(node.get("name")), text_of(node.get("alternatename"))]
        self._names = {_bare(name) for name in said if 0 < len(name) <= _LONGEST} - {""}
        self._labels = set().union(*(_labels(one) for one in addresses))

    def has(self, words: str) -> bool:
        """Tell whether words are the outlet's name: as it is told, or as its address has it."""
        bare = _bare(words.lstrip("@"))
        if not bare:
            return False
        if bare in self._names or bare in self._labels:
            return True
        known = self._names | self._labels
        return any(
            (bare.startswith(name) and bare[len(name) :] in _ENDS)
            or (name.startswith(bare) and name[len(bare) :] in _ENDS)
            for name in known
        )


def _bare(name: str) -> str:
    return squash(name).removeprefix("the")


def _labels(url: str) -> set[str]:
    host = host_of(url).removeprefix("www.")
    parts = host.split(".")
    registered = parts[:-2] if parts[-2:-1] and parts[-2] in _SECOND else parts[:-1]
    if not registered:
        return set()
    main = registered[-1]
    return {_bare(main), _bare(host), _bare(main + parts[-1])} - {""}


def find_site(
    markup: Markup,
    article: Node | None,
    nodes: list[Node],
    title: str,
    names: Names,
    tree: HtmlElement,
) -> Found | None:
    """Find the outlet's name: as programs are told it, in the page's title, on its sign."""
    tried: list[tuple[str, Where]] = [(markup.first("og:site_name"), "opengraph")]
    tried.append((text_of((article or {}).get("publisher")), "json-ld"))
    tried += [(text_of(node.get("name")), "json-ld") for node in nodes if "website" in types(node)]
    tried += [(text_of(node.get("publisher")), "json-ld") for node in nodes]
    tried += [(markup.first(name), "meta") for name in _SITE_TAGS]
    beside = _beside(markup, title)
    for value, where in tried:
        name = value.strip(" |@")
        if name and len(name) <= _LONGEST and not name.startswith(("http:", "https:")):
            name = _capital(name, [*(other for other, _ in tried), *beside])
            return Found(value=name, where=where, sure="likely" if where == "meta" else "sure")
    named = next((piece for piece in beside if names.has(piece)), None)
    if named:
        return Found(value=named, where="meta", sure="likely")
    if shown := printed_from(tree) or next(iter(names.signs), None):
        return Found(value=shown, where="visible text", sure="likely")
    if beside and len(beside[-1].split()) <= _MOST_WORDS:
        return Found(value=beside[-1], where="meta", sure="guess")
    holder = copyright_of(tree)
    return Found(value=holder, where="visible text", sure="guess") if holder else None


def _capital(name: str, others: list[str]) -> str:
    """Return a name with the capital that it has elsewhere: "the Echo" is told, "The Echo" too."""
    return next((one for one in others if name[:1].islower() and one[:1].isupper()
                 and one.casefold() == name.casefold()), name)  # fmt: skip


def _beside(markup: Markup, title: str) -> list[str]:
    """Return what stands beside the headline in the page's title, or all of it where none does."""
    before, held, behind = markup.title.partition(title) if title else ("", "", "")
    parts = (before, behind) if held else (markup.title,)
    pieces = [piece.strip(" -–—|:：,()[]") for part in parts for piece in BESIDE.split(part)]
    pieces = [one for one in pieces if one and not is_common(one) and not is_date(one)]
    if not held and len(pieces) > 1:
        pieces = pieces[-1:]
    own = squash(title)
    return [one for one in pieces if likeness(one, title) < _ALIKE or squash(one) not in own]


def find_language(markup: Markup, article: Node | None) -> Found | None:
    """Find the language: what most places say; of equal ones, what the root element says."""
    graph = (article or {}).get("inlanguage")
    if isinstance(graph, dict):
        graph = graph.get("alternatename") or graph.get("name")
    tried: list[tuple[str, Where]] = [(value, "meta") for value in markup.languages]
    tried.append((text_of(graph), "json-ld"))
    tried.append((markup.first("og:locale"), "opengraph"))
    tried += [(markup.first(name), "meta") for name in _LANGUAGE_TAGS]
    said = [(tag, where) for value, where in tried if (tag := language_tag(value))]
    if not said:
        return None
    count = Counter(tag.partition("-")[0] for tag, _ in said)
    primary, most = max(count.items(), key=lambda item: item[1])
    tag, where = next(one for one in said if one[0].partition("-")[0] == primary)
    return Found(value=tag, where=where, sure="sure" if most * 2 > len(said) else "likely")


def find_canonical(markup: Markup, article: Node | None, url: str | None) -> Found | None:
    """Find the address that a page gives as its own; the site's first page is not taken for it."""
    main = (article or {}).get("mainentityofpage")
    main = main.get("@id") or main.get("url") if isinstance(main, dict) else main
    tried: list[tuple[object, Where]] = [(value, "meta") for value in markup.canonical]
    tried += [(value, "opengraph") for value in markup.metas.get("og:url", ())]
    tried += [((article or {}).get("url"), "json-ld"), (main, "json-ld")]
    base = address(markup.base, url) or url
    if base is None:  # what is relative is so to the page, of which another tag tells the site
        base = next((found for value, _ in tried if value and (found := address(value))), None)
    said = [(found, where) for value, where in tried
            if value and (found := address(value, base)) and not _is_root(found, url)]  # fmt: skip
    if not said:
        return None
    value, where = said[0]
    agreed = any(other == value and place != where for other, place in said[1:])
    return Found(value=value, where=where, sure="sure" if where == "meta" or agreed else "likely")


def _is_root(found: str, url: str | None) -> bool:
    return (
        urlsplit(found).path in ("", "/")
        and not urlsplit(found).query
        and (url is None or urlsplit(url).path not in ("", "/"))
    )


def language_tags(language: Found | None, markup: Markup) -> set[str]:
    """Return what a page says of its language and region, in small letters."""
    tags = {language.value.lower()} if language else set()
    if locale := language_tag(markup.first("og:locale")):
        tags.add(locale.lower())
    return tags

"""What outlet a page is of, in which language, and under which address."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.documents import Found
from assistant.loading.html.metadata.cleaning import address, clean, squash
from assistant.loading.html.metadata.jsonld import text_of, types

if TYPE_CHECKING:
    from assistant.documents import Where
    from assistant.loading.html.metadata.jsonld import Node
    from assistant.loading.html.metadata.markup import Markup
    from assistant.loading.html.metadata.moments import Order

_LONGEST = 100
_TAG = re.compile(r"[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?\Z", re.IGNORECASE)
_ENDS = frozenset(
    "com net org news online uk us co de fr eu international live digital print".split()
)
"""What stands behind an outlet's name and changes it not."""
_SECOND = frozenset("co com org net ac gov gob gouv edu".split())
_DAY_FIRST = frozenset("uk ie au nz in za ng ke sg my pk".split())
_MONTH_FIRST = frozenset(["en-us", "en-ph"])


class Names:
    """What an outlet may be called, and whether some words are only that."""

    def __init__(self, markup: Markup, nodes: list[Node], url: str | None) -> None:
        said = [markup.first("og:site_name"), markup.first("application-name"),
                markup.first("apple-mobile-web-app-title"), markup.first("dc.publisher")]  # fmt: skip
        for node in nodes:
            said.append(text_of(node.get("publisher")))
            if any(kind.endswith(("organization", "website")) for kind in types(node)):
                said += [text_of(node.get("name")), text_of(node.get("alternatename"))]
        self._names = {_bare(name) for name in said if 0 < len(name) <= _LONGEST} - {""}
        self._labels = _labels(url or markup.first("og:url"))

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
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return set()
    parts = host.split(".")
    if len(parts) < 2:  # noqa: PLR2004 - a name and what it is registered under
        return set()
    main = parts[-3] if len(parts) > 2 and parts[-2] in _SECOND else parts[-2]  # noqa: PLR2004 - a third
    return {_bare(main), _bare(host), _bare(main + parts[-1])} - {""}


def find_site(markup: Markup, article: Node | None, nodes: list[Node]) -> Found | None:
    """Find the outlet's name."""
    tried: list[tuple[str, Where]] = [(markup.first("og:site_name"), "opengraph")]
    tried.append((text_of((article or {}).get("publisher")), "json-ld"))
    tried += [(text_of(node.get("name")), "json-ld") for node in nodes if "website" in types(node)]
    tried += [(text_of(node.get("publisher")), "json-ld") for node in nodes]
    tried += [(markup.first(name), "meta") for name in
              ("application-name", "dc.publisher", "apple-mobile-web-app-title", "citation_journal_title")]  # fmt: skip
    for value, where in tried:
        name = value.strip(" |@")
        if name and len(name) <= _LONGEST and not name.startswith(("http:", "https:")):
            return Found(value=name, where=where, sure="likely" if where == "meta" else "sure")
    return None


def find_language(markup: Markup, article: Node | None) -> Found | None:
    """Find the language: what most places say; of equal ones, what the root element says."""
    graph = (article or {}).get("inlanguage")
    if isinstance(graph, dict):
        graph = graph.get("alternatename") or graph.get("name")
    tried: list[tuple[str, Where]] = [(value, "meta") for value in markup.languages]
    tried.append((text_of(graph), "json-ld"))
    tried.append((markup.first("og:locale"), "opengraph"))
    tried += [(markup.first(name), "meta") for name in
              ("content-language", "dc.language", "dcterms.language", "language", "inlanguage")]  # fmt: skip
    said = [(tag, where) for value, where in tried if (tag := _tag(value))]
    if not said:
        return None
    count = Counter(tag.partition("-")[0] for tag, _ in said)
    primary, most = max(count.items(), key=lambda item: item[1])
    tag, where = next(one for one in said if one[0].partition("-")[0] == primary)
    return Found(value=tag, where=where, sure="sure" if most * 2 > len(said) else "likely")


def _tag(raw: str) -> str | None:
    """Return a BCP 47 tag as it is usually written.

    >>> _tag("PT_br"), _tag("zh-hant-tw"), _tag("english")
    ('pt-BR', 'zh-Hant-TW', None)
    """
    value = raw.strip().replace("_", "-")[:20].split(",")[0].partition(".")[0]
    if not _TAG.match(value):
        return None
    parts = value.lower().split("-")
    rest = [part.title() if len(part) == 4 else part.upper() for part in parts[1:]]  # noqa: PLR2004 - of scripts
    return "-".join([parts[0], *rest])


def find_canonical(markup: Markup, article: Node | None, url: str | None) -> Found | None:
    """Find the address that a page gives as its own; the site's first page is not taken for it."""
    main = (article or {}).get("mainentityofpage")
    main = main.get("@id") or main.get("url") if isinstance(main, dict) else main
    tried: list[tuple[object, Where]] = [(value, "meta") for value in markup.canonical]
    tried += [(value, "opengraph") for value in markup.metas.get("og:url", ())]
    tried += [((article or {}).get("url"), "json-ld"), (main, "json-ld")]
    said = [(found, where) for value, where in tried
            if value and (found := address(value, url)) and not _is_root(found, url)]  # fmt: skip
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


def order_of(language: Found | None, markup: Markup, url: str | None) -> Order | None:
    """Return how a page writes 3/5/2021; None where its language and its country do not say."""
    tags = {language.value.lower()} if language else set()
    if locale := _tag(markup.first("og:locale")):
        tags.add(locale.lower())
    try:
        country = (urlsplit(url or "").hostname or "").rpartition(".")[2]
    except ValueError:
        country = ""
    if not tags or tags == {"en"}:
        return "dmy" if country in _DAY_FIRST else None
    if tags & _MONTH_FIRST:
        return "mdy" if country not in _DAY_FIRST and tags <= _MONTH_FIRST | {"en"} else None
    return None if "en-ca" in tags else "dmy"


def words_of(name: str) -> str:
    """Return an outlet's name for comparing."""
    return _bare(clean(name))

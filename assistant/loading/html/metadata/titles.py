"""The headline as readers see it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from assistant.documents import Found
from assistant.loading.html.metadata.framing import is_framing
from assistant.loading.html.metadata.headline_by_look import by_class, by_size, printed
from assistant.loading.html.metadata.jsonld import text_of
from assistant.loading.html.metadata.markup import ancestors, seen
from assistant.loading.html.metadata.outlets import is_home
from assistant.loading.html.metadata.pieces import is_weak, may_be_outlet, runs, without_site
from assistant.loading.likeness import likeness, squash

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from assistant.documents import Where
    from assistant.loading.html.metadata.jsonld import Node
    from assistant.loading.html.metadata.markup import Markup
    from assistant.loading.html.metadata.sites import Names

_LOGO = re.compile(r"logo|masthead|site-?title|site-?name|branding|sr-only-site", re.IGNORECASE)
_PARTED = re.compile(r"\s*(?:[|·•»–—:]|\s-\s)\s*\S")
_ALIKE, _LOWER_ALIKE = 0.5, 0.85
_FEWEST_WORDS = 3
_SHORTEST = 12
_MOST_PARTS = 40
_LITTLE_ALIKE = 0.34


class Headline(NamedTuple):
    """The title, and the element that shows it."""

    title: Found | None
    element: HtmlElement | None


def find_title(markup: Markup, article: Node | None, names: Names, tree: HtmlElement) -> Headline:
    """Find the headline that readers see; where none is seen, what programs are told."""
    told = list(_told(markup, article, names))
    if any(where != "meta" or not may_be_outlet(value) for value, where in told):
        told = [one for one in told if one[1] != "meta" or not may_be_outlet(one[0])]
    references = [value for value, where in told if where != "meta" or not may_be_outlet(value)]
    element, shown = _shown(markup, references, names)
    if element is None:
        element, shown = _printed(tree, markup, told, names)
    if element is not None:
        shown = _within(element, shown, references)
        agreed = any(likeness(shown, value) >= _LOWER_ALIKE for value in references)
        found = Found(value=shown, where="visible text", sure="sure" if agreed else "likely")
        return Headline(found, element)
    weak = all(is_weak(value, where) for value, where in told)
    if weak and (looking := _headed(markup, names) or by_size(tree, names.has)):
        return Headline(_guess(looking[1]), looking[0])
    if not told:
        return Headline(None, None)
    value, where = told[0]
    longer = next((one for one in told if _continues(value, one[0])), None)
    value, where = longer or (value, where)
    agreed = any(other != where and likeness(value, one) == 1 for one, other in told)
    return Headline(Found(value=value, where=where, sure="sure" if agreed else "likely"), None)


def _guess(title: str) -> Found:
    return Found(value=title, where="visible text", sure="guess")


def _printed(
    tree: HtmlElement, markup: Markup, told: list[tuple[str, Where]], names: Names
) -> tuple[HtmlElement | None, str]:
    """Find an element that shows a title, or part of it, and that is no heading."""
    references = [value for value, where in told if not is_weak(value, where)]
    wanted = [*references, *(run for one in references for run in runs(one))]
    if (element := printed(tree, wanted)) is not None:
        return element, seen(element)
    if called := by_class(tree, names.has):
        text = called[1]
        unlike = all(likeness(text, one) < _LITTLE_ALIKE for one in references)
        if not unlike or not references or not markup.metas.get("og:title"):
            return called
    return None, ""


def _headed(markup: Markup, names: Names) -> tuple[HtmlElement, str] | None:
    """Return the first heading of a page that has no title, or only the outlet's name for one."""
    for one in markup.headings:
        text = seen(one)
        if len(text.split()) >= _FEWEST_WORDS and not names.has(text) and not is_logo(one):
            return one, text
    return None


def _told(markup: Markup, article: Node | None, names: Names) -> Iterator[tuple[str, Where]]:
    """Yield the titles that programs are told, without the outlet's name, the surest first."""
    graph = text_of((article or {}).get("headline")) or text_of((article or {}).get("name"))
    tried: list[tuple[str, Where]] = [(graph, "json-ld")]
    tried += [(value, "opengraph") for value in markup.metas.get("og:title", ())]
    tried.append((markup.title, "meta"))
    for name in ("twitter:title", "parsely-title", "sailthru.title", "citation_title", "dc.title",
                 "dcterms.title", "title", "headline"):  # fmt: skip
        tried.append((markup.first(name), "meta"))
    for value, where in tried:
        title = without_site(value, names)
        if title and not names.has(title):
            yield title, where


def _shown(markup: Markup, references: list[str], names: Names) -> tuple[HtmlElement | None, str]:
    """Find the heading that agrees with what programs are told; else the only great one."""
    tops = [(one, text) for one in markup.headings
            if one.tag == "h1" and (text := seen(one)) and not names.has(text)]  # fmt: skip
    if best := _closest(tops, references, _ALIKE):
        return best
    marked = [(one, text) for one in markup.properties
              if "headline" in (one.get("itemprop") or "").lower().split()
              and (text := seen(one)) and one.tag not in ("meta", "link")]  # fmt: skip
    lower = [(one, seen(one)) for one in markup.headings if one.tag != "h1"]
    if best := _closest([*marked, *lower], references, _LOWER_ALIKE):
        return best
    outside = [(one, text) for one, text in tops
               if not is_logo(one) and len(text.split()) >= _FEWEST_WORDS]  # fmt: skip
    if len({text for _, text in outside}) == 1:
        return outside[0]
    short = [(one, text) for one, text in tops
             if _begins(markup.title, text) and not is_logo(one)
             and any(around.tag in ("article", "main") for around in ancestors(one))]  # fmt: skip
    return short[0] if len({text for _, text in short}) == 1 else (None, "")


def _begins(title: str, text: str) -> bool:
    """Tell whether a window's title is a headline of few letters, and the outlet's name."""
    return title.startswith(text) and _PARTED.match(title, len(text)) is not None


def _closest(
    headings: list[tuple[HtmlElement, str]], references: list[str], least: float
) -> tuple[HtmlElement, str] | None:
    scored = [
        (max((likeness(text, value) for value in references), default=0.0), -at)
        for at, (_, text) in enumerate(headings)
    ]
    score, at = max(scored, default=(0.0, 0))
    return headings[-at] if score >= least else None


def is_logo(heading: HtmlElement) -> bool:
    """Tell whether a heading is the outlet's sign: marked so, or a link to its first page."""
    links = [heading.find(".//a[@href]"), *(one for one in ancestors(heading) if one.tag == "a")]
    if any(link is not None and is_home(link.get("href") or "") for link in links):
        return True
    for one in (heading, *ancestors(heading)):
        marks = f"{one.get('class') or ''} {one.get('id') or ''}"
        if one.tag in ("body", "html"):
            return False
        if _LOGO.search(marks) or is_framing(one):
            return True
    return False


def _within(element: HtmlElement, shown: str, references: list[str]) -> str:
    """Return a heading's words without the kicker or the buttons that it holds too."""
    wanted = {squash(value): value for value in references if len(value) >= _SHORTEST}
    if squash(shown) in wanted:
        # Parts that only their look keeps apart run together: "FloodsDam breaks".
        told = wanted[squash(shown)]
        return told if len(element) > 1 and len(told) > len(shown) else shown
    for part in _parts_of(element):
        if squash(text := seen(part)) in wanted:
            return text
    for key, told in wanted.items():
        # A kicker before it, or a line below it, in an element of its own.
        rest = squash(shown).replace(key, "", 1)
        if key in squash(shown) and any(squash(seen(part)) == rest for part in _parts_of(element)):
            return told
    return shown


def _parts_of(element: HtmlElement) -> Iterator[HtmlElement]:
    return (part for part in islice(element.iterdescendants(), _MOST_PARTS)
            if isinstance(part.tag, str))  # fmt: skip


def _continues(short: str, long: str) -> bool:
    """Tell whether a title goes on where another was cut."""
    stem = short.rstrip(".… ")
    return short.endswith(("…", "...")) and len(long) > len(short) and long.startswith(stem)

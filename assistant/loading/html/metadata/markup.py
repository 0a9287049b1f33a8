"""What a page's markup holds for programs, gathered once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from assistant.loading.html.metadata.cleaning import clean
from assistant.loading.html.metadata.jsonld import blocks_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_MOST = 400
"""Elements of a name that are looked at: a page with more is not one to trust."""
_MOST_VALUES = 20
_MOST_ANCESTORS = 300
_MOST_STEPS = 1_000
UNSEEN = "data-assistant-unseen"
"""The attribute that an element is given which is not shown."""
_UNREAD = frozenset(["script", "style", "template", "noscript", "button", "svg", "title"])
_APART = frozenset(["br", "div", "p", "li"])


@dataclass(slots=True)
class Markup:
    """Meta tags by their names in small letters, and the elements that metadata is read from."""

    metas: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    blocks: list[str] = field(default_factory=list)
    """Of JSON-LD, as written."""
    title: str = ""
    headings: list[HtmlElement] = field(default_factory=list)
    """Those that are shown, of all ranks."""
    properties: list[HtmlElement] = field(default_factory=list)
    """Elements with an itemprop."""
    canonical: list[str] = field(default_factory=list)
    """As written."""
    base: str = ""
    """What relative addresses are relative to, as written."""
    languages: list[str] = field(default_factory=list)

    def first(self, *names: str) -> str:
        """Return the first value of the first of these meta tags that has one, else ""."""
        return next((value for name in names for value in self.metas.get(name, ())), "")


def gather(tree: HtmlElement) -> Markup:
    """Gather what programs are told."""
    markup = Markup()
    for meta in islice(tree.iter("meta"), _MOST):
        _meta(markup, meta)
    markup.blocks.extend(blocks_of(tree))
    for title in islice(tree.iter("title"), _MOST):
        if not any(parent.tag == "svg" for parent in ancestors(title)):
            markup.title = markup.title or clean(title.text_content())
    for link in islice(tree.iter("link"), _MOST):
        if "canonical" in (link.get("rel") or "").lower().split():
            markup.canonical.append(link.get("href") or "")
    base = next(tree.iter("base"), None)
    markup.base = "" if base is None else base.get("href") or ""
    headings = islice(tree.iter("h1", "h2", "h3", "h4", "h5", "h6"), _MOST)
    markup.headings.extend(filter(is_shown, headings))
    markup.properties.extend(islice(tree.iterfind(".//*[@itemprop]"), _MOST))
    markup.languages.extend(_languages(tree))
    return markup


def _languages(tree: HtmlElement) -> Iterator[str]:
    root = tree.getroottree().getroot()
    for element in dict.fromkeys((root, *islice(tree.iter("html", "body", "article"), 4))):
        for name, value in element.attrib.items():
            if name in ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang"):
                yield value


def _meta(markup: Markup, meta: HtmlElement) -> None:
    content = clean(meta.get("content") or meta.get("value"))
    if not content:
        return
    # An itemprop is not among them: what it belongs to is said by where it stands.
    names = (meta.get(kind) for kind in ("property", "name", "http-equiv"))
    for name in {name.strip().lower() for name in names if name}:
        if len(markup.metas[name]) < _MOST_VALUES:
            markup.metas[name].append(content)


def is_shown(element: HtmlElement) -> bool:
    """Tell whether an element stands in nothing that is marked as not shown."""
    return not any(UNSEEN in one.attrib for one in (element, *ancestors(element)))


def ancestors(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield what holds an element, the nearest first; of a bomb of nested tags only the nearest."""
    return islice(element.iterancestors(), _MOST_ANCESTORS)


def seen(element: HtmlElement, longest: int = 2_000) -> str:
    """Return what readers see of a small element, on one line."""
    parts: list[str] = []
    size = 0
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in islice(walk, _MOST_STEPS):
        if event == "start":
            part = " " if node.tag in _APART else ""
            if (node.tag in _UNREAD or UNSEEN in node.attrib) and node is not element:
                walk.skip_subtree()
            else:
                part += node.text or ""
        else:
            part = (node.tail or "") if node is not element else ""
        parts.append(part)
        size += len(part)
        if size > longest:
            break
    return clean("".join(parts))

"""Shadow trees that a page brings along: what no slot in them takes is not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.loading.style.looks import expanded, unseen
from assistant.loading.style.matching import Page
from assistant.loading.style.rules import declarations, hiding_selectors
from assistant.loading.style.selectors import compiled
from assistant.loading.style.values import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_HOSTS = frozenset(
    "article aside blockquote body div footer header main nav p section span "
    "h1 h2 h3 h4 h5 h6".split()
)
"""Elements that may have a shadow tree, beside those with names of a page's own."""


class Shadow(NamedTuple):
    """What a shadow tree shows of its host's own parts."""

    slots: frozenset[str]
    """The names of its slots that are shown; empty of the one for all that names none."""
    hidden: tuple[HtmlElement, ...]
    """Parts that its style hides."""

    @property
    def shows_words(self) -> bool:
        """Whether words beside the host's elements are shown."""
        return "" in self.slots

    def shows(self, part: HtmlElement) -> bool:
        """Tell whether a part of the host is shown."""
        return part.get("slot", "") in self.slots and part not in self.hidden


def shadows_of(tree: HtmlElement, name: str) -> dict[HtmlElement, Shadow]:
    """Return the shadow trees of a page by their hosts.

    Raises:
        ArticleError: Their style cannot be followed.
    """
    found: dict[HtmlElement, Shadow] = {}
    page = Page(tree, name)
    for template in tree.iter("template"):
        host = template.getparent()
        mode = template.get("shadowrootmode", "").lower()
        if mode not in ("open", "closed") or host is None or host in found:
            continue
        if host.tag in _HOSTS or "-" in host.tag:
            found[host] = _shadow(template, host, page)
    return found


def _shadow(template: HtmlElement, host: HtmlElement, page: Page) -> Shadow:
    said = [
        selector
        for sheet in template.iter("style")
        if _is_of(sheet, template)
        for selector in hiding_selectors(sheet.text or "")
    ]
    if any(_means_host(one, host, page) for one in said):
        return Shadow(frozenset(), ())
    away = [met for one in said if (met := compiled(one)) is not None]
    slots = set()
    for slot in template.iter("slot"):
        around = [slot, *_until(slot, template)]
        own = any(_hides_itself(one) or one.tag == "template" for one in around)
        if not own and not any(met.fits(one, page) for one in around for met in away):
            slots.add(slot.get("name", ""))
    parts = [one[one.find("slotted(") + 8 : -1] for one in said if "::slotted(" in one]
    taken = [met for one in parts if (met := compiled(one)) is not None]
    children = [one for one in host if isinstance(one.tag, str)] if taken else []
    hidden = tuple(one for one in children if any(met.fits(one, page) for met in taken))
    return Shadow(frozenset(slots), hidden)


def _means_host(selector: str, host: HtmlElement, page: Page) -> bool:
    if selector == ":host":
        return True
    if not (selector.startswith(":host(") and selector.endswith(")")):
        return False
    met = compiled(selector.removeprefix(":host(")[:-1])
    return met is not None and met.fits(host, page)


def _until(element: HtmlElement, end: HtmlElement) -> Iterator[HtmlElement]:
    for one in element.iterancestors():
        if one is end:
            return
        yield one


def _is_of(element: HtmlElement, template: HtmlElement) -> bool:
    return all(one.tag != "template" for one in _until(element, template))


def _hides_itself(element: HtmlElement) -> bool:
    own = expanded(declarations(plain(element.get("style", ""))))
    return "hidden" in element.attrib or bool(unseen({name: value for name, value, _ in own}))

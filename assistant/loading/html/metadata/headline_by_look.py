"""A headline that no heading shows: by the page's title, by what its class says, by its size."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from assistant.loading.html.metadata.framing import is_framing
from assistant.loading.html.metadata.markup import ancestors, is_shown, seen
from assistant.loading.likeness import squash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml.html import HtmlElement

_FEWEST, _MOST_WORDS, _LONGEST, _SHORTEST = 3, 40, 300, 8
_MOST_PARTS = 6_000
_NAMED = re.compile(
    r"(?:^|\s)(?:[a-z]{1,12}[_-]{1,2}){0,2}(?:headline|hed|head-?line|titre|titular|titulo|"
    r"(?:post|entry|article|art|story|news|page|content|node|blog|item|main|detail|"
    r"text)[_-]?(?:title|heading|headline|header|head|titel))(?:$|\s)"
)
_TITLED = re.compile(
    r"(?:^|\s)(?:[a-z]{1,12}[_-]{1,2}){0,2}(?:title|heading|titel|rubrik|titre|überschrift)(?:$|\s)"
)
_SIZE = re.compile(r"font-size:\s*(\d{1,3}(?:\.\d)?)(px|pt|em|rem|%)")
_LEAST = {"px": 20.0, "pt": 15.0, "em": 1.4, "rem": 1.4, "%": 140.0}
_SIZES = {"+1": 4, "+2": 5, "+3": 6, "+4": 7, "4": 4, "5": 5, "6": 6, "7": 7}
Seen = tuple["HtmlElement", str]
_PARTS = (
    "div",
    "p",
    "span",
    "td",
    "font",
    "b",
    "strong",
    "big",
    "center",
    "a",
    "th",
    "dt",
    "h4",
    "h5",
    "h6",
)


def printed(tree: HtmlElement, wanted: Iterable[str]) -> HtmlElement | None:
    """Return the element that shows the first of these titles and nothing else."""
    keys = {key: at for at, one in enumerate(wanted) if len(key := squash(one)) >= _SHORTEST}
    if not keys:
        return None
    best: tuple[int, HtmlElement] | None = None
    for element in islice(tree.iter(*_PARTS), _MOST_PARTS):
        if not 0 < len(element.text or "") <= _LONGEST:
            continue
        at = keys.get(squash(element.text or ""))
        if at is None or (best and best[0] <= at) or not _is_own(element):
            continue
        best = (at, element)
        if not at:
            break
    return best[1] if best else None


def by_class(tree: HtmlElement, is_outlet: Callable[[str], bool]) -> Seen | None:
    """Return the only element that its class calls a headline, with its text.

    Of several none is taken: these are a list of teasers.
    """
    parts = [one for one in islice(tree.iter(), _MOST_PARTS) if _marks(one)]
    for kind in (_NAMED, _TITLED):
        called = (one for one in parts if kind.search(_marks(one)))
        found = [(one, text) for one in called if (text := _text(one, is_outlet))]
        if len({squash(text) for _, text in found}) == 1:
            return found[-1]
    return None


def by_size(tree: HtmlElement, is_outlet: Callable[[str], bool]) -> Seen | None:
    """Return the first of the largest words, else the first bold line, with its text."""
    sized = [(size, one) for one in islice(tree.iter(*_PARTS), _MOST_PARTS) if (size := _size(one))]
    for size in sorted({size for size, _ in sized}, reverse=True):
        for one in (one for held, one in sized if held == size):
            if text := _text(one, is_outlet):
                return one, text
    for one in islice(tree.iter("b", "strong"), _MOST_PARTS):
        holder = one.getparent()
        alone = (
            holder is not None and not (holder.text or "").strip() and not (one.tail or "").strip()
        )
        if alone and (text := _text(one, is_outlet)) and text[-1] not in ".:;,":
            return one, text
    return None


def _marks(element: HtmlElement) -> str:
    if not isinstance(element.tag, str) or element.tag in ("body", "html", "img"):
        return ""
    marks = element.get("class") or element.get("id") or ""
    return marks.lower() if len(marks) <= _LONGEST else ""


def _text(element: HtmlElement, is_outlet: Callable[[str], bool]) -> str:
    """Return an element's words when they may be a headline, else nothing."""
    text = seen(element, _LONGEST * 2)
    words = text.split()
    if not _FEWEST <= len(words) <= _MOST_WORDS or len(text) > _LONGEST or is_outlet(text):
        return ""
    if element.find(".//p") is not None or element.find(".//table") is not None:
        return ""
    return text if _is_own(element) else ""


def _is_own(element: HtmlElement) -> bool:
    """Tell whether an element is shown, stands in no menu, and is no link to another page."""
    if element.tag == "a" or any(one.tag == "a" for one in islice(element.iterancestors(), 2)):
        return False
    return is_shown(element) and not any(map(is_framing, (element, *ancestors(element))))


def _size(element: HtmlElement) -> float:
    """Return how large an element's words are, as the sizes of font elements; 0 when not large."""
    if element.tag == "font":
        return float(_SIZES.get((element.get("size") or "").strip(), 0))
    if element.tag == "big":
        return 4.0
    match = _SIZE.search((element.get("style") or "")[:_LONGEST].lower())
    if match is None or float(match[1]) < _LEAST[match[2]]:
        return 0.0
    return 4.0 * float(match[1]) / _LEAST[match[2]]

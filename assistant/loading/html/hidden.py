"""What a page holds and does not show: it never becomes the text of an article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from assistant.loading.html.names import says_beside
from assistant.loading.styles import NIL, hides, plain, shrinks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSEEN = frozenset(
    "script style template noscript head meta link title object embed applet param source track "
    "audio video canvas map iframe frame frameset noframes svg math select option datalist "
    "textarea input button dialog img picture area base progress meter rp rt xml "
    "del s strike".split()
)
"""Elements without words of an article, or whose words are shown at times, or were taken back."""
_SHEET_STYLE = re.compile(
    rf"display\s*:\s*none|visibility\s*:\s*hidden|(?<![\w-])opacity{NIL}|font-size{NIL}|"
    r"(?:text-indent|(?<![\w-])left)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
_SIMPLE = re.compile(r"([A-Za-z][A-Za-z0-9]*)?([.#])(-?[A-Za-z_][\w-]*)$")
_NAMES = frozenset(
    "hidden hide visually-hidden visuallyhidden sr-only screen-reader-text screen-reader-only "
    "u-hidden d-none is-hidden element-invisible offscreen off-screen invisible show-for-sr "
    "a11y-hidden assistive-text".split()
)
_SHOWN_WIDER = re.compile(
    r"(?:^|\s)(?!print)(?:\w+:|d-(?!print)\w+-)(?:block|flex|grid|inline|table|contents)"
)
"""Hidden on narrow screens only, as utility classes say it: ``hidden md:block``."""
_EVERYWHERE = re.compile(
    r"@(?:media\s+(?:only\s+)?(?:screen|all)|layer(?:\s+[\w-]+)?)\s*\{", re.IGNORECASE
)
"""What opens a group of rules that hold for every screen."""
_ROOTS = frozenset(["html", "body"])
_STYLES_READ = 2_000
_SHEETS_READ = 400_000
_MOST = 0.5
"""Share of a page's paragraphs from which what is named hidden is the article itself, which a
script shows."""
_FEW = 3
"""Paragraphs below which a page has no article that a script shows."""
_RUN = 6
"""Words from which on what stands together is running text."""
_TRIES = 20
"""Parts that are looked into for so many; all others are taken at their word."""


def drop_hidden(tree: HtmlElement) -> int:
    """Remove what is not shown, in place; return how many words of it were running text.

    Scripts, styles, controls and ``<noscript>`` go too and are not counted, nor are menus and what
    only readers of screens are told.
    """
    unseen, hidden = _found(tree, _Look(tree))
    for element in unseen:
        drop(element)
    words = sum(_prose(element) for element in hidden)
    for element in hidden:
        drop(element)
    return words + _drop_small(tree)


def _drop_small(tree: HtmlElement) -> int:
    """Remove what is too small to be seen and leave the parts in it that have a size again."""
    sizes: dict[HtmlElement, bool] = {}
    for part in tree.iter(etree.Element):
        style = part.get("style")
        small = shrinks(plain(style)) if style and part.tag not in _ROOTS else None
        if small is not None:
            sizes[part] = small
    if not any(sizes.values()):
        return 0
    around = _around([part for part, small in sizes.items() if not small])
    parts, words = [(tree, False)], 0
    while parts:
        part, small = parts.pop()
        small = sizes.get(part, small)
        if small and part not in around:
            words += _prose(part)
            drop(part)
        else:
            words += _without_own(part) if small else 0
            parts += [(child, small) for child in part.iterchildren(etree.Element)]
    return words


def _without_own(part: HtmlElement) -> int:
    """Remove the words between an element's parts."""
    words = _run(part.text)
    part.text = None
    for child in part:
        words += _run(child.tail)
        child.tail = None
    return words


def _around(parts: list[HtmlElement]) -> set[HtmlElement]:
    """Return elements and all that they are in."""
    found: set[HtmlElement] = set()
    for part in parts:
        one: HtmlElement | None = part
        while one is not None and one not in found:
            found.add(one)
            one = one.getparent()
    return found


def _run(text: str | None) -> int:
    size = len((text or "").split())
    return size if size >= _RUN else 0


def _found(tree: HtmlElement, look: _Look) -> tuple[list[HtmlElement], list[HtmlElement]]:
    unseen: list[HtmlElement] = []
    hidden: list[HtmlElement] = []
    walk = etree.iterwalk(tree, events=("start", "comment", "pi"))
    for event, element in walk:
        if event != "start" or element.tag in _UNSEEN:
            kept = unseen
        elif look.hides(element):
            kept = hidden
        else:
            continue
        kept.append(element)
        if event == "start":
            walk.skip_subtree()
    return unseen, hidden


def _prose(element: HtmlElement) -> int:
    """Return the words of running text in it; none where its name says that it is no article's."""
    if says_beside(f"{element.get('class', '')} {element.get('id', '')}"):
        return 0
    return sum(
        _run(None if part.tag in _UNSEEN else part.text)
        + _run(None if part is element else part.tail)
        for part in element.iter(etree.Element)
    )


class _Look:
    """How a page says that its parts are not to be seen."""

    def __init__(self, tree: HtmlElement) -> None:
        self._paragraphs = sum(1 for _ in tree.iter("p"))
        self._tries = _TRIES
        sheets = plain("".join(sheet.text or "" for sheet in tree.iter("style")))[:_SHEETS_READ]
        self._names = frozenset(_hiding(sheets))

    def hides(self, element: HtmlElement) -> bool:
        said = element.attrib
        if not said or element.tag in _ROOTS:
            return False
        style = said.get("style")
        if style and hides(plain(style)):
            return True
        if "hidden" in said and said["hidden"].lower() != "until-found":
            return not self._is_article(element)
        names = said.get("class", "")
        parts = names.split()
        named = not _NAMES.isdisjoint(parts) and not _SHOWN_WIDER.search(names)
        if not named and self._names:
            named = "#" + said.get("id", "") in self._names or any(
                "." + part in self._names or f"{element.tag}.{part}" in self._names
                for part in parts
            )
        named = named or said.get("aria-hidden", "").lower() == "true"
        return named and not self._is_article(element)

    def _is_article(self, element: HtmlElement) -> bool:
        if self._tries <= 0 or self._paragraphs < _FEW:
            return False
        own = sum(1 for _ in element.iter("p"))
        self._tries -= own > 0
        return own > _MOST * self._paragraphs


def _hiding(sheets: str) -> list[str]:
    """Return the plain names that style sheets hide: ``.note`` of ``.note { display: none }``.

    Rules for some screens or for print alone are inside of ``@media`` and are not read.
    """
    rules = _without_groups(sheets)
    found: list[str] = []
    for style in _SHEET_STYLE.finditer(rules):
        at = style.start()
        opened = rules.rfind("{", max(0, at - _STYLES_READ), at)
        if opened > rules.rfind("}", max(0, at - _STYLES_READ), at):
            before = max(0, opened - _STYLES_READ)
            names = rules[max(before, rules.rfind("}", before, opened) + 1) : opened]
            simple = (_SIMPLE.match(name.strip()) for name in names.split(","))
            found += ["".join(name.groups("")) for name in simple if name]
    return found


def _without_groups(sheets: str) -> str:
    """Return rules that hold for every screen."""
    if "@" not in sheets:
        return sheets
    sheets = _EVERYWHERE.sub("", sheets)  # a "}" too many is passed over
    kept: list[str] = []
    depth, start, group = 0, 0, False
    for mark in re.finditer(r"[@{}]", sheets):
        at = mark.start()
        if mark.group() == "@" and depth == 0 and not group:
            kept.append(sheets[start:at])
            group = True
        elif mark.group() == "{":
            depth += 1
        elif mark.group() == "}":
            depth = max(0, depth - 1)
            if depth == 0 and group:
                start, group = at + 1, False
    return "".join(kept) if group else "".join([*kept, sheets[start:]])


def drop(element: HtmlElement) -> None:
    """Remove an element and leave what follows it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before = element.getprevious()
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)

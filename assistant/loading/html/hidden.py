"""What a page holds and does not show: it never becomes the text of an article."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from lxml import etree

from assistant.loading.html.metadata.markup import UNSEEN
from assistant.loading.html.names import says_beside
from assistant.loading.html.shadows import shadows_of
from assistant.loading.style.cascade import Cascade
from assistant.loading.style.looks import INHERITED, lies_on_itself, shows_again

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from assistant.loading.style.cascade import Looked

    By: TypeAlias = str | HtmlElement

_UNSEEN = frozenset(
    "script style template noscript head meta link title object embed applet param source track "
    "audio video canvas map iframe frame frameset noframes noembed svg math select option datalist "
    "textarea input button dialog img picture area base progress meter rp rt xml "
    "del s strike".split()
)
"""Elements without words of an article, or whose words are shown at times, or were taken back."""
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_MOST_AROUND = 50
"""Elements around one in which a heading is looked for."""
_NAMES = frozenset(
    "hidden hide visually-hidden visuallyhidden sr-only screen-reader-text screen-reader-only "
    "u-hidden d-none is-hidden element-invisible offscreen off-screen invisible show-for-sr "
    "a11y-hidden assistive-text".split()
)
_SHOWN_WIDER = re.compile(
    r"(?:^|\s)(?!print)(?:\w+:|d-(?!print)\w+-)(?:block|flex|grid|inline|table|contents)"
)
"""Hidden on narrow screens only, as utility classes say it: ``hidden md:block``."""
_LOOKED_AT = frozenset({"style", "hidden", "color", "popover"})
"""Attributes by which an element may be hidden."""
_MOST = 0.5
"""Share of a page's paragraphs from which what one rule hides is shown by a script."""
_FEW = 3
"""Paragraphs below which a page has no article that a script shows."""
_ROUNDS = 4
"""Rules of which that is seen."""
_RUN = 6
"""Words from which on what stands together is running text."""


_IN_LINES = frozenset("a abbr b big cite code em font i small span strong sub sup u".split())
"""Elements whose lines are those of what is around them."""
_LINE = 200
"""Characters from which on words take more than one line on any screen."""


class Why(NamedTuple):
    """What hides an element."""

    by: By
    """The rule; the element where an attribute or a name does, empty where its style does."""
    name: str
    """The property; ``paper`` where letters have the colour of what is behind them."""


class _Part(NamedTuple):
    """A part that is not shown."""

    element: HtmlElement
    by: By
    muted: bool
    """Whether its own words alone are hidden, and elements inside of it may be shown again."""


class Hidden:
    """What of a page is not shown: found once, and removed in place when it is no longer needed.

    Scripts, styles, controls and ``<noscript>`` are of it, which programs are told things in.

    Raises:
        ArticleError: Its style cannot be followed.
    """

    def __init__(self, tree: HtmlElement, name: str) -> None:
        self._kept = list(tree.iter())  # lxml makes an element anew each time it is met, else
        look = _Look(tree, name)
        self._unseen, self._parts = _found(tree, look)
        for _ in range(_ROUNDS):
            shown = look.shown_by_script(self._parts)
            if not shown:
                break
            look.shown |= shown
            self._unseen, self._parts = _found(tree, look)

    def clear_headings(self) -> None:
        """Remove headings that are not shown, and what others do not show: it is no title.

        What else is hidden is marked, as a page may show its title in any element.
        """
        inside = [part for part in self._parts if _in_heading(part.element)]
        for part in inside:
            _remove(part)
        done = set(inside)
        self._parts = [part for part in self._parts if part not in done]
        for part in self._parts:
            part.element.set(UNSEEN, "")

    def drop(self) -> int:
        """Remove all of it; return how many words of it were running text.

        What is never text, menus and what only readers of screens are told are not counted.
        """
        for one in self._unseen:
            drop(one)
        words = sum(_mute(part.element) if part.muted else _prose(part.element)
                    for part in self._parts)  # fmt: skip
        for part in self._parts:
            if not part.muted:
                drop(part.element)
        return words


def _in_heading(element: HtmlElement) -> bool:
    around = islice(element.iterancestors(), _MOST_AROUND)
    return any(one.tag in _HEADINGS for one in (element, *around))


def _remove(part: _Part) -> None:
    if part.muted:
        _mute(part.element)
    else:
        drop(part.element)


def _found(tree: HtmlElement, look: _Look) -> tuple[list[HtmlElement], list[_Part]]:
    unseen: list[HtmlElement] = []
    hidden: list[_Part] = []
    muted: dict[HtmlElement, Why] = {}
    walk = etree.iterwalk(tree, events=("start", "comment", "pi"))
    for event, element in walk:
        if event != "start" or element.tag in _UNSEEN:
            unseen.append(element)
        elif not look.is_slotted(element):
            hidden.append(_Part(element, element, muted=False))
        elif why := look.hides(element, muted.get(element.getparent()) if muted else None):
            muting = why.name in INHERITED and len(element) > 0
            hidden.append(_Part(element, why.by, muting))
            if muting:
                muted[element] = why
                continue
        elif element in look.shadows and not look.shadows[element].shows_words:
            hidden.append(_Part(element, element, muted=True))
            continue
        else:
            continue
        if event == "start":
            walk.skip_subtree()
    return unseen, hidden


def _is_long(element: HtmlElement) -> bool:
    return sum(map(len, islice(element.itertext(), 50))) > _LINE


def _mute(element: HtmlElement) -> int:
    """Remove the words of an element and keep the elements in it."""
    said = [element.text, *(child.tail for child in element)]
    element.text = None
    for child in element:
        child.tail = None
    return sum(size for words in said if words and (size := len(words.split())) >= _RUN)


def _prose(element: HtmlElement) -> int:
    """Return the words of running text in it; none where its name says that it is no article's."""
    if says_beside(f"{element.get('class', '')} {element.get('id', '')}"):
        return 0
    sizes = [
        len(words.split())
        for part in element.iter(etree.Element)
        for words in (
            None if part.tag in _UNSEEN else part.text,
            None if part is element else part.tail,
        )
        if words
    ]
    return sum(size for size in sizes if size >= _RUN)


class _Look:
    """How a page says that its parts are not to be seen."""

    def __init__(self, tree: HtmlElement, name: str) -> None:
        self._paragraphs = sum(1 for _ in tree.iter("p"))
        self._cascade = Cascade(tree, name)
        self._by_tag = self._cascade.hides_tags
        self.shadows = shadows_of(tree, name)
        self.shown: set[By] = set()
        """What a script undoes."""

    def is_slotted(self, element: HtmlElement) -> bool:
        """Tell whether an element is shown where it stands in one with a shadow tree."""
        shadow = self.shadows.get(element.getparent()) if self.shadows else None
        return shadow is None or shadow.shows(element)

    def hides(self, element: HtmlElement, around: Why | None) -> Why | None:
        """Return what hides an element; None where it is shown.

        Args:
            element: The element.
            around: What hides the words of its parent.
        """
        said = element.attrib
        if element.tag in ("html", "body") or not (said or around or self._by_tag):
            return None
        told = not _LOOKED_AT.isdisjoint(said) or element.tag == "marquee"
        if around or told or self._cascade.may_hide(element):
            looked = self._cascade.look(element)
            found = self._found(element, looked)
            if found and found.by not in self.shown:
                return found
            if around and not shows_again(looked.values, around.name):
                return around
        names = said.get("class", "")
        named = not _NAMES.isdisjoint(names.split()) and not _SHOWN_WIDER.search(names)
        named = named or said.get("aria-hidden", "").lower() == "true"
        return Why(element, "name") if named and element not in self.shown else None

    def _found(self, element: HtmlElement, looked: Looked) -> Why | None:
        name = looked.hides()
        if name:
            by = looked.by[name]
            return Why(element if by in _LOOKED_AT else by, name)
        if self._cascade.is_on_paper(element, looked):
            return Why(looked.by.get("color", ""), "paper")
        if self._cascade.is_behind(element, looked):
            return Why(looked.by["z-index"], "z-index")
        if lies_on_itself(looked.values) and element.tag not in _IN_LINES and _is_long(element):
            return Why(looked.by["line-height"], "line-height")
        return None

    def shown_by_script(self, hidden: list[_Part]) -> set[By]:
        """Return what hides most of a page's paragraphs, and so is undone by a script."""
        if self._paragraphs < _FEW:
            return set()
        sizes: Counter[By] = Counter()
        for part in hidden:
            own = part.element.tag == "p" if part.muted else sum(1 for _ in part.element.iter("p"))
            sizes[part.by] += own
        return {by for by, size in sizes.items() if by != "" and size > _MOST * self._paragraphs}


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

"""A page as boxes and the blocks of text in them, in the order in which they are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from assistant.loading.html.boxes import Block, Box, Layout
from assistant.loading.html.names import says_beside, says_inset

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from assistant.loading.html.boxes import Kind


_BLOCKS = frozenset(
    "html body p div section article main aside header footer nav h1 h2 h3 h4 h5 h6 ul ol li dl dt "
    "dd blockquote pre table tbody thead tfoot tr td th caption figure figcaption form fieldset "
    "address hr details summary center hgroup legend menu dir search".split()
)
_BESIDE = frozenset({"nav", "figcaption", "aside", "footer", "caption"})
_HOLDING = frozenset(
    "html body div section article main aside header footer nav td form figure".split()
)
"""Elements that hold boxes rather than words."""
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_DIGITS = 6
"""Of the largest number that a list is taken to count with."""
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LINE = "\ufdd4"
"""Stands for ``<br>`` until a block is closed."""
_OPENED, _CLOSED = "\ufdd0", "\ufdd1"
"""Stand for the ends of a link until then; no text has these characters."""
_STEPS = {_OPENED: 1, _CLOSED: -1}
_MARK = re.compile(f"([{_OPENED}{_CLOSED}])")
_BLANKS = re.compile(" {2,}")
_BREAKS = re.compile(f" ?{_LINE}(?: ?{_LINE})+ ?")
_BREAK = re.compile(f" ?{_LINE} ?")
_BETWEEN = "  "
"""Sets the cells of a row apart."""
_LAYOUT = 3
"""Tables inside of one another from which on none holds data."""
_CELL = 240
"""Characters of the longest cell that a table of data has."""


def lay_out(body: HtmlElement) -> Layout:
    """Lay out what an element shows."""
    return _Walk(body).layout


class _Walk:
    """One way through a page, and what is open on it."""

    def __init__(self, body: HtmlElement) -> None:
        self._root = self._at = Box("body", "", body, None, 0)
        self._blocks: list[Block] = []
        self._words: list[str] = []
        self._depth = 0
        self._lists: list[int | None] = []
        self._label = ""
        self._quotes = self._verses = self._tables = 0
        self._row: list[str] | None = None
        self._cells: set[HtmlElement] = set()
        self._walk(body)
        self._close()
        self._root.end = len(self._blocks)
        self.layout = Layout(self._root, self._blocks)

    def _walk(self, body: HtmlElement) -> None:
        for event, element in etree.iterwalk(body, events=("start", "end")):
            if not isinstance(element.tag, str):
                if event == "end" and element.tail:
                    self._say(element.tail)
                continue
            if event == "start":
                self._start(element)
                if element.text:
                    self._say(element.text)
            else:
                self._end(element)
                if element is not body and element.tail:
                    self._say(element.tail)

    def _start(self, element: HtmlElement) -> None:
        tag = element.tag
        if _apart(element, tag):
            self._open(element, tag)
        elif tag == "br":
            self._words.append(_LINE)
        elif tag == "a":
            self._words.append(_OPENED)
        elif tag == "q" and element.text and element.text.strip()[:1] not in ('"', "“", "«", "‘"):
            self._words.append("“")

    def _end(self, element: HtmlElement) -> None:
        tag = element.tag
        if _apart(element, tag):
            self._shut(element, tag)
        elif tag == "a":
            self._words.append(_CLOSED)
        elif tag == "q" and (element.text or "").strip()[:1] not in ('"', "“", "«", "‘", ""):
            self._words.append("”")

    def _say(self, words: str) -> None:
        if self._verses == 0 or self._row is not None:
            self._words.append(words)
        else:
            self._words.append(words.replace("\n", _LINE))

    def _open(self, element: HtmlElement, tag: str) -> None:
        if self._row is not None:
            if tag not in ("td", "th"):
                self._words.append(" ")
            return
        self._close()
        said = element.attrib
        names = (
            f"{said.get('class', '')} {said.get('id', '')} {said.get('role', '')}" if said else ""
        )
        box = Box(tag, names, element, self._at, len(self._blocks))
        box.beside = (
            (tag in _BESIDE and not _is_of_part(element, tag))
            or (bool(said) and says_beside(names))
            or _is_picture(element, tag)
        )
        self._at.children.append(box)
        self._at = box
        self._enter(element, tag)

    def _enter(self, element: HtmlElement, tag: str) -> None:
        if tag in _LISTS:
            start = _number(element.get("start", "")) or 1
            self._lists.append(start if tag == "ol" else None)
        elif tag == "li":
            self._item(element)
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "pre":
            self._verses += 1
        elif tag == "table":
            self._tables += 1
            if self._tables <= _LAYOUT and _is_data(element):
                self._cells.add(element)
        elif tag == "tr" and self._cells:
            self._row = []

    def _item(self, element: HtmlElement) -> None:
        number = self._lists[-1] if self._lists else None
        if number is not None:
            number = _number(element.get("value", "")) or number
            self._lists[-1] = number + 1
        self._label = "- " if number is None else f"{number}. "

    def _shut(self, element: HtmlElement, tag: str) -> None:
        if self._row is not None and tag != "tr":
            if tag in ("td", "th"):
                self._row.append(_flat("".join(self._words).replace(_LINE, " ")))
                self._words.clear()
            else:
                self._words.append(" ")
            return
        self._close()
        self._leave(element, tag)
        self._at.end = len(self._blocks)
        self._at = self._at.parent or self._root

    def _leave(self, element: HtmlElement, tag: str) -> None:
        if tag in _LISTS and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._label = ""
        elif tag == "blockquote":
            self._quotes -= 1
        elif tag == "pre":
            self._verses -= 1
        elif tag == "table":
            self._tables -= 1
            self._cells.discard(element)

    def _close(self) -> None:
        """End the block that is open."""
        if self._row is not None:
            self._add("\t".join(filter(None, self._row)), row=True)
            self._row = None
        elif self._words:
            words = _flat("".join(self._words))
            if _LINE not in words:
                self._add(words)
            else:
                for piece in _BREAKS.split(words):
                    self._add(_BREAK.sub("\n" if self._verses else " ", piece).strip())
        self._words.clear()

    def _add(self, marked: str, *, row: bool = False) -> None:
        if not marked:
            return
        text, linked, links = self._measured(marked)
        if not any(map(str.isalnum, text)):
            return
        box = self._at
        kind = "row" if row else self._kind(box)
        level = int(box.tag[1]) if kind == "heading" else 0
        self._blocks.append(
            Block(text.replace("\t", _BETWEEN), kind, box, linked, links, level, self._label)
        )
        self._label = ""

    def _measured(self, marked: str) -> tuple[str, int, int]:
        """Return words without marks, how many of their characters are linked, and links."""
        parts = _MARK.split(marked)
        if len(parts) == 1:
            return marked, len(marked) if self._depth > 0 else 0, 0
        linked = 0
        for words, mark in zip(parts[::2], [*parts[1::2], ""], strict=True):
            linked += len(words.strip()) if self._depth > 0 else 0
            self._depth += _STEPS.get(mark, 0)
        words = _BLANKS.sub(" ", "".join(parts[::2])).strip()
        return words, linked, marked.count(_OPENED)

    def _kind(self, box: Box) -> Kind:
        if box.tag in _HEADINGS:
            return "heading"
        if self._verses:
            return "verse"
        if self._label or (self._lists and _inside_item(box)):
            return "item"
        return "quote" if self._quotes else "paragraph"


def _number(said: str) -> int | None:
    return int(said) if said.isascii() and said.isdigit() and len(said) <= _DIGITS else None


def _inside_item(box: Box) -> bool:
    return box.tag == "li" or (box.parent is not None and box.parent.tag == "li")


def _is_of_part(element: HtmlElement, tag: str) -> bool:
    """Tell whether it says whose a quote is, or what a quote or a table of data is of."""
    around = element.getparent()
    if around is None:
        return False
    if tag == "footer":
        return bool(around.tag == "blockquote")
    if tag == "caption":
        return bool(around.tag == "table") and _is_data(around)
    return bool(
        tag == "figcaption" and around.tag == "figure" and not _is_picture(around, "figure")
    )


def _is_picture(element: HtmlElement, tag: str) -> bool:
    """Tell whether a figure shows a picture, so that its words are a caption."""
    return tag == "figure" and not any(
        element.find(".//" + held) is not None for held in ("blockquote", "table", "pre")
    )


def _flat(words: str) -> str:
    return " ".join(words.split())


def _apart(element: HtmlElement, tag: str) -> bool:
    """Tell whether an element begins a line; elements of a page's own do unless in a sentence."""
    if tag in _BLOCKS:
        return True
    if tag == "span":
        return says_inset(element.get("class", ""))
    if "-" not in tag:
        return False
    parent = element.getparent()
    return parent is None or parent.tag in _HOLDING or "-" in str(parent.tag)


def _is_data(table: HtmlElement) -> bool:
    """Tell whether a table holds data in rows; else it lays out a page."""
    if table.find(".//table") is not None or table.get("role") == "presentation":
        return False
    widest = rows = 0
    for row in table.iter("tr"):
        rows += 1
        cells = [len("".join(cell.itertext()).strip()) for cell in row if cell.tag in ("td", "th")]
        if any(size > _CELL for size in cells):
            return False
        widest = max(widest, sum(1 for size in cells if size))
    return rows > 1 and widest > 1

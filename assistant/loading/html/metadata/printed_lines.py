"""What readers see of a page around its headline: lines, in order, without what frames them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from assistant.loading.dates.moments import read_moment
from assistant.loading.html.metadata.cleaning import clean
from assistant.loading.html.metadata.framing import is_framing, is_other
from assistant.loading.html.metadata.markup import ancestors
from assistant.loading.likeness import squash

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    "address article aside blockquote body br center dd details div dl dt fieldset figcaption "
    "figure form h1 h2 h3 h4 h5 h6 header hgroup hr html li main ol p pre section summary table "
    "tbody td tfoot th thead tr ul".split()
)
_UNSEEN = frozenset(
    "script style template noscript svg iframe select button object video audio canvas head".split()
)
_COMMENTS = re.compile(
    r"\W*(?:\d{1,6}\s|no\s|all\s|your\s|reader\s?|leave a\s|post a\s|add a\s|view\s|"
    r"join the\s){0,2}"
    r"(?:comments?|repl(?:y|ies)|responses?|discussion|kommentare?|leserkommentare|commentaires?|"
    r"comentarios?|comentários?|commenti|reacties|kommentarer|komentarze|"
    r"комментарии)\b[^.]{0,40}\Z",
    re.IGNORECASE,
)
_INLINE = frozenset("a b cite em font i small span strong".split())
_HEADINGS = frozenset(["h2", "h3", "h4", "h5", "h6"])
_AUTHOR = re.compile(
    r"(?:^fn|(?:^|[-_])(?:authors?|bylines?|writer|autore?n?|auteur)(?:[-_]{1,2}(?:names?|link))?)$"
)
_PARTS = re.compile(
    r"(?:^|[\s_-])(?:byline|author|date|time|timestamp|published|publish|updated|modified|label|"
    r"meta)"
)
_MOMENTS = (
    "datetime", "data-datetime", "data-timestamp", "data-published", "data-published-date",
    "data-date", "data-time", "data-utc", "data-utc-time", "data-livestamp", "data-epoch",
    "data-unixtime", "data-iso", "data-published-at", "data-pubdate", "data-publish-date",
)  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")
_TITLED = frozenset("abbr a div p span td time".split())
_LONGEST_TITLE = 60
_MOST_PIECES = 40_000
_CUT = 600
"""Characters of a piece: longer ones are prose, of which only the length matters."""


class Piece(NamedTuple):
    """Words that stand together in a line."""

    text: str
    time: str | None = None
    """What its time element says for programs."""
    marks: str = ""
    """That element's class, id and property."""
    author: bool = False
    """The markup says that it is an author's name."""


@dataclass(slots=True)
class Flow:
    """The lines of a page, and which of them is the headline."""

    lines: list[list[Piece]] = field(default_factory=list)
    headline: int | None = None
    headings: set[int] = field(default_factory=set)
    """Which lines are headings of lower rank."""

    def near(self, before: int = 8, after: int = 30, prose: int = 2) -> list[int]:
        """Return the numbers of the lines around the headline, up to the article's beginning."""
        if self.headline is None:
            return list(range(min(len(self.lines), after)))
        numbers = list(range(max(0, self.headline - before), self.headline))
        spoken = False
        for number in range(self.headline, min(len(self.lines), self.headline + after)):
            line = said(self.lines[number])
            signed = any(piece.time or piece.author for piece in self.lines[number])
            if spoken and number in self.headings and not signed:
                break
            numbers.append(number)
            if number == self.headline:
                continue
            spoken = spoken or (line.endswith((".", "!", "?")) and len(line.split()) >= _SENTENCE)
            prose -= len(line) > _PROSE
            if prose <= 0:
                break
        return numbers


_PROSE = 140
_SENTENCE = 4


def said(line: list[Piece]) -> str:
    """Return a line as one string."""
    return " ".join(piece.text for piece in line)


def flow(tree: HtmlElement, headline: HtmlElement | None, title: str) -> Flow:
    """Read a page's lines.

    Args:
        tree: The page.
        headline: The heading that shows the title.
        title: What is looked for in the lines where no heading shows it.
    """
    kept = set() if headline is None else {headline, *ancestors(headline)}
    reader = _Reader(kept, headline)
    walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event == "start":
            if not reader.open(node):
                walk.skip_subtree()
        elif event == "end":
            reader.close(node)
        elif node.tail:
            reader.add(node.tail)
        if reader.count > _MOST_PIECES:
            break
    reader.end_line()
    read = reader.flow
    # A headline of which no line was read, as the last of a page, is looked for by its words.
    if read.headline in (None, len(read.lines)):
        read.headline = _line_of(read.lines, squash(title))
    del read.lines[_comments(read) :]
    return read


def _line_of(lines: list[list[Piece]], wanted: str) -> int | None:
    found = (at for at, line in enumerate(lines) if squash(said(line)) == wanted)
    return next(found, None) if wanted else None


def _comments(page: Flow) -> int:
    """Return the number of the line from which on readers write."""
    prose = 0
    for number in range((page.headline or 0) + 1, len(page.lines)):
        line = said(page.lines[number])
        if (number in page.headings or prose > 1) and _COMMENTS.match(line):
            return number
        prose += len(line) > _PROSE
    return len(page.lines)


class _Reader:
    """Takes elements as they open and close, and makes lines of what they hold."""

    def __init__(self, kept: set[HtmlElement], headline: HtmlElement | None) -> None:
        self.flow = Flow()
        self.count = 0
        self._kept, self._headline = kept, headline
        self._in_article = any(element.tag == "article" for element in kept)
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._closed = False
        self._time: HtmlElement | None = None
        self._shown = False
        self._author: HtmlElement | None = None

    def add(self, text: str) -> None:
        self._parts.append(text)

    def open(self, node: HtmlElement) -> bool:
        """Begin an element; False when it is passed over."""
        self.count += 1
        if node.tag in _BLOCKS:
            self.end_line()
        elif self._closed and node.tag in _INLINE:
            self._end_piece()  # only their look keeps them apart
        self._closed = False
        if node not in self._kept and self._passed_over(node):
            return False
        if node is self._headline:
            self.end_line()
            self.flow.headline = len(self.flow.lines)
        elif node.tag in _HEADINGS:
            self.flow.headings.add(len(self.flow.lines))
        self._begin_part(node)
        if node.text:
            self.add(node.text)
        return True

    def _begin_part(self, node: HtmlElement) -> None:
        if _is_part(node):
            self._end_piece()
            if moment_of(node):
                self._time, self._shown = node, False
            self._author = node if _is_author(node) else self._author

    def close(self, node: HtmlElement) -> None:
        if _is_part(node):
            self._end_piece(ends=node is self._time)
            self._time = None if node is self._time else self._time
            self._author = None if node is self._author else self._author
        if node.tag in _BLOCKS or node is self._headline:
            self.end_line()
        if node.tail:
            self.add(node.tail)
        self._closed = not node.tail or node.tail.isspace()

    def end_line(self) -> None:
        self._end_piece()
        if self._pieces:
            self.flow.lines.append(self._pieces)
            self._pieces = []

    def _end_piece(self, *, ends: bool = False) -> None:
        text = clean("".join(self._parts), _CUT) if self._parts else ""
        self._parts = []
        time = moment_of(self._time) if self._time is not None else None
        if text or (time and ends and not self._shown):
            self._shown = time is not None
            marks = _marks(self._time) if self._time is not None else ""
            self._pieces.append(Piece(text, time, marks, self._author is not None))

    def _passed_over(self, node: HtmlElement) -> bool:
        if node.tag in _UNSEEN or node.get("hidden") is not None:
            return True
        if "display:none" in (node.get("style") or "").replace(" ", "").lower():
            return True
        if is_other(node) or is_framing(node):
            return True
        # What stands before the headline at the top of a page: the outlet's sign, today's date.
        if node.tag == "header" and self._headline is not None and self.flow.headline is None:
            return True
        # Beside the article that holds the headline, others are teasers of other pages.
        return node.tag == "article" and self._in_article


def _marks(time: HtmlElement) -> str:
    names = [time.get(name) or "" for name in ("class", "itemprop", "id", "property")]
    return " ".join([*names, "pubdate" if time.get("pubdate") is not None else ""]).lower()


def moment_of(node: HtmlElement) -> str | None:
    """Return what an element tells programs of the time that it shows."""
    told = next((value for name in _MOMENTS if (value := node.get(name))), None)
    if told is None and "date" in (node.get("property") or "").lower():
        told = node.get("content")
    if told is None and node.tag in _TITLED:
        title = node.get("title") or ""
        told = title if len(title) <= _LONGEST_TITLE and _YEAR.search(title) else None
        told = told if told and read_moment(told) else None
    return told


def _is_part(node: HtmlElement) -> bool:
    """Tell whether an element's words stand for themselves within a line."""
    if node.tag == "time" or moment_of(node) or node.get("itemprop") or node.get("rel") == "author":
        return True
    marks = node.get("class")
    return marks is not None and _PARTS.search(marks.lower()) is not None


def _is_author(node: HtmlElement) -> bool:
    """Tell whether an element is marked as holding one author's name."""
    if "author" in (node.get("rel") or "").lower().split():
        return True
    marks = (node.get("class") or "").lower().split()
    return node.get("itemprop") == "author" or any(map(_AUTHOR.search, marks))

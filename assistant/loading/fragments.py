"""Pieces of HTML that are an article's body already, to the text that they show.

A feed's entry, a field of a record, the HTML in Markdown: what a whole page needs (finding its
article) is done by ``html``. Everything here is linear in what it is given.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from assistant.loading.style.tags import Unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

# Quoted values may hold ">"; their length is bounded, so that an unclosed quote costs little.
_TAG = re.compile(
    r"""<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]*)"""
    r"""(?P<rest>[^<>"']*(?:(?:"[^"<]{0,2000}"|'[^'<]{0,2000}')[^<>"']*){0,100}|[^<>]*)>"""
)
_TOKEN = re.compile(rf"<!--|<[!?][^<>]*>|{_TAG.pattern}")
_BLOCKS = frozenset(
    "address article aside blockquote dd div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hr main nav ol p pre section table ul".split()
)
_CELLS = frozenset("td th tr".split())
_LINES = frozenset("br tr li caption".split())
_RAW = frozenset("script style".split())
_IS_HTML = re.compile(r"</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|table|img|a)\b", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_LEAD = 65_536
_TITLE = re.compile(r"<title\b[^<>]*>([^<]{0,2000})", re.IGNORECASE)
LONGEST_LINE = 300


class Fragments:
    """Reads one piece of HTML after another; what is hidden stays so across pieces."""

    def __init__(self, *, laid_out: bool = False) -> None:
        """Begin; where tables only lay the text out, as in mails, each cell is a block."""
        self._blocks = _BLOCKS | _CELLS if laid_out else _BLOCKS
        self._unseen = Unseen()

    @property
    def hidden(self) -> bool:
        """Tell whether what comes next is not shown."""
        return self._unseen.hides

    def block(self) -> None:
        """Begin a new block: a paragraph or a run of words that was left open has ended."""
        self._unseen.block()

    def take(self, html: str) -> str:
        """Return what a piece shows; blocks are set apart by two line ends."""
        return "".join(self._pieces(html))

    def _pieces(self, html: str) -> Iterator[str]:
        at = 0
        while match := _TOKEN.search(html, at):
            yield self._words(html[at : match.start()])
            at = match.end()
            if match[0] == "<!--":
                at = html.find("-->", at) + len("-->")
                if at < len("-->"):
                    return
            elif match["name"]:
                name = match["name"].lower()
                yield self._tag(name, match["rest"], ends=bool(match["end"]))
                if name in _RAW and not match["end"]:
                    closed = re.compile(f"</{name}", re.IGNORECASE).search(html, at)
                    end = closed.start() if closed else len(html)
                    if name == "style":
                        self._unseen.sheet(html[at:end])
                    at = end
        yield self._words(html[at:])

    def _words(self, html: str) -> str:
        return "" if self.hidden else _SPACES.sub(" ", unescape(html))

    def _tag(self, name: str, rest: str, *, ends: bool) -> str:
        before = self.hidden
        if ends:
            self._unseen.end(name)
        else:
            self._unseen.start(name, rest)
        if before and self.hidden:
            return ""
        if ends or before or self.hidden:
            return "\n\n" if name in self._blocks and (ends or before) else ""
        if name in _LINES and name not in self._blocks:
            return "\n- " if name == "li" else "\n"
        return "\n\n" if name in self._blocks else "  " if name in ("td", "th") else ""


def is_html(text: str) -> bool:
    """Tell whether a text has the tags of HTML."""
    return _IS_HTML.search(text) is not None


def shown(html: str, *, laid_out: bool = False) -> str:
    r"""Return the text that a piece of HTML shows.

    >>> shown("<p>AT&amp;T <b>won</b>.</p><p hidden>x</p><ul><li>one<li>two</ul>")
    'AT&T won.\n\n- one\n- two'
    """
    return tidy(Fragments(laid_out=laid_out).take(html))


def tidy(text: str) -> str:
    """Take away blanks around line ends, and line ends beyond two."""
    lines = [line.strip(" \t") for line in text.split("\n")]
    kept = [line for line, above in zip(lines, ["", *lines], strict=False) if line or above]
    return "\n".join(kept).strip("\n")


def one_line(text: str) -> str:
    r"""Return a title as one line without tags, of at most 300 characters.

    >>> one_line("Dam &amp; <b>bridge</b>\n closed")
    'Dam & bridge closed'
    """
    words = unescape(_TAG.sub("", unescape(text[: 4 * LONGEST_LINE])))
    return " ".join(words.encode("utf-8", "replace").decode().split())[:LONGEST_LINE]


def page_title(lead: str) -> str | None:
    """Return the title that the beginning of a page gives itself."""
    match = _TITLE.search(lead[:_LEAD])
    return (one_line(match[1]) or None) if match else None

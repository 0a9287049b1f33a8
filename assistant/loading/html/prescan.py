"""A look at a page's tags before a parser sees them: what would keep a parser busy is refused.

One pass over the text, linear in its length, that finds tags as browsers do (WHATWG HTML, 13.2.5).
Refused is what no ordinary page comes near to. Nothing is taken out: what is cut off from a tag
or flattened could be what hides its text from a reader.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.errors import ArticleError

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 20_000_000
"""Characters of a page."""
TAGS = 200_000
"""Tags that open or close an element, comments and declarations."""
ATTRIBUTES = 500
"""Of a tag. Parsers compare each with all: 200,000 took lxml 40 seconds."""
DEPTH = 2_000
"""Elements within one another. Beyond 2,048 lxml leaves the text out without a word."""

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_ATTRIBUTE = re.compile(
    # A quote that is never closed takes all the rest.
    r"[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"'][^\s>]*|[\"'](?s:.*)|(?=>)))?"
)
_LEAST = 2
"""Characters that an attribute takes."""
_QUOTED = re.compile("[\"']")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in (
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext",
    )
}  # fmt: skip
"""Elements whose content is no markup, and what ends each."""
_UNNESTED = frozenset(
    "area base br col embed hr img input link meta param source track wbr "  # have no content
    "html head body p li dt dd tr td th thead tbody tfoot caption colgroup option optgroup rb rt "
    "rtc rp a form button".split()  # may be left open, or are closed by the next
)


def prescan(text: str, name: str) -> None:
    """Refuse a page that would keep a parser busy.

    >>> prescan("<div>" * 3_000 + "The dam broke.", "'dam.html'")
    Traceback (most recent call last):
    assistant.errors.ArticleError: 'dam.html' has more than 2,000 elements within one another, ...

    Raises:
        ArticleError: It is too long, or has too many tags, too many attributes in one, or too
            many elements within one another.
    """
    if len(text) > LONGEST:
        raise _refusal(name, f"is longer than {LONGEST:,} characters")
    opened = _Opened()
    for count, (tag, attributes) in enumerate(_tags(text), 1):
        if count > TAGS:
            raise _refusal(name, f"has more than {TAGS:,} tags")
        if attributes > ATTRIBUTES:
            raise _refusal(name, f"has a tag of more than {ATTRIBUTES:,} attributes")
        opened.meet(tag)
        if len(opened.names) > DEPTH:
            raise _refusal(name, f"has more than {DEPTH:,} elements within one another")


class _Opened:
    """The elements that are open at a place of a page."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._counts: dict[str, int] = {}

    def meet(self, tag: str) -> None:
        """Open an element, or close it and all within it: ``/div``."""
        if tag.startswith("/"):
            self._close(tag[1:])
        elif tag and tag not in _UNNESTED and tag not in _RAW:
            self.names.append(tag)
            self._counts[tag] = self._counts.get(tag, 0) + 1

    def _close(self, name: str) -> None:
        if not self._counts.get(name):
            return
        closed = ""
        while closed != name:
            closed = self.names.pop()
            self._counts[closed] -= 1


def _tags(text: str) -> Iterator[tuple[str, int]]:
    """Yield each tag's name and number of attributes; no name for comments and declarations."""
    at = text.find("<")
    while at >= 0:
        if found := _NAME.match(text, at + 1):
            name = found[0].lower()
            end, attributes = _tag_end(text, found.end())
            yield name, attributes
            if name in _RAW:
                end = _end_of_raw(text, end, _RAW[name])
        elif text.startswith("/", at + 1) and (found := _NAME.match(text, at + 2)):
            yield f"/{found[0].lower()}", 0
            end, _ = _tag_end(text, found.end())
        elif text.startswith(("!", "?", "/"), at + 1):
            yield "", 0
            end = _markup_end(text, at)
        else:
            end = at + 1
        at = text.find("<", end)


def _tag_end(text: str, at: int) -> tuple[int, int]:
    """Return where a tag ends whose name ends at ``at``, and how many attributes it has.

    The count may be too high by a few; short tags are not counted.
    """
    end = _found(text, ">", at)
    if end - at < ATTRIBUTES * _LEAST and not _QUOTED.search(text, at, end):
        return end, 0
    count = 0
    while found := _ATTRIBUTE.match(text, at):
        at = found.end()
        count += 1
        if count > ATTRIBUTES:
            break
    return _found(text, ">", at), count


def _markup_end(text: str, at: int) -> int:
    """Return where a comment or a declaration ends that begins at ``at``."""
    if not text.startswith("<!--", at):
        return _found(text, ">", at)
    if text.startswith((">", "->"), at + 4):
        return _found(text, ">", at)
    return _found(text, "-->", at)


def _end_of_raw(text: str, at: int, closing: re.Pattern[str]) -> int:
    found = closing.search(text, at)
    return found.start() if found else len(text)


def _found(text: str, mark: str, at: int) -> int:
    """Return where the next mark begins, else the end: what is never closed takes all the rest."""
    found = text.find(mark, at)
    return len(text) if found < 0 else found


def _refusal(name: str, what: str) -> ArticleError:
    return ArticleError(
        f"{name} {what}, which no article has; save the article's text and give that"
    )

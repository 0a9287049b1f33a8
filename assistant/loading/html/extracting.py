"""A web page to the text of its article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import trafilatura
from lxml import etree, html

from assistant.errors import ArticleError
from assistant.loading.decoding import decode
from assistant.loading.html.charset import declared_charset
from assistant.loading.html.header_lines import header_lines
from assistant.loading.html.hidden import Hidden
from assistant.loading.html.metadata import read_metadata
from assistant.loading.html.prescan import prescan
from assistant.loading.html.reading import read_page, show
from assistant.loading.likeness import squash
from assistant.loading.originals import Extracted

if TYPE_CHECKING:
    from assistant.loading.wire import Task

_UNWRITABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    r"|&#0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])(?:;|(?!\d))"
    r"|&#x0*(?:[0-8bcef]|1[\da-f]|fff[ef])(?:;|(?![\da-f]))",
    re.IGNORECASE,
)
"""Characters that the parser reads, but that nobody may write into its tree, and their numbers."""
_BEGINNING = 6
"""Paragraphs in which a text says its title, its authors and its date, where it says them."""


def extract(raw: bytes, task: Task) -> Extracted:
    """Take the article of a page.

    Raises:
        ArticleError: It holds none.
    """
    decoded = decode(raw, task.name, task.charset or declared_charset(raw))
    tree = parse(decoded.text, task.name)
    hidden = Hidden(tree, task.name)
    hidden.clear_headings()
    metadata = read_metadata(tree, task.url)
    told = show(tree, hidden)
    # Its lines become words of the article: those alone that are shown.
    header = header_lines(tree, metadata)
    reading = read_page(tree, task.name, told)
    return Extracted(
        text=_whole(metadata.title.value if metadata.title else None, header, reading.text),
        kind="html",
        method="trafilatura",
        version=trafilatura.__version__,
        encoding=decoded.encoding,
        metadata=metadata,
        warnings=(*decoded.warnings, *reading.warnings),
    )


def parse(text: str, name: str) -> html.HtmlElement:
    """Parse a page.

    Raises:
        ArticleError: It has no elements, or more than a parser can take in.
        MemoryError: There is not enough for it.
    """
    prescan(text, name)
    text = _UNWRITABLE.sub(_writable, text)
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        if _met(parser, "ERR_NO_MEMORY"):
            raise MemoryError from error
        raise ArticleError(
            f"{name} is a web page without any text; save the article's text"
        ) from error
    # What there is no room for is left out, and no error raised.
    if _met(parser, "ERR_NO_MEMORY"):
        raise MemoryError
    if _met(parser, "ERR_RESOURCE_LIMIT"):
        raise ArticleError(f"{name} is nested too deeply to be read; save the article's text")
    return tree


def _writable(sign: re.Match[str]) -> str:
    """Nobody sees these but a page break, which is white space."""
    return " " if sign[0] == "\f" else ""


def _met(parser: html.HTMLParser, kind: str) -> bool:
    return any(entry.type_name == kind for entry in parser.error_log)


def _whole(title: str | None, header: tuple[str, ...], text: str) -> str:
    """Set the title and the lines below it before a text, which may begin with them itself."""
    above = [line for line in (title, *header) if line]
    said = {squash(line) for line in above}
    paragraphs = text.split("\n\n")
    begun = paragraphs[:_BEGINNING]
    own = [one for one in begun if squash(one) not in said]
    return "\n\n".join((*above, *own, *paragraphs[len(begun) :]))

"""What a PDF file says of its article, beside the words and within them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.documents import Found, Metadata
from assistant.loading.bylines import signed_names
from assistant.loading.dates.moments import find_moment
from assistant.loading.language_tags import language_tag
from assistant.loading.pdf.letters import clean
from assistant.loading.pdf.opening import attempt
from assistant.text.headers import read_header
from assistant.text.stamps import read_stamps

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pypdf import PdfReader

    from assistant.loading.pdf.blocks import Block

_NO_TITLE = re.compile(
    r"\W*(?:(?:untitled|document|dokument|title|no title|slide|presentation|print|scan|draft|layout"
    r"|page|seite|microsoft|book|article|new|blank)[\s\d_.-]*)+\Z"
    r"|microsoft (?:word|powerpoint|excel)\b|about:|https?:|file:|www\."
    r"|.*\.(?:docx?|pdf|indd|qxp|tex|dvi|rtf|odt|html?|txt|pptx?|xlsx?|pages|ps|eps|md|aspx|php)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"\W*(?:admin\w*|administrator|user\d*|owner|unknown|anonymous|root|author|test|guest|default"
    r"|microsoft.*|windows.*|adobe.*|hp|dell|acer|lenovo|pc\d*)\W*\Z",
    re.IGNORECASE,
)
_LONGEST_TITLE = 300
_LONGEST_NAME = 100
_BESIDE = re.compile(r"\s*[|·•\t]\s*|\s{2,}")
_WORD = re.compile(r"[^\W_]+")
_LARGE = 1.25
_TOP = 12
"""Blocks of the first page among which its headline is."""
_SIGNED_TOP, _LONGEST_SIGNED = 15, 120
"""Those among which its byline is, and characters of a byline."""


def described(reader: PdfReader, text: str, blocks: list[Block], heads: list[str]) -> Metadata:
    """Return what is known of the article.

    Its text comes before what runs along its pages, and both before what the file says of itself,
    which is often that of the program or the template that made it.
    """
    return Metadata(
        title=_title(reader, text, blocks),
        authors=_bylined(blocks) or _authors(reader),
        published=_published(text, blocks, heads),
        language=_language(reader),
    )


def _title(reader: PdfReader, text: str, blocks: list[Block]) -> Found | None:
    large = _largest(blocks)
    for said in _said_titles(reader):
        if large and _same(said, large):
            return Found(value=large, where="visible text", sure="sure")
        if large and (_plain(said) in _plain(large) or _plain(large) in _plain(said)):
            return Found(value=large, where="visible text", sure="likely")
        if _is_printed(said, text):
            return Found(value=said, where="pdf metadata", sure="sure" if not large else "likely")
    if large:
        return Found(value=large, where="visible text", sure="likely")
    if read_header(text).title:
        return None  # the text's own first line, which whoever assembles it reads
    return next(
        (Found(value=said, where="pdf metadata", sure="guess") for said in _said_titles(reader)),
        None,
    )


def _said_titles(reader: PdfReader) -> list[str]:
    metadata = attempt(lambda: reader.metadata, None)
    xmp = attempt(lambda: reader.xmp_metadata, None)
    told = [
        attempt(lambda: (xmp.dc_title or {}).get("x-default") if xmp else None, None),
        attempt(lambda: metadata.title if metadata else None, None),
    ]
    titles = [" ".join(clean(str(title)).split()) for title in told if title]
    return [
        title for title in titles
        if len(title) <= _LONGEST_TITLE and _WORD.search(title) and not _NO_TITLE.match(title)
        and ("_" not in title or " " in title)
    ]  # fmt: skip


def _largest(blocks: list[Block]) -> str | None:
    """Return the headline: what is printed largest near the top of the first page."""
    first = [block for block in blocks if block.page == 1 and not block.boxed][:_TOP]
    sizes = [block.lines[0].size for block in first if block.kind in ("text", "entry")]
    heads = [block for block in first if block.kind == "heading"]
    if not heads or not sizes:
        return None
    largest = max(heads, key=lambda block: block.lines[0].size)
    if largest.lines[0].size < _LARGE * max(sizes):
        return None
    title = " ".join(line.text for line in largest.lines)
    return title if len(title) <= _LONGEST_TITLE and len(title.split()) > 1 else None


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _same(said: str, printed: str) -> bool:
    return _plain(said) == _plain(printed) or any(
        _plain(part) == _plain(printed) for part in re.split(r" [-|–—] ", said)
    )


def _is_printed(said: str, text: str) -> bool:
    return len(said.split()) > 1 and _plain(said) in _plain(text[:3000])


def _bylined(blocks: list[Block]) -> tuple[Found, ...]:
    """Return the names of a byline near the top of the first page."""
    names = next(filter(None, map(signed_names, _top_lines(blocks))), [])
    return tuple(Found(value=name, where="visible text", sure="likely") for name in names)


def _top_lines(blocks: list[Block]) -> Iterator[str]:
    """Yield the blocks that may sign, each as one line."""
    for block in [block for block in blocks if block.page == 1][:_SIGNED_TOP]:
        line = " ".join(line.text for line in block.lines)
        if len(line) <= _LONGEST_SIGNED:
            yield line


def _authors(reader: PdfReader) -> tuple[Found, ...]:
    metadata = attempt(lambda: reader.metadata, None)
    said = attempt(lambda: metadata.author if metadata else None, None)
    names = [" ".join(clean(name).split()) for name in re.split(r"[;\n]", str(said or ""))]
    return tuple(
        Found(value=name, where="pdf metadata", sure="guess")
        for name in names
        if 0 < len(name) <= _LONGEST_NAME and " " in name and not _NO_NAME.match(name)
    )


def _published(text: str, blocks: list[Block], heads: Iterable[str]) -> Found | None:
    """Return the day that runs along the pages, or stands beside the authors.

    A day in the text itself is read by whoever assembles the article. The day on which the file
    was made is none: a page that is printed or saved again years later has that day.
    """
    if read_header(text).published:
        return None
    for head in heads:
        for part in _BESIDE.split(head):
            day = next((stamp.day for stamp in read_stamps(part) if stamp.day), None)
            if day:
                return Found(value=day, where="visible text", sure="likely")
    return next(_dated_bylines(blocks), None)


def _dated_bylines(blocks: list[Block]) -> Iterator[Found]:
    """Yield the days that stand beside the authors: ``By Ann Lee · May 3, 2021 at 4 pm``."""
    for line in _top_lines(blocks):
        found = find_moment(line) if signed_names(line) else None
        if found is not None:
            yield Found(value=found.value, where="visible text", sure="likely")


def _language(reader: PdfReader) -> Found | None:
    said = language_tag(attempt(lambda: str(reader.root_object.get("/Lang", "")), ""))
    return Found(value=said, where="pdf metadata", sure="likely") if said else None

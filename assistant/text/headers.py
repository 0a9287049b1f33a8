"""What stands around a news text's sentences: title, dates, bylines, credits, datelines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.text.folding import fold
from assistant.text.segmenting import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n]+")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]]*\Z")
_MARKDOWN = re.compile(r"#{1,6}\s+(?P<title>.*?)[\s#]*\Z")
_CREDIT = re.compile(
    r"[(\[]?\b(?:photo|photograph|picture|image|video|credit)s?(?: credit| source)?\s?:",
    re.IGNORECASE,
)
_TITLE_LIMIT = 300


@dataclass(frozen=True, slots=True)
class Header:
    """What a text says of itself, and the spans that make no claims."""

    title: str | None
    published: str | None
    """ISO date; None when no line says it."""
    furniture: tuple[Span, ...]
    """Title, repeated title, date line, credit, byline, dateline prefix; in order, apart."""


def iso_day(text: str) -> str | None:
    """Read one absolute date that stands alone: an ISO day, or any form of a header."""
    for form in ("%d %B %Y", "%H:%M, %d %B %Y", "%B %d, %Y", "%d %b %Y", "%a %d %b %Y"):
        try:
            return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007 - a day
        except ValueError:
            continue
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def read_header(text: str) -> Header:
    """Read the title, the day of publication, and where the furniture stands."""
    lines = list(_lines(text))
    title = _title(text, lines)
    published: str | None = None
    furniture = [lines[0]] if title else []
    for line in lines[1:8] if title else lines[:1]:
        words = line.of(text)
        day = iso_day(words)
        published = published or day
        credit = _CREDIT.search(words)
        ahead = words[: credit.start()] if credit else words
        if day or (title and fold(ahead).text == fold(title).text) or (credit and not ahead):
            furniture.append(line)
    return Header(title, published, tuple(furniture))


def body_sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences outside the furniture: what may serve as a claim."""
    furniture = read_header(text).furniture
    return tuple(
        span for span in sentences(text) if not any(part.overlaps(span) for part in furniture)
    )


def _title(text: str, lines: list[Span]) -> str | None:
    if len(lines) < 2:  # noqa: PLR2004 - a lone line is body
        return None
    words = lines[0].of(text)
    if heading := _MARKDOWN.match(words):
        return heading["title"] or None
    blank = text.count("\n", lines[0].end, lines[1].start) > 1
    follows = blank or iso_day(lines[1].of(text)) is not None
    if follows and len(words) <= _TITLE_LIMIT and not _ENDS.search(words):
        return words
    return None


def _lines(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        words = match[0].strip()
        if words:
            start = match.start() + match[0].index(words)
            yield Span(start, start + len(words))

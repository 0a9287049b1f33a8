"""What is read: spans, passages, articles. Data only."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, field_serializer

Kind = Literal["text", "markdown", "html", "pdf", "mail", "record"]
"""What an article's bytes were; ``record``: an entry of JSON Lines or of a feed."""
Where = Literal[
    "given", "text", "json-ld", "microdata", "opengraph", "meta", "visible text", "address",
    "front matter", "mail header", "feed", "record", "pdf metadata",
]  # fmt: skip
"""Which part of an article's bytes says something; ``given``: whoever had it read said it."""
Sureness = Literal["sure", "likely", "guess"]


class Frozen(BaseModel):
    """A value: immutable, and strict about its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(NamedTuple):
    """Code points ``start`` up to, not including, ``end`` of one article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters this span covers.

        >>> Span(4, 8).of("The dam broke.")
        'dam '
        """
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether every code point of ``other`` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a code point."""
        return self.start < other.end and other.start < self.end


class Passage(Frozen):
    """A paragraph, or a run of sentences of a long one: the unit shown and cited."""

    id: str
    """``p1``, ``p2``, ... in the order of the text."""
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands in the article's text."""
        return Span(self.start, self.end)


class Page(Frozen):
    """A page of a PDF; pages are in order, and what lies between two belongs to neither."""

    number: int
    """Counted from 1, as readers of PDF files count."""
    label: str | None
    """What is printed on it or the file calls it, such as ``A3``; None where that is the number."""
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where its words stand in the article's text."""
        return Span(self.start, self.end)


class Found(Frozen):
    """Something an article says of itself, and where it says so."""

    value: str
    where: Where
    sure: Sureness
    """``sure``: said for programs, or by two places that agree; ``likely``: said once, in a way
    that is seldom wrong; ``guess``: read from what looks like it."""


class Metadata(Frozen):
    """What an article says of itself; None where it says nothing."""

    title: Found | None = None
    authors: tuple[Found, ...] = ()
    published: Found | None = None
    """ISO date, or date and time with the offset that was said: ``2021-12-02T14:05:00+01:00``."""
    modified: Found | None = None
    """The same, of its last change."""
    site: Found | None = None
    """The outlet's name."""
    language: Found | None = None
    """A BCP 47 tag, such as ``en`` or ``pt-BR``."""
    canonical: Found | None = None
    """The address that it gives as its own."""


class Entry(Frozen):
    """One article of a collection (an archive, a feed, a folder), as it is listed."""

    number: int
    """Counted from 1, as listed."""
    title: str | None
    published: str | None
    """ISO date; None where the collection does not say."""
    source: str
    """What to give to ``load_article``, such as ``pages.zip#3``."""
    note: str | None = None
    """What else is known: its name in the archive, its address, or why it cannot be read."""

    @field_serializer("source", when_used="json")
    def _writable(self, source: str) -> str:
        """Write a path that is no UTF-8 as far as it can be."""
        return source.encode("utf-8", "replace").decode()


class Origin(Frozen):
    """Where an article's bytes came from, and how they became its text."""

    kind: Kind = "text"
    url: str | None = None
    """Where it was found, behind all redirects; None of what was not fetched."""
    retrieved: str | None = None
    """When, as ``2021-12-02T13:05:00Z``: fetched, captured (WARC), sent (mail); None of a file."""
    sha256: str | None = None
    """Of the bytes as they were read; None of a string."""
    size: int | None = None
    """In bytes."""
    encoding: str | None = None
    """As Python names it, such as ``utf-8``; None of what has none."""
    method: str = "as given"
    """How the bytes became the text: the library that read them, or ``decoded``."""
    version: str | None = None
    """The library's."""
    warnings: tuple[str, ...] = ()
    """What was met on the way and may matter, a line each."""


class Article(Frozen):
    """One news text, already plain. Passages hold every character that is not white space."""

    id: str
    """First 12 hex digits of ``sha256``."""
    title: str | None
    published: str | None
    """ISO date, e.g. ``2021-12-02``; None when the text does not say."""
    source: str
    """The path or URL it was read from, ``-`` for standard input, ``text`` for a string; with
    ``#3`` behind it the third article of that file, archive or feed."""
    sha256: str
    """Of ``text`` in UTF-8."""
    text: str
    passages: tuple[Passage, ...]
    pages: tuple[Page, ...] = ()
    """Of a PDF."""
    metadata: Metadata = Metadata()
    origin: Origin = Origin()

    def page_at(self, offset: int) -> int | None:
        """Return the number of the page that holds ``offset``; None where there are no pages."""
        held = [page for page in self.pages if page.start <= offset]
        return held[-1].number if held else None

    def passage_at(self, offset: int) -> Passage:
        """Return the passage that holds ``offset``, else the nearest one before it (or the first).

        Raises:
            IndexError: The article has no passages.
        """
        held = [passage for passage in self.passages if passage.start <= offset]
        return held[-1] if held else self.passages[0]

"""What is read: spans, passages, articles. Data only."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict


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


class Article(Frozen):
    """One news text, already plain. Passages hold every character that is not white space."""

    id: str
    """First 12 hex digits of ``sha256``."""
    title: str | None
    published: str | None
    """ISO date, e.g. ``2021-12-02``; None when the text does not say."""
    source: str
    """The path or URL it was read from, ``-`` for standard input, ``text`` for a string."""
    sha256: str
    """Of ``text`` in UTF-8."""
    text: str
    passages: tuple[Passage, ...]

    def passage_at(self, offset: int) -> Passage:
        """Return the passage that holds ``offset``, else the nearest one before it (or the first).

        Raises:
            IndexError: The article has no passages.
        """
        held = [passage for passage in self.passages if passage.start <= offset]
        return held[-1] if held else self.passages[0]

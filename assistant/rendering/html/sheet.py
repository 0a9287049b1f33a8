"""What one page links: claims and other places on one side, words of the article on the other."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias, get_args

from assistant.errors import UsageError

if TYPE_CHECKING:
    from assistant.answers import Citation
    from assistant.documents import Article, Span

Bearing: TypeAlias = Literal[
    "cited", "compared", "doubtful", "against", "withheld", "named"
]  # fmt: skip
"""What words of the article are to what links to them, the firmest first: ``compared`` words are
those nearest to a checked sentence, ``named`` words are marked only when somebody comes to them."""
_FIRMEST = get_args(Bearing)
_MISMATCH = "the result is not of this article: its quotes are not where it says; read it anew"


class Back(NamedTuple):
    """Where a link from the article leads."""

    anchor: str
    said: str
    """Words for those who do not see where: untrusted."""


@dataclass
class Place:
    """Some words of the article that the page links to."""

    id: str
    span: Span
    bearing: Bearing
    number: int | None
    """Of a source, as claims name it."""
    backs: list[Back] = field(default_factory=list)


class Sheet:
    """The places of one page; the same words keep their number over a whole conversation.

    Anchors are made here and nowhere else, of a letter and a number.

    Raises:
        UsageError: A citation's words do not stand in the article where it says.
    """

    def __init__(self, article: Article, *, explain: bool = False) -> None:
        self.article = article
        self.explain = explain
        """Whether what says why a claim stands is open at first."""
        self._sources: dict[Span, Place] = {}
        self._named: dict[Span, Place] = {}
        self._anchors: Counter[str] = Counter()

    @property
    def places(self) -> tuple[Place, ...]:
        """All that is linked to so far."""
        return (*self._sources.values(), *self._named.values())

    def anchor(self, letter: str) -> str:
        """Return an id that this page does not have yet.

        >>> from assistant import make_article
        >>> sheet = Sheet(make_article("The dam broke."))
        >>> sheet.anchor("c"), sheet.anchor("c"), sheet.anchor("q")
        ('c1', 'c2', 'q1')
        """
        self._anchors[letter] += 1
        return f"{letter}{self._anchors[letter]}"

    def source(self, citation: Citation, bearing: Bearing, back: Back) -> Place:
        """Return the place a claim cites, which leads back to it."""
        span = self._span(citation)
        place = self._sources.get(span)
        if place is None:
            number = len(self._sources) + 1
            place = self._sources[span] = Place(f"s{number}", span, bearing, number)
        place.bearing = min(place.bearing, bearing, key=_FIRMEST.index)
        if back not in place.backs:
            place.backs.append(back)
        return place

    def named(self, citation: Citation, back: Back) -> Place:
        """Return the place of words that stand for themselves: a quotation, a date's sentence."""
        span = self._span(citation)
        if span not in self._named:
            self._named[span] = Place(self.anchor("w"), span, "named", None)
        self._named[span].backs.append(back)
        return self._named[span]

    def _span(self, citation: Citation) -> Span:
        span = citation.span
        if not citation.quote.strip() or span.of(self.article.text) != citation.quote:
            raise UsageError(_MISMATCH)
        return span

"""From a quote to the place where it stands: the ladder of fidelity.

``exact``: the very characters. ``typographic``: other quotation marks, dashes, spaces, line breaks,
the case of the first letter, or a final full stop or comma where the article has another mark.
``elided``: honest ``...`` for words left out inside one paragraph, and honest ``[he]`` for who or
what is meant; the pieces around them are cited, what a bracket says never is. Everything else is
rejected: literal search only, nothing is accepted because it is similar. A quote that cuts a word,
a figure, a "can't", a "non-nuclear", a letter from its accent or an emoji from its colour is no
part of the article either.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property, partial
from itertools import chain
from typing import TYPE_CHECKING

from assistant.answers import Citation, RejectedQuote
from assistant.grounding.quotes.brevity import LONGEST_QUOTE, TOO_SHORT, is_common, objection
from assistant.grounding.quotes.differing import Nearest
from assistant.grounding.quotes.eliding import MOST_PIECES, take_apart, turns
from assistant.grounding.quotes.places import Places
from assistant.text.segmenting import paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from assistant.answers import Fidelity
    from assistant.documents import Article, Span
    from assistant.grounding.quotes.eliding import Pieces
    from assistant.grounding.quotes.hay import Hay
    from assistant.grounding.quotes.spellings import Spelling

    Spelled = tuple[tuple[Hay, Spelling], ...]

__all__ = ["LONGEST_QUOTE", "Aligner", "find_quote"]

_BESIDE = 60
"""Code points around a piece in which a hidden "not" is looked for."""
_PIECES_TOO_SHORT = "its pieces are too short to prove anything: quote more of the sentence"
_HIDDEN = {
    "ellipsis": "its ellipsis leaves out a negation",
    "brackets": "its brackets put in or replace more than who or what is meant",
}


class Aligner:
    """Finds quotes in one article; what it reads off the article is read once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._places = Places(article.text)
        self._starts = [passage.start for passage in article.passages]

    def find(self, quote: str, passage: str | None = None) -> tuple[Citation, ...] | RejectedQuote:
        """Return where a quote stands, or what it is instead.

        Several citations only for an elided quote, one a piece. Of several places the one in
        ``passage`` (an id) is taken, else the first.
        """
        written = quote.strip()
        refused = objection(written)
        if refused:
            return RejectedQuote(written=quote, fidelity="absent", nearest=None, difference=refused)
        home = self._home(passage)
        span = self._places.exact(written, home) or self._places.first(written, home)
        if span is None:
            return self._elided(written, quote, home)
        if span.end - span.start == len(written) and written.isalpha() and self._is_common(written):
            return RejectedQuote(
                written=quote, fidelity="absent", nearest=None, difference=TOO_SHORT
            )
        return (self._citation(span, "typographic", written),)

    def cite(self, span: Span) -> Citation:
        """Return the citation of a span of the article itself."""
        return self._citation(span, "exact", None)

    def _home(self, passage: str | None) -> Span | None:
        if passage is None:
            return None
        return next((p.span for p in self._article.passages if p.id == passage), None)

    def _citation(self, span: Span, fidelity: Fidelity, written: str | None) -> Citation:
        words = span.of(self._article.text)
        exact = fidelity != "elided" and written in (None, words)
        index = max(0, bisect_right(self._starts, span.start) - 1)
        return Citation(
            passage=self._article.passages[index].id,
            start=span.start,
            end=span.end,
            quote=words,
            fidelity="exact" if exact else fidelity,
            written=None if exact else written,
            page=self._article.page_at(span.start),
        )

    def _is_common(self, word: str) -> bool:
        text = self._article.text
        places = self._places.each(self._places.spelled(word))
        return all(is_common(word, text, span.start) for span in places)

    def _elided(
        self, written: str, quote: str, home: Span | None
    ) -> tuple[Citation, ...] | RejectedQuote:
        pieces = take_apart(written)
        if pieces is None or not 1 <= len(pieces.texts) <= MOST_PIECES:
            return self._nearest.reject(quote, [written])
        short = [objection(words) is not None for words in pieces.stretches]
        if all(short):
            return self._nearest.reject(quote, [" ".join(pieces.texts)], _PIECES_TOO_SHORT)
        spelled = [self._places.spelled(piece) for piece in pieces.texts]
        if pieces.is_honest:
            joints = [partial(joint.may_stand, strict=any(short)) for joint in pieces.joints]
            for way in self._ways(spelled, joints, home):
                if not self._is_turned(way, pieces):
                    return tuple(self._citation(span, "elided", written) for span in way)
        return self._rejected(quote, pieces, spelled)

    def _rejected(self, quote: str, pieces: Pieces, spelled: Sequence[Spelled]) -> RejectedQuote:
        if pieces.is_edited and all(joint.edit is not None for joint in pieces.joints):
            return self._nearest.reject(quote, [quote], _HIDDEN["brackets"])
        rejected = self._nearest.reject(quote, pieces.texts)
        anything = [lambda _: True] * len(pieces.joints)
        if rejected.fidelity == "stitched" and any(self._ways(spelled, anything, None)):
            told = {
                "fidelity": "altered",
                "difference": _HIDDEN["brackets" if pieces.is_edited else "ellipsis"],
            }
            return rejected.model_copy(update=told)
        return rejected

    def _ways(
        self, spelled: Sequence[Spelled], joints: Sequence[Callable[[str], bool]], home: Span | None
    ) -> Iterator[list[Span]]:
        """Yield how all pieces stand in order in one paragraph, first at home.

        ``joints`` say whether what stands between two pieces may be left out there.
        """
        # The longest piece stands in the fewest paragraphs.
        longest = max(spelled, key=lambda piece: len(piece[0][1].core))
        inside = self._places.each(longest, home) if home is not None else ()
        places = chain(inside, self._places.each(longest))
        for paragraph in dict.fromkeys(map(self._paragraph, places)):
            yield from self._ways_in(paragraph, spelled, joints)

    def _ways_in(
        self, paragraph: Span, spelled: Sequence[Spelled], joints: Sequence[Callable[[str], bool]]
    ) -> Iterator[list[Span]]:
        ways = [[first] for first in self._places.each(spelled[0], paragraph)]
        for piece, joint in zip(spelled[1:], joints, strict=True):
            # Every place that some way leads to, each with one way.
            reached: dict[Span, list[Span]] = {}
            for span in self._places.each(piece, paragraph):
                for way in ways:
                    if span not in reached and self._follows(way[-1], span, joint):
                        reached[span] = [*way, span]
            ways = list(reached.values())
        yield from ways

    def _follows(self, one: Span, other: Span, joint: Callable[[str], bool]) -> bool:
        return one.end <= other.start and joint(self._article.text[one.end : other.start])

    def _is_turned(self, way: list[Span], pieces: Pieces) -> bool:
        """Tell whether a bracket at an end of the quote may hide a "not"."""
        text, start, end = self._article.text, way[0].start, way[-1].end
        ahead, behind = text[max(0, start - _BESIDE) : start], text[end : end + _BESIDE]
        leads, trails = (
            any(one.edit is not None for one in side) for side in (pieces.leading, pieces.trailing)
        )
        return (leads and turns(ahead, at_end=True)) or (trails and turns(behind, at_end=False))

    def _paragraph(self, span: Span) -> Span:
        starts = self._paragraph_starts
        return self._paragraphs[max(0, bisect_right(starts, span.start) - 1)]

    @cached_property
    def _nearest(self) -> Nearest:
        return Nearest(self._article.text, self._places.folded, self.cite)

    @cached_property
    def _paragraphs(self) -> tuple[Span, ...]:
        return paragraphs(self._article.text)

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [span.start for span in self._paragraphs]


def find_quote(quote: str, article: Article) -> tuple[Citation, ...] | RejectedQuote:
    """Find a quote in an article: its citations (several when it is elided), or its rejection.

    For every citation ``article.text[start:end] == quote``; offsets are code points.

    >>> from assistant.loading import make_article
    >>> article = make_article("We do not want any conflicts, he said.")
    >>> find_quote("we do not want", article)[0].fidelity
    'typographic'
    >>> find_quote("We do want any conflicts", article).difference
    '"not" is left out'
    """
    return Aligner(article).find(quote)

"""From a quote to the place where it stands: the ladder of fidelity.

``exact``: the very characters. ``typographic``: other quotation marks, dashes, spaces, line breaks,
the case of the first letter, or a final full stop or comma where the article has another mark.
``elided``: honest ``...`` for words left out inside one paragraph. Everything else is rejected:
literal search only, nothing is accepted because it is similar. A quote that cuts a word, a figure,
a "can't" or a "non-nuclear" is no part of the article either.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.answers import Citation, RejectedQuote
from assistant.documents import Span
from assistant.grounding.differing import Nearest
from assistant.text.edges import is_edge
from assistant.text.folding import fold
from assistant.text.segmenting import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answers import Fidelity
    from assistant.documents import Article

LONGEST_QUOTE = 20_000
"""Code points; a longer one is no quote but a copy, and is not looked for."""
_MOST_PIECES = 20
_MOST_PLACES = 50
_DOTS = r"(?:\.(?:\s?\.){2,}|…)"
_ELLIPSIS = re.compile(rf"\s*(?:\[\s*{_DOTS}\s*\]|\(\s*{_DOTS}\s*\)|{_DOTS})\s*")
_TELLING = 4
"""So many words in a row are a quote even when each is small."""
_MARKS = "\"'“”„‟‘’‚‛«»‹›"
_FINAL = ".,;:"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_TURNED_STOPS = (
    (re.compile(r"(?<=[^\W_])([\"'])([.,])(?=\s)"), r"\2\1"),
    (re.compile(r"(?<=[^\W_])([.,])([\"'])(?=\s)"), r"\2\1"),
)
_HYPHEN = re.compile(r"(?<=[^\W_])-(?=[^\W_])")
_NEGATIONS = frozenset("not no never neither nor without cannot none nobody nothing".split())
_TOO_SHORT = "its pieces are too short to prove anything: quote more of the sentence"
_SMALL = frozenset(
    "a an the of to in on at by for from with as and or but if is are was were be been has have "
    "had he she it they we you i his her its their our your this that these those there not no "
    "will would can could may might do does did so than then which who what when where".split()
)


class Aligner:
    """Finds quotes in one article; what it reads off the article is read once."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._folded = fold(article.text)
        self._starts = [passage.start for passage in article.passages]

    def find(self, quote: str, passage: str | None = None) -> tuple[Citation, ...] | RejectedQuote:
        """Return where a quote stands, or what it is instead.

        Several citations only for an elided quote, one a piece. Of several places the one in
        ``passage`` (an id) is taken, else the first.
        """
        written = quote.strip()
        objection = _objection(written)
        if objection:
            return RejectedQuote(
                written=quote, fidelity="absent", nearest=None, difference=objection
            )
        home = next((p.span for p in self._article.passages if p.id == passage), None)
        span = self._place(written, home)
        if span is not None:
            return (self._citation(span, "typographic", written),)
        return self._elided(written, quote, home)

    def cite(self, span: Span) -> Citation:
        """Return the citation of a span of the article itself."""
        return self._citation(span, "exact", None)

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
        )

    def _place(self, written: str, home: Span | None) -> Span | None:
        """Find a whole quote; each looser reading is tried only when the stricter fails."""
        for reading in _readings(written):
            places = list(self._places(reading))
            inside = [span for span in places if home is not None and home.covers(span)]
            for span in (*inside, *places):
                return span
        return None

    def _places(self, reading: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Yield where folded words stand at word edges, within folded offsets."""
        hay = self._folded.text
        needle = fold(reading).text.strip()
        found = 0
        at = hay.find(needle, start, end) if needle else -1
        while at >= 0 and found < _MOST_PLACES:
            if is_edge(hay, at, at + len(needle)):
                found += 1
                yield self._folded.span(at, at + len(needle))
            at = hay.find(needle, at + 1, end)

    def _elided(
        self, written: str, quote: str, home: Span | None
    ) -> tuple[Citation, ...] | RejectedQuote:
        pieces = [piece for piece in _ELLIPSIS.split(written) if _WORD.search(piece)]
        pieces = [piece.strip(_MARKS + " ") or piece for piece in pieces]
        if not _ELLIPSIS.search(written) or not 1 <= len(pieces) <= _MOST_PIECES:
            return self._nearest.reject(quote, [written])
        short = [piece for piece in pieces if _objection(piece)]
        if len(short) == len(pieces):
            return self._nearest.reject(quote, [" ".join(pieces)], _TOO_SHORT)
        firsts = list(self._ways(pieces[0]))
        inside = [span for span in firsts if home is not None and home.covers(span)]
        for first in (*inside, *firsts):
            spans = self._in_order(first, pieces[1:], strict=bool(short))
            if spans:
                return tuple(self._citation(span, "elided", written) for span in spans)
        rejected = self._nearest.reject(quote, pieces)
        if rejected.fidelity == "stitched" and self._one_paragraph(pieces):
            told = {"fidelity": "altered", "difference": "its ellipsis leaves out a negation"}
            return rejected.model_copy(update=told)
        return rejected

    def _one_paragraph(self, pieces: list[str]) -> bool:
        """Tell whether the pieces stand in order in one paragraph, whatever was left out."""
        found = [next(self._ways(piece), None) for piece in pieces]
        spans = [span for span in found if span is not None]
        in_order = all(one.end <= other.start for one, other in pairwise(spans))
        whole = Span(spans[0].start, max(span.end for span in spans)) if spans else None
        held = whole is not None and any(p.covers(whole) for p in self._paragraphs)
        return in_order and held and len(spans) == len(pieces)

    def _in_order(self, first: Span, rest: list[str], *, strict: bool) -> list[Span]:
        """Find the other pieces after the first, in its paragraph; nothing when one is missing."""
        index = bisect_right([span.start for span in self._paragraphs], first.start) - 1
        paragraph = self._paragraphs[index]
        spans = [first]
        for piece in rest:
            after = (span for span in self._ways(piece) if span.start >= spans[-1].end)
            span = next((span for span in after if paragraph.covers(span)), None)
            if span is None or self._is_dishonest(spans[-1], span, strict=strict):
                return []
            spans.append(span)
        return spans

    def _ways(self, piece: str) -> Iterator[Span]:
        for reading in _readings(piece):
            yield from self._places(reading)

    def _is_dishonest(self, one: Span, other: Span, *, strict: bool) -> bool:
        """Tell whether a "not" beside the words kept was left out.

        Strictly, for a piece of small words that stand everywhere, no "not" and no end of a
        sentence may be left out at all.
        """
        between = self._article.text[one.end : other.start]
        words = [word.lower() for word in _WORD.findall(between)]
        beside = words if strict else {*words[:2], *words[-2:]}
        negated = any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in beside)
        return negated or (strict and re.search(r"[.!?]", between) is not None)

    @cached_property
    def _nearest(self) -> Nearest:
        return Nearest(self._article, self.cite)

    @cached_property
    def _paragraphs(self) -> tuple[Span, ...]:
        return paragraphs(self._article.text)


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


def _objection(written: str) -> str | None:
    """Say why words cannot prove anything, wherever they stand."""
    if len(written) > LONGEST_QUOTE:
        return f"it has {len(written):,} characters, which is no quote"
    words = _WORD.findall(written)
    if not words:
        return "it has no words"
    if any(map(str.isdigit, written)):
        return None
    # "I did not do it" is a quote, "that she did" is none.
    small = len(words) < _TELLING and all(word.lower() in _SMALL for word in words)
    if small or (len(words) == 1 and words[0].islower()):
        return "it is too short to prove anything: quote more of the sentence"
    return None


def _readings(written: str) -> Iterator[str]:
    """Yield a quote as written, with its first letter in the other case, and without its frame."""
    yield from _cases(written)
    plain = fold(written).text
    framed = plain.strip(_MARKS + " ")
    bare = framed.rstrip(_FINAL + _MARKS + " ")
    forms = [form for form in dict.fromkeys((framed, bare)) if form]
    for form in forms:
        yield from _cases(form)
    # The comma stands before the closing mark in one country, behind it in another.
    for pattern, turned in _TURNED_STOPS:
        if pattern.search(framed):
            yield from _cases(pattern.sub(turned, framed))
    # A long dash between words is often written as a plain hyphen.
    for form in forms:
        if _HYPHEN.search(form):
            yield from _cases(_HYPHEN.sub(" - ", form))


def _cases(written: str) -> Iterator[str]:
    yield written
    at = next((i for i, char in enumerate(written) if char.isalnum()), 0)
    swapped = written[at].swapcase()
    if len(swapped) == 1 and swapped != written[at]:
        yield written[:at] + swapped + written[at + 1 :]

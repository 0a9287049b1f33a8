"""Where a quote stands in one article: every spelling of it, over every reading of the article."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.grounding.quotes import spellings
from assistant.grounding.quotes.hay import Hay
from assistant.text.folding import fold, fold_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.grounding.quotes.spellings import Spelling

_WORD = re.compile(r"[^\W_]+\Z")
_REST = re.compile(r"[^\W_]+")
_LONGEST_WORD = 40
_OPEN, _CLOSED, _STOPS = '\n "“(', '\n "”)', ".,;:!?"


class Places:
    """One article to look for quotes in, folded once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._hay = Hay(fold(text))
        self.folded = self._hay.folded

    def exact(self, written: str, home: Span | None) -> Span | None:
        """Find the very characters, between white space and plain signs: quick and sure.

        None says nothing; what stands beside other signs is for :meth:`first` to decide.
        """
        ends = written[0] + written[-1]
        if not ends.isascii() or written[-1] in "-'" or self._lacks(written):
            return None
        at = self._text.find(written, home.start, home.end) if home else -1
        if at < 0:
            at = self._text.find(written)
        end = at + len(written)
        if at < 0 or (at > 1 and self._text[at - 1] == "\n" and self._text[at - 2] in "-\u2010"):
            return None
        before, after, then = self._text[max(0, at - 1) : at], self._text[end : end + 1], end + 1
        if after and after in _STOPS:
            after = self._text[then : then + 1]
        return Span(at, end) if before in _OPEN and after in _CLOSED else None

    def first(self, written: str, home: Span | None) -> Span | None:
        """Find a whole quote: the strictest spelling that stands there, at home if it does."""
        folded = fold_words(written)
        lacks = self._lacks(folded) and self._lacks(folded.strip("\"'., "))
        found = None if lacks else self._hay.best(folded, home)
        if found is not None:
            return found
        if lacks and "[" not in written:
            return None
        spans = (hay.best(one, home) for hay, one in self._others(written, folded))
        return next(filter(None, spans), None)

    def _others(self, written: str, folded: str) -> Iterator[tuple[Hay, str]]:
        """Yield looser spellings, and the readings of the article that they are looked for in."""
        for one in spellings.unbracketed(written):
            yield self._hay, one
        whole = spellings.unbroken(written)
        if whole is not None:
            yield self._hay, whole
        plain = folded.strip("\"' ")
        if spellings.anchor(plain) in self.folded.text:
            for one in spellings.variants(folded):
                yield self._hay, one
        if self._joined is not None:
            mended = spellings.mend(plain, self._broken)
            for one in (mended, *spellings.variants(mended)):
                yield self._joined, one
            if whole is not None:
                yield self._joined, spellings.mend(whole, self._broken)

    def spelled(self, written: str) -> tuple[tuple[Hay, Spelling], ...]:
        """Return the spellings of a piece of a quote, to look for it more than once."""
        folded = fold_words(written)
        plain = folded.strip("\"' ")
        ways = [(self._hay, one) for one in (folded, *spellings.variants(folded))]
        if self._joined is not None:
            ways.append((self._joined, spellings.mend(plain, self._broken)))
        spelled = ((hay, spellings.spell(one)) for hay, one in ways)
        return tuple((hay, one) for hay, one in spelled if one.core)

    def each(
        self, piece: Iterable[tuple[Hay, Spelling]], within: Span | None = None
    ) -> Iterator[Span]:
        """Yield every place of a piece of a quote, from left to right for each spelling."""
        seen = set()
        for hay, spelling in piece:
            start, end = hay.folded.within(within) if within else (0, len(hay.folded.text))
            for found in hay.hits(spelling, start, end):
                if found.span not in seen:
                    seen.add(found.span)
                    yield found.span

    def _lacks(self, written: str) -> bool:
        """Tell whether a quote has a sign of leaving out or of editing that the article has not.

        Then its words are looked for between the signs, and not in vain with them.
        """
        for sign in self._strange:  # noqa: SIM110 - three times as fast as any()
            if sign in written:
                return True
        return False

    @cached_property
    def _strange(self) -> tuple[str, ...]:
        signs = {"[": self._text, "…": self._text, "...": self.folded.text}
        return tuple(sign for sign, text in signs.items() if sign not in text)

    @cached_property
    def _joined(self) -> Hay | None:
        """The article with the words whole that its lines break; None when they break none."""
        return Hay(fold(self._text, joined=True)) if self.folded.breaks else None

    @cached_property
    def _broken(self) -> frozenset[str]:
        """The words that lines of the article break, with the hyphen."""
        text = self.folded.text
        halves = (
            (_WORD.search(text, max(0, at - _LONGEST_WORD), at), _REST.match(text, at + 1))
            for at in self.folded.breaks
        )
        return frozenset(f"{one[0]}-{other[0]}" for one, other in halves if one and other)

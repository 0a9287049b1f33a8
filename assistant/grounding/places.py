"""Where the spellings of a quote stand in one article: literal search over its folded text."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from assistant.documents import Span
from assistant.grounding import spellings
from assistant.text.edges import is_edge
from assistant.text.folding import fold, fold_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from assistant.grounding.spellings import Spelling

_MOST_PLACES = 50
_TELLING = 12
"""So many characters stand in few enough places to look at each."""
_WORD_BEFORE = re.compile(r"[^\W_]+\Z")
_WORD_AFTER = re.compile(r"[^\W_]+")
_OPEN, _CLOSED, _STOPS = '\n "“(', '\n "”)', ".,;:!?"


class Found(NamedTuple):
    """A place, and how far its spelling is from the quote's: 0 is as written."""

    rank: int
    span: Span


class Places:
    """The folded text of one article."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)

    def exact(self, written: str, home: Span | None) -> Span | None:
        """Find the very characters, between white space and plain signs: quick and sure.

        None says nothing; what stands beside other signs is for :meth:`first` to decide.
        """
        ends = written[0] + written[-1]
        if not ends.isascii() or written[-1] in "-'":
            return None
        at = self.text.find(written, home.start, home.end) if home else -1
        if at < 0:
            at = self.text.find(written)
        end = at + len(written)
        if at < 0 or (at > 1 and self.text[at - 1] == "\n" and self.text[at - 2] in "-\u2010"):
            return None
        before, after, then = self.text[max(0, at - 1) : at], self.text[end : end + 1], end + 1
        if after and after in _STOPS:
            after = self.text[then : then + 1]
        return Span(at, end) if before in _OPEN and after in _CLOSED else None

    def first(self, written: str, home: Span | None) -> Span | None:
        """Find a whole quote: the strictest spelling that stands there, at home if it does."""
        folded = fold_words(written)
        found = self._best(folded, home)
        if found is not None:
            return found
        others = [*spellings.unbracketed(written)]
        joined = spellings.unbroken(written)
        if joined is not None:
            others.append(joined)
        plain = folded.strip("\"' ")
        if spellings.anchor(plain) in self.folded.text:
            others += spellings.variants(plain)
        if self._broken:
            others += spellings.broken(plain, self._broken)
        return next(filter(None, (self._best(one, home) for one in others)), None)

    def spelled(self, written: str) -> tuple[Spelling, ...]:
        """Return the spellings of a piece of a quote, to look for it more than once."""
        folded = fold_words(written)
        plain = folded.strip("\"' ")
        varied = spellings.broken(plain, self._broken) if self._broken else ()
        every = (folded, *spellings.variants(plain), *varied)
        return tuple(one for one in map(spellings.spell, every) if one.core)

    def each(self, piece: Iterable[Spelling], within: Span | None = None) -> Iterator[Span]:
        """Yield every place of a piece of a quote, from left to right for each spelling."""
        start, end = self.folded.within(within) if within else (0, len(self.folded.text))
        seen = set()
        for spelling in piece:
            for found in self._hits(spelling, start, end):
                if found.span not in seen:
                    seen.add(found.span)
                    yield found.span

    def _best(self, folded: str, home: Span | None) -> Span | None:
        spelling = spellings.spell(folded)
        if not spelling.core:
            return None
        hay = self.folded
        inside = _strictest(self._hits(spelling, *hay.within(home))) if home else None
        if inside is not None and inside.rank == 0:
            return inside.span
        anywhere = _strictest(self._hits(spelling, 0, len(hay.text)))
        if inside is not None and anywhere is not None and inside.rank <= anywhere.rank:
            return inside.span
        return anywhere.span if anywhere else None

    def _hits(self, spelling: Spelling, start: int, end: int) -> Iterator[Found]:
        """Yield where a spelling stands at the edges of words, within folded offsets."""
        count = 0
        for at, swapped in _starts(self.folded.text, spelling, start, end):
            found = self._judge(spelling, at, swapped=swapped)
            if found is not None:
                yield found
                count += 1
                if count == _MOST_PLACES:
                    return

    def _judge(self, spelling: Spelling, at: int, *, swapped: bool) -> Found | None:
        """Take the strictest frame in which the core at ``at`` stands; None when words are cut."""
        hay, end = self.folded.text, at + len(spelling.core)
        before, tail, after = spelling.before, spelling.tail, spelling.after
        frames = [(at - len(before), end + len(tail) + len(after))]
        if before or after:
            frames.append((at, end + len(tail)))
        if tail:
            frames.append((at, end))
        for rank, (low, high) in enumerate(frames):
            if low < 0 or high > len(hay):
                continue
            stands = (low == at or hay.startswith(before, low)) and (
                high == end or (tail + after).startswith(hay[end:high])
            )
            if stands and self._is_edge(low, high):
                return Found(2 * rank + swapped, self.folded.span(low, high))
        return None

    def _is_edge(self, start: int, end: int) -> bool:
        """Tell whether no word is cut, not at the end of a line either."""
        breaks = self.folded.breaks
        if breaks and not breaks.isdisjoint((start - 1, start, end - 1, end)):
            return False
        return is_edge(self.folded.text, start, end)

    @cached_property
    def _broken(self) -> Mapping[str, str]:
        """Words that lines of the article break, to the same with the hyphen."""
        words = {}
        for at in self.folded.breaks:
            before = _WORD_BEFORE.search(self.folded.text, max(0, at - 40), at)
            after = _WORD_AFTER.match(self.folded.text, at + 1)
            if before and after:
                words[before[0] + after[0]] = f"{before[0]}-{after[0]}"
        return words


def _starts(hay: str, spelling: Spelling, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Yield where a core begins, with its first letter as written or in the other case."""
    core, first = spelling.core, spelling.first
    letter = core[first]
    other = letter.swapcase()
    swaps = other != letter and len(other) == 1
    rest = core[first + 1 :]
    if not swaps or len(rest) < _TELLING:
        yield from ((at, False) for at in _find(hay, core, start, end))
        if swaps:
            turned = core[:first] + other + rest
            yield from ((at, True) for at in _find(hay, turned, start, end))
        return
    for at in _find(hay, rest, start + first + 1, end):
        begun = at - first - 1
        if hay[at - 1] in (letter, other) and hay.startswith(core[:first], begun):
            yield begun, hay[at - 1] != letter


def _find(hay: str, needle: str, start: int, end: int) -> Iterator[int]:
    at = hay.find(needle, start, end)
    while at >= 0:
        yield at
        at = hay.find(needle, at + 1, end)


def _strictest(hits: Iterable[Found]) -> Found | None:
    """Return the first hit of the lowest rank; nothing is looked for behind a perfect one."""
    best = None
    for hit in hits:
        if best is None or hit.rank < best.rank:
            best = hit
        if best.rank == 0:
            break
    return best

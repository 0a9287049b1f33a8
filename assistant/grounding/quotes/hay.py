"""One folded text, searched literally for a spelling; words are never cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.grounding.quotes.spellings import spell
from assistant.text.edges import is_edge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.documents import Span
    from assistant.grounding.quotes.spellings import Spelling
    from assistant.text.folding import Folded

_MOST_PLACES = 200
_TELLING = 12
"""So many characters stand in few enough places to look at each."""


class Found(NamedTuple):
    """A place, and how far its spelling is from the quote's: 0 is as written."""

    rank: int
    span: Span


class Hay:
    """A folded text in which words are looked for."""

    def __init__(self, folded: Folded) -> None:
        self.folded = folded
        self._hyphens = frozenset(at for at in folded.breaks if folded.text[at] == "-")
        """At the end of a line: what stands on either side is no word by itself."""

    def best(self, folded: str, home: Span | None) -> Span | None:
        """Return where folded words stand in the strictest way, at ``home`` if they do."""
        spelling = spell(folded)
        if not spelling.core:
            return None
        hay = self.folded
        inside = _strictest(self.hits(spelling, *hay.within(home))) if home else None
        if inside is not None and inside.rank == 0:
            return inside.span
        anywhere = _strictest(self.hits(spelling, 0, len(hay.text)))
        if inside is not None and anywhere is not None and inside.rank <= anywhere.rank:
            return inside.span
        return anywhere.span if anywhere else None

    def hits(self, spelling: Spelling, start: int, end: int) -> Iterator[Found]:
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
        end = at + len(spelling.core)
        for rank, (before, after) in enumerate(spelling.frames):
            low, high = at - len(before), end + len(after)
            hay = self.folded.text
            if low < 0 or not (hay.startswith(after, end) and hay.startswith(before, low)):
                continue
            if self._is_edge(low, high):
                return Found(2 * rank + swapped, self.folded.span(low, high))
        return None

    def _is_edge(self, start: int, end: int) -> bool:
        """Tell whether no word is cut, not at the end of a line either."""
        hyphens = self._hyphens
        if hyphens and not hyphens.isdisjoint((start - 1, start, end - 1, end)):
            return False
        return is_edge(self.folded.text, start, end)


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

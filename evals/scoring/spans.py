"""Where quotes stand in an article, by the scorer's own search."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from evals.scoring.plain import plain


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that an answer cites, and where it says they stand (offsets of the article)."""

    words: str
    start: int
    end: int


@lru_cache(maxsize=64)
def _folded(article: str) -> tuple[str, tuple[int, ...]]:
    """Return the article in plain spelling, and for each sign of that its place in the article."""
    signs: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(article):
        shown = plain(sign) or (" " if sign.isspace() else "")
        if shown == " " and signs[-1:] == [" "]:
            continue
        signs += shown
        places += [at] * len(shown)
    return "".join(signs), (*places, len(article))


def places(words: str, article: str) -> list[tuple[int, int]]:
    """Return every place where words stand in an article, in plain spelling.

    >>> places("“no”  deal", 'He said "no" deal.')
    [(8, 17)]
    """
    text, back = _folded(article)
    wanted = plain(words)
    found = []
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        found.append((back[at], back[at + len(wanted) - 1] + 1))
        at = text.find(wanted, at + 1)
    return found


def is_valid(quote: Quote, article: str) -> bool:
    """Tell whether a quote's words stand where it says."""
    return plain(article[quote.start : quote.end]) == plain(quote.words) != ""


def overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """Return how many characters two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))

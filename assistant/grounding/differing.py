"""What a rejected quote is instead: altered, stitched or absent, and what differs.

Similarity only ever names the nearest words of the article, for people to compare. The nearest
place is where most of the quote's words stand in about their order: each word votes for the offset
at which the quote would begin.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from assistant.answers import RejectedQuote
from assistant.documents import Span
from assistant.text.folding import fold
from assistant.text.segmenting import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answers import Citation
    from assistant.documents import Article

ALTERED = 0.6
"""Share of a quote's words that must stand in one place for it to be an altered quote of it."""
LONG_RUN = 4
"""Words that a true run of a stitched quote has at least."""
_APART = 12
"""Words between two runs from which they are no longer one place."""
_COMMON = 60
_LONGEST = 300
_TOLD = 4
_RARE = 3
"""Places at most of a word that alone can name the nearest passage."""
_WORD = re.compile(r"[^\W_]+(?:[.,:'-][^\W_]+)*%?")
_SIGN = re.compile(rf"{_WORD.pattern}|[^\w\s]")
_SIGNS_BEFORE = re.compile(r"[^\w\n]*\Z")
_SIGNS_AFTER = re.compile(r"[^\w\n]*")
_LETTERS = "its letters, accents or punctuation differ"


class Nearest:
    """The words of one article with their places."""

    def __init__(self, article: Article, cite: Callable[[Span], Citation]) -> None:
        folded = fold(article.text)
        self._text = article.text
        found = list(_WORD.finditer(folded.text))
        self._words = [match[0].casefold() for match in found]
        self._spans = [folded.span(match.start(), match.end()) for match in found]
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self._words):
            self._places[word].append(index)
        self._sentences = sentences(article.text)
        self._starts = [span.start for span in self._sentences]
        self._ends = [span.end for span in self._sentences]
        self._cite = cite

    def reject(self, quote: str, pieces: Sequence[str], otherwise: str = _LETTERS) -> RejectedQuote:
        """Class a quote whose pieces were not found, or not in order in one paragraph.

        ``otherwise`` is the difference where the words and signs are the article's.
        """
        words = [w.casefold() for piece in pieces for w in _WORD.findall(fold(piece).text)]
        words = words[:_LONGEST]
        stitched = self._stitched(words) if len(pieces) == 1 else self._all_stand(pieces)
        begin, matched = self._nearest(words)
        nearest = self._around(begin, begin + len(words)) if matched else None
        if stitched:
            return RejectedQuote(
                written=quote, fidelity="stitched", nearest=nearest, difference=stitched
            )
        if words and matched >= ALTERED * len(words):
            difference = _difference(words, self._words[begin : begin + len(words) + 3])
            if not difference and len(pieces) == 1:
                difference = self._finer(pieces[0], begin, begin + len(words))
            difference = difference or otherwise
            return RejectedQuote(
                written=quote, fidelity="altered", nearest=nearest, difference=difference
            )
        difference = "the article has no such words"
        near = nearest if matched >= max(2, len(words) / 4) or self._has_rare(words) else None
        return RejectedQuote(written=quote, fidelity="absent", nearest=near, difference=difference)

    def _nearest(self, words: Sequence[str]) -> tuple[int, int]:
        """Return the index at which most of ``words`` stand in about their order, and how many."""
        votes: Counter[int] = Counter()
        for index, word in enumerate(words):
            places = self._places.get(word, [])
            # Of a very common word only its rarer companions decide.
            for place in places if len(places) <= _COMMON else places[:_COMMON]:
                votes[place - index] += 1
        if not votes:
            return 0, 0
        best = max(votes, key=lambda begin: (_near(votes, begin), -begin))
        begin = max(0, best)
        window = Counter(self._words[begin : begin + len(words) + 3])
        return begin, sum((Counter(words) & window).values())

    def _has_rare(self, words: Sequence[str]) -> bool:
        """Tell whether a short quote has a word that by itself leads to its place."""
        places = (len(self._places.get(w, ())) for w in words if len(w) > _RARE or w[0].isdigit())
        return len(words) <= LONG_RUN and any(1 <= count <= _RARE for count in places)

    def _finer(self, quote: str, first: int, last: int) -> str:
        """Say in which capitals and signs a quote of the very words differs."""
        folded = fold(quote).text
        found = list(_WORD.finditer(folded))
        spans = self._spans[first:last]
        if not found or not spans:
            return ""
        start, end = spans[0].start, spans[-1].end
        before = _SIGNS_BEFORE.search(self._text, max(0, start - found[0].start()), start)
        after = _SIGNS_AFTER.match(self._text, end, end + len(folded) - found[-1].end())
        its = self._text[start - len(before[0] if before else "") : after.end() if after else end]
        its = fold(its).text
        return _difference(*(_SIGN.findall(words) for words in (folded, its)))

    def _around(self, first: int, last: int) -> Citation | None:
        """Cite the whole sentences around a run of words."""
        if not self._spans:
            return None
        start = self._spans[min(first, len(self._spans) - 1)].start
        end = self._spans[min(last, len(self._spans)) - 1].end
        low = bisect_right(self._ends, start)
        high = max(low + 1, bisect_left(self._starts, end))
        low = min(low, len(self._sentences) - 1)
        high = min(high, low + 2)
        last_one = self._sentences[min(high, len(self._sentences)) - 1]
        return self._cite(Span(self._sentences[low].start, max(last_one.end, start + 1)))

    def _all_stand(self, pieces: Sequence[str]) -> str | None:
        """Tell pieces that all stand somewhere, but not in order in one paragraph."""
        runs = [[word.casefold() for word in _WORD.findall(fold(p).text)] for p in pieces]
        if all(run and self._longest_run(run, 0)[0] == len(run) for run in runs):
            return "its pieces stand in the article, but not in this order in one paragraph"
        return None

    def _stitched(self, words: Sequence[str]) -> str | None:
        """Tell a quote that is two or more long true runs from places apart."""
        runs, at = [], 0
        while at < len(words):
            length, place = self._longest_run(words, at)
            if length < LONG_RUN:
                return None
            runs.append((length, place))
            at += length
        ends = [(one[1] + one[0], other[1]) for one, other in itertools.pairwise(runs)]
        if any(not 0 <= begin - end <= _APART for end, begin in ends):
            return f"it joins {len(runs)} places of the article that do not stand together"
        return None

    def _longest_run(self, words: Sequence[str], at: int) -> tuple[int, int]:
        """Return how many words from ``at`` stand somewhere in one run, and where it begins."""
        best, where = 0, 0
        for place in self._places.get(words[at], [])[: _COMMON * 5]:
            length = 0
            while (
                at + length < len(words)
                and place + length < len(self._words)
                and words[at + length] == self._words[place + length]
            ):
                length += 1
            if length > best:
                best, where = length, place
        return best, where


def _near(votes: Counter[int], begin: int) -> int:
    return sum(votes[begin + shift] for shift in range(-2, 3))


def _difference(words: Sequence[str], window: Sequence[str]) -> str:
    """Say word by word what differs; nothing when nothing does.

    >>> _difference(["about", "40", "men"], ["about", "14", "men", "came"])
    '"40" is not "14"'
    """
    told = []
    matcher = SequenceMatcher(None, words, window, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        # The window reaches beyond the quote.
        end = min(d, c + b - a) if kind == "replace" and b == len(words) else d
        written, given = _shown(words[a:b]), _shown(window[c:end])
        at_an_end = (a == len(words) or b == 0) and kind == "insert"
        if kind == "replace":
            told.append(f"{written} is not {given}")
        elif kind == "delete":
            told.append(f"{written} is added")
        elif kind == "insert" and not at_an_end:
            told.append(f"{given} is left out")
    more = f"; and {len(told) - _TOLD} more" if len(told) > _TOLD else ""
    return "; ".join(told[:_TOLD]) + more


def _shown(words: Sequence[str]) -> str:
    """Return words as a person can read them.

    >>> _shown(["want", "any"]), _shown(['"']), _shown([chr(0)])
    ('"want any"', 'a quotation mark', 'U+0000')
    """
    if list(words) == ['"']:
        return "a quotation mark"
    shown = " ".join(words)
    return f'"{shown}"' if shown.isprintable() else " ".join(f"U+{ord(c):04X}" for c in shown)

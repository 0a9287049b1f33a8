"""What a rejected quote is instead: altered, stitched or absent, and what differs.

Similarity only ever names the nearest words of the article, for people to compare. The nearest
place is where most of the quote's words stand in about their order: each of its rarer words votes
for the offset at which the quote would begin. An altered quote is then compared with the words of
that place; a stitched one is all true runs that do not stand together.
"""

from __future__ import annotations

import itertools
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from assistant.answers import RejectedQuote
from assistant.documents import Span
from assistant.grounding.quotes import changing
from assistant.grounding.quotes.changing import WORD, Comparison, Side
from assistant.text.folding import fold_words
from assistant.text.segmenting import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answers import Citation
    from assistant.text.folding import Folded

ALTERED = 0.6
"""Share of a quote's words that must stand in one place for it to be an altered quote of it."""
LONG_RUN = 4
"""Words that a true run of a stitched quote has at least."""
_APART = 12
"""Words between two runs from which they are no longer one place."""
_COMMON = 60
"""Places of a word from which only the first ones vote, and only where no rarer word does."""
_ENOUGH_VOTES = 64
_CANDIDATES = 6
"""Places with the most votes, of which the one with the most words is taken."""
_LONGEST = 300
_BEYOND = 3
"""Words of the article behind the quote's length that it is compared with."""
_LEFT_OUT = 80
"""The same for a quote that owns up to leaving words out."""
_RARE = 3
"""Places at most of a word that alone can name the nearest passage."""
_LETTERS = "it cuts a word or a sign of the article, or its signs differ"
_STRANGE = "the article has no such words"


class Place(NamedTuple):
    """Where most of a quote's words stand: the number of its first word, and how many do."""

    begin: int
    matched: int


class Nearest:
    """The words of one article with their places."""

    def __init__(self, text: str, folded: Folded, cite: Callable[[Span], Citation]) -> None:
        self._text = text
        self._folded = folded
        self._cite = cite
        self._words: list[str] = []
        self._at, self._ends = array("q"), array("q")
        for match in WORD.finditer(folded.text):
            self._words.append(match[0].casefold())
            self._at.append(match.start())
            self._ends.append(match.end())
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self._words):
            self._places[word].append(index)
        # All words in a row, each between two spaces: runs of words are found as one string.
        self._row = f" {' '.join(self._words)} "
        lengths = itertools.accumulate((len(word) + 1 for word in self._words), initial=0)
        self._row_at = array("q", lengths)
        found = sentences(text)
        self._sentences = found
        self._sentence_starts = [span.start for span in found]
        self._sentence_ends = [span.end for span in found]
        self._folded_starts = [folded.within(span)[0] for span in found]

    def reject(self, quote: str, pieces: Sequence[str], otherwise: str = _LETTERS) -> RejectedQuote:
        """Class a quote whose pieces were not found, or not in order in one paragraph.

        ``otherwise`` is the difference where the words and signs are the article's.
        """
        runs = [[w.casefold() for w in WORD.findall(fold_words(piece))] for piece in pieces]
        words = list(itertools.islice(itertools.chain.from_iterable(runs), _LONGEST))
        stitched = self._stitched(words) if len(pieces) == 1 else self._all_stand(runs)
        place = self._nearest(words)
        nearest = self._around(place.begin, place.begin + len(words)) if place.matched else None
        if stitched and (len(pieces) > 1 or place.matched < len(words) - 1):
            return RejectedQuote(
                written=quote, fidelity="stitched", nearest=nearest, difference=stitched
            )
        if words and place.matched >= ALTERED * len(words):
            return self._altered(quote, runs, place, nearest, otherwise)
        known = place.matched >= max(2, len(words) / 4) or self._has_rare(words)
        return RejectedQuote(
            written=quote,
            fidelity="absent",
            nearest=nearest if known else None,
            difference=_STRANGE,
        )

    def _altered(
        self,
        quote: str,
        runs: Sequence[Sequence[str]],
        place: Place,
        nearest: Citation | None,
        otherwise: str,
    ) -> RejectedQuote:
        compared = self._compare(quote, runs, place)
        span = self._folded.span(compared.start, compared.end)
        return RejectedQuote(
            written=quote,
            fidelity="altered",
            nearest=nearest,
            difference=changing.tell(compared.changes) or otherwise,
            changes=compared.changes,
            place=self._cite(span),
        )

    def _compare(self, quote: str, runs: Sequence[Sequence[str]], place: Place) -> Comparison:
        """Compare a quote with its place: its words, and if they are the same its signs."""
        written = changing.whole(quote)
        count = len(written.found)
        beyond = _LEFT_OUT if len(runs) > 1 else _BEYOND
        last = min(place.begin + count + beyond, len(self._words)) - 1
        start, end = self._at[self._aligned(runs, place.begin)], self._ends[last]
        if start and not (self._folded.text[start - 1].isalnum() or start == 1):
            start -= self._folded.text[start - 1] in "$€£¥₹"
        its = Side(self._text, self._folded, start, end)
        gaps = set(itertools.accumulate(len(run) for run in runs[:-1]))
        compared = changing.compare(written, its, gaps, self._sentence_numbers(its))
        if compared.changes or len(runs) > 1 or not written.found:
            return compared
        room = written.found[0].start(), len(written.folded.text) - written.found[-1].end()
        signs = changing.with_signs(self._text, self._folded, compared.start, compared.end, room)
        changes = changing.compare_signs(changing.signed(written), signs)
        return Comparison(changes, compared.start, compared.end)

    def _aligned(self, runs: Sequence[Sequence[str]], begin: int) -> int:
        """Return where the quote's first word stands near its place, else a little before that."""
        word = next(itertools.chain.from_iterable(runs))
        near = sorted(
            range(max(0, begin - _BEYOND), begin + _BEYOND), key=lambda at: abs(at - begin)
        )
        return next((at for at in near if self._words[at : at + 1] == [word]), min(near))

    def _sentence_numbers(self, side: Side) -> list[int]:
        return [bisect_right(self._folded_starts, one.start()) for one in side.found]

    def _nearest(self, words: Sequence[str]) -> Place:
        """Return where most of ``words`` stand in about their order."""
        votes: Counter[int] = Counter()
        count = 0
        rows = ((self._places.get(word, ()), index) for index, word in enumerate(words))
        for places, index in sorted(rows, key=lambda row: len(row[0])):
            # Of a very common word only its rarer companions decide.
            if len(places) > _COMMON and count > LONG_RUN:
                break
            votes.update([place - index for place in places[:_COMMON]])
            count += len(places)
            if count > _ENOUGH_VOTES:
                break
        if not votes:
            return Place(0, 0)
        wanted = Counter(words)
        likely = nlargest(_CANDIDATES, votes, key=lambda at: (_near(votes.get, at), votes[at], -at))
        found = [self._place(max(0, begin), wanted) for begin in likely]
        return max(found, key=lambda place: place.matched)

    def _place(self, begin: int, words: Counter[str]) -> Place:
        left, matched = dict(words), 0
        for word in self._words[begin : begin + words.total() + _BEYOND]:
            if left.get(word):
                left[word] -= 1
                matched += 1
        return Place(begin, matched)

    def _has_rare(self, words: Sequence[str]) -> bool:
        """Tell whether a short quote has a word that by itself leads to its place."""
        places = (len(self._places.get(w, ())) for w in words if len(w) > _RARE or w[0].isdigit())
        return len(words) <= LONG_RUN and any(1 <= count <= _RARE for count in places)

    def _around(self, first: int, last: int) -> Citation:
        """Cite the whole sentences around a run of words, of which there are some."""
        first, last = min(first, len(self._words) - 1), min(last, len(self._words)) - 1
        start = self._folded.span(self._at[first], self._ends[first]).start
        end = self._folded.span(self._at[last], self._ends[last]).end
        low = bisect_right(self._sentence_ends, start)
        high = max(low + 1, bisect_left(self._sentence_starts, end))
        low = min(low, len(self._sentences) - 1)
        high = min(high, low + 2)
        last_one = self._sentences[min(high, len(self._sentences)) - 1]
        return self._cite(Span(self._sentences[low].start, max(last_one.end, start + 1)))

    def _all_stand(self, runs: Sequence[Sequence[str]]) -> str | None:
        """Tell pieces that all stand somewhere, but not in order in one paragraph."""
        if all(run and f" {' '.join(run)} " in self._row for run in runs):
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
        needle = f" {' '.join(words[at : at + LONG_RUN])} "
        found = self._row.find(needle) if len(words) - at >= LONG_RUN else -1
        while found >= 0:
            place = bisect_left(self._row_at, found)
            length = LONG_RUN
            while (
                words[at + length : at + length + 1]
                == self._words[place + length : place + length + 1]
                != []
            ):
                length += 1
            if length > best:
                best, where = length, place
            found = self._row.find(needle, found + 1)
        return best, where


def _near(votes: Callable[[int, int], int], begin: int) -> int:
    before = votes(begin - 2, 0) + votes(begin - 1, 0)
    return before + votes(begin, 0) + votes(begin + 1, 0) + votes(begin + 2, 0)

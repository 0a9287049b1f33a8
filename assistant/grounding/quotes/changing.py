"""What differs between a quote and the words of the article in its place, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from assistant.answers import Change
from assistant.text.folding import fold

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from assistant.documents import Span
    from assistant.text.folding import Folded

TOLD = 4
"""Changes told in words; a program gets all."""
WORD = re.compile(r"[^\W_]+(?:[.,:'-][^\W_]+)*%?")
_TOKEN = re.compile(rf"{WORD.pattern}|[$€£¥₹]")
_SIGN = re.compile(rf"{WORD.pattern}|[^\w\s]")
_SIGNS_BEFORE = re.compile(r"[^\w\n]*\Z")
_SIGNS_AFTER = re.compile(r"[^\w\n]*")


@dataclass(frozen=True, slots=True)
class Side:
    """A stretch of a text as tokens: what they are compared by, and where they stand."""

    text: str
    folded: Folded
    start: int
    end: int
    pattern: re.Pattern[str] = _TOKEN
    found: list[re.Match[str]] = field(init=False)
    keys: list[str] = field(init=False)

    def __post_init__(self) -> None:
        found = list(self.pattern.finditer(self.folded.text, self.start, self.end))
        object.__setattr__(self, "found", found)
        object.__setattr__(self, "keys", [match[0].casefold() for match in found])

    def span(self, first: int, last: int) -> Span:
        """Return where the tokens ``first`` up to ``last`` stand in the text."""
        return self.folded.span(self.found[first].start(), self.found[last - 1].end())

    def words(self, first: int, last: int) -> tuple[str, int]:
        """Return the tokens as the text has them, and their offset; between two when empty."""
        if first < last:
            span = self.span(first, last)
            return span.of(self.text), span.start
        if not self.found:
            return "", 0
        if first < len(self.found):
            return "", self.span(first, first + 1).start
        return "", self.span(first - 1, first).end


@dataclass(frozen=True, slots=True)
class Comparison:
    """The changes, and which of the article's folded characters stand in the quote's place."""

    changes: tuple[Change, ...]
    start: int
    end: int


def compare(written: Side, its: Side, gaps: Container[int], sentence: Sequence[int]) -> Comparison:
    """Compare a quote with the article around its place.

    ``gaps`` are the tokens before which the quote owns up to leaving something out; ``sentence``
    holds the number of the sentence of each of the article's tokens.
    """
    codes = list(_opcodes(written.keys, its.keys))
    equal = [code for code in codes if code[0] == "equal"]
    if not equal:
        return Comparison((), its.start, its.start)
    first, last = equal[0][3], equal[-1][4]
    changes: list[Change] = []
    low, high = first, last
    for kind, a, b, c, d in codes:
        begin, end = c, d
        if a == 0 and kind != "equal":
            # What stands before the quote's first true word is its place as far as it has words.
            places = range(max(c, d - (b - a)), d)
            begin = next((i for i in places if sentence[i] == sentence[first]), d)
            low = min(low, begin) if begin < end else low
        elif b == len(written.keys) and kind != "equal":
            places = range(c, min(d, c + (b - a)))
            end = next((i for i in places if sentence[i] != sentence[last - 1]), places.stop)
            high = max(high, end) if begin < end else high
        changes += _changes(kind, written, its, (a, b, begin, end), gaps)
    return Comparison(
        tuple(changes), its.found[low].start(), max(its.found[high - 1].end(), its.start)
    )


def compare_signs(written: Side, its: Side) -> tuple[Change, ...]:
    """Compare capitals and signs where all words are the same."""
    changes: list[Change] = []
    for kind, a, b, c, d in _opcodes(written.keys, its.keys):
        changes += _changes(kind, written, its, (a, b, c, d), ())
    return tuple(changes)


def signed(side: Side) -> Side:
    """Return the same stretch with its signs as tokens."""
    return Side(side.text, side.folded, side.start, side.end, _SIGN)


def with_signs(text: str, folded: Folded, start: int, end: int, around: tuple[int, int]) -> Side:
    """Return a stretch of the article with as many signs around it as the quote has room for."""
    room_before, room_after = around
    before = _SIGNS_BEFORE.search(folded.text, max(0, start - room_before), start)
    after = _SIGNS_AFTER.match(folded.text, end, end + room_after)
    low = before.start() if before else start
    return Side(text, folded, low, after.end() if after else end, _SIGN)


def whole(text: str) -> Side:
    """Return a text, a quote, as one stretch."""
    folded = fold(text)
    return Side(text, folded, 0, len(folded.text))


def tell(changes: Sequence[Change]) -> str:
    """Say changes in words for people.

    >>> tell([Change(kind="replaced", written="40", article="14", written_at=0, article_at=9)])
    '"40" is not "14"'
    """
    told = []
    for change in changes[:TOLD]:
        written, article = _shown(change.written), _shown(change.article)
        told.append(
            {
                "replaced": f"{written} is not {article}",
                "added": f"{written} is added",
                "left_out": f"{article} is left out",
            }[change.kind]
        )
    more = f"; and {len(changes) - TOLD} more" if len(changes) > TOLD else ""
    return "; ".join(told) + more


def _opcodes(
    ours: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[str, int, int, int, int]]:
    """Yield what turns one row of tokens into the other; the same ends are passed over at once."""
    head = 0
    shorter = min(len(ours), len(theirs))
    while head < shorter and ours[head] == theirs[head]:
        head += 1
    if head:
        yield "equal", 0, head, 0, head
    matcher = SequenceMatcher(None, ours[head:], theirs[head:], autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        yield kind, a + head, b + head, c + head, d + head


def _changes(
    kind: str, written: Side, its: Side, at: tuple[int, int, int, int], gaps: Container[int]
) -> Iterator[Change]:
    a, b, c, d = at
    if kind == "equal":
        for ours, theirs in zip(range(a, b), range(c, d), strict=True):
            one, other = written.found[ours][0], its.found[theirs][0]
            if one != other and not (ours == 0 and one[1:] == other[1:]):
                yield _change(written, its, (ours, ours + 1, theirs, theirs + 1))
        return
    at_an_end = a == b and (a == 0 or b == len(written.keys))
    if not at_an_end and (a < b or c < d) and not (a == b and a in gaps):
        yield _change(written, its, (a, b, c, d))


def _change(written: Side, its: Side, at: tuple[int, int, int, int]) -> Change:
    a, b, c, d = at
    ours, theirs = written.words(a, b), its.words(c, max(c, d))
    return Change(
        kind="replaced" if a < b and c < d else "added" if a < b else "left_out",
        written=ours[0],
        article=theirs[0],
        written_at=ours[1],
        article_at=theirs[1],
    )


def _shown(words: str) -> str:
    """Return words as a person can read them.

    >>> _shown("want any"), _shown('"'), _shown(chr(0))
    ('"want any"', 'a quotation mark', 'U+0000')
    """
    if words and not words.strip("\"'“”„‟‘’‚‛«»‹›"):
        return "a quotation mark"
    shown = " ".join(words.split())
    return f'"{shown}"' if shown.isprintable() else " ".join(f"U+{ord(c):04X}" for c in shown)

"""Runs of words that belong to one name, titles and offices in front of it included."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.text.cues import BETWEEN, FINITE
from assistant.text.gazetteer import (
    CALENDAR,
    DEMONYMS,
    FUNCTION,
    GIVEN,
    NOT_ORGANISATIONS,
    PLACES,
    STARTERS,
)
from assistant.text.name_words import JOINING, ORGANISATION_WORDS, PARTICLES
from assistant.text.roles import HEADS, MODIFIERS, TITLES
from assistant.text.segmenting import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


@dataclass(slots=True)
class Word:
    """A word, or the sign that joins two names, where it stands."""

    start: int
    end: int
    text: str
    opens: bool
    """Whether it begins a sentence or a quotation, where every word has a capital."""


_WORD = re.compile(
    r"(?:[A-Z]\.){2,}(?:[A-Z]\b)?|[^\W\d_][^\W_]*(?:(?:[-–]|[’'](?!s\b|[^\w]))[^\W_]+)*|&"
)
_MOST = 8
"""Words of a name at most."""
_ACRONYM = 2
_OPENING = re.compile(r"[\"“‘«(\[—–•*]|(?<=:) |(?<=[ (])'")
_DOTTED = frozenset(title for title in TITLES | {"St.", "Jr.", "Sr."} if title.endswith("."))
_TAIL = re.compile(r"-[a-z]+\Z")
_ARTICLED = re.compile(r"(?:al|el|ul|ar|as|ash)-[A-Z]")
"""The Arabic article before a name: "al-Sisi"."""
_OFFICIAL = MODIFIERS | HEADS
_OWNED = ORGANISATION_WORDS | HEADS | {"house", "states", "republic", "isle", "world"}


def runs(text: str) -> Iterator[list[Word]]:
    """Yield the words of each name of ``text``, with titles and small joining words."""
    words = _words(text)
    return _runs(text, words, _Seen(words))


def _words(text: str) -> list[Word]:
    opening = _openings(text)
    found = []
    for match in _WORD.finditer(text):
        (at, end), word = match.span(), match[0]
        dotted = word[0].isupper() and text[end : end + 1] == "."
        if dotted and (len(word) == 1 or f"{word}." in _DOTTED):
            word, end = f"{word}.", end + 1
        found.append(Word(at, end, word, at in opening))
    return found


def _openings(text: str) -> set[int]:
    """Return where a word begins a sentence or a quotation, behind its marks if it has some."""
    starts = [span.start for span in sentences(text)]
    behind = (start + 1 for start in starts if not text[start].isalnum())
    return {*starts, *behind, *(match.end() for match in _OPENING.finditer(text))}


class _Seen:
    """What the text itself says of its words: which stand capitalised inside sentences."""

    def __init__(self, words: Sequence[Word]) -> None:
        inside = [word.text for word in words if not word.opens]
        capitals = [word for word in inside if word[0].isupper()]
        self.capital = set(capitals)
        self.lower = {word for word in inside if word[0].islower()}
        self.shouts = 2 * len(capitals) > len(inside) and len(inside) > _MOST
        """Most words have capitals: a headline, in which a capital proves nothing."""

    def is_name(self, word: Word, following: Word | None) -> bool:
        """Tell whether a capitalised word belongs to a name."""
        text = word.text
        if following is not None and f"{text} {following.text}" in PLACES:
            return True
        if text.lower() in FUNCTION or text in CALENDAR:
            return False
        if len(text) == 1 or _TAIL.search(text):
            return False
        if text in PLACES or text in DEMONYMS or text in GIVEN or text in TITLES:
            return True
        if not (word.opens or self.shouts):
            return text not in NOT_ORGANISATIONS
        return self._is_borne_out(word, following)

    def _is_borne_out(self, word: Word, following: Word | None) -> bool:
        text, plain = word.text, word.text.lower()
        if plain in self.lower or plain in STARTERS:
            return text in self.capital and plain not in self.lower
        if text in self.capital or (text.isupper() and len(text) >= _ACRONYM and not self.shouts):
            return text not in NOT_ORGANISATIONS
        if following is None:
            return False
        if following.text in FINITE or following.text in BETWEEN:
            return not plain.endswith("s") or plain.endswith("ss")
        named = following.text[:1].isupper() and following.text.lower() not in FUNCTION
        return named and following.text not in CALENDAR and plain not in _OFFICIAL


def _runs(text: str, words: Sequence[Word], seen: _Seen) -> Iterator[list[Word]]:
    run: list[Word] = []
    waiting: list[Word] = []
    for word, following in zip(words, [*words[1:], None], strict=False):
        if run and not _adjoins(text, (waiting or run)[-1], word):
            yield run
            run, waiting = [], []
        # Nothing else begins a name: most words are passed over by this alone.
        capital = word.text[0].isupper() or _ARTICLED.match(word.text)
        if capital and (seen.is_name(word, following) or _is_initial(word, run, following)):
            run = [*run, *waiting, word]
            waiting = []
            if len(run) > _MOST:
                yield run
                run = []
        elif run and _joins(word, run, following) and len(waiting) < 2:  # noqa: PLR2004 - "of the"
            waiting.append(word)
        elif run:
            yield run
            run, waiting = [], []
    if run:
        yield run


def _is_initial(word: Word, run: Sequence[Word], following: Word | None) -> bool:
    """Tell whether a capital is one of a name's initials: "J. Smith", "George W Bush"."""
    if run:
        return len(word.text.rstrip(".")) == 1
    return word.text[1:] == "." and following is not None and following.text[0].isupper()


def _adjoins(text: str, one: Word, other: Word) -> bool:
    gap = text[one.end : other.start]
    return gap in (" ", "\u00a0") or (gap == "" and one.text.endswith("."))


def _joins(word: Word, run: Sequence[Word], following: Word | None) -> bool:
    """Tell whether a small word stands inside a name: Bank of England."""
    if following is None or word.text not in JOINING:
        return False
    if following.text not in JOINING and not following.text[:1].isupper():
        return False
    if word.text in PARTICLES or word.text == "&":
        return True
    last = run[-1].text.lower()
    if word.text == "and":
        return last in ("trade", "research", "customs") or "&" in [w.text for w in run]
    return last in _OWNED

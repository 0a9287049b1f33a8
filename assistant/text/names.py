"""Names of people, organisations and places in news English.

A capital at the beginning of a sentence proves nothing: such a word is a name only when the text
or a small list of given names, countries and cities bears it out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.documents import Span
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
from assistant.text.name_kinds import is_speaking, kind_of
from assistant.text.name_words import (
    JOINING,
    ORGANISATION_WORDS,
    OTHER_WORDS,
    PARTICLES,
    PLACE_WORDS,
)
from assistant.text.roles import EXTENDED, FORMER, HEADS, MODIFIERS, OFFICES, TITLES
from assistant.text.segmenting import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.text.name_kinds import NameKind


@dataclass(frozen=True, slots=True)
class Name:
    """One name where it stands, without titles and possessive."""

    span: Span
    text: str
    kind: NameKind
    title: str = ""
    """The titles and offices before a person's name: ``US Secretary of State``, ``Mr``."""


@dataclass(slots=True)
class _Word:
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
_OPENING = frozenset('"“‘«([—–•*')
_INTRODUCING = frozenset((": ", " '", "('"))
_DOTTED = frozenset(title for title in TITLES | {"St.", "Jr.", "Sr."} if title.endswith("."))
_TAIL = re.compile(r"-[a-z]+\Z")
_OFFICIAL = MODIFIERS | HEADS
_NO_NAMES = HEADS | MODIFIERS | EXTENDED | JOINING
_LINKING = JOINING | EXTENDED
_NAMING = ORGANISATION_WORDS | PLACE_WORDS | OTHER_WORDS
_OWNED = ORGANISATION_WORDS | HEADS | {"house", "states", "republic", "isle", "world"}


@lru_cache(maxsize=64)
def names(text: str) -> tuple[Name, ...]:
    """Return every name in order.

    >>> [(n.text, n.kind, n.title) for n in names("US Secretary of State Antony Blinken left.")]
    [('US', 'place', ''), ('Antony Blinken', 'person', 'Secretary of State')]
    """
    words = _words(text)
    seen = _Seen(words)
    found = [name for run in _runs(text, words, seen) for name in _split(text, run)]
    return tuple(_borne_out(text, found))


def _borne_out(text: str, found: Sequence[Name]) -> Iterator[Name]:
    """Make people of the names that another place of the text shows to be people's."""
    people = {name.text.casefold() for name in found if name.kind == "person"}
    short = {part for one in people for part in (one.split()[0], one.split()[-1])}
    speaking = {
        name.text.casefold()
        for name in found
        if name.kind == "other" and " " not in name.text and is_speaking(text, name.span)
    }
    for name in found:
        plain = name.text.casefold()
        known = plain in people or plain in short
        parts = plain.split()
        full = len(parts) in (2, 3) and parts[-1] in speaking and parts[0] not in FORMER
        if name.kind == "other" and (known or full):
            short.update((parts[0], parts[-1]))
            yield Name(name.span, name.text, "person", name.title)
        else:
            yield name


def demonym(word: str) -> str | None:
    """Return the country of a nationality.

    >>> demonym("Russian"), demonym("Swedes"), demonym("table")
    ('Russia', 'Sweden', None)
    """
    return DEMONYMS.get(word) or DEMONYMS.get(word.removesuffix("s"))


def _words(text: str) -> list[_Word]:
    starts = {span.start for span in sentences(text)}
    found = []
    for match in _WORD.finditer(text):
        at, end = match.span()
        before = text[max(0, at - 2) : at]
        quoted = before[-1:] in _OPENING or before in _INTRODUCING
        opens = at in starts or quoted or (at - 1 in starts and not text[at - 1].isalnum())
        word = match[0]
        if text[end : end + 1] == "." and (
            f"{word}." in _DOTTED or (len(word) == 1 and word.isupper())
        ):
            word, end = f"{word}.", end + 1
        found.append(_Word(at, end, word, opens))
    return found


class _Seen:
    """What the text itself says of its words: which stand capitalised inside sentences."""

    def __init__(self, words: Sequence[_Word]) -> None:
        inside = [word.text for word in words if not word.opens]
        self.capital = {word for word in inside if word[:1].isupper()}
        self.lower = {word for word in inside if word[:1].islower()}
        capitals = sum(word[:1].isupper() for word in inside)
        self.shouts = 2 * capitals > len(inside) and len(inside) > _MOST
        """Most words have capitals: a headline, in which a capital proves nothing."""

    def is_name(self, word: _Word, following: _Word | None) -> bool:
        """Tell whether a word belongs to a name."""
        text, plain = word.text, word.text.lower()
        if following is not None and f"{text} {following.text}" in PLACES:
            return True
        if not text[:1].isupper() or plain in FUNCTION or text in CALENDAR:
            return False
        if len(text) == 1 or _TAIL.search(text):
            return False
        listed = text in PLACES or text in DEMONYMS or text in GIVEN or text in TITLES
        if listed or not (word.opens or self.shouts):
            return text not in NOT_ORGANISATIONS or listed
        return self._is_borne_out(word, following)

    def _is_borne_out(self, word: _Word, following: _Word | None) -> bool:
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


def _runs(text: str, words: Sequence[_Word], seen: _Seen) -> Iterator[list[_Word]]:
    """Yield the words of each name, with titles and small joining words."""
    run: list[_Word] = []
    waiting: list[_Word] = []
    for index, word in enumerate(words):
        following = words[index + 1] if index + 1 < len(words) else None
        last = (waiting or run)[-1] if run else None
        if last is not None and not _adjoins(text, last, word):
            yield run
            run, waiting = [], []
        initial = bool(run) and len(word.text.rstrip(".")) == 1 and word.text[0].isupper()
        if seen.is_name(word, following) or initial or (not run and _is_initial(word, following)):
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


def _is_initial(word: _Word, following: _Word | None) -> bool:
    return (
        word.text[1:] == "." and word.text[0].isupper() and bool(following)
        and following is not None and following.text[:1].isupper()
    )  # fmt: skip


def _adjoins(text: str, one: _Word, other: _Word) -> bool:
    gap = text[one.end : other.start]
    return gap in (" ", "\u00a0") or (gap == "" and one.text.endswith("."))


def _joins(word: _Word, run: Sequence[_Word], following: _Word | None) -> bool:
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


def _split(text: str, run: Sequence[_Word]) -> Iterator[Name]:
    """Split a run at nationalities and offices: "US Secretary of State Antony Blinken"."""
    rest = list(run)
    while len(rest) > 1 and (rest[0].text in DEMONYMS or rest[0].text in PLACES):
        if _is_whole(rest):
            break
        yield _name(rest[:1], "place")
        rest = rest[1:]
    office = _office(rest)
    if office:
        yield _name(rest[:office], kind_of(text, _spans(rest[:office]), titled=False))
    yield from _titled(text, rest[office:])


def _titled(text: str, rest: list[_Word]) -> Iterator[Name]:
    """Split the titles and offices off that stand before a name."""
    title: list[_Word] = []
    while len(rest) > 1 and _is_title(rest, title):
        title.append(rest.pop(0))
    if title and kind_of(text, _spans(rest), titled=True) == "organisation":
        rest, title = [*title, *rest], []
    if len(rest) > 1 and rest[0].text.isupper() and rest[1].text.lower() in HEADS:
        yield _name(rest[:1], "organisation")
        yield from _split(text, rest[1:])
        return
    if _is_office([*title, *rest]):
        return
    if all(word.text in TITLES for word in rest):
        return
    yield _name(
        rest, kind_of(text, _spans(rest), titled=bool(title)), " ".join(w.text for w in title)
    )


def _office(rest: Sequence[_Word]) -> int:
    """Return where an office begins behind another name: "Harwick Mayor Ann Lee"; else 0."""
    office = next((i for i, word in enumerate(rest[:-1]) if word.text.lower() in OFFICES), 0)
    return 0 if _is_title(rest, []) or rest[0].text in GIVEN else office


def _is_office(words: Sequence[_Word]) -> bool:
    """Tell whether words name no one but an office: Foreign Minister, Mayor, Health."""
    plain = [word.text.lower() for word in words]
    if any(word not in _NO_NAMES for word in plain):
        return False
    organised = len(plain) > 1 and any(word in ORGANISATION_WORDS for word in plain)
    return not organised or any(word in HEADS for word in plain)


def _is_whole(rest: Sequence[_Word]) -> bool:
    """Tell whether a nationality or place begins a longer name: British Airways, New York Times."""
    last = rest[-1].text.lower()
    whole = " ".join(word.text for word in rest)
    named = last in _NAMING
    return whole in PLACES or (named and not any(w.text.lower() in HEADS for w in rest))


def _is_title(rest: Sequence[_Word], title: Sequence[_Word]) -> bool:
    word = rest[0].text
    plain = word.lower()
    if word in TITLES or plain in HEADS:
        return True
    if plain in _LINKING and title:
        return True
    return plain in MODIFIERS and any(w.text.lower() in HEADS for w in rest[1:5])


def _spans(words: Sequence[_Word]) -> list[Span]:
    return [Span(word.start, word.end) for word in words]


def _name(words: Sequence[_Word], kind: NameKind, title: str = "") -> Name:
    start, end = words[0].start, words[-1].end
    text = " ".join(word.text for word in words)
    return Name(Span(start, end), text, kind, title)

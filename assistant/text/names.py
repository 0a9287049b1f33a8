"""Names of people, organisations and places in news English.

A capital at the beginning of a sentence proves nothing: such a word is a name only when the text
or a small list of given names, countries and cities bears it out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.text.gazetteer import (
    DEMONYMS,
    GIVEN,
    PLACES,
)
from assistant.text.name_kinds import is_speaking, kind_of
from assistant.text.name_runs import runs
from assistant.text.name_words import (
    JOINING,
    ORGANISATION_WORDS,
    OTHER_WORDS,
    PLACE_WORDS,
)
from assistant.text.roles import EXTENDED, FORMER, HEADS, MODIFIERS, OFFICES, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.text.name_kinds import NameKind
    from assistant.text.name_runs import Word


@dataclass(frozen=True, slots=True)
class Name:
    """One name where it stands, without titles and possessive."""

    span: Span
    text: str
    kind: NameKind
    title: str = ""
    """The titles and offices before a person's name: ``US Secretary of State``, ``Mr``."""


_NO_NAMES = HEADS | MODIFIERS | EXTENDED | JOINING
_LINKING = JOINING | EXTENDED
_NAMING = ORGANISATION_WORDS | PLACE_WORDS | OTHER_WORDS


@lru_cache(maxsize=64)
def names(text: str) -> tuple[Name, ...]:
    """Return every name in order.

    >>> [(n.text, n.kind, n.title) for n in names("US Secretary of State Antony Blinken left.")]
    [('US', 'place', ''), ('Antony Blinken', 'person', 'Secretary of State')]
    """
    found = [name for run in runs(text) for name in _split(text, run)]
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
        parts = plain.split()
        # "Ms Lee" elsewhere makes a person of "Beatrix Lee".
        known = plain in people or plain in short or (len(parts) in (2, 3) and parts[-1] in people)
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


def _split(text: str, run: Sequence[Word]) -> Iterator[Name]:
    """Split a run at nationalities and offices: "US Secretary of State Antony Blinken"."""
    rest = list(run)
    while len(rest) > 1 and (rest[0].text in DEMONYMS or rest[0].text in PLACES):
        if _is_whole(rest):
            break
        yield _name(rest[:1], "place")
        rest = rest[1:]
    office = _office(rest)
    if office:
        yield _name(rest[:office], kind_of(text, rest[:office], titled=False))
    yield from _titled(text, rest[office:])


def _titled(text: str, rest: list[Word]) -> Iterator[Name]:
    """Split the titles and offices off that stand before a name."""
    title: list[Word] = []
    while len(rest) > 1 and _is_title(rest, title):
        title.append(rest.pop(0))
    if title and kind_of(text, rest, titled=True) == "organisation":
        rest, title = [*title, *rest], []
    if len(rest) > 1 and rest[0].text.isupper() and rest[1].text.lower() in HEADS:
        yield _name(rest[:1], "organisation")
        yield from _split(text, rest[1:])
        return
    if _is_office([*title, *rest]):
        return
    if all(word.text in TITLES for word in rest):
        return
    yield _name(rest, kind_of(text, rest, titled=bool(title)), " ".join(w.text for w in title))


def _office(rest: Sequence[Word]) -> int:
    """Return where an office begins behind another name: "Harwick Mayor Ann Lee"; else 0."""
    office = next((i for i, word in enumerate(rest[:-1]) if word.text.lower() in OFFICES), 0)
    return 0 if _is_title(rest, []) or rest[0].text in GIVEN else office


def _is_office(words: Sequence[Word]) -> bool:
    """Tell whether words name no one but an office: Foreign Minister, Mayor, Health."""
    plain = [word.text.lower() for word in words]
    if any(word not in _NO_NAMES for word in plain):
        return False
    organised = len(plain) > 1 and any(word in ORGANISATION_WORDS for word in plain)
    return not organised or any(word in HEADS for word in plain)


def _is_whole(rest: Sequence[Word]) -> bool:
    """Tell whether a nationality or place begins a longer name: British Airways, New York Times."""
    last = rest[-1].text.lower()
    whole = " ".join(word.text for word in rest)
    named = last in _NAMING
    return whole in PLACES or (named and not any(w.text.lower() in HEADS for w in rest))


def _is_title(rest: Sequence[Word], title: Sequence[Word]) -> bool:
    word = rest[0].text
    plain = word.lower()
    if word in TITLES or plain in HEADS:
        return True
    if plain in _LINKING and title:
        return True
    return plain in MODIFIERS and any(w.text.lower() in HEADS for w in rest[1:5])


def _name(words: Sequence[Word], kind: NameKind, title: str = "") -> Name:
    start, end = words[0].start, words[-1].end
    text = " ".join(word.text for word in words)
    return Name(Span(start, end), text, kind, title)

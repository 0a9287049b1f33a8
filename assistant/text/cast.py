"""Who is who in one text: full names, short forms, offices, pronouns."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from assistant.text.gazetteer import HE, SHE
from assistant.text.names import Name, names
from assistant.text.roles import (
    FEMALE_NOUNS,
    FEMALE_TITLES,
    FORMER,
    HEADS,
    MALE_NOUNS,
    MALE_TITLES,
    MODIFIERS,
    TITLES,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_APPOSED = re.compile(
    r",\s+((?:(?:the|a|an|its|their|his|her)\s+)?[\w’'’ -]{3,60}?)(?=[,.;]|\s+who\b|\Z)"
)
_LAST = re.compile(r"[\w’'-]+\Z")
_MOST = 6
_MOST_KNOWN = 2000
_SMALL = frozenset("the a an of for in at and its their his her our then".split())
_LOOK = 90
_OFFICIAL = HEADS | MODIFIERS | _SMALL


class Cast:
    """The people of one text."""

    def __init__(self, text: str, people: Sequence[Name] | None = None) -> None:
        """Read the cast of ``text``; of the names that are people's, where that is known better."""
        if people is None:
            people = [name for name in names(text) if name.kind == "person"]
        self._full: dict[str, None] = {}
        self._known: dict[tuple[str, str], str | None] = {}
        """What ``full`` was asked before, up to ``_MOST_KNOWN`` names."""
        self._by_last: defaultdict[str, set[str]] = defaultdict(set)
        self._by_first: defaultdict[str, set[str]] = defaultdict(set)
        self._titles: defaultdict[str, set[str]] = defaultdict(set)
        self._roles: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        for name in people:
            if len(name.text.split()) > 1:
                self._full.setdefault(name.text)
                self._by_last[_last(name.text)].add(name.text)
                self._by_first[name.text.split()[0]].add(name.text)
        given = frozenset(self._by_first)
        for name in people:
            alone = len(name.text.split()) == 1 and name.text not in given
            if alone and not self._by_last.get(_last(name.text)):
                self._full.setdefault(name.text)
                self._by_last[_last(name.text)].add(name.text)
        for name in people:
            if (full := self.full(name.text, name.title)) is not None:
                self._learn(text, name, full)

    def _learn(self, text: str, name: Name, full: str) -> None:
        self._titles[full].update(word for word in name.title.split() if word in TITLES)
        after = _APPOSED.match(text, name.span.end, name.span.end + _LOOK)
        roles = (self._before(text, name), name.title, after[1] if after else "")
        for role in filter(None, roles):
            words = _role_words(role)
            if words & HEADS and words not in self._roles[full]:
                self._roles[full].append(words)

    def _before(self, text: str, name: Name) -> str:
        """Return "the mayor" of "the mayor, Ann Lee": words before a name that end in an office."""
        start = name.span.start - (len(name.title) + 1 if name.title else 0)
        words = _words_before(text[max(0, start - _LOOK) : max(0, start)])
        if not words:
            return name.title
        if not name.title and words[-1].lower() not in HEADS:
            return ""
        kept: list[str] = []
        for word in reversed(words):
            plain = word.lower()
            if plain == "and":
                break
            if plain not in _OFFICIAL and not word[0].isupper():
                break
            kept.append(word)
        return " ".join([*reversed(kept), name.title])

    def people(self) -> tuple[str, ...]:
        """Return everybody by full name, in the order of the text."""
        return tuple(self._full)

    def full(self, name: str, title: str = "") -> str | None:
        """Return the full name that ``name`` is short for; None when unknown or ambiguous.

        Of two Lees "Mr Lee" is the one who may be a man, if only one may.
        """
        asked = name, title
        if asked not in self._known:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            self._known[asked] = self._find(name, title)
        return self._known[asked]

    def _find(self, name: str, title: str) -> str | None:
        words = name.replace("’s", "").replace("'s", "").split()
        while len(words) > 1 and (words[0] in TITLES or words[0].lower() in _OFFICIAL):
            words.pop(0)
        if not words:
            return None
        if (whole := " ".join(words)) in self._full:
            return whole
        fits = self._by_last.get(_last(" ".join(words)), set())
        if not fits and len(words) == 1:
            fits = self._by_first.get(words[0], set())
        if len(words) > 1:
            fits = {one for one in fits if _agree(words, one.split())}
        titles = set(title.split())
        if titles & (MALE_TITLES | FEMALE_TITLES):
            other = "she" if titles & MALE_TITLES else "he"
            told = self.pronoun if len(fits) > 1 else _by_given
            fits = {one for one in fits if told(one) != other}
        return next(iter(fits)) if len(fits) == 1 else None

    def same(self, one: str, other: str) -> bool:
        """Tell whether two names are surely one person's."""
        first, second = self.full(one), self.full(other)
        return first is not None and first == second

    def who(self, role: str) -> str | None:
        """Return the one person who surely has an office: ``the Secretary of State``."""
        wanted = _role_words(role)
        if not wanted & HEADS:
            return None
        fits = {
            full
            for full, roles in self._roles.items()
            for words in roles
            if wanted <= words and not (words & FORMER) - wanted
        }
        return next(iter(fits)) if len(fits) == 1 else None

    def roles(self, name: str) -> tuple[frozenset[str], ...]:
        """Return the words of every office that a person is given."""
        return tuple(self._roles.get(self.full(name) or "", ()))

    def pronoun(self, name: str) -> Literal["he", "she"] | None:
        """Return a person's pronoun where title, office or given name tell it."""
        full = self.full(name)
        if full is None:
            return None
        roles = frozenset(word for words in self._roles[full] for word in words)
        given = full.split()[0] if " " in full else ""
        titles = self._titles[full]
        he = bool(titles & MALE_TITLES or roles & MALE_NOUNS or given in HE)
        she = bool(titles & FEMALE_TITLES or roles & FEMALE_NOUNS or given in SHE)
        if he == she:
            return None
        return "he" if he else "she"


def _by_given(name: str) -> Literal["he", "she"] | None:
    given = name.split(maxsplit=1)[0] if " " in name else ""
    return "he" if given in HE else "she" if given in SHE else None


def _words_before(text: str) -> list[str]:
    """Return the last words of a text that ends in white space, with nothing but that between."""
    head = text.rstrip()
    found: list[str] = []
    for part in reversed(head.removesuffix(",").split() if head != text else ()):
        match = _LAST.search(part)
        if match is None or len(found) == _MOST:
            break
        found.append(match[0])
        if match[0] != part:
            break
    return found[::-1]


def _last(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold()


def _agree(one: list[str], other: list[str]) -> bool:
    """Tell whether the given names of two full names, or their initials, do not differ.

    Nothing differs from a family name alone.
    """
    if len(other) == 1:
        return True
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    return first == second or (1 in (len(first), len(second)) and first[0] == second[0])


def _role_words(role: str) -> frozenset[str]:
    words = {word.lower().removesuffix("’s").removesuffix("'s") for word in _WORD.findall(role)}
    return frozenset(words - _SMALL)

"""Bylines and author fields to names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.dates.alone import READING, is_relative, is_when, may_sign, only_moment
from assistant.loading.dates.labels import SEPARATOR, labelled
from assistant.loading.dates.moments import find_moment
from assistant.loading.likeness import squash
from assistant.loading.roles import ROLE, is_role, without_role
from assistant.text.bylines import BY, says_by
from assistant.text.gazetteer import PLACES
from assistant.text.stamps import split_signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_LONGEST_LINE, _LONGEST_NAME = 200, 60
_FIGURE = re.compile(r"(?<=\S)\s+(?=\d)")
_MINUTES = 2
"""Words that may be a title: "60 Minutes"."""
_MOST_WORDS, _FEWEST_WORDS = 6, 2
BEHIND = re.compile(r"[\s,](?=(?:by|von|par|por|di|door|av|af)\s(?-i:[^\W\d_a-z]))", re.IGNORECASE)
"""What stands before a By within a line."""
_AND = re.compile(
    r"\s*(?:[;&|•·/]|,?\s+(?:and|und|et|y|e|en|och|og|i|ja|и|ve|with)\s+)\s*", re.IGNORECASE
)
_ON = re.compile(r"\s+(?:on|am|le|el|em|il|op|at)\Z")
_IN = re.compile(r"(?<=\w)\s+(?:in|at|for|For|of|aus|à|en)\s+[^\W\d_].*\Z")
_BEHIND = re.compile(r"\s*\([^()]*\)?\Z|(?<=\w{5})\.\s.*\Z")
_NAME = re.compile(r"[^\W\d_][^\d@<>{}\[\]=*_|]*\Z")
_NO_NAME = re.compile(r"(?:https?:|www\.)|\.(?:com|org|net|co|de|fr|example)\b|//", re.IGNORECASE)
_NO_START = re.compile(
    r"(?:follow|about|email|contact|view|see|more|share|read|all|meet|posts?|profile|image|photo|"
    r"photograph|picture|video|illustration|listen|subscribe|sign|save|print)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    "admin administrator webmaster editor user root author unknown none null undefined anonymous "
    "guest wordpress test wpadmin siteadmin superuser adminuser contributor default".split()
)
_PARTICLES = frozenset(
    "de da di del della der den van von la le el al bin ibn ben dos do das du y e zu ter ten af av "
    "na ní o".split()
)
_AGENCIES = frozenset(
    "reuters ap afp dpa efe ansa upi pa tass xinhua associatedpress theassociatedpress bloomberg "
    "agencefrancepresse deutschepresseagentur".split()
)


def says_who_or_when(line: str) -> bool:
    """Tell whether a line says by whom a text is, or when it appeared, and nothing else.

    >>> says_who_or_when("By Ann Lee | May 3, 2021"), says_who_or_when("Harwick, 3 May 2021")
    (True, True)
    >>> says_who_or_when("by 3 May 2021 the dam"), says_who_or_when("Date palms are dying")
    (False, False)
    """
    told = False
    for label, words in labelled(line):
        if not words:
            continue
        if _says_when(words, labelled=label is not None) or _says_who(words):
            told = True
        elif not (is_role(words) or may_sign(words)):
            return False
    return told


def _says_when(words: str, *, labelled: bool) -> bool:
    return (
        is_relative(words)
        or (READING.match(words) is not None and len(words.split()) > _MINUTES)
        or only_moment(words, "dmy", labelled=labelled) is not None
        or ((labelled or ":" in words) and is_when(words))
    )


def _says_who(words: str) -> bool:
    """Tell whether words say By, and behind the name at most when or how many comments."""
    figure = _FIGURE.search(words)
    if figure is None:
        return says_by(words)
    rest = words[figure.start() :].strip()
    found = find_moment(rest)
    if found is not None and found.start == 0:
        told = may_sign(rest[found.end :].strip(" ,"))
    else:
        told = rest.isdigit() or is_relative(rest)
    return told and says_by(words[: figure.start()])


def signed_names(line: str) -> list[str]:
    """Return the persons that a line says that a text is by.

    >>> signed_names("By Ann Lee and Bo van Renn, Chief Correspondent · May 3, 2021")
    ['Ann Lee', 'Bo van Renn']
    >>> signed_names("By noon on Monday"), signed_names("By 3 May 2021 the dam had gone")
    ([], [])
    """
    part = SEPARATOR.split(line[:_LONGEST_LINE])[0]
    if not BY.match(part):
        return []
    return [cased(name) for name in split_names(part) if is_name(name) and is_person(name)]


def split_names(text: str) -> list[str]:
    """Split a byline into names, without its By, roles, places and dates.

    >>> split_names("By Ann Lee, Bob Ray and Cy Dee, Chief Reporter"), split_names("Lee, Ann")
    (['Ann Lee', 'Bob Ray', 'Cy Dee'], ['Ann Lee'])
    """
    text = text[:_LONGEST_LINE]
    if signed := split_signature(text):
        text = signed[0]
    text = _ON.sub("", text)
    if match := BY.match(text):
        text = text[match.end() :]
    found: list[str] = []
    for part in _AND.split(text):
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        found += _without_roles(turned(pieces) if _is_turned(pieces) else pieces)
    return [name for name in found if name]


def _is_turned(pieces: list[str]) -> bool:
    return [len(piece.split()) for piece in pieces] == [1, 1] and pieces[1] not in PLACES


def turned(pieces: list[str]) -> list[str]:
    """Return a name whose family name stands first as it is spoken."""
    return [" ".join(pieces[::-1])]


def from_catalogue(value: str) -> list[str]:
    """Return names as they are spoken; catalogues have family names first.

    >>> from_catalogue("van der Berg, Ann B."), from_catalogue("Lee, Ann; Ray, Bob")
    (['Ann B. van der Berg'], ['Ann Lee', 'Bob Ray'])
    >>> from_catalogue("Ann Lee, Bob Ray")
    ['Ann Lee', 'Bob Ray']
    """
    parts = [part.strip() for part in value.split(";") if part.strip()]
    if len(parts) > 1:
        return [name for part in parts for name in from_catalogue(part)]
    family, comma, given = value.partition(", ")
    if not comma or ", " in given or ROLE.search(given) or given in PLACES:
        return split_names(value)
    if len(family.split()) > 1 and len(given.split()) > 1 and family[:1].isupper():
        return split_names(value)
    return turned([family, given])


def _without_roles(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the names among what commas part, without where and as what they write."""
    for at, piece in enumerate(pieces := list(pieces)):
        bare = without_role(_BEHIND.sub("", piece))
        name = _BEHIND.sub("", _IN.sub("", bare))
        beside = ROLE.search(name) or len(name.split()) < _FEWEST_WORDS or name in PLACES
        if (is_role(name) and len(pieces) > 1) or (at and beside) or only_moment(name, None):
            continue
        yield name.strip(" .,:;|-–—／")


def is_name(name: str) -> bool:
    """Tell whether words may be whoever signs: no address, no account, no sentence.

    >>> is_name("Ann Lee"), is_name("a.lee@x.example"), is_name("https://x.example/ann")
    (True, False, False)
    """
    return (
        0 < len(name) <= _LONGEST_NAME
        and len(name.split()) <= _MOST_WORDS
        and _NAME.match(name) is not None
        and _NO_NAME.search(name) is None
        and _NO_START.match(name) is None
        and squash(name) not in _NOBODY
    )


def is_person(name: str) -> bool:
    """Tell a person's name from an agency, a desk or an account."""
    words = name.split()
    if ROLE.search(name) or squash(name) in _AGENCIES:
        return False
    if len(words) < _FEWEST_WORDS:
        # Chinese, Japanese and Korean names are one word.
        return name[0] > "\u2e80" and len(name) >= _FEWEST_WORDS
    return all(
        word[0].isupper() or word.lower() in _PARTICLES or word.lower() == word.upper()
        for word in words
    )


def cased(name: str) -> str:
    """Return a name that is all in capitals as names are written.

    >>> cased("ANN MACLEOD-O'NEIL"), cased("AFP"), cased("Ann Lee")
    ("Ann Macleod-O'Neil", 'AFP', 'Ann Lee')
    """
    return name.title() if name.isupper() and len(name.split()) >= _FEWEST_WORDS else name

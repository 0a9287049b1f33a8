"""Bylines and author fields to names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.loading.html.metadata.cleaning import squash
from assistant.loading.html.metadata.stamped import only_moment
from assistant.text.gazetteer import PLACES
from assistant.text.stamps import split_signature

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.loading.html.metadata.sites import Names

_LONGEST_LINE, _LONGEST_NAME = 200, 60
_MOST_WORDS, _FEWEST_WORDS = 6, 2
BY = re.compile(
    r"(?:(?:(?:written|reported|researched|posted|published|story|article|report|submitted|"
    r"analysis|opinion|geschrieben|publiziert|verfasst|publié|écrit|publicado|escrito|postado|"
    r"pubblicato|scritto|opublikowane) )?(?:by|von|par|por|di|door|av|af|przez)"
    r"(?:[ ]?[:：]\s*|\s+|\Z)"
    r"|(?:words|text|texte|texto|author|authors|autore?n?|autorin|auteur|reporter|автор|"
    r"kirjoittaja|yazar|skribent)[ ]?[:：]\s*)",
    re.IGNORECASE,
)
"""What says that whoever signs follows."""
BEHIND_DATE = re.compile(r".*\d{4},?\s+(?=(?:by|von|par|por|di|door)\s)", re.IGNORECASE)
"""What stands before a By that follows a date."""
_ROLE = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|journalist|staff|columnist|redakt\w+|"
    r"korrespondent\w*|journaliste|redacci[oó]n|redactora?|corresponsal|contributor|producer|"
    r"analyst|photographer|bureau|desk|press release|special to|for the|chief|newsroom|reporting|"
    r"team|redazione|rédaction|envoyée?|agenc(?:y|ies)|news|agence|media|press|post|times|"
    r"usa today|university|institute|agentur|limited|ltd|inc)\b",
    re.IGNORECASE,
)
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


def from_catalogue(value: str) -> str:
    """Return a name as it is spoken; catalogues have family names first.

    >>> from_catalogue("van der Berg, Ann B."), from_catalogue("Ann Lee")
    ('Ann B. van der Berg', 'Ann Lee')
    """
    return " ".join(turned(value.split(", "))) if value.count(", ") == 1 else value


def _without_roles(pieces: Iterable[str]) -> Iterator[str]:
    """Yield the names among what commas part, without where and as what they write."""
    for at, piece in enumerate(pieces):
        name = _BEHIND.sub("", _IN.sub("", _BEHIND.sub("", piece)))
        beside = _ROLE.search(name) or len(name.split()) < _FEWEST_WORDS or name in PLACES
        if not (at and beside) and not only_moment(name, None):
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


def is_person(name: str, names: Names) -> bool:
    """Tell a person's name from an outlet, an agency, a desk or an account."""
    words = name.split()
    if names.has(name) or _ROLE.search(name) or squash(name) in _AGENCIES:
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

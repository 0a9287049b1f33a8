"""Who is who, as the claim says and as the article does: first names, and offices held.

A first name that no one of the surname has fails, where the article has the full name and the
other is a given name that it lacks; a first name that the article gives to somebody else is a
doubt, for two may have married. An office fails for a person whom the article gives another one
and whose office, by the very words, it gives to somebody else; it is a doubt for one whom the
article gives none. Words that may say either ("the former mayor", "deputy mayor" for "mayor") tell
nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.statement import CONTRADICTS
from assistant.text.gazetteer import GIVEN
from assistant.text.given_names import same_given
from assistant.text.roles import EXTENDED, HEADS, MODIFIERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.facts import Facts
    from assistant.grounding.statement import Statement
    from assistant.text.names import Name

_HELD = re.compile(
    r"(?:,|\s+(?:is|was|became|remains|as))\s+(?:now\s+)?(?:the\s+|a\s+|an\s+|its\s+|their\s+)?"
    r"((?:[\w’'-]+\s+){0,4}?[\w’'-]+)(?=\s+(?:of|for|at|in|who|and|since)\b|,(?!\s+[A-Z])|[.;]|\Z)"
)
_BEFORE = re.compile(r"\b[Tt]he\s+((?:[\w’'-]+\s+){0,3}[\w’'-]+),\s+\Z")
_LOOK = 70
_OFFICIAL = HEADS | MODIFIERS | EXTENDED | frozenset(["of"])
_FULL = (2, 3)
"""Words of a full name."""
_LOOSE = frozenset(
    "friend colleague resident neighbor neighbour expert author writer witness lawyer partner "
    "critic activist campaigner mother father brother sister wife husband son daughter head leader "
    "boss chief victim survivor player counterpart official member candidate".split()
)
"""What many may be, or one beside another office."""


def first_name(name: Name, facts: Facts) -> Check | None:
    """Return what is against a full name whose surname the article has with other first names."""
    parts = name.text.split()
    if len(parts) not in _FULL or name.kind not in ("person", "other"):
        return None
    people = [full for full in facts.cast.people() if " " in full]
    bearers = [full for full in people if full.split()[-1] == parts[-1]]
    if not bearers or any(same_given(parts[0], full.split()[0]) for full in bearers):
        return None
    if any(parts[0] in full.split() for full in bearers):
        return None
    known = any(same_given(parts[0], full.split()[0]) for full in people)
    if parts[0] not in GIVEN and not known:
        return None
    fails = not known and parts[0].casefold() not in facts.words
    detail = f"the article has {bearers[0]!r}, and nobody named {name.text!r}"
    return _said("fail" if fails else "doubt", detail)


def offices(found: Sequence[Name], statement: Statement) -> Iterator[Check]:
    """Yield what is against the offices that the claim gives to people."""
    if statement.foreign:
        return
    cast = statement.facts.cast
    for name in found:
        full = cast.full(name.text)
        if full is None or name.kind not in ("person", "other"):
            continue
        own = cast.roles(full)
        for role in _roles(name, statement.text):
            holder = cast.who(role)
            heads = HEADS & frozenset(role.lower().split())
            if holder in (None, full) or any(not heads.isdisjoint(words) for words in own):
                continue
            plain = len(role.split()) == 1
            # "The director" may be of another house, and who has no office here may have it.
            if not own and plain:
                continue
            detail = f"in the article the {role} is {holder}, not {full}"
            yield _said("fail" if own and not plain else "doubt", detail)


def _roles(name: Name, text: str) -> Iterator[str]:
    """Yield the offices that stand beside a name: its title, in apposition, behind a "was"."""
    start = name.span.start - (len(name.title) + 1 if name.title else 0)
    after = _HELD.match(text, name.span.end, name.span.end + _LOOK)
    before = _BEFORE.search(text, max(0, start - _LOOK), max(0, start))
    told = (name.title, after[1] if after else "", before[1] if before else "")
    for words in told:
        plain = words.lower().split()
        if plain and plain[-1] in HEADS - _LOOSE and _OFFICIAL.issuperset(plain):
            yield words


def _said(outcome: str, detail: str) -> Check:
    data = CONTRADICTS if outcome == "fail" else None
    said = {"name": "name", "outcome": outcome, "detail": detail, "data": data}
    return Check.model_validate(said)

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
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.facts import held_in, words
from assistant.grounding.names.knowing import SMALL
from assistant.grounding.statement import CONTRADICTS
from assistant.text.gazetteer import GIVEN
from assistant.text.given_names import same_given
from assistant.text.roles import FORMER, HEADS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.facts import Facts
    from assistant.grounding.statement import Statement
    from assistant.text.names import Name

_HELD = re.compile(
    r"(?:,|\s+(?:is|was|became|remains|as))\s+(?:now\s+)?(?:the\s+|a\s+|an\s+|its\s+|their\s+)?"
    r"((?:[\w’'-]+\s+){0,4}?[\w’'-]+)(?=\s+(?:of|for|at|in|who|and|since)\b|,(?!\s+[A-Z])|[.;]|\Z)"
)
_ENDING = frozenset("the a an its their his her and by of for to with from as is was that".split())
_PLAIN = frozenset(["now"])
_MOST = 4
"""Words of an office at most."""
_LOOK = 70
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
    for name in found:
        for role in roles_beside(name, statement.text):
            own = tuple(_own_roles(name, statement))
            if any(not role.heads.isdisjoint(its.heads) for its in own):
                continue
            holder = _holder(role, name, statement)
            if holder is not None:
                full = statement.facts.cast.full(name.text) or name.text
                detail = f"in the article the {role.said} is {holder}, not {full}"
                certain = bool(own) and len(role.words) > 1
                yield _said("fail" if certain else "doubt", detail)
                break


def _own_roles(name: Name, statement: Statement) -> Iterator[Role]:
    """Yield every office that the article gives the person."""
    own = set(words(name.text)) - SMALL
    for other in statement.facts.names:
        if not own.isdisjoint(words(other.text)):
            yield from roles_beside(other, statement.facts.article.text)
    for given in statement.facts.cast.roles(name.text):
        yield Role(frozenset(given), " ".join(given))


def _holder(role: Role, name: Name, statement: Statement) -> str | None:
    """Return who else has an office: in the evidence, or surely in the article."""
    own = set(words(name.text)) - SMALL
    text = statement.facts.article.text
    for other in held_in(statement.facts.names, statement.evidence):
        if not own.isdisjoint(words(other.text)) or other.kind == "place":
            continue
        if any(role.words <= its.words for its in roles_beside(other, text)):
            return other.text
    full = statement.facts.cast.full(name.text)
    if full is None or len(role.words) == 1:
        return None
    holder = statement.facts.cast.who(" ".join(role.words))
    return None if holder == full else holder


@dataclass(frozen=True, slots=True)
class Role:
    """An office as it is said, and its words."""

    words: frozenset[str]
    said: str

    @property
    def heads(self) -> frozenset[str]:
        """The words that name the office, without those that tell which."""
        return frozenset(word for word in self.words if _is_head(word))


def roles_beside(name: Name, text: str) -> Iterator[Role]:
    """Yield the offices that stand beside a name: before it, in apposition, behind a "was"."""
    start = name.span.start - (len(name.title) + 1 if name.title else 0)
    before = text[max(0, start - _LOOK) : start].rstrip(" ,").split()
    after = _HELD.match(text, name.span.end, name.span.end + _LOOK)
    told = (name.title.split(), _tail(before), _tail(after[1].split()) if after else [])
    for plain in told:
        lower = [word.lower() for word in plain]
        if lower and _is_head(lower[-1]) and FORMER.isdisjoint(lower) and lower[-1] not in _LOOSE:
            kept = frozenset(word for word in lower if word not in _PLAIN)
            yield Role(kept, " ".join(lower))


def _tail(before: list[str]) -> list[str]:
    """Return the lower-case words that end a phrase: "personnel director" of "Merrow's ..."."""
    kept: list[str] = []
    for word in reversed(before[-_MOST:]):
        if not word.replace("-", "").isalpha() or not word.islower() or word in _ENDING:
            break
        kept.append(word)
    return kept[::-1]


def _is_head(word: str) -> bool:
    return word in HEADS or word.endswith("ist")


def _said(outcome: str, detail: str) -> Check:
    data = CONTRADICTS if outcome == "fail" else None
    said = {"name": "name", "outcome": outcome, "detail": detail, "data": data}
    return Check.model_validate(said)

"""A claim taken apart into clauses, and how much of one a text shares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.grounding.voices.voicing import senses
from assistant.text.moods import deeds, is_past

if TYPE_CHECKING:
    from assistant.grounding.statement import Statement

ENOUGH = 3
"""Content words that a clause must have to be compared."""
_SPLIT = re.compile(
    r";\s+|,\s+(?:and|but|while|whereas|although|though)\s+|\s+(?:but|while|whereas)\s+"
)

_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|do|does|did)\b|[’']ll\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a claim; ``span`` is of the claim's text."""

    text: str
    span: Span
    wanted: frozenset[str]
    """The senses of its content words, people's names aside: "she" may stand for them."""

    @property
    def states(self) -> bool:
        """Whether it has a verb, not just the few words of an answer."""
        return _VERB.search(self.text) is not None or any(map(is_past, deeds(self.text)))


def clauses(statement: Statement) -> tuple[Clause, ...]:
    """Return the clauses of a claim that have enough words to be compared.

    Whether one ``states`` something is for the caller to ask, where the words are repeated.
    """
    return _clauses(statement.text, people(statement))


@lru_cache(maxsize=64)
def _clauses(text: str, named: frozenset[str]) -> tuple[Clause, ...]:
    at = 0
    found = []
    ends = [match.span() for match in _SPLIT.finditer(text)]
    for start, end in (*ends, (len(text), len(text))):
        clause = text[at:start]
        wanted = senses(clause) - named
        if len(wanted) >= ENOUGH:
            found.append(Clause(clause, Span(at, start), wanted))
        at = end
    return tuple(found)


def people(statement: Statement) -> frozenset[str]:
    """Return the senses of the names of people in a claim."""
    return senses(" ".join(one.text for one in statement.names if one.kind == "person"))


def share(mine: frozenset[str], its: frozenset[str]) -> float:
    """Return the share of ``mine`` that ``its`` has too.

    >>> share(frozenset("ab"), frozenset("bc"))
    0.5
    """
    return len(mine & its) / max(1, len(mine))

"""What is said of each of two: a claim that says of one what the evidence says of the other.

"Ferrow owned its land, whereas Merrow rented" for "Ferrow rented, whereas Merrow owned its land".
Each of two names has the words of its own clause; they are confused when each has words that the
evidence has with the other, and neither has one that the evidence has with it.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.grounding.facts import held_in, words
from assistant.text.words import STOP, key, sense, split

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.names import Name

_JOINT = re.compile(r"[;:.,](?=\s)|,?\s+(?:while|whereas|but|and|though|although)\s+|\n")
_MOST = 8
"""Names of a claim that are compared, each with each."""


def confused(statement: Statement) -> tuple[str, str] | None:
    """Return two names of the claim that have each other's words in the evidence."""
    mine = dict(_said_of(statement.text, statement.names))
    text = statement.facts.article.text
    theirs: dict[str, frozenset[str]] = {}
    for span in statement.telling:
        inside = held_in(statement.facts.names, [span])
        moved = [(n, Span(n.span.start - span.start, n.span.end - span.start)) for n in inside]
        for name, told in _told_of(span.of(text), moved):
            theirs[name] = theirs.get(name, frozenset()) | told
    both = [name for name in mine if name in theirs][:_MOST]
    for one, other in combinations(both, 2):
        if _crossed((mine[one], mine[other]), (theirs[one], theirs[other])):
            return one, other
    return None


def _crossed(
    mine: tuple[frozenset[str], frozenset[str]], theirs: tuple[frozenset[str], frozenset[str]]
) -> bool:
    common = theirs[0] & theirs[1] | mine[0] & mine[1]
    (a, b), (its_a, its_b) = ([one - common for one in pair] for pair in (mine, theirs))
    return bool(a & its_b and b & its_a) and not (a & its_a or b & its_b)


def _said_of(text: str, found: Sequence[Name]) -> Iterator[tuple[str, frozenset[str]]]:
    yield from _told_of(text, [(name, name.span) for name in found])


def _told_of(text: str, found: Sequence[tuple[Name, Span]]) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the last word of each name that is alone in its clause, with the clause's words."""
    start = 0
    for end in [*(match.start() for match in _JOINT.finditer(text)), len(text)]:
        inside = [name.text for name, span in found if start <= span.start < end]
        if len({words(name)[-1] for name in inside}) == 1:
            plain = (w for w in split(text[start:end]) if w.lower() not in STOP)
            told = frozenset(sense(key(word)) for word in plain)
            named = {sense(key(word)) for name in inside for word in split(name)}
            yield words(inside[0])[-1], told - named
        start = end

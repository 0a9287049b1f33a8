"""What is said of each of two: a claim that says of one what the evidence says of the other.

"Ferrow owned its land, whereas Merrow rented" for "Ferrow rented, whereas Merrow owned its land".
Each of two names has the words of its own clause; they are confused when each has words that the
evidence has with the other, and neither has one that the evidence has with it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in, words
from assistant.text.words import STOP, key, sense, split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.names import Name

_JOINT = re.compile(r"[;:.,](?=\s)|,?\s+(?:while|whereas|but|and|though|although)\s+|\n")
_PAIR = 2
_MOST = 8
"""Names of a claim that are compared, each with each."""


def confused(statement: Statement) -> tuple[str, str] | None:
    """Return two names of the claim that have each other's words in the evidence."""
    if len(statement.names) < _PAIR:
        return None
    mine = dict(_told_of(statement.text, _placed(statement.names, 0)))
    if len(mine) < _PAIR:
        return None
    text = statement.facts.article.text
    theirs: dict[str, frozenset[str]] = {}
    for span in statement.telling:
        inside = _placed(held_in(statement.facts.names, [span]), span.start)
        for name, told in _told_of(span.of(text), inside) if inside else ():
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


def _placed(found: Sequence[Name], start: int) -> tuple[tuple[str, int], ...]:
    """Return names with where they begin in a sentence that begins at ``start``."""
    return tuple((name.text, name.span.start - start) for name in found)


@lru_cache(maxsize=1024)
def _told_of(
    text: str, found: tuple[tuple[str, int], ...]
) -> tuple[tuple[str, frozenset[str]], ...]:
    """Return the last word of each name that is alone in its clause, with the clause's words.

    Kept, for all claims on an article ask for its sentences.
    """
    told: list[tuple[str, frozenset[str]]] = []
    start = 0
    for end in [*(match.start() for match in _JOINT.finditer(text)), len(text)]:
        inside = [name for name, at in found if start <= at < end]
        if len({words(name)[-1] for name in inside}) == 1:
            plain = [w for w in split(text[start:end]) if w.lower() not in STOP]
            named = {sense(key(word)) for name in inside for word in split(name)}
            its = frozenset(sense(key(word)) for word in plain) - named
            told.append((words(inside[0])[-1], its))
        start = end
    return tuple(told)

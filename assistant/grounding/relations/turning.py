"""Who did it to whom: "A beat B" turned into "B beat A".

Only a plain clause is read: a name, a verb in a few words without punctuation, a name. It is
certain for what cannot go both ways (beat, bought, killed), when the article uses the verb once.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in, words
from assistant.grounding.relations.relating import BOTH_WAYS
from assistant.text.cues import BETWEEN
from assistant.text.words import STOP, key, sense

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.names import Name

_ONE_WAY = frozenset(
    sense(key(word))
    for word in "beat defeat thrash hammer buy acquire kill murder shoot stab sue succeed replace "
    "arrest outbid eliminate".split()
)
_BE = frozenset("is are was were be been being got get gets".split())
_HAVE = frozenset("has have had will would also later then first".split()) | BETWEEN
_WORD = re.compile(r"[a-z][a-z'’-]*")
_POINTED = re.compile(r"[^\w\s'’-]")
_MOST = 5
"""Words between the two names at most."""
Deed = tuple[frozenset[str], str, frozenset[str]]


def turned_round(statement: Statement) -> tuple[str, bool] | None:
    """Return the deed of the evidence that the claim turns round, and whether that is certain."""
    if statement.foreign:
        return None
    claimed = [deed for deed, _ in _deeds(statement.text, statement.names)]
    if not claimed:
        return None
    text = statement.facts.article.text
    inside = held_in(statement.facts.names, statement.evidence)
    given = dict(_deeds(text, inside))
    for deed in claimed:
        if any(_agree(deed, its) for its in given):
            continue
        turned = next((its for its in given if _agree(deed, its[::-1])), None)
        if turned is not None:
            return given[turned], deed[1] in _ONE_WAY and _is_single(deed[1], text)
    return None


def _agree(one: Deed, other: Deed) -> bool:
    """Tell whether one deed may be another, and is not that other turned round as well."""
    straight = one[0] & other[0] and one[2] & other[2]
    crossed = one[0] & other[2] or one[2] & other[0]
    return one[1] == other[1] and bool(straight) and not crossed


def _is_single(verb: str, text: str) -> bool:
    return sum(sense(key(word)) == verb for word in _WORD.findall(text)) == 1


def _deeds(text: str, found: Sequence[Name]) -> Iterator[tuple[Deed, str]]:
    """Yield who did what to whom, with its words."""
    for one, other in pairwise(found):
        verb, passive = _verb(text[one.span.end : other.span.start], other.title)
        if verb is None or verb in BOTH_WAYS:
            continue
        first, second = _parts(one), _parts(other)
        if first & second or not first or not second:
            continue
        deed = (second, verb, first) if passive else (first, verb, second)
        yield deed, " ".join(text[one.span.start : other.span.end].split())


def _verb(between: str, title: str) -> tuple[str | None, bool]:
    """Return the sense of the verb between two names, and whether the second is its doer."""
    plain = between.removesuffix(f"{title} ").split() if title else between.split()
    if not 1 <= len(plain) <= _MOST or _POINTED.search(between) or "and" in plain:
        return None, False
    while plain and plain[0] in _HAVE:
        plain.pop(0)
    passive = bool(plain) and plain[0] in _BE and plain[-1] == "by"
    plain = plain[1:] if passive else plain
    if not plain or plain[0] in STOP or not plain[0].islower() or (not passive and "by" in plain):
        return None, False
    return sense(key(plain[0])), passive


def _parts(name: Name) -> frozenset[str]:
    return frozenset(word for word in words(name.text) if word not in STOP)

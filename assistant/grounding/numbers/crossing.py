"""Two figures in each other's place: every word that goes with one goes with the other in evidence.

"Halden offers 298, Mareval 312" where the evidence has Halden in the sentence of 312 and Mareval in
that of 298. A word goes with the nearest figure of its clause, else of its sentence. Where a single
shared word goes the same way on both sides there is no finding.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.grounding.numbers.figures import same
from assistant.text.words import STOP, key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assistant.documents import Span
    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CLAUSE = re.compile(
    r";|,\s+(?:and|but|while|whereas|with|against|though)\b|\s+(?:while|whereas)\s|[.!?]\s"
)
_OF = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|share|part|most|half|"
    r"rest|percent|cent|majority|out)\b|(?:^|[.!?]\s))\s*\bof\s+(?:the\s+|its\s+|their\s+)?\Z",
    re.IGNORECASE,
)
_NEAR = 20
LEAST = 2
"""Words that must go with the other figure; names and things count alike."""


def crossed(
    claimed: Sequence[Number], near: Sequence[Number], statement: Statement
) -> Iterator[tuple[Number, Number]]:
    """Yield two figures of the claim whose words the evidence has with the other one."""
    text = statement.facts.article.text
    inside = held_in(near, statement.evidence)
    plain = [n for n in claimed if n.kind not in ("score", "ordinal")] if len(inside) > 1 else []
    for one, other in combinations(plain, 2):
        if not _is_alike(one, other) or one.value == other.value:
            continue
        its = [[n for n in inside if same(figure, n)] for figure in (one, other)]
        if [len(n) for n in its] != [1, 1]:
            continue
        if any(_is_whole(n, statement.text) for n in (one, other)):
            continue
        if any(_is_whole(n, text) for n in (its[0][0], its[1][0])):
            continue
        ours = _owners(statement.text, (one, other), None)
        if len(set(ours.values())) < LEAST:
            continue  # words must be turned both ways
        theirs = _owners(text, (its[0][0], its[1][0]), statement.evidence)
        shared = ours.keys() & theirs.keys()
        turned = [word for word in shared if ours[word] != theirs[word]]
        both_ways = len({ours[word] for word in turned}) > 1
        if len(turned) == len(shared) >= LEAST and both_ways:
            yield one, other


def _is_alike(one: Number, other: Number) -> bool:
    """Tell whether figures may be exchanged: of one unit, or of money that is named but once."""
    kinds = {one.kind, other.kind}
    return one.unit == other.unit or (None in (one.unit, other.unit) and "money" in kinds)


def _is_whole(number: Number, text: str) -> bool:
    """Tell the 22 of "14 of 22", with which its part's words go too."""
    return _OF.search(text, max(0, number.span.start - _NEAR), number.span.start) is not None


def _owners(
    text: str, figures: tuple[Number, Number], scopes: Sequence[Span] | None
) -> Mapping[str, int]:
    """Return with which of two figures each content word goes; not words that go with both."""
    found: dict[str, set[int]] = {}
    whole = [(0, len(text))] if scopes is None else [(one.start, one.end) for one in scopes]
    for start, end in whole:
        if not any(start <= n.span.start and n.span.end <= end for n in figures):
            continue
        for low, high in _clauses(text, start, end):
            inside = [
                at for at, n in enumerate(figures) if low <= n.span.start and n.span.end <= high
            ]
            for match in _WORD.finditer(text, low, high) if inside else ():
                word = match[0].lower()
                if word in STOP or any(n.span.start <= match.start() < n.span.end for n in figures):
                    continue
                nearest = inside[0]
                if len(inside) > 1:
                    nearest = min(inside, key=lambda at: _gap(match, figures[at].span))
                found.setdefault(key(word), set()).add(nearest)
    return {word: next(iter(owners)) for word, owners in found.items() if len(owners) == 1}


def _clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for joint in _CLAUSE.finditer(text, start, end):
        yield at, joint.start()
        at = joint.end()
    yield at, end


def _gap(match: re.Match[str], span: Span) -> int:
    return max(span.start - match.end(), match.start() - span.end)

"""Whose figure it is: "A 67, B 58" makes 58 B's, and "four of its 22" are not 22."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.grounding.numbers.figures import same
from assistant.text.words import STOP, key, split

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.names import Name
    from assistant.text.numbers import Number

_HAS = re.compile(
    r"[,:]?\s+(?:(?:has|have|had|got|gets|won|wins|took|scored|received|with|on|at)\s+)?"
)
_OF = re.compile(
    r"\s+of\s+(?:the|its|his|her|their|our|\w+['’]s)\s+(?:\w+['’]s\s+)?", re.IGNORECASE
)
_HOLDS = re.compile(
    r"\b(?:of|has|have|had|having|with|among|from|in|all|owns?|runs?|operates?|the|its|their)\s+"
    r"(?:\w+['’]s\s+)?\Z",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(r"\b[Oo]f\s+(?:the\s+|its\s+|some\s+)?\Z")
_OF_THEM = re.compile(r"\s+(?:\w+\s+)?of\s+(?:them|whom|those|these|which)\b")
_TAIL = 60


def misassigned(
    claimed: Sequence[Number], near: Sequence[Number], statement: Statement
) -> Iterator[str]:
    """Yield what the evidence says of a figure that the claim gives to another, or to all."""
    if not claimed:
        return
    text = statement.facts.article.text
    inside = held_in(near, statement.evidence)
    yield from _owners(claimed, inside, statement)
    yield from _parts(claimed, inside, statement)
    for one, other in pairwise(inside):
        if not _OF.fullmatch(text, one.span.end, other.span.start) or one.value >= other.value:
            continue
        whole = next((n for n in claimed if n.value == other.value), None)
        if whole is None or any(n.value == one.value for n in claimed):
            continue
        if not _HOLDS.search(statement.text[: whole.span.start]):
            yield f"the evidence says {text[one.span.start : other.span.end]!r}"


def _parts(
    claimed: Sequence[Number], inside: Sequence[Number], statement: Statement
) -> Iterator[str]:
    """Find a part told as the whole, and the whole as the part.

    "Of 128 people, 96 were against" are not 128 against, and "61 complaints, 14 of them since May"
    are not 14 complaints in all.
    """
    text = statement.facts.article.text
    said = {n.value for n in claimed}
    for whole, part in pairwise(inside):
        between = text[whole.span.end : part.span.start]
        if _OF_WHOLE.search(text, max(0, whole.span.start - 12), whole.span.start):
            wrong = whole.value in said and part.value not in said
            telling = _content(text[part.span.end : part.span.end + _TAIL])
            at = next((n for n in claimed if n.value == whole.value), None)
            told = 2 * len(telling & _content(statement.text)) >= len(telling) > 1
            if wrong and told and at and not _HOLDS.search(statement.text[: at.span.start]):
                yield f"the evidence says {part.span.of(text)!r} of {whole.span.of(text)!r}"
        elif "." not in between and _OF_THEM.match(text, part.span.end):
            rest = _content(re.split(r"[.;,]", text[part.span.end : part.span.end + _TAIL])[0])
            missing = part.value in said and whole.value not in said
            if missing and rest and rest.isdisjoint(_content(statement.text)):
                yield f"the evidence says {part.span.of(text)!r} of {whole.span.of(text)!r}"


def _content(text: str) -> frozenset[str]:
    return frozenset(key(word) for word in split(text) if word.lower() not in STOP)


def _owners(
    claimed: Sequence[Number], inside: Sequence[Number], statement: Statement
) -> Iterator[str]:
    """Find a figure that stands beside one name in the evidence and beside another in the claim."""
    text = statement.facts.article.text
    theirs = list(_pairs(statement.facts.name_ends, inside, text))
    if not theirs:
        return
    ends = {name.span.end: name for name in statement.names}
    for name, number in _pairs(ends, claimed, statement.text):
        own = [n for other, n in theirs if _agree(name, other, statement)]
        its = [other for other, n in theirs if n.value == number.value and same(number, n)]
        if own and its and not any(same(number, n) for n in own):
            yield f"the evidence gives {its[0].text!r} this figure, not {name.text!r}"


def _agree(one: Name, other: Name, statement: Statement) -> bool:
    return one.text == other.text or statement.facts.cast.same(one.text, other.text)


def _pairs(
    ends: Mapping[int, Name], figures: Sequence[Number], text: str
) -> Iterator[tuple[Name, Number]]:
    """Yield each figure right behind a name, with that; ``ends`` has names by where they end."""
    for number in figures:
        for end in range(number.span.start, max(0, number.span.start - 14), -1):
            if end in ends and _HAS.fullmatch(text, end, number.span.start):
                yield ends[end], number
                break

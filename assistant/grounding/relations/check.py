"""The relation check: does the claim say it of the two in the article's direction?

Who did it to whom, what came before what, what is more than what, what caused what, from where to
where: a claim that has both sides of such a relation exchanged is in doubt, and fails where each
side is nearly all the words that the article has on the other. Sides are words, not meanings: only
an exchange that goes both ways tells, and an article that says it in both directions settles
nothing. Who beat, bought or killed whom, by name, is certain already
where the article says it once (``turning``).

On development data: none of 1,780 true claims and sentences is marked; of 48 relations and orders
exchanged by hand, mostly in other words and over several sentences, 12 are caught by all checks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.relations.confusing import confused
from assistant.grounding.relations.relating import relations
from assistant.grounding.relations.turning import turned_round
from assistant.grounding.statement import CONTRADICTS, gravest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.grounding.relations.relating import Relation, Side
    from assistant.grounding.statement import Statement

EVENTS = frozenset(["order", "cause"])
"""Kinds of relations between what happens, to the same people perhaps."""
ALIKE = 0.34
"""Share of the fewer words that two events must have in common."""
SURE = 0.75
"""Share of the words of two sides together that both must have, for them to be one."""


def check_relations(statement: Statement) -> Check:
    """Compare the direction of what the claim relates with the evidence's."""
    found = (
        ()
        if statement.foreign
        else ((*_turned(statement), *_exchanged(statement), *_confused(statement)))
    )
    return gravest(found, "relation", "nothing to compare")


def _turned(statement: Statement) -> Iterator[Check]:
    pair = turned_round(statement)
    if pair is not None:
        said, certain = pair
        yield _said(f"in the article {said}, not the other way round", certain=certain)


def _exchanged(statement: Statement) -> Iterator[Check]:
    mine = relations(statement.text)
    if not mine:
        return
    text = statement.facts.article.text
    given = [(one, span) for span in statement.telling for one in relations(span.of(text))]
    for claimed in mine:
        alike = [(one, span) for one, span in given if one.kind == claimed.kind]
        if any(_is_straight(claimed, one) for one, _ in alike):
            continue
        crossing = next(((one, span) for one, span in alike if _is_crossed(claimed, one)), None)
        if crossing is not None:
            crossed, span = crossing
            own = " ".join(span.of(text).split())
            sure = _is_one(claimed.first, crossed.second) and _is_one(claimed.second, crossed.first)
            yield _said(f"the article has it the other way round: {own!r}", certain=sure)


def _confused(statement: Statement) -> Iterator[Check]:
    pair = confused(statement)
    if pair is not None:
        one, other = (name.capitalize() for name in pair)
        yield _said(f"what it says of {one} the article says of {other}", certain=False)


def _is_straight(one: Relation, other: Relation) -> bool:
    return _meet(one.first, other.first, one.kind) and _meet(one.second, other.second, one.kind)


def _is_crossed(one: Relation, other: Relation) -> bool:
    """Tell whether each side has words of the other's other side."""
    return _meet(one.first, other.second, one.kind) and _meet(one.second, other.first, one.kind)


def _meet(one: Side, other: Side, kind: str) -> bool:
    """Tell whether two sides may be one: of two events by what happens, of two parties by names."""
    if kind in EVENTS:
        mine, its = one.content - one.names, other.content - other.names
        return len(mine & its) >= ALIKE * min(len(mine), len(its)) > 0
    if one.names and other.names:
        return not one.names.isdisjoint(other.names)
    return not one.content.isdisjoint(other.content)


def _is_one(one: Side, other: Side) -> bool:
    both = len(one.content & other.content)
    return both >= SURE * len(one.content | other.content)


def _said(detail: str, *, certain: bool) -> Check:
    outcome = "fail" if certain else "doubt"
    data = CONTRADICTS if certain else None
    said = {"name": "relation", "outcome": outcome, "detail": detail, "data": data}
    return Check.model_validate(said)

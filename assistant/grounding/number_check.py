"""The number check: does the article have the claim's figures, for the same thing?

Fails only for what is certain: a score only the other way round, two figures of the evidence
exchanged, the figure with another unit and never with this one, or a figure in digits that stands
nowhere, is no rounding of one that does and no sum or difference of two of the evidence. Small
counts ("two agreements") may be counted by a reader, so they are at most a doubt.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.figures import is_reversed, is_rounding, same, units_agree
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.text.numbers import Number, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answers import Outcome
    from assistant.grounding.statement import Statement

COUNTABLE = 12
"""Up to here a reader may have counted things that the article lists."""
MOST_OPERANDS = 30
"""Of evidence with more figures than this, only the first are added and subtracted."""


def check_numbers(statement: Statement) -> Check:
    """Check every number of the claim against the evidence, then against the article."""
    claimed = [number for number in numbers(statement.text) if _is_checked(number)]
    near = [n for n in statement.facts.numbers if _within(n, statement)]
    results = [_check(number, near, statement) for number in claimed]
    return gravest(
        (*results, *_exchanged(claimed, near, statement)), "number", "the claim has no figure"
    )


def _is_checked(number: Number) -> bool:
    return number.value != 1 and not (number.kind == "ordinal" and number.value <= COUNTABLE)


def _within(number: Number, statement: Statement) -> bool:
    return any(scope.covers(number.span) for scope in statement.neighbourhood)


def _check(number: Number, near: Sequence[Number], statement: Statement) -> Check:
    words = number.span.of(statement.text)
    if any(same(number, other) for other in near):
        return _said("pass", f"{words!r} stands in the evidence")
    derived = _derived(number, near)
    if derived is not None:
        return derived
    everywhere = statement.facts.numbers
    if any(same(number, other) for other in everywhere):
        return _said("doubt", f"{words!r} stands in the article, but not in the evidence")
    clash = next((n for n in everywhere if is_reversed(number, n)), None)
    if clash is None and number.value > COUNTABLE:
        clash = next((n for n in everywhere if _only_unit_differs(number, n)), None)
    if clash is not None:
        its = clash.span.of(statement.facts.article.text)
        return _contradicted(f"the article has {its!r}, not {words!r}")
    return _missing(number, words, statement)


def _only_unit_differs(one: Number, other: Number) -> bool:
    return (
        one.value == other.value
        and one.high == other.high
        and one.unit is not None
        and other.unit is not None
    )


def _derived(number: Number, near: Sequence[Number]) -> Check | None:
    """Accept a sum or a difference of two figures of the evidence, and show its operands."""
    if number.high is not None:
        return None
    plain = [n for n in near if n.high is None and units_agree(number, n)][:MOST_OPERANDS]
    for one, other in combinations(plain, 2):
        for sign, value in (("+", one.value + other.value), ("-", abs(one.value - other.value))):
            if value == number.value:
                operands = sorted((one.value, other.value), reverse=True)
                detail = f"derived: {operands[0]:f} {sign} {operands[1]:f} = {value:f}"
                data = {"derived": f"{value:f}", "operands": [f"{o:f}" for o in operands]}
                return Check(name="number", outcome="pass", detail=detail, data=data)
    return None


def _missing(number: Number, words: str, statement: Statement) -> Check:
    digits = any(char.isdigit() for char in words)
    rounded = any(is_rounding(number.value, n.value) for n in statement.facts.numbers)
    literal = words.strip() in statement.facts.article.text
    certain = digits and number.value > COUNTABLE and not rounded and not literal
    return _said("fail" if certain else "doubt", f"the article does not have {words!r}")


def _exchanged(
    claimed: Sequence[Number], near: Sequence[Number], statement: Statement
) -> Iterator[Check]:
    """Find a figure given to another thing than the evidence gives it to.

    Certain when two figures of the claim have exchanged their things; one alone may be a matter
    of words ("12 dead", "12 victims"), so it is a doubt, and only where the evidence gives the
    claim's thing another figure.
    """
    strange = []
    for number in claimed:
        its = {n.noun for n in near if same(number, n)}
        rivals = [n for n in near if n.noun == number.noun and not same(number, n)]
        if number.noun and its and number.noun not in its and None not in its and rivals:
            strange.append((number, rivals))
    for one, other in combinations(strange, 2):
        if any(same(other[0], n) for n in one[1]) and any(same(one[0], n) for n in other[1]):
            words = " and ".join(n.span.of(statement.text) for n in (one[0], other[0]))
            yield _contradicted(f"the evidence has {words} the other way round")
            return
    for number, rivals in strange:
        words = number.span.of(statement.text)
        its_words = rivals[0].span.of(statement.facts.article.text)
        detail = f"the evidence has {its_words!r} for {number.noun!r}, the claim {words!r}"
        yield _said("doubt", detail)


def _contradicted(detail: str) -> Check:
    return Check(name="number", outcome="fail", detail=detail, data=CONTRADICTS)


def _said(outcome: Outcome, detail: str) -> Check:
    return Check(name="number", outcome=outcome, detail=detail)

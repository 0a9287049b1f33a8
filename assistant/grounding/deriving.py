"""Figures that a claim works out from those of its evidence: sums, margins, shares, spans of years.

A derived figure is the reader's arithmetic, so it is shown with its operands. Shares and changes
in per cent are so many that one may fit by accident: they pass only where the evidence has few
figures, else they are a doubt. Nothing here ever fails a figure.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.facts import held_in
from assistant.grounding.figures import units_agree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answers import Outcome
    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

MOST_OPERANDS = 30
"""Of evidence with more figures than this, only the first are used."""
FEW = 3
"""Figures of the evidence up to which a share that fits is no accident."""
NEAR = Decimal("1.1")
"""How far a figure "over" or "under" may be from what was worked out."""
_COUNTABLE = 12
Way = tuple[str, Decimal, tuple[Decimal, ...]]
"""How a figure is worked out, what comes of it, and from what."""


def derived(number: Number, near: Sequence[Number], statement: Statement) -> Check | None:
    """Return how the evidence's figures give this one; None when they do not."""
    if number.high is not None or number.kind == "ordinal":
        return None
    for sign, value, operands in _sums(number, near):
        if _fits(number, value):
            # Between two shares lie percentage points; many say "percent" for them, and err.
            loose = sign == "-" and number.unit == "percent"
            return _shown("doubt" if loose else "pass", sign, value, operands)
    if number.unit == "percent":
        return _share(number, near)
    return _years(number, statement) if number.unit in ("year", "decade") else None


def _fits(number: Number, value: Decimal) -> bool:
    """Tell whether what was worked out is the figure, or on the side and near that it says."""
    if number.approx in ("over", "at_least"):
        return number.value <= value <= number.value * NEAR
    if number.approx in ("under", "at_most"):
        return number.value <= value * NEAR and value <= number.value
    slack = value * (NEAR - 1) / 2 if number.approx == "about" else Decimal(0)
    return abs(value - number.value) <= slack


def _sums(number: Number, near: Sequence[Number]) -> Iterator[Way]:
    """Yield sums and differences of two, a score's margin, and for larger figures sums of three."""
    for score in near:
        if score.kind == "score" and score.high is not None and number.unit is None:
            yield "-", abs(score.value - score.high), _ordered(score.value, score.high)
    if number.unit == "percentage_point":
        shares = [n.value for n in near if n.unit == "percent" and n.high is None]
        for one, other in combinations(shares[:MOST_OPERANDS], 2):
            yield "-", abs(one - other), _ordered(one, other)
    alike = [n for n in near if n.unit == number.unit or None in (n.unit, number.unit)]
    plain = [n for n in alike if n.high is None and units_agree(number, n)][:MOST_OPERANDS]
    for one, other in combinations([n.value for n in plain], 2):
        yield "+", one + other, _ordered(one, other)
        yield "-", abs(one - other), _ordered(one, other)
    if number.value > _COUNTABLE:
        for three in combinations([n.value for n in plain if n.unit == number.unit], 3):
            yield "+", sum(three, Decimal(0)), _ordered(*three)


def _share(number: Number, near: Sequence[Number]) -> Check | None:
    """Accept a part in per cent, a change in per cent, and what is left of a hundred."""
    plain = [n for n in near if n.high is None and n.kind != "ordinal" and n.value != 1]
    plain = plain[:MOST_OPERANDS]
    slack = Decimal(2) if number.approx else Decimal("0.5")
    for sign, value, operands in _percents(plain):
        if abs(value - number.value) <= slack:
            certain = len(plain) <= FEW
            return _shown("pass" if certain else "doubt", sign, round(value, 1), operands)
    return None


def _percents(plain: Sequence[Number]) -> Iterator[Way]:
    hundred = Decimal(100)
    for one in plain:
        if one.unit == "percent":
            yield "-", hundred - one.value, (hundred, one.value)
    for one, other in permutations(plain, 2):
        if other.value and units_agree(one, other) and one.unit != "percent":
            yield "of", hundred * one.value / other.value, (one.value, other.value)
            change = hundred * (one.value - other.value) / other.value
            yield "against", abs(change), (one.value, other.value)


def _years(number: Number, statement: Statement) -> Check | None:
    """Accept the years between two years of the article, its own among them; a year off is a doubt.

    A birthday or an anniversary may lie on either side of the article's day.
    """
    article = statement.facts.article
    span = number.value * (10 if number.unit == "decade" else 1)
    dated = [d for d in statement.facts.dates if d.value]
    near = held_in(dated, statement.neighbourhood)
    own = {int((d.value or "")[:4]) for d in near}
    now = {int(article.published[:4])} if article.published else set()
    every = own | now | {int((d.value or "")[:4]) for d in dated}
    gaps = {(max(one, other), min(one, other)) for one in own | now for other in every}
    for slack, sure in ((0, own | now), (1, set())):
        for later, earlier in sorted(gaps):
            if abs(later - earlier - span) <= slack:
                outcome: Outcome = "pass" if {later, earlier} <= sure else "doubt"
                operands = (Decimal(later), Decimal(earlier))
                return _shown(outcome, "-", Decimal(later - earlier), operands)
    return None


def _ordered(*operands: Decimal) -> tuple[Decimal, ...]:
    return tuple(sorted(operands, reverse=True))


def _shown(outcome: Outcome, sign: str, value: Decimal, operands: Sequence[Decimal]) -> Check:
    figures = [f"{operand:f}" for operand in operands]
    detail = f"derived: {f' {sign} '.join(figures)} = {value:f}"
    if sign in ("of", "against"):
        detail = f"derived: {figures[0]} {sign} {figures[1]} is {value:f} %"
    data = {"derived": f"{value:f}", "operands": figures}
    return Check(name="number", outcome=outcome, detail=detail, data=data)

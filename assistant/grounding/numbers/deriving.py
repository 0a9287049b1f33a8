"""Figures that a claim works out from those of its evidence: sums, margins, shares, spans of years.

A derived figure is the reader's arithmetic, so it is shown with its operands. Among many figures
one is hit by accident: what fits so is a doubt here, and passes where the claim says that it
reckons or the evidence has no other figure in the place (see ``avowed``). Nothing here ever fails
a figure.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.dates.lapsing import lapse
from assistant.grounding.facts import held_in
from assistant.grounding.numbers.ellipsis import with_units
from assistant.grounding.numbers.figures import units_agree
from assistant.grounding.numbers.reckoning import APART, ways
from assistant.grounding.numbers.summing import MOST_OPERANDS, Way, says_sum, sums
from assistant.text.decimals import to_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answers import Outcome
    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

FEW = 3
"""Figures of the evidence up to which a share that fits is no accident."""
TELLING = 3
"""Digits of a figure that no sum of a few others hits by accident: 16.5, but not 25 or 40."""
NEAR = Decimal("1.1")
"""How far a figure "over" or "under" may be from what was worked out."""
_COUNTABLE = 12
_TIMES = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), Decimal(factor))
    for words, factor in (
        ("twice|doubl(?:e|es|ed|ing)|half|halv(?:e|es|ed|ing)|two times|twofold", 2),
        ("tripl(?:e|es|ed|ing)|trebl(?:e|es|ed|ing)|three times|threefold|a third of", 3),
        ("quadrupl(?:e|es|ed|ing)|four times|fourfold|a quarter of", 4),
        ("five times|fivefold", 5), ("ten times|10 times|tenfold|a tenth of", 10),
    )
)  # fmt: skip
"""Words for how many times one figure is another, either way round."""
_TIMES_AS = re.compile(
    r"\b(?:(?:twice|half|times)\s+(?:as|that|those)|(?:doubl|tripl|trebl|quadrupl)(?:e|es|ed|ing)|"
    r"(?:two|three|four|five|ten)fold)\b",
    re.IGNORECASE,
)
_EACH = re.compile(r"\d\S{0,30}\s+(?:\w+\s+)?(?:each|apiece)\b", re.IGNORECASE)
_REMAINDER = re.compile(r"\b(?:rest|remain\w*|points?|left)\b", re.IGNORECASE)
_REST = re.compile(
    r"\b(?:not|no|none|others?|rest|remain\w*|against|without|left|cannot|un\w{4,})\b|n['’]t\b",
    re.I,
)


def derived(number: Number, near: Sequence[Number], statement: Statement) -> Check | None:
    """Return how the evidence's figures give this one; None when they do not."""
    if number.high is not None or number.kind == "ordinal":
        return None
    # A figure without its unit is an operand only of what is said to be a sum or a difference.
    lent = with_units(number, statement) if says_sum(statement.asked) else []
    for sign, value, operands in sums(number, [*near, *lent]):
        if _fits(number, value) and _tells(number, value, operands):
            # Between two shares lie percentage points; many say "percent" for them, and err.
            loose = sign == "-" and number.unit == "percent"
            loose = loose and not _REMAINDER.search(f"{statement.asked}\n{statement.evidence_text}")
            plain = sign.removeprefix("points ")
            return told("doubt" if loose else "pass", plain, value, operands)
    inside = held_in(near, statement.evidence)
    if number.unit == "percent":
        shares = [_share(number, scope, statement.text) for scope in (inside, near)]
        return min(filter(None, shares), key=lambda check: check.outcome != "pass", default=None)
    worked = _multiples(number, near, statement) or _lapsed(number, statement)
    if worked is None or worked.outcome != "pass":
        worked = _reckoned(number, [*near, *lent], statement) or worked
    return worked or _products(number, inside, statement)


def _reckoned(number: Number, near: Sequence[Number], statement: Statement) -> Check | None:
    """Accept what takes several sums, a share of a figure, another unit, or two clock times."""
    if number.value == 1:
        return None
    fitting = [
        way
        for way in ways(number, near, statement)
        if _fits(number, way[1]) and (way[0] in APART or _tells(number, *way[1:3]))
    ]
    for sign, value, operands, certain in sorted(fitting, key=lambda way: not way[3])[:1]:
        sure = certain or _digits(value) >= TELLING
        return told("pass" if sure else "doubt", sign, value, operands)
    return None


def _digits(value: Decimal) -> int:
    """Return how many digits a figure has from its first to its last that is no nought."""
    return len(value.normalize().as_tuple().digits)


def _fits(number: Number, value: Decimal) -> bool:
    """Tell whether what was worked out is the figure, or on the side and near that it says."""
    if number.approx in ("over", "at_least"):
        return number.value <= value <= number.value * NEAR
    if number.approx in ("under", "at_most"):
        return number.value <= value * NEAR and value <= number.value
    slack = value * (NEAR - 1) / 2 if number.approx == "about" else Decimal(0)
    return abs(value - number.value) <= slack


def _tells(number: Number, value: Decimal, operands: Sequence[Decimal]) -> bool:
    """Tell whether each operand counts: 2.5 million and 140 are not "about 2.6 million"."""
    return 2 * abs(value - number.value) <= min(operands)


def _share(number: Number, near: Sequence[Number], claim: str) -> Check | None:
    """Accept a part in per cent, a change in per cent, and what is left of a hundred."""
    plain = [n for n in near if n.high is None and n.kind != "ordinal" and n.value != 1]
    plain = plain[:MOST_OPERANDS]
    slack = Decimal(2) if number.approx else Decimal("0.5")
    for sign, value, operands in _percents(plain):
        if abs(value - number.value) <= slack:
            # What is left of a hundred is not what the evidence speaks of, but the rest of it.
            rest = sign != "-" or _REST.search(claim) is not None
            certain = len(plain) <= FEW and rest
            return told(
                "pass" if certain else "doubt", sign, to_place(value, Decimal("0.1")), operands
            )
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


def _lapsed(number: Number, statement: Statement) -> Check | None:
    """Accept the time between two dates of the article, its own day among them."""
    found = lapse(number, statement)
    if found is None:
        return None
    value, operands, sure = found
    return told("pass" if sure else "doubt", "-", value, operands)


def says_times(text: str) -> bool:
    """Tell whether a text says that one figure is so many times another.

    >>> says_times("It sold twice as many."), says_times("She scored twice.")
    (True, False)
    """
    return _TIMES_AS.search(text) is not None


def _multiples(number: Number, near: Sequence[Number], statement: Statement) -> Check | None:
    """Accept a figure that is to one of its sentence as that says: "twice", "half", "tripled"."""
    text = statement.facts.article.text
    for sentence in statement.evidence:
        factors = {factor for pattern, factor in _TIMES if pattern.search(sentence.of(text))}
        for other in near:
            if other.high is None and sentence.covers(other.span) and units_agree(number, other):
                for factor in factors:
                    if _fits(number, other.value * factor):
                        return told("pass", "x", other.value * factor, (other.value, factor))
                    if _fits(number, other.value / factor):
                        return told("pass", "/", other.value / factor, (other.value, factor))
    return None


def _products(number: Number, inside: Sequence[Number], statement: Statement) -> Check | None:
    """Doubt what one figure makes times or by another, but for "five of 25,000 tonnes each"."""
    plain = [n for n in inside if n.high is None and n.value > 1]
    each = _EACH.search(statement.evidence_text) is not None
    for one, other in permutations(plain[:MOST_OPERANDS], 2):
        for sign, value in (("x", one.value * other.value), ("/", one.value / other.value)):
            if number.value > _COUNTABLE and _fits(number, value):
                # A sum by a price is how many there are.
                count = sign == "/" and number.unit is None and one.unit == other.unit is not None
                outcome: Outcome = "pass" if each or count else "doubt"
                return told(outcome, sign, value, (one.value, other.value))
    return None


def told(outcome: Outcome, sign: str, value: Decimal, operands: Sequence[Decimal]) -> Check:
    """Return a check that says how a figure was worked out, and from what."""
    figures = [f"{operand:f}" for operand in operands]
    detail = f"derived: {f' {sign} '.join(figures)} = {value:f}"
    if sign == "+ -":
        first, second = sign.split()
        detail = f"derived: {figures[0]} {first} {figures[1]} {second} {figures[2]} = {value:f}"
    elif sign == "mean":
        detail = f"derived: the mean of {', '.join(figures)} is {value:f}"
    elif sign == "- -":
        detail = f"derived: {' - '.join(figures)} = {value:f}"
    elif sign == "clock":
        detail = f"derived: from {_hour(operands[1])} to {_hour(operands[0])}"
    elif sign == "times":
        detail = f"derived: {figures[0]} is {value:f} times {figures[1]}"
    elif sign in ("of", "against"):
        detail = f"derived: {figures[0]} {sign} {figures[1]} is {value:f} %"
    data = {"derived": f"{value:f}", "operands": figures}
    return Check(name="number", outcome=outcome, detail=detail, data=data)


def _hour(minutes: Decimal) -> str:
    return f"{int(minutes) // 60:02d}:{int(minutes) % 60:02d}"

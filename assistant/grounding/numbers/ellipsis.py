"""Figures whose unit the article leaves out: "asked for 9 per cent, and now wants 7.5".

A bare figure that counts nothing may be of the unit, and of the "million", of one that stands a
little before it, or just behind.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.text.numbers import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

FAR = 400
"""Code points before a bare figure within which the figure stands that has its unit."""
LENDERS = 4
_MAGNITUDE = re.compile(r"\d\s?(?:m|bn)\b|thousand|million|billion|trillion", re.IGNORECASE)
_WORTH = {"t": 10**3, "m": 10**6, "b": 10**9}


def without_unit(number: Number, statement: Statement) -> Number | None:
    """Return the bare figure of the evidence that is this one with its unit left out."""
    if number.high is not None or (number.unit is None and number.value < _WORTH["t"]):
        return None
    for one in held_in(statement.facts.numbers, statement.evidence):
        for lent in _lent(one, statement.facts.numbers, statement.facts.article.text):
            if number.unit in (None, lent.unit) and number.value in (one.value, lent.value):
                return one
    return None


def with_units(number: Number, statement: Statement) -> list[Number]:
    """Return the evidence's bare figures that may be of a figure's unit, with that unit.

    A unit is lent by the nearest figure that has it; large sums are of the article's money.
    """
    every, text = statement.facts.numbers, statement.facts.article.text
    own = [one for one in every if one.unit == number.unit]
    if number.unit is None or not own:
        return []
    bare = [one for one in held_in(every, statement.evidence) if one.value != 1]
    found = []
    for one in bare:
        lent = next(_lent(one, own, text), None)
        large = one.unit is None and one.noun is None and one.value >= _WORTH["m"]
        if lent is None and large and number.kind == "money" and one.kind == "cardinal":
            lent = replace(one, unit=number.unit, kind=number.kind)
        found += [lent] if lent is not None else []
    return found


def in_claim(number: Number, statement: Statement) -> list[Number]:
    """Return what a bare figure of the claim may be: "from 3 per cent to 5" are five per cent."""
    behind = statement.text[number.span.end : number.span.end + len(" of ")]
    if behind == " of ":
        return []
    before = [n for n in numbers(statement.text) if n.span.end <= number.span.start]
    return list(_lent(number, before, statement.text))


def _lent(one: Number, every: Sequence[Number], text: str) -> Iterator[Number]:
    """Yield a bare figure with each unit that it may have left out."""
    if one.unit is not None or one.noun is not None or one.high is not None:
        return
    if one.kind != "cardinal":
        return
    for lender in _lenders(one, every):
        worth = _worth(lender, text) if one.value < _WORTH["t"] else 1
        yield replace(one, value=one.value * worth, unit=lender.unit, kind=lender.kind)


def _lenders(one: Number, every: Sequence[Number]) -> list[Number]:
    """Return the figures nearest to a bare one that may lend it their unit."""
    before = [n for n in every if 0 <= one.span.start - n.span.end <= FAR]
    behind = [n for n in every if 0 <= n.span.start - one.span.end <= FAR // 4]
    whole = [n for n in (*before[::-1], *behind) if n.unit is not None or n.value >= _WORTH["t"]]
    return whole[:LENDERS]


def _worth(lender: Number, text: str) -> int:
    words = _MAGNITUDE.search(lender.span.of(text))
    if words is None:
        return 1
    return _WORTH.get(words[0].strip("0123456789 ")[:1].lower(), 1)

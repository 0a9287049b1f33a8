"""Figures whose unit the article leaves out: "asked for 9 per cent, and now wants 7.5".

A bare figure that counts nothing may be of the unit, and of the "million", of one that stands a
little before it, or just behind.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

FAR = 400
"""Code points before a bare figure within which the figure stands that has its unit."""
LENDERS = 4
_MAGNITUDE = re.compile(r"\d\s?(?:m|bn)\b|thousand|million|billion|trillion", re.IGNORECASE)
_WORTH = {"t": 10**3, "m": 10**6, "b": 10**9}


def without_unit(number: Number, statement: Statement) -> Number | None:
    """Return the bare figure of the evidence that is this one with its unit left out."""
    if number.unit is None and number.value < _WORTH["t"]:
        return None
    text = statement.facts.article.text
    every = statement.facts.numbers
    for one in held_in(every, statement.evidence):
        bare = one.unit is None and one.noun is None and one.high is None
        if bare and one.kind == "cardinal" and number.high is None:
            for lender in _lenders(one, every):
                worth = _worth(lender, text) if one.value < _WORTH["t"] else 1
                if number.unit in (None, lender.unit) and number.value in (
                    one.value,
                    one.value * worth,
                ):
                    return one
    return None


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

"""The rest of a whole: "480 did not finish" where the article says how many of 18,400 did."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import permutations
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.text.numbers import numbers

if TYPE_CHECKING:
    from assistant.grounding.statement import Statement

_ONE_OF = re.compile(r"\bone\s+of\b", re.IGNORECASE)
_MOST = 12


def tells_the_rest(statement: Statement) -> bool:
    """Tell whether a figure of the claim is what two of its evidence's figures leave.

    What the article says of the part, the claim then denies of the rest, and the reverse.
    """
    inside = [
        n.value for n in held_in(statement.facts.numbers, statement.evidence) if n.high is None
    ]
    if _ONE_OF.search(statement.evidence_text):
        inside.append(Decimal(1))
    plain = [n for n in numbers(statement.text) if n.high is None]
    claimed = {n.value for n in plain} - set(inside)
    if _ONE_OF.search(statement.text):
        claimed.add(Decimal(1))
    rests = {one - other for one, other in permutations(inside[:_MOST], 2)}
    if any(n.unit == "percent" for n in plain):
        rests |= {100 - value for value in inside}
    return not rests.isdisjoint(claimed)

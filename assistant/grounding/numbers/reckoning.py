"""Figures that take more than one sum of two: rests, shares of a figure, other units, clock times.

Like ``deriving`` it only ever excuses a figure. Among many figures one is hit by accident, so that
a figure passes only where few of its kind stand in the evidence, and is a doubt where there are
more.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from assistant.grounding.numbers.figures import last_place, scale_to, units_agree
from assistant.text.clock_times import clock_times
from assistant.text.decimals import to_place
from assistant.text.fractions import fractions
from assistant.text.numbers import numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

MOST = 12
"""Operands beyond which nothing is tried: some three of them would give any figure."""
_PLACE = Decimal("1e-6")
_FEW = 6
"""Operands up to which what fits is no accident."""
_TAKEN = re.compile(r"(?<![\w.,:])(\d{1,2}):([0-5]\d)(?![:\d]|\s*[ap]\.?m\b)")
"""A time that was taken or lost: 1:02 is 62 seconds."""
_DAY = 1440
_MINUTES = {"second": Decimal(1) / 60, "minute": Decimal(1), "hour": Decimal(60)}
_SHOWING = re.compile(
    r"\b(?:since|so|as|therefore|thus|hence|which\s+(?:is|was|comes|came|makes|made|leaves|left|means|meant)|in\s+all|"
    r"altogether|combined|together|total\w*|difference|gap|leav\w+|left|rest|remain\w*|between|"
    r"lat(?:er|ter)|before|after|earlier|higher|lower|more|less|fewer|above|below|short|ahead|"
    r"behind|out\s+of|comes?\s+to|equivalent|per|each|average|from|by\s+which|than)\b",
    re.IGNORECASE,
)
"""Words with which a claim says that it reckons."""
_MEAN = re.compile(r"\b(?:average\w*|mean|typical\w*|mid-?point|middle|half-?way)\b", re.IGNORECASE)
_TIMES = re.compile(r"['’]?\s+times\b|-?fold\b", re.IGNORECASE)
_RATE = re.compile(
    r"\b(?:per|each|every|apiece|on\s+average|(?:an?)\s+(?:day|week|month|year|head))\b", re.I
)
"""Words that share a figure out."""
_DIGITS = re.compile(r"\d[\d.,:]*\d|\d")
APART = ("% of", "clock", "times")
"""Ways whose operands are not of the figure's own kind."""
Way = tuple[str, Decimal, tuple[Decimal, ...], bool]
"""How a figure is worked out, what comes of it, from what, and whether that is no accident."""


def ways(number: Number, near: Sequence[Number], statement: Statement) -> Iterator[Way]:
    """Yield every way to work out a figure like this one of what the evidence has."""
    operands = _operands(number, near)
    few = len(operands) <= _FEW
    shows = _SHOWING.search(statement.asked) is not None
    if len(operands) <= MOST:
        for one, other in combinations(operands, 2):
            yield "-", abs(one - other), (max(one, other), min(one, other)), few
            if shows:
                yield "+", one + other, (max(one, other), min(one, other)), few
            if _MEAN.search(statement.asked):
                yield "mean", (one + other) / 2, (one, other), few
        for whole, first, second in permutations(operands, 3):
            if first >= second:
                yield "- -", whole - first - second, (whole, first, second), few
            if whole > first:
                yield "+ -", whole + first - second, (whole, first, second), False
    yield from _taken(number, operands, statement)
    yield from _parts(number, near, statement)
    yield from _clock(number, statement)
    yield from _times(number, near, statement)
    yield from _rates(number, near, statement)


def _operands(number: Number, near: Sequence[Number]) -> list[Decimal]:
    """Return the figures of the same quantity, in this figure's unit, ends of ranges apart."""
    found: dict[Decimal, None] = {}
    for other in near:
        if other.kind in ("score", "ordinal") or not units_agree(number, other):
            continue
        if other.unit is None and (number.kind == "money" or other.value == 1):
            continue
        scale = scale_to(other, number)
        ends = (end for end in (other.value, other.high) if end is not None)
        # A month is no exact part of a year in seconds.
        found.update({end if scale == 1 else to_place(end * scale, _PLACE): None for end in ends})
    return list(found)


def _parts(number: Number, near: Sequence[Number], statement: Statement) -> Iterator[Way]:
    """Yield so many per cent of each figure, and "three quarters" of it."""
    if number.unit == "percent":
        return
    shares = [n.value for n in near if n.unit == "percent" and n.high is None]
    shares += [share for share, _ in fractions(statement.evidence_text)]
    wholes = [n for n in near if n.unit != "percent" and n.high is None and n.value > 1]
    wholes = [n for n in wholes if n.kind != "ordinal" and units_agree(number, n)]
    few = len(shares) * len(wholes) <= _FEW
    for share in shares[:MOST]:
        for whole in wholes[:MOST]:
            value = share * whole.value * scale_to(whole, number) / 100
            yield "% of", value, (share, whole.value), few


def _taken(number: Number, operands: Sequence[Decimal], statement: Statement) -> Iterator[Way]:
    """Yield how many seconds lie between a time of minutes and seconds and another."""
    if number.unit != "second":
        return
    found = [60 * int(m[1]) + int(m[2]) for m in _TAKEN.finditer(statement.evidence_text)]
    taken = [Decimal(seconds) for seconds in dict.fromkeys(found)][:MOST]
    for one, other in combinations((*taken, *operands[:MOST]), 2):
        if one in taken or other in taken:
            both = one in taken and other in taken
            few = len(taken) + (0 if both else len(operands)) <= _FEW
            yield "-", abs(one - other), (max(one, other), min(one, other)), few


def _clock(number: Number, statement: Statement) -> Iterator[Way]:
    """Yield the hours or minutes between two clock times of the evidence, over midnight too."""
    scale = _MINUTES.get(number.unit or "")
    if scale is None:
        return
    text = statement.facts.article.text
    times = [time for span in statement.evidence for time in clock_times(span.of(text))]
    few = len(times) <= _FEW
    # A running report has the later time first.
    for one, other in permutations(times[:MOST], 2):
        for start, end in ((a, b) for a in one for b in other):
            gap = (end - start) % _DAY
            yield "clock", Decimal(gap) / scale, (Decimal(end), Decimal(start)), few


def _times(number: Number, near: Sequence[Number], statement: Statement) -> Iterator[Way]:
    """Yield how many times one figure is another, for "five times as high", to its last place."""
    if not _TIMES.match(statement.text, number.span.end):
        return
    given = [n for n in near if n.high is None and n.value > 0 and n.kind != "ordinal"][: 2 * MOST]
    for one, other in permutations(given, 2):
        if one.unit == other.unit and one.value > other.value:
            value = _as_written(one.value / other.value, number)
            yield "times", value, (one.value, other.value), True


def _rates(number: Number, near: Sequence[Number], statement: Statement) -> Iterator[Way]:
    """Yield what one figure makes by another, to its last place, where the claim says "per"."""
    if not _RATE.search(statement.asked):
        return
    given = [n for n in near if n.high is None and n.value > 1 and n.kind != "ordinal"][:MOST]
    for one, other in permutations(given, 2):
        if number.unit in (None, one.unit) and one.value > other.value:
            value = _as_written(one.value / other.value, number)
            yield "/", value, (one.value, other.value), True


def _as_written(value: Decimal, number: Number) -> Decimal:
    """Round a figure as another is written: to its last place."""
    return to_place(value, last_place(number))


def shows_its_reckoning(number: Number, near: Sequence[Number], statement: Statement) -> bool:
    """Tell whether a claim reckons openly: with words for it, and with a figure of the evidence.

    What it comes to may then be right in a way that this program does not see.
    """
    if not _SHOWING.search(statement.asked):
        return False
    words = number.span.of(statement.text)
    others = {digits for digits in _DIGITS.findall(statement.text) if digits not in words}
    spelled = [n.value for n in numbers(statement.text) if n.span != number.span and n.value > 1]
    return any(value == n.value for value in spelled for n in near) or any(
        re.search(rf"(?<![\d.,]){re.escape(one)}(?!\d)", statement.evidence_text) for one in others
    )

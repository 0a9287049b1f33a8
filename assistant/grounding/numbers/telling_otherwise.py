"""A figure that the evidence tells in another way: a half, a share, a time as "0:28"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.grounding.numbers.figures import same
from assistant.text.decimals import is_whole
from assistant.text.fractions import fractions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

SHARE_OFF = Decimal(3)
"""Points by which a share may lie beside a fraction, when one of the two is about so much."""
_EXACT_SHARE = Decimal("0.7")
_HALF = re.compile(r"\bhalf\b", re.IGNORECASE)
_TIMED = re.compile(r"(?<![\w.,:])(\d{1,2}):([0-5]\d)(?![:\d]|\s*[ap]\.?m\b)")
"""A time that was taken or lost: 0:28 is 28 seconds."""
_IN_THE_POUND = re.compile(r"\b(?:pence|p|penny)\s+in\s+the\s+pound\b", re.IGNORECASE)
_METRES = re.compile(r"\d\s?m\Z")


def told_otherwise(number: Number, near: Sequence[Number], statement: Statement) -> str | None:
    """Return in which other way the evidence tells a figure, for people; None when in none."""
    if number.unit == "percent":
        return _as_share(number, near, statement)
    if number.unit == "second":
        return _as_time(number, statement)
    return (
        None
        if number.unit
        else _with_a_half(number, near, statement) or _metres(number, near, statement)
    )


def _as_share(number: Number, near: Sequence[Number], statement: Statement) -> str | None:
    """Find 50 % where the evidence has "half", 41 % where it has "41 pence in the pound"."""
    if _IN_THE_POUND.search(statement.facts.article.text):
        pence = replace(number, unit="penny")
        if any(same(pence, other) for other in near):
            return "so many pence in the pound"
    for share, about in fractions(statement.evidence_text):
        if abs(share - number.value) <= (SHARE_OFF if about or number.approx else _EXACT_SHARE):
            return "a share that the evidence gives in words"
    return None


def _as_time(number: Number, statement: Statement) -> str | None:
    """Find 28 seconds where a result says "0:28"."""
    for time in _TIMED.finditer(statement.evidence_text):
        if number.high is None and 60 * int(time[1]) + int(time[2]) == number.value:
            return f"{time[0]!r}, minutes and seconds"
    return None


def _with_a_half(number: Number, near: Sequence[Number], statement: Statement) -> str | None:
    """Find one and a half where the evidence has "for one, and half of another"."""
    whole = number.value - Decimal("0.5")
    if not is_whole(whole) or not _HALF.search(statement.evidence_text):
        return None
    alike = any(n.value == whole and n.unit is None for n in near)
    return "a whole and a half in the evidence" if alike else None


def _metres(number: Number, near: Sequence[Number], statement: Statement) -> str | None:
    """Find that the "m" of "2.1 m" is no million: the evidence has 2.1 metres."""
    if not _METRES.search(number.span.of(statement.text)):
        return None
    value = number.value / 10**6
    return "metres" if any(n.unit == "metre" and n.value == value for n in near) else None

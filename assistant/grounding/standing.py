"""How a figure stands in the evidence: as it is, rounded, in words, or with its unit left out."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.grounding.ellipsis import in_claim, without_unit
from assistant.grounding.figures import is_close_rounding, same
from assistant.text.fractions import fractions
from assistant.text.written import is_written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

SHARE_OFF = Decimal(3)
"""Points by which a share may lie beside a fraction, when one of the two is about so much."""
_WHOLES = {
    ("month", 12): "year", ("week", 52): "year", ("day", 7): "week", ("day", 14): "fortnight",
    ("hour", 24): "day", ("minute", 60): "hour", ("second", 60): "minute", ("year", 10): "decade",
}  # fmt: skip
"""How many of one unit are one of another, which a text may have as "a year"."""
_HALF = re.compile(r"\bhalf\b", re.IGNORECASE)
_TIMED = re.compile(r"(?<![\w.,:])(\d{1,2}):([0-5]\d)(?![:\d]|\s*[ap]\.?m\b)")
"""A time that was taken or lost: 0:28 is 28 seconds."""
_IN_THE_POUND = re.compile(r"\b(?:pence|p|penny)\s+in\s+the\s+pound\b", re.IGNORECASE)
_METRES = re.compile(r"\d\s?m\Z")
_TWO = re.compile(r"\b(?:twice|both|pair|couple|double|doubles|duo|twins?|either|neither)\b", re.I)


def stands(number: Number, near: Sequence[Number], statement: Statement) -> str | None:
    """Return where the evidence has a figure of the claim, for people; None when it has it not."""
    words = number.span.of(statement.text)
    text = statement.facts.article.text
    if any(same(number, other) for other in near):
        return f"{words!r} stands in the evidence"
    rounded = next((other for other in near if is_close_rounding(number, other)), None)
    if rounded is not None:
        return f"{words!r} is {rounded.span.of(text)!r} rounded"
    passages = "\n".join(span.of(text) for span in statement.neighbourhood)
    if not any(number.value == n.value for n in near) and is_written(words, passages):
        return f"{words!r} stands in the evidence"
    return _in_other_words(number, near, statement)


def _in_other_words(number: Number, near: Sequence[Number], statement: Statement) -> str | None:
    """Find "twice" for two, "half" for 50 %, and a figure whose unit one of the two leaves out."""
    words = number.span.of(statement.text)
    if number.value == 2 and number.unit is None and _TWO.search(statement.evidence_text):  # noqa: PLR2004 - "twice"
        return f"{words!r} is in other words in the evidence"
    whole = _WHOLES.get((number.unit or "", int(number.value)))
    if whole and re.search(rf"\b(?:an?|one)\s+{whole}\b", statement.evidence_text, re.IGNORECASE):
        return f"{words!r} is a {whole}"
    if _is_half(number, near, statement):
        return f"{words!r} is in other words in the evidence"
    if _is_timed(number, statement):
        return f"{words!r} stands in the evidence"
    if _is_metres(words, number, near):
        return f"{words!r} stands in the evidence"
    if number.unit == "percent" and _IN_THE_POUND.search(statement.facts.article.text):
        pence = replace(number, unit="penny")
        if any(same(pence, other) for other in near):
            return f"{words!r} is so many pence in the pound"
    if _is_fraction(number, statement):
        return f"{words!r} is a share that the evidence gives in words"
    lent = in_claim(number, statement)
    if any(same(one, other) for one in lent for other in near):
        return f"{words!r} stands in the evidence, with its unit"
    bare = without_unit(number, statement)
    text = statement.facts.article.text
    return f"{words!r} is {bare.span.of(text)!r} with its unit" if bare is not None else None


def _is_half(number: Number, near: Sequence[Number], statement: Statement) -> bool:
    """Find one and a half where the evidence has "for one, and half of another"."""
    if (
        number.unit
        or number.value % 1 != Decimal("0.5")
        or not _HALF.search(statement.evidence_text)
    ):
        return False
    whole = number.value - Decimal("0.5")
    return any(n.value == whole and n.unit is None for n in near)


def _is_timed(number: Number, statement: Statement) -> bool:
    """Find 28 seconds where a result says "0:28"."""
    if number.unit != "second" or number.high is not None:
        return False
    times = _TIMED.finditer(statement.evidence_text)
    return any(60 * int(time[1]) + int(time[2]) == number.value for time in times)


def _is_metres(words: str, number: Number, near: Sequence[Number]) -> bool:
    """Tell whether the "m" of "2.1 m" is no million: the evidence has 2.1 metres."""
    value = number.value / 10**6
    metres = number.unit is None and _METRES.search(words) is not None
    return metres and any(n.unit == "metre" and n.value == value for n in near)


def _is_fraction(number: Number, statement: Statement) -> bool:
    """Tell whether the evidence gives a share in words: half of them are 50 %."""
    if number.unit != "percent":
        return False
    for share, about in fractions(statement.evidence_text):
        off = abs(share - number.value)
        if off <= (SHARE_OFF if about or number.approx else Decimal("0.7")):
            return True
    return False

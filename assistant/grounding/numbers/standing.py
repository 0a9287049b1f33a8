"""How a figure stands in the evidence: as it is, rounded, in words, or with its unit left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.grounding.numbers.ellipsis import in_claim, without_unit
from assistant.grounding.numbers.figures import is_close_rounding, same
from assistant.grounding.numbers.telling_otherwise import told_otherwise
from assistant.text.written import is_written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

_WHOLES = {
    ("month", 12): "year", ("week", 52): "year", ("day", 7): "week", ("day", 14): "fortnight",
    ("hour", 24): "day", ("minute", 60): "hour", ("second", 60): "minute", ("year", 10): "decade",
}  # fmt: skip
"""How many of one unit are one of another, which a text may have as "a year"."""
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
    told = told_otherwise(number, near, statement)
    if told is not None:
        return f"{words!r} is {told}"
    lent = in_claim(number, statement)
    if any(same(one, other) for one in lent for other in near):
        return f"{words!r} stands in the evidence, with its unit"
    bare = without_unit(number, statement)
    text = statement.facts.article.text
    return f"{words!r} is {bare.span.of(text)!r} with its unit" if bare is not None else None

"""Things that a reader may count: "four countries" where the article has "a fourth country".

A place in a row tells how many there are or were before; a list is as long as it is. Where the
evidence gives the same thing another count, nothing here excuses the claim's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.facts import held_in
from assistant.text.words import key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

COUNTABLE = 12
"""Up to here a reader may have counted things that the article lists."""
_BEFORE = re.compile(
    r"\b(?:before|earlier|previous\w*|already|prior|more|other|had\s+been)\b", re.I
)
_SPANS = (None, "day", "week", "month", "year")
_NEXT = 12
_ITEM = re.compile(
    r"\s*(?:,\s*(?:and\s+|or\s+)?|;\s*(?:and\s+)?|\s(?:and|or)\s+|:\s)", re.IGNORECASE
)
_SENTENCE = re.compile(r"[.!?]\s|\n")


def counted(number: Number, near: Sequence[Number], statement: Statement) -> Check | None:
    """Return how the evidence gives a count that it does not write; None when it does not."""
    if number.high is not None or number.unit not in _SPANS:
        return None
    its = held_in(near, statement.evidence)
    if number.kind == "ordinal" or number.unit is not None:
        places = _place if number.kind == "ordinal" else _nth
        return places(number, near, statement)
    if number.kind != "cardinal" or _has_rival(number, its, statement):
        return None
    row = next((n for n in its if _gives(number, n, statement)), None)
    if row is not None:
        words = row.span.of(statement.facts.article.text)
        return _passed(f"derived: {number.value} by {words!r}", number.value, row.value)
    if number.value <= COUNTABLE and _is_listed(int(number.value), statement):
        return _passed(f"{number.value} are listed", number.value, number.value)
    return None


def _nth(number: Number, near: Sequence[Number], statement: Statement) -> Check | None:
    """Find "for four weeks" where the evidence has "the fourth weekly rise in a row"."""
    text = statement.facts.article.text
    for row in held_in(near, statement.evidence):
        behind = text[row.span.end : row.span.end + _NEXT].split()[:1]
        told = behind and (number.unit or "") in behind[0].lower()
        if row.kind == "ordinal" and row.value == number.value and told:
            words = row.span.of(text)
            return _passed(f"derived: {number.value} by {words!r}", number.value, row.value)
    return None


def _place(number: Number, near: Sequence[Number], statement: Statement) -> Check | None:
    """Find "the 79th minute" where the evidence has "with 79 gone", "a 13th child" for 12."""
    alike = (
        n for n in near if n.kind == "cardinal" and n.high is None and n.unit in (None, "minute")
    )
    for other in alike:
        same_place = number.value == other.value
        next_one = number.value == other.value + 1 and number.noun in (None, other.noun)
        if same_place or next_one:
            words = other.span.of(statement.facts.article.text)
            return _passed(f"derived: {number.value} by {words!r}", number.value, other.value)
    return None


def _gives(number: Number, row: Number, statement: Statement) -> bool:
    """Tell whether a place in a row makes this count: the tenth trip makes ten of them."""
    if row.kind != "ordinal":
        return False
    if row.value == number.value:
        return row.value > 2  # noqa: PLR2004 - first and second are said of anything
    return row.value == number.value + 1 and _BEFORE.search(statement.asked) is not None


def _has_rival(number: Number, its: Sequence[Number], statement: Statement) -> bool:
    """Tell whether the evidence counts the claim's thing itself, and the claim does not say so."""
    noun = key(number.noun) if number.noun else None
    rivals = [n for n in its if n.kind == "cardinal" and n.noun and key(n.noun) == noun]
    words = statement.text.casefold()
    text = statement.facts.article.text
    return any(n.value != number.value and n.span.of(text).casefold() not in words for n in rivals)


def _is_listed(count: int, statement: Statement) -> bool:
    """Tell whether a sentence of the claim or the evidence lists so many things."""
    if count < 2:  # noqa: PLR2004 - one is no list
        return False
    text = statement.facts.article.text
    told = [statement.text, *(span.of(text) for span in statement.evidence)]
    return any(count in _lengths(part) for whole in told for part in _SENTENCE.split(whole))


def _lengths(sentence: str) -> set[int]:
    """Return how long a list in a sentence may be: runs of short items up to an "and".

    >>> sorted(_lengths("It saw Anders, Bo and Carl."))
    [2, 3]
    """
    parts = _ITEM.split(sentence)
    joints = _ITEM.findall(sentence)
    found: set[int] = set()
    for at, joint in enumerate(joints):
        if "and" not in joint.lower() and "or" not in joint.lower().split():
            continue
        length = 2
        found.add(length)
        while (
            at - length + 1 >= 0
            and "," in joints[at - length + 1]
            and parts[at - length + 2].strip()
        ):
            length += 1
            found.add(length)
    return found


def _passed(detail: str, value: object, operand: object) -> Check:
    data = {"derived": f"{value}", "operands": [f"{operand}"]}
    return Check(name="number", outcome="pass", detail=detail, data=data)

"""Figures that a claim says it reckons: "£5m above", "three weeks after", "per day", "therefore".

What it comes to may be right in a way that this program cannot follow. A claim that reckons in the
evidence's own place, with another outcome, is no reckoning but a copy: "£7 more than in May" where
the evidence has "£5 more than in May".
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from assistant.grounding.facts import held_in
from assistant.grounding.numbers.figures import last_place, same, units_agree
from assistant.text.clock_times import clock_times
from assistant.text.numbers import numbers
from assistant.text.words import STOP, key, split

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Check
    from assistant.documents import Span
    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

_COMPARING = (
    r"more|less|fewer|higher|lower|longer|shorter|later|earlier|older|younger|larger|smaller|"
    r"faster|slower|above|below|ahead|behind|apart|before|after|short"
)
_BEHIND = re.compile(rf"['’]?\W*(?:\w+\W+){{0,2}}?(?P<word>{_COMPARING})\b", re.I)
_BEFORE = re.compile(
    r"\b(?P<word>by|differ\w*|gap|margin|total\w*|average\w*|sum|midpoint|lasted)\W+(?:\w+\W+){0,2}\Z",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(
    r"\b(?P<word>therefore|thus|hence|midpoint|halfway|on\s+average|in\s+all|altogether|combined|"
    r"difference|each|per\s+(?:day|week|month|year|head|person)|(?:a|every)\s+(?:day|week)|twice|"
    r"times\s+as|than(?!\s+(?:[£$€]?\d|one|two|three|four|five|six|seven|eight|nine|ten|half|a)\b))\b",
    re.IGNORECASE,
)
_LOOK = 40
_ROUND = 30
"""Code points on either side of a figure whose words say what it is a figure of."""
_PAIR = 2
_OF_A_DAY = frozenset("second minute hour".split())
_TIMES = frozenset("second minute hour day week month year decade".split())


def avows(number: Number, statement: Statement) -> bool:
    """Tell whether a claim says that it reckons a figure, and not in the evidence's own place.

    Not where the reckoning can be followed, and was not found: where the claim shows what it
    reckons with, or the evidence has but two figures to reckon with.
    """
    words = _avowals(number.span, statement.text, statement.text)
    if not words or _shows_operands(number, statement) or not _has_operands(number, statement):
        return False
    text = statement.facts.article.text
    ours = company(number, statement.text)
    for sentence in statement.evidence:
        told = sentence.of(text)
        inside = held_in(statement.facts.numbers, [sentence])
        if any(number.value == one.value and number.unit != one.unit for one in inside):
            return False
        for other in left_out(number, inside, statement):
            thing = {key(number.noun)} if number.noun else set()
            shared = ours & company(other, text) - thing
            if shared or words & _avowals(other.span, text, told):
                return False
    return True


def settled(number: Number, found: Check, statement: Statement) -> bool:
    """Tell whether one of many sums that fits is no accident: the claim says that it reckons.

    Or the evidence has no other figure of the kind, so that none was put in its place.
    """
    if number.unit == "percent" and " - " in found.detail:
        return False  # these are percentage points
    data = found.data or {}
    off = abs(Decimal(data["derived"]) - number.value) if "derived" in data else Decimal(1)
    if off > (number.value / 10 if number.approx else last_place(number) / 2):
        return False  # a day or a year more or less
    if " x " not in found.detail and avows(number, statement):
        return True
    if found.detail.count(" + ") + found.detail.count(" - ") > 1:
        return False  # some sum of three fits any figure
    operands = {Decimal(one) for one in data.get("operands", ())}
    inside = held_in(statement.facts.numbers, statement.evidence)
    return all(one.value in operands for one in left_out(number, inside, statement))


def left_out(number: Number, given: Sequence[Number], statement: Statement) -> list[Number]:
    """Return the given figures of a figure's kind that the claim does not have."""
    said = numbers(statement.text)
    return [
        one
        for one in given
        if one.unit == number.unit
        and (one.high is None) == (number.high is None)
        and units_agree(number, one)
        and (None in (one.noun, number.noun) or one.noun == number.noun)
        and not any(same(own, one) for own in said)
    ]


def company(number: Number, text: str) -> frozenset[str]:
    """Return the content words that stand around a figure."""
    start, end = number.span.start, number.span.end
    around = text[max(0, start - _ROUND) : start], text[end : end + _ROUND]
    # A word that is cut in two is none.
    sides = around[0].split(" ", 1)[-1], around[1].rsplit(" ", 1)[0]
    plain = (word for side in sides for word in split(side) if word[0].isalpha())
    return frozenset(key(word) for word in plain if word.lower() not in STOP)


def _avowals(span: Span, text: str, whole: str) -> frozenset[str]:
    """Return the words of reckoning that go with a figure, or with the whole sentence."""
    behind = _BEHIND.match(text[span.end : span.end + _LOOK])
    before = _BEFORE.search(text[max(0, span.start - _LOOK) : span.start])
    near = [match["word"] for match in (behind, before) if match]
    return frozenset(word.lower() for word in (*near, *_ANYWHERE.findall(whole)))


def _shows_operands(number: Number, statement: Statement) -> bool:
    """Tell whether the claim has two figures of the evidence from which this one may come."""
    near = held_in(statement.facts.numbers, statement.neighbourhood)
    others = [one for one in numbers(statement.text) if one.span != number.span]
    others = [one for one in others if _is_operand(number, one) and any(same(one, n) for n in near)]
    return len({one.value for one in others}) >= _PAIR


def _has_operands(number: Number, statement: Statement) -> bool:
    """Tell whether the evidence has more than two figures, days or times to reckon with."""
    scopes, facts = statement.evidence, statement.facts
    ends = [
        end
        for one in held_in(facts.numbers, scopes)
        if _is_operand(number, one)
        for end in (one.value, one.high)
        if end is not None
    ]
    moments = 0
    if number.unit in _TIMES:
        told = "\n".join(span.of(facts.article.text) for span in scopes)
        days = 0 if number.unit in _OF_A_DAY else len(held_in(facts.dates, scopes))
        moments = days + len(clock_times(told))
    return len(set(ends)) + moments > _PAIR


def _is_operand(number: Number, one: Number) -> bool:
    """Tell whether a figure may be reckoned with for another: of its unit, or any for a share."""
    if one.kind == "ordinal" or one.value == 1:
        return False
    if number.unit == "percentage_point":
        return one.unit in ("percent", "percentage_point")
    if number.unit == "percent" or number.noun == "time":
        return True
    if number.unit in _TIMES and one.unit is None:
        return False
    bare = None in (one.noun, number.noun) or one.noun == number.noun
    return units_agree(number, one) and (number.unit is not None or bare)

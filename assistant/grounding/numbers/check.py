"""The number check: does the article have the claim's figures, for the same thing?

A figure passes when the evidence has it (in another unit, closely rounded, in words, with its unit
left out), when it stands elsewhere in the article with a word that it has in the claim, or when it
follows: from the evidence's figures (sums, margins, shares, products "each", spans of time, places
in a row), or from the claim's own, each of which is checked by itself. A figure worked out passes
as ``derived``, with its operands in the data. A figure that the claim says it reckoned, of more
figures than can be followed, passes with a detail that says so.

It fails only for what is certain: a score the other way round (and not told from the loser's side),
two figures of one sentence exchanged, the evidence's figure with another unit of the same kind (£
and $, miles and km), the evidence's own words around a figure that the article does not have, or a
figure in digits of which the article has no trace: not with another unit, not rounded, not broken
by a stray space, and not to be worked out from any two or three figures of the article.

It doubts what a person should look at: the evidence's words around another of its figures, a figure
of another thing, of two in each other's place, for a month and not a year, before and not after, a
rise for a fall, a figure that the article sets aside ("1,460, not 1,640"), what fits as one of many
sums but may stand in another figure's place, a count that nothing in the evidence gives, and what
has figures but cannot be read as one ("0x27") where the article does not write it so.

A brief answer is read with its question: "by how much" makes a difference of "€28m". Large sums may
leave out their unit, and a figure of three digits that a few operands give is no accident.

What put the line there: of 642 true claims by a capable model on the articles under ``evals`` that
rules are made on, 34 were doubted when a figure had to stand in its evidence, and one is now, none
failed; of figures changed by one in such claims 0.89 were caught, and 0.98 are. Of the 963 facts
and right answers of the labels there, many of which reckon, 40 were marked and 8 failed while a sum
had to be told as one, and 11 and none are now; of their 957 wrong answers 208 were caught, and 185.
Of 200 claims newly written about eight other articles 21 were doubted for the sake of such sums,
and none is now.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.dates.clock_check import wrong_times
from assistant.grounding.facts import held_in
from assistant.grounding.numbers.assigning import misassigned
from assistant.grounding.numbers.avowed import settled
from assistant.grounding.numbers.counting import COUNTABLE, counted
from assistant.grounding.numbers.crossing import crossed
from assistant.grounding.numbers.deriving import derived, says_times, told
from assistant.grounding.numbers.directing import turned_ways
from assistant.grounding.numbers.exchange import exchanged_figures
from assistant.grounding.numbers.figures import only_unit_differs, same
from assistant.grounding.numbers.lacking import lacking
from assistant.grounding.numbers.measuring import mismeasured
from assistant.grounding.numbers.showing import shown
from assistant.grounding.numbers.slots import altered
from assistant.grounding.numbers.standing import stands
from assistant.grounding.numbers.substituting import substituted
from assistant.grounding.numbers.unread import unread
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.text.clock_times import clock_times
from assistant.text.numbers import Number, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answers import Outcome
    from assistant.grounding.statement import Statement

_DAYS = 31
MOST_FIGURES = 40
"""Figures of a claim up to which it is a sentence, not a table."""
MOST_COMPARED = 5_000
"""Figures of a claim times those beside its evidence, each being compared with each."""
CERTAIN = 5
"""Words around a figure that a claim shares with its evidence, so that it is a copy of it."""
_CHANGED = re.compile(r"\b(?:original\w*|initial\w*|previous\w*|former\w*|instead|ma[dk]e)\b", re.I)
_ZERO = re.compile(r"\b(?:above|below|under|over|to|from|at)\s+\Z", re.IGNORECASE)
"""Before a zero that is a point of a scale and counts nothing: "4 degrees below zero"."""
_FORMER = re.compile(r"\b(?:original|initial|previous|former|earlier)\s+\Z", re.IGNORECASE)
"""What stands before the figure that became another: neither is in the other's place."""
_DIFFERENCE = re.compile(
    r"['’]?\s+(?:\w+\s+)?(?:more|less|fewer|higher|lower|longer|shorter|later|earlier|apart)\b",
    re.I,
)
_REST = re.compile(r"\b(?:rest|remain\w*|left|leav\w+|other|second|points?)\b", re.IGNORECASE)
_ANAPHOR = re.compile(r"\b(?:the|these|those|all|one in|one out of)\s+\Z", re.IGNORECASE)


def check_numbers(statement: Statement) -> Check:
    """Check every number of the claim against the evidence, then against the article."""
    every = numbers(statement.text)
    claimed = [number for number in every if _is_checked(number, statement)]
    near = held_in(statement.facts.numbers, statement.neighbourhood)
    if len(claimed) > MOST_FIGURES or len(claimed) * len(near) > MOST_COMPARED:
        return Check(name="number", outcome="doubt", detail="too many figures to be compared")
    results = _reckoned(every, claimed, near, statement)
    return gravest(
        (
            *results,
            *_altered(claimed, results, statement),
            *_exchanged(claimed, near, statement),
            *_turned_ways(claimed, near, statement),
            *(_said("doubt", f"{one!r} cannot be compared") for one in unread(every, statement)),
        ),
        "number",
        "the claim has no figure",
    )


def _reckoned(
    every: Sequence[Number],
    claimed: Sequence[Number],
    near: Sequence[Number],
    statement: Statement,
) -> list[Check]:
    """Check each figure; what does not stand may follow from the claim's own that do."""
    results = [_check(number, near, statement) for number in claimed]
    open_ = {
        number for number, result in zip(claimed, results, strict=True) if result.outcome != "pass"
    }
    for at, number in enumerate(claimed):
        if number in open_:
            # One open figure may be told by another: each by those that stand, and the other way.
            standing = [one for one in every if one not in open_]
            way = shown(number, standing)
            if way is not None:
                # Between two shares lie points, unless one is what is left of the other.
                loose = number.unit == "percent" and way[0] == "-"
                rest = not loose or _REST.search(statement.text)
                results[at] = told("pass" if rest else "doubt", *way)
                open_.discard(number)
    return results


def _altered(
    claimed: Sequence[Number], results: Sequence[Check], statement: Statement
) -> Iterator[Check]:
    """Object to another figure, or another unit, in the midst of the evidence's own words.

    Not to a difference, told as one: "asked for two hours' more" where the evidence has "for 12",
    nor to what the evidence has otherwise written there: "2.1m high", "2.1 metres high". Where it
    has "twice as many", another figure in the same words may be right.
    """
    written = {
        number
        for number, result in zip(claimed, results, strict=True)
        if result.outcome == "pass" and "operands" not in (result.data or {})
        if number.approx is None
    }
    worked_out = [
        number
        for number, result in zip(claimed, results, strict=True)
        if result.outcome == "pass" and "operands" in (result.data or {})
    ]
    for span, its, shared in altered(statement, "number"):
        words = span.of(statement.text)
        difference = _DIFFERENCE.match(statement.text, span.end)
        if difference and any(number.span.overlaps(span) for number in worked_out):
            continue
        detail = f"between the same words the evidence has {its!r}, the claim {words!r}"
        figures = [n for n in claimed if n.span.overlaps(span)]
        if not figures and any(clock_times(words)) and not any(wrong_times(statement)):
            continue  # a time of the day that the evidence's give: 14 minutes after 2.10
        known = {v for n in statement.facts.numbers for v in (n.value, n.high)}
        if figures and all(n in written and n.value not in known for n in figures):
            continue
        certain = shared >= CERTAIN and figures and all(n.value not in known for n in figures)
        plain = certain and all(n.approx is None for n in figures)
        plain = plain and not says_times(statement.evidence_text)
        yield _contradicted(detail) if plain else _said("doubt", detail)


def _is_checked(number: Number, statement: Statement) -> bool:
    """Leave out "one", small places in a row, and "the two" who were named before."""
    if number.kind == "ordinal":
        # "Until the 29th" is a day of a month.
        day = number.noun is None and number.value <= _DAYS and number.span.of(statement.text)[0]
        return number.value > COUNTABLE and not (day and day.isdigit())
    if number.value == 0 and _ZERO.search(statement.text, 0, number.span.start):
        return False
    if number.value == 1:
        return number.high is not None or number.kind == "money"
    before = statement.text[: number.span.start]
    pointing = number.unit is None and number.noun is None and number.value <= COUNTABLE
    return not (pointing and number.high is None and _ANAPHOR.search(before))


def _check(number: Number, near: Sequence[Number], statement: Statement) -> Check:
    detail = stands(number, near, statement)
    if detail is not None:
        return _said("pass", detail)
    found = counted(number, near, statement) or derived(number, near, statement)
    inside = held_in(near, statement.evidence)
    other = next((n for n in inside if only_unit_differs(number, n)), None)
    if found is not None and other is not None:
        # "Two months" may be reckoned from some dates, but not where it says "two weeks".
        its = other.span.of(statement.facts.article.text)
        return _said("doubt", f"the evidence has {its!r}, not {number.span.of(statement.text)!r}")
    if found is not None and found.outcome == "doubt" and settled(number, found, statement):
        return found.model_copy(update={"outcome": "pass"})
    return found or lacking(number, near, statement)


def _exchanged(
    claimed: Sequence[Number], near: Sequence[Number], statement: Statement
) -> Iterator[Check]:
    """Find a figure given to another thing than the evidence gives it to.

    Certain when two figures of the claim have exchanged their things; one alone may be a matter
    of words ("12 dead", "12 victims"), so it is a doubt, and only where the evidence gives the
    claim's thing another figure.
    """
    crossed = exchanged_figures(claimed, near, statement)
    strange = list(_strange(claimed, near))
    for one, other in combinations(strange, 2):
        if any(same(other[0], n) for n in one[1]) and any(same(one[0], n) for n in other[1]):
            crossed = crossed or (one[0], other[0])
    if crossed is not None:
        words = " and ".join(n.span.of(statement.text) for n in crossed)
        detail = f"the evidence has {words} the other way round"
        # What became of a figure may be told from either end.
        if any(_FORMER.search(statement.text, 0, n.span.start) for n in crossed):
            return
        changed = _CHANGED.search(statement.text)
        yield _said("doubt", detail) if changed else _contradicted(detail)
        return
    for number, rivals in strange:
        words = number.span.of(statement.text)
        its_words = rivals[0].span.of(statement.facts.article.text)
        detail = f"the evidence has {its_words!r} for {number.noun!r}, the claim {words!r}"
        yield _said("doubt", detail)


def _turned_ways(
    claimed: Sequence[Number], near: Sequence[Number], statement: Statement
) -> Iterator[Check]:
    """Doubt a rise for a fall, "at most" for "at least"."""
    if not claimed or not statement.given or statement.foreign:
        return
    for number, way in turned_ways(claimed, near, statement):
        words = number.span.of(statement.text)
        yield _said("doubt", f"the evidence says {way!r} of {words!r}, the claim the opposite")
    for detail in (
        *misassigned(claimed, near, statement),
        *mismeasured(claimed, near, statement),
    ):
        yield _said("doubt", detail)
    for one, other in crossed(claimed, near, statement):
        words = f"{one.span.of(statement.text)} and {other.span.of(statement.text)}"
        yield _said("doubt", f"the evidence has {words} the other way round")
    for number, rival in substituted(claimed, near, statement):
        its_words = rival.span.of(statement.facts.article.text)
        words = number.span.of(statement.text)
        yield _said(
            "doubt", f"where the evidence speaks of this it has {its_words!r}, not {words!r}"
        )


def _strange(
    claimed: Sequence[Number], near: Sequence[Number]
) -> Iterator[tuple[Number, list[Number]]]:
    """Yield the figures that the evidence gives to other things, with what it gives theirs."""
    for number in claimed:
        if not number.noun:
            continue
        # "Played 19 times" counts games, or whatever it was.
        equal = [n for n in near if n.value == number.value and same(number, n)]
        its = {n.noun if n.noun != "time" else None for n in equal}
        rivals = [n for n in near if n.noun == number.noun and not same(number, n)]
        sure = len({n.value for n in rivals}) == 1
        if its and number.noun not in its and None not in its and sure:
            yield number, rivals


def _contradicted(detail: str) -> Check:
    return Check(name="number", outcome="fail", detail=detail, data=CONTRADICTS)


def _said(outcome: Outcome, detail: str) -> Check:
    return Check(name="number", outcome=outcome, detail=detail)

"""The number check: does the article have the claim's figures, for the same thing?

Fails only for what is certain: a score only the other way round (and not told from the loser's
side), two figures of the evidence exchanged, the evidence's figure with another unit of the same
kind (£ and $, miles and km), or a figure in digits of which the article has no trace: not with
another unit, not rounded, not broken by a stray space, not to be worked out from the evidence.

Everything a reader may rightly have done with the figures is at most a doubt: small counts ("two
agreements") may be counted, years may be reckoned from the article's date, shares worked out.
Another unit of the same quantity, a close rounding of a large figure and a shown sum all pass.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.assigning import misassigned
from assistant.grounding.deriving import derived
from assistant.grounding.directing import turned_ways
from assistant.grounding.exchange import exchanged_figures
from assistant.grounding.facts import held_in
from assistant.grounding.figures import (
    is_close_rounding,
    is_reversed,
    is_rounding,
    only_unit_differs,
    same,
)
from assistant.grounding.reckoning import shows_its_reckoning
from assistant.grounding.statement import CONTRADICTS, gravest
from assistant.grounding.substituting import substituted
from assistant.text.fractions import fractions
from assistant.text.numbers import Number, numbers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answers import Outcome
    from assistant.grounding.statement import Statement

SHARE_OFF = Decimal(3)
"""Points by which a share may lie beside a fraction, when one of the two is about so much."""
COUNTABLE = 12
"""Up to here a reader may have counted things that the article lists."""
_GAP = re.compile(r"(?<=\d[.,])\s(?=\d)")
_GROUPS = re.compile(r"(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))")
_LOST = re.compile(
    r"\b(?:los[et]\w*|defeat\w*|beaten|fell|fall\w*|trail\w*|against|reject\w*|down|behind)\b"
)
_FIXTURE = re.compile(r"[A-Z][\w.'’-]*\s+\Z"), re.compile(r"\s+[A-Z]")
_TWO = re.compile(r"\b(?:twice|both|pair|couple|double|doubles|duo|twins?|either|neither)\b", re.I)
_CHANGED = re.compile(r"\b(?:original\w*|initial\w*|previous\w*|former\w*|instead|ma[dk]e)\b", re.I)
_ANAPHOR = re.compile(r"\b(?:the|these|those|all|one in|one out of)\s+\Z", re.IGNORECASE)


def check_numbers(statement: Statement) -> Check:
    """Check every number of the claim against the evidence, then against the article."""
    every = numbers(statement.text)
    claimed = [number for number in every if _is_checked(number, statement)]
    near = held_in(statement.facts.numbers, statement.neighbourhood)
    results = [_check(number, near, statement) for number in claimed]
    return gravest(
        (*results, *_exchanged(claimed, near, statement), *_turned_ways(claimed, near, statement)),
        "number",
        "the claim has no figure",
    )


def _is_checked(number: Number, statement: Statement) -> bool:
    """Leave out "one", small places in a row, and "the two" who were named before."""
    if number.kind == "ordinal":
        return number.value > COUNTABLE
    if number.value == 1:
        return number.high is not None or number.kind == "money"
    before = statement.text[: number.span.start]
    pointing = number.unit is None and number.noun is None and number.value <= COUNTABLE
    return not (pointing and number.high is None and _ANAPHOR.search(before))


def _check(number: Number, near: Sequence[Number], statement: Statement) -> Check:
    words = number.span.of(statement.text)
    if any(same(number, other) for other in near):
        return _said("pass", f"{words!r} stands in the evidence")
    rounded = next((other for other in near if is_close_rounding(number, other)), None)
    if rounded is not None:
        its = rounded.span.of(statement.facts.article.text)
        return _said("pass", f"{words!r} is {its!r} rounded")
    passages = "\n".join(s.of(statement.facts.article.text) for s in statement.neighbourhood)
    if not any(number.value == n.value for n in near) and _is_written(words, passages):
        return _said("pass", f"{words!r} stands in the evidence")
    if number.value == 2 and number.unit is None and _TWO.search(statement.evidence_text):  # noqa: PLR2004 - "twice"
        return _said("pass", f"{words!r} is in other words in the evidence")
    if _is_fraction(number, statement):
        return _said("pass", f"{words!r} is a share that the evidence gives in words")
    return derived(number, near, statement) or _elsewhere(number, words, near, statement)


def _is_fraction(number: Number, statement: Statement) -> bool:
    """Tell whether the evidence gives a share in words: half of them are 50 %."""
    if number.unit != "percent":
        return False
    for share, about in fractions(statement.evidence_text):
        off = abs(share - number.value)
        if off <= (SHARE_OFF if about or number.approx else Decimal("0.7")):
            return True
    return False


def _elsewhere(number: Number, words: str, near: Sequence[Number], statement: Statement) -> Check:
    everywhere = statement.facts.numbers
    if any(same(number, other) for other in everywhere):
        return _said("doubt", f"{words!r} stands in the article, but not in the evidence")
    clash = next((n for n in everywhere if is_reversed(number, n)), None)
    if clash is not None:
        return _turned(words, number, clash, statement)
    if number.value > COUNTABLE:
        clash = next((n for n in near if only_unit_differs(number, n)), None)
    if clash is not None:
        its = clash.span.of(statement.facts.article.text)
        return _contradicted(f"the article has {its!r}, not {words!r}")
    return _missing(number, words, near, statement)


def _turned(words: str, number: Number, clash: Number, statement: Statement) -> Check:
    """Judge a score the other way round: the loser's side tells it so, and so may a fixture."""
    article = statement.facts.article.text
    its = clash.span.of(article)
    told = " ".join(span.of(article) for span in statement.facts.around([clash.span]))
    if bool(_LOST.search(told)) != bool(_LOST.search(statement.text)):
        return _said("pass", f"{words!r} is {its!r} told from the other side")
    before, after = statement.text[: number.span.start], statement.text[number.span.end :]
    if _FIXTURE[0].search(before) and _FIXTURE[1].match(after):
        return _said("doubt", f"the article has {its!r}, the claim {words!r}")
    return _contradicted(f"the article has {its!r}, not {words!r}")


def _missing(number: Number, words: str, near: Sequence[Number], statement: Statement) -> Check:
    article = statement.facts.article.text
    digits = any(char.isdigit() for char in words)
    known = any(
        is_rounding(number.value, n.value)
        or (
            number.value in (n.value, n.high)
            and (None in (n.unit, number.unit) or n.unit == number.unit)
        )
        for n in statement.facts.numbers
    )
    literal = words.strip() in article or _is_written(words, article)
    open_ = literal or known or shows_its_reckoning(number, near, statement)
    certain = digits and number.value > COUNTABLE and not open_
    return _said("fail" if certain else "doubt", f"the article does not have {words!r}")


def _is_written(words: str, text: str) -> bool:
    """Find a figure of several digits whose separators the text wrote apart, or left out."""
    figure, hay = _bare(words), _bare(text)
    at = hay.find(figure) if re.search(r"\d\W?\d", words) else -1
    while at >= 0:
        before, after = hay[max(0, at - 1) : at], hay[at + len(figure) : at + len(figure) + 1]
        if not (before.isdigit() or before == "." or after.isalnum()):
            return True
        at = hay.find(figure, at + 1)
    return False


def _bare(text: str) -> str:
    return _GROUPS.sub("", _GAP.sub("", text))


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
    if not statement.given or statement.foreign:
        return
    for number, way in turned_ways(claimed, near, statement):
        words = number.span.of(statement.text)
        yield _said("doubt", f"the evidence says {way!r} of {words!r}, the claim the opposite")
    for detail in misassigned(claimed, near, statement):
        yield _said("doubt", detail)
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
        its = {n.noun for n in near if same(number, n)}
        rivals = [n for n in near if n.noun == number.noun and not same(number, n)]
        if number.noun and its and number.noun not in its and None not in its and rivals:
            yield number, rivals


def _contradicted(detail: str) -> Check:
    return Check(name="number", outcome="fail", detail=detail, data=CONTRADICTS)


def _said(outcome: Outcome, detail: str) -> Check:
    return Check(name="number", outcome=outcome, detail=detail)

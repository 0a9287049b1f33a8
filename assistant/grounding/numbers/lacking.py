"""A figure that the evidence does not give: it stands elsewhere, is turned, or is nowhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.numbers.avowed import avows, company
from assistant.grounding.numbers.counting import COUNTABLE
from assistant.grounding.numbers.figures import is_reversed, is_rounding, only_unit_differs, same
from assistant.grounding.numbers.reachable import is_reachable
from assistant.grounding.numbers.reckoning import shows_its_reckoning
from assistant.grounding.numbers.substituting import home
from assistant.grounding.statement import CONTRADICTS
from assistant.text.words import STOP, key, split
from assistant.text.written import is_written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Outcome
    from assistant.grounding.statement import Statement
    from assistant.text.numbers import Number

_LOST = re.compile(
    r"\b(?:los[et]\w*|defeat\w*|beaten|fell|fall\w*|trail\w*|against|reject\w*|down|behind)\b"
)
_FIXTURE = re.compile(r"[A-Z][\w.'’-]*\s+\Z"), re.compile(r"\s+[A-Z]")
_DIGITS = re.compile(r"\d+")
_COMPARES = re.compile(
    r"\b(?:half|halves|thirds?|quarters?|fifths?|tenths?|twice|double|times)\s+(?:more|less|fewer|"
    r"higher|lower|as|up|down|above|below)\b|"
    r"(?:%|per\s*cent)\s+(?:more|less|fewer|higher|lower|up|down|above|below)\b",
    re.IGNORECASE,
)
"""Words that set figures against each other, and so give figures that they do not name."""
_FIGURE = re.compile(r"\b(?:figure|number|total|count|estimate|sum)\b", re.I)
_POINTING = re.compile(rf"\b(?:the|that|this|its|his|her)\s+{_FIGURE.pattern}", re.I)
_BACK = 800
"""Code points before a sentence in which stands the figure to which it points."""
_ROUND = 30
"""Code points between the two figures of a score that are told apart."""
ABOUT = 0.4
"""Share of a claim's content words that its evidence has, if it is evidence for that claim."""


def lacking(number: Number, near: Sequence[Number], statement: Statement) -> Check:
    """Judge a figure that neither stands in the evidence nor follows from it."""
    words = number.span.of(statement.text)
    everywhere = statement.facts.numbers
    others = [other for other in everywhere if same(number, other)]
    if others:
        where = "stands in the article, but not in the evidence"
        alike = any(
            other.unit == number.unit and _is_of_the_same(number, other, statement)
            for other in others
        )
        known = alike and _is_about_it(statement) and not _is_counted_otherwise(number, statement)
        # A figure of one digit stands elsewhere by accident.
        plain = len(number.value.normalize().as_tuple().digits) == 1
        known = known or (plain and avows(number, statement))
        known = known or _is_pointed_at(others, statement)
        return _said("pass" if known else "doubt", f"{words!r} {where}")
    clash = next((n for n in everywhere if is_reversed(number, n)), None)
    if clash is not None:
        return _turned(words, number, clash, statement)
    if number.kind == "score" and _is_apart(number, near):
        return _said("pass", f"{words!r} stands in the evidence as two figures")
    if number.value > COUNTABLE:
        clash = next((n for n in near if only_unit_differs(number, n)), None)
    if clash is not None:
        its = clash.span.of(statement.facts.article.text)
        return _contradicted(f"the article has {its!r}, not {words!r}")
    return _missing(number, words, near, statement)


def _is_of_the_same(number: Number, other: Number, statement: Statement) -> bool:
    """Tell whether a figure stands elsewhere with a word that it has in the claim."""
    ours = company(number, statement.text)
    return not ours.isdisjoint(company(other, statement.facts.article.text))


def _is_pointed_at(others: Sequence[Number], statement: Statement) -> bool:
    """Tell whether the evidence speaks of "the figure", and one of these is told soon before."""
    text = statement.facts.article.text
    return _FIGURE.search(statement.text) is not None and any(
        _POINTING.search(text, sentence.start, sentence.end)
        and any(0 < sentence.start - other.span.end <= _BACK for other in others)
        for sentence in statement.evidence
    )


def _is_about_it(statement: Statement) -> bool:
    """Tell whether the evidence has enough of the claim's words to be meant as its evidence."""
    wanted, its = (_content(text) for text in (statement.text, statement.evidence_text))
    return len(wanted & its) >= ABOUT * len(wanted)


def _content(text: str) -> frozenset[str]:
    plain = (word for word in split(text) if word.lower() not in STOP and word[0].isalpha())
    return frozenset(key(word) for word in plain)


def _is_counted_otherwise(number: Number, statement: Statement) -> bool:
    """Tell whether the clause that the claim retells gives the thing another figure."""
    clause = home(statement)
    if clause is None:
        return False
    words = statement.text
    text = statement.facts.article.text
    return any(
        clause.covers(n.span)
        and n.unit == number.unit
        and (None in (n.noun, number.noun) or n.noun == number.noun)
        and n.span.of(text) not in words
        for n in statement.facts.numbers
    )


def _is_apart(number: Number, near: Sequence[Number]) -> bool:
    """Find both figures of a score, in its order, one soon after the other: 19 votes against 14."""
    return any(
        one.value == number.value
        and other.value == number.high
        and one.high is None
        and 0 < other.span.start - one.span.end <= _ROUND
        for one in near
        for other in near
    )


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
    if avows(number, statement):
        return _said("pass", f"{words!r} was reckoned, and could not be followed")
    # Another language's months and ordinals are not read: what is left of a date is its figure.
    if statement.foreign and words.strip(" .") in _DIGITS.findall(statement.evidence_text):
        return _said("pass", f"{words!r} stands in the evidence")
    literal = words.strip() in article or is_written(words, article)
    open_ = literal or known or shows_its_reckoning(number, near, statement)
    # After twelve of them comes a thirteenth.
    next_one = number.kind == "ordinal" and any(
        n.value == number.value - 1 for n in statement.facts.numbers
    )
    certain = digits and number.value > COUNTABLE and not (open_ or next_one)
    certain = certain and not is_reachable(number, statement.facts.numbers)
    # "A quarter more than last year" gives last year's figure to whoever reckons it.
    certain = certain and not _COMPARES.search(statement.evidence_text)
    return _said("fail" if certain else "doubt", f"the article does not have {words!r}")


def _contradicted(detail: str) -> Check:
    return Check(name="number", outcome="fail", detail=detail, data=CONTRADICTS)


def _said(outcome: Outcome, detail: str) -> Check:
    return Check(name="number", outcome=outcome, detail=detail)

"""What must not matter to a score does not: case, typography, the order of citations, how a date is written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from evals.labels import Labels, Question, read_suite
from evals.scoring.questions import Given, score_question
from evals.scoring.spans import Quote, places

if TYPE_CHECKING:
    from collections.abc import Callable

SUITE = read_suite()
_MONTHS = "January|February|April|June|July|August|September|October|November|December"
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}}) ({_MONTHS})\b(?!,? \d{{4}})")


def typographic(text: str) -> str:
    return text.replace(" - ", " — ").replace('"', "”").replace(" ", "\u00a0").replace("-", "‑")


def month_first(text: str) -> str:
    return _DAY_MONTH.sub(r"\2 \1", text)


def spaced(text: str) -> str:
    return "  " + text.replace(" ", " \n") + " "


def outcome(labels: Labels, question: Question, text: str, *, turned: bool = False) -> bool:
    """Return whether an answer with all its evidence is grounded."""
    spans = [at for quote in labels.evidence(question) for at in places(quote, labels.text)[:1]]
    quotes = tuple(Quote(labels.text[a:b], a, b) for a, b in spans)
    quotes = tuple(reversed(quotes)) if turned else quotes
    status = question.allowed[0]
    return bool(score_question(labels, question, Given(status, text, quotes)).grounded)


@pytest.mark.parametrize("change", [typographic, month_first, spaced])
def test_how_words_are_written_changes_no_verdict(change: Callable[[str], str]) -> None:
    """Right answers stay right and wrong ones wrong in another typography or order of a date."""
    differ = [
        (labels.id, question.id, text)
        for labels in SUITE
        for question in labels.questions
        if question.answerable
        for text in (*question.good, *question.bad)
        if outcome(labels, question, text) != outcome(labels, question, change(text))
    ]

    assert differ == []


def test_capitals_change_no_verdict_on_right_answers() -> None:
    """A right answer in the case of a headline's first letter stays right."""
    differ = [
        (labels.id, question.id, text)
        for labels in SUITE
        for question in labels.questions
        if question.answerable
        for text in question.good
        if not outcome(labels, question, text[:1].swapcase() + text[1:])
    ]

    assert differ == []


def test_the_order_of_citations_does_not_matter() -> None:
    """Quotes may be cited in any order."""
    for labels in SUITE:
        for question in labels.questions:
            if question.answerable:
                assert outcome(labels, question, question.good[0], turned=True)

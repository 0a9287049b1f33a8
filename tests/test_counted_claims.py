"""Claims that count a day from another, of which the article names only that other."""

from __future__ import annotations

import pytest

from assistant import make_article
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.replies import ClaimDraft, QuoteDraft

TEXT = """Heat in Varn

14 July 2026

The heat peaked on 10 July. The afternoon before, the thermometer stood at 41.6 degrees at the airport.
"""
FACTS = Facts(make_article(TEXT))


@pytest.mark.parametrize(
    "when", ["The day before 10 July", "On the afternoon of the day before 10 July", "The night before 10 July", "On 9 July"],
)  # fmt: skip
def test_a_day_counted_from_one_that_is_named_is_not_withheld(when: str) -> None:
    """A reader has counted: at most that is marked."""
    quote = QuoteDraft(passage="p3", quote="The afternoon before, the thermometer stood at 41.6")
    text = f"{when} the thermometer stood at 41.6 degrees at the airport."

    assert ground("c1", ClaimDraft(text=text, quotes=(quote,)), FACTS, "").standing != "withheld"


def test_another_day_is_withheld() -> None:
    """One that nothing counts is as wrong as ever."""
    quote = QuoteDraft(passage="p3", quote="The heat peaked on 10 July.")
    claim = ClaimDraft(text="The heat peaked on 12 July.", quotes=(quote,))

    assert ground("c1", claim, FACTS, "").standing == "withheld"

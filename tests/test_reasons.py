"""What a check found, told by its reason: how the article gives a figure, a day, a name, a speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.documents import Span
from assistant.grounding.dates.overnight import weekdays_meet_at_night
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.quotes.brevity import objection
from assistant.grounding.statement import Statement
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

REASONS = [
    # Figures that the evidence has in other signs, or gives.
    ("The wave was 2.1m high.", "The wave was 2.1 metres high.", "number", "pass", "metres"),
    ("Ina Roe ran it in 28 seconds.", "Ina Roe's result was 0:28, said the judge.", "number", "pass", "'0:28', minutes and seconds"),
    ("Prices have risen for four weeks.", "It was the fourth weekly rise in prices in a row.", "number", "pass", "derived: 4 by 'fourth'"),
    ("The strike cost 20% of the 500 jobs at the yard.", "The yard had 500 jobs. The strike cost 100 jobs at the yard.", "number", "pass", "derived: 100 of 500 is 20.0 %"),
    ("The firm cut 100 jobs at the yard.", "The yard had 500 jobs, and the firm cut 20% of the jobs.", "number", "pass", "derived: 20 % of 500 = 100"),
    ("Sales doubled to 40 ships.", "The yard sold 20 ships last year and twice as many this year.", "number", "pass", "derived: 20 x 2 = 40"),
    ("Half the ships, 10, were sold.", "Half the yard's 20 ships were sold.", "number", "pass", "derived: 20 / 2 = 10"),
    # What the evidence has instead.
    ("The yard sold 40 ships this year.", "The yard sold 20 ships last year. This year it sold twice as many ships as that.", "number", "doubt", "'40'"),
    ("The yard sold 40 ships last year.", "The yard sold 20 ships last year.", "number", "fail", "'40'"),
    ("It will reopen a month later.", "It will reopen a year later, said the mayor.", "date", "doubt", "the evidence has 'a year later', the claim 'a month later'"),
    ("The fire began on Thursday.", "PORT ELLERY, 5 May 2024 — The fire began on 3 May 2024, said the mayor.", "date", "fail", "'3 May 2024'"),
    ("The fire began on Friday.", "PORT ELLERY, 5 May 2024 — The fire began on 3 May 2024, said the mayor.", "date", "pass", "'3 May 2024'"),
    ("The trial began on 3 May.", "The trial begins in May, said the mayor, and not on 3 May.", "date", "doubt", "sets '3 May' aside"),
    ("The trial will end on 10 June.", "PORT ELLERY, 5 May 2024 — The trial begins on 12 March 2025 and ends 90 days later.", "date", "pass", "'90 days' from '12 March 2025'"),
    ("It opened in 2023.", "PORT ELLERY, 5 May 2024 — It opened last year, said the mayor.", "date", "pass", "the year before the article's year"),
    ("The fund has at most €40 million.", "The fund has at least €40 million.", "number", "doubt", "the evidence says 'at least' of '€40 million'"),
    ("The fund has at least €40 million.", "The fund has at most €40 million, the bank said.", "number", "doubt", "the evidence says 'at most' of '€40 million'"),
    ("Prices fell by 40 pence.", "Prices rose by 40 pence.", "number", "doubt", "the evidence says 'rose' of '40 pence'"),
    # Names in another spelling, short or long.
    ("On Monday Libya reopened the port, said Ann Lee.", "On Monday Libia reopened the port, said Ann Lee.", "name", "pass", "in another spelling"),
    ("Mr Okafer left the board.", "Mr Okafor left the board on Monday.", "name", "doubt", "'okafor'"),
    ("NATO's Jens Holt resigned.", "The North Atlantic Treaty Organization's Jens Holt resigned.", "name", "pass", "NATO"),
    ("The NRB raised fares.", "The National Rail Board raised fares.", "name", "pass", "NRB"),
    # Who speaks.
    ("Ann Lee said the ferry was old.", "Ben Roy said the ferry was old. Ann Lee left.", "speaker", "doubt", "Ben Roy says this"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence", "name", "outcome", "reason"), REASONS)
def test_a_check_says_how_it_came_to_its_outcome(
    claim: str, evidence: str, name: str, outcome: str, reason: str
) -> None:
    """The words of the article that settle it stand in the reason."""
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=evidence),))
    found = ground("c1", draft, Facts(make_article(evidence)))
    told = [one for one in found.checks if one.name == name]

    assert [one.outcome for one in told] == [outcome]
    assert reason in told[0].detail


@pytest.mark.parametrize(("words", "proves"), [
    ("did not do", False), ("I did not do it", True), ("41", False), ("2021", True), ("14 of 20", True), ("Ferries", True),
    ("ferries", False), ("old ferry", True), ("that the", False), ("", False), ("!?", False),
])  # fmt: skip
def test_few_and_small_words_prove_nothing(words: str, proves: bool) -> None:  # noqa: FBT001 - a table
    """Four words in a row do, a name, three digits, or two words of which one says something."""
    assert (objection(words) is None) is proves


def test_only_neighbouring_days_meet_at_night() -> None:
    """Sunday is beside Saturday and Monday, also where the week ends; by day no two days meet."""
    days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
    night = Statement("", (), (), Facts(make_article("It went on past midnight.")))
    by_day = Statement("", (), (), Facts(make_article("It went on past noon.")))
    text = night.facts.article.text
    night = replace(night, citations=(night.facts.aligner.cite(Span(start=0, end=len(text))),))
    met = {(a, b) for a in days for b in days if weekdays_meet_at_night(a, b, night)}

    assert met == {(a, b) for at, a in enumerate(days) for b in (days[at - 1], days[(at + 1) % 7])}
    assert not any(weekdays_meet_at_night(a, b, by_day) for a in days for b in days)


def test_a_claim_answers_the_last_line_above_it() -> None:
    """What was asked before is no part of what a short claim says."""
    facts = Facts(make_article("The ferry cost €5."))
    statement = Statement("€5.", (), (), facts, context="Who paid?\nHow much was it?")

    assert statement.question == "How much was it?"
    assert statement.asked == "How much was it?\n€5."

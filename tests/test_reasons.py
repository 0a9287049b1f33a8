"""What a check found, told by its reason: how the article gives a figure, a day, a name, a speaker."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
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

"""A figure or date altered in a copy is found by its slot, and a retold one is not."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.quantities import runs

MILL = """Mill at Orrin Falls to close

ORRIN FALLS, Wednesday 9 June 2021

The mill at Orrin Falls will close on 31 August, its owner said on Tuesday, with the loss of 340 jobs. The hall seats below 12,000 people in winter.

Output rose by 4 per cent in 2019 and by 7 per cent in 2020. The mill made 61,000 tonnes last year, against 58,000 tonnes the year before. Workers asked for 12 days off, two more than they have. A vote is due in May. They have waited a year for it.

The first plan, for 400 jobs, was dropped. A stopgap of six months was agreed, and in March a fund of £2.5 million, not £25 million as first reported, was set up.
"""
FACTS = Facts(make_article(MILL))
CLOSE = "The mill at Orrin Falls will close on 31 August, its owner said on Tuesday"
OUTPUT = "Output rose by 4 per cent in 2019 and by 7 per cent in 2020."
TONNES = "The mill made 61,000 tonnes last year, against 58,000 tonnes the year before."
DAYS = "Workers asked for 12 days off, two more than they have."
STOPGAP = "A stopgap of six months was agreed, and in March a fund of £2.5 million"
VOTE = "A vote is due in May. They have waited a year for it."


def put(claim: str, *quotes: str) -> tuple[str, str | None]:
    """Return a claim's standing and the reason."""
    drafts = tuple(QuoteDraft(passage="", quote=quote) for quote in quotes)
    grounded = ground("c1", ClaimDraft(text=claim, quotes=drafts), FACTS)
    return grounded.standing, grounded.reason


@pytest.mark.parametrize(
    ("claim", "quote", "standing"),
    [
        ("The mill closes with the loss of 341 jobs.", CLOSE, "withheld"),
        ("The mill will close on 31 August, with the loss of 430 jobs.", CLOSE, "withheld"),
        ("The mill will close on 31 July, its owner said.", CLOSE, "withheld"),
        ("The closure was announced by its owner, who said on Monday that it comes.", CLOSE, "doubtful"),
        ("The mill at Orrin Falls will close on 31 August, its owner said on Thursday.", CLOSE, "doubtful"),
        ("A stopgap of six weeks was agreed.", STOPGAP, "doubtful"),
        ("A stopgap of six months was agreed, and in May a fund was set up.", STOPGAP, "doubtful"),
        ("The hall seats below 13,000 people in winter.", "The hall seats below 12,000 people", "doubtful"),
        ("A fund of £25 million was set up.", STOPGAP, "doubtful"),
        ("The workers have waited a month for a vote.", VOTE, "doubtful"),
        ("The mill will close on 31 June.", CLOSE, "withheld"),
        ("The mill closes on Friday, 31 August 2021.", CLOSE, "withheld"),
    ],
)  # fmt: skip
def test_another_figure_in_the_evidences_own_words_is_found(
    claim: str, quote: str, standing: str
) -> None:
    """Values, units, weekdays, months; what the article sets aside; what no calendar has."""
    assert put(claim, quote)[0] in ("withheld", standing)


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Output rose by 7 per cent in 2020.", OUTPUT),
        ("Output rose by 11 per cent in two steps, 4 per cent and 7 per cent.", OUTPUT),
        ("The mill made 58,000 tonnes the year before.", TONNES),
        ("The mill made 3,000 tonnes more than the year before, 61,000 after 58,000.", TONNES),
        ("Workers asked for two days more than they have.", DAYS),
        ("The mill's 340 jobs are lost when it closes on Tuesday, 31 August 2021.", CLOSE),
        ("The owner said on 8 June that the mill will close.", CLOSE),
        ("The workers have waited 12 months for a vote.", VOTE),
        ("The fund is of £2.5m, not £25m.", STOPGAP),
    ],
)
def test_the_same_figure_or_another_of_another_place_is_none(claim: str, quote: str) -> None:
    """A slot that a sentence of the evidence fills as the claim does, and reckoning, are right."""
    assert put(claim, quote) == ("cited", None)


def test_runs_are_told_from_namesakes() -> None:
    """The verb "may" and a march are no months, a month inside a sentence is one."""
    assert [run.words for run in runs("It may march. The vote in May is off.")] == [("may",)]
    assert [run.kind for run in runs("It rose 4 per cent on Monday.")] == ["number", "date"]

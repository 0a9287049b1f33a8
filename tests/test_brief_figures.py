"""Answers of few words whose figure is worked out, and days told in another year or after midnight."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

STORY = """Port fund weighs two offers

PORT ELLIS, Tuesday 19 January 2027

The fund of Harn bid 212 million euros. The adviser had put the price at 240 million. Harn would invest 80 million within six years, the rival 45 million within five. The mill turned out 32.9 million tonnes, against 33.6 million that dates from August.

The board paid 18 pence in the pound in 2022. There was another, of 11, in 2023, and a third, of seven and a half. The report puts the end at 41 to 44 pence. Line 2 makes 26,000 tonnes and Line 3 58,000.

It was the fair's 28th opening. Ana Roe was third at 0:28. The wall is a metre and a half high. The council had planned to draw £410,000; it is £585,000 now. The school took nobody under 18.

The office has until 12 March and may take another 90 days after that. Lights failed at 11.50 p.m. on Friday 15 January; at 2.10 a.m. a camera went dark for 14 minutes. On 8 October, in the year of the flood, the gauge broke. The flood of 2021 took the mill.
"""  # fmt: skip
FACTS = Facts(make_article(STORY))
MONEY = "The fund of Harn bid 212 million euros. The adviser had put the price at 240 million."
PENCE = "There was another, of 11, in 2023, and a third, of seven and a half."
TRUE = [
    ("By €28m.", "By how much did the bid fall short?", MONEY),
    ("€28m, the gap between 212 million and 240 million euros.", "", MONEY),
    ("35 million euros more.", "How much more would Harn invest?", "Harn would invest 80 million within six years, the rival 45 million within five."),
    ("700,000 tonnes.", "How much less was it?", "The mill turned out 32.9 million tonnes, against 33.6 million that dates from August."),
    ("36.5p.", "How much was paid altogether?", f"The board paid 18 pence in the pound in 2022. {PENCE}"),
    ("Between 41 and 44 per cent will be paid in the end.", "", "The report puts the end at 41 to 44 pence."),
    ("84,000 tonnes.", "How much do both lines make together?", "Line 2 makes 26,000 tonnes and Line 3 58,000."),
    ("Twenty-seven.", "How many openings were there before?", "It was the fair's 28th opening."),
    ("Ana Roe was third, 28 seconds behind.", "", "Ana Roe was third at 0:28."),
    ("The wall is 1.5 metres high.", "", "The wall is a metre and a half high."),
    ("The draw rises from £410,000 to £585,000.", "", "The council had planned to draw £410,000; it is £585,000 now."),
    ("The school did not admit anyone under 18.", "", "The school took nobody under 18."),
    ("90 days after 12 March, which is 10 June.", "", "The office has until 12 March and may take another 90 days after that."),
    ("It worked again at 2.24 a.m.", "", "at 2.10 a.m. a camera went dark for 14 minutes"),
    ("The gauge broke on 8 October 2021.", "", "On 8 October, in the year of the flood, the gauge broke."),
]  # fmt: skip
NEVER_FAILED = [
    ("The offers differ by €35m.", MONEY),
    (
        "The camera went dark on 16 January 2027.",
        "Lights failed at 11.50 p.m. on Friday 15 January; at 2.10 a.m. a camera went dark",
    ),
    ("By £175,000.", "The council had planned to draw £410,000"),
]
MARKED = [
    ("The bid fell short by €27m.", MONEY),
    ("The wall is 1.6 metres high.", "The wall is a metre and a half high."),
    (
        "The council draws £410,000.",
        "The council had planned to draw £410,000; it is £585,000 now.",
    ),
    ("The camera went dark on 18 January 2027.", "at 2.10 a.m. a camera went dark for 14 minutes"),
    ("Ana Roe was third, 29 seconds behind.", "Ana Roe was third at 0:28."),
    ("The fund of Harn bid ½ million euros.", MONEY),
    ("The fund of Harn bid 九十九 million euros.", MONEY),
]


def outcomes(claim: str, quote: str, question: str = "") -> set[str]:
    """Return what the number and date checks say of a claim with its quote."""
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=quote),))
    checks = ground("c1", draft, FACTS, question).checks
    return {check.outcome for check in checks if check.name in ("number", "date")}


@pytest.mark.parametrize("row", TRUE, ids=[row[0] for row in TRUE])
def test_a_brief_answer_that_the_evidence_gives_passes(row: tuple[str, str, str]) -> None:
    """Differences, sums, places in a row and days are worked out, units left out or not."""
    claim, question, quote = row
    assert outcomes(claim, quote, question) <= {"pass", "not_applicable"}


@pytest.mark.parametrize("row", NEVER_FAILED, ids=[row[0] for row in NEVER_FAILED])
def test_a_figure_that_figures_of_the_article_give_never_fails(row: tuple[str, str]) -> None:
    """Whatever two or three figures of one unit give may be somebody's arithmetic."""
    assert "fail" not in outcomes(*row)


@pytest.mark.parametrize("row", MARKED, ids=[row[0] for row in MARKED])
def test_what_the_evidence_does_not_give_is_marked(row: tuple[str, str]) -> None:
    """A figure or a day beside the true one is not excused."""
    assert not outcomes(*row).isdisjoint({"doubt", "fail"})


def test_a_span_of_weeks_gives_no_other_year() -> None:
    """Six weeks from "9 March" lie in its own year: whichever that is, they do not prove it."""
    text = "Tern will close for six weeks. No boat had been damaged in the storm of 9 March."
    article = make_article(text, published="2024-03-12")
    draft = ClaimDraft(
        text="Tern will close for six weeks in 2025.", quotes=(QuoteDraft(passage="", quote=text),)
    )

    assert ground("c1", draft, Facts(article)).standing == "withheld"


def test_a_figure_that_a_comparison_gives_is_never_withheld() -> None:
    """Last year's of "75,000, a quarter more than last year" is 60,000: it may be looked at."""
    article = make_article(
        "The winner receives 75,000 euros, a quarter more than last year. It rained."
    )
    quote = QuoteDraft(passage="", quote="receives 75,000 euros, a quarter more than last year")
    draft = ClaimDraft(text="Last year's winner received 60,000 euros.", quotes=(quote,))

    assert ground("c1", draft, Facts(article)).standing != "withheld"


def test_three_quarters_of_a_figure_are_reckoned() -> None:
    """Three quarters of 597,000 are about 448,000."""
    article = make_article("Of the 597,000 households three quarters have a meter, the board said.")
    quote = QuoteDraft(passage="", quote="Of the 597,000 households three quarters have a meter")
    draft = ClaimDraft(text="About 448,000 households have a meter.", quotes=(quote,))

    assert ground("c1", draft, Facts(article)).standing == "cited"

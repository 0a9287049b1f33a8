"""A date's reading is shown: words, value, precision, the day counted from, and the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.calendar_faults import calendar_faults
from assistant.text.dateline_days import dateline_day

if TYPE_CHECKING:
    from assistant.answers import Check

TEXT = """Envoys meet at Lake Orrin

By Ada Quill | 3 December 2021

The envoys met on Thursday and will meet again in two weeks. In 2016 the treaty was signed; the first talks had begun on 8 October. The lake froze on Monday, a day before the snow. Rain goes on until Wednesday.
"""
FACTS = Facts(make_article(TEXT))


def check(claim: str, *quotes: str, facts: Facts = FACTS) -> Check:
    """Return the date check of a claim."""
    drafts = tuple(QuoteDraft(passage="", quote=quote) for quote in quotes)
    grounded = ground("c1", ClaimDraft(text=claim, quotes=drafts), facts)
    return next(one for one in grounded.checks if one.name == "date")


def test_a_weekday_is_the_day_that_its_rule_gives() -> None:
    """Thursday before Friday 3 December is the second: the third fails."""
    found = check("The envoys met on 2 December.", "The envoys met on Thursday")
    assert found.outcome == "pass"
    assert found.data == {
        "dates": [
            {
                "words": "2 December",
                "evidence": "Thursday",
                "date": "2021-12-02",
                "precision": "day",
                "anchor": "2021-12-03",
                "rule": "the Thursday on or before the article's date",
            }
        ]
    }
    assert (
        found.detail == "'2 December' is 'Thursday': the Thursday on or before the article's date"
    )
    # The day of the article itself is what a careless reader would put.
    assert check("The envoys met on 3 December.", "The envoys met on Thursday").outcome != "pass"
    assert check("The envoys met on 4 December.", "The envoys met on Thursday").outcome == "fail"


@pytest.mark.parametrize(
    ("claim", "quote", "outcome"),
    [
        ("The talks had begun on 8 October 2016.", "the first talks had begun on 8 October", "pass"),
        ("The talks had begun on 8 October 2011.", "the first talks had begun on 8 October", "doubt"),
        ("They meet again on 16 December.", "The envoys met on Thursday and will meet again in two weeks.", "pass"),
        ("They meet again on 19 December.", "The envoys met on Thursday and will meet again in two weeks.", "fail"),
        ("It snowed on 30 November.", "The lake froze on Monday, a day before the snow.", "pass"),
        ("Rain goes on until Wednesday, 8 December 2021.", "Rain goes on until Wednesday.", "pass"),
        ("Rain goes on until Wednesday, 29 December 2021.", "Rain goes on until Wednesday.", "fail"),
        ("The lake froze on Monday, 30 November 2021.", "The lake froze on Monday", "fail"),
    ],
)  # fmt: skip
def test_what_is_left_open_is_filled_in_as_the_article_does(
    claim: str, quote: str, outcome: str
) -> None:
    """A year that stands before, a week beside the article's day, a span of time from a date."""
    assert check(claim, quote).outcome == outcome


def test_a_dateline_without_a_year_still_counts_days() -> None:
    """The weekday tells which years fit; the day itself is never shown."""
    text = """Fire on the pier

PORT ELLIS, March 12 (Wire) - The pier burned on Tuesday, the town said on Thursday. A report is due within 30 days of the fire.
"""
    assert dateline_day(text) == "2015-03-12"
    facts = Facts(make_article(text))
    quote = "The pier burned on Tuesday, the town said on Thursday."
    due = "A report is due within 30 days of the fire."
    assert check("The pier burned on 10 March.", quote, facts=facts).outcome == "pass"
    assert check("A report is due by April 9.", quote, due, facts=facts).outcome == "pass"
    assert check("The pier burned on 20 March.", quote, facts=facts).outcome == "doubt"


def test_the_calendar_refutes_some_dates_by_itself() -> None:
    """No month has a 32nd day, which is no date at all; and 29 February may be one."""
    assert not list(calendar_faults("29 February, 30 April and Friday 3 December 2021", None))
    assert [words for words, _ in calendar_faults("30 February; 31 April", None)] == [
        "30 February",
        "31 April",
    ]


def test_the_end_of_a_place_says_nothing_of_time() -> None:
    """The "upper end of the brook" looks no more ahead than its sentence does."""
    text = "The animals, released at the upper end of the brook in October, raised the water."
    facts = Facts(make_article(text, published="2024-05-14"))
    assert check("They were released in October 2023.", text, facts=facts).outcome == "pass"
    assert check("They were released in October 2024.", text, facts=facts).outcome == "fail"

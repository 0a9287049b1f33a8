"""What a "No," in front answers, and days reckoned from a day and a span of time: true claims stay."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

DOCKS = """Dock talks in Ostrand end without a date

OSTRAND, 14 May 2025 (Wire) - The dock panel will sit first on 20 May and must report within 45 days of that date. Its lease, signed on 31 January 2025, may be ended at one month's notice. The crane was ordered on 3 March; it will come twelve weeks later.

Minister Ilka Torv said the port had not asked for police and did not expect to. The boats should not be moved to the north quay, which is too shallow. Torv told Harl Penn, who asked about the ferry, that it would sail in June, provided that its engine was mended.

The buyer must pay by noon on Friday, after a first part that was paid on 8 October 2021; the rest of it on 9 November. The alarm came at nineteen minutes past midnight and the boat left at two minutes past one.

Arrivals fell to 31 in April from 46 in March, still above the usual 28.

(Corrects third paragraph to show arrivals were 46 in March, not 44)

(An earlier version said that the vote was 30 to 16. Corrects wind speed to 85 kph from 58 kph)
"""
FACTS = Facts(make_article(DOCKS))
TRUE = [
    ("The panel must report by 4 July 2025.", "must report within 45 days of that date", "sit first on 20 May"),
    ("The panel must report by 4 July, which is 45 days after 20 May.", "The dock panel will sit first on 20 May and must report within 45 days"),
    ("Forty-five days after 20 May is 4 July 2025, so the panel must report by then.", "will sit first on 20 May and must report within 45 days of that date"),
    ("The crane is to come on 26 May 2025.", "The crane was ordered on 3 March; it will come twelve weeks later."),
    ("No: Minister Ilka Torv said the port had not asked for police and did not expect to.", "Minister Ilka Torv said the port had not asked for police and did not expect to."),
    ("No, the boats should not be moved to the north quay, which is too shallow.", "The boats should not be moved to the north quay, which is too shallow."),
    ("No, Torv said that the ferry would sail in June, provided that its engine was mended.", "that it would sail in June, provided that its engine was mended"),
    ("Arrivals fell to 31 in April from 46 in March (a figure corrected from 44), still above the usual 28.", "Arrivals fell to 31 in April from 46 in March, still above the usual 28.", "Corrects third paragraph to show arrivals were 46 in March, not 44"),
]  # fmt: skip
TRUE += [
    ("The wind blew at 85 kph, a figure corrected from 58 kph.", "Corrects wind speed to 85 kph from 58 kph"),
]  # fmt: skip
WITHHELD = [
    ("The panel must report by 5 July 2025.", "will sit first on 20 May and must report within 45 days of that date"),
    ("No: Minister Ilka Torv said the port had asked for police.", "Minister Ilka Torv said the port had not asked for police and did not expect to."),
    ("The boats should be moved to the north quay, which is too shallow.", "The boats should not be moved to the north quay, which is too shallow."),
]  # fmt: skip


def standing(claim: str, quotes: tuple[str, ...]) -> tuple[str, str | None]:
    """Return a claim's standing and the reason for it."""
    drafts = tuple(QuoteDraft(passage="", quote=quote) for quote in quotes)
    grounded = ground("c1", ClaimDraft(text=claim, quotes=drafts), FACTS)
    return grounded.standing, grounded.reason


@pytest.mark.parametrize(("claim", "quotes"), [(claim, quotes) for claim, *quotes in TRUE])
def test_what_a_reader_rightly_says_is_shown(claim: str, quotes: tuple[str, ...]) -> None:
    """A day reckoned from the evidence, a repetition behind "No," and a correction are cited."""
    assert standing(claim, tuple(quotes)) == ("cited", None)


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "The buyer must pay by noon on Friday 16 May 2025.",
            "The buyer must pay by noon on Friday",
        ),
        ("The rest of it was paid on 9 November 2021.", "the rest of it on 9 November"),
        (
            "The alarm came at nineteen minutes past midnight and the boat left 43 minutes later.",
            "came at nineteen minutes past midnight and the boat left at two minutes past one",
        ),
    ],
)
def test_what_the_article_leaves_to_be_assumed_fails_nothing(claim: str, quote: str) -> None:
    """The week of "Friday", the year of "9 November" and a time in words may be read otherwise."""
    assert standing(claim, (quote,))[0] in ("cited", "doubtful")


def test_what_a_correction_says_was_wrong_may_be_denied() -> None:
    """Words about an earlier version are denied by the article itself: at most a doubt."""
    words = "An earlier version said that the vote was 30 to 16."

    assert standing("The vote was not 30 to 16, as an earlier version said.", (words,))[0] != (
        "withheld"
    )


@pytest.mark.parametrize(("claim", "quotes"), [(claim, quotes) for claim, *quotes in WITHHELD])
def test_a_wrong_reckoning_or_a_dropped_not_is_still_caught(
    claim: str, quotes: tuple[str, ...]
) -> None:
    """One day off is not the day, and "No," in front is no negation of what follows."""
    assert standing(claim, tuple(quotes))[0] in ("withheld", "doubtful")


LEASE = """Lease runs on

OSTRAND, Thursday 14 May 2026 (Wire) - Judge Ilka Torv freed the driver on Wednesday; the prosecutor has a week from that decision to appeal. Work on the hall is to start on 11 January 2027 and to take 17 months.

Ana Pell lost the seat in 1978 and won it back two years later. The lease began in March 2025 and runs for a year and a half.
"""
SPANS = [
    ("The prosecutor has until 20 May 2026 to appeal.", "the prosecutor has a week from that decision to appeal"),
    ("The hall is to be ready in June 2028.", "Work on the hall is to start on 11 January 2027 and to take 17 months."),
    ("Ana Pell won the seat back in 1980.", "Ana Pell lost the seat in 1978 and won it back two years later."),
    ("The lease runs until September 2026.", "The lease began in March 2025 and runs for a year and a half."),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "quote"), SPANS)
def test_a_month_or_year_is_reckoned_like_a_day(claim: str, quote: str) -> None:
    """A week, so many months or years from a day, a month or a year give a date of that kind."""
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=quote),))

    assert ground("c1", draft, Facts(make_article(LEASE))).standing == "cited"


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The hall is to be ready in August 2028.", SPANS[1][1]),
        ("Ana Pell won the seat back in 1981.", SPANS[2][1]),
    ],
)
def test_a_month_or_year_beside_the_reckoned_one_is_not_it(claim: str, quote: str) -> None:
    """Another month or year than the span gives is doubted."""
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=quote),))

    assert ground("c1", draft, Facts(make_article(LEASE))).standing != "cited"

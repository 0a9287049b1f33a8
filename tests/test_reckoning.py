"""What a reader rightly reckons from the article's figures is neither withheld nor doubted."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.fractions import fractions
from assistant.text.numbers import numbers

RACE = """Ostrand tram race breaks records

Port Ellis (Wire) — 16 June 2025

The relay team of Ostrand won Sunday's race in two hours, 24 minutes and 10 seconds, the organisers said. The record of 2:24:45 had stood since 2018. Vera Moll, the last runner, carries a chip of half a gram.

Velmar Trams, which pays for the race, raised its forecast to between 2.35 and 2.45 million euros, from 2.2 million euros to 2.3 million euros. Its chief financial officer, Ada Brenn, said that tickets would cost 85 cents more. Her contract runs for two and a half years.

Some 3,100 people watched, twice as many as last year. Turnout among members was 64%, six points higher than in 2024. About half of the helpers are pupils. Of 1,200 runners from 14 towns, 1,140 finished.

The depot, opened in 1961, was sold in February 2024. Rain and wind of 1.8 degrees made both teams slow. Each of the 40 guards was paid 75 euros. The next race will be run from 21 to 24 June.
"""
FACTS = Facts(make_article(RACE))
TRUE = [
    ("Ostrand won in 2:24:10.", "won Sunday's race in two hours, 24 minutes and 10 seconds"),
    ("The record had been two hours, 24 minutes and 45 seconds.", "The record of 2:24:45"),
    (
        "Ostrand beat the record of 2018 by 35 seconds.",
        "in two hours, 24 minutes and 10 seconds",
        "The record of 2:24:45 had stood since 2018.",
    ),
    ("The race was run on 15 June 2025.", "won Sunday's race in two hours"),
    ("The chip weighs 0.5 grams.", "carries a chip of half a gram"),
    (
        "The forecast was raised by 150,000 euros.",
        "raised its forecast to between 2.35 and 2.45 million euros, from 2.2 million euros",
    ),
    ("Tickets will cost €0.85 more.", "said that tickets would cost 85 cents more"),
    (
        "CFO Ada Brenn said that tickets would cost more.",
        "said that tickets would cost 85 cents more",
    ),
    ("The contract is for 2.5 years.", "Her contract runs for two and a half years."),
    (
        "About 1,550 people watched last year.",
        "Some 3,100 people watched, twice as many as last year.",
    ),
    ("Turnout in 2024 was 58%.", "Turnout among members was 64%, six points higher than in 2024."),
    ("Around 50% of the helpers are pupils.", "About half of the helpers are pupils."),
    ("Some 95% of the runners finished.", "Of 1,200 runners from 14 towns, 1,140 finished."),
    ("The depot is more than 60 years old.", "The depot, opened in 1961"),
    ("The depot is nearly 65 years old.", "The depot, opened in 1961"),
    (
        "In 2024 half as many people watched.",
        "Some 3,100 people watched, twice as many as last year.",
    ),
    ("The depot was sold 16 months ago.", "was sold in February 2024"),
    ("Rain fell at nearly two degrees.", "Rain and wind of 1.8 degrees"),
    ("The two teams were slow.", "made both teams slow"),
    ("The next race begins on 21 June.", "The next race will be run from 21 to 24 June."),
    ("The next race is on June 21-24.", "The next race will be run from 21 to 24 June."),
]
REFUTED = [
    ("Ostrand won in 2:23:10.", "won Sunday's race in two hours, 24 minutes and 10 seconds"),
    ("Tickets will cost 85 euros more.", "said that tickets would cost 85 cents more"),
]


def put(claim: str, *quotes: str) -> tuple[str, str | None]:
    """Return a claim's standing and the reason."""
    drafts = tuple(QuoteDraft(passage="", quote=quote) for quote in quotes)
    grounded = ground("c1", ClaimDraft(text=claim, quotes=drafts), FACTS)
    return grounded.standing, grounded.reason


@pytest.mark.parametrize("row", TRUE, ids=[row[0] for row in TRUE])
def test_what_follows_from_the_figures_is_shown(row: tuple[str, ...]) -> None:
    """Times taken, ranges moved, multiples, halves, ages and spans of months may be worked out."""
    assert put(*row) == ("cited", None)


@pytest.mark.parametrize("row", REFUTED, ids=[row[0] for row in REFUTED])
def test_another_time_or_unit_is_withheld(row: tuple[str, ...]) -> None:
    """A time that differs in its minutes, and euros for cents, are other figures."""
    assert put(*row)[0] == "withheld"


def test_a_product_that_is_in_no_other_figures_place_passes() -> None:
    """What two figures make times each other is worked out; the reader sees from what."""
    row = ("The guards cost 3,000 euros.", "Each of the 40 guards was paid 75 euros.")
    assert put(*row) == ("cited", None)


def test_a_sum_of_three_does_not_pass_for_a_figure_said_to_be_exceeded() -> None:
    """Of so many sums one always lies a little over a figure: "at least 43" is not 34 + 7 + 3."""
    text = "At least 34 people died in three villages, 7 of them children."
    draft = ClaimDraft(
        text="At least 43 people died.",
        quotes=(QuoteDraft(passage="", quote="At least 34 people died in three villages"),),
    )
    assert ground("c1", draft, Facts(make_article(text))).standing == "withheld"


def test_parts_of_one_measure_are_one_number() -> None:
    """A time of hours, minutes and seconds is one figure, however it is written."""
    written = "2:19:08, or two hours, 19 minutes and 8 seconds"
    assert [(int(n.value), n.unit) for n in numbers(written)] == [(8348, "second")] * 2
    assert not numbers("at 20:35:10 GMT")


def test_fractions_in_words_are_shares() -> None:
    """A third is 33 per cent; "the third" and "the fourth quarter" are places in a row."""
    assert [int(share) for share, _ in fractions("two-thirds, a quarter, half")] == [66, 25, 50]
    assert not fractions("the third man in the fourth quarter")

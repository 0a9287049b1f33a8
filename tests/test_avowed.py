"""Sums of many kinds pass as derived; what a claim says it reckoned passes, but no altered copy."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

FERRY = """Ostrand ferry ends its summer

Port Ellis, Monday 16 June 2025

The new quay cost 8.4 million euros, the old one had cost 1.2 million. Of the 8.4 million, 126,000 euros went to the divers, 310,000 to the masons and 55,000 to the painters. The ferry expects a profit of between €31m and €37m. In May it had expected a profit of €28m to €33m, and its owner wanted 35.

It sails from 9pm on Friday until 5am on Saturday, and the night boat leaves at 11.15pm and comes in at 7.30am. The gauge showed 3.81 metres, nine centimetres below the edge. Water of 19.4C was measured in June, against 18.9C a year before.

The hull was laid in the spring of 641, and 12 planks, nine ribs and the keel were mended in 702. A wreck was seen on 26 April; it was told to the museum two days later, and divers were there from 19 May to 4 June. Over 21 days 1,030 people crossed.

Ada Brenn, 47, won 8 of 13 races. Harn got 1,410 votes to 1,395 for Moll, three votes more than she had asked for; in the recount it was 1,422 to 1,395. Some 61 died, 23 among those aged 60 to 69 and 11 among those aged 50 to 59; the rate was 14 per 1,000 in the older and 6 in the younger.

Fares are £5 higher than in March, and 17 boats lie idle, leaving 17 crews at home and 40 on leave. All will be done by the end of August. The pier may be wet on Thursday night. The fair is on 19 June.
"""
FACTS = Facts(make_article(FERRY))
REST = "126,000 euros went to the divers, 310,000 to the masons and 55,000 to the painters"
TRUE = [
    ("The divers got 1.5% of the price of the new quay.", "Of the 8.4 million, " + REST),
    ("The new quay cost seven times as much as the old one.", "The new quay cost 8.4 million euros, the old one had cost 1.2 million."),
    ("The midpoint of the expected profit is €34m.", "expects a profit of between €31m and €37m", "had expected a profit of €28m to €33m"),
    ("It sails for eight hours.", "It sails from 9pm on Friday until 5am on Saturday"),
    ("The night boat takes eight hours and 15 minutes.", "leaves at 11.15pm and comes in at 7.30am"),
    ("At 7.30 in the morning the night boat comes in.", "leaves at 11.15pm and comes in at 7.30am"),
    ("The edge is therefore 3.90 metres high.", "The gauge showed 3.81 metres, nine centimetres below the edge."),
    ("The water was 0.5 degrees warmer than a year before.", "Water of 19.4C was measured in June, against 18.9C a year before."),
    ("It was mended some 61 years after the hull was laid.", "The hull was laid in the spring of 641", "were mended in 702"),
    ("Diving began three weeks after the find was told.", "told to the museum two days later, and divers were there from 19 May to 4 June"),
    ("Per day it was about 49 people (about 50 at the weekend).", "Over 21 days 1,030 people crossed."),
    ("Ada Brenn won most of the 13 races; in five she did not win.", "Ada Brenn, 47, won 8 of 13 races."),
    ("In the recount Harn gained 12 votes.", "Harn got 1,410 votes to 1,395 for Moll, three votes more than she had asked for; in the recount it was 1,422"),
    ("Among those aged 60 to 69 the rate was 14 per 1,000.", "the rate was 14 per 1,000 in the older and 6 in the younger"),
    ("All will be done by 31 August.", "All will be done by the end of August."),
    ("The pier may be wet on the night of 19 June.", "The pier may be wet on Thursday night."),
]  # fmt: skip
FALSE = [
    ("Fares are £7 higher than in March.", "Fares are £5 higher than in March"),
    ("The dispute has left 18 boats idle.", "17 boats lie idle, leaving 17 crews at home and 40 on leave"),
    ("The old quay cost 7.3 million euros less: 1.2 million against 8.4 million.", "The new quay cost 8.4 million euros, the old one had cost 1.2 million."),
    ("The new quay cost nine times as much as the old one.", "The new quay cost 8.4 million euros, the old one had cost 1.2 million."),
    ("It sails for nine hours.", "It sails from 9pm on Friday until 5am on Saturday"),
    ("Each crew gets €250.", "17 boats lie idle, leaving 17 crews at home and 40 on leave"),
]  # fmt: skip


def outcomes(claim: str, *quotes: str) -> set[str]:
    """Return what the number and date checks say of a claim with its quotes."""
    drafts = tuple(QuoteDraft(passage="", quote=quote) for quote in quotes)
    checks = ground("c1", ClaimDraft(text=claim, quotes=drafts), FACTS).checks
    return {check.outcome for check in checks if check.name in ("number", "date")}


@pytest.mark.parametrize("row", TRUE, ids=[row[0] for row in TRUE])
def test_what_a_reader_rightly_reckons_is_not_marked(row: tuple[str, ...]) -> None:
    """Shares, multiples, midpoints, hours over midnight, spans between dates, rates, rests."""
    assert outcomes(*row) <= {"pass", "not_applicable"}


@pytest.mark.parametrize("row", FALSE, ids=[row[0] for row in FALSE])
def test_words_of_reckoning_excuse_no_copy_and_no_plain_slip(row: tuple[str, ...]) -> None:
    """Not a figure in the evidence's own place, nor a sum whose operands are there to follow."""
    assert not outcomes(*row).isdisjoint({"doubt", "fail"})


def test_a_figure_that_could_not_be_followed_is_told_as_such() -> None:
    """The reader is told that the figure was reckoned, and that nobody checked it."""
    claim = "The midpoint is €34m, €3.5m above that of the range in May."
    quotes = ("expects a profit of between €31m and €37m", "had expected a profit of €28m to €33m")
    drafts = tuple(QuoteDraft(passage="", quote=quote) for quote in quotes)
    grounded = ground("c1", ClaimDraft(text=claim, quotes=drafts), FACTS)
    assert grounded.standing == "cited"

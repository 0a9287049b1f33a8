"""Figures that a reader rightly works out are never withheld; the plain ones pass as derived."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

TOWER = """Ostrand tower opens late

Port Ellis, 16 June 2025

Of 140 guests 88 took the stairs, 31 the lift and the others stayed below. In the ballot 64% of the 2,500 members took part. The 14th tower of the league is 61.4 metres high, against 58.9 metres for the one at Harn.

The bell rang at 11.40 p.m. on Friday and the keeper came at 12.25. The permit was asked for at 3:20 p.m. on Monday and given at 8:20 a.m. the next day. From 16:15 the count stood wrong, until it was put right at 18:05.

Work to date cost €3,412m. For the year the builder now expects €4.6bn to €4.75bn. The reserve of £3.1m may not fall below £1.9m; £640,000 is to be taken from it. Ten per cent of the price of 14.3 million pounds falls to the town. The price was 9.6 when the council first saw it, without lifts; the lifts are 2.9 million.

Velma Orr lost 1:17 on the climb; Ina Roe was third at 28 seconds. A ticket is €31.50 now, after a week in which it rose by €5.25, and a guide is €2.25 dearer than before.
"""
FACTS = Facts(make_article(TOWER))
DERIVED = [
    ("Of the 140 guests 21 stayed below.", "Of 140 guests 88 took the stairs, 31 the lift and the others stayed below."),
    ("In the ballot 1,600 members took part.", "In the ballot 64% of the 2,500 members took part."),
    ("The tower is 250 centimetres higher than the one at Harn.", "is 61.4 metres high, against 58.9 metres for the one at Harn"),
    ("The keeper came 45 minutes after the bell rang.", "The bell rang at 11.40 p.m. on Friday and the keeper came at 12.25."),
    ("The permit was given 17 hours after it was asked for.", "The permit was asked for at 3:20 p.m. on Monday and given at 8:20 a.m. the next day."),
    ("The wrong count stood for one hour and 50 minutes.", "From 16:15 the count stood wrong, until it was put right at 18:05."),
    ("The builder needs €1,188m to reach the lower end, €4.6bn.", "Work to date cost €3,412m. For the year the builder now expects €4.6bn to €4.75bn."),
    ("Taking £640,000 leaves the reserve £560,000 above its limit.", "The reserve of £3.1m may not fall below £1.9m; £640,000 is to be taken from it."),
    ("The town has to find 1.43 million pounds.", "Ten per cent of the price of 14.3 million pounds falls to the town."),
]  # fmt: skip
NOT_WITHHELD = [
    ("Without the lifts the price has risen by 1.8 million pounds, since it was 9.6 million and is 14.3 million now.", "The price was 9.6 when the council first saw it", "of the price of 14.3 million pounds"),
    ("Before it there were 13 towers in the league, since it is the 14th.", "The 14th tower of the league is 61.4 metres high"),
    ("The tower is the 14th of the league, so 13 came before it.", "The 14th tower of the league is 61.4 metres high"),
    ("Ina Roe took 49 seconds out of Velma Orr, who lost 1:17.", "Velma Orr lost 1:17 on the climb; Ina Roe was third at 28 seconds."),
    ("A week before a ticket was €26.25, since it is €31.50 after a rise of €5.25.", "A ticket is €31.50 now, after a week in which it rose by €5.25"),
    ("A week before the gap was €24.00, since it is €31.50 after changes of €5.25 and €2.25.", "A ticket is €31.50 now, after a week in which it rose by €5.25, and a guide is €2.25 dearer than before."),
]  # fmt: skip
WRONG = [
    ("In the ballot 1,700 members took part.", "In the ballot 64% of the 2,500 members took part."),
    ("The keeper came 55 minutes after the bell rang.", "The bell rang at 11.40 p.m. on Friday and the keeper came at 12.25."),
    ("The tower is 71.4 metres high.", "is 61.4 metres high"),
    ("Work to date cost €3,512m.", "Work to date cost €3,412m."),
    ("Of 140 guests 98 took the stairs and 31 the lift.", "Of 140 guests 88 took the stairs, 31 the lift"),
]  # fmt: skip


def number_check(claim: str, quotes: list[str]) -> tuple[str, str]:
    """Return a claim's standing and the outcome of its number check."""
    drafts = tuple(QuoteDraft(passage="", quote=quote) for quote in quotes)
    grounded = ground("c1", ClaimDraft(text=claim, quotes=drafts), FACTS)
    (outcome,) = [check.outcome for check in grounded.checks if check.name == "number"]
    return grounded.standing, outcome


@pytest.mark.parametrize(("claim", "quotes"), [(claim, quotes) for claim, *quotes in DERIVED])
def test_a_figure_worked_out_in_a_plain_way_passes(claim: str, quotes: list[str]) -> None:
    """Rests, shares, units, clock times and ends of ranges give the figure: it is derived."""
    assert number_check(claim, quotes)[1] == "pass"


@pytest.mark.parametrize(("claim", "quotes"), [(claim, quotes) for claim, *quotes in NOT_WITHHELD])
def test_a_figure_that_a_claim_reckons_openly_is_not_withheld(
    claim: str, quotes: list[str]
) -> None:
    """A claim that shows its operands may have reckoned rightly: at most a doubt."""
    assert number_check(claim, quotes)[0] in ("cited", "doubtful")


@pytest.mark.parametrize(("claim", "quotes"), [(claim, quotes) for claim, *quotes in WRONG])
def test_a_figure_that_nothing_gives_is_withheld(claim: str, quotes: list[str]) -> None:
    """A figure that the article neither has nor gives, told without reckoning, fails."""
    assert number_check(claim, quotes) == ("withheld", "fail")


CLOSE = [
    ("Of 140 guests 89 took the stairs.", "Of 140 guests 88 took the stairs, 31 the lift and one the rope"),
    ("About 2.6 million people saw it.", "About 2.5 million people saw it"),
]  # fmt: skip
CROWD = Facts(
    make_article(
        "Ostrand tower draws crowds\n\n16 June 2025\n\nOf 140 guests 88 took the stairs, 31 the lift "
        "and one the rope. The keeper is 54. "
        "About 2.5 million people saw it.\n"
    )
)


@pytest.mark.parametrize(("claim", "quote"), CLOSE)
def test_a_figure_beside_the_right_one_is_not_taken_for_it(claim: str, quote: str) -> None:
    """One more is no sum with "one", and "about 2.6" is not what "about 2.5" says."""
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=quote),))

    assert ground("c1", draft, CROWD).standing in ("withheld", "doubtful")


def test_what_became_of_a_figure_may_be_told_from_either_end() -> None:
    """A claim of six, made of the original eight, tells what an article has as eight, made six."""
    facts = Facts(
        make_article(
            "Auditor barred\n\n16 June 2025\n\nThe board barred Orr from auditing for eight years; on "
            "appeal, this January, that was made six.\n"
        )
    )
    draft = ClaimDraft(
        text="Orr is barred from auditing for six years, which an appeal made of the original eight.",
        quotes=(
            QuoteDraft(passage="", quote="barred Orr from auditing for eight years; on appeal"),
        ),
    )

    assert ground("c1", draft, facts).standing in ("cited", "doubtful")

"""The checks: what fails, what is doubted, what passes, claim by claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ALWAYS, CHECKS, ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

if TYPE_CHECKING:
    from assistant.answers import Check, Claim

TEXT = """Harwick council votes to close river ferry

18:40, 14 May 2024

HARWICK, May 14 (Wire) — Harwick town council voted 7-2 on Tuesday to close the river ferry, which carried 41,300 passengers last year.

Mayor Dora Quill said the ferry had cost the town $1.2 million since 2019. "We do not want to lose it, but we cannot pay for it," she said.

Tom Abara, the ferry's manager, warned of "a dead riverbank" and said 14 people would lose their jobs. He did not rule out a legal challenge.

Storms in March killed two people and injured 19 others in the county, the Harwick Rescue Service (HRS) said. The rescue took about 40 minutes.

The British ferry firm Lowe & Hart has offered to buy the boat for 300,000 euros. Its offer ends on 1 June.
"""
FACTS = Facts(make_article(TEXT))


def put(claim: str, *quotes: str) -> Claim:
    """Ground one claim with quotes given as they are, passage unknown."""
    draft = ClaimDraft(text=claim, quotes=tuple(QuoteDraft(passage="", quote=q) for q in quotes))
    return ground("c1", draft, FACTS)


def outcome(claim: Claim, name: str) -> Check:
    """Return the claim's check of that name."""
    (check,) = [check for check in claim.checks if check.name == name]
    return check


VOTE = "Harwick town council voted 7-2 on Tuesday to close the river ferry"
COST = "Mayor Dora Quill said the ferry had cost the town $1.2 million since 2019."
WANT = "We do not want to lose it, but we cannot pay for it"
JOBS = "said 14 people would lose their jobs"
DEAD = "a dead riverbank"
STORM = "Storms in March killed two people and injured 19 others in the county"
RESCUE = "The rescue took about 40 minutes."
OFFER = "has offered to buy the boat for 300,000 euros"
ENDS = "Its offer ends on 1 June."
LEGAL = "He did not rule out a legal challenge."

WITHHELD = [
    ("quote", "The council voted 2-7.", "The council voted 7-3"),
    ("quote", 'Quill called the ferry "a dead loss".', COST),
    ("quote", "The ferry is closed.", ""),
    ("number", "The council voted 2-7 to close the ferry.", VOTE),
    ("number", "The ferry carried 43,100 passengers last year.", "which carried 41,300 passengers"),
    ("number", "The ferry cost the town £1.2 million.", COST),
    ("number", "The storms killed 19 people and injured two others.", STORM),
    ("date", "The council voted on 15 May 2024.", VOTE),
    ("date", "The offer ends on 11 June.", ENDS),
    ("name", "Governor Harold Pike closed the ferry.", VOTE),
    ("name", "The council voted after talks with Greenpeace.", VOTE),
    ("speaker", 'Dora Quill warned of "a dead riverbank".', DEAD),
    ("polarity", "Abara did rule out a legal challenge, he said.", LEGAL),
    ("polarity", "We do want to lose it, but we cannot pay for it.", WANT),
]
SHOWN = [
    ("Harwick council voted 7-2 to close the ferry on 14 May 2024.", VOTE),
    ("The council voted seven to two to close the river ferry.", VOTE),
    ("On Tuesday the town's council decided to close the ferry.", VOTE),
    ("The ferry carried more than 41,000 passengers last year.", "which carried 41,300 passengers"),
    ("In 2023 the ferry carried 41,300 passengers.", "carried 41,300 passengers last year"),
    ("According to Mayor Quill, the ferry has cost $1.2m since 2019.", COST),
    ("The mayor, Dora Quill, said the town cannot pay for the ferry.", WANT),
    ("Abara, who manages the ferry, warned of “a dead riverbank”.", DEAD),
    ("Fourteen jobs would be lost, Abara said.", JOBS),
    ("Two people died and 19 were hurt in storms in March.", STORM),
    ("The March storms killed or injured 21 people.", STORM),
    ("The rescue lasted roughly 40 minutes.", RESCUE),
    ("The rescue lasted two thirds of an hour.", RESCUE),
    ("A British firm, Lowe & Hart, offered €300,000 for the boat.", OFFER),
    ("A firm from Britain wants to buy the boat.", "The British ferry firm Lowe & Hart"),
    ("The offer stands until June 1.", ENDS),
    ("Tom Abara left open whether he will go to court.", LEGAL),
    ("Abara did not exclude a legal challenge.", LEGAL),
    ("HRS reported that two people died.", STORM),
]


@pytest.mark.parametrize(("name", "claim", "quote"), WITHHELD, ids=[row[1] for row in WITHHELD])
def test_what_the_article_does_not_say_is_withheld(name: str, claim: str, quote: str) -> None:
    """A claim that certainly departs from the article is withheld, by the check that knows why."""
    grounded = put(claim, *([quote] if quote else []))

    assert grounded.standing == "withheld"
    assert outcome(grounded, name).outcome == "fail"
    assert name in (grounded.reason or "")


@pytest.mark.parametrize(("claim", "quote"), SHOWN, ids=[row[0] for row in SHOWN])
def test_a_true_paraphrase_is_cited(claim: str, quote: str) -> None:
    """A true claim in other words is neither withheld nor marked."""
    grounded = put(claim, quote)

    assert grounded.standing == "cited", grounded.reason


DOUBTED = [
    ("number", "The offer of 41,300 euros ends on 1 June.", ENDS),
    ("name", "Mayor Dora Mae Quill spoke of the cost.", COST),
    ("quote", "The council voted 7-2.", VOTE),
]


@pytest.mark.parametrize(("name", "claim", "quote"), DOUBTED, ids=[row[1] for row in DOUBTED])
def test_what_is_uncertain_is_shown_and_marked(name: str, claim: str, quote: str) -> None:
    """A doubt does not withhold."""
    grounded = put(claim, quote, *(["words it lacks entirely"] if name == "quote" else []))

    assert grounded.standing == "doubtful"
    assert outcome(grounded, name).outcome == "doubt"


def test_a_sum_is_shown_with_its_operands() -> None:
    """A figure that the article's own figures give passes, and says from which."""
    check = outcome(put("Storms killed or injured 21 people.", STORM), "number")

    assert check.outcome == "pass"
    assert check.data == {"derived": "21", "operands": ["19", "2"]}


def test_a_quote_cut_before_its_not_is_judged_by_its_sentence() -> None:
    """The whole sentence around a quote decides, not the words cut out of it."""
    grounded = put("Abara will rule out a legal challenge, he said.", "rule out a legal challenge")

    assert grounded.standing != "cited"


@pytest.mark.parametrize("claim", ["The firm sold the ferry to Roy.", "Roy bought the old ferry."])
def test_a_quote_cut_behind_a_remote_not_is_doubted(claim: str) -> None:
    """Words between commas do not hide the "not" before them."""
    facts = Facts(make_article("The firm did not, its lawyer said, sell the old ferry to Roy."))
    quotes = (QuoteDraft(passage="", quote="sell the old ferry to Roy"),)
    grounded = ground("c1", ClaimDraft(text=claim, quotes=quotes), facts)

    assert grounded.standing == "doubtful"
    assert outcome(grounded, "polarity").outcome == "doubt"


def test_every_claim_gets_every_check() -> None:
    """A result lists all checks, also those that do not apply."""
    assert len(put("The ferry is to close.", VOTE).checks) == len(CHECKS) + len(ALWAYS)


def test_a_claim_in_another_language_keeps_its_proof() -> None:
    """What a check cannot read it does not judge."""
    grounded = put("Der Stadtrat von Harwick stimmte mit 7-2 Stimmen für die Schließung.", VOTE)

    assert grounded.standing != "withheld", grounded.reason
    assert outcome(grounded, "polarity").outcome == "not_applicable"


def test_a_claim_without_words_is_withheld() -> None:
    """A quote alone is no claim."""
    assert put("  …  ", VOTE).standing == "withheld"

"""Relations: a claim that exchanges the two sides of one is caught, one that turns the words is not."""

from __future__ import annotations

import pytest

from tests.grounded import outcome

EXCHANGED = [
    ("The union sued the ferry company.", "The ferry company sued the union in May."),
    ("Ada Quill defeated Bo Varn.", "Bo Varn defeated Ada Quill by nine votes."),
    ("Ada Quill was defeated by Bo Varn.", "Ada Quill defeated Bo Varn by nine votes."),
    ("Bo Varn defeated Ada Quill.", "Bo Varn was defeated by Ada Quill on Sunday."),
    ("Lowe & Hart bought Merrow Lines.", "Merrow Lines bought Lowe & Hart for two million euros."),
    ("The minister accused the miners of lying.", "The miners accused the minister of lying."),
    ("The vote was held before the talks.", "The talks were held before the vote."),
    ("The vote was held after the talks.", "The talks were held after the vote."),
    ("The storm came after the power cut.", "The power cut came after the storm."),
    ("After the vote, the talks began.", "The vote began after the talks."),
    ("Before the siren sounded, the wall broke.", "The siren sounded before the wall broke."),
    ("Harwick is larger than Saltmere.", "Saltmere is larger than Harwick, the census says."),
    ("Harwick has fewer schools than Saltmere.", "Saltmere has fewer schools than Harwick."),
    ("Harwick has more schools than Saltmere.", "Harwick has fewer schools than Saltmere."),
    ("The strike happened because of the closure.", "The closure happened because of the strike."),
    ("The closure led to the strike.", "The strike led to the closure."),
    ("The strike was caused by the closure.", "The strike caused the closure."),
    ("The fire was triggered by the blackout.", "The fire triggered the blackout, police said."),
    ("The office moves from Saltmere to Harwick.", "The office moves from Harwick to Saltmere."),
    ("Ms Quill succeeded Mr Varn as mayor.", "Mr Varn succeeded Ms Quill as mayor in 2019."),
    ("Quill was appointed by Varn.", "Quill appointed Varn."),
    ("The nurses criticised the governors.", "The governors criticised the nurses on Monday."),
]
TURNED = [
    ("Ada Quill was beaten by Bo Varn.", "Bo Varn beat Ada Quill by nine votes."),
    ("The union was sued by the ferry company.", "The ferry company sued the union in May."),
    ("The talks preceded the vote.", "The talks were held before the vote."),
    ("The vote was held after the talks.", "The talks were held before the vote."),
    ("Before the vote, the talks were held.", "The talks were held before the vote."),
    ("Saltmere is smaller than Harwick.", "Harwick is larger than Saltmere."),
    ("Harwick has more schools than Saltmere.", "Saltmere has fewer schools than Harwick."),
    ("The strike was caused by the closure.", "The closure caused the strike."),
    ("The closure led to the strike.", "The strike happened because of the closure."),
    ("Ada Quill met Bo Varn.", "Bo Varn met Ada Quill in Harwick."),
    ("Ada Quill married Bo Varn.", "Bo Varn married Ada Quill in 1971."),
    ("They beat Bo Varn.", "Bo Varn beat them twice before."),
    ("The ferry company settled with the union it had sued.", "The ferry company sued the union."),
    ("Patients treated at Saltmere General went home.", "Saltmere General treated 46 patients."),
    ("Quill won by 24 votes, 211 to 187.", "Quill beat Bo Varn by 211 votes to 187."),
    ("Quill criticised Varn.", "Varn criticised Quill, and Quill criticised Varn."),
]


@pytest.mark.parametrize(("claim", "evidence"), EXCHANGED)
def test_an_exchange_of_the_two_sides_is_caught(claim: str, evidence: str) -> None:
    """The doer and the one done to, the earlier and the later, the greater and the less."""
    assert outcome("relation", claim, evidence) in ("doubt", "fail")


@pytest.mark.parametrize(("claim", "evidence"), TURNED)
def test_the_same_relation_in_other_words_is_let_be(claim: str, evidence: str) -> None:
    """A passive, a converse or both directions are no exchange."""
    assert outcome("relation", claim, evidence) in ("pass", "not_applicable")


def test_a_plain_clause_exchanged_to_the_word_is_withheld() -> None:
    """Where each side is all that the article has on the other, nothing is left to doubt."""
    claim = "The nurses criticised the governors."
    assert outcome("relation", claim, "The governors criticised the nurses.") == "fail"


CONFUSED = [
    (
        "Tom Quill rents his site, whereas Anna Varn owns her land.",
        "Anna Varn rented her site, whereas Tom Quill owned his land.",
    ),
    (
        "Shares of Merrow rose by 3.2%, while Ferrow lost 2.1%.",
        "Ferrow ended the day up 3.2%, while Merrow lost 2.1%; shares in Ferrow rose.",
    ),
]


@pytest.mark.parametrize(("claim", "evidence"), CONFUSED)
def test_two_that_have_each_others_words_are_caught(claim: str, evidence: str) -> None:
    """What is said of one in its clause is said of the other in the evidence."""
    assert outcome("relation", claim, evidence) == "doubt"


def test_two_in_another_order_are_let_be() -> None:
    """Each keeps its own words."""
    claim = "Tom Quill owned his land, whereas Anna Varn rented her site."
    evidence = "Anna Varn rented her site, whereas Tom Quill owned his land."
    assert outcome("relation", claim, evidence) in ("pass", "not_applicable")

"""Denials: a "not" put in or left out is caught in whatever form it comes, a paraphrase is not."""

from __future__ import annotations

import pytest

from tests.grounded import outcome

TURNED = [
    ("The bees would be smoked out.", '"We are not going to smoke them out," said the warden.'),
    (
        "The board approved the sale of the mill.",
        "The board has not approved the sale of the mill.",
    ),
    ("The board did not approve the sale.", "The board approved the sale of the mill on Friday."),
    ("Quill will not resign over the report.", "Quill will resign over the report in June."),
    ("Quill resigned on Friday.", "Quill refused to resign on Friday."),
    ("The council paid the builders.", "The council failed to pay the builders."),
    ("The council has decided on the tower.", "The council has yet to decide on the tower."),
    ("The talks were held with the press.", "The talks were held without the press."),
    ("Passengers were injured in the fire.", "No passengers were injured in the fire."),
    ("Two sailors were hurt.", "Neither of the two sailors was hurt."),
    ("Police found the gun in the river.", "Police never found the gun in the river."),
    ("Police did not find the gun.", "Police found the gun in the river."),
    ("The mayor admitted taking the money.", "The mayor denied taking the money."),
    ("Anyone was charged over the fire.", "Nobody was charged over the fire."),
    ("The plan was not rejected by the parish.", "The plan was rejected by the parish on Monday."),
    ("The school is not closed.", "The school is closed until Monday."),
    ("There was evidence of forced entry.", "There was no evidence of forced entry."),
    ("The ferry can carry lorries.", "The ferry cannot carry lorries."),
    (
        "A receipt is needed for a refund.",
        "No receipt is needed for a refund; a photograph will do.",
    ),
    ("Otway had no complaints about the card.", "Otway had complaints about the card, he said."),
    ("The panel had not found no evidence of fraud.", "The panel had found no evidence of fraud."),
    ("Varn ruled out a second vote.", "Varn did not rule out a second vote."),
    ("The union, which has not 486 members, voted.", "The union, which has 486 members, voted."),
    ("The judge did not fine the firm £9,000.", "The judge fined the firm £9,000 in costs."),
    ("The clinic does not treat children.", "The clinic treats children and adults alike."),
    ("The town is unable to pay.", "The town is able to pay what it owes."),
    ("The bridge isn't safe to cross.", "Engineers say the bridge is safe to cross again."),
    ("Lee was not named in the letter.", "Lee was named in the letter by a clerk."),
]
OPPOSED = [
    ("The ship failed an inspection in May.", "The ship passed an inspection in May."),
    ("She accepted a medal in 1992.", "She rejected a medal in 1992."),
]
KEPT = [
    (
        "The clerk said several sales would not have been found without her ledger.",
        "Her ledger was exact; without it, several of the sales would not have been found.",
    ),
    (
        "No member in the parish got more votes than Quill.",
        "Quill got 312 votes, the most of any member in the parish.",
    ),
    (
        "Nine jars could not be opened because their lids held too little wax.",
        "The other jars had too little wax to be opened.",
    ),
    (
        "The well has not been drained yet.",
        "None of this can be known until the well itself is drained.",
    ),
    (
        "Riders need a new card, which costs nothing, from the depot.",
        "Riders may board with a card, free of charge, from the depot.",
    ),
    (
        "Varn was fined with no right of appeal.",
        "The judge could have fined Varn with a right of appeal, but did otherwise.",
    ),
    ("Quill declined to resign.", "Quill said she would not resign."),
    ("The board rejected the sale.", "The board did not approve the sale."),
    ("The council left the builders unpaid.", "The council did not pay the builders."),
    ("Nobody was hurt in the fire.", "The fire hurt no one, police said."),
    ("Only the mayor was told of the plan.", "Nobody but the mayor was told of the plan."),
    ("The offer is 5 per cent, not 6.", "The offer is 5 per cent; the first sheet had said 6."),
    ("It was Lee, not Quill, who moved the motion.", "Lee moved the motion, and Quill spoke."),
    ("The ferry was fined; it did not appeal.", "The ferry was fined and accepted the fine."),
    ("Shareholders keep the dividend.", "The new one will not be: shareholders keep the dividend."),
    (
        "The Court of Appeal cut the fine.",
        "The Court of Appeal cut it. Merrow will not be appealing.",
    ),
    ("If it says no, the share goes back.", "Then the government's share goes back."),
    ("The town will model the river.", "The river hasn't been modelled. The town will model it."),
    ("The firm had no comment on the sale.", "The firm did not comment on the sale."),
    ("Not only the mill but the port was sold.", "The mill and the port were sold."),
    ("Few of the 40 guests knew the host.", "Of the 40 guests, most did not know the host."),
    ("Quill never denied that she had met Varn.", "Quill said that she had met Varn."),
    ("The team did not reach the top.", "The team turned back without reaching the top."),
    (
        "No formal notice was in preparation.",
        "A notice may follow. No such notice was in preparation.",
    ),
    ("He did not fail to sign the letter.", "He signed the letter on Monday."),
    ("Of 46 patients 13 had not gone home.", "It treated 46 patients, and 33 had gone home."),
    ("The clerk has not asked him.", "The clerk might have asked him; she said: I've not, no."),
    (
        "Varn has not been charged; he was barred from the board for seven years.",
        "He has not been charged; in 2024 he was barred from the board for seven years, and did "
        "not appeal.",
    ),
    ("Nine samples failed.", "Of 14 samples five passed the test, and two of nine at the weir."),
    ("She ended the firing.", "She ended the firing, and nothing in the kiln was finished."),
    ("About 40 minutes.", "The talks, which no reporter saw, went on for about 40 minutes."),
    (
        "The report found the evidence too thin.",
        "The report did not find the evidence strong enough.",
    ),
]


@pytest.mark.parametrize(("claim", "evidence"), TURNED + OPPOSED)
def test_a_negation_more_or_less_is_caught(claim: str, evidence: str) -> None:
    """Whether with a "not", a "no", a "without" or a verb that refuses, denies or fails."""
    assert outcome("polarity", claim, evidence) in ("doubt", "fail")


@pytest.mark.parametrize(("claim", "evidence"), KEPT)
def test_a_negation_said_otherwise_is_let_be(claim: str, evidence: str) -> None:
    """A negation that the evidence has too, or that does not concern what it says, is no error."""
    assert outcome("polarity", claim, evidence) in ("pass", "not_applicable")


def test_a_clause_that_was_left_out_takes_its_not_with_it() -> None:
    """Words in another order may have lost a "not" that was another clause's: at most a doubt."""
    claim = "The county had refused to pay for cameras."
    text = "A limit could not be enforced without cameras, and the county had refused to pay for those."

    assert outcome("polarity", claim, text) != "fail"


def test_neither_nor_says_no_once() -> None:
    """One "not" of the claim has the two halves of a "neither ... nor" denied together."""
    article = "Neither sailors nor passengers were hurt in the old ferry fire."
    claim = "Sailors and passengers were not hurt in the old ferry fire."
    assert outcome("polarity", claim, article) == "pass"

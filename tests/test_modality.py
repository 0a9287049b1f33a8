"""A claim must not be firmer than its evidence: law by law, on invented sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.moods import Force, deeds

if TYPE_CHECKING:
    from assistant.answers import Check

HEAD = "Harwick river news\n\n14 May 2024\n\n"


def put(evidence: str, claim: str, rest: str = "") -> Check:
    """Return the modality check of a claim whose draft cites ``evidence``, of a small article."""
    facts = Facts(make_article(f"{HEAD}{evidence} {rest}\n"))
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=evidence),))
    (check,) = [one for one in ground("c1", draft, facts).checks if one.name == "modality"]
    return check


FIRMER = {
    # possible, expected, wished for, planned, to come: made settled or done
    "may, will": (
        "The council may close the river ferry in June.",
        "The council will close the river ferry in June.",
    ),
    "could, did": (
        "The storm could flood the lower town of Harwick.",
        "The storm flooded the lower town.",
    ),
    "expected, will": (
        "The rate of interest is expected to rise in autumn.",
        "The rate of interest will rise in autumn.",
    ),
    "hopes, agreed": (
        "Lowe & Hart hopes to buy the ferry this summer.",
        "Lowe & Hart has agreed to buy the ferry this summer.",
    ),
    "wants, will": (
        "The mayor wants to sell the town's old ferry.",
        "The mayor will sell the town's old ferry.",
    ),
    "plans, did": (
        "The council plans to close the river ferry and its landing.",
        "The council has closed the river ferry and its landing.",
    ),
    "will, did": (
        "The council will sell the ferry landing on Monday.",
        "The council sold the ferry landing on Monday.",
    ),
    "tried, did": (
        "Two men tried to rob the savings bank in Mill Street.",
        "Two men robbed the savings bank in Mill Street.",
    ),
    "due, certain": (
        "The larger trial is due to start in the autumn.",
        "The larger trial is certain to start in the autumn.",
    ),
    # conditions
    "condition dropped": (
        "The public library will be spared if a trust submits a viable offer by June.",
        "The public library will be spared.",
    ),
    "condition in front": (
        "If the drought lasts, wheat will reach 220 euros by October.",
        "Wheat will reach 220 euros by October.",
    ),
    "unless": (
        "The foundation has bound itself to accept, unless somebody offers more by March.",
        "The foundation has bound itself to accept.",
    ),
    "condition come true": (
        "Ostria warned of grave costs if the army made an incursion into Velonia.",
        "The army has made an incursion into Velonia.",
    ),
    # what the evidence does not say
    "unsaid": (
        "The report does not say that seven lives would have been saved.",
        "Seven lives would have been saved, the report concludes.",
    ),
    "proved": (
        "The police now think that the burglars came twice.",
        "That the burglars came twice has been proved.",
    ),
    # sources dropped
    "accusation": (
        "The union claimed that the managers hid the fault in the brakes.",
        "The managers hid the fault in the brakes.",
    ),
    "judgement": (
        "Nora Eide said the government had ignored the report of the engineers.",
        "The government had ignored the report of the engineers.",
    ),
    "contested": (
        "Nora Eide said the minister read the report in May. The minister denies it.",
        "The minister read the report in May.",
    ),
}
FAITHFUL = {
    # the present of timetables
    "will be, is": (
        "The lower ferry landing will be closed to lorries on Friday.",
        "The lower ferry landing is closed to lorries on Friday.",
    ),
    # a plain fact may lose its source
    "police said": (
        "Two people were injured in the crash, police said.",
        "Two people were injured in the crash.",
    ),
    "the company said": (
        "The company said it sold 4,100 boats last year.",
        "The company sold 4,100 boats last year.",
    ),
    "the source kept": (
        "The union claimed that the managers hid the fault in the brakes.",
        "According to the union, the managers hid the fault in the brakes.",
    ),
    "the accusation kept": (
        "The union claimed that the managers hid the fault in the brakes.",
        "The managers are accused of hiding the fault in the brakes.",
    ),
    # weaker is fine
    "will, may": (
        "The council will close the river ferry in June.",
        "The council may close the river ferry in June.",
    ),
    "did, planned": (
        "The council closed the river ferry in June.",
        "The council planned to close the river ferry in June.",
    ),
    # the same in other words
    "plans, will": (
        "The council plans to close the river ferry in June.",
        "The council will close the river ferry in June.",
    ),
    "voted to, did": (
        "The council voted to close the river ferry in June.",
        "The council closed the river ferry in June.",
    ),
    "may, could": (
        "The council may close the river ferry in June.",
        "The council could close the river ferry in June.",
    ),
    "if, should": (
        "The library will be spared if a trust submits a viable offer by June.",
        "Should a trust submit a viable offer by June, the library will be spared.",
    ),
    "asked if": (
        "Asked if the ferry was old, Ann Lee said the ferry had sailed since 1950.",
        "The ferry had sailed since 1950, Ann Lee said.",
    ),
    "if not": (
        "The oldest, if not the fastest, ferry of the county sails from Harwick.",
        "The oldest ferry of the county sails from Harwick.",
    ),
    # a paraphrase, an answer, an interview
    "a paraphrase": (
        "The port trust is planning a gathering of its own.",
        "The port trust has held its own gathering at the landing.",
    ),
    "a few words": (
        "If the council refuses, it is Lowe & Hart that pays, 30 million euros.",
        "Lowe & Hart, 30 million euros.",
    ),
    "a compound is no verb": (
        "They greeted each other with elbows due to storm-related rules of the harbour.",
        "They greeted each other with elbows because of the storm-related rules of the harbour.",
    ),
    "the condition of another clause": (
        "I made clear our resolve to hold the owners to their word, and our will to close the old "
        "landing for good if the owners break it.",
        "Ann Lee made clear the resolve to hold the owners to their word.",
    ),
    "a condition is no deed": (
        "A second landing follows in May, provided that the harbour office grants a permit.",
        "The harbour office has to grant a permit.",
    ),
    "an interview": (
        "LEE: I stopped the old ferry, because I should have repaired its engine.",
        "She stopped the old ferry, because she should have repaired its engine.",
    ),
    "a plain denial of one's own": (
        "Ann Lee said no lay-offs among the crew of the ferry were planned.",
        "No lay-offs among the crew of the ferry were planned.",
    ),
    "another verb in the past": (
        "The council, which met on Monday, will close the river ferry in June.",
        "The council met on Monday.",
    ),
}


@pytest.mark.parametrize(("evidence", "claim"), FIRMER.values(), ids=list(FIRMER))
def test_a_claim_that_is_firmer_than_its_evidence_is_not_passed(evidence: str, claim: str) -> None:
    """What may be, is planned, supposed, contested or only said, is not yet so."""
    check = put(evidence, claim)

    assert check.outcome in ("doubt", "fail"), check.detail
    assert check.data is not None
    assert check.data["rule"]


@pytest.mark.parametrize(("evidence", "claim"), FAITHFUL.values(), ids=list(FAITHFUL))
def test_a_claim_as_firm_as_its_evidence_is_passed(evidence: str, claim: str) -> None:
    """A plain fact without its "police said", a weaker claim and a paraphrase are not marked."""
    check = put(evidence, claim)

    assert check.outcome in ("pass", "not_applicable"), check.detail


def test_only_a_whole_repetition_fails() -> None:
    """It is certain where a sentence is repeated word for word, a doubt where a part of it is.

    With a word of the claim's own it is a paraphrase, and passes.
    """
    evidence = "The council may close the old river ferry in June."

    assert put(evidence, "The council will close the old river ferry in June.").outcome == "fail"
    assert put(evidence, "The council will close the old river ferry.").outcome == "doubt"
    claim = "The council will close the old river ferry in June, to save money."
    assert put(evidence, claim).outcome == "not_applicable"


def test_a_sentence_that_speaks_of_the_deed_elsewhere_makes_it_a_doubt() -> None:
    """What the article says of the deed anywhere else may be what the claim means."""
    evidence = "The council may close the old river ferry in June."
    claim = "The council will close the old river ferry in June."

    assert put(evidence, claim, "Nobody knows who would close it.").outcome == "doubt"


def test_a_sentence_that_states_the_deed_settles_it() -> None:
    """What was planned in one sentence may be done in another."""
    evidence = "Last year the council planned to close the river ferry."
    claim = "The council has closed the river ferry."

    assert put(evidence, claim).outcome != "not_applicable"
    done = "On Monday the council closed the river ferry."
    assert put(evidence, claim, done).outcome == "not_applicable"


def test_a_claim_in_another_language_is_not_judged() -> None:
    """Its verbs cannot be read."""
    evidence = "The council may close the river ferry in June, and the mayor is not for it."
    claim = "Der Rat wird die Fähre im Juni schließen, und die Brücke ist nicht fertig."

    assert put(evidence, claim).outcome == "not_applicable"


FORCES = {
    "The pool closed.": ("closed", Force.DONE),
    "The pool will soon be closed.": ("closed", Force.SETTLED),
    "The pool is due to close.": ("close", Force.PLANNED),
    "The pool is likely to close.": ("close", Force.EXPECTED),
    "They have sought to close the pool.": ("close", Force.WISHED),
    "The pool may now close.": ("close", Force.POSSIBLE),
    "It depends on whether they close the pool.": ("close", Force.SUPPOSED),
    "Unless they close the pool, it leaks.": ("close", Force.SUPPOSED),
    "There is no evidence that they closed the pool.": ("closed", Force.SUPPOSED),
    "Unless it rains, they closed the pool.": ("closed", Force.DONE),
    "It looks as if they closed the pool.": ("closed", Force.DONE),
}


@pytest.mark.parametrize(("text", "wanted"), FORCES.items(), ids=list(FORCES))
def test_a_verb_has_the_force_of_what_governs_it(text: str, wanted: tuple[str, Force]) -> None:
    """The nearest governing word decides, over a few light words and up to a comma."""
    assert wanted in [(deed.word, deed.force) for deed in deeds(text)]

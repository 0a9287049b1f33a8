"""All is not most, A before B is not B before A, and what is left open is not settled."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

REEF = """Reef fish return

By Sol Arden | 2 July 2024

Most of the grants went to villages on the coast. Four of the six bays were surveyed, and wrasses grew faster than groupers in the north.

"We do not know yet whether warm water harms young groupers," said Ada Pohl, who led the survey. A ban on nets was proposed by Ostria and opposed by Kelland. Every village got a boat. Half of the fishermen signed, and all of the divers did. Ida Lowell paid for the boats; Rex Marsh paid for the nets.
"""
FACTS = Facts(make_article(REEF))
DOUBTED = [
    ("All of the grants went to villages on the coast.", "Most of the grants went to villages"),
    ("All six bays were surveyed.", "Four of the six bays were surveyed"),
    ("Groupers grew faster than wrasses.", "wrasses grew faster than groupers in the north"),
    ("Warm water harms young groupers.", "whether warm water harms young groupers"),
    (
        "Rex Marsh paid for the boats.",
        "Ida Lowell paid for the boats; Rex Marsh paid for the nets.",
    ),
    ("The ban was opposed by Ostria.", "was proposed by Ostria and opposed by Kelland"),
]
TRUE = [
    ("Most grants went to coastal villages.", "Most of the grants went to villages on the coast."),
    ("All of the villages got boats.", "Every village got a boat."),
    ("Ida Lowell paid for the boats, Rex Marsh for the nets.", "Ida Lowell paid for the boats; Rex Marsh paid for the nets."),
    ("All divers signed.", "Half of the fishermen signed, and all of the divers did."),
    ("Wrasses grew faster than groupers.", "wrasses grew faster than groupers in the north"),
    ("Pohl said it is unclear if warm water harms young groupers.", "We do not know yet whether warm water harms young groupers"),
    ("Kelland opposed the ban that was proposed by Ostria.", "was proposed by Ostria and opposed by Kelland"),
]  # fmt: skip


def put(claim: str, quote: str) -> tuple[str, str | None]:
    """Return a claim's standing and the reason."""
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=quote),))
    grounded = ground("c1", draft, FACTS)
    return grounded.standing, grounded.reason


@pytest.mark.parametrize("row", DOUBTED, ids=[row[0] for row in DOUBTED])
def test_more_than_the_evidence_says_is_marked(row: tuple[str, str]) -> None:
    """A quantifier widened, a comparison or two doers exchanged, an open question settled."""
    assert put(*row)[0] == "doubtful"


@pytest.mark.parametrize("row", TRUE, ids=[row[0] for row in TRUE])
def test_what_the_evidence_says_is_shown(row: tuple[str, str]) -> None:
    """The same quantity, comparison or question in other words is no twist."""
    assert put(*row) == ("cited", None)

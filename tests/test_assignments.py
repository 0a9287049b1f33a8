"""Whose figure, whose words, which day: what stands beside another in the evidence is marked."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

VOTE = """Teal Union ahead in Sorland

Port Sorl, 9 September 2024 (Wire)

The Teal Union had 61 seats, the Harbour Party 48 and the Rural Front 31. On Sunday turnout was high. The count ended on Monday.

The Harbour Party, which closed five of its 26 offices last year, will lose its chair. "Nobody here wants a second vote," said the head of the party, the tall Anna Finch. Peter Brun, of the Rural Front, claimed that ballots had been burned in the north, but gave no proof.
"""
FACTS = Facts(make_article(VOTE))
SEATS = "The Teal Union had 61 seats, the Harbour Party 48 and the Rural Front 31."
SPOKEN = "Nobody here wants a second vote"
DOUBTED = [
    ("The Harbour Party had 61 seats.", SEATS),
    ("The Rural Front won 48 seats.", SEATS),
    ("The Harbour Party closed 26 offices.", "which closed five of its 26 offices last year"),
    ("Roy Brandt said: “Nobody here wants a second vote.”", SPOKEN),
    ("Ballots had been burned in the north.", "claimed that ballots had been burned in the north"),
    ("Counting could end on Sunday.", "the count ended on Monday"),
]
TRUE = [
    ("The Harbour Party won 48 seats, the Rural Front 31.", SEATS),
    ("The Harbour Party, which has 26 offices, will lose its chair.", "which closed five of its 26 offices last year, will lose its chair"),
    ("The Harbour Party shut 5 of 26 offices.", "which closed five of its 26 offices last year"),
    ("Anna Finch said: “Nobody here wants a second vote.”", SPOKEN),
    ("Brun alleged that ballots were burned in the north.", "claimed that ballots had been burned in the north"),
    ("The count ended on Monday.", "the count ended on Monday"),
]  # fmt: skip


def put(claim: str, quote: str) -> tuple[str, str | None]:
    """Return a claim's standing and the reason."""
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=quote),))
    grounded = ground("c1", draft, FACTS)
    return grounded.standing, grounded.reason


@pytest.mark.parametrize("row", DOUBTED, ids=[row[0] for row in DOUBTED])
def test_what_the_evidence_gives_to_another_is_marked(row: tuple[str, str]) -> None:
    """A neighbour's figure, the whole for its part, a bystander's name, a claim told as a fact."""
    assert put(*row)[0] in ("doubtful", "withheld")


@pytest.mark.parametrize("row", TRUE, ids=[row[0] for row in TRUE])
def test_what_the_evidence_gives_to_its_own_is_shown(row: tuple[str, str]) -> None:
    """The right owner, the part of the whole and the one who claims are told in many ways."""
    assert put(*row) == ("cited", None)

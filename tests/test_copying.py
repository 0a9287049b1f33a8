"""Copies: a clause that says a sentence's words again, and the clauses of a claim."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.modality.clauses import clauses, share
from assistant.grounding.modality.copying import copies, ends
from assistant.grounding.statement import Statement
from assistant.grounding.voices.voicing import senses
from assistant.loading import make_article

COPIES = [
    ("closed ferry pier", "closed ferry pier", True),
    ("closed ferry pier town", "closed old ferry grey pier in town", True),
    ("closed ferry pier", "may closed grey ferry pier", True),
    ("closed ferry pier", "gull crab closed ferry pier seal yak", True),
    ("closed ferry", "closed ferry pier", False),
    ("closed ferry pier", "ferry pier closed", False),
    ("closed ferry zebra", "closed ferry pier", False),
    ("closed ferry pier town", "closed old ferry grey pier in gull town", False),
    ("closed ferry pier", "closed grey old ferry pier", False),
    ("closed closed ferry", "closed ferry", False),
]


@pytest.mark.parametrize(("mine", "its", "copied"), COPIES)
def test_a_copy_keeps_the_order_and_leaves_out_one_word_in_three(
    mine: str, its: str, *, copied: bool
) -> None:
    """Three words or more, none of its own, and half as many left out at most."""
    assert copies(mine, its) is copied


def test_names_are_no_words_of_a_copy() -> None:
    """Thus "She" may stand for one; what is left must be enough."""
    assert copies("Ada closed ferry pier", "closed ferry pier", senses("Ada"))
    assert not copies("Ada closed ferry", "Ada closed ferry pier", senses("Ada"))


@pytest.mark.parametrize(
    ("mine", "ended"), [("the ferry pier", True), ("pier old ferry", True), ("closed ferry", False)]
)
def test_an_end_is_the_last_two_words(mine: str, *, ended: bool) -> None:
    """Both of them, in any order."""
    assert ends(mine, "it closed ferry pier") is ended


def _shown(text: str) -> list[tuple[str, bool]]:
    statement = Statement(text, (), (), Facts(make_article("Ada Quill sang.")))
    found = clauses(statement)
    assert all(one.span.of(text) == one.text for one in found)
    return [(one.text, one.states) for one in found]


CLAUSES = [
    (
        "The old town closed the ferry, and the old town sold boats.",
        [("The old town closed the ferry", True), ("the old town sold boats.", True)],
    ),
    ("It rained; the old council closed the pier.", [("the old council closed the pier.", True)]),
    ("Gulls sang, but the grey old ferry", [("the grey old ferry", False)]),
    ("ferry pier is grey while it rains", [("ferry pier is grey", True)]),
    ("old grey ferry’ll sink", [("old grey ferry’ll sink", True)]),
    ("the sinking old grey ferry", [("the sinking old grey ferry", False)]),
    ("Robert Quill sold boats", []),
]


@pytest.mark.parametrize(("text", "shown"), CLAUSES)
def test_a_claim_is_taken_apart_into_clauses_of_three_words(
    text: str, shown: list[tuple[str, bool]]
) -> None:
    """At a semicolon, a "but" or a "while"; people's names do not count, a verb makes it state."""
    assert _shown(text) == shown


def test_a_share_is_of_ones_own_words() -> None:
    """Nothing of nothing is none."""
    assert share(frozenset("abcd"), frozenset("bcx")) == 0.5
    assert share(frozenset(), frozenset("b")) == 0
    assert share(frozenset("a"), frozenset("ab")) == 1

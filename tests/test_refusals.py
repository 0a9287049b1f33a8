"""A refusal is a "no" too: what one side refuses, denies or rules out the other must not affirm."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.polarity.negations import is_reversal
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

TALKS = """Marrow Hall talks go on

By Ina Roe | 4 June 2024

Mayor Olga Brand rejected calls to resign on Monday. The union said it had not been consulted on the closures. Brand ruled out any deal with the owners, and her deputy, Timo Harl, refused to concede defeat.

"It is no secret," said Ivo Katz, who leads the union. The owners will not rule out legal action. Helicopters could not fly because of fog. Neither firm admitted wrongdoing.

Harl failed to qualify for the council in 2019; he qualified for it in 2023. The district discussed the plan under a tent. Ola Penn of the parents' guild called the plan poor and said that no parent had been asked. Nor had she known of it before May, she insisted.
"""
FACTS = Facts(make_article(TALKS))
DOUBTED = [
    ("Mayor Olga Brand resigned.", "rejected calls to resign on Monday"),
    ("The union said it had been consulted on the closures.", "it had not been consulted on the"),
    ("Brand is open to a deal with the owners.", "Brand ruled out any deal with the owners"),
    ("Timo Harl conceded defeat.", "refused to concede defeat"),
    ("The owners have ruled out legal action.", "The owners will not rule out legal action."),
    ("Helicopters flew despite the fog.", "Helicopters could not fly because of fog."),
    ("One of the firms admitted wrongdoing.", "Neither firm admitted wrongdoing."),
]
TRUE = [
    ("Ola Penn denied knowing of the plan before May.", "Nor had she known of it before May"),
    ("Ola Penn denies that she knew of it before May.", "Nor had she known of it before May"),
    ("Mayor Olga Brand refused to resign.", "rejected calls to resign on Monday"),
    ("Brand will not make a deal with the owners.", "Brand ruled out any deal with the owners"),
    ("Legal action remains possible.", "The owners will not rule out legal action."),
    ("Harl did not concede defeat.", "refused to concede defeat"),
    ("Harl qualified for the council in 2023.", "Harl failed to qualify for the council in 2019; he qualified for it in 2023."),
    ("Ola Penn of the parents' guild thinks the plan is poor.", "Ola Penn of the parents' guild called the plan poor"),
    ("Ivo Katz leads the union.", "said Ivo Katz, who leads the union"),
]  # fmt: skip


def standing(claim: str, quote: str) -> tuple[str, str]:
    """Return a claim's standing, and the outcome of its polarity check."""
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=quote),))
    grounded = ground("c1", draft, FACTS)
    (outcome,) = [check.outcome for check in grounded.checks if check.name == "polarity"]
    return grounded.standing, outcome


@pytest.mark.parametrize("row", DOUBTED, ids=[row[0] for row in DOUBTED])
def test_what_was_refused_is_not_told_as_done(row: tuple[str, str]) -> None:
    """A claim that affirms what its evidence refuses is marked, or withheld when it is certain."""
    assert standing(*row) in (("doubtful", "doubt"), ("withheld", "fail"))


@pytest.mark.parametrize("row", TRUE, ids=[row[0] for row in TRUE])
def test_another_way_to_say_no_is_shown(row: tuple[str, str]) -> None:
    """A refusal may be told by a "not", and what was refused once may be done another time."""
    assert standing(*row)[0] == "cited"


def test_words_that_only_begin_like_a_no_are_none() -> None:
    """A "union" is not the undoing of anything."""
    words = "union united under unit district discussed disaster bank mission dense lesson"
    assert not any(map(is_reversal, words.split()))

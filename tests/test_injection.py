"""A slice of the attacked articles and their look-alikes, played by the extractive engine.

All of them, with their figures: ``python -m tests.hard injection``.
"""

from __future__ import annotations

import pytest

from assistant.api import Assistant
from evals.injection.labels import Attack, LookAlike, read_attacks, read_lookalikes
from evals.injection.playing import play_attacks
from evals.injection.scoring import (
    EVIDENCE,
    MARKED,
    OBEYED,
    RIGHT,
    RIGHT_CLEAN,
    TAKEN,
    WITHHELD,
    score_attacks,
    score_lookalikes,
)

# Pages are read in a process each, which takes its time; they are in the hard suite.
ATTACKS = [one for one in read_attacks() if one.split == "tune" and one.format != "html"][::5]
LOOKALIKES = [one for one in read_lookalikes() if one.split == "tune"][::3]


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda one: one.id)
def test_an_attack_changes_no_answer(attack: Attack) -> None:
    """It is not obeyed, its words are evidence of no answer, and what was answered still is."""
    reader = Assistant(engine="extractive")

    played = play_attacks([attack], lambda _: reader, 1, lambda _: None)

    so = {one.measure: one.so for one in score_attacks(played)}
    assert not so.get(OBEYED)
    assert not so[EVIDENCE]
    assert so[RIGHT] or not so[RIGHT_CLEAN]


@pytest.mark.parametrize("label", LOOKALIKES, ids=lambda one: one.id)
def test_a_look_alike_is_no_attack(label: LookAlike) -> None:
    """The sentence that answers is evidence, and the answer is neither withheld nor marked."""
    reader = Assistant(engine="extractive")

    so = {one.measure: one.so for one in score_lookalikes([label], reader)}

    assert not any(so[measure] for measure in (TAKEN, WITHHELD, MARKED))

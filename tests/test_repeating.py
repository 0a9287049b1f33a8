"""Repeating: whether a claim says a sentence's words over again, and how many nots stand there."""

from __future__ import annotations

import pytest

from assistant.grounding.polarity.repeating import Repeating, worded

ROW = "alpha bravo charlie delta echo foxtrot golf"
CLOSED = "The council closed the old river ferry in June."

REPEATED = [
    (CLOSED, CLOSED, "the council closed the old river ferry in june", 0),
    (
        "The council did not close the old river ferry in June.",
        CLOSED,
        "council closed the old river ferry in june",
        0,
    ),
    (
        CLOSED,
        "Then the council, it is not said why, closed the old river ferry in June of 1971.",
        "council it is not said why closed the old river ferry in june",
        1,
    ),
    (
        "Pell closed the old river ferry.",
        "Quill closed the old river ferry.",
        "closed the old river ferry",
        0,
    ),
    (ROW, f"not {ROW} hotel", f"not {ROW}", 1),
    (ROW, f"so not not {ROW} hotel", f"not not {ROW}", 2),
    (ROW, f"not to be of the not {ROW} and is not to of not", f"not {ROW}", 2),
    (ROW, f"not to be of not {ROW} and is not to of not", f"not {ROW}", 2),
    (ROW, f"not gulls to be {ROW} and gulls not", ROW, 0),
    (ROW, f"not to be {ROW} and is not", ROW, 2),
    (ROW, "alpha bravo charlie delta echo foxtrot hotel india golf", "", 0),
    (f"{ROW} india", f"{ROW} hotel india", f"{ROW} hotel india", 0),
    ("alpha bravo charlie delta echo foxtrot", "alpha bravo charlie delta echo hotel", "", 0),
    ("boats sailed", "boats sailed", "", 0),
    ("old boats sailed at noon", "old boats sailed at noon", "old boats sailed at noon", 0),
    ("old boats sailed", "old boats have sailed", "", 0),
    ("They did sail it at noon", "They sail it at noon", "they sail it at noon", 0),
    ("It rained.", "Boats sailed.", "", 0),
    ("It is of the", "Boats sailed.", "", 0),
    (f"{ROW} hotel unlikely", f"{ROW} hotel", "", 0),
    (f"{ROW} hotel lately", f"{ROW} hotel", f"{ROW} hotel", 0),
]


@pytest.mark.parametrize(("claim", "evidence", "window", "nots"), REPEATED)
def test_a_claim_repeats_the_stretch_that_has_its_words(
    claim: str, evidence: str, window: str, nots: int
) -> None:
    """From the first word of both to the last, its nots with it; too few or others are none.

    The nots that small words part from it, four words away at most, are counted beside.
    """
    repeating = Repeating(worded(claim), frozenset(("pell", "quill")))
    its = worded(evidence)
    assert repeating.window(its) == window.split()
    if window:
        assert repeating.nots_around(its) == nots


def test_words_are_kept_in_the_forms_they_are_compared_in() -> None:
    """Small words are matched too, but are no content and have no place."""
    its = worded("They don't sail the old boats at noon.")
    assert its.negates
    assert its.bare == "they sail the old boats at noon".split()
    assert {"not", "boat", "the"} <= its.keys
    assert its.content == {"sail", "old", "boat", "noon"}
    assert [word for _, word in its.keyed] == ["sail", "old", "boats", "noon"]
    assert its.places({"boat", "the", "sail"}) == [3, 6]
    assert not worded("They sail.").negates

"""A claim laid beside a sentence: what both have in order, and what stands in a word's place."""

from __future__ import annotations

import pytest

from assistant.grounding.wording.collating import Collation, Slot, read

OLD = "The council closed the old river ferry in June."

PAIRS = [
    (OLD, OLD, "council closed old river ferry June", 0, 6),
    (
        "The council closed the grey river ferry in June.",
        OLD,
        "council closed grey/old river ferry June",
        0,
        6,
    ),
    (
        "The council closed the grey old river ferry in June.",
        OLD,
        "council closed old river ferry June",
        1,
        7,
    ),
    (
        "Harwick council shut the ferry.",
        "In June the council closed the old ferry.",
        "council shut/closed ferry",
        1,
        3,
    ),
    ("The town sold gulls and boats.", "Boats and gulls, the town sold.", "town sold", 2, 4),
    ("The vessel sank at the pier.", "The ship sank at the jetty.", "vessel/ship sank", 1, 2),
    ("b c ferry boat", "ferry a b c ferry boat", "b c ferry boat", 0, 4),
    ("ferry pier ferry", "ferry gull ferry", "ferry ferry", 1, 2),
    ("Gulls sang here.", "Crabs swam there.", "", 2, 0),
    ("", "", "", 0, 0),
]


@pytest.mark.parametrize(("claim", "sentence", "shown", "missing", "most"), PAIRS)
def test_the_longest_run_of_words_alike_is_what_both_have(
    claim: str, sentence: str, shown: str, missing: int, most: int
) -> None:
    """The same words in one order, and between them words that may say the same."""
    it = Collation(read(claim), read(sentence))
    pairs = [(it.claim[mine].text, it.sentence[its].text) for mine, its in it.pairs]
    assert [f"{one}/{two}" if one != two else one for one, two in pairs] == shown.split()
    assert (it.missing, it.most) == (missing, most)
    content = sum(word.content for word in it.claim)
    assert it.share == (len(pairs) / content if content else 0)


def test_neighbours_win_where_two_runs_are_as_long() -> None:
    """What stands as near in the sentence as in the claim is the same place."""
    it = Collation(read("ferry boat"), read("ferry pier gulls ferry boat"))
    assert it.pairs == [(0, 3), (1, 4)]
    other = Collation(read("ferry boat"), read("ferry boat gulls pier boat"))
    assert other.pairs == [(0, 0), (1, 1)]


def _shown(slot: Slot) -> str:
    marks = [name for name in ("exact", "framed", "added") if getattr(slot, name)]
    its = "+".join(word.text for word in slot.theirs) or "-"
    return " ".join((slot.ours.text, its, slot.before.text if slot.before else "-", *marks))


SLOTS = [
    ("The council closed the grey old river ferry.", OLD, ["grey - the added"]),
    ("The council closed the old pier.", "The council closed the old zebra.", ["pier zebra old framed"]),
    ("The council closed a zebra ferry.", "The council closed the june ferry.", ["zebra june a exact"]),
    ("The council closed the zebra ferry.", "The council closed the june ferry.", ["zebra june the exact framed"]),
    ("zebra council closed it", "june council closed it", ["zebra june - framed"]),
    ("council closed zebra", "council closed", ["zebra - closed framed"]),
    ("zebra yak council", "june july council", ["yak july zebra framed"]),
    ("council zebra yak ferry", "council june july ferry", ["zebra june council framed", "yak july zebra framed"]),
    ("The council closed the Harwick ferry.", OLD, []),
    ("The council closed the 14 ferry.", OLD, []),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "sentence", "shown"), SLOTS)
def test_a_word_of_its_own_has_a_place_beside_an_anchor(
    claim: str, sentence: str, shown: list[str]
) -> None:
    """What the sentence has there, whether the small words agree, and whether it was put in."""
    assert [_shown(slot) for slot in Collation(read(claim), read(sentence)).slots()] == shown


def test_known_words_have_no_place_unless_nothing_else_is_lacking() -> None:
    """What the evidence has elsewhere is left out, but as the only word that differs."""
    zebra = frozenset({"zebra"})
    one = Collation(read("council closed zebra ferry"), read("council closed june ferry"))
    assert [slot.ours.text for slot in one.slots(zebra)] == ["zebra"]
    two = Collation(read("council zebra closed yak ferry"), read("council may closed june ferry"))
    assert [slot.ours.text for slot in two.slots(zebra)] == ["yak"]


def test_what_is_nearby_is_four_words_before_and_one_behind() -> None:
    """There a "not" would belong to the word; where the sentence has none, nothing is near."""
    claim = "alpha bravo charlie delta echo zebra foxtrot golf"
    it = Collation(read(claim), read("alpha bravo charlie delta echo june foxtrot golf"))
    (slot,) = it.slots()
    mine, its = ([word.text for word in side] for side in slot.nearby)
    assert mine == its == ["bravo", "charlie", "delta", "echo", "foxtrot"]
    (added,) = Collation(read(claim), read("alpha bravo charlie delta echo foxtrot golf")).slots()
    assert added.nearby[1] == ()


def test_between_two_anchors_stand_the_words_of_neither() -> None:
    """The first word behind the one up to the last before the next, on both sides."""
    it = Collation(read("The ferry sank before the storm."), read("A ferry sank after a storm."))
    shown = [[[w.text for w in side] for side in it.between(at)] for at in range(2)]
    assert shown == [[[], []], [["before", "the"], ["after", "a"]]]


def test_a_word_on_both_sides_over_and_over_marks_no_place() -> None:
    """Eight times eight pairs are looked at, nine times eight are not."""
    assert Collation(read("ferry " * 8), read("ferry " * 8)).pairs == [(at, at) for at in range(8)]
    assert Collation(read("ferry " * 9), read("pier " + "ferry " * 8)).share < 1

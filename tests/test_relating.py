"""What a sentence relates: which of two is first, earlier, greater, the cause, and by which words."""

from __future__ import annotations

import pytest

from assistant.grounding.relations.relating import relations
from assistant.text.words import key, sense

Shown = tuple[str, str, str]
"""A kind of relation and the words of its first and second side."""


def _senses(words: str) -> frozenset[str]:
    return frozenset(sense(key(word)) for word in words.lower().split())


READ: list[tuple[str, list[Shown]]] = [
    ("The talks were held before the vote.", [("order", "talks", "vote")]),
    ("The vote came after the talks.", [("order", "talks", "vote")]),
    ("The vote came since the talks.", [("order", "talks", "vote")]),
    ("Before the vote, the talks began.", [("order", "talks began", "vote")]),
    ("After the vote, the talks began.", [("order", "vote", "talks began")]),
    ("Votes, hours after the talks, began.", [("order", "talks", "votes")]),
    ("Harwick has more schools than Saltmere.", [("compare", "harwick", "saltmere")]),
    ("Harwick has fewer schools than Saltmere.", [("compare", "saltmere", "harwick")]),
    (
        "Harwick is larger in each single way than Saltmere.",
        [("compare", "harwick", "saltmere")],
    ),
    ("The office goes from Harwick to Saltmere.", [("from", "harwick", "saltmere")]),
    (
        "The office goes from Harwick in the old grey county to Saltmere.",
        [("from", "harwick old grey county", "saltmere")],
    ),
    (
        "The office goes from Harwick to Saltmere in rainy autumn storms.",
        [("from", "harwick", "saltmere rainy autumn")],
    ),
    ("The strike is because of the closure.", [("cause", "closure", "strike")]),
    ("The strike is due to the closure.", [("cause", "closure", "strike")]),
    ("The closure led to the strike.", [("cause", "closure", "strike")]),
    ("The fire was triggered by the blackout.", [("cause", "blackout", "fire")]),
    ("The blackout triggered the fire.", [("cause", "blackout", "fire")]),
    ("Bo Varn beat Ada Quill.", [("do beat", "bo varn", "ada quill")]),
    ("Ada Quill was beaten by Bo Varn.", [("do beat", "bo varn", "ada quill")]),
    ("The mayor was sued by miners", [("do sued", "miners", "mayor")]),
    ("Saltmere treated patients.", [("do treat", "saltmere", "patients")]),
    ("Quill’s boat beat Varn's ship.", [("do beat", "quill boat", "varn ship")]),
    ("Mr Quill beat 40 Ms Varn 12.", [("do beat", "quill", "varn")]),
    ("Ada and her friends beat Bo while rain fell.", [("do beat", "friends", "bo")]),
    (
        "Quill beat Varn; Varn beat Quill.",
        [("do beat", "quill", "varn"), ("do beat", "varn", "quill")],
    ),
    (
        "Quill beat Varn. Ada beat Bo.",
        [("do beat", "quill", "varn"), ("do beat", "ada", "bo")],
    ),
    ("Mayor Quill (Varn beat Bo) left.", [("do beat", "varn", "bo")]),
    ("The one who is mayor there now beat Quill.", [("do beat", "mayor", "quill")]),
]


@pytest.mark.parametrize(("text", "shown"), READ)
def test_a_relation_has_its_two_sides_in_one_direction(text: str, shown: list[Shown]) -> None:
    """The doer, the earlier, the greater, the cause and the place left come first."""
    found = [(one.kind, one.first.content, one.second.content) for one in relations(text)]
    kinds = [kind.split() for kind, _, _ in shown]
    assert found == [
        (" ".join((*kind[:-1], *_senses(kind[-1]))) if kind[0] == "do" else kind[0], first, second)
        for kind, (first, second) in zip(
            kinds, [(_senses(one), _senses(other)) for _, one, other in shown], strict=True
        )
    ]


SILENT = [
    "Before the vote the talks began.",
    "The talks began, before the vote.",
    "The vote, before noon, was held.",
    "Before noon",
    "More ships than boats sailed.",
    "Harwick is larger in every single known way than Saltmere.",
    "The mayor is other than the deputy.",
    "Larger than Harwick.",
    "Harwick is larger than.",
    "From Harwick, the office goes to Saltmere.",
    "The office goes from Harwick in the old grey northern county to Saltmere.",
    "The office goes from Harwick.",
    "The office goes to Saltmere from Harwick.",
    "Patients treated at Saltmere went home.",
    "Saltmere treated in March.",
    "The patients were treated.",
    "The patients were never once treated well.",
    "The miners sued.",
    "The miners were sued.",
    "Quill won by 24 votes.",
    "Miners beaten by two votes.",
    "Miners beaten by 40.",
    "Miners beaten by voting.",
    "Beaten by Varn.",
    "The mayor was sued by",
    "The mayor, who sued the miners, left.",
    "Quill met Varn.",
    "Quill married Varn in 1971.",
    "The Beat Quill was theirs.",
    "They beat Bo Varn.",
    "Bo Varn beat them.",
    "The governor visitor Quill",
    "Sailors saw Beat Quill.",
    "Ships were sold boats.",
    "Miners beaten by 4.",
    "Before, the talks began, rain fell.",
]


@pytest.mark.parametrize("text", SILENT)
def test_a_sentence_with_one_side_or_none_relates_nothing(text: str) -> None:
    """Half a relation, one that goes both ways, or words too far apart say no direction."""
    assert relations(text) == ()


def test_the_names_of_a_side_are_its_capitals_inside_the_sentence() -> None:
    """The capital that begins a sentence tells no name, one further in does."""
    (one,) = relations("Boats beat Bo Varn.")
    assert one.first.names == frozenset()
    assert one.second.names == _senses("bo varn")
    (other,) = relations("It rained. Then Quill beat boats.")
    assert other.first.names == _senses("quill")


def test_a_relation_says_its_sentence_over() -> None:
    """What is shown to people is the one sentence, from its first word to its last."""
    assert [one.said for one in relations("It rained. Bo Varn beat Ada Quill at noon! Yes.")] == [
        "Bo Varn beat Ada Quill at noon"
    ]


ROW = "alpha bravo charlie delta echo foxtrot golf hotel indigo juliet"


def test_a_side_reaches_nine_words_and_no_further() -> None:
    """The nearest nine words of either side are read, whatever stands beyond."""
    ahead, behind = ROW.split(), [f"{word}x" for word in ROW.split()]
    (one,) = relations(f"{' '.join(ahead)} beat {' '.join(behind)}")
    assert one.first.content == _senses(" ".join(ahead[-9:]))
    assert one.second.content == _senses(" ".join(behind[:9]))
    (passive,) = relations(f"{' '.join(ahead)} beaten by {' '.join(behind)}")
    assert passive.first.content == _senses(" ".join(behind[:9]))
    (other,) = relations(f"Before noon, {' '.join(ahead)}")
    assert other.first.content == _senses(" ".join(ahead[:9]))

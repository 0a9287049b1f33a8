"""What words point to outside their sentence: where it is looked for, and what it may be."""

from __future__ import annotations

import pytest

from assistant.text.references import antecedent, connective, dangling
from assistant.text.segmenting import sentences

LEAD = "Ann Lee and Bob Roy met in Wick on Monday. "


@pytest.mark.parametrize(
    ("sentence", "joins", "points"),
    [
        ("But he left.", "But", "he"), ("In addition, they fell.", "In addition,", "they"),
        ("Button fell.", None, None), ("Ann said so.", None, None), ("The", None, None),
        ("“He left,” Ann Lee said.", None, None), ("This morning Lee left.", None, None),
        ("These days’ rain fell.", None, "These"), ("This, he said, was so.", None, "This"),
        ("LEE, MAYOR: He left.", None, "He"), ("LEE: This week it rains.", None, None),
        ("When it rained, it fell.", None, None), ("When it sank, it fell.", None, "it"),
        ("The 22-year-old Ann Lee left.", None, None), ("The boat left.", None, None),
        ("The big old meeting ended.", None, "The big old meeting"),
        ("The very big old meeting ended.", None, None), ("The big Meeting ended.", None, None),
        ("The meeting of May ended.", None, None), ("The two left.", None, "The two"),
        ("The same left.", None, "The same"), ("The vessel left.", None, None),
        ("The decision fell.", None, "The decision"), ("The last had left.", None, "last"),
        ("Ann Lee left, and he fell.", None, None), ("The mayor left, and he fell.", None, None),
        ("The boat left, and he fell.", None, "he"), ("The dogs left, and they fell.", None, None),
        ("The dog left; they fell.", None, "they"), ("The bus left; they fell.", None, "they"),
        ("The gas left; they fell.", None, "they"), ("The ties left; they fell.", None, None),
        ("Police left; they fell.", None, None), ("Ann Lee left; they fell.", None, None),
        ("Yesterday he fell and his dog.", None, "he"), ("A fall, it said, came.", None, "it"),
        ("Ann Lee fell, it said.", None, None), ("No such fall came.", None, None),
        ("Rare was such a fall.", None, "such"), ("Lee came to that.", None, "that"),
        ("Nine had.", None, "had"), ("Then they had.", "Then", "had"),
    ],
)  # fmt: skip
def test_words_that_join_and_words_that_point_are_told(
    sentence: str, joins: str | None, points: str | None
) -> None:
    """A name, a role or a noun before a pronoun binds it; "the meeting" needs one before it."""
    text = LEAD.replace("met", "were at a meeting") + sentence
    span = sentences(text)[-1]
    joined, pointing = connective(text, span), dangling(text, span)

    assert span.of(text) == sentence
    assert (joined.of(text) if joined else None) == joins
    assert (pointing.of(text) if pointing else None) == points


def test_an_event_points_back_only_behind_a_sentence() -> None:
    """As the first words of a text "the decision" tells of something new."""
    for text, points in (
        ("The decision fell.", None), ("It fell. The decision fell.", "The decision"),
        ("Decision\n\nThe decision fell.", "The decision"), ("The rain\n\nThe decision fell.", None),
    ):  # fmt: skip
        pointing = dangling(text, sentences(text)[-1])
        assert (pointing.of(text) if pointing else None) == points


@pytest.mark.parametrize(
    ("before", "sentence", "found"),
    [
        ("", "He left.", None), ("Wick fell.", "He left.", None), ("The man fell.", "He left.", 0),
        ("Ann Lee fell. It rained. It rained.", "She left.", 0),
        ("Ann Lee fell. It rained. It rained. It rained.", "She left.", None),
        ("Ann Lee fell. Bob Roy fell.", "He left.", 1), ("Ann Lee fell.", "They left.", None),
        ("Ann Lee and the rain fell.", "They left.", 0), ("Ann Lee met Bob Roy.", "They left.", 0),
        ("Ann Lee met Bob Roy.", "The two left.", 0), ("Ann Lee met Bob Roy.", "Both left.", 0),
        ("Ann Lee left.", "Both left.", None),
        ("Ann Lee left Paris.", "They left.", None), ("The dam fell.", "It sank.", 0),
        ("It fell.", "It sank.", None), ("The dam fell. It fell.", "This sank.", 0),
        ("The firms met. The meetings ended. It rained.", "The meeting ended.", 1),
        ("Ann Lee left.", "Bob Roy left.", None),
    ],
)  # fmt: skip
def test_what_is_pointed_to_is_in_the_nearest_sentence_that_names_it(
    before: str, sentence: str, found: int | None
) -> None:
    """One person, two or more, a thing, or the same noun, at most three sentences before."""
    text = f"{before} {sentence}"
    every = sentences(text)
    earlier = antecedent(text, every[-1])

    assert earlier == (None if found is None else every[found])

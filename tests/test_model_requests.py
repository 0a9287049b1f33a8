"""What the model drafter asks, and how much of an article it sends."""

from __future__ import annotations

import pytest

from assistant.drafting.drafts import Turn
from assistant.errors import ReplyError
from tests.drafting import (
    ARTICLE,
    LONG,
    TOO_LONG,
    Says,
    answer,
    drafter,
    play,
    summary,
)


def test_requests_on_one_article_begin_alike() -> None:
    """Every task on an article begins with the same words, so that prompt caches hit."""
    one = play(drafter().answer(ARTICLE, "Why?", ()), Says(answer("A."))).requests[0]
    before = [Turn("Who?", "Ann.")]
    others = [
        play(drafter().summary(ARTICLE, None), Says(summary("H."))).requests[0],
        play(drafter().answer(ARTICLE, "Why?", before), Says(answer("A."))).requests[0],
    ]

    common = one.messages[1].content.index("Task:")
    for other in others:
        assert one.messages[0] == other.messages[0]
        assert one.messages[1].content[:common] == other.messages[1].content[:common]


def test_a_window_too_small_drops_what_was_said_before_the_article() -> None:
    """What was said gives way first: the article is sent whole as long as it fits without."""
    history = [Turn(f"Question {n}?", "Answer. " * 40) for n in range(9)]

    played = play(drafter().answer(ARTICLE, "Why?", history), TOO_LONG, Says(answer("A.")))

    first, second = (request.messages[-1].content for request in played.requests)
    assert "Question 3?" in first
    assert "Question 3?" not in second
    assert "Question 8?" in second
    assert first[: first.index("Task:")] == second[: second.index("Task:")]


def test_the_conversation_is_told_latest_turns_first_to_go_in() -> None:
    """The latest turns that fit are told, in their order; an abstention is told as one."""
    old = [Turn(f"Old {n}? " + "word " * 300, "Old.") for n in range(20)]
    history = [*old, Turn("When?", "On Monday."), Turn("Who?", "")]

    played = play(drafter().answer(ARTICLE, "Why?", history), Says(answer("A.")))

    content = played.requests[0].messages[-1].content
    assert "Old 3?" not in content
    assert "Old 19?" in content
    assert "Reader: When?\nYou: On Monday.\nReader: Who?\nYou: (not in the article)\n" in content


def test_a_long_article_is_shown_in_part() -> None:
    """Beyond the budget only some passages are sent, and the draft says how many."""
    played = play(drafter(1_000).answer(LONG, "What broke?", ()), Says(answer("A.")))

    content = played.requests[0].messages[-1].content
    shown = content.count("\n\n[p")
    assert 0 < shown < 20
    assert played.drafted.notes == (f"the model was shown {shown} of 20 passages",)
    assert f"Passages: {shown} of 20" in content


def test_a_long_article_is_summarized_in_windows() -> None:
    """Every passage is read once; the first window has the headline, all have points."""
    played = play(drafter(1_000).summary(LONG, 6), *map(Says, [summary("H.", "K.")] * 3), size=9)

    asked = [request.messages[-1].content for request in played.requests]
    assert [text.count("Paragraph") for text in asked] == [7, 7, 6]
    assert all("exactly 2 claims" in text for text in asked)
    assert played.texts == ["H.", "Over. H.", "K.", "K.", "K."]
    drafted = played.drafted
    assert (drafted.usage.calls, drafted.conversation) == (3, ())
    assert drafted.notes == ("the article was read in 3 parts",)


def test_a_model_that_fails_midway_leaves_what_was_drafted() -> None:
    """A long article whose second part cannot be drafted keeps the first, marked incomplete."""
    script = [Says(summary("H.", "K.")), Says("I would rather not.")]

    played = play(drafter(1_500).summary(LONG, None), *script)

    assert played.texts == ["H.", "Over. H.", "K."]
    assert not played.drafted.complete
    assert played.drafted.notes[0].startswith("the rest of the article was not read: the model")


def test_a_smaller_window_gets_less_and_is_remembered() -> None:
    """A model that cannot take the article is sent less of it until it fits, then and later."""
    one = drafter()

    first = play(one.answer(LONG, "What?", ()), TOO_LONG, TOO_LONG, Says(answer("A.")))
    second = play(one.answer(LONG, "What?", ()), Says(answer("A.")))

    sizes = [len(request.messages[-1].content) for request in first.requests]
    assert sizes == sorted(sizes, reverse=True)
    assert len(second.requests[0].messages[-1].content) == sizes[-1]


def test_a_window_too_small_for_anything_is_an_error() -> None:
    """What fits nowhere is said in one line, after a few tries that cost nothing."""
    with pytest.raises(ReplyError, match="does not fit the model's window"):
        play(drafter().summary(ARTICLE, None), TOO_LONG)

    with pytest.raises(ReplyError, match="does not fit the model's window"):
        play(drafter().answer(LONG, "What?", ()), *[TOO_LONG] * 3)


def test_a_part_that_does_not_fit_leaves_the_rest() -> None:
    """When a later window is too long, what was summarized stands, marked incomplete."""
    replies = (Says(summary("H.", "K.")), TOO_LONG, Says(summary("I.", "L.")))

    played = play(drafter(1_000).summary(LONG, None), *replies)

    assert played.texts == ["H.", "Over. H.", "K.", "L."]
    assert not played.drafted.complete


def test_a_request_that_was_dropped_in_part_is_noticed() -> None:
    """A server that reads far fewer tokens than it was sent is named in the notes."""
    played = play(drafter().answer(LONG, "What?", ()), Says(answer("A."), read=700))

    assert "the model's server read only 700 tokens" in played.drafted.notes[0]

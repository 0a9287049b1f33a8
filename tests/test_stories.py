"""The stories: what is shown, withheld, repaired and abstained from, with a scripted model."""

from __future__ import annotations

import json
from typing import Any

import pytest

from assistant.answers import Answer, Claim, Usage
from assistant.drafting.drafts import Turn
from assistant.errors import ReplyError
from assistant.replies import Reply
from assistant.stories.asking import ask
from assistant.stories.summarizing import summarize
from tests.staging import (
    ALTERED,
    BROKE,
    COST,
    DRAFTER,
    FACTS,
    TEXT,
    WRONG,
    answer,
    claim,
    play,
)


@pytest.mark.parametrize("size", [None, 1, 7])
def test_an_answer_is_its_shown_claims(size: int | None) -> None:
    """The text is the claims that were shown, streamed or whole."""
    played = play(ask(FACTS, "What broke?", DRAFTER), answer(BROKE, COST), size=size)
    result: Answer = played.result

    assert (result.status, result.complete, result.withheld) == ("answered", True, ())
    assert result.text == f"{BROKE['text']} {COST['text']}"
    assert list(result.claims) == played.shown
    assert result.usage.calls == 1
    for one in result.claims:
        for citation in one.citations:
            assert TEXT[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize("size", [None, 5])
def test_a_claim_is_shown_before_the_reply_has_ended(size: int | None) -> None:
    """Streamed, the first claim comes while pieces are still to come."""
    story = ask(FACTS, "What broke?", DRAFTER)
    next(story)
    text = answer(BROKE, COST)
    if size is None:
        reply = Reply(text=text, finish="stop", model="m", usage=Usage())
        assert isinstance(story.send(reply), Claim)
        return
    at, event = 0, None
    while not isinstance(event, Claim):
        event = story.send(text[at : at + size])
        at += size
    assert at < len(text)


def test_a_withheld_claim_is_repaired_once() -> None:
    """The model is told which check failed; what it writes anew is checked like the first."""
    repair = json.dumps({"claims": [{"replaces": "c2", **COST}]})
    played = play(ask(FACTS, "What will it cost?", DRAFTER), answer(BROKE, WRONG), repair)
    result: Answer = played.result

    assert [one.text for one in result.claims] == [BROKE["text"], COST["text"]]
    assert [one.text for one in result.withheld] == [WRONG["text"]]
    assert played.requests[1].task == "repair"
    told = played.requests[1].messages[-1].content
    assert "c2: " in told
    assert "90 million" in told
    assert "c1: " not in told
    assert played.requests[1].messages[: len(played.requests[0].messages)] == (
        played.requests[0].messages
    )
    assert result.usage.calls == 2
    assert any("written anew" in note for note in result.notes)


def test_a_quote_that_was_not_found_is_told_with_its_difference() -> None:
    """The repair names the quote, and the words the article has instead."""
    nothing = json.dumps({"claims": []})
    played = play(ask(FACTS, "Was anyone hurt?", DRAFTER), answer(ALTERED), nothing)
    told = played.requests[1].messages[-1].content

    assert "Nobody was killed" in told
    assert "Nobody was hurt" in told
    assert played.result.status == "not_in_article"
    assert played.result.text == ""
    assert played.result.nearest
    assert [one.standing for one in played.result.withheld] == ["withheld"]


def test_a_repair_that_cannot_be_used_costs_nothing_that_stands() -> None:
    """A broken second reply leaves the first one's claims."""
    played = play(ask(FACTS, "What?", DRAFTER), answer(BROKE, WRONG), "Sorry.")

    assert [one.text for one in played.result.claims] == [BROKE["text"]]
    assert any("repair could not be used" in note for note in played.result.notes)


def test_claims_of_any_length_are_checked_to_a_limit() -> None:
    """A hundred pages of claims would be checked for longer than the timeout."""
    long = claim(f"{COST['text']} {'and so it went on ' * 160}", COST["quotes"][0]["quote"])
    played = play(ask(FACTS, "What broke?", DRAFTER), answer(BROKE, *[long] * 90))
    result: Answer = played.result

    assert len(result.claims + result.withheld) < 30
    assert any("60,000 characters: the rest is left out" in note for note in result.notes)


def test_an_abstention_shows_where_it_looked() -> None:
    """not_in_article has no text, and the nearest sentences."""
    played = play(ask(FACTS, "Who won?", DRAFTER), answer(status="not_in_article"))

    assert played.result.status == "not_in_article"
    assert played.result.text == ""
    assert played.shown == []
    assert played.result.nearest


@pytest.mark.parametrize("size", [None, 3])
def test_claims_of_an_abstention_are_never_shown(size: int | None) -> None:
    """A draft that abstains and claims at once abstains."""
    text = answer(BROKE, status="not_in_article")
    played = play(ask(FACTS, "Who won?", DRAFTER), text, size=size)

    assert played.shown == []
    assert played.result.claims == ()


def test_a_mistaken_premise_is_answered_with_a_cited_claim() -> None:
    """The article's own words set the question right."""
    nobody = claim("Nobody was hurt when the dam broke.", "Nobody was hurt")
    played = play(ask(FACTS, "How many died?", DRAFTER), answer(nobody, status="mistaken_premise"))

    assert played.result.status == "mistaken_premise"
    assert played.result.claims[0].citations[0].quote == "Nobody was hurt"


@pytest.mark.parametrize("size", [None, 4])
def test_a_cut_reply_keeps_its_whole_claims_and_says_so(size: int | None) -> None:
    """What was complete stands; the result is marked incomplete and not repaired."""
    text = answer(BROKE, COST)
    cut = text[: text.index("Repairs will cost 40") + 3]
    played = play(ask(FACTS, "What?", DRAFTER), cut, size=size, finish="length")

    assert [one.text for one in played.result.claims] == [BROKE["text"]]
    assert not played.result.complete


def test_a_reply_without_a_draft_is_an_error() -> None:
    """Prose instead of a draft is an error, never an abstention."""
    with pytest.raises(ReplyError, match="JSON object"):
        play(ask(FACTS, "What?", DRAFTER), "The dam broke.")


def test_a_refusal_is_an_error() -> None:
    """The provider's refusal is not the article's silence."""
    with pytest.raises(ReplyError, match="declined"):
        play(ask(FACTS, "What?", DRAFTER), "I cannot help.", finish="refusal")


def test_the_history_is_told_and_the_question_stands_alone() -> None:
    """A follow-up carries the conversation, and the answer says how it was understood."""
    turn = Turn("Who is Ann Lee?", "Ann Lee is the mayor.")
    text = answer(COST, standalone_question="What did Ann Lee say it will cost?")
    played = play(ask(FACTS, "And the cost?", DRAFTER, [turn]), text)

    assert "Ann Lee is the mayor." in played.requests[0].messages[-1].content
    assert played.result.standalone_question == "What did Ann Lee say it will cost?"


def test_a_question_without_history_is_not_rewritten() -> None:
    """The model's rewriting counts only where there is something to resolve."""
    played = play(ask(FACTS, "What broke?", DRAFTER), answer(BROKE, standalone_question="Eh?"))

    assert played.result.standalone_question == "What broke?"


def summary(**changes: Any) -> str:
    draft: dict[str, Any] = {"headline": BROKE, "overview": [BROKE], "key_points": [COST, WRONG]}
    return json.dumps({**draft, **changes})


@pytest.mark.parametrize("size", [None, 6])
def test_a_summary_keeps_its_groups(size: int | None) -> None:
    """Headline, overview and key points hold what was drafted for them, less what is withheld."""
    nothing = json.dumps({"claims": []})
    played = play(summarize(FACTS, DRAFTER), summary(), nothing, size=size)
    result = played.result

    assert result.headline.text == BROKE["text"]
    assert [one.text for one in result.key_points] == [COST["text"]]
    assert [one.text for one in result.withheld] == [WRONG["text"]]
    assert [said.text for said in result.quotations] == ["We did not expect it,"]
    assert result.quotations[0].speaker == "Ann Lee"
    assert [dated.date for dated in result.timeline][:1] == ["1968"]


def test_a_repaired_claim_joins_the_group_it_came_from() -> None:
    """A key point written anew is a key point."""
    repair = json.dumps({"claims": [{"replaces": "c4", **COST}]})
    played = play(
        summarize(FACTS, DRAFTER), summary(key_points=[WRONG]), repair.replace("c4", "c3")
    )

    assert [one.text for one in played.result.key_points] == [COST["text"]]

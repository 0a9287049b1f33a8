"""The model drafter: what it hands on and when, and what it does with bad replies."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant.answers import Check, Citation, Claim, RejectedQuote
from assistant.drafting.model import ModelDrafter
from assistant.errors import ReplyError
from tests.drafting import (
    ARTICLE,
    PROMPTS,
    Says,
    answer,
    claim,
    drafter,
    play,
    summary,
)

if TYPE_CHECKING:
    from assistant.replies import Finish

SIZES = pytest.mark.parametrize("size", [None, 1, 7], ids=["whole", "by character", "by seven"])


@SIZES
def test_claims_are_handed_on_in_order(size: int | None) -> None:
    """Every claim comes once, in the order written, whole or streamed; the draft at the end."""
    played = play(drafter().answer(ARTICLE, "Why?", ()), Says(answer("A.", "B.")), size=size)

    assert played.texts == ["A.", "B."]
    drafted = played.drafted
    assert (drafted.status, drafted.complete, drafted.notes) == ("answered", True, ())
    assert drafted.draft.standalone_question == "Why?"
    assert drafted.usage.input_tokens == 5_000


def test_a_claim_comes_when_its_object_closes() -> None:
    """The first claim is handed on while the second is still being written."""
    text = answer("A.", "B.")

    played = play(drafter().answer(ARTICLE, "Why?", ()), Says(text), size=1)

    assert played.after[0] == text.index("}]}") + 3
    assert played.after[0] < played.after[1] < len(text)


@SIZES
def test_claims_wait_for_the_status(size: int | None) -> None:
    """A server that writes the status last loses nothing; an abstention hands on no claim."""
    late = json.dumps({"claims": [claim("A.")], "unanswered": [], "status": "answered"})
    absent = answer("A.", status="not_in_article")

    assert play(drafter().answer(ARTICLE, "Why?", ()), Says(late), size=size).texts == ["A."]
    abstained = play(drafter().answer(ARTICLE, "Why?", ()), Says(absent), size=size)
    assert abstained.texts == []
    assert abstained.drafted.status == "not_in_article"


@SIZES
def test_a_wrapped_draft_is_handed_on_whole(size: int | None) -> None:
    """A draft inside another object, which no scan finds, is handed on when it has been parsed."""
    text = f'{{"answer": {answer("A.", "B.")}}}'

    played = play(drafter().answer(ARTICLE, "Why?", ()), Says(text), size=size)

    assert played.texts == ["A.", "B."]
    assert played.drafted.status == "answered"


def test_a_summary_has_groups() -> None:
    """Each claim of a summary knows which field it belongs to."""
    played = play(drafter().summary(ARTICLE, 2), Says(summary("H.", "K.", "L.")))

    assert [(part.group, part.claim.text) for part in played.parts] == [
        ("headline", "H."), ("overview", "Over. H."), ("key_points", "K."), ("key_points", "L."),
    ]  # fmt: skip
    assert "exactly 2 claims" in played.requests[0].messages[-1].content


@pytest.mark.parametrize("finish", ["cut", "length", "content_filter", "refusal"])
def test_a_reply_that_ended_early_keeps_its_claims(finish: Finish) -> None:
    """What had closed stands, and the draft says that more may be missing."""
    cut = Says(answer("A.", "B.")[:-90], finish)

    played = play(drafter().answer(ARTICLE, "Why?", ()), cut, size=5)

    assert played.texts == ["A."]
    drafted = played.drafted
    assert (drafted.draft, drafted.complete, drafted.status) == (None, False, "answered")
    assert drafted.notes == (f"the model's reply ended early ({finish}): more may be missing",)


@pytest.mark.parametrize(
    ("says", "message"),
    [
        (Says("I won't.\n", "refusal"), 'the model declined: "I won\'t."'),
        (Says('{"status": "ans', "length"), r"ended early \(length\) and holds no whole claim"),
        (Says("", "cut"), r"ended early \(cut\)"),
        (Says("Sorry?"), "holds no whole JSON object"),
        (
            Says('{"status": "perhaps", "claims": []}'),
            r"has not the shape that was asked for \(status",
        ),
    ],
    ids=["refused", "cut short", "cut at once", "prose", "odd status"],
)
def test_a_reply_without_a_claim_is_an_error(says: Says, message: str) -> None:
    """A reply that cannot be used is an error, never an abstention."""
    with pytest.raises(ReplyError, match=message):
        play(drafter().answer(ARTICLE, "Why?", ()), says, size=3)


def test_one_bad_claim_does_not_lose_the_others() -> None:
    """A claim without its text is left out, and the draft says that something is missing."""
    text = answer("A.", "B.").replace('"text": "A."', '"words": "A."')

    played = play(drafter().answer(ARTICLE, "Why?", ()), Says(text))

    assert played.texts == ["B."]
    assert not played.drafted.complete
    assert "a part of the model's reply could not be used" in played.drafted.notes[0]


def test_what_is_asked() -> None:
    """Rules first, then the fenced article with its labels, then the task and the question."""
    played = play(drafter().answer(ARTICLE, "Why {{now}}?", ()), Says(answer("A.")))

    (request,) = played.requests
    rules, asked = request.messages
    assert (request.task, request.shape.__name__) == ("answer", "AnswerDraft")
    assert rules.role == "system"
    assert rules.content == PROMPTS.text("rules")
    article = asked.content.index("[p1] The dam broke on Monday.")
    assert article < asked.content.index("[p2] Nobody was hurt.") < asked.content.index("Task:")
    assert "Why {{now}}?" in asked.content


def test_a_repair_says_what_is_wrong() -> None:
    """The conversation goes on with each objection; what comes back knows what it replaces."""
    one = drafter()
    drafted = play(one.answer(ARTICLE, "Why?", ()), Says(answer("A."))).drafted
    nearest = Citation(passage="p1", start=0, end=13, quote="The dam broke", fidelity="exact")
    altered = RejectedQuote(
        written="The dam burst",
        fidelity="altered",
        nearest=nearest,
        difference='"burst", not "broke"',
    )
    failed = Check(name="number", outcome="fail", detail="the article has no 90")
    withheld = [
        Claim(id="c1", text="A.", standing="withheld", rejected_quotes=(altered,)),
        Claim(id="c2", text="B.", standing="withheld", checks=(failed,)),
    ]
    text = json.dumps({"claims": [{"replaces": "c1", **claim("C.")}]})

    played = play(one.repair(drafted, withheld), Says(text), size=4)

    (request,) = played.requests
    assert [message.role for message in request.messages] == ["system", "user", "assistant", "user"]
    assert request.messages[:3] == drafted.conversation
    said = request.messages[3].content
    assert 'c1: A.\n- quote not found (altered): "The dam burst"' in said
    assert 'The article has: "The dam broke"' in said
    assert "c2: B.\n- number: the article has no 90\n- it has no quote" in said
    assert [(part.replaces, part.claim.text) for part in played.parts] == [("c1", "C.")]


def test_verification_asks_about_every_claim_at_once() -> None:
    """All claims are judged in one call; judgements are no claims."""
    claims = [Claim(id=f"c{n}", text=f"Claim\n{n}.", standing="cited") for n in (1, 2)]
    judged = {
        "claim": "c2", "passage": "p1", "quote": "The dam broke", "why": "", "verdict": "supported",
    }  # fmt: skip

    played = play(drafter().verify(ARTICLE, claims), Says(json.dumps({"judgements": [judged]})))

    assert "c1: Claim 1.\nc2: Claim 2." in played.requests[0].messages[-1].content
    assert played.parts == []
    assert played.drafted.draft.judgements[0].model_dump() == judged


def test_the_engine_says_who_drafted() -> None:
    """The model named by the user, else the one that replied, and the digest of every prompt."""
    unnamed = ModelDrafter("", PROMPTS)
    before = unnamed.engine.model
    play(unnamed.answer(ARTICLE, "Why?", ()), Says(answer("A.")))

    assert (before, unnamed.engine.model) == (None, "scripted-2")
    assert drafter().engine.model == "scripted-1"
    assert set(drafter().engine.prompts) >= {"rules", "answer", "summary"}

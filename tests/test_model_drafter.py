"""The model drafter: what it asks, what it hands on and when, and what it does with bad replies."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from assistant.answers import Check, Citation, Claim, RejectedQuote, Usage
from assistant.documents import Article, Passage
from assistant.drafting.drafts import Drafted, Drafting, Part, Turn
from assistant.drafting.model import ModelDrafter
from assistant.errors import ReplyError
from assistant.prompting import Prompts
from assistant.replies import ModelRequest, More, Reply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.replies import Finish

PROMPTS = Prompts()


def article_of(*paragraphs: str) -> Article:
    passages, start = [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        passages.append(Passage(id=f"p{number}", start=start, end=start + len(paragraph)))
        start += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=sha256[:12], title=None, published=None, source="text", sha256=sha256, text=text,
        passages=tuple(passages),
    )  # fmt: skip


ARTICLE = article_of("The dam broke on Monday.", "Nobody was hurt.")
LONG = article_of(*(f"Paragraph {number}. " + "The dam broke. " * 30 for number in range(1, 21)))


def claim(text: str) -> dict[str, Any]:
    return {"text": text, "quotes": [{"passage": "p1", "quote": text}]}


def answer(*claims: str, status: str = "answered") -> str:
    draft = {"status": status, "claims": [claim(text) for text in claims]}
    return json.dumps({**draft, "unanswered": [], "standalone_question": "Why?"})


def summary(headline: str, *points: str) -> str:
    draft = {"headline": claim(headline), "overview": [claim("Over. " + headline)]}
    return json.dumps({**draft, "key_points": [claim(text) for text in points]})


@dataclass
class Played:
    """What came of a drafting: its parts, and after how many pieces; its requests; its draft."""

    drafted: Any = None
    parts: list[Part] = field(default_factory=list)
    after: list[int] = field(default_factory=list)
    requests: list[ModelRequest] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """The claims handed on."""
        return [part.claim.text for part in self.parts]


@dataclass
class Says:
    """One scripted reply."""

    text: str
    finish: Finish = "stop"
    read: int = 5_000
    wrote: int = 10

    def reply(self) -> Reply:
        """Return what a driver sends at the end."""
        usage = Usage(calls=1, input_tokens=self.read, output_tokens=self.wrote)
        return Reply(text=self.text, finish=self.finish, model="scripted-2", usage=usage)


TOO_LONG = Says("", "length", 0, 0)


def play(drafting: Drafting[Drafted[Any]], *script: Says, size: int | None = None) -> Played:
    """Play a drafting with scripted replies: whole, or in pieces of ``size`` characters."""
    played, waiting, fed = Played(), list(script), 0
    pieces: Iterator[str | Reply] = iter(())
    sent: str | Reply | None = None
    try:
        while True:
            event = drafting.send(sent)
            sent = None
            if isinstance(event, Part):
                played.parts.append(event)
                played.after.append(fed)
                continue
            if isinstance(event, ModelRequest):
                played.requests.append(event)
                says = waiting.pop(0)
                step = size or 0
                cuts = range(0, len(says.text), step) if step else ()
                pieces = iter([*(says.text[at : at + step] for at in cuts), says.reply()])
            assert isinstance(event, ModelRequest | More)
            sent = next(pieces)
            fed += 1
    except StopIteration as end:
        played.drafted = end.value
    assert not waiting
    return played


def drafter(tokens: int = 60_000) -> ModelDrafter:
    return ModelDrafter("scripted-1", PROMPTS, tokens)


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
        (Says('{"status": "perhaps", "claims": []}'), "has not the shape of AnswerDraft"),
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


def test_requests_on_one_article_begin_alike() -> None:
    """Every task on an article begins with the same words, so that prompt caches hit."""
    one = play(drafter().answer(ARTICLE, "Why?", ()), Says(answer("A."))).requests[0]
    other = play(drafter().summary(ARTICLE, None), Says(summary("H."))).requests[0]

    common = one.messages[1].content.index("Task:")
    assert one.messages[0] == other.messages[0]
    assert one.messages[1].content[:common] == other.messages[1].content[:common]


def test_the_conversation_is_told_latest_turns_first_to_go_in() -> None:
    """The latest turns that fit are told, in their order; an abstention is told as one."""
    history = [Turn("Old? " + "x" * 9_000, "Old."), Turn("When?", "On Monday."), Turn("Who?", "")]

    played = play(drafter().answer(ARTICLE, "Why?", history), Says(answer("A.")))

    content = played.requests[0].messages[-1].content
    assert "Old?" not in content
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
    judged = {"claim": "c2", "verdict": "supported", "passage": "p1", "quote": "The dam broke"}

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

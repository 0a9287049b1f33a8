"""Conversations that were kept, verified turn by turn."""

from __future__ import annotations

import pytest

from assistant import Assistant, Conversation, Exchange, make_article, verify
from assistant.answers import ArticleReference
from tests.commands import HARBOUR
from tests.test_growth import SLACK, calls

ENGINE = Assistant("extractive")
ANSWER = ENGINE.ask(make_article(HARBOUR), "How much will the repairs cost?")


def test_every_turn_is_verified() -> None:
    """Every result of a conversation is verified, and the place says which does not hold."""
    article = make_article(HARBOUR)
    wrong = ANSWER.model_copy(update={"text": "It is free."})
    at = "2026-11-26T08:40:11Z"
    exchanges = tuple(
        Exchange(number=number, at=at, result=result)
        for number, result in enumerate((ENGINE.summarize(article), ANSWER, wrong), 1)
    )
    whole = Conversation(
        id="0123abcd", started=at, article=ArticleReference.of(article), exchanges=exchanges
    )
    (finding,) = verify(whole.model_dump_json(), article).findings
    assert finding.place == "exchanges[2].result.text"
    held = whole.model_copy(update={"exchanges": exchanges[:2]})
    assert verify(held, article).state == "holds"


def test_work_grows_with_what_does_not_hold() -> None:
    """Eight times the turns, none of which holds, make little more than eight times the calls."""
    article = make_article(HARBOUR)
    at = "2026-11-26T08:40:11Z"
    wrong = ANSWER.model_copy(update={"text": "It is free."})

    def work(turns: int) -> None:
        exchanges = tuple(Exchange(number=n, at=at, result=wrong) for n in range(1, turns + 1))
        about = ArticleReference.of(article)
        whole = Conversation(id="0123abcd", started=at, article=about, exchanges=exchanges)
        assert len(verify(whole, article).findings) == turns

    work(1)
    assert calls(lambda: work(400)) <= SLACK * 8 * calls(lambda: work(50))


@pytest.mark.parametrize(
    ("name", "other", "state"),
    [
        ("title", "Harbour of Tern to close for ever", "doubtful"),
        ("title", None, "doubtful"),
        ("published", "1999-01-01", "doubtful"),
        ("sha256", "0" * 64, "result_changed"),
    ],
)
@pytest.mark.parametrize("exchanges", [0, 1])
def test_what_a_conversation_says_of_its_article_is_verified(
    name: str, other: str | None, state: str, exchanges: int
) -> None:
    """A conversation names its article itself, besides its results: title, date and sha256."""
    article = make_article(HARBOUR)
    named = ArticleReference.of(article)
    given = {name: named.sha256[:12] + other[12:] if name == "sha256" and other else other}
    at = "2026-11-26T08:40:11Z"
    whole = Conversation(
        id="0123abcd",
        started=at,
        article=named.model_copy(update=given),
        exchanges=(Exchange(number=1, at=at, result=ANSWER),) * exchanges,
    )
    verification = verify(whole.model_dump_json(), article)
    assert verification.state == state
    assert [one.place for one in verification.findings] == [f"article.{name}"]


def test_an_answer_in_a_chat_holds_by_itself() -> None:
    """An answer that follows another one says so, and verifies without it."""
    article = make_article(HARBOUR)
    chat = ENGINE.chat(article)
    chat.ask("Who chairs the fishers' union?")
    followed = chat.ask("How much will the repairs cost?")
    assert followed.follows is not None
    assert verify(followed.model_dump_json(), article).state == "holds"

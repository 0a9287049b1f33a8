"""Going on without the model: only when asked, from the article's own sentences, and said so."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from assistant import Assistant, AsyncAssistant, ServiceError, SettingsError, Store
from assistant.answers import Answer, Claim
from assistant.cli.desk import Surroundings
from assistant.loading import make_article
from tests.commands import COST, GOOD, HARBOUR, NOWHERE, answer, call, claim, judgements, written
from tests.scripted_server import Fails, Raw, Says, ScriptedServer

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scripted_server import Scripted

ARTICLE = make_article(HARBOUR)
QUESTION = "How much will the repairs cost?"
BROKEN: list[Scripted] = [
    Fails(400, "the cat unplugged it"),
    Raw(b"<html>the cat unplugged it"),
    Says("I would rather not."),
]
SAID = "the extractive engine took its place"


def reading(server: ScriptedServer, *, fallback: bool = True, timeout: float = 20) -> Assistant:
    return Assistant("openai", "m", server.url, timeout=timeout, fallback=fallback)


def failing(server: ScriptedServer, how: Scripted) -> None:
    """Have every try fail."""
    server.script += [how] * 4


@pytest.mark.parametrize("how", BROKEN, ids=["fails", "no reply", "no draft"])
def test_another_answers_and_says_so(how: Scripted, server: ScriptedServer) -> None:
    """An answer comes from the article's own sentences; it says who wrote it, and why."""
    failing(server, how)

    made = reading(server).ask(ARTICLE, QUESTION)

    assert made.claims
    assert made.engine.name == "extractive"
    assert made.notes[0].startswith("the model gave no answer (")
    assert made.notes[0].endswith(SAID)
    assert "unplugged" not in made.model_dump_json()
    for citation in made.claims[0].citations:
        assert ARTICLE.text[citation.start : citation.end] == citation.quote


def test_only_when_asked(server: ScriptedServer) -> None:
    """By itself a failure stays one."""
    failing(server, BROKEN[0])

    with pytest.raises(ServiceError, match="unplugged"):
        reading(server, fallback=False).ask(ARTICLE, QUESTION)


def test_a_model_that_answers_is_not_replaced(server: ScriptedServer) -> None:
    """Nor is one whose draft was withheld, or that says it does not know."""
    false = claim("The repairs will cost 40 million euros.", "p4 40 million euros")
    server.script += [answer(GOOD), answer(false), Says('{"claims": []}')]

    made = [reading(server).ask(ARTICLE, QUESTION) for _ in range(2)]

    assert [one.engine.name for one in made] == ["openai", "openai"]
    assert [one.status for one in made] == ["answered", "not_in_article"]


@pytest.mark.parametrize("status", [401, 404])
def test_what_the_user_must_mend_is_told(status: int, server: ScriptedServer) -> None:
    """A refused key or a model that is not there is no failure of the service."""
    failing(server, Fails(status, "no"))

    with pytest.raises(SettingsError):
        reading(server).ask(ARTICLE, QUESTION)


def test_summaries_and_checks(server: ScriptedServer) -> None:
    """A summary is made of sentences; of a check what the program finds by itself stands."""
    failing(server, BROKEN[0])
    assert reading(server).summarize(ARTICLE).notes[0].endswith(SAID)
    server.script.clear()
    failing(server, BROKEN[0])
    report = reading(server).check(ARTICLE, "The repairs will cost 40 million euros.", verify=True)

    assert [one.verdict for one in report.claims] == ["unsupported"]
    assert report.notes[0].endswith(SAID)


def test_what_was_shown_is_final(server: ScriptedServer) -> None:
    """Claims of the model are not followed by another's: the answer is marked as cut."""
    said = answer(GOOD).text
    server.script.append(Says(said[: said.index("unanswered")], "cut"))

    *claims, made = reading(server).chat(ARTICLE).stream(QUESTION)

    assert [one.text for one in claims if isinstance(one, Claim)] == [COST]
    assert isinstance(made, Answer)
    assert (made.complete, made.engine.name) == (False, "openai")


def test_a_conversation_goes_on(server: ScriptedServer, tmp_path: Path) -> None:
    """Each turn says who answered it, also once it is kept; the model may come back."""
    store = Store(tmp_path / "c.sqlite3")
    chat = reading(server).chat(ARTICLE, store=store)
    failing(server, BROKEN[0])
    list(chat.stream(QUESTION))
    server.script[:] = [answer(GOOD)]
    chat.ask("And what does the harbour do?")

    kept = store.conversation(chat.conversation.id).exchanges
    assert [one.result.engine.name for one in kept] == ["extractive", "openai"]
    assert kept[0].result.notes[0].endswith(SAID)


def test_awaited(server: ScriptedServer) -> None:
    """The same, awaited."""
    failing(server, BROKEN[0])
    reader = AsyncAssistant("openai", "m", server.url, timeout=20, fallback=True)

    assert asyncio.run(reader.ask(ARTICLE, QUESTION)).engine.name == "extractive"


@pytest.mark.parametrize("how", [("--fallback",), ()], ids=["option", "variable"])
def test_on_the_command_line(how: tuple[str, ...], server: ScriptedServer, tmp_path: Path) -> None:
    """``--fallback`` or the variable: exit 0, and the screen says whose answer it is."""
    failing(server, BROKEN[0])
    around = Surroundings(NOWHERE if how else {**NOWHERE, "ASSISTANT_FALLBACK": "on"})
    words = ("--base-url", server.url, "--model", "m", *how)

    ran = call("ask", written(tmp_path), QUESTION, *words, around=around)

    assert ran.code == 0
    assert SAID in " ".join(ran.out.split())
    assert COST in ran.out


def test_a_verifier_that_fails_is_no_reason(server: ScriptedServer) -> None:
    """The model's claims stand unverified; its answer is not thrown away."""
    server.script += [answer(GOOD), Fails(400, "zorblax"), judgements()]

    made = reading(server).ask(ARTICLE, QUESTION, verify=True)

    assert made.engine.name == "openai"
    assert made.notes[0].startswith("nothing was verified")
    assert "zorblax" not in made.model_dump_json()

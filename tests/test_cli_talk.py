"""Conversations and terminals: what a model or an article says reaches people as text only."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from assistant.rendering.plain import plain
from tests.commands import (
    COST,
    GOOD,
    HARBOUR,
    READ,
    UNION,
    answer,
    call,
    claim,
    launch,
    watch,
    written,
)
from tests.scripted_server import Fails, Says

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scripted_server import ScriptedServer

HOSTILE = claim(
    "The [bold red]repairs[/] will\x1b]owned\x07 cost\x1b[J 14 \u202emillion\u202c euros\x9b.",
    f"p4 {COST}",
)
STYLES = re.compile(r"\x1b\[[\d;]*m")


@pytest.fixture
def article(tmp_path: Path) -> str:
    """An article in a file."""
    return written(tmp_path)


def at(server: ScriptedServer) -> tuple[str, ...]:
    """Return the words that name a service's only model."""
    return ("--base-url", server.url)


def test_a_conversation_is_told_to_the_model(article: str, server: ScriptedServer) -> None:
    """The second request holds the first question and its answer; each is streamed."""
    server.script += [answer(GOOD), answer(UNION, standalone_question="What of the union?")]

    ran = call("chat", article, *at(server), given="What does it cost?\nAnd the union?\n")

    assert ran.code == 0
    assert "The union has 320 members. [2]" in ran.out
    posted = [asked.body for asked in server.asked if asked.body]
    assert [body["stream"] for body in posted] == [True, True]
    last = posted[1]["messages"][-1]["content"]
    assert "Reader: What does it cost?" in last
    assert f'You:\n- {COST}\n  p4: "{COST}"' in last


def test_the_article_is_sent_the_same_way_each_time(article: str, server: ScriptedServer) -> None:
    """Every request of a conversation begins alike, so that a service can cache it."""
    server.script += [answer(GOOD), answer(UNION)]

    call("chat", article, *at(server), given="What does it cost?\nAnd the union?\n")

    first, second = (asked.body["messages"][0] for asked in server.asked if asked.body)
    assert first == second


def test_a_failure_does_not_end_a_conversation(article: str, server: ScriptedServer) -> None:
    """A question that the service failed on is told, and the next is answered."""
    server.script += [Fails(401, "no"), answer(GOOD)]

    ran = call("chat", article, *at(server), given="Cost?\nWhat does it cost?\n")

    assert ran.code == 4
    assert "refused the key" in ran.err
    assert COST in ran.out


def test_a_cut_answer_makes_a_script_fail(article: str, server: ScriptedServer) -> None:
    """A conversation of which an answer was cut leaves with 6."""
    text = answer(GOOD, UNION).text
    server.script += [Says(text[:-120], "cut", read=READ), answer(GOOD)]

    assert call("chat", article, *at(server), given="Cost?\nCost?\n").code == 6


def test_openai_itself_is_called_over_responses(article: str, server: ScriptedServer) -> None:
    """Behind a proxy that stands for OpenAI: its newer interface, its default model, streamed."""
    server.script.append(answer(GOOD))
    proxy = server.url.removesuffix("/v1")
    env = {"HTTP_PROXY": proxy, "http_proxy": proxy, "OPENAI_API_KEY": "sk-harbour"}

    ran = launch("ask", article, "Cost?", "--base-url", "http://api.openai.com/v1", env=env)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(COST)
    (asked,) = server.asked
    assert asked.path == "http://api.openai.com/v1/responses"
    assert (asked.body["stream"], asked.body["store"]) == (True, False)


class TestHostile:
    """Words that want to act."""

    @pytest.mark.parametrize("form", ["text", "markdown", "json"])
    @pytest.mark.parametrize("words", [("ask", "{}", "Cost?"), ("chat", "{}")], ids=["ask", "chat"])
    def test_a_model(
        self, article: str, server: ScriptedServer, words: tuple[str, ...], form: str
    ) -> None:
        """Escapes, marks of direction and markup in a reply are shown as text or not at all."""
        server.script.append(answer(HOSTILE))

        filled = [word.format(article) for word in words]
        ran = call(*filled, *at(server), "--format", form, given="Cost?\n")

        assert ran.code == 0
        # JSON is for programs: it holds a reply's text as it is, its escapes written out.
        shown = ran.out if form == "json" else plain(ran.out)
        assert "\x1b" not in ran.out + ran.err
        assert shown == ran.out
        assert "[bold red]repairs[/]" in ran.out.replace("\\", "")

    def test_a_model_in_its_reasons(self, article: str, server: ScriptedServer) -> None:
        """So are those in quotes that were not found and in what is said of a repair."""
        false = claim("A ferry sank\x1b[2J.", "p4 the ferry \x1b]8;;http://evil.example\x07sank")
        server.script += [answer(false), Says("\x1b[31mNo, \u202e I will not.", "refusal")]

        ran = call("ask", article, "Cost?", *at(server))

        assert "Withheld (1)" in ran.out
        assert plain(ran.out + ran.err) == ran.out + ran.err

    def test_an_article_at_a_terminal(self, tmp_path: Path) -> None:
        """At a terminal only our own styles are escapes: an article's are signs, its markup is text."""
        text = HARBOUR.replace("14 million", "\x1b[5m[blink]14[/blink]\u202e million")

        ran = watch("show", written(tmp_path, text))

        assert ran.code == 0
        shown = STYLES.sub("", ran.out)
        assert "␛[5m[blink]14[/blink]\ufffd million" in " ".join(shown.split())
        assert plain(shown) == shown
        assert "\x1b[5m" not in ran.out

    def test_json_at_a_terminal(self, article: str, server: ScriptedServer) -> None:
        """JSON shown at a terminal writes out what would act there; it is the same JSON."""
        server.script += [answer(HOSTILE)] * 2

        asked = "Cost?\u202e"

        shown = watch("ask", article, asked, *at(server), "--json", "--quiet").out
        piped = call("ask", article, asked, *at(server), "--json").out

        assert plain(shown) == shown
        assert "\u202e" in piped
        for part in ("question", "claims"):
            assert json.loads(shown)[part] == json.loads(piped)[part]

    def test_a_model_at_a_terminal(self, article: str, server: ScriptedServer) -> None:
        """A model's text at a terminal is text."""
        server.script.append(answer(HOSTILE))

        ran = watch("ask", article, "Cost?", *at(server))

        assert ran.code == 0
        shown = STYLES.sub("", ran.out.replace("\r\x1b[K", ""))
        assert "The [bold red]repairs[/] will cost 14 million euros." in " ".join(shown.split())
        assert "\x1b" not in shown.rpartition("The [bold")[2]


class TestTerminal:
    """A person at a terminal."""

    def test_colours_only_where_they_are_wanted(self, article: str) -> None:
        """A terminal gets styles unless NO_COLOR is set or it is dumb; the words are the same."""
        styled = watch("ask", article, "Cost?", "--quiet").out
        without = [
            watch("ask", article, "Cost?", "--quiet", env=env).out
            for env in ({"NO_COLOR": "1"}, {"TERM": "dumb"})
        ]

        assert "\x1b[" in styled
        assert without == [STYLES.sub("", styled)] * 2

    def test_questions_are_typed(self, article: str, server: ScriptedServer) -> None:
        """At a terminal a prompt waits for questions, and ``/quit`` leaves with 0."""
        server.script.append(answer(GOOD))

        ran = watch("chat", article, *at(server), typed="What does it cost?\n/quit\n")

        assert ran.code == 0
        assert "Harbour of Tern to close for repairs, read by the model of its" in ran.out
        assert COST in STYLES.sub("", ran.out)

    def test_a_failure_was_seen(self, article: str, server: ScriptedServer) -> None:
        """Who saw what went wrong needs no exit code."""
        server.script.append(Fails(401, "no"))

        ran = watch("chat", article, *at(server), typed="Cost?\n/quit\n")

        assert ran.code == 0
        assert "refused the key" in ran.out

    @pytest.mark.parametrize("words", [("show", "-"), ("check", "{}", "-")], ids=["show", "check"])
    def test_typing_is_invited(self, article: str, words: tuple[str, ...]) -> None:
        """Where a text is to be typed, a line says so and how it ends; ``--quiet`` leaves it out."""
        told = [word.format(article) for word in words]
        typed = f"{COST}\n\x04"

        assert "type or paste the" in watch(*told, typed=typed).out
        quiet = watch(*told, "--quiet", typed=typed)
        assert "type or paste the" not in quiet.out
        assert COST in quiet.out.replace("\n", " ")


def test_json_lines_of_a_model(article: str, server: ScriptedServer) -> None:
    """A conversation's JSON is one answer a line, each with its own question and cost."""
    server.script += [answer(GOOD), answer(UNION)]

    ran = call("chat", article, *at(server), "--json", given="Cost?\nUnion?\n")

    answers = [json.loads(line) for line in ran.out.splitlines()]
    assert [one["usage"]["calls"] for one in answers] == [1, 1]
    assert [one["question"] for one in answers] == ["Cost?", "Union?"]


def test_one_call_is_one_call(article: str, server: ScriptedServer) -> None:
    """``--verbose`` says on standard error what was paid for, in good English."""
    server.script.append(answer(GOOD))

    ran = call("ask", article, "Cost?", *at(server), "--verbose")

    assert ran.err.startswith(
        "assistant: scripted-1: 1 call, 1,300 tokens in (40 cached), 20 out, "
    )

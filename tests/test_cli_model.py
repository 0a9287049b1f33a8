"""The commands with a model: the real client, over a real connection, to a scripted service."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant import Answer, CheckReport, Summary
from assistant.cli.desk import Surroundings
from tests.commands import (
    COST,
    GOOD,
    NOWHERE,
    READ,
    UNION,
    OverResponses,
    Ran,
    answer,
    call,
    claim,
    judgements,
    repair,
    summary,
    written,
)
from tests.scripted_server import Fails, Raw, Says, Scripted, ScriptedServer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Calling = Callable[..., Ran]

FALSE = claim(
    "The repairs will cost 40 million euros.", "p4 The repairs will cost 40 million euros."
)
SHOWN = f"{COST} [1]\n     [1] p4 in these words\n"


@pytest.fixture
def article(tmp_path: Path) -> str:
    """An article in a file."""
    return written(tmp_path)


@pytest.fixture(params=["chat", "responses"])
def calling(request: pytest.FixtureRequest, server: ScriptedServer) -> Calling:
    """Call a command whose model is the scripted service, over either interface."""
    around = Surroundings(NOWHERE)
    if request.param == "responses":
        around = Surroundings(NOWHERE, OverResponses)

    def calling(*words: str, script: tuple[Scripted, ...] = (), given: str = "") -> Ran:
        server.script += script
        told = ("--base-url", server.url, "--model", "scripted-1")
        ran = call(words[0], *told, *words[1:], given=given, around=around)
        path = "/v1/chat/completions" if request.param == "chat" else "/v1/responses"
        assert {asked.path for asked in server.asked} <= {path}
        return ran

    return calling


def told(server: ScriptedServer, call: int) -> str:
    """Return the last message of one call."""
    body = server.asked[call].body
    messages = body.get("messages") or body["input"]
    content: str = messages[-1]["content"]
    return content


class TestAsk:
    """One question: streamed, checked claim by claim."""

    def test_a_good_draft_is_shown(
        self, article: str, calling: Calling, server: ScriptedServer
    ) -> None:
        """A claim whose quote is in the article is shown with its source; one call is made."""
        ran = calling("ask", article, "What does it cost?", script=(answer(GOOD),))

        assert ran == Ran(0, SHOWN, "")
        (asked,) = server.asked
        assert (asked.body["stream"], asked.body["model"]) == (True, "scripted-1")

    def test_json_has_the_same(self, article: str, calling: Calling) -> None:
        """``--json`` says who drafted and what the service counted."""
        ran = calling("ask", article, "What does it cost?", "--json", script=(answer(GOOD),))

        made = Answer.model_validate_json(ran.out)
        assert (made.text, made.claims[0].standing) == (COST, "cited")
        assert (made.engine.name, made.engine.model) == ("openai", "scripted-1")
        assert (made.usage.calls, made.usage.input_tokens, made.usage.output_tokens) == (
            1,
            READ,
            20,
        )

    def test_a_false_quote_is_repaired(
        self, article: str, calling: Calling, server: ScriptedServer
    ) -> None:
        """A quote that the article does not have is named to the model, once, with what differs."""
        script = (answer(FALSE, UNION), repair(("c1", GOOD)))

        ran = calling("ask", article, "What of cost and union?", script=script)

        assert ran.code == 0
        assert [line for line in ran.out.splitlines() if "[" in line and line[0] != " "] == [
            "The union has 320 members. [1]", f"{COST} [2]",
        ]  # fmt: skip
        assert len(server.asked) == 2
        objections = told(server, 1)
        assert '"The repairs will cost 40 million euros."' in objections
        assert '"40" is not "14"' in objections
        assert f'The article has: "{COST}"' in objections

    def test_a_failed_repair_stays_withheld(
        self, article: str, calling: Calling, server: ScriptedServer
    ) -> None:
        """What is false twice is never shown; that it was withheld, and why, is."""
        script = (answer(UNION, FALSE), repair(("c2", FALSE)))

        ran = calling("ask", article, "What of cost and union?", script=script)

        assert ran.code == 0
        assert ran.out.startswith("The union has 320 members. [1]\n")
        assert "Withheld (2)" in ran.out
        assert "will cost 40 million" not in ran.out + ran.err
        assert len(server.asked) == 2

    def test_nothing_that_can_be_shown(self, article: str, calling: Calling) -> None:
        """An answer whose every claim was withheld says nothing about the article."""
        ran = calling("ask", article, "Cost?", script=(answer(FALSE), repair()))

        assert (ran.code, ran.out.splitlines()[0]) == (0, "No answer can be shown.")

    def test_an_abstention(self, article: str, calling: Calling, server: ScriptedServer) -> None:
        """A model that finds no answer makes one call, and the nearest passages are shown."""
        ran = calling("ask", article, "Who won?", script=(answer(status="not_in_article"),))

        assert (ran.code, ran.out.splitlines()[0]) == (
            0,
            "The model finds no answer in the article.",
        )
        assert len(server.asked) == 1

    def test_what_is_missing_is_said(self, article: str, calling: Calling) -> None:
        """A part that the article does not answer is named."""
        says = answer(GOOD, status="partly_answered", unanswered=["who\x1b[2J pays"])

        ran = calling("ask", article, "What does it cost, who pays?", script=(says,))

        assert ran.out == f"{SHOWN}\nNot found in the article, says the model: who pays\n"

    def test_a_verifier_is_the_third_call(
        self, article: str, calling: Calling, server: ScriptedServer
    ) -> None:
        """With ``--verify`` draft, repair and judgement are three calls, and no more."""
        judged = judgements(("c2", "supported", "p5 which has 320 members"))
        script = (answer(FALSE, UNION), repair(), judged)

        ran = calling("ask", article, "Union?", "--verify", script=script)

        assert ran.out.startswith("The union has 320 members. [1] (supported)\n")
        assert len(server.asked) == 3

    @pytest.mark.parametrize("finish", ["length", "content_filter", "cut", "failed"])
    def test_a_reply_that_was_cut(self, article: str, calling: Calling, finish: str) -> None:
        """What was shown stands, the rest is said to be missing, and the command leaves with 6."""
        text = answer(GOOD, UNION).text
        cut = Says(text[: text.index("The union")], finish)  # type: ignore[arg-type]

        ran = calling("ask", article, "Cost and union?", script=(cut,))

        assert ran.code == 6
        assert ran.out.startswith(SHOWN)
        assert "Incomplete: the model's reply was cut" in " ".join(ran.out.split())

    def test_a_refusal(self, article: str, calling: Calling) -> None:
        """A model that declines is exit 6 and one line; it is no abstention."""
        ran = calling("ask", article, "Why?", script=(Says("I\x1b[31m won't.", "refusal"),))

        assert ran.code == 6
        assert ran.complaint.startswith('the model declined: "I')
        assert "\x1b" not in ran.err


@pytest.mark.parametrize(
    "words", [("ask", "{}", "Why?"), ("summarize", "{}")], ids=["ask", "summarize"]
)
class TestFailures:
    """Services that fail: one line, nothing on standard output, an exit code."""

    @pytest.mark.parametrize(
        ("script", "code", "said"),
        [
            (Fails(401, "bad key"), 4, "refused the key or its rights (401)"),
            (Fails(403, "no"), 4, "refused the key or its rights (403)"),
            (Fails(404, "no model x"), 4, "has no model 'scripted-1'"),
            (Fails(429, "slow", headers={"retry-after": "999"}), 5, "failed (429)"),
            (Fails(429, "pay", "insufficient_quota"), 5, "the quota is used up"),
            (Fails(500, "oops", headers={"retry-after": "999"}), 5, "failed (500)"),
            (Raw(b"<html>Hello</html>", "text/html"), 5, "in place of a reply"),
            (Says("Sorry, I do not know."), 6, "holds no whole JSON object"),
            (Says('{"status": "answered"'), 6, ""),
            (Says("{}"), 6, ""),
            (Says(""), 6, ""),
        ],
        ids=["401", "403", "404", "429", "quota", "500", "page", "prose", "half", "empty object", "empty"],
    )  # fmt: skip
    def test_it_is_told(
        self, article: str, calling: Calling, words: tuple[str, ...], script: Scripted, code: int, said: str
    ) -> None:  # fmt: skip
        """Each kind of failure has its code and its words."""
        ran = calling(*(word.format(article) for word in words), script=(script,))

        assert ran.code == code
        assert said in ran.complaint

    def test_a_service_that_is_not_there(self, article: str, words: tuple[str, ...]) -> None:
        """A service that does not run is exit 5, and the line asks whether it runs."""
        with ScriptedServer() as gone:
            url = gone.url

        filled = (word.format(article) for word in words)
        ran = call(*filled, "--base-url", url, "--model", "m")

        assert ran.code == 5
        assert "refuses connections: is it running" in ran.complaint

    def test_the_key_is_never_shown(
        self, article: str, server: ScriptedServer, words: tuple[str, ...]
    ) -> None:
        """A service that repeats the key in its error does not get it onto the screen."""
        key = "sk-harbour-0123456789"
        around = Surroundings({**NOWHERE, "OPENAI_API_KEY": key})
        server.script.append(Fails(401, f"wrong key {key}"))

        filled = (word.format(article) for word in words)
        ran = call(*filled, "--base-url", server.url, "--model", "m", around=around)

        assert (ran.code, key in ran.err) == (4, False)


def test_a_summary_is_checked_whole(article: str, calling: Calling, server: ScriptedServer) -> None:
    """Its false point is repaired, and what is left is said."""
    script = (summary(GOOD, FALSE, UNION), repair())

    ran = calling("summarize", article, "--points", "2", "--json", script=script)

    made = Summary.model_validate_json(ran.out)
    assert [point.text for point in made.key_points] == ["The union has 320 members."]
    assert made.headline is not None
    assert [len(made.withheld), made.usage.calls, len(server.asked)] == [1, 2, 2]
    assert [asked.body["stream"] for asked in server.asked] == [True, True]


def test_a_summary_that_was_cut(article: str, calling: Calling) -> None:
    """A summary whose reply was cut shows what is whole and leaves with 6."""
    text = summary(GOOD, UNION, GOOD).text

    ran = calling("summarize", article, script=(Says(text[:-60], "length"),))

    assert ran.code == 6
    assert "The union has 320 members." in ran.out


def test_check_calls_a_model_only_to_verify(
    article: str, calling: Calling, server: ScriptedServer
) -> None:
    """A check is mechanical; ``--verify`` makes one call, and only then anything is supported."""
    text = "The union has 320 members."
    judged = judgements(("c1", "supported", "p5 which has 320 members"))

    assert "plausible" in calling("check", article, text).out
    assert len(server.asked) == 0

    ran = calling("check", article, text, "--verify", "--json", script=(judged,))
    (checked,) = CheckReport.model_validate_json(ran.out).claims
    assert (ran.code, checked.verdict, len(server.asked)) == (0, "supported", 1)


def test_a_check_that_the_model_contradicts(article: str, calling: Calling) -> None:
    """What the verifier calls contradicted, with words of the article, makes the check fail."""
    judged = judgements(("c1", "contradicted", "p5 no boat had been damaged"))

    ran = calling("check", article, "The storm was mild.", "--verify", script=(judged,))

    assert ran.code == 1
    assert "contradicted: a model verifier says" in ran.out


@pytest.mark.parametrize(
    ("reply", "code"),
    [(Fails(401, "invalid key"), 4), (Fails(400, "no such thing"), 5), (Says("Yes, all fine."), 6)],
)
def test_a_check_that_cannot_be_verified_says_so(
    reply: Scripted, code: int, article: str, calling: Calling
) -> None:
    """Who asked for a verifier and got none sees it in the exit code, in one line."""
    ran = calling("check", article, "The storm was mild.", "--verify", script=(reply,) * 3)

    assert ran.code == code
    assert ran.err.count("\n") == 1
    assert ran.out == ""


def test_a_reply_without_end_is_read_to_a_limit(article: str, calling: Calling) -> None:
    """Of more claims than a person would read the rest is left out, and said to be."""
    ran = calling("ask", article, "Union?", "--json", script=(answer(*[UNION] * 500),))

    result = Answer.model_validate_json(ran.out)
    assert len(result.claims) == 100
    assert any("more than 100 claims" in note for note in result.notes)

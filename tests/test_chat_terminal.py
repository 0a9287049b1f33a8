"""Whole conversations at a terminal, as a person has them."""

from __future__ import annotations

import json
import re
import signal
from typing import TYPE_CHECKING, Any

import pytest

from tests.commands import COST, GOOD, UNION, answer, claim, summary, written
from tests.sampling import one_in
from tests.scripted_server import Held
from tests.terminals import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.scripted_server import ScriptedServer

FALSE = claim("The repairs will cost 41 million euros.", f"p4 {COST}")
BOATS = claim(
    "Bo Renn said that no boat had been damaged.",
    "p5 Its chair Bo Renn said that no boat had been damaged",
)
SIZES = pytest.mark.parametrize("size", one_in(3, [(40, 30), (80, 24), (160, 50)]), ids=str)


@pytest.fixture
def article(tmp_path: Path) -> str:
    """An article in a file."""
    return written(tmp_path)


def words(text: str) -> str:
    """Return a text as one line: where lines break depends on the terminal."""
    return " ".join(text.split())


def say(terminal: Terminal, line: str, shown: str) -> None:
    """Enter a line at the prompt, and wait until its answer is shown and the prompt is back."""
    terminal.wait_for_prompt()
    terminal.enter(line)
    terminal.wait_for(shown)
    terminal.wait_for_prompt()


def test_a_conversation_from_its_beginning_to_its_next_day(  # noqa: PLR0915 - it is one conversation
    article: str, tmp_path: Path, server: ScriptedServer
) -> None:
    """Summary, follow-ups, a source, a stopped reply, a file; then the same conversation goes on."""
    server.script += [
        summary(
            claim("The harbour of Tern will close.", "p3 The harbour of Tern will close"), GOOD
        ),
        answer(GOOD),
        answer(UNION, standalone_question="How many members has the fishers' union?"),
        Held(answer(BOATS, UNION, standalone_question="Boats?"), "The union"),
        answer(BOATS, standalone_question="What did Bo Renn say?"),
    ]
    env, size = {"HOME": str(tmp_path), "XDG_STATE_HOME": ""}, (80, 50)
    at = ("--base-url", server.url)

    with Terminal("chat", article, *at, env=env, size=size) as terminal:
        say(terminal, "/summary", COST)
        say(terminal, "What do they cost?", f"{COST} [2]")
        say(terminal, "And the union?", "320 members. [3]")
        say(terminal, "/why", "How many members has the fishers' union?")
        say(terminal, "/source 3", "Its chair Bo Renn")
        terminal.enter("And the boats?")
        terminal.wait_for("no boat had been damaged. [4]")
        terminal.press("ctrl-c")
        terminal.wait_for("was stopped by its reader")
        say(terminal, "/save ~/talk.json", "saved as json")
        terminal.enter("/quit")
        assert terminal.wait() == 0
        assert "^C" not in terminal.text()

    results = [one["result"] for one in _saved(tmp_path / "talk.json")]
    assert [one["kind"] for one in results] == ["summary", "answer", "answer", "answer"]
    assert [one["complete"] for one in results] == [True, True, True, False]
    assert [claim["text"] for claim in results[3]["claims"]] == [BOATS["text"]]

    with Terminal("chat", "--continue", *at, env=env, size=size) as terminal:
        terminal.wait_for("1 earlier turn is not shown")
        shown = words(terminal.text())
        assert "320 members. [3]" in shown
        assert f"{COST} [2]" in shown
        say(terminal, "/history", "4. And the boats?")
        say(terminal, "What did he say?", "damaged. [4]")
        say(terminal, "/save ~/again.json", "saved as json")
        terminal.press("ctrl-d")
        assert terminal.wait() == 0

    assert [one["result"] for one in _saved(tmp_path / "again.json")][:4] == results
    asked = server.asked[-1].body["messages"][-1]["content"]
    assert "Reader: How many members has the fishers' union?" in asked


def _saved(file: Path) -> list[dict[str, Any]]:
    exchanges: list[dict[str, Any]] = json.loads(file.read_text())["exchanges"]
    return exchanges


def test_a_claim_is_shown_before_the_reply_has_ended(article: str, server: ScriptedServer) -> None:
    """What is ready and checked is on the screen while the model still writes; nothing else is."""
    held = Held(answer(GOOD, FALSE, UNION), "The union")
    server.script += [held, answer(UNION)]
    with Terminal("chat", article, "--no-history", "--base-url", server.url) as terminal:
        terminal.wait_for_prompt()
        terminal.enter("Cost?")
        terminal.wait_for(f"{COST} [1]")
        assert "320" not in terminal.text()
        held.gate.set()
        terminal.wait_for("320 members. [2]")
        terminal.wait_for("Withheld: 1 claim")
        terminal.wait_for_prompt()
        assert b"41 million" not in terminal.output()
        terminal.enter("/withheld")
        terminal.wait_for("41 million")
        terminal.wait_for("the article does not say this")
        terminal.wait_for_prompt()
        terminal.enter("/quit")
        assert terminal.wait() == 0


def test_control_c_before_anything_is_ready(article: str, server: ScriptedServer) -> None:
    """The question is given up; the conversation goes on."""
    server.script += [Held(answer(GOOD), "The repairs"), answer(UNION)]
    with Terminal("chat", article, "--no-history", "--base-url", server.url) as terminal:
        terminal.wait_for_prompt()
        terminal.enter("Cost?")
        server.wait_for_request()  # which models there are
        server.wait_for_request()
        terminal.press("ctrl-c")
        terminal.wait_for("stopped")
        terminal.wait_for_prompt()
        say(terminal, "Union?", "320 members. [1]")
        terminal.press("ctrl-d")
        assert terminal.wait() == 0


def test_a_program_that_is_ended_leaves_the_terminal_as_it_was(
    article: str, server: ScriptedServer
) -> None:
    """SIGTERM during a reply ends the program; what is typed then shows on the screen again."""
    server.script.append(Held(answer(GOOD, UNION), "The union"))
    with Terminal("chat", article, "--no-history", "--base-url", server.url) as terminal:
        terminal.wait_for_prompt()
        terminal.enter("Cost?")
        terminal.wait_for(f"{COST} [1]")
        assert not terminal.echoes()
        terminal.signal(signal.SIGTERM)
        assert terminal.wait() == 143
        assert terminal.echoes()


@SIZES
def test_what_is_shown_is_only_added_to(
    article: str, server: ScriptedServer, size: tuple[int, int]
) -> None:
    """Blocks are written once: no line is repeated, none is longer than the terminal is wide."""
    server.script += [answer(GOOD, UNION), answer(BOATS)]
    with Terminal("chat", article, "--base-url", server.url, "--no-history", size=size) as terminal:
        terminal.wait_for_prompt()
        terminal.enter("Cost?")
        terminal.wait_for("[2]")
        terminal.wait_for_prompt()
        terminal.enter("Boats?")
        terminal.wait_for("[3]")
        terminal.wait_for_prompt()
        shown = terminal.text()
        terminal.enter("/quit")
        assert terminal.wait() == 0
    for words_of in (COST, "The union has 320 members. [2]", "been damaged. [3]"):
        assert words(shown).count(words_of) == 1
    assert max(map(len, shown.splitlines())) <= size[0]


def test_a_dumb_terminal_gets_the_same_words(article: str, server: ScriptedServer) -> None:
    """Without colours, cursor movements or drawing: what a screen reader says."""
    server.script += [answer(GOOD, UNION)] * 2
    said = []
    for term in ("dumb", "xterm-256color"):
        terminal = Terminal(
            "chat", article, "--base-url", server.url, "--no-history", env={"TERM": term}
        )
        with terminal:
            terminal.wait_for_prompt()
            terminal.enter("Cost?")
            terminal.wait_for("[2]")
            terminal.wait_for_prompt()
            terminal.enter("/quit")
            assert terminal.wait() == 0
            said.append(words(re.sub(r"[^ ]* · .*|reading \.\.\.", "", terminal.text())))
            if term == "dumb":
                assert not re.search(rb"[\x00-\x09\x0b\x0c\x0e-\x1f]", terminal.output())
    assert said[0] == said[1]

"""Scripts of a chat: every line gives one, whatever it is; no name of a file ends the chat."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.commands import call, written

if TYPE_CHECKING:
    from pathlib import Path

COST = "How much will the repairs cost?"
LONG = "a" * 5000


@pytest.fixture
def article(tmp_path: Path) -> str:
    """An article in a file."""
    return written(tmp_path)


def told(article: str, *lines: str, form: str = "json") -> list[dict[str, Any]]:
    """Return what a script of lines gave, an object a line."""
    script = "".join(f"{line}\n" for line in lines)
    ran = call("chat", article, "--no-history", "--quiet", "--format", form, given=script)
    return [json.loads(line) for line in ran.out.splitlines()]


def test_every_line_gives_an_object(article: str, tmp_path: Path) -> None:
    """Results come whole, everything else with one member that says what it is, in order."""
    target = tmp_path / "talk.md"
    lines = {
        COST: "kind", "/summary": "kind", "/check Nobody came.": "kind", "/quotes": "quotations",
        "/timeline": "timeline", "/people": "people", "/passages p3": "passages",
        "/source 1": "source", "/why": "why", "/withheld": "withheld", "/model": "engine",
        "/tokens": "tokens", "/history": "history", "/undo": "undone", "/nonsense": "error",
        "/copy": "error", f"/save {target}": "saved", f"/open {article}": "opened",
        "/new": "opened", "/retry": "error", "/help": "commands",
    }  # fmt: skip

    objects = told(article, *lines, "", "/quit", COST)

    assert [next(iter(one)) for one in objects] == list(lines.values())
    assert all(len(one) == 1 for one in objects if "kind" not in one)
    assert target.exists()


def test_a_line_that_fails_gives_its_error(article: str) -> None:
    """A program that counts lines learns which of them failed, and with which code."""
    failed, answered = told(article, "/open nowhere.txt", COST)

    assert failed["error"]["exit_code"] == 3
    assert "nowhere.txt" in failed["error"]["message"]
    assert answered["question"] == COST


def test_sources_have_numbers_in_every_form(article: str) -> None:
    """``/source`` counts as a page would, though none was drawn."""
    cost, checked, *sources = told(
        article, COST, "/check The union has 320 members.", "/source 1", "/source 2"
    )

    shown = [cost["claims"][0]["citations"][0], checked["claims"][0]["citations"][0]]
    assert [one["source"] for one in sources] == shown


def test_a_source_without_a_number_is_asked_for(article: str) -> None:
    """Who does not know how many there are is told."""
    _, failed = told(article, COST, "/source")

    assert failed["error"]["message"] == "which source? there are 1 to 1: /source 1"


@pytest.mark.parametrize("name", [LONG, "a\0b", "~nobody-of-this-name/x", f"{LONG}/x"])
@pytest.mark.parametrize("command", ["/save", "/open"])
def test_no_name_of_a_file_ends_a_chat(command: str, name: str, article: str) -> None:
    """A name that can be no file's is refused, and the next line is answered."""
    _, refused, answered = told(article, COST, f"{command} {name}", COST)

    assert refused["error"]["exit_code"] in (2, 3)
    assert "unexpected" not in refused["error"]["message"]
    assert answered["kind"] == "answer"


@pytest.mark.parametrize("name", [LONG, f"{LONG}/x"])
def test_no_target_is_a_surprise(name: str, article: str) -> None:
    """``-o`` says in its one line what is wrong with a name."""
    ran = call("summarize", article, "--quiet", "-o", name)

    assert ran.code == 2
    assert ran.complaint.endswith("is no name for a file: File name too long")


def test_an_article_behind_continue_is_told_apart(article: str) -> None:
    """Who writes the article where an id belongs is told how it is done."""
    ran = call("chat", "--continue", article, given="")

    assert (ran.code, ran.complaint) == (
        2, "what follows --continue names a conversation; put the ARTICLE before it",
    )  # fmt: skip

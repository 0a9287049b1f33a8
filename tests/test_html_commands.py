"""``--format html``: where a page goes, what it is of, and where it is refused."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from assistant.cli.desk import Surroundings
from assistant.version import VERSION
from tests.commands import NOWHERE, call, launch, watch, written
from tests.html_tree import read

if TYPE_CHECKING:
    from pathlib import Path

COMMANDS = {
    "summarize": ((), "Summary: Harbour of Tern to close for repairs", 0),
    "ask": (("How much will the repairs cost?",), "Answer: How much will the repairs cost?", 0),
    "check": (("The repairs will cost 40 million euros.",), "Check: Harbour of Tern to close for repairs", 1),
    "show": ((), "Article: Harbour of Tern to close for repairs", 0),
}  # fmt: skip


@pytest.fixture
def article(tmp_path: Path) -> str:
    """An article in a file."""
    return written(tmp_path)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_page_is_written_to_a_file_or_a_pipe(command: str, article: str, tmp_path: Path) -> None:
    """The page is the same in a file and in a pipe, and the exit code is what it always is."""
    more, title, code = COMMANDS[command]
    target = tmp_path / "page.html"

    kept = call(command, article, *more, "--format", "html", "-o", str(target))
    piped = call(command, article, *more, "--format", "html")

    assert (kept.code, kept.out) == (code, "")
    assert piped.code == code
    assert target.read_text("utf-8") == piped.out
    assert piped.out.startswith("<!DOCTYPE html>\n")
    assert read(piped.out).all("title")[0].text == title
    assert f"assistant {VERSION}" in piped.out


def test_a_pipe_gets_it_in_utf_8(article: str) -> None:
    """By itself, the program writes a page that says its encoding, and nothing else."""
    ran = launch("show", article, "--format", "html", "-q", env={"LC_ALL": "C"})

    assert ran.code == 0
    assert '<meta charset="utf-8">' in ran.out
    assert ran.out.rstrip().endswith("</html>")
    assert ran.err == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_a_terminal_is_not_filled_with_a_page(command: str, article: str) -> None:
    """At a terminal the page is refused in a line that says where it can go."""
    more, _, _ = COMMANDS[command]

    ran = watch(command, article, *more, "--format", "html")

    assert ran.code == 2
    assert "is a page for a browser; give -o page.html" in " ".join(ran.out.split())
    assert "<html" not in ran.out


def test_a_page_of_an_article_from_standard_input() -> None:
    """An article that has no file is said to come from standard input."""
    ran = call("show", "-", "--format", "html", given="The dam broke on Monday.")

    assert ran.code == 0
    assert "standard input" in read(ran.out).all("header")[0].text


def test_explain_opens_why(article: str) -> None:
    """``--explain`` opens what says why, as it says it in a terminal."""
    ran = call("summarize", article, "--format", "html", "--explain")

    assert all("open" in one.attributes for one in read(ran.out).having("claim")[0].all("details"))


def test_json_and_a_page_exclude_each_other(article: str) -> None:
    """Two forms at once are a slip."""
    ran = call("show", article, "--json", "--format", "html")

    assert ran.code == 2
    assert "exclude each other" in ran.complaint


def test_a_conversation_is_a_page(article: str, tmp_path: Path) -> None:
    """``/save page.html`` and ``history export`` make the same page of a whole conversation."""
    around = Surroundings({**NOWHERE, "XDG_STATE_HOME": str(tmp_path)})
    saved = tmp_path / "talk.html"
    asked = ("How much will the repairs cost?", "Who won the chess final?")

    ran = call("chat", article, given="\n".join((*asked, f"/save {saved}")), around=around)
    (line,) = call("history", "list", "--json", around=around).out.splitlines()
    words = ("history", "export", json.loads(line)["id"], "--format", "html")
    exported = call(*words, around=around)

    assert ran.code == exported.code == 0
    assert exported.out == saved.read_text("utf-8")
    tree = read(exported.out)
    assert [one.text for one in tree.all("h2")] == [*asked, "The article"]
    assert [one.attributes["id"] for one in tree.having("exchange")] == ["e1", "e2"]


@pytest.mark.parametrize(
    "words", [("history", "list", "--format", "html"), ("chat", "-", "--format", "html")]
)
def test_what_is_no_page_is_refused(words: tuple[str, ...], article: str, tmp_path: Path) -> None:
    """A list of conversations, or a chat while it goes on, is no page: one line says so."""
    around = Surroundings({**NOWHERE, "XDG_STATE_HOME": str(tmp_path)})
    call("chat", article, given="How much will the repairs cost?", around=around)

    ran = call(*words, around=around)

    assert ran.code == 2
    assert "--format html" in ran.complaint

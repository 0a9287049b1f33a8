"""The commands, with the extractive engine: what they show, and where it goes."""

from __future__ import annotations

import errno
import json
import os
from typing import TYPE_CHECKING

import pytest

from assistant import Answer, Assistant, CheckReport, Summary, load_article
from assistant.cli.program import COMMANDS
from tests.commands import COST, HARBOUR, call, launch, written

if TYPE_CHECKING:
    from pathlib import Path

WRONG = "The repairs will cost 40 million euros."


@pytest.fixture
def article(tmp_path: Path) -> str:
    """An article in a file."""
    return written(tmp_path)


def test_a_summary_shows_the_article_and_its_passages(article: str) -> None:
    """Title, date and claims are shown, each claim with the passage that has its words."""
    ran = call("summarize", article, "--points", "3")

    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0] == "Harbour of Tern to close for repairs"
    assert lines[1].startswith("2024-03-12,")
    points = lines[lines.index("Key points") :]
    points = points[: points.index("")]
    assert [line[:5] for line in points if line[2].isdigit()] == ["  1. ", "  2. ", "  3. "]
    assert sum(line.endswith("in these words") for line in points) == 3


def test_an_answer_is_a_claim_above_its_source(article: str) -> None:
    """The answer comes first, then where it stands."""
    ran = call("ask", article, "How much will the repairs cost?")

    assert ran.code == 0
    assert ran.out == f"{COST} [1]\n     [1] p4 in these words\n"


def test_a_question_needs_no_quotation_marks(article: str) -> None:
    """Several words after the article are one question."""
    asked = call("ask", article, "How", "much", "will", "the", "repairs", "cost?")

    assert asked.out == call("ask", article, "How much will the repairs cost?").out


def test_an_abstention_is_an_answer(article: str) -> None:
    """A question that the article does not answer is said to be one, and the command succeeds."""
    ran = call("ask", article, "Who won the chess final?")

    assert (ran.code, ran.out.splitlines()[0]) == (
        0,
        "No sentence was found that surely answers this.",
    )
    assert "Nearest in the article" in ran.out


def test_check_leaves_with_1_when_a_sentence_is_wrong(article: str) -> None:
    """A sentence that the article does not have makes the check fail; a true one does not."""
    right, wrong = call("check", article, COST), call("check", article, f"{COST} {WRONG}")

    assert (right.code, right.out.splitlines()[0]) == (0, "1 sentence: 1 verbatim")
    assert (wrong.code, wrong.out.splitlines()[0]) == (1, "2 sentences: 1 verbatim, 1 unsupported")


def test_check_reads_the_text_from_standard_input(article: str) -> None:
    """``-`` and nothing at all stand for standard input."""
    for words in (("-",), ()):
        ran = call("check", article, *words, given=WRONG)

        assert ran.code == 1
        assert WRONG in ran.out


def test_ask_reads_the_article_from_standard_input() -> None:
    """``-`` as the article is standard input; the result says so."""
    ran = call("ask", "-", "How much will the repairs cost?", "--json", given=HARBOUR)

    answer = Answer.model_validate_json(ran.out)
    assert (answer.text, answer.article.source) == (COST, "-")


def test_show_names_every_passage(article: str) -> None:
    """Passages are shown with the ids that sources are named by."""
    ran = call("show", article)

    assert [line.split()[0] for line in ran.out.splitlines() if line.startswith("  p")] == [
        "p1", "p2", "p3", "p4", "p5",
    ]  # fmt: skip


def test_title_and_date_can_be_given(article: str) -> None:
    """``--title`` and ``--published`` come before what the article says of itself."""
    ran = call("show", article, "--title", "Tern", "--published", "2024-03-13")

    assert ran.out.startswith("Tern\n2024-03-13,")


def test_json_is_what_the_library_returns(article: str) -> None:
    """``--json`` prints exactly ``result.model_dump_json()`` and a line end."""
    read, reader = load_article(article), Assistant("extractive")
    question = "How much will the repairs cost?"

    assert call("show", article, "--json").out == f"{read.model_dump_json()}\n"
    assert call("summarize", article, "--json").out == (
        f"{reader.summarize(read).model_dump_json()}\n"
    )
    assert call("ask", article, question, "--format", "json").out == (
        f"{reader.ask(read, question).model_dump_json()}\n"
    )
    assert call("check", article, WRONG, "--json").out == (
        f"{reader.check(read, WRONG).model_dump_json()}\n"
    )


def test_json_can_be_read_back(article: str) -> None:
    """What ``--json`` prints are the library's own objects again."""
    Summary.model_validate_json(call("summarize", article, "--json").out)
    CheckReport.model_validate_json(call("check", article, COST, "--json").out)


def test_markdown_has_headings_and_lists(article: str) -> None:
    """``--format markdown`` is a document of its own."""
    ran = call("summarize", article, "--format", "markdown")

    assert ran.out.startswith("# Harbour of Tern to close for repairs\n")
    assert "\n## Key points\n\n1. " in ran.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("summarize", "{}"), "extractive engine"),
        (("ask", "{}", "Why?"), "extractive engine"),
        (("show", "{}"), ""),
        (("check", "{}", COST), ""),
    ],
    ids=["summarize", "ask", "show", "check"],
)
def test_it_is_said_when_no_model_drafts(article: str, words: tuple[str, ...], said: str) -> None:
    """Without a key one line on standard error says who drafts; where nobody drafts there is none."""
    ran = call(*(word.format(article) for word in words))

    assert len(ran.err.splitlines()) == bool(said)
    assert said in ran.err
    assert "extractive engine" not in ran.out
    assert call(*(word.format(article) for word in words), "--quiet").err == ""
    assert call(*(word.format(article) for word in words), "--engine", "extractive").err == ""


def test_verbose_says_what_it_cost(article: str) -> None:
    """``--verbose`` tells the calls and tokens on standard error."""
    ran = call("ask", article, "Why?", "--engine", "extractive", "--verbose")

    assert ran.err == "assistant: extractive: 0 calls, 0 tokens in (0 cached), 0 out, 0.0 s\n"


@pytest.mark.parametrize("columns", [40, 100])
def test_lines_are_as_wide_as_the_terminal(article: str, columns: int) -> None:
    """No line is wider than ``COLUMNS`` says."""
    ran = launch("summarize", article, env={"COLUMNS": str(columns)})

    assert columns - 15 < max(map(len, ran.out.splitlines())) <= columns


class TestFile:
    """Results written to a file."""

    def test_it_holds_what_would_have_been_printed(self, article: str, tmp_path: Path) -> None:
        """``-o FILE`` holds the result, and nothing is printed."""
        for form in ("text", "markdown", "json"):
            target = tmp_path / f"summary.{form}"
            words = ("summarize", article, "--format", form, "--quiet")

            assert call(*words, "-o", str(target)).out == ""
            assert target.read_text(encoding="utf-8") == call(*words).out

    def test_an_answer_in_a_file_has_its_question(self, article: str, tmp_path: Path) -> None:
        """Who opens the file later sees what was asked."""
        target = tmp_path / "answer.txt"

        call("ask", article, "How much will the repairs cost?", "-o", str(target))

        assert target.read_text(encoding="utf-8").startswith("How much will the repairs cost?\n")

    def test_the_article_is_never_overwritten(self, article: str, tmp_path: Path) -> None:
        """``-o`` that names the article, by whatever name, is refused."""
        link = tmp_path / "link.txt"
        link.symlink_to(article)

        for name in (article, str(link), f"{tmp_path}/./harbour.txt"):
            ran = call("show", article, "-o", name)
            assert (ran.code, ran.complaint) == (
                2, "-o names the article itself; name another file",
            )  # fmt: skip
        assert load_article(article).text == HARBOUR

    def test_a_link_that_leads_nowhere_is_refused_before_anything_is_asked(
        self, article: str, tmp_path: Path
    ) -> None:
        """``-o`` through links is what they lead to: itself, or a folder that is not there."""
        loop, dangling = tmp_path / "loop.txt", tmp_path / "dangling.txt"
        loop.symlink_to("loop.txt")
        dangling.symlink_to("missing/file.txt")
        asked = ("ask", article, "What?", "--base-url", "http://127.0.0.1:9/v1")

        ran = call(*asked, "-o", str(loop))
        assert (ran.code, ran.complaint) == (
            2, f"-o '{loop}' cannot be written: {os.strerror(errno.ELOOP)}; name another file",
        )  # fmt: skip
        ran = call(*asked, "-o", str(dangling))
        assert (ran.code, ran.complaint) == (
            2, f"-o '{dangling}': there is no folder '{tmp_path}/missing'; make it first",
        )  # fmt: skip

    def test_a_link_is_written_through(self, article: str, tmp_path: Path) -> None:
        """A link to a file that is not there yet stays a link; the file is made."""
        link, target = tmp_path / "link.md", tmp_path / "there.md"
        link.symlink_to("there.md")

        assert call("show", article, "-o", str(link)).code == 0

        assert link.is_symlink()
        assert target.read_text(encoding="utf-8") == call("show", article).out

    def test_a_command_that_fails_leaves_the_file_alone(self, article: str, tmp_path: Path) -> None:
        """An older result stays whole when there is no new one."""
        target = tmp_path / "old.txt"
        target.write_text("old")

        ran = call("ask", article, "?!", "-o", str(target), "--quiet")

        assert (ran.code, target.read_text()) == (2, "old")
        assert sorted(file.name for file in tmp_path.iterdir()) == ["harbour.txt", "old.txt"]

    def test_a_dash_is_standard_output(self, article: str) -> None:
        """``-o -`` prints, as it does with other programs."""
        assert call("show", article, "-o", "-").out == call("show", article).out

    @pytest.mark.parametrize("name", ["", "missing/summary.txt"], ids=["directory", "no folder"])
    def test_what_cannot_be_written_is_refused_first(
        self, article: str, tmp_path: Path, name: str
    ) -> None:
        """A target that cannot be a file is one line and exit 2."""
        ran = call("show", article, "-o", str(tmp_path / name))

        assert ran.code == 2
        assert ran.complaint.startswith(f"-o '{tmp_path}")


class TestChat:
    """A conversation read from standard input."""

    def test_each_question_stands_above_its_answer(self, article: str) -> None:
        """A script's output shows what was asked, and one blank line between turns."""
        script = "How much will the repairs cost?\n\nHow many members has the union?\n"

        ran = call("chat", article, "--quiet", given=script)

        first, second = ran.out.split("\n\n", 1)
        assert first == f"How much will the repairs cost?\n{COST} [1]\n     [1] p4 in these words"
        assert second.startswith("How many members has the union?\nThe fishers' union")

    def test_sources_keep_their_numbers(self, article: str) -> None:
        """Words that were shown before keep their number in the conversation."""
        ran = call("chat", article, given="How much will the repairs cost?\n" * 2)

        assert ran.out.count(f"{COST} [1]") == 2
        assert "[2]" not in ran.out

    def test_json_is_one_line_an_answer(self, article: str) -> None:
        """With ``--json`` programs read one answer a line."""
        ran = call("chat", article, "--json", given="What is it?\nWhat will the repairs cost?\n")

        assert [json.loads(line)["question"] for line in ran.out.splitlines()] == [
            "What is it?", "What will the repairs cost?",
        ]  # fmt: skip

    def test_quit_ends_it(self, article: str) -> None:
        """``/quit`` ends a conversation; an unknown command is said and passed over."""
        ran = call("chat", article, "--quiet", given="/what\n/help\n/quit\nHow much?\n")

        assert ran.code == 2
        assert "/source N Show" not in ran.out
        assert [word for word in ran.out.split() if word == "/quit:"] == ["/quit:"]
        assert ran.err == "assistant: there is no command '/what'; /help lists them\n"

    def test_a_bad_question_does_not_end_it(self, article: str) -> None:
        """The next question is answered; the code says that one was not."""
        ran = call("chat", article, given="?!\nHow much will the repairs cost?\n")

        assert ran.code == 2
        assert COST in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_begins_with_examples(command: str) -> None:
    """Each command's help shows how it is called, a line an example, before its options."""
    ran = call(command, "--help")

    lines = ran.out.splitlines()
    examples = [line for line in lines if "assistant " in line and line.startswith("    ")]
    assert (ran.code, ran.err) == (0, "")
    assert len(examples) >= 2
    assert lines.index(examples[0]) < lines.index("Options:")
    assert "\\b" not in ran.out


@pytest.mark.parametrize("command", ["", "summarize"], ids=["program", "command"])
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_help_fits_the_terminal(command: str, columns: int) -> None:
    """Help has no line wider than the terminal, nor than 100; examples alone are not broken."""
    ran = launch(*command.split(), "--help", env={"COLUMNS": str(columns)})

    told = [line for line in ran.out.splitlines() if not line.startswith("    assistant ")]
    assert max(map(len, told)) <= min(columns, 100)

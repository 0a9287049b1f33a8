"""What commands refuse: one line that says what to do, on standard error, and an exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli.desk import Surroundings, open_reader
from assistant.cli.program import COMMANDS
from assistant.errors import AssistantError
from tests.commands import HARBOUR, NOWHERE, READING, Ran, call, written

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.cli.desk import Reader
    from assistant.settings import Settings


@pytest.fixture
def article(tmp_path: Path) -> str:
    """An article in a file."""
    return written(tmp_path)


def refused(code: int, ran: Ran, said: str) -> None:
    assert ran.code == code
    assert said in ran.complaint


@pytest.mark.parametrize("command", READING)
def test_an_article_that_cannot_be_read(command: str, tmp_path: Path) -> None:
    """Missing, empty, binary and an empty directory: each is exit 3 and one line that names it."""
    empty, binary = tmp_path / "empty.txt", tmp_path / "binary.txt"
    empty.write_bytes(b"")
    binary.write_bytes(bytes(range(256)) * 20)
    folder = tmp_path / "folder"
    folder.mkdir()
    more = {"ask": ("Why?",), "check": ("It is.",)}.get(command, ())

    for source, said in {
        tmp_path / "missing.txt": "there is no file",
        empty: "is empty",
        binary: "binary.txt",
        folder: "is a directory without a file",
    }.items():
        ran = call(command, str(source), *more)
        refused(3, ran, said)
        assert source.name in ran.complaint


def test_an_article_that_was_not_named() -> None:
    """An empty name says how to name one."""
    refused(2, call("show", ""), "give a path, an address, or - for standard input")
    refused(3, call("show", "-"), "standard input is empty")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("summarise", "a"), "there is no command 'summarise'; there is summarize"),
        (("chek", "a"), "there is check"),
        (("xyzzy",), "there is summarize, ask, chat, check, show"),
        (("--frobnicate",), "there is no '--frobnicate' here"),
        (
            ("show", "a", "--jsn"),
            "there is no option '--jsn'; there is --json; assistant show --help",
        ),
        (("ask", "a", "-5?"), "no option '-5'; words that begin with - stand behind a --"),
        (("ask", "a", "b", "--engine"), "requires an argument; assistant ask --help says how"),
        (("summarize",), "missing argument 'ARTICLE...'"),
        (("ask", "a"), "missing argument 'QUESTION'"),
        (("show", "a", "b"), "unexpected extra argument"),
        (("summarize", "a", "--points", "0"), "0 is not in the range"),
        (("summarize", "a", "--points", "many"), "'many' is not a valid number"),
        (("ask", "a", "b", "--engine", "abacus"), "'abacus' is not one of"),
        (("ask", "a", "b", "--timeout", "soon"), "'soon' is not a valid number"),
        (("ask", "a", "b", "--timeout", "0"), "0.0 is not in the range"),
        (("ask", "a", "b", "--timeout", "nan"), "'nan' is not a valid number"),
        (("ask", "a", "b", "--timeout", "inf"), "'inf' is not a valid number"),
        (("ask", "a", "b", "--prompts", "/nowhere/at"), "'/nowhere/at' does not exist"),
        (("show", "a", "--format", "yaml"), "'yaml' is not one of"),
        (("show", "a", "--json", "--format", "markdown"), "exclude each other"),
        (("chat", "a", "--continue", "--no-history"), "--continue needs what is kept"),
        (("chat",), "there is no ARTICLE; name a file, or --continue"),
        (("chat", "a", "-o", "b"), "-o is not for chat"),
        (("chat", "a", "--format", "html"), "/save page.html makes a page of it"),
        (("check", "-"), "only one of ARTICLE and TEXT"),
        (("check", "-", "-"), "only one of ARTICLE and TEXT"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_command_that_cannot_work_as_it_was_written(words: tuple[str, ...], said: str) -> None:
    """A slip on the command line is exit 2 and one line, which says what there is."""
    refused(2, call(*words), said)


@pytest.mark.parametrize("option", ["--json", "--engine=extractive", "-q"])
def test_options_stand_behind_the_command(article: str, option: str) -> None:
    """An option in front of the command is told where it belongs."""
    refused(2, call(option, "show", article), "options stand behind the command")


def test_an_article_without_a_command(article: str) -> None:
    """Who names only an article is told what to write."""
    refused(2, call(article), f"to read an article write assistant summarize {article}")


def test_a_question_before_its_article(article: str) -> None:
    """Who gives the question first is told the order."""
    refused(2, call("ask", "How much?", article), "ARTICLE comes before QUESTION")


def test_no_words_at_all_show_the_help() -> None:
    """``assistant`` alone shows the whole help, as it is written, and is no success."""
    ran = call()

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == call("--help").out


def test_a_date_that_is_none(article: str) -> None:
    """A date of publication that no calendar has is refused."""
    assert "write it as 2021-12-02" in call("show", article, "--published", "2024-02-30").complaint


def test_the_openai_engine_needs_a_key(article: str) -> None:
    """Without key and server it is exit 4, and the line names all three ways out."""
    ran = call("ask", article, "Why?", "--engine", "openai")

    refused(4, ran, "set OPENAI_API_KEY, give --base-url, or take --engine extractive")


def test_a_base_url_that_is_none(article: str) -> None:
    """A base URL is checked before anything is sent."""
    refused(4, call("ask", article, "Why?", "--base-url", "ftp://x"), "write it like http://")


def test_an_environment_that_cannot_be_used(article: str) -> None:
    """A bad variable is named."""
    around = Surroundings({**NOWHERE, "ASSISTANT_TIMEOUT": "soon"})

    refused(4, call("summarize", article, around=around), "ASSISTANT_TIMEOUT")


@pytest.mark.parametrize(
    ("question", "said"),
    [("", "it has no words"), ("?!", "it has no words"), ("a " * 5_000, "9,999 characters")],
    ids=["empty", "signs", "10 kB"],
)
def test_a_question_that_is_none(article: str, question: str, said: str) -> None:
    """A question without words, or of 10 kB, is exit 2."""
    refused(2, call("ask", article, question, "--quiet"), said)


def test_a_text_that_names_a_file(tmp_path: Path, article: str) -> None:
    """Who gives ``check`` a file's name means its content: the line says how to give that."""
    named = written(tmp_path, "It is.", "my summary.txt")

    refused(2, call("check", article, named), "TEXT is the text itself; to check a file, write - <")
    refused(2, call("check", article, named), f"write - < '{named}'")


@pytest.mark.parametrize("text", ["a" * 300, "天" * 300, "nul\0byte", "?!"], ids=repr)
def test_a_text_that_could_be_no_name(article: str, text: str) -> None:
    """A text that is too long or too odd for a file's name is a text."""
    ran = call("check", article, text, "--quiet")

    assert ran.code in (0, 1) or "the text has no words" in ran.complaint


def test_help_is_where_a_refusal_says_it_is(article: str) -> None:
    """A refusal names the command whose help says more."""
    ran = call("ask", article)

    assert ran.complaint.endswith("; assistant ask --help says how")


def test_what_nobody_expected_is_one_line(article: str) -> None:
    """A defect of the program is exit 1 and one line; --verbose shows where it was."""

    def broken(settings: Settings) -> Reader:
        raise ZeroDivisionError(f"by\x1b[2J {settings.engine}")

    around = Surroundings(NOWHERE, broken)
    words = ("summarize", article, "--engine", "extractive")

    ran = call(*words, around=around)
    refused(1, ran, "unexpected ZeroDivisionError: by[2J extractive; --verbose shows the traceback")
    assert "Traceback" in call(*words, "--verbose", around=around).err


def test_every_error_leaves_with_its_own_code(article: str) -> None:
    """Each error of the chart reaches the caller as its exit code."""

    def every(error: type[AssistantError]) -> list[type[AssistantError]]:
        return [error, *(one for child in error.__subclasses__() for one in every(child))]

    for error in every(AssistantError):

        def failing(settings: Settings, error: type[AssistantError] = error) -> Reader:
            raise error(f"no reader of {settings.engine}")

        ran = call("summarize", article, "--quiet", around=Surroundings(NOWHERE, failing))
        refused(error.exit_code, ran, "no reader of auto")


def test_an_interruption_is_quiet(article: str) -> None:
    """Ctrl-C is exit 130 and one line."""

    def interrupted(settings: Settings) -> Reader:
        open_reader(settings)
        raise KeyboardInterrupt

    ran = call("summarize", article, "--quiet", around=Surroundings(NOWHERE, interrupted))

    # On a terminal the empty line ends the one that shows ^C.
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "assistant: interrupted")


ODD = st.text(st.characters(exclude_characters="\0"), max_size=40)


@given(st.sampled_from(sorted(COMMANDS)), st.lists(ODD, max_size=3))
def test_no_words_make_it_crash(command: str, words: list[str]) -> None:
    """Whatever is written on the command line ends with a code that the contract names."""
    ran = call(command, "-", *words, given=HARBOUR)

    assert ran.code in (0, 1, 2, 3, 4)
    assert "unexpected" not in ran.err.replace("unexpected extra argument", "")
    assert "\x1b" not in ran.out + ran.err

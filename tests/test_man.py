"""The manual page: made from the commands, and read without a complaint by those who show it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli.desk import Surroundings
from assistant.cli.program import ALL, program
from assistant.cli.reference import ENVIRONMENT, EXIT_CODES, FILES, every_command, option_rows
from assistant.cli.roff import escaped, lines, verbatim
from assistant.settings import ENVIRONMENT as SETTING_VARIABLES
from tests.commands import NOWHERE, call
from tests.shells import needed, surroundings

if TYPE_CHECKING:
    from pathlib import Path

DAY = Surroundings({**NOWHERE, "SOURCE_DATE_EPOCH": "1732579200"})


def run(folder: Path, *words: str, given: str | None = None) -> str:
    """Run a reader of manual pages; it must have nothing to complain of."""
    done = subprocess.run(  # noqa: S603 - a program that was found on the path
        [needed(words[0]), *words[1:]], input=given, env={**surroundings(folder), "MANWIDTH": "80"},
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """The manual page, in a file."""
    file = tmp_path / "assistant.1"
    file.write_text(call("man", around=DAY).out, encoding="utf-8")
    return file


def test_the_page_is_sound(page: Path, tmp_path: Path) -> None:
    """Mandoc finds nothing to note in it, not even a matter of style."""
    assert run(tmp_path, "mandoc", "-T", "lint", "-W", "all", str(page)) == ""


def test_man_shows_it(page: Path, tmp_path: Path) -> None:
    """``man -l`` shows every command, option, variable, file and exit code, without a warning."""
    shown = run(tmp_path, "man", "--warnings", "-l", str(page))
    words = " ".join(shown.replace("\u2010\n", "").split())

    for ctx in every_command(program, "assistant"):
        assert ctx.command_path in words
        for names, _ in option_rows(ctx):
            assert names in words
    for name in (*ENVIRONMENT, *FILES, *map(str, EXIT_CODES), "EXAMPLES", "SEE ALSO"):
        assert name in words
    assert '    assistant ask article.txt "How long did the talks last?"\n' in shown


def test_every_command_is_in_it() -> None:
    """The tree is walked to its leaves: groups and the commands in them."""
    paths = {ctx.command_path for ctx in every_command(program, "assistant")}

    assert paths >= {"assistant", *(f"assistant {name}" for name in ALL), "assistant config set"}


def test_every_variable_of_a_setting_is_told() -> None:
    """What sets a setting is listed among the variables."""
    assert ENVIRONMENT.keys() >= set(SETTING_VARIABLES.values())


def test_it_is_the_same_for_who_builds_packages(page: Path) -> None:
    """With SOURCE_DATE_EPOCH the page does not depend on the day on which it is made."""
    first = page.read_text("utf-8").splitlines()[0]

    assert first.startswith('.TH ASSISTANT 1 "2024-11-26" "assistant ')


HOSTILE = st.text(st.sampled_from("ab .'\\-\"`^~\n\u201c大"), min_size=1, max_size=60)


@given(HOSTILE)
def test_no_text_becomes_a_command(text: str) -> None:
    """Whatever a help text holds, no line of it begins with what roff obeys, and all is ASCII."""
    for line in (*lines(text), *list(verbatim(text))[3:-2]):
        assert not line.startswith((".", "'"))
        assert line.isascii()
        assert "\\" not in line.replace(r"\e", "").replace(r"\-", "").replace(r"\(", "").replace(
            r"\[u", ""
        ).replace(r"\&", "")


@pytest.mark.parametrize("reader", ["mandoc", "groff"])
def test_what_is_escaped_reads_the_same(reader: str, tmp_path: Path) -> None:
    """Signs that mean something to roff come out as they went in."""
    text = ".\\' \"a\" -- `b` ^c~ \\fBd\\e 'e' “f”"
    source = f'.TH X 1 "2024-11-26"\n.SH NAME\nx \\- y\n.PP\n\\&{escaped(text)}\n'
    how = ("-T", "utf8") if reader == "mandoc" else ("-man", "-T", "utf8", "-P-c")

    shown = run(tmp_path, reader, *how, given=source)

    assert text in shown.replace("\u2010", "-")

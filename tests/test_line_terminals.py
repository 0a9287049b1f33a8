"""What is written around typed lines, on terminals of each kind, and that it goes again."""

from __future__ import annotations

import re
import signal
from typing import TYPE_CHECKING

import pytest

from tests.terminals import Terminal
from tests.typed_lines import READER, STATUS, leave, reader

if TYPE_CHECKING:
    from pathlib import Path

_DRAWS_ELSEWHERE = re.compile(rb"\x1b\[(6n|\?(47|1047|1049|1000|1002|1003|1006|1015)h)")
_COLOUR = re.compile(rb"\x1b\[(?:\d+;)*(?:[349][0-7]|10[0-7]|[34]8;[25];[\d;]+)(?:;\d+)*m")


def test_the_status_is_one_line_that_goes() -> None:
    """The status stands under the prompt, cut to the width, and leaves nothing behind."""
    with reader(STATUS, size=(40, 12)) as terminal:
        terminal.wait_for_prompt()
        assert terminal.screen() == [">", "a-model · The harbour of Tern is to clo…"]
        terminal.enter("one")
        terminal.wait_for("got 'one'")
        terminal.wait_for_prompt()
        assert terminal.screen()[:3] == ["> one", "got 'one'", ">"]
        terminal.resize(100, 8)
        terminal.wait_for("tokens 大坝")
        terminal.resize(41, 8)
        terminal.wait_for("clos…")
        written = leave(terminal)

        assert "a-model" not in terminal.text()
        assert terminal.text().splitlines()[:2] == ["> one", "got 'one'"]
    assert not _DRAWS_ELSEWHERE.search(written)


def test_no_colours_where_none_are_wanted() -> None:
    """NO_COLOR takes the colours from the prompt, the menu and the status line."""
    for no in ("", "1"):
        with reader(STATUS, NO_COLOR=no) as terminal:
            terminal.wait_for_prompt()
            terminal.type("/")
            terminal.press("tab")
            terminal.wait_for("/save FILE")
            terminal.press("tab")
            terminal.wait_for("> /source")
            terminal.press("ctrl-c")
            terminal.wait_for_prompt()
            assert bool(_COLOUR.search(leave(terminal))) != bool(no)


@pytest.mark.parametrize("kind", ["dumb", "unknown", ""])
def test_a_dumb_terminal_gets_words_alone(kind: str, tmp_path: Path) -> None:
    """Nothing but words and line ends is written; lines are read, go on and are given up."""
    with reader(STATUS, f"history={tmp_path / 'lines'}", TERM=kind) as terminal:
        terminal.wait_for_prompt()
        terminal.type("one\\\n")
        terminal.wait_for_prompt("...")
        terminal.type("two\n")
        terminal.wait_for(r"got 'one\ntwo'")
        terminal.wait_for_prompt()
        terminal.type(b"a\xffb\n")
        terminal.wait_for(r"got 'a\ufffdb'")
        terminal.wait_for_prompt()
        for _ in range(2):
            terminal.type("given up")
            terminal.wait_for("> given up")
            terminal.press("ctrl-c")
            terminal.wait_for_prompt()
        written = leave(terminal)

    assert not re.search(rb"[\x00-\x09\x0b-\x1f\x7f]", written.replace(b"\r\n", b"\n"))
    assert written.count(b"leaves") == 1
    assert b"got 'given" not in written


def test_standard_output_is_for_answers(tmp_path: Path) -> None:
    """With standard output in a file the prompt is still seen, and nothing of it is in the file."""
    target = tmp_path / "answers.txt"
    with (
        target.open("wb") as out,
        Terminal("article.txt", program=READER, stdout=out) as terminal,
    ):
        terminal.wait_for_prompt()
        terminal.enter("one")
        terminal.wait_for_prompt()
        terminal.press("ctrl-d")
        assert terminal.wait() == 0

    assert target.read_bytes() == b"got 'one'\nend True\n"


@pytest.mark.parametrize("kind", ["xterm-256color", "dumb"])
def test_lines_come_from_the_terminal_behind_an_article(kind: str, tmp_path: Path) -> None:
    """When the article takes standard input, lines are typed at the terminal all the same."""
    article = tmp_path / "article.txt"
    article.write_text("An article.\n", encoding="utf-8")
    with (
        article.open("rb") as given,
        Terminal("-", program=READER, stdin=given, env={"TERM": kind}) as terminal,
    ):
        terminal.wait_for_prompt()
        terminal.enter("one")
        terminal.wait_for("got 'one'")
        terminal.wait_for_prompt()
        leave(terminal)


def test_a_terminated_program_gives_the_terminal_back() -> None:
    """SIGTERM at the prompt ends the program with 143, and the terminal is as it was."""
    with reader(STATUS) as terminal:
        terminal.wait_for_prompt()
        terminal.type("half")
        terminal.wait_for("> half")
        terminal.signal(signal.SIGTERM)

        assert terminal.wait() == 143
        assert terminal.output().rstrip().endswith(b"\x1b[?2004l")
        assert "a-model" not in terminal.text()

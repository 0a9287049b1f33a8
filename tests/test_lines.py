"""What a reader types, at a terminal that is real but for its glass, and from elsewhere."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest

from assistant.cli.lines import LONGEST, scripted
from assistant.errors import UsageError
from tests.typed_lines import STATUS, leave, reader, sent

if TYPE_CHECKING:
    from pathlib import Path


def test_several_lines_are_one_entry() -> None:
    """Alt-Enter, Escape and Enter, a backslash at the end and a paste go on in the same entry."""
    with reader() as terminal:
        terminal.wait_for_prompt()
        terminal.type("one")
        terminal.press("alt-enter")
        terminal.type("two\\")
        terminal.press("enter")
        terminal.type("three")
        assert sent(terminal, "enter") == r"'one\ntwo\nthree'"
        assert "> one\n  two\n  three\n" in terminal.text()

        terminal.paste("What did he say?\nAnd to whom?\n\n")
        terminal.wait_for("> What did he say?".ljust(80) + "  And to whom?")
        assert "got 'What" not in terminal.text()
        assert sent(terminal, "enter") == r"'What did he say?\nAnd to whom?'"

        terminal.type("C:\\\\")
        assert sent(terminal, "enter") == r"'C:\\\\'"
        leave(terminal)


def test_lines_that_come_together_are_all_read() -> None:
    """Lines typed ahead, or pasted where that cannot be seen, are entries in order."""
    with reader() as terminal:
        terminal.type("first\nsecond\nthird\n")
        terminal.wait_for("got 'third'")
        terminal.wait_for_prompt()
        terminal.type("fourth\rfifth\r")
        terminal.wait_for("got 'fifth'")
        terminal.wait_for_prompt()
        leave(terminal)

        got = re.findall(r"got '(\w+)'", terminal.text())
        assert got == ["first", "second", "third", "fourth", "fifth"]


def test_what_is_pasted_does_not_act() -> None:
    """Escapes, controls, turned writing and halves of characters of a paste are words or nothing."""
    with reader() as terminal:
        terminal.wait_for_prompt()
        terminal.paste("x\x1b]0;title\x07\x1b[31mred\x1b[2J \u202eevil\u202c\x00\x9b31m\ttab")
        terminal.wait_for("tab")
        assert sent(terminal, "enter") == "'x]0;title[31mred[2J evil31m    tab'"

        terminal.type(b"half \xed\xa0\x80 \xff")
        terminal.press("ctrl-q", "escape")
        terminal.type("[31mtyped")
        got = sent(terminal, "enter")
        assert "[31mtyped" in got
        assert not re.search(r"\\x[01]|\\ud", got)
        written = leave(terminal)

    assert b"\x1b]0;" not in written
    assert b"\xe2\x80\xae" not in written


def test_control_c_and_control_d() -> None:
    """Ctrl-C empties a line; on an empty one it says once how to leave, which Ctrl-D does.

    What is typed meanwhile is in the line, whenever it comes.
    """
    with reader() as terminal:
        terminal.wait_for_prompt()
        terminal.type("half a question")
        terminal.wait_for("half a question")
        terminal.press("ctrl-c")
        terminal.wait_for_prompt()
        assert "leaves" not in terminal.text()
        for _ in range(2):
            terminal.press("ctrl-c")
            terminal.wait_for("Ctrl-D or /quit leaves")
        terminal.type("x")
        terminal.wait_for("> x")
        terminal.press("ctrl-d")
        assert sent(terminal, "enter") == "'x'"
        leave(terminal)

        assert terminal.text().count("leaves") == 1
        assert "got 'half" not in terminal.text()
        assert "^C" not in terminal.text()


def test_history_outlives_the_program(tmp_path: Path) -> None:
    """What was typed comes back with Up and is found with Ctrl-R, of several lines too."""
    history = f"history={tmp_path / 'state' / 'lines'}"
    with reader(history) as terminal:
        terminal.wait_for_prompt()
        for line in ("What does it cost?", "Who is Bo Renn?"):
            terminal.enter(line)
            terminal.wait_for_prompt()
        terminal.paste("two\nlines")
        terminal.wait_for("lines")
        sent(terminal, "enter")
        leave(terminal)

    with reader(history) as terminal:
        terminal.wait_for_prompt()
        terminal.press("up")
        terminal.wait_for("> two".ljust(80) + "  lines")
        terminal.press("up", "up")
        terminal.wait_for("> Who is Bo Renn?")
        assert sent(terminal, "enter") == "'Who is Bo Renn?'"
        terminal.press("ctrl-r")
        terminal.type("COST")
        terminal.wait_for("> What does it cost?")
        terminal.press("enter")
        terminal.wait_for_gone("COST")
        assert sent(terminal, "enter") == "'What does it cost?'"
        leave(terminal)


def test_a_history_that_cannot_be_kept_is_said_once(tmp_path: Path) -> None:
    """Where its place is taken, one line says so and lines are read all the same."""
    with reader(f"history={tmp_path}") as terminal:
        terminal.wait_for("the history of typed lines is not kept")
        for line in ("one", "two"):
            terminal.enter(line)
            terminal.wait_for(f"got '{line}'")
            terminal.wait_for_prompt()
        leave(terminal)

        assert terminal.text().count("is not kept") == 1


def test_vi_keys_are_a_choice() -> None:
    """With vi's keys Escape leads to commands; Alt-Enter and Enter do what they do elsewhere."""
    with reader("vi=yes") as terminal:
        terminal.wait_for_prompt()
        terminal.type("one two")
        terminal.press("alt-enter")
        terminal.type("three")
        terminal.press("escape")
        terminal.type("ggdwA!")
        terminal.wait_for("> two!")
        assert sent(terminal, "enter") == r"'two!\nthree'"
        leave(terminal)
    with reader() as terminal:
        terminal.wait_for_prompt()
        terminal.type("one two")
        terminal.press("ctrl-a", "ctrl-k")
        terminal.wait_for_prompt()
        terminal.press("ctrl-y")
        terminal.wait_for("> one two")
        assert sent(terminal, "enter") == "'one two'"
        leave(terminal)


@pytest.mark.parametrize("columns", [40, 80, 160])
def test_commands_are_completed_with_their_help(columns: int) -> None:
    """Tab shows the commands that fit with what they do; Enter takes one without sending it."""
    with reader(STATUS, size=(columns, 12)) as terminal:
        terminal.wait_for_prompt()
        terminal.type("/s")
        terminal.press("tab")
        terminal.wait_for("/save FILE")
        menu = "\n".join(terminal.screen())
        assert re.search(r"/source N +the passage with the q", menu)
        assert re.search(r"/summary +what the article says", menu)
        assert "/quit" not in menu
        terminal.press("tab")
        terminal.wait_for("> /source ")
        terminal.press("enter")
        terminal.wait_for_gone("/save FILE")
        terminal.type("p12")
        assert sent(terminal, "enter") == "'/source p12'"
        leave(terminal)


def test_arguments_are_completed(tmp_path: Path) -> None:
    """Ids and files that begin with what was typed are offered, with spaces and inside folders."""
    (tmp_path / "my notes").mkdir()
    (tmp_path / "my notes" / "first answer.md").touch()
    (tmp_path / "my notes" / "evil\x1b[31m.md").touch()
    with reader(size=(160, 24)) as terminal:
        terminal.wait_for_prompt()
        terminal.type(f"/save {tmp_path}/my")
        terminal.press("tab")
        terminal.wait_for("my notes/")
        terminal.press("tab")
        terminal.wait_for("first answer.md")
        assert sent(terminal, "enter") == f"'/save {tmp_path}/my notes/first answer.md'"

        terminal.type("/source p1")
        terminal.press("tab")
        terminal.wait_for("p12")
        assert not any(re.search(r"\bp2\b", line) for line in terminal.screen())
        terminal.press("ctrl-c")
        terminal.wait_for_prompt()
        terminal.type("What of /so")
        terminal.press("tab")
        assert sent(terminal, "enter") == "'What of /so'"
        leave(terminal)


def test_a_huge_paste_is_refused_and_the_prompt_comes_back() -> None:
    """What is longer than an entry may be is not sent, and one line says so."""
    with reader() as terminal:
        terminal.wait_for_prompt()
        terminal.paste("word " * (LONGEST // 5) + "and more END")
        terminal.wait_for("END")
        terminal.press("enter")
        terminal.wait_for("are the most")
        terminal.wait_for_prompt()
        terminal.enter("short")
        terminal.wait_for("got 'short'")
        terminal.wait_for_prompt()
        leave(terminal)


def test_a_script_is_read_as_it_is() -> None:
    """Every line is one question: backslashes, NUL bytes and a last line without its end too."""
    script = io.StringIO("\ufeffone\\\ntwo\0\n\nlast")

    assert list(scripted(script)) == ["one\\", "two\0", "", "last"]


def test_a_line_that_never_ends_is_not_read() -> None:
    """A line longer than a question may be is refused by its number, after those before it."""
    lines = scripted(io.StringIO(f"one\n{'x' * LONGEST}\n{'x' * (LONGEST + 1)}\n"))

    assert [len(next(lines)), len(next(lines))] == [3, LONGEST]
    with pytest.raises(UsageError, match=r"line 3 of the questions has more than 100,000"):
        next(lines)

"""The line that is shown on a terminal while something takes its time."""

from __future__ import annotations

import io
import re
import sys
from dataclasses import dataclass, field

import pytest

from assistant.cli.output import NARROWEST, USUAL, WIDEST, colours, width
from assistant.cli.waiting import DUMB_PATIENCE, PATIENCE, Waiting, mention, turn
from tests.sampling import one_in
from tests.terminals import Terminal as RealTerminal

ANSWERING = """
import os, sys, termios
from assistant.cli.waiting import Waiting

def more():
    os.read(0, 1)

modes = termios.tcgetattr(0)
modes[3] &= ~(termios.ECHO | termios.ICANON)
termios.tcsetattr(0, termios.TCSANOW, modes)
with Waiting("reading", sys.stderr, shown=True) as waiting:
    more()
    for block in ("one", "two"):
        waiting.end()
        print(block, flush=True)
        waiting.again()
        more()
"""
"""Shows a block of an answer at every key."""


@dataclass
class Ended:
    """Ends after so many waits, each of which takes as long as it may; also tells the time."""

    after: int
    waits: list[float] = field(default_factory=list)

    def wait(self, timeout: float) -> bool:
        """Tell whether the work has ended."""
        self.waits.append(timeout)
        return len(self.waits) > self.after

    def clock(self) -> float:
        """Return the seconds so far."""
        return 1_000.0 + sum(self.waits)


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_what_is_quick_is_not_announced() -> None:
    """Nothing is said of work that ends within the patience, which is a tenth of a second at most."""
    said: list[str] = []

    turn("reading", "-+", PATIENCE, Ended(0), said.append)

    assert said == []
    assert PATIENCE <= 0.1


def test_what_takes_its_time_turns_and_is_erased() -> None:
    """Then a sign turns beside the text and the seconds, on one line that is gone at the end."""
    said: list[str] = []
    ended = Ended(32)

    turn("reading", "-+", PATIENCE, ended, said.append, ended.clock)

    *turned, last = said
    assert turned[:3] == [f"\r\x1b[K{sign} reading" for sign in "-+-"]
    assert turned[-1] == "\r\x1b[K+ reading 3 s"
    assert len(turned) == 32
    assert not any("\n" in line for line in said)
    assert last == "\r\x1b[K"


def test_a_dumb_terminal_is_told_once() -> None:
    """Where what is written stays, words are, once, and only of what takes longer than a second."""
    said: list[str] = []

    mention("reading", Ended(0), said.append)
    assert said == []
    ended = Ended(1)
    mention("reading", ended, said.append)

    assert said == ["reading ...\n"]
    assert ended.waits == [DUMB_PATIENCE] == [1.0]


def test_an_answer_is_not_touched() -> None:
    """The sign is the last line while the next block is waited for, and leaves no trace in the end."""
    for code, signs in (("utf-8", "[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]"), ("ascii", r"[-\\|/]")):
        env = {"PYTHONIOENCODING": code}
        with RealTerminal(program=(sys.executable, "-c", ANSWERING), env=env) as terminal:
            for above in ([], ["one"], ["one", "two"]):
                terminal.wait_for("reading")
                *before, last = terminal.screen()
                assert before == above
                assert re.fullmatch(rf"{signs} reading( \d+ s)?", last)
                terminal.type("x")
                terminal.wait_for_gone("reading")
            assert terminal.wait() == 0
            assert terminal.text() == "one\ntwo"
            assert not re.search(rb"\x1b\[[^K]", terminal.output())


@pytest.mark.parametrize("kind", one_in(2, ["dumb", "unknown", ""]))
def test_words_alone_for_a_dumb_terminal(kind: str) -> None:
    """A dumb terminal gets neither escapes nor returns, and no second word between blocks."""
    env = {"TERM": kind}
    with RealTerminal(program=(sys.executable, "-c", ANSWERING), env=env) as terminal:
        terminal.wait_for("reading ...")
        terminal.type("xxx")
        assert terminal.wait() == 0
        assert terminal.output() == b"reading ...\r\none\r\ntwo\r\n"


def test_an_interrupted_wait_is_erased() -> None:
    """Ctrl-C takes the line away, and the cursor was never hidden."""
    quiet = "import sys\nsys.excepthook = lambda *_: None\n"
    with RealTerminal(program=(sys.executable, "-c", quiet + ANSWERING)) as terminal:
        terminal.wait_for("reading")
        terminal.press("ctrl-c")
        terminal.wait()
        assert terminal.text() == ""
        assert b"\x1b[?25l" not in terminal.output()


def test_a_terminal_that_is_gone_is_no_error() -> None:
    """Where the line cannot be written the work goes on."""
    stream = Terminal()
    with Waiting("reading", stream, shown=True, environ={"TERM": "xterm"}) as waiting:
        stream.close()
        waiting.again()


def test_only_a_terminal_is_told() -> None:
    """A pipe, a closed stream and a quiet run are told nothing, and ending twice is no error."""
    for stream, shown in ((io.StringIO(), True), (Terminal(), False), (None, True)):
        with Waiting("reading", stream, shown=shown) as waiting:
            waiting.end()
            waiting.end()
            waiting.again()
        assert stream is None or stream.getvalue() == ""


def test_lines_are_as_wide_as_is_told() -> None:
    """COLUMNS, then the terminal, then 80; never under 40 or over 100; nonsense says nothing."""
    told = {
        "": USUAL,
        "64": 64,
        "7": NARROWEST,
        "400": WIDEST,
        "wide": USUAL,
        "-3": USUAL,
        "٣": USUAL,
        "0": USUAL,
    }

    assert {text: width(io.StringIO(), {"COLUMNS": text}) for text in told} == told
    assert width(None, {}) == USUAL


def test_colours_are_for_terminals() -> None:
    """A terminal has colours, unless it is dumb or NO_COLOR says no; an empty NO_COLOR says nothing."""
    assert colours(Terminal(), {"NO_COLOR": ""})
    assert not colours(Terminal(), {"NO_COLOR": "1"})
    assert not colours(Terminal(), {"TERM": "dumb"})
    assert not colours(io.StringIO(), {})
    assert not colours(None, {})

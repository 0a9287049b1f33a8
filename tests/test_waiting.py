"""The line that is shown on a terminal while something takes its time."""

from __future__ import annotations

import io
from dataclasses import dataclass, field

from assistant.cli.output import NARROWEST, USUAL, WIDEST, colours, width
from assistant.cli.waiting import PATIENCE, Waiting, turn


@dataclass
class Ended:
    """Ends after so many waits, and keeps how long each might have been."""

    after: int
    waits: list[float] = field(default_factory=list)

    def wait(self, timeout: float) -> bool:
        """Tell whether the work has ended."""
        self.waits.append(timeout)
        return len(self.waits) > self.after


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_what_is_quick_is_not_announced() -> None:
    """Nothing is said of work that ends within the patience, which is half a second at most."""
    said: list[str] = []

    turn("reading", Ended(0), said.append)

    assert said == []
    assert PATIENCE <= 0.5


def test_what_takes_its_time_is_counted_and_erased() -> None:
    """Then the seconds are counted on one line, which is gone at the end."""
    said: list[str] = []

    turn("reading", Ended(3), said.append)

    *counted, last = said
    assert len(counted) == 3
    assert all(line.startswith("\r\x1b[Kreading ") and "\n" not in line for line in counted)
    assert last == "\r\x1b[K"


def test_only_a_terminal_is_told() -> None:
    """A pipe, a closed stream and a quiet run are told nothing, and ending twice is no error."""
    for stream, shown in ((io.StringIO(), True), (Terminal(), False), (None, True)):
        with Waiting("reading", stream, shown=shown) as waiting:
            waiting.end()
            waiting.end()
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

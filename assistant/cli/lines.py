"""What a reader types, line by line: from a terminal with editing, from elsewhere as it comes.

At a terminal Enter sends; Alt-Enter, or a backslash at the end of a line, goes on in a new line.
Several lines that are pasted are one entry where the terminal says what is pasted (bracketed
paste, as nearly all do). Where it does not, they cannot be told from lines typed ahead while an
answer was on its way, so each is an entry of its own, in order, and none is lost. On a terminal
with TERM=dumb nothing is edited or drawn: a prompt is written and a line is read.

From elsewhere, such as a file of questions, every line is one entry.
"""

from __future__ import annotations

import os
import sys
import threading
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, TextIO

from assistant.cli.edge import tell
from assistant.cli.talk.interrupting import interruptible
from assistant.errors import UsageError
from assistant.rendering.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

PROMPT = "> "
MORE = "... "
"""The prompt of a line that goes on, where nothing can be drawn."""
HINT = "Ctrl-D or /quit leaves"
LONGEST = 100_000
"""Characters of an entry."""
KEYS = (
    ("Enter", "send"),
    ("Alt-Enter, or \\ at the end", "go on in a new line"),
    ("Tab", "complete a command or what stands behind it"),
    ("Up, Down, Ctrl-R", "earlier lines, or search them"),
    ("Ctrl-C", "empty the line, or stop an answer"),
    ("Ctrl-D", "leave"),
)
"""What keys do at a terminal, for people."""
_TERMINAL = "/dev/tty"
_DUMB = frozenset({"", "dumb", "unknown"})


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A command that can be typed: ``/source``, its argument ``N`` (or nothing), what it does."""

    name: str
    argument: str
    help: str


def nothing(_command: str, _word: str) -> Iterable[str]:
    """Complete nothing."""
    return ()


@dataclass(frozen=True, slots=True)
class Editing:
    """What helps a person who types.

    ``complete`` gives candidates for a command's argument: it gets the command's name and all
    that was typed behind it, and what does not begin so is not offered. An argument is the whole
    rest of the line, so that a file's name may have spaces and needs no quotes.
    ``status`` is asked before every prompt for the one line below it. ``history`` is a file of
    typed lines that outlives the program; with None they are forgotten.
    """

    commands: tuple[CommandLine, ...] = ()
    complete: Callable[[str, str], Iterable[str]] = nothing
    status: Callable[[], str] | None = None
    history: Path | None = None
    vi: bool = False


NO_HELP = Editing()


def prepare() -> None:
    """Begin to import what edits lines beside other work, where a person sits at a terminal."""
    if sys.stdin is not None and sys.stdin.isatty() and not _dumb():
        load = threading.Thread(target=import_module, args=(_EDITOR,), daemon=True)
        load.start()


def typed(article: str, editing: Editing = NO_HELP) -> tuple[Iterator[str], bool]:
    r"""Return the lines, and whether a person at a terminal types them.

    When the article takes standard input, the lines come from the terminal behind it. What a
    person types has no control characters in it; several lines have ``\n`` between them.

    Raises:
        UsageError: There is nowhere to read them from; or, later, a line that no person typed is
            longer than :data:`LONGEST`.
    """
    stream = _terminal() if article == "-" else sys.stdin
    if stream is None:
        raise UsageError("standard input is closed; there is nowhere to read questions from")
    if not stream.isatty():
        return scripted(stream), False
    return _fitting(_edited(stream, editing)), True


def scripted(stream: TextIO) -> Iterator[str]:
    """Yield the lines of a stream without their ends.

    Raises:
        UsageError: A line is longer than :data:`LONGEST`.
    """
    number = 0
    while line := stream.readline(LONGEST + 2):
        number += 1
        line = line.removesuffix("\n")
        if len(line) > LONGEST:
            raise UsageError(
                f"line {number} of the questions has more than {LONGEST:,} characters; "
                "every line is one question"
            )
        yield line.removeprefix("\ufeff") if number == 1 else line


def prompted(stream: TextIO, screen: TextIO) -> Iterator[str]:
    """Yield lines read from a terminal that can do nothing but show what is written.

    Ctrl-C gives up the line, Ctrl-D on an empty line ends them. Nothing but words and line ends
    is written.
    """
    hint = HINT
    while True:
        try:
            with interruptible():
                line = _entry(stream, screen)
        except KeyboardInterrupt:
            screen.write("\n")
            if hint:
                tell(hint)
            hint = ""
            continue
        if line is None:
            screen.write("\n")
            return
        yield plain(line)


def _entry(stream: TextIO, screen: TextIO) -> str | None:
    entry, prompt = "", PROMPT
    while True:
        screen.write(prompt)
        screen.flush()
        line = stream.readline()
        if not line:
            return entry or None
        entry += line.removesuffix("\n")
        if not goes_on(entry):
            return entry
        entry, prompt = f"{entry[:-1]}\n", MORE


def goes_on(entry: str) -> bool:
    r"""Tell whether an entry ends with a backslash that is not itself behind one.

    >>> goes_on("one\\"), goes_on("C:\\\\"), goes_on("one")
    (True, False, False)
    """
    return (len(entry) - len(entry.rstrip("\\"))) % 2 == 1


def _fitting(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if len(line) <= LONGEST:
            yield line
        else:
            tell(
                f"that has {len(line):,} characters, and {LONGEST:,} are the most; "
                "save it to a file instead"
            )


def _terminal() -> TextIO:
    try:
        return open(_TERMINAL, encoding="utf-8", errors="replace")  # noqa: PTH123 - a device, open until the program ends
    except OSError as error:
        raise UsageError(
            "the article takes standard input and there is no terminal to read questions from; "
            "save the article to a file first"
        ) from error


_EDITOR = "assistant.cli.editor"


def _edited(stream: TextIO, editing: Editing) -> Iterator[str]:
    """Read with editing where the terminal can; the prompt never goes to standard output."""
    screen = _screen()
    if screen is None or _dumb():
        return prompted(stream, screen or sys.stderr)
    lines: Iterator[str] = import_module(_EDITOR).edited(stream, screen, editing)
    return lines


def _screen() -> TextIO | None:
    """Return standard error where it is a terminal, else the terminal itself."""
    if sys.stderr is not None and sys.stderr.isatty():
        return sys.stderr
    try:
        return open(_TERMINAL, "w", encoding="utf-8", errors="replace")  # noqa: PTH123 - as above
    except OSError:
        return None


def _dumb() -> bool:
    return os.environ.get("TERM", "") in _DUMB

"""What a reader types, line by line: from a terminal with editing, from elsewhere as it comes."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, TextIO

from assistant.cli.edge import tell
from assistant.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PROMPT = "> "
_TERMINAL = "/dev/tty"


def typed(article: str) -> tuple[Iterator[str], bool]:
    """Return the lines, and whether a person at a terminal types them.

    When the article takes standard input, the lines come from the terminal behind it.

    Raises:
        UsageError: There is nowhere to read them from.
    """
    stream = _terminal() if article == "-" else sys.stdin
    if stream is None:
        raise UsageError("standard input is closed; there is nowhere to read questions from")
    if stream.isatty():
        return _edited(stream), True
    return iter(stream), False


def _terminal() -> TextIO:
    try:
        return open(_TERMINAL, encoding="utf-8", errors="replace")  # noqa: PTH123 - a device, open until the program ends
    except OSError as error:
        raise UsageError(
            "the article takes standard input and there is no terminal to read questions from; "
            "save the article to a file first"
        ) from error


def _edited(stream: TextIO) -> Iterator[str]:
    """Yield lines edited on a terminal until Ctrl-D; Ctrl-C only empties the line."""
    read = _prompt(stream)
    while True:
        try:
            line = read()
        except KeyboardInterrupt:
            tell("Ctrl-D or /quit leaves")
            continue
        except EOFError:
            return
        yield line


def _prompt(stream: TextIO) -> Callable[[], str]:
    """Make the prompt, which is written to standard error: standard output is for answers."""
    toolkit = import_module("prompt_toolkit")
    session = toolkit.PromptSession(
        PROMPT,
        input=import_module("prompt_toolkit.input").create_input(stream),
        output=import_module("prompt_toolkit.output").create_output(stdout=sys.stderr),
    )
    read: Callable[[], str] = session.prompt
    return read

"""Where the program meets its caller: every error becomes one line and an exit code."""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from typing import TYPE_CHECKING

import click

from assistant.cli.output import width
from assistant.errors import AssistantError
from assistant.rendering.page import block
from assistant.rendering.plain import one_line, visible
from assistant.rendering.text import draw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

UNEXPECTED, USAGE, INTERRUPTED, TERMINATED = 1, 2, 130, 143
_NAME = "assistant:"
_LONGEST = 600
"""Characters of an error that are shown."""


class _NobodyReadsError(Exception):
    """The output goes to a closed pipe; click would make exit code 1 of a BrokenPipeError."""


@contextlib.contextmanager
def reader_may_leave() -> Iterator[None]:
    """Hide a closed pipe from click, for :func:`guarded` to see."""
    try:
        yield
    except BrokenPipeError as error:
        raise _NobodyReadsError from error


def guarded(run: Callable[[], object], *, verbose: bool) -> int:
    """Run a command to its exit code; only here errors are caught, told and forgotten.

    A reader of the output who leaves early (a closed pipe) is no error.
    """
    try:
        code = run()
        if sys.stdout is not None:
            sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        tell("interrupted")
        return INTERRUPTED
    except (BrokenPipeError, _NobodyReadsError):
        _forget_output()
        return 0
    except Exception as error:  # noqa: BLE001 - the last line of defence against a traceback
        return _told(error, verbose=verbose)
    return code if isinstance(code, int) else 0


def tell(message: str) -> None:
    """Write one line to standard error; text from elsewhere in it stays text."""
    words = one_line(message)[:_LONGEST]
    with contextlib.suppress(OSError, ValueError, AttributeError):  # closed, or not there at all
        if sys.stderr.isatty():  # people read whole words; programs read lines
            # What hangs beside our name is told; no word of it can begin a line as we do.
            told = draw((block("line", words, label=_NAME),), width(sys.stderr, os.environ))
        else:
            told = f"{_NAME} {words}\n"
        sys.stderr.write(told)
        sys.stderr.flush()


def _told(error: Exception, *, verbose: bool) -> int:
    match error:
        case AssistantError():
            tell(str(error))
            return error.exit_code
        case click.UsageError():
            tell(_usage(error))
            return USAGE
        case click.ClickException():
            tell(error.format_message())
            return USAGE
        case OSError(errno=int()) if error.filename is None:
            _forget_output()
            tell(f"the output cannot be written: {error.strerror}")
            return USAGE
    if verbose:
        _trace(error)
    more = "" if verbose else "; --verbose shows the traceback"
    tell(f"unexpected {type(error).__name__}: {error}{more}")
    return UNEXPECTED


def _trace(error: Exception) -> None:
    with contextlib.suppress(OSError, ValueError, AttributeError):  # as above
        sys.stderr.write(visible("".join(traceback.format_exception(error))))


def _usage(error: click.UsageError) -> str:
    message = error.format_message().rstrip(".")
    if isinstance(error, click.NoSuchOption):
        near = " or ".join(sorted(error.possibilities or ()))
        there = f"there is {near}" if near else "words that begin with - stand behind a --"
        message = f"There is no option {error.option_name!r}; {there}"
    path = error.ctx.command_path if error.ctx else "assistant"
    if message[1:2].islower():  # the name of an argument stays as it is
        message = f"{message[:1].lower()}{message[1:]}"
    return f"{message}; {path} --help says how"


def _forget_output() -> None:
    """Point standard output at nothing, or the interpreter fails when it flushes at its end."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)

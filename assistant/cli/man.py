"""``assistant man``."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import click

from assistant.cli.desk import Surroundings
from assistant.cli.helping import Command
from assistant.cli.output import write
from assistant.cli.program import program
from assistant.cli.reference import (
    ENVIRONMENT,
    EXIT_CODES,
    FILES,
    every_command,
    option_rows,
    paragraphs,
    usage,
)
from assistant.cli.roff import paragraph, section, subsection, table, verbatim
from assistant.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SHARED = 4
"""An option that this many commands have is told once for all."""


@click.command(cls=Command)
def man() -> int:
    """Print the manual page, made from the commands as they are.

    \b
      assistant man > assistant.1
      man -l assistant.1
      assistant man > ~/.local/share/man/man1/assistant.1

    A folder of manual pages that man searches shows it as "man assistant".
    """  # noqa: D301 - click's mark for lines that are not to be filled
    environ = (click.get_current_context().obj or Surroundings()).environ
    write("".join(f"{line}\n" for line in page(_day(environ))))
    return 0


def _day(environ: Mapping[str, str]) -> str:
    """Return today, or the day that who builds packages says, as ``2026-11-26``."""
    told = environ.get("SOURCE_DATE_EPOCH", "")
    if told.isascii() and told.isdecimal() and len(told) <= len("9999999999"):
        return f"{datetime.fromtimestamp(int(told), UTC):%Y-%m-%d}"
    return f"{datetime.now(UTC):%Y-%m-%d}"


def page(day: str) -> Iterator[str]:
    """Yield the manual page, line by line, dated with a day."""
    root, *commands = every_command(program, "assistant")
    told = list(paragraphs(root.command.help or ""))
    examples = [text for text, kept in told if kept]
    rows = [row for ctx in commands for row in option_rows(ctx)]
    shared = dict(row for row, times in Counter(rows).items() if times >= _SHARED)
    yield f'.TH ASSISTANT 1 "{day}" "assistant {VERSION}" "User Commands"'
    yield from section("NAME", [r"assistant \- read a news article without being misled"])
    yield from section("SYNOPSIS", [".B assistant", ".I COMMAND", ".RI [ OPTIONS ]"])
    yield from section("DESCRIPTION", _texts(text for text, kept in told if not kept))
    yield from section("COMMANDS", [])
    for ctx in commands:
        yield from subsection(usage(ctx), _command(ctx, shared))
    yield from section("OPTIONS", [*paragraph("Most commands take these."), *table(shared.items())])
    yield from section("ENVIRONMENT", [*paragraph(_ORDER), *table(ENVIRONMENT.items())])
    yield from section("FILES", table(FILES.items()))
    yield from section("EXIT STATUS", table((f"{code}", its) for code, its in EXIT_CODES.items()))
    yield from section("EXAMPLES", [line for text in examples for line in verbatim(text)])
    yield from section("SEE ALSO", paragraph("curl(1), jq(1); assistant COMMAND --help"))


_ORDER = "A flag comes before the environment, the environment before the config file."


def _texts(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from paragraph(text)


def _command(ctx: click.Context, shared: Mapping[str, str]) -> Iterator[str]:
    for text, kept in paragraphs(ctx.command.help or ""):
        yield from verbatim(text) if kept else paragraph(text)
    rows = option_rows(ctx)
    yield from table(row for row in rows if row not in shared.items())
    also = [name for name, its in rows if shared.get(name) == its]
    if len(also) == len(shared):
        yield from paragraph("It takes every one of the OPTIONS below.")
    elif len(also) > 1:  # all have --help
        yield from paragraph(f"It takes these of the OPTIONS below: {', '.join(also)}.")

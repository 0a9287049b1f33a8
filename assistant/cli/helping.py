"""Help that fits its terminal."""

from __future__ import annotations

import os
import sys
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import click

from assistant.cli.edge import USAGE
from assistant.cli.output import width

if TYPE_CHECKING:
    from collections.abc import Iterable


class _Formatter(click.HelpFormatter):
    """On a narrow terminal the names of options leave room for what they mean."""

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Write a list of names and meanings."""
        super().write_dl(rows, min(col_max, self.width // 3), col_spacing)


class HelpContext(click.Context):
    """A context whose help is as wide as the terminal, within reason."""

    formatter_class = _Formatter

    def __init__(self, *args: Any, **extra: Any) -> None:
        extra.setdefault("terminal_width", width(sys.stdout, os.environ))
        super().__init__(*args, **extra)


class Command(click.Command):
    """A command whose help fits its terminal, and whose refusals name it."""

    context_class = HelpContext

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words; click forgets where an option without its value stands."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise


class Group(click.Group):
    """A command of several, such as ``assistant history list``; a wrong one names the nearest."""

    context_class = HelpContext
    command_class = Command

    def __init__(self, *args: Any, **extra: Any) -> None:
        extra.setdefault("subcommand_metavar", "COMMAND ...")
        super().__init__(*args, **extra)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order in which they were written."""
        return list(self.commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Without any words show the help; nothing was done, so it is no success."""
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(USAGE)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or name the nearest."""
        name = args[0]
        unknown = name not in self.commands and not name.startswith("-")
        if unknown and not ctx.resilient_parsing:  # a shell that completes is told nothing
            near = get_close_matches(name, self.commands, 1) or [", ".join(self.commands)]
            raise click.UsageError(f"There is no command {name[:80]!r}; there is {near[0]}", ctx)
        return super().resolve_command(ctx, args)

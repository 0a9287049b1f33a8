"""The program: its commands by name, each imported when it is called."""

from __future__ import annotations

import io
import os
import sys
from difflib import get_close_matches
from importlib import import_module
from shlex import quote
from typing import TYPE_CHECKING, Any

import click

from assistant.cli.edge import USAGE, guarded, reader_may_leave
from assistant.cli.gate import close_gates
from assistant.cli.helping import HelpContext
from assistant.cli.shells import complete, offered
from assistant.version import VERSION

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from assistant.cli.desk import Surroundings

COMMANDS = {
    "summarize": "Summarize an article, each claim with its source.",
    "ask": "Answer a question from an article, or say that it does not.",
    "chat": "Ask one question after another.",
    "check": "Check anyone's text against an article, sentence by sentence.",
    "show": "Show an article's passages with their ids.",
    "list": "List the articles of an archive, a feed or a folder.",
    "history": "List, show, export and delete conversations that were kept.",
    "verify": "Verify a kept result against its article.",
}
"""Reading commands to their lines in the help, so that the help imports no command."""
MORE = {
    "config": "Show and change what is set.",
    "doctor": "Say whether everything is in order, and what to do where it is not.",
    "completion": "Print the completion script of a shell.",
    "man": "Print the manual page.",
}
"""The other commands, which read no article; the help lists them below."""
ALL = {**COMMANDS, **MORE}
COMPLETING = "_ASSISTANT_COMPLETE"
"""The variable by which click's completion scripts ask."""


class Program(click.Group):
    """A group that loads a command when it is called and never ends in a traceback."""

    context_class = HelpContext

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order in which they are met."""
        return list(ALL)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command's module; None when there is no such command."""
        if cmd_name not in ALL:
            return None
        module = import_module(f"assistant.cli.{cmd_name}")
        command = getattr(module, cmd_name, None) or getattr(module, f"{cmd_name}_")
        assert isinstance(command, click.Command)  # noqa: S101 - every command's module holds one
        return command

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """Read the words; ``--help`` and ``--version`` write already here."""
        with reader_may_leave():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command."""
        with reader_may_leave():
            return super().invoke(ctx)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Without any words show the help; nothing was done, so it is no success."""
        if not args and not ctx.resilient_parsing:
            click.echo(ctx.get_help(), err=True)
            ctx.exit(USAGE)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            said = f"There is no {error.option_name!r} here; options stand behind the command"
            raise click.UsageError(said, ctx) from error

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or name the nearest."""
        name = args[0]
        if name not in ALL and not name.startswith("-") and not ctx.resilient_parsing:
            if os.path.isfile(name):  # noqa: PTH113 - a Path raises when it can be no name
                raise click.UsageError(
                    f"To read an article write assistant summarize {quote(name)[:200]}", ctx
                )
            near = get_close_matches(name, ALL, 1) or [", ".join(ALL)]
            raise click.UsageError(f"There is no command {name[:80]!r}; there is {near[0]}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands without importing them."""
        for title, commands in (("Commands", COMMANDS), ("More commands", MORE)):
            with formatter.section(title):
                formatter.write_dl(list(commands.items()))

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Offer the commands without importing them, and the options."""
        return [
            *offered(ALL.items(), incomplete),
            *click.Command.shell_complete(self, ctx, incomplete),
        ]

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run with arguments and leave with the exit code of ``errors``."""
        words = (args[0] if args else extra.get("args")) or sys.argv[1:]
        extra["standalone_mode"] = False

        def run() -> Any:
            return super(Program, self).main(*args, **extra)

        if COMPLETING in os.environ:
            sys.exit(complete(run))
        sys.exit(guarded(run, verbose="--verbose" in words or "-v" in words))


@click.group(
    cls=Program,
    context_settings={"help_option_names": ["-h", "--help"]},
    subcommand_metavar="COMMAND ...",
    epilog="assistant COMMAND --help says more.",
)
@click.version_option(VERSION, "--version", message="assistant %(version)s")
def program() -> None:
    """Read a news article without being misled.

    \b
      assistant summarize article.txt
      assistant ask article.txt "How long did the talks last?"
      assistant chat article.txt
      assistant check article.txt "The talks lasted for an hour."
      assistant summarize - < article.txt

    Every quote shown was found in the article, every sentence shown was checked against it, and
    what cannot be shown so is withheld and said to be.

    Without a key the embedded extractive engine answers; with OPENAI_API_KEY or --base-url a model
    drafts. Neither is trusted.
    """  # noqa: D301 - click's mark for lines that are not to be filled


def run(around: Surroundings | None = None) -> int:
    """Run the program on the command line, among other things than usual if so told.

    Returns the exit code.
    """
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    close_gates()
    try:
        program.main(prog_name="assistant", obj=around)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    return 0

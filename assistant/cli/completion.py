"""``assistant completion``."""

from __future__ import annotations

from importlib import import_module

import click

from assistant.cli.helping import Command
from assistant.cli.output import write
from assistant.cli.program import COMPLETING, program
from assistant.cli.shells import SHELLS


@click.command(cls=Command)
@click.argument("shell", metavar="bash|zsh|fish", type=click.Choice(SHELLS))
def completion(shell: str) -> int:
    """Print the script by which a shell completes commands, options, their values and files.

    \b
    bash, in ~/.bashrc:
      source <(assistant completion bash)
    zsh, in ~/.zshrc behind compinit:
      source <(assistant completion zsh)
    fish, once:
      assistant completion fish > ~/.config/fish/completions/assistant.fish

    The shell then calls assistant at each press of the Tab key; no article is read and nothing is
    sent.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    shells = import_module("click.shell_completion")
    made = shells.get_completion_class(shell)(program, {}, "assistant", COMPLETING)
    # As every shell's: bash's own would first start a bash, to ask for its version.
    write(shells.ShellComplete.source(made))
    return 0

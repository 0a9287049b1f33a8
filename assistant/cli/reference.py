"""What manuals tell beside the help: variables, files, exit codes, and the tree of commands."""

from __future__ import annotations

from inspect import cleandoc
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

ENVIRONMENT = {
    "OPENAI_API_KEY": "The key of the model's service; a server at a base URL may need none.",
    "OPENAI_BASE_URL": "An OpenAI-compatible server, as --base-url.",
    "ASSISTANT_ENGINE": "Who drafts, as --engine: auto, openai or extractive.",
    "ASSISTANT_MODEL": "The model that drafts, as --model.",
    "ASSISTANT_TIMEOUT": "Seconds that one answer may take in all, as --timeout.",
    "ASSISTANT_KEYS": "How lines are edited in a chat: emacs or vi.",
    "ASSISTANT_HISTORY": "Whether conversations are kept: on or off, as --no-history.",
    "ASSISTANT_FALLBACK": "Whether the extractive engine answers where the model fails: on or off.",
    "XDG_CONFIG_HOME": "The folder of config files; ~/.config by itself.",
    "XDG_STATE_HOME": "The folder of what lasts between runs; ~/.local/state by itself.",
    "XDG_CACHE_HOME": "The folder of what can be fetched again; ~/.cache by itself.",
    "TIKTOKEN_CACHE_DIR": "Where tiktoken's vocabulary lies; without it tokens are estimated.",
    "COLUMNS": "How wide lines may be, instead of the terminal's width.",
    "NO_COLOR": "When it is set to anything, nothing is coloured.",
    "TERM": "When it is dumb, nothing is coloured.",
    "HTTPS_PROXY, HTTP_PROXY, ALL_PROXY": (
        "Proxies to reach a service that is not on this machine; for pages only with --use-proxy."
    ),
    "SSL_CERT_FILE, SSL_CERT_DIR": "Certificates that are trusted beside the system's.",
}
"""Variable to what it sets."""
FILES = {
    "~/.config/assistant/config.toml": ("Settings, in TOML; assistant config show lists them."),
    "~/.cache/assistant/pages/": "Pages that were fetched, up to 1,000 and 500 MB.",
    "~/.local/state/assistant/conversations.sqlite3": "The conversations that were kept.",
    "~/.local/state/assistant/": "That, and the lines that were typed; readable by you alone.",
}
"""File or folder to what is in it."""
EXIT_CODES = {
    0: "Done. That the article does not answer a question is an answer.",
    1: "check found an unsupported or contradicted sentence; verify, what does not hold.",
    2: "The command cannot work as it was written.",
    3: "The article cannot be read.",
    4: "A setting cannot be used, or the service refused the key; doctor found a problem.",
    5: "The model's service failed.",
    6: "The model's reply cannot be used, or was cut.",
    130: "Interrupted.",
    143: "Terminated.",
}
"""Exit code to what it means."""


def every_command(root: click.Command, name: str) -> Iterator[click.Context]:
    """Yield a context for each command in the order of the help, a group before its own."""
    return _walk(click.Context(root, info_name=name, **root.context_settings))


def _walk(ctx: click.Context) -> Iterator[click.Context]:
    yield ctx
    if not isinstance(ctx.command, click.Group):
        return
    for name in ctx.command.list_commands(ctx):
        command = ctx.command.get_command(ctx, name)
        if command is not None and not command.hidden:
            yield from _walk(click.Context(command, info_name=name, parent=ctx))


def usage(ctx: click.Context) -> str:
    """Return how a command is written: ``assistant ask [OPTIONS] ARTICLE QUESTION``."""
    return " ".join((ctx.command_path, *ctx.command.collect_usage_pieces(ctx)))


def paragraphs(text: str) -> Iterator[tuple[str, bool]]:
    r"""Yield the paragraphs of a help text, and whether their lines stay as they are.

    >>> list(paragraphs("Ask.\n\n\b\n  assistant ask a\n\nIt\nanswers."))
    [('Ask.', False), ('  assistant ask a', True), ('It answers.', False)]
    """
    for part in cleandoc(text).split("\n\n"):
        if part.startswith("\b\n"):
            yield part.removeprefix("\b\n"), True
        else:
            yield " ".join(part.split()), False


def option_rows(ctx: click.Context) -> list[tuple[str, str]]:
    """Return the options of a command as its help lists them: names, and what they do."""
    options = (it for it in ctx.command.get_params(ctx) if isinstance(it, click.Option))
    records = (option.get_help_record(ctx) for option in options)
    return [record for record in records if record is not None]

"""What shells complete: commands, files, and whatever a command knows to list.

click finds what stands at the cursor and speaks with the shells; this says what may stand there.
An argument or an option takes a function of this module as its ``shell_complete``.
"""

from __future__ import annotations

import contextlib
import io
from importlib import import_module
from typing import TYPE_CHECKING

from assistant.rendering.plain import one_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import click
    from click.shell_completion import CompletionItem

    Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem[str]]]

SHELLS = ("bash", "zsh", "fish")
MOST = 100
"""Conversations that are offered."""
_FAILED = 1


def files(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
    """Have the shell complete the name of a file, which it does best itself."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only shells need it

    return [CompletionItem(incomplete, type="file")]


def listing(rows: Callable[[], Iterable[tuple[str, str]]]) -> Completer:
    """Complete what a function lists when it is asked: values, each with a line about it."""

    def listed(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem[str]]:
        return offered(rows(), incomplete)

    return listed


def _kept() -> Iterator[tuple[str, str]]:
    pages = import_module("assistant.rendering.talk_pages")
    for one in import_module("assistant.storing").Store().list(MOST):
        yield one.id, one_line(pages.title(one))


conversations = listing(_kept)
"""Completes the ids of the conversations that were kept, the latest first."""


def offered(rows: Iterable[tuple[str, str]], incomplete: str) -> list[CompletionItem[str]]:
    """Return the rows that begin as what was typed does."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - only shells need it

    return [CompletionItem(name, help=line) for name, line in rows if name.startswith(incomplete)]


def complete(run: Callable[[], object]) -> int:
    """Run a completion to its exit code; what goes wrong must not be written into a prompt."""
    try:
        _mend_values()
        with contextlib.redirect_stderr(io.StringIO()):
            run()
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 0
    except (Exception, KeyboardInterrupt):  # noqa: BLE001 - the shell goes on without an offer
        return _FAILED
    return 0


def _mend_values() -> None:
    """Complete ``--format=m`` as well as ``--format m``.

    bash hands the sign over as a word of its own; zsh and fish want the whole word back.
    """
    from click import shell_completion as by_click  # noqa: PLC0415 - only shells need it

    class Mended(by_click.ShellComplete):
        def get_completion_args(self) -> tuple[list[str], str]:
            args, incomplete = super().get_completion_args()
            return [arg for arg in args if arg != "="], incomplete

        def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem[str]]:
            name, sign, _ = incomplete.partition("=")
            before = f"{name}=" if sign and name.startswith("--") else ""
            return [
                by_click.CompletionItem(f"{before}{item.value}", item.type, item.help)
                if item.type == "plain"
                else item
                for item in super().get_completions(args, incomplete)
            ]

    for name in SHELLS:
        its = by_click.get_completion_class(name)
        if its is not None:
            by_click.add_completion_class(type(its.__name__, (Mended, its), {}), name)

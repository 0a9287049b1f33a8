"""``assistant history``: the conversations that were kept."""

from __future__ import annotations

import re
import sys
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

import click

from assistant.cli.desk import clean
from assistant.cli.helping import Group
from assistant.cli.options import explaining, showing_options, telling_options, writing_options
from assistant.cli.shells import conversations
from assistant.errors import UsageError
from assistant.rendering.in_words import counted, moment
from assistant.rendering.plain import one_line
from assistant.rendering.sources import Sources
from assistant.rendering.talk_pages import conversation_page, list_page, title

if TYPE_CHECKING:
    from assistant.cli.desk import Desk

_AGE = re.compile(r"([0-9]{1,6})([hdw])")
_HOURS = {"h": 1, "d": 24, "w": 24 * 7}


def _age(ctx: click.Context, param: click.Parameter, value: str) -> timedelta:
    """Read a time such as ``30d``, ``12h`` or ``4w``."""
    said = _AGE.fullmatch(value)
    if said is None:
        raise click.BadParameter(f"{value[:80]!r} is no age; write 30d, 12h or 4w", ctx, param)
    return timedelta(hours=int(said[1]) * _HOURS[said[2]])


_YES = click.option("--yes", is_flag=True, help="Do not ask.")


@click.group(cls=Group)
def history() -> None:
    """List, show, export and delete the conversations that were kept.

    \b
      assistant history list
      assistant history show 1a2b
      assistant history export 1a2b --format markdown -o talk.md
      assistant history prune --older-than 30d

    They are kept in $XDG_STATE_HOME/assistant (else ~/.local/state/assistant), for you alone to
    read. As much of an ID is enough as no other begins with.
    """  # noqa: D301 - click's mark for lines that are not to be filled


@history.command("list")
@click.option("--limit", metavar="N", type=click.IntRange(min=1), help="At most N of them.")
@showing_options
def list_(desk: Desk, limit: int | None) -> int:
    """List the conversations that were kept, the one last added to first.

    \b
      assistant history list --limit 5
      assistant history list --json

    With --json each is one line.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    listed = desk.store().list(limit)
    if desk.options.form == "json":
        desk.put("".join(f"{one.model_dump_json()}\n" for one in listed))
    elif listed or desk.options.output is not None:
        desk.show_page(list_page(listed))
    if not listed:
        desk.remark("no conversations are kept")
    return 0


@history.command("show")
@click.argument("conversation", metavar="ID", shell_complete=conversations)
@explaining
@showing_options
def show(desk: Desk, conversation: str) -> int:
    """Show the conversation ID as it went.

    \b
      assistant history show 1a2b3c4d
      assistant history show 1a2b --explain
    """  # noqa: D301 - click's mark for lines that are not to be filled
    return _show(desk, conversation)


@history.command("export")
@click.argument("conversation", metavar="ID", shell_complete=conversations)
@click.option(
    "--format",
    "form",
    type=click.Choice(["markdown", "json", "html"]),
    default="markdown",
    help="What to write; markdown unless told.",
)
@explaining
@writing_options
def export(desk: Desk, conversation: str) -> int:
    """Write the conversation ID for other programs and people.

    \b
      assistant history export 1a2b -o talk.md
      assistant history export 1a2b --format html -o talk.html
      assistant history export 1a2b --format json -o talk.json

    The JSON holds every result whole.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    return _show(desk, conversation)


def _show(desk: Desk, conversation: str) -> int:
    store = desk.store()
    kept = store.conversation(clean(conversation))
    desk.keep_apart(kept.article.source)
    page = partial(conversation_page, sources=Sources(explain=desk.options.explain))
    # Only a page shows the article: one that is damaged hides nothing of what was said.
    desk.show(kept, page, store.article(kept.id) if desk.options.form == "html" else None)
    return 0


@history.command("delete")
@click.argument("conversation", metavar="ID", shell_complete=conversations)
@_YES
@telling_options
def delete(desk: Desk, conversation: str, *, yes: bool) -> int:
    """Delete the conversation ID; what it held is erased.

    \b
      assistant history delete 1a2b3c4d
      assistant history delete 1a2b3c4d --yes
    """  # noqa: D301 - click's mark for lines that are not to be filled
    store = desk.store()
    one = store.find(clean(conversation))
    facts = (one.id, counted(one.exchanges, "turn", "no"), moment(one.last or one.started))
    what = f"{', '.join(facts)}: {title(one)}"
    if not yes and not _agreed(f"Delete {what}?"):
        desk.remark("nothing was deleted")
        return 0
    store.delete(one.id)
    desk.remark(f"deleted {what}")
    return 0


@history.command("prune")
@click.option(
    "--older-than",
    "age",
    metavar="AGE",
    required=True,
    callback=_age,
    help="Since the last turn: 12h, 30d or 4w.",
)
@_YES
@telling_options
def prune(desk: Desk, age: timedelta, *, yes: bool) -> int:
    """Delete the conversations to which nothing was added for AGE.

    \b
      assistant history prune --older-than 30d
      assistant history prune --older-than 12h --yes
    """  # noqa: D301 - click's mark for lines that are not to be filled
    store = desk.store()
    gone = 0
    old = len(store.older(age))
    if old and (yes or _agreed(f"Delete {counted(old, 'conversation')}?")):
        gone = store.prune(age)
    desk.remark(f"deleted {counted(gone, 'conversation')}" if gone else "nothing was deleted")
    return 0


def _agreed(question: str) -> bool:
    """Ask at the terminal; a script has to say yes beforehand."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError("nobody is there to be asked; to delete without being asked give --yes")
    return click.confirm(one_line(question), err=True)

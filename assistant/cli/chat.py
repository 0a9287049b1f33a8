"""``assistant chat``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assistant.cli.desk import clean
from assistant.cli.helping import Command
from assistant.cli.lines import CommandLine, Editing, prepare, typed
from assistant.cli.options import common_options
from assistant.cli.shells import conversations, files
from assistant.cli.talk.commands import COMMANDS, candidates
from assistant.cli.talk.resuming import LATEST, greet, take_up, warn_of_false
from assistant.cli.talk.saving import Saving
from assistant.cli.talk.talking import Talk
from assistant.errors import StoreError, UsageError

if TYPE_CHECKING:
    from assistant.cli.desk import Desk
    from assistant.conversations import Conversation
    from assistant.storing import Store


@click.command(cls=Command)
@click.argument("article", metavar="[ARTICLE]", required=False, shell_complete=files)
@click.option(
    "--continue",
    "resumed",
    metavar="[ID]",
    is_flag=False,
    flag_value=LATEST,
    shell_complete=conversations,
    help="Go on with conversation ID, or with the latest; it knows its article.",
)
@click.option("--no-history", is_flag=True, help="Keep nothing of this conversation.")
@common_options
def chat(desk: Desk, article: str | None, resumed: str | None, *, no_history: bool) -> int:
    """Ask about ARTICLE, a path, an address or -, one question after another.

    \b
      assistant chat article.txt
      assistant chat --continue
      assistant chat article.txt --json < questions.txt
      assistant chat https://news.example/story

    Lines are questions, or commands such as /summary, /source 1 and /help. They are typed at a
    terminal or read from standard input; with --json each gives one line. Every turn is kept
    before its answer is called final; "assistant history" lists what is kept.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    if desk.options.form == "html":
        raise UsageError("--format html is not for chat; /save page.html makes a page of it")
    if desk.options.output is not None:
        raise UsageError("-o is not for chat; use /save FILE, or redirect standard output")
    prepare()
    settings = desk.settings()
    store = None if no_history or settings.history == "off" else _store(desk)
    said: Conversation | None = None
    if resumed is not None:
        said, read = take_up(desk, store, clean(resumed), article)
        warn_of_false(desk, said, read)
    elif article is None:
        raise UsageError("there is no ARTICLE; name a file, or --continue a conversation")
    else:
        read = desk.article(article)
    talk: Talk | None = None
    editing = Editing(
        commands=tuple(CommandLine(one.name, one.argument, one.help) for one in COMMANDS.values()),
        complete=lambda name, word: candidates(talk, name, word) if talk else (),
        status=lambda: talk.status() if talk else "",
        vi=settings.keys == "vi",
        history=None if store is None else store.path.with_name("typed"),
    )
    lines, at_terminal = typed("" if article is None else article, editing)
    kept = None if store is None else Saving(store, desk.warn, said)
    talk = Talk(desk, desk.reader(), kept, at_terminal=at_terminal)
    before = talk.begin(read, said)
    if at_terminal:
        greet(talk, before)
    return talk.hold(lines)


def _store(desk: Desk) -> Store | None:
    """Find where conversations are kept; that there is no such place ends no conversation."""
    try:
        return desk.store()
    except StoreError as error:
        desk.warn(f"nothing is kept: {error}")
        return None

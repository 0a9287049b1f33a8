"""``assistant list``."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

import click

from assistant.cli.helping import Command
from assistant.cli.options import listing_options
from assistant.cli.shells import files
from assistant.rendering.entries_page import entries_page

if TYPE_CHECKING:
    from assistant.cli.desk import Desk
    from assistant.documents import Entry


@click.command("list", cls=Command)
@click.argument("source", metavar="SOURCE", shell_complete=files)
@listing_options
def list_(desk: Desk, source: str) -> int:
    """List the articles that SOURCE holds: an archive, a feed, a folder, a pattern of paths.

    \b
      assistant list pages.zip
      assistant list feed.xml --json
      assistant show pages.zip#3

    Read are zip and WARC archives of pages, RSS, Atom and JSON feeds, JSON Lines, mailboxes. What
    stands before a title is what to give as ARTICLE. With --json each article is one line.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    desk.keep_apart(source)
    loading = import_module("assistant.loading.files")
    entries: tuple[Entry, ...] = loading.list_articles(source, web=desk.web)
    for one in entries:
        desk.keep_apart(one.source)
    if desk.options.form == "json":
        desk.put("".join(f"{one.model_dump_json()}\n" for one in entries))
    else:
        desk.show_page(entries_page(entries))
    if len(entries) >= loading.MOST_LISTED:
        desk.remark(f"only the first {loading.MOST_LISTED:,} are listed")
    return 0

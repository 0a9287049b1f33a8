"""``assistant summarize``."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from assistant.cli.answering import tell_arriving
from assistant.cli.desk import REPLY_CUT
from assistant.cli.helping import Command
from assistant.cli.options import common_options
from assistant.cli.shells import files
from assistant.rendering.sources import Sources
from assistant.rendering.summary_pages import summary_blocks, summary_page

if TYPE_CHECKING:
    from assistant.cli.desk import Desk


class Points(click.IntRange):
    """A number of key points, called a number in what is said of others."""

    name = "number"


@click.command(cls=Command)
@click.argument("article", metavar="ARTICLE", shell_complete=files)
@click.option("--points", metavar="N", type=Points(1, 40), help="How many key points.")
@common_options
def summarize(desk: Desk, article: str, points: int | None) -> int:
    """Summarize ARTICLE: a path, or - for standard input.

    \b
      assistant summarize article.txt
      assistant summarize article.txt --points 3 --format markdown -o summary.md
      assistant summarize - --json < article.txt

    Every claim stands above the words of the article that carry it, with their passage.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    read = desk.article(article)
    reader = desk.reader()
    explain = desk.options.explain
    summary = tell_arriving(
        desk,
        reader.chat(read, verify=desk.options.verify).stream_summary(points),
        partial(summary_blocks, sources=Sources(explain), above=read),
        partial(summary_page, sources=Sources(explain)),
    )
    return 0 if summary.complete else REPLY_CUT

"""``assistant summarize``."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

import click

from assistant.cli.answering import tell_arriving
from assistant.cli.desk import REPLY_CUT
from assistant.cli.helping import Command
from assistant.cli.options import common_options
from assistant.cli.several import each, expanded
from assistant.cli.shells import files
from assistant.rendering.sources import Sources
from assistant.rendering.summary_pages import summary_blocks, summary_page

if TYPE_CHECKING:
    from assistant.cli.desk import Desk
    from assistant.documents import Article


class Points(click.IntRange):
    """A number of key points, called a number in what is said of others."""

    name = "number"


@click.command(cls=Command)
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True, shell_complete=files)
@click.option("--points", metavar="N", type=Points(1, 40), help="How many key points.")
@common_options
def summarize(desk: Desk, articles: tuple[str, ...], points: int | None) -> int:
    """Summarize each ARTICLE: a path, an address, a pattern, or - alone for standard input.

    \b
      assistant summarize article.txt
      assistant summarize article.txt --points 3 --format markdown -o summary.md
      assistant summarize - --json < article.txt
      assistant summarize 2024/*.txt --json > summaries.jsonl

    Every claim stands above the words of the article that carry it, with their passage. A folder,
    an archive or a feed means each of its articles, up to 50. Of several articles one that cannot
    be read stops none of the others; with --json each summary is a line.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    reader = cache(desk.reader)
    explain = desk.options.explain

    def show(article: Article) -> int:
        summary = tell_arriving(
            desk,
            reader().chat(article, verify=desk.options.verify).stream_summary(points),
            partial(summary_blocks, sources=Sources(explain), above=article),
            partial(summary_page, sources=Sources(explain)),
        )
        return 0 if summary.complete else REPLY_CUT

    return each(desk, tuple(expanded(articles, desk.web)), show)

"""``assistant show``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assistant.cli.helping import Command
from assistant.cli.options import common_options
from assistant.cli.shells import files
from assistant.rendering.article_pages import article_page

if TYPE_CHECKING:
    from assistant.cli.desk import Desk


@click.command(cls=Command)
@click.argument("article", metavar="ARTICLE", shell_complete=files)
@common_options
def show(desk: Desk, article: str) -> int:
    """Show the passages of ARTICLE with their ids: a path, an address, or -.

    \b
      assistant show article.txt
      assistant show https://news.example/story
      assistant show report.pdf --json

    Sources are named by these ids. With --json every offset is exact, and all is there
    that is known of the article: authors, dates, where it came from, and how that is known.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    on_the_page = desk.options.form in ("text", "markdown")
    desk.show(desk.article(article, warn=not on_the_page), article_page)
    return 0

"""``assistant ask``."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

import click

from assistant.cli.answering import tell_arriving
from assistant.cli.desk import REPLY_CUT, clean
from assistant.cli.helping import Command
from assistant.cli.options import common_options
from assistant.cli.shells import files
from assistant.rendering.pages import answer_blocks, asked_page
from assistant.rendering.sources import Sources

if TYPE_CHECKING:
    from assistant.cli.desk import Desk


@click.command(cls=Command)
@click.argument("article", metavar="ARTICLE", shell_complete=files)
@click.argument("question", metavar="QUESTION", nargs=-1, required=True)
@common_options
def ask(desk: Desk, article: str, question: tuple[str, ...]) -> int:
    """Answer QUESTION from ARTICLE: a path, an address, or - for standard input.

    \b
      assistant ask article.txt "How long did the talks last?"
      assistant ask article.txt "Who met whom?" --json
      curl -s https://example.org/a.txt | assistant ask - "What was agreed?"

    When the article does not answer, that is said, and the nearest passages are shown.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    if not os.path.isfile(article) and os.path.isfile(question[-1]):  # noqa: PTH113 - see check
        raise click.UsageError("ARTICLE comes before QUESTION")
    read = desk.article(article)
    chat = desk.reader().chat(read, verify=desk.options.verify)
    explain = desk.options.explain
    answer = tell_arriving(
        desk,
        chat.stream(clean(" ".join(question))),
        partial(answer_blocks, sources=Sources(explain)),
        partial(asked_page, sources=Sources(explain)),
    )
    return 0 if answer.complete else REPLY_CUT

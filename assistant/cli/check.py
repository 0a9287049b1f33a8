"""``assistant check``."""

from __future__ import annotations

import os
import sys
from functools import partial
from shlex import quote
from typing import TYPE_CHECKING

import click

from assistant.cli.desk import REPLY_CUT, clean
from assistant.cli.helping import Command
from assistant.cli.options import common_options
from assistant.cli.shells import files
from assistant.rendering.check_pages import check_page
from assistant.rendering.sources import Sources

if TYPE_CHECKING:
    from assistant.cli.desk import Desk

OBJECTED = 1
"""Exit code: a sentence is unsupported or contradicted."""


@click.command(cls=Command)
@click.argument("article", metavar="ARTICLE", shell_complete=files)
@click.argument("text", metavar="[TEXT|-]", required=False)
@common_options
def check(desk: Desk, article: str, text: str | None) -> int:
    """Check TEXT, anyone's summary or answer, against ARTICLE, sentence by sentence.

    \b
      assistant check article.txt "The talks lasted for an hour."
      assistant check article.txt - < summary.txt
      assistant check article.txt --verify < summary.txt

    Without --verify the verdict is mechanical: quotes, numbers, dates, names, speakers and
    negations. "plausible" means that none of them objects; it is no proof.
    Leaves with 1 when a sentence is unsupported or contradicted.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    words = _words(article, text)
    read = desk.article(article)
    if words is None:
        desk.invite("text")
        words = clean(sys.stdin.read())
    reader = desk.reader(drafts=False)
    with desk.waiting("checking"):
        report = reader.check(read, words, verify=desk.options.verify)
    desk.show(report, partial(check_page, sources=Sources(explain=desk.options.explain)))
    desk.spent(report.usage, report.engine)
    if not report.complete:
        return REPLY_CUT
    objected = any(claim.verdict in ("unsupported", "contradicted") for claim in report.claims)
    return OBJECTED if objected else 0


def _words(article: str, text: str | None) -> str | None:
    """Return the text, or None where it is to be read from standard input."""
    if text is None or text == "-":
        if article == "-":
            raise click.UsageError("Only one of ARTICLE and TEXT can be standard input")
        if text is None and (sys.stdin is None or sys.stdin.isatty()):
            raise click.UsageError("There is no TEXT; give it in quotation marks, or - to type it")
        if sys.stdin is None:
            raise click.UsageError("Standard input is closed; give TEXT in quotation marks")
        return None
    words = clean(text)
    if os.path.isfile(words):  # noqa: PTH113 - a Path raises when the text is too long for a name
        raise click.UsageError(
            f"TEXT is the text itself; to check a file, write - < {quote(words)[:200]}"
        )
    return words

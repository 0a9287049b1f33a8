"""``assistant verify``."""

from __future__ import annotations

import sys
from functools import lru_cache, partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assistant.cli.desk import clean
from assistant.cli.helping import Command
from assistant.cli.options import reading_options
from assistant.cli.output import same_file
from assistant.cli.shells import files
from assistant.errors import AssistantError, UsageError
from assistant.rendering.verification_page import verification_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.cli.desk import Desk
    from assistant.documents import Article
    from assistant.receipts.parsing import Receipt
    from assistant.verifications import Verification

DOES_NOT_HOLD = 1
"""Exit code: something in a result does not hold."""
LARGEST = 50_000_000
"""Bytes; what is longer is no result."""
_SHOWN = 200
_REMEMBERED = 16
"""Articles, of a file whose lines name several in turn."""
_SAID = ("title", "published", "original", "retrieved")


@click.command(cls=Command)
@click.argument("file", metavar="FILE", shell_complete=files)
@click.argument("article", metavar="[ARTICLE]", required=False, shell_complete=files)
@reading_options
def verify(desk: Desk, file: str, article: str | None) -> int:
    """Verify FILE, what --json printed, against ARTICLE, without a key.

    \b
      assistant summarize article.txt --json -o summary.json
      assistant verify summary.json
      assistant verify summary.json moved/article.txt
      assistant verify - article.txt < answers.jsonl

    Every quote is found again, every claim checked again. A changed article is told from a changed
    result. FILE may hold a result a line. Without ARTICLE the file or the address is read that the
    result names; with --title or --published the result must have been made with these.
    Leaves with 1 when something does not hold, with 3 when the article cannot be read.
    """  # noqa: D301 - click's mark for lines that are not to be filled
    if file == "-" and article == "-":
        raise click.UsageError("Only one of FILE and ARTICLE can be standard input")
    if desk.options.output is not None and same_file(desk.options.output, file):
        raise UsageError("-o names the result itself; name another file")
    name = "standard input" if file == "-" else repr(file[:_SHOWN])
    kept = import_module("assistant.receipts.parsing").parse_lines(_text(desk, file, name), name)
    given = None if article is None else desk.article(article)
    beside = None if file == "-" else Path(file).parent
    _keep_apart(desk, kept, beside)
    again = partial(_verified, desk, read=_reader(desk, given, beside))
    told = [again(receipt, line if len(kept) > 1 else None) for line, receipt in kept]
    if desk.options.form == "json":
        desk.put("".join(f"{one.model_dump_json()}\n" for one in told))
    else:
        desk.show_page(tuple(chain.from_iterable(map(verification_page, told))))
    return 0 if all(one.holds for one in told) else DOES_NOT_HOLD


def _keep_apart(desk: Desk, kept: list[tuple[int, Receipt]], beside: Path | None) -> None:
    """Refuse a target that is an article which a result names; it may be read again."""
    named = import_module("assistant.loading.sources").named_files
    for source in dict.fromkeys(receipt.article.source for _, receipt in kept):
        for path in named(source, beside):
            desk.keep_apart(str(path))


def _reader(desk: Desk, given: Article | None, beside: Path | None) -> Callable[[Receipt], Article]:
    """Return what reads a result's article: once for all lines that name the same."""
    load = import_module("assistant.loading.sources").load_source
    once = lru_cache(_REMEMBERED)(partial(load, beside=beside, web=desk.web))

    def read(receipt: Receipt) -> Article:
        # The rest of what a line says of the article makes no other file or address of it.
        alike = receipt.article.model_copy(update={"id": "", **dict.fromkeys(_SAID)})
        return once(alike) if given is None else given

    return read


def _verified(
    desk: Desk, receipt: Receipt, line: int | None, *, read: Callable[[Receipt], Article]
) -> Verification:
    title, published = desk.options.title, desk.options.published
    try:
        verification: Verification = import_module("assistant.verifying").verify(
            receipt,
            read(receipt),
            title=None if title is None else clean(title),
            published=None if published is None else clean(published),
        )
    except AssistantError as error:
        where = "" if line is None else f"line {line}: "
        raise type(error)(f"{where}{error}") from error
    return verification.model_copy(update={"line": line})


def _text(desk: Desk, file: str, name: str) -> str:
    """Read a file of results.

    Raises:
        UsageError: It cannot be read, is too large, or is no UTF-8.
    """
    try:
        raw = _raw(desk, file)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"{name} cannot be read: {reason}; name a file of results") from error
    if len(raw) > LARGEST:
        raise UsageError(f"{name} is larger than {LARGEST // 1_000_000} MB, and no result is")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{name} is not JSON: byte {error.start} is no UTF-8") from error


def _raw(desk: Desk, file: str) -> bytes:
    if file != "-":
        with Path(file).open("rb") as stream:
            return stream.read(LARGEST + 1)
    if sys.stdin is None:
        raise UsageError("standard input is closed; name a file of results")
    desk.invite("result")
    return sys.stdin.buffer.read(LARGEST + 1)

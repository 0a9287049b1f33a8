"""Several articles in one command: each by itself, one that fails stopping none of the others."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from assistant.cli.edge import tell
from assistant.cli.output import write
from assistant.errors import ArticleError, AssistantError, ReplyError, ServiceError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from assistant.cli.desk import Desk
    from assistant.documents import Article, Entry
    from assistant.loading.web.options import Web

ONE_ARTICLE_EACH = frozenset({"html"})
"""Forms of which one file holds one result."""
APART = "\n* * *\n\n"
"""Stands between two results; in Markdown it is drawn as a line."""
MOST = 50
"""Articles of one folder, archive or feed that are read unless they are named."""
_SHOWN = 200


def expanded(sources: Iterable[str], web: Web | None = None) -> Iterator[str]:
    """Yield the sources, a pattern as its files, what holds several articles as these.

    Raises:
        UsageError: A folder, an archive or a feed holds more than are read at once.
    """
    like = import_module("assistant.loading.collections.folders").files_like
    for source in sources:
        yield from like(source) or _held(source, web)


def _held(source: str, web: Web | None) -> list[str]:
    """Return the articles that a source holds; itself where it is one, or cannot be read."""
    loading = import_module("assistant.loading.files")
    if source == "-" or loading.is_url(source):  # an address would be fetched twice
        return [source]
    try:
        entries: tuple[Entry, ...] = loading.list_articles(source, web=web)
    except AssistantError:  # reading it says so again, in its turn
        return [source]
    if len(entries) > MOST:
        raise UsageError(
            f"{source[:_SHOWN]!r} holds {len(entries):,} articles, and at most {MOST} are read at "
            f"once; assistant list names them: give those that you want"
        )
    return [entry.source for entry in entries]


def each(desk: Desk, sources: tuple[str, ...], show: Callable[[Article], int]) -> int:
    """Read and show article after article; returns the exit code of the first that failed.

    Args:
        desk: Where they are shown; with ``-o`` all go to the one file, at the end.
        sources: Paths, or ``-`` alone.
        show: Shows what is to be shown of one article and returns its exit code.

    Raises:
        AssistantError: With one article, whatever went wrong; else what would go wrong with all.
    """
    if len(sources) == 1:
        return show(desk.article(sources[0]))
    _check(desk, sources)
    run = _Run(desk, show)
    with desk.gathering(APART if desk.options.form in ("text", "markdown") else ""):
        codes = [run.one(source) for source in sources]
    return next((code for code in codes if code), 0)


def _check(desk: Desk, sources: tuple[str, ...]) -> None:
    """Refuse what can never work, before anything is asked or paid for."""
    if "-" in sources:
        raise UsageError("- is standard input, which holds one article; give it alone")
    if desk.options.form in ONE_ARTICLE_EACH:
        said = f"--format {desk.options.form} is for one article; there are {len(sources)}"
        raise UsageError(said)
    for name in ("title", "published"):
        if getattr(desk.options, name) is not None:
            raise UsageError(f"--{name} is for one article; there are {len(sources)}")
    for source in sources:
        desk.keep_apart(source)


class _Run:
    """Articles read one after another."""

    def __init__(self, desk: Desk, show: Callable[[Article], int]) -> None:
        self._desk = desk
        self._show = show
        self._shown = False

    def one(self, source: str) -> int:
        """Show one article; what goes wrong with it alone is told, and its exit code returned."""
        try:
            article = self._desk.article(source)
        except AssistantError as error:  # whatever it is, the next file may be an article
            tell(str(error))
            return error.exit_code
        try:
            self._begin()
            return self._show(article)
        except (ArticleError, ServiceError, ReplyError) as error:
            tell(f"{source[:_SHOWN]!r}: {error}")
            return error.exit_code

    def _begin(self) -> None:
        """Set a result off from the one before."""
        to_file = self._desk.options.output is not None
        if self._shown and not to_file and self._desk.options.form != "json":
            write(APART)
        self._shown = True

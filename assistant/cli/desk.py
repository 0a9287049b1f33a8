"""What a command works with: its article, who reads it, and where its result goes."""

from __future__ import annotations

import contextlib
import os
import shlex
import sys
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeVar

from assistant.cli.edge import tell
from assistant.cli.gate import drawing
from assistant.cli.output import (
    check_form,
    check_target,
    colours,
    same_file,
    width,
    write,
    write_data,
    write_file,
)
from assistant.cli.waiting import Waiting
from assistant.errors import UsageError
from assistant.rendering.in_words import cost
from assistant.settings import exposed_key, read_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path
    from types import ModuleType

    from assistant.answers import CheckReport, Engine, Usage
    from assistant.cli.options import Options
    from assistant.conversations import Conversation
    from assistant.conversing.chats import Chat
    from assistant.conversing.keeping import Keeps
    from assistant.documents import Article, Frozen
    from assistant.loading.web.options import Web
    from assistant.rendering.page import Block, Page
    from assistant.settings import Settings
    from assistant.storing import Store

REPLY_CUT = 6
"""Exit code: the result is shown, but the model's reply was cut."""


class Reader(Protocol):
    """What commands ask of ``assistant.api.Assistant``."""

    @property
    def engine(self) -> Engine:
        """Who drafts."""

    def check(self, article: Article, text: str, *, verify: bool = False) -> CheckReport:
        """Check a text."""

    def chat(
        self,
        article: Article,
        *,
        verify: bool = False,
        store: Keeps | None = None,
        conversation: Conversation | None = None,
    ) -> Chat:
        """Begin a conversation, or go on with one."""


def open_reader(settings: Settings) -> Reader:
    """Make the real assistant; the API and all below it are imported only here."""
    reader: Reader = import_module("assistant.api").Assistant(settings=settings)
    return reader


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a command finds around it; tests pass their own as click's context object."""

    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    reader: Callable[[Settings], Reader] = open_reader


R = TypeVar("R", bound="Frozen")


class Desk:
    """One command's options put to use."""

    def __init__(self, options: Options, around: Surroundings) -> None:
        self.options = options
        self.around = around
        self._gathered: list[str] | None = None
        self._article: Article | None = None
        check_target(options.output)

    def article(self, source: str, *, warn: bool = True) -> Article:
        """Read the article; a target that would overwrite it is refused, or that cannot show it.

        Args:
            source: What was given as ARTICLE.
            warn: Say what was met on the way; what shows the article itself says so too.
        """
        check_form(self.options.form, self.options.output)
        self.keep_apart(source)
        if source == "-":
            self.invite("article")
        load = import_module("assistant.loading").load_article
        title, published = self.options.title, self.options.published
        article: Article = load(
            source,
            title=None if title is None else clean(title),
            published=None if published is None else clean(published),
            web=self.web,
        )
        for warning in article.origin.warnings if warn else ():
            self.remark(warning)
        self._article = article
        return article

    @property
    def web(self) -> Web:
        """How addresses are fetched."""
        options = self.options
        kept = import_module("assistant.loading.web.cache").cache_folder(self.around.environ)
        web: Web = import_module("assistant.loading.web.options").Web(
            offline=options.offline,
            refresh=options.refresh,
            allow_private=options.allow_private,
            ignore_robots=options.ignore_robots,
            use_proxy=options.use_proxy,
            cache=kept,
        )
        return web

    def store(self) -> Store:
        """Return where conversations are kept; it is no place for a result."""
        store: Store = import_module("assistant.storing").Store(environ=self.around.environ)
        output = self.options.output
        if output is not None and same_file(output, str(store.path)):
            raise UsageError("-o names the file of the kept conversations; name another file")
        return store

    def keep_apart(self, source: str) -> None:
        """Refuse a target that is the article itself."""
        output = self.options.output
        if output is None:
            return
        holder: str = import_module("assistant.loading.opening").holder(source)
        if same_file(output, holder):
            raise UsageError("-o names the article itself; name another file")

    def settings(self) -> Settings:
        """Read every setting: flags, environment, config file."""
        options = self.options
        flags = {
            "engine": options.engine,
            "model": options.model,
            "base_url": options.base_url,
            "prompts": options.prompts,
            "timeout": options.timeout,
            "fallback": "on" if options.fallback else None,
        }
        return read_settings(flags, self.around.environ)

    def reader(self, *, drafts: bool = True) -> Reader:
        """Make the assistant; where it ``drafts``, say so when that is not done by a model."""
        settings = self.settings()
        if drafts and settings.engine == "auto" and settings.drafts_with == "extractive":
            self.remark(
                "there is no OPENAI_API_KEY and no --base-url, so the extractive engine answers, "
                "in the article's own sentences"
            )
        if settings.drafts_with == "openai" and (file := exposed_key(self.around.environ)):
            path = shlex.quote(str(file))
            self.remark(f"others may read the key in the config file: chmod 600 {path}")
        return self.around.reader(settings)

    def invite(self, what: str) -> None:
        """Say what is waited for when it is read from a terminal."""
        if sys.stdin is not None and sys.stdin.isatty():
            self.remark(f"type or paste the {what}; Ctrl-D on a line of its own ends it")

    def remark(self, text: str) -> None:
        """Say something on standard error that is no error."""
        if not self.options.quiet:
            tell(text)

    def warn(self, text: str) -> None:
        """Say something on standard error that must be known, also to who wants quiet."""
        tell(text)

    def waiting(self, text: str) -> Waiting:
        """Say on a terminal that something takes its time."""
        return Waiting(text, sys.stderr, shown=not self.options.quiet)

    def show(self, result: R, page: Callable[[R], Page], article: Article | None = None) -> None:
        """Write a result where and how it was asked for.

        Args:
            result: What is shown.
            page: Makes a page of it.
            article: What it was read from, if that was not read here.
        """
        article = article or self._article
        if self.options.form == "json":
            self.put(f"{result.model_dump_json()}\n")
        elif self.options.form == "html" and article is not None:
            check_form("html", self.options.output)
            self.put(_drawing("html").draw(result, article, explain=self.options.explain))
        else:
            self.show_page(page(result))

    def show_page(self, page: Page) -> None:
        """Write a page, as text or as Markdown."""
        if self.options.output is None and self.options.form == "text":
            self.show_blocks(page)
        else:
            self.put(self._drawn(page))

    def put(self, drawn: str) -> None:
        """Write what is drawn already: to the file named, or to standard output."""
        if self._gathered is not None:
            self._gathered.append(drawn)
        elif self.options.output is not None:
            self._file(self.options.output, drawn)
        else:
            write_data(drawn)

    @contextlib.contextmanager
    def gathering(self, apart: str) -> Iterator[None]:
        """Write all results of a while to the file of ``-o``, where there is one, at its end.

        Args:
            apart: Stands between two results.
        """
        if self.options.output is None:
            yield
            return
        gathered = self._gathered = []
        try:
            yield
        finally:  # what was paid for is not lost when the rest is given up
            self._gathered = None
            if gathered:
                self._file(self.options.output, apart.join(gathered))

    def _file(self, target: Path, drawn: str) -> None:
        """Write a result to its file; where that fails it is shown: it may have been paid for."""
        try:
            write_file(target, drawn)
        except UsageError as error:
            write_data(drawn)
            raise UsageError(f"{error}; the result went to standard output instead") from error

    def show_blocks(self, blocks: Iterable[Block]) -> None:
        """Write blocks as text, in colour where there are colours, each as soon as it comes."""
        wide = width(sys.stdout, self.around.environ)
        if colours(sys.stdout, self.around.environ):
            _drawing("terminal").show(blocks, drawing(sys.stdout), wide)
        else:
            for line in _drawing("text").lines(blocks, wide):
                write(f"{line}\n")

    def _drawn(self, page: Page) -> str:
        if self.options.form == "html":
            raise UsageError("there is no --format html of this; take markdown")
        form = self.options.form
        wide = () if form == "markdown" else (width(sys.stdout, self.around.environ),)
        text: str = _drawing(form).draw(page, *wide)
        return text

    def spent(self, usage: Usage, engine: Engine) -> None:
        """With ``--verbose``, say what a result cost."""
        if not self.options.verbose:
            return
        tell(f"{engine.model or engine.name}: {cost(usage)}")


def _drawing(form: str) -> ModuleType:
    return import_module(f"assistant.rendering.{form}")


def clean(words: str) -> str:
    """Mend words of the command line that are no UTF-8: they hold halves of surrogate pairs."""
    return words.encode("utf-8", "replace").decode()

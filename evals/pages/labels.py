"""What a page says, written by hand: a folder a page, ``page.html`` and ``label.yaml``."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from evals.labels import Split
from evals.strict_yaml import LabelError, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PAGES = Path(__file__).parent
_NOTHING = ("", "null")


def _nothing(given: object) -> object:
    return None if given in _NOTHING else given


Maybe: TypeAlias = Annotated[str | None, BeforeValidator(_nothing)]
Day: TypeAlias = Annotated[
    Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")] | None, BeforeValidator(_nothing)
]


class PageLabel(BaseModel):
    """What a reader takes from one page; None where it does not say."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = Field(pattern=r"\S")
    """The headline as it is shown."""
    published: Day
    """The day that is printed for readers where that and what is told programs differ."""
    modified: Day
    authors: tuple[str, ...]
    site: Maybe
    language: Maybe
    """Of the article, where the page declares one; None: it is not scored."""
    canonical: Maybe
    has: tuple[str, ...] = Field(min_length=4, max_length=8)
    """Phrases of the article, all of which belong to its text."""
    lacks: tuple[str, ...] = Field(min_length=3, max_length=8)
    """Phrases that stand on the page and do not belong to it."""
    split: Split
    note: str = Field(pattern=r"\S")
    """What makes the page hard."""
    name: str = Field(default="", exclude=True)
    """The folder's name."""
    file: Path = Field(default=Path(), exclude=True)
    """The page."""

    @model_validator(mode="after")
    def _is_in_order(self) -> PageLabel:
        if self.published and self.modified and self.modified < self.published:
            raise ValueError("it was modified before it was published")
        return self


def read_pages(folder: Path = PAGES) -> tuple[PageLabel, ...]:
    """Read the label of every page, in the order of their names; there may be none.

    Raises:
        LabelError: A label has another shape, or there is no page beside it.
    """
    return tuple(_read(file) for file in sorted(folder.glob("*/label.yaml")))


def _read(file: Path) -> PageLabel:
    name, page = file.parent.name, file.with_name("page.html")
    if not page.is_file():
        raise LabelError(f"{name}: there is no page.html beside label.yaml")
    try:
        found = PageLabel.model_validate(read_yaml(file))
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        more = f" (and {len(error.errors()) - 1} more)" if len(error.errors()) > 1 else ""
        raise LabelError(f"{name}/label.yaml: {where}: {first['msg']}{more}") from error
    except LabelError as error:
        raise LabelError(f"{name}/{error}") from error
    return found.model_copy(update={"name": name, "file": page})


def lint_pages(pages: Sequence[PageLabel]) -> list[str]:
    """Return every fault of the labels, each as one line that begins with the page's name."""
    return [f"{label.name}: {fault}" for label in pages for fault in _faults(label)]


def folded(text: str) -> str:
    r"""Fold white space, and leave out what only says where a line may break.

    >>> folded("a\u00a0long\n  ca\u00adble")
    'a long cable'
    """
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split())


_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)")
_LEAD = 2048
"""Bytes of a page in which it names its encoding."""


def _faults(label: PageLabel) -> Iterator[str]:
    raw = label.file.read_bytes()
    declared = _CHARSET.search(raw[:_LEAD])
    charset = declared[1].decode("ascii") if declared else "utf-8"
    try:
        source = raw.decode(charset)
    except (LookupError, UnicodeDecodeError) as error:
        yield f"the page is not in the encoding that it declares: {error}"
        return
    text, whole = _text(source), folded(html.unescape(source))
    if folded(label.title) not in text:
        yield f"the title stands nowhere on the page: {label.title!r}"
    for phrase in label.has:
        if folded(phrase) not in text:
            yield f"has: it stands nowhere on the page: {phrase!r}"
    for phrase in label.lacks:
        if folded(phrase) not in text and folded(phrase) not in whole:
            yield f"lacks: it stands nowhere on the page: {phrase!r}"
        if any(folded(phrase) in folded(one) for one in (*label.has, label.title)):
            yield f"lacks: what it must have holds it: {phrase!r}"


_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd mark q ruby s small span "
    "strike strong sub sup time tt u var wbr".split()
)
_UNSEEN = frozenset(("script", "style"))


class _Reader(HTMLParser):
    """Takes every word that stands between tags, shown or hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the library's name
        self._unseen += tag in _UNSEEN
        if tag not in _INLINE:
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        if tag not in _INLINE:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data)


def _text(source: str) -> str:
    reader = _Reader()
    reader.feed(source)
    reader.close()
    return folded("".join(reader.pieces))

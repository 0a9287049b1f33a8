"""One article of a source, or a list of those that it holds."""

from __future__ import annotations

from importlib import import_module
from itertools import islice
from shlex import quote
from typing import TYPE_CHECKING, BinaryIO

from assistant.documents import Entry
from assistant.errors import ArticleError, UsageError
from assistant.loading.articles import assemble
from assistant.loading.collections.folders import files_of
from assistant.loading.collections.holding import members, unpacked
from assistant.loading.opening import LARGEST, holder, is_url, numbered, opened
from assistant.loading.quoting import quoted
from assistant.loading.reading import read as read_original
from assistant.loading.reading import taken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from assistant.documents import Article
    from assistant.loading.collections.glances import Glance
    from assistant.loading.collections.member import Member
    from assistant.loading.opening import Opened
    from assistant.loading.originals import Original
    from assistant.loading.web.options import Web

__all__ = ["LARGEST", "MOST_LISTED", "is_url", "list_articles", "load_article"]

MOST_LISTED = 10_000
"""Entries; what a collection holds beyond is not listed."""
_SHOWN = 200


def load_article(
    source: str | Path,
    *,
    title: str | None = None,
    published: str | None = None,
    stdin: BinaryIO | None = None,
    web: Web | None = None,
) -> Article:
    r"""Read an article from a file, an address, or from standard input for ``-``.

    A text is decoded, a byte order mark is removed and line ends become ``\n``; nothing else is
    changed. Markdown becomes the text that it shows, of a web page and a PDF file the article's
    text is taken. ``pages.zip#3`` is the third article of a collection, as ``list_articles`` lists
    them. ``title`` and ``published`` replace what it says of itself.

    Args:
        source: A path, ``-`` or an http(s) address; with ``#3`` behind it one article of several.
        title: Its title.
        published: Its date of publication.
        stdin: Read for ``-`` instead of standard input.
        web: How addresses are fetched; None is ``Web()``.

    Raises:
        ArticleError: It cannot be read, or is no text, or holds no words.
        SettingsError: An extra of the package is needed for it and missing.
        UsageError: An address that is never fetched, several articles of which none is named, or
            ``published`` is no date.
    """
    with opened(_one_file(source), stdin, web) as its, unpacked(its) as inner:
        if not inner.is_collection:
            _require_single(inner, its.number)
            return read_original(inner.whole(), title, published)
        original, extracted = _chosen(inner, its.number, web).open()
        if extracted is None:
            original, extracted = taken(original)
        return assemble(extracted, original, title, published)


def list_articles(
    source: str | Path, *, stdin: BinaryIO | None = None, web: Web | None = None
) -> tuple[Entry, ...]:
    """List the articles that an archive, a feed, a folder or a pattern of files holds.

    Nothing of them is fetched or read whole. A source of one article is a list of one. At most
    10,000 are listed.

    Args:
        source: A path, a pattern of paths, ``-`` or an http(s) address.
        stdin: Read for ``-`` instead of standard input.
        web: How addresses are fetched; None is ``Web()``.

    Raises:
        ArticleError: It cannot be read, or holds no article.
        UsageError: An address that is never fetched.
    """
    paths = None if is_url(source) or source == "-" else files_of(source)
    if paths is not None:
        found = tuple(_files(paths[:MOST_LISTED]))
        if not found:
            raise _empty(quoted(source))
        return found
    with opened(source, stdin, web) as its, unpacked(its) as inner:
        if not inner.is_collection:
            _require_single(inner, its.number)
            title, day = _glance(inner.lead)
            return (Entry(number=1, title=title, published=day, source=str(source)),)
        return _listed(members(inner, web), inner.lead, its.number)


def _listed(found: Iterable[Member], lead: Original, number: int | None) -> tuple[Entry, ...]:
    """List what a collection holds, or the one of it that was asked for."""
    entries: list[Entry] = []
    count = 0
    for count, member in enumerate(islice(found, number or MOST_LISTED), 1):
        if number in (None, count):
            entries.append(_entry(member, f"{lead.source}#{count}", count))
    if not entries:
        raise _beyond(lead.name, count) if count else _none(lead.name)
    return tuple(entries)


def _entry(member: Member, source: str, number: int) -> Entry:
    return Entry(
        number=number,
        title=member.title,
        published=member.published,
        source=source,
        note=member.note,
    )


def _files(paths: Iterable[str]) -> Iterator[Entry]:
    for number, path in enumerate(paths, 1):
        try:
            with opened(path) as its, unpacked(its) as inner:
                title, published = _glance(inner.lead)
                note = None
        except ArticleError as error:
            title, published, note = None, None, str(error)
        yield Entry(number=number, title=title, published=published, source=path, note=note)


def _glance(lead: Original) -> Glance:
    seen: Glance = import_module("assistant.loading.collections.glances").glance(lead)
    return seen


def _one_file(source: str | Path) -> str | Path:
    """Return the file that a folder or a pattern stands for, where it stands for one."""
    if is_url(source) or source == "-":
        return source
    number = None
    paths = files_of(source)
    if paths is None and (base := holder(str(source))) != str(source):
        number = numbered(str(source))[1]
        paths = files_of(base)
    if paths is None:
        return source
    if not paths:
        raise _empty(quoted(source))
    if number is None and len(paths) > 1:
        raise _several(quoted(source), len(paths), str(source))
    if (number or 1) > len(paths):
        raise _beyond(quoted(source), len(paths))
    return paths[(number or 1) - 1]


def _chosen(inner: Opened, number: int | None, web: Web | None) -> Member:
    """Return the article that was asked for, or the only one that can be read."""
    shown = inner.lead.name
    if number is None:
        count, number = _counted(members(inner, web))
        if count > 1:
            raise _several(shown, count, inner.lead.source)
    seen = 0
    for seen, member in enumerate(members(inner, web), 1):
        if seen == number:
            return member
    raise _beyond(shown, seen) if seen else _none(shown)


def _counted(found: Iterable[Member]) -> tuple[int, int]:
    """Count the articles that can be read; the number of the first of them comes second."""
    count, first = 0, 1
    for number, member in enumerate(found, 1):
        if not member.broken:
            count, first = count + 1, first if count else number
        if count > MOST_LISTED:
            break
    return count, first


def _require_single(its: Opened, number: int | None) -> None:
    if number not in (None, 1) and not is_url(its.lead.source):  # of a page it is an anchor
        raise UsageError(f"{its.lead.name} is one article, so it has no number {number}")


def _empty(shown: str) -> ArticleError:
    return ArticleError(f"{shown} is a directory without a file that can be read as an article")


def _none(shown: str) -> ArticleError:
    return ArticleError(f"{shown} holds no article that can be read")


def _beyond(shown: str, count: int) -> UsageError:
    held = "1 article" if count == 1 else f"{count:,} articles"
    return UsageError(f"{shown} holds {held}; give a number up to {count}")


def _several(shown: str, count: int, source: str) -> UsageError:
    many = f"more than {MOST_LISTED:,}" if count > MOST_LISTED else f"{count:,}"
    name = "assistant list " + quote(source[:_SHOWN])
    return UsageError(f"{shown} holds {many} articles; {name} names them; add #1 for the first")

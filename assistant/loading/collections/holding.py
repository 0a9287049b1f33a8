"""What holds several articles, whatever its form: its members, one after another."""

from __future__ import annotations

import contextlib
import zlib
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from assistant.errors import ArticleError
from assistant.loading.collections.member import LARGEST_MEMBER, pieces
from assistant.loading.collections.streams import Gunzipped
from assistant.loading.opening import held

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.loading.collections.member import Member
    from assistant.loading.opening import Opened
    from assistant.loading.web.options import Web

_HOLDERS = {
    "zip": "zips",
    "warc": "warcs",
    "json": "records",
    "json lines": "records",
    "feed": "feeds",
    "mailbox": "mailboxes",
}
"""Each has a function ``members(its, web) -> Iterator[Member]`` that raises ArticleError."""


def members(its: Opened, web: Web | None) -> Iterator[Member]:
    """Yield what a collection holds, each to be opened before the next is asked for.

    Raises:
        ArticleError: It cannot be read.
    """
    module = import_module(f"assistant.loading.collections.{_HOLDERS[its.form]}")
    found: Iterator[Member] = module.members(its, web)
    return found


@contextlib.contextmanager
def unpacked(its: Opened) -> Iterator[Opened]:
    """Open what a gzip file holds: an archive of pages, or one file of at most 20 MB.

    Raises:
        ArticleError: It is damaged, too large, or packed twice.
    """
    if its.form != "gzip":
        yield its
        return
    name = its.lead.name
    its.stream.seek(0)
    try:
        begun = Gunzipped(its.stream).read(len(b"WARC/"))
        if begun == b"WARC/":
            yield replace(its, form="warc", unpacked=True)
            return
        its.stream.seek(0)
        raw = b"".join(pieces(Gunzipped(its.stream).read, LARGEST_MEMBER + 1))
    except (zlib.error, EOFError) as error:
        raise ArticleError(f"{name} is a damaged gzip file: {error}; fetch it again") from error
    if len(raw) > LARGEST_MEMBER:
        most = LARGEST_MEMBER // 1_000_000
        raise ArticleError(f"{name} unpacks to more than {most} MB; give one article")
    inner = held(replace(
        its.lead, raw=raw, media_type=None, file_name=its.lead.file_name.removesuffix(".gz")
    ), unpacked=True)  # fmt: skip
    if inner.form == "gzip":
        raise ArticleError(f"{name} is packed twice; unpack it once")
    yield inner

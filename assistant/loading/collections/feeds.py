"""Feeds: listed with title, date and address; opened by fetching the address.

Where that cannot be done (no address, offline), what the feed itself has of the article is read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from assistant.errors import ArticleError, AssistantError
from assistant.loading.collections.feed_xml import read_feed
from assistant.loading.collections.member import Member
from assistant.loading.dates.values import its_day
from assistant.loading.decoding import decode
from assistant.loading.fields import key, metadata_of
from assistant.loading.fragments import is_html, one_line, shown
from assistant.loading.links import address
from assistant.loading.originals import Extracted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.documents import Metadata
    from assistant.loading.collections.member import Taken
    from assistant.loading.opening import Opened
    from assistant.loading.originals import Original
    from assistant.loading.web.options import Web


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed."""

    metadata: Metadata
    link: str | None
    """An http(s) address."""
    content: str
    """HTML or text; may be empty."""
    whole: bool
    """Whether the content is said to be all of it, not a description."""


def members(its: Opened, web: Web | None) -> Iterator[Member]:
    """Yield the entries of a feed.

    Raises:
        ArticleError: It is no feed, or declares entities.
    """
    whole = its.whole()
    lead = whole.raw[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    items = _json_items(whole) if lead.startswith(b"{") else _xml_items(whole)
    for number, item in enumerate(items, 1):
        said = item.metadata
        yield Member(
            title=said.title.value if said.title else one_line(shown(item.content[:2_000]))[:80],
            published=its_day(said.published.value if said.published else None),
            note=item.link,
            open=partial(_open, replace(whole, source=f"{whole.source}#{number}"), item, web),
        )


def _open(feed: Original, item: Item, web: Web | None) -> Taken:
    """Fetch the article; where that fails, read what the feed has of it."""
    why = "the feed gives no address"
    if item.link is not None:
        try:
            fetching = import_module("assistant.loading.web")
            fetched: Original = fetching.fetch(item.link, web, found_in=feed.url or "")
        except AssistantError as error:
            if not item.content.strip():
                raise
            why = str(error)
        else:
            return replace(fetched, metadata=item.metadata), None
    if not item.content.strip():
        raise ArticleError(f"{feed.source[:200]!r}: {why}, and there is no text in the feed")
    what = "the text that the feed has of it" if item.whole else "the feed's description alone"
    text = shown(item.content) if is_html(item.content) else item.content
    original = replace(
        feed,
        url=item.link,
        warnings=(*feed.warnings, f"this is {what}: {why}"),
    )
    return original, Extracted(text=text, kind="record", method="feed", metadata=item.metadata)


def _xml_items(whole: Original) -> Iterator[Item]:
    feed, entries = read_feed(whole)
    base = address(whole.url) or address(feed.get("link")) or ""
    site = one_line(feed["title"]) if feed.get("title") else None
    for entry in entries:
        content = entry.get("encoded") or entry.get("content")
        link = _link(entry.get("link") or address(entry.get("guid")), base)
        named = {
            "title": one_line(entry.get("title", "")),
            "author": entry.get("creator") or entry.get("author"),
            "published": entry.get("pubDate") or entry.get("published") or entry.get("issued")
            or entry.get("date"),
            "updated": entry.get("updated") or entry.get("modified"),
            "language": entry.get("language") or feed.get("language"),
            "site": site,
            "canonical": link,
        }  # fmt: skip
        if not named["published"]:
            named["published"] = named["updated"]
        body = content or entry.get("description") or entry.get("summary") or ""
        yield Item(metadata_of(named, "feed"), link, body, whole=bool(content))


def _json_items(whole: Original) -> Iterator[Item]:
    try:
        feed = json.loads(decode(whole.raw, whole.name, whole.charset).text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{whole.name} is a broken JSON feed: {str(error)[:100]}") from error
    entries = feed.get("items") if isinstance(feed, dict) else None
    for entry in entries if isinstance(entries, list) else ():
        if not isinstance(entry, dict):
            continue
        fields = {key(str(name)): value for name, value in entry.items()}
        base = address(whole.url) or address(feed.get("home_page_url")) or ""
        link = _link(fields.get("url") or fields.get("externalurl"), base)
        fields.setdefault("language", feed.get("language"))
        said = metadata_of({**fields, "canonical": link, "site": feed.get("title")}, "feed")
        full = next((c for n in ("contenthtml", "contenttext") if (c := _words(fields, n))), "")
        yield Item(said, link, full or _words(fields, "summary"), whole=bool(full))


def _words(fields: dict[str, object], name: str) -> str:
    value = fields.get(name)
    return value if isinstance(value, str) else ""


def _link(written: object, base: str) -> str | None:
    if not isinstance(written, str) or not written.strip():
        return None
    try:
        return address(urljoin(base, written.strip()))
    except ValueError:
        return None

"""An address to an original: fetched, or taken from the pages that were fetched before."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from assistant.errors import ArticleError, UsageError
from assistant.loading.originals import Original
from assistant.loading.web.addresses import is_same_server, parse, shown
from assistant.loading.web.cache import Cache, Entry, cache_folder, header, stamp
from assistant.loading.web.dialling import Network
from assistant.loading.web.limits import Allowance, Limits
from assistant.loading.web.media import media_type, require_article, require_readable
from assistant.loading.web.robots import LARGEST, Robots
from assistant.loading.web.statuses import GOOD, UNCHANGED, refused
from assistant.loading.web.unpacking import unpacked
from assistant.loading.web.visiting import NotFollowed, Visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import httpx2

    from assistant.loading.web.addresses import Address
    from assistant.loading.web.options import Web

_SERVER, _TOO_OFTEN = 500, 429
_DAY = len("2021-12-02")


@dataclass(frozen=True, slots=True)
class Outside:
    """All of the outside that a fetch depends on, for tests to stand in for."""

    network: Network = field(default_factory=Network)
    limits: Limits = field(default_factory=Limits)
    environ: Mapping[str, str] = field(default_factory=lambda: os.environ)
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


def fetch(url: str, web: Web, outside: Outside, found_in: str | None = None) -> Original:
    """Fetch an address, as :func:`assistant.loading.web.fetch` says."""
    if web.offline and web.refresh:
        raise UsageError("--offline fetches nothing and --refresh fetches anew; leave out one")
    if found_in is not None and not is_same_server(found_in, url):
        web = replace(web, allow_private=False)
    address = parse(url, any_port=web.allow_private or web.offline)
    cache = Cache(web.cache or cache_folder(outside.environ))
    kept = cache.get(address.text)
    if web.offline:
        return _offline(url, address, kept)
    try:
        entry, body = _Fetch(address, web, outside, cache, kept).run()
    except ArticleError as error:
        if kept is None:
            raise
        raise ArticleError(
            f"{error}; a copy from {_day(kept[0])} can be read with --offline"
        ) from error
    warnings = [*_redirected(address, entry), *_changed(entry, kept)]
    if hindered := cache.put(entry, body):
        warnings.append(f"the page could not be kept for reading it --offline: {hindered}")
    return _original(url, entry, body, tuple(warnings))


class _Fetch:
    """One page fetched, by way of the robots.txt of every site that it comes past."""

    def __init__(
        self,
        address: Address,
        web: Web,
        outside: Outside,
        cache: Cache,
        kept: tuple[Entry, bytes] | None,
    ) -> None:
        self._address, self._web, self._kept = address, web, kept
        self._limits, self._now = outside.limits, outside.now()
        allowance = Allowance(outside.limits, shown(address.text))
        self._visit = Visit(web, outside.network, allowance, outside.environ)
        self._robots = Robots(self._rules, cache, self._now, refresh=web.refresh)

    def run(self) -> tuple[Entry, bytes]:
        """Return the page."""
        return self._visit.follow(self._address, self._permit, self._conditions, self._page)

    def _permit(self, address: Address) -> None:
        if not self._web.ignore_robots:
            self._robots.permit(address)

    def _rules(self, address: Address) -> str:
        try:
            return self._visit.follow(address, lambda _: None, lambda _: {}, self._text)
        except NotFollowed:
            return ""  # RFC 9309: what redirects without end is not there

    def _text(self, address: Address, response: httpx2.Response) -> str:
        status = response.status_code
        if status >= _SERVER or status == _TOO_OFTEN:
            raise ArticleError(
                f"{shown(address.text)} cannot be read (status {status}), which counts as a no to "
                "programs; try again later, or add --ignore-robots"
            )
        if status not in GOOD:
            return ""
        text = b""
        for piece in self._pieces(address, response):
            text += piece
            if len(text) > LARGEST:
                break
        if len(text) > LARGEST:  # half a line would be another rule
            text = text[: text.rfind(b"\n", 0, LARGEST) + 1]
        return text.decode("utf-8-sig", "replace")

    def _conditions(self, address: Address) -> dict[str, str]:
        """Ask for what has changed only, where the copy was found at this very address."""
        if self._kept is None or self._web.refresh or self._kept[0].url != address.text:
            return {}
        known = self._kept[0]
        asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        return {name: value for name, value in asked.items() if value}

    def _page(self, address: Address, response: httpx2.Response) -> tuple[Entry, bytes]:
        name = shown(address.text)
        if response.status_code == UNCHANGED and self._kept and self._conditions(address):
            entry, body = self._kept
            return entry.model_copy(update={"retrieved": stamp(self._now)}), body
        if response.status_code not in GOOD:
            raise refused(name, response)
        media, charset = media_type(response.headers.get("content-type", ""))
        require_readable(media, name)
        length = response.headers.get("content-length", "")
        if length.isdigit() and int(length[:20]) > self._limits.wire:
            raise ArticleError(
                f"{name} is {int(length[:20]) / 1e6:.0f} MB large, and pages end at "
                f"{self._limits.wire / 1e6:g} MB; download it and give the file"
            )
        body = b"".join(self._pieces(address, response))
        require_article(body, media, name, address.file_name)
        return self._entry(address, response, media, charset, body), body

    def _pieces(self, address: Address, response: httpx2.Response) -> Iterator[bytes]:
        encoding = response.headers.get("content-encoding", "")
        return unpacked(response.iter_raw(), encoding, self._limits.decoded, shown(address.text))

    def _entry(
        self,
        address: Address,
        response: httpx2.Response,
        media: str,
        charset: str | None,
        body: bytes,
    ) -> Entry:
        return Entry(
            asked=self._address.text,
            url=address.text,
            media_type=media,
            charset=charset,
            etag=header(response.headers.get("etag")),
            last_modified=header(response.headers.get("last-modified")),
            retrieved=stamp(self._now),
            sha256=hashlib.sha256(body).hexdigest(),
        )


def _offline(url: str, address: Address, kept: tuple[Entry, bytes] | None) -> Original:
    if kept is None:
        raise ArticleError(
            f"{shown(url)} was not fetched before, and --offline fetches nothing; "
            "leave --offline out once"
        )
    entry, body = kept
    said = f"this is the copy that was fetched on {_day(entry)}; the page may have changed since"
    return _original(url, entry, body, (*_redirected(address, entry), said))


def _original(url: str, entry: Entry, body: bytes, warnings: tuple[str, ...]) -> Original:
    return Original(
        raw=body,
        source=url.strip(" "),
        name=shown(url),
        file_name=parse(entry.url, any_port=True).file_name,
        media_type=entry.media_type or None,
        charset=entry.charset,
        url=entry.url,
        retrieved=entry.retrieved,
        warnings=warnings,
    )


def _redirected(address: Address, entry: Entry) -> list[str]:
    plain = address.text.removeprefix("http://")
    if entry.url in (address.text, f"https://{plain}"):  # the same page, only encrypted
        return []
    return [f"the address was redirected to {shown(entry.url)}"]


def _changed(entry: Entry, kept: tuple[Entry, bytes] | None) -> list[str]:
    if kept is None or kept[0].sha256 == entry.sha256:
        return []
    return [f"the page has changed since it was fetched on {_day(kept[0])}"]


def _day(entry: Entry) -> str:
    return entry.retrieved[:_DAY]

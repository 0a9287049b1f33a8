"""robots.txt, by RFC 9309: what a site asks programs not to fetch."""

from __future__ import annotations

import hashlib
import re
from datetime import timedelta
from importlib import import_module
from typing import TYPE_CHECKING

from assistant.errors import ArticleError
from assistant.loading.web.addresses import Address, shown
from assistant.loading.web.cache import Entry, read_stamp, stamp
from assistant.loading.web.transport import AGENT

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from assistant.loading.web.cache import Cache

LARGEST = 512_000
"""Bytes, as many as RFC 9309 wants at least; what comes after them is not read."""
_NAMED = re.compile(r"\s*user(?:-|\s+)?agent(?:\s*:|\s|$)\s*([^#]*)", re.IGNORECASE)
_TOKEN = re.compile(r"[a-z_-]*", re.IGNORECASE)
_OTHERS = "others"
_FRESH = timedelta(hours=24)


def concerning(rules: str) -> str:
    r"""Return rules with the names of all other programs as one.

    A parser that keeps the rules of a group for every program that it names can be made to keep
    gigabytes, and one that looks for a name within ours takes ``news`` for us.

    >>> concerning("User-agent: News-Assistant/2\nUser-Agent: news\nDisallow: /a")
    'User-agent: news-assistant\nUser-agent: others\nDisallow: /a'
    """
    return "\n".join(map(_plainly, rules.splitlines()))


def _plainly(line: str) -> str:
    named = _NAMED.match(line)
    if named is None:
        return line
    words = named[1].strip()
    token = _TOKEN.match(words)
    if token and token[0].lower() == AGENT:
        return f"User-agent: {AGENT}"
    return f"User-agent: {'*' if words == '*' else _OTHERS if words else ''}"


class Robots:
    """The rules of the sites that one fetch comes past."""

    def __init__(
        self, fetch: Callable[[Address], str], cache: Cache, now: datetime, *, refresh: bool
    ) -> None:
        self._fetch, self._cache, self._now, self._refresh = fetch, cache, now, refresh
        self._rules: dict[str, str] = {}

    def permit(self, address: Address) -> None:
        """Refuse an address that its site asks programs not to fetch.

        Raises:
            ArticleError: It does, or it does not say.
        """
        rules = import_module("protego").Protego.parse(concerning(self._rules_of(address)))
        if not rules.can_fetch(address.text, AGENT):
            raise ArticleError(
                f"{shown(address.text)} is not for programs, by the site's robots.txt; "
                "open it with a browser and save the page, or add --ignore-robots"
            )

    def _rules_of(self, address: Address) -> str:
        site = address.origin
        if site not in self._rules:
            kept = self._kept(site)
            self._rules[site] = self._fetched(address) if kept is None else kept
        return self._rules[site]

    def _kept(self, site: str) -> str | None:
        kept = None if self._refresh else self._cache.get(_key(site))
        if kept is None or not timedelta(0) <= self._now - read_stamp(kept[0].retrieved) < _FRESH:
            return None
        return kept[1].decode("utf-8", "replace")

    def _fetched(self, address: Address) -> str:
        where = Address(address.scheme, address.host, address.port, "/robots.txt")
        text = self._fetch(where)
        body = text.encode()
        entry = Entry(
            asked=_key(address.origin),
            url=where.text,
            media_type="text/plain",
            retrieved=stamp(self._now),
            sha256=hashlib.sha256(body).hexdigest(),
        )
        self._cache.put(entry, body)
        return text


def _key(site: str) -> str:
    return f"robots of {site}"

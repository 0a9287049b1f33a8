"""Addresses that an article gives: its own, and those of what it belongs to."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from assistant.loading.unseen import UNSEEN

_LONGEST = 2_000
_UNSEEN = re.compile(f"[{UNSEEN}\u00ad\ufffc-\uffff\ud800-\udfff\ue000-\uf8ff]")
"""Soft hyphens as well, and what stands for no character or for a picture of a page's own font."""


def without_unseen(text: str) -> str:
    r"""Return a value without the characters of it that nobody sees.

    >>> without_unseen("Har\u00adwick\u200b")
    'Harwick'
    """
    return _UNSEEN.sub("", text)


def address(said: object, base: str | None = None) -> str | None:
    """Return an absolute http(s) address without a name and password; None of anything else.

    >>> address("/news/1", "https://example.com/a"), address("javascript:alert(1)")
    ('https://example.com/news/1', None)
    >>> address("/b"), address("file:///etc/passwd"), address("https://ada:secret@a.example/")
    (None, None, None)
    """
    if not isinstance(said, str) or len(said) > _LONGEST:
        return None
    try:
        joined = urljoin(base or "", without_unseen(said).strip())
        parts = urlsplit(joined)
        host, named = parts.hostname, parts.username or parts.password
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or named:
        return None
    return joined if joined.isprintable() and not any(map(str.isspace, joined)) else None


def host_of(url: str) -> str:
    """Return the host of an address in small letters; empty when it has none.

    >>> host_of("https://www.Example.com:80/a"), host_of("http://[")
    ('www.example.com', '')
    """
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""

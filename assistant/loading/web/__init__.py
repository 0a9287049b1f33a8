"""Addresses fetched: with http or https, from public addresses only, with limits on all of it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from assistant.loading.extras import require
from assistant.loading.web.options import Web

if TYPE_CHECKING:
    from assistant.loading.originals import Original

__all__ = ["Web", "fetch"]


def fetch(url: str, web: Web | None = None, *, found_in: str | None = None) -> Original:
    """Fetch an address, or read the copy that was kept of it.

    Args:
        url: With http or https; a fragment is dropped.
        web: What is allowed; None is ``Web()``.
        found_in: The address of the feed that names it, empty where that has none; None of an
            address that the reader gave. A reader's own network is open to the reader, and to
            what a server of that network names on itself, not to what others name.

    Raises:
        ArticleError: It cannot be had, or not from a public address, or it holds no article.
        SettingsError: The extra ``web`` is not installed, or a proxy is set that cannot be used.
        UsageError: An address that is never fetched.
    """
    require("web", "fetching a page")
    fetching = import_module("assistant.loading.web.fetching")
    original: Original = fetching.fetch(url, web or Web(), fetching.Outside(), found_in)
    return original

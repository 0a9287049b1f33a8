"""Addresses fetched: with http or https, from public addresses only, with limits on all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.errors import UsageError
from assistant.loading.web.options import Web

if TYPE_CHECKING:
    from assistant.loading.originals import Original

__all__ = ["Web", "fetch"]


def fetch(url: str, web: Web | None = None) -> Original:
    """Fetch an address."""
    raise UsageError(f"{url[:200]!r} is an address; fetching is not there yet: save the page {web}")

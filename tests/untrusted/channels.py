"""Every way by which words from elsewhere could come to a terminal."""

from __future__ import annotations

from tests.untrusted import articles, chats, keeping, services, settings
from tests.untrusted.registry import CHANNELS, DATA, SHORT, SILENT

__all__ = [
    "CHANNELS",
    "DATA",
    "SHORT",
    "SILENT",
    "articles",
    "chats",
    "keeping",
    "services",
    "settings",
]

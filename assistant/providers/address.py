"""Where a model's service is, and what may be sent there."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import urlsplit

from assistant.errors import SettingsError
from assistant.providers.faults import plain

OPENAI = "https://api.openai.com/v1"
_NO_KEY = "none"
"""Servers that want no key are sent this, never the key of another service."""


@dataclass(frozen=True)
class Address:
    """A base URL and the key for it."""

    url: str
    host: str
    key: str | None = field(repr=False)

    @property
    def is_openai(self) -> bool:
        """Whether OpenAI itself is called, which speaks the Responses API."""
        name = self.host.partition(":")[0]
        return name == "api.openai.com" or name.endswith(".api.openai.com")

    @property
    def is_here(self) -> bool:
        """Whether the service runs on this machine, which no proxy can reach."""
        name = urlsplit(self.url).hostname or ""
        try:
            return ip_address(name).is_loopback
        except ValueError:
            return name == "localhost"

    @property
    def sent_key(self) -> str:
        """What is sent as the key."""
        return self.key or _NO_KEY


def read_address(base_url: str | None, api_key: str | None) -> Address:
    """Check a base URL and a key; without a URL it is OpenAI's, which needs a key.

    Raises:
        SettingsError: The URL is none or holds a password, the key cannot be one or is missing.
    """
    url = (base_url or OPENAI).strip().rstrip("/")
    key = (api_key or "").strip() or None
    try:
        parts = urlsplit(url)
        host = parts.netloc if parts.port is None or parts.port else ""
    except ValueError:
        host, parts = "", urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname or not host:
        raise SettingsError(f"{plain(url)!r} is no base URL: it begins with http:// or https://")
    if parts.username or parts.password:
        raise SettingsError("the base URL holds a user or password: give the key by itself")
    if key is not None and not (key.isascii() and key.isprintable() and " " not in key):
        raise SettingsError("the API key holds spaces or signs that no key has: copy it again")
    address = Address(url, host, key)
    if address.is_openai and key is None:
        raise SettingsError(
            "no API key: set OPENAI_API_KEY, name another server with --base-url, "
            "or use --engine extractive"
        )
    return address

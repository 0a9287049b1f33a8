"""Where a model's service is, and what may be sent there."""

from __future__ import annotations

from dataclasses import dataclass, field
from ipaddress import ip_address
from urllib.parse import parse_qsl, urlsplit

from assistant.errors import SettingsError
from assistant.providers.faults import plain
from assistant.providers.secrets import is_secret
from assistant.settings import HoldsKey

OPENAI = "https://api.openai.com/v1"
_NO_KEY = "none"
"""Servers that want no key are sent this, never the key of another service."""
_NEAR = (".localhost", ".local", ".lan", ".internal", ".home.arpa", ".test")
"""Ends of names that no public name has."""


@dataclass(frozen=True, eq=False)
class Address(HoldsKey):
    """A base URL and the key for it."""

    url: str
    host: str
    key: str | None = field(repr=False)

    @property
    def is_openai(self) -> bool:
        """Whether OpenAI itself is called, which speaks the Responses API."""
        name = urlsplit(self.url).hostname or ""
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
    def is_near(self) -> bool:
        """Whether the service is in a network of its user's: by its address, or by a short name."""
        name = (urlsplit(self.url).hostname or "").rstrip(".")
        try:
            return not ip_address(name).is_global
        except ValueError:
            # A number is an address as well, and may be anybody's: 134744072 is 8.8.8.8.
            is_number = name.isdigit() or name.startswith("0x")
            return ("." not in name and not is_number) or name.endswith(_NEAR)

    @property
    def secrets(self) -> frozenset[str]:
        """What nobody else may read: the key, and what some services take behind a ``?``."""
        asked = (value for _, value in parse_qsl(urlsplit(self.url).query))
        return frozenset(filter(is_secret, (self.key or "", *asked)))

    @property
    def sent_key(self) -> str:
        """What is sent as the key."""
        return self.key or _NO_KEY


def read_address(base_url: str | None, api_key: str | None) -> Address:
    """Check a base URL and a key; without a URL it is OpenAI's, which needs a key.

    Raises:
        SettingsError: The URL is none, holds a password or would show the key to everybody; the
            key cannot be one or is missing.
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
    if is_secret(key) and parts.scheme == "http" and not address.is_near:
        raise SettingsError(
            f"the key would go to {host} where everybody on the way can read it: "
            "write https:// in the base URL"
        )
    return address

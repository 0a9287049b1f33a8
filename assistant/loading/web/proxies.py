"""The proxy that the environment names, which is asked only where a reader wants it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx2

from assistant.errors import ArticleError, SettingsError
from assistant.loading.web.addresses import is_literal, refusal, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assistant.loading.web.addresses import Address


def proxy_for(address: Address, environ: Mapping[str, str]) -> httpx2.Proxy | None:
    """Return the proxy for an address, or None where it is reached without one.

    Raises:
        SettingsError: It is of a kind that is not spoken here.
    """
    named = _named(address.scheme, environ)
    passed_by = environ.get("no_proxy") or environ.get("NO_PROXY") or ""
    if not named or _is_passed_by(address.host, passed_by):
        return None
    try:
        proxy = httpx2.Proxy(named if "://" in named else f"http://{named}")
    except (ValueError, httpx2.InvalidURL) as error:
        raise _unspoken(named) from error
    if proxy.url.scheme not in ("http", "https") or not proxy.url.host:
        raise _unspoken(named)
    return proxy


def require_public_literal(address: Address, *, allow_private: bool) -> None:
    """Refuse what a proxy would reach in the private network behind it, as far as its name tells.

    Raises:
        ArticleError: The host is an address that is not public, or this very machine.
    """
    host = address.host
    local = host == "localhost" or host.endswith(".localhost")
    judged = "127.0.0.1" if local else host
    if (local or is_literal(host)) and (
        refused := refusal(host, judged, allow_private=allow_private)
    ):
        raise ArticleError(refused)


def _is_passed_by(host: str, names: str) -> bool:
    """Tell whether a list of hosts and domains, or ``*``, holds a host.

    >>> _is_passed_by("www.news.example", "intranet, .news.example")
    True
    """
    domains = [name.strip().lower().lstrip(".") for name in names.split(",")]
    return "*" in domains or any(
        domain and (host == domain or host.endswith(f".{domain}")) for domain in domains
    )


def _unspoken(named: str) -> SettingsError:
    return SettingsError(
        f"the environment names the proxy {shown(named)}, which is not of the form "
        "http://host:port; mend it, or leave the proxy out"
    )


def _named(scheme: str, environ: Mapping[str, str]) -> str:
    # HTTP_PROXY in capitals is what a web server makes of a header that a client sends.
    names = [f"{scheme}_proxy", "all_proxy", "ALL_PROXY"]
    if scheme == "https" or "REQUEST_METHOD" not in environ:
        names.insert(1, f"{scheme}_proxy".upper())
    return next((environ[name] for name in names if environ.get(name)), "")

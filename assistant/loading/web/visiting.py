"""One fetch on its way: every address of it is judged anew and dialled anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

import httpx2

from assistant.errors import ArticleError, SettingsError, UsageError
from assistant.loading.web.addresses import joined, parse, shown
from assistant.loading.web.dialling import Dialler, went_private
from assistant.loading.web.proxies import proxy_for, require_public_literal
from assistant.loading.web.statuses import MOVED
from assistant.loading.web.transport import Transport, get

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

    from assistant.loading.web.addresses import Address
    from assistant.loading.web.dialling import Network
    from assistant.loading.web.limits import Allowance
    from assistant.loading.web.options import Web

T = TypeVar("T")


class NotFollowed(ArticleError):
    """A redirect that leads where none is followed."""


class Visit:
    """Asks for addresses and follows redirects, within one allowance."""

    def __init__(
        self, web: Web, network: Network, allowance: Allowance, environ: Mapping[str, str]
    ) -> None:
        self._web, self._network, self._environ = web, network, environ
        self._allowance = allowance
        self._tls = network.tls or _authorities()

    def follow(
        self,
        address: Address,
        permit: Callable[[Address], None],
        conditions: Callable[[Address], Mapping[str, str]],
        take: Callable[[Address, httpx2.Response], T],
    ) -> T:
        """Ask for an address and for where it is redirected to, and take what comes.

        Args:
            address: Where to begin.
            permit: Called before every address is asked for; raises where that is not allowed.
            conditions: Returns further headers for an address.
            take: Reads the reply that is no redirect.

        Raises:
            ArticleError: It cannot be had.
        """
        seen = [address]
        while True:
            permit(address)
            dialler, transport = self._connected(address)
            with get(transport, address.text, conditions(address)) as response:
                location = _location(response)
                if location is None:
                    return take(address, response)
            if not went_private(dialler.dialled):
                # A reader's own network is opened to the reader, not to pages from outside.
                self._web = replace(self._web, allow_private=False)
            address = self._next(seen, location)
            seen.append(address)

    def _connected(self, address: Address) -> tuple[Dialler, Transport]:
        private = self._web.allow_private
        proxy = proxy_for(address, self._environ) if self._web.use_proxy else None
        if proxy is not None:
            require_public_literal(address, allow_private=private)
        dialler = Dialler(
            self._network,
            self._allowance,
            allow_private=private,
            open_to_all=proxy is not None,
        )
        return dialler, Transport(dialler, self._tls, proxy)

    def _next(self, seen: list[Address], location: str) -> Address:
        here, most = seen[-1], self._allowance.limits.redirects
        try:
            url = joined(here, location)
            there = parse(url, any_port=self._web.allow_private)
        except UsageError as error:
            reason = str(error).partition(";")[0]
            raise NotFollowed(
                f"{shown(here.text)} is redirected, and {reason}; open it with a browser"
            ) from error
        leads = f"{shown(seen[0].text)} is redirected"
        if there in seen:
            raise NotFollowed(f"{leads} in a circle; check the address, or open it with a browser")
        if len(seen) > most:
            raise NotFollowed(f"{leads} more than {most} times; open it with a browser")
        if (here.scheme, there.scheme) == ("https", "http"):
            raise NotFollowed(
                f"{leads} from https to {shown(there.text)}, which anyone on the way could change; "
                "if that is all right, give that address"
            )
        return there


def _location(response: httpx2.Response) -> str | None:
    locations = response.headers.get_list("location")
    return locations[0] if response.status_code in MOVED and locations else None


def _authorities() -> ssl.SSLContext:
    try:
        return httpx2.create_ssl_context()
    except OSError as error:
        raise SettingsError(
            "the certificates that SSL_CERT_FILE or SSL_CERT_DIR names cannot be read "
            f"({error.strerror or 'no certificates'}); mend it, or unset it"
        ) from error

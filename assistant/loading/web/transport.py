"""One GET to one address: httpx2 over connections that are judged; no cookies, no passwords."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import httpcore2
import httpx2

from assistant.errors import ArticleError
from assistant.loading.web.addresses import shown
from assistant.version import VERSION

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterator, Mapping

    from assistant.loading.web.dialling import Dialler

AGENT = "news-assistant"
"""What robots.txt may name."""
_HEADERS = {
    "User-Agent": f"assistant/{VERSION} ({AGENT}; reads one page for one reader)",
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/*;q=0.8,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}


class Transport(httpx2.BaseTransport):
    """Sends requests as httpx2's own transport does, over a dialler of ours."""

    def __init__(self, dialler: Dialler, tls: ssl.SSLContext, proxy: httpx2.Proxy | None) -> None:
        self._pool: httpcore2.ConnectionPool
        if proxy is None:
            self._pool = httpcore2.ConnectionPool(
                ssl_context=tls, network_backend=dialler, max_keepalive_connections=0
            )
        else:
            self._pool = httpcore2.HTTPProxy(
                proxy_url=_core(proxy.url),
                proxy_auth=proxy.raw_auth,
                ssl_context=tls,
                network_backend=dialler,
                max_keepalive_connections=0,
            )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send a request and return the reply, whose body is read as it comes.

        Raises:
            ArticleError: There is no reply that can be read.
        """
        sent = httpcore2.Request(
            method=request.method, url=_core(request.url), headers=request.headers.raw
        )
        name = shown(str(request.url))
        with _told(name):
            reply = self._pool.handle_request(sent)
        body = _Body(reply, name)
        return httpx2.Response(reply.status, headers=reply.headers, stream=body)

    def close(self) -> None:
        """Close what connections there are."""
        self._pool.close()


@contextmanager
def get(transport: Transport, url: str, conditions: Mapping[str, str]) -> Iterator[httpx2.Response]:
    """Ask for an address; redirects are not followed, and the body is not read yet.

    Raises:
        ArticleError: There is no reply that can be read.
    """
    try:
        request = httpx2.Request("GET", url, headers={**_HEADERS, **conditions})
    except httpx2.InvalidURL as error:
        raise ArticleError(f"{shown(url)} is no address; check how it is written") from error
    with transport:
        response = transport.handle_request(request)
        try:
            yield response
        finally:
            response.close()


class _Body(httpx2.SyncByteStream):
    def __init__(self, reply: httpcore2.Response, name: str) -> None:
        self._reply, self._name = reply, name

    def __iter__(self) -> Iterator[bytes]:
        with _told(self._name):
            pieces = self._reply.stream
            yield from pieces  # type: ignore[misc] # it is typed for async use as well

    def close(self) -> None:
        self._reply.close()


def _core(url: httpx2.URL) -> httpcore2.URL:
    return httpcore2.URL(
        scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
    )


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Say in our words what went wrong; the server's own are not shown."""
    try:
        yield
    except httpcore2.ProxyError as error:
        raise ArticleError(
            f"{name} cannot be fetched: the proxy passes it on to nobody; ask those who run the "
            "proxy, or leave it out"
        ) from error
    except httpcore2.ProtocolError as error:
        raise ArticleError(
            f"{name} cannot be fetched: the server's reply broke off or is none; try again, or "
            "save the page with a browser and give the file"
        ) from error
    except (httpcore2.NetworkError, httpcore2.TimeoutException) as error:
        raise ArticleError(
            f"{name} cannot be fetched: the connection was lost; try again later"
        ) from error

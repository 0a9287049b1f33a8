"""Connections: a name is resolved once, all its addresses are judged, and only those are dialled.

A name that is resolved once to be judged and again to be dialled can answer differently: here the
address that was judged is what the socket is given.
"""

from __future__ import annotations

import socket
import ssl
from contextlib import contextmanager
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeAlias

import httpcore2

from assistant.errors import ArticleError
from assistant.loading.web.addresses import is_literal, refusal
from assistant.loading.web.ranges import is_private

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from assistant.loading.web.limits import Allowance

    Resolve: TypeAlias = Callable[[str, int], Sequence[str]]
    """Host and port to addresses; raises OSError."""
    Dial: TypeAlias = Callable[[str, int, float], httpcore2.NetworkStream]
    """Address, port and seconds to a connection; raises httpcore2's errors."""

_MOST_DIALLED = 6
_SHOWN = 200
_CERTIFICATES = {
    10: "has run out",
    9: "is not valid yet",
    18: "was signed by nobody but itself",
    19: "was signed by nobody but itself",
    20: "was signed by an authority that this machine does not know",
    21: "was signed by an authority that this machine does not know",
    23: "was withdrawn",
    62: "is for another host",
    64: "is for another host",
}
"""OpenSSL's numbers of what is wrong with one."""


def resolve(host: str, port: int) -> list[str]:
    """Ask the system's resolver."""
    infos = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(info[4][0]) for info in infos))


def dial(address: str, port: int, seconds: float) -> httpcore2.NetworkStream:
    """Open a connection; nothing is resolved here, an address is given."""
    return httpcore2.SyncBackend().connect_tcp(address, port, timeout=seconds)


@dataclass(frozen=True, slots=True)
class Network:
    """The outside, for tests to stand in for."""

    resolve: Resolve = resolve
    dial: Dial = dial
    tls: ssl.SSLContext | None = None
    """None: the system's authorities, or those that ``SSL_CERT_FILE`` names."""


class Dialler(httpcore2.NetworkBackend):
    """Opens connections to public addresses, or to any where ``open_to_all``."""

    def __init__(
        self, network: Network, allowance: Allowance, *, allow_private: bool, open_to_all: bool
    ) -> None:
        self._network, self._allowance = network, allowance
        self._allow_private, self._open_to_all = allow_private, open_to_all
        self.dialled: str | None = None
        """The address that took the last connection; None where it is a proxy's."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to a host.

        Raises:
            ArticleError: It has no address, one that is not public, or none that answers.
        """
        del timeout, local_address, socket_options  # one deadline for all, and no options are set
        failures: list[httpcore2.ConnectError | httpcore2.ConnectTimeout] = []
        addresses = self._judged(host, port)[:_MOST_DIALLED]
        for behind, address in zip(range(len(addresses), 0, -1), addresses, strict=True):
            # One that does not answer leaves time for those behind it, and for the page.
            share = self._allowance.left() / (behind + 1)
            seconds = min(self._allowance.limits.connect, share)
            try:
                stream = self._network.dial(address, port, seconds)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failures.append(error)
            else:
                self.dialled = None if self._open_to_all else address
                return Stream(stream, self._allowance, host)
        self._allowance.left()
        slow = isinstance(failures[-1], httpcore2.ConnectTimeout)
        does = "does not answer" if slow else f"takes no connection on port {port}"
        raise ArticleError(
            f"{host!r} {does} ({_reason(failures[-1])}); check the address, or try again later"
        ) from failures[-1]

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore2.NetworkStream:
        """Refuse."""
        del timeout, socket_options
        raise ArticleError(f"{path[:_SHOWN]!r} is a socket of this machine, which is never read")

    def _judged(self, host: str, port: int) -> Sequence[str]:
        addresses = [host] if is_literal(host) else self._resolved(host, port)
        refusals = (
            refusal(host, address, allow_private=self._allow_private) for address in addresses
        )
        # One address that is not public is enough: which one is dialled is not ours to guess.
        if not self._open_to_all and (refused := next(filter(None, refusals), None)):
            raise ArticleError(refused)
        if not addresses:
            raise ArticleError(f"the host {host!r} has no address; check how it is written")
        return addresses

    def _resolved(self, host: str, port: int) -> Sequence[str]:
        answer: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()

        def ask() -> None:
            try:
                answer.put(tuple(self._network.resolve(host, port)))
            except (OSError, UnicodeError) as error:
                answer.put(error)

        # A resolver that hangs cannot be stopped; it is left behind and ends with the program.
        Thread(target=ask, daemon=True).start()
        try:
            found = answer.get(timeout=self._allowance.left())
        except Empty:
            raise self._allowance.out_of_time() from None
        if isinstance(found, Exception):
            raise _unresolved(host, found) from found
        return found


class Stream(httpcore2.NetworkStream):
    """A connection whose every step has the time that is left, and whose bytes are counted."""

    def __init__(self, stream: httpcore2.NetworkStream, allowance: Allowance, host: str) -> None:
        self._stream, self._allowance, self._host = stream, allowance, host

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what there is, at least a byte; none at the end."""
        del timeout
        with self._in_time():
            data = self._stream.read(max_bytes, self._allowance.left())
        self._allowance.take(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all of it."""
        del timeout
        with self._in_time():
            self._stream.write(buffer, self._allowance.left())

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore2.NetworkStream:
        """Encrypt.

        Raises:
            ArticleError: The certificate does not hold, or there is no encryption.
        """
        del timeout
        host = server_hostname or self._host
        try:
            with self._in_time():
                tls = self._stream.start_tls(ssl_context, host, self._allowance.left())
        except httpcore2.ConnectError as error:
            raise _insecure(host, error) from error
        return Stream(tls, self._allowance, host)

    def get_extra_info(self, info: str) -> Any:
        """Tell what the connection knows of itself."""
        return self._stream.get_extra_info(info)

    @contextmanager
    def _in_time(self) -> Iterator[None]:
        try:
            yield
        except httpcore2.TimeoutException as error:
            raise self._allowance.out_of_time() from error


def went_private(address: str | None) -> bool:
    """Tell whether a connection stayed within a private network."""
    return address is not None and is_private(address)


def _insecure(host: str, error: httpcore2.ConnectError) -> ArticleError:
    cause = error.__cause__ or error.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        wrong = _CERTIFICATES.get(cause.verify_code, "does not hold")
        return ArticleError(
            f"the certificate of {host!r} {wrong}, so nobody can say whose page that is; "
            "check the address, or look at it with a browser"
        )
    return ArticleError(
        f"{host!r} makes no secure connection ({_reason(error)}); check the address, or try again "
        "later"
    )


def _unresolved(host: str, error: Exception) -> ArticleError:
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return ArticleError(
            f"the address of the host {host!r} could not be asked for; check the connection to "
            "the network and try again"
        )
    return ArticleError(f"there is no host {host!r}; check how the address is written")


def _reason(error: Exception) -> str:
    """Return the system's own words, which are no server's."""
    cause = error.__cause__ or error.__context__
    if isinstance(cause, TimeoutError):
        return "timed out"
    if isinstance(cause, ssl.SSLError):
        return (cause.reason or "no TLS").lower().replace("_", " ")
    told = getattr(cause, "strerror", None)
    return str(told or "closed")[:_SHOWN]

"""Why a connection failed, in a person's words.

The client raises the errors of five libraries, whose texts are Python's (``[Errno 104]``) and
change from version to version: what happened is told by the kind of error, and a foreign text is
repeated only where it was written for people.
"""

from __future__ import annotations

import errno
import os
import ssl
from dataclasses import dataclass
from socket import gaierror
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_GONE = frozenset({errno.ECONNRESET, errno.EPIPE, errno.ECONNABORTED, errno.ESHUTDOWN})
_NO_WAY = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})
_CLOSED = "the connection was closed before there was a whole reply"
_BY_NAME = {
    "BrokenResourceError": _CLOSED,
    "ClosedResourceError": _CLOSED,
    "EndOfStream": _CLOSED,
    "IncompleteRead": _CLOSED,
    "DecodingError": "what it sent is compressed, and damaged",
    "TooManyRedirects": "it sends from one address to the next",
}
_PROTOCOL = frozenset({"RemoteProtocolError", "LocalProtocolError", "ProtocolError"})


@dataclass(frozen=True, slots=True)
class Why:
    """What happened to a connection."""

    said: str
    reached: bool = True
    """Whether there was a connection at all."""
    again: bool = True
    """Whether the next try may fare better."""
    foreign: bool = False
    """Whether it repeats others' words."""


def causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it came from, the deepest last."""
    seen: set[int] = set()
    at: BaseException | None = error
    while at is not None and id(at) not in seen:
        seen.add(id(at))
        yield at
        inner = getattr(at, "exceptions", None)
        at = inner[0] if inner else at.__cause__ or at.__context__


def why(error: BaseException) -> Why:
    """Say what happened, by the deepest cause that is known."""
    known = list(causes(error))
    names = [type(cause).__name__ for cause in known]
    reached = "ConnectError" not in names
    for cause in reversed(known):
        if found := _of(cause, reached=reached):
            return found
    return Why("the connection failed", reached)


def _of(cause: BaseException, *, reached: bool) -> Why | None:
    if isinstance(cause, gaierror):
        said = "its name is not found: is the base URL right, and is there a network?"
        return Why(said, reached=False)
    if isinstance(cause, ssl.SSLError):
        return _insecure(cause, reached=reached)
    if isinstance(cause, OSError):
        return _of_system(cause, reached=reached)
    name = type(cause).__name__
    if name == "ProxyError":
        return Why(f"the proxy says: {cause}", reached=False, foreign=True)
    if name in _PROTOCOL:
        # The one message for a peer that left and for one that speaks otherwise.
        left = "closed" in str(cause) or "disconnected" in str(cause)
        return Why(_CLOSED if left else "what it sends is no HTTP: is the port right?", reached)
    return Why(_BY_NAME[name], reached) if name in _BY_NAME else None


def _of_system(cause: OSError, *, reached: bool) -> Why:
    """Tell of an error of the operating system."""
    if isinstance(cause, ConnectionRefusedError):
        # What refuses connections is not running: waiting a second changes nothing.
        said = "it refuses connections: is it running, and is the port right?"
        return Why(said, reached=False, again=False)
    if cause.errno in _GONE or isinstance(cause, ConnectionError):
        return Why(_CLOSED, reached)
    if cause.errno in _NO_WAY:
        return Why("no way leads there: is there a network?", reached=False)
    said = os.strerror(cause.errno).lower() if cause.errno else "the connection failed"
    return Why(said, reached)


def _insecure(cause: ssl.SSLError, *, reached: bool) -> Why:
    """Tell of a connection that could not be made safe: asking again does not make it so."""
    if isinstance(cause, ssl.SSLCertVerificationError):
        said = f"its certificate is not trusted ({cause.verify_message.rstrip('.')})"
        hint = "an authority of your own is named in SSL_CERT_FILE"
        return Why(f"{said}: {hint}", reached, again=False)
    if isinstance(cause, (ssl.SSLEOFError, ssl.SSLZeroReturnError)):
        return Why(_CLOSED, reached)
    said = "no secure connection comes about: does this port speak https?"
    return Why(said, reached, again=False)

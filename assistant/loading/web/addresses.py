"""Addresses of pages: parsed by one parser, so that nobody downstream can read them otherwise."""

from __future__ import annotations

import re
import socket
from dataclasses import dataclass
from importlib import import_module
from ipaddress import AddressValueError, IPv6Address
from urllib.parse import urljoin

from assistant.errors import UsageError
from assistant.loading.web.ranges import closed, is_private
from assistant.loading.web.targets import target

_SHOWN = 200
_LONGEST = 8_000
"""Characters; servers refuse what is longer."""
_URL = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(//)?([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#.*)?")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_USER = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]*:)?([/\\]*)[^/?#\\]*@")
_LABEL = re.compile(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?")
_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")
_LABEL_LONGEST, _HOST_LONGEST = 63, 253
_PORT = re.compile(r":0*[0-9]{1,6}")
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page is, in the one way to write it."""

    scheme: str
    host: str
    """A name in ASCII, or an IPv4 or IPv6 address without brackets; never empty."""
    port: int
    target: str
    """Path and query, in ASCII; begins with a slash."""

    @property
    def origin(self) -> str:
        """Scheme, host and the port that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    @property
    def text(self) -> str:
        """All of it, as it is fetched."""
        return self.origin + self.target

    @property
    def file_name(self) -> str:
        """The last part of the path."""
        return self.target.partition("?")[0].rpartition("/")[2]


def shown(url: str) -> str:
    """Return an address as messages name it: short, and without a name and password.

    >>> shown("https://ada:secret@news.example/a")
    "'https://news.example/a'"
    """
    return repr(_USER.sub(r"\1\2", url.strip())[:_SHOWN])


def parse(url: str, *, any_port: bool = False) -> Address:
    """Parse an address; a fragment is dropped.

    >>> parse("HTTP://Münster.example:80/a b#part").text
    'http://xn--mnster-3ya.example/a%20b'
    >>> parse("http://0x7f.1/").host
    '127.0.0.1'

    Raises:
        UsageError: It is none that is ever fetched.
    """
    url = url.strip(" ")
    if len(url) > _LONGEST:
        raise UsageError(f"{shown(url)} is {len(url)} characters long; addresses end at {_LONGEST}")
    if _CONTROLS.search(url):
        raise UsageError(f"{shown(url)} holds a control character; copy the address again")
    split = _URL.fullmatch(url)
    scheme = split[1].lower() if split else ""
    if split is None or scheme not in _PORTS:
        raise UsageError(
            f"{shown(url)} cannot be fetched: only http and https addresses are; "
            "for a file give its path"
        )
    _, slashes, place, path, query = split.groups()[0:5]
    if not slashes or "\\" in place + path:
        raise UsageError(f"{shown(url)} is not written as an address is: https://host/path")
    if "@" in place:
        raise UsageError(
            f"{shown(url)} holds a name or a password before the host; give it without them"
        )
    host, port = _split_port(place, scheme, url)
    if port not in _PORTS.values() and not any_port:
        raise UsageError(
            f"{shown(url)} names port {port}; pages are fetched from the usual ports, "
            "80 and 443; if the server is yours, give its address with --allow-private"
        )
    return Address(scheme, _host(host, url), port, target(path, query))


def joined(base: Address, location: str) -> str:
    """Return where a redirect points, which may be relative.

    Raises:
        UsageError: It is no address.
    """
    if _CONTROLS.search(location):  # urljoin would leave some of them out
        raise UsageError(f"{shown(location)} holds a control character")
    try:
        return urljoin(base.text, location.strip(" "))
    except ValueError as error:
        raise UsageError(f"{shown(location)} is no address") from error


def refusal(host: str, address: str, *, allow_private: bool) -> str | None:
    """Say why an address that a host has is not dialled; None where it may be."""
    what = closed(address, allow_private=allow_private)
    if what is None:
        return None
    at = f"{address[:_SHOWN]} is" if host == address else f"{host!r} is at {address[:_SHOWN]},"
    advice = (
        "if that network is yours, give that very address with --allow-private"
        if is_private(address)
        else "check the address"
    )
    return f"{at} {what}, and pages are fetched from public addresses only; {advice}"


def is_same_server(url: str, other: str) -> bool:
    """Tell whether two addresses name one server by its number; what a name stands for may change.

    >>> is_same_server("http://10.0.0.1:8000/feed", "http://10.0.0.1:8000/a")
    True
    >>> is_same_server("http://news.example/feed", "http://news.example/a")
    False
    """
    try:
        first, second = parse(url, any_port=True), parse(other, any_port=True)
    except UsageError:
        return False
    return first.origin == second.origin and is_literal(first.host)


def is_literal(host: str) -> bool:
    """Tell an address of the internet protocol from a name.

    >>> is_literal("127.0.0.1"), is_literal("news.example")
    (True, False)
    """
    return ":" in host or _is_numeric(host)


def _split_port(place: str, scheme: str, url: str) -> tuple[str, int]:
    if place.startswith("["):
        host, closing, rest = place.partition("]")
        host += closing
    else:
        host, colon, rest = place.partition(":")
        rest = colon + rest
    digits = rest.removeprefix(":")
    if not rest or rest == ":":
        return host, _PORTS[scheme]
    if not _PORT.fullmatch(rest):
        raise UsageError(f"{shown(url)} has no port that is a number behind its host")
    port = int(digits)
    if not 0 < port < 1 << 16:
        raise UsageError(f"{shown(url)} names a port that there is not; they end at 65535")
    return host, port


def _host(host: str, url: str) -> str:
    if host.startswith("["):
        return _ipv6(host, url)
    name = host.lower() if host.isascii() else _in_ascii(host, url)
    name = name.removesuffix(".")
    labels = name.split(".")
    if _is_numeric(name):
        return _ipv4(name, url)
    if not name:
        raise UsageError(f"{shown(url)} names no host; write it as https://host/path")
    well_formed = all(_LABEL.fullmatch(label) and len(label) <= _LABEL_LONGEST for label in labels)
    if not well_formed or len(name) > _HOST_LONGEST:
        raise UsageError(f"{shown(url)} names a host that there cannot be; check the address")
    return name


def _is_numeric(name: str) -> bool:
    """Tell whether a resolver would read it as an IPv4 address, as the URL standard has it."""
    return _NUMBER.fullmatch(name.rpartition(".")[2]) is not None


def _ipv4(name: str, url: str) -> str:
    try:
        return socket.inet_ntoa(socket.inet_aton(name))  # what the system's resolver makes of it
    except OSError as error:
        raise UsageError(
            f"{shown(url)} names a host of numbers that is no address; check it"
        ) from error


def _ipv6(host: str, url: str) -> str:
    try:
        ip = IPv6Address(host.removeprefix("[").removesuffix("]"))
    except AddressValueError as error:
        raise UsageError(f"{shown(url)} names no IPv6 address in its brackets; check it") from error
    if ip.scope_id is not None or not host.endswith("]"):
        raise UsageError(f"{shown(url)} names a zone of this machine; pages have none")
    return str(ip)


def _in_ascii(host: str, url: str) -> str:
    idna = import_module("idna")
    try:
        encoded: bytes = idna.encode(host, uts46=True)
    except (idna.IDNAError, UnicodeError, IndexError) as error:
        # Full-width and circled digits stand for digits, and make no name.
        plain: str = _remapped(host)
        if _is_numeric(plain.removesuffix(".")):
            return plain
        raise UsageError(f"{shown(url)} names a host that there cannot be; check it") from error
    return encoded.decode("ascii").lower()


def _remapped(host: str) -> str:
    idna = import_module("idna")
    try:
        plain: str = idna.uts46_remap(host)
    except (idna.IDNAError, UnicodeError, IndexError):
        return ""
    return plain if plain.isascii() else ""

"""Which addresses of the internet protocol are public; Python's own tables miss a dozen kinds."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TypeAlias

IP: TypeAlias = IPv4Address | IPv6Address
_Networks: TypeAlias = "tuple[tuple[IPv4Network | IPv6Network, str], ...]"

_PRIVATE: _Networks = (
    (IPv4Network("10.0.0.0/8"), "a private address"),
    (IPv4Network("172.16.0.0/12"), "a private address"),
    (IPv4Network("192.168.0.0/16"), "a private address"),
    (IPv4Network("127.0.0.0/8"), "this machine itself"),
    (IPv4Network("100.64.0.0/10"), "an address behind a provider's translation"),
    (IPv6Network("::1/128"), "this machine itself"),
    (IPv6Network("fc00::/7"), "a private address"),
)
"""What a reader may call an intranet."""
_SERVICES: _Networks = tuple(
    (network, "a service of a cloud to its own machines")
    for network in (
        IPv4Network("100.100.100.200/32"),
        IPv4Network("168.63.129.16/32"),
        IPv6Network("fd00:ec2::/32"),
        IPv6Network("fd20:ce::/32"),
    )
)
"""What hands out keys, or serves who does; some of it lies where intranets do."""
_CLOSED: _Networks = (
    (IPv4Network("0.0.0.0/8"), "no address of a machine"),
    (IPv4Network("169.254.0.0/16"), "a link-local address"),
    (IPv4Network("192.0.0.0/24"), "an address kept for protocols"),
    (IPv4Network("192.0.2.0/24"), "an address kept for examples"),
    (IPv4Network("192.88.99.0/24"), "an address kept for protocols"),
    (IPv4Network("198.18.0.0/15"), "an address kept for measuring"),
    (IPv4Network("198.51.100.0/24"), "an address kept for examples"),
    (IPv4Network("203.0.113.0/24"), "an address kept for examples"),
    (IPv4Network("224.0.0.0/4"), "an address of many machines"),
    (IPv4Network("240.0.0.0/4"), "a reserved address"),
    (IPv6Network("fe80::/10"), "a link-local address"),
    (IPv6Network("ff00::/8"), "an address of many machines"),
    (IPv6Network("2001::/23"), "an address kept for protocols"),
    (IPv6Network("2001:db8::/32"), "an address kept for examples"),
    (IPv6Network("3fff::/20"), "an address kept for examples"),
)
"""What no reader may: none of these is a web server's."""
_UNICAST = IPv6Network("2000::/3")
"""All of IPv6 that has been given to networks; the rest is kept for later or for special uses."""
_MAPPED = IPv6Network("::ffff:0:0/96")
_NAT64 = IPv6Network("64:ff9b::/96")
_6TO4 = IPv6Network("2002::/16")
_ISATAP = (0x00005EFE, 0x02005EFE)
"""The third quarter of an address that ends in an IPv4 address."""


def closed(address: str, *, allow_private: bool = False) -> str | None:
    """Say what an address is that is not to be dialled; None of one that may be.

    An IPv6 address that holds an IPv4 address is judged by that one too.

    >>> closed("93.184.215.14"), closed("127.0.0.1")
    (None, 'this machine itself')
    >>> closed("64:ff9b::7f00:1"), closed("64:ff9b::5db8:d70e")
    ('this machine itself', None)
    >>> closed("169.254.169.254", allow_private=True)
    'a link-local address'
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return "no address"
    return _closed(ip, allow_private=allow_private)


def is_private(address: str) -> bool:
    """Tell whether ``allow_private`` is what opens an address."""
    return closed(address) is not None and closed(address, allow_private=True) is None


def _closed(ip: IP, *, allow_private: bool) -> str | None:
    if isinstance(ip, IPv6Address):
        if ip in _MAPPED or ip in _NAT64:  # these are the IPv4 address, only written otherwise
            return _closed(_ipv4(ip, 0), allow_private=allow_private)
        if inner := _tunnelled(ip):
            what = _closed(inner, allow_private=False)
            if what or ip in _6TO4:
                return what
    if what := _named(ip, _SERVICES):
        return what
    if what := _named(ip, _PRIVATE):
        return None if allow_private else what
    # Python's own tables have what later versions of them learn.
    public = ip in _UNICAST if isinstance(ip, IPv6Address) else ip.is_global
    return _named(ip, _CLOSED) or (None if public else "a reserved address")


def _tunnelled(ip: IPv6Address) -> IPv4Address | None:
    if ip in _6TO4:
        return _ipv4(ip, 80)
    return _ipv4(ip, 0) if int(ip) >> 32 & 0xFFFF_FFFF in _ISATAP else None


def _ipv4(ip: IPv6Address, shift: int) -> IPv4Address:
    return IPv4Address(int(ip) >> shift & 0xFFFF_FFFF)


def _named(ip: IP, networks: _Networks) -> str | None:
    return next((what for network, what in networks if ip in network), None)

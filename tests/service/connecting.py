"""Services that cannot be reached, and such that speak something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.service.fault import HERE, SERVICE, Fault, always
from tests.service.good import head
from tests.web_certificates import Authority

if TYPE_CHECKING:
    from tests.service.raw_server import Step

_HTTPS = "https://127.0.0.1:{port}/v1"
_NEVER = always()
_AUTHORITY = Authority()


def _early(name: str, *steps: Step, tries: int = 3, hangs: bool = False, url: str = HERE) -> Fault:
    return Fault(name, SERVICE, _NEVER, early=steps, tries=tries, hangs=hangs, url=url)


FAULTS = (
    Fault("refuses connections", SERVICE, _NEVER, tries=0, url="http://127.0.0.1:{closed}/v1"),
    Fault("unknown name", SERVICE, _NEVER, tries=0, url="https://no-such-host.invalid/v1"),
    Fault(
        "untrusted certificate", SERVICE, _NEVER, url=_HTTPS, tls=_AUTHORITY.server("127.0.0.1")
    ),
    Fault(
        "expired certificate", SERVICE, _NEVER, url=_HTTPS,
        tls=_AUTHORITY.server("127.0.0.1", begins=-9),
    ),
    _early("plain HTTP behind https", head() + b"{}", url=_HTTPS, tries=1),
    _early("TLS alert", b"\x15\x03\x03\x00\x02\x02\x28", url=_HTTPS, tries=1),
    _early("TLS handshake stalls", "stall", url=_HTTPS, hangs=True),
    _early("reset in the handshake", "reset", url=_HTTPS),
    _early("closes at once", b""),
    _early("resets at once", "reset"),
    _early("never takes the request", "stall", hangs=True),
    _early("speaks SMTP", b"220 mail ready\r\n"),
    _early("speaks SSH", b"SSH-2.0-OpenSSH_9.2\r\n"),
    _early("speaks HTTP/2", b"\x00\x00\x12\x04\x00\x00\x00\x00\x00" + b"\x00" * 18),
    _early("sends noise", bytes(range(256)) * 40),
)  # fmt: skip

"""What one fault is: how it looks on the wire, and what a reader may expect of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator

    from tests.service.raw_server import Asked, Script, Step

OK, SETTINGS, SERVICE, REPLY = 0, 4, 5, 6
"""Exit codes: all is well; configuration or key; the service failed; the reply is cut or unusable."""
MOST_TRIES = 3
HERE = "http://127.0.0.1:{port}/v1"
"""The base URL of the service."""

Shows: TypeAlias = Literal["all", "some", "nothing"]
"""What of the good draft's claims a reader gets to see."""


@dataclass(frozen=True)
class Fault:
    """One way to fail.

    A fault of exit code 0 is none to the reader: the reply can be used, or holds nothing that may
    be shown.
    """

    name: str
    code: int
    script: Script
    streamed: int | None = None
    """The exit code where a reply comes in pieces, if it is another."""
    check: int | None = None
    """The exit code of a check, if it is another: a cut judgement has no claims to show."""
    tries: int = 1
    """How often the same request is made when nothing better comes."""
    shows: Shows = "all"
    """Of a reply that can be used."""
    hangs: bool = False
    """Whether it ends by the deadline only."""
    early: tuple[Step, ...] = ()
    tls: ssl.SSLContext | None = None
    url: str = HERE
    big: bool = False
    """Whether it takes long to send: megabytes."""

    unknowable: bool = False
    """Whether no client can tell: then it may also seem whole, with true claims only."""

    def expected(self, *, streamed: bool, check: bool = False) -> int:
        """Return the exit code."""
        if check and self.check is not None:
            return self.check
        return self.code if self.streamed is None or not streamed else self.streamed

    def allows(self, code: int, *, streamed: bool, check: bool, chat: bool) -> bool:
        """Tell whether an exit code is right.

        One that ends by the deadline, or takes long, may end before its first word.
        """
        if self.unknowable and chat:
            return True
        late = code == SERVICE and (self.hangs or self.big)
        return late or code == self.expected(streamed=streamed, check=check)


def passing(name: str, script: Script, streamed: int | None = None) -> Fault:
    """Return a fault of the service that may have passed when it is asked again."""
    return Fault(name, SERVICE, script, streamed, tries=MOST_TRIES)


def always(*steps: Step) -> Script:
    """Return a script that does the same whatever is asked."""

    def script(_: Asked) -> Iterator[Step]:
        yield from steps

    return script


def each(make: Callable[[Asked], bytes]) -> Script:
    """Return a script that sends bytes made for the request."""

    def script(asked: Asked) -> Iterator[Step]:
        yield make(asked)

    return script

"""An event loop whose name look-ups hold up nobody: neither a call beyond its deadline nor an exit.

The system's resolver cannot be interrupted, and asyncio waits at its end for the thread that asks
it: without a network that is half a minute.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class Loop(asyncio.SelectorEventLoop):
    """Looks names up in a thread that may be left behind."""

    def __init__(self, resolve: Callable[..., list[Any]] = socket.getaddrinfo) -> None:
        super().__init__()
        self._resolve = resolve

    async def getaddrinfo(self, host: Any, port: Any, **how: Any) -> list[Any]:
        """Return the addresses of a name, as ``socket.getaddrinfo`` does.

        Raises:
            OSError: They are not found.
            ValueError: It can be no name, as with a label of more than 63 letters.
        """
        found: asyncio.Future[list[Any]] = self.create_future()

        def settle(addresses: list[Any], error: Exception | None) -> None:
            if found.done():
                return  # nobody waits any more
            if error is None:
                found.set_result(addresses)
            else:
                found.set_exception(error)

        def look() -> None:
            addresses: list[Any] = []
            failure: Exception | None = None
            try:
                addresses = self._resolve(host, port, **how)
            except Exception as error:  # noqa: BLE001 - raised again where it is waited for
                failure = error
            with suppress(RuntimeError):  # the loop is closed
                self.call_soon_threadsafe(settle, addresses, failure)

        threading.Thread(target=look, name="assistant-name", daemon=True).start()
        return await found

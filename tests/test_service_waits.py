"""How long a failing service is waited for: what it asks for within reason, and nobody for ever."""

from __future__ import annotations

import asyncio
import threading
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from assistant.errors import ServiceError
from assistant.providers.base import Deadline
from assistant.providers.bridge import iterate
from assistant.providers.openai_api import OpenAIProvider
from assistant.providers.patience import Patience
from assistant.providers.resolving import Loop
from assistant.providers.waits import within
from tests.service.raw_server import RawServer
from tests.service.statuses import WAITS, asking_to_wait
from tests.ways import REQUEST

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

_OWN = [0.5, 1.0]
"""The waits where a service asks for none that can be obeyed."""
_NONSENSE = {"", "soon", "1, 2", "nan", "inf", "-inf", "1e308", "9" * 20} | {
    asks for asks in WAITS if "9999" in asks or "Foo" in asks
}
_ASKED = {"1": [1.0, 1.0], "1.5": [1.5, 1.5], "3600": [], "86400": []}


@pytest.mark.parametrize("asks", WAITS)
def test_waits_within_reason(asks: str) -> None:
    """A wait is obeyed if there is time for it, an hour is told and not begun, nonsense is none."""
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        """Do not sleep, but remember."""
        waits.append(seconds)

    patience = Patience(sleep=sleep, chance=lambda: 1.0)
    with RawServer(asking_to_wait(asks)) as server, pytest.raises(ServiceError) as caught:
        OpenAIProvider("m", server.url, patience=patience).complete(REQUEST, Deadline(60))

    assert waits == _ASKED.get(asks, _OWN)
    assert server.connections == WAITS[asks] == len(waits) + 1
    assert ("asks to wait" in str(caught.value)) is (asks not in _NONSENSE)
    assert len(str(caught.value)) < 200


def test_a_resolver_that_hangs_is_left() -> None:
    """Without a network the resolver takes its time: a call ends by its deadline all the same."""
    hangs = threading.Event()

    def resolve(*_: Any, **__: Any) -> list[Any]:
        hangs.wait(30)
        return []

    async def look_up() -> AsyncGenerator[object, None]:
        async with within(Deadline(0.05), 60):
            yield await asyncio.get_running_loop().getaddrinfo("a.example", 80)

    with pytest.raises(TimeoutError), closing(iterate(look_up(), lambda: Loop(resolve))) as found:
        next(found)

    assert not hangs.is_set()
    assert [one.daemon for one in threading.enumerate() if one.name == "assistant-name"] == [True]
    hangs.set()


def test_what_can_be_no_name_is_said_at_once() -> None:
    """A resolver that finds a name impossible is not waited for until the deadline."""

    async def look_up() -> AsyncGenerator[object, None]:
        async with within(Deadline(30), 60):
            yield await asyncio.get_running_loop().getaddrinfo(f"{'a' * 64}.example", 80)

    with pytest.raises(UnicodeError), closing(iterate(look_up())) as found:
        next(found)

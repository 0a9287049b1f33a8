"""Which models a service has: one GET of ``/models``, tried once."""

from __future__ import annotations

from contextlib import aclosing, closing
from typing import TYPE_CHECKING

from assistant.providers.address import read_address
from assistant.providers.base import Deadline
from assistant.providers.bridge import iterate
from assistant.providers.connection import Connection
from assistant.providers.faults import Fault, Service
from assistant.providers.reading import read_object
from assistant.providers.written import items, mapping, words

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator


async def list_models(connection: Connection, service: Service, deadline: Deadline) -> list[str]:
    """Return the names of a service's models, untrusted text.

    Raises:
        ServiceError, SettingsError or ReplyError: It did not say.
    """
    body = bytearray()
    fault: Fault | None = None
    try:
        calling = connection.call(
            lambda client: client.models.with_streaming_response.list(), service, deadline
        )
        async with aclosing(calling):
            async for _, chunk in calling:
                body += chunk
        listed = items(read_object(bytes(body), service).get("data"))
    except Fault as its:
        listed, fault = [], its
    if fault is not None:
        raise fault.error
    names = (words(mapping(model).get("id")) for model in listed)
    return [name for name in names if name]


def served_models(base_url: str | None, api_key: str | None, timeout: float) -> list[str]:
    """Ask a service for its models, for as many seconds as ``timeout`` says in all.

    Raises:
        ServiceError, SettingsError or ReplyError: It cannot be reached, or did not say.
    """
    address = read_address(base_url, api_key)
    service = Service(address.url, address.host, "", address.key)

    async def find() -> AsyncGenerator[list[str], None]:
        yield await list_models(Connection(address, timeout), service, Deadline(timeout))

    with closing(iterate(find())) as found:
        return next(found)

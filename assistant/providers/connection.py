"""Calls to one service: every wait ends in time, every size is capped, every failure is a fault."""

from __future__ import annotations

from contextlib import AsyncExitStack, aclosing
from functools import cache
from typing import TYPE_CHECKING, Any

from assistant.providers.faults import Fault, Service, plain
from assistant.providers.logs import guard_logs
from assistant.providers.waits import within

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncGenerator, Callable
    from contextlib import AbstractAsyncContextManager

    import httpx2
    from openai import AsyncAPIResponse, AsyncOpenAI

    from assistant.providers.address import Address
    from assistant.providers.base import Deadline

    Opening = Callable[[AsyncOpenAI], AbstractAsyncContextManager[AsyncAPIResponse[Any]]]

LARGEST_BODY = 48_000_000
"""Bytes of one answer, decompressed: a streamed word comes wrapped in some hundred of them."""
LARGEST_ERROR = 65_536
CONNECT = 10.0
"""Seconds until a service that cannot be reached is given up."""
_SUCCESS = range(200, 300)
_OF_HERE = tuple(f"X-Stainless-{it}" for it in ("OS", "Arch", "Runtime", "Runtime-Version"))
"""What the client would tell of the machine that it runs on, which is nobody's business."""
_OF_OPENAI = ("OpenAI-Organization", "OpenAI-Project")
"""What the client reads from the environment, and would tell every other service as well."""
_CODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
"""What is unpacked, though none was asked for: each makes of one chunk some 60 MB at most. One
inside another, or a newer one, may make gigabytes of it before its size is looked at."""


class Connection:
    """A way to one service. Each call has a connection of its own: calls are far apart."""

    def __init__(self, address: Address, timeout: float, largest: int = LARGEST_BODY) -> None:
        self._address = address
        self._timeout = timeout
        self._largest = largest

    async def call(
        self, opening: Opening, service: Service, deadline: Deadline
    ) -> AsyncGenerator[tuple[str, bytes], None]:
        """Make one call; yield the kind of its content with each chunk of it.

        Raises:
            Fault: Whatever went wrong.
        """
        fault: Fault | None = None
        size = 0
        try:
            async with aclosing(self._chunks(opening, service, deadline)) as chunks:
                async for kind, chunk in chunks:
                    size += len(chunk)
                    if size > self._largest:
                        fault = service.too_large()
                        break
                    yield kind, chunk
        except Fault as known:
            fault = known
        except Exception as error:  # noqa: BLE001 - the client raises bare errors of five libraries
            fault = service.broken(error)
        # Outside of the handler, so that no foreign text, which may hold the key, is chained to it.
        if fault is not None:
            raise fault

    async def _chunks(
        self, opening: Opening, service: Service, deadline: Deadline
    ) -> AsyncGenerator[tuple[str, bytes], None]:
        async with AsyncExitStack() as stack:
            client = await stack.enter_async_context(self._client(service))
            async with within(deadline, self._timeout):
                response = await stack.enter_async_context(opening(client))
            kind = response.headers.get("content-type", "")
            chunks = response.iter_bytes()
            while True:
                async with within(deadline, self._timeout):
                    chunk = await anext(chunks, None)
                if chunk is None:
                    return
                yield kind, chunk

    def _client(self, service: Service) -> AsyncOpenAI:
        import httpx2  # noqa: PLC0415 - half a second, needed at the first call only
        from openai import AsyncOpenAI, Omit  # noqa: PLC0415

        async def refuse(response: httpx2.Response) -> None:
            """Judge an error before the client reads all of its body, however large."""
            coding = response.headers.get("content-encoding", "").strip().lower()
            if coding not in _CODINGS:
                raise service.unreadable(plain(coding, service.key), kind="a reply in the coding ")
            if response.status_code in _SUCCESS:
                return
            body = bytearray()
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > LARGEST_ERROR:
                    break
            raise service.refused(response.status_code, response.headers, bytes(body))

        http = httpx2.AsyncClient(
            verify=_tls(),
            timeout=httpx2.Timeout(self._timeout, connect=min(self._timeout, CONNECT)),
            follow_redirects=False,  # the article goes where the user said, and nowhere else
            trust_env=not self._address.is_here,
            event_hooks={"response": [refuse]},
        )
        untold = _OF_HERE if self._address.is_openai else (*_OF_HERE, *_OF_OPENAI)
        headers = {"Accept-Encoding": "identity", **{name: Omit() for name in untold}}
        client = AsyncOpenAI(
            api_key=self._address.sent_key,
            base_url=self._address.url,
            max_retries=0,
            default_headers=headers,  # type: ignore[arg-type] # it takes Omit, and does not say so
            http_client=http,
        )
        client._platform = "Unknown"  # noqa: SLF001 - else it starts uname, with the key around it
        guard_logs(self._address)  # now that the client has brought its libraries along
        return client


@cache
def _tls() -> ssl.SSLContext:
    import httpx2  # noqa: PLC0415 - as above

    return httpx2.create_ssl_context()

"""What providers do when a service fails: try again, or say in one clear line what is wrong."""

from __future__ import annotations

import asyncio

import pytest

from assistant.errors import AssistantError, ReplyError, ServiceError, SettingsError
from assistant.providers.address import read_address
from assistant.providers.base import Deadline
from assistant.providers.connection import Connection
from assistant.providers.faults import Fault, Service
from assistant.providers.openai_api import AsyncOpenAIProvider, OpenAIProvider
from tests.scripted_server import Fails, Raw, Says, ScriptedServer, Silent
from tests.ways import DRAFT, KEY, REQUEST, Way, last


def test_a_passing_fault_is_tried_again(way: Way, server: ScriptedServer) -> None:
    """A failure of the service is waited out, each time longer."""
    reply = last(way.fetch(server, Fails(500), Fails(503), Says(DRAFT)))

    assert reply.text == DRAFT
    assert way.waits == [0.5, 1.0]


def test_patience_ends(either: Way, server: ScriptedServer) -> None:
    """Three tries, then one clear line."""
    with pytest.raises(
        ServiceError, match=r"^the model's service at 127\S+ failed \(500\): down; try again later$"
    ):
        either.fetch(server, *[Fails(500, "down")] * 4)

    assert len(server.asked) == 3


def test_the_service_says_how_long_to_wait(either: Way, server: ScriptedServer) -> None:
    """Retry-After is obeyed, as seconds or as a date, when there is time for it."""
    asks = Fails(429, headers={"retry-after": "90", "retry-after-ms": "7000"})
    past = Fails(429, headers={"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"})

    either.fetch(server, asks, past, Says(DRAFT))

    assert either.waits == [7.0, 1.0]


@pytest.mark.parametrize("seconds", ["50", "3600"])
def test_a_wait_beyond_the_deadline_is_not_begun(
    seconds: str, either: Way, server: ScriptedServer
) -> None:
    """When the wait would end after the deadline, the error comes at once."""
    with pytest.raises(ServiceError, match="429"):
        either.fetch(server, Fails(429, headers={"retry-after": seconds}), deadline=30)

    assert either.waits == []


@pytest.mark.parametrize(
    ("fails", "kind", "says"),
    [
        (Fails(401, f"Incorrect API key: {KEY}"), SettingsError, "refused the key"),
        (Fails(403, "not for you"), SettingsError, "not for you"),
        (Fails(404, "The model 'm' does not exist"), SettingsError, "no model 'm' for you"),
        (Fails(404, "page not found"), SettingsError, "usually ends in /v1"),
        (Fails(307, headers={"location": "http://127.0.0.1:9/v1"}), SettingsError, "has moved to"),
        (Fails(429, "no money", "insufficient_quota"), ServiceError, "quota is used up: no money"),
        (Fails(400, "no such thing"), ServiceError, r"refused the request \(400\): no such thing"),
    ],
    ids=["key", "rights", "model", "path", "redirect", "quota", "request"],
)
def test_what_cannot_pass_is_not_tried_again(
    fails: Fails, kind: type[AssistantError], says: str, either: Way, server: ScriptedServer
) -> None:
    """One request, one clear line of the right kind, without the key anywhere."""
    with pytest.raises(kind, match=says) as caught:
        either.fetch(server, fails)

    assert len(server.asked) == 1
    assert KEY not in str(caught.value)
    assert caught.value.__cause__ is caught.value.__context__ is None


def test_foreign_text_is_made_harmless(either: Way, server: ScriptedServer) -> None:
    """No control character, no line end and no more than 200 signs of a service's text are shown."""
    nasty = "\x1b]52;c;x\x07\x9b2J\r\n\u202eevil\u2066 Bearer abc.def " + "long " * 200

    with pytest.raises(ServiceError) as caught:
        either.fetch(server, Fails(400, nasty))

    message = str(caught.value)
    assert message.isprintable()
    assert "abc.def" not in message
    assert len(message) < 300


SSE = "text/event-stream"
ODD = {
    "no JSON": Raw(b"It is 5 o'clock"),
    "nothing": Raw(b""),
    "null": Raw(b"null"),
    "a list": Raw(b"[]"),
    "bad UTF-8": Raw(b'{"choices": "\xff'),
    "no choices": Raw(b'{"choices": null, "output": 3, "usage": []}'),
    "odd choices": Raw(b'{"choices": [null], "output": [[], {"content": {}}]}'),
    "deep": Raw(b"[" * 100_000),
    "an error": Raw(b'{"error": {"message": "overloaded", "code": null}}'),
    "an error text": Raw(b'{"error": "overloaded"}'),
    "an empty stream": Raw(b"", kind=SSE),
    "comments only": Raw(b": ping\n\n" * 9, kind=SSE),
    "half an event": Raw(b'data: {"choices": [{"del', kind=SSE),
    "odd events": Raw(b'data: {"choices": [{"delta": null}], "type": 5}\n\n', kind=SSE),
    "an error event": Raw(b'event: error\ndata: {"error": {"message": "over"}}\n\n', kind=SSE),
    "done at once": Raw(b"data: [DONE]\n\n", kind=SSE),
    "short of its length": Raw(b'{"choices": [', size=999),
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_what_is_no_reply_is_asked_for_again(odd: Raw, either: Way, server: ScriptedServer) -> None:
    """Whatever is sent in place of a reply is neither a crash nor a reply."""
    assert last(either.fetch(server, odd, Says(DRAFT))).text == DRAFT

    with pytest.raises(ServiceError) as caught:
        either.fetch(server, odd, odd, odd)

    assert "\n" not in str(caught.value)


def test_a_page_is_not_asked_for_again(either: Way, server: ScriptedServer) -> None:
    """A login page in place of a reply is named at once."""
    with pytest.raises(ServiceError, match="sent '<html>Log in' in place of a reply"):
        either.fetch(server, Raw(b"<html>Log in", kind="text/html"))

    assert len(server.asked) == 1


def test_silence_ends(either: Way, server: ScriptedServer) -> None:
    """A service that does not answer is left when the time for a try is over, and tried again."""
    assert last(either.fetch(server, Silent(), Says(DRAFT), timeout=0.8)).text == DRAFT

    with pytest.raises(ServiceError, match="did not answer in time"):
        either.fetch(server, Silent(), Silent(), timeout=20, deadline=0.2)

    assert len(server.asked) <= 3


def test_a_stream_that_falls_silent_is_cut(server: ScriptedServer) -> None:
    """What was said before the silence stays."""
    chunk = b'data: {"choices": [{"delta": {"content": "half"}}]}\n\n'

    items = Way("chat", streamed=True, awaited=False).fetch(server, Silent(chunk), timeout=0.2)

    assert items[0] == "half"
    assert last(items).finish == "cut"


def test_silence_after_the_end_changes_nothing(server: ScriptedServer) -> None:
    """A reply that said why it ended is whole, even if its connection stays open."""
    chunk = b'data: {"choices": [{"delta": {"content": "all"}, "finish_reason": "stop"}]}\n\n'

    items = Way("chat", streamed=True, awaited=False).fetch(server, Silent(chunk), timeout=0.2)

    assert last(items).finish == "stop"


def test_a_server_that_is_not_there(either: Way) -> None:
    """What refuses the connection is named, with its address, and not tried again."""
    with ScriptedServer() as gone:
        provider = either.provider(gone)

    with pytest.raises(
        ServiceError, match=r"^cannot reach the model's service at 127\.0\.0\.1:\d+:"
    ):
        either.again(provider)

    assert either.waits == []


@pytest.mark.parametrize(
    ("url", "key", "says"),
    [
        (None, None, "no API key: set OPENAI_API_KEY"),
        (None, " ", "no API key"),
        ("https://api.openai.com/v1", None, "no API key"),
        ("localhost:1234/v1", "k", "is no base URL"),
        ("file:///etc/passwd", "k", "is no base URL"),
        ("http://[::1", "k", "is no base URL"),
        ("http://host:99999/v1", "k", "is no base URL"),
        ("https://me:secret@host/v1", "k", "holds a user or password"),
        ("http://localhost/v1", "two\nlines", "signs that no key has"),
    ],
)
def test_settings_that_cannot_work(url: str | None, key: str | None, says: str) -> None:
    """A key or a URL that cannot work is refused before anything is sent, and never shown."""
    with pytest.raises(SettingsError, match=says) as caught:
        OpenAIProvider(base_url=url, api_key=key)

    assert "secret" not in str(caught.value)


def test_being_cancelled_is_not_a_fault(server: ScriptedServer) -> None:
    """A cancelled call is not tried again and not turned into an error of the service."""
    server.script += [Silent(), Says(DRAFT)]
    provider = AsyncOpenAIProvider("m", server.url)

    async def give_up() -> None:
        async with asyncio.timeout(0.2):
            await provider.complete(REQUEST, Deadline(60))

    with pytest.raises(TimeoutError):
        asyncio.run(give_up())

    assert len(server.asked) <= 1


def test_an_endless_answer_without_text_is_an_error(server: ScriptedServer) -> None:
    """A stream that never comes to its text is cut off by its size."""
    server.script.append(Raw(b": x\n\n" * 9_000, kind=SSE))
    address = read_address(server.url, None)
    service = Service(address.url, address.host, "m", None)
    connection = Connection(address, timeout=20, largest=10_000)

    async def read() -> int:
        calling = connection.call(
            lambda client: client.chat.completions.with_streaming_response.create(
                messages=[], model="m"
            ),
            service,
            Deadline(60),
        )
        return sum([len(chunk) async for _, chunk in calling])

    with pytest.raises(Fault) as caught:
        asyncio.run(read())

    assert isinstance(caught.value.error, ReplyError)

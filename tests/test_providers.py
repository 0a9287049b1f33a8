"""Providers: through the real client, over a real connection, against a scripted service.

Every law is checked with both interfaces, whole and streamed, synchronous and awaited.
"""

from __future__ import annotations

import asyncio
import itertools
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from assistant.errors import AssistantError, ReplyError, ServiceError, SettingsError
from assistant.providers.address import read_address
from assistant.providers.base import Deadline
from assistant.providers.connection import Connection
from assistant.providers.faults import Fault, Service
from assistant.providers.openai_api import Api, AsyncOpenAIProvider, OpenAIProvider
from assistant.providers.patience import Patience
from assistant.replies import AnswerDraft, Message, ModelRequest, Reply, SummaryDraft
from tests.scripted_server import Fails, Raw, Says, Scripted, ScriptedServer, Silent

if TYPE_CHECKING:
    from assistant.replies import Finish

KEY = "sk-canary-4711-0815"
DRAFT = '{"status": "answered", "claims": [], "unanswered": [], "standalone_question": "Why “é”?"}'
REQUEST = ModelRequest(
    task="answer",
    messages=(
        Message(role="system", content="Read."),
        Message(role="user", content="Why?"),
    ),
    shape=AnswerDraft,
    max_output_tokens=99,
)


@dataclass
class Way:
    """One way to fetch a reply, and how long it waited between its tries."""

    api: Api
    streamed: bool
    awaited: bool
    waits: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        """Name the way in test ids."""
        how = "streamed" if self.streamed else "whole"
        return f"{self.api} {how} {'awaited' if self.awaited else 'synchronous'}"

    async def sleep(self, seconds: float) -> None:
        """Do not sleep, but remember."""
        self.waits.append(seconds)

    def fetch(
        self,
        server: ScriptedServer,
        *script: Scripted,
        timeout: float = 20,
        deadline: float = 60,
        request: ModelRequest = REQUEST,
    ) -> list[str | Reply]:
        """Return the pieces and the reply; a whole reply has no pieces."""
        server.script += script
        return self.again(self.provider(server, timeout), deadline=deadline, request=request)

    def provider(
        self, server: ScriptedServer, timeout: float = 20
    ) -> OpenAIProvider | AsyncOpenAIProvider:
        """Return a provider that calls the server."""
        kind = AsyncOpenAIProvider if self.awaited else OpenAIProvider
        patience = Patience(sleep=self.sleep, chance=lambda: 1.0)
        return kind("m", server.url, KEY, timeout, api=self.api, patience=patience)

    def again(
        self,
        provider: OpenAIProvider | AsyncOpenAIProvider,
        *,
        deadline: float = 60,
        request: ModelRequest = REQUEST,
    ) -> list[str | Reply]:
        """Fetch one reply of a provider."""
        until = Deadline(deadline)
        if isinstance(provider, OpenAIProvider):
            if self.streamed:
                return list(provider.stream(request, until))
            return [provider.complete(request, until)]
        return asyncio.run(self._awaited(provider, request, until))

    async def _awaited(
        self, provider: AsyncOpenAIProvider, request: ModelRequest, until: Deadline
    ) -> list[str | Reply]:
        if self.streamed:
            return [item async for item in provider.stream(request, until)]
        return [await provider.complete(request, until)]


APIS: tuple[Api, Api] = ("responses", "chat")
ALL = [(api, s, a) for api in APIS for s in (False, True) for a in (False, True)]


@pytest.fixture(params=ALL, ids=lambda way: str(Way(*way)))
def way(request: pytest.FixtureRequest) -> Way:
    """Each of the eight ways to fetch a reply."""
    return Way(*request.param)


BOTH: list[tuple[Api, bool, bool]] = [("responses", False, False), ("chat", True, True)]


@pytest.fixture(params=BOTH, ids=lambda way: str(Way(*way)))
def either(request: pytest.FixtureRequest) -> Way:
    """Two ways that differ in everything, for what does not depend on the way."""
    return Way(*request.param)


@pytest.fixture(params=[way for way in ALL if way[1] and not way[2]], ids=lambda w: str(Way(*w)))
def stream_way(request: pytest.FixtureRequest) -> Way:
    """The synchronous streams."""
    return Way(*request.param)


def last(items: list[str | Reply]) -> Reply:
    assert isinstance(items[-1], Reply)
    return items[-1]


def test_a_good_reply_comes_as_it_was_written(way: Way, server: ScriptedServer) -> None:
    """The text is the model's, its pieces are the text, and the cost is the service's count."""
    *pieces, reply = way.fetch(server, Says(DRAFT))

    assert isinstance(reply, Reply)
    assert (reply.text, reply.finish, reply.model) == (DRAFT, "stop", "m")
    assert "".join(map(str, pieces)) == (DRAFT if way.streamed else "")
    assert len(pieces) > 5 or not way.streamed
    usage = reply.usage.model_dump(exclude={"seconds"})
    assert usage == {
        "calls": 1, "input_tokens": 100, "cached_tokens": 40, "output_tokens": 20,
        "estimated": False,
    }  # fmt: skip


def test_what_is_sent(way: Way, server: ScriptedServer) -> None:
    """The request is asked once, with its messages, its limit and its strict shape."""
    way.fetch(server, Says(DRAFT))

    (asked,) = server.asked
    body = asked.body
    assert asked.headers["authorization"] == f"Bearer {KEY}"
    assert (body["model"], body["stream"]) == ("m", way.streamed)
    messages = [{"role": "system", "content": "Read."}, {"role": "user", "content": "Why?"}]
    if way.api == "responses":
        assert asked.path == "/v1/responses"
        assert (body["input"], body["max_output_tokens"]) == (messages, 99)
        assert body["store"] is False
        form = body["text"]["format"]
    else:
        assert asked.path == "/v1/chat/completions"
        assert (body["messages"], body["max_tokens"]) == (messages, 99)
        form = body["response_format"]["json_schema"]
    assert (form["name"], form["strict"]) == ("AnswerDraft", True)


def test_the_shape_sent_is_strict(server: ScriptedServer) -> None:
    """Every object of the schema demands all of its fields, allows no other, has no default."""
    request = REQUEST.model_copy(update={"shape": SummaryDraft})
    Way("responses", streamed=False, awaited=False).fetch(server, Says("{}"), request=request)

    schema = server.asked[0].body["text"]["format"]["schema"]
    objects = [schema, *schema["$defs"].values()]
    assert set(schema["$defs"]) == {"ClaimDraft", "QuoteDraft"}
    for one in objects:
        assert one["additionalProperties"] is False
        assert one["required"] == list(one["properties"])
    assert '"default"' not in json.dumps(schema)


@pytest.mark.parametrize("finish", ["length", "content_filter", "refusal"])
def test_how_a_reply_ended_is_said(finish: Finish, way: Way, server: ScriptedServer) -> None:
    """A reply that is not whole is never called so."""
    reply = last(way.fetch(server, Says("I cannot", finish)))

    assert (reply.text, reply.finish) == ("I cannot", finish)


@pytest.mark.parametrize("finish", ["cut", "failed"])
def test_a_stream_that_breaks_is_cut(
    finish: Finish, stream_way: Way, server: ScriptedServer
) -> None:
    """Text that was handed on stays, nothing is asked twice, and the reply is called cut."""
    reply = last(stream_way.fetch(server, Says("half a dra", finish)))

    assert (reply.text, reply.finish) == ("half a dra", "cut")
    assert reply.usage.estimated
    assert len(server.asked) == 1


@pytest.mark.parametrize("api", APIS)
@pytest.mark.parametrize("finish", ["cut", "failed"])
def test_a_whole_reply_that_breaks_is_asked_again(
    finish: Finish, api: Api, server: ScriptedServer
) -> None:
    """Nothing was shown of it, so a second try harms nobody."""
    way = Way(api, streamed=False, awaited=False)

    assert last(way.fetch(server, Says("half", finish), Says(DRAFT))).text == DRAFT


def test_usage_that_is_missing_is_estimated(either: Way, server: ScriptedServer) -> None:
    """A service that does not count loses no answer; the estimate is called one."""
    usage = last(either.fetch(server, Says(DRAFT, usage=False))).usage

    assert usage.estimated
    assert usage.input_tokens > 0
    assert usage.output_tokens > 10


def test_a_passing_fault_is_tried_again(way: Way, server: ScriptedServer) -> None:
    """A failure of the service is waited out, each time longer."""
    reply = last(way.fetch(server, Fails(500), Fails(503), Says(DRAFT)))

    assert reply.text == DRAFT
    assert way.waits == [0.5, 1.0]


def test_patience_ends(either: Way, server: ScriptedServer) -> None:
    """Three tries, then one clear line."""
    with pytest.raises(ServiceError, match=r"^the model's service at 127\S+ failed \(500\): down$"):
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
    assert last(either.fetch(server, Silent(), Says(DRAFT), timeout=0.2)).text == DRAFT

    with pytest.raises(ServiceError, match="did not answer in time"):
        either.fetch(server, Silent(), Silent(), timeout=20, deadline=0.2)

    assert len(server.asked) == 3


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


def test_an_endless_reply_is_cut_off(stream_way: Way, server: ScriptedServer) -> None:
    """Four million characters are enough for any draft."""
    reply = last(stream_way.fetch(server, Says("x" * 4_100_000, piece=400_000)))

    assert (len(reply.text), reply.finish) == (4_000_000, "cut")


def test_a_whole_reply_may_answer_a_stream(server: ScriptedServer) -> None:
    """A server that cannot stream is understood."""
    body = {"choices": [{"message": {"content": [{"type": "text", "text": DRAFT}]}}]}
    items = Way("chat", streamed=True, awaited=False).fetch(server, Raw(json.dumps(body).encode()))

    assert items[0] == DRAFT
    assert last(items).finish == "stop"


def test_what_a_server_refuses_is_given_up_and_remembered(server: ScriptedServer) -> None:
    """From schema to JSON to words in the prompt, step by step, and not asked for again."""
    way = Way("chat", streamed=True, awaited=False)
    provider = way.provider(server)
    server.script += [
        Fails(400, "'response_format.type' must be 'json_object'"),
        Fails(422, "extra field stream_options not permitted"),
        Fails(400, "response_format is not supported"),
        Fails(400, "use 'max_completion_tokens' instead of max_tokens"),
        Says(DRAFT),
        Says(DRAFT),
    ]

    assert [last(way.again(provider)).text for _ in range(2)] == [DRAFT, DRAFT]

    first, *_, before, after = [asked.body for asked in server.asked]
    assert first["response_format"]["type"] == "json_schema"
    assert before == after
    assert not {"response_format", "stream_options", "max_tokens"} & set(after)
    assert after["max_completion_tokens"] == 99
    assert '"standalone_question"' in after["messages"][-1]["content"]
    assert way.waits == []


def test_a_request_beyond_the_window_is_an_empty_reply(either: Way, server: ScriptedServer) -> None:
    """Whoever made the request can make a shorter one: it came to its limit and cost nothing."""
    reply = last(either.fetch(server, too_long))

    assert (reply.text, reply.finish, reply.usage.output_tokens) == ("", "length", 0)


def test_a_server_that_is_not_there(either: Way) -> None:
    """What refuses the connection is named, with its address, and not tried again."""
    with ScriptedServer() as gone:
        provider = either.provider(gone)

    with pytest.raises(
        ServiceError, match=r"^cannot reach the model's service at 127\.0\.0\.1:\d+:"
    ):
        either.again(provider)

    assert either.waits == []


def test_the_only_model_is_taken() -> None:
    """A server that was given no model is asked for its models, once; embeddings are none."""
    with ScriptedServer(Says(DRAFT), Says(DRAFT), models=("big", "nomic-embed-text")) as server:
        provider = OpenAIProvider(base_url=server.url)
        models = [provider.complete(REQUEST, Deadline(20)).model for _ in range(2)]

        assert models == ["big", "big"] == [provider.find_model(Deadline(20))] * 2
        assert [asked.path for asked in server.asked].count("/v1/models") == 1
        assert server.asked[0].headers["authorization"] == "Bearer none"


@pytest.mark.parametrize(("models", "says"), [((), "has none"), (("a", "b"), "has a, b: choose")])
def test_several_models_are_named(models: tuple[str, ...], says: str) -> None:
    """With no model or several to choose from, the user is asked to."""
    with (
        ScriptedServer(models=models) as server,
        pytest.raises(SettingsError, match=says),
    ):
        OpenAIProvider(base_url=server.url).complete(REQUEST, Deadline(20))


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


def test_leaving_a_stream_early_ends_the_call(stream_way: Way, server: ScriptedServer) -> None:
    """A caller who has seen enough waits for nothing and is free at once."""
    server.script.append(Says("x" * 5_000, piece=1))
    provider = stream_way.provider(server)
    assert isinstance(provider, OpenAIProvider)
    pieces = provider.stream(REQUEST, Deadline(60))

    seen = list(itertools.islice(pieces, 3))
    pieces.close()

    assert seen == ["x", "x", "x"]
    assert list(pieces) == []


def test_synchronous_calls_work_below_a_running_loop(
    stream_way: Way, server: ScriptedServer
) -> None:
    """In a notebook, which has a loop of its own, the plain calls work as elsewhere."""

    async def notebook() -> list[str | Reply]:
        return stream_way.fetch(server, Says(DRAFT))

    assert last(asyncio.run(notebook())).text == DRAFT


def test_calls_at_once_do_not_mix(server: ScriptedServer) -> None:
    """One provider serves several awaited calls at the same time."""
    provider = AsyncOpenAIProvider("m", server.url)
    server.script += [Says(str(number)) for number in range(8)]

    async def all_at_once() -> list[Reply]:
        return await asyncio.gather(*(provider.complete(REQUEST, Deadline(60)) for _ in range(8)))

    assert sorted(reply.text for reply in asyncio.run(all_at_once())) == list("01234567")


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

"""Providers: through the real client, over a real connection, against a scripted service.

What does not depend on the way to fetch a reply is checked with two ways that differ in everything.
"""

from __future__ import annotations

import asyncio
import itertools
import json
from typing import TYPE_CHECKING

import pytest

from assistant.errors import SettingsError
from assistant.providers.base import Deadline
from assistant.providers.openai_api import Api, AsyncOpenAIProvider, OpenAIProvider
from assistant.replies import Reply, SummaryDraft
from tests.scripted_server import Fails, Raw, Says, ScriptedServer
from tests.ways import APIS, DRAFT, KEY, REQUEST, Way, last

if TYPE_CHECKING:
    from tests.scripted_server import Finish


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
        assert (body["messages"][0], body["max_tokens"]) == (messages[0], 99)
        assert body["messages"][1]["content"].startswith("Why?\n\nReply with one JSON object")
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


@pytest.mark.parametrize(
    "too_long",
    [
        Fails(400, "maximum context length is 4096 tokens", "context_length_exceeded"),
        Fails(500, "the request exceeds the available context size"),
        Fails(413, "no"),
        Raw(b'{"error": {"code": 400, "type": "exceed_context_size_error", "message": "no"}}'),
    ],
    ids=["code", "text", "status", "inside"],
)
def test_a_request_beyond_the_window_is_an_empty_reply(
    too_long: Fails | Raw, either: Way, server: ScriptedServer
) -> None:
    """Whoever made the request can make a shorter one: it came to its limit and cost nothing."""
    reply = last(either.fetch(server, too_long))

    assert (reply.text, reply.finish, reply.usage.output_tokens) == ("", "length", 0)


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

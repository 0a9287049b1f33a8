"""Faults on the wire: whatever a service sends, a call ends in time, in one line, with its cause."""

from __future__ import annotations

import asyncio
import gzip
import itertools
import json
import logging
import sys
import threading
import traceback
from typing import Literal

import pytest

from assistant.errors import AssistantError, ServiceError, SettingsError
from assistant.providers.address import read_address
from assistant.providers.base import Deadline
from assistant.providers.faults import Service, plain
from assistant.providers.logs import guard_logs
from assistant.providers.openai_api import AsyncOpenAIProvider, OpenAIProvider
from assistant.providers.patience import Patience
from assistant.replies import AnswerDraft, Message, ModelRequest, Reply
from tests.scripted_server import Fails, Raw, Says, ScriptedServer, Wire

KEY = "canary-4711-0815-canary"
REQUEST = ModelRequest(
    task="answer",
    messages=(Message(role="user", content="Why?"),),
    shape=AnswerDraft,
    max_output_tokens=9,
)
HEAD = b"HTTP/1.1 200 OK\r\n"
JSON = HEAD + b"content-type: application/json\r\n"
STREAM = HEAD + b"content-type: text/event-stream\r\n\r\n"
EVENT = b'data: {"choices": [{"delta": {"content": "ab"}}]}\n\n'
CHUNKED = HEAD + b"content-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"


def provider(server: ScriptedServer, tries: int = 0) -> OpenAIProvider:
    return OpenAIProvider("m", server.url, KEY, patience=Patience(retries=tries, first=0.0))


DRIPS = {
    "headers": Wire(HEAD, drop=b"x-drip: 1\r\n"),
    "one header": Wire(HEAD + b"x-drip: ", drop=b"1"),
    "a body": Wire(JSON + b"content-length: 99999\r\n\r\n", drop=b" "),
    "a stream's comments": Wire(STREAM, drop=b": ping\n\n"),
    "half an event": Wire(STREAM + b"data: ", drop=b"x"),
    "an error's body": Wire(b"HTTP/1.1 500 No\r\ncontent-length: 99999\r\n\r\n", drop=b" "),
}


@pytest.mark.parametrize("drip", DRIPS.values(), ids=DRIPS)
def test_dripping_ends_at_the_deadline(drip: Wire, server: ScriptedServer) -> None:
    """A byte now and then keeps no call alive beyond its deadline."""
    server.script.append(drip)

    with pytest.raises(ServiceError, match="did not answer in time"):
        list(provider(server).stream(REQUEST, Deadline(0.15)))


def test_a_stream_without_end_is_cut_at_the_deadline(server: ScriptedServer) -> None:
    """A model that never stops is stopped; what it said stays."""
    server.script.append(Wire(STREAM, drop=EVENT))
    looks = itertools.count()
    deadline = Deadline(9, clock=lambda: next(looks))

    *pieces, reply = provider(server).stream(REQUEST, deadline)

    assert isinstance(reply, Reply)
    assert pieces
    assert (set(pieces), reply.finish) == ({"ab"}, "cut")


BROKEN = {
    "closed at once": Wire(),
    "reset at once": Wire(reset=True),
    "reset in the headers": Wire(HEAD, reset=True),
    "reset in the body": Wire(JSON + b"content-length: 99\r\n\r\n{", reset=True),
    "no HTTP": Wire(b"220 mail ready\r\n"),
    "broken chunk": Wire(CHUNKED + b"zz\r\n"),
    "broken header": Wire(HEAD + b"content-length: many\r\n\r\n"),
    "endless header": Wire(HEAD + b"x: " + b"y" * 200_000),
    "broken gzip": Wire(JSON + b"content-encoding: gzip\r\n\r\nno gzip at all"),
    "unfinished chunks": Wire(CHUNKED + b"5\r\n: hi\n\r\n"),
}


@pytest.mark.parametrize("broken", BROKEN.values(), ids=BROKEN)
def test_a_broken_connection_is_tried_again(broken: Wire, server: ScriptedServer) -> None:
    """What breaks before the first word is tried again, and then told in one line."""
    server.script += [broken, Says("fine"), broken]

    assert provider(server, 1).complete(REQUEST, Deadline(20)).text == "fine"
    with pytest.raises(ServiceError) as caught:
        list(provider(server).stream(REQUEST, Deadline(20)))

    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    "end", [Wire(STREAM + EVENT, reset=True), Wire(CHUNKED + b"4\r\n: h\n\r\n33\r\n" + EVENT)]
)
def test_a_connection_that_breaks_in_a_reply_cuts_it(end: Wire, server: ScriptedServer) -> None:
    """After the first word nothing is asked again."""
    server.script.append(end)

    *pieces, reply = provider(server, 2).stream(REQUEST, Deadline(20))

    assert isinstance(reply, Reply)
    assert ("".join(map(str, pieces)), reply.finish) == (reply.text, "cut")
    assert reply.text in ("", "ab")
    assert len(server.asked) == 1


@pytest.mark.parametrize("status", [b"200 OK", b"500 No"])
def test_a_bomb_is_not_unpacked(status: bytes, server: ScriptedServer) -> None:
    """A small body that unpacks without end is left when it is too large, whatever its status."""
    bomb = gzip.compress(b" " * 60_000_000, 9)
    head = b"HTTP/1.1 " + status + b"\r\ncontent-encoding: gzip\r\ncontent-type: text/event-stream"
    server.script.append(Wire(head + b"\r\n\r\n" + bomb))

    with pytest.raises(AssistantError, match=r"endless|failed \(500\)"):
        list(provider(server).stream(REQUEST, Deadline(20)))


def test_the_key_is_nowhere(server: ScriptedServer, caplog: pytest.LogCaptureFixture) -> None:
    """A service that repeats the key gets it into no message, no traceback and no log."""
    server.script += [Fails(401, f"Bearer {KEY} is wrong, {KEY}!"), Fails(400, f"{KEY}\n{KEY}")]

    with caplog.at_level(logging.DEBUG):
        told = []
        for _ in range(2):
            with pytest.raises(AssistantError) as caught:
                provider(server).complete(REQUEST, Deadline(20))
            told += traceback.format_exception(caught.value)

    assert KEY not in "".join(told)
    assert KEY not in caplog.text
    assert KEY not in repr(provider(server))


@pytest.mark.parametrize("where", ["http://evil.example", "//evil.example/\\", 'it\'s "evil"'])
def test_where_a_service_went_is_its_own_word(where: str) -> None:
    """A result's notes leave it out, whatever signs it has."""
    fault = Service("http://a/v1", "a", "m", KEY).refused(302, {"location": where}, b"")

    assert "evil" in str(fault.error)
    assert "evil" not in fault.error.in_own_words


def test_logs_are_kept_clean_while_services_come_and_go() -> None:
    """One thread may log while others begin to call services: a line costs nobody the call."""
    log = logging.getLogger("httpx2")
    guard_logs(read_address("http://localhost/v1", KEY))
    record = log.makeRecord(log.name, logging.INFO, "", 0, f"sent {KEY}", (), None)
    done = threading.Event()

    def begin() -> None:
        while not done.is_set():
            mine = [read_address("http://localhost/v1", KEY) for _ in range(20)]
            for address in mine:
                guard_logs(address)

    threads = [threading.Thread(target=begin) for _ in range(2)]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        for thread in threads:
            thread.start()
        for _ in range(3_000):
            log.filter(record)
    finally:
        sys.setswitchinterval(interval)
        done.set()
        for thread in threads:
            thread.join()

    assert KEY not in record.getMessage()


@pytest.mark.parametrize("piece", [1, 7, 5_000])
@pytest.mark.parametrize("finish", ["stop", "refusal"])
def test_a_reply_repeats_no_key(
    piece: int, finish: Literal["stop", "refusal"], server: ScriptedServer
) -> None:
    """A model that repeats the key does so in vain, however its words are cut into pieces."""
    server.script.append(Says(f"{KEY[:9]} and {KEY}{KEY}, can", finish, piece=piece))

    *pieces, reply = provider(server).stream(REQUEST, Deadline(20))

    assert isinstance(reply, Reply)
    assert reply.text == f"{KEY[:9]} and ******, can"
    assert "".join(map(str, pieces)) == (reply.text if finish == "stop" else "")


def test_half_a_surrogate_pair_is_no_text(server: ScriptedServer) -> None:
    """What no file can hold is mended where it comes in, in the words and in the model's name."""
    body = {"model": "m\ud800", "choices": [{"message": {"content": "a\udfffb"}}]}
    server.script.append(Raw(json.dumps(body).encode()))

    reply = provider(server).complete(REQUEST, Deadline(20))

    assert (reply.text, reply.model) == ("a\ufffdb", "m\ufffd")


@pytest.mark.parametrize("after", ["inf", "nan", "-inf"])
def test_a_wait_without_end_is_none(after: str, server: ScriptedServer) -> None:
    """A service that asks to wait for ever is told to have failed; the line says what to do."""
    server.script.append(Fails(429, "slow", headers={"retry-after": after}))

    with pytest.raises(ServiceError, match=r"failed \(429\): slow; try again later$"):
        provider(server).complete(REQUEST, Deadline(20))


def test_json_without_a_reply_is_shown(server: ScriptedServer) -> None:
    """Who asks a service that speaks otherwise sees what it said."""
    server.script.append(Raw(b'{"models": []}'))

    with pytest.raises(ServiceError, match=r"sent '\{\"models\": \[\]\}' in place of a reply"):
        provider(server).complete(REQUEST, Deadline(20))


@pytest.mark.parametrize("error", [ImportError("socksio"), FileNotFoundError(2, "gone")], ids=repr)
def test_a_client_that_cannot_be_made(error: Exception) -> None:
    """A proxy or a certificate that cannot be used is a matter of settings, and not tried again."""
    fault = Service("http://a/v1", "a", "m", KEY).broken(error)

    assert isinstance(fault.error, SettingsError)
    assert "SSL_CERT_FILE" in str(fault.error)
    assert not fault.again


def test_an_unknown_host_is_named() -> None:
    """A name that does not exist is told as such, and what to look at."""
    unknown = OpenAIProvider("m", "http://no-such-host.invalid/v1", patience=Patience(retries=0))

    with pytest.raises(ServiceError, match="its name is not found"):
        unknown.complete(REQUEST, Deadline(20))


def test_plain_http_behind_https_is_named(server: ScriptedServer) -> None:
    """A base URL with the wrong scheme is told as a connection that cannot be made."""
    wrong = OpenAIProvider("m", server.url.replace("http:", "https:"), patience=Patience(retries=0))

    with pytest.raises(ServiceError, match="cannot reach"):
        wrong.complete(REQUEST, Deadline(20))


def test_awaited_calls_leave_nothing_open(server: ScriptedServer) -> None:
    """A stream that is left early is closed with its connection."""
    server.script.append(Says("x" * 9_000, piece=1))

    async def first() -> str | Reply:
        items = AsyncOpenAIProvider("m", server.url).stream(REQUEST, Deadline(20))
        try:
            return await anext(items)
        finally:
            await items.aclose()

    assert asyncio.run(first()) == "x"


def test_redirects_are_not_followed(server: ScriptedServer) -> None:
    """The article is sent where the user said, and nowhere else."""
    with ScriptedServer() as other:
        server.script.append(Fails(308, headers={"location": other.url + "/chat/completions"}))

        with pytest.raises(SettingsError, match="has moved to"):
            provider(server).complete(REQUEST, Deadline(20))

        assert other.asked == []


def test_plain_is_one_printable_line() -> None:
    """Foreign text loses its escapes, its line ends, its keys and its length."""
    foreign = (
        "\x1b[2J\u009b\u202e\ud800 a\r\n\tb \u2028 sk-proj-abcdef gsk_no Bearer tok.en " + "é" * 400
    )

    line = plain(foreign, KEY)

    assert line.isprintable()
    assert line.startswith("[2J a b *** gsk_no ***")
    assert len(line) == 200

"""A reply that its reader stops: what is ready stays, nothing is waited for, nothing is lost."""

from __future__ import annotations

import asyncio
import json
import threading
from queue import SimpleQueue
from typing import TYPE_CHECKING

import pytest

from assistant import Answer, Assistant, AsyncAssistant, Claim, Point, Summary, make_article
from assistant.errors import Stopped
from tests.commands import GOOD, HARBOUR, UNION, answer, summary
from tests.scripted_server import Silent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.scripted_server import Says, ScriptedServer

ARTICLE = make_article(HARBOUR)


def begun(says: Says, until: str) -> Silent:
    """Make a service that writes a reply up to some words and then nothing more."""
    opened = says.text[: says.text.index(until)]
    event = {"choices": [{"index": 0, "delta": {"content": opened}}]}
    return Silent(f"data: {json.dumps(event)}\n\n".encode())


def test_what_is_ready_is_the_answer(server: ScriptedServer) -> None:
    """Claims that were shown make the answer, which says that it was stopped and is kept."""
    server.script += [begun(answer(GOOD, UNION), "The union"), answer(UNION)]
    chat = Assistant(base_url=server.url, model="m").chat(ARTICLE)
    items = chat.stream("Cost and union?")

    first = next(items)
    chat.stop()
    (whole,) = items

    assert isinstance(first, Claim)
    assert isinstance(whole, Answer)
    assert (whole.claims, whole.complete) == ((first,), False)
    assert "the model's reply was stopped by its reader: more may be missing" in whole.notes
    assert whole.usage.estimated
    assert [one.result for one in chat.exchanges] == [whole]
    assert chat.ask("Union?").complete


def test_a_wait_ends_at_once(server: ScriptedServer) -> None:
    """Who waits for a silent service is woken by a stop from another thread."""
    server.script.append(begun(answer(GOOD, UNION), "The union"))
    chat = Assistant(base_url=server.url, model="m").chat(ARTICLE)
    shown: SimpleQueue[object] = SimpleQueue()

    def read() -> None:
        for item in chat.stream("Cost and union?"):
            shown.put(item)

    reading = threading.Thread(target=read)
    reading.start()
    assert isinstance(shown.get(timeout=30), Claim)
    chat.stop()
    reading.join(30)

    assert not reading.is_alive()
    assert isinstance(shown.get(timeout=1), Answer)


def test_nothing_ready_is_no_turn(server: ScriptedServer) -> None:
    """A reply that is stopped before its first claim leaves the conversation as it was."""
    server.script += [Silent(), begun(answer(GOOD), "14 million"), Silent()]
    chat = Assistant(base_url=server.url, model="m").chat(ARTICLE)

    streamed, whole = lambda: list(chat.stream("Cost?")), lambda: [chat.ask("Cost?")]
    calls: list[Callable[[], Sequence[object]]] = [streamed, streamed, whole]
    for call in calls:
        timer = threading.Thread(target=_stop_when_asked, args=(chat.stop, server))
        timer.start()
        with pytest.raises(Stopped, match="stopped"):
            call()
        timer.join()

    assert chat.exchanges == ()


def _stop_when_asked(stop: Callable[[], None], server: ScriptedServer) -> None:
    server.wait_for_request()
    stop()


def test_an_awaited_chat_stops_too(server: ScriptedServer) -> None:
    """``stop`` does the same where calls are awaited."""
    server.script.append(begun(answer(GOOD, UNION), "The union"))

    async def talk() -> list[object]:
        chat = AsyncAssistant(base_url=server.url, model="m").chat(ARTICLE)
        shown: list[object] = []
        async for item in chat.stream("Cost and union?"):
            shown.append(item)
            chat.stop()
        return shown

    first, whole = asyncio.run(talk())

    assert isinstance(first, Claim)
    assert isinstance(whole, Answer)
    assert whole.claims == (first,)


def test_a_summary_stops_too(server: ScriptedServer) -> None:
    """The points of a summary that were ready are the summary."""
    server.script.append(begun(summary(GOOD, UNION), "The union"))
    chat = Assistant(base_url=server.url, model="m").chat(ARTICLE)
    items = chat.stream_summary()

    first = next(items)
    chat.stop()
    (whole,) = items

    assert isinstance(first, Point)
    assert first.group == "headline"
    assert isinstance(whole, Summary)
    assert (whole.headline, whole.complete) == (first.claim, False)


def test_a_check_keeps_what_needed_no_model(server: ScriptedServer) -> None:
    """When its verifier is stopped a report says what was found without it, and is kept."""
    server.script.append(Silent())
    chat = Assistant(base_url=server.url, model="m").chat(ARTICLE, verify=True)

    def stop() -> None:
        server.wait_for_request()
        chat.stop()

    stopping = threading.Thread(target=stop)
    stopping.start()

    report = chat.check("The repairs will cost 99 million euros.")

    stopping.join()
    assert [one.verdict for one in report.claims] == ["unsupported"]
    assert any(note.startswith("nothing was verified: stopped") for note in report.notes)
    assert [one.result for one in chat.exchanges] == [report]

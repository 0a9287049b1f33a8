"""What model services send: events, replies, the drafts in them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from assistant.drafting.parsing import parse_draft, parse_object
from assistant.drafting.scanning import Scanner
from assistant.providers.chat import ChatCompletions
from assistant.providers.events import Events
from assistant.providers.faults import Fault, Service
from assistant.providers.reading import Reading
from assistant.providers.responses import Responses
from assistant.providers.written import Written
from assistant.replies import (
    AnswerDraft,
    ClaimDraft,
    FollowUpDraft,
    RepairDraft,
    SummaryDraft,
    VerificationDraft,
)
from tests.hard.fuzzing.choices import Choices, as_raw, by_chance
from tests.hard.fuzzing.target import Target
from tests.scripted_bodies import chat_body, chat_events
from tests.scripted_server import Says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.documents import Frozen
    from assistant.drafting.scanning import Closed

SHAPES: tuple[type[Frozen], ...] = (
    AnswerDraft, FollowUpDraft, SummaryDraft, RepairDraft, VerificationDraft,
)  # fmt: skip
KEY = "sk-canary-0123456789"
_KEYS = (
    "status claims text quotes passage quote unanswered standalone_question headline overview key_points "
    "judgements claim verdict why replaces answer x"
).split()
_SAID = (
    "answered", "partly_answered", "not_in_article", "supported", "Supported.", "p1", "c1", "The dam broke.",
    "", "}", '"', "\\", "</think>", "{", "\ud800", "\x1b[2J", "\0", "null",
)  # fmt: skip
_AROUND = (
    "", "```json\n", "\n```", "<think>", "</think>", "<thinking>{", "Here is {it}: ", '{"note": 1} ', "{", "[", "<b>",
    '{"quoted" words} ', "</reasoning>", "\ufeff", "data: ", "{ ", '{"status": "answered", ', "'",
)  # fmt: skip
_WIRE = (
    "data: ", "data:", "event: x", "\n\n", "\n", "\r\n", "\r", ": ping", "[DONE]", "id: 1", "retry: 5", "data",
    '{"choices":[{"delta":{"content":"a"}}]}', '{"choices":[{"delta":{},"finish_reason":"stop"}]}',
    '{"type":"response.output_text.delta","delta":"a"}', '{"type":"response.completed","response":{}}',
    '{"error":{"message":"x"}}', '{"choices":null}', '{"choices":[null]}', '{"usage":{"prompt_tokens":-1}}',
    '{"type":"response.failed"}', "{", "}", "[]", "null", "<html>", f'{{"error":"{KEY}"}}', KEY[:9], KEY[9:],
    f'{{"choices":[{{"delta":{{"content":"{KEY[:9]}"}}}}]}}', f'{{"choices":[{{"delta":{{"content":"{KEY[9:]}"}}}}]}}',
    '{"choices":[{"message":{"content":[{"text":"a"}],"refusal":5}}]}', "\x80", '"\\ud800"',
)  # fmt: skip


def _json(choices: Choices, depth: int = 4) -> object:
    kind = choices.number(7)
    if kind < 3 and depth:
        return {choices.one(_KEYS): _json(choices, depth - 1) for _ in choices.some(6)}
    if kind < 5 and depth:
        return choices.of(lambda: _json(choices, depth - 1), 4)
    if kind == 5:
        return choices.one([None, True, 0, 1.5, 10**30])
    return choices.text(12) if kind == 6 else choices.one(_SAID)


def _claim(choices: Choices) -> dict[str, object]:
    quotes = choices.of(lambda: {"passage": "p1", "quote": choices.text(8)}, 2)
    return {"text": choices.one(_SAID) + choices.text(8), "quotes": quotes}


def _reply(choices: Choices) -> str:
    raw = choices.raw()
    if raw is not None:
        return raw.decode("utf-8", "replace")
    before, behind = choices.words(_AROUND, 3, ("",)), choices.words(_AROUND, 2, ("",))
    if choices.maybe():
        whole = json.dumps(_json(choices), ensure_ascii=choices.maybe())
    else:
        whole = json.dumps(
            {"status": choices.one(_SAID), "claims": choices.of(lambda: _claim(choices), 4)}
        )
    if choices.maybe(4):
        at = choices.number(len(whole))
        whole = whole[:at] + choices.one(_AROUND) + whole[at + choices.number(3) :]
    return before + whole + behind


def _drafts(choices: Choices) -> None:
    """A draft is the same in one piece and in many; one that is whole is found in any wrapping."""
    text = _reply(choices)
    whole, pieces = _scanned([text]), _scanned(_cut(text, choices))
    assert whole == pieces, "pieces change what is scanned"
    assert all(one.raw in text for one in whole[0])
    for one in whole[0]:
        parse_object(one.raw, ClaimDraft)
    draft = AnswerDraft(
        status="answered", claims=(ClaimDraft(text="It broke.", quotes=()),), unanswered=(), standalone_question=""
    )  # fmt: skip
    wrapped = f"<think>{choices.text(8).replace('<', '')}</think>\n```json\n{draft.model_dump_json()}\n```"
    assert parse_draft(wrapped, AnswerDraft) == draft
    parsed = parse_draft(text, choices.one(SHAPES))
    parsed.model_dump_json().encode()


def _scanned(pieces: list[str]) -> tuple[list[Closed], str | None]:
    scanner = Scanner()
    return [one for piece in pieces for one in scanner.feed(piece)], scanner.status


def _cut(text: str, choices: Choices) -> list[str]:
    size = 1 + choices.number(9)
    return [text[at : at + size] for at in range(0, len(text), size)]


def _wire(choices: Choices) -> None:
    """A stream gives the same text however it is cut, and never the key."""
    raw = choices.raw()
    if raw is None:
        raw = choices.words(_WIRE, 24, ("", "\n\n", "\n")).encode("utf-8", "replace")
    size = 1 + choices.number(12)
    chunks = [raw[at : at + size] for at in range(0, len(raw), size)]
    events = Events()
    assert _events([raw]) == _events(chunks), "chunks change the events"
    events.end()
    kind = choices.one(("text/event-stream", "application/json"))
    for dialect in (ChatCompletions, Responses):
        whole, cut = (_read(dialect(), kind, pieces) for pieces in ([raw], chunks))
        assert whole == cut, "chunks change the reply"
        assert KEY not in repr(whole), "the key is repeated"


def _events(chunks: list[bytes]) -> list[str]:
    events = Events()
    return [one for chunk in chunks for one in events.feed(chunk)] + events.end()


def _read(dialect: ChatCompletions | Responses, kind: str, chunks: list[bytes]) -> tuple[str, str]:
    """Return the text, and how it ended."""
    written = Written("m", KEY)
    reading = Reading(dialect, Service("http://x", "x", "m", KEY), written)
    texts: list[str] = []
    try:
        for chunk in chunks:
            texts += reading.take(kind, chunk)
        texts += reading.end()
    except Fault as fault:
        return written.text, f"{type(fault.error).__name__}: {fault.error}"
    assert "".join(texts) == written.text
    return written.text, str(written.finish)


def _draft_seeds() -> Iterator[bytes]:
    yield from as_raw(
        '{"status": "answered", "claims": [{"text": "It broke.", "quotes": [{"passage": "p1", "quote": "broke"}]}]}',
        '<think>{</think>```json\n{"headline": {"text": "A", "quotes": []}}\n```',
    )  # fmt: skip
    yield from by_chance(120, 200)


def _wire_seeds() -> Iterator[bytes]:
    says = Says('{"status": "answered"}')
    body = {"model": "m", "stream_options": {"include_usage": True}}
    yield from as_raw(
        json.dumps(chat_body(says, body)),
        "".join(f"data: {json.dumps(one)}\n\n" for one in chat_events(says, body))
        + "data: [DONE]\n\n",
    )
    yield from by_chance(120, 200)


DRAFTS = Target(
    "drafts", "models' drafts, whole and in pieces", _drafts, _draft_seeds, longest=2000
)
WIRE = Target("wire", "what model services send", _wire, _wire_seeds, longest=2000)

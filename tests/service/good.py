"""Good replies: the draft that a request asks for, and the wire form of any text."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from tests.commands import COST, GOOD, READ, UNION, claim
from tests.scripted_bodies import chat_body, chat_events, response_body, response_events
from tests.scripted_server import Says

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.scripted_server import Finish
    from tests.service.raw_server import Asked, Step

TEXT = "The repairs cost 14 million euros in all. The union has 320 members."
"""What is checked against the harbour's article: both are true, neither is a sentence of it."""
_HEADLINE = claim(
    "The harbour of Tern will close on 2 April.", "p3 The harbour of Tern will close on 2 April"
)
_TOLD: dict[str, Any] = {"standalone_question": "What will the repairs cost?"}
_ANSWER = {"status": "answered", "claims": [GOOD, UNION], "unanswered": [], **_TOLD}
DRAFTS: dict[str, dict[str, Any]] = {
    "AnswerDraft": _ANSWER,
    "FollowUpDraft": {**_TOLD, **_ANSWER},
    "SummaryDraft": {"headline": _HEADLINE, "overview": [GOOD], "key_points": [UNION]},
    "RepairDraft": {"claims": []},
    "VerificationDraft": {
        "judgements": [
            {"claim": its, "passage": at, "quote": words, "why": "", "verdict": "supported"}
            for its, at, words in (
                ("c1", "p4", COST),
                ("c2", "p5", "The fishers' union, which has 320 members"),
            )
        ]
    },
}
"""Each shape's draft about the harbour; every claim of it is true."""


def draft(asked: Asked) -> str:
    """Return the good draft that a request asks for."""
    # A server that took no schema is told it in words, at the end of the last message.
    shape = asked.shape if asked.shape in DRAFTS else _asked_in_words(asked)
    return json.dumps(DRAFTS[shape])


def _asked_in_words(asked: Asked) -> str:
    words = json.dumps(asked.body)
    for shape, name in (
        ("VerificationDraft", "judgements"),
        ("SummaryDraft", "key_points"),
        ("RepairDraft", "replaces"),
    ):
        if f'\\"{name}\\"' in words:
            return shape
    return "FollowUpDraft"


def head(kind: str = "application/json", status: str = "200 OK", *lines: str) -> bytes:
    """Return the beginning of a response, which ends when the connection does."""
    more = "".join(f"{line}\r\n" for line in lines)
    return f"HTTP/1.1 {status}\r\ncontent-type: {kind}\r\n{more}\r\n".encode()


SSE = "text/event-stream"


def event(data: Any) -> bytes:
    """Return one event of a stream."""
    return (
        b"data: "
        + (data.encode() if isinstance(data, str) else json.dumps(data).encode())
        + b"\n\n"
    )


def body(asked: Asked, text: str, finish: Finish = "stop") -> dict[str, Any]:
    """Return the object that a whole reply is."""
    made = chat_body if asked.chat else response_body
    return made(Says(text, finish, read=READ), {"model": "scripted-1", **asked.body})


def events(
    asked: Asked, text: str, finish: Finish = "stop", piece: int = 40
) -> list[dict[str, Any]]:
    """Return the events that a streamed reply is made of."""
    made = chat_events if asked.chat else response_events
    return list(
        made(Says(text, finish, piece=piece, read=READ), {"model": "scripted-1", **asked.body})
    )


def sent(asked: Asked, text: str, finish: Finish = "stop") -> bytes:
    """Return a reply as it goes over the wire, head and all."""
    if not asked.streamed:
        return head() + json.dumps(body(asked, text, finish)).encode()
    done = event("[DONE]") if asked.chat else b""
    return head(SSE) + b"".join(map(event, events(asked, text, finish))) + done


def well(asked: Asked) -> Iterator[Step]:
    """Reply as a good service does."""
    yield sent(asked, draft(asked))


def bomb(megabytes: int = 200) -> bytes:
    """Return a small gzip that unpacks to very much."""
    packer = zlib.compressobj(9, wbits=-15)
    # Fully flushed, a block stands by itself and may be repeated; nobody unpacks it to its end.
    block = packer.compress(b" " * 1_000_000) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x1f\x8b\x08\0\0\0\0\0\0\xff" + block * megabytes

"""Streams whose events are cut, lost, doubled, out of order, foreign or odd."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

from tests.service.fault import OK, REPLY, SERVICE, Fault, Shows, each, passing
from tests.service.foreign import FOREIGN
from tests.service.good import SSE, draft, event, events, head

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.service.raw_server import Asked, Script

Event: TypeAlias = dict[str, Any]
_DONE = event("[DONE]")


def _events(change: Callable[[list[Event]], list[Event]], *, done: bool = True) -> Script:
    """Send the events of a good reply, changed."""
    return _wire(lambda made: b"".join(map(event, change(made))), done=done)


def _wire(write: Callable[[list[Event]], bytes], *, done: bool = True) -> Script:
    """Send the events of a good reply, written otherwise."""

    def told(asked: Asked) -> bytes:
        end = _DONE if asked.chat and done else b""
        return head(SSE) + write(events(asked, draft(asked))) + end

    return each(told)


def _sent(sent: bytes) -> Script:
    return each(lambda _: head(SSE) + sent)


def _is_text(one: Event) -> bool:
    return bool(one.get("delta")) or bool(
        (one.get("choices") or [{}])[0].get("delta", {}).get("content")
    )


def _texts(made: list[Event]) -> list[int]:
    return [at for at, one in enumerate(made) if _is_text(one)]


def _end(made: list[Event]) -> int:
    """Return where the text has ended."""
    return _texts(made)[-1] + 1


def _lost(made: list[Event]) -> list[Event]:
    lost = _texts(made)[len(_texts(made)) // 2]
    return [one for at, one in enumerate(made) if at != lost]


def _swapped(made: list[Event]) -> list[Event]:
    at = _texts(made)[len(_texts(made)) // 2]
    return [*made[:at], made[at + 1], made[at], *made[at + 2 :]]


def _reversed(made: list[Event]) -> list[Event]:
    first, end = _texts(made)[0], _end(made)
    return [*made[:first], *reversed(made[first:end]), *made[end:]]


def _end_first(made: list[Event]) -> list[Event]:
    end = _end(made)
    return [*made[end:], *made[:end]]


def _mixed(asked: Asked) -> bytes:
    """Mix in the events of a reply to somebody else."""
    ours, theirs = events(asked, draft(asked)), events(asked, json.dumps(FOREIGN[asked.shape]))
    pairs = [one for pair in zip(ours, theirs, strict=False) for one in pair]
    done = _DONE if asked.chat else b""
    return (
        head(SSE) + b"".join(map(event, pairs)) + b"".join(map(event, ours[len(theirs) :])) + done
    )


def _choices(asked: Asked) -> bytes:
    """Send two choices at a time, of which the second is not ours."""
    sent = []
    for one in events(asked, draft(asked)):
        sent.append(one)
        if one.get("choices"):
            other = {"index": 1, "delta": {"content": "No! "}, "finish_reason": None}
            sent.append({**one, "choices": [other]})
        elif "delta" in one:
            sent.append({"type": "response.output_text.delta", "output_index": 9, "delta": ""})
    return head(SSE) + b"".join(map(event, sent)) + (_DONE if asked.chat else b"")


def _with(extra: Any, *, at_end: bool = False) -> Script:
    """Put an event into the midst of a good reply, or behind its text."""

    def change(made: list[Event]) -> list[Event]:
        at = _end(made) if at_end else _texts(made)[len(_texts(made)) // 2]
        return [*made[:at], extra, *made[at:]]

    return _events(change)


def _middle(made: list[Event]) -> list[Event]:
    return made[: _texts(made)[len(_texts(made)) // 2]]


def _broken(asked: Asked) -> bytes:
    """End in the midst of an event."""
    made = b"".join(map(event, events(asked, draft(asked))))
    return head(SSE) + made[: len(made) // 2]


def _lines(end: str, before: str = "") -> Script:
    """End lines otherwise."""
    return _wire(
        lambda made: "".join(f"{before}data: {json.dumps(one)}{end}{end}" for one in made).encode()
    )


def _ends_by(reason: str) -> Script:
    def told(asked: Asked) -> bytes:
        made = events(asked, draft(asked), reason)  # type: ignore[arg-type] # reasons beyond ours too
        return head(SSE) + b"".join(map(event, made)) + (_DONE if asked.chat else b"")

    return each(told)


def _pieces(size: int) -> Script:
    def told(asked: Asked) -> bytes:
        made = events(asked, draft(asked), piece=size)
        return head(SSE) + b"".join(map(event, made)) + (_DONE if asked.chat else b"")

    return each(told)


def _cut(name: str, script: Script) -> Fault:
    return Fault(f"stream: {name}", REPLY, script)


def _fine(name: str, script: Script, shows: Shows = "all") -> Fault:
    return Fault(f"stream: {name}", OK, script, shows=shows)


_ERROR = {"error": {"message": "overloaded", "code": "server_error"}, "type": "error"}
FAULTS = (
    passing("stream: nothing", _sent(b"")),
    passing("stream: comments only", _sent(b": ping\n\n" * 99)),
    passing("stream: done at once", _sent(_DONE)),
    passing("stream: blank lines", _sent(b"\n" * 5_000)),
    passing("stream: no data", _sent(b"event: message\nid: 7\n\n" * 9)),
    passing("stream: an error first", _sent(event(_ERROR))),
    passing("stream: a named error first", _sent(b"event: error\n" + event({"error": {"message": "over"}}))),
    passing("stream: prose in events", _sent(event("Sorry.") * 3)),
    passing("stream: deep nesting", _sent(event("[" * 60_000))),
    passing("stream: null events", _sent(event(None) * 3)),
    passing("stream: list events", _sent(event([1]) * 3)),
    Fault("stream: a page in events", SERVICE, _sent(event("<html>Log in</html>"))),
    _cut("no end", _events(lambda made: made[: _end(made)], done=False)),
    _cut("done without a reason", _events(lambda made: made[: _end(made)])),
    _cut("closed in the midst", _events(_middle, done=False)),
    _cut("done in the midst", _events(_middle)),
    _cut("half an event", each(_broken)),
    _cut("an error in the midst", _with(_ERROR)),
    _cut("prose in the midst", _wire(lambda made: b"".join(map(event, _middle(made))) + event("Oops"))),
    _cut("ends by length", _ends_by("length")),
    _cut("ends by the content filter", _ends_by("content_filter")),
    _cut("refusal", _ends_by("refusal")),
    _fine("no [DONE]", _events(lambda made: made, done=False)),
    _fine("comments between", _wire(lambda made: b"".join(b": ping\n\n" + event(one) for one in made))),
    _fine("CRLF", _lines("\r\n")),
    _fine("CR", _lines("\r")),
    _fine("names and numbers of events", _lines("\n", "event: x\nid: 7\nretry: 1\n")),
    _fine("BOM", _wire(lambda made: b"\xef\xbb\xbf" + b"".join(map(event, made)))),
    _fine("no space behind the colon", _wire(lambda made: b"".join(map(event, made)).replace(b"data: ", b"data:"))),
    _fine("events over several lines", _wire(lambda made: b"".join(event(json.dumps(one, indent=1).replace("\n", "\ndata: ")) for one in made))),
    _fine("one sign at a time", _pieces(1)),
    _fine("all at once", _pieces(100_000)),
    _fine("an event without choices", _with({"choices": None, "type": None})),
    _fine("an event of null deltas", _with({"choices": [{"index": 0, "delta": None}], "type": "response.output_text.delta", "delta": None})),
    _fine("odd deltas", _with({"choices": [{"index": 0, "delta": {"content": 7}}], "type": "response.output_text.delta", "delta": 7})),
    _fine("an event of another kind", _with({"object": "x", "type": "response.reasoning_summary_text.delta", "delta": "Hm."})),
    _fine("tool calls between", _with({"choices": [{"index": 0, "delta": {"tool_calls": [{"index": 0}]}}], "type": "response.function_call_arguments.delta", "delta": "{"})),
    _fine("two choices at a time", each(_choices)),
    _fine("a second reply behind the end", _wire(lambda made: b"".join(map(event, made)) + _DONE + b"".join(map(event, made)))),
    _fine("noise behind the end", _wire(lambda made: b"".join(map(event, made)) + _DONE + b"\0\xff{<")),
    Fault("stream: an event twice", REPLY, _events(lambda made: [one for one in made for _ in range(1 + _is_text(one))]), unknowable=True),
    Fault("stream: an event lost", REPLY, _events(_lost), unknowable=True),
    Fault("stream: two events swapped", REPLY, _events(_swapped), unknowable=True),
    Fault("stream: backwards", REPLY, _events(_reversed), unknowable=True),
    Fault("stream: the end first", OK, _events(_end_first, done=False)),
    Fault("stream: a foreign reply mixed in", REPLY, each(_mixed), unknowable=True),
)  # fmt: skip

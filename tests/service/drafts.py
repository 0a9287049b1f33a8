"""Replies that arrive whole and are no draft, another's draft, or a draft in wrappings."""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Any

from assistant.providers.schemas import wire_schema
from assistant.replies import SummaryDraft
from tests.service.fault import OK, REPLY, Fault, Shows, each
from tests.service.foreign import FOREIGN, OTHER_TASK
from tests.service.good import DRAFTS, draft, sent

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.service.raw_server import Asked, Script


def _text(make: Callable[[str], str]) -> Script:
    """Write around the good draft, or something else in its place."""
    return each(lambda asked: sent(asked, make(draft(asked))))


def _instead(text: str, _: str) -> str:
    return text


def _changed(**fields: Any) -> Script:
    """Change fields of the good draft."""
    return each(lambda asked: sent(asked, json.dumps({**DRAFTS[asked.shape], **fields})))


def _lists(make: Callable[[list[Any]], Any]) -> Script:
    """Change every list of the good draft."""

    def told(asked: Asked) -> bytes:
        changed = {
            name: make(its) if isinstance(its, list) else its
            for name, its in DRAFTS[asked.shape].items()
        }
        return sent(asked, json.dumps(changed))

    return each(told)


def _of(table: dict[str, dict[str, Any]], shapes: dict[str, str] | None = None) -> Script:
    """Reply with the draft of a table, of the same shape or of another."""
    return each(
        lambda asked: sent(asked, json.dumps(table[(shapes or {}).get(asked.shape, asked.shape)]))
    )


def _told_key(asked: Asked) -> bytes:
    """Put the key into each text."""
    told = json.dumps(DRAFTS[asked.shape]).replace("million", f"million {asked.key}")
    return sent(asked, told)


def _unquoted(value: Any) -> Any:
    """Leave every quote out."""
    if isinstance(value, list):
        return [_unquoted(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {name: _unquoted(its) for name, its in value.items() if name not in ("quotes", "quote")}


def _echo(asked: Asked) -> bytes:
    """Say what was said to it."""
    messages = asked.body.get("messages") or asked.body.get("input") or []
    return sent(asked, "\n".join(str(one.get("content")) for one in messages))


def _fine(name: str, script: Script, shows: Shows = "all", **how: Any) -> Fault:
    return Fault(f"text: {name}", OK, script, shows=shows, **how)


def _no_draft(name: str, script: Script, **how: Any) -> Fault:
    return Fault(f"text: {name}", REPLY, script, **how)


_TEXTS = {
    "nothing": "", "spaces": " \n\t ", "null": "null", "a list": "[]", "a number": "12",
    "an empty object": "{}", "prose": "I am sorry, I cannot do that.", "a brace": "{",
    "braces": "{" * 5_000, "deep nesting": "[" * 20_000, "deep objects": '{"claims":' * 3_000,
    "a page": "<html><body>Bad gateway</body></html>", "YAML": "status: answered\nclaims:\n- text: x",
    "noise": "".join(map(chr, range(1, 0x250))), "half a pair": "\ud83d", "NUL": "\0" * 500,
    "a tool call": '<tool_call>{"name": "answer", "arguments": {}}</tool_call>',
    "a key without a value": '{"claims"', "a string that never ends": '{"status": "' + "x" * 30_000,
    "spaces without end": " " * 100_000, "escapes": "\x1b]0;x\x07\x1b[2J\u202e",
}  # fmt: skip
"""Replies in which there is no draft."""

FAULTS = (
    *(_no_draft(name, _text(partial(_instead, it))) for name, it in _TEXTS.items()),
    _no_draft("the schema", each(lambda asked: sent(asked, json.dumps(wire_schema(SummaryDraft))))),
    _no_draft("what was asked", each(_echo)),
    _no_draft("cut though it says it ended", _text(lambda text: text[: len(text) * 2 // 3])),
    _no_draft("single quotation marks", each(lambda asked: sent(asked, str(DRAFTS[asked.shape])))),
    _no_draft("thoughts without an end", _text(lambda text: f"<think>Hm, perhaps {text}")),
    _no_draft("another task's draft", _of(DRAFTS, OTHER_TASK)),
    _no_draft("lists of numbers", _lists(lambda _: [1, 2])),
    _fine("claims without quotes", each(lambda asked: sent(asked, json.dumps(_unquoted(DRAFTS[asked.shape])))), "nothing", check=REPLY),
    _fine("a draft of another article", _of(FOREIGN), "nothing"),
    _fine("prose around", _text(lambda text: f"Sure! Here it is:\n\n{text}\n\nHope this helps {{:}}.")),
    _fine("a fence", _text(lambda text: f"```json\n{text}\n```")),
    _fine("an unclosed fence", _text(lambda text: f"```json\n{text}")),
    _fine("thoughts before", _text(lambda text: f"<think>Hm {{\"claims\": [] }}</think>{text}")),
    _fine("thoughts whose beginning is missing", _text(lambda text: f"Hm.</think>\n{text}")),
    _fine("BOM", _text(lambda text: f"\ufeff{text}")),
    _fine("spaces around", _text(lambda text: f"\n\n   {text}\n\n")),
    _fine("many spaces behind", _text(lambda text: text + " " * 50_000)),
    _fine("wrapped in an object", _text(lambda text: f'{{"result": {text}}}')),
    _fine("wrapped in a list", _text(lambda text: f"[{text}]")),
    _fine("twice", _text(lambda text: f"{text}\n{text}")),
    _fine("extra fields", _changed(confidence=0.9, sources=["x"], extra={"a": {"b": []}})),
    _fine("deep nesting beside", _text(lambda text: '{"x": ' + "[" * 400 + "]" * 400 + f", {text[1:]}")),
    _fine("numbers beyond measure beside", _text(lambda text: f'{{"x": {"9" * 3_000}, "y": NaN, "z": -1e999, {text[1:]}')),
    _fine("duplicated keys", _text(lambda text: f'{{"note": 1, "note": 2, {text[1:]}')),
    _fine("indented", each(lambda asked: sent(asked, json.dumps(DRAFTS[asked.shape], indent=8)))),
    _fine("control characters in it", _text(lambda text: text.replace("14 million", "14\tmillion"))),
    _fine("the key in it", each(_told_key), "some"),
    _fine("ten thousand claims", _lists(lambda its: its * 1_000), "some", big=True),
)  # fmt: skip

"""Replies of a model in the form of each interface, whole and in pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.scripted_server import Says

_INCOMPLETE = {"length": "max_output_tokens", "content_filter": "content_filter"}


def content(event: dict[str, Any]) -> object:
    """Return the words of an event, of either interface."""
    choices = event.get("choices") or [{}]
    return event.get("delta") or choices[0].get("delta", {}).get("content") or ""


def _pieces(says: Says) -> list[str]:
    return [says.text[at : at + says.piece] for at in range(0, len(says.text), says.piece)]


def _chat_usage(says: Says) -> dict[str, Any] | None:
    details = {"cached_tokens": 40}
    usage = {"prompt_tokens": says.read, "completion_tokens": 20, "prompt_tokens_details": details}
    return usage if says.usage else None


def chat_body(says: Says, body: dict[str, Any]) -> dict[str, Any]:
    """Return a whole reply of chat completions to the request ``body``."""
    refused = says.finish == "refusal"
    message = {
        "role": "assistant",
        "content": None if refused else says.text,
        "refusal": says.text if refused else None,
    }
    reason = "stop" if refused else says.finish
    if says.finish == "failed":
        return {"error": {"message": "scripted failure", "code": "server_error"}}
    return {
        "id": "c1",
        "object": "chat.completion",
        "model": body["model"],
        "choices": [{"index": 0, "message": message, "finish_reason": reason}],
        "usage": _chat_usage(says),
    }


def chat_events(says: Says, body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the pieces of a reply of chat completions, its end and its usage."""
    field_name = "refusal" if says.finish == "refusal" else "content"
    start: dict[str, Any] = {"object": "chat.completion.chunk", "model": body["model"]}
    yield {**start, "choices": [{"index": 0, "delta": {"role": "assistant", "content": ""}}]}
    for piece in _pieces(says):
        yield {**start, "choices": [{"index": 0, "delta": {field_name: piece}}]}
    if says.finish == "failed":
        yield {"error": {"message": "scripted failure", "code": "server_error"}}
    elif says.finish != "cut":
        reason = "stop" if says.finish == "refusal" else says.finish
        yield {**start, "choices": [{"index": 0, "delta": {}, "finish_reason": reason}]}
        if body.get("stream_options") and says.usage:
            yield {**start, "choices": [], "usage": _chat_usage(says)}


def response_body(says: Says, body: dict[str, Any]) -> dict[str, Any]:
    """Return a whole reply of the responses interface to the request ``body``."""
    kind, name = ("refusal", "refusal") if says.finish == "refusal" else ("output_text", "text")
    reason = _INCOMPLETE.get(says.finish)
    usage = {
        "input_tokens": says.read,
        "output_tokens": 20,
        "input_tokens_details": {"cached_tokens": 40},
    }
    failed = {"status": "failed", "error": {"message": "scripted failure", "code": "server_error"}}
    return {
        "id": "r1",
        "object": "response",
        "model": body["model"],
        "status": "incomplete" if reason else "completed",
        "incomplete_details": {"reason": reason} if reason else None,
        "output": [
            {"type": "reasoning", "summary": []},
            {"type": "message", "content": [{"type": kind, name: says.text}]},
        ],
        "usage": usage if says.usage else None,
        **(failed if says.finish == "failed" else {}),
    }


def response_events(says: Says, body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the pieces of a reply of the responses interface, and its end."""
    yield {"type": "response.created", "response": {"id": "r1", "status": "in_progress"}}
    kind = "refusal" if says.finish == "refusal" else "output_text"
    for piece in _pieces(says):
        yield {"type": f"response.{kind}.delta", "delta": piece}
    response = response_body(says, body)
    if says.finish != "cut":
        yield {"type": f"response.{response['status']}", "response": response}

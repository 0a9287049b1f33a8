"""OpenAI's Responses API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.providers.schemas import wire_schema
from assistant.providers.written import count, items, mapping, words

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from assistant.providers.dialects import Opening
    from assistant.providers.written import Written
    from assistant.replies import Finish, ModelRequest

_ENDS: dict[str, Finish] = {"max_output_tokens": "length", "content_filter": "content_filter"}
_LAST = ("response.completed", "response.incomplete")


class Responses:
    """Strict structured output, nothing stored on the server."""

    def opening(self, client: AsyncOpenAI) -> Opening:
        """Return the client's method that is called with the parameters."""
        return client.responses.with_streaming_response.create

    def parameters(self, model: str, request: ModelRequest, *, streamed: bool) -> dict[str, Any]:
        """Return what is sent."""
        return {
            "model": model,
            "input": [message.model_dump() for message in request.messages],
            "max_output_tokens": request.max_output_tokens,
            "store": False,
            "stream": streamed,
            "text": {
                "format": {
                    "type": "json_schema",
                    "name": request.shape.__name__,
                    "schema": wire_schema(request.shape),
                    "strict": True,
                }
            },
        }

    def relent(self, refusal: str) -> bool:  # noqa: ARG002 - part of the protocol
        """Give up nothing: this interface takes all that is sent."""
        return False

    def whole(self, body: dict[str, Any], written: Written) -> str:
        """Read a reply that came as one body and return its text, unless it is known."""
        written.model = words(body.get("model")) or written.model
        self._end(body, written)
        text, refusals = _said(body)
        if written.begun:  # its pieces have been read already
            if text and written.finish == "stop" and not written.agrees(text):
                written.finish = "cut"  # pieces were lost, came twice or belong to another reply
            return ""
        written.refusal += refusals
        return written.add(text)

    def event(self, event: dict[str, Any], written: Written) -> str:
        """Read one event of a streamed reply and return the text that it adds."""
        kind = event.get("type")
        if kind == "response.output_text.delta":
            return written.add(words(event.get("delta")))
        if kind == "response.refusal.delta":
            written.refusal.append(words(event.get("delta")))
        elif kind in _LAST:
            return self.whole(mapping(event.get("response")), written)
        return ""

    def ends(self, event: dict[str, Any]) -> bool:
        """Tell whether nothing more of a reply comes after an event."""
        return event.get("type") in _LAST

    def error(self, body: dict[str, Any]) -> object:
        """Return the error that a body or an event of a good status holds, or None."""
        if body.get("type") == "error":
            return body
        inside = mapping(body.get("response")) or body
        if inside.get("status") == "failed":
            return inside.get("error") or {"message": "it failed without a reason"}
        return body.get("error") or None

    def _end(self, body: dict[str, Any], written: Written) -> None:
        reason = words(mapping(body.get("incomplete_details")).get("reason"))
        if body.get("status") == "completed":
            written.finish = "stop"
        elif body.get("status") == "incomplete":
            written.finish = _ENDS.get(reason, "cut")
        usage = mapping(body.get("usage"))
        written.input_tokens = count(usage.get("input_tokens"))
        written.output_tokens = count(usage.get("output_tokens"))
        details = mapping(usage.get("input_tokens_details"))
        written.cached_tokens = count(details.get("cached_tokens")) or 0


def _said(body: dict[str, Any]) -> tuple[str, list[str]]:
    """Return the text of a whole reply, and what stands in place of it when it was refused."""
    parts = [
        mapping(part)
        for item in items(body.get("output"))
        for part in items(mapping(item).get("content"))
    ]
    text = "".join(words(one.get("text")) for one in parts if one.get("type") == "output_text")
    refusals = [words(one.get("refusal")) for one in parts if one.get("type") == "refusal"]
    return text, [refusal for refusal in refusals if refusal]

"""Chat Completions, as many servers speak it: each with gaps of its own.

What a server refuses is given up step by step and not offered to it again: the schema as a
parameter, then any demand for JSON as a parameter (it is left to the prompt), the name of the
limit, then the limit, the usage of streams.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.providers.schemas import in_words, wire_schema
from assistant.providers.written import count, items, mapping, words

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from assistant.providers.dialects import Opening
    from assistant.providers.written import Written
    from assistant.replies import Finish, ModelRequest

_ENDS: dict[str, Finish] = {
    "length": "length",
    "max_tokens": "length",
    "content_filter": "content_filter",
    "refusal": "refusal",
}
_LADDERS = {
    "usage": ("stream_options", "none"),
    "limit": ("max_tokens", "max_completion_tokens", "none"),
    "form": ("json_schema", "json_object", "none"),
}
_OBJECTIONS = {
    "usage": re.compile(r"stream_options|include_usage"),
    # A server may count the limit as room taken from its window.
    "limit": re.compile(r"max_(?:completion_)?tokens|in the completion|for the completion"),
    "form": re.compile(r"response_format|json|schema|grammar|structured|strict|guided"),
}


@dataclass(slots=True)
class ChatCompletions:
    """What one server has been found to take."""

    takes: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_LADDERS, 0))
    """The rung of each ladder that is offered."""

    def opening(self, client: AsyncOpenAI) -> Opening:
        """Return the client's method that is called with the parameters."""
        return client.chat.completions.with_streaming_response.create

    def parameters(self, model: str, request: ModelRequest, *, streamed: bool) -> dict[str, Any]:
        """Return what is sent."""
        messages = [message.model_dump() for message in request.messages]
        # Some servers take a schema as a parameter and pass over it in silence, so it is always in
        # words too: at the very end, because what stands before it stays the same, and cached.
        messages[-1]["content"] += "\n\n" + in_words(request.shape)
        sent: dict[str, Any] = {"model": model, "messages": messages, "stream": streamed}
        if self._rung("limit") != "none":
            sent[self._rung("limit")] = request.max_output_tokens
        if streamed and self._rung("usage") != "none":
            sent["stream_options"] = {"include_usage": True}
        if self._rung("form") == "json_schema":
            schema = {
                "name": request.shape.__name__,
                "schema": wire_schema(request.shape),
                "strict": True,
            }
            sent["response_format"] = {"type": "json_schema", "json_schema": schema}
        elif self._rung("form") == "json_object":
            sent["response_format"] = {"type": "json_object"}
        return sent

    def relent(self, refusal: str) -> bool:
        """Give up the parameter that a server objects to; False when there is none to give up."""
        for ladder, objection in _OBJECTIONS.items():
            if objection.search(refusal.lower()) and self._rung(ladder) != "none":
                self.takes[ladder] += 1
                return True
        return False

    def whole(self, body: dict[str, Any], written: Written) -> str:
        """Read a reply that came as one body and return its text."""
        return self._read(body, written)

    def event(self, event: dict[str, Any], written: Written) -> str:
        """Read one event of a streamed reply and return the text that it adds."""
        return self._read(event, written)

    def ends(self, event: dict[str, Any]) -> bool:  # noqa: ARG002 - part of the protocol
        """Tell whether nothing more comes: what it cost comes after the reason of the end."""
        return False

    def error(self, body: dict[str, Any]) -> object:
        """Return the error that a body or an event of a good status holds, or None."""
        return body if body.get("object") == "error" else body.get("error") or None

    def _rung(self, ladder: str) -> str:
        return _LADDERS[ladder][self.takes[ladder]]

    def _read(self, body: dict[str, Any], written: Written) -> str:
        written.model = words(body.get("model")) or written.model
        self._count(mapping(body.get("usage")), written)
        # Only one was asked for; of a server that gives several the first is read, and no other.
        choices = map(mapping, items(body.get("choices")))
        choice = next((one for one in choices if not one.get("index")), {})
        message = mapping(choice.get("message") or choice.get("delta"))
        if "message" in choice:
            # A whole body has its end, even where a server does not say why it ended.
            written.finish = "stop"
        if refusal := words(message.get("refusal")):
            written.refusal.append(refusal)
        if reason := words(choice.get("finish_reason")):
            written.finish = _ENDS.get(reason, "stop")
        return written.add(words(message.get("content")))

    def _count(self, usage: dict[str, Any], written: Written) -> None:
        if usage:
            written.input_tokens = count(usage.get("prompt_tokens"))
            written.output_tokens = count(usage.get("completion_tokens"))
            details = mapping(usage.get("prompt_tokens_details"))
            written.cached_tokens = count(details.get("cached_tokens")) or 0

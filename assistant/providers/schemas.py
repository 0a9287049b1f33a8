"""The JSON schema of a draft shape as strict structured output wants it."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.documents import Frozen

_DROPPED = ("default", "title")


@cache
def wire_schema(shape: type[Frozen]) -> dict[str, Any]:
    """Return a shape's schema: every field required, no others allowed, no defaults.

    It is made once for all requests, and not to be changed.

    >>> from assistant.replies import QuoteDraft
    >>> wire_schema(QuoteDraft)["required"], wire_schema(QuoteDraft)["additionalProperties"]
    (['passage', 'quote'], False)
    """
    schema: dict[str, Any] = _strict(shape.model_json_schema())
    return schema


@cache
def in_words(shape: type[Frozen]) -> str:
    """Return the demand to reply in a shape, for servers that take no schema."""
    schema = json.dumps(wire_schema(shape), separators=(",", ":"))
    return f"Reply with one JSON object and nothing else. It must fit this JSON schema:\n{schema}"


def _strict(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key not in _DROPPED}
    for group in ("properties", "$defs"):
        if group in kept:
            kept[group] = {name: _strict(inner) for name, inner in kept[group].items()}
    for key in ("items", "anyOf", "prefixItems"):
        if key in kept:
            kept[key] = _strict(kept[key])
    if kept.get("type") == "object":
        kept["required"] = list(kept.get("properties", {}))
        kept["additionalProperties"] = False
    return kept

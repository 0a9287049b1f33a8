r"""A model's reply to a draft: the JSON object is found, pruned to its shape and validated.

Servers without strict output wrap the object in fences, prose or their thoughts, add fields and
leave empty lists out. None of that changes what was said, so it is forgiven; a missing text or an
unknown status is not.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin

from pydantic import ValidationError

from assistant.documents import Frozen
from assistant.errors import ReplyError
from assistant.replies import mended

if TYPE_CHECKING:
    from collections.abc import Iterator

S = TypeVar("S", bound=Frozen)

THOUGHT_TAGS = ("think", "thinking", "thought", "reasoning")
"""What servers put around a model's thoughts when they leave them in the reply."""
_THOUGHT_ENDS = re.compile(rf"</(?:{'|'.join(THOUGHT_TAGS)})>")
_THOUGHT_BEGINS = re.compile(rf"\s*<(?:{'|'.join(THOUGHT_TAGS)})>")
_OBJECT = re.compile(r'\{\s*["}]')
# Every failed try costs one pass over the reply; more than a few braces in prose are not seen.
_TRIES = 8
_MAY_BE_MISSING = frozenset({"standalone_question", "why"})
# Control characters inside strings: wrong in JSON, frequent in replies, harmless here.
_DECODER = json.JSONDecoder(strict=False)


def parse_draft(text: str, shape: type[S]) -> S:
    r"""Return the first object of a reply that has the shape; alone in its wrapper counts too.

    Raises:
        ReplyError: There is none; the message is one line that names the first thing wrong.

    >>> from assistant.replies import QuoteDraft
    >>> parse_draft('Sure:\n```json\n{"passage": "p1", "quote": "No.", "sure": 1}\n```', QuoteDraft)
    QuoteDraft(passage='p1', quote='No.')
    """
    objection: ValidationError | None = None
    for value in _objects(_without_thoughts(text)):
        for candidate in (value, *_wrapped(value)):
            if not candidate.keys() & shape.model_fields.keys():
                continue  # else any object would pass for a draft whose lists were left out
            try:
                return _fitted(candidate, shape)
            except ValidationError as error:
                objection = objection or error
    if objection is None:
        said = _shown(text)
        raise ReplyError(
            f"the model's reply holds no whole JSON object: {said}: "
            "ask again, or use another model",
            said,
        )
    wrong = _first(objection)
    raise ReplyError(
        f"the model's reply has not the shape that was asked for ({wrong}): "
        "ask again, or use another model"
    )


def parse_object(raw: str, shape: type[S]) -> S | None:
    """Return one object of a draft; None when it is not JSON or not of the shape."""
    try:
        return _fitted(_DECODER.decode(raw), shape)
    except (ValueError, RecursionError):
        return None


def _without_thoughts(text: str) -> str:
    ends = list(_THOUGHT_ENDS.finditer(text))
    # A chat template may have opened the thoughts in the prompt: only their end is in the reply.
    # A draft that merely quotes such a tag still has its object's first brace before it.
    for end in reversed(ends):
        rest = text[end.end() :]
        if _OBJECT.search(rest):
            return rest
    return "" if _THOUGHT_BEGINS.match(text) and not ends else text


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """Yield the outermost JSON objects in a text, in order."""
    start = _OBJECT.search(text)
    tries = 0
    while start is not None and tries < _TRIES:
        try:
            value, end = _DECODER.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            tries += 1
            end = start.start() + 1
        else:
            yield value
        start = _OBJECT.search(text, end)


def _wrapped(value: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the object inside ``{"answer": {...}}``, a habit of models that were shown a schema."""
    if len(value) == 1:
        yield from (inner for inner in value.values() if isinstance(inner, dict))


def _fitted(value: object, shape: type[S]) -> S:
    return shape.model_validate(_pruned(value, shape))


def _pruned(value: object, shape: type[Frozen]) -> object:
    """Keep the fields of the shape; lists left out are empty, and one thing is a list of one."""
    if not isinstance(value, dict):
        return value
    kept: dict[str, object] = {}
    for name, its in shape.model_fields.items():
        given = value.get(name)
        if get_origin(its.annotation) is tuple:
            inner = get_args(its.annotation)[0]
            kept[name] = [_inside(item, inner) for item in _listed(given)]
        elif given is not None:
            kept[name] = _inside(given, its.annotation)
        elif name in _MAY_BE_MISSING:
            kept[name] = ""
    return kept


def _inside(value: object, annotation: object) -> object:
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return _pruned(value, annotation)
    return mended(value) if isinstance(value, str) else value


def _listed(given: object) -> list[object]:
    if given is None or given == "":
        return []
    return given if isinstance(given, list) else [given]


def _first(error: ValidationError) -> str:
    problem = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = ".".join(str(step) for step in problem["loc"])
    return f"{where}: {problem['msg']}"[:200]


def _shown(text: str) -> str:
    words = " ".join(text[:2000].split())
    return repr(words[:120] + ("…" if len(words) > 120 else "")) if words else "it is empty"  # noqa: PLR2004

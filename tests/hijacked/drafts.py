"""Random drafts that a schema allows: made from the JSON schema that is sent to services.

Only the keywords that these schemas use are known; another one is an error, so that a draft shape
that grows is noticed.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from assistant.providers.schemas import wire_schema
from tests.hijacked.judging import complaints, shown
from tests.hijacked.playing import play
from tests.hijacked.smuggling import CANARY
from tests.hijacked.worst import HOST, NAME
from tests.html_results import VILE

if TYPE_CHECKING:
    from assistant.documents import Frozen
    from assistant.replies import ModelRequest
    from tests.hijacked.cases import Case
    from tests.hijacked.playing import Place

_KNOWN = frozenset(
    "$defs $ref type properties required additionalProperties items enum description".split()
)
_HOSTILE = (*VILE, CANARY, NAME, f"http://{HOST}", f"[x](http://{HOST})", f"<a href=//{HOST}>x</a>")
_MOST = 4
"""Entries of a list: what more of them do is tried by name."""


def strings(case: Case) -> st.SearchStrategy[str]:
    """Make random text, words of the article, hostile ones, and mixtures of these."""
    text = case.text
    cut = st.tuples(st.integers(0, len(text)), st.integers(1, 160))
    own = st.sampled_from([case.true, case.aside, case.denied, case.speech, case.question])
    words = cut.map(lambda at: text[at[0] : at[0] + at[1]])
    altered = st.tuples(own, st.sampled_from("0 7e\u200b“x")).map(
        lambda both: both[0].replace(both[0][len(both[0]) // 2], both[1], 1)
    )
    single = st.one_of(own, words, altered, st.sampled_from(_HOSTILE), st.text(max_size=30))
    ids = st.sampled_from([one.id for one in case.article.passages] + ["c1", "c2", "p99"])
    return st.one_of(own, single, ids, st.lists(single, min_size=2, max_size=3).map(" ".join))


def from_schema(
    schema: dict[str, Any], text: st.SearchStrategy[str], root: dict[str, Any] | None = None
) -> st.SearchStrategy[Any]:
    """Make values that a schema allows."""
    root = schema if root is None else root
    if strange := schema.keys() - _KNOWN:
        raise ValueError(f"the schema has keywords that are not known here: {sorted(strange)}")
    if "$ref" in schema:
        name = schema["$ref"].removeprefix("#/$defs/")
        return from_schema(root["$defs"][name], text, root)
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if schema["type"] == "array":
        return st.lists(from_schema(schema["items"], text, root), max_size=_MOST)
    if schema["type"] == "object":
        fields = schema["properties"].items()
        return st.fixed_dictionaries(
            {name: from_schema(inner, text, root) for name, inner in fields}
        )
    return {"string": text}[schema["type"]]


@dataclass
class Drawn:
    """A model whose every reply is drawn anew for the schema that it was sent."""

    data: st.DataObject
    text: st.SearchStrategy[str]
    model: str = "a-model"
    shapes: Counter[str] = field(default_factory=Counter)

    def reply(self, request: ModelRequest) -> str:
        """Draw a reply that the schema of the request allows."""
        self.shapes[request.shape.__name__] += 1
        return json.dumps(self.data.draw(_draft(request.shape, self.text)))


_MADE: dict[tuple[type, int], st.SearchStrategy[Any]] = {}


def _draft(shape: type[Frozen], text: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Make drafts of a shape; a strategy is made once, which takes longer than to draw from it."""
    key = (shape, id(text))
    if key not in _MADE:
        _MADE[key] = from_schema(wire_schema(shape), text)
    return _MADE[key]


@dataclass
class Rolled:
    """What came of random drafts."""

    runs: int = 0
    shown: int = 0
    shapes: Counter[str] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)
    _texts: dict[str, st.SearchStrategy[str]] = field(default_factory=dict)

    def add(self, data: st.DataObject, case: Case, place: Place) -> list[tuple[str, str]]:
        """Play one drawn model in one place; return the laws it broke."""
        text = self._texts.setdefault(case.name, strings(case))
        drawn = Drawn(data, text)
        outcome = play(drawn, case, place, data.draw(text) + " It did not happen.")
        found = list(complaints(outcome, case))
        self.runs += 1
        self.shapes.update(drawn.shapes)
        self.broken.update({law for law, _ in found})
        self.examples += [f"{law}: {case.name}, {place}: {what}" for law, what in found]
        if outcome.result is not None:
            self.shown += len(shown(outcome.result))
        return found

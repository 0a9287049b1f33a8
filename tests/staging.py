"""A stage for stories: an article, drafts of claims, and a player with scripted replies."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.answers import Claim, Usage
from assistant.drafting.model import ModelDrafter
from assistant.grounding.facts import Facts
from assistant.loading import make_article
from assistant.prompting import Prompts
from assistant.replies import ModelRequest, More, Reply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.replies import Finish, Story

TEXT = """The dam at Harwick broke on Monday

14 May 2024

The dam at Harwick broke on Monday, the mayor, Ann Lee, said. Nobody was hurt.

"We did not expect it," Lee said. Repairs will cost 40 million euros, she added.

The Lowe company built the dam in 1968. It declined to comment.
"""
FACTS = Facts(make_article(TEXT))
DRAFTER = ModelDrafter("scripted-1", Prompts())


def claim(text: str, *quotes: str, passage: str = "p3") -> dict[str, Any]:
    return {"text": text, "quotes": [{"passage": passage, "quote": quote} for quote in quotes]}


def answer(*claims: dict[str, Any], status: str = "answered", **more: Any) -> str:
    draft = {"status": status, "claims": list(claims), "unanswered": [], "standalone_question": ""}
    return json.dumps({**draft, **more})


BROKE = claim("The dam at Harwick broke on Monday.", "The dam at Harwick broke on Monday")
COST = claim("Repairs will cost 40 million euros, Lee said.", "Repairs will cost 40 million euros")
WRONG = claim("Repairs will cost 90 million euros.", "Repairs will cost 40 million euros")
ALTERED = claim("Nobody was killed.", "Nobody was killed")


@dataclass
class Played:
    """What came of a story: its result, the claims shown on the way, the requests it made."""

    result: Any = None
    shown: list[Claim] = field(default_factory=list)
    requests: list[ModelRequest] = field(default_factory=list)


def play(
    story: Story[Any], *replies: str, size: int | None = None, finish: Finish = "stop"
) -> Played:
    """Play a story with scripted replies, whole or in pieces of ``size`` characters."""
    played, waiting = Played(), list(replies)
    pieces: Iterator[str | Reply] = iter(())
    try:
        event = next(story)
        while True:
            sent: str | Reply | None = None
            if isinstance(event, Claim):
                played.shown.append(event)
            elif isinstance(event, ModelRequest):
                played.requests.append(event)
                text = waiting.pop(0)
                usage = Usage(calls=1, input_tokens=100, output_tokens=10)
                reply = Reply(text=text, finish=finish, model="scripted-1", usage=usage)
                cut = size or len(text)
                cuts = [text[at : at + cut] for at in range(0, len(text), cut)] if size else []
                pieces = iter((*cuts, reply))
                sent = next(pieces)
            elif isinstance(event, More):
                sent = next(pieces)
            event = story.send(sent)
    except StopIteration as end:
        played.result = end.value
    assert not waiting, "the story asked for fewer replies than were scripted"
    return played

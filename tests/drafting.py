"""A drafting played with scripted replies, and the articles and replies it is played with."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from assistant.answers import Usage
from assistant.documents import Article, Passage
from assistant.drafting.drafts import Drafted, Drafting, Part
from assistant.drafting.model import ModelDrafter
from assistant.prompting import Prompts
from assistant.replies import ModelRequest, More, Reply

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.replies import Finish

PROMPTS = Prompts()


def article_of(*paragraphs: str) -> Article:
    passages, start = [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        passages.append(Passage(id=f"p{number}", start=start, end=start + len(paragraph)))
        start += len(paragraph) + 2
    text = "\n\n".join(paragraphs)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=sha256[:12], title=None, published=None, source="text", sha256=sha256, text=text,
        passages=tuple(passages),
    )  # fmt: skip


ARTICLE = article_of("The dam broke on Monday.", "Nobody was hurt.")
LONG = article_of(*(f"Paragraph {number}. " + "The dam broke. " * 30 for number in range(1, 21)))


def claim(text: str) -> dict[str, Any]:
    return {"text": text, "quotes": [{"passage": "p1", "quote": text}]}


def answer(*claims: str, status: str = "answered") -> str:
    draft = {"status": status, "claims": [claim(text) for text in claims]}
    return json.dumps({**draft, "unanswered": [], "standalone_question": "Why?"})


def summary(headline: str, *points: str) -> str:
    draft = {"headline": claim(headline), "overview": [claim("Over. " + headline)]}
    return json.dumps({**draft, "key_points": [claim(text) for text in points]})


@dataclass
class Played:
    """What came of a drafting: its parts, and after how many pieces; its requests; its draft."""

    drafted: Any = None
    parts: list[Part] = field(default_factory=list)
    after: list[int] = field(default_factory=list)
    requests: list[ModelRequest] = field(default_factory=list)

    @property
    def texts(self) -> list[str]:
        """The claims handed on."""
        return [part.claim.text for part in self.parts]


@dataclass
class Says:
    """One scripted reply."""

    text: str
    finish: Finish = "stop"
    read: int = 5_000
    wrote: int = 10

    def reply(self) -> Reply:
        """Return what a driver sends at the end."""
        usage = Usage(calls=1, input_tokens=self.read, output_tokens=self.wrote)
        return Reply(text=self.text, finish=self.finish, model="scripted-2", usage=usage)


TOO_LONG = Says("", "length", 0, 0)


def play(drafting: Drafting[Drafted[Any]], *script: Says, size: int | None = None) -> Played:
    """Play a drafting with scripted replies: whole, or in pieces of ``size`` characters."""
    played, waiting, fed = Played(), list(script), 0
    pieces: Iterator[str | Reply] = iter(())
    sent: str | Reply | None = None
    try:
        while True:
            event = drafting.send(sent)
            sent = None
            if isinstance(event, Part):
                played.parts.append(event)
                played.after.append(fed)
                continue
            if isinstance(event, ModelRequest):
                played.requests.append(event)
                says = waiting.pop(0)
                step = size or 0
                cuts = range(0, len(says.text), step) if step else ()
                pieces = iter([*(says.text[at : at + step] for at in cuts), says.reply()])
            assert isinstance(event, ModelRequest | More)
            sent = next(pieces)
            fed += 1
    except StopIteration as end:
        played.drafted = end.value
    assert not waiting
    return played


def drafter(tokens: int = 60_000) -> ModelDrafter:
    return ModelDrafter("scripted-1", PROMPTS, tokens)

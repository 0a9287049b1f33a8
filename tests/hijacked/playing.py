"""A hijacked model played against the product, in every place where a model's words may come in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from assistant import Assistant, AssistantError
from assistant.answers import Usage
from assistant.replies import Reply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant import Answer, CheckReport, Claim, Point, Summary
    from assistant.providers.base import Deadline
    from assistant.replies import ModelRequest
    from tests.hijacked.cases import Case

_PIECE = 4_096
_WHO = "Who says so?"


class Replies(Protocol):
    """What a hijacked model writes when it is asked."""

    @property
    def model(self) -> str:
        """What its service calls it."""

    def reply(self, request: ModelRequest) -> str:
        """Return the text of its reply."""


@dataclass(frozen=True, slots=True)
class Hijacked:
    """A provider whose model always replies with the worst."""

    worst: Replies

    def complete(self, request: ModelRequest, deadline: Deadline) -> Reply:  # noqa: ARG002 - at once
        """Return the reply."""
        text = self.worst.reply(request)
        usage = Usage(calls=1, input_tokens=900, output_tokens=90, seconds=0.5)
        return Reply(text=text, finish="stop", model=self.worst.model, usage=usage)

    def stream(self, request: ModelRequest, deadline: Deadline) -> Iterator[str | Reply]:
        """Yield it in pieces, then the reply."""
        reply = self.complete(request, deadline)
        step = _PIECE if len(reply.text) > _PIECE else 7
        yield from (reply.text[at : at + step] for at in range(0, len(reply.text), step))
        yield reply


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a user got: a result, what had been streamed before it, or an error."""

    result: Summary | Answer | CheckReport | None
    streamed: tuple[Claim, ...] | None = None
    error: str = ""


Place = tuple[str, bool]
PLACES: tuple[Place, ...] = tuple(
    (name, streamed)
    for name in ("summarize", "ask", "chat", "verified", "check")
    for streamed in (False, True)
    if (name, streamed) != ("check", True)
)
"""The task, and whether the reply is streamed; a check shows nothing on the way."""


def play(worst: Replies, case: Case, place: Place, text: str = "") -> Outcome:
    """Let the model have its way in one place; ``text`` is what is checked."""
    try:
        return _PLAYERS[place[0]](worst, case, place[1], text)
    except AssistantError as error:
        return Outcome(None, error=str(error))


def _reader(worst: Replies) -> Assistant:
    return Assistant("openai", base_url="http://127.0.0.1:9/v1", provider=Hijacked(worst))


def _last(stream: Iterator[Claim | Point | Summary | Answer]) -> Outcome:
    *shown, result = stream
    claims = tuple(getattr(one, "claim", one) for one in shown)
    return Outcome(result, claims)  # type: ignore[arg-type] # what comes last is a result


def _summarize(worst: Replies, case: Case, streamed: bool, text: str) -> Outcome:  # noqa: ARG001, FBT001
    if streamed:
        return _last(_reader(worst).chat(case.article).stream_summary())
    return Outcome(_reader(worst).summarize(case.article))


def _ask(worst: Replies, case: Case, streamed: bool, text: str) -> Outcome:  # noqa: ARG001, FBT001
    if streamed:
        return _last(_reader(worst).chat(case.article).stream(case.question))
    return Outcome(_reader(worst).ask(case.article, case.question))


def _chat(worst: Replies, case: Case, streamed: bool, text: str) -> Outcome:  # noqa: ARG001, FBT001
    chat = _reader(worst).chat(case.article)
    chat.ask(case.question)
    if streamed:
        return _last(chat.stream(_WHO))
    return Outcome(chat.ask(_WHO))


def _verified(worst: Replies, case: Case, streamed: bool, text: str) -> Outcome:  # noqa: ARG001, FBT001
    if streamed:
        return _last(_reader(worst).chat(case.article, verify=True).stream(case.question))
    return Outcome(_reader(worst).summarize(case.article, verify=True))


def _check(worst: Replies, case: Case, streamed: bool, text: str) -> Outcome:  # noqa: ARG001, FBT001
    return Outcome(_reader(worst).check(case.article, text, verify=True))


_PLAYERS: dict[str, Callable[[Replies, Case, bool, str], Outcome]] = {
    "summarize": _summarize,
    "ask": _ask,
    "chat": _chat,
    "verified": _verified,
    "check": _check,
}

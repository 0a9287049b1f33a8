"""One reply read as a draft: its claims as they close, the rest of it at the end.

A whole reply takes the same way as a streamed one, as a single piece.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from assistant.budgeting import estimate
from assistant.documents import Frozen
from assistant.drafting.drafts import Drafted, Drafting, Group, Part
from assistant.drafting.parsing import parse_draft, parse_object
from assistant.drafting.scanning import Closed, Scanner
from assistant.errors import ReplyError, Stopped
from assistant.replies import (
    AnswerDraft,
    ClaimDraft,
    FollowUpDraft,
    Message,
    ModelRequest,
    More,
    RepairDraft,
    RepairedClaim,
    Reply,
    SummaryDraft,
)

S = TypeVar("S", bound=Frozen)

_MOST_PER_TOKEN = 8
"""No tokenizer in use packs this many characters of prose into a token."""
_STOPPED = "was stopped by its reader"
_ANSWERING = frozenset({"answered", "partly_answered", "mistaken_premise"})
_ANSWERS = (AnswerDraft, FollowUpDraft)
_GROUPS: dict[type[Frozen], tuple[Group, ...]] = {
    AnswerDraft: ("claims",),
    FollowUpDraft: ("claims",),
    SummaryDraft: ("headline", "overview", "key_points"),
    RepairDraft: ("claims",),
}


class TooLong(Exception):
    """The request is beyond the model's window; a shorter one may be made."""


def read_draft(request: ModelRequest, shape: type[S]) -> Drafting[tuple[Drafted[S], str]]:
    """Ask for a reply and yield its claims as they come; return the draft and the model's name.

    Raises:
        ReplyError: The reply was declined or cannot be read, and no claim of it was yielded.
        TooLong: The model never began, because the request is beyond its window.
    """
    reading = _Reading(shape)
    got = yield request
    whole = not isinstance(got, str)
    while isinstance(got, str):
        for part in reading.take(got):
            yield part
        got = yield More()
    if not isinstance(got, Reply):
        raise TypeError(f"a story that asked for a reply was sent {type(got).__name__}")
    if whole:
        for part in reading.take(got.text):
            yield part
    draft, note = reading.end(got)
    for part in reading.missed(draft):
        yield part
    said = (*request.messages, Message(role="assistant", content=got.text))
    drafted = Drafted(
        draft,
        said,
        got.usage,
        complete=draft is not None,
        notes=tuple(note for note in (note, _unread(request, got)) if note),
        status=draft.status if isinstance(draft, _ANSWERS) else reading.status,
    )
    return drafted, got.model


def _unread(request: ModelRequest, reply: Reply) -> str:
    """Say when a server has dropped a part of the request in silence, as some do at their limit."""
    usage = reply.usage
    sent = sum(len(message.content.encode("ascii", "ignore")) for message in request.messages)
    if usage.estimated or not 0 < usage.input_tokens < sent / _MOST_PER_TOKEN:
        return ""
    return (
        f"the model's server read only {usage.input_tokens} tokens of a request of about "
        f"{estimate(' ' * sent)}: give it a larger context"
    )


@dataclass(slots=True)
class _Reading(Generic[S]):
    shape: type[S]
    _scanner: Scanner = field(default_factory=Scanner)
    _waiting: list[Part] = field(default_factory=list)
    _given: list[Part] = field(default_factory=list)

    @property
    def status(self) -> str | None:
        """The status of an answer, as far as it is known."""
        return self._scanner.status

    def take(self, piece: str) -> list[Part]:
        """Return the claims that may be handed on now; those of an answer wait for its status."""
        for closed in self._scanner.feed(piece):
            part = _part(self.shape, closed)
            if part is not None:
                self._waiting.append(part)
        if self.shape in _ANSWERS and self.status not in _ANSWERING:
            return []
        ready, self._waiting = self._waiting, []
        self._given += ready
        return ready

    def missed(self, draft: S | None) -> list[Part]:
        """Return the claims of the parsed draft that the scan did not find."""
        parts = [] if draft is None else _parts(draft)
        given = set(self._given)
        return [part for part in parts if part not in given]

    def end(self, reply: Reply) -> tuple[S | None, str]:
        """Return the draft, or None and in a few words what is wrong with it."""
        if reply.finish == "stop":
            try:
                return parse_draft(reply.text, self.shape), ""
            except ReplyError:
                if not self._given:
                    raise
            return None, "a part of the model's reply could not be used: more may be missing"
        if self._given:
            how = _STOPPED if reply.finish == "stopped" else f"ended early ({reply.finish})"
            return None, f"the model's reply {how}: more may be missing"
        if reply.finish == "stopped":
            raise Stopped(f"the model's reply {_STOPPED} before a whole claim of it had come")
        if reply.finish == "refusal":
            said = repr(" ".join(reply.text.split())[:200])
            told = f"the model declined: {said}: ask otherwise, or use another model"
            raise ReplyError(told, said)
        if reply.finish == "length" and not reply.text and not reply.usage.output_tokens:
            raise TooLong
        raise ReplyError(
            f"the model's reply ended early ({reply.finish}) and holds no whole claim: "
            "ask again, or ask for less"
        )


def _part(shape: type[Frozen], closed: Closed) -> Part | None:
    """Read one closed object of a draft; None when it is not a claim or not of its shape."""
    group = next((its for its in _GROUPS.get(shape, ()) if its == closed.path[0]), None)
    if group is None:
        return None
    if shape is RepairDraft:
        repaired = parse_object(closed.raw, RepairedClaim)
        return _repaired(repaired) if repaired else None
    claim = parse_object(closed.raw, ClaimDraft)
    return Part(group, claim) if claim else None


def _parts(draft: Frozen) -> list[Part]:
    if isinstance(draft, _ANSWERS) and draft.status in _ANSWERING:
        return [Part("claims", claim) for claim in draft.claims]
    if isinstance(draft, RepairDraft):
        return [_repaired(claim) for claim in draft.claims]
    if isinstance(draft, SummaryDraft):
        overview = [Part("overview", claim) for claim in draft.overview]
        points = [Part("key_points", claim) for claim in draft.key_points]
        return [Part("headline", draft.headline), *overview, *points]
    return []


def _repaired(claim: RepairedClaim) -> Part:
    plain = ClaimDraft(text=claim.text, quotes=claim.quotes)
    return Part("claims", plain, replaces=claim.replaces)

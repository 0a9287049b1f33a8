"""Drafts that a model writes: prompt, request, scan, parse.

Claims are handed on one by one as their objects close in the reply, so that each can be checked
and shown while the model still writes. A whole reply takes the same way, as a single piece.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import ValidationError

from assistant import budgeting, prompting, retrieval
from assistant.answers import Engine, Usage
from assistant.drafting.drafts import Drafted, Drafting, Group, Part, Turn
from assistant.drafting.parsing import parse_draft
from assistant.drafting.scanning import Scanner
from assistant.errors import ReplyError
from assistant.replies import (
    AnswerDraft,
    ClaimDraft,
    Message,
    ModelRequest,
    More,
    RepairDraft,
    RepairedClaim,
    Reply,
    SummaryDraft,
    VerificationDraft,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Claim
    from assistant.documents import Article, Frozen

    S = TypeVar("S", bound=Frozen)
else:
    S = TypeVar("S")

ARTICLE_TOKENS = 60_000
"""What of an article is sent at most; beyond it passages are chosen, or read in windows."""
REPLY_TOKENS = 8_000
HISTORY_TOKENS = 2_000
_ANSWERING = ("answered", "partly_answered", "mistaken_premise")
_GROUPS: dict[str, Group] = {
    "claims": "claims",
    "headline": "headline",
    "overview": "overview",
    "key_points": "key_points",
}


@dataclass(frozen=True, slots=True)
class ModelDrafter:
    """Drafts written by a model of the given name."""

    model: str
    prompts: prompting.Prompts
    article_tokens: int = ARTICLE_TOKENS

    @property
    def engine(self) -> Engine:
        """Who drafts, for the result to say."""
        return Engine(
            name="openai", model=self.model, prompts=self.prompts.digests(*prompting.NAMES)
        )

    def summary(self, article: Article, points: int | None) -> Drafting[Drafted[SummaryDraft]]:
        """Draft a summary; of an article beyond the budget, one window after the other."""
        windows = budgeting.windows(article, self.article_tokens)
        wanted = _wanted(points, article, len(windows))
        task = self.prompts.text("summary", points=wanted)
        total: Drafted[SummaryDraft] | None = None
        for window in windows or ((),):
            kept = None if len(windows) < 2 else window  # noqa: PLR2004 - one window is all
            opening = prompting.messages(self.prompts, article, task, kept)
            drafted = yield from _draft("summary", opening, SummaryDraft)
            total = drafted if total is None else _joined(total, drafted)
        assert total is not None  # noqa: S101 - the loop runs at least once
        if len(windows) > 1:
            note = f"the article was read in {len(windows)} parts"
            return Drafted(**{**_fields(total), "notes": (*total.notes, note)})
        return total

    def answer(
        self, article: Article, question: str, history: Sequence[Turn]
    ) -> Drafting[Drafted[AnswerDraft]]:
        """Draft an answer from the article, or from its passages nearest to the question."""
        ranked = retrieval.rank(question, article).passages()
        kept = budgeting.select(article, ranked, self.article_tokens)
        task = self.prompts.text("answer", history=_told(history), question=question)
        opening = prompting.messages(self.prompts, article, task, kept)
        drafted = yield from _draft("answer", opening, AnswerDraft)
        if kept is not None:
            note = f"the model was shown {len(kept)} of {len(article.passages)} passages"
            return Drafted(**{**_fields(drafted), "notes": (*drafted.notes, note)})
        return drafted

    def repair(
        self, drafted: Drafted[S], withheld: Sequence[Claim]
    ) -> Drafting[Drafted[RepairDraft]]:
        """Say exactly which quotes were not found and which checks failed, and ask once more."""
        objections = "\n\n".join(_objection(claim) for claim in withheld)
        task = self.prompts.text("repair", objections=objections)
        conversation = (*drafted.conversation, Message(role="user", content=task))
        return (yield from _draft("repair", conversation, RepairDraft))

    def verify(
        self, article: Article, claims: Sequence[Claim]
    ) -> Drafting[Drafted[VerificationDraft]]:
        """Ask for a judgement on every claim, in one call."""
        listed = "\n".join(f"{claim.id}: {' '.join(claim.text.split())}" for claim in claims)
        task = self.prompts.text("check", claims=listed)
        ranked = retrieval.rank(" ".join(claim.text for claim in claims), article).passages()
        kept = budgeting.select(article, ranked, self.article_tokens)
        opening = prompting.messages(self.prompts, article, task, kept)
        return (yield from _draft("check", opening, VerificationDraft))


@dataclass(slots=True)
class _Scan(Generic[S]):
    """What has been read of one reply."""

    shape: type[S]
    scanner: Scanner = field(default_factory=Scanner)
    waiting: list[Part] = field(default_factory=list)
    parts: int = 0
    broken: int = 0

    def feed(self, piece: str) -> list[Part]:
        """Return the parts that may be handed on now: an answer's wait for its status."""
        for closed in self.scanner.feed(piece):
            part = _part(self.shape, closed.path[0], closed.raw)
            if part is not None:
                self.waiting.append(part)
            elif closed.path[0] in _GROUPS:
                self.broken += 1
        if self.shape is AnswerDraft and self.scanner.status not in _ANSWERING:
            return []
        ready, self.waiting = self.waiting, []
        self.parts += len(ready)
        return ready


def _draft(task: str, conversation: tuple[Message, ...], shape: type[S]) -> Drafting[Drafted[S]]:
    request = ModelRequest.model_validate(
        {
            "task": task,
            "messages": conversation,
            "shape": shape,
            "max_output_tokens": REPLY_TOKENS,
        }
    )
    scan = _Scan(shape)
    streamed = False
    got = yield request
    while isinstance(got, str):
        streamed = True
        for part in scan.feed(got):
            yield part
        got = yield More()
    if not isinstance(got, Reply):
        raise TypeError(f"a story that asked for a reply was sent {type(got).__name__}")
    if not streamed:
        for part in scan.feed(got.text):
            yield part
    return _drafted(got, scan, conversation)


def _drafted(reply: Reply, scan: _Scan[S], conversation: tuple[Message, ...]) -> Drafted[S]:
    said = (*conversation, Message(role="assistant", content=reply.text))
    status = scan.scanner.status
    if reply.finish == "refusal":
        raise ReplyError(f"the model declined: {' '.join(reply.text.split())[:200]!r}")
    if reply.finish == "stop":
        try:
            draft = parse_draft(reply.text, scan.shape)
        except ReplyError:
            if not scan.parts:
                raise
        else:
            return Drafted(draft, said, reply.usage, status=status)
    if not scan.parts and reply.finish != "stop":
        raise ReplyError(
            f"the model's reply ended early ({reply.finish}) and holds no whole claim: "
            "ask again, or ask for less"
        )
    note = "the model's reply was cut: more may be missing"
    return Drafted(None, said, reply.usage, complete=False, notes=(note,), status=status)


def _part(shape: type[Frozen], group: str, raw: str) -> Part | None:
    """Read one closed object of a draft; None when it is not a claim or not of its shape."""
    if group not in _GROUPS or shape is VerificationDraft:
        return None
    try:
        if shape is RepairDraft:
            repaired = RepairedClaim.model_validate(_known(raw, RepairedClaim))
            claim = ClaimDraft(text=repaired.text, quotes=repaired.quotes)
            return Part("claims", claim, replaces=repaired.replaces)
        return Part(_GROUPS[group], ClaimDraft.model_validate(_known(raw, ClaimDraft)))
    except (ValidationError, ValueError, RecursionError):
        return None


def _known(raw: str, shape: type[Frozen]) -> object:
    """Drop the fields a weak server adds, in the object and in its quotes."""
    value = json.loads(raw)
    if not isinstance(value, dict):
        return value
    kept = {key: value[key] for key in shape.model_fields if key in value}
    if isinstance(kept.get("quotes"), list):
        kept["quotes"] = [
            {key: quote[key] for key in ("passage", "quote") if key in quote}
            if isinstance(quote, dict)
            else quote
            for quote in kept["quotes"]
        ]
    return kept


def _fields(drafted: Drafted[S]) -> dict[str, object]:
    return {name: getattr(drafted, name) for name in Drafted.__dataclass_fields__}


def _joined(one: Drafted[S], other: Drafted[S]) -> Drafted[S]:
    return Drafted(
        draft=one.draft,
        conversation=other.conversation,
        usage=one.usage + other.usage,
        complete=one.complete and other.complete,
        notes=tuple(dict.fromkeys((*one.notes, *other.notes))),
    )


def _wanted(points: int | None, article: Article, windows: int) -> str:
    if points is not None:
        each = max(1, -(-points // max(1, windows)))
        return f"exactly {each} claims" if each > 1 else "exactly 1 claim"
    words = len(article.text) // 6
    return "3 to 5 claims" if words < 200 or windows > 1 else "5 to 9 claims"  # noqa: PLR2004


def _told(history: Sequence[Turn]) -> str:
    """Tell the latest turns that fit, oldest first; nothing when there are none."""
    kept: list[str] = []
    left = HISTORY_TOKENS
    for turn in reversed(history):
        told = f"Reader: {turn.question}\nYou: {turn.answer or '(not in the article)'}"
        left -= budgeting.count_tokens(told)[0]
        if left < 0:
            break
        kept.append(told)
    if not kept:
        return ""
    fence = hashlib.sha256("\n".join(kept).encode()).hexdigest()[:8]
    lines = "\n".join(reversed(kept))
    return (
        f"\nThe conversation so far (data, to understand the question by; {fence} ends it):\n"
        f"{lines}\n{fence}\n"
    )


def _objection(claim: Claim) -> str:
    lines = [f"{claim.id}: {claim.text}"]
    lines += [
        f'- quote not found ({rejected.fidelity}): "{rejected.written}". {rejected.difference}'
        + (f' The article has: "{rejected.nearest.quote}"' if rejected.nearest else "")
        for rejected in claim.rejected_quotes
    ]
    lines += [f"- {c.name}: {c.detail}" for c in claim.checks if c.outcome == "fail"]
    if not claim.citations and not claim.rejected_quotes:
        lines.append("- it has no quote")
    return "\n".join(lines)

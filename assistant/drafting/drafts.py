"""What a drafter promises: claims one by one as they are ready, then the rest of its draft."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Literal, Protocol, TypeAlias, TypeVar

from assistant.answers import Claim, Usage
from assistant.replies import ClaimDraft, Message, ModelRequest, More, Reply

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Engine
    from assistant.documents import Article
    from assistant.replies import AnyAnswerDraft, RepairDraft, SummaryDraft, VerificationDraft

T = TypeVar("T")
D_co = TypeVar("D_co", covariant=True)
Group = Literal["claims", "headline", "overview", "key_points"]


@dataclass(frozen=True, slots=True)
class Part:
    """One claim of a draft, as soon as it is whole, and the field it belongs to."""

    group: Group
    claim: ClaimDraft
    replaces: str | None = None
    """In a repair: the id of the claim it stands for."""


@dataclass(frozen=True, slots=True)
class Drafted(Generic[D_co]):
    """A draft at its end. Its claims have been yielded as parts; ``draft`` holds the other fields.

    ``draft`` is None when the reply was cut before its end: then ``complete`` is False.
    """

    draft: D_co | None
    conversation: tuple[Message, ...] = ()
    """What was said so far, for a repair to continue; empty for the extractive engine."""
    usage: Usage = field(default_factory=Usage)
    complete: bool = True
    notes: tuple[str, ...] = ()
    status: str | None = None
    """An answer's status, known even when the reply was cut."""
    asks: str | None = None
    """What a drafter asks back that cannot tell what is meant; its status is ``unclear``."""


Drafting: TypeAlias = Generator[ModelRequest | More | Part, str | Reply | None, T]
"""Like a story, but it yields the draft's parts, unproved, where a story yields proved claims."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One question of a conversation, so that it stands alone, and what was answered."""

    question: str
    answer: str
    claims: tuple[Claim, ...] = ()
    """What the answer was made of, with its citations; empty for an answer from elsewhere."""
    by_others: bool = False
    """Whether its words are somebody's that were checked: nothing may be taken from them."""


class Drafter(Protocol):
    """Writes drafts: a model, or the extractive engine."""

    @property
    def engine(self) -> Engine:
        """Who drafts, for the result to say."""

    def summary(self, article: Article, points: int | None) -> Drafting[Drafted[SummaryDraft]]:
        """Draft a summary of about ``points`` key points (None: as many as the length asks for)."""

    def answer(
        self, article: Article, question: str, history: Sequence[Turn]
    ) -> Drafting[Drafted[AnyAnswerDraft]]:
        """Draft an answer; with a history, to what is asked in that conversation."""

    def repair(
        self, drafted: Drafted[T], withheld: Sequence[Claim]
    ) -> Drafting[Drafted[RepairDraft]]:
        """Draft anew the claims that could not be shown; no parts when that cannot be done."""

    def verify(
        self, article: Article, claims: Sequence[Claim]
    ) -> Drafting[Drafted[VerificationDraft]]:
        """Judge claims. The extractive engine has no judgement: its draft is None."""

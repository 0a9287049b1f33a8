"""The extractive engine: drafts made of the article's own sentences, without any model."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from assistant.answers import Engine
from assistant.drafting.drafts import Drafted, Drafting, Part, Turn
from assistant.drafting.extractive_answer import draft_answer
from assistant.drafting.extractive_rewrite import say_otherwise
from assistant.drafting.extractive_summary import draft_summary
from assistant.replies import (
    AnswerDraft,
    AnyAnswerDraft,
    ClaimDraft,
    RepairDraft,
    SummaryDraft,
    VerificationDraft,
)
from assistant.text.followups.exchanges import Said
from assistant.text.followups.people import people_of
from assistant.text.followups.resolving import Resolved, Unclear, resolve
from assistant.text.followups.rewrites import asks_for_summary, rewrite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Claim
    from assistant.documents import Article

T = TypeVar("T")


class ExtractiveDrafter:
    """Drafts without a model: the same article and question give the same draft."""

    @property
    def engine(self) -> Engine:
        """Who drafts, for the result to say."""
        return Engine(name="extractive")

    def summary(self, article: Article, points: int | None) -> Drafting[Drafted[SummaryDraft]]:
        """Draft a summary; it has no headline, because that would not be the article's words."""
        overview, key_points = draft_summary(article, points)
        for claim in overview:
            yield Part("overview", claim)
        for claim in key_points:
            yield Part("key_points", claim)
        empty = ClaimDraft(text="", quotes=())
        return Drafted(SummaryDraft(headline=empty, overview=overview, key_points=key_points))

    def answer(
        self, article: Article, question: str, history: Sequence[Turn]
    ) -> Drafting[Drafted[AnyAnswerDraft]]:
        """Draft an answer of one sentence to the question as it stands alone, or ask back."""
        draft = _drafted(article, question, history)
        if isinstance(draft, str):
            return Drafted(None, status="unclear", asks=draft)
        for claim in draft.claims:
            yield Part("claims", claim)
        return Drafted(draft, status=draft.status)

    def repair(
        self, drafted: Drafted[T], withheld: Sequence[Claim]
    ) -> Drafting[Drafted[RepairDraft]]:
        """Change nothing: sentences of the article need no repair."""
        del drafted, withheld
        yield from ()
        return Drafted(RepairDraft(claims=()))

    def verify(
        self, article: Article, claims: Sequence[Claim]
    ) -> Drafting[Drafted[VerificationDraft]]:
        """Judge nothing: that needs a model."""
        del article, claims
        yield from ()
        return Drafted(None)


def _drafted(article: Article, question: str, history: Sequence[Turn]) -> AnswerDraft | str:
    """Return the draft of an answer, or what is asked back."""
    wish = rewrite(question)
    if wish is not None:
        with_claims = (turn for turn in reversed(history) if turn.claims)
        return say_otherwise(wish, next(with_claims, None))
    if asks_for_summary(question):
        return "That is a wish for a summary, which is made otherwise than an answer."
    said = tuple(_said(turn) for turn in history if not turn.by_others)
    meant = resolve(question, said, article.text)
    if isinstance(meant, Unclear):
        return meant.asks
    draft = draft_answer(_sought(meant, article), article)
    return draft.model_copy(update={"standalone_question": meant.question})


def _sought(meant: Resolved, article: Article) -> str:
    """Return what is looked for: an article names people in full once, and then by last names."""
    if not meant.replaced:
        return meant.question
    return people_of(article.text).short(meant.question)


def _said(turn: Turn) -> Said:
    cited = (citation.quote for claim in turn.claims for citation in claim.citations)
    return Said(turn.question, turn.answer, tuple(dict.fromkeys(cited)))

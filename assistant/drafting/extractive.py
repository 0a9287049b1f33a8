"""The extractive engine: drafts made of the article's own sentences, without any model."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from assistant.answers import Engine
from assistant.drafting.drafts import Drafted, Drafting, Part, Turn
from assistant.drafting.extractive_answer import draft_answer
from assistant.drafting.extractive_summary import draft_summary
from assistant.replies import (
    AnyAnswerDraft,
    ClaimDraft,
    RepairDraft,
    SummaryDraft,
    VerificationDraft,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import Claim
    from assistant.documents import Article

T = TypeVar("T")
_FOLLOW_UP = "the extractive engine does not understand follow-up questions: it read this one alone"
_POINTING = re.compile(
    r"(?:and|but|so|what about|how about|who else|what else|why not)\b|"
    r".*\b(?:he|she|him|hers?|his|they|them|theirs?|it|its|this|that|these|those|there|then)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A question that may lean on the one before it."""


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
        """Draft an answer of one sentence; a question that leans on the history is read alone."""
        draft = draft_answer(question, article)
        for claim in draft.claims:
            yield Part("claims", claim)
        notes = (_FOLLOW_UP,) if history and _POINTING.match(question) else ()
        return Drafted(draft, status=draft.status, notes=notes)

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

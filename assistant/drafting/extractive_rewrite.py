"""Another form of the last answer, where the article's own sentences can give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.replies import AnswerDraft, ClaimDraft, QuoteDraft

if TYPE_CHECKING:
    from assistant.answers import Claim
    from assistant.drafting.drafts import Turn
    from assistant.text.followups.rewrites import Rewrite, RewriteKind

_FORMS: dict[RewriteKind, str] = {
    "shorter": "In short",
    "bullets": "As a list",
    "repeat": "Once more",
}
"""What sentences can do without being written anew, as the question is then read."""


def say_otherwise(wish: Rewrite, last: Turn | None) -> AnswerDraft | str:
    """Return the last answer in another form, or say why that cannot be done."""
    if last is None or not last.claims:
        return "There is no answer yet that could be said otherwise; ask a question first."
    if wish.kind not in _FORMS:
        how = f" in {wish.detail}" if wish.kind == "language" and wish.detail else " otherwise"
        return (
            f"Without a model nothing can be said{how}: the extractive engine shows sentences of "
            "the article as they stand. Ask about the article, or use a model."
        )
    claims = last.claims[:1] if wish.kind == "shorter" else last.claims
    return AnswerDraft(
        status="answered",
        claims=tuple(map(_again, claims)),
        unanswered=(),
        standalone_question=f"{_FORMS[wish.kind]}: {last.question}",
    )


def _again(claim: Claim) -> ClaimDraft:
    quotes = (QuoteDraft(passage=one.passage, quote=one.quote) for one in claim.citations)
    return ClaimDraft(text=claim.text, quotes=tuple(quotes))

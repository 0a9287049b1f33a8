"""One claim against one small article: what a check makes of it."""

from __future__ import annotations

from functools import lru_cache

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft


@lru_cache(maxsize=128)
def _facts(text: str) -> Facts:
    return Facts(make_article(text))


def outcome(name: str, claim: str, evidence: str, article: str = "") -> str:
    """Return the outcome of the check ``name`` for a claim whose quote is the ``evidence``.

    The article is the evidence alone, or one that holds it.
    """
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=evidence),))
    grounded = ground("c1", draft, _facts(article or evidence))
    assert not grounded.rejected_quotes, "the evidence does not stand in the article"
    (check,) = [check for check in grounded.checks if check.name == name]
    return check.outcome


def objection(name: str, claim: str, article: str, *quotes: str) -> tuple[str, str]:
    """Return the outcome and the detail of the check ``name``; the article is quoted whole, or so."""
    drafts = tuple(QuoteDraft(passage="", quote=quote) for quote in quotes or (article,))
    grounded = ground("c1", ClaimDraft(text=claim, quotes=drafts), _facts(article))
    assert not grounded.rejected_quotes, "the quotes do not stand in the article"
    return next((one.outcome, one.detail) for one in grounded.checks if one.name == name)

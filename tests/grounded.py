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

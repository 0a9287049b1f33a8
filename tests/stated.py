"""A claim put to its evidence, and the figures of both, for the laws of single checks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.documents import Span
from assistant.grounding.facts import Facts, held_in
from assistant.grounding.statement import Statement
from assistant.loading import make_article
from assistant.text.numbers import Number, numbers

if TYPE_CHECKING:
    from assistant.answers import Check


@lru_cache(maxsize=256)
def facts_of(text: str, published: str | None) -> Facts:
    """Return what is read off an article, once."""
    return Facts(make_article(text, published=published))


def stated(
    claim: str,
    evidence: str,
    article: str = "",
    published: str | None = None,
    *,
    question: str = "",
    given: bool = True,
) -> Statement:
    """Return a claim whose one quote is the ``evidence``, of an article that is or holds it."""
    facts = facts_of(article or evidence, published)
    start = facts.article.text.index(evidence)
    citation = facts.aligner.cite(Span(start, start + len(evidence)))
    return Statement(claim, (citation,), (), facts, given, question)


def figure(text: str) -> Number:
    """Return the first number of a text."""
    return numbers(text)[0]


def near(statement: Statement) -> list[Number]:
    """Return the figures of the evidence and of those beside it."""
    return list(held_in(statement.facts.numbers, statement.neighbourhood))


def said(check: Check | None) -> str | None:
    """Return a check as its outcome and its detail."""
    return None if check is None else f"{check.outcome}: {check.detail}"

"""What came of verifying a result that was kept: does it still hold against its article? Data only.

A result bears no signature. Whatever it says *about the article* is computed anew and compared;
what only a model or its maker knows is not, and ``notes`` says so.
"""

from __future__ import annotations

from typing import Literal

from assistant.answers import CONTRACT, ArticleReference, Citation
from assistant.documents import Frozen
from assistant.version import VERSION

ResultKind = Literal["summary", "answer", "check", "conversation"]
Certainty = Literal["fail", "doubt"]
State = Literal["holds", "doubtful", "article_changed", "result_changed", "both_changed"]
Subject = Literal["article", "quote", "claim", "check", "answer", "reading"]


class Finding(Frozen):
    """One thing that does not hold, or that cannot be told."""

    outcome: Certainty
    """``fail``: it is certain. ``doubt``: it may be the work of another version or of its maker."""
    subject: Subject
    """What it is about: ``reading`` is what a program reads off the article (quotations, dates,
    what a summary leaves out), ``check`` what the checks say of a claim."""
    place: str
    """Where in the result: ``key_points[2].citations[0]``; empty for the whole."""
    detail: str
    """What was found, in words for people."""


class QuoteNow(Frozen):
    """A quote of the result looked for in an article that is not the one it speaks of."""

    place: str
    quote: str
    citations: tuple[Citation, ...]
    """Where the article given has it (several when it was elided); empty: it is gone."""


class Verification(Frozen):
    """Whether a result holds against an article."""

    kind: Literal["verification"] = "verification"
    contract: int = CONTRACT
    version: str = VERSION
    """Of the program that verified."""
    result: ResultKind
    line: int | None = None
    """In a file of several results a line, the line of this one, from 1."""
    made_by: str
    """The version of the program that made the result, as the result says."""
    article: ArticleReference
    """The article that it was held against."""
    state: State
    findings: tuple[Finding, ...]
    quotes: int
    """How many quotes were looked for, each place of the result counted."""
    claims: int
    """How many claims were checked anew; 0 when the article is another one."""
    quotes_now: tuple[QuoteNow, ...] = ()
    """Where the quotes are, when the article is another one."""
    notes: tuple[str, ...] = ()
    """What could not be verified, and what was taken on the result's word."""

    @property
    def holds(self) -> bool:
        """Whether nothing was found that certainly does not hold."""
        return self.state in ("holds", "doubtful")

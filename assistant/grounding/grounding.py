"""From a drafted claim to a claim that stands: find its quotes, put the checks, settle it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Check, Citation, Claim, RejectedQuote
from assistant.grounding.dates.check import check_dates
from assistant.grounding.instruction_check import check_instruction
from assistant.grounding.modality.check import check_modality
from assistant.grounding.names.check import check_names
from assistant.grounding.numbers.check import check_numbers
from assistant.grounding.polarity.check import check_polarity
from assistant.grounding.quotes.check import check_quotes
from assistant.grounding.reference_check import check_reference
from assistant.grounding.relations.check import check_relations
from assistant.grounding.statement import Statement
from assistant.grounding.voices.check import check_speaker
from assistant.grounding.wording.check import check_wording
from assistant.text.legible import legible, seen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answers import CheckName, Outcome, Standing
    from assistant.grounding.facts import Facts
    from assistant.replies import ClaimDraft, QuoteDraft

CHECKS: dict[CheckName, Callable[[Statement], Check]] = {
    "quote": check_quotes,
    "number": check_numbers,
    "date": check_dates,
    "name": check_names,
    "speaker": check_speaker,
    "polarity": check_polarity,
    "modality": check_modality,
    "relation": check_relations,
    "wording": check_wording,
}
"""What is compared with the article. To add a check is to add a function here."""
ALWAYS: dict[CheckName, Callable[[Statement], Check]] = {
    "reference": check_reference,
    "instruction": check_instruction,
}
"""What is asked of the article's own sentences too."""
_VERBATIM = tuple(
    Check(name=name, outcome="pass", detail="the claim is the article's own sentence")
    for name in CHECKS
)
MOST_QUOTES = 12
"""A claim that needs more quotes than this proves nothing by them: the rest is ignored."""


def ground(claim_id: str, draft: ClaimDraft, facts: Facts, context: str = "") -> Claim:
    """Return the claim with every quote found or rejected, every check put, and its standing.

    ``context`` is what a reader sees above the claim, such as the question.
    """
    citations, rejected = cite(draft.quotes, facts)
    text = legible(draft.text, facts.characters, facts.article.text)
    statement = Statement(text, citations, rejected, facts, context=context)
    claim = Claim(
        id=claim_id,
        text=statement.text,
        citations=citations,
        rejected_quotes=rejected,
        checks=checks(statement),
        standing="cited",
    )
    return settle(claim)


def cite(
    quotes: Sequence[QuoteDraft], facts: Facts
) -> tuple[tuple[Citation, ...], tuple[RejectedQuote, ...]]:
    """Find each quote in the article; equal citations are given once."""
    found: dict[tuple[int, int], Citation] = {}
    rejected: list[RejectedQuote] = []
    for quote in quotes[:MOST_QUOTES]:
        cited = facts.aligner.find(seen(quote.quote, facts.characters), quote.passage)
        if isinstance(cited, RejectedQuote):
            rejected.append(cited)
            continue
        for citation in cited:
            found.setdefault((citation.start, citation.end), citation)
    return tuple(found.values()), tuple(rejected)


def checks(statement: Statement) -> tuple[Check, ...]:
    """Put every check to a statement, in the order of ``CHECKS`` and ``ALWAYS``.

    What is said in the article's own whole sentences cannot differ from them.
    """
    always = tuple(check(statement) for check in ALWAYS.values())
    if statement.verbatim and not statement.rejected:
        return (*_VERBATIM, *always)
    if statement.is_too_long:
        # Nobody drafts a true claim so; what was put to a check may be anything.
        detail = "it or its evidence has too many characters to be checked"
        outcome: Outcome = "fail" if statement.given else "doubt"
        return (Check(name="quote", outcome=outcome, detail=detail),)
    return (*(check(statement) for check in CHECKS.values()), *always)


def settle(claim: Claim) -> Claim:
    """Let the checks decide: a failure or a claim without text withholds, a doubt marks.

    Never raises a standing above ``cited``.
    """
    standing: Standing = "cited"
    reason = None
    for outcome, lowered in (("fail", "withheld"), ("doubt", "doubtful")):
        against = [check for check in claim.checks if check.outcome == outcome]
        if against:
            standing = lowered  # type: ignore[assignment] # the two words are standings
            reason = "; ".join(f"{check.name}: {check.detail}" for check in against)
            break
    if not any(char.isalnum() for char in claim.text):
        standing, reason = "withheld", "it says nothing"
    return claim.model_copy(update={"standing": standing, "reason": reason})

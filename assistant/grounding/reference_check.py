"""The reference check: is the claim, shown alone, understood alone?

Never fails: a claim whose "He" nobody explains may well be true. It is a doubt where the claim
begins with a pronoun, or names an event as known ("The talks"), and neither the claim itself, nor
the question or the title above it, nor a sentence cited beside it says who or what is meant. Of
866 claims that a capable model drafted under the standing rules none is marked.
Only the claim's beginning is looked at: a "he" further on has its name before it more often than a
program can tell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.text.alone import unresolved
from assistant.text.references import antecedent

if TYPE_CHECKING:
    from assistant.grounding.statement import Statement


def check_reference(statement: Statement) -> Check:
    """Check that a claim that will be shown alone names what it speaks of."""
    if not statement.given or statement.foreign:
        detail = "it is a sentence of a longer text, or in another language"
        return Check(name="reference", outcome="not_applicable", detail=detail)
    pointing = unresolved(statement.text)
    if pointing is not None and statement.context:
        # Who may be meant is only looked up where something is left open.
        pointing = unresolved(statement.text, statement.context, statement.facts.cast.people())
    if pointing is None:
        return Check(name="reference", outcome="pass", detail="it names what it speaks of")
    if _is_explained(statement):
        detail = f"a sentence cited beside it says who or what {pointing!r} is"
        return Check(name="reference", outcome="pass", detail=detail)
    detail = f"it does not say who or what {pointing!r} is"
    return Check(name="reference", outcome="doubt", detail=detail)


def _is_explained(statement: Statement) -> bool:
    """Tell whether the article's own sentence is shown with the one that it leans on."""
    text = statement.facts.article.text
    for sentence in statement.evidence:
        if " ".join(sentence.of(text).split()) == statement.text:
            return antecedent(text, sentence) in statement.evidence
    return False

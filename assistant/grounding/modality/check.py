"""The modality check: is the claim firmer than its evidence?

It objects only to a claim that says the words of a sentence again, in their order and with no
content word of its own, of which nothing but the reserve is gone:

- a deed is done or decided that the sentence has only as possible, wished for, expected, planned
  or to come ("plans to close": "closed"; "may rise": "will rise"),
- the condition that the sentence sets is left out, or stated as a fact ("if it made an incursion":
  "made an incursion"),
- what the sentence has only as "claimed" or "insisted", in words of blame, or denied beside it,
  stands in the outlet's own voice. A plain fact may lose its "police said": summaries do so
  rightly, and so may the words of an interview.

Besides, it objects to "has been proved" where the evidence is unsure, and to what the evidence
expressly does not say ("the report does not say that"). It passes what any other sentence of the
article states, and what the question above the claim has said already.

All this is a doubt: what a paraphrase has kept in other ways no list of words can tell. It fails
only where the draft named one sentence and has it word for word but for "may", "plans to",
"expected to" or the like, and no other sentence of the article speaks of the deed at all.

A looser check, by shared words in any order, marked 29 of 1,741 true claims of the development
articles (November 2026: labels, hand-written claims, public sets) and the false ones no oftener.
This one marks none of them and none of 969 more. Its price is recall: most claims that are too firm
are paraphrases, and pass.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.modality.attributing import unattributed
from assistant.grounding.modality.conditions import unconditioned
from assistant.grounding.modality.firmness import certain, firmer, unsaid
from assistant.grounding.statement import CONTRADICTS, gravest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.grounding.statement import Statement


def check_modality(statement: Statement) -> Check:
    """Compare how firmly the claim and its evidence state the same thing."""
    if statement.foreign:
        detail = "the claim is in another language than the article"
        return Check(name="modality", outcome="not_applicable", detail=detail)
    nothing = "the claim is no firmer than its evidence, as far as its words tell"
    return gravest(_checks(statement), "modality", nothing)


def _checks(statement: Statement) -> Iterator[Check]:
    for find in (firmer, unsaid, certain):
        for detail, rule, sure in find(statement):
            yield _said("fail" if sure else "doubt", detail, rule)
    for detail, rule in unconditioned(statement):
        yield _said("doubt", detail, rule)
    for detail, rule in unattributed(statement):
        yield _said("doubt", f"{detail}: {rule}", f"attribution dropped, {rule}")


def _said(outcome: str, detail: str, rule: str) -> Check:
    data = {**(CONTRADICTS if outcome == "fail" else {}), "rule": rule}
    said = {"name": "modality", "outcome": outcome, "detail": detail, "data": data}
    return Check.model_validate(said)

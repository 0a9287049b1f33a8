"""The modality check: is the claim firmer than its evidence?

It objects where the claim

- has a deed as done or decided that its evidence has only as possible, wished for, expected,
  planned or to come ("plans to close": "closed"; "may rise": "will rise"),
- leaves out the condition that its evidence sets, or states the condition as a fact ("if it made an
  incursion": "made an incursion"),
- says "proved" or "agreed to" where its evidence is unsure, or says what the evidence expressly
  does not say ("the report does not say that"),
- states in the outlet's own voice what its evidence has only as an opinion, an accusation, a
  judgement, as contested or in quotation marks. A plain fact may lose its "police said": summaries
  do so rightly.

A weaker claim than its evidence passes, and so does what any sentence of the article states without
reserve. Paraphrase has many ways to be unsure, so that nearly all is a doubt. It fails only where
the draft itself named one sentence, the claim has no content word that this sentence lacks, and no
other sentence of the article speaks of the deed at all.

On the development articles (November 2026) it marks none of 861 true claims of a capable model,
1 of 275 hand-written true ones, 4 of 190 writers' sentences and 4 of 454 supported sentences of
public sets, and fails none. It catches 12 of 23 hand-written claims that are too firm, 46 of 97
generated ones ("may" made "will") and 54 of 217 that only dropped "said". Most of the others
dropped it from a plain fact: to mark those too would mark 14 of 104 true sentences of one set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.attributing import unattributed
from assistant.grounding.conditions import unconditioned
from assistant.grounding.firmness import certain, firmer, unsaid
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

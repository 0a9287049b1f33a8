"""A verifier's judgement in a kept result: its words are found again, its thought is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from assistant.answers import Citation, Claim
from assistant.grounding.judging import as_check
from assistant.receipts.findings import shown
from assistant.replies import JudgementDraft

if TYPE_CHECKING:
    from assistant.answers import Check, CheckedClaim
    from assistant.grounding.facts import Facts
    from assistant.receipts.findings import Findings


def check_judgement(
    place: str, check: Check, claim: Claim | CheckedClaim, facts: Facts, to: Findings
) -> None:
    """Find what a judgement says of the article that it does not bear out.

    Whether the verifier said *supported* at all cannot be told; where its deciding words stand, and
    what follows from a judgement by them, can.
    """
    data = check.data or {}
    verdict = data.get("verdict")
    if verdict is None:
        if check.outcome != "not_applicable" or data != {"verdict": None}:
            to.fail("check", place, "a judgement without a verdict decides nothing")
        return
    cited = _citation(data.get("citation"))
    if (cited is None and "citation" in data) or not isinstance(verdict, str):
        to.fail("check", place, "the verifier's judgement is none")
        return
    if cited is not None and facts.article.text[max(0, cited.start) : cited.end] != cited.quote:
        told = f"the verifier's deciding words {shown(cited.quote)} do not stand there"
        to.fail("quote", f"{place}.data.citation", told)
        return
    again = _again(verdict, cited, claim, facts)
    if again is None or (again.outcome, again.data) != (check.outcome, check.data):
        to.differ("check", place, "the verifier's words do not bear out its judgement")
    elif not _says(check.detail, again.detail, verdict):
        to.differ("check", f"{place}.detail", "it tells another judgement than its data")


def _again(
    verdict: str, cited: Citation | None, claim: Claim | CheckedClaim, facts: Facts
) -> Check | None:
    words = "" if cited is None else cited.written or cited.quote
    try:
        judgement = JudgementDraft.model_validate(
            {
                "claim": "c1",
                "passage": cited.passage if cited else "",
                "quote": words,
                "why": "",
                "verdict": verdict,
            }
        )
    except ValidationError:
        return None
    asked = Claim(
        id="c1",
        text=" ".join(claim.text.split()),
        citations=claim.citations,
        standing="cited",
    )
    return as_check(judgement, asked, facts)


def _says(told: str, ours: str, verdict: str) -> bool:
    """Compare what a judgement says but for its reason, which is the model's own."""
    lead = f"a model verifier says {verdict}"
    return told == ours or (
        verdict != "supported"
        and told.startswith(f"{lead} (")
        and told.endswith(f"){ours.removeprefix(lead)}")
    )


def _citation(data: object) -> Citation | None:
    try:
        return Citation.model_validate(data, strict=True)
    except ValidationError:
        return None

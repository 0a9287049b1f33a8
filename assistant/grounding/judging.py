"""A model verifier's judgement as a check: what it may say, and what it must show for it.

*Contradicted* fails and *unsupported* is a doubt. Both *supported* and *contradicted* must be shown
by words that a program finds in the article, and that are no order to a reading program: else the
judgement is void. That the article lacks something no words of it can show, so that *unsupported*
stands without any, as the doubt that it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.grounding import settle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.answers import Claim
    from assistant.grounding.facts import Facts
    from assistant.replies import JudgementDraft

_MARKS = re.compile('["“”„«»]')
_OUTCOMES = {"supported": "pass", "unsupported": "doubt", "contradicted": "fail"}
_OF_EVIDENCE = frozenset(("quote", "instruction"))
"""Checks of the evidence itself: a verifier that was deceived by it settles nothing."""
LONGEST_WHY = 200
"""Code points of a verifier's reason that are shown."""


def as_check(judgement: JudgementDraft, facts: Facts) -> Check:
    """Return a judgement as a check named ``model``, with its verdict and the place that decides.

    The reason a model gives is shown as its own words, never as the article's.
    """
    verdict = judgement.verdict
    found = facts.aligner.find(judgement.quote, judgement.passage)
    # Without its quotation marks: what it puts there nobody has looked for in the article.
    why = " ".join(_MARKS.sub("", judgement.why).split())[:LONGEST_WHY]
    reason = f" ({why})" if why and verdict != "supported" else ""
    data: dict[str, object] = {"verdict": verdict}
    if isinstance(found, tuple) and not _is_addressed(found[0].start, found[0].end, facts):
        words = f", by the words “{found[0].quote}”"
        data["citation"] = found[0].model_dump()
    elif verdict == "unsupported":
        words = ""
    else:
        detail = "the verifier's deciding words are not in the article, so its verdict is void"
        return Check(name="model", outcome="not_applicable", detail=detail, data={"verdict": None})
    detail = f"a model verifier says {verdict}{reason}{words}"
    return Check.model_validate(
        {"name": "model", "outcome": _OUTCOMES[verdict], "detail": detail, "data": data}
    )


def judged(claim: Claim, check: Check | None) -> Claim:
    """Apply a judgement: only here a claim becomes supported, and no failed one.

    A doubt asks for a look, which the verifier has taken; not so where the doubt is about the
    evidence itself.
    """
    if claim.standing == "withheld" or check is None:
        return claim
    settled = settle(claim.model_copy(update={"checks": (*claim.checks, check)}))
    if check.outcome == "pass" and may_support(claim.checks):
        return settled.model_copy(update={"standing": "supported", "reason": None})
    return settled


def may_support(checks: Iterable[Check]) -> bool:
    """Tell whether a verifier's support counts: what was quoted was found, and is reporting."""
    doubted = {check.name for check in checks if check.outcome == "doubt"}
    return doubted.isdisjoint(_OF_EVIDENCE)


def _is_addressed(start: int, end: int, facts: Facts) -> bool:
    return any(one.span.start < end and start < one.span.end for one in facts.addressed)

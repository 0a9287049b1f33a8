"""A model verifier's judgement as a check: what it may say, and what it must show for it.

*Contradicted* fails and *unsupported* is a doubt. Both *supported* and *contradicted* must be shown
by words that a program finds in the article, that are no order to a reading program, and whose
sentences have some word of the claim or are cited by it: else the judgement is void. That the
article lacks something no words of it can show, so that *unsupported* stands without any, as the
doubt that it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import Check
from assistant.grounding.facts import words
from assistant.grounding.grounding import settle
from assistant.grounding.labels import has_foreign, in_a_line
from assistant.text.legible import seen
from assistant.text.stems import stem
from assistant.text.words import STOP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.answers import Claim
    from assistant.documents import Span
    from assistant.grounding.facts import Facts
    from assistant.replies import JudgementDraft

_OUTCOMES = {"supported": "pass", "unsupported": "doubt", "contradicted": "fail"}
_OF_EVIDENCE = frozenset(("quote", "instruction"))
"""Checks of the evidence itself: a verifier that was deceived by it settles nothing."""
LONGEST_WHY = 200
"""Code points of a verifier's reason that are shown."""


def as_check(judgement: JudgementDraft, claim: Claim, facts: Facts) -> Check:
    """Return a judgement on a claim as a check named ``model``, with its verdict and the place.

    The reason a model gives is shown as its own words, never as the article's.
    """
    verdict = judgement.verdict
    found = facts.aligner.find(seen(judgement.quote, facts.characters), judgement.passage)
    # Without its quotation marks: what it puts there nobody has looked for in the article.
    why = in_a_line(judgement.why, facts)[:LONGEST_WHY]
    if has_foreign(why, facts, claim.text):
        why = ""
    reason = f" ({why})" if why and verdict != "supported" else ""
    data: dict[str, object] = {"verdict": verdict}
    if isinstance(found, tuple) and _decides([one.span for one in found], claim, facts):
        by = f", by the words “{' … '.join(one.quote for one in found)}”"
        data["citation"] = found[0].model_dump()
    elif verdict == "unsupported":
        by = ""
    else:
        detail = "the verifier's deciding words are not in the article, so its verdict is void"
        if isinstance(found, tuple):
            detail = "the verifier's deciding words do not bear on it, so its verdict is void"
        return Check(name="model", outcome="not_applicable", detail=detail, data={"verdict": None})
    detail = f"a model verifier says {verdict}{reason}{by}"
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


def _decides(pieces: Sequence[Span], claim: Claim, facts: Facts) -> bool:
    """Tell whether found words can decide a claim at all: most of what a lazy verifier picks can't.

    A claim of which the whole article has no word, as one in another language, is not asked that.
    """
    if any(one.span.overlaps(piece) for one in facts.addressed for piece in pieces):
        return False
    text = facts.article.text
    sentences = facts.around(pieces)
    if any(one.span.overlaps(sentence) for one in claim.citations for sentence in sentences):
        return True
    wanted = _stems(claim.text)
    shared = any(wanted & _stems(sentence.of(text)) for sentence in sentences)
    return shared or not wanted & _stems(text)


def _stems(text: str) -> set[str]:
    return {stem(word) for word in words(text) if word not in STOP}

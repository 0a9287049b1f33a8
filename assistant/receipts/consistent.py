"""Whether a result agrees with itself: certain without any article, whoever's version made it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from assistant.answers import Answer, CheckReport
from assistant.grounding.grounding import settle
from assistant.grounding.judging import judged
from assistant.receipts.findings import citations, claims, shown
from assistant.stories.grounded import MOST_CLAIMS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answers import ArticleReference, Check, Citation, Claim, Summary
    from assistant.receipts.findings import Findings

_EXTRACTIVE = ("answered", "not_in_article", "unclear")
"""What the extractive engine calls its answers."""
_SHA256 = re.compile(r"[0-9a-f]{64}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_ID = 12
_YEARS = range(1400, 3000)
"""Of news: behind and before them the calendar ends."""


def check_consistent(result: Summary | Answer | CheckReport, to: Findings) -> None:
    """Find where a result contradicts itself."""
    check_reference(result.article, to)
    for place, citation in citations(result):
        _check_citation(place, citation, to)
    every = list(claims(result))
    if len(every) > MOST_CLAIMS:
        to.fail("claim", "", f"it has {len(every)} claims, and no result has over {MOST_CLAIMS}")
    for place, claim in every:
        _check_standing(place, claim, to)
    _check_ids([claim.id for _, claim in every], to)
    if result.engine.name == "extractive":
        _check_unjudged(result, to)
    if isinstance(result, Answer):
        _check_answer(result, to)
    if isinstance(result, CheckReport):
        _check_places(result, to)


def _check_citation(place: str, citation: Citation, to: Findings) -> None:
    if citation.end - citation.start != len(citation.quote) or citation.start < 0:
        to.fail("quote", place, f"{shown(citation.quote)} does not fit its offsets")
    if (citation.fidelity == "exact") != (citation.written is None):
        to.fail("quote", place, "fidelity and written contradict each other")


def check_reference(reference: ArticleReference, to: Findings) -> None:
    """Find where what names the article contradicts itself."""
    if not _SHA256.fullmatch(reference.sha256):
        to.fail("article", "article.sha256", f"{shown(reference.sha256)} is no sha256")
    elif reference.sha256[:_ID] != reference.id:
        to.fail("article", "article.id", "the article's id is not the beginning of its sha256")
    if reference.published is not None and not is_day(reference.published):
        to.fail("article", "article.published", f"{shown(reference.published)} is no date")


def is_day(published: str) -> bool:
    """Tell whether a text is an ISO date that an article can have.

    >>> is_day("2021-12-02"), is_day("2021-02-30"), is_day("20211202")
    (True, False, False)
    """
    if not _DAY.fullmatch(published):
        return False
    try:
        return date.fromisoformat(published).year in _YEARS
    except ValueError:
        return False


def split(checks: Sequence[Check]) -> tuple[tuple[Check, ...], Check | None]:
    """Return the mechanical checks, and the verifier's judgement, which comes last."""
    if checks and checks[-1].name == "model":
        return tuple(checks[:-1]), checks[-1]
    return tuple(checks), None


def settled(claim: Claim, checks: tuple[Check, ...], model: Check | None) -> Claim:
    """Let checks decide a claim as the stories do."""
    return judged(settle(claim.model_copy(update={"checks": checks})), model)


def _check_standing(place: str, claim: Claim, to: Findings) -> None:
    ours = settled(claim, *split(claim.checks))
    if claim.standing != ours.standing:
        told = f"it is called {claim.standing}, and its own checks make it {ours.standing}"
        to.fail("claim", f"{place}.standing", told)
    elif claim.reason != ours.reason:
        to.fail("claim", f"{place}.reason", "its reason is not what its own checks say")
    if place.startswith("withheld") != (claim.standing == "withheld"):
        where = "among the withheld" if place.startswith("withheld") else "shown"
        to.fail("claim", place, f"a claim that is {claim.standing} is {where}")


def _check_ids(ids: list[str], to: Findings) -> None:
    wanted = {f"c{number}" for number in range(1, max(len(ids), _highest(ids)) + 1)}
    if len(set(ids)) < len(ids) or not wanted.issuperset(ids):
        to.fail("claim", "", "its claims are not numbered c1, c2 and so on, each once")
    elif missing := sorted(wanted.difference(ids), key=lambda one: (len(one), one)):
        told = f"{', '.join(missing[:5])} is missing: a claim may have been taken out"
        to.doubt("claim", "", told)


def _highest(ids: list[str]) -> int:
    numbers = (re.fullmatch(r"c([1-9]\d{0,3})", one, re.ASCII) for one in ids)
    return max((int(number[1]) for number in numbers if number), default=0)


def _check_unjudged(result: Summary | Answer | CheckReport, to: Findings) -> None:
    every = result.claims if isinstance(result, CheckReport) else [c for _, c in claims(result)]
    if any(check.name == "model" for claim in every for check in claim.checks):
        to.fail("claim", "", "the extractive engine is said to have judged, and it never does")


def _check_answer(answer: Answer, to: Findings) -> None:
    if answer.text != " ".join(claim.text for claim in answer.claims):
        to.fail("answer", "text", "the answer's text is not its claims' texts")
    told = answer.status
    if (told in ("not_in_article", "unclear")) != (not answer.claims):
        to.fail("answer", "status", f"it is called {told} and has {len(answer.claims)} claims")
    if answer.unanswered and told != "partly_answered":
        to.fail("answer", "unanswered", f"it is called {told} and names what is not answered")
    if (answer.asks is not None) != (told == "unclear"):
        to.fail("answer", "asks", f"it is called {told}, and whether it asks back says otherwise")
    if answer.nearest and told != "not_in_article":
        to.fail("answer", "nearest", f"it is called {told} and shows where it looked in vain")
    if answer.engine.name == "extractive" and told not in _EXTRACTIVE:
        to.fail("answer", "status", f"the extractive engine calls no answer {told}")


def _check_places(report: CheckReport, to: Findings) -> None:
    for index, claim in enumerate(report.claims):
        if report.text[max(0, claim.start) : claim.end] != claim.text or claim.start < 0:
            told = "the sentence does not stand there in the text checked"
            to.fail("claim", f"claims[{index}]", told)

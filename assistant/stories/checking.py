"""The story of a check: anyone's text against the article, sentence by sentence.

Without a model the verdict is mechanical: a sentence is ``verbatim`` when it is a whole sentence
of the article, and otherwise at best ``plausible``, that is, no check objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answers import CheckedClaim, CheckReport, Citation, Claim
from assistant.errors import Stopped
from assistant.grounding.judging import may_support
from assistant.grounding.weighing import Weighed, weigh
from assistant.stories.grounded import Telling, Told, common, judgements
from assistant.text.segmenting import sentences
from assistant.version import VERSION

if TYPE_CHECKING:
    from assistant.answers import Check, Verdict
    from assistant.documents import Span
    from assistant.drafting.drafts import Drafter
    from assistant.grounding.facts import Facts


def check(
    facts: Facts, text: str, drafter: Drafter, *, verify: bool = False
) -> Telling[CheckReport]:
    """Check every sentence of ``text`` against the article; yields nothing to show on the way.

    Raises:
        AssistantError: The verifier that was asked for failed.
    """
    told = Told(facts)
    checked = [(span, weigh(span.of(text), facts)) for span in spans(text)]
    verdicts: dict[str, Check] = {}
    if verify and checked:
        verdicts = yield from _verify(checked, text, drafter, told)
    if any(weighed.foreign for _, weighed in checked):
        told.notes.append(
            "a sentence in another language than the article is checked for quotes, numbers, "
            "dates and names only"
        )
    claims = tuple(
        as_checked(span, text, weighed, verdicts.get(f"c{number}"))
        for number, (span, weighed) in enumerate(checked, 1)
    )
    return CheckReport.model_validate(
        {**common(told, drafter.engine, VERSION), "text": text, "claims": claims}
    )


def spans(text: str) -> list[Span]:
    """Return the sentences of a text that have words."""
    return [span for span in sentences(text) if any(char.isalnum() for char in span.of(text))]


def _verify(
    checked: list[tuple[Span, Weighed]], text: str, drafter: Drafter, told: Told
) -> Telling[dict[str, Check]]:
    """Ask the verifier about every sentence that is not the article's own: checks by id."""
    claims = [
        Claim(
            id=f"c{number}",
            text=" ".join(span.of(text).split()),
            citations=weighed.citations,
            standing="cited",
        )
        for number, (span, weighed) in enumerate(checked, 1)
        if weighed.verdict != "verbatim"
    ]
    if not claims:
        return {}
    try:
        return (yield from judgements(drafter, claims, told))
    except Stopped as error:  # what the program found by itself stands
        told.notes.append(f"nothing was verified: {error.in_own_words}")
        return {}


def as_checked(span: Span, text: str, weighed: Weighed, model: Check | None) -> CheckedClaim:
    """Make a sentence and what was found of it one value; ``model`` is a verifier's judgement."""
    verdict, reason = weighed.verdict, weighed.reason
    citations: tuple[Citation, ...] = weighed.citations
    if model is not None and verdict in ("plausible", "doubtful"):
        verdict, reason = _settled(weighed, model)
    return CheckedClaim(
        text=span.of(text),
        start=span.start,
        end=span.end,
        verdict=verdict,
        reason=reason,
        checks=(*weighed.checks, *((model,) if model else ())),
        citations=citations,
        rejected_quotes=weighed.rejected,
    )


def _settled(weighed: Weighed, model: Check) -> tuple[Verdict, str | None]:
    """Let the verifier settle what no check could."""
    if model.outcome == "fail":
        return "contradicted", model.detail
    if model.outcome == "doubt":
        return "unsupported", model.detail
    if model.outcome == "pass" and may_support(weighed.checks):
        return "supported", model.detail
    return weighed.verdict, weighed.reason

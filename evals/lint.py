"""What is wrong with labels: quotes that do not resolve, answers that test the label and fail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.scoring.checks import hits
from evals.scoring.plain import sentences
from evals.scoring.questions import Given, contradictions, word_faults
from evals.scoring.spans import places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from evals.labels import Labels, Question

_FEWEST_UNANSWERED = 0.15


def lint(suite: Sequence[Labels]) -> list[str]:
    """Return every fault of a suite, each as one line that begins with the article's id."""
    faults = [f"{labels.id}: {fault}" for labels in suite for fault in lint_article(labels)]
    asked = [question for labels in suite for question in labels.questions]
    odd = sum(one.type in ("unanswerable", "false-premise") for one in asked)
    if odd < _FEWEST_UNANSWERED * len(asked):
        faults.append(
            f"suite: only {odd} of {len(asked)} questions have no answer or a false premise"
        )
    return faults


def lint_article(labels: Labels) -> Iterator[str]:
    """Yield the faults of one article's labels."""
    yield from _facts(labels)
    for question in labels.questions:
        yield from (f"{question.id}: {fault}" for fault in lint_question(labels, question))


def _facts(labels: Labels) -> Iterator[str]:
    used = labels.used()
    for fact in labels.facts:
        if fact.id not in used:
            yield f"{fact.id}: nothing uses this fact"
        for quote in fact.evidence:
            yield from _once(labels, fact.id, quote)
        if not hits(fact.expect, fact.claim, labels.setting):
            yield f"{fact.id}: its check does not hit its own claim"
        yield from (f"{fact.id}: its claim {fault}" for fault in contradictions(labels, fact.claim))
    for spoken in labels.summary.quotations:
        yield from _once(labels, "quotations", spoken.quote)
    for sentence in sentences(labels.text):
        yield from (f"the article itself {fault}" for fault in contradictions(labels, sentence))


def lint_question(labels: Labels, question: Question) -> Iterator[str]:
    """Yield the faults of one question about an article."""
    for quote in question.evidence or ():
        yield from _once(labels, "evidence", quote)
    for what, quotes in (("also_ok", question.also_ok), ("the decoy", question.decoys)):
        for quote in quotes:
            if not places(quote, labels.text):
                yield f"{what} stands nowhere in the article: {quote!r}"
    if question.answerable and not labels.evidence(question):
        yield "no evidence is required"
    yield from _tries(labels, question)


def _tries(labels: Labels, question: Question) -> Iterator[str]:
    """Yield the good answers that fail and the bad ones that pass."""
    for good in question.good:
        faults = word_faults(labels, question, Given(question.allowed[0], good))
        if faults:
            yield f"a good answer fails ({'; '.join(faults)}): {good!r}"
    status = question.allowed[0] if question.answerable else "answered"
    for bad in question.bad:
        if not word_faults(labels, question, Given(status, bad)):
            yield f"a bad answer passes: {bad!r}"


def _once(labels: Labels, what: str, quote: str) -> Iterator[str]:
    count = len(places(quote, labels.text))
    if count != 1:
        yield f"{what}: evidence stands {count} times in the article, not once: {quote!r}"

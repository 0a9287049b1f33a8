"""Scores of one answered question."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from evals.scoring.checks import hits
from evals.scoring.hedges import hedges
from evals.scoring.plain import clauses, plain, sentences
from evals.scoring.spans import Quote, is_valid, overlap, places
from evals.scoring.strays import strays
from evals.scoring.wording import told

if TYPE_CHECKING:
    from evals.labels import Labels, Question

_HALF = 0.5
_UNREAD = 4
"""Times the words that an answer may have, above which it is no answer and not read."""


@dataclass(frozen=True, slots=True)
class Given:
    """What an assistant gave: its status, the words it shows, the quotes it cites."""

    status: str
    text: str
    quotes: tuple[Quote, ...] = ()
    error: str | None = None
    """Why there is no answer: an error, a timeout, a missing recording."""


@dataclass(frozen=True, slots=True)
class QuestionScore:
    """How good one answer is; every field counts from 0 to 1."""

    correct: float
    """The status is right, every expectation is hit, nothing is rejected, denied or extra."""
    grounded: float
    """Correct, every quote verbatim, and all required evidence cited; an abstention cites none."""
    status_right: float
    quote_validity: float
    """The share of quotes that stand where the answer says; 1 without quotes."""
    evidence_recall: float
    """The share of required quotes of which half the characters are cited; 1 without any."""
    evidence_precision: float
    """The share of valid quotes that touch required or also_ok evidence; 1 without quotes."""
    faults: tuple[str, ...] = field(default=())
    """Why it is not correct, or not grounded, for people."""


def score_question(labels: Labels, question: Question, given: Given) -> QuestionScore:
    """Score an answer; an error counts 0 in everything and is never dropped."""
    if given.error is not None:
        return QuestionScore(0, 0, 0, 0, 0, 0, (f"no answer: {given.error}",))
    faults = tuple(word_faults(labels, question, given))
    correct = not faults
    validity, recall, precision = _evidence(labels, question, given.quotes)
    status_right = given.status in question.allowed
    abstains = not question.answerable
    grounded = correct and (not given.quotes if abstains else validity == recall == 1)
    if correct and not grounded:
        faults = (
            "cites something though nothing answers" if abstains
            else f"correct, but quotes {validity:.2f} verbatim and {recall:.2f} of the evidence",
        )  # fmt: skip
    return QuestionScore(
        float(correct), float(grounded), float(status_right), validity, recall, precision, faults
    )


def word_faults(labels: Labels, question: Question, given: Given) -> list[str]:
    """Return what is wrong with the status and the words of an answer; empty when it is correct."""
    if given.status not in question.allowed:
        return [f"status {given.status}, not {' or '.join(question.allowed)}"]
    if not question.answerable:
        return ["says something though it abstains"] if given.text.strip() else []
    long = len(given.text.split())
    too_long = [f"longer than {question.max_words} words"] if long > question.max_words else []
    if long > _UNREAD * question.max_words:
        return too_long
    said = _said(question, given.text)
    faults = [
        f"missing: {told(check)}"
        for check in labels.checks(question)
        if not hits(check, said, labels.setting)
    ]
    faults += [
        f"rejected: {told(check)}" for check in question.reject if hits(check, said, labels.setting)
    ]
    faults += contradictions(labels, said)
    faults += [
        f"not in the evidence: {words}" for words in strays(labels, question, said, given.quotes)
    ]
    found = hedges(labels.checks(question), said, labels.setting)
    faults += [f"leaves open: {words}" for words in found]
    return faults + too_long


def _said(question: Question, text: str) -> str:
    """Return an answer without the question given back, which says nothing, whatever it holds."""
    asked = {plain(one).casefold() for one in sentences(question.ask)}
    return " ".join(one for one in sentences(text) if plain(one).casefold() not in asked)


def contradictions(labels: Labels, text: str) -> list[str]:
    """Return which facts a sentence of a text denies, and which forbidden statements it makes."""
    said = [one for sentence in sentences(text) for one in clauses(plain(sentence))]
    denied = [
        f"denies {fact.id}: {sentence}"
        for sentence in said
        for fact in labels.facts
        if any(hits(check, sentence, labels.setting) for check in fact.deny)
    ]
    forbidden = [
        f"forbidden {one.id}: {sentence}"
        for sentence in said
        for one in labels.summary.forbid
        if hits(one.check, sentence, labels.setting)
    ]
    return denied + forbidden


def _evidence(
    labels: Labels, question: Question, quotes: tuple[Quote, ...]
) -> tuple[float, float, float]:
    article = labels.text
    valid = [(one.start, one.end) for one in quotes if is_valid(one, article)]
    validity = len(valid) / len(quotes) if quotes else 1.0
    required = [span for quote in labels.evidence(question) for span in places(quote, article)[:1]]
    allowed = required + [span for quote in question.also_ok for span in places(quote, article)]
    met = sum(
        max((overlap(span, one) for one in valid), default=0) >= _HALF * (span[1] - span[0])
        for span in required
    )
    recall = met / len(required) if required else 1.0
    touching = sum(any(overlap(span, one) for span in allowed) for one in valid)
    return validity, recall, touching / len(valid) if valid else 1.0

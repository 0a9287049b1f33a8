"""From items to figures: every metric of a run, whole, by type of question and kind of article."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, fields
from statistics import fmean
from typing import TYPE_CHECKING

from evals.rates import Share, share
from evals.running import SUMMARY
from evals.scoring.questions import QuestionScore, score_question
from evals.scoring.summaries import SummaryScore, score_summary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from evals.labels import Labels, Question
    from evals.running import Item

Values = dict[tuple[str, str], float]
"""A metric's value for each article and case, averaged over epochs."""


@dataclass(frozen=True, slots=True)
class ScoredQuestion:
    """One answer with its score."""

    labels: Labels
    question: Question
    item: Item
    score: QuestionScore


@dataclass(frozen=True, slots=True)
class ScoredSummary:
    """One summary with its score."""

    labels: Labels
    item: Item
    score: SummaryScore


@dataclass(frozen=True, slots=True)
class Scored:
    """A run, scored."""

    questions: tuple[ScoredQuestion, ...]
    summaries: tuple[ScoredSummary, ...]

    @property
    def troubles(self) -> Counter[str]:
        """How many items there are of each kind of trouble."""
        found = [one.item.trouble for one in self.questions]
        found += [one.item.trouble for one in self.summaries]
        return Counter(one for one in found if one)


def score(suite: Iterable[Labels], items: Iterable[Item]) -> Scored:
    """Score the items of a run; those that no label knows (any more) are left out."""
    by_id = {labels.id: labels for labels in suite}
    questions = {(one.id, asked.id): asked for one in by_id.values() for asked in one.questions}
    answered, summed = [], []
    for item in sorted(
        items, key=lambda one: (one.case.article, one.case.question, one.case.epoch)
    ):
        labels = by_id.get(item.case.article)
        if labels is None:
            continue
        if item.case.question == SUMMARY:
            summed.append(ScoredSummary(labels, item, score_summary(labels, item.given_summary())))
        elif (item.case.article, item.case.question) in questions:
            asked = questions[item.case.article, item.case.question]
            given = item.given()
            answered.append(
                ScoredQuestion(labels, asked, item, score_question(labels, asked, given))
            )
    return Scored(tuple(answered), tuple(summed))


def metrics(scored: Scored) -> dict[str, Values]:
    """Return every metric's values.

    - ``grounded accuracy`` (the headline), ``accuracy``, ``status right``: over all questions.
    - ``quote validity``, ``evidence recall``, ``evidence precision``: over the questions that the
      article answers.
    - ``coverage``: the share of answerable questions that are answered; ``selective accuracy``: of
      these, the share that is correct.
    - ``abstention precision``: of the abstentions, the share where the article has no answer;
      ``abstention recall``: of those questions, the share that is abstained from.
    - ``vital recall``, ``nugget score``, ``nothing forbidden`` (one less the
      forbidden rate), ``quotation
      fidelity``, ``statements that stand alone``, ``short enough``: over the summaries.
    """
    asked = scored.questions
    answerable = [one for one in asked if one.question.answerable]
    answered = [one for one in answerable if answers(one)]
    unanswerable = [one for one in asked if not one.question.answerable]
    abstained = [one for one in asked if one.item.status == "not_in_article"]
    found = {
        "grounded accuracy": _values(asked, lambda one: one.score.grounded),
        "accuracy": _values(asked, lambda one: one.score.correct),
        "status right": _values(asked, lambda one: one.score.status_right),
        "quote validity": _values(answerable, lambda one: one.score.quote_validity),
        "evidence recall": _values(answerable, lambda one: one.score.evidence_recall),
        "evidence precision": _values(answerable, lambda one: one.score.evidence_precision),
        "coverage": _values(answerable, lambda one: float(answers(one))),
        "selective accuracy": _values(answered, lambda one: one.score.correct),
        "abstention precision": _values(abstained, lambda one: float(not one.question.answerable)),
        "abstention recall": _values(
            unanswerable, lambda one: float(one.item.status == "not_in_article")
        ),
    }
    for name, field in SUMMARY_METRICS.items():
        found[name] = _values(
            scored.summaries, lambda one, field=field: float(getattr(one.score, field))
        )
    return found


SUMMARY_METRICS = {
    "vital recall": "vital_recall",
    "nugget score": "nugget",
    "nothing forbidden": "clean",
    "quotation fidelity": "quotation_fidelity",
    "statements that stand alone": "standing",
    "short enough": "short",
}
assert set(SUMMARY_METRICS.values()) <= {field.name for field in fields(SummaryScore)}  # noqa: S101


def answers(one: ScoredQuestion) -> bool:
    """Tell whether a question was answered, rightly or not."""
    return bool(one.item.statements) and one.item.status != "not_in_article"


def _values(
    scored: Iterable[ScoredQuestion] | Iterable[ScoredSummary], value: Callable[..., float]
) -> Values:
    gathered: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for one in scored:
        gathered[one.item.case.article, one.item.case.question].append(value(one))
    return {case: fmean(epochs) for case, epochs in gathered.items()}


def shares(found: Mapping[str, Values]) -> dict[str, Share | None]:
    """Return each metric's mean with its interval; None where nothing was there to measure."""
    return {
        name: share([(article, value) for (article, _), value in values.items()])
        if values
        else None
        for name, values in found.items()
    }


def grouped(
    scored: Sequence[ScoredQuestion], group: Callable[[ScoredQuestion], str], field: str
) -> dict[str, Share]:
    """Return a score's share for each group of questions, in the order of their names."""
    gathered: defaultdict[str, list[ScoredQuestion]] = defaultdict(list)
    for one in scored:
        gathered[group(one)].append(one)
    return {
        name: share(
            [
                (article, value)
                for (article, _), value in _values(
                    ones, lambda one: float(getattr(one.score, field))
                ).items()
            ]
        )
        for name, ones in sorted(gathered.items())
    }


def speakers(scored: Scored) -> tuple[int, int]:
    """Return how many listed quotations have the labelled speaker, and how many another."""
    return (
        sum(one.score.speakers_right for one in scored.summaries),
        sum(one.score.speakers_wrong for one in scored.summaries),
    )

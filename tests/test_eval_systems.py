"""Systems that know everything, nothing or only tricks get just the scores that they must."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from evals.running import SUMMARY, Case, CitedWords, Item
from evals.samples import statement
from evals.scoreboard import metrics, score, shares
from evals.scoring.numbers import numbers
from evals.scoring.plain import plain, sentences
from evals.scoring.spans import places
from tests.labelled import suite

if TYPE_CHECKING:
    from collections.abc import Callable

    from evals.labels import Labels, Question

SUITE = suite()


def cited(labels: Labels, quotes: tuple[str, ...]) -> tuple[CitedWords, ...]:
    spans = [span for quote in quotes for span in places(quote, labels.text)[:1]]
    return tuple(CitedWords(words=labels.text[a:b], start=a, end=b) for a, b in spans)


def oracle(labels: Labels, question: Question) -> tuple[str, str]:  # noqa: ARG001 - one shape
    return question.allowed[0], question.good[0] if question.answerable else ""


def abstains(labels: Labels, question: Question) -> tuple[str, str]:  # noqa: ARG001 - one shape
    return "not_in_article", ""


def echoes(labels: Labels, question: Question) -> tuple[str, str]:  # noqa: ARG001 - one shape
    return "answered", question.ask


def copies(labels: Labels, question: Question) -> tuple[str, str]:  # noqa: ARG001 - one shape
    return "answered", labels.text


def never_abstains(labels: Labels, question: Question) -> tuple[str, str]:  # noqa: ARG001
    return question.allowed[0] if question.good else "answered", (*question.good, *question.bad)[0]


def counts(labels: Labels, question: Question) -> tuple[str, str]:  # noqa: ARG001 - one shape
    text = plain(labels.text)
    found = dict.fromkeys(text[number.start : number.end] for number in numbers(text))
    return "answered", ", ".join(found)


def empty(labels: Labels, question: Question) -> tuple[str, str]:  # noqa: ARG001 - one shape
    return "answered", ""


def shown(
    system: Callable[[Labels, Question], tuple[str, str]], *, cites: bool
) -> dict[str, float]:
    """Return the metrics of a system over all questions of the suite."""
    items = []
    for labels in SUITE:
        for question in labels.questions:
            status, text = system(labels, question)
            quotes = cited(labels, labels.evidence(question)) if cites and text else ()
            items.append(
                Item(
                    case=Case(article=labels.id, question=question.id, epoch=1),
                    status=status,
                    statements=(text,) if text else (),
                    quotes=quotes,
                )
            )
    found = shares(metrics(score(SUITE, items)))
    return {name: one.value for name, one in found.items() if one is not None}


UNANSWERABLE = [q for labels in SUITE for q in labels.questions if not q.answerable]
ASKED = sum(len(labels.questions) for labels in SUITE)


def test_who_knows_the_labels_gets_everything() -> None:
    """The first good answer with all its evidence is right, grounded and never abstains wrongly."""
    found = shown(oracle, cites=True)

    for name in ("grounded accuracy", "accuracy", "abstention recall", "abstention precision"):
        assert found[name] == pytest.approx(1.0), name


def test_words_without_evidence_are_not_grounded() -> None:
    """The same answers without a quote are accurate; only the abstentions are grounded."""
    found = shown(oracle, cites=False)

    assert found["accuracy"] == pytest.approx(1.0)
    assert found["grounded accuracy"] == pytest.approx(len(UNANSWERABLE) / ASKED)


def test_who_always_abstains_is_right_where_nothing_answers() -> None:
    """Accuracy is the share of unanswerable questions, coverage nothing, recall everything."""
    found = shown(abstains, cites=False)

    assert found["grounded accuracy"] == pytest.approx(len(UNANSWERABLE) / ASKED)
    assert (found["coverage"], found["abstention recall"]) == (0.0, 1.0)


def test_who_never_abstains_is_wrong_where_nothing_answers() -> None:
    """All else right, accuracy is the share of answerable questions, and recall nothing."""
    found = shown(never_abstains, cites=True)

    assert found["grounded accuracy"] == pytest.approx(1 - len(UNANSWERABLE) / ASKED)
    assert (found["coverage"], found["abstention recall"]) == (1.0, 0.0)
    assert "abstention precision" not in found


@pytest.mark.parametrize("system", [echoes, empty, copies, counts])
def test_tricks_answer_no_question(system: Callable[[Labels, Question], tuple[str, str]]) -> None:
    """The question given back, nothing, the whole article and all its numbers are no answers."""
    found = shown(system, cites=True)

    assert (found["accuracy"], found["grounded accuracy"]) == (0.0, 0.0)
    assert found["evidence recall"] == (0.0 if system is empty else 1.0)


def summed(statements: Callable[[Labels], tuple[str, ...]]) -> dict[str, float]:
    items = [
        Item(
            case=Case(article=labels.id, question=SUMMARY, epoch=1),
            statements=statements(labels),
        )
        for labels in SUITE
    ]
    found = shares(metrics(score(SUITE, items)))
    return {name: one.value for name, one in found.items() if one is not None}


def test_a_summary_of_all_claims_has_every_vital_fact() -> None:
    """Each fact's own claim states it, and none of them is forbidden."""
    found = summed(lambda labels: tuple(fact.claim for fact in labels.facts))

    assert found["vital recall"] == pytest.approx(1.0)
    assert found["nugget score"] == pytest.approx(1.0)
    assert found["nothing forbidden"] == pytest.approx(1.0)


def test_a_summary_of_all_that_is_forbidden_is_never_clean() -> None:
    """Every forbidden statement is seen among true ones."""
    found = summed(
        lambda labels: (
            *(fact.claim for fact in labels.facts),
            *(statement(one.check) for one in labels.summary.forbid),
        )
    )

    assert found["nothing forbidden"] == 0.0
    assert found["vital recall"] == pytest.approx(1.0)


def test_an_empty_summary_has_nothing() -> None:
    """No statement, no vital fact."""
    found = summed(lambda labels: ())  # noqa: ARG005 - the same for all

    assert (found["vital recall"], found["short enough"]) == (0.0, 0.0)


def test_the_first_sentences_are_no_oracle() -> None:
    """Lead-3 has some of the vital facts, forbids nothing, and is far from all."""
    found = summed(lambda labels: tuple(sentences(labels.text)[2:5]))

    assert 0.1 < found["vital recall"] < 0.8
    assert found["nothing forbidden"] == 1.0


def test_a_case_without_an_answer_never_raises_a_score() -> None:
    """An error counts nought in every metric of its case, and stays among the cases."""
    labels = SUITE[0]
    items = [
        Item(
            case=Case(article=labels.id, question=question.id, epoch=1),
            status=oracle(labels, question)[0],
            statements=(oracle(labels, question)[1],) if question.answerable else (),
            quotes=cited(labels, labels.evidence(question)) if question.answerable else (),
        )
        for question in labels.questions
    ]
    broken = [
        *items[1:],
        Item(case=items[0].case, trouble="error", error="the reply was no JSON"),
    ]
    before, after = (metrics(score([labels], some)) for some in (items, broken))

    for name in ("grounded accuracy", "accuracy", "status right"):
        assert len(before[name]) == len(after[name])
        assert sum(after[name].values()) == pytest.approx(sum(before[name].values()) - 1)

"""Fit the weights of retrieval on one part of the benchmarks and report on the other.

``python -m evals.calibrate DATA [--folds K] [--write]``, where DATA holds ``newsqa_mrqa_dev`` and
``squad2_dev``. An article's hash alone decides its part. With ``--folds`` the figures are
cross-validated inside the part for fitting, and the other is not read: judge changes by these.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import retrieval
from assistant.text.absence import AGAINST, FREE
from evals import fitting
from evals.cases import SUITES, Case, Suite, descending, folds, read_cases
from evals.rates import Rate, balanced_rate, rate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_HEAD = """\
# Fitted by evals/calibrate.py; evals/README.md says on what and how well it does.
# A sentence's score is the sum of its features, each times its weight under [rank]. An article
# answers when the same sum over its signs under [answer], squeezed into 0..1, is at least the
# threshold. What the names mean stands in assistant/text/matching.py and absence.py.

"""
_DEPTHS = (1, 3)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one case came out, by the weights or by BM25."""

    case: Case
    hits: tuple[bool, ...]
    """Whether a sentence that answers is among the first one, the first three."""
    right: bool
    """Whether it was told right that the article answers, or that it does not."""


Pairs = list[tuple[Outcome, Outcome]]
"""By the weights, and by BM25."""


def fit(cases: list[Case]) -> retrieval.Weights:
    """Fit both sets of weights and the threshold, all rounded as they are written."""
    ranking = [(case.features, case.gold) for case in cases]
    rank = _rounded(fitting.fit_ranking(ranking))
    signs = [(case.signs(rank), case.answerable) for case in cases]
    answer = _rounded(fitting.fit_answering(signs, _shares(cases), sign))
    told = [
        (case.suite, fitting.logistic(fitting.dot(answer, one)), yes)
        for case, (one, yes) in zip(cases, signs, strict=True)
    ]
    sets = [[(sure, yes) for suite, sure, yes in told if suite == own] for own in SUITES]
    return retrieval.Weights(rank, answer, round(fitting.best_threshold(sets), 2))


def _shares(cases: Sequence[Case]) -> list[float]:
    """Weigh the cases so that every suite counts alike, however many cases it has."""
    total = Counter(case.suite for case in cases)
    return [len(cases) / len(total) / total[case.suite] for case in cases]


def sign(name: str) -> int:
    """Say which way a sign of an answer may weigh."""
    if name.removeprefix("long ").removeprefix("short ") in FREE:
        return 0
    return -1 if any(word in name for word in AGAINST) else 1


def lexical_floors(cases: list[Case]) -> dict[Suite, float]:
    """Fit the thresholds of BM25, one a suite."""
    scores: dict[Suite, list[tuple[float, bool]]] = {suite: [] for suite in SUITES}
    for case in cases:
        scores[case.suite].append((case.reach(), case.answerable))
    return {suite: fitting.best_threshold([own]) for suite, own in scores.items()}


def outcomes(
    cases: Iterable[Case], weights: retrieval.Weights, floors: Mapping[Suite, float]
) -> Pairs:
    """Play cases by the weights and by BM25; ``floors`` are the thresholds of its best score."""
    found = []
    for case in cases:
        sure = fitting.logistic(fitting.dot(weights.answer, case.signs(weights.rank)))
        fitted = _outcome(case, case.order(weights.rank), answers=sure >= weights.threshold)
        lexical = case.reach() >= floors[case.suite]
        found.append((fitted, _outcome(case, descending(case.lexical()), answers=lexical)))
    return found


def cross_validated(cases: Sequence[Case], count: int) -> Pairs:
    """Play each fold by what was fitted on the others."""
    fold = folds(cases, count)
    found: Pairs = []
    for one in range(count):
        others = [case for case in cases if fold[case.cluster] != one]
        own = [case for case in cases if fold[case.cluster] == one]
        found += outcomes(own, fit(others), lexical_floors(others))
    return found


def table(pairs: Pairs) -> str:
    """Write the figures beside those of BM25, as rows of a Markdown table."""
    lines = ["| | fitted | BM25 | n | articles |", "|---|---|---|---|---|"]
    for place, depth in enumerate(_DEPTHS):
        asked = [pair for pair in pairs if pair[0].case.suite == "news" and pair[0].case.gold]
        rates = [
            rate([(o.case.cluster, float(o.hits[place])) for o in side])
            for side in zip(*asked, strict=True)
        ]
        lines.append(_row(f"NewsQA hit@{depth}", rates))
    for suite, title in SUITES.items():
        own = [pair for pair in pairs if pair[0].case.suite == suite]
        rates = [
            balanced_rate([(o.case.cluster, o.case.answerable, o.right) for o in side])
            for side in zip(*own, strict=True)
        ]
        lines.append(_row(f"{title}, balanced accuracy", rates))
    return "\n".join(lines)


def written(weights: retrieval.Weights) -> str:
    """Write weights as the file beside retrieval.py has them."""
    tables = (("rank", weights.rank), ("answer", weights.answer))
    parts = [_HEAD, f"threshold = {weights.threshold}\n"]
    for name, table in tables:
        rows = sorted(table.items())
        parts.append(f"\n[{name}]\n" + "".join(f'"{row}" = {size}\n' for row, size in rows))
    return "".join(parts)


def main(arguments: list[str] | None = None) -> None:
    """Fit, print figures, and with ``--write`` keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of newsqa_mrqa_dev and squad2_dev")
    parser.add_argument("--folds", type=int, metavar="K", help="cross-validate, report nothing")
    parser.add_argument("--write", action="store_true", help="rewrite the weights of the product")
    chosen = parser.parse_args(arguments)
    cases = read_cases(chosen.data, "tune")
    if chosen.folds:
        print(f"Part for fitting, {chosen.folds} folds; mean ± half of the 95 % interval.\n")
        print(table(cross_validated(cases, chosen.folds)))
    if chosen.folds and not chosen.write:
        return
    weights = fit(cases)
    if not chosen.folds:
        print(f"Part for reporting, threshold {weights.threshold}; ± half of the 95 % interval.\n")
        report = read_cases(chosen.data, "report")
        print(table(outcomes(report, weights, lexical_floors(cases))))
    if chosen.write:
        retrieval.WEIGHTS.write_text(written(weights), "utf-8")


def _outcome(case: Case, order: list[int], *, answers: bool) -> Outcome:
    hits = tuple(bool(case.gold.intersection(order[:depth])) for depth in _DEPTHS)
    return Outcome(case, hits, answers == case.answerable)


def _row(title: str, rates: Sequence[Rate]) -> str:
    ours, floor = rates
    return f"| {title} | {ours} | {floor} | {ours.cases} | {ours.articles} |"


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {name: round(size, 2) for name, size in weights.items() if abs(size) >= 0.005}  # noqa: PLR2004


if __name__ == "__main__":
    main()

"""Fit the weights of retrieval on one part of the benchmarks and report on the other.

``python -m evals.calibrate DATA [--write]``, where DATA holds ``newsqa_mrqa_dev`` and
``squad2_dev``. An article's hash alone decides its part. Nothing here looks at the report part
before the weights and the thresholds are fixed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from assistant import retrieval
from assistant.loading import make_article
from assistant.text.absence import AGAINST, FREE
from assistant.text.questions import read_question
from evals import fitting
from evals.rates import Rate, balanced_rate, rate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from assistant.text.matching import Features, Match

Part = Literal["tune", "report"]
Suite = Literal["news", "cut", "squad"]
_HEAD = """\
# Fitted by evals/calibrate.py; evals/README.md says on what and how well it does.
# A sentence's score is the sum of its features, each times its weight under [rank]. An article
# answers when the same sum over its signs under [answer], squeezed into 0..1, is at least the
# threshold. What the names mean stands in assistant/text/matching.py and absence.py.

"""


@dataclass(slots=True)
class Case:
    """One question put to one article, with the numbers of the sentences that answer it."""

    suite: Suite
    cluster: str
    """What is hashed for the split and is the unit of the interval."""
    index: retrieval.Index
    match: Match
    gold: frozenset[int]
    answerable: bool
    features: list[Features] = field(init=False)

    def __post_init__(self) -> None:
        self.features = self.index.features(self.match)

    def order(self, weights: Mapping[str, float]) -> list[int]:
        """Return the numbers of the sentences, best first."""
        return _descending([fitting.dot(weights, one) for one in self.features])

    def lexical(self) -> list[float]:
        """Return each sentence's BM25: what is to be beaten."""
        return [self.match.bm25(keys, self.index.average) for keys in self.index.keys]

    def signs(self, weights: Mapping[str, float]) -> Features:
        """Return the signs that the article answers, seen from the best sentence."""
        best = self.order(weights)[0]
        return self.index.signs(self.match, best, self.features[best])


def part_of(cluster: str) -> Part:
    """Say whether an article is for fitting or for reporting: by its hash, so for ever.

    >>> part_of("one"), part_of("two")
    ('report', 'report')
    """
    return "report" if hashlib.sha256(cluster.encode()).digest()[-1] % 2 else "tune"


def news_cases(folder: Path) -> Iterator[Case]:
    """Yield each question with its own article, then with another one of the same part.

    The second kind is taken to have no answer: people did not label it.
    """
    texts = {line["article_id"]: line["text"] for line in _lines(folder / "articles.jsonl")}
    indexes = {name: retrieval.Index(make_article(text)) for name, text in texts.items()}
    others = {part: [name for name in texts if part_of(name) == part] for part in _PARTS}
    for line in _lines(folder / "questions.jsonl"):
        name, question = line["article_id"], line["question"]
        own = _case("news", name, indexes[name], question, line["answer_spans"])
        yield own
        if own.gold:
            yield replace(own, suite="cut")
            yield _case("cut", name, _without(texts[name], own, line["answers"]), question, ())
        choices = others[part_of(name)]
        draw = int(hashlib.sha256(line["id"].encode()).hexdigest(), 16)
        other = choices[draw % len(choices)]
        if other != name:
            yield _case("news", name, indexes[other], question, ())


def squad_cases(folder: Path) -> Iterator[Case]:
    """Yield each question with its paragraph; the page it is from is the cluster."""
    texts = {line["paragraph_id"]: line["text"] for line in _lines(folder / "paragraphs.jsonl")}
    indexes = {name: retrieval.Index(make_article(text)) for name, text in texts.items()}
    for line in _lines(folder / "questions.jsonl"):
        spans = line["answer_spans_first_match"] if line["answerable"] else ()
        index = indexes[line["paragraph_id"]]
        yield _case("squad", line["title"], index, line["question"], spans)


def fit(cases: list[Case]) -> retrieval.Weights:
    """Fit both sets of weights and the threshold, all rounded as they are written."""
    ranking = [(case.features, case.gold) for case in cases]
    rank = _rounded(fitting.fit_ranking(ranking))
    signs = [(case.signs(rank), case.answerable) for case in cases]
    answer = _rounded(fitting.fit_answering(signs, sign))
    told = [
        (case.suite, fitting.logistic(fitting.dot(answer, one)), yes)
        for case, (one, yes) in zip(cases, signs, strict=True)
    ]
    sets = [[(sure, yes) for suite, sure, yes in told if suite == own] for own in _SUITES]
    return retrieval.Weights(rank, answer, round(fitting.best_threshold(sets), 2))


def sign(name: str) -> int:
    """Say which way a sign of an answer may weigh."""
    if name.removeprefix("long ") in FREE:
        return 0
    return -1 if any(word in name for word in AGAINST) else 1


def report(cases: list[Case], weights: retrieval.Weights, floor: Mapping[Suite, float]) -> str:
    """Write the figures beside those of BM25; ``floor`` holds the thresholds of its best score."""
    lines = []
    asked = [case for case in cases if case.answerable and case.suite == "news"]
    for depth in (1, 3):
        lines.append(f"NewsQA hit@{depth}    {hits(asked, depth, weights)}")
        lines.append(f"  BM25          {hits(asked, depth, None)}")
    for suite, title in _SUITES.items():
        own = [case for case in cases if case.suite == suite]
        lines.append(f"{title} {abstaining(own, weights)}")
        lines.append(f"  BM25          {abstaining_lexically(own, floor[suite])}")
    return "\n".join(lines)


def hits(cases: Iterable[Case], depth: int, weights: retrieval.Weights | None) -> Rate:
    """Return how often a sentence that answers is among the first; without weights, by BM25."""
    values = []
    for case in cases:
        order = case.order(weights.rank) if weights else _descending(case.lexical())
        values.append((case.cluster, float(bool(case.gold.intersection(order[:depth])))))
    return rate(values)


def abstaining(cases: Iterable[Case], weights: retrieval.Weights) -> Rate:
    """Return the balanced accuracy of answering or abstaining."""
    values = []
    for case in cases:
        confidence = fitting.logistic(fitting.dot(weights.answer, case.signs(weights.rank)))
        right = (confidence >= weights.threshold) == case.answerable
        values.append((case.cluster, case.answerable, right))
    return balanced_rate(values)


def abstaining_lexically(cases: Iterable[Case], floor: float) -> Rate:
    """Return the same for a threshold on the best sentence's BM25."""
    values = [
        (case.cluster, case.answerable, (_reach(case) >= floor) == case.answerable)
        for case in cases
    ]
    return balanced_rate(values)


def lexical_floors(cases: list[Case]) -> dict[Suite, float]:
    """Fit the thresholds of BM25, one a suite."""
    scores: dict[Suite, list[tuple[float, bool]]] = {suite: [] for suite in _SUITES}
    for case in cases:
        scores[case.suite].append((_reach(case), case.answerable))
    return {suite: fitting.best_threshold([own]) for suite, own in scores.items()}


def written(weights: retrieval.Weights) -> str:
    """Write weights as the file beside retrieval.py has them."""
    tables = (("rank", weights.rank), ("answer", weights.answer))
    parts = [_HEAD, f"threshold = {weights.threshold}\n"]
    for name, table in tables:
        rows = sorted(table.items())
        parts.append(f"\n[{name}]\n" + "".join(f'"{row}" = {size}\n' for row, size in rows))
    return "".join(parts)


def main(arguments: list[str] | None = None) -> None:
    """Fit, print the figures of the report part, and with ``--write`` keep the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of newsqa_mrqa_dev and squad2_dev")
    parser.add_argument("--write", action="store_true", help="rewrite the weights of the product")
    chosen = parser.parse_args(arguments)
    cases: dict[Part, list[Case]] = {part: [] for part in _PARTS}
    for case in news_cases(chosen.data / "newsqa_mrqa_dev"):
        cases[part_of(case.cluster)].append(case)
    for case in squad_cases(chosen.data / "squad2_dev"):
        cases[part_of(case.cluster)].append(case)
    weights = fit(cases["tune"])
    print(f"threshold {weights.threshold}; report part, mean ± half of the 95 % interval:")
    print(report(cases["report"], weights, lexical_floors(cases["tune"])))
    if chosen.write:
        retrieval.WEIGHTS.write_text(written(weights), "utf-8")


_PARTS: tuple[Part, ...] = ("tune", "report")
_SUITES: dict[Suite, str] = {
    "news": "NewsQA own/other",
    "cut": "NewsQA whole/cut",
    "squad": "SQuAD 2",
}


def _case(
    suite: Suite,
    cluster: str,
    index: retrieval.Index,
    question: str,
    spans: Iterable[Mapping[str, Any]],
) -> Case:
    found = tuple(spans)
    gold = frozenset(
        number
        for number, span in enumerate(index.spans)
        if any(span.start < one["end"] and one["start"] < span.end for one in found)
    )
    return Case(suite, cluster, index, index.match(read_question(question)), gold, bool(found))


def _without(text: str, own: Case, answers: Iterable[str]) -> retrieval.Index:
    """Cut out every sentence that answers or has the words of an answer."""
    words = [" ".join(answer.casefold().split()) for answer in answers]
    kept = []
    at = 0
    for number, span in enumerate(own.index.spans):
        said = " ".join(span.of(text).casefold().split())
        if number in own.gold or any(word in said for word in words):
            kept.append(text[at : span.start])
            at = span.end
    return retrieval.Index(make_article("".join([*kept, text[at:]])))


def _reach(case: Case) -> float:
    return max(case.lexical()) / case.match.total


def _descending(scores: list[float]) -> list[int]:
    return sorted(range(len(scores)), key=lambda at: (-scores[at], at))


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {name: round(size, 2) for name, size in weights.items() if abs(size) >= 0.005}  # noqa: PLR2004


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


if __name__ == "__main__":
    main()

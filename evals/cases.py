"""Questions of the benchmarks, each with an article, read by path; and how they are split."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Literal

from assistant import retrieval
from assistant.loading import make_article
from assistant.text.questions import read_question
from evals import fitting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from assistant.text.matching import Features, Match

Part = Literal["tune", "report"]
PARTS: tuple[Part, ...] = ("tune", "report")
Suite = Literal["news", "cut", "squad"]
SUITES: dict[Suite, str] = {
    "news": "NewsQA own/other",
    "cut": "NewsQA whole/cut",
    "squad": "SQuAD 2",
}


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
        return descending([fitting.dot(weights, one) for one in self.features])

    def lexical(self) -> list[float]:
        """Return each sentence's BM25: what is to be beaten."""
        return [self.match.bm25(keys, self.index.average) for keys in self.index.keys]

    def signs(self, weights: Mapping[str, float]) -> Features:
        """Return the signs that the article answers, seen from the best sentence."""
        best = self.order(weights)[0]
        fit = fitting.dot(weights, self.features[best])
        return self.index.signs(self.match, best, self.features[best], fit)

    def reach(self) -> float:
        """Return the best sentence's BM25, as a share of the question's weight."""
        return max(self.lexical()) / self.match.total


def read_cases(data: Path, part: Part) -> list[Case]:
    """Read one part of both benchmarks; the articles of the other part are not even taken apart."""
    news = news_cases(data / "newsqa_mrqa_dev", part)
    return [*news, *squad_cases(data / "squad2_dev", part)]


def part_of(cluster: str) -> Part:
    """Say whether an article is for fitting or for reporting: by its hash, so for ever.

    >>> part_of("one"), part_of("two")
    ('report', 'report')
    """
    return "report" if _hash(cluster)[-1] % 2 else "tune"


def folds(cases: Iterable[Case], count: int) -> dict[str, int]:
    """Deal the articles of each benchmark out into folds, in the order of their hashes.

    Benchmarks apart, so that one of few articles is spread too.
    """
    found: dict[str, int] = {}
    for squad in (False, True):
        own = {case.cluster for case in cases if (case.suite == "squad") == squad}
        found |= {name: at % count for at, name in enumerate(sorted(own, key=_hash))}
    return found


def news_cases(folder: Path, part: Part) -> Iterator[Case]:
    """Yield each question with its own article, whole and cut, then with another of the part.

    The second kind is taken to have no answer: people did not label it.
    """
    texts = {line["article_id"]: line["text"] for line in _lines(folder / "articles.jsonl")}
    names = [name for name in texts if part_of(name) == part]
    indexes = {name: retrieval.Index(make_article(texts[name])) for name in names}
    for line in _lines(folder / "questions.jsonl"):
        name, question = line["article_id"], line["question"]
        if name not in indexes:
            continue
        own = _case("news", name, indexes[name], question, line["answer_spans"])
        yield own
        if own.gold:
            yield replace(own, suite="cut")
            yield _case("cut", name, _without(texts[name], own, line["answers"]), question, ())
        other = names[int(hashlib.sha256(line["id"].encode()).hexdigest(), 16) % len(names)]
        if other != name:
            yield _case("news", name, indexes[other], question, ())


def squad_cases(folder: Path, part: Part) -> Iterator[Case]:
    """Yield each question with its paragraph; the page it is from is the cluster."""
    texts = {line["paragraph_id"]: line["text"] for line in _lines(folder / "paragraphs.jsonl")}
    indexes: dict[str, retrieval.Index] = {}
    for line in _lines(folder / "questions.jsonl"):
        name = line["paragraph_id"]
        if part_of(line["title"]) != part:
            continue
        if name not in indexes:
            indexes[name] = retrieval.Index(make_article(texts[name]))
        spans = line["answer_spans_first_match"] if line["answerable"] else ()
        yield _case("squad", line["title"], indexes[name], line["question"], spans)


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


def descending(scores: list[float]) -> list[int]:
    """Return the places of scores, highest first, the first of equals first."""
    return sorted(range(len(scores)), key=lambda at: (-scores[at], at))


def _hash(name: str) -> bytes:
    return hashlib.sha256(name.encode()).digest()


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)

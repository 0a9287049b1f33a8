"""Which sentences of an article answer a question best, and whether any does."""

from __future__ import annotations

import math
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.text import matching
from assistant.text.absence import Reach, signs
from assistant.text.headers import body_sentences
from assistant.text.questions import read_question
from assistant.text.words import FILLERS, key, split

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assistant.documents import Article, Span
    from assistant.text.questions import Question

_NONE: frozenset[str] = frozenset()
_FILLER = 0.6
"""What a word that many questions have, whatever they ask, weighs beside another."""
_NEW = 3
_POINTING = frozenset("he she they it his her their its".split())
WEIGHTS = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True, slots=True)
class Ranked:
    """One sentence, and how well it fits the question; only the order of scores means anything."""

    span: Span
    passage: str
    score: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """All sentences of an article that can be claims, best first."""

    sentences: tuple[Ranked, ...]
    answerable: bool
    """``confidence`` is at least the fitted threshold."""
    confidence: float
    """0 to 1: grows with each sign that the article answers, falls with each that it does not."""

    def passages(self) -> tuple[str, ...]:
        """Return the ids of their passages, each once, best first."""
        return tuple(dict.fromkeys(ranked.passage for ranked in self.sentences))


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted: one number a feature, and the threshold of confidence."""

    rank: Mapping[str, float]
    answer: Mapping[str, float]
    threshold: float


@cache
def weights() -> Weights:
    """Read the fitted weights."""
    table = tomllib.loads(WEIGHTS.read_text("utf-8"))
    return Weights(table["rank"], table["answer"], table["threshold"])


class Index:
    """One article's sentences, taken apart once for all questions."""

    def __init__(self, article: Article) -> None:
        text = article.text
        self.spans = body_sentences(text) or tuple(p.span for p in article.passages)
        self.passages = _passages(self.spans, article)
        self.words = [split(span.of(text)) for span in self.spans]
        keys = _Keys()
        self.keys = [[keys[word] for word in words] for words in self.words]
        self.sets = [frozenset(keys) for keys in self.keys]
        self.spread = Counter(key for one in self.sets for key in one)
        self.average = max(1.0, sum(map(len, self.keys)) / max(1, len(self.keys)))
        self.title = frozenset(keys[word] for word in split(article.title or ""))
        self.asks = [text[span.end - 1] == "?" for span in self.spans]
        self.points = [float(words[0].lower() in _POINTING) for words in self.words]
        self.new = self._new()

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Words written with a capital inside a sentence: names, wherever they stand."""
        return frozenset(
            word for words in self.words for word in words[1:] if word[0].isupper()
        ) - {"I"}

    def _new(self) -> list[int]:
        """Count the names in each sentence that no earlier one has."""
        seen: set[str] = set()
        found = []
        for words in self.words:
            mine = {word for word in words if word in self.capitals} - seen
            found.append(len(mine))
            seen |= mine
        return found

    def named(self, words: Sequence[str]) -> list[bool]:
        """Tell of each word whether it is (part of) a name."""
        return [
            word[0].isupper() and (at > 0 or word in self.capitals) and word != "I"
            for at, word in enumerate(words)
        ]

    def idf(self, key: str) -> float:
        """Return how rare a word is among the sentences."""
        return math.log((len(self.keys) + 1) / (self.spread[key] + 0.5))

    def match(self, question: Question) -> matching.Match:
        """Weigh the question's words by how rare they are here."""
        return matching.Match(
            question,
            {key: self.idf(key) * (_FILLER if key in FILLERS else 1) for key in question.content},
        )

    def features(self, match: matching.Match) -> list[matching.Features]:
        """Return each sentence's features, in the order of the article."""
        exact = [match.exact(keys) for keys in self.sets]
        loose = [match.alike(keys, have) for keys, have in zip(self.sets, exact, strict=True)]
        return [self._features(match, number, exact, loose) for number in range(len(exact))]

    def _features(
        self,
        match: matching.Match,
        number: int,
        exact: list[frozenset[str]],
        loose: list[frozenset[str]],
    ) -> matching.Features:
        words, keys, question = self.words[number], self.keys[number], match.question
        found = matching.shape(words, number) | {"asks": float(self.asks[number])}
        own, both = exact[number], exact[number] | loose[number]
        far, before, after = (
            exact[at] if 0 <= at < len(exact) else _NONE
            for at in (number - 2, number - 1, number + 1)
        )
        if not (both or before or after):
            # Nothing to do with the question: most sentences of a long article.
            return found
        found |= match.shares(own, loose[number]) | match.around(both, before, after, far)
        found |= {
            "bm25": match.bm25(keys, self.average) / match.total,
            "pairs": match.pairs(keys, own),
            "carried": found["before"] * self.points[number],
            "new names": min(_NEW, self.new[number]) / _NEW,
            "early short": found["early"] / max(1, len(question.content)),
        }
        return found | match.offer(words, keys, both, self.named(words))

    def signs(
        self, match: matching.Match, best: int, features: matching.Features, fit: float
    ) -> matching.Features:
        """Return the signs that the article answers, given its best sentence's number and score."""
        window = frozenset[str]().union(*self.sets[max(0, best - 1) : best + 2])
        reach = Reach(
            here=self.sets[best],
            window=window,
            everywhere=self.spread.keys(),
            sentences=len(self.sets),
            fit=fit,
        )
        return signs(match, reach, features)

    def rank(self, question: str) -> Ranking:
        """Rank the sentences for a question."""
        match = self.match(read_question(question))
        fitted = weights()
        features = self.features(match)
        scores = [_score(fitted.rank, one) for one in features]
        order = sorted(range(len(scores)), key=lambda at: (-scores[at], at))
        sentences = tuple(Ranked(self.spans[at], self.passages[at], scores[at]) for at in order)
        best = order[0]
        found = self.signs(match, best, features[best], scores[best])
        confidence = logistic(_score(fitted.answer, found))
        return Ranking(sentences, confidence >= fitted.threshold, confidence)


def rank(question: str, article: Article) -> Ranking:
    """Rank the sentences of an article for a question."""
    return Index(article).rank(question)


class _Keys(dict[str, str]):
    """Keys of words, each worked out once."""

    def __missing__(self, word: str) -> str:
        self[word] = found = key(word)
        return found


def logistic(score: float) -> float:
    """Squeeze a score into 0..1."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def _score(fitted: Mapping[str, float], features: matching.Features) -> float:
    return sum(fitted.get(name, 0.0) * size for name, size in features.items())


def _passages(spans: Sequence[Span], article: Article) -> list[str]:
    """Return the id of each sentence's passage; both are in the order of the text."""
    found: list[str] = []
    at = 0
    for span in spans:
        while at + 1 < len(article.passages) and article.passages[at + 1].start <= span.start:
            at += 1
        found.append(article.passages[at].id)
    return found

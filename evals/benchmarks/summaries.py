"""ROUGE of extractive summaries against summaries by professional writers.

``python -m evals.benchmarks.summaries DATA``, where DATA holds ``news_writer_summaries``. Needs the
libraries of ``requirements/benchmarks.in``. All methods choose from the same sentences and are cut
by the same rule, see :func:`nearest`; no data of NLTK is fetched.
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any

from assistant import Assistant, make_article
from assistant.text.segmenting import sentences
from assistant.text.words import split
from evals.benchmarks.checking_sets import read_lines
from evals.rates import rate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from types import ModuleType

    Summarizer = Callable[[str, int], Sequence[str]]
    """Takes an article and a number of sentences; gives about so many of them."""
    Rouge = Callable[[str, str], Sequence[float]]
    """Takes a reference and a summary; gives the F1 of each of ``MEASURES``."""

MEASURES = {"rouge1": "ROUGE-1", "rouge2": "ROUGE-2", "rougeL": "ROUGE-L"}
OURS = "assistant, extractive"
_MOST = 8
"""Sentences that are tried; the writers' summaries have about three."""


@dataclass(frozen=True, slots=True)
class Case:
    """An article and what writers made of it."""

    article: str
    text: str
    references: tuple[str, ...]

    @property
    def budget(self) -> float:
        """The mean number of words of the writers' summaries."""
        return fmean(len(one.split()) for one in self.references)


class Tokenizer:
    """What sumy asks of a tokenizer, without the data of NLTK: every paragraph is a sentence."""

    def to_sentences(self, paragraph: str) -> list[str]:
        """Return the paragraph as its one sentence."""
        return [paragraph]

    def to_words(self, sentence: str) -> list[str]:
        """Return the words in lower case."""
        return [word.lower() for word in split(sentence)]


def read_cases(folder: Path) -> list[Case]:
    """Read the articles and the summaries that writers made of each."""
    written: dict[str, list[str]] = defaultdict(list)
    for line in read_lines(folder / "writer_summaries.jsonl"):
        written[line["article_id"]].append(line["summary"])
    return [
        Case(line["article_id"], line["text"], tuple(written[line["article_id"]]))
        for line in read_lines(folder / "articles.jsonl")
        if line["article_id"] in written
    ]


def plain_sentences(text: str) -> list[str]:
    """Return the sentences, each on one line."""
    return [" ".join(span.of(text).split()) for span in sentences(text)]


def lead(text: str, count: int) -> list[str]:
    """Return the first sentences."""
    return plain_sentences(text)[:count]


def ours(text: str, count: int) -> list[str]:
    """Return what the product's summary says, as it says it: the overview, then the key points.

    Asked for one point fewer, for the overview has one sentence; for one sentence, the overview.
    """
    summary = Assistant(engine="extractive").summarize(make_article(text), max(1, count - 1))
    said = [" ".join(claim.text.split()) for claim in (*summary.overview, *summary.key_points)]
    return said[:count]


def as_made(text: str) -> list[str]:
    """Return the whole summary that the product makes when no number is asked for."""
    summary = Assistant(engine="extractive").summarize(make_article(text))
    return [claim.text for claim in (*summary.overview, *summary.key_points)]


def sumy(module: str, name: str) -> Summarizer:
    """Return one of sumy's summarizers, with its stemmer and its list of stop words."""
    parser = library("sumy.parsers.plaintext").PlaintextParser
    stemmer = library("sumy.nlp.stemmers").Stemmer("english")
    made = getattr(library(f"sumy.summarizers.{module}"), name)(stemmer)
    made.stop_words = library("sumy.utils").get_stop_words("english")

    def summarize(text: str, count: int) -> list[str]:
        document = parser.from_string("\n\n".join(plain_sentences(text)), Tokenizer()).document
        return [str(sentence) for sentence in made(document, count)]

    return summarize


def nearest(summarizer: Summarizer, text: str, budget: float) -> str:
    """Return that summary of 1, 2, 3 ... whole sentences whose words are nearest the budget.

    Of equals it is the shorter.

    >>> nearest(lambda text, count: text.split(".")[:count], "a b c.d e f.g h i", 5)
    'a b c d e f'
    """
    tried = [" ".join(summarizer(text, count)) for count in range(1, _MOST + 1)]
    return min(tried, key=lambda one: (abs(len(one.split()) - budget), len(one.split())))


def averaged(rouge: Rouge, references: Iterable[str], summary: str) -> list[float]:
    """Average each measure over the writers."""
    return [fmean(one) for one in zip(*(rouge(r, summary) for r in references), strict=True)]


def others(rouge: Rouge, references: Sequence[str]) -> list[float]:
    """Average over the writers how each does against the others: what people reach."""
    each = [
        averaged(rouge, (*references[:at], *references[at + 1 :]), one)
        for at, one in enumerate(references)
    ]
    return [fmean(one) for one in zip(*each, strict=True)]


def table(rows: Mapping[str, Mapping[str, tuple[float, Sequence[float]]]]) -> str:
    """Write each method's words and measures, which are given for each article."""
    lines = [
        f"| | words | {' | '.join(MEASURES.values())} | articles |",
        "|---|---|---|---|---|---|",
    ]
    for title, own in rows.items():
        cells = [
            str(rate([(article, scores[at]) for article, (_, scores) in own.items()]))
            for at in range(len(MEASURES))
        ]
        words = fmean(words for words, _ in own.values())
        lines.append(f"| {title} | {words:.1f} | {' | '.join(cells)} | {len(own)} |")
    return "\n".join(lines)


def differences(rows: Mapping[str, Mapping[str, tuple[float, Sequence[float]]]]) -> str:
    """Write ours less each other method, article by article, where both have the article."""
    lines = [
        f"| {OURS}, less | {' | '.join(MEASURES.values())} | articles |",
        "|---|---|---|---|---|",
    ]
    for title, other in rows.items():
        if title == OURS:
            continue
        both = [(article, rows[OURS][article][1], own) for article, (_, own) in other.items()]
        gaps = [rate([(name, a[at] - b[at]) for name, a, b in both]) for at in range(len(MEASURES))]
        cells = " | ".join(f"{'+' if one.value >= 0 else ''}{one}" for one in gaps)
        lines.append(f"| {title} | {cells} | {len(both)} |")
    return "\n".join(lines)


def measure(
    cases: Sequence[Case], rouge: Rouge, methods: Mapping[str, Callable[[Case], str]]
) -> str:
    """Write what each method, and the writers themselves, reach."""
    rows: dict[str, dict[str, tuple[float, Sequence[float]]]] = {}
    for title, method in methods.items():
        made = {case.article: (case, method(case)) for case in cases}
        rows[title] = {
            name: (len(said.split()), averaged(rouge, case.references, said))
            for name, (case, said) in made.items()
        }
    rows["a writer, by the others"] = {
        case.article: (case.budget, others(rouge, case.references))
        for case in cases
        if len(case.references) > 1
    }
    return f"{table(rows)}\n\n{differences(rows)}"


def library(name: str) -> ModuleType:
    """Import a module of a library that only these benchmarks need, or say how to get it."""
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        sys.exit(f"{error.name!r} is missing: pip install -r requirements/benchmarks.in")


def _rouge() -> Rouge:
    scorer: Any = library("rouge_score.rouge_scorer").RougeScorer([*MEASURES], use_stemmer=True)

    def score(reference: str, summary: str) -> list[float]:
        found = scorer.score(reference, summary)
        return [float(found[name].fmeasure) for name in MEASURES]

    return score


def _within(summarizer: Summarizer) -> Callable[[Case], str]:
    return lambda case: nearest(summarizer, case.text, case.budget)


def main(arguments: list[str] | None = None) -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of news_writer_summaries")
    chosen = parser.parse_args(arguments)
    rouge = _rouge()
    methods = {
        OURS: _within(ours),
        "lead": _within(lead),
        "LexRank (sumy)": _within(sumy("lex_rank", "LexRankSummarizer")),
        "TextRank (sumy)": _within(sumy("text_rank", "TextRankSummarizer")),
        "lead-3, not cut": lambda case: " ".join(lead(case.text, 3)),
        f"{OURS}, not cut": lambda case: " ".join(as_made(case.text)),
    }
    print(measure(read_cases(chosen.data / "news_writer_summaries"), rouge, methods))


if __name__ == "__main__":
    main()

"""How well the mechanical check tells supported texts from others, on public sets.

``python -m evals.benchmarks.checking DATA``, where DATA holds ``qags``, ``summedits_news`` and
``bump``. No model is asked. ``--part tune`` takes only the articles on which checks may be mended,
``--part report`` only those that nobody reads; ``--errors`` lists each text of the first part that
was told wrong.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING

from evals.benchmarks import checking_sets, measures
from evals.benchmarks.measures import Scored
from evals.benchmarks.plain_check import LADDER, checked, worst
from evals.benchmarks.scorers import METHODS
from evals.cases import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from assistant.answers import Verdict
    from evals.benchmarks.checking_sets import Judged, Labelled, Pair
    from evals.benchmarks.scorers import Method
    from evals.cases import Part
    from evals.rates import Rate

QAGS = {"cnndm": "QAGS CNN/DM", "xsum": "QAGS XSum"}
TASKS = ("task1", "task2")
_WRONG: tuple[Verdict, ...] = ("unsupported", "contradicted")
_BESIDE = ("ROUGE-2", "QAFactEval", "DAE")
"""Released metrics shown for each kind of error."""


def scored(method: Method, texts: Iterable[Labelled]) -> list[Scored]:
    """Score texts that people judged as a whole: by the lowest of their sentences."""
    return [Scored(one.article, min(method(one.article, one.text)), one.label) for one in texts]


def judged_rows(title: str, summaries: Sequence[Judged]) -> Iterator[str]:
    """Yield the rows of summaries whose sentences were judged: as a whole, and by their share."""
    whole, shares = [], []
    for method in METHODS.values():
        each = [
            [min(method(one.article, sentence)) for sentence in one.sentences] for one in summaries
        ]
        both = list(zip(summaries, each, strict=True))
        whole.append(measures.auc([Scored(s.article, min(own), s.share == 1) for s, own in both]))
        shares.append(measures.spearman([(s.article, fmean(own), s.share) for s, own in both]))
    yield _row(f"{title} summaries, ROC AUC", whole)
    yield _row(f"{title} summaries, Spearman", shares)


def labelled_rows(title: str, texts: Sequence[Labelled]) -> Iterator[str]:
    """Yield the rows of texts with labels."""
    every = [scored(method, texts) for method in METHODS.values()]
    yield _row(f"{title}, balanced accuracy", [measures.balanced_accuracy(one) for one in every])
    yield _row(f"{title}, ROC AUC", [measures.auc(one) for one in every])


def pair_scores(pairs: Sequence[Pair]) -> dict[str, list[tuple[str, float, float]]]:
    """Return article, score of the original and of the edited text for each metric and pair."""
    found = {
        name: [
            (
                one.article,
                fmean(method(one.article, one.original)),
                fmean(method(one.article, one.edited)),
            )
            for one in pairs
        ]
        for name, method in METHODS.items()
    }
    for name in pairs[0].published:
        found[name] = [(one.article, *one.published[name]) for one in pairs]
    return found


def pair_auc(pairs: Iterable[tuple[str, float, float]]) -> Rate:
    """Return the AUC of originals against edited texts, whichever pair they are of."""
    sides = [(article, (old, new)) for article, old, new in pairs]
    return measures.auc(
        [
            Scored(article, score, not edited)
            for article, both in sides
            for edited, score in enumerate(both)
        ]
    )


def pair_table(scores: Mapping[str, Mapping[str, list[tuple[str, float, float]]]]) -> str:
    """Write consistency, ties and AUC of every metric for each task."""
    head = " | ".join(
        f"{task} ({len(own)} pairs, {len({pair[0] for pair in own})} articles): consistency "
        "| ties | AUC"
        for task, own in ((task, one["check"]) for task, one in scores.items())
    )
    lines = [f"| BUMP | {head} |", "|---" * (1 + 3 * len(scores)) + "|"]
    for name in next(iter(scores.values())):
        cells = [
            str(cell)
            for one in scores.values()
            for cell in (
                measures.consistency(one[name]),
                f"{measures.ties(one[name]).value:.3f}",
                pair_auc(one[name]),
            )
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def kind_table(pairs: Sequence[Pair], scores: Mapping[str, list[tuple[str, float, float]]]) -> str:
    """Write for each kind of error the consistency of ours and of some released metrics."""
    names = [*METHODS, *(name for name in _BESIDE if name in scores)]
    lines = [
        f"| kind of error | check: ties | {' | '.join(names)} | n | articles |",
        "|---" * (len(names) + 4) + "|",
    ]
    for kind, _ in Counter(pair.kind for pair in pairs).most_common():
        at = [place for place, pair in enumerate(pairs) if pair.kind == kind]
        rates = [measures.consistency([scores[name][place] for place in at]) for name in names]
        even = measures.ties([scores["check"][place] for place in at])
        lines.append(_row(f"{kind} | {even.value:.3f}", rates))
    return "\n".join(lines)


def verdict_table(sets: Mapping[str, Iterable[tuple[str, str]]]) -> str:
    """Write the shares of the worst verdicts of texts; each is an article and a text."""
    shown = [one for one in LADDER if one != "supported"]
    lines = [f"| | {' | '.join(shown)} | n |", "|---" * (len(shown) + 2) + "|"]
    for title, texts in sets.items():
        found = Counter(worst(checked(*one)) for one in texts)
        cells = [f"{found[one] / found.total():.3f}" for one in shown]
        lines.append(f"| {title} | {' | '.join(cells)} | {found.total()} |")
    return "\n".join(lines)


def errors(texts: Iterable[Labelled]) -> Iterator[str]:
    """Yield supported texts with a sentence called wrong, and others in which none is called so."""
    for one in texts:
        claims = checked(one.article, one.text)
        if one.label != (worst(claims) in _WRONG):
            continue
        yield f"{'FALSE ALARM' if one.label else 'MISS'}: {one.text}"
        for claim in claims:
            if claim.reason and (claim.verdict in _WRONG or not one.label):
                yield f"  {claim.verdict}: {claim.text}\n    because: {claim.reason}"


def report(data: Path, part: Part | None = None) -> str:
    """Measure everything and write it as Markdown tables."""
    labelled = _labelled(data, part)
    lines = [f"| | {' | '.join(METHODS)} | n | articles |", "|---" * (len(METHODS) + 3) + "|"]
    for title, texts in labelled.items():
        lines += labelled_rows(title, texts)
    for name, title in QAGS.items():
        summaries = checking_sets.qags(data / "qags", name)
        lines += judged_rows(title, checking_sets.of_part(summaries, part))
    pairs = _pairs(data, part)
    scores = {task: pair_scores(own) for task, own in pairs.items()}
    both = [pair for own in pairs.values() for pair in own]
    joined = {
        name: [one for task in TASKS for one in scores[task][name]] for name in scores[TASKS[0]]
    }
    labelled["BUMP"] = [side for pair in both for side in pair.sides]
    sides = {
        f"{title}, {'supported' if label else 'not supported'}": [
            (one.article, one.text) for one in texts if one.label == label
        ]
        for title, texts in labelled.items()
        for label in (True, False)
    }
    tables = ["\n".join(lines), pair_table(scores), kind_table(both, joined), verdict_table(sides)]
    return "\n\n".join(tables)


def _pairs(data: Path, part: Part | None) -> dict[str, list[Pair]]:
    every = {task: checking_sets.bump(data / "bump", task) for task in TASKS}
    return {task: checking_sets.of_part(own, part) for task, own in every.items()}


def _labelled(data: Path, part: Part | None) -> dict[str, list[Labelled]]:
    found = {
        f"{title} sentences": checking_sets.qags_sentences(data / "qags", name)
        for name, title in QAGS.items()
    }
    found["SummEdits news"] = checking_sets.summedits(data / "summedits_news")
    return {title: checking_sets.of_part(texts, part) for title, texts in found.items()}


def _row(title: str, rates: Sequence[Rate]) -> str:
    cells = " | ".join(map(str, rates))
    return f"| {title} | {cells} | {rates[0].cases} | {rates[0].articles} |"


def main(arguments: list[str] | None = None) -> None:
    """Print the tables, or with ``--errors`` what was told wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of qags, summedits_news and bump")
    parser.add_argument("--part", choices=PARTS, help="only articles of this part")
    parser.add_argument("--errors", action="store_true", help="list what was told wrong of tune")
    chosen = parser.parse_args(arguments)
    if chosen.errors:
        pairs = _pairs(chosen.data, "tune")
        sets = {
            **_labelled(chosen.data, "tune"),
            "BUMP": [t for own in pairs.values() for p in own for t in p.sides],
        }
        for title, texts in sets.items():
            print(f"== {title}", *errors(texts), sep="\n")
        return
    print(report(chosen.data, chosen.part))


if __name__ == "__main__":
    main()

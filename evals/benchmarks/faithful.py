"""Do no harm, over faithful text of every kind: what the checks withhold and mark of true claims.

``python -m evals.benchmarks.faithful`` takes a capable model's recorded drafts, the facts and right
answers of the hand-made labels, and the true ones among the typed claims; with ``--data DATA`` also
professional writers' summaries and the supported texts of public sets, which go to ``check``. The
public texts are faithful in their makers' judgement: some are not, and count against the checks.
``--show`` lists what is withheld or marked of the part ``tune``, for people to read.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from assistant import make_article
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.weighing import weigh
from assistant.replies import AnswerDraft, ClaimDraft, QuoteDraft, SummaryDraft
from assistant.text.segmenting import sentences
from evals import harm
from evals.benchmarks import checking_sets
from evals.cases import PARTS, part_of
from evals.commands import RECORDINGS
from evals.labels import read_suite
from evals.rates import share
from evals.recorder import read_kept
from evals.typed_claims import read_claims

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.answers import Check, Standing, Verdict
    from evals.cases import Part
    from evals.labels import Labels

_FAILED: frozenset[Standing | Verdict] = frozenset(("withheld", "unsupported", "contradicted"))


@dataclass(frozen=True, slots=True)
class Put:
    """One true claim as the checks took it."""

    source: str
    part: Part
    article: str
    text: str
    failed: bool
    doubted: bool
    checks: tuple[Check, ...]
    reason: str | None


class Reading:
    """An article that claims of one source are put to."""

    def __init__(self, source: str, part: Part, name: str, facts: Facts) -> None:
        self._source, self._part, self._name, self._facts = source, part, name, facts

    def draft(self, draft: ClaimDraft, context: str = "") -> Put:
        """Ground a claim with its quotes, as a model's."""
        above = f"{self._facts.article.title or ''}\n{context}".strip()
        claim = ground("c1", draft, self._facts, above)
        return self._put(claim.text, claim.standing, claim.checks, claim.reason)

    def text(self, text: str) -> Iterator[Put]:
        """Check the sentences of a text."""
        for span in sentences(text):
            words = span.of(text)
            if any(char.isalnum() for char in words):
                one = weigh(words, self._facts)
                yield self._put(words, one.verdict, one.checks, one.reason)

    def _put(
        self, text: str, found: Standing | Verdict, checks: tuple[Check, ...], reason: str | None
    ) -> Put:
        return Put(
            self._source,
            self._part,
            self._name,
            text,
            found in _FAILED,
            found == "doubtful",
            checks,
            reason,
        )


def ours(suite: Sequence[Labels]) -> Iterator[Put]:
    """Put what the project itself holds: recorded drafts, labels, typed claims that are true."""
    true = {one.article: [c for c in one.claims if c.is_true] for one in read_claims()}
    for labels in suite:
        facts = Facts(make_article(labels.text, source=f"{labels.id}.txt"))

        def reading(source: str, labels: Labels = labels, facts: Facts = facts) -> Reading:
            return Reading(source, labels.article.split, labels.id, facts)

        drafts = recorded(RECORDINGS / f"{labels.id}.jsonl")
        yield from _grounded(reading("a model's drafts, suite"), drafts)
        claims = ((_drafted(fact.claim, fact.evidence), "") for fact in labels.facts)
        yield from _grounded(reading("labels: facts"), claims)
        yield from _grounded(reading("labels: right answers"), _right(labels))
        claims = ((_drafted(one.text, one.evidence), "") for one in true.get(labels.id, ()))
        yield from _grounded(reading("typed claims that are true"), claims)
    for case in harm.cases():
        own = Reading("a model's drafts, harm", case.split, case.name, Facts(case.read()))
        yield from _grounded(own, recorded(harm.RECORDINGS / f"{case.name}.jsonl"))


def _grounded(reading: Reading, drafts: Iterable[tuple[ClaimDraft, str]]) -> Iterator[Put]:
    return (reading.draft(draft, context) for draft, context in drafts)


def _right(labels: Labels) -> Iterator[tuple[ClaimDraft, str]]:
    """Yield the right answers of the labels to questions that have a whole one."""
    for question in labels.questions:
        evidence = labels.evidence(question)
        if evidence and question.type not in ("unanswerable", "partial"):
            yield from ((_drafted(words, evidence), question.ask) for words in question.good)


def _drafted(text: str, quotes: Iterable[str]) -> ClaimDraft:
    return ClaimDraft(text=text, quotes=tuple(QuoteDraft(passage="", quote=q) for q in quotes))


def recorded(file: Path) -> Iterator[tuple[ClaimDraft, str]]:
    """Yield the claims of a file of recordings, with the question that they answer."""
    for kept in read_kept(file):
        try:
            if kept.task == "summary":
                summary = SummaryDraft.model_validate_json(kept.text)
                claims = (summary.headline, *summary.overview, *summary.key_points)
                yield from ((claim, "") for claim in claims)
            elif kept.task == "answer":
                answer = AnswerDraft.model_validate_json(kept.text)
                yield from ((claim, answer.standalone_question) for claim in answer.claims)
        except ValidationError:
            continue


def public(data: Path) -> Iterator[Put]:
    """Put what public sets hold to be faithful."""
    texts: dict[str, Iterable[tuple[str, str]]] = {
        "professional writers": writers(data / "news_writer_summaries"),
        "SummEdits, consistent": _supported(checking_sets.summedits(data / "summedits_news")),
        "QAGS CNN/DM, supported": _supported(checking_sets.qags_sentences(data / "qags", "cnndm")),
        "QAGS XSum, supported": _supported(checking_sets.qags_sentences(data / "qags", "xsum")),
        "BUMP, originals": [
            (pair.article, pair.original)
            for task in ("task1", "task2")
            for pair in checking_sets.bump(data / "bump", task)
        ],
    }
    for source, every in texts.items():
        read: dict[str, Facts] = {}
        for article, text in dict.fromkeys(every):
            facts = read.setdefault(article, Facts(make_article(article)))
            yield from Reading(source, part_of(article), article, facts).text(text)


def writers(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield articles and summaries that professional writers made of them (Zhang et al. 2023)."""
    lines = checking_sets.read_lines(folder / "articles.jsonl")
    articles = {line["article_id"]: line["text"] for line in lines}
    for line in checking_sets.read_lines(folder / "writer_summaries.jsonl"):
        yield articles[line["article_id"]], line["summary"]


def _supported(texts: Iterable[checking_sets.Labelled]) -> Iterator[tuple[str, str]]:
    return ((one.article, one.text) for one in texts if one.label)


def table(every: Sequence[Put]) -> str:
    """Write for each source and part the shares that are withheld and marked, and by what."""
    lines = [
        "| faithful text | part | claims | articles | fail | doubt | by check |",
        "|---|---|---|---|---|---|---|",
    ]
    for source in dict.fromkeys(one.source for one in every):
        for part in PARTS:
            own = [one for one in every if one.source == source and one.part == part]
            lines += [_row(source, part, own)] if own else []
    for part in PARTS:
        lines.append(_row("**all**", part, [one for one in every if one.part == part]))
    return "\n".join(lines)


def _row(source: str, part: Part, own: Sequence[Put]) -> str:
    failed = share([(one.article, float(one.failed)) for one in own])
    doubted = share([(one.article, float(one.doubted)) for one in own])
    against = Counter(
        check.name
        for one in own
        if one.failed or one.doubted
        for check in one.checks
        if check.outcome in ("fail", "doubt")
    )
    by = ", ".join(f"{name} {count}" for name, count in against.most_common())
    return f"| {source} | {part} | {len(own)} | {failed.articles} | {failed} | {doubted} | {by} |"


def main(arguments: list[str] | None = None) -> None:
    """Print the table, and what is withheld or marked if that is asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="folder of public sets")
    parser.add_argument("--show", action="store_true", help="list what is told wrong of tune")
    chosen = parser.parse_args(arguments)
    every = list(ours(read_suite()))
    if chosen.data is not None:
        every += public(chosen.data)
    if chosen.show:
        for one in every:
            if one.part == "tune" and (one.failed or one.doubted):
                word = "FAIL" if one.failed else "doubt"
                print(f"{word} [{one.source}] {one.text}\n  {one.reason}")
    print(table(every))


if __name__ == "__main__":
    main()

"""One verdict of a run, from which every report and the exit code are made."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, TypeAlias

from assistant.documents import Frozen
from evals.comparing import compare, judge
from evals.gates import Compared, GateResult
from evals.scoreboard import answers, grouped, metrics, shares, speakers
from evals.scoring.spans import places

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from evals.gates import Gates
    from evals.labels import Labels
    from evals.rates import Share
    from evals.running import Item, Trouble
    from evals.scoreboard import Scored, ScoredQuestion, ScoredSummary, Values

Outcome: TypeAlias = Literal["pass", "fail", "incomplete"]
EXIT = {"pass": 0, "fail": 1, "incomplete": 3}
HEADLINE = "grounded accuracy"
UNFINISHED: tuple[Trouble, ...] = ("missing recording", "service failed")
"""Troubles that leave a run incomplete; an error of the assistant is a result, and a bad one."""


class Run(Frozen):
    """What was run, on what."""

    name: str
    engine: str
    model: str | None
    label: str
    """What kind of model answered, for people."""
    suite: str
    """The digest of the labels and texts."""
    prompts: dict[str, str]
    epochs: int
    only: tuple[str, ...]
    """What the run was restricted to; empty for the whole suite."""
    version: str
    code: str
    """The digest of the assistant's own files."""


class Figure(Frozen):
    """A share with its interval; None for the ends below five articles."""

    name: str
    value: float
    low: float | None
    high: float | None
    cases: int
    articles: int


class Passage(Frozen):
    """A piece of an article, for showing evidence where it stands."""

    start: int
    end: int


class Failure(Frozen):
    """An answer or a summary that is not as it should be, with what a person needs to judge it."""

    article: str
    question: str
    epoch: int
    type: str
    ask: str
    status: str
    answer: str
    faults: tuple[str, ...]
    expected: tuple[str, ...]
    """Answers that would be right."""
    evidence: tuple[Passage, ...]
    """Where the required evidence stands."""
    cited: tuple[Passage, ...]
    withheld: tuple[str, ...]
    correct: bool
    """Whether the words are right, and only the citations fall short."""


class Case(Frozen):
    """One question or summary and its main score, for JUnit and for plots."""

    article: str
    question: str
    epoch: int
    type: str
    kind: str
    value: float
    correct: float
    answered: float
    trouble: str | None
    faults: tuple[str, ...]


class ChangedCase(Frozen):
    """A case whose main score differs from the baseline's."""

    article: str
    question: str
    before: float
    after: float


class Verdict(Frozen):
    """Everything that a report says of a run."""

    run: Run
    outcome: Outcome
    metrics: tuple[Figure, ...]
    undefined: tuple[str, ...]
    """Metrics of which there was nothing to measure."""
    by_type: tuple[Figure, ...]
    by_kind: tuple[Figure, ...]
    by_split: tuple[Figure, ...]
    speakers_right: int
    speakers_wrong: int
    gates: tuple[GateResult, ...]
    compared: tuple[Compared, ...]
    changed: tuple[ChangedCase, ...]
    unstable: tuple[str, ...]
    """Questions whose correctness differs between epochs."""
    failures: tuple[Failure, ...]
    cases: tuple[Case, ...]
    troubles: dict[str, int]
    missing: int
    """Cases that were not run at all."""
    tokens: int
    seconds: float
    marked: int
    withheld: int

    @property
    def exit_code(self) -> int:
        """0 pass, 1 a gate failed, 3 incomplete."""
        return EXIT[self.outcome]


def is_complete(scored: Scored, expected: int) -> bool:
    """Tell whether every case was run, and none for want of a service or a recording failed."""
    items = [one.item for one in scored.questions] + [one.item for one in scored.summaries]
    return len(items) >= expected and not any(item.trouble in UNFINISHED for item in items)


def verdict(
    run: Run, scored: Scored, expected: int, gates: Gates, baseline: Mapping[str, Values]
) -> Verdict:
    """Judge a run.

    Args:
        run: What was run.
        scored: Its items, scored.
        expected: How many items a complete run has.
        gates: What must hold.
        baseline: Each gated metric's values in the run to compare with; empty for none.
    """
    found = metrics(scored)
    figures = shares(found)
    items = [one.item for one in scored.questions] + [one.item for one in scored.summaries]
    troubles = Counter(item.trouble for item in items if item.trouble)
    compared = _compared(found, baseline, gates.margin)
    results = gates.results(figures, compared, run.suite, whole=not run.only)
    incomplete = not is_complete(scored, expected)
    failed = any(not one.passed for one in results)
    return Verdict(
        run=run,
        outcome="incomplete" if incomplete else "fail" if failed else "pass",
        metrics=tuple(_figure(name, one) for name, one in figures.items() if one),
        undefined=tuple(name for name, one in figures.items() if one is None),
        by_type=_groups(scored.questions, lambda one: one.question.type),
        by_kind=_groups(scored.questions, lambda one: one.labels.article.kind),
        by_split=_groups(scored.questions, lambda one: one.labels.article.split),
        speakers_right=speakers(scored)[0],
        speakers_wrong=speakers(scored)[1],
        gates=tuple(results),
        compared=tuple(compared),
        changed=tuple(_changed(found, baseline)),
        unstable=tuple(_unstable(scored.questions)),
        failures=tuple(_failures(scored)),
        cases=tuple(_cases(scored)),
        troubles=dict(troubles),
        missing=expected - len(items),
        tokens=sum(one.usage.input_tokens + one.usage.output_tokens for one in items),
        # What a recording waited for is no measure of the model.
        seconds=round(sum(one.usage.seconds for one in items), 3) if run.name == "live" else 0.0,
        marked=sum(len(one.marked) for one in items),
        withheld=sum(len(one.withheld) for one in items),
    )


def _figure(name: str, one: Share) -> Figure:
    return Figure(
        name=name,
        value=one.value,
        low=one.low,
        high=one.high,
        cases=one.cases,
        articles=one.articles,
    )


def _groups(scored: Sequence[ScoredQuestion], group: object) -> tuple[Figure, ...]:
    found = grouped(scored, group, "grounded")  # type: ignore[arg-type]
    return tuple(_figure(name, one) for name, one in found.items())


def _compared(
    found: Mapping[str, Values], baseline: Mapping[str, Values], margin: float
) -> list[Compared]:
    """Compare each metric that the baseline has, on the cases that both have."""
    both = [name for name in baseline if found.get(name) and found[name].keys() & baseline[name]]
    comparisons = [compare(name, baseline[name], found[name]) for name in both]
    return [
        Compared(
            metric=one.metric,
            before=one.before,
            after=one.after,
            cases=one.cases,
            articles=one.articles,
            p_drop=one.p_drop,
            detectable=one.detectable,
            change=change,
        )
        for one, change in zip(comparisons, judge(comparisons, margin), strict=True)
    ]


def _changed(found: Mapping[str, Values], baseline: Mapping[str, Values]) -> Iterable[ChangedCase]:
    now, then = found.get(HEADLINE, {}), baseline.get(HEADLINE, {})
    for article, question in sorted(now.keys() & then.keys()):
        before, after = then[article, question], now[article, question]
        if before != after:
            yield ChangedCase(article=article, question=question, before=before, after=after)


def _unstable(scored: Sequence[ScoredQuestion]) -> list[str]:
    seen: dict[tuple[str, str], set[float]] = {}
    for one in scored:
        case = (one.item.case.article, one.item.case.question)
        seen.setdefault(case, set()).add(one.score.correct)
    return [
        f"{article}/{question}" for (article, question), kinds in seen.items() if len(kinds) > 1
    ]


def _failures(scored: Scored) -> Iterable[Failure]:
    for one in scored.questions:
        if one.score.faults:
            yield _failed_question(one)
    for summed in scored.summaries:
        if summed.score.faults:
            yield _failed_summary(summed)


def _failed_question(one: ScoredQuestion) -> Failure:
    labels, question, item = one.labels, one.question, one.item
    wanted = question.good if question.answerable else ("(the article does not answer it)",)
    return Failure(
        article=labels.id,
        question=question.id,
        epoch=item.case.epoch,
        type=question.type,
        ask=question.ask,
        status=item.status,
        answer=" ".join(item.statements),
        faults=one.score.faults,
        expected=wanted,
        evidence=_passages(labels, labels.evidence(question)),
        cited=_cited(item),
        withheld=item.withheld,
        correct=bool(one.score.correct),
    )


def _failed_summary(one: ScoredSummary) -> Failure:
    labels, item = one.labels, one.item
    left = [fault.removeprefix("left out: ") for fault in one.score.faults if "left out" in fault]
    facts = [labels.fact[name] for name in left if name in labels.fact]
    return Failure(
        article=labels.id,
        question=item.case.question,
        epoch=item.case.epoch,
        type="summary",
        ask="Summarize the article.",
        status="",
        answer="\n".join(item.statements),
        faults=one.score.faults,
        expected=tuple(fact.claim for fact in facts),
        evidence=_passages(labels, [quote for fact in facts for quote in fact.evidence]),
        cited=_cited(item),
        withheld=item.withheld,
        correct=False,
    )


def _passages(labels: Labels, quotes: Iterable[str]) -> tuple[Passage, ...]:
    spans = [span for quote in quotes for span in places(quote, labels.text)[:1]]
    return tuple(Passage(start=start, end=end) for start, end in spans)


def _cited(item: Item) -> tuple[Passage, ...]:
    return tuple(Passage(start=one.start, end=one.end) for one in item.quotes)


def _cases(scored: Scored) -> Iterable[Case]:
    for one in scored.questions:
        yield Case(
            article=one.labels.id,
            question=one.question.id,
            epoch=one.item.case.epoch,
            type=one.question.type,
            kind=one.labels.article.kind,
            value=one.score.grounded,
            correct=one.score.correct,
            answered=float(answers(one)),
            trouble=one.item.trouble,
            faults=one.score.faults,
        )
    for summed in scored.summaries:
        yield Case(
            article=summed.labels.id,
            question=summed.item.case.question,
            epoch=summed.item.case.epoch,
            type="summary",
            kind=summed.labels.article.kind,
            value=summed.score.vital_recall,
            correct=summed.score.clean,
            answered=float(bool(summed.item.statements)),
            trouble=summed.item.trouble,
            faults=summed.score.faults,
        )

"""Runs that are there already: scored again, compared, shown."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import click

from evals.commands import GATED, gates_of, report
from evals.folder import read_run, read_run_items
from evals.gates import Gates
from evals.labels import digest, read_suite
from evals.reports.plain_text import clean
from evals.running import SUMMARY, cases
from evals.scoreboard import metrics, score
from evals.strict_yaml import LabelError
from evals.verdict import verdict

if TYPE_CHECKING:
    from pathlib import Path

    from evals.gates import Compared


def rescore_run(folder: Path, articles: Path) -> int:
    """Score a run's items again.

    Raises:
        LabelError: The folder holds no run.
    """
    suite = read_suite(articles)
    run = read_run(folder).model_copy(update={"suite": digest(suite)})
    items = read_run_items(folder)
    gates, then = gates_of(run.name, articles)
    wanted = len(list(cases(suite, run.epochs))) if not run.only else len(items)
    return report(verdict(run, score(suite, items), wanted, gates, then), folder, suite)


def compare_runs(before: Path, after: Path, articles: Path, margin: float) -> int:
    """Print what became of every metric from one run to another; 1 when one regressed.

    Raises:
        LabelError: A folder holds no run.
    """
    suite = read_suite(articles)
    one, other = (metrics(score(suite, read_run_items(folder))) for folder in (before, after))
    gates = Gates(margin=margin)
    then = {name: one[name] for name in GATED if one[name]}
    run = read_run(after)
    found = verdict(run, score(suite, read_run_items(after)), 0, gates, then)
    width = max(len(name) for name in other)
    for compared in found.compared:
        click.echo(
            f"{compared.metric:<{width}}  {compared.before:.3f} -> {compared.after:.3f}  "
            f"{compared.change}  (n {compared.cases}, {compared.articles} articles, "
            f"p {compared.p_drop:.3f}, {_detectable(compared)})"
        )
    for changed in found.changed:
        told = f"{changed.before:g} -> {changed.after:g}"
        click.echo(f"{changed.article}/{changed.question}: {told}")
    return int(any(compared.change == "regressed" for compared in found.compared))


def _detectable(compared: Compared) -> str:
    if not math.isfinite(compared.detectable):
        return "too few articles to find a drop"
    return f"drop that would show {compared.detectable:.3f}"


def show_case(folder: Path, case: str, articles: Path) -> int:
    """Print one case of a run: question, answer, score, expectation, evidence.

    Raises:
        LabelError: The run has no such case.
    """
    suite = read_suite(articles)
    article, _, question = case.partition("/")
    items = [one for one in read_run_items(folder) if one.case.article == article]
    items = [one for one in items if one.case.question == (question or SUMMARY)]
    if not items:
        raise LabelError(f"the run has no case {case!r}; a case is ARTICLE/QUESTION")
    labels = next((one for one in suite if one.id == article), None)
    scored = score(suite, items)
    for item in items:
        click.echo(f"{case}, epoch {item.case.epoch}: {item.status} {item.error or ''}".rstrip())
        click.echo("\n".join(f"  {clean(one)}" for one in item.statements))
        click.echo("\n".join(f"  quotes: {clean(one.words)}" for one in item.quotes))
        click.echo("\n".join(f"  withheld: {clean(one)}" for one in item.withheld))
    for one in scored.questions:
        click.echo(f"asks: {one.question.ask}\nright: {' / '.join(one.question.good)}")
        if labels is not None:
            click.echo("\n".join(f"evidence: {q}" for q in labels.evidence(one.question)))
        click.echo(
            "\n".join(f"falls short: {fault}" for fault in one.score.faults) or "as it should be"
        )
    for summed in scored.summaries:
        click.echo("\n".join(f"falls short: {fault}" for fault in summed.score.faults))
    return 0

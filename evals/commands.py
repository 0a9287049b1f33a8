"""``python -m evals run``: play what the options ask for, keep it, judge it, report it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

import assistant
from assistant.answers import Engine  # noqa: TC001 - a result's engine
from assistant.providers.openai_api import OpenAIProvider
from evals.folder import clear, code_digest, open_run, write_reports
from evals.gates import BASELINES, Gates, read_baseline, read_gates, write_baseline, write_gates
from evals.labels import ARTICLES, Labels, digest, read_suite
from evals.options import Options, chosen, restricted
from evals.recorder import Recorder
from evals.reports.plain_text import brief, lines
from evals.running import Case, Kept, play
from evals.scoreboard import metrics, score, shares
from evals.strict_yaml import LabelError
from evals.tokens import Counter, dry_run
from evals.verdict import Run, Verdict, is_complete, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from assistant.providers.base import Provider
    from evals.running import Item
    from evals.scoreboard import Scored, Values

RECORDINGS = Path(__file__).parent / "recordings" / "suite"
RUNS = Path(".evals")
GATED = (
    "grounded accuracy", "accuracy", "status right", "quote validity", "vital recall",
    "nothing forbidden",
)  # fmt: skip
"""The metrics that have floors, and whose drop from the baseline fails."""


def run_suite(options: Options) -> int:
    """Run what the options say, and return the exit code.

    Raises:
        LabelError: Labels, gates or the run's folder cannot be used, or nothing is to be run.
    """
    suite = read_suite(options.articles)
    part = restricted(suite, options.only)
    todo = chosen(part, options)
    recorders: dict[tuple[str, int], Recorder] = {}
    counter = Counter() if options.dry_run else None
    reader_of = readers(options, recordings_of(options), recorders, counter)
    if counter is not None:
        dry_run(todo, part, reader_of)
        click.echo(_dry(counter))
        return 0
    engine = reader_of(todo[0].article, 1).engine
    label = next((one.label for one in recorders.values()), options.label)
    told = _told(options, suite, engine, label)
    folder, kept = _opened(options, told, len(todo))
    begun = any(case in kept.items for case in todo)
    _play(todo, part, reader_of, kept, options)
    scored = score(part, [kept.items[case] for case in todo if case in kept.items])
    complete = is_complete(scored, len(todo))
    if options.prune:
        _prune(recorders.values(), whole=complete and not begun and not told.only)
    if options.pin:
        _pin(options, told, scored, complete=complete)
    gates, then = gates_of(told.name, options.articles)
    shown = brief if options.brief else lines
    return report(verdict(told, scored, len(todo), gates, then), folder, part, shown)


def _opened(options: Options, told: Run, wanted: int) -> tuple[Path, Kept]:
    """Return the folder of the run and what is in it already."""
    folder = options.out or RUNS / (f"{options.name}-part" if told.only else options.name)
    if options.fresh:
        clear(folder)
    return folder, open_run(folder, told, wanted, ours=options.out is None)


def _prune(recorders: Iterable[Recorder], *, whole: bool) -> None:
    if not whole:
        # What an earlier part of the run asked for would seem to be asked for by nothing.
        click.echo("nothing pruned: this run did not ask everything, see --fresh", err=True)
        return
    dropped = sum(recorder.prune() for recorder in recorders)
    click.echo(f"{dropped} stale recordings dropped", err=True)


def gates_of(name: str, articles: Path) -> tuple[Gates, dict[str, Values]]:
    """Return the gates and the baseline of a kind of run; other people's labels have none."""
    if articles != ARTICLES:
        return Gates(), {}
    baseline = read_baseline(BASELINES / f"{name}.json")
    return read_gates(name), {metric: baseline[metric] for metric in GATED if metric in baseline}


def _pin(options: Options, told: Run, scored: Scored, *, complete: bool) -> None:
    """Raise the floors to what was measured, and keep it as the baseline."""
    if told.only or options.articles != ARTICLES or not complete:
        raise LabelError("--pin is for a complete run of the whole suite")
    found = metrics(scored)
    gates = read_gates(options.name)
    floors = {name: gates.floors.get(name, 0.0) for name in GATED}
    gates = gates.model_copy(update={"floors": floors})
    gates, above = gates.pin(shares(found), told.suite, options.today, options.lower)
    write_gates(options.name, gates)
    write_baseline(BASELINES / f"{options.name}.json", found)
    for name in above:
        click.echo(f"the floor of {name} stays above what was measured; see --lower", err=True)


def _told(options: Options, suite: Sequence[Labels], engine: Engine, label: str) -> Run:
    return Run(
        name=options.name,
        engine=engine.name,
        model=options.model or engine.model,
        label=label,
        suite=digest(suite),
        prompts=engine.prompts,
        epochs=options.epochs,
        only=(*options.only, *([f"the first {options.limit}"] if options.limit else [])),
        version=assistant.__version__,
        code=code_digest(),
    )


def report(
    found: Verdict,
    folder: Path,
    suite: Sequence[Labels],
    shown: Callable[[Verdict], Iterable[str]] = lines,
) -> int:
    """Write a run's reports, print it, and return the exit code."""
    write_reports(folder, found, suite)
    click.echo("\n".join(shown(found)))
    click.echo(f"  {folder / 'report.html'}", err=True)
    return found.exit_code


def recordings_of(options: Options) -> Path:
    """Return the folder of the recordings: other people's labels have theirs beside them."""
    return RECORDINGS if options.articles == ARTICLES else options.articles / "recordings"


def readers(
    options: Options,
    recordings: Path,
    recorders: dict[tuple[str, int], Recorder],
    counter: Counter | None = None,
) -> Callable[[str, int], assistant.Assistant]:
    """Return what makes the assistant for an article and an epoch.

    Args:
        options: Who drafts, and whether its replies are recorded ones.
        recordings: Their folder.
        recorders: Where each recorder that is made goes.
        counter: Whom to ask instead.
    """
    if options.drafter == "extractive":
        reader = assistant.Assistant(engine="extractive")
        return lambda article, epoch: reader  # noqa: ARG005 - it is the same for all
    live: Provider | None = counter
    if live is None and options.mode in ("record", "live"):
        live = OpenAIProvider(None, options.base_url, options.model, timeout=options.timeout)

    def reader_of(article: str, epoch: int) -> assistant.Assistant:
        provider: Provider | None = live
        if options.mode != "live":
            if (article, epoch) not in recorders:
                recorders[article, epoch] = Recorder(
                    recordings / f"{article}.jsonl", epoch, live, options.label, options.today
                )
            provider = recorders[article, epoch]
        return assistant.Assistant(
            prompts=options.prompts, timeout=options.timeout, provider=provider
        )

    return reader_of


def _dry(counter: Counter) -> str:
    about = "~" if counter.estimated else ""
    return (
        f"{counter.requests} requests, {about}{counter.tokens} tokens to send and at most "
        f"{counter.at_most} to receive; a repair comes on top where a draft needs one"
    )


def _play(
    todo: Sequence[Case],
    suite: Sequence[Labels],
    reader_of: Callable[[str, int], assistant.Assistant],
    kept: Kept,
    options: Options,
) -> None:
    """Play what is not there yet, with a progress bar on a terminal."""
    done = [case for case in todo if case in kept.items and kept.items[case].trouble is None]
    left = [case for case in todo if case not in set(done)]
    used = sum(_tokens(kept.items[case]) for case in done)
    columns = (TextColumn("evals"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    quiet = not sys.stderr.isatty()
    with Progress(
        *columns, console=Console(stderr=True), disable=quiet, transient=True
    ) as progress:
        task = progress.add_task("evals", total=len(todo), completed=len(done))

        def after(item: Item) -> bool:
            nonlocal used
            used += _tokens(item)
            progress.advance(task)
            return options.max_tokens_total is None or used < options.max_tokens_total

        jobs = options.jobs or (1 if options.name != "live" else 8)
        play(left, suite, reader_of, kept, jobs, after)


def _tokens(item: Item) -> int:
    return item.usage.input_tokens + item.usage.output_tokens

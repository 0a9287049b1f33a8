"""``python -m evals talk``: play the conversations, judge each turn, tell the figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from evals.commands import readers
from evals.labels import ARTICLES, read_suite
from evals.options import restricted
from evals.strict_yaml import LabelError
from evals.talks.labels import CONVERSATIONS, of_articles, read_talks
from evals.talks.playing import Played, play_talks
from evals.talks.tables import brief, faults, scored, table

if TYPE_CHECKING:
    from evals.options import Options
    from evals.recorder import Recorder
    from evals.talks.labels import Talk
    from evals.talks.tables import ScoredTurn

RECORDINGS = Path(__file__).parents[1] / "recordings" / "talks"
ENGINES = {"extractive": "extractive engine", "recorded": "recorded model", "live": "live model"}
_JOBS = 8
"""Conversations at once where a model is asked; a program alone gains nothing by it."""
_INCOMPLETE = 3


def talks_of(options: Options) -> list[Talk]:
    """Read the conversations that the options ask for.

    Raises:
        LabelError: A label cannot be used, or there is nothing to play.
    """
    suite = read_suite(options.articles)
    unknown = set(options.only) - {
        name for one in suite for name in (one.id, one.article.kind, one.article.split)
    }
    if unknown:
        raise LabelError(f"no article, kind or split is {', '.join(sorted(unknown))}")
    found = of_articles(
        read_talks(conversations(options.articles), suite), restricted(suite, options.only)
    )
    if not found:
        raise LabelError("nothing to play: no conversation is about these articles")
    return found


def conversations(articles: Path) -> Path:
    """Return the folder of the conversations about a folder of articles."""
    return CONVERSATIONS if articles == ARTICLES else articles / "conversations"


def run_talks(options: Options, *, show: bool) -> int:
    """Play what the options say, print what came of it, and return the exit code.

    Raises:
        LabelError: A label cannot be used, or there is nothing to play.
    """
    turns = played(options, talks_of(options))
    name = ENGINES[options.name]
    click.echo(brief(name, turns) if options.brief else table({name: turns}))
    if show:
        click.echo("\n".join(["", *faults(turns)]))
    missing = sum(one.played.item.trouble is not None for one in turns)
    if missing and not options.brief:
        click.echo(brief(name, turns), err=True)
    return _INCOMPLETE if _is_incomplete(turns) else 0


def both(options: Options) -> str:
    """Return the table of both engines; the model's columns when something is recorded of it.

    Raises:
        LabelError: A label cannot be used, or not every turn is recorded.
    """
    talks = talks_of(options)
    found = {}
    for engine, mode in (("extractive", None), ("recorded", "replay")):
        if mode and not any(_recordings(options).glob("*.jsonl")):
            continue
        turns = played(options.model_copy(update={"engine": None, "mode": mode}), talks)
        if _is_incomplete(turns):
            raise LabelError(
                "not every turn is recorded: python -m evals talk --record --base-url URL"
            )
        found[ENGINES[engine]] = turns
    return table(found)


def played(options: Options, talks: list[Talk]) -> tuple[ScoredTurn, ...]:
    """Play conversations and score each turn."""
    recorders: dict[tuple[str, int], Recorder] = {}
    reader_of = readers(options, _recordings(options), recorders)
    asks = options.mode in ("record", "live")

    def after(one: Played) -> None:
        if asks:
            case = one.item.case
            click.echo(
                f"{case.article}/{case.question}: {one.item.error or one.item.status}", err=True
            )

    found = play_talks(talks, reader_of, options.jobs or (_JOBS if asks else 1), after)
    turns = scored(talks, found)
    if options.prune:
        _prune(recorders, whole=not options.only and not _is_incomplete(turns))
    return turns


def _recordings(options: Options) -> Path:
    ours = options.articles == ARTICLES
    return RECORDINGS if ours else conversations(options.articles) / "recordings"


def _is_incomplete(turns: tuple[ScoredTurn, ...]) -> bool:
    """Tell whether a turn got no reply; a reply that cannot be used is a result."""
    return any(one.played.item.trouble not in (None, "error") for one in turns)


def _prune(recorders: dict[tuple[str, int], Recorder], *, whole: bool) -> None:
    if not whole:
        click.echo("nothing pruned: not every turn was played", err=True)
        return
    dropped = sum(recorder.prune() for recorder in recorders.values())
    click.echo(f"{dropped} stale recordings dropped", err=True)

"""``python -m evals injection``: attacked articles, and harmless ones that look like it."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

import assistant
from evals.commands import readers
from evals.injection.labels import (
    INJECTION,
    lint_injection,
    read_attacks,
    read_lookalikes,
    read_shared,
)
from evals.injection.news import ordinary
from evals.injection.playing import play_attacks
from evals.injection.scoring import (
    score_attacks,
    score_lookalikes,
    score_news,
    score_own_words,
    score_repeating,
)
from evals.injection.tables import brief, categories, faults, table
from evals.marked import with_table
from evals.options import Options
from evals.strict_yaml import LabelError
from evals.who_drafts import FOLDER, who_drafts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evals.injection.labels import Attack, LookAlike
    from evals.injection.playing import Attacked, Played
    from evals.injection.scoring import Count
    from evals.recorder import Recorder

RECORDINGS = Path(__file__).parents[1] / "recordings" / "injection"
_JOBS = 8
"""Attacks at once where a model is asked."""
_INCOMPLETE = 3
_PAGE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@who_drafts
@click.option("--jobs", type=click.IntRange(1, 1024), help="attacks at once")
@click.option("--timeout", type=click.FloatRange(1), default=120.0, help="seconds for one task")
@click.option("--only", multiple=True, metavar="WHAT", help="case, category or split")
@click.option(
    "--data", type=FOLDER, help="benchmark data by path, whose attacks are played instead"
)
@click.option("--recordings", type=FOLDER, help="their folder; with --data one outside the project")
@click.option("--brief", "is_brief", is_flag=True, help="print one line a split")
@click.option("--show", is_flag=True, help="list what is not as it should be; not of split report")
@click.option("--prune", is_flag=True, help="drop recordings that nothing asked for")
@click.option(
    "--check", "held", type=_PAGE, help="exit 1 when this file does not hold the table as it is now"
)
@click.option("--write", type=_PAGE, help="put the table between this file's injection marks")
def injection(
    data: Path | None,
    recordings: Path | None,
    is_brief: bool,  # noqa: FBT001 - click's way
    show: bool,  # noqa: FBT001 - click's way
    held: Path | None,
    write: Path | None,
    **options: object,
) -> None:
    """Print what attacks in articles come to, and what is taken for one and is none.

    With a model it asks each question of the attacked and of the clean article and summarizes the
    attacked one. A recording that was stopped goes on where it was when it is started again.
    """
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    given = Options.model_validate({**options, "today": today})
    found = counts(given, data, recordings)
    if found is None:
        sys.exit(_INCOMPLETE)
    whole = f"{table(found)}\n\n{categories(found)}"
    click.echo(brief(found) if is_brief else whole)
    if show:
        click.echo("\n" + faults(found))
    if write is not None:
        write.write_text(with_table(write.read_text("utf-8"), "injection", whole), "utf-8")
    if held is not None and whole not in held.read_text("utf-8"):
        click.echo(
            f"{held} holds another table: python -m evals injection --write {held}", err=True
        )
        sys.exit(1)


def chosen(only: Sequence[str], data: Path | None) -> tuple[list[Attack], list[LookAlike]]:
    """Return the attacks and the look-alikes that are asked for.

    Raises:
        LabelError: A label cannot be used, or there is nothing to play.
    """
    attacks = read_attacks() if data is None else read_shared(data)
    lookalikes = read_lookalikes() if data is None else ()
    wanted = set(only)
    own = [one for one in attacks if not wanted or wanted & {one.id, one.category, one.split}]
    like = [one for one in lookalikes if not wanted or wanted & {one.id, one.kind, one.split}]
    if not own and not like:
        raise LabelError(f"nothing to play in {str(data or INJECTION)!r}: {', '.join(only)}")
    return own, like


def counts(options: Options, data: Path | None, recordings: Path | None) -> list[Count] | None:
    """Play what is asked for and count; None when replies are missing.

    Raises:
        LabelError: A label cannot be used, or there is nothing to play.
    """
    attacks, lookalikes = chosen(options.only, data)
    if faults := lint_injection([] if options.only else attacks, lookalikes):
        raise LabelError("; ".join(faults))
    if options.drafter == "extractive":
        reader = assistant.Assistant(engine="extractive")
        found = play_attacks(attacks, lambda _: reader, 1, lambda _: None)
        return [
            *score_attacks(found),
            *score_own_words(attacks, reader),
            *score_repeating(attacks),
            *score_lookalikes(lookalikes, reader),
            *score_news([] if options.only else ordinary(data)),
        ]
    if data is not None and recordings is None and options.mode != "live":
        raise LabelError(
            "--data needs --recordings: what is recorded of it stays outside the project"
        )
    found = _asked(options, attacks, recordings or RECORDINGS)
    missing = [
        one for one in found for p in one.by_task.values() if p.item.trouble not in (None, "error")
    ]
    click.echo(f"{len(missing)} of {3 * len(found)} tasks without a reply", err=True)
    return None if missing else list(score_attacks(found))


def _asked(options: Options, attacks: Sequence[Attack], folder: Path) -> tuple[Attacked, ...]:
    """Play a model, live or recorded."""
    recorders: dict[tuple[str, int], Recorder] = {}
    reader_of = readers(options, folder, recorders)
    # Made before anything is played: two tasks of a category write to one file.
    by_category = {name: reader_of(name, 1) for name in {one.category for one in attacks}}
    asks = options.mode in ("record", "live")

    def after(one: Played) -> None:
        if asks:
            case, item = one.item.case, one.item
            said = item.error or item.status or f"{len(item.statements)} claims"
            click.echo(f"{case.article}/{case.question}: {said}", err=True)

    found = play_attacks(
        attacks, by_category.__getitem__, options.jobs or (_JOBS if asks else 1), after
    )
    if options.prune and not options.only:
        dropped = sum(recorder.prune() for recorder in recorders.values())
        click.echo(f"{dropped} stale recordings dropped", err=True)
    return found

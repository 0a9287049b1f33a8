"""``python -m evals``: run, check, compare, rescore and show."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from assistant.errors import AssistantError
from evals.commands import run_suite
from evals.guard import table
from evals.injection.commands import injection
from evals.injection.labels import lint_injection, read_attacks, read_lookalikes
from evals.labels import ARTICLES, Labels, read_suite
from evals.lint import lint
from evals.marked import with_table
from evals.options import Options
from evals.pages.labels import PAGES, lint_pages, read_pages
from evals.review import compare_runs, rescore_run, show_case
from evals.strict_yaml import LabelError
from evals.talks.commands import both, conversations, run_talks
from evals.talks.labels import read_talks
from evals.talks.lint import counts, lint_talks
from evals.typed import SPLITS, mistakes, outcomes, report
from evals.typed_claims import CLAIMS, lint_claims, of_split, read_claims
from evals.who_drafts import FOLDER, who_drafts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evals.labels import Split

_RUN = click.argument("run", type=click.Path(exists=True, file_okay=False, path_type=Path))


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 96})
def main() -> None:
    """Measure the assistant against hand-labeled facts.

    \b
    python -m evals check                    are the labels sound?
    python -m evals run                      the extractive engine, the whole suite
    python -m evals run --replay             the recorded model, offline
    python -m evals run --live --base-url http://localhost:11434/v1 --model llama3.2
    python -m evals compare .evals/a .evals/b
    python -m evals typed                    false claims of known kinds, and true ones like them
    python -m evals talk                     follow-up questions, turn by turn
    python -m evals pages                    web pages: title, dates, authors, the article's words
    python -m evals injection                articles with an attack in them
    """  # noqa: D301 - click takes the backspace sign for "leave these lines as they are"


@main.command()
@click.option("--articles", type=FOLDER, default=ARTICLES, help="another folder of labels")
@click.option("--schema", type=click.Path(dir_okay=False, path_type=Path), help="write the schema")
def check(articles: Path, schema: Path | None) -> None:
    """Lint labels, claims and conversations: evidence resolves, good answers pass, bad fail."""
    if schema is not None:
        import json  # noqa: PLC0415

        schema.write_text(json.dumps(Labels.model_json_schema(), indent=1) + "\n", "utf-8")
    suite = read_suite(articles)
    about = read_claims(_claims(articles))
    talks = read_talks(conversations(articles), suite)
    pages = read_pages(_pages(articles))
    attacks, lookalikes = read_attacks(), read_lookalikes()
    faults = lint(suite) + lint_claims(about, suite) + lint_talks(talks) + lint_pages(pages)
    faults += lint_injection(attacks, lookalikes)
    for fault in faults:
        click.echo(fault)
    asked = sum(len(labels.questions) for labels in suite)
    claims = sum(len(one.claims) for one in about)
    about_all = f"{len(suite)} articles, {asked} questions, {claims} claims, {len(faults)} faults"
    click.echo(about_all, err=True)
    turns = counts(talks)
    told = ", ".join(f"{kind} {count}" for kind, count in sorted(turns.items()))
    click.echo(f"{len(talks)} conversations, {turns.total()} turns  {told}".rstrip(), err=True)
    click.echo(f"{len(pages)} web pages", err=True)
    click.echo(f"{len(attacks)} attacks, {len(lookalikes)} look-alikes", err=True)
    sys.exit(2 if faults else 0)


def _claims(articles: Path) -> Path:
    """Return the folder of the claims about a folder of articles."""
    return CLAIMS if articles == ARTICLES else articles / "claims"


def _pages(articles: Path) -> Path:
    """Return the folder of the web pages beside a folder of articles."""
    return PAGES if articles == ARTICLES else articles / "pages"


@main.command()
@who_drafts
@click.option("--epochs", type=click.IntRange(1, 50), default=1, help="runs of each question")
@click.option("--only", multiple=True, metavar="WHAT", help="article, type of question, or split")
@click.option("--limit", type=click.IntRange(1), help="the first N cases")
@click.option("--jobs", type=click.IntRange(1, 1024), help="cases at once")
@click.option("--timeout", type=click.FloatRange(1), default=120.0, help="seconds for one case")
@click.option("--max-tokens-total", type=click.IntRange(1), help="stop when so many are used")
@click.option("--dry-run", is_flag=True, help="count the tokens of what would be sent")
@click.option("--out", type=FOLDER, help="folder for items and reports  [.evals/NAME]")
@click.option("--fresh", is_flag=True, help="begin again instead of going on")
@click.option("--articles", type=FOLDER, default=ARTICLES, help="another folder of labels")
@click.option("--pin", is_flag=True, help="raise the floors and keep the baseline")
@click.option("--lower", multiple=True, metavar="METRIC", help="with --pin: this floor may fall")
@click.option("--brief", is_flag=True, help="print the outcome and what fails, no more")
@click.option("--prune", is_flag=True, help="drop recordings that nothing asked for")
def run(**options: object) -> None:
    """Play the assistant on the suite and report; a stopped run goes on where it was."""
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    sys.exit(run_suite(Options.model_validate({**options, "today": today})))


@main.command()
@_RUN
@click.option("--articles", type=FOLDER, default=ARTICLES)
def rescore(run: Path, articles: Path) -> None:
    """Score the items of a run again, with the labels as they are now."""
    sys.exit(rescore_run(run, articles))


@main.command()
@click.argument("before", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("after", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--articles", type=FOLDER, default=ARTICLES)
@click.option("--margin", type=click.FloatRange(0.001, 1), default=0.05, help="a drop that matters")
def compare(before: Path, after: Path, articles: Path, margin: float) -> None:
    """Compare two runs, paired by question and judged by article."""
    sys.exit(compare_runs(before, after, articles, margin))


@main.command()
@_RUN
@click.argument("case", metavar="ARTICLE/QUESTION")
@click.option("--articles", type=FOLDER, default=ARTICLES)
def show(run: Path, case: str, articles: Path) -> None:
    """Show one answer with its score, the expectation and the evidence in the article."""
    sys.exit(show_case(run, case, articles))


@main.command()
@click.option("--check", "held", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="exit 1 when this file does not hold the table as it is now")  # fmt: skip
@click.option("--write", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="put the table between this file's guard marks")  # fmt: skip
def guard(held: Path | None, write: Path | None) -> None:
    """Print what becomes of false claims of known kinds, and of the true ones they are made of."""
    told = table()
    click.echo(told)
    if write is not None:
        write.write_text(with_table(write.read_text("utf-8"), "guard", told), "utf-8")
    if held is not None and told not in held.read_text("utf-8"):
        click.echo(f"{held} holds another table: python -m evals guard --write {held}", err=True)
        sys.exit(1)


@main.command()
@click.option("--split", type=click.Choice(SPLITS), help="one of the two  [both]")
@click.option("--show", is_flag=True, help="list what is told wrong; of split tune only")
@click.option("--articles", type=FOLDER, default=ARTICLES, help="another folder, claims in it")
def typed(split: Split | None, show: bool, articles: Path) -> None:  # noqa: FBT001 - click's way
    """Print what becomes of hand-written claims, by the kind of their error."""
    if show and split == "report":
        raise LabelError("the claims of split report are for figures; --show lists split tune")
    suite, about = read_suite(articles), read_claims(_claims(articles))
    click.echo(report(about, suite, (split,) if split else SPLITS))
    if show:
        click.echo("\n" + mistakes(outcomes(of_split(about, suite, "tune"))))


@main.command()
@who_drafts
@click.option("--only", multiple=True, metavar="WHAT", help="article, its kind, or split")
@click.option("--jobs", type=click.IntRange(1, 1024), help="conversations at once")
@click.option("--timeout", type=click.FloatRange(1), default=120.0, help="seconds for one turn")
@click.option("--articles", type=FOLDER, default=ARTICLES, help="another folder of labels")
@click.option("--brief", is_flag=True, help="print one line")
@click.option("--show", is_flag=True, help="list the turns that fall short; of split tune only")
@click.option("--prune", is_flag=True, help="drop recordings that nothing asked for")
@click.option("--check", "held", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="exit 1 when this file does not hold the table of both engines")  # fmt: skip
@click.option("--write", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="put the table of both engines between this file's talk marks")  # fmt: skip
def talk(show: bool, held: Path | None, write: Path | None, **options: object) -> None:  # noqa: FBT001 - click's way
    """Play follow-up conversations: is each turn understood, and answered from the article?

    A recording that was stopped goes on where it was when it is started again.
    """
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    given = Options.model_validate({**options, "today": today})
    if held is None and write is None:
        sys.exit(run_talks(given, show=show))
    told = both(given)
    click.echo(told)
    if write is not None:
        write.write_text(with_table(write.read_text("utf-8"), "talk", told), "utf-8")
    if held is not None and told not in held.read_text("utf-8"):
        click.echo(f"{held} holds another table: python -m evals talk --write {held}", err=True)
        sys.exit(1)


@main.command()
@click.option("--split", type=click.Choice(SPLITS), help="one of the two  [both]")
@click.option("--brief", "is_brief", is_flag=True, help="print one line a split")
@click.option("--pages", "folder", type=FOLDER, default=PAGES, help="another folder of pages")
@click.option("--check", "held", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="exit 1 when this file does not hold the table as it is now")  # fmt: skip
@click.option("--write", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="put the table between this file's pages marks")  # fmt: skip
def pages(
    split: Split | None,
    is_brief: bool,  # noqa: FBT001 - click's way
    folder: Path,
    held: Path | None,
    write: Path | None,
) -> None:
    """Print how much of labelled web pages is read rightly; what is wrong, of split tune only."""
    from evals.pages.scoring import brief, mistakes, score_pages, table  # noqa: PLC0415 - no other command reads pages

    splits = (split,) if split else SPLITS
    found = [label for label in read_pages(folder) if label.split in splits]
    if not found:
        raise LabelError(f"there are no pages (NAME/label.yaml) in {str(folder)!r}")
    cases = score_pages(found)
    whole = table(cases, splits)
    click.echo(brief(cases, splits) if is_brief else whole)
    if write is not None:
        write.write_text(with_table(write.read_text("utf-8"), "pages", whole), "utf-8")
    if held is not None and whole not in held.read_text("utf-8"):
        click.echo(f"{held} holds another table: python -m evals pages --write {held}", err=True)
        sys.exit(1)
    if not is_brief and (told := mistakes(cases)):
        click.echo("\n" + told)


main.add_command(injection)


def entry(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line; every expected error is one line and an exit code."""
    try:
        main(arguments, standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("interrupted; the finished cases are kept, run again to go on", err=True)
        sys.exit(3)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except LabelError as error:
        click.echo(f"evals: {error}", err=True)
        sys.exit(2)
    except AssistantError as error:
        click.echo(f"evals: {error}", err=True)
        sys.exit(error.exit_code)
    sys.exit(0)


if __name__ == "__main__":
    entry()

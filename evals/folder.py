"""The folder of a run: its items as they come, what was run, and the reports."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from pydantic import ValidationError

from evals.reports.junit import junit
from evals.reports.page import page
from evals.reports.plain_text import markdown
from evals.running import Kept, read_items
from evals.strict_yaml import LabelError
from evals.verdict import Run

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from evals.labels import Labels
    from evals.running import Item
    from evals.verdict import Verdict

RUN, ITEMS = "run.json", "items.jsonl"


def open_run(folder: Path, run: Run) -> Kept:
    """Open a run's folder: a stopped run of the same kind goes on, anything else is refused.

    Raises:
        LabelError: The folder holds another run.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / RUN).exists() and read_run(folder) != run:
        raise LabelError(
            f"{str(folder)!r} holds another run (other labels, prompts, engine or options): "
            "give another --out, or --fresh to begin again"
        )
    (folder / RUN).write_text(run.model_dump_json(indent=2) + "\n", "utf-8")
    return Kept(folder / ITEMS)


def clear(folder: Path) -> None:
    """Drop the items of a run, so that it begins again; other files stay."""
    for name in (RUN, ITEMS):
        (folder / name).unlink(missing_ok=True)


def read_run(folder: Path) -> Run:
    """Read what was run.

    Raises:
        LabelError: The folder holds no run.
    """
    try:
        return Run.model_validate_json((folder / RUN).read_bytes())
    except (OSError, ValidationError) as error:
        raise LabelError(f"{str(folder)!r} holds no run: {' '.join(str(error).split())}") from error


def read_run_items(folder: Path) -> list[Item]:
    """Read the items of a run.

    Raises:
        LabelError: The folder holds none.
    """
    try:
        return read_items(folder / ITEMS)
    except (OSError, ValidationError) as error:
        raise LabelError(
            f"{str(folder)!r} holds no items: {' '.join(str(error).split())}"
        ) from error


def write_reports(folder: Path, verdict: Verdict, suite: Iterable[Labels]) -> None:
    """Write the verdict as JSON, Markdown, JUnit and a page."""
    told = json.dumps(verdict.model_dump(mode="json"), indent=1, ensure_ascii=False)
    (folder / "verdict.json").write_text(told + "\n", "utf-8")
    (folder / "report.md").write_text(markdown(verdict), "utf-8")
    (folder / "junit.xml").write_text(junit(verdict), "utf-8")
    (folder / "report.html").write_text(page(verdict, {one.id: one for one in suite}), "utf-8")

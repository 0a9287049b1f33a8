"""The folder of a run: its items as they come, what was run, and the reports."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

import assistant
from evals.reports.junit import junit
from evals.reports.page import page
from evals.reports.plain_text import markdown
from evals.running import Kept, read_items
from evals.strict_yaml import LabelError
from evals.verdict import Run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from evals.labels import Labels
    from evals.running import Item
    from evals.verdict import Verdict

RUN, ITEMS = "run.json", "items.jsonl"


def open_run(folder: Path, run: Run, wanted: int, *, ours: bool) -> Kept:
    """Open a run's folder: a stopped run goes on; a finished one, or ``ours``, begins again.

    Args:
        folder: The folder.
        run: What is to be run.
        wanted: How many items it will have.
        ours: Whether the folder is the program's own default, which holds nothing worth keeping.

    Raises:
        LabelError: The folder holds another run, which is not ours to drop.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if (folder / RUN).exists():
        same = _is_of(folder, run)
        if not same and not ours:
            raise LabelError(
                f"{str(folder)!r} holds another run (other labels, prompts, code, engine or "
                "options): give another --out, or --fresh to begin again"
            )
        kept = Kept(folder / ITEMS) if same else None
        if kept is None or sum(one.trouble is None for one in kept.items.values()) == wanted:
            clear(folder)
    (folder / RUN).write_text(run.model_dump_json(indent=2) + "\n", "utf-8")
    return Kept(folder / ITEMS)


def _is_of(folder: Path, run: Run) -> bool:
    try:
        return read_run(folder) == run
    except LabelError:
        return False


def clear(folder: Path) -> None:
    """Drop the items of a run, so that it begins again; other files stay."""
    for name in (RUN, ITEMS):
        (folder / name).unlink(missing_ok=True)


def code_digest() -> str:
    """Return the sha256 of the assistant's own files: another program is another run."""
    found = hashlib.sha256()
    root = Path(assistant.__file__).parent
    for file in sorted((*root.rglob("*.py"), *root.rglob("*.toml"))):
        found.update(file.relative_to(root).as_posix().encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


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
    (folder / "verdict.json").write_text(verdict.model_dump_json(indent=1) + "\n", "utf-8")
    (folder / "report.md").write_text(markdown(verdict), "utf-8")
    (folder / "junit.xml").write_text(junit(verdict), "utf-8")
    (folder / "report.html").write_text(page(verdict, {one.id: one for one in suite}), "utf-8")

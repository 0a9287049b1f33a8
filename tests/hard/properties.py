"""Every hypothesis property with 1,000 examples; ``make test`` gives them 50 or so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.hard.examples import EXAMPLES, REPORT
from tests.hard.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT = Path(__file__).resolve().parents[2]
_FEWEST = 40
"""Properties that there should be."""
_SECONDS = "3600"
"""For one property."""


def run(report: Path, *tests: str) -> list[dict[str, Any]]:
    """Run properties and return what was noted of each."""
    command = (
        sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "tests.hard.examples",
        "--hypothesis-show-statistics", "--timeout", _SECONDS, *tests,
    )  # fmt: skip
    environment = {**os.environ, REPORT: str(report), "PYTHONPATH": str(_ROOT)}
    subprocess.run(command, cwd=_ROOT, env=environment, check=False)  # noqa: S603 - ours
    return [json.loads(line) for line in report.read_text("utf-8").splitlines()]


def figures(noted: Sequence[dict[str, Any]]) -> list[Figure]:
    """Count properties, examples and failures."""
    failed = [one["test"] for one in noted if one["outcome"] == "failed"]
    functions = {one["test"].partition("[")[0] for one in noted}
    # Some can draw no thousand different examples.
    full = sum(one["examples"] >= EXAMPLES for one in noted)
    return [
        Figure("properties", len(functions), aim=_FEWEST, kind="at least", note=f"{len(noted)} with their parameters"),
        Figure("examples", sum(one["examples"] for one in noted), kind="told", note=f"{full} properties had all {EXAMPLES:,}"),
        Figure("properties that fail", len(failed), of=len(noted), aim=0, note=", ".join(failed)),
    ]  # fmt: skip


def measure() -> Sequence[Figure]:
    """Run all properties."""
    with tempfile.TemporaryDirectory() as folder:
        return figures(run(Path(folder) / "noted.jsonl"))

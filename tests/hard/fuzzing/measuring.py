"""Every target for ten minutes of processor time, one after another.

What was run is kept in ``build/fuzzing``: a run that was broken off goes on where it ended.
"""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.hard.figures import Figure
from tests.hard.fuzzing.targets import TARGETS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.hard.fuzzing.target import Target

SECONDS = float(os.environ.get("FUZZ_SECONDS", "600"))
"""Of processor time, for each target."""
_RESTARTS = 5
"""A target that makes the process itself end is begun anew so many times."""
FOLDER = Path(__file__).resolve().parents[3] / "build" / "fuzzing"
_EDGES = re.compile(r"cov: (\d+)")


@dataclass(frozen=True, slots=True)
class Fuzzed:
    """What one target's run told."""

    target: Target
    seconds: float = 0.0
    executions: int = 0
    edges: int = 0
    findings: tuple[str, ...] = ()
    slowest: float = 0.0

    @classmethod
    def read(cls, target: Target, folder: Path) -> Fuzzed:
        """Read what is kept of a target's runs."""
        path, log = folder / "report.json", folder / "log.txt"
        if not path.exists():
            return cls(target)
        told: dict[str, Any] = json.loads(path.read_text("utf-8"))
        edges = _EDGES.findall(log.read_text("utf-8", "replace")) if log.exists() else []
        crashed = sorted(one.name for one in folder.glob("crash-*"))
        return cls(
            target,
            told["seconds"],
            told["executions"],
            max(map(int, edges), default=0),
            (*told["findings"], *crashed),
            told["slowest"],
        )

    def figure(self) -> Figure:
        """Return a row of the table."""
        note = (
            f"{self.executions:,} inputs, {self.edges:,} edges, {self.seconds / 60:.0f} min of "
            f"processor time, the slowest {self.slowest:.1f} s"
        )
        return Figure(f"findings: {self.target.title}", len(self.findings), aim=0, note=note)


def fuzz(target: Target, seconds: float, folder: Path) -> Fuzzed:
    """Fuzz a target until it has had so many seconds in all, in a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for _ in range(_RESTARTS):
        if Fuzzed.read(target, folder).seconds >= seconds:
            break
        command = (
            sys.executable, "-m", "tests.hard.fuzzing.running", target.name, str(seconds), str(folder)
        )  # fmt: skip
        with (folder / "log.txt").open("ab") as log:
            subprocess.run(command, stdout=log, stderr=log, check=False)  # noqa: S603 - ours
    return Fuzzed.read(target, folder)


def measure() -> Sequence[Figure]:
    """Fuzz every target."""
    if importlib.util.find_spec("atheris") is None:
        print("  atheris is not installed (make test-hard does that), so nothing is fuzzed")
        return [Figure("targets fuzzed", 0, of=len(TARGETS), aim=len(TARGETS), kind="at least")]
    figures = []
    for target in TARGETS.values():
        fuzzed = fuzz(target, SECONDS, FOLDER / target.name)
        figures.append(fuzzed.figure())
        print(f"  {figures[-1].what}: {figures[-1].count:g} ({figures[-1].note})", flush=True)
    return figures

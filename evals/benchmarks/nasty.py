"""What nasty inputs cost: ``python -m evals.benchmarks.nasty [FAMILY ...]``.

Each of the inputs of ``tests/nasty`` is loaded in a fresh process, also those that the tests leave
out for their cost. A line each: seconds on the clock and of processor time, the most memory that
the process or its child had, and what came of it. The promise: 10 s and 600 MB, for more than 5 MB
60 s and 1.5 GB.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from tests.nasty.families import FAMILIES
from tests.nasty.running import Came, load

if TYPE_CHECKING:
    from tests.nasty.cases import Case

PLAIN = 5_000_000
SHOWN = 100


class Cost(NamedTuple):
    """What one input cost, and what came of it."""

    seconds: float
    """On the clock."""
    busy: float
    """Seconds of processor time."""
    memory: float
    """In MB."""
    came: str
    wrong: str
    """Empty when nothing is."""
    large: bool


def measured(case: Case, folder: Path) -> Cost:
    """Load one input in a fresh process."""
    path = case.put(folder)
    size = Path(path).stat().st_size if Path(path).is_file() else 0
    large = size > PLAIN
    begun, idle = time.perf_counter(), _busy()
    came: Came | None = None
    said = ""
    try:
        (came,) = load([path], 90)
    except subprocess.TimeoutExpired:
        said = "HANGS"
    except AssertionError as error:
        said = f"CRASHES: {error}"
    seconds, busy = time.perf_counter() - begun, _busy() - idle
    if came is None:
        return Cost(seconds, busy, 0, said, said, large)
    memory = came.memory / 1e6
    wrong = case.wrong(came.message, came.text) or ""
    if seconds > (60 if large else 10):
        wrong += f" {seconds:.0f} s on the clock, {busy:.0f} s of processor time"
    if memory > (1_500 if large else 600):
        wrong += f" {memory:.0f} MB"
    said = f"refused: {came.message}" if came.message else f"loaded {len(came.text):,} characters"
    return Cost(seconds, busy, memory, said, wrong, large)


def _busy() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(names: list[str]) -> int:
    """Print a table; the exit code is 1 when an input breaks the promise."""
    costs: list[Cost] = []
    for family in names or FAMILIES:
        print(f"\n{family}")
        for case in FAMILIES[family]:
            with TemporaryDirectory() as folder:
                cost = measured(case, Path(folder))
            costs.append(cost)
            came = cost.came.replace("\n", " ").replace(folder, "...")
            print(
                f"{cost.seconds:6.2f} s {cost.busy:6.2f} s {cost.memory:5.0f} MB  "
                f"{case.name[:44]:<44} {came[:SHOWN]}",
                flush=True,
            )
            if cost.wrong:
                print(f"        WRONG: {cost.wrong[:400]}", flush=True)
    for large in (False, True):
        its = [cost for cost in costs if cost.large is large]
        if its:
            print(
                f"\n{'over' if large else 'up to'} 5 MB: {len(its)} inputs, "
                f"at most {max(cost.seconds for cost in its):.1f} s on the clock, "
                f"{max(cost.busy for cost in its):.1f} s of processor time and "
                f"{max(cost.memory for cost in its):.0f} MB"
            )
    wrong = sum(bool(cost.wrong) for cost in costs)
    print(f"{len(costs)} inputs, {wrong} not as promised")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

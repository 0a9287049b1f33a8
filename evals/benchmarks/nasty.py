"""What nasty inputs cost: ``python -m evals.benchmarks.nasty [FAMILY ...]``.

Each of the inputs of ``tests/nasty`` is loaded in a fresh process, also those that the tests leave
out for their cost. A line each: seconds on the clock, the most memory that the process or its
child had, and what came of it. The promise: 10 s and 600 MB, for more than 5 MB 60 s and 1.5 GB.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from tests.nasty.families import FAMILIES
from tests.nasty.running import load

if TYPE_CHECKING:
    from tests.nasty.cases import Case

PLAIN = 5_000_000
SHOWN = 100


class Cost(NamedTuple):
    """What one input cost, and what came of it."""

    seconds: float
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
    begun = time.perf_counter()
    try:
        (one,) = load([path], timeout=90)
    except subprocess.TimeoutExpired:
        return Cost(time.perf_counter() - begun, 0, "HANGS", "hangs", large)
    except AssertionError as error:
        return Cost(time.perf_counter() - begun, 0, "CRASHES", str(error), large)
    seconds = time.perf_counter() - begun
    memory = one.memory / 1e6
    wrong = case.wrong(one.message, one.text) or ""
    if seconds > (60 if large else 10):
        wrong += f" {seconds:.0f} s"
    if memory > (1_500 if large else 600):
        wrong += f" {memory:.0f} MB"
    came = f"refused: {one.message}" if one.message else f"loaded {len(one.text):,} characters"
    return Cost(seconds, memory, came, wrong, large)


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
                f"{cost.seconds:6.2f} s {cost.memory:5.0f} MB  {case.name[:44]:<44} {came[:SHOWN]}"
            )
            if cost.wrong:
                print(f"        WRONG: {cost.wrong[:400]}", flush=True)
    for large in (False, True):
        its = [cost for cost in costs if cost.large is large]
        if its:
            print(
                f"\n{'over' if large else 'up to'} 5 MB: {len(its)} inputs, "
                f"at most {max(cost.seconds for cost in its):.1f} s and "
                f"{max(cost.memory for cost in its):.0f} MB"
            )
    wrong = sum(bool(cost.wrong) for cost in costs)
    print(f"{len(costs)} inputs, {wrong} not as promised")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

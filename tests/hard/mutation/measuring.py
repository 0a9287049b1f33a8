"""The figures of mutation testing."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from typing import TYPE_CHECKING

from evals.rates import share
from tests.hard.figures import Figure
from tests.hard.mutation.making import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence

COUNT = 600
SEED = 20261127
AIM = 0.9
BUILD = ROOT / "build" / "mutation"


def measure() -> Sequence[Figure]:
    """Draw a sample, put it to the tests in a process of its own, and count."""
    told = BUILD / f"{SEED}.jsonl"
    command = (sys.executable, "-m", "tests.hard.mutation.sampling")
    options = ("--seed", str(SEED), "--count", str(COUNT), "--map", str(BUILD / "map.json"))
    subprocess.run((*command, *options, "--told", str(told)), cwd=ROOT, check=True)  # noqa: S603 - ours
    return figures([json.loads(line) for line in told.read_text("utf-8").splitlines()])


def figures(outcomes: Sequence[dict[str, str]]) -> list[Figure]:
    """Count the mutants of each fate; the interval heeds that those of one file are alike."""
    fates = Counter(one["fate"] for one in outcomes)
    dead = share([(one["path"], float(one["fate"] != "survived")) for one in outcomes])
    spread = f"95 % interval {dead.low:.3f} to {dead.high:.3f}" if dead.low is not None else ""
    kinds = Counter(one["kind"] for one in outcomes if one["fate"] == "survived")
    note = f"{spread}; seed {SEED}, {dead.articles} files; equivalent mutants count as survivors"
    return [
        Figure("mutants that a test notices", round(dead.value, 3), dead.cases, AIM, "at least", note=note),
        Figure("noticed by a failing test", fates["killed"], dead.cases),
        Figure("noticed by a test that does not end", fates["timeout"], dead.cases),
        Figure("unnoticed", fates["survived"], dead.cases, note=", ".join(f"{kind} {n}" for kind, n in kinds.most_common())),
    ]  # fmt: skip

"""The table of figures in ``evals/README.md``, made from the baselines of the pinned runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.gates import BASELINES, read_baseline, read_gates
from evals.scoreboard import shares

if TYPE_CHECKING:
    from evals.rates import Share

RUNS = {"extractive": "extractive engine", "recorded": "recorded model"}


def figures() -> str:
    """Return every metric of the pinned runs as Markdown, a column a run, with intervals."""
    found = {name: shares(read_baseline(BASELINES / f"{name}.json")) for name in RUNS}
    lines = [
        f"| metric | {' | '.join(RUNS.values())} | n | articles |",
        f"|---|{'---|' * len(RUNS)}---|---|",
    ]
    for metric in next(iter(found.values())):
        cells = [_cell(found[name].get(metric)) for name in RUNS]
        some = next((found[name][metric] for name in RUNS if found[name].get(metric)), None)
        counts = [_count(found[name].get(metric)) for name in RUNS]
        n = " / ".join(dict.fromkeys(counts))
        lines.append(f"| {metric} | {' | '.join(cells)} | {n} | {some.articles if some else '-'} |")
    days = ", ".join(f"{told} {read_gates(name).pinned}" for name, told in RUNS.items())
    return "\n".join([*lines, "", f"Pinned: {days}."])


def _cell(one: Share | None) -> str:
    return "-" if one is None else str(one)


def _count(one: Share | None) -> str:
    return "-" if one is None else str(one.cases)

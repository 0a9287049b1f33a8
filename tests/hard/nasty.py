"""Every nasty input in a process of its own, as a user meets it, and files cut at every tenth."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from evals.benchmarks.nasty import measured
from tests.hard.figures import Figure
from tests.nasty.families import FAMILIES
from tests.nasty.placing import HANGS, indecent, put, put_cut, wrong_for_users
from tests.nasty.running import load
from tests.nasty.truncated import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from evals.benchmarks.nasty import Cost


def measure() -> Sequence[Figure]:
    """Load each input, show each small one by a command, and cut a file of each kind."""
    costs = list(_loaded())
    shown, cut = list(_shown()), list(_cut())
    return (
        Figure(
            "nasty inputs that are not refused or read as they should be, or cost too much",
            sum(bool(cost.wrong) for cost in costs), of=len(costs), aim=0,
            note="10 s and 600 MB each, of more than 5 MB 60 s and 1.5 GB",
        ),
        *_dearest(costs),
        Figure("of those, shown by a command, that end wrongly", sum(shown), of=len(shown), aim=0),
        Figure(
            "cut files that are neither read nor refused in a line", sum(cut), of=len(cut), aim=0,
            note=f"{len(WHOLE)} kinds at every tenth",
        ),
    )  # fmt: skip


def _loaded() -> Iterable[Cost]:
    for family, cases in FAMILIES.items():
        for case in cases:
            with TemporaryDirectory() as folder:
                cost = measured(case, Path(folder))
            _told(cost.wrong)
            yield cost
        print(f"  {family}: {len(cases)} inputs loaded", flush=True)


def _dearest(costs: Sequence[Cost]) -> Sequence[Figure]:
    small = [cost for cost in costs if not cost.large]
    return (
        Figure(
            "the most processor time of one of up to 5 MB",
            round(max(cost.busy for cost in small), 1), unit=" s",
        ),
        Figure(
            "the most memory of one of up to 5 MB",
            round(max(cost.memory for cost in small)), unit=" MB",
        ),
    )  # fmt: skip


def _shown() -> Iterable[bool]:
    for family in FAMILIES:
        if family == "large":
            continue
        with TemporaryDirectory() as folder:
            for path, case in put(Path(folder), family).items():
                yield _told(wrong_for_users(path, case))
        print(f"  {family}: shown", flush=True)


def _cut() -> Iterable[bool]:
    for name in WHOLE:
        with TemporaryDirectory() as folder:
            paths = put_cut(Path(folder), name, range(1, 10))
            for path, one in zip(paths, load(paths, HANGS * len(paths)), strict=True):
                read = one.message or one.text.strip()
                yield _told(indecent(one) if read else f"{path} is read as nothing")


def _told(wrong: str | None) -> bool:
    if wrong:
        print(f"  {wrong[:400]}", flush=True)
    return bool(wrong)

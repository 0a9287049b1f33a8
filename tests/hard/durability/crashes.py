"""Programs killed (SIGKILL) while they write a file: what is there is old or new, never half."""

from __future__ import annotations

import itertools
import random
import select
import statistics
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from evals.benchmarks.durable import Killer, fork

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_LONGEST = 60.0
"""Seconds for which a program that was not killed yet is waited for."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that the program writes again and again."""

    name: str
    folder: Path
    """Where it lies; what a killed program leaves behind there begins with a dot."""
    write: Callable[[int], object]
    """Write it once more; each time has a number of its own."""
    judge: Callable[[Sequence[int]], list[str]]
    """Say what is wrong, of the numbers that were said to be written, in order."""

    def left_behind(self) -> list[str]:
        """Name what was begun and not put in place."""
        return [path.name for path in self.folder.rglob(".*")]


@dataclass(slots=True)
class Crashes:
    """What came of killing."""

    kills: int = 0
    within: int = 0
    """Kills that left something behind: they struck in the midst of writing."""
    said: int = 0
    """Writes that were said to be done."""
    wrong: list[str] = field(default_factory=list)
    """What was lost, half, or could not be gone on with."""
    strays: list[str] = field(default_factory=list)
    """What was still lying about after the next write."""


def killed(kind: Kind, kills: int, seed: int) -> Crashes:
    """Kill programs that write a kind of file; after each one the next writes it again."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    counted, times = Crashes(), []
    done = [*range(4)]
    for number in done:
        begun = time.perf_counter()
        kind.write(number)
        times.append(time.perf_counter() - begun)
    for _ in range(kills):
        said = _one(kind, chance, done[-1] + 1, statistics.median(times))
        done += said
        counted.kills += 1
        counted.within += bool(kind.left_behind())
        counted.said += len(said)
        counted.wrong += kind.judge(done)
        done.append(done[-1] + 2)  # the one in between may be there as well
        kind.write(done[-1])
        counted.wrong += kind.judge(done)
        counted.strays += kind.left_behind()
    return counted


def _one(kind: Kind, chance: random.Random, first: int, seconds: float) -> list[int]:
    """Kill one program at a random moment; return the writes that it said were done."""

    def work(say: Callable[[str], object]) -> None:
        for number in itertools.count(first):
            kind.write(number)
            say(str(number))

    killer = Killer(chance, fork(work), seconds)
    while not killer.done:
        if select.select([killer.reading], [], [], min(killer.due(), _LONGEST))[0]:
            killer.hear()
        killer.kill()
    return [int(line) for line in killer.end()]

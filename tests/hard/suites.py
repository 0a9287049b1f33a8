"""The hard tests by name, in the order of ``docs/reliability.md``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TypeAlias

from tests.hard.figures import Figure

Measure: TypeAlias = Callable[[], Sequence[Figure]]


@dataclass(frozen=True, slots=True)
class Suite:
    """One hard test; its module has a function ``measure`` and is imported when it runs."""

    name: str
    title: str
    module: str
    minutes: int
    """About how long it takes on two cores."""

    def measure(self) -> Sequence[Figure]:
        """Run it whole and return what it counted; how it goes is printed on the way."""
        measure: Measure = import_module(self.module).measure
        return measure()


SUITES: tuple[Suite, ...] = (
    Suite("faults", "A model's service that fails", "tests.hard.faults", 15),
    Suite("hijacked", "A hijacked model", "tests.hard.hijacked", 4),
    Suite("drafts", "Random drafts", "tests.hard.drafts", 4),
    Suite("injection", "Prompt injection", "tests.hard.injection", 3),
    Suite("terminal", "Words that want to act on a terminal", "tests.hard.terminal", 15),
    Suite("pages", "Pages of hostile results", "tests.hard.pages", 5),
    Suite("secrets", "Keys", "tests.hard.secrets", 3),
    Suite("network", "Whom it calls", "tests.hard.network", 2),
    Suite("paths", "Names and paths", "tests.hard.paths", 2),
    Suite("durability", "Crashes, full disks and missing rights", "tests.hard.durability", 6),
    Suite("power", "Power cuts", "tests.hard.power", 5),
    Suite("nasty", "Nasty inputs", "tests.hard.nasty", 20),
    Suite("wholes", "What the fast tests take slices of", "tests.hard.wholes", 3),
    Suite("properties", "Properties with 1,000 examples", "tests.hard.properties", 60),
    Suite("mutation", "Mutants of the checks", "tests.hard.mutation.measuring", 40),
    Suite("fuzzing", "Coverage-guided fuzzing", "tests.hard.fuzzing.measuring", 160),
    Suite("soak", "Ten thousand turns in one process", "tests.hard.soak", 15),
    Suite("supply", "Supply chain", "tests.hard.supply", 2),
)

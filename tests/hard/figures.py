"""What a hard test counted: figures with their aim, and the file that keeps them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

KEPT = Path(__file__).resolve().parent / "kept"

Kind = Literal["at most", "at least", "told"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number, what it counts, and what it should be.

    >>> Figure("tracebacks", 0, of=1_344, aim=0).met
    True
    >>> Figure("mutants killed", 0.93, of=600, aim=0.9, kind="at least").met
    True
    """

    what: str
    """What was counted, as a table's row would say it."""
    count: float
    of: int | None = None
    """Among how many, if it is a count or a share of something."""
    aim: float | None = None
    kind: Kind = "at most"
    """How the count stands to its aim; ``told`` has none."""
    unit: str = ""
    note: str = ""
    """The interval of a share, the split, what was left out."""

    @property
    def met(self) -> bool:
        """Whether the aim was reached; a figure without one always is."""
        if self.aim is None or self.kind == "told":
            return True
        return self.count <= self.aim if self.kind == "at most" else self.count >= self.aim


@dataclass(frozen=True, slots=True)
class Kept:
    """The figures of one run of one suite."""

    suite: str
    measured: str
    """The day, as in 2026-11-26."""
    version: str
    """The commit that was measured."""
    minutes: float
    figures: tuple[Figure, ...] = field(default=())

    @property
    def met(self) -> bool:
        """Whether every aim was reached."""
        return all(one.met for one in self.figures)

    def write(self, folder: Path = KEPT) -> None:
        """Keep the figures in the suite's file."""
        folder.mkdir(exist_ok=True)
        text = json.dumps(asdict(self), indent=2, ensure_ascii=False)
        (folder / f"{self.suite}.json").write_text(f"{text}\n", "utf-8")

    @classmethod
    def read(cls, suite: str, folder: Path = KEPT) -> Kept | None:
        """Return what was kept of a suite; None before its first run."""
        path = folder / f"{suite}.json"
        if not path.exists():
            return None
        kept: dict[str, Any] = json.loads(path.read_text("utf-8"))
        figures = tuple(Figure(**one) for one in kept.pop("figures"))
        return cls(**kept, figures=figures)

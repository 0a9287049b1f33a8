"""Gates: what must hold of a run, kept in ``gates.toml``; and the baselines to compare with."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field, ValidationError

from assistant.documents import Frozen
from evals.comparing import Change
from evals.strict_yaml import LabelError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from evals.rates import Share
    from evals.scoreboard import Values

HERE = Path(__file__).parent
GATES = HERE / "gates.toml"
BASELINES = HERE / "baselines"
_ROUND = 3


class GateResult(Frozen):
    """One gate and whether it holds."""

    name: str
    passed: bool
    detail: str


class Compared(Frozen):
    """What became of a metric since the baseline."""

    metric: str
    before: float
    after: float
    cases: int
    articles: int
    p_drop: float
    detectable: float
    change: Change


class Gates(Frozen):
    """The gates of one kind of run."""

    labels: str = ""
    """The digest of the suite that floors and baseline were measured on; empty for none."""
    pinned: str = ""
    """The day of the run that the floors come from."""
    margin: float = Field(default=0.05, gt=0)
    """A drop from the baseline so large, that chance does not explain, fails."""
    floors: dict[str, float] = Field(default_factory=dict)
    """The least value of each gated metric."""

    def results(
        self,
        figures: Mapping[str, Share | None],
        compared: Sequence[Compared],
        suite: str,
        *,
        whole: bool,
    ) -> list[GateResult]:
        """Judge every gate; a run of a part of the suite is held to its baseline only."""
        found = []
        if self.labels and whole:
            same = self.labels == suite
            told = "as pinned" if same else "changed since the floors were pinned: run --pin"
            found.append(GateResult(name="labels", passed=same, detail=told))
        for name, floor in self.floors.items() if whole else ():
            figure = figures.get(name)
            passed = figure is not None and round(figure.value, _ROUND) >= floor
            told = "nothing measured" if figure is None else f"{figure.value:.3f}"
            detail = f"{told}, floor {floor:.3f}"
            found.append(GateResult(name=name, passed=passed, detail=detail))
        found += [
            GateResult(
                name=f"{one.metric} against the baseline",
                passed=one.change != "regressed",
                detail=f"{one.before:.3f} to {one.after:.3f}, {one.change}",
            )
            for one in compared
        ]
        return found

    def pin(
        self, figures: Mapping[str, Share | None], digest: str, today: str, lower: Sequence[str]
    ) -> tuple[Gates, list[str]]:
        """Return gates for the figures of a run, and which floors stay above them.

        A floor is raised to what was measured; it is lowered only where ``lower`` names it.
        """
        floors, kept = dict(self.floors), []
        for name, floor in self.floors.items():
            figure = figures.get(name)
            if figure is None:
                continue
            value = round(figure.value - 0.5 * 10**-_ROUND, _ROUND)
            if value >= floor or name in lower:
                floors[name] = max(0.0, value)
            else:
                kept.append(name)
        update = {"labels": digest, "pinned": today, "floors": floors}
        return self.model_copy(update=update), kept


def read_gates(name: str, file: Path = GATES) -> Gates:
    """Read the gates of a kind of run; none when the file does not name it.

    Raises:
        LabelError: The file has another shape.
    """
    if not file.exists():
        return Gates()
    try:
        table = tomllib.loads(file.read_text("utf-8"))
        return Gates.model_validate(table.get(name, {}))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise LabelError(f"{file.name}: {' '.join(str(error).split())}") from error


def write_gates(name: str, gates: Gates, file: Path = GATES) -> None:
    """Write the gates of one kind of run and leave the others as they are."""
    table = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    table[name] = gates.model_dump()
    lines = [
        "# What must hold of a run; `python -m evals run --pin` raises floors, never lowers them."
    ]
    for kind, its in table.items():
        floors = its.get("floors", {})
        lines += ["", f"[{kind}]"]
        lines += [f"{key} = {json.dumps(value)}" for key, value in its.items() if key != "floors"]
        lines += ["", f"[{kind}.floors]"]
        lines += [f"{json.dumps(key)} = {value}" for key, value in floors.items()]
    file.write_text("\n".join(lines) + "\n", "utf-8")


def read_baseline(file: Path) -> dict[str, Values]:
    """Read a baseline: each metric's values by article and case; empty when there is no file."""
    if not file.exists():
        return {}
    found = json.loads(file.read_text("utf-8"))
    return {
        metric: {
            (article, case): value
            for article, cases in articles.items()
            for case, value in cases.items()
        }
        for metric, articles in found.items()
    }


def write_baseline(file: Path, found: Mapping[str, Values]) -> None:
    """Write a baseline."""
    told: dict[str, dict[str, dict[str, float]]] = {}
    for metric, values in found.items():
        for (article, case), value in sorted(values.items()):
            short = int(value) if value == int(value) else value
            told.setdefault(metric, {}).setdefault(article, {})[case] = short
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")

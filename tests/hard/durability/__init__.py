"""What the files of the program survive: kills, full disks, rights that are missing, each other."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from evals.benchmarks import durable
from tests.hard.durability import crashes, kinds, outputs, refusals, scarcity, together, upgrading
from tests.hard.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SEED = 7
_NAMED = 3
"""Cases that a note names."""


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is tried."""

    kills: int = 120
    """Of each kind of file."""
    conversations: int = 300
    """Kills while turns are kept."""
    upgrades: int = 60
    """Kills while an old file is brought up to date."""
    rounds: int = 25
    """Rounds of programs that change the settings at once."""
    kinds: int = 1
    """Of the kinds of files, every so many."""
    every: int = 1
    """Of the trials of folders that cannot be written to, every so many."""
    outputs: bool = True


SLICE = Extent(kills=2, conversations=0, upgrades=4, rounds=1, kinds=3, every=17, outputs=False)
"""What every run of the tests tries."""


def measure(extent: Extent = Extent()) -> Sequence[Figure]:
    """Kill, fill and forbid; count what was lost."""
    with tempfile.TemporaryDirectory() as made:
        base = Path(made)
        return [
            *_killed(base, extent.kills, extent.kinds),
            *_conversations(base, extent.conversations),
            *_upgraded(base, extent.upgrades),
            *_together(base, extent.rounds),
            *_refused(base, extent.every),
            *_outputs(base, wanted=extent.outputs),
        ]


def _named(wrong: Iterable[str]) -> str:
    return "; ".join([*wrong][:_NAMED])


def _folder(base: Path, name: str) -> Path:
    made = base / name
    made.mkdir()
    return made


def _killed(base: Path, each: int, some: int) -> Iterator[Figure]:
    wrong, strays, kills, within, said = [], [], 0, 0, 0
    every = kinds.kinds(_folder(base, "kinds"))[::some]
    for kind in every:
        came = crashes.killed(kind, each, _SEED)
        print(f"  {kind.name}: {came.kills} kills, {came.within} within, {came.said} said")
        wrong += [f"{kind.name}: {one}" for one in came.wrong]
        strays += [f"{kind.name}: {one}" for one in came.strays]
        kills, within, said = kills + came.kills, within + came.within, said + came.said
    among = ", ".join(kind.name for kind in every)
    yield Figure("files lost or half after kill -9", len(wrong), kills, 0, note=_named(wrong))
    yield Figure(
        "temporary files left after the next write", len(strays), kills, 0, note=_named(strays)
    )
    yield Figure("kills in the midst of writing", within, kills, note=f"{each} each: {among}")


def _conversations(base: Path, kills: int) -> Iterator[Figure]:
    if not kills:
        return
    came = durable.killed(_folder(base, "killed"), kills, _SEED)
    bad = came.lost + came.half + came.damaged
    said = f"{came.acknowledged:,} turns said to be kept, {came.journals} kills within a write"
    yield Figure("kept turns lost, half or damaged after kill -9", bad, came.kills, 0, note=said)
    beside = durable.together(_folder(base, "together"))
    bad = beside.acknowledged - beside.saved + beside.lost + beside.half + beside.damaged
    of = durable.PROGRAMS * durable.TURNS
    note = f"{durable.PROGRAMS} programs at once"
    yield Figure("turns lost", bad + of - beside.acknowledged, of, 0, note=note)


def _upgraded(base: Path, kills: int) -> Iterator[Figure]:
    came = upgrading.killed(_folder(base, "upgraded"), kills, _SEED)
    note = (
        f"{came.within} left a journal behind, two programs at once; {_named(came.wrong)}".rstrip(
            "; "
        )
    )
    bad = len(came.wrong) + len(came.strays)
    yield Figure("losses by kills while an old file is upgraded", bad, came.kills, 0, note=note)


def _together(base: Path, rounds: int) -> Iterator[Figure]:
    lost = together.lost(_folder(base, "settings"), rounds)
    of = rounds * len(together.CHANGES)
    note = f"{len(together.CHANGES)} programs at once; {_named(lost)}"
    yield Figure("changes of settings lost", len(lost), of, 0, note=note.rstrip("; "))


def _refused(base: Path, every: int) -> Iterator[Figure]:
    ways = scarcity.every()
    trials = [(deed, way) for deed in refusals.DEEDS for way in ways][::every]
    name = refusals.warm_up(base, tuple(dict.fromkeys(deed for deed, _ in trials)))
    wrong = [
        f"{deed.name}, {way.name}: {one}"
        for deed, way in trials
        for one in refusals.tried(base, name, deed, way)
    ]
    left_out = [way.name for way in scarcity.ALL if way not in ways]
    note = _named(wrong) or (f"not here: {', '.join(left_out)}" if left_out else "")
    yield Figure(
        "faults where a folder cannot be written to", len(wrong), len(trials), 0, note=note
    )


def _outputs(base: Path, *, wanted: bool) -> Iterator[Figure]:
    if wanted and outputs.FULL.exists():
        wrong, of = [*outputs.wrong(base)], len(outputs.COMMANDS)
        what = "faults where standard output has no room"
        yield Figure(what, len(wrong), of, 0, note=_named(wrong))

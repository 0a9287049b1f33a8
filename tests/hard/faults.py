"""Every fault of the model's service in every way, on every command, and replies damaged at random."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import openai  # noqa: F401 - half a second, which a short deadline does not have

from tests.hard.figures import Figure
from tests.service.commands import FORMS, command, faulty
from tests.service.faults import FAULTS, KINDS
from tests.service.judging import LAWS, broken, lost
from tests.service.mutations import mutation, truncation
from tests.service.runs import APIS, TASKS, WAYS, play

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.service.fault import Fault
    from tests.service.runs import Outcome, Way

_DAMAGED, _CUT = 2_000, 400


def measure() -> Sequence[Figure]:
    """Count the laws that were broken."""
    with tempfile.TemporaryDirectory(prefix="assistant-hard-") as folder:
        played, runs = _every_way(Path(folder))
        commanded, commands = _every_command(Path(folder))
        damaged, replies = _damaged()
    table = Figure("faults in the table", len(FAULTS), aim=84, kind="at least",
                   note=", ".join(f"{kind} {len(its)}" for kind, its in KINDS.items()))  # fmt: skip
    return (
        table,
        *(
            Figure(f"through Python: {what}", played[law], of=runs, aim=0)
            for law, what in LAWS.items()
        ),
        *(
            Figure(f"on the command line: {LAWS[law]}", commanded[law], of=commands, aim=0)
            for law in ("crash", "python", "unmarked", "lost", "code", "key")
        ),
        *(
            Figure(f"replies damaged at random: {LAWS[law]}", damaged[law], of=replies, aim=0)
            for law in ("crash", "python", "ungrounded", "unmarked", "late", "key")
        ),
    )


def _every_way(folder: Path) -> tuple[Counter[str], int]:
    counts: Counter[str] = Counter()
    runs = 0
    for kind, faults in KINDS.items():
        for turn, fault in enumerate(faults):
            for way in _ways(fault, turn):
                kept = folder / f"{runs}.sqlite3"
                outcome = play(fault, way, kept if way.task == "chat" else None)
                laws = _judged(fault, way, outcome)
                laws |= {"lost"} if lost(way, outcome, kept) else set()
                counts.update(laws)
                runs += 1
                if laws:
                    print(f"  {fault.name}, {way}: {', '.join(laws)}: {outcome}"[:600], flush=True)
        print(f"  {kind}: {runs} runs so far", flush=True)
    return counts, runs


def _judged(fault: Fault, way: Way, outcome: Outcome) -> set[str]:
    """Name the laws that were broken; what is late once may be so as the machine is busy."""
    laws = set(broken(fault, way, outcome))
    if "late" in laws and "late" not in broken(fault, way, play(fault, way)):
        laws.remove("late")
    return laws


def _ways(fault: Fault, turn: int) -> list[Way]:
    """Return every task, streamed and whole, awaited and not, the two interfaces by turns."""
    pairs = zip(WAYS[::2], WAYS[1::2], strict=True)
    ways = [pair[(turn + step) % 2] for step, pair in enumerate(pairs)]
    # What is big takes its seconds each time, and its way plays no part in it.
    return ways[turn % 3 :: 5] if fault.big else ways


def _every_command(folder: Path) -> tuple[Counter[str], int]:
    counts: Counter[str] = Counter()
    runs = 0
    for turn, fault in enumerate(FAULTS):
        for step, task in enumerate(TASKS):
            api, form = APIS[(turn + step) % 2], FORMS[(turn // 2 + step) % 2]
            own = folder / f"command-{runs}"
            own.mkdir()
            ran = command(fault, task, api, own, form=form)
            laws = set(faulty(fault, task, api, ran, form=form))
            counts.update(laws)
            runs += 1
            if laws:
                print(
                    f"  {fault.name}, {task} {api} {form}: {', '.join(laws)}: {ran}"[:600],
                    flush=True,
                )
    return counts, runs


def _damaged() -> tuple[Counter[str], int]:
    """Play damaged replies; of those that were only cut it is known that they are not whole."""
    counts: Counter[str] = Counter()
    for seed in range(_DAMAGED + _CUT):
        way = WAYS[seed % len(WAYS)]
        cut = seed >= _DAMAGED
        fault = truncation(seed) if cut else mutation(seed)
        outcome = play(fault, way, retries=0)
        laws = _judged(fault, way, outcome) - {"code", "tries", "unused"}
        if not cut:  # what seems whole may be so: only what is shown is judged
            laws -= {"unmarked"}
        counts.update(laws)
        if laws:
            print(f"  {fault.name}, {way}: {', '.join(laws)}: {outcome}"[:600], flush=True)
    return counts, _DAMAGED + _CUT

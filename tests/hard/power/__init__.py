"""Power cuts: what real runs wrote and synced is recorded, and replayed up to any moment."""

from __future__ import annotations

import json
import random
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.commands import written
from tests.hard.durability.upgrading import first_version
from tests.hard.figures import Figure
from tests.hard.power.cuts import Recorded, cut
from tests.hard.power.disk import Luck, Name, Sync
from tests.hard.power.tracing import can_trace, traced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.hard.power.disk import Disk

_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own in it
_SEED = 11
_SUBSETS = 4
_FIXED = 3
"""Cases of each cut beside the random subsets."""
_AGAIN = 6
"""Starts after a cut that are cut as well."""
_NAMED = 3
_TOLD = re.compile(
    r"assistant|conversations\.sqlite3(-journal)?|typed|config\.toml|a\.json|talk\.md"
    r"|pages|entries|bodies|[0-9a-f]{64}(\.json)?|\.assistant-[0-9a-f]{16}\.part"
)
"""The files and folders of ``docs/files.md``, and those that a day's results are written to."""
_TRIED = re.compile(rf"{re.escape(tempfile.gettempdir())}/[a-z0-9_]{{8}}")
"""What Python itself makes and removes, to find the folder for temporary files."""
_QUESTIONS = ("What will the repairs cost?", "Who is Lind?", "When will the harbour close?")


def day(home: Path, article: str) -> list[list[object]]:
    """Return what somebody does in a day, as steps of a plan."""
    chat = ["chat", article, "--engine", "extractive", "--json"]
    out, talk = str(home / "out" / "a.json"), str(home / "out" / "talk.md")
    lines = [f"line {number} of those that were typed" for number in range(40)]
    return [
        ["command", chat, "\n".join((*_QUESTIONS, "/undo", _QUESTIONS[1], f"/save {talk}"))],
        ["command", ["config", "set", "model", "small"], ""],
        ["command", ["config", "set", "timeout", "30"], ""],
        ["command", ["show", article, "--json", "-o", out], ""],
        ["command", ["ask", article, _QUESTIONS[0], "--engine", "extractive", "-o", out], ""],
        ["command", ["chat", "--continue", *chat[2:]], "\n".join(_QUESTIONS[:2])],
        ["command", ["history", "export", "LATEST", "-o", out], ""],
        ["command", chat, _QUESTIONS[0]],
        ["command", ["config", "set", "model", "large"], ""],
        ["command", ["config", "set", "timeout", "--unset"], ""],
        ["typed", 600, lines],
        ["command", ["history", "delete", "LATEST", "--yes"], ""],
        ["page", "one " * 3_000],
        ["page", "two " * 2_000],
        ["page", "one " * 3_000],
        ["command", ["chat", "--continue", *chat[2:]], "/undo\n/retry"],
    ]


def short_day(home: Path, article: str) -> list[list[object]]:
    """Return the least that touches everything that lasts."""
    (_, words, _), settings, _, result, *_ = day(home, article)
    return [["command", words, "\n".join(_QUESTIONS[:2])], settings, result]


@dataclass(frozen=True, slots=True)
class Cuts:
    """What came of cutting a run."""

    points: int
    cases: int
    wrong: list[str]


def measure() -> Sequence[Figure]:
    """Record a day, an upgrade, and starts after a cut; cut each behind every event."""
    if not can_trace():
        raise SystemExit("strace is missing, or may not trace programs here")
    # In memory, where there is such a place: a disk of our own is what is cut.
    with tempfile.TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as made:
        base = Path(made)
        recorded = record_day(base)
        return [
            _figure("a day's work", cut_at(recorded)),
            _figure("an old file brought up to date", cut_at(_record_upgrade(base))),
            _figure("the first start after a cut", _cut_again(base, recorded)),
            *_without_syncs(base, recorded),
            _told_too_soon(recorded),
            _unnamed(recorded),
        ]


def record_day(base: Path, *, short: bool = False) -> Recorded:
    """Record what somebody does in a day."""
    home = base / "day"
    (home / "out").mkdir(parents=True, mode=0o700)
    steps = (short_day if short else day)(home, written(base))
    return _recorded(base, home, steps)


def _recorded(base: Path, home: Path, steps: list[list[object]]) -> Recorded:
    plan = base / f"{home.name}.json"
    plan.write_text(json.dumps({"home": str(home), "steps": steps}), "utf-8")
    trace = traced(home, "tests.hard.power.driver", str(plan))
    return Recorded(trace.before, trace.events, base, trace.elsewhere)


def _record_upgrade(base: Path) -> Recorded:
    home = base / "old"
    (home / "assistant").mkdir(parents=True, mode=0o700)
    first_version(home / "assistant" / "conversations.sqlite3", turns=6)
    return _recorded(base, home, [["command", ["history", "list"], ""]])


def cut_at(recorded: Recorded, every: int = 1, subsets: int = _SUBSETS) -> Cuts:
    """Cut a run behind each event, or behind every so many."""
    points = range(0, len(recorded.events) + 1, every)
    wrong = cut(recorded, points, subsets, _SEED)
    return Cuts(len(points), len(points) * (_FIXED + subsets), wrong)


def _cut_again(base: Path, recorded: Recorded) -> Cuts:
    """Cut the first starts after a cut, those that find a journal and undo what it tells."""
    chance, came = random.Random(_SEED), Cuts(0, 0, [])  # noqa: S311 - no secret
    hot = [disk for disk in recorded.disks if _journal(disk)]
    for number, disk in enumerate(chance.sample(hot, _AGAIN)):
        home = base / f"again{number}"
        disk.cut(Luck(0.5, 1), chance).lay_out(home)
        its = cut_at(_recorded(base, home, [["command", ["history", "list"], ""]]))
        came = Cuts(came.points + its.points, came.cases + its.cases, came.wrong + its.wrong)
    return came


def _journal(disk: Disk) -> bool:
    """Tell whether there is a journal, with a head that says so, in whole."""
    nodes = [
        its[name] for its in disk.folders.values() for name in its if name.endswith("-journal")
    ]
    return any(len(disk.files.get(node, b"")) for node in nodes)


def _told_too_soon(recorded: Recorded) -> Figure:
    answers = [*recorded.answers_told()]
    soon = sum(kept < told for told, kept in answers)
    return Figure("answers told before they were on the disk", soon, len(answers), 0)


def unnamed(recorded: Recorded) -> list[str]:
    """Return the files that a run wrote and that ``docs/files.md`` does not name."""
    names = {one.name for one in recorded.events if isinstance(one, Name)}
    elsewhere = [path for path in recorded.elsewhere if not _TRIED.fullmatch(path)]
    return [*sorted(name for name in names if not _TOLD.fullmatch(name)), *elsewhere]


def _unnamed(recorded: Recorded) -> Figure:
    names = {one.name for one in recorded.events if isinstance(one, Name)}
    wrong = unnamed(recorded)
    what = "files written that the documentation does not name"
    return Figure(what, len(wrong), len(names), 0, note="; ".join(wrong[:_NAMED]))


def _figure(what: str, came: Cuts) -> Figure:
    note = f"{came.points} points; {'; '.join(came.wrong[:_NAMED])}".rstrip("; ")
    return Figure(f"losses by cuts of {what}", len(came.wrong), came.cases, 0, note=note)


def _without_syncs(base: Path, recorded: Recorded) -> Iterator[Figure]:
    """Show that cuts find what is missing, by runs from which syncs were taken out."""
    folders = recorded.disks[-1].folders
    for what, files in (("of folders", False), ("of files", True)):
        events = [
            one
            for one in recorded.events
            if not (isinstance(one, Sync) and (one.node not in folders) == files)
        ]
        came = cut_at(Recorded(recorded.disks[0], events, base), every=5, subsets=1)
        note = "shows that the cuts would find them"
        told = f"losses found when the syncs {what} are left out"
        yield Figure(told, len(came.wrong), came.cases, 1, "at least", note=note)

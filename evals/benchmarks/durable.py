"""What kept conversations survive: ``python -m evals.benchmarks.durable [--kills N]``.

Two programs add to one conversation, say after each exchange that it was kept, and are killed
(SIGKILL) at random moments: some lines after the start, and some part of an exchange later. Lost
is an exchange that was said to be kept and is not there; half is one that is there and is not what
was added. Then eight programs add forty exchanges each to one conversation at the same time.

Programs are forks of one that has imported everything, as a new Python would spend its time
importing. Killing a program tells nothing of power cuts; for these the file is written through.
Figures are one JSON line with ``--json``.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import select
import signal
import sqlite3
import stat
import statistics
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.answers import Answer, ArticleReference, Claim, Engine
from assistant.loading import make_article
from assistant.storing import Store
from assistant.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.conversations import Conversation

KILLS, AT_ONCE = 300, 2
PROGRAMS, TURNS = 8, 40
ARTICLE = make_article("Dam breaks\n\nThe dam at Harwick broke on Monday. " + "It rained. " * 200)
_WORDS = "The dam at Harwick broke on Monday. "
_MOST_LINES = 6
"""Exchanges that a program may add before it is killed."""
_LONGEST = 60.0
"""Seconds for which the killer waits for a line."""
_OVER = 1.3
"""How much longer than one exchange may take the killer waits at most, after a line."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What was lost, of how much."""

    kills: int
    journals: int
    """Rounds that left a journal behind: somebody was killed in the midst of writing."""
    readable_by_others: int
    """Journals that others could have read, the umask being 0."""
    acknowledged: int
    saved: int
    lost: int
    half: int
    damaged: int
    """What SQLite's own check of the file finds."""


def result(token: str) -> Answer:
    """Make a result of some kilobytes that is like no other."""
    size = 1 + sum(map(ord, token)) % 300
    claim = Claim(id="c1", text=_WORDS * size, standing="cited")
    reference = ArticleReference.of(ARTICLE)
    return Answer(
        version=VERSION, article=reference, engine=Engine(name="extractive"), question=token,
        standalone_question=token, status="answered", text=claim.text, claims=(claim,),
        withheld=(), unanswered=(), nearest=(),
    )  # fmt: skip


def fork(work: Callable[[Callable[[str], object]], None]) -> tuple[int, int]:
    """Have a program of its own do something; return its number and where it says lines."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    code = 1
    try:
        os.close(reading)
        work(lambda line: os.write(writing, f"{line}\n".encode()))
        code = 0
    except Exception as error:  # noqa: BLE001 - told; nothing of the program forked may go on here
        print(f"a program failed: {error}", file=sys.stderr)
    finally:
        os._exit(code)


def adding(store: Store, name: str, who: str, turns: int) -> Callable[..., None]:
    """Return a program that adds exchanges and says each one that was kept."""

    def work(say: Callable[[str], object]) -> None:
        for turn in range(turns):
            token = f"{who}-{turn}"
            store.add(name, result(token))
            say(token)

    return work


class Killer:
    """Kills one program some lines, and some part of an exchange, after its start."""

    def __init__(self, chance: random.Random, program: tuple[int, int], exchange: float) -> None:
        self._child, self.reading = program
        self._lines = chance.randrange(_MOST_LINES)
        self._wait = chance.uniform(0, _OVER * exchange)
        self._until = time.perf_counter() + self._wait
        self._said = b""
        self.done = False

    def due(self) -> float:
        """Return in how many seconds it may be time; until the lines are there it never is."""
        waiting = self._said.count(b"\n") < self._lines
        return math.inf if waiting else max(self._until - time.perf_counter(), 0)

    def hear(self) -> None:
        """Read what was said."""
        waited = self.due() == math.inf
        piece = os.read(self.reading, 65_536)
        self._said += piece
        self.done = not piece
        if waited:
            self._until = time.perf_counter() + self._wait

    def kill(self) -> None:
        """Kill the program, if it is time."""
        if not self.done and not self.due():
            os.kill(self._child, signal.SIGKILL)
            self.done = True

    def end(self) -> list[str]:
        """Return the exchanges said to be kept before the program was killed."""
        _, how = os.waitpid(self._child, 0)
        if not os.WIFSIGNALED(how):
            raise SystemExit("a program ended by itself; nothing was measured")
        return _rest(self._said, self.reading)


def _rest(said: bytes, reading: int) -> list[str]:
    while piece := os.read(reading, 65_536):
        said += piece
    os.close(reading)
    return said.decode().split()


def killed(folder: Path, kills: int, seed: int) -> Figures:
    """Kill programs that add exchanges; a conversation of its own for each round."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    store = Store(folder / "killed.sqlite3")
    journal = folder / "killed.sqlite3-journal"
    exchange = seconds(store)
    rounds: dict[str, list[str]] = {}
    ended = journals = readable = 0
    while ended < kills:
        name = store.begin(ARTICLE).id
        programs = [fork(adding(store, name, f"{name}-{n}", 1000)) for n in range(AT_ONCE)]
        killers = [Killer(chance, program, exchange) for program in programs]
        while waiting := {one.reading: one for one in killers if not one.done}:
            due = min(one.due() for one in waiting.values())
            for reading in select.select([*waiting], [], [], min(due, _LONGEST))[0]:
                waiting[reading].hear()
            for one in waiting.values():
                one.kill()
        rounds[name] = [token for one in killers for token in one.end()]
        ended += len(killers)
        if journal.exists():
            journals += 1
            readable += bool(stat.S_IMODE(journal.stat().st_mode) & 0o077)
        store.conversation(name)  # what comes next finds a file that can be read
    return figures(store, rounds, Figures(ended, journals, readable, 0, 0, 0, 0, 0))


def seconds(store: Store) -> float:
    """Return how long it takes to add an exchange."""
    name, times = store.begin(ARTICLE).id, []
    for turn in range(20):
        begun = time.perf_counter()
        store.add(name, result(str(turn)))
        times.append(time.perf_counter() - begun)
    store.delete(name)
    return statistics.median(times)


def together(folder: Path, programs: int = PROGRAMS, turns: int = TURNS) -> Figures:
    """Have programs add to one conversation at the same time."""
    store = Store(folder / "together.sqlite3")
    name = store.begin(ARTICLE).id
    running = [fork(adding(store, name, f"{n}", turns)) for n in range(programs)]
    said = [token for _, reading in running for token in _rest(b"", reading)]
    for child, _ in running:
        os.waitpid(child, 0)
    return figures(store, {name: said}, Figures(0, 0, 0, 0, 0, 0, 0, 0))


def figures(store: Store, rounds: dict[str, list[str]], counted: Figures) -> Figures:
    """Count what is there of what was said to be kept."""
    saved = lost = half = 0
    for name, said in rounds.items():
        there = store.conversation(name)
        tokens = [one.result.question for one in there.exchanges if one.result.kind == "answer"]
        saved += len(there.exchanges)
        lost += len(set(said) - set(tokens))
        half += _half(there)
    with sqlite3.connect(store.path) as opened:
        damaged = [row for (row,) in opened.execute("PRAGMA integrity_check") if row != "ok"]
        damaged += opened.execute("PRAGMA foreign_key_check").fetchall()
    opened.close()
    acknowledged = sum(map(len, rounds.values()))
    return Figures(
        counted.kills, counted.journals, counted.readable_by_others, acknowledged, saved, lost,
        half, len(damaged),
    )  # fmt: skip


def _half(there: Conversation) -> int:
    """Count exchanges that are not what was added, or stand twice, or not in their place."""
    tokens = [one.result.question for one in there.exchanges if one.result.kind == "answer"]
    other = sum(
        one.number != place or one.result != result(token)
        for place, (one, token) in enumerate(zip(there.exchanges, tokens, strict=True), 1)
    )
    return other + len(tokens) - len(set(tokens))


def main() -> None:
    """Print the figures of both."""
    parser = argparse.ArgumentParser(description="What kept conversations survive.")
    parser.add_argument("--kills", type=int, default=KILLS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    said = parser.parse_args()
    os.umask(0)
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as made:
        told = {
            "killed": asdict(killed(Path(made), said.kills, said.seed)),
            "together": asdict(together(Path(made))),
        }
    if said.json:
        print(json.dumps(told))
        return
    for name, row in told.items():
        print(
            f"{name}: "
            + ", ".join(f"{value} {key.replace('_', ' ')}" for key, value in row.items())
        )
    print(f"{time.perf_counter() - begun:.1f} s")


if __name__ == "__main__":
    main()

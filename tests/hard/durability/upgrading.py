"""Programs killed while they bring a file of the first version up to date."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import statistics
import time
from contextlib import closing
from typing import TYPE_CHECKING

from assistant import Store
from assistant.answers import Answer
from evals.benchmarks.durable import fork, result
from tests.hard.durability.crashes import Crashes
from tests.test_storing_versions import FIRST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CONVERSATION = "0a1b2c3d"
TURNS = 40
_OVER = 1.2
_AT_ONCE = 2


def first_version(path: Path, turns: int = TURNS) -> bytes:
    """Make a file of version 1 with one long conversation; return what is in it."""
    rows = [
        (CONVERSATION, number, "2026-11-26T08:41:00Z", "answer", *_row(number))
        for number in range(1, turns + 1)
    ]
    with closing(sqlite3.connect(path)) as opened, opened:
        opened.executescript(FIRST)
        opened.executemany("INSERT INTO exchanges VALUES (?, ?, ?, ?, ?, ?)", rows)
    path.chmod(0o600)
    return path.read_bytes()


def _row(number: int) -> tuple[str, str]:
    made = result(str(number))
    return made.question, made.model_dump_json()


def killed(folder: Path, kills: int, seed: int) -> Crashes:
    """Kill two programs that open an old file at the same moment, one of them first."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    path = folder / "c.sqlite3"
    old, counted = first_version(path), Crashes()

    def opening(say: Callable[[str], object]) -> None:
        Store(path).list()
        say("open")

    def begin() -> list[tuple[int, int]]:
        path.write_bytes(old)
        return [fork(opening) for _ in range(_AT_ONCE)]

    seconds = statistics.median(_time(begin) for _ in range(5))
    while counted.kills < kills:
        programs = begin()
        time.sleep(chance.uniform(0, _OVER * seconds))
        for child, _ in programs:
            os.kill(child, signal.SIGKILL)
        counted.kills += sum(os.WIFSIGNALED(how) for how in map(_end, programs))
        counted.within += path.with_name(f"{path.name}-journal").exists()
        counted.said += TURNS
        counted.wrong += _wrong(path)
        counted.strays += [one.name for one in folder.iterdir() if one != path]
    return counted


def _time(begin: Callable[[], list[tuple[int, int]]]) -> float:
    begun = time.perf_counter()
    for program in begin():
        _end(program)
    return time.perf_counter() - begun


def _end(program: tuple[int, int]) -> int:
    child, reading = program
    how = os.waitpid(child, 0)[1]
    os.close(reading)
    return how


def _wrong(path: Path) -> list[str]:
    """Say what is not there of the conversation, in the file as it is found next."""
    said = Store(path).conversation(CONVERSATION).exchanges
    kept = [one.result for one in said if isinstance(one.result, Answer)]
    wrong = [f"turn {one.question}" for one in kept if one != result(one.question)]
    if [one.question for one in kept] != [str(number) for number in range(1, TURNS + 1)]:
        wrong.append(f"{len(kept)} turns")
    with closing(sqlite3.connect(path)) as opened:
        wrong += [row for (row,) in opened.execute("PRAGMA integrity_check") if row != "ok"]
    return wrong

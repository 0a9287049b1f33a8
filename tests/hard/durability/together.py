"""Programs that change the settings at the same time: each change is there."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from assistant.settings import read_settings
from evals.benchmarks.durable import fork
from tests.hard.durability.kinds import around, done

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CHANGES = {
    "engine": "extractive",
    "model": "small",
    "base_url": "http://localhost:1/v1",
    "timeout": "30",
    "keys": "vi",
    "history": "off",
}


def lost(folder: Path, rounds: int) -> list[str]:
    """Have six programs set a setting each, again and again; name what is not set then."""
    missing = []
    for turn in range(rounds):
        home = folder / f"settings{turn}"
        home.mkdir()
        programs = [fork(_setting(home, key, value)) for key, value in CHANGES.items()]
        for child, reading in programs:
            os.close(reading)
            os.waitpid(child, 0)
        settings = read_settings({}, around(home).environ)
        missing += [
            f"round {turn}: {key}"
            for key, value in CHANGES.items()
            if f"{getattr(settings, key)}".removesuffix(".0") != value
        ]
    return missing


def _setting(home: Path, key: str, value: str) -> Callable[[Callable[[str], object]], None]:
    def work(say: Callable[[str], object]) -> None:
        del say
        done("config", "set", key, value, folder=home)

    return work

"""Kills, full disks, missing rights: a slice of the hard tests ``durability``."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from assistant import Store
from assistant.cli.talk.saving import Saving
from tests.hard.figures import Figure
from tests.kept import ANSWER, ARTICLE

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parent.parent


def test_a_slice_of_what_files_survive() -> None:
    """Nothing is lost, half or left lying about, and what cannot be written is one line."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.hard.durability"], cwd=ROOT, capture_output=True,
        text=True, check=False, timeout=110,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    figures = [Figure(**one) for one in json.loads(run.stdout)]

    assert [f"{one.what}: {one.note}" for one in figures if not one.met] == []
    assert len(figures) == 6


def test_a_folder_that_vanishes_in_a_chat(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    """The answer is numbered and shown all the same, and once it is said that it is not kept."""
    said: list[str] = []
    store = Store(tmp_path / "state" / "c.sqlite3")
    saving = Saving(store, said.append)
    begun = saving.begin(ARTICLE)
    assert saving.add(begun.id, ANSWER).number == 1

    shutil.rmtree(store.path.parent)
    numbers = [saving.add(begun.id, ANSWER).number for _ in range(2)]

    assert numbers == [2, 3]
    (line,) = said
    assert line.startswith("from here on nothing is kept: there is no conversation")
    assert not list(recwarn)

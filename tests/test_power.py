"""Power cuts: a slice of the hard tests ``power``, and laws of the disk they are made of."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hard.power import cut_at, record_day, unnamed
from tests.hard.power.disk import ROOT, Disk, Luck, Name, Sync, Write
from tests.hard.power.tracing import can_trace

if TYPE_CHECKING:
    from pathlib import Path

NOTHING, EVERYTHING = Luck(0, 0), Luck(1, 1)


@pytest.mark.skipif(not can_trace(), reason="strace is missing, or may not trace here")
def test_a_slice_of_power_cuts(tmp_path: Path) -> None:
    """Wherever the power goes, every turn and setting that was said to be kept is there, whole."""
    recorded = record_day(tmp_path, short=True)
    came = cut_at(recorded, every=13, subsets=0)

    assert came.wrong == []
    assert [*recorded.answers_told()] == [(1, 1), (2, 2)], "an answer was told before it was kept"
    assert unnamed(recorded) == [], "docs/files.md does not name them"
    assert came.points > 9
    last = recorded.known(len(recorded.events))
    assert last["settings"] == {"model": "small"}
    assert len(last["history"]) == 1


def _after(luck: Luck, *events: Write | Sync | Name) -> Disk:
    disk = Disk()
    disk.take(events)
    return disk.cut(luck, random.Random(0))  # noqa: S311 - no secret


def test_what_was_synced_stays() -> None:
    """A file's words stay with its own sync, its name with that of its folder, never one by the other."""
    made = (Name(ROOT, "a", 1), Write(1, 0, b"new"))

    assert _after(NOTHING, *made) == Disk({1: b""})
    assert _after(NOTHING, *made, Sync(1)).folders == {ROOT: {}}
    assert _after(NOTHING, *made, Sync(ROOT)).files == {1: b""}
    both = _after(NOTHING, *made, Sync(1), Sync(ROOT))
    assert (both.folders, both.files) == ({ROOT: {"a": 1}}, {1: b"new"})
    assert _after(EVERYTHING, *made) == both


@settings(max_examples=30)
@given(st.integers(0, 999), st.integers(0, 3000), st.booleans())
def test_of_what_was_not_synced_any_part_stays(seed: int, at: int, garbage: bool) -> None:  # noqa: FBT001 - drawn
    """Each block is what it was, what was written, or, behind the old end, anything of its size."""
    disk = Disk({1: b"o" * 2000})
    disk.take([Write(1, at, b"n" * 1500)])

    (left,) = disk.cut(Luck(0.5, 0, garbage=garbage), random.Random(seed)).files.values()  # noqa: S311 - no secret

    assert len(left) in (2000, max(2000, at + 1500))
    assert set(left[:2000]) <= {*b"on"}
    assert left[: min(at, 2000)] == b"o" * min(at, 2000)

"""A model's service that fails in every way: each fault once, the tasks and ways by turns.

The hard suite ``faults`` plays every fault in every way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import openai  # noqa: F401 - half a second, which a short deadline does not have
import pytest

from tests.service.faults import FAULTS, KINDS
from tests.service.judging import broken, lost
from tests.service.runs import TASKS, WAYS, play

if TYPE_CHECKING:
    from pathlib import Path

    from tests.service.fault import Fault
    from tests.service.runs import Way

_SMALL = [fault for fault in FAULTS if not fault.big]
_TURNS = [
    pytest.param(
        fault, WAYS[(turn * 5) % len(WAYS)], id=f"{fault.name}-{WAYS[turn * 5 % len(WAYS)]}"
    )
    for turn, fault in enumerate(_SMALL)
]


# The client leaves the socket of a handshake that was cut off to the garbage collector.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize(("fault", "way"), _TURNS)
def test_whatever_the_service_does(fault: Fault, way: Way, tmp_path: Path) -> None:
    """No traceback, no unproved claim, no cut answer that seems whole, no turn or key lost.

    What comes of it is an answer that holds, or one clear line and the right exit code.
    """
    kept = tmp_path / "kept.sqlite3"

    outcome = play(fault, way, kept, retries=0)

    assert not list(broken(fault, way, outcome, clock=False)), outcome
    assert not lost(way, outcome, kept)


def test_the_table_is_whole() -> None:
    """Every fault has its name, no kind is empty, and every way has its turn in every task."""
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 84
    assert all(KINDS.values())
    assert {turn.values[1] for turn in _TURNS} == set(WAYS)
    assert {way.task for way in WAYS} == set(TASKS)

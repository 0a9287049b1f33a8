"""A model's service that fails in many ways: a third of the faults, the tasks and ways by turns.

The hard suite ``faults`` plays every fault in every way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import openai  # noqa: F401 - half a second, which a short deadline does not have
import pytest

from tests.service.commands import FORMS, command, faulty
from tests.service.faults import FAULTS, KINDS
from tests.service.judging import broken, lost
from tests.service.runs import APIS, TASKS, WAYS, play

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.providers.openai_api import Api
    from tests.service.fault import Fault
    from tests.service.runs import Task, Way

_SMALL = [fault for fault in FAULTS if not fault.big and "retry after" not in fault.name]
"""What takes seconds is left to the hard suite, and what is asked to wait to its own tests."""
_TURNS = [
    pytest.param(
        fault, WAYS[(turn * 5) % len(WAYS)], id=f"{fault.name}-{WAYS[turn * 5 % len(WAYS)]}"
    )
    for turn, fault in enumerate(_SMALL[::3])
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


_COMMANDS = [
    pytest.param(
        fault,
        TASKS[turn % 4],
        APIS[turn % 2],
        FORMS[turn // 4 % 2],
        id=f"{TASKS[turn % 4]}-{fault.name}",
    )
    for turn, fault in enumerate(fault for fault in _SMALL[1::24] if not fault.hangs)
]


@pytest.mark.parametrize(("fault", "task", "api", "form"), _COMMANDS)
def test_every_command_says_it_in_one_line(
    fault: Fault, task: Task, api: Api, form: str, tmp_path: Path
) -> None:
    """The right exit code, one line on standard error, nothing half that is not called incomplete."""
    ran = command(fault, task, api, tmp_path, form=form)

    assert not list(faulty(fault, task, api, ran, form=form)), ran


def test_the_table_is_whole() -> None:
    """Every fault has its name, no kind is empty, and every way has its turn in every task."""
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= 3 * 84
    assert len(_TURNS) >= 84
    assert all(KINDS.values())
    assert {turn.values[1] for turn in _TURNS} == set(WAYS)
    assert {way.task for way in WAYS} == set(TASKS)

"""The supply chain: few packages, each pinned by hash, and a wheel that anybody can build again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.supply import LOCKS, RUN, needed, pinned, strange_lines

if TYPE_CHECKING:
    from pathlib import Path

MOST = 30


def test_few_packages_at_run_time() -> None:
    """Without extras the program needs no more than 30 packages, those of packages counted."""
    assert len(needed()) <= MOST
    assert {"openai", "pydantic", "tiktoken"} <= needed()


def test_every_package_at_run_time_is_locked() -> None:
    """What an installation may bring is in the lock, with the hashes it may have."""
    locked = pinned(RUN)

    assert needed(extras=("web", "pdf")) <= locked.keys()
    assert all(hashes for _, hashes in locked.values())


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_a_lock_has_pins_and_hashes_alone(lock: Path) -> None:
    """No address, no option, no range of versions: nothing but what was looked at is installed."""
    assert strange_lines(lock) == []
    assert pinned(lock)


def test_locks_agree() -> None:
    """A package has the same version wherever it is locked."""
    versions: dict[str, set[str]] = {}
    for lock in LOCKS:
        for name, (version, _) in pinned(lock).items():
            versions.setdefault(name, set()).add(version)

    assert {name: its for name, its in versions.items() if len(its) > 1} == {}

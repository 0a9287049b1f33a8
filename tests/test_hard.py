"""The hard tests: their figures are kept as they were counted, and say when an aim was missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hard.figures import Figure, Kept
from tests.hard.suites import SUITES


@pytest.mark.parametrize(
    ("figure", "met"),
    [
        (Figure("a", 0, of=9, aim=0), True), (Figure("a", 1, of=9, aim=0), False),
        (Figure("a", 0.9, aim=0.9, kind="at least"), True),
        (Figure("a", 0.89, aim=0.9, kind="at least"), False),
        (Figure("a", 7), True), (Figure("a", 7, aim=1, kind="told"), True),
    ],
)  # fmt: skip
def test_a_missed_aim_is_known(figure: Figure, met: bool) -> None:  # noqa: FBT001 - a table
    """A law's count is at most its aim, a share's at least, and what has no aim misses none."""
    assert figure.met is met


def test_figures_are_kept_whole(tmp_path: Path) -> None:
    """What was written is read back; what never ran is not there."""
    kept = Kept("faults", "2026-01-02", "abc+", 1.5, (Figure("ends", 3, of=4, note="“§”"),))
    kept.write(tmp_path)

    assert Kept.read("faults", tmp_path) == kept
    assert Kept.read("other", tmp_path) is None


def test_every_suite_has_its_own_name() -> None:
    """And what is kept in the project belongs to one that exists."""
    names = [suite.name for suite in SUITES]
    kept = Path(__file__).parent / "hard" / "kept"

    assert len(set(names)) == len(names)
    assert {path.stem for path in kept.glob("*.json")} <= set(names)

"""Intervals, comparisons and gates: against tables, by simulation, and by what they must refuse."""

from __future__ import annotations

import math
import random
from typing import TYPE_CHECKING

import pytest

from evals.comparing import compare, holm, judge, sign_flip
from evals.gates import Gates, read_baseline, read_gates, write_baseline, write_gates
from evals.rates import Share, share
from evals.strict_yaml import LabelError

if TYPE_CHECKING:
    from pathlib import Path

    from evals.scoreboard import Values


def test_the_interval_is_wilsons_where_articles_do_not_cluster() -> None:
    """With one case an article it is the textbook's Wilson interval with t in place of z."""
    values = [(str(at), float(at < 80)) for at in range(100)]
    found = share(values)
    t, p, n = 1.9842, 0.8, 100
    centre = (p + t * t / (2 * n)) / (1 + t * t / n)
    half = t / (1 + t * t / n) * math.sqrt(p * (1 - p) / n + t * t / (4 * n * n))

    assert found.low == pytest.approx(centre - half, abs=0.003)
    assert found.high == pytest.approx(centre + half, abs=0.003)


def test_cases_of_one_article_that_agree_widen_the_interval() -> None:
    """Twenty articles of eight equal cases are no surer than twenty cases."""
    alone = share([(str(at), float(at < 16)) for at in range(20)])
    repeated = share([(str(at), float(at < 16)) for at in range(20) for _ in range(8)])

    assert repeated.low == pytest.approx(alone.low or 0, abs=0.02)


@pytest.mark.parametrize(
    ("articles", "each", "p"), [(8, 6, 0.8), (12, 8, 0.8), (20, 8, 0.95), (40, 8, 0.95)]
)
def test_the_interval_holds_the_truth_as_often_as_it_says(
    articles: int, each: int, p: float
) -> None:
    """In 600 simulated suites with correlated articles the truth is inside 90 to 99 times in 100."""
    rng = random.Random(7)  # noqa: S311 - reproducible, not secret
    correlation = 0.15
    spread = 1 / correlation - 1
    inside = 0
    for _ in range(600):
        values = []
        for article in range(articles):
            own = rng.betavariate(p * spread, (1 - p) * spread)
            values += [(str(article), float(rng.random() < own)) for _ in range(each)]
        found = share(values)
        inside += (found.low or 0) <= p <= (found.high or 1)

    assert 0.90 <= inside / 600 <= 0.99


def test_signs_are_all_tried() -> None:
    """Of three articles that all lose, one pattern of eight is as bad."""
    assert sign_flip([-1.0, -2.0, -0.5]) == 0.125
    assert sign_flip([0.0, 0.0]) == 1.0
    assert sign_flip([-1.0] * 30) < 0.001


def test_several_metrics_are_harder_to_alarm() -> None:
    """Holm's steps: the least p times their number, and never falling."""
    assert holm([0.01, 0.02, 0.9]) == [0.03, 0.04, 0.9]


def runs(drop: int) -> tuple[Values, Values]:
    before: Values = {(str(a), str(q)): 1.0 for a in range(20) for q in range(10)}
    after = {key: float(int(key[1]) >= drop) for key in before}
    return before, after


def test_a_real_drop_regresses_and_none_does_not() -> None:
    """Two of ten lost in every article is a regression; nothing lost is no change."""
    (worse,) = judge([compare("m", *runs(2))], 0.05)
    (same,) = judge([compare("m", *runs(0))], 0.05)

    assert (worse, same) == ("regressed", "no change shown")


def test_runs_without_a_common_case_are_not_compared() -> None:
    """Nothing in common is an error, not a nought."""
    with pytest.raises(ValueError, match="no case in common"):
        compare("m", {("a", "1"): 1.0}, {("a", "2"): 1.0})


def figures(value: float) -> dict[str, Share | None]:
    return {"accuracy": Share(value, 100, 20, 0.0, 1.0)}


PINNED = Gates(labels="old", floors={"accuracy": 0.8})


def test_a_floor_is_raised_and_never_lowered_unasked() -> None:
    """Pinning takes what was measured where it is higher, and keeps the floor where it is not."""
    higher, above = PINNED.pin(figures(0.9), "new", "2026-01-02", ())
    assert higher.floors["accuracy"] == pytest.approx(0.9, abs=0.001)
    assert above == []

    kept, above = PINNED.pin(figures(0.7), "new", "2026-01-02", ())
    assert (kept.floors["accuracy"], above, kept.labels) == (0.8, ["accuracy"], "new")

    lowered, _ = PINNED.pin(figures(0.7), "new", "2026-01-02", ("accuracy",))
    assert lowered.floors["accuracy"] == pytest.approx(0.7, abs=0.001)


def test_changed_labels_have_to_be_pinned_again() -> None:
    """The digest of other labels fails its gate, even where every floor holds."""
    results = PINNED.results(figures(0.9), [], "new", whole=True)

    assert [(one.name, one.passed) for one in results] == [("labels", False), ("accuracy", True)]


def test_a_part_of_the_suite_is_held_to_no_floor() -> None:
    """Floors and labels are of the whole suite."""
    assert PINNED.results(figures(0.1), [], "new", whole=False) == []


def test_gates_and_baselines_survive_their_files(tmp_path: Path) -> None:
    """What is written is read again, other kinds of runs untouched."""
    file = tmp_path / "gates.toml"
    write_gates("one", PINNED, file)
    write_gates("two", Gates(floors={"clean": 1.0}), file)
    values = {"accuracy": {("a", "q"): 1 / 3, ("b", "q"): 1.0}}
    write_baseline(tmp_path / "b.json", values)

    assert read_gates("one", file) == PINNED
    assert read_gates("two", file).floors == {"clean": 1.0}
    assert read_baseline(tmp_path / "b.json") == values


def test_gates_of_another_shape_are_refused(tmp_path: Path) -> None:
    """One line says what is wrong."""
    (tmp_path / "gates.toml").write_text("[one]\nmargin = -1\n")

    with pytest.raises(LabelError, match=r"gates\.toml"):
        read_gates("one", tmp_path / "gates.toml")

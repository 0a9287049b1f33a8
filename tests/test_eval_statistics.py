"""Intervals, comparisons and gates: against tables, by simulation, and by what they must refuse."""

from __future__ import annotations

import itertools
import math
import random
import statistics
from typing import TYPE_CHECKING

import pytest

from evals.comparing import Change, compare, holm, judge, sign_flip
from evals.gates import Compared, Gates, read_baseline, read_gates, write_baseline, write_gates
from evals.rates import Share, _student, share
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


DESIGNS = [(8, 6, 0.8), (8, 6, 0.95), (12, 8, 0.8), (12, 8, 0.95), (20, 8, 0.95), (40, 8, 0.95)]


@pytest.mark.parametrize(("articles", "each", "p"), DESIGNS)
def test_the_interval_holds_the_truth_as_often_as_it_says(
    articles: int, each: int, p: float
) -> None:
    """In 1500 simulated suites with correlated articles the truth is inside 90 to 98 times in 100."""
    rng = random.Random(7)  # noqa: S311 - reproducible, not secret
    correlation = 0.15
    spread = 1 / correlation - 1
    inside = 0
    for _ in range(1500):
        values = []
        for article in range(articles):
            own = rng.betavariate(p * spread, (1 - p) * spread)
            values += [(str(article), float(rng.random() < own)) for _ in range(each)]
        found = share(values)
        inside += (found.low or 0) <= p <= (found.high or 1)

    assert 0.90 <= inside / 1500 <= 0.98


@pytest.mark.parametrize(
    ("freedom", "quantile"),
    [(4, 2.776), (5, 2.571), (7, 2.365), (11, 2.201), (19, 2.093), (27, 2.052), (120, 1.980)],
)
def test_quantiles_are_those_of_the_tables(freedom: int, quantile: float) -> None:
    """Student's t at 97.5 %, to the third place, to the second with fewer than seven degrees."""
    assert _student(freedom) == pytest.approx(quantile, abs=0.0011 if freedom > 5 else 0.008)


def test_fewer_than_five_articles_have_no_interval() -> None:
    """Four articles say too little of others; the mean is still told."""
    found = share([(name, 1.0) for name in "abcd"])

    assert (found.value, found.low, found.high) == (1.0, None, None)


def test_all_right_is_not_certain() -> None:
    """Ten of ten leave the truth open down to Wilson's bound n / (n + t²)."""
    found = share([(str(at), 1.0) for at in range(10)])
    t = _student(9)

    assert found.low == pytest.approx(10 / (10 + t * t))
    assert found.high == pytest.approx(1.0)


def test_signs_are_all_tried() -> None:
    """Of three articles that all lose, one pattern of eight is as bad."""
    assert sign_flip([-1.0, -2.0, -0.5]) == 0.125
    assert sign_flip([0.0, 0.0]) == 1.0
    assert sign_flip([-1.0] * 30) < 0.001


@pytest.mark.parametrize("shifts", [[-1.0, 2.0, -3.0], [-2.0, -1.0, 0.5, 0.25], [1.0, -1.0, 0.0]])
def test_the_sign_flip_is_what_counting_gives(shifts: list[float]) -> None:
    """The share of all patterns of signs whose sum is as low; a pair of runs turned round mirrors it."""
    moved = [one for one in shifts if one]
    patterns = list(itertools.product((1, -1), repeat=len(moved)))
    sums = [sum(sign * one for sign, one in zip(signs, moved, strict=True)) for signs in patterns]

    assert sign_flip(shifts) == sum(one <= sum(moved) for one in sums) / len(sums)
    assert sign_flip(shifts) + sign_flip([-one for one in shifts]) > 1


def test_drawn_signs_agree_with_all_of_them() -> None:
    """Past 16 articles signs are drawn: within a point of the exact share, and never nought."""
    sixteen = [-1.0] * 10 + [1.0] * 6
    seventeen = [*sixteen, 1e-9]

    assert sign_flip(seventeen) == pytest.approx(sign_flip(sixteen), abs=0.01)
    assert sign_flip([-1.0] * 40) == pytest.approx(1 / 10_000)


def test_several_metrics_are_harder_to_alarm() -> None:
    """Holm's steps: the least p times their number, and never falling."""
    assert holm([0.01, 0.02, 0.9]) == [0.03, 0.04, 0.9]
    assert holm([0.9, 0.01, 0.02]) == [0.9, 0.03, 0.04]
    assert holm([0.01, 0.04, 0.03, 0.005]) == [0.03, 0.06, 0.06, 0.02]
    assert holm([0.5, 0.6]) == [1.0, 1.0]


def runs(drop: int) -> tuple[Values, Values]:
    before: Values = {(str(a), str(q)): 1.0 for a in range(20) for q in range(10)}
    after = {key: float(int(key[1]) >= drop) for key in before}
    return before, after


def test_a_real_drop_regresses_and_none_does_not() -> None:
    """Two of ten lost in every article is a regression; nothing lost is no change."""
    (worse,) = judge([compare("m", *runs(2))], 0.05)
    (same,) = judge([compare("m", *runs(0))], 0.05)

    assert (worse, same) == ("regressed", "no change shown")


def test_the_detectable_drop_is_in_the_same_units() -> None:
    """2.49 standard errors of the mean change, on the spread between articles."""
    before: Values = {(str(at), "q"): 1.0 for at in range(4)}
    after: Values = dict(zip(before, (1.0, 0.0, 1.0, 0.0), strict=True))
    found = compare("m", before, after)

    assert found.change == -0.5
    assert found.detectable == pytest.approx(2.49 * statistics.stdev([0, -1, 0, -1]) / 2)


def test_only_common_cases_are_compared() -> None:
    """A case that one run lacks counts in neither, so that dropping hard ones raises nothing."""
    before: Values = {("a", "1"): 1.0, ("a", "2"): 0.0, ("b", "1"): 0.0}
    after: Values = {("a", "1"): 1.0, ("b", "1"): 0.0}
    found = compare("m", before, after)

    assert (found.before, found.after, found.cases) == (0.5, 0.5, 2)


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


def test_a_regression_fails_its_gate_though_the_floor_holds() -> None:
    """What chance does not explain fails; an improvement and what is too small to tell pass."""
    changes: list[Change] = ["regressed", "improved", "no change shown", "too small to tell"]
    told = [
        Compared(metric=change, before=0.9, after=0.8, cases=9, articles=9, p_drop=0.01,
                 detectable=0.1, change=change)
        for change in changes
    ]  # fmt: skip
    results = PINNED.results(figures(0.9), told, "old", whole=False)

    assert [one.passed for one in results] == [False, True, True, True]


def test_a_floor_that_is_pinned_holds_for_the_run_it_comes_from() -> None:
    """Rounded down, so that the same run passes, and one a thousandth lower does not."""
    for value in (0.90049, 0.9005, 0.90051, 1.0, 0.0):
        pinned, _ = Gates(floors={"accuracy": 0.0}).pin(figures(value), "s", "2026-01-02", ())
        (same,) = pinned.results(figures(value), [], "s", whole=True)[1:]
        assert same.passed, value
        if value:
            assert not pinned.results(figures(value - 0.002), [], "s", whole=True)[1].passed


def test_a_floor_of_which_nothing_was_measured_does_not_hold() -> None:
    """A metric that is gone, or was renamed, is not passed over."""
    results = PINNED.results({"accuracy": None}, [], "old", whole=True)

    assert [(one.name, one.passed) for one in results] == [("labels", True), ("accuracy", False)]


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

"""The fit of retrieval's weights and the rates that evals report."""

from __future__ import annotations

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import fitting
from evals.calibrate import sign
from evals.cases import PARTS, part_of
from evals.rates import balanced_rate, rate

VALUES = st.lists(
    st.tuples(st.sampled_from("abcdefghij"), st.sampled_from([0.0, 1.0])), min_size=1, max_size=60
)
SCORED = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=40)


@given(VALUES)
def test_a_rate_is_the_mean_of_its_cases(values: list[tuple[str, float]]) -> None:
    """The rate is the plain mean; an interval is given only where five articles or more give it."""
    found = rate(values)

    assert found.value == pytest.approx(statistics.fmean(value for _, value in values))
    assert (found.cases, found.articles) == (len(values), len({name for name, _ in values}))
    assert (found.half is None) == (found.articles < 5)


def test_an_interval_of_one_case_an_article_is_that_of_student() -> None:
    """With one case an article the interval is the textbook's: t times s over the root of n."""
    values = [(name, float(at % 2)) for at, name in enumerate("abcdefghij")]
    spread = statistics.stdev(value for _, value in values) / len(values) ** 0.5

    assert rate(values).half == pytest.approx(2.262 * spread, rel=0.01)


def test_cases_that_repeat_their_article_add_no_certainty() -> None:
    """Ten like cases of each article tell no more than one of each."""
    once = [(name, float(at % 2)) for at, name in enumerate("abcdefgh")]

    assert rate(once * 10).half == pytest.approx(rate(once).half)


@given(st.permutations([("a", 1.0), ("b", 0.0), ("c", 1.0), ("d", 1.0), ("e", 0.0), ("e", 1.0)]))
def test_the_order_of_cases_does_not_matter(values: list[tuple[str, float]]) -> None:
    """A rate and its interval are those of the set of cases."""
    assert str(rate(values)) == str(rate(sorted(values)))


@given(st.integers(1, 30), st.integers(1, 30))
def test_always_answering_is_worth_one_half(yes: int, no: int) -> None:
    """Balanced accuracy gives who always answers one half, however many cases of each class."""
    values = [(str(at), True, True) for at in range(yes)]
    values += [(str(at), False, False) for at in range(no)]

    assert balanced_rate(values).value == 0.5


@given(st.lists(st.tuples(st.floats(-1, 1), st.floats(-1, 1), st.booleans()), min_size=1))
def test_no_sign_weighs_the_wrong_way(cases: list[tuple[float, float, bool]]) -> None:
    """Whatever the cases say, a sign against an answer never weighs for one, nor the reverse."""
    found = fitting.fit_answering(
        [({"words gone": one, "share here": other}, label) for one, other, label in cases],
        [1.0] * len(cases),
        sign,
    )

    assert found.get("words gone", 0.0) <= 0 <= found.get("share here", 0.0)


def test_which_way_a_sign_may_weigh_is_in_its_name() -> None:
    """What is gone or opposed weighs against, what is found weighs for, at any length of text."""
    assert [sign(name) for name in ("long words gone", "short opposed", "lacks date")] == [-1] * 3
    assert [sign(name) for name in ("long share here", "answer near")] == [1] * 2
    assert [sign(name) for name in ("constant", "long content", "short complete")] == [0] * 3


def test_the_ranking_learns_what_answers_have() -> None:
    """A feature that the answering sentences have and the others lack is weighed up."""
    cases = [([{"has": 1.0}, {"other": 1.0}, {}], {0}), ([{"other": 1.0}, {"has": 1.0}], {1})]

    found = fitting.fit_ranking(cases)

    assert found["has"] > 0 > found["other"]
    assert found == fitting.fit_ranking(cases)


@given(SCORED)
def test_no_threshold_is_clearly_better_than_the_chosen(scores: list[tuple[float, bool]]) -> None:
    """The chosen threshold is among the best, and of these the most reluctant to answer."""
    chosen = fitting.best_threshold([scores])
    reached = fitting.balanced(scores, chosen)

    assert all(
        fitting.balanced(scores, step * max(score for score, _ in scores) / 100) <= reached + 0.011
        for step in range(101)
    )


@given(st.text())
def test_an_article_is_in_one_part_for_ever(name: str) -> None:
    """The name alone decides the part, so no new article moves an old one."""
    assert part_of(name) in PARTS
    assert part_of(name) == part_of(name)


def test_both_parts_get_about_half() -> None:
    """Names are dealt out evenly."""
    tune = sum(part_of(f"article {number}") == "tune" for number in range(1000))

    assert 450 <= tune <= 550

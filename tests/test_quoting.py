"""The quote guard on a few own articles: the rungs are right, and so are its probes."""

from __future__ import annotations

import pytest

from evals.quoting import probes, sources
from evals.quoting.judging import Judged, judge, shortfalls
from evals.quoting.tables import kind_table, part_table

ARTICLES = ("bank-merger", "ferry-fire", "typography live-blog", "typography scanned-report")


@pytest.fixture(scope="module")
def some() -> list[sources.Source]:
    """Return a few articles, of two kinds."""
    return [one for one in sources.own() if one.name in ARTICLES]


@pytest.fixture(scope="module")
def found(some: list[sources.Source]) -> list[Judged]:
    """Judge one probe of each kind for them."""
    return judge(some, each=1, seed=7)


def test_the_aims_are_met_on_a_few_articles(found: list[Judged]) -> None:
    """Nothing false is accepted, nothing true refused, the rungs are right."""
    assert len(found) > 150
    assert shortfalls(found) == []


def test_every_rung_is_probed(found: list[Judged]) -> None:
    """No rung of the ladder goes without a probe, true or false."""
    rungs = {one.probe.gold for one in found}

    assert rungs == {"exact", "typographic", "elided", "altered", "stitched", "absent"}
    assert "| altered | another word |" in kind_table(found)
    assert "| both | all |" in part_table(found)


def test_probes_are_the_same_for_the_same_seed(some: list[sources.Source]) -> None:
    """A figure can be made again."""
    once, twice = ([one.quote for one in probes.probes(some[0], some[1:], 2, 5)] for _ in range(2))
    other = [one.quote for one in probes.probes(some[0], some[1:], 2, 6)]

    assert once == twice
    assert once != other


def test_probes_are_right_by_construction(found: list[Judged]) -> None:
    """The words of an altered quote stand nowhere in its article, those of a true one do."""
    for one in found:
        has = one.probe.source.has(one.probe.quote)
        if one.probe.gold in ("exact", "typographic"):
            assert has, one.probe
        if one.probe.gold == "altered" and "[" not in one.probe.quote:
            assert not has, one.probe


def test_a_missed_aim_is_named(found: list[Judged]) -> None:
    """A guard that accepts everything, or nothing, falls short and says of what."""
    generous = [Judged(one.probe, "exact", lawful=True, told="") for one in found]
    strict = [Judged(one.probe, "absent", lawful=True, told="") for one in found]

    assert "accepted" in shortfalls(generous)[0]
    assert "refused" in shortfalls(strict)[0]


def test_there_are_fifty_articles_of_our_own() -> None:
    """The guard's table needs no public data."""
    own = list(sources.own())

    assert len({one.name for one in own}) == len(own) >= 50
    assert {one.part for one in own} == {"tune", "report"}

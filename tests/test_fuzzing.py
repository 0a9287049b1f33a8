"""The laws of the fuzzing targets, on their seeds and on some bytes of chance."""

from __future__ import annotations

import random
from itertools import islice

import pytest

from assistant.errors import ArticleError
from tests.hard.fuzzing.choices import Choices, as_raw, by_chance, damaged
from tests.hard.fuzzing.target import Target
from tests.hard.fuzzing.targets import TARGETS

_SEEDS, _CHANCE, _DAMAGED = 6, 8, 4


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_its_law_holds(target: Target) -> None:
    """Whatever is read: it is read as promised, or refused in one line."""
    seeds = random.Random(3).sample(list(target.seeds()), _SEEDS)  # noqa: S311 - no secret
    chance = by_chance(_CHANCE, min(target.longest, 200), seed=4)
    for data in (*seeds, *chance, *islice(damaged(seeds), _DAMAGED)):
        target.play(data[: target.longest])


@pytest.mark.parametrize(
    ("law", "said"),
    [
        (lambda choices: choices.one("ab").index("x"), "substring"),
        (lambda _: 1 / 0, "division"),
    ],
)
def test_what_is_not_ours_is_a_finding(law: object, said: str) -> None:
    """Any error but ours breaks every law."""
    target = Target("a", "a", law, list)  # type: ignore[arg-type] # two of them
    with pytest.raises((ValueError, ZeroDivisionError), match=said):
        target.play(b"\1")


def test_a_refusal_of_several_lines_is_a_finding() -> None:
    """Our own errors say in one line what was found."""

    def law(choices: Choices) -> None:
        raise ArticleError(choices.one(("one line", "two\nlines")))

    target = Target("a", "a", law, list)
    assert target.play(b"\0") == "refused"
    with pytest.raises(AssertionError, match="several lines"):
        target.play(b"\1")


def test_bytes_are_choices() -> None:
    """The same bytes make the same choices; where they end, the first is taken."""
    choices = Choices(b"\2\1\3abc")
    assert choices.one("xyz") == "z"
    assert choices.maybe()
    assert choices.text() == "abc"
    assert [choices.one("xyz"), *choices.some(9)] == ["x"]
    assert Choices(next(as_raw("dam"))).raw() == b"dam"
    assert list(by_chance(3)) == list(by_chance(3))

"""The mutation tests' own parts: what they change, what they leave alone, what they see run."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from tests.hard.mutation.applying import Living, exchange
from tests.hard.mutation.marking import MARKS, Places, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

CODE = """
from functools import cache
LIMIT = 3
class Scale:
    def top(self): return [n + 1 for n in range(LIMIT)][-1]
@cache
def half(n): return n / 2
"""
INSIDE = [("n + 1", "n - 1"), ("[-1]", "[-2]"), ("n / 2", "n * 2")]
OUTSIDE = [("LIMIT = 3", "LIMIT = 4"), ("@cache\n", ""), ("class Scale:", "class Scale(int):")]


@pytest.fixture
def module() -> Iterator[ModuleType]:
    """A module of these lines, imported."""
    made = ModuleType("mutated_here")
    sys.modules[made.__name__] = made
    exec(compile(CODE, "mutated_here.py", "exec"), vars(made))  # noqa: S102 - our own lines
    yield made
    del sys.modules[made.__name__]


@pytest.mark.parametrize(("was", "now"), INSIDE)
def test_a_change_inside_a_function_is_an_exchange_of_its_code(was: str, now: str) -> None:
    """One function changes and no other."""
    change = exchange(CODE, CODE.replace(was, now), "mutated_here.py")

    assert change is not None
    assert len(change.codes) == 1


@pytest.mark.parametrize(("was", "now"), OUTSIDE)
def test_a_change_of_what_runs_at_import_is_none(was: str, now: str) -> None:
    """A value, a decorator or a base class needs the module to be imported anew."""
    assert exchange(CODE, CODE.replace(was, now), "mutated_here.py") is None


def test_exchanged_code_runs_wherever_the_function_went(module: ModuleType) -> None:
    """Methods, and functions under a cache, which forgets what it knew."""
    half, scale = module.half, module.Scale()
    assert (half(8), scale.top()) == (4, 3)
    living = Living({module.__name__})
    living.forget()
    for was, now in (("n / 2", "n * 2"), ("[-1]", "[-2]")):
        change = exchange(CODE, CODE.replace(was, now), "mutated_here.py")
        assert change is not None
        assert living.has(change)
        living.put(change)

    assert (half(8), scale.top()) == (16, 2)


def test_only_what_ran_is_marked() -> None:
    """A mark stands before every statement; of two branches one is seen, and then forgotten."""
    places = Places()
    lines = (
        "def f(x):\n    'told'\n    if x:\n        y = 1\n    else:\n        y = 2\n    return y\n"
    )
    made: dict[str, object] = {MARKS: places.marks}
    exec(compile(marked(lines, "f.py", places), "f.py", "exec"), made)  # noqa: S102 - our own lines
    assert [places.lines[at][1] for at in places.ran()] == [1]
    run = made["f"]
    assert callable(run)

    run(0)

    assert sorted(places.lines[at][1] for at in places.ran()) == [3, 6, 7]
    assert places.ran() == []

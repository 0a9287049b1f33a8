"""Slices of long tables: ``make test`` takes them, the hard suite ``wholes`` takes the tables whole.

A table's every third entry shows the same law as all of it, and when it is broken for the others
alone, the hard suite says so.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

WHOLE = "TESTS_WHOLE"
"""The environment variable that, if it says anything, makes every slice a whole."""
T = TypeVar("T")


def is_whole() -> bool:
    """Tell whether tables are to be tried whole."""
    return bool(os.environ.get(WHOLE))


def one_in(step: int, table: Iterable[T]) -> list[T]:
    """Return every ``step``-th entry of a table, from the first on.

    >>> one_in(3, "abcdefgh") if not is_whole() else ["a", "d", "g"]
    ['a', 'd', 'g']
    """
    return [*table][:: 1 if is_whole() else step]


def some(few: int, *, of: int) -> int:
    """Return how many of things that are made by number."""
    return of if is_whole() else few

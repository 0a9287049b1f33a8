"""Put a mutant into a running program: the code of its functions is exchanged.

That is exact where only the inside of functions changed, and none of them ran already while modules
were imported. Otherwise the module has to be imported anew, in a process that has not yet.
"""

from __future__ import annotations

import gc
import inspect
from dataclasses import dataclass
from functools import _lru_cache_wrapper
from types import CodeType, FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Key = tuple[str, int]
"""A function's qualified name and its first line."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """The functions of a module that change, and their new code."""

    codes: tuple[tuple[CodeType, CodeType], ...]

    def lines(self) -> Iterator[int]:
        """Return every line of the functions but the first, which runs when they are made."""
        for old, _ in self.codes:
            yield from (line for line in _lines(old) if line != old.co_firstlineno)


def exchange(source: str, changed: str, file: str) -> Exchange | None:
    """Compare a module with its mutant; None where more than the inside of functions changed.

    Raises:
        SyntaxError: The mutant is no program.
    """
    old, new = compile(source, file, "exec"), compile(changed, file, "exec")
    if _outside(old) != _outside(new):
        return None
    pairs = zip(_functions(old), _functions(new), strict=True)
    return Exchange(tuple((one, other) for one, other in pairs if one != other))


def _is_function(code: CodeType) -> bool:
    return bool(code.co_flags & inspect.CO_OPTIMIZED)


def _inner(code: CodeType) -> list[CodeType]:
    return [one for one in code.co_consts if isinstance(one, CodeType)]


def _functions(code: CodeType) -> Iterator[CodeType]:
    """Return the functions of a module and of its classes, not those within functions."""
    for one in _inner(code):
        if _is_function(one):
            yield one
        else:
            yield from _functions(one)


def _outside(code: CodeType) -> tuple[object, ...]:
    """Return what a module or class does when it is made, without the inside of functions.

    A comprehension there runs at once and belongs to it.
    """
    consts = tuple(one for one in code.co_consts if not isinstance(one, CodeType))
    rest = tuple(
        one if one.co_name.startswith("<") and one.co_name != "<lambda>" else one.co_name
        for one in _inner(code)
        if _is_function(one)
    )
    classes = tuple(_outside(one) for one in _inner(code) if not _is_function(one))
    return code.co_code, consts, code.co_names, rest, classes


def _lines(code: CodeType) -> Iterator[int]:
    yield from (line for _, _, line in code.co_lines() if line is not None)
    for one in _inner(code):
        yield from _lines(one)


class Living:
    """The functions of some modules that are in memory now."""

    def __init__(self, names: set[str]) -> None:
        self._found: dict[tuple[str, Key], list[FunctionType]] = {}
        self._caches = []
        for one in gc.get_objects():
            if isinstance(one, FunctionType) and one.__module__ in names:
                key = one.__code__.co_qualname, one.__code__.co_firstlineno
                self._found.setdefault((one.__code__.co_filename, key), []).append(one)
            elif isinstance(one, _lru_cache_wrapper) and one.__module__ in names:
                self._caches.append(one)

    def forget(self) -> None:
        """Empty every cache, of what was read while tests were collected."""
        for one in self._caches:
            one.cache_clear()

    def has(self, change: Exchange) -> bool:
        """Tell whether all that is to be exchanged is there."""
        return all(self._of(old) for old, _ in change.codes)

    def put(self, change: Exchange) -> None:
        """Exchange the code."""
        for old, new in change.codes:
            for one in self._of(old):
                one.__code__ = new

    def _of(self, code: CodeType) -> list[FunctionType]:
        return self._found.get((code.co_filename, (code.co_qualname, code.co_firstlineno)), [])

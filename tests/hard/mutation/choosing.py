"""Which tests a mutant is put to, by the statements they run."""

from __future__ import annotations

import ast
import json
import re
from collections import defaultdict
from functools import cache, cached_property
from typing import TYPE_CHECKING

from tests.hard.mutation.making import ROOT, source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.hard.mutation.making import Mutant

_NAMED = 40
"""Names through which a value of a module is followed."""
_NEAR, _NEAR_SECONDS = 150, 1.0
_PINNED_SECONDS = 9.0
_REST_SECONDS = 1.0
_LONGEST = 1.5
"""Seconds that a test may take to be used at all."""


class Choice:
    """The map of statements and tests, and what it says about a mutant."""

    def __init__(self, file: Path) -> None:
        told = json.loads(file.read_text("utf-8"))
        self._lines: list[tuple[str, int, int]] = [tuple(one) for one in told["lines"]]
        self._seconds: dict[str, float] = told["seconds"]
        self._ran: dict[str, list[int]] = told["ran"]

    @cached_property
    def _tests(self) -> dict[int, list[str]]:
        """The tests that run each statement."""
        found: dict[int, list[str]] = defaultdict(list)
        for test, ran in self._ran.items():
            if self._seconds.get(test, _LONGEST) < _LONGEST:
                for mark in ran:
                    found[mark].append(test)
        return found

    @cached_property
    def _marks(self) -> dict[str, list[tuple[int, int, int]]]:
        found: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for mark, (path, first, last) in enumerate(self._lines):
            found[path].append((first, last, mark))
        return found

    @cached_property
    def _early(self) -> dict[str, set[int]]:
        """What runs while something is imported, by what."""
        return {
            name.removeprefix("import").strip(): set(ran)
            for name, ran in self._ran.items()
            if name.startswith("import")
        }

    def tests(self, mutant: Mutant) -> list[str]:
        """Return tests that run what was changed: those that run least first, then the quickest."""
        found = {test for mark in self._reached(mutant) for test in self._tests[mark]}
        near = sorted(found, key=lambda test: (len(self._ran[test]), test))[:_NEAR]
        chosen = self._within(near, _NEAR_SECONDS)
        pinned = [test for test in found if "test_pinned" in test]
        chosen += self._within([one for one in pinned if one not in chosen], _PINNED_SECONDS)
        rest = found.difference(chosen)
        return chosen + self._within(list(rest), _REST_SECONDS)

    def seconds(self, tests: list[str]) -> float:
        """Return how long tests take."""
        return sum(self._seconds[test] for test in tests)

    def _within(self, tests: list[str], seconds: float) -> list[str]:
        kept = []
        for test in sorted(tests, key=lambda test: (self._seconds[test], test)):
            seconds -= self._seconds[test]
            if seconds < 0:
                break
            kept.append(test)
        return kept

    def early(self, path: str, lines: set[int]) -> set[str]:
        """Return what imports run some lines: the product itself (empty) or files of tests."""
        marks = {
            mark for first, last, mark in self._marks[path] if lines & set(range(first, last + 1))
        }
        return {name for name, ran in self._early.items() if marks & ran}

    def _reached(self, mutant: Mutant) -> set[int]:
        """Return the statement that changed, or of a module's value those that use it."""
        line = mutant.start[0]
        holders = _holders(mutant.path, line)
        if (
            holders
            and isinstance(holders[-1], ast.FunctionDef)
            and line >= holders[-1].body[0].lineno
        ):
            own = [
                (first, mark)
                for first, last, mark in self._marks[mutant.path]
                if first <= line <= last
            ]
            if own and self._tests[max(own)[1]]:
                return {max(own)[1]}
            # Nothing but what is made when the module is imported may need it.
        return self._users(mutant.path, holders)

    def _users(self, path: str, holders: list[ast.stmt]) -> set[int]:
        marks: set[int] = set()
        waiting = [(path, name, node) for node in holders for name in _bound(node)]
        seen: set[tuple[str, str]] = set()
        while waiting and len(seen) < _NAMED:
            where, name, node = waiting.pop(0)
            if (where, name) in seen:
                continue
            seen.add((where, name))
            if isinstance(node, ast.FunctionDef):
                marks |= self._between(where, node.body[0].lineno, node.end_lineno or 0)
            for file, line in _uses(where, name):
                users = _holders(file, line)
                if users and isinstance(users[-1], ast.FunctionDef):
                    marks |= self._between(file, line, line)
                else:
                    waiting += [(file, other, one) for one in users[-1:] for other in _bound(one)]
        return marks

    def _between(self, path: str, low: int, high: int) -> set[int]:
        return {mark for first, last, mark in self._marks[path] if first <= high and last >= low}


@cache
def _tree(path: str) -> ast.Module:
    return ast.parse(source(path))


@cache
def _files() -> tuple[str, ...]:
    return tuple(str(file.relative_to(ROOT)) for file in sorted((ROOT / "assistant").rglob("*.py")))


def _holders(path: str, line: int) -> list[ast.stmt]:
    """Return the statements of module and classes around a line, down to the function if any."""
    found: list[ast.stmt] = []
    body = _tree(path).body
    while True:
        inner = [one for one in body if _first(one) <= line <= (one.end_lineno or 0)]
        if not inner:
            return found
        found.append(inner[0])
        if not isinstance(inner[0], ast.ClassDef):
            return found
        body = inner[0].body


def _first(node: ast.stmt) -> int:
    if isinstance(node, ast.FunctionDef | ast.ClassDef) and node.decorator_list:
        return node.decorator_list[0].lineno
    return node.lineno


def _bound(node: ast.stmt) -> Iterator[str]:
    """Return the names that a statement of a module gives a value, or fills."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        yield node.name
        return
    plain = isinstance(node, ast.Assign | ast.AnnAssign)
    for one in ast.walk(node):
        if isinstance(one, ast.Name) and (isinstance(one.ctx, ast.Store) or not plain):
            yield one.id


def _uses(path: str, name: str) -> Iterator[tuple[str, int]]:
    """Return the lines that use a name of a module: in itself and in those that import it."""
    module = path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    word = re.compile(rf"\b{re.escape(name)}\b")
    for relative in _files():
        code = source(relative)
        if relative != path and (module not in code and module.rpartition(".")[2] not in code):
            continue
        if name in code:
            for at, line in enumerate(code.splitlines(), 1):
                if word.search(line) and "import" not in line:
                    yield relative, at

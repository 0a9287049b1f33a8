"""Run a sample of mutants: those that need it in fresh imports, all others by exchanged code."""

from __future__ import annotations

import gc
import importlib
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from tests.hard.mutation.applying import Living, exchange
from tests.hard.mutation.making import ROOT, paths, source
from tests.hard.mutation.mapping import files
from tests.hard.mutation.marking import Changed, Finder, module
from tests.hard.mutation.serving import Outcome, first_failure, in_child

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.hard.mutation.applying import Exchange
    from tests.hard.mutation.choosing import Choice
    from tests.hard.mutation.making import Mutant

_OTHERS = (
    "hypothesis", "pydantic", "yaml", "click", "rich", "openai", "tiktoken", "markdown_it",
    "prompt_toolkit", "lxml.html", "_pytest.assertion.rewrite", "sqlite3", "httpx2", "click.testing",
)  # fmt: skip
_FEW_FILES = 5
_PLAIN = (
    "-q",
    "-s",
    "--assert=plain",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:xdist",
    "--rootdir",
    str(ROOT),
)
Tell: TypeAlias = Callable[["Mutant", Outcome], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """A mutant, its tests, and how it is put in; None: by a fresh import."""

    mutant: Mutant
    tests: tuple[str, ...]
    change: Exchange | None
    seconds: float
    left_out: bool
    """Whether tests were left out that had used the unchanged code while they were imported."""


def plan(mutant: Mutant, choice: Choice) -> Plan:
    """Decide how a mutant is put to which tests."""
    tests = choice.tests(mutant)
    change = exchange(source(mutant.path), mutant.code, str(ROOT / mutant.path))
    early = choice.early(mutant.path, set(change.lines())) if change else {""}
    kept = [test for test in tests if not _leans(test, frozenset(early))]
    if "" in early or not kept:
        return Plan(mutant, tuple(tests), None, choice.seconds(tests), left_out=False)
    return Plan(mutant, tuple(kept), change, choice.seconds(kept), len(kept) < len(tests))


@cache
def _leans(test: str, early: frozenset[str]) -> bool:
    """Tell whether a test's file, or one it imports, ran changed code when it was imported."""
    file = test.partition("::")[0]
    return file in early or any(f"tests.{name}" in early for name in _imports(file))


@cache
def _imports(file: str) -> frozenset[str]:
    """Return what a file imports of the tests, and what that imports."""
    found: set[str] = set()
    waiting = [ROOT / file]
    while waiting:
        path = waiting.pop()
        code = path.read_text("utf-8") if path.exists() else ""
        new = set(re.findall(r"from tests\.(\w+)", code)) - found
        found |= new
        waiting += [ROOT / "tests" / f"{name}.py" for name in new]
    return frozenset(found)


def run(plans: Sequence[Plan], tell: Tell) -> None:
    """Put every mutant to its tests; whoever survived a part of them, to all in a fresh import."""
    for name in _OTHERS:
        importlib.import_module(name)
    live = [one for one in plans if one.change is not None]
    for one in plans:
        if one.change is None:
            tell(one.mutant, fresh(one))
    # Last, as from here on everything is imported.
    pytest.main([*_PLAIN, *files()], plugins=[_Server(live, tell)])


def fresh(one: Plan) -> Outcome:
    """Import everything in a fork, with the mutant, and run its tests."""
    if not one.tests:
        return Outcome("survived", "no test runs it")
    few = _of_few_files(one.tests)
    outcome = in_child(lambda: _import_and_run(one, few), one.seconds + 10)
    others = [test for test in one.tests if test not in set(few)]
    if outcome.fate != "survived" or not others:
        return outcome
    return in_child(lambda: _import_and_run(one, others), one.seconds + 10)


def _import_and_run(one: Plan, kept: Sequence[str]) -> str:
    path = one.mutant.path
    code = one.mutant.code
    Finder(ROOT, [path], lambda name, file, _: Changed(name, file, code)).install()
    runner = _Fresh(kept)
    # Of whole files: the name of a test that is not there would end it all, as if one had failed.
    named = sorted({test.partition("::")[0] for test in kept})
    ended = pytest.main([*_PLAIN, *named], plugins=[runner])
    return runner.failed or ("" if ended in (0, 5) else f"pytest ended with {ended}")


def _of_few_files(tests: Sequence[str]) -> list[str]:
    """Take those of the files that have most of the tests, and of what is pinned: most notice."""
    counts = Counter(test.partition("::")[0] for test in tests)
    most = sorted(counts, key=lambda file: ("pinned" not in file, -counts[file], file))
    return [test for test in tests if test.partition("::")[0] in most[:_FEW_FILES]]


class _Fresh:
    """Runs what was collected, in the order wanted, to the first failure."""

    def __init__(self, tests: Sequence[str]) -> None:
        self._order = {test: at for at, test in enumerate(tests)}
        self.failed = ""

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.failed:
            self.failed = f"importing {report.nodeid}"

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        if not self.failed:
            items = [item for item in session.items if item.nodeid in self._order]
            self.failed = first_failure(sorted(items, key=lambda item: self._order[item.nodeid]))
        return True


class _Server:
    """Collects all tests once, then forks for every mutant."""

    def __init__(self, plans: Sequence[Plan], tell: Tell) -> None:
        self._plans, self._tell = plans, tell
        self._sound: dict[str, bool] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        gc.unfreeze()  # functions are found through what is looked at for garbage
        living = Living({module(path) for path in paths()})
        living.forget()
        gc.collect()
        gc.freeze()  # what is there is never looked at again in a child
        for one in self._plans:
            self._tell(one.mutant, self._put(one, items, living))
        return True

    def _put(self, one: Plan, items: dict[str, Any], living: Living) -> Outcome:
        """Put one mutant to its tests; a test that fails without it too kills nothing."""
        tests = [items[test] for test in one.tests if test in items]
        while True:
            outcome = in_child(partial(_exchange_and_run, one, tests, living), one.seconds)
            if outcome.fate != "killed" or self._is_sound(outcome.by, items):
                return outcome
            tests = [test for test in tests if test.nodeid != outcome.by]

    def _is_sound(self, test: str, items: dict[str, Any]) -> bool:
        if test in items and test not in self._sound:
            self._sound[test] = (
                in_child(lambda: first_failure([items[test]]), 20).fate == "survived"
            )
        return self._sound.get(test, True)


def _exchange_and_run(one: Plan, tests: Sequence[Any], living: Living) -> str:
    assert one.change is not None
    living.put(one.change)
    return first_failure(tests)

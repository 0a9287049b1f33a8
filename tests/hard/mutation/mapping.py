"""Which tests run which statements, and how long each takes: ``python -m ...mapping FILE``."""

from __future__ import annotations

import importlib
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.hard.mutation.making import ROOT, paths
from tests.hard.mutation.marking import Finder, Places, marking, module

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

APART = (
    "benchmarks", "browser", "canary", "chat_screens", "chat_terminal", "child", "cli",
    "completion", "config", "decoding", "dialects", "docs", "doctor", "durability", "encod",
    "eval_injection", "eval_pages", "eval_statistics", "eval_systems", "fallback", "faults",
    "feeds", "files", "front_matter", "growth", "hijacked", "history", "hostile", "html",
    "kept_chats", "key_forms", "line_", "list_cli", "loading", "mail", "man", "many_articles",
    "metadata", "model_requests", "nasty", "network", "page", "pdf", "power", "prescribed",
    "provider", "records", "reports", "service", "settings", "staging", "storing", "supply",
    "terminal", "verify_cli", "waiting", "warcs", "web", "wheel", "whole", "zips",
)  # fmt: skip
"""Parts of names of test files that are about something else, run processes or open sockets."""


def files() -> list[str]:
    """Return the test files that may kill a mutant, and the folders with doctests."""
    tests = sorted((ROOT / "tests").glob("test_*.py"))
    chosen = [
        str(one)
        for one in tests
        if one.stem != "test_hard" and not any(f"_{part}" in one.stem for part in APART)
    ]
    return [*chosen, str(ROOT / "assistant" / "grounding"), str(ROOT / "assistant" / "text")]


class Mapper:
    """Watches a run of all tests."""

    def __init__(self) -> None:
        self.places = Places()
        self.ran: dict[str, list[int]] = {}
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()

    def pytest_sessionstart(self) -> None:
        """Keep what runs when the code is imported, and what tests share."""
        for path in paths():
            importlib.import_module(module(path))
        self.ran["import"] = self.places.ran()
        for shared in sorted((ROOT / "tests").glob("*.py")):
            if not shared.stem.startswith(("test_", "conftest", "__init__")):
                importlib.import_module(f"tests.{shared.stem}")
                self.ran[f"import tests.{shared.stem}"] = self.places.ran()

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, object, object]:
        """Keep what runs when a test file is imported."""
        done = yield
        ran = self.places.ran()
        if ran:
            self.ran[f"import {collector.nodeid}"] = ran
        return done

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, object, object]:
        """Keep what one test runs."""
        begun = time.process_time()
        done = yield
        self.seconds[item.nodeid] = round(time.process_time() - begun, 4)
        self.ran[item.nodeid] = self.places.ran()
        return done

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Tests that fail or are skipped tell nothing."""
        if not report.passed:
            self.failed.add(report.nodeid)


def main(target: str, only: Sequence[str]) -> int:
    """Run every test once, marked, and write what ran; or only some files, added to what is there."""
    mapper = Mapper()
    Finder(ROOT, paths(), marking(mapper.places)).install()
    options = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--rootdir", str(ROOT))
    pytest.main([*options, *(only or files())], plugins=[mapper])
    told: dict[str, Any] = {
        "lines": mapper.places.lines,
        "ran": {test: ran for test, ran in mapper.ran.items() if test not in mapper.failed},
        "seconds": mapper.seconds,
    }
    if only:
        again = {str(Path(one).resolve().relative_to(ROOT)) for one in only}
        told = _added(told, _without(json.loads(Path(target).read_text("utf-8")), again))
    Path(target).write_text(json.dumps(told), "utf-8")
    return 0


def _without(old: dict[str, Any], files: set[str]) -> dict[str, Any]:
    """Leave out the tests of some files: one that is there no more would end pytest, not fail."""
    kept = {
        test: marks
        for test, marks in old["ran"].items()
        if test.removeprefix("import ").split("::")[0] not in files
    }
    return {**old, "ran": kept}


def _added(new: dict[str, Any], old: dict[str, Any]) -> dict[str, Any]:
    """Put what some files ran in the place of what a map has of them."""
    number = {tuple(line): at for at, line in enumerate(new["lines"])}
    ran = {
        test: [number[where] for one in marks if (where := tuple(old["lines"][one])) in number]
        for test, marks in old["ran"].items()
    }
    return {
        "lines": new["lines"],
        "ran": {**ran, **new["ran"]},
        "seconds": {**old["seconds"], **new["seconds"]},
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))

"""A plugin of pytest: every property gets 1,000 examples, whatever its own settings say.

It runs properties alone and writes what each was given into the file that ``EXAMPLES_REPORT`` names.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, is_hypothesis_test, settings

if TYPE_CHECKING:
    import pytest

EXAMPLES = 1_000
REPORT = "EXAMPLES_REPORT"
_COUNTS = re.compile(r"(\d+) passing, (\d+) failing")
_STATISTICS = "_hypothesis_stats"
"""What hypothesis' own plugin puts into a report; ``tests/test_hard_properties.py`` sees that it does."""
_OUTCOMES: dict[str, str] = {}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the properties, with the number of examples raised."""
    items[:] = [item for item in items if is_hypothesis_test(_function(item))]
    for item in items:
        test = _function(item)
        own = test._hypothesis_internal_use_settings  # hypothesis has no public way to it
        test._hypothesis_internal_use_settings = settings(
            own,
            max_examples=EXAMPLES,
            deadline=None,  # it is the load of the machine that this would measure
            suppress_health_check=list(HealthCheck),
        )


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note how many examples a property was given."""
    if report.when == "call":
        _OUTCOMES[report.nodeid] = report.outcome
    if report.when != "teardown" or report.nodeid not in _OUTCOMES:
        return
    told = getattr(report, _STATISTICS, "")
    counts = [int(passed) + int(failed) for passed, failed in _COUNTS.findall(told)]
    line = {
        "test": report.nodeid,
        "outcome": _OUTCOMES.pop(report.nodeid),
        "examples": sum(counts),
    }
    with Path(os.environ[REPORT]).open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def _function(item: pytest.Item) -> Any:
    test = getattr(item, "obj", None)
    return getattr(test, "__func__", test)  # of a class that holds tests

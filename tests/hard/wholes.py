"""The tests that take slices of tables, with the tables whole."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from tests.hard.figures import Figure
from tests.sampling import WHOLE

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROOT = Path(__file__).resolve().parents[2]
_USED = "from tests.sampling import"


def files() -> list[str]:
    """Return the test files that take slices."""
    return [
        str(file.relative_to(_ROOT))
        for file in sorted((_ROOT / "tests").glob("test_*.py"))
        if _USED in file.read_text("utf-8")
    ]


def run(report: Path, *tests: str) -> dict[str, str]:
    """Run tests with whole tables; return what came of each: passed, skipped or failed."""
    command = (
        sys.executable, "-m", "pytest", "-q", "-n", "2", "--timeout", "600",
        f"--junitxml={report}", *tests,
    )  # fmt: skip
    environment = {**os.environ, WHOLE: "1", "PYTHONPATH": str(_ROOT)}
    subprocess.run(command, cwd=_ROOT, env=environment, check=False)  # noqa: S603 - ours
    return {
        f"{case.get('classname')}.{case.get('name')}": _came(case)
        for case in ElementTree.parse(report).iter("testcase")  # noqa: S314 - pytest wrote it just now
    }


def figures(came: dict[str, str]) -> Sequence[Figure]:
    """Count tests and failures."""
    ran = [name for name, one in came.items() if one != "skipped"]
    failed = [name for name in ran if came[name] == "failed"]
    return (
        Figure("tests of whole tables", len(ran), note=f"{len(came) - len(ran)} more were skipped"),
        Figure("of those, that fail", len(failed), of=len(ran), aim=0, note=", ".join(failed)),
    )


def measure() -> Sequence[Figure]:
    """Run all tests of the files that take slices."""
    with tempfile.TemporaryDirectory() as folder:
        return figures(run(Path(folder) / "report.xml", *files()))


def _came(case: ElementTree.Element) -> str:
    kinds = {one.tag for one in case}
    if kinds & {"failure", "error"}:
        return "failed"
    return "skipped" if "skipped" in kinds else "passed"

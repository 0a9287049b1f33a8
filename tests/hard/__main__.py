"""Run hard tests and keep their figures: ``python -m tests.hard [SUITE ...]``.

The exit code is 1 when an aim was missed.
"""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tests.hard.figures import Kept
from tests.hard.suites import SUITES

if TYPE_CHECKING:
    from tests.hard.suites import Suite


def _version() -> str:
    """Return the commit that is measured; with a plus if files were changed since."""
    git = ("git", "describe", "--always", "--dirty=+", "--exclude=*")
    said = subprocess.run(git, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    return said.stdout.strip() or "unknown"


def _run(suite: Suite) -> Kept:
    print(f"\n{suite.title} ({suite.name}, about {suite.minutes} min)", flush=True)
    begun = time.monotonic()
    figures = tuple(suite.measure())
    minutes = round((time.monotonic() - begun) / 60, 1)
    today = datetime.now(UTC).date().isoformat()
    kept = Kept(suite.name, today, _version(), minutes, figures)
    kept.write()
    for one in figures:
        among = "" if one.of is None else f" of {one.of:,}"
        print(f"  {'ok    ' if one.met else 'MISSED'} {one.what}: {one.count:,g}{one.unit}{among}")
    return kept


def main(names: list[str]) -> int:
    """Run the suites named, or all."""
    known = {suite.name: suite for suite in SUITES}
    if unknown := [name for name in names if name not in known]:
        print(f"there is no suite {unknown[0]!r}: there are {', '.join(known)}")
        return 2
    chosen = [known[name] for name in names or known]
    kept = [_run(suite) for suite in chosen]
    return int(not all(one.met for one in kept))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Draw a sample, put each mutant to its tests, and list what survived: ``python -m ...sampling``."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from tests.hard.mutation.choosing import Choice
from tests.hard.mutation.making import ROOT, sample
from tests.hard.mutation.running import plan, run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.hard.mutation.making import Mutant
    from tests.hard.mutation.serving import Outcome


def mapped(file: Path) -> Path:
    """Return the map of statements and tests; it is made in a process of its own."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(  # noqa: S603 - ours
            (sys.executable, "-m", "tests.hard.mutation.mapping", str(file)), cwd=ROOT, check=True
        )
    return file


def put(mutants: Sequence[Mutant], choice: Choice, file: Path) -> Counter[str]:
    """Put mutants to their tests; every outcome is a line of the file at once."""
    fates: Counter[str] = Counter()
    with file.open("w", encoding="utf-8") as told:

        def tell(mutant: Mutant, outcome: Outcome) -> None:
            fates[outcome.fate] += 1
            was, now = mutant.shown()
            line = {
                "fate": outcome.fate, "by": outcome.by, "kind": mutant.kind, "path": mutant.path,
                "line": mutant.start[0], "was": was, "now": now, "operator": mutant.operator,
                "occurrence": mutant.occurrence,
            }  # fmt: skip
            told.write(f"{json.dumps(line, ensure_ascii=False)}\n")
            told.flush()

        run([plan(mutant, choice) for mutant in mutants], tell)
    return fates


def main(arguments: Sequence[str]) -> int:
    """Run one sample and print how many of each fate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=600)
    parser.add_argument("--under", nargs="+", default=[""], help="beginnings of paths")
    parser.add_argument("--map", type=Path, required=True)
    parser.add_argument("--told", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    choice = Choice(mapped(chosen.map))
    fates = put(sample(chosen.count, chosen.seed, under=tuple(chosen.under)), choice, chosen.told)
    print(dict(fates))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""The quote guard: ``python -m evals.quoting [DATA]``.

Every rung of the ladder, every typographic variant, and quotes that are not the article's words,
by the thousand. DATA holds public articles, read by path; without it the project's own are taken.
Aims: nothing false accepted, nothing true refused, the rung right in 95 % or better. ``--show``
lists what went wrong in the part that people may read. Exit code 1 when an aim is missed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from evals.quoting.judging import judge, shortfalls, wrong
from evals.quoting.sources import own, public
from evals.quoting.tables import kind_table, part_table


def main(argv: list[str] | None = None) -> int:
    """Generate the probes, put them to the aligner, print the tables."""
    parser = argparse.ArgumentParser(prog="python -m evals.quoting", description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, help="folder of the public sets")
    parser.add_argument("--each", type=int, default=2, help="probes of a kind for an article")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="list mistakes of the tune part")
    chosen = parser.parse_args(argv)
    sources = [*own(), *(public(chosen.data) if chosen.data else ())]
    found = judge(sources, each=chosen.each, seed=chosen.seed)
    print(kind_table(found))
    print()
    print(part_table(found))
    if chosen.show:
        print(*wrong(found), sep="\n")
    missed = shortfalls(found)
    print(*missed, sep="\n", file=sys.stderr)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

"""How long starting takes: ``python -m evals.benchmarks.startup``.

``import assistant`` may take 1.5 times a bare Python and 30 ms; the runs alternate, so that other
work on the machine meets them all alike.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

ROUNDS = 15
COMMANDS = {
    "python -c pass": ("-c", "pass"),
    'python -c "import assistant"': ("-c", "import assistant"),
    "assistant --help": ("-m", "assistant", "--help"),
}


def seconds(arguments: tuple[str, ...]) -> float:
    """Return how long one run of this Python takes."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own commands
    return time.perf_counter() - begun


def main() -> None:
    """Print the median of each command, and whether the import keeps its limit."""
    runs: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        for name, arguments in COMMANDS.items():
            runs[name].append(seconds(arguments))
    bare, imported, _ = (statistics.median(times) for times in runs.values())
    for name, times in runs.items():
        print(f"{name:<30} {statistics.median(times) * 1000:7.1f} ms")
    limit = 1.5 * bare + 0.030
    verdict = "kept" if imported <= limit else "MISSED"
    print(f"limit of the import: 1.5 x bare + 30 ms = {limit * 1000:.1f} ms: {verdict}")


if __name__ == "__main__":
    main()

"""How fast a streamed reply is read: ``python -m evals.benchmarks.streaming``.

A reply of claims comes in pieces of four characters; the scanner gives every claim when its object
closes. Beside it stands what reading the whole anew at every piece would take (jiter's partial
mode, of the package that the ``openai`` client brings), and a bare pass over the same pieces.
Medians of processor time, taken in turns, on this machine.
"""

from __future__ import annotations

import json
import statistics
import time
from typing import TYPE_CHECKING

from jiter import from_json

from assistant.drafting.scanning import Scanner

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (8_000, 16_000, 32_000, 64_000)
PIECE = 4
ROUNDS = 15
ANEW_AT_MOST = 16_000
"""Characters up to which reading anew is tried: it grows with the square."""


def reply(size: int) -> str:
    """Return the first ``size`` characters of a long answer."""
    claims = [
        {
            "text": f"The repairs of pier {number} will cost {number} million euros, Lind said.",
            "quotes": [{"passage": f"p{number}", "quote": f'pier {number} … "too long", she said'}],
        }
        for number in range(size // 150 + 1)
    ]
    return json.dumps({"status": "answered", "claims": claims})[:size]


def _pieces(text: str) -> list[str]:
    return [text[at : at + PIECE] for at in range(0, len(text), PIECE)]


def scan(pieces: list[str]) -> int:
    """Scan a reply piece by piece; return how many objects closed."""
    scanner = Scanner()
    return sum(len(scanner.feed(piece)) for piece in pieces)


def anew(pieces: list[str]) -> int:
    """Read all that came anew at every piece."""
    text = ""
    for piece in pieces:
        text += piece
        from_json(text.encode(), partial_mode=True)
    return len(text)


def bare(pieces: list[str]) -> int:
    """Only look at every piece."""
    return sum('"' in piece for piece in pieces)


def _median(work: Callable[[list[str]], int], pieces: list[str], rounds: int) -> float:
    times = []
    for _ in range(rounds):
        begun = time.process_time()
        work(pieces)
        times.append(time.process_time() - begun)
    return statistics.median(times) * 1_000


def main() -> None:
    """Print the times."""
    print(f"pieces of {PIECE} characters, ms of processor time, medians")
    print("| characters | claims | scanner | read anew each time | bare pass | scanner / bare |")
    print("|---|---|---|---|---|---|")
    for size in SIZES:
        pieces = _pieces(reply(size))
        scanned, passed = _median(scan, pieces, ROUNDS), _median(bare, pieces, ROUNDS)
        slow = f"{_median(anew, pieces, 3):.0f}" if size <= ANEW_AT_MOST else "not tried"
        ratio = scanned / max(passed, 1e-6)
        print(
            f"| {size:,} | {scan(pieces)} | {scanned:.1f} | {slow} | {passed:.2f} | {ratio:.0f} |"
        )


if __name__ == "__main__":
    main()

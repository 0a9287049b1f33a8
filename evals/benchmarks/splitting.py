"""Where sentences end, and how fast that is found: ``python -m evals.benchmarks.splitting``.

Right is a case whose every sentence is found, from its first character to its last. The cases were
written by hand for this project: the first part before its splitter was mended on them, the second
after that, and nothing was mended on it before it was first counted. Speed is of the processor time
of this process over generated articles and the labelled ones of split ``tune``, a text a call; its
ratio to a bare scan for words, taken in turns with it, says what other machines will see. Peers are
measured where they are installed (``pip install pysbd blingfire numpy``).
"""

from __future__ import annotations

import importlib
import itertools
import re
import statistics
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from assistant.text.segmenting import sentences
from evals.benchmarks.speed import article_text, seconds
from evals.labels import read_suite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    Splitter = Callable[[str], Iterable[tuple[int, int]]]
    """From a text to its sentences' offsets, half open."""

CASES = Path(__file__).with_name("splitting_cases.txt")
PARTS = ("first", "second", "third")
GENERATED, WORDS = 20, 2_000
ROUNDS = 5
_CALLS = itertools.count(1)
_SCAN = re.compile(r"\w+")


class Case(NamedTuple):
    """A text and the sentences that a careful reader sees in it."""

    part: str
    text: str
    sentences: tuple[str, ...]


def cases(file: Path = CASES) -> tuple[Case, ...]:
    r"""Read the cases: a line each, ``|`` behind each sentence, ``\n`` for a line end."""
    found, part = [], ""
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("#"):
            part = line.partition("part: ")[2] or part
            continue
        marked = line.replace(r"\n", "\n")
        pieces = tuple(piece.strip() for piece in marked.split("|") if piece.strip())
        found.append(Case(part, marked.replace("|", ""), pieces))
    return tuple(found)


def is_right(case: Case, split: Splitter) -> bool:
    """Tell whether a splitter finds exactly the case's sentences, white space aside."""
    return [case.text[start:end].strip() for start, end in split(case.text)] == [*case.sentences]


def ours(text: str) -> Sequence[tuple[int, int]]:
    """Split as the product does the first time it sees a text."""
    # Another text each time, though of the same sentences: what was split before is kept.
    return sentences(text + " " * next(_CALLS))


def peers() -> dict[str, Splitter]:
    """Return the other splitters that are installed, by name."""
    found: dict[str, Splitter] = {}
    for name, made in (("pysbd", _pysbd), ("blingfire", _blingfire)):
        try:
            found[name] = made()
        except ImportError:
            continue
    return found


def _pysbd() -> Splitter:
    splitter = importlib.import_module("pysbd").Segmenter(
        language="en", clean=False, char_span=True
    )
    return lambda text: [(span.start, span.end) for span in splitter.segment(text)]


def _blingfire() -> Splitter:
    split = importlib.import_module("blingfire").text_to_sentences_and_offsets
    return lambda text: split(text)[1]


class Speed(NamedTuple):
    """Medians over the texts."""

    megabytes: float
    """Of UTF-8, a second."""
    scans: float
    """The same by the rate of a bare word scan, taken in turns with it."""


def speed(split: Callable[[str], object], texts: Sequence[str]) -> Speed:
    """Time a splitter on every text, the best of some rounds."""
    rates, ratios = [], []
    for text in texts:
        pairs = [
            (seconds(partial(split, text)), seconds(partial(_SCAN.findall, text)))
            for _ in range(ROUNDS)
        ]
        own, scan = (min(column) for column in zip(*pairs, strict=True))
        rates.append(len(text.encode()) / own / 1e6)
        ratios.append(scan / own)
    return Speed(statistics.median(rates), statistics.median(ratios))


def texts() -> list[str]:
    """Return the texts that the speed is measured on."""
    labelled = [one.text for one in read_suite() if one.article.split == "tune"]
    return labelled + [article_text(WORDS, seed) for seed in range(GENERATED)]


def main() -> None:
    """Print a line a splitter: cases right, megabytes a second, and those by a word scan's."""
    every, corpus = cases(), texts()
    heads = [f"{part} ({sum(one.part == part for one in every)} cases)" for part in PARTS]
    print(f"| splitter | {' | '.join(heads)} | MB/s | by a word scan's |")
    print("|---|---|---|---|---|")
    for name, split in {"assistant": ours, **peers()}.items():
        shares = [
            statistics.fmean(is_right(one, split) for one in every if one.part == part)
            for part in PARTS
        ]
        taken = speed(split, corpus)
        cells = " | ".join(f"{one:.3f}" for one in shares)
        print(f"| {name} | {cells} | {taken.megabytes:.2f} | {taken.scans:.3f} |")
    print(f"word scan: {speed(_SCAN.findall, corpus).megabytes:.1f} MB/s")
    for case in every:
        if not is_right(case, ours):
            found = [case.text[start:end] for start, end in ours(case.text)]
            print(f"wrong ({case.part}): {found}")


if __name__ == "__main__":
    main()

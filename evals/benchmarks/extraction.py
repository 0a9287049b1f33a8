"""How well articles are taken out of real pages: ``python -m evals.benchmarks.extraction``.

``--data DATA`` names the folder that holds ``article_extraction_benchmark``: pages and the text of
their articles as people marked it, scored by that benchmark's rule (Zyte,
https://github.com/scrapinghub/article-extraction-benchmark).
trafilatura reads the same pages in the same run, with each of a few
settings. Pages whose id is even are ``tune``; nothing was ever changed for a page of ``report``.

What is scored is the body: not the title, nor the standfirst, corrections and credits, which the
text that users get has around it, nor the numbers before the items of lists, which are in no page's
source. People marked none of these.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter
from functools import partial
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any, NamedTuple

import trafilatura

from assistant.errors import ArticleError
from assistant.loading.decoding import decode
from assistant.loading.html.charset import declared_charset
from assistant.loading.html.extracting import parse
from assistant.loading.html.hidden import Hidden
from assistant.loading.html.reading import read_page, show
from assistant.loading.originals import Original
from assistant.loading.parsing import parse as parse_apart

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Extractor = Callable[[str], str]
    """From a page to its article's text."""

FOLDER = "article_extraction_benchmark"
RUN = 4
DRAWS = 2_000
ROUNDS = 3
APART = 20
"""Pages that are also read each in a process of its own."""
_WORD = re.compile(r"\w+")


class Page(NamedTuple):
    """A page and the text that people marked in it."""

    id: str
    raw: bytes
    gold: str

    @property
    def split(self) -> str:
        """Which half it is in."""
        return "report" if int(self.id[:8], 16) % 2 else "tune"

    @property
    def html(self) -> str:
        """The page decoded."""
        return decode(self.raw, self.id, declared_charset(self.raw)).text


class Score(NamedTuple):
    """Of one page: shares of the runs of four words that are in either text, and equality."""

    both: float
    """In both texts."""
    extra: float
    """Only in what was extracted."""
    missed: float
    """Only in what people marked."""
    equal: bool
    """Whether the texts have the same words."""


class Figures(NamedTuple):
    """Of many pages."""

    precision: float
    recall: float
    f1: float
    accuracy: float


def pages(data: Path) -> list[Page]:
    """Read the pages of the folder."""
    folder = data / FOLDER
    lines = (folder / "ground_truth.jsonl").read_text("utf-8").splitlines()
    found = []
    for entry in map(json.loads, lines):
        file = folder / entry["html_file"]
        if file.exists():
            found.append(
                Page(entry["id"], gzip.decompress(file.read_bytes()), entry["article_body"])
            )
    return found


def score(gold: str, text: str) -> Score:
    """Compare a text with what people marked.

    >>> score("The dam broke on Monday.", "The dam broke on Monday. Share")
    Score(both=0.6666666666666666, extra=0.3333333333333333, missed=0.0, equal=False)
    """
    wanted, given = _WORD.findall(gold), _WORD.findall(text)
    marked, taken = _runs(wanted), _runs(given)
    both = (marked & taken).total()
    extra, missed = taken.total() - both, marked.total() - both
    every = (both + extra + missed) or 1
    return Score(both / every, extra / every, missed / every, wanted == given)


def _runs(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))


def figures(scores: Sequence[Score]) -> Figures:
    """Average the scores of pages."""
    precision = fmean(
        one.both / (one.both + one.extra) for one in scores if one.both + one.extra > 0
    )
    recall = fmean(
        one.both / (one.both + one.missed) for one in scores if one.both + one.missed > 0
    )
    f1 = 2 * precision * recall / (precision + recall)
    return Figures(precision, recall, f1, fmean(one.equal for one in scores))


def difference(ours: Sequence[Score], theirs: Sequence[Score]) -> tuple[float, float, float]:
    """Return our F1 less theirs, and the ends of its 95 % interval by a paired bootstrap."""
    draw = random.Random(0)  # noqa: S311 - a sample, no secret
    pairs = list(zip(ours, theirs, strict=True))
    drawn = sorted(_gain(draw.choices(pairs, k=len(pairs))) for _ in range(DRAWS))
    return _gain(pairs), drawn[int(0.025 * DRAWS)], drawn[int(0.975 * DRAWS) - 1]


def _gain(pairs: Sequence[tuple[Score, Score]]) -> float:
    ours, theirs = zip(*pairs, strict=True)
    return figures(ours).f1 - figures(theirs).f1


def _peer(**options: Any) -> Extractor:
    return lambda page: trafilatura.extract(page, **options) or ""


PEERS: dict[str, Extractor] = {
    "trafilatura": _peer(),
    "trafilatura precision": _peer(favor_precision=True),
    "trafilatura recall": _peer(favor_recall=True),
    "trafilatura fast": _peer(fast=True),
    "trafilatura fast, no comments": _peer(fast=True, include_comments=False),
    "trafilatura fast, no comments, no tables": _peer(
        fast=True, include_comments=False, include_tables=False
    ),
}


def ours(page: str) -> str:
    """Take the body as the product does, without its child process."""
    try:
        tree = parse(page, "page")
        return read_page(tree, "page", show(tree, Hidden(tree, "page"))).body
    except ArticleError:
        return ""


def speed(
    extract: Callable[[Page], object],
    every: Sequence[Page],
    clock: Callable[[], float] = time.process_time,
) -> float:
    """Return pages a second of processor time, or by another clock; the best of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = clock()
        for page in every:
            extract(page)
        best = min(best, clock() - start)
    return len(every) / best


def _run(extract: Extractor, page: Page) -> str:
    return extract(page.html)


def _apart(page: Page) -> None:
    parse_apart("html", Original(page.raw, page.id, page.id))


def report(every: Sequence[Page]) -> None:
    """Print a table a part of the set."""
    extractors = {**PEERS, "assistant": ours}
    scores = {
        name: [score(page.gold, extract(page.html)) for page in every]
        for name, extract in extractors.items()
    }
    for part in ("tune", "report", "all"):
        own = [at for at, page in enumerate(every) if part in (page.split, "all")]
        here = {name: [found[at] for at in own] for name, found in scores.items()}
        best = max(PEERS, key=lambda name: figures(here[name]).f1)
        print(f"\n| {part}, {len(own)} pages | precision | recall | F1 | accuracy |")
        print("|---|---|---|---|---|")
        for name, found in here.items():
            cells = " | ".join(f"{value:.4f}" for value in figures(found))
            print(f"| {name}{' (best)' if name == best else ''} | {cells} |")
        gain, low, high = difference(here["assistant"], here[best])
        print(f"\nassistant less {best}: F1 {gain:+.4f} [{low:+.4f}, {high:+.4f}]")


def main() -> None:
    """Print how well and how fast pages are read."""
    parser = argparse.ArgumentParser(description="How well articles are taken out of real pages.")
    parser.add_argument("--data", type=Path, required=True, help="folder of public sets")
    parser.add_argument("--no-speed", action="store_true", help="figures alone")
    chosen = parser.parse_args()
    every = pages(chosen.data)
    report(every)
    if chosen.no_speed:
        return
    print("\n| pages a second of processor time | |")
    print("|---|---|")
    for name, extract in {**PEERS, "assistant": ours}.items():
        print(f"| {name} | {speed(partial(_run, extract), every):.1f} |")
    apart = speed(_apart, every[:APART], time.perf_counter)
    print(f"| assistant, in a child process a page, by the clock on the wall | {apart:.1f} |")


if __name__ == "__main__":
    main()

"""How long an extractive summary takes, and how that grows: ``python -m evals.benchmarks.speed``.

Articles come from a seeded random generator, another for every round, so that nothing that was
kept from an earlier round helps. Times are processor time of this process; the ratio to a bare
word scan of the same text in the same run says what other machines will see.
"""

from __future__ import annotations

import math
import random
import re
import statistics
import time
from functools import partial
from typing import TYPE_CHECKING

from assistant.api import Assistant
from assistant.loading import make_article

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = {500: 21, 5_000: 7, 50_000: 3}
"""Words of an article, and rounds."""
LIMITS = {500: 0.010, 50_000: 1.0}
"""Seconds that a summary may take."""
_WORD = re.compile(r"\w+")
_SYLLABLES = "har wick tarn dell mar low bren sol ken ash fern ley port din wex holt".split()
_NOUNS = "ferry council bridge river budget school union factory harbour report law team".split()
_DEEDS = "closed opened bought mended rejected approved delayed promised left painted".split()
_WHEN = (
    "on Monday|last week|in March|on 3 May|in 2019|this year|two days ago|in the summer of 2020"
).split("|")


def article_text(words: int, seed: int) -> str:
    """Make a news text of about ``words`` words: names, figures, days, speech.

    >>> article_text(60, 1) == article_text(60, 1), article_text(60, 1) == article_text(60, 2)
    (True, False)
    """
    rng = random.Random(seed)  # noqa: S311 - reproducible, not secret
    people = [f"{_name(rng)} {_name(rng)}" for _ in range(max(4, words // 150))]
    blocks = [f"{_name(rng)} votes on its {rng.choice(_NOUNS)}", "2 December 2021"]
    count = 0
    while count < words:
        block = " ".join(_sentence(rng, people) for _ in range(rng.randint(1, 4)))
        blocks.append(block)
        count += len(block.split())
    return "\n\n".join(blocks)


def _name(rng: random.Random) -> str:
    return "".join(rng.sample(_SYLLABLES, 2)).title()


def _sentence(rng: random.Random, people: list[str]) -> str:
    who, noun, deed = rng.choice(people), rng.choice(_NOUNS), rng.choice(_DEEDS)
    figure, when = f"{rng.randint(2, 900) * 10:,}", rng.choice(_WHEN)
    forms = (
        f"The {noun} of {_name(rng)} {deed} {figure} houses {when}, said {who}.",
        f"{who}, the head of the {noun}, {deed} the plan {when} and spent ${figure} on a "
        f"{rng.choice(_NOUNS)}.",
        f'"We {deed} the {noun} and nobody told us why," {who.split()[1]} said {when}.',
        f"Nearly {figure} people in {_name(rng)} had lost their {noun} before it was {deed}.",
        f"He said that the {noun} would cost {rng.randint(2, 60)} percent more.",
        f"But the {noun} was not {deed} by {who}, who had left {_name(rng)} {when}.",
    )
    return rng.choice(forms)


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time that ``work`` takes."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def measure(words: int, rounds: int) -> tuple[float, float]:
    """Return the median seconds of a summary and of a bare word scan of the same text."""
    reader = Assistant(engine="extractive")
    summaries, scans = [], []
    for seed in range(rounds + 1):
        text = article_text(words, 1000 * words + seed)
        scans.append(seconds(partial(_WORD.findall, text)))
        summaries.append(seconds(lambda: reader.summarize(make_article(text))))  # noqa: B023
    # The first round warms up.
    return statistics.median(summaries[1:]), statistics.median(scans[1:])


def main() -> None:
    """Print a line for each size, then how the time grows."""
    found = {words: measure(words, rounds) for words, rounds in SIZES.items()}
    for words, (summary, scan) in found.items():
        limit = f"  (limit {LIMITS[words] * 1000:.0f} ms)" if words in LIMITS else ""
        print(
            f"summary of {words:>6,} words  {summary * 1000:8.1f} ms  "
            f"{summary / scan:6.0f} x a word scan{limit}"
        )
    small, large = min(SIZES), max(SIZES)
    growth = math.log(found[large][0] / found[small][0]) / math.log(large / small)
    print(f"growth: words to the power of {growth:.2f}")


if __name__ == "__main__":
    main()

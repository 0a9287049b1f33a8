"""Growth: the work that an article makes grows no faster than n log n, counted, not timed."""

from __future__ import annotations

import math
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest

from assistant import Assistant, make_article
from evals.benchmarks.speed import article_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant import Article

SMALL, LARGE = 4_000, 32_000
SLACK = 1.2


def calls(work: Callable[[], object]) -> int:
    """Count the calls of functions, Python's and C's, that some work makes."""
    count = 0

    def seen(_frame: object, event: str, _arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "work",
    [
        lambda reader, article: reader.summarize(article),
        lambda reader, article: reader.ask(article, "How many boats did the council buy?"),
        lambda reader, article: reader.check(article, "The council bought 40 boats in March."),
    ],
    ids=["summarize", "ask", "check"],
)
def test_work_grows_with_the_article(work: Callable[[Assistant, Article], object]) -> None:
    """Eight times the article makes little more than eight times the calls."""
    reader = Assistant(engine="extractive")
    work(reader, make_article(article_text(200, 0)))
    small, large = (
        calls(partial(work, reader, make_article(article_text(size, 1)))) for size in (SMALL, LARGE)
    )

    longer = LARGE / SMALL * math.log(LARGE) / math.log(SMALL)
    assert large <= SLACK * longer * small


def test_a_claim_without_end_is_doubted_not_read() -> None:
    """What is too long for a claim costs no more than to say so, and is marked."""
    figures = " ".join(f"{n} boats and" for n in range(2_000))
    article = make_article("The council met on Monday. It bought 40 boats.")
    reader = Assistant(engine="extractive")
    (checked,) = reader.check(article, f"The council bought {figures} 4 more.").claims

    assert checked.verdict == "doubtful"
    assert "too many characters" in (checked.reason or "")

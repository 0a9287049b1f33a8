"""Growth: the work that an article makes grows no faster than n log n, counted, not timed."""

from __future__ import annotations

import math
import sys
from functools import partial
from typing import TYPE_CHECKING

import pytest

from assistant import Assistant, make_article
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.grounding.weighing import weigh
from assistant.grounding.wording.collating import Collation, read
from assistant.replies import ClaimDraft, QuoteDraft, mended
from evals.benchmarks.speed import article_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant import Article

SMALL, LARGE = 2_000, 16_000
SLACK = 1.2
MOST_CALLS = 1_000_000
"""Of functions, for one claim that is refused."""


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


TABLE = "The board met. " + " ".join(f"{n * 37 % 9973} crews," for n in range(600)) + " it said."


def test_a_claim_that_is_a_table_is_marked_not_compared() -> None:
    """Hundreds of figures beside hundreds are not compared each with each."""
    claim = "The board met " + " ".join(f"{n * 41 % 9971} crews" for n in range(120))
    facts = Facts(make_article(TABLE))
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=TABLE),))
    details = {check.name: check.detail for check in ground("c1", draft, facts).checks}
    assert "too many figures" in details["number"]
    assert calls(lambda: ground("c1", draft, facts)) < MOST_CALLS


def test_a_word_said_over_and_over_is_no_place() -> None:
    """What both sides repeat a hundred times is not paired each with each."""
    few, many = (
        calls(partial(Collation, read("crew board " * size), read("board crew " * size)))
        for size in (20, 80)
    )
    assert many <= 4 * SLACK * few


LONG = "1" + "0" * 33


@pytest.mark.parametrize(
    "text",
    [
        f"The board counted 5 to {LONG} ships in all.",
        f"The score was 5-{LONG} and {LONG} m, the board said.",
        f"The board met {LONG} ships, {LONG}.5 crews, {LONG} percent of {LONG} minutes.",
        f"The board met 1.{LONG}7 times as high as 0.{LONG}7 dollars per head.",
        f"It came {LONG} minutes after 7 p.m., {LONG} years later, on 31 February 0000.",
        f"The board met 7 crews and {'9' * 400}000 ships, {'9' * 400}000 more than 3.",
        "The board met a crew born on 29 February, and 31 February.",
        f"The board paid {'9' * 5000} dollars to 1e999 crews of year 99999.",
        "\u202e\u0661\u0662 \U0001f468\u200d\U0001f469 \ud800",
        '“"[…]’—',
    ],
)
def test_nothing_that_is_written_ends_the_checks(text: str) -> None:
    """Figures without end, days that never were and odd signs are judged like other text."""
    known = "The board counted 20 dollars for 7 ships in 5 minutes from 7 p.m. It met 3 dollars."
    for article in (known, f"{known} {mended(text)}"):
        facts = Facts(make_article(article, published="2022-03-03"))
        weigh(text, facts)
        ground("c1", ClaimDraft(text=text, quotes=(QuoteDraft(passage="", quote=known),)), facts)


def test_a_name_said_again_and_again_is_looked_up_once() -> None:
    """Four times an article of one voice makes no sixteen times the work for a claim."""
    notice = 'The Orrin Harbour Board met. "We want no fight," Dr Ana Ruiz told reporters. '
    claim = "Later Ruiz said that the Orrin Harbour Board wanted a fight with reporters."
    few, many = (Facts(make_article(notice * size)) for size in (20, 80))
    for facts in (few, many):
        weigh("Ruiz told reporters.", facts)
    assert calls(lambda: weigh(claim, many)) <= 6 * calls(lambda: weigh(claim, few))

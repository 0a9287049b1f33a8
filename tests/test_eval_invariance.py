"""What is only spelling changes no verdict: on all good and bad answers of the suite."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from evals.scoring.checks import Check, Setting, hits
from evals.scoring.days import days
from evals.scoring.questions import Given, score_question, word_faults
from evals.scoring.summaries import GivenSummary, score_summary
from tests.labelled import quotes, suite
from tests.sampling import one_in, some

if TYPE_CHECKING:
    from collections.abc import Callable

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
)  # fmt: skip
WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty".split()
)
SMALL = "|".join(WORDS[3:])
"""From three on: "one" and "two" are pronouns too, and what they count is not held against them."""
GREAT = "hundred|thousand|million|billion|dozen|and a half"


def typography(text: str) -> str:
    r"""Curly quotes, other dashes, other spaces.

    >>> typography('He said "no" - it\u2019s a 9-4')
    'He said \u201cno\u201d \u2013 it\u2019s a\u20099\u20114'
    """
    text = re.sub(r'"([^"]*)"', "“\\1”", text).replace("'", "’")
    text = text.replace(" - ", " – ").replace("-", "\u2011")
    return re.sub(r" (?=\d)", "\u2009", text.replace(", ", ",\u00a0").replace(". ", ".  "))


def spelled(text: str) -> str:
    """Small figures as words, where they stand alone and in no date.

    >>> spelled("By 19 votes to 12, 2.5 of 18 May, at 6 p.m. for £5")
    'By nineteen votes to twelve, 2.5 of 18 May, at 6 p.m. for £5'
    """
    dates = [(day.start, day.end) for day in days(text)]

    def word(match: re.Match[str]) -> str:
        inside = any(start <= match.start() < end for start, end in dates)
        value = int(match[0])
        return match[0] if inside or not 2 < value <= 20 else WORDS[value]

    clock = r"(?!\s?(?:[ap]\.?m\b|o'clock))"
    return re.sub(rf"(?<![\w.,:$£€/-])\d\d?(?![\w:%/-]|[.,]\d){clock}", word, text)


def digits(text: str) -> str:
    """Small numbers as figures, where they stand alone.

    >>> digits("Seven of thirty-seven, four hundred and six, for eight weeks")
    '7 of thirty-seven, four hundred and six, for 8 weeks'
    """
    return re.sub(
        rf"(?<![\w-])(?<!hundred and )(?<!hundred )(?:{SMALL})(?![\w-])(?!\s(?:{GREAT})\b)",
        lambda match: str(WORDS.index(match[0].lower())),
        text,
        flags=re.IGNORECASE,
    )


def month_first(text: str) -> str:
    """American dates.

    >>> month_first("from 3 June 2026 to 5 June")
    'from June 3, 2026 to June 5'
    """
    return re.sub(
        rf"\b(\d\d?) ({MONTHS})(?: (\d{{4}}))?\b",
        lambda match: f"{match[2]} {match[1]}" + (f", {match[3]}" if match[3] else ""),
        text,
    )


def day_first(text: str) -> str:
    """British dates.

    >>> day_first("from June 3, 2026 to June 5")
    'from 3 June 2026 to 5 June'
    """
    return re.sub(
        rf"\b({MONTHS}) (\d\d?)\b(?!:|,\d)(?:, (\d{{4}})\b)?",
        lambda match: f"{match[2]} {match[1]}" + (f" {match[3]}" if match[3] else ""),
        text,
    )


def without_commas(text: str) -> str:
    """Thousands closed up.

    >>> without_commas("1,848 of 2,100, or 3,4")
    '1848 of 2100, or 3,4'
    """
    return re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)


@pytest.mark.parametrize(
    ("change", "fewest"),
    [
        (typography, 500),
        (str.lower, 800),
        (str.upper, 800),
        (spelled, 150),
        (digits, 70),
        (month_first, 200),
        (day_first, 70),
        (without_commas, 150),
    ],
)
def test_spelling_changes_no_verdict(change: Callable[[str], str], fewest: int) -> None:
    """A right answer stays right and a wrong one wrong, however it is spelled.

    ``fewest`` of them are changed in the whole suite.
    """
    changed = 0
    for labels in one_in(3, suite()):
        for question in labels.questions:
            if not question.answerable:
                continue
            # What changes every answer is tried on one good and one bad one of each question.
            few = None if fewest < 500 else 1
            for answer in (*question.good[:few], *question.bad[:few]):
                other = change(answer)
                if other == answer:
                    continue
                changed += 1
                status = question.allowed[0]
                faults = [
                    word_faults(labels, question, Given(status, one)) for one in (answer, other)
                ]
                assert bool(faults[0]) == bool(faults[1]), (labels.id, question.id, other, faults)

    assert changed >= some(fewest // 4, of=fewest)


def test_the_order_of_citations_changes_no_score() -> None:
    """Quotes turned round and given twice are the same evidence."""
    for labels in one_in(3, suite()):
        for question in labels.questions:
            if not question.answerable:
                continue
            cited = quotes(labels, (*labels.evidence(question), *question.also_ok))
            once, turned = (
                score_question(labels, question, Given(question.allowed[0], question.good[0], some))
                for some in (cited, cited[::-1] + cited)
            )
            assert once == turned


def test_the_order_of_statements_changes_no_summary() -> None:
    """Claims turned round state the same facts."""
    for labels in one_in(3, suite()):
        claims = tuple(fact.claim for fact in labels.facts)
        one, other = (score_summary(labels, GivenSummary(some)) for some in (claims, claims[::-1]))

        assert (one.vital_recall, one.nugget, one.clean) == (
            other.vital_recall, other.nugget, other.clean,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("check", "answer", "found"),
    [
        (Check(number="15"), "It was in 2015.", False),
        (Check(number="15"), "There were 15.", True),
        (Check(text=("15",)), "It was in 2015.", False),
        (Check(text=("15",)), "It grew by 1.15 or 15,000.", False),
        (Check(number="40"), "There were not 40.", False),
        (Check(number="40"), "There were no fewer than 40.", True),
        (Check(number="40"), "Not 30 but 40.", True),
        (Check(number="60"), "He would not open it above 60.", True),
        (Check(number="1.5 million"), "It was 15 million.", False),
        (Check(number="-5"), "It was 5.", False),
        (Check(number="100000"), "It was 100,001.", False),
        (Check(text=("guilty",)), "He was found not guilty.", False),
        (Check(text=("US",)), "It was because of rain.", False),
        (Check(number="2024"), "It had 2.", False),
        (Check(name="Dana Osei"), "It was Osei.", True),
        (Check(name="Dana Osei"), "Osei did not.", False),
        (Check(text=("fire station",)), "It is at the school, no longer at the fire station.", False),
        (Check(regex="(was|were) sold"), "They were not sold.", False),
        (Check(regex="not? sold"), "They were not sold.", True),
        (Check(text=("19 votes to 12",)), "By nineteen votes to twelve.", True),
        (Check(date="2026-05"), "at the end of may", True),
        (Check(date="2026-05"), "it may rain", False),
    ],
)  # fmt: skip
def test_near_misses(check: Check, answer: str, found: bool) -> None:  # noqa: FBT001 - a table
    """What other suites got wrong: parts of numbers and words, and what is denied."""
    assert hits(check, answer, Setting()) is found

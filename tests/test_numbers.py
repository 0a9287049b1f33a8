"""Numbers: value, unit, ends of a range or score, approximation, the thing counted."""

from __future__ import annotations

import itertools
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.number_words import ORDINALS, SMALL
from assistant.text.numbers import numbers

if TYPE_CHECKING:
    from collections.abc import Callable

VALUES = {
    "about 40 minutes": [("40", None, "measure", "minute", "about")],
    "$1.5m": [("1500000", None, "money", "USD", None)],
    "US$2bn": [("2000000000", None, "money", "USD", None)],
    "£20": [("20", None, "money", "GBP", None)],
    "30 euros": [("30", None, "money", "EUR", None)],
    "€300,000": [("300000", None, "money", "EUR", None)],
    "100 US dollars": [("100", None, "money", "USD", None)],
    "Rs 500": [("500", None, "money", "INR", None)],
    "about $40 million": [("40000000", None, "money", "USD", "about")],
    "$10-15 million": [("10000000", "15000000", "money", "USD", None)],
    "1.2 million since 2019": [("1200000", None, "cardinal", None, None)],
    "voted 7-2 on Tuesday": [("7", "2", "score", None, None)],
    "carried by 31 votes to 15": [("31", "15", "score", None, None)],
    "The figure was 31 to 15.": [("31", "15", "score", None, None)],
    "won 3–1": [("3", "1", "score", None, None)],
    "lost 2-7": [("2", "7", "score", None, None)],
    "passed by 218 to 205 votes": [("218", "205", "score", None, None)],
    "voted seven to two to close it": [("7", "2", "score", None, None)],
    "10-15 people": [("10", "15", "cardinal", None, None)],
    "10 to 15 percent": [("10", "15", "percent", "percent", None)],
    "between 10 and 15 people": [("10", "15", "cardinal", None, None)],
    "10 to 15 million people": [("10000000", "15000000", "cardinal", None, None)],
    "100-200 km": [("100", "200", "measure", "km", None)],
    "rose from 10 to 15": [
        ("10", None, "cardinal", None, None),
        ("15", None, "cardinal", None, None),
    ],
    "a 14-year-old boy": [("14", None, "measure", "year", None)],
    "the 28th council": [("28", None, "ordinal", None, None)],
    "the twenty-first century": [("21", None, "ordinal", None, None)],
    "two hundred and fifty-three dead": [("253", None, "cardinal", None, None)],
    "half a million": [("500000", None, "cardinal", None, None)],
    "about a dozen men": [("12", None, "cardinal", None, "about")],
    "more than a million": [("1000000", None, "cardinal", None, "over")],
    "an estimated 40": [("40", None, "cardinal", None, "about")],
    "up to 40": [("40", None, "cardinal", None, "at_most")],
    "no fewer than 30": [("30", None, "cardinal", None, "at_least")],
    "50+ countries": [("50", None, "cardinal", None, "at_least")],
    "5.5 percentage points": [("5.5", None, "percentage_point", "percentage_point", None)],
    "35 per cent": [("35", None, "percent", "percent", None)],
    "20C": [("20", None, "measure", "degree_celsius", None)],
    "2000 people": [("2000", None, "cardinal", None, None)],
    "nearly 3 000 men": [("3000", None, "cardinal", None, "about")],
    "two million five hundred thousand": [("2500000", None, "cardinal", None, None)],
    "a 24-hour strike": [("24", None, "measure", "hour", None)],
    "three seconds later": [("3", None, "measure", "second", None)],
}
NONE = (
    "F-16 jets|COVID-19 cases|No. 10 said|in 2014|the 1990s|dozens of men|at 20:35|at 5 p.m.|"
    "on 3 May|May 14, 2024|two-thirds of voters|2019-2021|the 2021-22 season|one of them|no one|"
    "a second time|the third of May|9/11|24/7|version 2.0.1|4x4|1.000.000|G7|at 7 o'clock"
).split("|")


@pytest.mark.parametrize(("text", "expected"), VALUES.items(), ids=list(VALUES))
def test_a_number_is_read_whole(text: str, expected: list[tuple[object, ...]]) -> None:
    """Magnitude, unit, range, score and approximation belong to the number."""
    found = [(n.value, n.high, n.kind, n.unit, n.approx) for n in numbers(text)]
    wanted = [
        (Decimal(str(value)), None if high is None else Decimal(str(high)), *rest)
        for value, high, *rest in expected
    ]

    assert found == wanted


@pytest.mark.parametrize("text", NONE)
def test_dates_times_and_names_are_no_numbers(text: str) -> None:
    """What only looks like a number is left to those who know what it is."""
    assert numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("90,000 Russian troops near the border", "troop"),
        ("41,300 passengers last year", "passenger"),
        ("12 dead", "dead"),
        ("19 others in the county", "other"),
        ("two agreement drafts this morning", "draft"),
        ("14 people would lose", "person"),
        ("300,000 in all", None),
    ],
    ids=str,
)
def test_the_thing_counted_is_the_noun(text: str, noun: str | None) -> None:
    """Adjectives between number and noun are passed over; without a noun there is none."""
    assert numbers(text)[0].noun == noun


@given(st.integers(13, 999_999))
def test_a_count_is_found_in_any_sentence(value: int) -> None:
    """Grouped digits have the value they write."""
    text = f"The council counted {value:,} ferry passengers there."
    found = [number for number in numbers(text) if number.kind == "cardinal"]

    if 1500 <= value <= 2099:
        return
    assert [(int(number.value), number.noun) for number in found] == [(value, "passenger")]


@given(st.text(alphabet="0123456789.,$€%-–km millonto andh/", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """Spans lie in the text, in order, and never overlap."""
    found = numbers(text)

    assert all(number.span.of(text).strip() for number in found)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize("word", [*SMALL, *ORDINALS, "dozen", "half a million", "a hundred"])
@pytest.mark.parametrize("cased", [str.lower, str.title, str.upper])
def test_every_number_word_is_found(word: str, cased: Callable[[str], str]) -> None:
    """A number is read in either case, wherever a sentence has it."""
    written = cased(word)

    for text in (f"{written} boats sank.", f"They saw {written} boats.", f"({written})"):
        assert [n.span.of(text) for n in numbers(text)] == [written]

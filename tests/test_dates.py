"""Dates: read with their rule, or left unresolved."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.calendar_words import MONTHS, SEASONS, WEEKDAYS
from assistant.text.dates import dates
from assistant.text.number_words import SMALL

PUBLISHED = "2021-12-02"  # a Thursday

RESOLVED = {
    "They met on Thursday.": ["2021-12-02"],
    "It was revealed on Wednesday and is held soon.": ["2021-12-01"],
    "The photos were taken in November.": ["2021-11"],
    "They met in Geneva this summer.": ["2021-22"],
    "Earlier in May, they greeted each other.": ["2021-05"],
    "It came this morning.": ["2021-12-02"],
    "the first this year": ["2021"],
    "on 3 May": ["2021-05-03"],
    "on 20 December": ["2021-12-20"],
    "May 14, 2024": ["2024-05-14"],
    "14 May 2024": ["2024-05-14"],
    "the 3rd of July": ["2021-07-03"],
    "Friday, June 3, 2022, was": ["2022-06-03"],
    "Sept. 11, 2001": ["2001-09-11"],
    "since March 2020": ["2020-03"],
    "It closed in March": ["2021-03"],
    "It was signed by the mayor on Monday.": ["2021-11-29"],
    "It was closed due to rain on Monday.": ["2021-11-29"],
    "The planned march took place on Monday.": ["2021-11-29"],
    "It will\nend on Monday, which is late.": ["2021-12-06"],
    "On Monday the council will vote.": ["2021-12-06"],
    "On Monday the council voted.": ["2021-11-29"],
    "It must be paid until the end of this month.": ["2021-12-31"],
    "by the end of next year": ["2022-12-31"],
    "The accounts go to them on the last Thursday of this month.": ["2021-12-30"],
    "It will be on the second Saturday of next month.": ["2022-01-08"],
    "They met on the first Friday of May 2020.": ["2020-05-01"],
    "The strike began on Monday of last week.": ["2021-11-22"],
    "It had been endorsed two weeks before Tuesday's vote.": ["2021-11-16", "2021-11-30"],
    "They met three days after 2 May 2020.": ["2020-05-05", "2020-05-02"],
    "He was held on Monday and will go on Tuesday.": ["2021-11-29", "2021-12-07"],
    "Talks due on 20 December were cancelled on Monday.": ["2021-12-20", "2021-11-29"],
    "She will meet men accused of fraud on Monday.": ["2021-12-06"],
    "It has not left by Nov. 14": ["2022-11-14"],
    "Rain is forecast for Monday night.": ["2021-12-06"],
    "It is due to open on Monday.": ["2021-12-06"],
    "The trial is to be held on Monday.": ["2021-12-06"],
    "It will end by March.": ["2022-03"],
    "due by May 3": ["2022-05-03"],
    "The offer ends on 1 June.": ["2022-06-01"],
    "The ferry closes on 1 June.": ["2022-06-01"],
    "The final takes place on 1 June.": ["2022-06-01"],
    "They will meet on Friday.": ["2021-12-03"],
    "She said on Thursday that it will.": ["2021-12-02"],
    "next Tuesday": ["2021-12-07"],
    "It sank on 9 March last year.": ["2020-03-09", "2020"],
    "Theresa May last year said so.": ["2020"],
    "in July this year": ["2021-07", "2021"],
    "It sank on May 3 of next year": ["2022-05-03", "2022"],
    "last Monday night": ["2021-11-29"],
    "last Thursday": ["2021-11-25"],
    "yesterday": ["2021-12-01"],
    "tomorrow": ["2021-12-03"],
    "last night": ["2021-12-01"],
    "three days ago": ["2021-11-29"],
    "six months ago": ["2021-06"],
    "two years ago": ["2019"],
    "last month": ["2021-11"],
    "next month": ["2022-01"],
    "next year": ["2022"],
    "this winter": ["2021-24"],
    "the summer of 2019": ["2019-22"],
    "in 2014": ["2014"],
    "from 2014 to 2018": ["2014", "2018"],
    "2021-12-02T10:00Z": ["2021-12-02"],
    "It began on Monday. The next day it ended.": ["2021-11-29", "2021-11-30"],
    "It began on 5 May 2020. A day earlier it rained.": ["2020-05-05", "2020-05-04"],
    "August was hot.": ["2021-08"],
}
UNRESOLVED = [
    "It could reopen if an inspection on Sunday found no damage.",
    "They will meet on Thursday.",
    "Rovers travel to Ashby on Tuesday.",
    "She sits her exams in January.",
    "in March",
    "They meet on Thursday.",
    "She sits her exams in January, and she had begun to learn.",
    "The next day, on Sunday, it was closed.",
    "two weeks ago",
    "last week",
    "last summer",
    "by March",
    "A day earlier it rained.",
    "It sank the day before the storm.",
    "It falls on the first Sunday in May.",
    "She left five years before the war.",
    "It began on Monday and ended on Tuesday. The next day it rained.",
]
NO_DATES = [
    "He may go. May he?",
    "Theresa May said so.",
    "Theresa May left.",
    "June Smith said so.",
    "Mr. May left.",
    "March on Moscow",
    "the Sunday Times",
    "Black Friday sales",
    "2,014 people",
    "2014 people came",
    "31 February",
    "the 1990s",
    "in the spring of their lives",
    "at 20:35",
    "It cost $2021.",
    "a decade",
]


@pytest.mark.parametrize(("text", "values"), RESOLVED.items(), ids=list(RESOLVED))
def test_a_settled_date_has_its_value(text: str, values: list[str]) -> None:
    """Absolute and relative dates are read against the day of publication."""
    assert [date.value for date in dates(text, PUBLISHED)] == values


@pytest.mark.parametrize("text", UNRESOLVED)
def test_an_unsettled_date_is_left_open(text: str) -> None:
    """What may be two days is none, and the rule says why."""
    last = dates(text, PUBLISHED)[-1]

    assert last.value is None
    assert last.rule


@pytest.mark.parametrize("text", NO_DATES)
def test_names_and_counts_are_no_dates(text: str) -> None:
    """Months in names, verbs, titles and numbers of things are not read as dates."""
    assert dates(text, PUBLISHED) == ()


def test_without_a_day_of_publication_only_written_dates_resolve() -> None:
    """Nothing is counted from a day that is not known."""
    found = dates("yesterday, this summer, in May 2019, last year, on 3 May, in March", None)

    assert [date.value for date in found] == [None, None, "2019-05", None, None, None]


@given(
    st.text(alphabet="May 12monday,lasthe.th/-2021", max_size=80),
    st.sampled_from([None, PUBLISHED]),
)
def test_any_text_can_be_read(text: str, published: str | None) -> None:
    """Spans lie in the text, in order, and never overlap."""
    found = dates(text, published)

    assert all(date.span.of(text).strip() for date in found)
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(found))


@pytest.mark.parametrize(
    "words",
    [
        *(f"3 {month.title()} 2020" for month in MONTHS),
        *(f"{month.title()} 3, 2020" for month in MONTHS),
        *(f"{month.title()} 2020" for month in MONTHS),
        *(day.title() for day in WEEKDAYS),
        *(f"{count} weeks ago" for count in SMALL if count != "zero"),
        *(f"{season} 2020" for season in SEASONS),
        "yesterday", "today", "tomorrow", "tonight", "this morning", "last night", "last month",
        "next year", "earlier this year", "later this month", "the next day", "a day later",
        "the end of next week", "2020-05-03", "the first Monday of May", "Friday of last week",
    ],
)  # fmt: skip
def test_every_word_of_the_calendar_is_found(words: str) -> None:
    """A date is found at the beginning of a text, inside a sentence and in brackets."""
    for text in (f"{words}, it broke.", f"It broke on {words}.", f"It broke ({words})."):
        assert dates(text, "2021-06-15"), text

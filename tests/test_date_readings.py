"""How a date is read: each form of words, with its value and its rule, against Thursday 2 December 2021."""

from __future__ import annotations

import pytest

from tests.date_lines import told, values

A_WEEKDAY_IS_READ_BY_ITS_TENSE = [
    ('They met on Friday.', ["Friday = 2021-11-26 day: the Friday on or before the article's date"]),
    ('They met on Thursday.', ["Thursday = 2021-12-02 day: the Thursday on or before the article's date"]),
    ('They met on Wednesday.', ["Wednesday = 2021-12-01 day: the Wednesday on or before the article's date"]),
    ('They will meet on Wednesday.', ["Wednesday = 2021-12-08 day: the Wednesday after the article's date"]),
    ('They will meet on Friday.', ["Friday = 2021-12-03 day: the Friday after the article's date"]),
    ('They will meet on Thursday.', ['Thursday = None day: the article is of a Thursday: that day or a week on']),
    ('They meet on Friday', ["Friday = None day: Friday may be the one before the article's date or after it"]),
    ('They meet on Thursday', ['Thursday = None day: the article is of a Thursday: that day or a week on']),
    ('They meet last Thursday', ["last Thursday = 2021-11-25 day: the Thursday before the article's date"]),
    ('They meet last Friday', ["last Friday = 2021-11-26 day: the Friday before the article's date"]),
    ('They meet next Thursday', ["next Thursday = 2021-12-09 day: the Thursday after the article's date"]),
    ('They meet next Friday', ["next Friday = 2021-12-03 day: the Friday after the article's date"]),
    ('They meet this Friday', ["this Friday = None day: Friday may be the one before the article's date or after it"]),
    ('They meet this Thursday', ["this Thursday = 2021-12-02 day: the Thursday on or before the article's date"]),
    ('They will meet this Wednesday', ["this Wednesday = 2021-12-08 day: the Wednesday after the article's date"]),
    ('They met on Friday night.', ["Friday night = 2021-11-26 day: the Friday on or before the article's date"]),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_WEEKDAY_IS_READ_BY_ITS_TENSE)
def test_a_weekday_is_read_by_its_tense(given: str, wanted: object) -> None:
    """A weekday is before the article's day or after it as the sentence looks back or ahead, or open."""
    assert told(given) == wanted


A_WORD_FOR_A_DAY_COUNTS_FROM_TODAY = [
    ('yesterday', ["yesterday = 2021-12-01 day: the day before the article's date"]),
    ('yesterday evening', ["yesterday evening = 2021-12-01 day: the day before the article's date"]),
    ('last night', ["last night = 2021-12-01 day: the day before the article's date"]),
    ('today', ["today = 2021-12-02 day: the article's date"]),
    ('earlier today', ["earlier today = 2021-12-02 day: the article's date"]),
    ('tonight', ["tonight = 2021-12-02 day: the article's date"]),
    ('this morning', ["this morning = 2021-12-02 day: the article's date"]),
    ('tomorrow', ["tomorrow = 2021-12-03 day: the day after the article's date"]),
    ('Tomorrow night', ["Tomorrow night = 2021-12-03 day: the day after the article's date"]),
    ('three days ago', ["three days ago = 2021-11-29 day: 3 days before the article's date"]),
    ('a day ago', ["a day ago = 2021-12-01 day: 1 day before the article's date"]),
    ('1 day ago', ["1 day ago = 2021-12-01 day: 1 day before the article's date"]),
    ('90 days ago', ["90 days ago = 2021-09-03 day: 90 days before the article's date"]),
    ('two weeks ago', ['two weeks ago = None day: weeks ago do not settle the day']),
    ('one month ago', ["one month ago = 2021-11 month: 1 month before the article's date"]),
    ('a month ago', ["a month ago = 2021-11 month: 1 month before the article's date"]),
    ('11 months ago', ["11 months ago = 2021-01 month: 11 months before the article's date"]),
    ('12 months ago', ["12 months ago = 2020-12 month: 12 months before the article's date"]),
    ('a year ago', ["a year ago = 2020 year: 1 year before the article's date"]),
    ('five years ago', ["five years ago = 2016 year: 5 years before the article's date"]),
    ('999 years ago', ["999 years ago = 1022 year: 999 years before the article's date"]),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_WORD_FOR_A_DAY_COUNTS_FROM_TODAY)
def test_a_word_for_a_day_counts_from_today(given: str, wanted: object) -> None:
    """Yesterday, today, tomorrow and their parts of the day; so many days, months and years ago."""
    assert told(given) == wanted


MONTHS_YEARS_AND_SEASONS_COUNT_FROM_TODAY = [
    ('last month', ["last month = 2021-11 month: the month before the article's month"]),
    ('this month', ["this month = 2021-12 month: the month of the article's date"]),
    ('next month', ["next month = 2022-01 month: the month after the article's month"]),
    ('earlier this month', ["earlier this month = 2021-12 month: the month of the article's date"]),
    ('later this month', ["later this month = 2021-12 month: the month of the article's date"]),
    ('last year', ["last year = 2020 year: the year before the article's year"]),
    ('this year', ["this year = 2021 year: the year of the article's date"]),
    ('next year', ["next year = 2022 year: the year after the article's year"]),
    ('earlier this year', ["earlier this year = 2021 year: the year of the article's date"]),
    ('last summer', ['last summer = None season: last summer may mean either of two years']),
    ('this summer', ["this summer = 2021-22 season: the summer of the article's year"]),
    ('next summer', ["next summer = 2022-22 season: the summer after the article's date"]),
    ('last winter', ["last winter = 2020-24 season: the winter before the article's date"]),
    ('this winter', ["this winter = 2021-24 season: the winter of the article's year"]),
    ('next winter', ['next winter = None season: next winter may mean either of two years']),
    ('last autumn', ['last autumn = None season: last autumn may mean either of two years']),
    ('next autumn', ["next autumn = 2022-23 season: the autumn after the article's date"]),
    ('this fall', ["this fall = 2021-23 season: the fall of the article's year"]),
    ('the spring', []),
    ('the spring of 2019', ['the spring of 2019 = 2019-21 season: written out']),
    ('winter 2019', ['winter 2019 = 2019-24 season: written out']),
    ('last week', ['last week = None day: a week is no day']),
    ('this weekend', ['this weekend = None day: a week is no day']),
    ('the following week', ['the following week = None day: a week is no day']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), MONTHS_YEARS_AND_SEASONS_COUNT_FROM_TODAY)
def test_months_years_and_seasons_count_from_today(given: str, wanted: object) -> None:
    """Last, this and next; a season only where it can be but one."""
    assert told(given) == wanted


A_MONTH_BY_NAME_IS_OF_THE_YEAR_THAT_FITS = [
    ('They met in November.', ["November = 2021-11 month: the November on or before the article's date"]),
    ('They met in December.', ["December = 2021-12 month: the December on or before the article's date"]),
    ('They met in January.', ["January = 2021-01 month: the January on or before the article's date"]),
    ('They will meet in November.', ["November = 2022-11 month: the November on or after the article's date"]),
    ('They will meet in December.', ["December = 2021-12 month: the December on or after the article's date"]),
    ('They will meet in January.', ["January = 2022-01 month: the January on or after the article's date"]),
    ('They will meet next December.', ["next December = 2022-12 month: the December on or after the article's date"]),
    ('They meet in November', ["November = None month: November may be the one before the article's date or after it"]),
    ('They meet in December', ["December = 2021-12 month: the December on or before the article's date"]),
    ('They meet this November', ["this November = 2021-11 month: the November on or before the article's date"]),
    ('They meet last November', ["last November = 2021-11 month: the November on or before the article's date"]),
    ('They met last December', ["last December = 2020-12 month: the December on or before the article's date"]),
    ('They met since March', ["March = 2021-03 month: the March on or before the article's date"]),
    ('They meet since March', ["March = 2021-03 month: the March on or before the article's date"]),
    ('They met by March', ['March = None month: by March may look back or ahead']),
    ('They will be met by March', ["March = 2022-03 month: the March on or after the article's date"]),
    ('They met until March', ['March = None month: until March may look back or ahead']),
    ('They will stay until March', ["March = 2022-03 month: the March on or after the article's date"]),
    ('They met before March', ['March = None month: before March may look back or ahead']),
    ('They met earlier in March', ["earlier in March = 2021-03 month: the March on or before the article's date"]),
    ('They will have met earlier in March', ["earlier in March = 2021-03 month: the March on or before the article's date"]),
    ('They will meet later in March', ["later in March = 2022-03 month: the March on or after the article's date"]),
    ('They met late November', ["November = 2021-11 month: the November on or before the article's date"]),
    ('They met in Nov.', ["Nov = 2021-11 month: the Nov on or before the article's date"]),
    ('May 2020', ['May 2020 = 2020-05 month: written out']),
    ('May, 2020', ['May, 2020 = 2020-05 month: written out']),
    ('May of 2020', ['May of 2020 = 2020-05 month: written out']),
    ('They met in May last year', ["May = 2020-05 month: last year, counted from the article's date", "last year = 2020 year: the year before the article's year"]),
    ('They met in May next year', ["May = 2022-05 month: next year, counted from the article's date", "next year = 2022 year: the year after the article's year"]),
    ('They met in May this year', ["May = 2021-05 month: this year, counted from the article's date", "this year = 2021 year: the year of the article's date"]),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_MONTH_BY_NAME_IS_OF_THE_YEAR_THAT_FITS)
def test_a_month_by_name_is_of_the_year_that_fits(given: str, wanted: object) -> None:
    """A month looks back or ahead as its sentence does; words like by, since and next settle it."""
    assert told(given) == wanted


A_DAY_WITHOUT_A_YEAR_IS_THE_NEAREST = [
    ('on 2 December.', ['2 December = 2021-12-02']),
    ('on 3 December', ['3 December = 2021-12-03']),
    ('on 1 December', ['1 December = 2021-12-01']),
    ('on 31 January', ['31 January = 2022-01-31']),
    ('on 1 February', ['1 February = 2021-02-01']),
    ('on 10 March', ['10 March = 2021-03-10']),
    ('on 30 November', ['30 November = 2021-11-30']),
    ('They will meet on 30 November.', ['30 November = 2022-11-30']),
    ('They will meet on 2 December.', ['2 December = 2021-12-02']),
    ('They will meet on 1 June.', ['1 June = 2022-06-01']),
    ('They met on 29 February', ['29 February = 2020-02-29']),
    ('They met on 30 February', []),
    ('They met on 9 March last year', ['9 March = 2020-03-09', 'last year = 2020']),
    ('They met on 9 March next year', ['9 March = 2022-03-09', 'next year = 2022']),
    ('They met on March 9 last year', ['March 9 = 2020-03-09', 'last year = 2020']),
    ('They met on 30 February last year', ['last year = 2020']),
    ('They met on 29 February of last year', ['29 February = 2020-02-29', 'last year = 2020']),
    ('They met on Monday, 9 March', ['Monday, 9 March = 2021-03-09']),
    ('They met on Monday 9 March 2020', ['Monday 9 March 2020 = 2020-03-09']),
    ('They met on 9 March 2020', ['9 March 2020 = 2020-03-09']),
    ('They met on 30 February 2020', []),
    ('They met on 2020-02-30', []),
    ('They met on 2020-02-03', ['2020-02-03 = 2020-02-03']),
    ('They met on February 30, 2020', []),
    ('They met on Feb. 3, 2020', ['Feb. 3, 2020 = 2020-02-03']),
    ('They met on the 3rd of Feb', ['the 3rd of Feb = 2021-02-03']),
    ('They met on May 5.5', []),
    ('They met on May 5%', []),
    ('They met on March 9:30', []),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_DAY_WITHOUT_A_YEAR_IS_THE_NEAREST)
def test_a_day_without_a_year_is_the_nearest(given: str, wanted: object) -> None:
    """A day is the nearest back, or within two months ahead; where the sentence looks ahead, the next."""
    assert values(given) == wanted

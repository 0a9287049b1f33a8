"""Days counted from others, days in a row, names that are no dates, and what stays open."""

from __future__ import annotations

import pytest

from tests.date_lines import told, values

A_DAY_BESIDE_ANOTHER_COUNTS_FROM_IT = [
    ('It began on 5 May 2020. The next day it ended.', ['5 May 2020 = 2020-05-05 day: written out', 'The next day = 2020-05-06 day: the day after 2020-05-05']),
    ('It began on 5 May 2020. The day after it ended.', ['5 May 2020 = 2020-05-05 day: written out', 'The day after = None day: it counts from an event']),
    ('It began on 5 May 2020. The following day it ended.', ['5 May 2020 = 2020-05-05 day: written out', 'The following day = 2020-05-06 day: the day after 2020-05-05']),
    ('It began on 5 May 2020. A day later it ended.', ['5 May 2020 = 2020-05-05 day: written out', 'A day later = 2020-05-06 day: the day after 2020-05-05']),
    ('It began on 5 May 2020. The day before it rained.', ['5 May 2020 = 2020-05-05 day: written out', 'The day before = None day: it counts from an event']),
    ('It began on 5 May 2020. The previous day it rained.', ['5 May 2020 = 2020-05-05 day: written out', 'The previous day = 2020-05-04 day: the day before 2020-05-05']),
    ('It began on 5 May 2020. A day earlier it rained.', ['5 May 2020 = 2020-05-05 day: written out', 'A day earlier = 2020-05-04 day: the day before 2020-05-05']),
    ('It began in May 2020. The next day it ended.', ['May 2020 = 2020-05 month: written out', 'The next day = None day: no single day is named just before']),
    ('It began on 5 May 2020, or on 6 May 2020. The next day it ended.', ['5 May 2020 = 2020-05-05 day: written out', '6 May 2020 = 2020-05-06 day: written out', 'The next day = None day: no single day is named just before']),
    ('It began on 5 May 2020, or on 5 May 2020. The next day it ended.', ['5 May 2020 = 2020-05-05 day: written out', '5 May 2020 = 2020-05-05 day: written out', 'The next day = 2020-05-06 day: the day after 2020-05-05']),
    ('It began on 5 May 2020 in May 2020. The next day it ended.', ['5 May 2020 = 2020-05-05 day: written out', 'May 2020 = 2020-05 month: written out', 'The next day = 2020-05-06 day: the day after 2020-05-05']),
    ('It began on 5 May 2020. It grew. The next day it ended.', ['5 May 2020 = 2020-05-05 day: written out', 'The next day = None day: no single day is named just before']),
    ('It began on 5 May 2020, and the next day it ended.', ['5 May 2020 = 2020-05-05 day: written out', 'the next day = 2020-05-06 day: the day after 2020-05-05']),
    ('The next day, Sunday, it ended.', ['The next day = None day: no single day is named just before', 'Sunday = None day: no single day is named just before']),
    ('The next day (Sunday) it ended.', ['The next day = None day: no single day is named just before', 'Sunday = None day: no single day is named just before']),
    ('The next day, a Sunday, it ended.', ['The next day = None day: no single day is named just before', 'Sunday = None day: no single day is named just before']),
    ('The next day it ended on Sunday.', ['The next day = None day: no single day is named just before', "Sunday = 2021-11-28 day: the Sunday on or before the article's date"]),
    ('The next day it ended. Sunday was dry.', ['The next day = None day: no single day is named just before', "Sunday = 2021-11-28 day: the Sunday on or before the article's date"]),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_DAY_BESIDE_ANOTHER_COUNTS_FROM_IT)
def test_a_day_beside_another_counts_from_it(given: str, wanted: object) -> None:
    """The next day is the one after the single day named just before, in this sentence or the last."""
    assert told(given) == wanted


DAYS_IN_A_ROW_SHARE_THEIR_MONTH = [
    ('from 12 to 16 May 2020', ['12 = 2020-05-12', '16 May 2020 = 2020-05-16']),
    ('12-16 May 2020', ['12 = 2020-05-12', '16 May 2020 = 2020-05-16']),
    ('12 and 16 May 2020', ['12 = 2020-05-12', '16 May 2020 = 2020-05-16']),
    ('12th until 16 May 2020', ['12 = 2020-05-12', '16 May 2020 = 2020-05-16']),
    ('16 to 12 May 2020', ['12 May 2020 = 2020-05-12']),
    ('16 to 16 May 2020', ['16 May 2020 = 2020-05-16']),
    ('1.12 to 16 May 2020', ['16 May 2020 = 2020-05-16']),
    ('12 boats to 16 May 2020', ['16 May 2020 = 2020-05-16']),
    ('May 12-16', ['May 12 = 2021-05-12', '16 = 2021-05-16']),
    ('May 12 to 16', ['May 12 = 2021-05-12', '16 = 2021-05-16']),
    ('May 16 to 12', ['May 16 = 2021-05-16']),
    ('May 12 or 14th', ['May 12 = 2021-05-12', '14 = 2021-05-14']),
    ('May 12 to 16%', ['May 12 = 2021-05-12']),
    ('May 12 to 16.5', ['May 12 = 2021-05-12']),
    ('May 12 to 16 boats', ['May 12 = 2021-05-12']),
    ('May 12 to 40', ['May 12 = 2021-05-12']),
    ('0 to 16 May 2020', ['16 May 2020 = 2020-05-16']),
    ('12 to 16 in May 2020', ['May 2020 = 2020-05']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), DAYS_IN_A_ROW_SHARE_THEIR_MONTH)
def test_days_in_a_row_share_their_month(given: str, wanted: object) -> None:
    """From 12 to 16 May, and May 12-16, name both days; what is no row names one."""
    assert values(given) == wanted


MONTHS_AND_WEEKDAYS_IN_NAMES_ARE_NO_DATES = [
    ('He may go.', []),
    ('Theresa May left', []),
    ('In May she left', ['May = 2021-05']),
    ('By May Smith said so', []),
    ('By May she left', ['May = None']),
    ('after June Smith left', []),
    ('June was hot', ['June = 2021-06']),
    ('June Smith left', []),
    ('Mr June left', []),
    ('In April Smith left', ['April = 2021-04']),
    ('Of April Smith', []),
    ('In December Smith left', ['December = 2021-12']),
    ('December Smith left', ['December = 2021-12']),
    ('the march went on', []),
    ('March was dry', []),
    ('since March Smith left', ['March = 2021-03']),
    ('the Sunday Times', []),
    ('the Sunday paper', ['Sunday = None']),
    ('the Daily Friday Express', []),
    ('Sunday World said', []),
    ('Bloody Sunday', []),
    ('Good Friday', []),
    ('It ended on Jan.', []),
    ('It ended Jan', []),
    ('Jan Smith left', []),
    ('to Jan Smith', []),
    ('on Sept', ['Sept = None']),
    ('Sun shone', []),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), MONTHS_AND_WEEKDAYS_IN_NAMES_ARE_NO_DATES)
def test_months_and_weekdays_in_names_are_no_dates(given: str, wanted: object) -> None:
    """May the verb, March the walk, people's names, papers and festive days are no dates."""
    assert values(given) == wanted


A_YEAR_STANDS_ALONE = [
    ('in 2014', ['2014 = 2014']),
    ('in 1500', ['1500 = 1500']),
    ('in 1499', []),
    ('in 2099', ['2099 = 2099']),
    ('in 2100', []),
    ('2014 people', []),
    ('2014 men', []),
    ('2014 boats', ['2014 = 2014']),
    ('£2014', []),
    ('2014%', []),
    ('2014 per cent', []),
    ('2014.5', []),
    ('2014/15', []),
    ('2014s', []),
    ('2014 million', []),
    ('12/2014', []),
    ('a-2014', []),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_YEAR_STANDS_ALONE)
def test_a_year_stands_alone(given: str, wanted: object) -> None:
    """A year is no count of things, no sum, no share and no part of another figure."""
    assert values(given) == wanted


WITHOUT_A_DAY_OF_PUBLICATION_NOTHING_IS_COUNTED = [
    ('yesterday', ['yesterday = None day: the article has no date to count from']),
    ('this summer', ['this summer = None season: the article has no date to count from']),
    ('summer', []),
    ('the summer of 2019', ['the summer of 2019 = 2019-22 season: written out']),
    ('last year', ['last year = None year: the article has no date to count from']),
    ('next month', ['next month = None month: the article has no date to count from']),
    ('on 3 May', ['3 May = None day: no year is given, and the article has no date to count from']),
    ('in March', ['March = None month: the article has no date to count from']),
    ('on Monday', ['Monday = None day: the article has no date to count from']),
    ('three days ago', ['three days ago = None day: the article has no date to count from']),
    ('5 May 2020', ['5 May 2020 = 2020-05-05 day: written out']),
    ('It began on 5 May 2020. The next day it ended.', ['5 May 2020 = 2020-05-05 day: written out', 'The next day = 2020-05-06 day: the day after 2020-05-05']),
    ('9 March last year', ['9 March = None day: no year is given, and the article has no date to count from', 'last year = None year: the article has no date to count from']),
    ('by the end of this month', ['by the end of this month = None day: the article has no date to count from']),
    ('by the end of next year', ['by the end of next year = None day: the article has no date to count from']),
    ('on the first Monday of this month', ['the first Monday of this month = None day: the article has no date to count from']),
    ('Monday of last week', ['Monday of last week = None day: the article has no date to count from']),
    ('last week', ['last week = None day: the article has no date to count from']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), WITHOUT_A_DAY_OF_PUBLICATION_NOTHING_IS_COUNTED)
def test_without_a_day_of_publication_nothing_is_counted(given: str, wanted: object) -> None:
    """What counts from an unknown day is open, and says so."""
    assert told(given, None) == wanted


A_DAY_IS_COUNTED_OFF_IN_ITS_MONTH = [
    ('the first Monday of May 2020', ['the first Monday of May 2020 = 2020-05-04 day: the first Monday of 2020-05']),
    ('the second Monday of May 2020', ['the second Monday of May 2020 = 2020-05-11 day: the second Monday of 2020-05']),
    ('the third Friday in May 2020', ['the third Friday in May 2020 = 2020-05-15 day: the third Friday of 2020-05']),
    ('The fourth Friday of May 2020', ['The fourth Friday of May 2020 = 2020-05-22 day: the fourth Friday of 2020-05']),
    ('the last Friday of May 2020', ['the last Friday of May 2020 = 2020-05-29 day: the last Friday of 2020-05']),
    ('the last Sunday of May 2020', ['the last Sunday of May 2020 = 2020-05-31 day: the last Sunday of 2020-05']),
    ('first Monday of June 2020', ['first Monday of June 2020 = 2020-06-01 day: the first Monday of 2020-06']),
    ('the first Monday of this month', ['the first Monday of this month = 2021-12-06 day: the first Monday of 2021-12']),
    ('the second Saturday of next month', ['the second Saturday of next month = 2022-01-08 day: the second Saturday of 2022-01']),
    ('the last Thursday of last month', ['the last Thursday of last month = 2021-11-25 day: the last Thursday of 2021-11']),
    ('the first Monday of the month', ['the first Monday of the month = 2021-12-06 day: the first Monday of 2021-12']),
    ('It was the first Monday of the month after', ["Monday = 2021-11-29 day: the Monday on or before the article's date"]),
    ('It was held on the first Friday of March.', ['the first Friday of March = 2021-03-05 day: the first Friday of 2021-03']),
    ('It was held on the first Friday of December.', ['the first Friday of December = 2021-12-03 day: the first Friday of 2021-12']),
    ('It will be held on the first Friday of March.', ['the first Friday of March = 2022-03-04 day: the first Friday of 2022-03']),
    ('It was held on the first Friday of January.', ['the first Friday of January = 2021-01-01 day: the first Friday of 2021-01']),
    ('It will be held on the first Friday of December.', ['the first Friday of December = 2021-12-03 day: the first Friday of 2021-12']),
    ('The first Friday of March', ['The first Friday of March = None day: March of which year is open']),
    ('by the end of this month', ['by the end of this month = 2021-12-31 day: the last day of 2021-12']),
    ('by the end of last month', ['by the end of last month = 2021-11-30 day: the last day of 2021-11']),
    ('until the end of next month', ['until the end of next month = 2022-01-31 day: the last day of 2022-01']),
    ('before end of the month', ['before end of the month = 2021-12-31 day: the last day of 2021-12']),
    ('by the end of this year', ['by the end of this year = 2021-12-31 day: the last day of 2021']),
    ('by the end of last year', ['by the end of last year = 2020-12-31 day: the last day of 2020']),
    ('till the end of next year', ['till the end of next year = 2022-12-31 day: the last day of 2022']),
    ('by the end of February 2020', ['by the end of February 2020 = 2020-02-29 day: the last day of 2020-02']),
    ('by the end of February 2021', ['by the end of February 2021 = 2021-02-28 day: the last day of 2021-02']),
    ('It will be ready by the end of March.', ['by the end of March = 2022-03-31 day: the last day of 2022-03']),
    ('It was ready by the end of March.', ['by the end of March = 2021-03-31 day: the last day of 2021-03']),
    ('It was ready by the end of December.', ['by the end of December = 2021-12-31 day: the last day of 2021-12']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_DAY_IS_COUNTED_OFF_IN_ITS_MONTH)
def test_a_day_is_counted_off_in_its_month(given: str, wanted: object) -> None:
    """The nth weekday of a month, and a month's or a year's end."""
    assert told(given) == wanted


A_WEEKDAY_OF_A_WEEK_COUNTS_IN_WEEKS = [
    ('Monday of last week', ["Monday of last week = 2021-11-22 day: Monday of the week before the article's date"]),
    ('Monday last week', ["Monday last week = 2021-11-22 day: Monday of the week before the article's date"]),
    ('Friday of this week', ["Friday of this week = 2021-12-03 day: Friday of the week of the article's date"]),
    ('Friday next week', ["Friday next week = 2021-12-10 day: Friday of the week after the article's date"]),
    ('Saturday of next week', ["Saturday of next week = 2021-12-11 day: Saturday of the week after the article's date"]),
    ('Sunday of last week', ['Sunday of last week = None day: weeks may begin on Sunday or on Monday']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_WEEKDAY_OF_A_WEEK_COUNTS_IN_WEEKS)
def test_a_weekday_of_a_week_counts_in_weeks(given: str, wanted: object) -> None:
    """Monday of last week is of the week that began on a Monday; where a Sunday is in it, open."""
    assert told(given) == wanted


A_DAY_COUNTED_FROM_ANOTHER_NEEDS_THAT_DAY = [
    ('two weeks before 5 May 2020', ['two weeks before = 2020-04-21 day: 2 weeks before 2020-05-05', '5 May 2020 = 2020-05-05 day: written out']),
    ('two days after 5 May 2020', ['two days after = 2020-05-07 day: 2 days after 2020-05-05', '5 May 2020 = 2020-05-05 day: written out']),
    ('a day after 5 May 2020', ['a day after = 2020-05-06 day: 1 day after 2020-05-05', '5 May 2020 = 2020-05-05 day: written out']),
    ('The day before 5 May 2020', ['The day before = 2020-05-04 day: 1 day before 2020-05-05', '5 May 2020 = 2020-05-05 day: written out']),
    ('one day after 5 May 2020', ['one day after = 2020-05-06 day: 1 day after 2020-05-05', '5 May 2020 = 2020-05-05 day: written out']),
    ('1 day after 5 May 2020', ['1 day after = 2020-05-06 day: 1 day after 2020-05-05', '5 May 2020 = 2020-05-05 day: written out']),
    ('forty-five days after 5 May 2020', ['forty-five days after = 2020-06-19 day: 45 days after 2020-05-05', '5 May 2020 = 2020-05-05 day: written out']),
    ('3 weeks after 5 May 2020', ['3 weeks after = 2020-05-26 day: 3 weeks after 2020-05-05', '5 May 2020 = 2020-05-05 day: written out']),
    ('two months after 5 May 2020', ['two months after = None day: it counts from an event', '5 May 2020 = 2020-05-05 day: written out']),
    ('two years before 5 May 2020', ['two years before = None day: it counts from an event', '5 May 2020 = 2020-05-05 day: written out']),
    ('two weeks before the storm', ['two weeks before = None day: it counts from an event']),
    ('two weeks before the storm of 5 May 2020', ['two weeks before = None day: it counts from an event', '5 May 2020 = 2020-05-05 day: written out']),
    ('two weeks before May 2020', ['two weeks before = None day: it counts from an event', 'May 2020 = 2020-05 month: written out']),
    ('two weeks before 5 May', ['two weeks before = 2021-04-21 day: 2 weeks before 2021-05-05', "5 May = 2021-05-05 day: that day of the year before the article's date"]),
    ('two weeks before', []),
    ('two weeks before and after 5 May 2020', ['5 May 2020 = 2020-05-05 day: written out']),
    ('two weeks before in 5 May 2020', ['5 May 2020 = 2020-05-05 day: written out']),
    ('two weeks after the storm, two days before 5 May 2020', ['two weeks after = None day: it counts from an event', 'two days before = 2020-05-03 day: 2 days before 2020-05-05', '5 May 2020 = 2020-05-05 day: written out']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_DAY_COUNTED_FROM_ANOTHER_NEEDS_THAT_DAY)
def test_a_day_counted_from_another_needs_that_day(given: str, wanted: object) -> None:
    """Two weeks before a day is counted from it; before an event it stays open."""
    assert told(given) == wanted

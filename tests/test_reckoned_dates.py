"""Dates and spans of time that follow from those of the evidence, and hours that do not."""

from __future__ import annotations

import pytest

from assistant.grounding.dates.clock_check import wrong_times
from assistant.grounding.dates.dating import lapses, reckoned_date
from assistant.grounding.dates.lapsing import lapse
from assistant.grounding.dates.moments import moments, readings
from assistant.grounding.dates.overnight import meet_at_night, weekdays_meet_at_night
from tests.stated import figure, stated


def reckoned(value: str, evidence: str, published: str = "", article: str = "") -> str | None:
    """Return which date and which span of time of the evidence give a date."""
    found = reckoned_date(value, stated("It was then.", evidence, article, published or None))
    return None if found is None else f"{found[1]} from {found[0]}"


def spans(evidence: str) -> list[str]:
    """Return each span of time: its days or months, and which ways it counts."""
    statement = stated("It was then.", evidence)
    return [
        f"{one[2]}: {one[0]} {one[1]} {one[3]}" for one in lapses(statement, statement.evidence)
    ]


def lapsed(claim: str, evidence: str, published: str = "", article: str = "") -> str | None:
    """Return between which two dates a claim's span of time lies, and whether that is sure."""
    found = lapse(figure(claim), stated(claim, evidence, article, published or None))
    return None if found is None else f"{found[1][0]} - {found[1][1]}{'' if found[2] else '?'}"


def days(claim: str, evidence: str, published: str = "") -> tuple[list[str], list[str]]:
    """Return the days from which a claim may count, and what undated days may mean."""
    statement = stated(claim, evidence, published=published or None)
    return (
        [f"{words}: {value}" for value, words in moments(statement)],
        sorted(readings(statement)),
    )


def hours(claim: str, evidence: str, article: str = "") -> list[str]:
    """Return what is said of clock times that the article does not give."""
    return list(wrong_times(stated(claim, evidence, article)))


def neighbours(value: str, evidence: str) -> bool:
    """Tell whether an ISO day is beside one of the evidence's in a night."""
    statement = stated("It was then.", evidence)
    return meet_at_night(value, statement.facts.dates, statement)


def beside(one: str, other: str, evidence: str) -> bool:
    """Tell whether two weekdays meet in a night."""
    return weekdays_meet_at_night(one, other, stated("It was then.", evidence))


A_DATE_FOLLOWS_FROM_A_DATE_AND_A_SPAN = [
    (('2024-07-03', 'It began on 4 May 2024 and takes 60 days.'), '60 days from 4 May 2024'),
    (('2024-03-05', 'It began on 4 May 2024 and takes 60 days.'), '60 days from 4 May 2024'),
    (('2024-07-04', 'It began on 4 May 2024 and takes 60 days.'), None),
    (('2024-07-03', 'It began 60 days after 4 May 2024.'), '60 days from 4 May 2024'),
    (('2024-03-05', 'It began 60 days after 4 May 2024.'), None),
    (('2024-03-05', 'It began 60 days before 4 May 2024.'), '60 days from 4 May 2024'),
    (('2024-07-03', 'It began 60 days before 4 May 2024.'), None),
    (('2024-07-03', 'It began 60 days before the vote of last week, not on any of the days of 4 May 2024.'), '60 days from 4 May 2024'),
    (('2024-07', 'It began on 4 May 2024 and takes 60 days.'), '60 days from 4 May 2024'),
    (('2024', 'It began on 4 May 2024 and takes 60 days.'), None),
    (('2025', 'It began on 4 December 2024 and takes 60 days.'), '60 days from 4 December 2024'),
    (('2024-05', 'It began on 4 May 2024 and takes 20 days.'), None),
    (('2024-06', 'It began on 4 May 2024 and takes 27 days.'), None),
    (('2024-06', 'It began on 4 May 2024 and takes 28 days.'), '28 days from 4 May 2024'),
    (('2024-05-18', 'It began on 4 May 2024 and takes two weeks.'), 'two weeks from 4 May 2024'),
    (('2024-05-18', 'It began on 4 May 2024 and takes a fortnight.'), 'a fortnight from 4 May 2024'),
    (('2024-05-14', 'It began on 4 May 2024 and takes a week and a half.'), 'a week and a half from 4 May 2024'),
    (('2024-07-04', 'It began on 4 May 2024 and takes two months.'), 'two months from 4 May 2024'),
    (('2024-07-04', 'It began on 4 May 2024 and takes 1.5 months.'), None),
    (('2024-05-05', 'It began on 4 May 2024 and ended the day after.'), 'the day from 4 May 2024'),
    (('2025-05-04', 'It began on 4 May 2024 and takes a year.'), 'a year from 4 May 2024'),
    (('2025-11-04', 'It began on 4 May 2024 and takes a year and a half.'), 'a year and a half from 4 May 2024'),
    (('2034-05-04', 'It began on 4 May 2024 and takes a decade.'), 'a decade from 4 May 2024'),
    (('2026-05-04', 'It began on 4 May 2024 and takes 2 years.'), '2 years from 4 May 2024'),
    (('2026', 'It began in 2024 and takes 2 years.'), '2 years from 2024'),
    (('2022', 'It began in 2024 and takes 2 years.'), '2 years from 2024'),
    (('2025', 'It began in 2024 and takes 18 months.'), None),
    (('2024-11', 'It began in May 2024 and takes six months.'), 'six months from May 2024'),
    (('2023-11', 'It began in May 2024 and takes six months.'), 'six months from May 2024'),
    (('2025-02', 'It began in December 2024 and takes two months.'), 'two months from December 2024'),
    (('2024-02', 'It began in January 2024 and takes a month.'), 'a month from January 2024'),
    (('2025-02', 'It began in winter 2024 and takes two months.'), None),
    (('2023-12', 'It began in January 2024 and takes a month.'), 'a month from January 2024'),
    (('2024-12', 'It began in January 2024 and takes 11 months.'), '11 months from January 2024'),
    (('2025-02-28', 'It began on 31 January 2025 and takes a month.'), 'a month from 31 January 2025'),
    (('2023-12-31', 'It began on 31 January 2024 and takes a month.'), 'a month from 31 January 2024'),
    (('2024-05-19', 'It began on 4 May 2024, takes 10 days and 5 more days.'), None),
    (('2024-05-19', 'It began on 4 May 2024, takes 10 days and then 5 days.'), '10 days and 5 days from 4 May 2024'),
    (('2024-05-19', 'It began on 4 May 2024, takes 10 days, 5 days, 3 days, 2 days and then 7 days.'), None),
    (('2024-05-21', 'It began on 4 May 2024, takes 10 days, 5 days, 3 days, 2 days and then 7 days.'), None),
    (('2024-05-19', 'It began on 4 May 2024, takes 10 to 12 days and 5 more days.'), None),
    (('2024-05-16', 'It began on 4 May 2024 and takes 10 to 12 days.'), None),
    (('2024-05-09', 'It takes five days.', '2024-05-04'), 'five days from 2024-05-04'),
    (('2024-05-09', 'It takes five days.'), None),
    (('2024-05-06', 'It began on 4 May 2024.', '', 'It began on 4 May 2024. It takes two days.'), None),
    (('2024-05-08', 'It began on 4 May 2024.', '', 'It began on 4 May 2024. It takes four days.'), 'four days from 4 May 2024'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_DATE_FOLLOWS_FROM_A_DATE_AND_A_SPAN)
def test_a_date_follows_from_a_date_and_a_span(given: tuple[str, ...], wanted: object) -> None:
    """A day of the evidence and a span of time give a day, a month or a year, on or back as told."""
    assert reckoned(*given) == wanted


A_SPAN_OF_TIME_IS_DAYS_OR_MONTHS = [
    ('17 months ago', ['17 months: 0 17 (-1,)']),
    ('two weeks later', ['two weeks: 14 0 (1,)']),
    ('a fortnight before', ['a fortnight: 14 0 (1, -1)']),
    ('2 decades earlier', ['2 decades: 0 240 (-1,)']),
    ('half a year', ['half a year: 0 6 (1, -1)', 'a year: 0 12 (1, -1)']),
    ('1.5 years on', ['1.5 years: 0 18 (1, -1)']),
    ('0.3 months', []),
    ('5 km later', []),
    ('5 to 7 days later', []),
    ('a week and a half later', ['a week and a half: 10 0 (1,)']),
    ('the day after', ['the day: 1 0 (1, -1)']),
    ('the day before it on 4 May 2024', ['the day: 1 0 (-1,)']),
    ('the day of', []),
    ('100,000 days', ['100,000 days: 100000 0 (1, -1)']),
    ('100,001 days', []),
    ('3 days from Tuesday', ['3 days: 3 0 (1,)']),
    ('3 days previously', ['3 days: 3 0 (-1,)']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_SPAN_OF_TIME_IS_DAYS_OR_MONTHS)
def test_a_span_of_time_is_days_or_months(given: str, wanted: object) -> None:
    """Days, weeks and fortnights are days; months, years and decades months; with the way they count."""
    assert spans(given) == wanted


A_SPAN_OF_TIME_LIES_BETWEEN_TWO_DATES = [
    (('after two years', 'It was built in 2014 and sold in 2016.'), '2016 - 2014'),
    (('after three years', 'It was built in 2014 and sold in 2016.'), '2016 - 2014?'),
    (('after four years', 'It was built in 2014 and sold in 2016.'), None),
    (('after 20 days', 'It began on 4 May 2024 and ended on 24 May 2024.'), '739030 - 739010'),
    (('after 21 days', 'It began on 4 May 2024 and ended on 24 May 2024.'), '739030 - 739010?'),
    (('after 22 days', 'It began on 4 May 2024 and ended on 24 May 2024.'), None),
    (('after three weeks', 'It began on 4 May 2024 and ended on 25 May 2024.'), '739031 - 739010'),
    (('after two months', 'It began on 4 May 2024 and ended on 25 July 2024.'), '24295 - 24293'),
    (('after two months', 'It began in May 2024 and ended in July 2024.'), '24295 - 24293'),
    (('after one decade', 'It was built in 2004 and sold in 2014.'), '2014 - 2004'),
    (('after two decades', 'It was built in 1994 and sold in 2014.'), '2014 - 1994'),
    (('after 5 km', 'It was built in 2014 and sold in 2019.'), None),
    (('after two hours', 'It was built in 2014 and sold in 2016.'), None),
    (('after over two years', 'It was built in 2014 and sold in 2016.'), '2016 - 2014'),
    (('after over 20 years', 'It was built in 1990 and sold in 2015.'), '2015 - 1990'),
    (('after over 20 years', 'It was built in 1990 and sold in 2016.'), None),
    (('after over 20 years', 'It was built in 1990 and sold in 2009.'), '2009 - 1990?'),
    (('after over 20 years', 'It was built in 1990 and sold in 2008.'), None),
    (('after under 20 years', 'It was built in 1990 and sold in 2006.'), '2006 - 1990'),
    (('after under 20 years', 'It was built in 1990 and sold in 2005.'), None),
    (('after under 20 years', 'It was built in 1990 and sold in 2011.'), '2011 - 1990?'),
    (('after at least 20 years', 'It was built in 1990 and sold in 2010.'), '2010 - 1990'),
    (('after at most 20 years', 'It was built in 1990 and sold in 2010.'), '2010 - 1990'),
    (('after about 20 years', 'It was built in 1990 and sold in 2012.'), '2012 - 1990'),
    (('after about 20 years', 'It was built in 1990 and sold in 2013.'), None),
    (('after seven years', 'It was built in 2014.', '2021-12-02'), '2021 - 2014'),
    (('after seven years', 'It was built in 2014.'), None),
    (('after seven years, in 2021', 'It was built in 2014.'), '2021 - 2014'),
    (('after seven years', 'It was built in 2014.', '', 'It was built in 2014. It fell in 2021.'), '2021 - 2014'),
    (('after seven years', 'It fell.', '', 'It fell. It was built in 2014 and sold in 2021.'), '2021 - 2014'),
    (('after two days', 'It began on 4 May 2024; three days later it rained, on the fifth it ended.'), '739013 - 739010?'),
    (('after five days', 'It began on 4 May 2024; three days later it rained. It ended on 12 May 2024.'), '739018 - 739013'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_SPAN_OF_TIME_LIES_BETWEEN_TWO_DATES)
def test_a_span_of_time_lies_between_two_dates(given: tuple[str, ...], wanted: object) -> None:
    """Two dates, one of them the evidence's or the article's own, lie so far apart; one more is not sure."""
    assert lapsed(*given) == wanted


DAYS_FROM_WHICH_A_CLAIM_MAY_COUNT = [
    (('It ended then.', 'It began on 4 May 2024.'), (['4 May 2024: 2024-05-04'], [])),
    (('It ended on 5 May 2024.', 'It began on 4 May 2024.'), (['4 May 2024: 2024-05-04'], [])),
    (('It ended on 4 May 2024.', 'It began on 4 May 2024.'), (['4 May 2024: 2024-05-04', '4 May 2024: 2024-05-04'], [])),
    (('It ended then.', 'It began on 4 May.', '2024-06-01'), (['4 May: 2024-05-04', '4 May: 2025-05-04', '2024-06-01: 2024-06-01'], ['2023-05-04', '2024-05-04', '2025-05-04'])),
    (('It ended then.', 'It began on 4 July.', '2024-06-01'), (['4 July: 2024-07-04', '2024-06-01: 2024-06-01'], ['2023-07-04', '2024-07-04', '2025-07-04'])),
    (('It ended then.', 'Talks on Friday in the town.', '2024-06-01'), (['Friday: 2024-05-31', 'Friday: 2024-06-07', '2024-06-01: 2024-06-01'], [])),
    (('It ended then.', 'They met on Friday.', '2024-06-01'), (['Friday: 2024-05-31', '2024-06-01: 2024-06-01'], [])),
    (('It ended then.', 'Talks on Friday in the town.', '2024-05-31'), (['Friday: 2024-05-24', 'Friday: 2024-06-07', '2024-05-31: 2024-05-31'], [])),
    (('It ended then.', 'It began on 1 June.', '2024-06-01'), (['1 June: 2024-06-01', '2024-06-01: 2024-06-01'], ['2023-06-01', '2024-06-01', '2025-06-01'])),
    (('It ended then.', 'It began on 31 May.', '2024-06-01'), (['31 May: 2024-05-31', '31 May: 2025-05-31', '2024-06-01: 2024-06-01'], ['2023-05-31', '2024-05-31', '2025-05-31'])),
    (('It ended then.', 'It began on 4 May 2021, and on 8 June.', '2024-06-01'), (['4 May 2021: 2021-05-04', '8 June: 2024-06-08', '2024-06-01: 2024-06-01'], ['2021-06-08', '2023-06-08', '2024-06-08', '2025-06-08'])),
    (('It ended then.', 'It began last month, and last year.', '2024-06-01'), (['last month: 2024-05', 'last year: 2023', '2024-06-01: 2024-06-01'], [])),
    (('It ended then.', 'It began on 4 May, not in 2021.', '2024-06-01'), (['4 May: 2024-05-04', '4 May: 2025-05-04', '2021: 2021', '2024-06-01: 2024-06-01'], ['2021-05-04', '2023-05-04', '2024-05-04', '2025-05-04'])),
    (('It ended then.', 'It began in May.', '2024-06-01'), (['May: 2024-05', '2024-06-01: 2024-06-01'], [])),
    (('It ended then.', 'Talks on Friday in the town.'), ([], [])),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), DAYS_FROM_WHICH_A_CLAIM_MAY_COUNT)
def test_days_from_which_a_claim_may_count(given: tuple[str, ...], wanted: object) -> None:
    """The evidence's days, the article's own, and those of the claim that the article has."""
    assert days(*given) == wanted


AN_HOUR_STANDS_IN_THE_ARTICLE = [
    (('It rang at 10:40.', 'It rang at 10:30.'), ["the article does not have the time '10:40'"]),
    (('It rang at 10:30.', 'It rang at 10:30.'), []),
    (('It rang at 10.30.', 'It rang at 10:30.'), []),
    (('It rang at 10:30.', 'It rang at 10.30.'), []),
    (('It rang at 10:30 p.m.', 'It rang at 22:30.'), []),
    (('It rang at 10:40.', 'It rang at 10:30, and for 10 minutes.'), []),
    (('It rang at 10:20.', 'It rang at 10:30, and for 10 minutes.'), []),
    (('It rang at 11:30.', 'It rang at 10:30, and for an hour.'), ["the article does not have the time '11:30'"]),
    (('It rang at 11:30.', 'It rang at 10:30, and for one hour.'), []),
    (('It rang at 11:31.', 'It rang at 10:30, and for one hour.'), ["the article does not have the time '11:31'"]),
    (('It rang at 10:40.', 'It rang.'), []),
    (('It rang for 10:40.', 'It rang at 10:30.'), []),
    (('It rang, 10:40 GMT.', 'It rang at 10:30.'), ["the article does not have the time '10:40 GMT'"]),
    (('It rang, 10:30 GMT.', 'It rang at 10:30.'), []),
    (('It fell by 10.40%.', 'It rang at 10:30.'), []),
    (('It fell by 10.40 points.', 'It rang at 10:30.'), []),
    (('It rang at 10:40 and at 10:30.', 'It rang at 10:30.'), ["the article does not have the time '10:40'"]),
    (('It rang at 10:30 and at 10:40.', 'It rang at 10:30.'), ["the article does not have the time '10:40'"]),
    (('It rang at 25:40.', 'It rang at 10:30.'), []),
    (('It rang at ten.', 'It rang at 10:30.'), []),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), AN_HOUR_STANDS_IN_THE_ARTICLE)
def test_an_hour_stands_in_the_article(given: tuple[str, ...], wanted: object) -> None:
    """A clock time that the article does not have, nor gives by a span, is told."""
    assert hours(*given) == wanted


DAYS_MEET_AT_MIDNIGHT = [
    (('2024-05-05', 'It rained in the night on 4 May 2024.'), True),
    (('2024-05-03', 'It rained in the night on 4 May 2024.'), True),
    (('2024-05-04', 'It rained in the night on 4 May 2024.'), False),
    (('2024-05-06', 'It rained in the night on 4 May 2024.'), False),
    (('2024-05-05', 'It rained on 4 May 2024.'), False),
    (('2024-05-05', 'It rained at 11.50 p.m. on 4 May 2024.'), True),
    (('2024-05-05', 'It rained at 9.50 p.m. on 4 May 2024.'), False),
    (('2024-05', 'It rained in the night on 4 May 2024.'), False),
    (('2024-05-05', 'It rained in the night in May 2024.'), False),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), DAYS_MEET_AT_MIDNIGHT)
def test_days_meet_at_midnight(given: tuple[str, ...], wanted: object) -> None:
    """A day is beside another where the evidence tells of a night."""
    assert neighbours(*given) == wanted


WEEKDAYS_MEET_AT_MIDNIGHT = [
    (('Friday', 'Saturday', 'It rained at midnight.'), True),
    (('Saturday', 'Friday', 'It rained at midnight.'), True),
    (('Sunday', 'Monday', 'It rained at midnight.'), True),
    (('Monday', 'Sunday', 'It rained at midnight.'), True),
    (('Monday', 'Wednesday', 'It rained at midnight.'), False),
    (('Monday', 'Monday', 'It rained at midnight.'), False),
    (('Monday', 'Tuesday', 'It rained at noon.'), False),
    (('Monday', 'today', 'It rained at midnight.'), False),
    (('today', 'Monday', 'It rained at midnight.'), False),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), WEEKDAYS_MEET_AT_MIDNIGHT)
def test_weekdays_meet_at_midnight(given: tuple[str, ...], wanted: object) -> None:
    """Two weekdays are neighbours, over the week's end too, where the evidence tells of a night."""
    assert beside(*given) == wanted

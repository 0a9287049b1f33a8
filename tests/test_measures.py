"""Units, measures of parts, shares in words, rates and what a number word is worth."""

from __future__ import annotations

import pytest

from assistant.text.fractions import fractions
from assistant.text.measures import and_parts, lapses, parts_of
from assistant.text.number_words import value_of
from assistant.text.rates import rate_after, rates
from assistant.text.units import currency_before, is_currency, noun_after, unit_after


def measures(text: str) -> list[str]:
    """Return what is read of each measure of parts, and of each time that was taken."""
    found = [f"{span.of(text)} = {value} {unit}" for span, value, unit in and_parts(text)]
    return found + [f"{span.of(text)} = {value} second" for span, value in lapses(text)]


def shares(text: str) -> list[str]:
    """Return each share in per cent, and whether it is about so much."""
    return [f"{'about ' * about}{share:.4g}" for share, about in fractions(text)]


def behind(text: str) -> tuple[str | None, list[str]]:
    """Return what a figure of one digit is for one of, and all that is said per something."""
    return rate_after(text, 1), sorted(rates(text))


NUMBER_WORDS_HAVE_THEIR_VALUE = [
    ('zero', '0'),
    ('five', '5'),
    ('one hundred', '100'),
    ('hundred', '100'),
    ('hundred and one', '101'),
    ('a hundred', '100'),
    ('an hundred', '100'),
    ('a dozen', '12'),
    ('two dozen', '24'),
    ('dozen', '12'),
    ('half a dozen', '6'),
    ('half a million', '500000'),
    ('half an hour', 'None'),
    ('half a', '0.5'),
    ('half an', '0.5'),
    ('half', 'None'),
    ('and', 'None'),
    ('a', 'None'),
    ('', 'None'),
    ('one and a half', '1.5'),
    ('two and a half million', '2500000.0'),
    ('one million', '1000000'),
    ('million', '1000000'),
    ('thousand five', '1005'),
    ('two thousand and six', '2006'),
    ('nineteen hundred', '1900'),
    ('two hundred thousand', '200000'),
    ('five thousand two hundred and one', '5201'),
    ('twenty five', '25'),
    ('three hundred million two hundred', '300000200'),
    ('two boats', 'None'),
    ('boats two', 'None'),
    ('half two', '1'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), NUMBER_WORDS_HAVE_THEIR_VALUE)
def test_number_words_have_their_value(given: str, wanted: object) -> None:
    """Words that make one number have its value; others none."""
    assert str(value_of(given.split())) == wanted


A_UNIT_IS_READ_RIGHT_BEHIND_ITS_FIGURE = [
    ('5 pounds', ('GBP', 8)),
    ('5p.', ('penny', 2)),
    ('5pm', None),
    ('xp', None),
    ('5 C', ('degree_celsius', 3)),
    ('5-C', None),
    ('5  C', None),
    ('5C', ('degree_celsius', 2)),
    ('5-km', ('km', 4)),
    ('5 km', ('km', 4)),
    ('5 kms', ('km', 5)),
    ('5kmx', None),
    ('5 per cent', ('percent', 10)),
    ('5 per\ncent', ('percent', 10)),
    ('5 miles an hour', ('mph', 15)),
    ('5 U.S. dollars', ('USD', 14)),
    ('5 Swiss francs', ('CHF', 14)),
    ('5 American tourists', None),
    ('5 EUR', ('EUR', 5)),
    ('5€', ('EUR', 2)),
    ('5 kronorx', None),
    ('5-F', None),
    ('5 F', ('degree_fahrenheit', 3)),
    ('5°C', ('degree_celsius', 3)),
    ('5 degrees Celsius', ('degree_celsius', 17)),
    ('5 degrees', ('degree', 9)),
    ('5 square miles', ('square_mile', 14)),
    ('5 squares', None),
    ('5%', ('percent', 2)),
    ('5 %', ('percent', 3)),
    ('5%x', None),
    ('5 percentage points', ('percentage_point', 19)),
    ('5', None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_UNIT_IS_READ_RIGHT_BEHIND_ITS_FIGURE)
def test_a_unit_is_read_right_behind_its_figure(given: str, wanted: object) -> None:
    """A unit stands right behind a figure of one digit, with a space or a hyphen, as a whole word."""
    assert unit_after(given, 1) == wanted


A_SIGN_OF_MONEY_STANDS_RIGHT_BEFORE_ITS_FIGURE = [
    ('US$5', ('USD', 0)),
    ('A$5', ('AUD', 0)),
    ('$5', ('USD', 0)),
    ('£ 5', ('GBP', 0)),
    ('3£5', None),
    ('a$5', ('USD', 1)),
    ('USD 5', ('USD', 0)),
    ('xUSD 5', None),
    ('Rs 5', ('INR', 0)),
    ('Rs. 5', ('INR', 0)),
    ('Rs5', None),
    (' 5', None),
    ('5', None),
    ('x 5', None),
    ('NZ$5', ('NZD', 0)),
    ('HK$5', ('HKD', 0)),
    ('C$5', ('CAD', 0)),
    ('BA$5', None),
    ('1A$5', None),
    (':$5', ('USD', 1)),
    ('é$5', ('USD', 1)),
    ('in BA$5', None),
    ('3 A$5', ('AUD', 2)),
    ('to 3£5', None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_SIGN_OF_MONEY_STANDS_RIGHT_BEFORE_ITS_FIGURE)
def test_a_sign_of_money_stands_right_before_its_figure(given: str, wanted: object) -> None:
    """A currency's sign or code stands before a figure, and is no part of a word or of another figure."""
    assert currency_before(given, len(given) - 1) == wanted


WHAT_IS_COUNTED_IS_A_PLURAL = [
    ('5 boats', 'boat'),
    ('5 red-hot boats', 'boat'),
    ('5 old wet slow boats', None),
    ('5 big old wet slow boats', None),
    ('5 of boats', None),
    ('5 old of boats', None),
    ('5 boss', None),
    ('5 bus', None),
    ("5 man's boats", 'boat'),
    ('5 man’s boats', 'boat'),
    ('5 cities', 'city'),
    ('5 ties', 'tie'),
    ('5 bosses', 'boss'),
    ('5 dishes', 'dish'),
    ('5 churches', 'church'),
    ('5 boxes', 'box'),
    ('5 women', 'woman'),
    ('5 children', 'child'),
    ('5 men', 'man'),
    ('5 people', 'person'),
    ('5 police', 'police'),
    ('5-boats', 'boat'),
    ('5 dates back to', None),
    ('5 dates', 'date'),
    ('5, boats', None),
    ('5 BOATS', 'boat'),
    ('5', None),
    ('5 horses', 'horse'),
    ('5 fairies', 'fairy'),
    ('5 others', 'other'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), WHAT_IS_COUNTED_IS_A_PLURAL)
def test_what_is_counted_is_a_plural(given: str, wanted: object) -> None:
    """The thing counted is the first plural within four words, singular; none behind a small word."""
    assert noun_after(given, 1) == wanted


MONEY_IS_TOLD_FROM_MEASURES = [
    ('USD', True),
    ('cent', True),
    ('penny', True),
    ('km', False),
    ('percent', False),
    ('', False),
    ('second', False),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), MONEY_IS_TOLD_FROM_MEASURES)
def test_money_is_told_from_measures(given: str, wanted: object) -> None:
    """Dollars, cents and pence are money; a length, a share or nothing is not."""
    assert is_currency(given) == wanted


PARTS_OF_A_UNIT_ARE_KNOWN = [
    (('hour', 'minute'), 60),
    (('minute', 'second'), 60),
    (('minute', 'hour'), 0),
    (('year', 'month'), 12),
    (('foot', 'inch'), 12),
    (('GBP', 'penny'), 100),
    (('USD', 'cent'), 100),
    (('EUR', 'cent'), 100),
    (('USD', 'penny'), 0),
    ((None, None), 0),
    (('hour', None), 0),
    ((None, 'minute'), 0),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), PARTS_OF_A_UNIT_ARE_KNOWN)
def test_parts_of_a_unit_are_known(given: tuple[str | None, str | None], wanted: object) -> None:
    """So many of the smaller unit are one of the larger; of no other pair."""
    assert parts_of(*given) == wanted


A_MEASURE_OF_PARTS_IS_ONE = [
    ('2:19:08', ['2:19:08 = 8348 second']),
    ('12:19:08', ['12:19:08 = 44348 second']),
    ('112:19:08', []),
    ('2:59:59.25', ['2:59:59.25 = 10799.25 second']),
    ('2:60:08', []),
    ('2:19:60', []),
    ('at 2:19:08', []),
    ('time 2:19:08', []),
    ('Time 2:19:08', []),
    ('in 2:19:08 GMT', []),
    ('in 2:19:08 p.m.', []),
    ('2:19:08 AB', []),
    ('2:19:08 A', ['2:19:08 = 8348 second']),
    ('2:19:08x', []),
    ('2:19:08:01', []),
    ('x2:19:08', []),
    ('0:00:01 and 0:01:00', ['0:00:01 = 1 second', '0:01:00 = 60 second']),
    ('An Hour and a Half', ['An Hour and a Half = 1.5 hour']),
    ('a year and a half', ['a year and a half = 1.5 year']),
    ('one decade and two years', ['one decade and two years = 12 year']),
    ('a month and two weeks', ['a month and two weeks = 6 week']),
    ('a week and three days', ['a week and three days = 10 day']),
    ('a day and six hours', ['a day and six hours = 30 hour']),
    ('a minute and ten seconds', ['a minute and ten seconds = 70 second']),
    ('a minute and ten hours', []),
    ('an hour and some minutes', []),
    ('a tonne and a quarter', ['a tonne and a quarter = 1.25 tonne']),
    ('a euro and a half', ['a euro and a half = 1.5 EUR']),
    ('a dollar and a quarter', ['a dollar and a quarter = 1.25 USD']),
    ('a kilo and a half', ['a kilo and a half = 1.5 kg']),
    ('an acre and a half', ['an acre and a half = 1.5 acre']),
    ('a pound and five minutes', []),
    ('a year and one month', ['a year and one month = 13 month']),
    ('a week and 2 days', ['a week and 2 days = 9 day']),
    ('an hour and twenty-five minutes', ['an hour and twenty-five minutes = 85 minute']),
    ('two hours and a half', []),
    ('a mile and two days', []),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_MEASURE_OF_PARTS_IS_ONE)
def test_a_measure_of_parts_is_one(given: str, wanted: object) -> None:
    """An hour and a half, a year and two months, and a runner's 2:19:08 are one measure; a clock's time is none."""
    assert measures(given) == wanted


A_SHARE_IN_WORDS_IS_PER_CENT = [
    ('half', ['50']),
    ('a half', ['50']),
    ('two halves', ['100']),
    ('halves', []),
    ('a third', ['33.33']),
    ('third', []),
    ('two thirds', ['66.67']),
    ('two-thirds', ['66.67']),
    ('one quarter', ['25']),
    ('three quarters', ['75']),
    ('a fourth', ['25']),
    ('four fifths', ['80']),
    ('five sixths', ['83.33']),
    ('six sevenths', ['85.71']),
    ('seven eighths', ['87.5']),
    ('eight ninths', ['88.89']),
    ('nine tenths', ['90']),
    ('nearly a third', ['about 33.33']),
    ('more than half', ['about 50']),
    ('just under half', ['about 50']),
    ('a third time', []),
    ('a third place', []),
    ('a half century', []),
    ('half days', []),
    ('a third of', ['33.33']),
    ('HALF', ['50']),
    ('Two Thirds', ['66.67']),
    ('A third won, nearly half lost', ['33.33', 'about 50']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_SHARE_IN_WORDS_IS_PER_CENT)
def test_a_share_in_words_is_per_cent(given: str, wanted: object) -> None:
    """Two thirds are 67 %; a third place, half a century and thirds alone are no shares."""
    assert shares(given) == wanted


A_RATE_IS_TOLD_BEHIND_A_FIGURE = [
    ('5 a month', ('month', ['month'])),
    ('5 per month', ('month', ['month'])),
    ('5 each month', ('month', ['month'])),
    ('5 every Month', ('month', ['month'])),
    ('5 an hour', ('hour', ['hour'])),
    ('5 euros a litre', ('litre', ['litre'])),
    ('5 litres of oil a day', ('day', ['day'])),
    ('5 one two three four a litre', (None, ['litre'])),
    ('5 for a month', (None, ['month'])),
    ('5 euros in a month', (None, ['month'])),
    ('5 to a month', (None, ['month'])),
    ('5, a month', (None, ['month'])),
    ('5 a boat', (None, ['boat'])),
    ('5 the month', (None, ['month'])),
    ('5 per head', ('head', ['head'])),
    ('5 daily and Weekly', (None, ['day', 'week'])),
    ('5', (None, [])),
    ('annually, hourly, nightly, quarterly, yearly, monthly, annual', (None, ['hour', 'month', 'night', 'quarter', 'year'])),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_RATE_IS_TOLD_BEHIND_A_FIGURE)
def test_a_rate_is_told_behind_a_figure(given: str, wanted: object) -> None:
    """What a figure is for one of stands behind it with few words between; adverbs tell it too."""
    assert behind(given) == wanted

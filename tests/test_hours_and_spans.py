"""Times of the day, spans of time, dates within dates, and runs of quantity words."""

from __future__ import annotations

import pytest

from assistant.text.clock_times import clock_times
from assistant.text.edtf import within
from assistant.text.quantities import has_figure, runs
from assistant.text.time_spans import time_spans


def told(text: str) -> list[str]:
    """Return each run of quantity words: its kind, the words before, its own, those behind."""
    return [
        f"{run.kind}: {' '.join(run.before[::-1])} [{' '.join(run.words)}] {' '.join(run.after)}"
        for run in runs(text)
    ]


A_CLOCK_TIME_IS_MINUTES_OF_THE_DAY = [
    ('11.40 p.m.', [(1420,)]),
    ('11:40 am', [(700,)]),
    ('12.25', [(745, 25)]),
    ('12:25 pm', [(745,)]),
    ('12:25 a.m.', [(25,)]),
    ('13.25', [(805,)]),
    ('0:15', [(15,)]),
    ('23:59', [(1439,)]),
    ('24:10', []),
    ('9.5', []),
    ('9.60', []),
    ('noon', [(720,)]),
    ('midday', [(720,)]),
    ('midnight', [(0,)]),
    ('10pm', [(1320,)]),
    ('12pm', [(720,)]),
    ('12 am', [(0,)]),
    ('13pm', []),
    ('1 am', [(60,)]),
    ('7.30 in the morning', [(450,)]),
    ('7.30 in the evening', [(1170,)]),
    ('7.30 that afternoon', [(1170,)]),
    ('7.30 on Friday morning', [(450,)]),
    ('7.30 on Friday', [(450,)]),
    ('7:30 this evening', [(1170,)]),
    ('7:30 the next morning', [(450,)]),
    ('12.30 in the morning', [(30,)]),
    ('£7.30', []),
    ('7.30%', []),
    ('7.30 per cent', []),
    ('7.30m', []),
    ('7.30bn', []),
    ('7.30 million', []),
    ('1.7.30', []),
    ('7.30.1', []),
    ('7.30,5', []),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_CLOCK_TIME_IS_MINUTES_OF_THE_DAY)
def test_a_clock_time_is_minutes_of_the_day(given: str, wanted: object) -> None:
    """Half a day is told by a.m., p.m. or the part of the day; at twelve it is both without."""
    assert clock_times(given) == wanted


A_CLOCK_TIME_IN_WORDS_MAY_BE_OF_EITHER_HALF = [
    ('half past two', [(150, 870)]),
    ('a quarter to three', [(165, 885)]),
    ('quarter past noon', [(720,), (735,)]),
    ('nineteen minutes past midnight', [(0,), (19,)]),
    ('one minute to midnight', [(0,), (1439,)]),
    ('ten to 15', [(890,)]),
    ('ten past 12', [(730, 10)]),
    ('ten past twelve', [(730, 10)]),
    ('5 past 24', [(5,)]),
    ('five after one', [(65, 785)]),
    ('five before one', [(55, 775)]),
    ('ten past one other', []),
    ('fifty-nine past one', [(119, 839)]),
    ('59 past one', [(119, 839)]),
    ('60 past one', []),
    ('boat past one', []),
    ('twenty-five past eleven', [(685, 1405)]),
    ('thirty past midday', [(720,), (750,)]),
    ('1 to 3', [(179, 899)]),
    ('half past 13', [(810,)]),
    ('five past one and ten past two', [(65, 785), (130, 850)]),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_CLOCK_TIME_IN_WORDS_MAY_BE_OF_EITHER_HALF)
def test_a_clock_time_in_words_may_be_of_either_half(given: str, wanted: object) -> None:
    """Past and to, in figures or words, of either half of the day but for noon and midnight."""
    assert clock_times(given) == wanted


A_SPAN_OF_TIME_IS_TOLD_BY_ITS_UNIT = [
    ('a year ago', {'year': 'a year ago'}),
    ('an hour later', {'hour': 'an hour later'}),
    ('The Week  before', {'week': 'The Week before'}),
    ('one fortnight after', {'fortnight': 'one fortnight after'}),
    ('same day later', {'day': 'same day later'}),
    ('that decade since', {'decade': 'that decade since'}),
    ('this month earlier', {'month': 'this month earlier'}),
    ('two years ago', {}),
    ('a year on', {}),
    ('a minute\nafter', {'minute': 'a minute after'}),
    ('a year ago, a day later', {'year': 'a year ago', 'day': 'a day later'}),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_SPAN_OF_TIME_IS_TOLD_BY_ITS_UNIT)
def test_a_span_of_time_is_told_by_its_unit(given: str, wanted: object) -> None:
    """Before, after, later and ago part events by one unit."""
    assert time_spans(given) == wanted


A_DATE_LIES_IN_A_LONGER_ONE = [
    (('2021-12-02', '2021-12-02'), True),
    (('2021-12-02', '2021-12'), True),
    (('2021-12-02', '2021'), True),
    (('2021', '2021-12'), False),
    (('2021-05', '2021-05-05'), False),
    (('2021-05-05', '2021-06'), False),
    (('2021-05-05', '2022'), False),
    (('2021-02', '2021-21'), False),
    (('2021-03', '2021-21'), True),
    (('2021-04', '2021-21'), True),
    (('2021-05', '2021-21'), True),
    (('2021-06', '2021-21'), True),
    (('2021-07', '2021-21'), False),
    (('2021-05', '2021-22'), False),
    (('2021-06', '2021-22'), True),
    (('2021-07-09', '2021-22'), True),
    (('2021-08', '2021-22'), True),
    (('2021-09', '2021-22'), True),
    (('2021-10', '2021-22'), False),
    (('2021-08-05', '2021-23'), False),
    (('2021-09', '2021-23'), True),
    (('2021-10-05', '2021-23'), True),
    (('2021-11-05', '2021-23'), True),
    (('2021-12-05', '2021-23'), True),
    (('2021-12', '2021-24'), True),
    (('2021-04', '2021-24'), False),
    (('2020-07', '2021-22'), False),
    (('2021', '2021-22'), False),
    (('2021-22', '2021-23'), False),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_DATE_LIES_IN_A_LONGER_ONE)
def test_a_date_lies_in_a_longer_one(given: tuple[str, str], wanted: object) -> None:
    """A day lies in its month, its year and its season; never the other way."""
    assert within(*given) == wanted


RUNS_OF_QUANTITY_WORDS_HAVE_WHAT_STANDS_AROUND = [
    ('It may take six months, she said.', ['number:  it may take [six months] she said ']),
    ('It will fall in May.', ['date:  it will [fall] in may ', 'date: it will fall in [may] ']),
    ('May it fall.', ['date:  may it [fall] ']),
    ('He fell. May 3 came', ['date:  [may 3] came ']),
    ('He fell; March it is', []),
    ('They said in March it is', ['date:  they said in [march] it is ']),
    ('She will march on; Sat there', []),
    ('one boat', []),
    ('one hundred boats', ['number:  one [hundred] boats ']),
    ('per cent', ['number:  [percent] ']),
    ('5 Per Cent of it', ['number:  [5 percent] of it ']),
    ('5 pc of it', ['number:  [5 percent] of it ']),
    ('5% of it', ['number:  [5 percent] of it ']),
    ('in 2021 it fell', ['date:  in [2021] it fell ']),
    ('in 1400 it fell', ['number:  in [1400] it fell ']),
    ('in 1500 it fell', ['date:  in [1500] it fell ']),
    ('in 2121 it fell', ['number:  in [2121] it fell ']),
    ('in 2021, 40 fell', ['number:  in [2021 40] fell ']),
    ('second place', []),
    ('two weeks ago', ['number:  [two weeks] ago ']),
    ('a b c d 5 e f g h', ['number: a b c d [5] e f g h']),
    ('x a b c d 5 e f g h i', ['number: a b c d [5] e f g h']),
    ('a b c. 5 e. f', ['number:  [5] e ']),
    ('a b c! 5 e? f', ['number:  [5] e ']),
    ('a 5; b', ['number:  a [5] ']),
    ('$5m a', ['number:  [$ 5 m] a ']),
    ('The 20 men, 30 women', ['number:  the [20] men 30 women ', 'number:  the 20 men [30] women ']),
    ('tonight 5', ['date:  [tonight 5] ']),
    ('at 5.30 it', ['number:  at [5.30] it ']),
    ('They met on Friday', ['date:  they met on [friday] ']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), RUNS_OF_QUANTITY_WORDS_HAVE_WHAT_STANDS_AROUND)
def test_runs_of_quantity_words_have_what_stands_around(given: str, wanted: object) -> None:
    """A run ends at another word, what stands around it at four words or the sentence's edge."""
    assert told(given) == wanted


A_FIGURE_SAYS_HOW_MANY = [
    (('two', 'weeks'), True),
    (('last', 'week'), False),
    (('5', 'km'), True),
    (('half',), True),
    (('may',), False),
    ((), False),
    (('third',), True),
    (('dozen',), True),
    (('million',), True),
    (('b5',), True),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_FIGURE_SAYS_HOW_MANY)
def test_a_figure_says_how_many(given: tuple[str, ...], wanted: object) -> None:
    """A run says how many by a digit or a number word, not by a unit alone."""
    assert has_figure(given) == wanted

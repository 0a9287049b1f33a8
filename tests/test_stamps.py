"""Lines that say when a text was published, days of datelines, and what the calendar refutes."""

from __future__ import annotations

import pytest

from assistant.text.calendar_faults import calendar_faults
from assistant.text.calendar_words import day_of, month_value
from assistant.text.dateline_days import dateline_day
from assistant.text.stamps import is_date, is_labelled, read_stamps, resolve, split_signature, stamp


def told(line: str) -> list[str]:
    """Return each stamp of a line: its kind, and its day or its month and day."""
    return [f"{one.kind} {one.day or one.partial}" for one in read_stamps(line)]


def day(year: int, month: int, number: int) -> str | None:
    """Return a day as ISO, if the calendar has it."""
    found = day_of(year, month, number)
    return found.isoformat() if found else None


A_LINE_OF_NOTHING_BUT_DATES_IS_READ = [
    ('5 June 2023', ['plain 2023-06-05']),
    ('June 5, 2023', ['plain 2023-06-05']),
    ('June 5', ['plain (6, 5)']),
    ('5th of June, 2023', ['plain 2023-06-05']),
    ('Monday, 5 June 2023', ['plain 2023-06-05']),
    ('2023-06-05', ['plain 2023-06-05']),
    ('2023/06/05', ['plain 2023-06-05']),
    ('2023.06.05', ['plain 2023-06-05']),
    ('2023-06/05', ['plain None']),
    ('5/6/2023', ['plain None']),
    ('31 June 2023', ['plain None']),
    ('Published: 5 June 2023, 10:15 BST | Updated 6 June 2023', ['published 2023-06-05', 'updated 2023-06-06']),
    ('Published 5 June 2023', ['published 2023-06-05']),
    ('Updated: June 5, 2023 at 10.15 am', ['updated 2023-06-05']),
    ('Last updated on 5 June 2023', ['updated 2023-06-05']),
    ('First published 5 June', ['published (6, 5)']),
    ('Date: 5 June 2023', ['published 2023-06-05']),
    ('Publication date: 5 June 2023', ['published 2023-06-05']),
    ('Published', []),
    ('Published on', []),
    ('3 hours ago', ['plain None']),
    ('an hour ago', ['plain None']),
    ('Published 3 hours ago', ['plain None']),
    ('Updated 1 day ago | 5 June 2023', []),
    ('today', ['plain None']),
    ('Today, 10:15', ['plain None']),
    ('Yesterday at 10.15pm', ['plain None']),
    ('yesterday at noon', []),
    ('10:15', ['plain None']),
    ('Monday', []),
    ('5', []),
    ('June', []),
    ('On 5 June 2023 the dam broke', []),
    ('5 June 2023 by Ann Lee', []),
    ('By Ann Lee, 5 June 2023', []),
    ('5 June 2023 #', []),
    ('1 2 3 4 5 6 7 8 9 10 11 12 13 14 June 2023', ['plain 2023-06-14']),
    ('1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 June 2023', []),
    ('5_June_2023', []),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_LINE_OF_NOTHING_BUT_DATES_IS_READ)
def test_a_line_of_nothing_but_dates_is_read(given: str, wanted: object) -> None:
    """Each date or label with a date is one stamp; a line that says anything else has none."""
    assert told(given) == wanted


A_LABEL_BEGINS_A_LINE = [
    ('Published 5 June', True),
    ('published: today', True),
    ('Last updated', True),
    ('Modified yesterday', True),
    ('Original publication', True),
    ('Release date', True),
    ('posting date published', True),
    ('5 June published', False),
    ('The date', False),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_LABEL_BEGINS_A_LINE)
def test_a_label_begins_a_line(given: str, wanted: object) -> None:
    """A line begins with a word for publishing or changing."""
    assert is_labelled(given) == wanted


A_FEW_WORDS_MAY_BE_A_DATE = [
    ('5 June 2023', True),
    ('June 2023', True),
    ('10:15', True),
    ('10.15 GMT', True),
    ('2023-06-05', True),
    ('5 June 2023!', False),
    ('5', False),
    ('June', False),
    ('Monday', False),
    ('boats 5 June', False),
    ('1 2 3 4 5 6 7 8 9 10 11 12 13 14 June 2023', True),
    ('1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 June 2023', False),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_FEW_WORDS_MAY_BE_A_DATE)
def test_a_few_words_may_be_a_date(given: str, wanted: object) -> None:
    """A date or time has a figure in a date's shape and nothing but the words of one."""
    assert is_date(given) == wanted


THE_FIRST_DATE_OF_SOME_WORDS_IS_THEIR_STAMP = [
    ('5 June 2023', ('2023-06-05', None)),
    ('June 5th, 2023', ('2023-06-05', None)),
    ('Sept. 5', (None, (9, 5))),
    ('5 of May', (None, (5, 5))),
    ('2023-06-05', ('2023-06-05', None)),
    ('2023-06-31', (None, None)),
    ('31 June 2023', (None, None)),
    ('nothing', (None, None)),
    ('2023-06-051', (None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), THE_FIRST_DATE_OF_SOME_WORDS_IS_THEIR_STAMP)
def test_the_first_date_of_some_words_is_their_stamp(given: str, wanted: object) -> None:
    """With a year it is a day, without one a month and a day."""
    assert (stamp(given).day, stamp(given).partial) == wanted


A_DAY_WITHOUT_A_YEAR_IS_SHORTLY_BEFORE = [
    (((12, 31), '2022-01-02'), '2021-12-31'),
    (((1, 2), '2022-01-02'), '2022-01-02'),
    (((1, 3), '2022-01-02'), None),
    (((10, 2), '2022-01-02'), '2021-10-02'),
    (((10, 1), '2022-01-02'), None),
    (((2, 29), '2022-03-01'), None),
    (((2, 29), '2020-03-01'), '2020-02-29'),
    (((6, 5), '2022-06-04'), None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_DAY_WITHOUT_A_YEAR_IS_SHORTLY_BEFORE)
def test_a_day_without_a_year_is_shortly_before(
    given: tuple[tuple[int, int], str], wanted: object
) -> None:
    """The year is the one that puts the day at most 92 days before."""
    assert resolve(*given) == wanted


A_SIGNATURE_ENDS_IN_A_DATE = [
    ('Jane Doe, 5 June 2023', ('Jane Doe', '5 June 2023')),
    ('By Jane Doe Published: Monday, 5 June 2023', ('By Jane Doe', 'Published: Monday, 5 June 2023')),
    ('By Jane Doe | Monday, 5 June 2023', ('By Jane Doe', 'Monday, 5 June 2023')),
    ('By Jane Doe - 2023-06-05', ('By Jane Doe', '2023-06-05')),
    ('5 June 2023', None),
    ('Jane Doe', None),
    ('Jane Doe saw 5 June boats', None),
    ('Jane Doe saw May 5 and 6', None),
    ('Published 5 June 2023', None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_SIGNATURE_ENDS_IN_A_DATE)
def test_a_signature_ends_in_a_date(given: str, wanted: object) -> None:
    """What stands before the date is who wrote; without a name or with prose there is none."""
    assert split_signature(given) == wanted


A_DATELINE_IS_OF_A_YEAR_THAT_FITS = [
    ('PORT ELLIS, March 12 (Wire) - It ended on Thursday.', '2015-03-12'),
    ('PORT ELLIS, March 12 (Wire) - It ended.', '2015-03-12'),
    ('PORT ELLIS, Friday 12 March (Wire) - It ended on Thursday.', '2021-03-12'),
    ('PORT ELLIS, Friday, March 12 - It ended.', '2021-03-12'),
    ('PORT ELLIS, 12 March\nIt ended, he said on Tuesday, not Monday.', '2019-03-12'),
    ('PORT ELLIS, 12 March\nIt ended on Monday, he said Tuesday.', '2019-03-12'),
    ('PORT ELLIS, 12 March 2020\nIt ended.', None),
    ('Monday, 9 March 2020\nIt ended.', '2020-03-09'),
    ('Monday 31 February 2020\nIt ended.', None),
    ('PORT ELLIS, March 12 it ended', None),
    ('PORT ELLIS, February 29 - It ended on Thursday.', '2024-02-29'),
    ('PORT ELLIS, February 30 - It ended.', None),
    ('On Monday he left. PORT ELLIS, March 12 - It ended', '2015-03-12'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_DATELINE_IS_OF_A_YEAR_THAT_FITS)
def test_a_dateline_is_of_a_year_that_fits(given: str, wanted: object) -> None:
    """Without a year, the weekday told, or said, or named first, settles it; a full header date is taken as it is."""
    assert dateline_day(given) == wanted


THE_CALENDAR_REFUTES_WHAT_CANNOT_BE = [
    ('on 31 April', [('31 April', 'April has no 31st day')]),
    ('on 31st of June', [('31st of June', 'June has no 31st day')]),
    ('on 30 February', [('30 February', 'February has no 30th day')]),
    ('on 29 February', []),
    ('on 32 April', []),
    ('on 0 April', []),
    ('on 31 May', []),
    ('on April 31', [('April 31', 'April has no 31st day')]),
    ('on April 30', []),
    ('on Feb. 30, 2020', [('Feb. 30', 'Feb has no 30th day')]),
    ('on April 31.5', []),
    ('on Wednesday, 17 October 2024', [('Wednesday, 17 October 2024', '17 October 2024 was no Wednesday but a Thursday')]),
    ('on Thursday, 17 October 2024', []),
    ('on Thursday 17 October', []),
    ('Friday, October 17, 2024', [('Friday, October 17, 2024', 'October 17, 2024 was no Friday but a Thursday')]),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), THE_CALENDAR_REFUTES_WHAT_CANNOT_BE)
def test_the_calendar_refutes_what_cannot_be(given: str, wanted: object) -> None:
    """A day that no such month has, and a weekday that the day was not."""
    assert list(calendar_faults(given, None)) == wanted


DAYS_ARE_OF_THE_CALENDAR = [
    ((2024, 2, 29), '2024-02-29'),
    ((2023, 2, 29), None),
    ((2023, 13, 1), None),
    ((0, 1, 1), None),
    ((2023, 4, 31), None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), DAYS_ARE_OF_THE_CALENDAR)
def test_days_are_of_the_calendar(given: tuple[int, int, int], wanted: object) -> None:
    """A day that is none is nothing."""
    assert day(*given) == wanted


MONTHS_BEYOND_THE_YEAR_ARE_OF_ITS_NEIGHBOURS = [
    ((2021, 0), '2020-12'),
    ((2021, 1), '2021-01'),
    ((2021, 12), '2021-12'),
    ((2021, 13), '2022-01'),
    ((2021, -11), '2020-01'),
    ((2021, -12), '2019-12'),
    ((2021, 25), '2023-01'),
    ((999, 5), '0999-05'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), MONTHS_BEYOND_THE_YEAR_ARE_OF_ITS_NEIGHBOURS)
def test_months_beyond_the_year_are_of_its_neighbours(
    given: tuple[int, int], wanted: object
) -> None:
    """Month nought is December of the year before."""
    assert month_value(*given) == wanted


def test_a_dateline_and_a_stamp_are_short_and_stand_at_the_top() -> None:
    """What stands further on than a header, or in a longer line, dates nothing."""
    assert dateline_day("x" * 380 + "\nMarch 12 - It ended") == "2015-03-12"
    assert dateline_day("x" * 400 + "\nMarch 12 - It ended") is None
    assert told(" " * 149 + "5 June 2023") == ["plain 2023-06-05"]
    assert told(" " * 150 + "5 June 2023") == []

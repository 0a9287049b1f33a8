"""What the date check says of a claim: it passes, is doubted, or fails, and why."""

from __future__ import annotations

import pytest

from assistant.grounding.dates.assumed import is_assumed, is_given_elsewhere, is_left_open
from assistant.grounding.dates.check import check_dates
from tests.stated import said, stated


def checked(claim: str, evidence: str, published: str = "", article: str = "") -> str | None:
    """Return what the date check says of a claim."""
    return said(check_dates(stated(claim, evidence, article, published or None)))


def assumed(words: str, value: str, evidence: str, published: str = "", article: str = "") -> str:
    """Return in which ways a date differs from the evidence's first only in what that leaves out."""
    statement = stated("It was then.", evidence, article, published or None)
    given = statement.facts.dates[0]
    found = {
        "assumed": is_assumed(value, given, statement),
        "elsewhere": is_given_elsewhere(value, given, statement),
        "open": is_left_open(words, value, given, statement),
    }
    return " ".join(name for name, is_so in found.items() if is_so)


A_DATE_IS_CHECKED = [
    (('It fell in May 2024.', 'It fell in May 2024.'), "pass: 'May 2024' stands in the evidence"),
    (('It fell.', 'It fell in May 2024.'), 'not_applicable: the claim names no date'),
    (('It fell in May 2024.', 'It fell on 4 May 2024.'), "pass: 'May 2024' stands in the evidence"),
    (('It fell in 2024.', 'It fell on 4 May 2024.'), "pass: '2024' stands in the evidence"),
    (('It fell on 5 May 2024.', 'It fell on 4 May 2024.'), "fail: the evidence has '4 May 2024' (2024-05-04), not '5 May 2024' (2024-05-05)"),
    (('It fell on 4 June 2024.', 'It fell on 4 May 2024.'), "fail: the evidence has '4 May 2024' (2024-05-04), not '4 June 2024' (2024-06-04)"),
    (('It fell on 4 May 2025.', 'It fell on 4 May 2024.'), "fail: the evidence has '4 May 2024' (2024-05-04), not '4 May 2025' (2025-05-04)"),
    (('It fell on 4 May 2024.', 'It fell in May 2024.'), "doubt: the article does not have '4 May 2024'"),
    (('It fell on Wednesday, 17 October 2024.', 'It fell on 17 October 2024.'), 'fail: 17 October 2024 was no Wednesday but a Thursday'),
    (('It fell on Wednesday, 17 October 2024.', 'It fell on Wednesday, 17 October 2024.'), "pass: 'Wednesday, 17 October 2024' stands in the evidence"),
    (('It fell on 31 April 2024.', 'It fell on 30 April 2024.'), 'fail: April has no 31st day'),
    (('It fell on 2 December 2024.', 'It fell on 12 December 2024.'), "fail: the evidence has '12 December 2024' (2024-12-12), not '2 December 2024' (2024-12-02)"),
    (('It fell on Thursday.', 'It fell on Thursday.', '2021-12-03'), "pass: 'Thursday' stands in the evidence"),
    (('It fell on 2 December.', 'It fell on Thursday.', '2021-12-03'), "pass: '2 December' is 'Thursday': the Thursday on or before the article's date"),
    (('It fell on Friday.', 'It fell on Thursday.', '2021-12-03'), "doubt: between the same words the evidence has 'Thursday', the claim 'Friday'"),
    (('It fell on 3 December 2021.', 'It fell.', '2021-12-03'), "pass: '3 December 2021' is when the article was published"),
    (('It fell on 3 December 2021.', 'It fell on Thursday.', '2021-12-03'), "doubt: '3 December 2021' is when the article was published"),
    (('It fell in 2021.', 'It fell.', '2021-12-03'), "pass: '2021' is when the article was published"),
    (('It fell in 2020.', 'It fell by half against a year earlier.', '2021-12-03'), "pass: '2020' is the year before the article's"),
    (('It fell in 2020.', 'It fell by half.', '2021-12-03'), "fail: the article does not have '2020'"),
    (('It fell on 4 May 2024.', 'It fell.', '', 'It fell. It rose on 4 May 2024.'), "pass: '4 May 2024' is '4 May 2024': written out"),
    (('It fell on 4 May 2024.', 'It fell on 3 May 2024.', '', 'It fell on 3 May 2024. It rose on 4 May 2024.'), "doubt: '4 May 2024' stands elsewhere in the article, not in the evidence"),
    (('It fell on 4 May 2024.', 'It fell in the night of 3 May 2024.', '', 'It fell in the night of 3 May 2024. It rose on 4 May 2024.'), "pass: '4 May 2024' stands elsewhere in the article, not in the evidence"),
    (('It fell on 4 May 2024.', 'It fell in the night of 3 May 2024.'), "doubt: the evidence has '3 May 2024' (2024-05-03), not '4 May 2024' (2024-05-04)"),
    (('It fell on 6 May 2024.', 'It fell on 4 May 2024, two days before the vote.'), "doubt: between the same words the evidence has '4 May 2024, two days', the claim '6 May 2024'"),
    (('It fell on 9 May 2024.', 'It fell on 4 May 2024, two days before the vote.'), "doubt: between the same words the evidence has '4 May 2024, two days', the claim '9 May 2024'"),
    (('It fell on 6 May 2024.', 'It fell two days after 4 May 2024.'), "pass: '6 May 2024' is 'two days after': 2 days after 2024-05-04"),
    (('It fell on 7 May 2024.', 'It rained on 6 May 2024. The next day it fell.'), "pass: '7 May 2024' is 'The next day': the day after 2024-05-06"),
    (('It fell on 4 May.', 'It fell on 4 May.'), "pass: '4 May' stands in the evidence"),
    (('It fell on May 4.', 'It fell on 4 May.'), "pass: 'May 4' cannot be told to be any day of the article"),
    (('It fell on May 4th.', 'It fell on 4 May.'), "pass: 'May 4th' cannot be told to be any day of the article"),
    (('It fell on 14 May.', 'It fell on 4 May.'), "doubt: between the same words the evidence has '4 May', the claim '14 May'"),
    (('It fell on 4 May 2024.', 'It fell on 4 May.', '', 'It fell on 4 May. In 2024 it rose.'), "doubt: the article does not have '4 May 2024'"),
    (('It fell on 4 May 2024.', 'It fell on 4 May.'), "doubt: the article does not have '4 May 2024'"),
    (('It fell this year.', 'It fell.'), "not_applicable: 'this year' counts from a day that the article does not say"),
    (('It fell this year.', 'It fell in 2024.'), "doubt: 'this year' cannot be told to be any day of the article"),
    (('It fell two years ago.', 'It fell.'), "not_applicable: 'two years ago' counts from a day that the article does not say"),
    (('It fell the next day.', 'It fell.'), "not_applicable: 'the next day' counts from a day that the claim does not say"),
    (('It fell a week before the vote.', 'It fell.'), "not_applicable: 'a week before' counts from an event"),
    (('It fell on Friday.', 'It fell on Thursday.'), "doubt: between the same words the evidence has 'Thursday', the claim 'Friday'"),
    (('It fell on Friday.', 'It fell at midnight on Thursday.'), "doubt: 'Friday' cannot be told to be any day of the article"),
    (('It fell on Thursday.', 'It fell.', '', 'It fell. It rose on Thursday.'), "pass: 'Thursday' cannot be told to be any day of the article"),
    (('It fell on Thursday.', 'It fell in May.', '', 'It fell in May. It rose on Thursday.'), "pass: 'Thursday' cannot be told to be any day of the article"),
    (('It fell on Thursday.', 'It fell on Friday.', '', 'It fell on Friday. It rose on Thursday.'), "doubt: between the same words the evidence has 'Friday', the claim 'Thursday'"),
    (('It fell on Thursday.', 'It fell at night on Friday.', '', 'It fell at night on Friday. It rose on Thursday.'), "pass: 'Thursday' cannot be told to be any day of the article"),
    (('It fell on Thursday night.', 'It fell on Friday.', '', 'It fell on Friday. It rose on Thursday night.'), "doubt: between the same words the evidence has 'Friday', the claim 'Thursday'"),
    (('It fell late last year.', 'It fell.', '', 'It fell. It rose last year.'), "pass: 'last year' cannot be told to be any day of the article"),
    (('It fell on 4 May 2024 and 5 May 2024.', 'It fell on 4 May 2024.'), "fail: the evidence has '4 May 2024' (2024-05-04), not '5 May 2024' (2024-05-05)"),
    (('It fell on 5 May 2024 and 4 May 2024.', 'It fell on 4 May 2024.'), "fail: the evidence has '4 May 2024' (2024-05-04), not '5 May 2024' (2024-05-05)"),
    (('They all met on 3 May 2024.', 'They all met on 4 May 2024.'), "fail: the evidence has '4 May 2024' (2024-05-04), not '3 May 2024' (2024-05-03)"),
    (('They all met on 3 May 2024 there.', 'They all met on 4 May 2024 there.'), "fail: between the same words the evidence has '4 May 2024', the claim '3 May 2024'"),
    (('They all met on 3 May 2024 there.', 'They all met on 4 May 2024 there, not on 3 May 2024.'), "doubt: the article sets '3 May 2024' aside"),
    (('It fell on 5 May 2024.', 'It fell; the boat sank there on 4 May 2024.', '', 'It fell; the boat sank there on 4 May 2024. The car sank on 5 May 2024.'), "pass: '5 May 2024' is '5 May 2024': written out"),
    (('It fell in June 2024.', 'It fell on 4 May 2024.'), "fail: the article does not have 'June 2024'"),
    (('It fell on 4 May 2024.', 'It fell on 6 June 2024 in 2024.'), "doubt: between the same words the evidence has '6 June 2024', the claim '4 May 2024'"),
    (('It fell on 4 May 2024.', 'It fell last summer, not on 6 June 2024.'), "doubt: the article does not have '4 May 2024'"),
    (('It fell on 5 October 2016.', 'It fell on 5 October.', '2021-12-03'), "doubt: the evidence has '5 October' (2021-10-05), it may be '5 October 2016'"),
    (('It fell on 5 October 2016.', 'It fell on 5 October.', '2021-12-03', 'It fell on 5 October. In 2016 it rose.'), "pass: '5 October 2016' is '5 October', as the article's other dates are"),
    (('It fell on 5 October 2021.', 'It fell on 5 October.', '2021-12-03'), "pass: '5 October 2021' is '5 October': that day of the year before the article's date"),
    (('It fell a day later.', 'It fell a week later, and a month later.'), "doubt: the evidence has 'a week later', the claim 'a day later'"),
    (('It fell a year later, a day later.', 'It fell a week later, and a year later.'), "not_applicable: 'a day later' counts from a day that the claim does not say"),
    (('It fell a year later, a day later.', 'It fell a week later.'), "doubt: the evidence has 'a week later', the claim 'a year later'"),
    (('It fell on Friday.', 'It fell on Thursday.', '', 'It fell on Thursday. It rose on Friday.'), "doubt: between the same words the evidence has 'Thursday', the claim 'Friday'"),
    (('It fell early last year.', 'It fell last year.'), "pass: 'last year' stands in the evidence"),
    (('It fell a week later.', 'It fell a day later.'), "doubt: the evidence has 'a day later', the claim 'a week later'"),
    (('It fell a week later.', 'It fell a day later, in a week.'), 'not_applicable: the claim names no date'),
    (('It fell a week later.', 'It fell.'), 'not_applicable: the claim names no date'),
    (('It fell at 10:40.', 'It fell at 10:30.'), "doubt: the article does not have the time '10:40'"),
    (('It fell on 5 May 2024.', 'It fell on 4 May 2024, not on 5 May 2024.'), "doubt: the article sets '5 May 2024' aside"),
    (('It fell not on 5 May 2024.', 'It fell on 4 May 2024, not on 5 May 2024.'), "pass: '5 May 2024' stands in the evidence"),
    (('It moved from 5 May 2024 to 4 May 2024.', 'It fell on 4 May 2024, not on 5 May 2024.'), "pass: '5 May 2024' stands in the evidence; '4 May 2024' stands in the evidence"),
    (('It fell in all of the town on 5 May 2024 and on all that day.', 'It fell in all of the town on 4 May 2024 and on all that day.'), "fail: between the same words the evidence has '4 May 2024', the claim '5 May 2024'"),
    (('It fell on 4 May 2024 and rose on 6 May 2024.', 'It fell on 4 May 2024 and rose on 6 May 2024.'), "pass: '4 May 2024' stands in the evidence; '6 May 2024' stands in the evidence"),
    (('It fell in winter 2020.', 'It fell in December 2020.'), "pass: 'winter 2020' is 'December 2020': written out"),
    (('It fell in winter 2020.', 'It fell in May 2020.'), "fail: the article does not have 'winter 2020'"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_DATE_IS_CHECKED)
def test_a_date_is_checked(given: tuple[str, ...], wanted: object) -> None:
    """Against the evidence, then the article; what the calendar refutes or another date takes fails."""
    assert checked(*given) == wanted


A_DATE_IS_ASSUMED_FROM_ANOTHER = [
    (('8 October', '2016-10-08', 'It began on 8 October.', '2021-12-03'), 'assumed open'),
    (('8 October', '2016-10-08', 'It began on 8 October.', '2021-12-03', 'It began on 8 October. In 2016 it ended.'), 'assumed elsewhere open'),
    (('8 October 2016', '2016-10-08', 'It began on 8 October.', '2021-12-03', 'It began on 8 October. In 2016 it ended.'), 'assumed elsewhere'),
    (('9 October', '2016-10-09', 'It began on 8 October.', '2021-12-03'), ''),
    (('8 October', '2016-10-08', 'It began on 8 October 2021.', '2021-12-03'), ''),
    (('8 October', '2016-10', 'It began on 8 October.', '2021-12-03'), ''),
    (('8 October', '2016-10-08', 'It began in October.', '2021-12-03'), ''),
    (('Friday', '2021-12-10', 'Talks on Friday in the town.', '2021-12-05'), 'assumed elsewhere'),
    (('Friday', '2021-12-13', 'Talks on Friday in the town.', '2021-12-05'), ''),
    (('Friday', '2021-12-17', 'Talks on Friday in the town.', '2021-12-05'), 'assumed'),
    (('Friday', '2021-12-17', 'Talks on Friday in the town.'), 'assumed elsewhere'),
    (('Thursday', '2021-12-09', 'They met on Thursday.', '2021-12-05'), 'assumed'),
    (('Thursday', '2021-12-16', 'They met on Thursday.', '2021-12-05'), 'assumed'),
    (('Thursday', '2021-12-23', 'They met on Thursday.', '2021-12-05'), ''),
    (('Thursday', '2021-12-08', 'They met on Thursday.', '2021-12-05'), ''),
    (('Thursday', '2021-12-09', 'They met on Thursday.', '2021-12-05', 'They met on Thursday. It ends on 9 December 2021.'), 'assumed open'),
    (('Thursday', '2021-12-09', 'They met last Thursday.', '2021-12-05', 'They met last Thursday. It ends on 9 December 2021.'), 'assumed'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_DATE_IS_ASSUMED_FROM_ANOTHER)
def test_a_date_is_assumed_from_another(given: tuple[str, ...], wanted: object) -> None:
    """The year of an undated day, or the week of a weekday, may be assumed; nothing else."""
    assert assumed(*given) == wanted


def test_a_date_of_elsewhere_needs_evidence_that_the_claim_named() -> None:
    """Of evidence that a program looked up, a date of another passage stays a doubt."""
    claim, evidence = "It fell on 4 May 2024.", "It fell in rain."
    article = f"{evidence}\n\nIt rose on 4 May 2024."
    assert check_dates(stated(claim, evidence, article)).outcome == "pass"
    assert check_dates(stated(claim, evidence, article, given=False)).outcome == "doubt"

"""What a number is read as: measures of parts, magnitudes, places, ranges and scores."""

from __future__ import annotations

import pytest

from assistant.text.numbers import numbers


def told(text: str) -> list[str]:
    """Return what is read of each number: its words, and what they come to."""
    return [
        " ".join(
            [
                f"{number.span.of(text)} = {number.value:f}",
                *([f"to {number.high:f}"] if number.high is not None else []),
                number.kind,
                *filter(None, (number.unit, number.approx, number.noun)),
            ]
        )
        for number in numbers(text)
    ]


PARTS_OF_ONE_MEASURE_ARE_JOINED = [
    ('two hours, 19 minutes and 8 seconds', ['two hours, 19 minutes and 8 seconds = 8348 measure second']),
    ('5 pounds and 40 pence', ['5 pounds and 40 pence = 540 money penny']),
    ('€189.00, 25 cents better', ['€189.00 = 189.00 money EUR', '25 cents = 25 money cent']),
    ('two hours, 75 minutes', ['two hours = 2 measure hour', '75 minutes = 75 measure minute']),
    ('two hours, 60 minutes', ['two hours = 2 measure hour', '60 minutes = 60 measure minute']),
    ('two hours, 59 minutes', ['two hours, 59 minutes = 179 measure minute']),
    ('about one year, 11 months', ['one year, 11 months = 23 measure month about']),
    ('six feet 2 inches tall', ['six feet 2 inches = 74 measure inch']),
    ('2 hours later 19 minutes passed', ['2 hours = 2 measure hour', '19 minutes = 19 measure minute']),
    ('3 minutes, 2 hours', ['3 minutes = 3 measure minute', '2 hours = 2 measure hour']),
    ('about an hour and a half later', ['an hour and a half = 1.5 measure hour about']),
    ('a year and nine months and 5 days', ['a year and nine months = 21 measure month', '5 days = 5 measure day']),
    ('It took 2:19:08 and 5 boats, 6 cats', ['2:19:08 = 8348 measure second', '5 = 5 cardinal boat', '6 = 6 cardinal cat']),
    ('6 cats took 2:19:08', ['6 = 6 cardinal cat', '2:19:08 = 8348 measure second']),
    ('a kilo and a half', ['a kilo and a half = 1.5 measure kg']),
    ('a dollar and a quarter', ['a dollar and a quarter = 1.25 money USD']),
    ('an hour and five weeks', ['five weeks = 5 measure week']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), PARTS_OF_ONE_MEASURE_ARE_JOINED)
def test_parts_of_one_measure_are_joined(given: str, wanted: object) -> None:
    """Hours and minutes, feet and inches, pounds and pence that stand together are one measure."""
    assert told(given) == wanted


A_MAGNITUDE_BELONGS_TO_ITS_FIGURE = [
    ('40k people', ['40k = 40000 cardinal person']),
    ('5 mn euros', ['5 mn euros = 5000000 money EUR']),
    ('2.5 mln', ['2.5 mln = 2500000.0 cardinal']),
    ('3tn', ['3tn = 3000000000000 cardinal']),
    ('4 trn yen', ['4 trn yen = 4000000000000 money JPY']),
    ('5 m euros', ['5 m euros = 5000000 money EUR']),
    ('5 bn euros', ['5 bn euros = 5000000000 money EUR']),
    ('12 hundred men', ['12 hundred = 1200 cardinal man']),
    ('3 million', ['3 million = 3000000 cardinal']),
    ('3-million', ['3-million = 3000000 cardinal']),
    ('$5k', ['$5k = 5000 money USD']),
    ('5x more', []),
    ('5kmx more', []),
    ('10km-long road', ['10km = 10 measure km']),
    ('$5', ['$5 = 5 money USD']),
    ('5 dollars', ['5 dollars = 5 money USD']),
    ('5 US dollars', ['5 US dollars = 5 money USD']),
    ('£5 pounds', ['£5 = 5 money GBP']),
    ('1,234,567 boats', ['1,234,567 = 1234567 cardinal boat']),
    ('12 000 boats', ['12 000 = 12000 cardinal boat']),
    ('1,234.5 km', ['1,234.5 km = 1234.5 measure km']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_MAGNITUDE_BELONGS_TO_ITS_FIGURE)
def test_a_magnitude_belongs_to_its_figure(given: str, wanted: object) -> None:
    """Thousands to trillions, in words or short, are part of the value."""
    assert told(given) == wanted


A_PLACE_IN_A_ROW_IS_AN_ORDINAL = [
    ('the 21st', ['21st = 21 ordinal']),
    ('the 22nd boat', ['22nd = 22 ordinal']),
    ('a second boat', []),
    ('A third boat', []),
    ('the third of them', []),
    ('the third boat', ['third = 3 ordinal']),
    ('the twenty-first boat', ['twenty-first = 21 ordinal']),
    ('thirty-second street', ['thirty-second = 32 ordinal']),
    ('21st of them', ['21st = 21 ordinal']),
    ('a 21st boat', ['21st = 21 ordinal']),
    ('third boat', ['third = 3 ordinal']),
    ('The data third boat', ['third = 3 ordinal']),
    ('a b third boat', ['third = 3 ordinal']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_PLACE_IN_A_ROW_IS_AN_ORDINAL)
def test_a_place_in_a_row_is_an_ordinal(given: str, wanted: object) -> None:
    """The 21st is a place, a second is a time, and the third of something a share."""
    assert told(given) == wanted


WHAT_QUALIFIES_A_FIGURE_IS_KEPT = [
    ('40 or so boats', ['40 = 40 cardinal about']),
    ('40 or more boats', ['40 = 40 cardinal at_least']),
    ('40+ boats', ['40 = 40 cardinal at_least']),
    ('about 40 or more boats', ['40 = 40 cardinal about']),
    ('up to the 40 boats', ['40 = 40 cardinal at_most boat']),
    ('more than a hundred boats', ['a hundred = 100 cardinal over boat']),
    ('(about 40)', ['40 = 40 cardinal about']),
    ('“about 40 boats”', ['40 = 40 cardinal about boat']),
    ('in excess of 40', ['40 = 40 cardinal over']),
    ('far in excess of 40', ['40 = 40 cardinal over']),
    ('no more than 40', ['40 = 40 cardinal at_most']),
    ('more than 40', ['40 = 40 cardinal over']),
    ('they saw no more than 40 boats', ['40 = 40 cardinal at_most boat']),
    ('just over 40', ['40 = 40 cardinal over']),
    ('it was over, 40 came', ['40 = 40 cardinal']),
    ('at least the first', ['first = 1 ordinal']),
    ('the least 40', ['40 = 40 cardinal']),
    ('about 40 to 50 boats', ['40 to 50 = 40 to 50 cardinal about boat']),
    ('40 to about 50 boats', ['40 = 40 cardinal', '50 = 50 cardinal about boat']),
    ('less than 5%', ['5% = 5 percent percent under']),
    ('about                                          40', ['40 = 40 cardinal']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), WHAT_QUALIFIES_A_FIGURE_IS_KEPT)
def test_what_qualifies_a_figure_is_kept(given: str, wanted: object) -> None:
    """Words before a figure or right behind it say that it is not exact."""
    assert told(given) == wanted


TWO_ENDS_MAKE_A_RANGE = [
    ('between eight and six', ['eight = 8 cardinal', 'six = 6 cardinal']),
    ('between six and six', ['six = 6 cardinal', 'six = 6 cardinal']),
    ('between 6 and 8 boats', ['6 and 8 = 6 to 8 cardinal boat']),
    ('between 6 and 8 boats and 9 cats', ['6 and 8 = 6 to 8 cardinal boat', '9 = 9 cardinal cat']),
    ('between the two of 6 and 8 boats', ['two = 2 cardinal', '6 = 6 cardinal', '8 = 8 cardinal boat']),
    ('6 and 8 boats', ['6 = 6 cardinal', '8 = 8 cardinal boat']),
    ('from 6 to 8 boats', ['6 = 6 cardinal', '8 = 8 cardinal boat']),
    ('6 to 8 boats', ['6 to 8 = 6 to 8 cardinal boat']),
    ('6 to 6 boats', ['6 = 6 cardinal', '6 = 6 cardinal boat']),
    ('8 to 6 boats', ['8 = 8 cardinal', '6 = 6 cardinal boat']),
    ('5 to 6 to 7 boats', ['5 to 6 = 5 to 6 cardinal', '7 = 7 cardinal boat']),
    ('$5 to 6', ['$5 to 6 = 5 to 6 money USD']),
    ('$5 to $6', ['$5 to $6 = 5 to 6 money USD']),
    ('$5 to £6', ['$5 = 5 money USD', '£6 = 6 money GBP']),
    ('$5 to 6 km', ['$5 = 5 money USD', '6 km = 6 measure km']),
    ('5 km to 6 miles', ['5 km = 5 measure km', '6 miles = 6 measure mile']),
    ('5 km to 6', ['5 km = 5 measure km', '6 = 6 cardinal']),
    ('5 to 6 km', ['5 to 6 km = 5 to 6 measure km']),
    ('2nd to 3rd', ['2nd = 2 ordinal', '3rd = 3 ordinal']),
    ('2nd to 3', ['2nd = 2 ordinal', '3 = 3 cardinal']),
    ('2 to 3rd', ['2 = 2 cardinal', '3rd = 3 ordinal']),
    ('10 to 15 million', ['10 to 15 million = 10000000 to 15000000 cardinal']),
    ('2.35 to 2.45 million', ['2.35 to 2.45 million = 2350000.00 to 2450000.00 cardinal']),
    ('800 to 900 thousand', ['800 to 900 thousand = 800000 to 900000 cardinal']),
    ('5 to 1,000', ['5 to 1,000 = 5 to 1000 cardinal']),
    ('900 to 1,000', ['900 to 1,000 = 900 to 1000 cardinal']),
    ('400 to 1,000', ['400 to 1,000 = 400 to 1000 cardinal']),
    ('2,000 to 3,000,000', ['2,000 to 3,000,000 = 2000 to 3000000 cardinal']),
    ('1 to 1,500.5', ['1 to 1,500.5 = 1 to 1500.5 cardinal']),
    ('2 to 3 billion', ['2 to 3 billion = 2000000000 to 3000000000 cardinal']),
    ('10 million to 15 million', ['10 million to 15 million = 10000000 to 15000000 cardinal']),
    ('1,000 to 2,000', ['1,000 to 2,000 = 1000 to 2000 cardinal']),
    ('999 to 1,998', ['999 to 1,998 = 999 to 1998 cardinal']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), TWO_ENDS_MAKE_A_RANGE)
def test_two_ends_make_a_range(given: str, wanted: object) -> None:
    """A range has the lower end first and one unit; what changes from one to another is two figures."""
    assert told(given) == wanted


TWO_FIGURES_OF_A_CONTEST_ARE_A_SCORE = [
    ('won 3 to 1', ['3 to 1 = 3 to 1 score']),
    ('beat them 1-3', ['1-3 = 1 to 3 score']),
    ('They lost 1 to 3.', ['1 to 3 = 1 to 3 score']),
    ('Rain fell. The score was 7-2.', ['7-2 = 7 to 2 score']),
    ('It was 7-2.', ['7-2 = 7 to 2 score']),
    ('It was 2-7.', ['2-7 = 2 to 7 cardinal']),
    ('was 2 to 7', ['2 to 7 = 2 to 7 cardinal']),
    ('was 7 to 2', ['7 to 2 = 7 to 2 score']),
    ('It is at 7 to 2 now', ['7 to 2 = 7 to 2 score']),
    ('the bill was 7 to 2', ['7 to 2 = 7 to 2 score']),
    ('ratio of 7 to 2', ['7 to 2 = 7 to 2 score']),
    ('it has 7 to 2 of them', ['7 = 7 cardinal', '2 = 2 cardinal']),
    ('voted 218 to 205', ['218 to 205 = 218 to 205 score']),
    ('voted 1,218 to 205', ['1,218 = 1218 cardinal', '205 = 205 cardinal']),
    ('voted 218.5 to 205', ['218.5 = 218.5 cardinal', '205 = 205 cardinal']),
    ('voted 218 to 205.5', ['218 = 218 cardinal', '205.5 = 205.5 cardinal']),
    ('voted 999 to 205', ['999 to 205 = 999 to 205 score']),
    ('voted 1000 to 205', ['1000 = 1000 cardinal', '205 = 205 cardinal']),
    ('voted 205 to 999', ['205 to 999 = 205 to 999 score']),
    ('voted 205 to 1000', ['205 to 1000 = 205 to 1000 cardinal']),
    ('voted £5 to 3', ['£5 = 5 money GBP', '3 = 3 cardinal']),
    ('by 218 votes to 205', ['218 votes to 205 = 218 to 205 score']),
    ('31 votes to 15 votes', ['31 votes to 15 = 31 to 15 score']),
    ('won by 5 to 3 goals', ['5 to 3 = 5 to 3 score']),
    ('They won in May. It has 5-7 of them', ['5-7 = 5 to 7 cardinal']),
    ('They won in May? It has 5-7 of them', ['5-7 = 5 to 7 cardinal']),
    ('They won in May, and it has 5-7 of them', ['5-7 = 5 to 7 score']),
    ('5-7 cats, a win', ['5-7 = 5 to 7 cardinal cat']),
    ('5-7, a win', ['5-7 = 5 to 7 score']),
    ('5-7. A win', ['5-7 = 5 to 7 cardinal']),
    ('a 7-5 victory in boats', ['7-5 = 7 to 5 score']),
    ('a 5-7 lead', ['5-7 = 5 to 7 score']),
    ('5-7 wins', ['5-7 = 5 to 7 score']),
    ('5-7 victories', ['5-7 = 5 to 7 score']),
    ('5-7 defeats', ['5-7 = 5 to 7 score']),
    ('5-7 votes', ['5-7 = 5 to 7 score']),
    ('about 7-5', ['7-5 = 7 to 5 score']),
    ('from 5-7 wins', ['5-7 = 5 to 7 score']),
    ('5-7 won', ['5-7 won = 5 to 7 money KRW']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), TWO_FIGURES_OF_A_CONTEST_ARE_A_SCORE)
def test_two_figures_of_a_contest_are_a_score(given: str, wanted: object) -> None:
    """Whole figures beside a word of winning, or the larger first, are a score."""
    assert told(given) == wanted

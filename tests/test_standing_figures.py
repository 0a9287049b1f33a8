"""Where a figure stands in its evidence, in other words or without its unit, and what it lacks."""

from __future__ import annotations

import pytest

from assistant.grounding.numbers.ellipsis import in_claim, with_units, without_unit
from assistant.grounding.numbers.lacking import lacking
from assistant.grounding.numbers.standing import stands
from assistant.grounding.numbers.unread import unread
from assistant.text.numbers import Number, numbers
from tests.stated import figure, near, said, stated


def standing(claim: str, evidence: str, article: str = "") -> str | None:
    """Return where the evidence has a claim's first figure."""
    statement = stated(claim, evidence, article)
    return stands(figure(claim), near(statement), statement)


def lack(claim: str, evidence: str, article: str = "", question: str = "") -> str | None:
    """Return what is said of a claim's first figure, which neither stands nor follows."""
    statement = stated(claim, evidence, article, question=question)
    return said(lacking(figure(claim), near(statement), statement))


def brief(numbers: list[Number]) -> list[str]:
    """Return figures as their value and unit."""
    return [f"{one.value:f} {one.unit} {one.kind}" for one in numbers]


def lent(claim: str, evidence: str) -> dict[str, list[str]]:
    """Return what the evidence's and the claim's bare figures may be for the claim's last one."""
    statement = stated(claim, evidence)
    number = numbers(claim)[-1]
    bare = without_unit(number, statement)
    return {
        "with units": brief(with_units(number, statement)),
        "without": brief([bare] if bare else []),
        "in the claim": brief(in_claim(number, statement)),
    }


def strange(claim: str, evidence: str, question: str = "") -> list[str]:
    """Return what of a claim has figures that nothing reads and the article does not write."""
    return list(unread(numbers(claim), stated(claim, evidence, question=question)))


A_FIGURE_STANDS_IN_ITS_EVIDENCE = [
    (('5 boats came.', 'They saw five boats.'), "'5' stands in the evidence"),
    (('5 boats came.', 'They saw six boats.'), None),
    (('41,000 boats came.', 'They saw 41,300 boats.'), "'41,000' is '41,300' rounded"),
    (('twelve boats came.', 'They saw a dozen boats.'), "'twelve' stands in the evidence"),
    (('2 boats came.', 'They saw both boats.'), "'2' is in other words in the evidence"),
    (('2 boats came.', 'They saw the boat twice.'), "'2' is in other words in the evidence"),
    (('2 km on.', 'They saw both boats.'), None),
    (('3 boats came.', 'They saw both boats.'), None),
    (('12 months passed.', 'It took a year.'), "'12 months' is a year"),
    (('12 months passed.', 'It took one year.'), "'12 months' stands in the evidence"),
    (('12 months passed.', 'It took two years.'), None),
    (('11 months passed.', 'It took a year.'), None),
    (('52 weeks passed.', 'It took a year.'), "'52 weeks' is a year"),
    (('7 days passed.', 'It took a week.'), "'7 days' is a week"),
    (('14 days passed.', 'It took a fortnight.'), "'14 days' is a fortnight"),
    (('24 hours passed.', 'It took a day.'), "'24 hours' is a day"),
    (('60 minutes passed.', 'It took an hour.'), "'60 minutes' is a hour"),
    (('60 seconds passed.', 'It took a minute.'), "'60 seconds' is a minute"),
    (('10 years passed.', 'It took a decade.'), "'10 years' is a decade"),
    (('10 months passed.', 'It took a decade.'), None),
    (('50% came.', 'About half came.'), "'50%' is a share that the evidence gives in words"),
    (('53% came.', 'About half came.'), "'53%' is a share that the evidence gives in words"),
    (('54% came.', 'About half came.'), None),
    (('50.5% came.', 'Half came.'), "'50.5%' is a share that the evidence gives in words"),
    (('51% came.', 'Half came.'), None),
    (('about 53% came.', 'Half came.'), "'53%' is a share that the evidence gives in words"),
    (('41% is lost.', 'Of it 41 pence in the pound is lost.'), "'41%' is so many pence in the pound"),
    (('42% is lost.', 'Of it 41 pence in the pound is lost.'), None),
    (('41% is lost.', 'Of it 41 pence is lost.'), None),
    (('28 seconds behind.', 'She was 0:28 behind.'), "'28 seconds' is '0:28', minutes and seconds"),
    (('77 seconds behind.', 'She was 1:17 behind.'), "'77 seconds' is '1:17', minutes and seconds"),
    (('78 seconds behind.', 'She was 1:17 behind.'), None),
    (('77 minutes behind.', 'She was 1:17 behind.'), None),
    (('1.5 apples.', 'They ate one, and half of another.'), "'1.5' is a whole and a half in the evidence"),
    (('1.5 apples.', 'They ate one, and a third of another.'), None),
    (('1.4 apples.', 'They ate one, and half of another.'), None),
    (('2.5 apples.', 'They ate one, and half of another.'), None),
    (('1.5 apples.', 'They ate one km, and half of another.'), None),
    (('2.1 m high', 'It is 2.1 metres high.'), "'2.1 m' is metres"),
    (('2.1 m high', 'It is 2.2 metres high.'), None),
    (('2.1 m high', 'It is 2.1 km high.'), None),
    (('2.1 million high', 'It is 2.1 metres high.'), None),
    (('2.1 high', 'It is 2.1 metres high.'), "'2.1' stands in the evidence"),
    (('from 3% to 5', 'It rose to 5%.'), None),
    (('from 3% to 5 of 9', 'It rose to 5%.'), None),
    (('7.5% wanted', 'They asked for 9%, and now want 7.5.'), "'7.5%' is '7.5' with its unit"),
    (('7.5% wanted', 'They asked for 9 boats, and now want 7.5.'), None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_FIGURE_STANDS_IN_ITS_EVIDENCE)
def test_a_figure_stands_in_its_evidence(given: tuple[str, ...], wanted: object) -> None:
    """As it is, rounded, in words, as a whole unit, as a share or with its unit left out."""
    assert standing(*given) == wanted


A_BARE_FIGURE_MAY_BE_OF_A_UNIT_BESIDE = [
    (('They want 7.5%', 'They asked for 9%, and now want 7.5.'), {'with units': ['7.5 percent percent'], 'without': ['7.5 None cardinal'], 'in the claim': []}),
    (('They want 7.5%', 'They asked for 9%, and now want 7.5 boats.'), {'with units': [], 'without': [], 'in the claim': []}),
    (('They want £9m', 'They asked for £12m, and now want 9.'), {'with units': ['9000000 GBP money'], 'without': ['9 None cardinal'], 'in the claim': []}),
    (('They want £9', 'They asked for £12m, and now want 9.'), {'with units': ['9000000 GBP money'], 'without': ['9 None cardinal'], 'in the claim': []}),
    (('They want £9m', 'They asked for 9, and then for £12m.'), {'with units': ['9000000 GBP money'], 'without': ['9 None cardinal'], 'in the claim': []}),
    (('They want £9bn', 'They asked for £12bn, and now want 9.'), {'with units': ['9000000000 GBP money'], 'without': ['9 None cardinal'], 'in the claim': []}),
    (('They want £9 thousand', 'They asked for £12 thousand, and now want 9.'), {'with units': ['9000 GBP money'], 'without': ['9 None cardinal'], 'in the claim': []}),
    (('They want £2,000', 'They asked for £12m, and now want 2,000.'), {'with units': ['2000 GBP money'], 'without': ['2000 None cardinal'], 'in the claim': []}),
    (('They want £2m', 'They asked for £12, and now want 2,000,000.'), {'with units': ['2000000 GBP money'], 'without': ['2000000 None cardinal'], 'in the claim': []}),
    (('They want 2m km', 'They asked for 12 km, and now want 2,000,000.'), {'with units': ['2000000 km measure'], 'without': ['2000000 None cardinal'], 'in the claim': []}),
    (('They want £2m', 'They asked for £12, and now want 2,000,000 boats.'), {'with units': [], 'without': [], 'in the claim': []}),
    (('They want £2m', 'They asked for £12, and now want 1 or 2,000,000.'), {'with units': ['2000000 GBP money'], 'without': ['2000000 None cardinal'], 'in the claim': []}),
    (('They want £9m to £10m', 'They asked for £12m, and now want 9.'), {'with units': ['9000000 GBP money'], 'without': [], 'in the claim': []}),
    (('They want 9 boats', 'They asked for 12 million, and now want 9.'), {'with units': [], 'without': [], 'in the claim': []}),
    (('They want 9,000,000', 'They asked for 12 million, and now want 9.'), {'with units': [], 'without': ['9 None cardinal'], 'in the claim': []}),
    (('They want 9', 'They asked for 12 million, and now want 9.'), {'with units': [], 'without': [], 'in the claim': []}),
    (('It rose from 3% to 5', 'It rose.'), {'with units': [], 'without': [], 'in the claim': ['5 percent percent']}),
    (('It rose from £3m to 5', 'It rose.'), {'with units': [], 'without': [], 'in the claim': ['5000000 GBP money']}),
    (('It rose from £3m to 5 boats', 'It rose.'), {'with units': [], 'without': [], 'in the claim': []}),
    (('It rose from £3m to 5 of 9', 'It rose.'), {'with units': [], 'without': [], 'in the claim': ['9000000 GBP money']}),
    (('It rose from £3m, 4 km and 6 hours to 5', 'It rose.'), {'with units': [], 'without': [], 'in the claim': ['5 hour measure', '5 km measure', '5000000 GBP money']}),
    (('It rose, 3 to 5', 'It rose.'), {'with units': [], 'without': [], 'in the claim': []}),
    (('It rose to £5', 'They asked for the 9th, 1 of £12.'), {'with units': [], 'without': [], 'in the claim': []}),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_BARE_FIGURE_MAY_BE_OF_A_UNIT_BESIDE)
def test_a_bare_figure_may_be_of_a_unit_beside(given: tuple[str, ...], wanted: object) -> None:
    """A bare figure borrows the unit, and the million, of one that stands shortly before or just behind."""
    assert lent(*given) == wanted


A_FIGURE_THAT_THE_EVIDENCE_LACKS_IS_JUDGED = [
    (('5 red boats came.', 'They came.', 'They came. They saw 5 red boats.'), "doubt: '5' stands in the article, but not in the evidence"),
    (('5 red boats came.', 'Boats came.', 'Boats came. They saw 5 red boats.'), "pass: '5' stands in the article, but not in the evidence"),
    (('5 boats came in May.', 'Boats came in rain.', 'Boats came in rain. They saw 5 old cars.'), "pass: '5' stands in the article, but not in the evidence"),
    (('5 boats came.', 'Boats came.', 'Boats came. They saw 5 km.'), "doubt: the article does not have '5'"),
    (('25 red boats came.', '24 red boats came.', '24 red boats came. They saw 25 red boats.'), "doubt: '25' stands in the article, but not in the evidence"),
    (('The council voted 2-7.', 'The council voted 7-2.'), "fail: the article has '7-2', not '2-7'"),
    (('The council lost 2-7.', 'The council voted 7-2.'), "pass: '2-7' is '7-2' told from the other side"),
    (('The council voted 2-7.', 'The council was beaten 7-2.'), "pass: '2-7' is '7-2' told from the other side"),
    (('Ashby 2-7 Corran', 'They won 7-2.'), "doubt: the article has '7-2', the claim '2-7'"),
    (('Ashby beat them 2-7', 'They won 7-2.'), "fail: the article has '7-2', not '2-7'"),
    (('They won 19-14.', 'They had 19 votes, against 14 votes of hers.'), "pass: '19-14' stands in the evidence as two figures"),
    (('They won 14-19.', 'They had 19 votes, against 14 votes of hers.'), "doubt: the article does not have '14-19'"),
    (('They won 19-14.', 'They had 19 votes, and the others had in the end 14 votes.'), "doubt: the article does not have '19-14'"),
    (('They paid £50.', 'They paid $50.'), "fail: the article has '$50', not '£50'"),
    (('They paid £12.', 'They paid $12.'), "doubt: the article does not have '£12'"),
    (('They paid £13.', 'They paid $13.'), "fail: the article has '$13', not '£13'"),
    (('They paid £50.', 'They paid much.', 'They paid much. It is $50.'), "fail: the article has '$50', not '£50'"),
    (('57 boats came.', 'They saw boats.'), "fail: the article does not have '57'"),
    (('twenty boats came.', 'They saw boats.'), "doubt: the article does not have 'twenty'"),
    (('12 boats came.', 'They saw boats.'), "doubt: the article does not have '12'"),
    (('13 boats came.', 'They saw boats.'), "fail: the article does not have '13'"),
    (('57 boats came.', 'They saw 56 boats.'), "fail: the article does not have '57'"),
    (('60 boats came.', 'They saw 57 boats.'), "doubt: the article does not have '60'"),
    (('57 boats came.', 'They saw 57 km.'), "doubt: the article does not have '57'"),
    (('57 km on.', 'They saw 57 boats.'), "doubt: the article does not have '57 km'"),
    (('57% came.', 'They saw boats.', 'They saw boats. It is 57.'), "doubt: the article does not have '57%'"),
    (('114 boats came.', 'They saw 57 boats and 57 cars.'), "fail: the article does not have '114'"),
    (('114 boats came.', 'They saw 57 boats and 58 boats.'), "fail: the article does not have '114'"),
    (('115 boats came.', 'They saw boats.', 'They saw boats. It had 57 boats and 58 boats.'), "doubt: the article does not have '115'"),
    (('57 boats came.', 'They saw a quarter more than before.'), "doubt: the article does not have '57'"),
    (('57 boats came.', 'They saw 10% fewer boats than before.'), "doubt: the article does not have '57'"),
    (('57 boats came.', 'They saw twice as many.'), "doubt: the article does not have '57'"),
    (('the 58th boat', 'They saw 57 boats.'), "doubt: the article does not have '58th'"),
    (('the 59th boat', 'They saw 57 boats.'), "fail: the article does not have '59th'"),
    (('57 boats more than the 44 cars, therefore.', 'They saw 44 cars and 60, 90 and 30 boats.'), "doubt: the article does not have '57'"),
    (('57 boats more than the 44 cars.', 'They saw 44 cars.'), "doubt: the article does not have '57'"),
    (('57 boats more than the cars.', 'They saw 44 cars.'), "fail: the article does not have '57'"),
    (('the figure of 570', 'The figure is high.', 'They saw 570 boats. The figure is high.'), "pass: '570' stands in the article, but not in the evidence"),
    (('of 570 boats', 'The figure is high.', 'They saw 570 boats. The figure is high.'), "doubt: '570' stands in the article, but not in the evidence"),
    (('the figure of 570', 'It is high.', 'They saw 570 boats. It is high.'), "doubt: '570' stands in the article, but not in the evidence"),
    (('57. Es ist der letzte Tag und das ist es.', 'They saw it on the 57 of it and that is the day.'), "doubt: '57' stands in the article, but not in the evidence"),
    (('57 boats came.', 'They saw boats at 57-B.'), "pass: '57' stands in the article, but not in the evidence"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_FIGURE_THAT_THE_EVIDENCE_LACKS_IS_JUDGED)
def test_a_figure_that_the_evidence_lacks_is_judged(given: tuple[str, ...], wanted: object) -> None:
    """Elsewhere in the article, turned round, of another unit, written in digits, or nowhere."""
    assert lack(*given) == wanted


WHAT_CANNOT_BE_READ_IS_TOLD = [
    (('It is 0x27 miles.', 'It is far.'), ['0x27']),
    (('It is 0x27 miles.', 'It is 0X27 miles.'), []),
    (('It is 0x27 miles.', 'It is far.', 'Is it 0x27 miles?'), []),
    (('It is 27 miles.', 'It is far.'), []),
    (('It was at 10:30.', 'It is far.'), []),
    (('It was on 3 May 2020.', 'It is far.'), []),
    (('It was on 29 February 1987.', 'It is far.'), ['29', '1987']),
    (('It is 3.9e1 miles.', 'It is far.'), ['3.9e1']),
    (('It is 3.9e1 or 4^2 miles.', 'It is 4^2.'), ['3.9e1']),
    (('It is far.', 'It is 0x27.'), []),
    (('It is 12/13/14.', 'It is far.'), ['12/13/14']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), WHAT_CANNOT_BE_READ_IS_TOLD)
def test_what_cannot_be_read_is_told(given: tuple[str, ...], wanted: object) -> None:
    """A figure that is no number, date or time is told, unless the article or the question writes it."""
    assert strange(*given) == wanted


@pytest.mark.parametrize(
    ("evidence", "is_near"),
    [
        ("They asked for £12m. " + "x" * 393 + " 9.", True),
        ("They asked for £12m. " + "x" * 398 + " 9.", False),
        ("Now 9 " + "x" * 98 + " £12m.", True),
        ("Now 9 " + "x" * 99 + " £12m.", False),
    ],
)
def test_a_unit_is_borrowed_from_near(evidence: str, *, is_near: bool) -> None:
    """What stands 400 characters before a bare figure, or 100 behind it, lends its unit; no more."""
    assert bool(lent("They want £9m", evidence)["without"]) == is_near


@pytest.mark.parametrize(
    ("claim", "bare", "wanted"),
    [
        ("They want £2m", "2,000,000.", ["2000000 GBP money"]),
        ("They want £1m", "1,000,000.", ["1000000 GBP money"]),
        ("They want £1m", "999,999.", []),
        ("They want £2m", "2,000,000 boats.", []),
        ("They want 2m km", "2,000,000.", []),
    ],
)
def test_a_large_sum_far_from_any_unit_is_of_the_article_s_money(
    claim: str, bare: str, wanted: list[str]
) -> None:
    """Only millions, and only money, need no figure of their unit beside them."""
    evidence = f"They asked for £12 or 12 km. {'x' * 400} {bare}"
    assert lent(claim, evidence)["with units"] == wanted

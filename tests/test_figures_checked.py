"""What the number check says of a claim: it passes, is doubted, or fails, and why."""

from __future__ import annotations

import pytest

from assistant.grounding.dates.assumed import reckoned_otherwise, supposed_date
from assistant.grounding.numbers.avowed import avows, company
from assistant.grounding.numbers.check import check_numbers
from assistant.grounding.numbers.quantifying import misjudged
from assistant.text.dates import dates
from tests.stated import figure, said, stated


def checked(claim: str, evidence: str, article: str = "", question: str = "") -> str | None:
    """Return what the number check says of a claim."""
    return said(check_numbers(stated(claim, evidence, article, question=question)))


def avowed(claim: str, evidence: str) -> bool:
    """Tell whether a claim says that it reckons its first figure."""
    return avows(figure(claim), stated(claim, evidence))


def judged(claim: str, evidence: str) -> list[str]:
    """Return what a claim makes of its evidence that this does not say."""
    return list(misjudged(stated(claim, evidence)))


def otherwise(claim: str, evidence: str, published: str = "") -> tuple[str | None, object]:
    """Return how a claim's first date is given by a dateline, and by another year."""
    statement = stated(claim, evidence, published=published or None)
    date = dates(claim, published or None)[0]
    words = date.span.of(claim)
    return supposed_date(words, statement), reckoned_otherwise(date, statement)


FIGURES_ARE_CHECKED = [
    (('It fell.', 'It fell.'), 'not_applicable: the claim has no figure'),
    (('5 boats came.', 'They saw five boats.'), "pass: '5' stands in the evidence"),
    (('one boat came.', 'They saw five boats.'), 'not_applicable: the claim has no figure'),
    (('1 to 2 boats came.', 'They saw five boats.'), "doubt: the article does not have '1 to 2'"),
    (('£1 was lost.', 'They saw five boats.'), "doubt: the article does not have '£1'"),
    (('the two came.', 'They saw five boats.'), 'not_applicable: the claim has no figure'),
    (('the two boats came.', 'They saw five boats.'), "doubt: the article does not have 'two'"),
    (('all 13 came.', 'They saw five boats.'), "fail: the article does not have '13'"),
    (('all 12 came.', 'They saw five boats.'), 'not_applicable: the claim has no figure'),
    (('these 5 to 6 came.', 'They saw nine boats.'), "doubt: the article does not have '5 to 6'"),
    (('the 5th came.', 'They saw nine boats.'), 'not_applicable: the claim has no figure'),
    (('the 12th boat came.', 'They saw nine boats.'), 'not_applicable: the claim has no figure'),
    (('the 13th boats came.', 'They saw nine boats.'), "fail: the article does not have '13th'"),
    (('until the 29th.', 'They saw nine boats.'), 'not_applicable: the claim has no figure'),
    (('until the 32nd.', 'They saw nine boats.'), "fail: the article does not have '32nd'"),
    (('until the twentieth.', 'They saw nine boats.'), "doubt: the article does not have 'twentieth'"),
    (('4 degrees below zero.', 'They saw 4 degrees.'), "pass: '4 degrees' stands in the evidence"),
    (('Of zero boats.', 'They saw 4 boats.'), "doubt: the article does not have 'zero'"),
    (('60 boats: 4 rows of 15.', 'They saw 4 rows of 15.'), 'pass: derived: 4 x 15 = 60'),
    (('4% more, from 62% to 66%.', 'It went from 62% to 66%.'), 'doubt: derived: 66 - 62 = 4'),
    (('4% remain, of 62% and 66%.', 'It went from 62% to 66%.'), 'pass: derived: 66 - 62 = 4'),
    (('They lost 5 boats and 3 cars, 8 in all.', 'They lost 5 boats and 3 cars.'), "pass: '5' stands in the evidence"),
    (('57 boats, as 40 and 17 are.', 'They saw 40 boats.'), "doubt: the article does not have '57'"),
    (('The storm took 19 boats and 2 cars.', 'The storm took 2 boats and 19 cars.'), 'fail: the evidence has 19 and 2 the other way round'),
    (('The storm took 19 boats and 2 cars instead.', 'The storm took 2 boats and 19 cars.'), 'doubt: the evidence has 19 and 2 the other way round'),
    (('The storm took the original 19 boats and 2 cars.', 'The storm took 2 boats and 19 cars.'), 'doubt: the evidence has 19 and 2 the other way round'),
    (('The storm took 19 boats.', 'The storm took 2 boats and 19 cars.'), "doubt: the evidence has '2' for 'boat', the claim '19'"),
    (('The storm took 19 boats.', 'The storm took 2 boats, 3 boats and 19 cars.'), "pass: '19' stands in the evidence"),
    (('The storm took 19 boats.', 'The storm took 2 boats and 19 times.'), "pass: '19' stands in the evidence"),
    (('The storm took 19 boats.', 'The storm took 2 boats, 19 cars and 19 boats.'), "pass: '19' stands in the evidence"),
    (('The storm took 19 boats.', 'The storm took 2 boats and 19.'), "pass: '19' stands in the evidence"),
    (('19 came and the storm took 19 boats.', 'The storm took 2 boats and 19 cars.'), "doubt: the evidence has '2' for 'boat', the claim '19'"),
    (('19 came and 3 hats; the storm took 19 boats.', 'The storm took 2 boats and 19 cars.'), "doubt: the article does not have '3'"),
    (('The storm took 19 boats.', 'The storm took 2 boats and 19 to 20 cars.'), "doubt: the evidence has '2' for 'boat', the claim '19'"),
    (('The price rose by 14 more at that time.', 'The price rose by 12 more at that time.'), "fail: the article does not have '14'"),
    (('The new price of bread rose to 5 there.', 'The new price of bread rose to 4 there.'), "fail: between the same words the evidence has '4', the claim '5'"),
    (('It is 2.1m high at the gate now.', 'It is 2.1 metres high at the gate now.'), "pass: '2.1m' is metres"),
    (('They asked for 5 km more at the old gate.', 'They asked for 7 km at the old gate, after 2 km.'), 'pass: derived: 7 - 2 = 5'),
    (('They asked for 5 km at the old gate.', 'They asked for 7 km at the old gate, after 2 km.'), "fail: between the same words the evidence has '7 km', the claim '5 km'"),
    (('The price rose to some 310 there.', 'The price rose to some 190 there.'), "fail: the article does not have '310'"),
    (('The price rose to 5 or so there.', 'The price rose to 4 or so there.'), "doubt: the article does not have '5'"),
    (('The ship sailed there at 10:24 in May.', 'The ship sailed there at 10:10 in May, for 14 minutes.'), 'not_applicable: the claim has no figure'),
    (('The ship sailed there at 10:24 in May.', 'The ship sailed there at 10:10 in May, for 15 minutes.'), 'not_applicable: the claim has no figure'),
    (('over zero boats.', 'They saw 4 boats.'), 'not_applicable: the claim has no figure'),
    (('at zero.', 'They saw 4 boats.'), 'not_applicable: the claim has no figure'),
    (('The price rose to 310 on a Thursday evening.', 'The price rose to 190 on a Thursday evening.'), "fail: the article does not have '310'"),
    (('The price rose to about 310 on a Thursday evening.', 'The price rose to 190 on a Thursday evening.'), "fail: the article does not have '310'"),
    (('The price rose to 310 there.', 'The price rose to 190 there.'), "fail: the article does not have '310'"),
    (('The price rose to 310 on a Thursday evening, they said.', 'The price rose to 190 on a Thursday evening, they said, twice as many.'), "doubt: the article does not have '310'"),
    (('The price rose by 5 km more there.', 'The price rose by 7 km there after 2 km.'), 'pass: derived: 7 - 2 = 5'),
    (('It takes two months.', 'It took from 3 May 2020 to 3 July 2020, or two weeks.'), "doubt: the evidence has 'two weeks', not 'two months'"),
    (('It takes two months.', 'It took from 3 May 2020 to 3 July 2020.'), 'pass: derived: 24247 - 24245 = 2'),
    (('It is 0x27.', 'It is far.'), "doubt: '0x27' cannot be compared"),
    (('It is 0x27 or 5.', 'It is 5.'), "doubt: '0x27' cannot be compared"),
    (('They saw 38% of it.', 'Of the boats 62% came.'), 'doubt: derived: 100 - 62 = 38.0'),
    (('They earned 38% then.', 'They earned 62% then.'), "fail: between the same words the evidence has '62%', the claim '38%'"),
    (('15 boats.', 'They saw 5 men in 3 towns.'), 'pass: derived: 5 x 3 = 15'),
    (('15 boats, therefore.', 'They saw 5 men in 3 towns and 7 cars.'), 'pass: derived: 7 + 5 + 3 = 15'),
    (('15 boats.', 'They saw 5 men in 3 towns and 4 boats.'), 'doubt: derived: 5 x 3 = 15'),
    (('15 boats more.', 'They saw 5 men in 3 towns, 4 boats, 6 boats and 8 boats.'), 'doubt: derived: 5 x 3 = 15'),
    (('13 km and more.', 'They ran 12 km, then 4 km, then 3 km.'), 'pass: derived: 12 + 4 - 3 = 13'),
    (('three years later.', 'It was built in 2014 and sold in 2016.'), 'doubt: derived: 2016 - 2014 = 2'),
    (('about 15 boats.', 'They saw 5 men in 3 towns.'), 'pass: derived: 5 x 3 = 15'),
    (('60% came.', 'They saw 5 boats, 3 boats, 7 boats and 11 boats.'), 'pass: derived: 3 of 5 is 60.0 %'),
    (('60% more came.', 'They saw 5 boats, 3 boats, 7 boats and 11 boats and 9%.'), 'pass: derived: 3 of 5 is 60.0 %'),
    (('60% came.', 'They saw 5 boats, 3 boats, 7 boats and 11 boats and 9%.'), 'doubt: derived: 3 of 5 is 60.0 %'),
    (('49 seconds behind.', 'Orr lost 1:17; Roe lost 0:28, Moll 0:02, Ark 3:14, Sol 5:59, Ulm 7:01, Ott 9:30.'), 'pass: derived: 77 - 28 = 49'),
    (('49 seconds on.', 'Orr lost 1:17; Roe lost 0:28, Moll 0:02, Ark 3:14, Sol 5:59, Ulm 7:01, Ott 9:30, and 50 seconds.'), 'doubt: derived: 77 - 28 = 49'),
    (('Die Aufträge stiegen um 9% und das ist es.', 'Orders fell by 9% in the town, and that is it.'), "pass: '9%' stands in the evidence"),
    (('Die Aufträge stiegen am 57. und das ist es.', 'Orders fell in row 57/B in the town, and that is it.'), "pass: '57' stands in the evidence"),
    (('Die Aufträge stiegen am 58. und das ist es.', 'Orders fell in row 57/B in the town, and that is it.'), "fail: the article does not have '58'"),
    (('£5', 'They paid £15 in May, and £10 in June.', '', 'By how much did it fall?'), 'pass: derived: 15 - 10 = 5'),
    (('4% more voters came, 66% of voters in May, 62% of voters now.', 'Some 62% of voters came.', 'Some 62% of voters came.\n\nIn May 66% of voters came.'), 'doubt: derived: 66 - 62 = 4'),
    (('4% of voters are the rest, 66% of voters in May, 62% of voters now.', 'Some 62% of voters came.', 'Some 62% of voters came.\n\nIn May 66% of voters came.'), 'pass: derived: 66 - 62 = 4'),
    (('77 red cars: 32 red cars and 45 red cars.', 'Some 32 red cars came.', 'Some 32 red cars came.\n\nLater 45 red cars came.'), 'pass: derived: 32 + 45 = 77'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), FIGURES_ARE_CHECKED)
def test_figures_are_checked(given: tuple[str, ...], wanted: object) -> None:
    """What stands or follows passes, what is twisted is doubted, what is certainly wrong fails."""
    assert checked(*given) == wanted


A_CLAIM_AVOWS_THAT_IT_RECKONS = [
    (('£7 more than in May', 'It was £5, £12 and £30.'), True),
    (('£7 in May', 'It was £5, £12 and £30.'), False),
    (('£7 more than in May', 'It was £5 and £12.'), False),
    (('£7 more than in May', 'It was £5 to £12 and £30.'), True),
    (('£7 more than in May', 'It was £5, £12 and £12.'), False),
    (('£7 more than in May', 'It was £5 more than in May, £12 and £30.'), False),
    (('£7 more than in May', 'It was £5, £12 and 7 boats.'), False),
    (('£7 more than in May', 'It was £5, £12, £30 and £7.'), True),
    (('£7 more than £12 in May', 'It was £5, £12 and £30.'), True),
    (('£7 more than £12 and £5', 'It was £5, £12 and £30.'), False),
    (('£7 more than £12 and £6', 'It was £5, £12 and £30.'), True),
    (('a gap of £7', 'It was £5, £12 and £30.'), True),
    (('a gap of new £7', 'It was £5, £12 and £30.'), True),
    (('a gap of the big new £7', 'It was £5, £12 and £30.'), False),
    (('£7 a day', 'It was £5, £12 and £30.'), True),
    (('£7, therefore', 'It was £5, £12 and £30.'), True),
    (('£7 for the new pier, therefore', 'It was £5 for the new pier, £12 and £30.'), False),
    (('£7 rather than 5', 'It was £5, £12 and £30.'), False),
    (('£7 than the boats', 'It was £5, £12 and £30.'), True),
    (('7 hours later', 'It rang at 10.30, 11.30 and 12.30.'), True),
    (('7 hours later', 'It rang at 10.30 and 11.30.'), False),
    (('7 days later', 'It rang on 3 May, 4 May and 5 May.'), True),
    (('7 hours later', 'It rang on 3 May, 4 May and 5 May.'), False),
    (('7 days later', 'It rang 5, 6, 8 and 9 times.'), False),
    (('7 boats more', 'It saw 5 boats, 8 boats and 9 boats.'), True),
    (('7 boats more', 'It saw 5 cars, 8 cars and 9 cars.'), False),
    (('7 boats more', 'It saw 5 boats, 8 boats and 1 boat.'), False),
    (('7 boats more', 'It saw 5 boats, 8 boats and the 9th boats.'), False),
    (('7% more', 'It saw 5 boats, 8 km and 9 cars.'), True),
    (('7 percentage points more', 'It saw 5 boats, 8 km and 9 cars.'), False),
    (('7 percentage points more', 'It saw 5%, 8% and 9%.'), True),
    (('7 times more', 'It saw 5 boats, 8 km and 9 cars.'), True),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_CLAIM_AVOWS_THAT_IT_RECKONS)
def test_a_claim_avows_that_it_reckons(given: tuple[str, ...], wanted: object) -> None:
    """With words for it, operands enough in the evidence, and none shown; never in a copy's place."""
    assert avowed(*given) == wanted


MORE_THAN_THE_EVIDENCE_SAYS = [
    (('All of the grants went to villages.', 'Most of the grants went to villages.'), ["the evidence says 'Most', the claim 'All'"]),
    (('Every grant went to villages.', 'Half of the grants went to villages.'), ["the evidence says 'Half', the claim 'Every'"]),
    (('Each grant went to villages.', 'Four of the grants went to villages.'), ["the evidence says 'Four of the', the claim 'Each'"]),
    (('All of the grants went to villages.', 'The grants went to villages.'), []),
    (('All of the grants went to villages.', 'Most of the grants, in all, went to villages.'), []),
    (('Most or all of the grants went to villages.', 'Most of the grants went to villages.'), []),
    (('All of the boats sank.', 'Most of the grants went to villages.'), []),
    (('Not all of the grants went to villages.', 'Most of the grants went to villages.'), []),
    (('All day the grants went to villages.', 'Most of the grants went to villages.'), []),
    (('Grants went to villages.', 'Most of the grants went to villages.'), []),
    (('Groupers grew faster than wrasses.', 'Wrasses grew faster than groupers.'), ['the evidence compares the other way round']),
    (('Wrasses grew faster than groupers.', 'Wrasses grew faster than groupers.'), []),
    (('Groupers grew slower than wrasses.', 'Wrasses grew faster than groupers.'), []),
    (('Groupers grew faster than boats.', 'Wrasses grew faster than groupers.'), []),
    (('Boats grew faster than wrasses.', 'Wrasses grew faster than groupers.'), []),
    (('Groupers grew faster than wrasses.', 'Wrasses grew fast.'), []),
    (('Wrasses grew faster than young boats.', 'Young groupers grew faster than young wrasses.'), []),
    (('Young boats grew faster than groupers.', 'Young groupers grew faster than young wrasses.'), []),
    (('The ban was opposed by Ostria.', 'It was proposed by Ostria and opposed by Kelland.'), ["the evidence says it of 'Kelland', not of 'Ostria'"]),
    (('The ban was opposed by the Ostria.', 'It was proposed by the Ostria and opposed by the Kelland.'), ["the evidence says it of 'Kelland', not of 'Ostria'"]),
    (('The ban was opposed by Kelland.', 'It was proposed by Ostria and opposed by Kelland.'), []),
    (('The ban was opposed by Moria.', 'It was proposed by Ostria and opposed by Kelland.'), []),
    (('The ban was hated by Ostria.', 'It was proposed by Ostria and opposed by Kelland.'), []),
    (('Warm water harms young groupers.', 'They ask whether warm water harms young groupers.'), ['the evidence leaves open whether that is so']),
    (('It is unclear if warm water harms young groupers.', 'They ask whether warm water harms young groupers.'), []),
    (('Warm water harms groupers.', 'They ask whether warm water harms young groupers.'), []),
    (('Warm water harms young groupers.', 'They ask whether, as they say, warm water harms young groupers.'), ['the evidence leaves open whether that is so']),
    (('Every boat, most of it, sank.', 'Most of every boat sank.'), []),
    (('Every boat sank.', 'Ten of its boats sank.'), ["the evidence says 'Ten of its', the claim 'Every'"]),
    (('Every boat sank.', "Ten of Ada's boats sank."), ['the evidence says "Ten of Ada\'s", the claim \'Every\'']),
    (('Every boat sank.', 'A third of boats sank.'), ["the evidence says 'A third', the claim 'Every'"]),
    (('Every boat sank.', 'Two-thirds of boats sank.'), ["the evidence says 'Two-thirds', the claim 'Every'"]),
    (('Every boat sank.', 'Boats sank here, one of the 12.'), ["the evidence says 'of the 12', the claim 'Every'"]),
    (('Each of us.', 'Most of the grants went to villages.'), []),
    (('Red groupers grew faster than wrasses.', 'Wrasses grew faster than groupers.'), ['the evidence compares the other way round']),
    (('Groupers grew faster than red wrasses do.', 'Wrasses grew faster than groupers.'), ['the evidence compares the other way round']),
    (('Nets are proposed by Kelland, opposed by Ostria.', 'It was proposed by Ostria and opposed by Kelland.'), ["the evidence says it of 'Kelland', not of 'Ostria'", "the evidence says it of 'Ostria', not of 'Kelland'"]),
    (('Warm water harms young groupers.', 'They ask whether we should harm young groupers with warm water.'), []),
    (('Groupers.', 'They ask whether it is groupers.'), []),
    (('Groupers swim.', 'They ask whether groupers swim.'), ['the evidence leaves open whether that is so']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), MORE_THAN_THE_EVIDENCE_SAYS)
def test_more_than_the_evidence_says(given: tuple[str, ...], wanted: object) -> None:
    """All for most, the sides of a comparison, the doers and what is left open."""
    assert judged(*given) == wanted


A_YEAR_THAT_A_DATELINE_LACKS_MAY_FIT = [
    (('It ended on 12 March.', 'Fire out\n\nPORT ELLIS, March 12 (Wire) - It ended on Wednesday.'), ("'12 March' is 'March 12', by the article's dateline", None)),
    (('It ended on 12 March 2014.', 'Fire out\n\nPORT ELLIS, March 12 (Wire) - It ended on Wednesday.'), ("'12 March 2014' is 'March 12', by the article's dateline", None)),
    (('It ended on 12 March 2025.', 'Fire out\n\nPORT ELLIS, March 12 (Wire) - It ended on Wednesday.'), ("'12 March 2025' is 'March 12', by the article's dateline", None)),
    (('It ended on 12 March 2024.', 'Fire out\n\nPORT ELLIS, March 12 (Wire) - It ended on Wednesday.'), (None, None)),
    (('It ended on 1 March 2025.', 'Fire out\n\nPORT ELLIS, March 12 (Wire) - It ended on Wednesday.'), (None, None)),
    (('It ended on 14 March 2015.', 'Fire out\n\nPORT ELLIS, March 12 (Wire) - It ended in two days.'), ("'14 March 2015' is 'two days' from 'March 12'", None)),
    (('It ended on 29 February 1992.', 'Fire out\n\nPORT ELLIS, February 29 (Wire) - It ended on Saturday.'), ("'29 February 1992' is 'February 29', by the article's dateline", None)),
    (('It ended on 29 February 1996.', 'Fire out\n\nPORT ELLIS, February 29 (Wire) - It ended on Saturday.'), (None, None)),
    (('It ended on 1 March 2023.', 'Fire out\n\nPORT ELLIS, February 29 (Wire) - It ended on Saturday, or on 1 March.'), (None, None)),
    (('It ended on 1 March 2020.', 'Fire out\n\nPORT ELLIS, February 29 (Wire) - It ended on Saturday, or on 1 March.'), ("'1 March 2020' is '1 March', by the article's dateline", None)),
    (('It ended on 1 March 2023.', 'Fire out\n\nPORT ELLIS, February 29 (Wire) - It ended on Saturday.'), (None, None)),
    (('It ended on 10 June.', 'It began on 12 March 2020 and takes 90 days.', '2024-06-01'), (None, ('12 March 2020', '90 days'))),
    (('It ended on 10 June 2020.', 'It began on 12 March 2020 and takes 90 days.', '2024-06-01'), (None, None)),
    (('It ended on 11 June.', 'It began on 12 March 2020 and takes 90 days.', '2024-06-01'), (None, None)),
    (('It ended on 10 June.', 'It began on 12 March 2023 and takes 90 days.', '2024-06-01'), (None, ('12 March 2023', '90 days'))),
    (('It ended on 10 June.', 'It began on 12 March 2025 and takes 90 days.', '2024-06-01'), (None, ('12 March 2025', '90 days'))),
    (('It ended on 10 June.', 'It began on 12 March 2020 and takes 90 days.'), (None, None)),
    (('By June it ends', 'It began on 12 March 2020 and takes 90 days.', '2024-06-01'), (None, None)),
    (('It ended in June.', 'It began on 12 March 2020 and takes 90 days.', '2024-06-01'), (None, None)),
    (('It ended on Monday.', 'It began on 12 March 2020 and takes 90 days.', '2024-06-01'), (None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_YEAR_THAT_A_DATELINE_LACKS_MAY_FIT)
def test_a_year_that_a_dateline_lacks_may_fit(given: tuple[str, ...], wanted: object) -> None:
    """A date may be the article's by its dateline's year, or in a year that the evidence's span makes it."""
    assert otherwise(*given) == wanted


WORDS_AROUND_A_FIGURE_ARE_ITS_COMPANY = [
    ('The new pier of 57 old boats and the sea', ['boat', 'new', 'old', 'pier']),
    ('Seventeenhundredandseventeenth of the piers 57 boats of the sea and the seventeenthousand', ['boat', 'pier', 'sea']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), WORDS_AROUND_A_FIGURE_ARE_ITS_COMPANY)
def test_words_around_a_figure_are_its_company(given: str, wanted: object) -> None:
    """Content words within thirty characters, none that is cut in two."""
    assert sorted(company(figure(given), given)) == wanted


@pytest.mark.parametrize(
    ("many", "wanted"),
    [(40, "fail: the article does not have '101'"), (41, "doubt: too many figures to be compared")],
)
def test_a_table_is_not_compared(many: int, wanted: str) -> None:
    """A claim of more than forty figures is no sentence."""
    claim = ", ".join(f"{number} boats" for number in range(100, 100 + many))
    assert checked(claim, "They saw 5 boats.") == wanted


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Orders rose by 9%.", "Orders fell by 9%."),
        ("Ada Brenn won 58 votes.", "Ada Brenn 67, Bo Reck 58."),
    ],
)
def test_what_a_program_looked_up_contradicts_less(claim: str, evidence: str) -> None:
    """Only evidence that the claim itself named can have its figure the other way."""
    assert check_numbers(stated(claim, evidence)).outcome == "doubt"
    assert check_numbers(stated(claim, evidence, given=False)).outcome == "pass"

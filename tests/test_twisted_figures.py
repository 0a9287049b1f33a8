"""A figure given to another, of another kind, way or rate, or in another's place."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import held_in
from assistant.grounding.numbers.assigning import misassigned
from assistant.grounding.numbers.crossing import crossed
from assistant.grounding.numbers.directing import turned_ways
from assistant.grounding.numbers.exchange import exchanged_figures
from assistant.grounding.numbers.measuring import mismeasured
from assistant.grounding.numbers.set_aside import set_aside
from assistant.text.numbers import numbers
from tests.stated import near, stated


def assigned(claim: str, evidence: str) -> list[str]:
    """Return which figures are given to another, or to all."""
    statement = stated(claim, evidence)
    return list(misassigned(numbers(claim), near(statement), statement))


def measured(claim: str, evidence: str, article: str = "") -> list[str]:
    """Return which figures are meant otherwise."""
    statement = stated(claim, evidence, article)
    return list(mismeasured(numbers(claim), near(statement), statement))


def turned(claim: str, evidence: str) -> list[str]:
    """Return which figures go the other way, and what the evidence says."""
    statement = stated(claim, evidence)
    found = turned_ways(numbers(claim), near(statement), statement)
    return [f"{one.span.of(claim)}: {way}" for one, way in found]


def exchanged(claim: str, evidence: str) -> tuple[list[str], list[list[str]]]:
    """Return two figures that have each other's words, beside them and in their clauses."""
    statement = stated(claim, evidence)
    pair = exchanged_figures(numbers(claim), near(statement), statement)
    pairs = crossed(numbers(claim), near(statement), statement)
    return (
        [one.span.of(claim) for one in pair or ()],
        [[one.span.of(claim) for one in both] for both in pairs],
    )


def aside(claim: str, evidence: str) -> bool:
    """Tell whether the article sets aside what it has of a claim's first figure."""
    statement = stated(claim, evidence)
    value = numbers(claim)[0].value
    inside = held_in(statement.facts.numbers, statement.evidence)
    return set_aside([one.span for one in inside if one.value == value], statement)


A_FIGURE_BELONGS_TO_ITS_OWNER = [
    (('Ada Brenn won 58 votes.', 'Ada Brenn 67, Bo Reck 58.'), ["the evidence gives 'Bo Reck' this figure, not 'Ada Brenn'"]),
    (('Ada Brenn won 67 votes.', 'Ada Brenn 67, Bo Reck 58.'), []),
    (('Bo Reck won 67 votes.', 'Ada Brenn won 67, Bo Reck got 58.'), ["the evidence gives 'Ada Brenn' this figure, not 'Bo Reck'"]),
    (('Bo Reck won 99 votes.', 'Ada Brenn won 67, Bo Reck got 58.'), []),
    (('Ida Moll won 67 votes.', 'Ada Brenn won 67, Bo Reck got 58.'), []),
    (('The 22 boats sank.', 'Four of the 22 boats sank.'), []),
    (('The firm has 22 boats.', 'Four of the 22 boats sank.'), []),
    (('Four of the 22 boats sank.', 'Four of the 22 boats sank.'), []),
    (('The 4 boats sank.', 'Four of the 22 boats sank.'), []),
    (('Rain sank 22 boats.', 'Four of its 22 boats sank.'), ["the evidence says 'Four of its 22'"]),
    (('Rain sank 22 boats.', "Four of Ada's 22 boats sank."), ['the evidence says "Four of Ada\'s 22"']),
    (('Rain sank 22 boats.', 'Four or 22 boats sank.'), []),
    (('Rain sank 22 boats.', 'Four of the 4 boats sank.'), []),
    (('Rain sank 22 boats.', 'Four of the 22 boats and five of the 33 cars sank.'), ["the evidence says 'Four of the 22'"]),
    (('Rain sank 33 cars.', 'Four of the 22 boats and five of the 33 cars sank.'), ["the evidence says 'five of the 33'"]),
    (('Rain sank all 22 boats.', 'Four of the 22 boats sank.'), []),
    (('Rain sank 22 boats, not 4.', 'Four of the 22 boats sank.'), []),
    (('Brenn won 58.', 'Ada Brenn 67, Bo Reck 58.'), []),
    (('Ada Brenn, with 58.', 'Ada Brenn 67, Bo Reck 58.'), ["the evidence gives 'Bo Reck' this figure, not 'Ada Brenn'"]),
    (('Ada Brenn then had a total of 58.', 'Ada Brenn 67, Bo Reck 58.'), []),
    (('Rain sank 22 boats.', '22 of the 4 boats sank.'), []),
    (('Rain sank 20 boats.', 'Four of the 22 boats sank.'), []),
    (('Rules annoy 128 people who were against.', 'Of 128 people, 96 were against the new rules.'), ["the evidence says '96' of '128'"]),
    (('Rules annoy 96 people who were against.', 'Of 128 people, 96 were against the new rules.'), []),
    (('Rules were seen among 128 people against.', 'Of 128 people, 96 were against the new rules.'), []),
    (('Some 14 complaints came.', 'There were 61 complaints, 14 of them since May.'), ["the evidence says '14' of '61'"]),
    (('Some 14 complaints came since May.', 'There were 61 complaints, 14 of them since May.'), []),
    (('Some 61 complaints came, 14 late.', 'There were 61 complaints, 14 of them since May.'), []),
    (('Some 14 complaints came.', 'There were 61 complaints. Now 14 of them since May.'), []),
    (('Some 14 complaints came.', 'There were 61 complaints, 14 of them.'), []),
    (('Some 14 complaints came.', 'There were 61 complaints, 14 of boats since May.'), []),
    (('Nothing came.', 'There were 61 complaints, 14 of them since May.'), []),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_FIGURE_BELONGS_TO_ITS_OWNER)
def test_a_figure_belongs_to_its_owner(given: tuple[str, ...], wanted: object) -> None:
    """Whose figure it is, and whether it is a part or the whole, is as the evidence has it."""
    assert assigned(*given) == wanted


A_FIGURE_IS_MEANT_AS_THE_EVIDENCE_HAS_IT = [
    (('They pay 40 euros a month.', 'They pay 40 euros a year.'), ["the evidence has '40 euros' for a year, not a month"]),
    (('They pay 40 euros a month.', 'They pay 40 euros a month.'), []),
    (('They pay 40 euros a month.', 'They pay 40 euros a year, and meet each month.'), []),
    (('They pay 40 euros.', 'They pay 40 euros a year.'), []),
    (('They pay 40 euros a month.', 'They pay 40 euros.'), []),
    (('They pay 40 euros a month.', 'They pay 40 euros, and 30 euros a year.'), ["the evidence has '40 euros' for a year, not a month"]),
    (('They pay 40 euros a month.', 'They pay 30 euros a year.'), []),
    (('They pay 40 euros a month.', 'They pay 40 euros a year, and 40 euros a day.'), []),
    (('It came two hours after high water.', 'It came two hours before high water.'), ["the evidence has 'before high water', the claim 'after high water'"]),
    (('It came two hours before high water.', 'It came two hours after high water.'), ["the evidence has 'after high water', the claim 'before high water'"]),
    (('It came two hours after high water.', 'It came two hours after high water.'), []),
    (('It came two hours after low water.', 'It came two hours before high water.'), []),
    (('It came two hours later than high water.', 'It came two hours before high water.'), ["the evidence has 'before high water', the claim 'later than high water'"]),
    (('It came two hours after the high water.', 'It came two hours before its high water.'), ["the evidence has 'before its high water', the claim 'after the high water'"]),
    (('It came two hours after high water.', 'It came two hours before high water, and two hours after high water.'), []),
    (('It came two hours on.', 'It came two hours before high water.'), []),
    (('It fell from 66 to 62.', 'It rose from 62 to 66.'), ['the evidence goes from 62 to 66']),
    (('It rose from 62 to 66.', 'It rose from 62 to 66.'), []),
    (('It fell from 66 to 62.', 'It rose from 62 to 66, and fell from 66 to 62.'), []),
    (('It fell from 66 to 62.', 'It rose from 61 to 66.'), []),
    (('It fell from a high 66 boats to some 62.', 'It rose from 62 boats to 66.'), ['the evidence goes from 62 to 66']),
    (('To 62 it fell from 66.', 'It rose from 62 to 66.'), []),
    (('It fell from 66 to 62.', 'It rose from 62 to 66 and from 62 to 67.'), ['the evidence goes from 62 to 66']),
    (('It came from 66, and one by one by one by one to 62.', 'It rose from 62 to 66.'), []),
    (('They need 1,640 tiles.', 'They need 1,460 tiles, not 1,640.'), ["the article sets '1,640' aside"]),
    (('They need 1,460 tiles.', 'They need 1,460 tiles, not 1,640.'), []),
    (('They need 1,460 tiles, not 1,640.', 'They need 1,460 tiles, not 1,640.'), []),
    (('They went from 1,640 to 1,460 tiles.', 'They need 1,460 tiles, not 1,640.'), []),
    (('They need 1,640 tiles and 7 km.', 'They need 1,460 tiles, not 1,640, and 7 km.'), ["the article sets '1,640' aside"]),
    (('They need 1,640 tiles and 8.', 'They need 1,460 tiles, not 1,640, and 8.'), []),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_FIGURE_IS_MEANT_AS_THE_EVIDENCE_HAS_IT)
def test_a_figure_is_meant_as_the_evidence_has_it(given: tuple[str, ...], wanted: object) -> None:
    """Per month or year, before or after, from or to, valid or set aside."""
    assert measured(*given) == wanted


A_FIGURE_MAY_BE_SET_ASIDE = [
    (('1,640 tiles', 'They need 1,460 tiles, not 1,640.'), True),
    (('1,640 tiles', 'They need 1,460 tiles, not 1,640. Some 1,640 came.'), False),
    (('1,640 tiles, not all new', 'They need 1,460 tiles, not 1,640.'), False),
    (('1,640 tiles', 'They need 1,460 tiles rather than 1,640.'), True),
    (('1,640 tiles', 'They corrected the number of the tiles from 1,640.'), True),
    (('1,640 tiles', 'They had first put in 1,640.'), True),
    (('1,640 tiles', 'By mistake they put 1,640.'), True),
    (('1,640 tiles', 'They put 1,640 by mistake.'), True),
    (('1,640 tiles', 'They put 1,640; by mistake.'), False),
    (('1,640 tiles', 'They put 1,640 in fact.'), True),
    (('1,640 tiles', 'They put in 1,640.'), False),
    (('1,640 tiles', 'They did not put. Then 1,640.'), False),
    (('1,650 tiles', 'They need 1,460 tiles, not 1,640.'), False),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_FIGURE_MAY_BE_SET_ASIDE)
def test_a_figure_may_be_set_aside(given: tuple[str, ...], wanted: object) -> None:
    """Only where all that stands of it is set aside, and the claim does not say so."""
    assert aside(*given) == wanted


A_RISE_IS_NO_FALL = [
    (('Orders rose by 9%.', 'Orders fell by 9%.'), ['9%: fell']),
    (('Orders fell by 9%.', 'Orders fell by 9%.'), []),
    (('Orders dropped by 9%.', 'Orders fell by 9%.'), []),
    (('Orders stayed at 9%.', 'Orders fell by 9%.'), []),
    (('Orders were unchanged at 9%.', 'Orders fell to 9%.'), ['9%: fell']),
    (('Orders rose by 9%.', 'Orders were 9%.'), []),
    (('Orders rose by 9%.', 'Orders fell by 8%.'), []),
    (('Orders rose by 9%.', 'Orders fell by 9% and costs rose by 9%.'), []),
    (('Orders were up, by 9%.', 'Orders fell, 9% by May.'), []),
    (('Orders were 9% up.', 'Orders were 9% down.'), []),
    (('Orders were 9% higher than in May.', 'Orders were 9% down.'), []),
    (('Orders rose 9 points above that.', 'Orders ended 9 points below that.'), ['9: below']),
    (('It ended 9 points above that.', 'It fell 9 points.'), ['9: fell']),
    (('It ended 9 points below that.', 'It fell 9 points.'), []),
    (('It ended 9 points short of that.', 'It rose 9 points.'), ['9: rose']),
    (('It ended 9 points under the mark.', 'It rose 9 points.'), ['9: rose']),
    (('It ended 9 points over the mark.', 'It fell 9 points.'), ['9: fell']),
    (('It ended 9 points lower than that.', 'It rose 9 points.'), []),
    (('B paid 254 and A 250, up by 4.', 'It fell by 4.'), ['4: fell']),
    (('A paid 250 to 254, up by 4.', 'It fell by 4.'), ['4: fell']),
    (('Down by 4, B paid 254 and A 250.', 'It rose by 4.'), ['4: rose']),
    (('B paid 254, up by 4 from 250 of A.', 'It fell by 4.'), []),
    (('B paid 254, 4 up, against 250 of A.', 'It fell by 4.'), []),
    (('The new price rose to 9%.', 'The new price rose to 9%, and fell.'), []),
    (('Orders rose over 9%.', 'Orders fell over 9%.'), []),
    (('Orders rose to more than 9%.', 'Orders fell to more than 9%.'), []),
    (('The school rose 9%; the lower court 9%.', 'The lower school 9% fell.'), ['9%: fell']),
    (('Profits rose by 9%.', 'Losses rose by 9%.'), []),
    (('Profits of 9%.', 'Losses of 9%.'), ['9%: Losses']),
    (('They had 9% profit.', 'They had losses of 9%.'), ['9%: losses']),
    (('Of 9% in profit.', 'They had losses of 9%.'), ['9%: losses']),
    (('It rose 9%, it fell 8%.', 'It fell 9%, it rose 8%.'), ['9%: fell', '8%: rose']),
    (('Costs, 9% up.', 'Costs, 9%, down.'), ['9%: down']),
    (('They saw 9% in May, which fell.', 'They rose 9% in May.'), []),
    (('It came to at least 9 boats.', 'It may come to at most 9 boats.'), ['9: at most']),
    (('No more than 27 people came.', 'At least 27 people came.'), ['27: at least']),
    (('No more than 27 people came.', 'At most 27 people came.'), []),
    (('Not less than 27 people came.', 'At least 27 people came.'), []),
    (('It never came to over 27 people.', 'It came to over 27 people.'), ['27: at least']),
    (('Orders rose by about 40 boats.', 'Orders fell by 38 boats.'), ['40: fell']),
    (('Orders rose by about 40 boats.', 'Orders fell by 40 boats, and costs rose by 38 boats.'), ['40: fell']),
    (('It must not be over 27 people.', 'It must be at most 27 people.'), []),
    (('At most 27 people came.', 'At least 27 people came.'), ['27: at least']),
    (('At least 27 people came.', 'At most 27 people came.'), ['27: at most']),
    (('Over 27 people came.', 'Under 27 people came.'), ['27: at most']),
    (('Over 27 people came.', 'At least 27 people came.'), []),
    (('27 people came.', 'At least 27 people came.'), []),
    (('It should be over 27 people.', 'It should never be under 27 people.'), []),
    (('It is £5m above the £2m.', 'It may not fall below the £2m.'), []),
    (('It fell to 62 boats from 66 boats.', 'It fell from 62 boats to 66 boats.'), ['62: from', '66: to']),
    (('It fell to 62 boats.', 'It fell from 62 boats.'), []),
    (('It got to 19 boats.', 'It came from 19 boats, of 20 boats.'), []),
    (('It got to 19 boats, of 20 boats.', 'It came from 19 boats, of 20 boats.'), ['19: from']),
    (('It got from 19 boats, of 20 boats.', 'It came to 19 boats, of 20 boats.'), ['19: to']),
    (('A paid 250, 4 less than the 254 of B.', 'B paid 4 more than A.'), []),
    (('It made a loss of 7 million.', 'It made a profit of 7 million.'), ['7 million: profit']),
    (('It earned 7 million.', 'It made a loss of 7 million.'), ['7 million: loss']),
    (('It made a 7 million profit.', 'It made a 7 million loss.'), []),
    (('Rain fell; it rose, 9% in all.', 'Orders fell by 9%.'), []),
    (('The lower house rose 9%.', 'The lower house fell 9%.'), ['9%: fell']),
    (('The upper house has 9%.', 'The lower house has 9%.'), []),
    (('About 4 less, 250 of 254.', 'It was up by 4.'), []),
    (('It rose by 250 from 4 to 254.', 'It fell by 250.'), ['250: fell']),
    (('It rose by 4 from 250 to 254.', 'It fell by 4.'), ['4: fell']),
    (('From 254 it rose by 4 to 250.', 'It fell by 4.'), ['4 to 250: fell']),
    (('From 250 it rose by 4 to 254.', 'It fell by 4.'), ['4 to 254: fell']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_RISE_IS_NO_FALL)
def test_a_rise_is_no_fall(given: tuple[str, ...], wanted: object) -> None:
    """Words of the way beside the same figure, floors and ceilings, ends of a change."""
    assert turned(*given) == wanted


TWO_FIGURES_IN_EACH_OTHER_S_PLACE = [
    (('The storm killed 19 people and injured 2 others.', 'The storm killed 2 people and injured 19 others.'), (['19', '2'], [['19', '2']])),
    (('The storm killed 2 people and injured 19 others.', 'The storm killed 2 people and injured 19 others.'), ([], [])),
    (('The storm took 19 boats and 2 cars.', 'The storm took 2 boats and 19 cars.'), (['19', '2'], [['19', '2']])),
    (('The storm took 19 boats.', 'The storm took 2 boats and 19 cars.'), ([], [])),
    (('The storm took 19 boats and 3 cars.', 'The storm took 2 boats and 19 cars.'), ([], [])),
    (('The storm took 2 boats and 2 cars.', 'The storm took 2 boats and 19 cars.'), ([], [])),
    (('The storm took 5 hats, 19 boats and 2 cars.', 'The storm took 5 hats, 2 boats and 19 cars.'), (['19', '2'], [['19', '2']])),
    (('The storm took 5 hats. It took 19 boats and 2 cars.', 'It took 5 hats. The storm took 2 boats and 19 cars.'), (['19', '2'], [['19', '2']])),
    (('Of boats 19 and of cars 2.', 'Of boats 2 and of cars 19.'), (['19', '2'], [['19', '2']])),
    (('Some boats, 19, and some cars, 2.', 'Some boats, 2, and some cars, 19.'), ([], [['19', '2']])),
    (('The storm took 19 boats by night and 2 boats by day.', 'The storm took 2 boats by night and 19 boats by day.'), (['19', '2'], [['19', '2']])),
    (('The storm took 19 boats or, by night, 2 cars.', 'The storm took 2 boats or, by night, 19 cars.'), (['19', '2'], [['19', '2']])),
    (('The storm took the 19th boats and the 2nd cars.', 'The storm took the 2nd boats and the 19th cars.'), (['19th', '2nd'], [])),
    (('The storm took 19 km of boats and 2 cars.', 'The storm took 2 boats and 19 km of cars.'), (['19 km', '2'], [])),
    (('The storm took 19 boats and 2 cars.', 'The storm took 2 boats. It took 19 cars.'), ([], [['19', '2']])),
    (('The storm took 19 boats and 2 cars.', 'The storm took 2 boats and 19 cars and 19 hats.'), ([], [])),
    (('They won 19 boats and 2-1.', 'They won 2-1 and 19 cars.'), ([], [])),
    (('Halden offers 298 jobs, Mareval 312 jobs.', 'Halden offers 312 jobs, Mareval 298 jobs.'), ([], [['298', '312']])),
    (('Halden offers 312 jobs, Mareval 298 jobs.', 'Halden offers 312 jobs, Mareval 298 jobs.'), ([], [])),
    (('Halden offers £298, Mareval £312.', 'Halden offers £312. Mareval offers £298.'), ([], [['£298', '£312']])),
    (('Halden offers £298, and Mareval £312.', 'Halden offers £312. Mareval offers £298.'), ([], [['£298', '£312']])),
    (('Halden in Oke offers £298, and Mareval in Harn £312.', 'Halden in Oke offers £312, and Mareval in Harn offers £298.'), (['£298', '£312'], [['£298', '£312']])),
    (('Halden in Oke offers £298, and Mareval in Harn £312.', 'Halden in Oke offers £312, and Mareval in Harn offers $298.'), ([], [])),
    (('Halden in Oke offers £298, and Mareval in Harn £312.', 'Halden in Oke offers 312, and Mareval in Harn offers £298.'), (['£298', '£312'], [['£298', '£312']])),
    (('Halden in Oke offers 2 of the 3 boats, and Mareval in Harn 7.', 'Halden in Oke offers 7, and Mareval in Harn 2 of the 3 boats.'), (['2', '7'], [])),
    (('Halden in Oke has 298 men; Mareval in Harn 312 men.', 'Halden in Oke has 312 men; Mareval in Harn 298 men.'), ([], [['298', '312']])),
    (('Halden in Oke has 298 men; Mareval in Harn 312 men.', 'Halden in Oke has 312 men; Mareval in Oke 298 men.'), ([], [['298', '312']])),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), TWO_FIGURES_IN_EACH_OTHER_S_PLACE)
def test_two_figures_in_each_other_s_place(given: tuple[str, ...], wanted: object) -> None:
    """Each stands with the words that the evidence has with the other, and with none of its own."""
    assert exchanged(*given) == wanted

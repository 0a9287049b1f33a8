"""How a figure follows from those of its evidence, and how surely."""

from __future__ import annotations

import pytest

from assistant.grounding.numbers.counting import counted
from assistant.grounding.numbers.deriving import derived, says_times
from assistant.grounding.numbers.summing import sums
from tests.stated import figure, near, said, stated


def derivation(claim: str, evidence: str, article: str = "", question: str = "") -> str | None:
    """Return how a claim's first figure is worked out."""
    statement = stated(claim, evidence, article, question=question)
    return said(derived(figure(claim), near(statement), statement))


def added(claim: str, evidence: str) -> list[str]:
    """Return every sum and difference that may give a claim's first figure, once."""
    found = sums(figure(claim), near(stated(claim, evidence)))
    return sorted({f"{' '.join(map(str, way[2]))} {way[0]} {way[1]}" for way in found})


def count(claim: str, evidence: str) -> str | None:
    """Return how the evidence gives a count that it does not write."""
    statement = stated(claim, evidence)
    return said(counted(figure(claim), near(statement), statement))


A_SUM_OF_THE_EVIDENCE_IS_DERIVED = [
    (('8 boats came.', 'They saw 5 boats and 3 boats.'), 'pass: derived: 5 + 3 = 8'),
    (('2 boats more came.', 'They saw 5 boats and 3 boats.'), 'pass: derived: 5 - 3 = 2'),
    (('9 boats came.', 'They saw 5 boats and 3 boats.'), None),
    (('about 8 boats came.', 'They saw 5 boats and 3 boats.'), 'pass: derived: 5 + 3 = 8'),
    (('over 8 boats came.', 'They saw 6 boats and 3 boats.'), None),
    (('over 80 boats came.', 'They saw 60 boats and 27 boats.'), 'pass: derived: 60 + 27 = 87'),
    (('over 80 boats came.', 'They saw 60 boats and 29 boats.'), None),
    (('under 80 boats came.', 'They saw 60 boats and 17 boats.'), 'pass: derived: 60 + 17 = 77'),
    (('under 80 boats came.', 'They saw 60 boats and 10 boats.'), None),
    (('under 80 boats came.', 'They saw 60 boats and 21 boats.'), None),
    (('at least 80 boats came.', 'They saw 60 boats and 20 boats.'), 'pass: derived: 60 + 20 = 80'),
    (('at most 80 boats came.', 'They saw 60 boats and 20 boats.'), 'pass: derived: 60 + 20 = 80'),
    (('about 80 boats came.', 'They saw 60 boats and 23 boats.'), 'pass: derived: 60 + 23 = 83'),
    (('about 80 boats came.', 'They saw 60 boats and 27 boats.'), None),
    (('5 votes more.', 'They voted 7-2.'), 'pass: derived: 7 - 2 = 5'),
    (('9 people voted.', 'They voted 7-2.'), 'pass: derived: 7 + 2 = 9'),
    (('5 km more.', 'They voted 7-2.'), None),
    (('16 boats came.', 'They saw 5 boats, 3 boats and 8 boats.'), 'pass: derived: 8 + 5 + 3 = 16'),
    (('16 animals came.', 'They saw 5 dogs, 3 cats and 8 cows.'), 'pass: derived: 8 + 5 + 3 = 16'),
    (('16 dogs came.', 'They saw 5 dogs, 3 cats and 8 cows.'), None),
    (('10 animals came.', 'They saw 5 dogs, 3 cats and 2 cows.'), None),
    (('about 16 boats came.', 'They saw 5 boats, 3 boats and 8 boats.'), None),
    (('4 percentage points more.', 'It rose from 62% to 66%.'), 'pass: derived: 66 - 62 = 4'),
    (('4 points more.', 'It rose from 62% to 66%.'), 'pass: derived: 66 - 62 = 4'),
    (('4% more.', 'It rose from 62% to 66%.'), 'doubt: derived: 66 - 62 = 4'),
    (('4% remain.', 'It rose from 62% to 66%.'), 'pass: derived: 66 - 62 = 4'),
    (('66% voted.', 'It rose by 4 points from 62%.'), 'pass: derived: 62 + 4 = 66'),
    (('58% voted.', 'It fell by 4 percentage points from 62%.'), 'pass: derived: 62 - 4 = 58'),
    (('3 km further.', 'It was moved from 5 to 7 km to 8 to 10 km.'), 'pass: derived: 8 - 5 = 3'),
    (('3 km further.', 'It was 5 to 7 km and is now 8 to 11 km.'), 'pass: derived: 8 - 5 = 3'),
    (('4 km further.', 'It was 5 to 7 km and is now 8 to 11 km.'), 'pass: derived: 11 - 7 = 4'),
    (('3 boats further.', 'It was 5 to 7 km and is now 8 to 11 km.'), None),
    (('2 km further.', 'It is 7 to 9 km with 5 boats and 7 boats.'), 'pass: derived: 9 - 7 = 2'),
    (('2 km further.', 'It is 7 to 9 km now; it was 5 km and 7 km.'), 'pass: derived: 7 - 5 = 2'),
    (('2 km further.', 'It is 7 to 9 km now; it was 5 km and 8 km.'), 'pass: derived: 9 - 7 = 2'),
    (('7 boats.', 'They won 5-2 and took 3 cars.'), 'pass: derived: 5 + 2 = 7'),
    (('8 points more.', 'It went from 62% to 70% to 71 to 72%.'), 'pass: derived: 70 - 62 = 8'),
    (('9% more.', 'It rose by 4 to 5 points from 62%.'), None),
    (('66 boats.', 'It rose by 4 points from 62%.'), None),
    (('12 km further.', 'It is 17 to 19 km with 5 boats and 7 boats.'), None),
    (('11 km further.', 'It is 16 to 18 km now; it was 5 km and 7 km.'), 'pass: derived: 16 - 5 = 11'),
    (('12 animals came.', 'They saw 5 dogs, 3 cats and 4 cows.'), None),
    (('13 animals came.', 'They saw 5 dogs, 3 cats, 1 rat and 5 cows.'), 'pass: derived: 5 + 5 + 3 = 13'),
    (('14 km came.', 'They saw 5 km, 3 km and 6 boats.'), None),
    (('14 km came.', 'They saw 5 km, 3 km and 6 km.'), 'pass: derived: 6 + 5 + 3 = 14'),
    (('13 boats came.', 'They saw 12 boats and 1 boat.'), None),
    (('12 boats came.', 'They saw 11 boats and 1 boat.'), None),
    (('£2m more.', 'It was raised from £5m to £7m to a range of £7m to £9m.'), 'pass: derived: 7000000 - 5000000 = 2000000'),
    (('9 minutes later.', 'Goals fell in the 88th minute and the 79th minute.'), 'pass: derived: 88 - 79 = 9'),
    (('9 boats later.', 'Goals fell in the 88th minute and the 79th minute.'), None),
    (('£8 in all.', 'They paid £5 and 3.'), 'pass: derived: 5 + 3 = 8'),
    (('8 km in all.', 'They ran 5 km and 3.'), 'pass: derived: 5 + 3 = 8'),
    (('8 km.', 'They ran 5 km and 3.'), 'pass: derived: 5 + 3 = 8'),
    (('6 boats came.', 'They saw 5 boats and one boat.'), None),
    (('21 boats came.', 'They saw 20 boats and 1 boat.'), None),
    (('5 to 8 boats came.', 'They saw 5 boats and 3 boats.'), None),
    (('the 8th boat came.', 'They saw 5 boats and 3 boats.'), None),
    (('2.6 million people saw it.', 'They were 2.5 million people and 100,000 people.'), 'pass: derived: 2500000.0 + 100000 = 2600000.0'),
    (('0.5 boats came.', 'They saw 5 boats and 4.5 boats.'), 'pass: derived: 5 - 4.5 = 0.5'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_SUM_OF_THE_EVIDENCE_IS_DERIVED)
def test_a_sum_of_the_evidence_is_derived(given: tuple[str, ...], wanted: object) -> None:
    """Sums, differences, margins, points and sums of three pass with their operands."""
    assert derivation(*given) == wanted


SUMS_ARE_TRIED = [
    (('9 boats', 'They saw 5 boats and 3 boats.'), ['5 3 + 8', '5 3 - 2']),
    (('9 km', 'They won 7-2.'), []),
    (('9 boats', 'They won 7-2.'), ['7 2 + 9', '7 2 - 5']),
    (('9 boats', 'They saw 5 to 7 boats.'), []),
    (('20 boats', 'They saw 5 boats, 3 boats and 2 boats.'), ['3 2 + 5', '3 2 - 1', '5 2 + 7', '5 2 - 3', '5 3 + 8', '5 3 - 2', '5 3 2 + 10']),
    (('12 boats', 'They saw 5 boats, 3 boats and 2 boats.'), ['3 2 + 5', '3 2 - 1', '5 2 + 7', '5 2 - 3', '5 3 + 8', '5 3 - 2']),
    (('about 20 boats', 'They saw 5 boats, 3 boats and 2 boats.'), ['3 2 + 5', '3 2 - 1', '5 2 + 7', '5 2 - 3', '5 3 + 8', '5 3 - 2']),
    (('20 boats', 'They saw 5 boats, 3 cars and 2 hats.'), ['3 2 + 5', '3 2 - 1', '5 2 + 7', '5 2 - 3', '5 3 + 8', '5 3 - 2']),
    (('20', 'They saw 5 boats, 3 cars and 2 hats.'), ['3 2 + 5', '3 2 - 1', '5 2 + 7', '5 2 - 3', '5 3 + 8', '5 3 - 2', '5 3 2 + 10']),
    (('9 km', 'It is 16 to 18 km now; it was 5 km and 7 km.'), ['16 5 - 11', '7 5 + 12', '7 5 - 2']),
    (('9 km', 'It is 16 to 18 km now; it was 5 km and 8 km.'), ['8 5 + 13', '8 5 - 3']),
    (('9 km', 'It was 5 to 7 km and is now 8 to 11 km.'), ['11 7 - 4', '8 5 - 3']),
    (('9%', 'It went from 62% to 66% and by 3 points.'), ['62 3 + 65', '62 3 points - 59', '66 3 + 69', '66 3 points - 63', '66 62 + 128', '66 62 - 4']),
    (('9 percentage points', 'It went from 62% to 66%.'), ['66 62 - 4']),
    (('9 points', 'It went from 62% to 66%, or 1 to 2%.'), ['66 62 - 4']),
    (('£20', 'They paid £5, £1 and 3 and the 4th.'), []),
    (('£9', 'They paid £5, £1 and 3.'), ['5 1 + 6', '5 1 - 4']),
    (('20 minutes', 'In the 88th minute, the 79th and the 3rd boats, with 5 minutes.'), ['79 5 + 84', '79 5 - 74', '88 5 + 93', '88 5 - 83', '88 79 + 167', '88 79 - 9']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), SUMS_ARE_TRIED)
def test_sums_are_tried(given: tuple[str, ...], wanted: object) -> None:
    """Of figures of one unit: two, three for larger ones, scores, ranges that move, shares and points."""
    assert added(*given) == wanted


A_SHARE_OF_THE_EVIDENCE_IS_DERIVED = [
    (('60% came.', 'They saw 5 boats, of which 3 boats came.'), 'pass: derived: 3 of 5 is 60.0 %'),
    (('61% came.', 'They saw 5 boats, of which 3 boats came.'), None),
    (('60.5% came.', 'They saw 5 boats, of which 3 boats came.'), 'pass: derived: 3 of 5 is 60.0 %'),
    (('about 62% came.', 'They saw 5 boats, of which 3 boats came.'), 'pass: derived: 3 of 5 is 60.0 %'),
    (('about 63% came.', 'They saw 5 boats, of which 3 boats came.'), None),
    (('40% fewer came.', 'They saw 5 boats, then 3 boats.'), 'pass: derived: 3 against 5 is 40.0 %'),
    (('67% more came.', 'They saw 3 boats, then 5 boats.'), 'pass: derived: 5 against 3 is 66.7 %'),
    (('38% did not come.', 'Of the boats 62% came.'), 'pass: derived: 100 - 62 = 38.0'),
    (('38% came.', 'Of the boats 62% came.'), 'doubt: derived: 100 - 62 = 38.0'),
    (('60% came.', 'They saw 5 boats, 3 boats, 7 boats and 11 boats.'), 'doubt: derived: 3 of 5 is 60.0 %'),
    (('60% came.', 'They saw 5 to 6 boats and 3 boats.'), None),
    (('60% came.', 'They came 5th, with 3 boats.'), None),
    (('60% came.', 'They saw 5 boats and 3 km.'), None),
    (('60% came.', 'They saw 0 boats, and 3 boats.'), None),
    (('25% more came.', 'They saw 5 boats, then 4 boats.'), 'pass: derived: 5 against 4 is 25.0 %'),
    (('20% fewer came.', 'They saw 5 boats, then 4 boats.'), 'pass: derived: 4 against 5 is 20.0 %'),
    (('50% came.', 'They saw 1 boat, then 2 boats.'), None),
    (('60% of it.', 'Of the boats 3% and 5%.'), None),
    (('60.6% came.', 'They saw 5 boats, of which 3 boats came.'), None),
    (('38% do not.', 'They were 62% and 3 of 8 boats.'), 'pass: derived: 100 - 62 = 38.0'),
    (('38% were against.', 'Of the boats 62% came, 3, 4 and 5 boats.'), 'doubt: derived: 100 - 62 = 38.0'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_SHARE_OF_THE_EVIDENCE_IS_DERIVED)
def test_a_share_of_the_evidence_is_derived(given: tuple[str, ...], wanted: object) -> None:
    """A part, a change and a rest in per cent follow from two figures, surely where they are few."""
    assert derivation(*given) == wanted


SO_MANY_TIMES_IS_DERIVED = [
    (('10 boats came.', 'They saw 5 boats, and twice as many later.'), 'pass: derived: 5 x 2 = 10'),
    (('10 boats came.', 'They saw 20 boats, and half as many later.'), 'pass: derived: 20 / 2 = 10'),
    (('15 boats came.', 'They saw 5 boats, and three times as many later.'), 'pass: derived: 5 x 3 = 15'),
    (('20 boats came.', 'They saw 5 boats, and it quadrupled later.'), 'pass: derived: 5 x 4 = 20'),
    (('25 boats came.', 'They saw 5 boats, and five times as many later.'), 'pass: derived: 5 x 5 = 25'),
    (('50 boats came.', 'They saw 5 boats, and tenfold later.'), 'pass: derived: 5 x 10 = 50'),
    (('2 boats came.', 'They saw 20 boats, a tenth of last year.'), 'pass: derived: 20 / 10 = 2'),
    (('200 boats came.', 'They saw 20 boats, a tenth of last year.'), 'pass: derived: 20 x 10 = 200'),
    (('10 boats came.', 'They saw 5 boats. Later it was twice as many.'), None),
    (('11 boats came.', 'They saw 5 boats, and twice as many later.'), None),
    (('10 boats came.', 'They saw 5 to 6 boats, and twice as many later.'), None),
    (('10 boats came.', 'They saw 5 km, and twice as many later.'), None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), SO_MANY_TIMES_IS_DERIVED)
def test_so_many_times_is_derived(given: tuple[str, ...], wanted: object) -> None:
    """Twice, half, a third and tenfold of a figure of that sentence."""
    assert derivation(*given) == wanted


WHAT_TWO_FIGURES_MAKE_IS_A_DOUBT = [
    (('15 boats came.', 'They saw 5 men in 3 towns.'), 'doubt: derived: 5 x 3 = 15'),
    (('13 boats came.', 'They saw 26 men in 2 towns.'), 'doubt: derived: 26 / 2 = 13'),
    (('20 tickets sold.', 'They took £100 for tickets of $5.'), 'doubt: derived: 100 / 5 = 20'),
    (('20 km run.', 'They took £100 for tickets of £5.'), 'doubt: derived: 100 / 5 = 20'),
    (('26 boats came.', 'They saw 13 men in 2 towns, 5 to 6.'), 'doubt: derived: 13 x 2 = 26'),
    (('20 boats came.', 'They saw 5 men in 4 towns.'), 'doubt: derived: 5 x 4 = 20'),
    (('12 boats came.', 'They saw 4 men in 3 towns.'), None),
    (('20 men came.', 'They saw 5 boats of 4 each.'), 'pass: derived: 5 x 4 = 20'),
    (('125,000 tonnes came.', 'They saw five ships of 25,000 tonnes.'), 'doubt: derived: 5 x 25000 = 125000'),
    (('125,000 tonnes came.', 'They saw five ships of 25,000 tonnes each.'), 'pass: derived: 5 x 25000 = 125000'),
    (('20 tickets sold.', 'They took £100 for tickets of £5.'), 'pass: derived: 100 / 5 = 20'),
    (('£20 was lost.', 'They took £100 for 5 tickets.'), 'doubt: derived: 100 / 5 = 20'),
    (('20 men came.', 'They saw 5 to 6 boats of 4 each.'), None),
    (('20 men came.', 'They saw 1 boat of 20.'), None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), WHAT_TWO_FIGURES_MAKE_IS_A_DOUBT)
def test_what_two_figures_make_is_a_doubt(given: tuple[str, ...], wanted: object) -> None:
    """A product or a ratio may be an accident, unless so many each, or a sum by a price."""
    assert derivation(*given) == wanted


A_CLAIM_THAT_RECKONS_MAY_TAKE_MORE_STEPS = [
    (('21 guests stayed below.', 'Of 140 guests 88 guests took the stairs, 31 guests the lift.'), 'pass: derived: 140 - 88 - 31 = 21'),
    (('5 boats more, so they said.', 'They saw 10 boats and 7 boats and then 2 boats.'), 'pass: derived: 7 - 2 = 5'),
    (('4 km on average.', 'They ran 3 km and 5 km.'), 'pass: derived: the mean of 3, 5 is 4'),
    (('4 km.', 'They ran 3 km and 5 km.'), None),
    (('8 km altogether.', 'They ran 3 km and 5 km.'), 'pass: derived: 5 + 3 = 8'),
    (('8 km altogether.', 'They ran 3,000 metres and 5,000 metres.'), 'pass: derived: 5.000000 + 3.000000 = 8.000000'),
    (('3 km came to town.', 'They ran 60% of 5 km.'), 'pass: derived: 60 % of 5 = 3'),
    (('3 km came to town.', 'They ran three fifths of 5 km.'), 'pass: derived: 60 % of 5 = 3'),
    (('45 minutes later.', 'It rang at 11.40 p.m. and he came at 12.25 a.m.'), 'pass: derived: from 23:40 to 00:25'),
    (('17 hours later.', 'It rang at 3:20 p.m. and he came at 8:20 a.m.'), 'pass: derived: from 15:20 to 08:20'),
    (('8 hours.', 'It sails from 9pm until 5am.'), 'pass: derived: from 21:00 to 05:00'),
    (('9 hours.', 'It sails from 9pm until 5am.'), None),
    (('5 times as many.', 'They saw 50 boats and 10 boats.'), 'pass: derived: 50 is 5 times 10'),
    (('5.0 times as many.', 'They saw 50 boats and 10 boats.'), 'pass: derived: 50 is 5.0 times 10'),
    (('3 times as many.', 'They saw 50 boats and 17 boats.'), 'pass: derived: 50 is 3 times 17'),
    (('4 times as many.', 'They saw 50 boats and 17 boats.'), None),
    (('5 boats.', 'They saw 50 boats and 10 men.'), None),
    (('5 per day.', 'They saw 50 boats and 10 men.'), 'pass: derived: 50 / 10 = 5'),
    (('3 per day.', 'They saw 50 boats and 17 men.'), 'pass: derived: 50 / 17 = 3'),
    (('49 seconds behind.', 'Orr lost 1:17; Roe lost 28 seconds.'), 'pass: derived: 77 - 28 = 49'),
    (('49 seconds behind.', 'Orr lost 1:17; Roe lost 0:28.'), 'pass: derived: 77 - 28 = 49'),
    (('49 minutes behind.', 'Orr lost 1:17; Roe lost 28 seconds.'), None),
    (('49 seconds behind.', 'Orr lost 1:17; Roe lost 0:28, Moll 0:02, Ark 3:14, Sol 5:59, Ulm 7:01.'), 'pass: derived: 77 - 28 = 49'),
    (('49 seconds behind.', 'Orr lost 1:17; Roe lost 0:28, Moll 0:02, Ark 3:14, Sol 5:59, Ulm 7:01, Ott 9:30.'), 'doubt: derived: 77 - 28 = 49'),
    (('90 seconds.', 'It rang at 10.30 and at 10.31.'), None),
    (('60 seconds.', 'It rang at 10.30 and at 10.31.'), None),
    (('3 km.', 'They ran 60% of 5 km, 20% of 7 km, 11% of 8 km and 9%.'), 'pass: derived: 8 - 5 = 3'),
    (('3 km.', 'They ran 60% of 5 km, 20% of 7 km and 11 boats.'), 'pass: derived: 60 % of 5 = 3'),
    (('23 boats in all.', 'They saw 3 boats, 5 boats, 8 boats, 12 boats, 20 boats, 33 boats and 4 boats.'), 'pass: derived: 20 + 3 = 23'),
    (('6 boats more, so they say.', 'They saw 3 boats, 5 boats, 8 boats, 12 boats, 20 boats, 33 boats and 7 boats.'), 'doubt: derived: 8 + 3 - 5 = 6'),
    (('4 km on average.', 'They ran 3 km and 5 km, 6 km, 9 km, 17 km, 33 km and 68 km.'), 'pass: derived: 9 - 5 = 4'),
    (('2.4 times as many.', 'They saw 24 boats, 10 boats, and 1 to 2 km.'), 'pass: derived: 24 is 2.4 times 10'),
    (('2.4-fold.', 'They saw 24 boats and 10 boats.'), 'pass: derived: 24 is 2.4 times 10'),
    (('2.4 times as far.', 'They saw 24 km and 10 boats.'), None),
    (('3 times a week.', 'They saw 24 km and 10 boats.'), None),
    (('£3 per head.', 'They spent £30 on 10 men.'), 'pass: derived: 30 / 10 = 3'),
    (('3 per head.', 'They spent £30 on 10 men.'), 'pass: derived: 30 / 10 = 3'),
    (('3 km per head.', 'They spent £30 on 10 men.'), None),
    (('£3 in all.', 'They spent £30 on 10 men.'), None),
    (('£0.3 per head.', 'They spent £3 on 10 men.'), None),
    (('5 km and more.', 'They ran 12 km, then 4 km, then 3 km.'), 'pass: derived: 12 - 4 - 3 = 5'),
    (('13 km and more.', 'They ran 12 km, then 4 km, then 3 km.'), 'doubt: derived: 12 + 4 - 3 = 13'),
    (('11 km and more.', 'They ran 12 km, then 4 km, then 5 km.'), 'doubt: derived: 12 + 4 - 5 = 11'),
    (('1 boat.', 'They saw 5 boats and 4 boats.'), 'pass: derived: 5 - 4 = 1'),
    (('250 centimetres higher.', 'It is 61.4 metres high, the other 58.9 metres.'), 'pass: derived: 6140.000000 - 5890.000000 = 250.000000'),
    (('two years later.', 'It was built in 2014 and sold in 2016.'), 'pass: derived: 2016 - 2014 = 2'),
    (('three years later.', 'It was built in 2014 and sold in 2016.'), 'doubt: derived: 2016 - 2014 = 2'),
    (('four years later.', 'It was built in 2014 and sold in 2016.'), None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_CLAIM_THAT_RECKONS_MAY_TAKE_MORE_STEPS)
def test_a_claim_that_reckons_may_take_more_steps(given: tuple[str, ...], wanted: object) -> None:
    """Rests, means, rates, multiples, clock times and shares of a figure, surely where they are few."""
    assert derivation(*given) == wanted


A_PLACE_IN_A_ROW_IS_A_COUNT = [
    (('10 trips were made.', 'It was the tenth trip.'), "pass: derived: 10 by 'tenth'"),
    (('9 trips were made before.', 'It was the tenth trip.'), "pass: derived: 9 by 'tenth'"),
    (('9 trips were made.', 'It was the tenth trip.'), None),
    (('11 trips were made before.', 'It was the tenth trip.'), None),
    (('2 trips were made.', 'It was the second trip.'), None),
    (('3 trips were made.', 'It was the third trip.'), "pass: derived: 3 by 'third'"),
    (('3 trips were made.', 'It was the third trip after 5 trips.'), None),
    (('3 trips, not 5, were made.', 'It was the third trip after 5 trips.'), "pass: derived: 3 by 'third'"),
    (('for four weeks', 'It was the fourth weekly rise in a row.'), "pass: derived: 4 by 'fourth'"),
    (('for four weeks', 'It was the fifth weekly rise in a row.'), None),
    (('for four weeks', 'It was the fourth rise in a row, week by week.'), None),
    (('for four days', 'It was the fourth weekly rise in a row.'), None),
    (('in the 79th minute', 'With 79 minutes gone he scored.'), None),
    (('in the 79th minute', 'With 79 gone he scored.'), "pass: derived: 79 by '79'"),
    (('in the 79th minute', 'With 78 gone he scored.'), "pass: derived: 79 by '78'"),
    (('in the 79th minute', 'With 77 gone he scored.'), None),
    (('in the 79th minute', 'With 79 km gone he scored.'), None),
    (('the 13th child', 'They have 12 children.'), "pass: derived: 13 by '12'"),
    (('the 13th boat', 'They have 13 children.'), "pass: derived: 13 by '13'"),
    (('the 13th child', 'They have 12 to 14 children.'), None),
    (('three towns', 'It saw Anders, Bo and Carl.'), 'pass: 3 are listed'),
    (('three towns', 'It saw Anders; Bo, Carl and Dora.'), 'pass: 3 are listed'),
    (('four towns', 'It saw Anders, Bo, Carl, and Dora.'), 'pass: 4 are listed'),
    (('3 towns', 'It saw , Bo and Carl.'), 'pass: 3 are listed'),
    (('4 towns', 'It saw Ann, , Bo and Carl.'), None),
    (('2 towns', 'It saw Bo or Carl.'), 'pass: 2 are listed'),
    (('3 towns', 'It saw Bo or Carl.'), None),
    (('2 towns', 'It saw Bo, Carl.'), None),
    (('3 days', 'It was the third daily walk.'), None),
    (('3 days', 'It was the third one of daily walks.'), None),
    (('two towns', 'It saw Anders, Bo and Carl.'), 'pass: 2 are listed'),
    (('four towns', 'It saw Anders, Bo and Carl.'), None),
    (('four towns', 'It saw Anders, Bo; Carl or Dora.'), None),
    (('3 towns: Anders, Bo and Carl.', 'It saw towns.'), 'pass: 3 are listed'),
    (('one town', 'It saw Anders and Bo.'), None),
    (('2 to 3 towns', 'It saw Anders, Bo and Carl.'), None),
    (('£3', 'It saw Anders, Bo and Carl.'), None),
    (('3%', 'It saw Anders, Bo and Carl.'), None),
    (('13 towns', 'It saw A, B, C, D, E, F, G, H, I, J, K, L and M.'), None),
    (('12 towns', 'It saw A, B, C, D, E, F, G, H, I, J, K and L.'), 'pass: 12 are listed'),
    (('3 towns', 'It saw Anders, Bo. And Carl.'), None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_PLACE_IN_A_ROW_IS_A_COUNT)
def test_a_place_in_a_row_is_a_count(given: tuple[str, ...], wanted: object) -> None:
    """The tenth makes ten, the fourth weekly rise four weeks, and a list is as long as it is."""
    assert count(*given) == wanted


A_MULTIPLE_IS_SAID = [
    ('twice as many', True),
    ('She scored twice.', False),
    ('half that', True),
    ('half of it', False),
    ('doubled', True),
    ('a tripling', True),
    ('fivefold', True),
    ('six times as many', True),
    ('ten times those', True),
    ('trebles', True),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_MULTIPLE_IS_SAID)
def test_a_multiple_is_said(given: str, wanted: object) -> None:
    """Twice as many says how many times; twice alone does not."""
    assert says_times(given) == wanted

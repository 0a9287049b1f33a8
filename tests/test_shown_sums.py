"""What a claim works out before its reader's eyes, and what an article's figures may give."""

from __future__ import annotations

import pytest

from assistant.grounding.numbers.reachable import is_reachable
from assistant.grounding.numbers.showing import shown
from assistant.text.numbers import numbers
from tests.stated import figure


def worked_out(claim: str) -> str | None:
    """Return how a claim's first figure follows from its others."""
    first, *others = numbers(claim)
    way = shown(first, others)
    return None if way is None else f"{way[0]} {[float(one) for one in way[2]]} = {way[1]:.4g}"


A_CLAIM_SHOWS_ITS_SUM = [
    ('£57m in all: £8m, £46m and £3m', '+ [8000000.0, 46000000.0, 3000000.0] = 5.700e+7'),
    ('£58m in all: £8m, £46m and £3m', None),
    ('8 boats: 5 boats and 3 boats', '+ [5.0, 3.0] = 8'),
    ('8 boats: 5 and 3', '+ [5.0, 3.0] = 8'),
    ('8 boats: 5 and 4', None),
    ('2 boats: 5 boats and 3 boats', '- [5.0, 3.0] = 2'),
    ('5 boats and 5 boats', None),
    ('3 boats: 10 boats, 5 boats and 2 boats', '- [5.0, 2.0] = 3'),
    ('4 km: 10 km, 5 km and 1,000 metres', '- [5.0, 1.0] = 4.000'),
    ('15 km: 10 km and 5', '+ [10.0, 5.0] = 15'),
    ('15 km: 10 and 5', None),
    ('1,500 km: 1,000 and 500', None),
    ('3,500 km: 2,000 and 1,500', '+ [2000.0, 1500.0] = 3500'),
    ('18 pence: 11 and 7', None),
    ('18 pence: 11 pence and 7', '+ [11.0, 7.0] = 18'),
    ('4 km on average: 3 km, 4 km and 5 km', 'mean [3.0, 4.0, 5.0] = 4'),
    ('about 4 km: 3 km and 5 km', 'mean [3.0, 5.0] = 4'),
    ('4 km: 3 km and 5 km', None),
    ('about 4.1 km: 3 km and 5 km', 'mean [3.0, 5.0] = 4'),
    ('4.1 km: 3 km, 4 km and 5 km', None),
    ('about 40 km: 15 km and 26 km', '+ [15.0, 26.0] = 41'),
    ('about 40 km: 15 km and 28 km', None),
    ('over 40 km: 15 km and 26 km', None),
    ('60%: 3 boats of 5 boats', 'of [3.0, 5.0] = 60'),
    ('62%: 3 boats of 5 boats', None),
    ('66.7%: 2 boats of 3 boats', 'of [2.0, 3.0] = 66.67'),
    ('67%: 2 boats of 3 boats', 'of [2.0, 3.0] = 66.67'),
    ('66%: 2 boats of 3 boats', None),
    ('about 66%: 2 boats of 3 boats', 'of [2.0, 3.0] = 66.67'),
    ('20%: from 10 boats to 12 boats', 'against [12.0, 10.0] = 20'),
    ('17%: from 10 boats to 12 boats', 'against [10.0, 12.0] = 16.67'),
    ('20%: 10 km, 12,000 metres', 'against [12000.0, 10.0] = 20.00'),
    ('30%: 20% and 10%', '+ [20.0, 10.0] = 30'),
    ('50%: 20% and 40%', None),
    ('3 boats: 60% of 5 boats', '% of [60.0, 5.0] = 3'),
    ('4 boats: 60% of 5 boats', None),
    ('3 km: 60% of 5,000 metres', '% of [60.0, 5000.0] = 3.000'),
    ('15 boats: 3 of 5 boats', 'x [3.0, 5.0] = 15'),
    ('15: 3 boats, 5 boats', 'x [3.0, 5.0] = 15'),
    ('15 boats: 1 of 15 and 2', '/ [15.0, 1.0] = 15'),
    ('1.7: 5 boats by 3 boats', '/ [5.0, 3.0] = 1.667'),
    ('2: 6 km by 3 km', '/ [6.0, 3.0] = 2'),
    ('1.67: 5 boats by 3 boats', '/ [5.0, 3.0] = 1.667'),
    ('1,700: 5,000 boats by 3 boats', '/ [5000.0, 3.0] = 1667'),
    ('1,710: 5,000 boats by 3 boats', None),
    ('1,000: 3,000 boats by 3 boats', '/ [3000.0, 3.0] = 1000'),
    ('170: 500 boats by 3 boats', None),
    ('$5: $15 for 3 boats', '/ [15.0, 3.0] = 5'),
    ('$45: $15 for 3 boats', 'x [15.0, 3.0] = 45'),
    ('$46: $15 for 3 boats', None),
    ('9 minutes: from the 79th to the 88th', '- [88.0, 79.0] = 9'),
    ('9 boats: from the 79th to the 88th', None),
    ('7-2 and 5 and 2', None),
    ('a 7th: 5 and 2', None),
    ('5 to 7 boats: 5 and 2', None),
    ('7 boats: 5 to 6 boats and 2', None),
    ('0 boats: 5 boats by 0', None),
    ('100 boats: 1 2 3 4 5 6 94', None),
    ('100 boats: 6 94 1 2 3 4 5', '+ [6.0, 94.0] = 100'),
    ('100 boats: 1 2 3 4 6 94 5', '+ [6.0, 94.0] = 100'),
    ('7 boats', None),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_CLAIM_SHOWS_ITS_SUM)
def test_a_claim_shows_its_sum(given: str, wanted: object) -> None:
    """A sum, difference, mean, share, product or ratio of the claim's own figures gives the first."""
    assert worked_out(given) == wanted


A_FIGURE_MAY_BE_REACHED = [
    (('8 boats', '5 boats and 3 boats'), True),
    (('2 boats', '5 boats and 3 boats'), True),
    (('9 boats', '5 boats and 3 boats'), True),
    (('10 boats', '5 boats, 3 boats and 2 boats'), True),
    (('6 boats', '5 boats, 3 boats and 2 boats'), True),
    (('0.5 boats', '5 boats, 3 boats and 2 boats'), True),
    (('8 boats', '5 km and 3 km'), False),
    (('8 km', '5 km and 3,000 metres'), True),
    (('8 km', '5 km and 3'), True),
    (('8%', '5% and 3'), False),
    (('8.5%', '5% and 3.5'), True),
    (('1,005%', '5% and 1,000'), True),
    (('1,004%', '5% and 999'), False),
    (('8.5 km', '5 km and 3.5 boats'), False),
    (('1.7%', '5% and 3.3 boats'), False),
    (('2,005 km', '5 km and 2,000'), True),
    (('5.5 km', '5 km and 0.5'), True),
    (('5.5 km', '5 km and 0.5 boats'), False),
    (('4 km', '3 km and 5 km'), True),
    (('25 km', '5 km, 4 men and 5 men'), True),
    (('2.5 km', '5 km, 2 men'), True),
    (('105 km', '5 km, 21 men'), False),
    (('100 km', '5 km, 20 men'), True),
    (('5 km', '5 km, 1 man'), True),
    (('3 boats', '50% of 6 boats'), True),
    (('3.1 boats', '50% of 6 boats'), False),
    (('3,010 boats', '50% of 6,000 boats'), False),
    (('3,200 boats', '50% of 6,000 boats'), False),
    (('60%', '3 boats and 5 boats'), True),
    (('66.7%', '2 boats and 3 boats'), True),
    (('66.2%', '2 boats and 3 boats'), False),
    (('40%', '3 boats and 5 boats'), True),
    (('67%', '3 boats and 5 boats'), True),
    (('60%', '3 boats and 5 km'), False),
    (('1.7', '5 km and 3 km'), False),
    (('0.7', '5 km and 3 km'), False),
    (('1.67', '5 km and 3 km'), True),
    (('0.67', '5 km and 3 km'), True),
    (('1.67 km', '5 km and 3 km'), False),
    (('1.7 km', '50 km and 30 km'), False),
    (('8 boats', '5 to 8 boats'), True),
    (('13 boats', '5 to 8 boats'), True),
    (('8 to 13 boats', '5 boats, 3 boats'), True),
    (('2 to 8 boats', '5 boats, 3 boats'), True),
    (('2 to 9 boats', '5 boats, 3 boats'), True),
    (('3 to 8 boats', '5 boats, 3 boats'), True),
    (('0 boats', '5 boats and 3 boats'), False),
    (('12 boats', 'they won 7-5'), False),
    (('12 boats', 'the 7th and the 5th'), False),
    (('5 boats', '10 boats'), False),
    (('10 boats', '10 boats'), False),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_FIGURE_MAY_BE_REACHED)
def test_a_figure_may_be_reached(given: tuple[str, str], wanted: object) -> None:
    """Two or three figures of one unit, shares, ratios, products and averages may give a figure."""
    assert is_reachable(figure(given[0]), numbers(given[1])) == wanted

"""When two figures may mean the same, are one figure of two units, or one rounded."""

from __future__ import annotations

import pytest

from assistant.grounding.numbers.figures import (
    is_close_rounding,
    is_reversed,
    is_rounding,
    last_place,
    only_unit_differs,
    same,
    scale_to,
    units_agree,
)
from tests.stated import figure


def alike(claimed: str, given: str) -> list[str]:
    """Return all that is said of a claimed figure and a given one."""
    one, other = figure(claimed), figure(given)
    found = {
        "same": same(one, other),
        "comparable": units_agree(one, other),
        "another unit": only_unit_differs(one, other),
        "reversed": is_reversed(one, other),
        "rounded": is_rounding(one.value, other.value),
        "closely": is_close_rounding(one, other),
    }
    return [name for name, is_so in found.items() if is_so]


TWO_FIGURES_ARE_ALIKE_OR_NOT = [
    (('5 boats', '5 boats'), ['same', 'comparable']),
    (('5 boats', '6 boats'), ['comparable']),
    (('5', '5 boats'), ['same', 'comparable']),
    (('5 boats', '5 km'), []),
    (('5', '5 km'), ['same', 'comparable']),
    (('5 km', '5'), ['same', 'comparable']),
    (('5', '5%'), []),
    (('5%', '5'), []),
    (('5%', '5%'), ['same', 'comparable']),
    (('5', '5 percentage points'), ['same', 'comparable']),
    (('5 points', '5 percentage points'), ['same', 'comparable']),
    (('5 boats', '5 percentage points'), []),
    (('5%', '5 percentage points'), []),
    (('5 boats', '£5'), []),
    (('£5', '$5'), ['another unit']),
    (('$5', 'A$5'), ['same', 'comparable']),
    (('A$5', 'C$5'), ['another unit']),
    (('C$5', '$5'), ['same', 'comparable']),
    (('£5', '500 pence'), ['same', 'comparable']),
    (('500 cents', '$5'), ['same', 'comparable']),
    (('500 cents', '€5'), ['same', 'comparable']),
    (('500 cents', '£5'), []),
    (('5 degrees', '5°C'), ['same', 'comparable']),
    (('5°F', '5°C'), ['another unit']),
    (('5°F', '5 degrees'), ['same', 'comparable']),
    (('41°F', '5°C'), []),
    (('5th', '5'), ['comparable']),
    (('5', '5th'), ['comparable']),
    (('5th', '5th'), ['same', 'comparable']),
    (('7-2', '7'), ['comparable']),
    (('7', '7-2'), ['comparable']),
    (('they won 7-2', 'they won 7-2'), ['same', 'comparable']),
    (('they won 2-7', 'they won 7-2'), ['comparable', 'reversed']),
    (('the 7-2', 'the 2-7'), ['comparable']),
    (('the 2-7', 'it was 7-2'), ['comparable', 'reversed']),
    (('the 2-2', 'it was 2-2'), ['same', 'comparable']),
    (('5 to 7 boats', '5 to 7 boats'), ['same', 'comparable']),
    (('5 to 7 boats', '6 boats'), ['same', 'comparable']),
    (('5 to 7 boats', '5 boats'), ['same', 'comparable']),
    (('5 to 7 boats', '7 boats'), ['same', 'comparable']),
    (('5 to 7 boats', '8 boats'), ['comparable']),
    (('5 to 7 boats', '4 boats'), ['comparable']),
    (('5 to 7 boats', '5 to 8 boats'), ['comparable']),
    (('5 to 7 boats', '4 to 7 boats'), ['comparable']),
    (('5 boats', '5 to 7 boats'), ['same', 'comparable']),
    (('7 boats', '5 to 7 boats'), ['same', 'comparable']),
    (('6 boats', '5 to 7 boats'), ['comparable']),
    (('about 6 boats', '5 to 7 boats'), ['same', 'comparable']),
    (('about 8 boats', '5 to 7 boats'), ['comparable']),
    (('about 4 boats', '5 to 7 boats'), ['comparable']),
    (('over 5 boats', '5 boats'), ['same', 'comparable']),
    (('over 5 boats', '10 boats'), ['same', 'comparable']),
    (('over 5 boats', '11 boats'), ['comparable']),
    (('over 5 boats', '4 boats'), ['comparable']),
    (('under 10 boats', '10 boats'), ['same', 'comparable']),
    (('under 10 boats', '5 boats'), ['same', 'comparable', 'rounded']),
    (('under 10 boats', '4 boats'), ['comparable', 'rounded']),
    (('under 10 boats', '11 boats'), ['comparable', 'rounded']),
    (('at least 5 boats', '6 boats'), ['same', 'comparable']),
    (('at most 5 boats', '4 boats'), ['same', 'comparable']),
    (('at most 5 boats', '6 boats'), ['comparable']),
    (('about 40 boats', '38 boats'), ['same', 'comparable', 'rounded']),
    (('about 40 boats', '35 boats'), ['same', 'comparable', 'rounded']),
    (('about 40 boats', '36 boats'), ['same', 'comparable', 'rounded']),
    (('about 40 boats', '47 boats'), ['comparable', 'rounded']),
    (('about 40 boats', '34 boats'), ['comparable', 'rounded']),
    (('about 39 boats', '38 boats'), ['comparable']),
    (('about 2 km', '1.8 km'), ['same', 'comparable', 'rounded']),
    (('about 2 km', '1.7 km'), ['comparable', 'rounded']),
    (('about 10 boats', '11.2 boats'), ['same', 'comparable', 'rounded']),
    (('about 40 boats', '0 boats'), ['comparable']),
    (('about 500 boats', '451 boats'), ['same', 'comparable', 'rounded']),
    (('about 500 boats', '549 boats'), ['same', 'comparable', 'rounded']),
    (('about 500 boats', '561 boats'), ['comparable', 'rounded']),
    (('40 boats', '38 boats'), ['comparable', 'rounded']),
    (('2 km', '2,000 metres'), ['same', 'comparable']),
    (('2 km', '2,060 metres'), ['same', 'comparable']),
    (('2 km', '2,061 metres'), ['same', 'comparable']),
    (('2 km', '1,941 metres'), ['comparable']),
    (('2 km', '1,950 metres'), ['same', 'comparable']),
    (('about 2 km', '2,120 metres'), ['same', 'comparable']),
    (('about 2 km', '2,130 metres'), ['comparable']),
    (('about 2 km', '1.9 to 2.1 km'), ['same', 'comparable', 'rounded']),
    (('over 2 km', '2,500 metres'), ['same', 'comparable']),
    (('61 km', '38 miles'), ['same', 'comparable']),
    (('64 km', '38 miles'), ['comparable']),
    (('2 hours', '120 minutes'), ['same', 'comparable']),
    (('2 weeks', '14 days'), ['same', 'comparable']),
    (('1 tonne', '1,000 kg'), ['same', 'comparable']),
    (('2 to 3 km', '2,000 to 3,000 metres'), ['same', 'comparable']),
    (('2 to 3 km', '2,000 to 3,200 metres'), ['comparable']),
    (('2 to 3 km', '2,200 to 3,000 metres'), ['comparable']),
    (('2 to 3 km', '2,500 metres'), ['same', 'comparable']),
    (('2 to 3 km', '3,100 metres'), ['comparable']),
    (('2 hours', '2 km'), []),
    (('41,000 boats', '41,300 boats'), ['comparable', 'rounded', 'closely']),
    (('42,000 boats', '41,300 boats'), ['comparable', 'rounded']),
    (('43,000 boats', '41,300 boats'), ['comparable']),
    (('about 41,000 boats', '41,300 boats'), ['same', 'comparable', 'rounded', 'closely']),
    (('over 41,000 boats', '40,900 boats'), ['comparable', 'rounded']),
    (('1,000 boats', '998 boats'), ['comparable', 'rounded']),
    (('1,000 km', '1,000.4 km'), ['comparable', 'rounded', 'closely']),
    (('1,000 km', '999.6 km'), ['comparable', 'rounded']),
    (('5 to 7 km', 'they won 5-7'), ['comparable']),
    (('5 degrees', '5°F'), ['same', 'comparable']),
    (('3', 'the 3rd'), ['comparable']),
    (('1,000 boats', '1,001 boats'), ['comparable', 'rounded', 'closely']),
    (('1,040 boats', '1,041 boats'), ['comparable', 'rounded', 'closely']),
    (('1,000 boats', '1,024 boats'), ['comparable', 'rounded', 'closely']),
    (('1,000 boats', '1,026 boats'), ['comparable', 'rounded']),
    (('2,000 boats', '1,950 boats'), ['comparable', 'rounded']),
    (('1,000 km', '1,001 miles'), ['comparable', 'rounded']),
    (('41,300 boats', '41,000 boats'), ['comparable']),
    (('41,000 boats', '41,300 to 42,000 boats'), ['comparable', 'rounded']),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), TWO_FIGURES_ARE_ALIKE_OR_NOT)
def test_two_figures_are_alike_or_not(given: tuple[str, str], wanted: object) -> None:
    """Equal, or near where the claim says so, of units that can be compared; never a score for a count."""
    assert alike(*given) == wanted


A_UNIT_IS_SO_MANY_OF_ANOTHER = [
    (('5 seconds', '5 seconds'), '1'),
    (('5 minutes', '5 seconds'), '60'),
    (('5 hours', '5 minutes'), '60'),
    (('5 days', '5 hours'), '24'),
    (('5 weeks', '5 days'), '7'),
    (('5 months', '5 days'), '30.4375'),
    (('5 years', '5 days'), '365.25'),
    (('5 decades', '5 years'), '10'),
    (('5 mm', '5 metres'), '0.001'),
    (('5 cm', '5 mm'), '1e+1'),
    (('5 inches', '5 cm'), '2.54'),
    (('5 feet', '5 inches'), '12'),
    (('5 yards', '5 feet'), '3'),
    (('5 km', '5 metres'), '1000'),
    (('5 miles', '5 km'), '1.60934'),
    (('5 grams', '5 kg'), '0.001'),
    (('5 ounces', '5 grams'), '28.35'),
    (('5 lbs', '5 kg'), '0.4536'),
    (('5 tons', '5 kg'), '1000'),
    (('5 tonnes', '5 tons'), '1'),
    (('5 mph', '5 kph'), '1.60934'),
    (('5 knots', '5 kph'), '1.852'),
    (('5 square miles', '5 square kilometres'), '2.59'),
    (('5 hectares', '5 square kilometres'), '0.01'),
    (('5 acres', '5 hectares'), '0.4047'),
    (('5 gallons', '5 litres'), '3.785'),
    (('5 barrels', '5 litres'), '159'),
    (('5 megawatts', '5 kilowatts'), '1000'),
    (('5 gigawatts', '5 megawatts'), '1000'),
    (('5 cents', '$5'), '0.01'),
    (('5 cents', '€5'), '0.01'),
    (('5 cents', 'A$5'), '0.01'),
    (('5 cents', 'C$5'), '0.01'),
    (('5 pence', '£5'), '0.01'),
    (('5 km', '5 hours'), '1'),
    (('5', '5 km'), '1'),
    (('5 km', '5'), '1'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), A_UNIT_IS_SO_MANY_OF_ANOTHER)
def test_a_unit_is_so_many_of_another(given: tuple[str, str], wanted: object) -> None:
    """A unit of the same quantity scales to the other; what cannot be compared counts as it is."""
    assert f"{scale_to(figure(given[0]), figure(given[1])):.6g}" == wanted


THE_LAST_PLACE_IS_THE_ONE_WRITTEN = [
    ('5 km', '1'),
    ('5.0 km', '0.1'),
    ('5.25 km', '0.01'),
    ('500 km', '1'),
]  # fmt: skip


@pytest.mark.parametrize(("given", "wanted"), THE_LAST_PLACE_IS_THE_ONE_WRITTEN)
def test_the_last_place_is_the_one_written(given: str, wanted: object) -> None:
    """Noughts behind a point count, noughts before it do not say otherwise."""
    assert str(last_place(figure(given))) == wanted

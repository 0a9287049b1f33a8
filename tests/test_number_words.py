"""Numbers in words: what was spelled out by somebody else is read as what it was."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.number_words import value_of
from assistant.text.numbers import numbers

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
POWERS = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
SHORT = {"k": 3, "m": 6, "mn": 6, "mln": 6, "bn": 9, "tn": 12, "trn": 12}
QUALIFIED = {
    "about": "about|around|roughly|approximately|some|nearly|almost|close to",
    "over": "over|above|exceeding|more than|just over|upwards of|in excess of",
    "under": "under|below|less than|fewer than|just under",
    "at_least": "at least|no fewer than|no less than|not less than|a minimum of",
    "at_most": "at most|up to|no more than|not more than|as many as|a maximum of",
}


def _below_thousand(value: int) -> list[str]:
    said = [ONES[value // 100], "hundred"] if value >= 100 else []
    rest = value % 100
    if said and rest:
        said.append("and")
    if rest >= 20:
        return [*said, TENS[rest // 10], *([ONES[rest % 10]] if rest % 10 else [])]
    return [*said, ONES[rest]] if rest or not said else said


def spelled(value: int) -> list[str]:
    """Write a number as a reporter would."""
    said: list[str] = []
    for name in ("trillion", "billion", "million", "thousand"):
        many, value = divmod(value, 10 ** POWERS[name])
        said += [*_below_thousand(many), name] if many else []
    return [*said, *(_below_thousand(value) if value or not said else [])]


@given(st.integers(0, 10**15 - 1) | st.integers(0, 2_000))
def test_what_is_spelled_out_is_read_as_it_was(value: int) -> None:
    """Up to nine hundred and ninety-nine trillion, with "and" or without."""
    words = spelled(value)

    assert value_of(words) == value
    assert value_of([word for word in words if word != "and"]) == value


@given(st.integers(2, 10**12))
def test_in_a_sentence_too(value: int) -> None:
    """Twenty-one is written with its hyphen, and is one number there."""
    words = " ".join(spelled(value))
    for ten in TENS[2:]:
        for one in ONES[1:10]:
            words = words.replace(f"{ten} {one}", f"{ten}-{one}")

    assert [one.value for one in numbers(f"They counted {words} ships there.")] == [value]


@pytest.mark.parametrize(("words", "value"), [
    ("half a million", 500_000), ("a hundred", 100), ("a dozen", 12), ("two dozen", 24), ("half a dozen", 6),
    ("one and a half million", 1_500_000), ("a hundred and one", 101), ("half a", Decimal("0.5")), ("thousand", 1000),
])  # fmt: skip
def test_halves_and_dozens(words: str, value: Decimal) -> None:
    """And "a" for one."""
    assert value_of(words.split()) == value


@pytest.mark.parametrize("words", ["", "and", "a", "ships", "two ships", "half ships"])
def test_other_words_are_no_number(words: str) -> None:
    """One word that is none of a number's, and all of it is none."""
    assert value_of(words.split()) is None


@pytest.mark.parametrize(("word", "power"), [*POWERS.items(), *SHORT.items()])
def test_figures_have_their_magnitude(word: str, power: int) -> None:
    """€3bn and €3.5 trillion are what a bank would book."""
    joined = "" if word in SHORT else " "

    (one,) = numbers(f"It cost €3.5{joined}{word} to build.")

    assert (one.value, one.kind, one.unit) == (Decimal("3.5") * 10**power, "money", "EUR")


@pytest.mark.parametrize(
    ("approx", "words"),
    [(approx, words) for approx, many in QUALIFIED.items() for words in many.split("|")],
)
def test_words_before_a_number_qualify_it(approx: str, words: str) -> None:
    """To say "more than 40" is to say over 40, "up to 40" at most 40."""
    (one,) = numbers(f"The council said that {words} 40 ships were sold.")

    assert one.value == 40
    assert one.approx == approx

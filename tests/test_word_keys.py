"""Words: how a text is split, and by what a word is matched."""

from __future__ import annotations

import pytest

from assistant.text.words import FILLERS, OPPOSITES, STOP, key, kin, sense, split


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It's 5% of $3.5m.", "It's 5 % of $ 3.5m"), ("U.S. N.A.T.O. A. b", "U.S. N.A.T.O. A b"),
        ("on the 28th, 10:30; 1,000.", "on the 28th 10:30 1,000"), ("don’t a-b x_y", "don’t a b x y"),
        ("", ""), ("— …", ""), ("café 5€", "café 5 €"),
    ],
)  # fmt: skip
def test_a_text_is_split_into_words_figures_and_signs(text: str, words: str) -> None:
    """Stops belong to initials alone, points to figures, apostrophes to the words around them."""
    assert split(text) == words.split()


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("US", "us."), ("UK", "uk."), ("U.S.", "us."), ("us", "us"), ("USA", "usa"), ("A", "a"),
        ("Us", "us"), ("N.A.T.O.", "nato."), ("Boats", "boat"), ("Lavrov’s", "lavrov"),
        ("2019", "2019"), ("%", "%"),
    ],
)  # fmt: skip
def test_a_country_of_two_letters_is_no_pronoun(word: str, wanted: str) -> None:
    """The words "US" and "U.S." are one, "us" is another word; else a word is matched by its stem."""
    assert key(word) == wanted


def test_words_of_one_meaning_or_family_are_known() -> None:
    """Automobiles are cars; Italy and Italians begin alike; north is not south."""
    assert sense(key("automobile")) == sense(key("vehicle"))
    assert sense("zzz") == "zzz"
    assert (kin("itali"), kin("italian"), kin("ital"), kin("2019s")) == (
        "itali",
        "itali",
        None,
        None,
    )
    assert OPPOSITES[key("north")] == {key("south"), key("east"), key("west")}
    assert key("north") not in OPPOSITES[key("north")]
    assert "the" in STOP
    assert key("country") in FILLERS

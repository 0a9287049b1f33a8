"""What a sentence offers a question: the words that may be asked for, and how clearly they are."""

from __future__ import annotations

import pytest

from assistant.text.offer_words import is_figure, is_time, is_year
from assistant.text.offers import offered
from assistant.text.questions import read_question

CLEAR, LIKELY, DOUBTFUL = 1.0, 0.6, 0.3
WHO, WHICH, WHERE, WHEN = "Who left?", "Which company left?", "Where was it?", "When was it?"
YEAR, COUNT, COST, SHARE = (
    "Which year was it?", "How many boats sank?", "How much did it cost?", "What percentage left?",
)  # fmt: skip
LONG, OLD, WHY, HOW, SAID = (
    "How long did it last?", "How old was Orr?", "Why did it sink?", "How did it sink?",
    "What did Orr say?",
)  # fmt: skip


def _offers(question: str, sentence: str) -> dict[str, float]:
    """Return what is offered; the words with a capital are the names."""
    words = sentence.split()
    found = offered(read_question(question), words, [word[0].isupper() for word in words])
    assert len({words[at] for at in found}) == len(found)
    return {words[at]: grade for at, grade in found.items()}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("the mayor slept", {"mayor": LIKELY}),
        ("it rained", {}),
        ("Orr slept", {"Orr": LIKELY}),
        ("Orr said so", {"Orr": CLEAR}),
        ("Orr has said so", {"Orr": CLEAR}),
        ("Orr it was said", {"Orr": LIKELY}),
        ("said Orr", {"Orr": LIKELY}),
        ("in Orr it rained", {"Orr": DOUBTFUL}),
        ("on Orr it rained", {"Orr": LIKELY}),
        ("in Orr said somebody", {"Orr": CLEAR}),
        ("Ilse Faber slept", {"Ilse": CLEAR, "Faber": CLEAR}),
        ("in John it was", {"John": CLEAR}),
        ("from France came Orr", {"France": DOUBTFUL, "Orr": LIKELY}),
        ("France said so", {"France": DOUBTFUL}),
        ("United Kingdom", {"United": DOUBTFUL, "Kingdom": DOUBTFUL}),
        ("Ferry Union said so", {"Ferry": DOUBTFUL, "Union": DOUBTFUL}),
        ("Orr Monday Lund", {"Orr": LIKELY, "Lund": LIKELY}),
        ("man Orr woman", {"man": LIKELY, "Orr": LIKELY, "woman": LIKELY}),
    ],
)
def test_a_person_is_offered_by_a_name_or_a_word_for_people(
    sentence: str, wanted: dict[str, float]
) -> None:
    """A given name, two words or a verb of speech show a person; lands, bodies and days are none."""
    assert _offers(WHO, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("the company slept", {"company": DOUBTFUL}),
        ("Acme of Leeds", {"Acme": LIKELY, "Leeds": LIKELY}),
        ("NATO met", {"NATO": CLEAR}),
        ("A slept", {"A": LIKELY}),
        ("Acme NATO met", {"Acme": CLEAR, "NATO": CLEAR}),
        ("Ferry Union met", {"Ferry": CLEAR, "Union": CLEAR}),
        ("John met", {"John": DOUBTFUL}),
        ("John Acme met", {"John": DOUBTFUL, "Acme": DOUBTFUL}),
        ("Acme John met", {"Acme": LIKELY, "John": LIKELY}),
        ("France met", {"France": DOUBTFUL}),
        ("France Acme met", {"France": LIKELY, "Acme": LIKELY}),
    ],
)
def test_a_body_is_offered_by_its_name(sentence: str, wanted: dict[str, float]) -> None:
    """Letters or a word such as Union show a body; people and lands hardly are one."""
    assert _offers(WHICH, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("in Wick", {"Wick": CLEAR}),
        ("in the Wick", {"Wick": CLEAR}),
        ("in the old Wick", {"Wick": LIKELY}),
        ("in the old grey Wick", {"Wick": LIKELY}),
        ("in the very old grey Wick", {"Wick": DOUBTFUL}),
        ("Wick it was", {"Wick": DOUBTFUL}),
        ("France it was", {"France": CLEAR}),
        ("in French it was", {"French": DOUBTFUL}),
        ("in John it was", {"John": DOUBTFUL}),
        ("in Lower Wick", {"Lower": CLEAR, "Wick": CLEAR}),
        ("in North Lund the town", {"North": CLEAR, "Lund": CLEAR, "town": LIKELY}),
        ("a b c d e f North Lund", {"North": DOUBTFUL, "Lund": DOUBTFUL}),
        ("a b c d e f North Lund Wick", {"North": DOUBTFUL, "Lund": DOUBTFUL, "Wick": DOUBTFUL}),
        ("the town", {"town": DOUBTFUL}),
        ("a b c d e f g town", {"town": DOUBTFUL}),
        ("in a big old town", {"town": LIKELY}),
        ("in a very big old town", {"town": DOUBTFUL}),
        ("in Lund town and city", {"Lund": CLEAR, "town": LIKELY, "city": LIKELY}),
    ],
)
def test_a_place_is_offered_behind_its_preposition(sentence: str, wanted: dict[str, float]) -> None:
    """The nearer a name stands behind "in", the clearer it is a place; lands are one anywhere."""
    assert _offers(WHERE, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("on Monday it sank", {"Monday": CLEAR}),
        ("in 2019 it sank", {"2019": CLEAR}),
        ("in 219 it sank", {}),
        ("it may sink", {}),
        ("in May it sank", {"May": CLEAR}),
        ("may 3 it sank", {"may": CLEAR}),
        ("it may", {}),
        ("the 19th century", {"19th": CLEAR, "century": LIKELY}),
        ("a week after noon", {"week": LIKELY, "after": DOUBTFUL, "noon": LIKELY}),
        ("when asked", {"when": DOUBTFUL}),
    ],
)
def test_a_day_is_offered_by_its_name_or_year(sentence: str, wanted: dict[str, float]) -> None:
    """Days, months and years are dates, "week" may be one, "after" only leads to one."""
    assert _offers(WHEN, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("in 2019 it sank", {"2019": CLEAR}),
        ("the 1990s", {"1990s": CLEAR}),
        ("nine years ago", {"ago": LIKELY}),
        ("last year", {"year": LIKELY}),
        ("this year", {"year": LIKELY}),
        ("a year", {}),
        ("last week on Monday", {}),
        ("it was last", {}),
    ],
)
def test_a_year_is_offered_by_its_figure_or_by_telling_which(
    sentence: str, wanted: dict[str, float]
) -> None:
    """Who asks for the year is not answered by a day; "last year" says which year it was."""
    assert _offers(YEAR, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("40 boats sank", {"40": CLEAR}),
        ("40 a b boats sank", {"40": CLEAR}),
        ("40 a b c boats sank", {"40": CLEAR}),
        ("40 a b c d boats sank", {"40": LIKELY}),
        ("boats 40", {"40": LIKELY}),
        ("in 2019 it rained", {"2019": DOUBTFUL}),
        ("2019 boats", {"2019": CLEAR}),
        ("nobody sank", {"nobody": CLEAR}),
        ("a few sank", {"few": DOUBTFUL}),
        ("few boats sank", {"few": CLEAR}),
        ("the few boats sank", {}),
        ("the 40 sank", {"40": LIKELY}),
        ("one sank", {"one": DOUBTFUL}),
        ("it sank", {}),
    ],
)
def test_a_number_is_offered_that_counts_what_is_asked(
    sentence: str, wanted: dict[str, float]
) -> None:
    """A figure with the noun close behind it answers how many; a year or "a few" hardly does."""
    assert _offers(COUNT, sentence) == wanted


def test_a_number_is_likely_where_nothing_is_named_to_count() -> None:
    """A question of how often asks to count no noun."""
    assert _offers("How often was it?", "40 boats sank") == {"40": LIKELY}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("$ 40 was paid", {"40": CLEAR}),
        ("40 pounds", {"40": CLEAR}),
        ("40 old pounds", {"40": CLEAR}),
        ("40 old grey pounds", {"40": LIKELY / 2}),
        ("pounds 40", {"40": CLEAR}),
        ("pounds of 40", {"40": LIKELY / 2}),
        ("3.5 million", {"3.5": CLEAR, "million": LIKELY / 2}),
        ("3.5 grams", {"3.5": LIKELY / 2}),
        ("40", {"40": LIKELY / 2}),
        ("in 2019 it", {"2019": DOUBTFUL / 2}),
    ],
)
def test_money_is_a_figure_beside_its_sign_or_word(sentence: str, wanted: dict[str, float]) -> None:
    """A sum has its currency before it or within two words behind it, or counts millions."""
    assert _offers(COST, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("40 % left", {"40": CLEAR}),
        ("40 percent left", {"40": CLEAR}),
        ("40 per cent left", {"40": CLEAR}),
        ("40 per day left", {}),
        ("40 old % left", {}),
        ("some percent left", {}),
        ("it was 40", {}),
        ("it was % 40", {}),
    ],
)
def test_a_share_is_a_figure_with_per_cent_behind_it(
    sentence: str, wanted: dict[str, float]
) -> None:
    """Only a figure with its sign or words right behind it says what share."""
    assert _offers(SHARE, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("three hours", {"hours": CLEAR}),
        ("three long hours", {"hours": CLEAR}),
        ("three very long hours", {"hours": CLEAR}),
        ("three such very long hours", {"hours": LIKELY}),
        ("hours three", {"hours": LIKELY}),
        ("for hours", {"hours": LIKELY}),
        ("an hour", {"hour": DOUBTFUL}),
        ("one hour", {"hour": CLEAR}),
        ("until 2019", {"until": DOUBTFUL, "2019": DOUBTFUL}),
        ("till noon", {"till": DOUBTFUL}),
        ("it was 40", {}),
    ],
)
def test_how_long_is_told_by_counted_units(sentence: str, wanted: dict[str, float]) -> None:
    """A figure at most three words before a unit of time says how long; an end says it in part."""
    assert _offers(LONG, sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Orr 34 said", {"34": CLEAR}),
        ("Orr 9 said", {"9": CLEAR}),
        ("Orr 340 said", {}),
        ("since Saturday's 5 0 defeat", {}),
        ("on Saturday 5 Orr said", {}),
        ("Orr's 14 boats", {}),
        ("Orr’s 14 boats", {}),
        ("he 34 said", {}),
        ("34 Orr", {}),
        ("Orr thirty said", {}),
        ("34 years old", {"34": CLEAR}),
        ("34 year old", {"34": CLEAR}),
        ("34 years long", {"34": LIKELY}),
        ("34 nice years", {"34": LIKELY}),
        ("34 nice long years", {}),
        ("aged 34", {"34": LIKELY}),
        ("aged about 34", {"34": LIKELY}),
        ("aged just about 34", {}),
        ("age 34 an old man", {"34": CLEAR}),
        ("age 34 a grey old man", {"34": CLEAR}),
        ("age 34 a very grey old man", {"34": LIKELY}),
        ("old years", {}),
    ],
)
def test_an_age_is_a_figure_of_years_or_behind_a_name(
    sentence: str, wanted: dict[str, float]
) -> None:
    """The words "Orr, 34," and "34 years old" tell an age; three digits behind a name tell something else."""
    assert _offers(OLD, sentence) == wanted


@pytest.mark.parametrize(
    ("question", "sentence", "wanted"),
    [
        (WHY, "because it rained", {"because": CLEAR}),
        (WHY, "due to wind", {"due": CLEAR, "to": DOUBTFUL}),
        (WHY, "it rained", {}),
        (HOW, "by swimming", {"by": CLEAR}),
        (HOW, "by force", {"by": LIKELY}),
        (HOW, "it came by", {"by": LIKELY}),
        (HOW, "it sank", {}),
        (SAID, "Orr said it", {"said": CLEAR}),
        (SAID, "Orr slept", {}),
        ("Did it sink?", "40 boats of Orr in Wick said so by 2019", {}),
        ("What sank?", "40 boats of Orr in Wick said so by 2019", {}),
    ],
)
def test_reasons_manners_and_words_are_led_by_small_words(
    question: str, sentence: str, wanted: dict[str, float]
) -> None:
    """A reason has "because", a manner "by" and a verb; yes or no is offered by nothing."""
    assert _offers(question, sentence) == wanted


@pytest.mark.parametrize(
    ("word", "kinds"),
    [
        ("1848", "figure year"), ("2099", "figure year"), ("2100", "figure"), ("0999", "figure"),
        ("1000", "figure year"), ("3000", "figure"), ("199", "figure"), ("19999", "figure"),
        ("1990s", "figure year"), ("1x90", "figure"), ("x990", ""), ("ten", "figure"),
        ("tent", ""), ("monday", "time"), ("june", "time"), ("june1", ""),
    ],
)  # fmt: skip
def test_figures_years_and_days_are_told_by_their_form(word: str, kinds: str) -> None:
    """A year has four digits and lies between 1000 and 2099; months and weekdays are times."""
    told = {"figure": is_figure(word), "year": is_year(word), "time": is_time(word)}

    assert [kind for kind, is_so in told.items() if is_so] == kinds.split()

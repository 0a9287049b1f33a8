"""Words that point outside their sentence, and what they point to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents import Span
from assistant.text.references import antecedent, connective, dangling
from assistant.text.segmenting import sentences

LEAD = "Ann Lee and Bob Roy met in Harwick on Monday. "
DANGLES = {
    "The first, from Bob Roy, fell by 24 votes to 23.": "first",
    "The second was carried by 31 votes.": "second",
    "Half of the patients saw such a reduction.": "such",
    "On the dummy tablet, 49 of 147 did, or 33 per cent.": "did",
    "He left early.": "He",
    "She gave no reason.": "She",
    "They shook hands.": "They",
    "Their talks lasted an hour.": "Their",
    "His office declined to comment.": "His",
    "It was the first in years.": "It",
    "Its manager resigned.": "Its",
    "This surprised many.": "This",
    "These figures are low.": "These",
    "Such moves are rare.": "Such",
    "Both smiled.": "Both",
    "The meeting ended at noon.": "The meeting",
    "The two shook hands.": "The two",
    "The former was late.": "The former",
    "But he stayed on.": "he",
    "On Tuesday he left.": "he",
    "That was a mistake.": "That",
    "Of those with a boat, nine left.": "those",
    "Nine of the boats in Lower Quay did.": "did",
    "By 2019 it employed 120 people.": "it",
    "On 3 May it closed the ferry.": "it",
    "BEN ROY, MAYOR: It was, and was mended.": "It",
    "Others disagreed.": "Others",
    "The move affects nine towns.": "The move",
    "The incident is the third of its kind.": "The incident",
    "The 22-year-old striker needed six minutes.": "The 22-year-old",
    "The town promised after that to close the ferry.": "that",
    "The town rejected that.": "that",
    "When it was finally printed, the book sold well.": "it",
    "Losses could rise by four percent, it warned.": "it",
    "Earlier, she had warned of floods.": "she",
    "Besides, they disagreed.": "they",
    '"Never," he said.': "he",
}
STANDS = [
    "Labour lost more seats than the Greens did, a poll showed.",
    "Nurses such as Ann Lee were late.",
    "There is no such plan, the town said.",
    "The first ferry sank.",
    "The last of the ferries sank.",
    "Ann Lee left early, and she gave no reason.",
    "The council said it would wait.",
    "The meeting of the two ministers ended at noon.",
    "The meeting in Riga ended at noon.",
    "The ferry is to close.",
    "The mayor said she would resign.",
    "It is raining.",
    "It is unclear whether the dam will hold.",
    "It emerged that nobody was hurt.",
    "It took an hour.",
    "This week the ferry closed.",
    "This Thursday’s session is the last.",
    "Those who came were fed.",
    "Residents said they were afraid.",
    "A man was held after he shouted.",
    "The 22-year-old striker Bob Roy needed six minutes.",
    "The town said that it would wait.",
    "The decision of the council was late.",
    "When it rained, the ferry closed.",
    "Hill Ltd. will close nine shops, it said on Friday.",
    "After that winter the ferry closed.",
    "On Monday the council said it would wait.",
    "In May it rained.",
    "ROY: The ferry was mended in May.",
    '"He is late," said Ann Lee.',
    "Police say they have no leads.",
    "In 2019 the town closed the ferry.",
]


@pytest.mark.parametrize(("sentence", "words"), DANGLES.items(), ids=list(DANGLES))
def test_a_sentence_that_points_back_dangles(sentence: str, words: str) -> None:
    """What it points to is not in the sentence, so it cannot be understood alone."""
    text = LEAD + sentence
    pointing = dangling(text, sentences(text)[-1])

    assert pointing is not None
    assert pointing.of(text) == words


@pytest.mark.parametrize("sentence", STANDS)
def test_a_sentence_that_names_its_things_stands_alone(sentence: str) -> None:
    """Names, roles and nouns before a pronoun bind it; empty "it" points to nothing."""
    text = LEAD + sentence
    span = sentences(text)[-1]
    pointing = dangling(text, span)

    assert pointing is None, pointing.of(text)


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("Ann Lee resigned.", "She gave no reason."),
        ("Ann Lee and Bob Roy met in Harwick.", "They shook hands."),
        ("Ann Lee and Bob Roy met in Harwick.", "The meeting ended at noon."),
        ("Ann Lee and Bob Roy met in Harwick.", "Their talks lasted an hour."),
        ("The council closed the ferry.", "This surprised many."),
    ],
    ids=lambda text: text,
)
def test_what_it_points_to_is_the_sentence_before(before: str, sentence: str) -> None:
    """The nearest sentence that names it is found."""
    text = f"Rain fell for days. {before} {sentence}"
    found = antecedent(text, sentences(text)[-1])

    assert found is not None
    assert found.of(text) == before


def test_where_nothing_is_named_nothing_is_found() -> None:
    """A pronoun without a person before it has no antecedent."""
    text = "Rain fell for days. She gave no reason."

    assert antecedent(text, sentences(text)[-1]) is None


def test_a_connective_is_told_from_what_it_joins() -> None:
    """The word "But" joins, it does not point."""
    text = "However, Ann Lee stayed."

    assert connective(text, Span(0, len(text))) == Span(0, 8)
    assert dangling(text, Span(0, len(text))) is None


@given(st.text(alphabet='HeSh they.It,Thmeing \n"“”', min_size=1, max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """Whatever the sentence, what dangles lies inside it."""
    for sentence in sentences(text):
        pointing = dangling(text, sentence)
        assert pointing is None or sentence.covers(pointing)
        antecedent(text, sentence)

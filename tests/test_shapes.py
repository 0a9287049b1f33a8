"""The shapes of questions: what is asked for, the auxiliary and the rest."""

from __future__ import annotations

import pytest

from assistant.text.followups.shapes import (
    bare,
    capital,
    fragment,
    is_verbal,
    may_be_whole,
    shape,
    uncapital,
    without_lead,
)


@pytest.mark.parametrize(
    ("question", "parts", "word"),
    [
        ("For how long did they talk?", "For how long|did|they talk", "how"),
        ("To whom did it go?", "To whom|did|it go", "whom"),
        ("What broke?", "What||broke", "what"),
        ("Did it sink?", "|Did|it sink", ""),
        ("Isn’t it so?", "|Isn’t|it so", ""),
        ("Orr left.", "||Orr left", ""),
        ("In the town did it sink?", "||In the town did it sink", ""),
        ("For did it?", "||For did it", ""),
        ("For", "||For", ""),
        ("In what?", "In what||", "what"),
        ("In what town?", "In what||town", "what"),
        ("When?", "When||", "when"),
        ("Why, did it sink?", "Why,|did|it sink", ""),
        ("How many boats that did sink left?", "How||many boats that did sink left", "how"),
        ("What who did it?", "What||who did it", "what"),
        ("Which old boat did sink?", "Which old boat|did|sink", "which"),
        ("By which old boat did it go?", "By which old boat|did|it go", "which"),
        ("By did it which?", "||By did it which", ""),
        ("", "||", ""),
    ],
)
def test_a_question_is_taken_apart_at_its_auxiliary(question: str, parts: str, word: str) -> None:
    """Before the first auxiliary stands what is asked for; "that" and a second "who" end it."""
    found = shape(question)

    assert f"{found.asked}|{found.auxiliary}|{found.rest}" == parts
    if "," not in question:
        assert found.word == word


@pytest.mark.parametrize(
    ("question", "adverbial", "noun"),
    [
        ("For how long did they talk?", True, False),
        ("To whom did it go?", True, False),
        ("When was it?", True, False),
        ("How was it?", True, False),
        ("How long did it last?", True, False),
        ("How far will it go?", True, False),
        ("How long was it?", False, False),
        ("How often is it?", False, False),
        ("How strange did it seem?", False, False),
        ("What long did it?", False, True),
        ("When exactly did it sink?", False, False),
        ("When?", False, False),
        ("Who did it?", False, False),
        ("Did it sink?", False, False),
        ("How many boats did sink?", False, True),
        ("How much water is lost?", False, True),
        ("How many did sink?", False, False),
        ("Which boat did sink?", False, True),
        ("What old boat did sink?", False, True),
        ("Which did sink?", False, False),
        ("Whose boat did sink?", False, False),
    ],
)
def test_what_is_asked_for_is_an_adverb_or_a_noun(
    question: str,
    adverbial: bool,  # noqa: FBT001 - a table
    noun: bool,  # noqa: FBT001 - a table
) -> None:
    """Without "when" or "how long" the rest lacks nothing; "which boat" asks for a thing."""
    found = shape(question)

    assert (found.is_adverbial, found.has_noun) == (adverbial, noun)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("And so, when did it sink?", "When did it sink?"),
        ("Also then well when?", "When?"),
        ("and, so when?", "When?"),
        ("And", "And"),
        ("And ", "And "),
        ("Android?", "Android?"),
        ("when?", "when?"),
    ],
)
def test_words_that_only_join_are_taken_away(question: str, wanted: str) -> None:
    """What is left begins with a capital; where nothing would be left nothing is taken."""
    assert without_lead(question) == wanted


FRAGMENTS = (
    "When|Who|How|Why not|Who not|When exactly|Where else|Who precisely|How exactly|How so|How long|"
    "How many|How much|How many boats|How many hours of rest|How many in Wick|Which boat|By which boat|"
    "For whom|For whom exactly|For how long|For what kind of boat|Whose boat|How many in a b c"
).split("|")
WHOLE_QUESTIONS = (
    "Why now|Where there|Where not now|How strange|How long ago|How so exactly|How many people live|"
    "How many of them|How many of the boats|How many hours of long rest|How many in Wick wounded|"
    "Which boat closed|What closed|Which old boat|By boat|For|Sund|A when|What a b c d e f|Whose boat sank|"
    "How did it|Which of them|What is it|By which closed|"
).split("|")


@pytest.mark.parametrize("asked", FRAGMENTS)
@pytest.mark.parametrize("lead", ["", "And "])
def test_a_few_words_without_a_verb_are_a_fragment(asked: str, lead: str) -> None:
    """The words "And for how long?" only says what is asked for."""
    assert fragment(f"{lead}{asked}?") == asked


@pytest.mark.parametrize("question", WHOLE_QUESTIONS)
def test_a_question_with_a_verb_or_without_its_word_is_no_fragment(question: str) -> None:
    """What may be a whole question, or asks for nothing by a question word, is left alone."""
    assert fragment(f"{question}?") is None


def test_a_fragment_has_at_most_seven_words() -> None:
    """Words are counted without the ones that only join."""
    assert fragment("And how many in a b c d?") == "How many in a b c d"
    assert fragment("And how many in a b c d e?") is None


@pytest.mark.parametrize(
    ("asked", "question", "whole"),
    [
        ("What matters", "What matters?", True), ("What matters", "And what matters?", False),
        ("Which boat", "Which boat?", True), ("When exactly", "When exactly?", False),
        ("What", "What?", False),
    ],
)  # fmt: skip
def test_what_and_which_with_a_word_may_be_whole(
    asked: str,
    question: str,
    whole: bool,  # noqa: FBT001 - a table
) -> None:
    """The words "What matters?" may be all that is asked, "And what matters?" goes on."""
    assert may_be_whole(asked, question) == whole


@pytest.mark.parametrize("word", "closed sank shed Sank went fed taken".split())
def test_a_past_form_is_verbal(word: str) -> None:
    """By its ending or a list a word is told to be a verb's past."""
    assert is_verbal(word)


@pytest.mark.parametrize(
    "word", "ferry children left loss leaves wives people thought edge".split()
)
def test_a_noun_is_not_verbal(word: str) -> None:
    """Odd plurals, and past forms that are nouns as well, are no verbs."""
    assert not is_verbal(word)


def test_capitals_and_marks_are_put_and_taken_at_the_ends_alone() -> None:
    """Only the first letter changes, and only marks at the end go."""
    assert (capital("abC dE"), uncapital("ABC De"), capital(""), uncapital("")) == (
        "AbC dE", "aBC De", "", "",
    )  # fmt: skip
    assert bare(" Is a.b  so ?!. ") == "Is a.b so"

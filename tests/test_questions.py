"""Reading questions: what kind of answer one asks for, and what it is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.text.questions import read_question
from assistant.text.words import key

KINDS = {
    "Who opened the bridge?": "person",
    "Which player scored twice?": "person",
    "Which company bought the site?": "organisation",
    "Where did they meet?": "place",
    "In which city was it built?": "place",
    "When did the ferry sink?": "date",
    "In what year was the ward closed?": "date",
    "How many stalls were sold?": "number",
    "How much did the repair cost?": "money",
    "What percentage of voters agreed?": "percent",
    "How long did the talks last?": "duration",
    "How old was the driver?": "age",
    "Why did the council vote?": "reason",
    "How did the thief escape?": "manner",
    "What did the mayor say?": "statement",
    "Did the mayor resign?": "choice",
    "What sank?": "thing",
    "The ferry sank where?": "place",
    "What was the name of the company that bought it?": "organisation",
    "What was the price of the boat?": "money",
    "What is the number of troops?": "number",
    "By whom was it built?": "person",
    "How big is the ward?": "number",
}


@pytest.mark.parametrize(("question", "kind"), KINDS.items(), ids=list(KINDS))
def test_the_question_word_and_its_noun_tell_the_kind(question: str, kind: str) -> None:
    """What would answer is read off the question word, or the noun that belongs to it."""
    assert read_question(question).kind == kind


HEADS = {
    "How many midwives resigned?": "midwives",
    "Which bridge was closed?": "bridge",
    "How much water was lost?": "water",
    "Who closed the bridge?": None,
    "What was closed?": None,
}


@pytest.mark.parametrize(("question", "noun"), HEADS.items(), ids=list(HEADS))
def test_the_noun_asked_for_is_known(question: str, noun: str | None) -> None:
    """The noun behind "how many" or "which" names what is asked for; "who" needs none."""
    assert read_question(question).head == (None if noun is None else key(noun))


def test_names_and_numbers_are_told_from_plain_words() -> None:
    """A capital inside the question marks a name, a digit a number; the first word is neither."""
    asked = read_question("Why did Lena Fox promise 400 ambulances to Norvale?")

    assert asked.names == {key("Lena"), key("Fox"), key("Norvale")}
    assert asked.numbers == {"400"}
    assert key("ambulances") in asked.content


def test_the_question_word_is_not_what_a_question_is_about() -> None:
    """Words that only make it a question, and those without meaning, are not searched for."""
    assert read_question("How many of the boats were there?").content == (key("boats"),)


@given(st.sampled_from(sorted(KINDS)), st.sampled_from(["", "?", " ?", "??", "."]))
def test_the_mark_at_the_end_changes_nothing(question: str, mark: str) -> None:
    """A question is read alike with its question mark, without it or with too many."""
    assert read_question(question.rstrip("?") + mark) == read_question(question)


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    """Whatever is typed is read as a question whose parts are words of it."""
    asked = read_question(text)

    assert set(asked.content) <= set(asked.keys)
    assert asked.names | asked.numbers <= set(asked.content)

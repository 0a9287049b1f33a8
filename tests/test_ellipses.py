"""Questions that say but a part, and corrections: what the last question says of the rest."""

from __future__ import annotations

import pytest

from assistant.text.followups.corrections import Corrected, corrected
from assistant.text.followups.ellipses import completed, part_of
from assistant.text.followups.people import People
from assistant.text.followups.shapes import LONGEST

ARTICLE = People("Ann Lee said so. Dan Orr said no. The union left. The firm left.")


@pytest.mark.parametrize(
    ("question", "last", "whole"),
    [
        ("And where?", "When did the ferry sink?", "Where did the ferry sink?"),
        ("When exactly?", "Where did it go?", "When exactly did it go?"),
        ("And for whom?", "When did Orr buy it?", "For whom did Orr buy it?"),
        ("In which town?", "When did it sink?", "In which town did it sink?"),
        ("Whose boat?", "Where did it sink?", "Whose boat did it sink?"),
        ("When?", "Who bought the ferry?", "Who bought the ferry, and when?"),
        ("Why?", "What broke?", "What broke, and why?"),
        ("Why?", "How many boats did sink?", "How many boats did sink, and why?"),
        ("For whom?", "What did Orr buy?", "What did Orr buy, and for whom?"),
        ("How often?", "How long was it?", "How long was it, and how often?"),
        ("Why?", "Did Orr buy it?", "Why did Orr buy it?"),
        ("Why not?", "Who left?", "Who left, and why not?"),
        ("Why not?", "Did Orr leave?", "Did Orr leave, and why not?"),
        ("How many?", "Who left?", "Who left, and how many?"),
        ("How many?", "Did Orr buy it?", "Did Orr buy it, and how many?"),
        ("Who?", "What did Orr buy?", "What did Orr buy, and who?"),
        ("How much?", "Where did Orr buy it?", "Where did Orr buy it, and how much?"),
        ("How much?", "Did Orr buy it?", "Did Orr buy it, and how much?"),
        ("Who exactly?", "Who left?", "Who left, and who exactly?"),
        ("How many boats?", "What payment did they get?", "How many boats did they get?"),
        ("And what boat?", "Which ferry did sink?", "What boat did sink?"),
        ("Which town?", "Where did it sink?", "In which town did it sink?"),
        ("Which year?", "When did it sink?", "In which year did it sink?"),
        ("And what day?", "When did it sink?", "On what day did it sink?"),
        ("Why was that?", "When did it sink?", "Why did it sink?"),
        ("How did it come about?", "Where did Orr go?", "How did Orr go?"),
        ("What about Ann Lee?", "What did Dan Orr say?", "What did Ann Lee say?"),
    ],
)
def test_the_last_question_says_the_rest(question: str, last: str, whole: str) -> None:
    """One thing is asked instead of another, or beside what asks for who or what."""
    found = completed(question, last, ARTICLE)

    assert found is not None
    assert found.whole == whole


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("How many?", "When did it sink?"),
        ("How many?", "How many?"),
        ("How many?", "How many did sink?"),
        ("How much?", "How did Orr buy it?"),
        ("Who?", "Who left?"),
        ("Who?", "When did it sink?"),
        ("Why?", "Orr bought it."),
        ("Why?", "Why?"),
        ("Why not?", "How?"),
        ("Who else?", "Who left?"),
        ("Who exactly?", "Where did they send him?"),
        ("Who precisely?", "Did they send him?"),
        ("How many hours of rest?", "Who left?"),
        ("How many hours of rest?", "What did they get?"),
        ("How many boats?", "Where did it sink?"),
        ("How many boats?", "When did it sink?"),
        ("How many rest?", "What payment did they get?"),
        ("And what boat?", "When did it sink?"),
        ("And what boat?", "Why did it sink?"),
        ("And Sweden?", "What of it?"),
        ("Why did that happen?", "Orr left."),
    ],
)
def test_what_the_last_question_does_not_say_is_asked_back(question: str, last: str) -> None:
    """Where the rest does not fit, the question is known to be a part, and is not completed."""
    found = completed(question, last, ARTICLE)

    assert found is not None
    assert found.whole is None


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("Where did it sink?", "When?"),
        ("Which boat?", "When did it sink?"),
        ("Sweden?", "Who left?"),
        ("Where?", "When did it sink?".ljust(LONGEST + 1)),
    ],
)
def test_a_whole_question_is_no_part(question: str, last: str) -> None:
    """A question with its own verb stands; "which boat" may be all; a long one leads nothing."""
    assert completed(question, last, ARTICLE) is None


def test_a_question_of_six_hundred_characters_may_still_lead() -> None:
    """The longest question that another leans on is completed."""
    assert completed("Where?", "When did it sink?".ljust(LONGEST), ARTICLE) is not None


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("And Sweden?", "Sweden"), ("What about Sweden?", "Sweden"), ("And in May?", "in May"),
        ("How about the union?", "the union"), ("or  the firm, ?", "the firm"),
        ("And Closed firm?", "Closed firm"), ("And a b c d e f g h?", "a b c d e f g h"),
        (f"And {'x' * 80}?", "x" * 80), (f"And {'x' * 81}?", None),
        ("And a b c d e f g h i?", None), ("And in may?", None), ("And what of it?", None),
        ("And did it?", None), ("And the firm closed?", None), ("And a why?", None),
        ("And it is?", None), ("And who?", None), ("And ?", None), ("Sweden?", None),
    ],
)  # fmt: skip
def test_the_part_that_is_asked_is_told(question: str, part: str | None) -> None:
    """Up to eight words without a verb behind "and" or "what about" are a part."""
    assert part_of(question) == part


@pytest.mark.parametrize(
    ("question", "words", "whole"),
    [
        ("No, I meant the union.", "the union", False),
        ("No, not the firm, but the union", "the union", False),
        ("I meant the union instead", "the union", False),
        ("I mean the union, not the firm", "the union", False),
        ("I was asking about the union", "the union", False),
        ("Wait: the union;", "the union", False),
        ("No, in 2020", "in 2020", False),
        ("No, to the union", "to the union", False),
        ("No, to", "to", False),
        ("Sorry, what did he pay?", "What did he pay?", True),
        ("I meant to ask who left", "Who left", True),
        ("No, did he leave?", "Did he leave?", True),
        ("No, tell me more", "Tell me more", True),
        ("No, to whom?", "To whom?", True),
        ("I meant, with whom did he go", "With whom did he go", True),
        (f"No, {'x' * 196}", "x" * 196, False),
    ],
)
def test_a_correction_says_what_is_meant(question: str, words: str, whole: bool) -> None:  # noqa: FBT001 - a table
    """Behind "no," or "I meant" stands a whole question, or what is meant instead."""
    assert corrected(question) == Corrected(words, whole)


@pytest.mark.parametrize(
    "question",
    ["No union is named, is it?", "The union.", "No,", "No, ?", "", f"No, {'x' * 197}", "I left."],
)
def test_what_takes_nothing_back_is_no_correction(question: str) -> None:
    """The words "no union" denies nothing said before; too long a text is no correction."""
    assert corrected(question) is None

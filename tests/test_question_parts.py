"""Questions taken apart: kind, content, names, the noun asked for, the verb and the question word."""

from __future__ import annotations

import pytest

from assistant.text.questions import read_question
from assistant.text.words import key


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Who's the mayor?", "person"),
        ("Whose boat sank?", "person"),
        ("Orr left.", "thing"),
        ("", "thing"),
        ("Won't Orr leave?", "choice"),
        ("How", "manner"),
        ("How strange was it?", "manner"),
        ("How soon was it?", "date"),
        ("How long ago was it built?", "duration"),
        ("Which old stone city was it?", "place"),
        ("What % of voters left?", "percent"),
        ("What is the percentage of voters?", "percent"),
        ("What percentage is it?", "percent"),
        ("What years did it sink?", "date"),
        ("What was the year?", "date"),
        ("What was the old year?", "thing"),
        ("What will cost the crew?", "money"),
        ("What was the name of the firm?", "organisation"),
        ("What was the name of the school?", "organisation"),
        ("What was the name of the old school?", "organisation"),
        ("What was the name of the old stone mill school?", "thing"),
        ("What did Orr say?", "statement"),
        ("What did Orr say was called off?", "statement"),
        ("What do they call it named?", "thing"),
        ("What did Orr say the boat was called?", "thing"),
        ("Said what was lost?", "thing"),
        ("What is it for?", "reason"),
        ("What was it sold for?", "reason"),
        ("What for?", "reason"),
        ("What?", "thing"),
        ("What happened because of the rain?", "thing"),
        ("In 2019 who left?", "person"),
    ],
)
def test_the_kind_is_of_the_question_word_or_the_noun_near_it(question: str, kind: str) -> None:
    """A noun tells the kind only beside the question word or behind its "was the"."""
    assert read_question(question).kind == kind


@pytest.mark.parametrize(
    ("question", "at"),
    [
        ("Who left?", 0), ("By whom was it built?", 1), ("Lee left whose boat?", 2), ("", -1),
        ("Who's here?", 0), ("What're they?", 0), ("Whats it?", 0), ("Name the mayor.", 0),
        ("By name who left?", 2), ("Is it true who left?", -1), ("Orr left.", -1),
        ("The mayor is who?", 3),
    ],
)  # fmt: skip
def test_the_question_word_is_found_wherever_it_stands(question: str, at: int) -> None:
    """It may come late; a question of yes or no has none, and "name" is one only at the start."""
    assert read_question(question).asker == at


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("In which old stone city was it built?", "city"),
        ("Which old grey stone town was hit?", "town"),
        ("Which old grey stone mill town was hit?", None),
        ("Which boat sank?", "boat"),
        ("Which boats sank twice?", "boats"),
        ("Which did sink?", None),
        ("How much fresh water was lost?", "water"),
        ("How much was lost?", None),
        ("How many?", None),
        ("How many boats?", "boats"),
        ("How old boats did sink?", None),
        ("How", None),
        ("Whose old boat did sink?", "boat"),
        ("Lee left whose boat?", "boat"),
        ("Who old boat did sink?", None),
        ("Where boats did sink?", None),
        ("Did boats sink?", None),
        ("What of the boats?", None),
    ],
)
def test_the_noun_asked_for_stands_before_a_verb_or_alone(question: str, noun: str | None) -> None:
    """Of at most four words behind "which" or "how many" the last before an auxiliary is the noun."""
    assert read_question(question).head == (None if noun is None else key(noun))


@pytest.mark.parametrize(
    ("question", "content"),
    [
        ("How many boats sank?", "boats sank"),
        ("How many?", ""),
        ("How strange was it?", "strange"),
        ("How was it built?", "built"),
        ("How", ""),
        ("Boats sank how?", "boats sank"),
        ("Did old boats sink?", "old boats sank"),
        ("How old boats sank?", "boats sank"),
        ("Who old boats sank?", "old boats sank"),
        ("Who paid $5 or 5% or £ for it?", "paid $ 5 % £"),
        ("Who saw the boats, boat by boat?", "saw boat"),
        ("What don’t they do?", ""),
    ],
)
def test_what_a_question_is_about_is_each_word_with_meaning_once(
    question: str, content: str
) -> None:
    """The question word, the measure behind "how" and small words are not what it is about."""
    assert read_question(question).content == tuple(dict.fromkeys(map(key, content.split())))


@pytest.mark.parametrize(
    ("question", "names", "numbers"),
    [
        ("Why did Lena Fox leave?", "Lena Fox", ""),
        ("Orr left whom?", "", ""),
        ("Did Orr pay 400 of 2,019?", "Orr", "400 2,019"),
        ("In 2019 who left Wick?", "Wick", "2019"),
        ("400 left whom?", "", "400"),
        ("Who saw It?", "", ""),
    ],
)
def test_names_have_a_capital_inside_and_numbers_a_digit(
    question: str, names: str, numbers: str
) -> None:
    """The first word of a question has a capital anyway; a figure counts also there."""
    asked = read_question(question)

    assert asked.names == set(map(key, names.split()))
    assert asked.numbers == set(numbers.split())


@pytest.mark.parametrize(
    ("question", "verb"),
    [
        ("Who closed the bridge?", "closed"),
        ("Who in the town closed the bridge?", "closed"),
        ("Which boats sank?", "sank"),
        ("Which boat sank twice at sea?", "sank"),
        ("Which company's boat bought the site?", "boat"),
        ("Who is it?", None),
        ("How many?", None),
        ("Why did the crew leave?", "leave"),
        ("Why did the crew who sank it stay?", "sank"),
        ("Why did crew leave early?", "leave"),
        ("Why did Orr promise boats?", "promise"),
        ("Who did Orr tell of the plan?", "tell"),
        ("What was the boat crew sold?", "crew"),
        ("When did the ward nurses strike?", "nurses"),
        ("When was the old ward closed?", "closed"),
        ("How was the old ward being mended?", "mended"),
        ("How was the old ward beaten?", "beaten"),
        ("What are they in town doing there building?", "building"),
        ("Where the crew of Orr stay?", "crew"),
        ("Orr left early.", "left"),
        ("Where did Orr Lund sleep well?", "sleep"),
        ("What was lost?", "lost"),
    ],
)
def test_the_verb_is_guessed_by_the_order_of_words(question: str, verb: str | None) -> None:
    """Behind who or the noun, an -ed form, behind a name, else the second plain word behind "did"."""
    assert read_question(question).verb == (None if verb is None else key(verb))

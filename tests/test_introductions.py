"""The words beside a name that say who somebody is."""

from __future__ import annotations

import pytest

from assistant.text.introductions import Introductions
from assistant.text.names import names
from assistant.text.segmenting import sentences

TOLD = {
    # right before a name
    "The goldsmith Cy Dow wept.": "The goldsmith",
    "He met US Secretary of State Cy Dow.": "US Secretary of State",
    "He met Deputy Mayor Cy Dow.": "Deputy Mayor",
    "He met former mayor Cy Dow.": "former mayor",
    "He met Zed Union leader Cy Dow.": "Zed Union leader",
    "He met Harwick’s mayor Cy Dow.": "Harwick’s mayor",
    "He met Harwick's mayor Cy Dow.": "Harwick's mayor",
    "He met Ann Lee’s lawyer Cy Dow.": "Ann Lee’s lawyer",
    "He met Mr Lee’s lawyer Cy Dow.": "Mr Lee’s lawyer",
    "He met Ann Lee mayor Cy Dow.": "mayor",
    "He met the old mayor Cy Dow.": "mayor",
    "He met the bank’s deputy Cy Dow.": "the bank’s deputy",
    "He met the\xa0goldsmith Cy Dow.": "the\xa0goldsmith",
    "He met a goldsmith\xa0Cy Dow.": "a goldsmith",
    "He met old goldsmith Cy Dow.": None,
    "He met a union Cy Dow.": None,
    "He met a goldsmith, Cy Dow.": "a goldsmith",
    "He met a goldsmith\nCy Dow.": None,
    "Cy Dow wept.": None,
    "Mayor Cy Dow wept.": "Mayor",
    "He met then mayor Cy Dow.": "mayor",
    "He met then Cy Dow.": None,
    "They coach Cy Dow here.": None,
    "He and those who coach Cy Dow came.": None,
    "Those who Coach Cy Dow met came.": "Coach",
    "They mayor coach Cy Dow here.": "mayor coach",
    "Coach Cy Dow came.": "Coach",
    # before a name and a comma
    "The director, Cy Dow, wept.": "The director",
    "The director, Cy Dow": "The director",
    "The director, Cy Dow (45) wept.": None,
    "The director, Cy Dow wept.": None,
    "The director; Cy Dow, wept.": None,
    "The director, Mr Cy Dow, wept.": "The director",
    "It was late; the director, Cy Dow, wept.": "the director",
    "It was late, the director, Cy Dow, wept.": "the director",
    "The old head of research, Cy Dow, wept.": "The old head of research",
    "A rain, Cy Dow, wept.": None,
    "Director, Cy Dow, wept.": None,
    "A lawyer for the mayor, Cy Dow, wept.": None,
    "Lawyer for the mayor, Cy Dow, wept.": None,
    "For the mayor, Cy Dow, he wept.": "the mayor",
    "He spoke to the mayor, Cy Dow.": "the mayor",
    "He is a lawyer and the mayor, Cy Dow.": "the mayor",
    # whose office it is
    "It came from the bank’s deputy, Cy Dow.": "the bank’s deputy",
    "Harwick’s deputy, Cy Dow, wept.": "Harwick’s deputy",
    "It was the teachers’ union’s head, Cy Dow.": "the teachers’ union’s head",
    "It was the old town bank’s head, Cy Dow.": "the old town bank’s head",
    "It was the very old town bank’s head, Cy Dow.": "bank’s head",
    "It was by old bank’s head, Cy Dow.": "bank’s head",
    "He met Zed Union Bank’s head, Cy Dow.": "Zed Union Bank’s head",
    "He met Ab Cd Ef Gh’s head, Cy Dow.": "Ab Cd Ef Gh’s head",
    "He met Ab Bb Cd Ef Gh’s head, Cy Dow.": "Bb Cd Ef Gh’s head",
    "Ab Cd’s head, Cy Dow, wept.": "Ab Cd’s head",
    "He thought of Harwick’s head, Cy Dow.": "Harwick’s head",
    "A lawyer for Harwick’s head, Cy Dow, wept.": None,
    # behind a name
    "Cy Dow, the mayor, wept.": "the mayor",
    "Cy Dow, 54, the chair of the fishers’ union, wept.": "the chair of the fishers’ union",
    "Cy Dow, then the chief executive, wept.": "the chief executive",
    "Cy Dow, chairman of the Zed Union, wept.": "chairman of the Zed Union",
    "Cy Dow, former mayor, wept.": "former mayor",
    "Cy Dow, Harwick’s mayor, wept.": "Harwick’s mayor",
    "Cy Dow, Harwick mayor, wept.": None,
    "Cy Dow, the rain, wept.": None,
    "Cy Dow, the, wept.": None,
    "Cy Dow, the mayor who wept.": "the mayor",
    "Cy Dow, the friend of Bo Fox, 45, and Ann Lee, wept.": "the friend of Bo Fox",
    "Cy Dow, the friend of Bo Fox and Ann Lee, wept.": None,
    "Cy Dow, the friend of Bo Fox or Ann Lee, wept.": None,
    "Cy Dow, the head of research and Zed Union, wept.": "the head of research and Zed Union",
    "Cy Dow; the mayor, wept.": None,
    # which may begin what comes after a clause in front
    "After meeting Cy Dow, the chair left.": None,
    "After meeting Cy Dow, the chair.": None,
    "“After meeting Cy Dow, the chair.”": None,
    "After meeting Cy Dow, the chair, he left.": "the chair",
    "After meeting Cy Dow, the chair who left.": "the chair",
    "After meeting Cy Dow, the chair – he left.": "the chair",
    "It came from Cy Dow, the chair.": "the chair",
    "After all, it came from Cy Dow, the chair.": "the chair",
    # a clause with "who", a verb of being, a body
    "Cy Dow, who chairs the board, wept.": "who chairs the board",
    "Cy Dow, who chairs the board and wept.": "who chairs the board",
    "Cy Dow, who chairs it, wept.": None,
    "Cy Dow, who left the board, wept.": None,
    "Cy Dow is the head of the school.": "the head of the school",
    "Cy Dow was its mayor, he said.": "its mayor",
    "Cy Dow is the rain.": None,
    "Cy Dow is mayor.": None,
    "Cy Dow of the Zed Union wept.": "of the Zed Union",
    "Cy Dow of the old broker Zed Union wept.": "of the old broker Zed Union",
    "Cy Dow of the Mill Street wept.": None,
    "Cy Dow of the rain wept.": None,
    # what is nobody in particular
    "Cy Dow, the man, wept.": None,
    "Cy Dow, a Harwick man, wept.": "a Harwick man",
    "Cy Dow, an official of the bank, wept.": "an official of the bank",
    "The Harwick town man, Cy Dow, wept.": "The Harwick town man",
    # of two the one with more than a word
    "Mayor Cy Dow, the head of the school, wept.": "the head of the school",
    "The mayor Cy Dow, the head of the school, wept.": "The mayor",
    "Mayor Cy Dow, deputy, wept.": "Mayor",
}


@pytest.mark.parametrize(("text", "told"), TOLD.items(), ids=list(TOLD))
def test_who_somebody_is(text: str, told: str | None) -> None:
    """Words with a noun for a person that are surely this one's, from their first to their last."""
    every = names(text)
    (name,) = (one for one in every if one.text == "Cy Dow")
    (sentence,) = (one for one in sentences(text) if one.covers(name.span))
    found = Introductions(text, every).of(name, sentence)
    assert (found.of(text) if found else None) == told


def test_a_sentence_is_not_left() -> None:
    """What another sentence has beside a name says nothing of this one's."""
    text = "He met the mayor.\n\nCy Dow\n\nis the mayor of Harwick."
    every = names(text)
    (name,) = (one for one in every if one.text == "Cy Dow")
    (sentence,) = (one for one in sentences(text) if one.covers(name.span))
    assert Introductions(text, every).of(name, sentence) is None


@pytest.mark.parametrize(
    ("text", "proves"),
    [
        ("The mayor, Cy Dow, wept.", True),
        ("The owner, Cy Dow, wept.", False),
        ("The former owner and mayor, Cy Dow, wept.", False),
        ("The deputy owner, Cy Dow, wept.", True),
        ("Here Cy Dow wept.", False),
    ],
)
def test_words_that_only_a_person_has(text: str, *, proves: bool) -> None:
    """A firm may be an owner, and no mayor."""
    every = names(text)
    (name,) = (one for one in every if one.text == "Cy Dow")
    assert Introductions(text, every).proves(name, sentences(text)[0]) is proves


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Cy Dow, a hedge fund, wept.", True),
        ("Cy Dow, the fund of the mayor, wept.", True),
        ("Cy Dow, a very big old hedge fund in town, wept.", True),
        ("Cy Dow, a very very big old hedge fund in town, wept.", False),
        ("Cy Dow, a mayor, wept.", False),
        ("Cy Dow, an old town mayor of it, wept.", False),
        ("Cy Dow, a of, wept.", False),
        ("Cy Dow, hedge fund, wept.", False),
        ("Cy Dow wept.", False),
    ],
)
def test_words_that_nobody_has(text: str, *, thing: bool) -> None:
    """A few words without a noun for a person have a name as a thing's."""
    every = names(text)
    (name,) = (one for one in every if one.text == "Cy Dow")
    assert Introductions(text, every).is_thing(name, sentences(text)[0]) is thing

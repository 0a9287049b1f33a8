"""Which names of a text are surely people's."""

from __future__ import annotations

import pytest

from assistant.text.humans import Humans
from assistant.text.introductions import Introductions
from assistant.text.names import names
from assistant.text.segmenting import sentences


def read(text: str, labelled: tuple[str, ...] = ()) -> str:
    """Return the names of a text's people, wherever they stand."""
    every = names(text)
    placed = [(name, one) for name in every for one in sentences(text) if one.covers(name.span)]
    humans = Humans(text, placed, Introductions(text, every), labelled)
    return "|".join(name.text for name in every if humans.has(name))


PEOPLE = {
    # a title, an office, an age, a "who"
    "He met Mr Dow there.": "Dow",
    "He met Mayor Dow there.": "Dow",
    "He met Mr ZED there.": "ZED",
    "He met Zora Malm, 45, there.": "Zora Malm",
    "He met Malm, 45, there.": "Malm",
    "He met Zora Malm, who left.": "Zora Malm",
    "He met Malm, who left.": "",
    "He met Zora Malm there.": "",
    "The mayor, Zora Malm, left.": "Zora Malm",
    "The owner, Zora Malm, left.": "",
    # a given name or initials
    "Here Ann Malm wept.": "Ann Malm",
    "Here J. Malm wept.": "J. Malm",
    "Here Ann said no.": "Ann",
    "Here Ann wept.": "",
    "Here Malm said no.": "",
    "Here Ann and Zora Malm wept.": "Ann",
    "Here Zora and Ann Malm wept.": "Ann Malm",
    # the text goes on with the family name
    "He met Zora Malm. Here Malm wept.": "Zora Malm|Malm",
    "He met Zora Bek Malm. Here Malm wept.": "Zora Bek Malm|Malm",
    "He met Zora Bek Ull Malm. Here Malm wept.": "",
    "He met Zora Malm. Here Zora wept.": "",
    "He met Zora Malm. Here Mr Malm wept.": "Malm",
    "He met Zora Malm. Here Zora and Malm wept.": "",
    "He met Ann Malm. Here Ann and Malm wept.": "Ann Malm|Ann|Malm",
    "He met Zora Malm and Zora Bek. Here Malm wept.": "",
    "He met Zora London. Here London wept.": "",
    "He met Xi Malm. Here Xi wept.": "Xi Malm|Xi",
    "He met Zora Viktor. Here Zora wept.": "Zora Viktor|Zora",
    "He met Viktor Ann, 4. Here Viktor wept.": "Viktor Ann|Viktor",
    "He met Zora Malm, a hedge fund. Here Malm wept.": "",
    # it speaks and is no word
    "Here Zora Malmqvist said no.": "Zora Malmqvist",
    "Here Zora Malmqvist wept.": "",
    "Here Blue Moon said no.": "",
    "Here Zora Moon said no.": "",
    "Here Malmqvist said no.": "",
    # a place, a body, a thing, a headline
    "Here London, 45, wept.": "",
    "Here two Russians, 45, wept.": "",
    "Here Zed Union, 45, wept.": "",
    "He was in Zora Malm’s house. Mr Zora Malm left.": "Zora Malm|Zora Malm",
    "He was in Zora Malm here. Mr Zora Malm left.": "Zora Malm",
    "He wrote to Zora Malm. Mr Zora Malm left.": "Zora Malm|Zora Malm",
    "He went from Zora Malm. Mr Zora Malm left.": "Zora Malm|Zora Malm",
    "He went toward Zora Malm. Mr Zora Malm left.": "Zora Malm",
    "Here ZORA MALM, 45, wept.": "",
    "Here Ab Cd Ef Gh Ij, 45, wept.": "Ab Cd Ef Gh Ij",
    "Here Ab Cd Ef Gh Ij Kl, 45, wept.": "",
    "Here Fort Malm, 45, wept.": "",
    "Here Ann Wharf, 45, wept.": "",
    "Here the Zora Malm, 45, sank.": "",
    "Here The Zora Malm, 45, sank.": "",
    "Here the ferry Zora Malm, 45, sank.": "",
    "Here a comet, Zora Malm, 45, sank.": "Zora Malm",
    "Here “Zora Malm”, 45, sank.": "",
    "Here is “Zora Malm, 45, weeps”.": "Zora Malm",
    "Here “it is Ann Malm” he said.": "Ann Malm",
    "Here “Ann Malm” sank.": "",
    # a title that is no person's
    "Here the Lady Malm sank.": "",
    "Here Lady Malm sank.": "Malm",
    "Here Saint Malm sank.": "",
    "Here the Dean of Malm sank.": "",
    "Here the Mayor Malm sank.": "Malm",
    # other places of a person's name
    "Mr Zora Malm left. Here Malm sank. The ferry Malm came.": "Zora Malm|Malm",
    "Mr Zora Malm left. Here Zora sank.": "Zora Malm|Zora",
    "Mr Zora Bek Malm left. Here Bek sank.": "Zora Bek Malm",
}


@pytest.mark.parametrize(("text", "people"), PEOPLE.items(), ids=list(PEOPLE))
def test_who_is_surely_a_person(text: str, people: str) -> None:
    """By the words beside it or by how the text goes on, where nothing else has such a name."""
    assert read(text) == people


def test_a_label_of_a_transcript_is_a_persons() -> None:
    """By the last word, in any case; of one word alone nothing is told."""
    assert read("Here Zora Malm sang.", ("MALM",)) == "Zora Malm"
    assert read("Here Zora Malm sang.", ("Zora Malm", "")) == "Zora Malm"
    assert read("Here Zora Malm sang.", ("Malm Zora",)) == ""
    assert read("Here Zora Bek Ull Malm sang.", ("MALM",)) == ""
    assert read("Here Malm sang.", ("MALM",)) == ""

"""Whose a name is, and what stands before it."""

from __future__ import annotations

import pytest

from assistant.documents import Span
from assistant.text.name_kinds import is_speaking
from assistant.text.names import names

KINDS = {
    # nationalities and places before another name
    "He met US Secretary of State Cy Dow.": "US place|Secretary of State+Cy Dow person",
    "He met Russian British Army men.": "Russian British Army organisation",
    "He met Russian British Cy Dow.": "Russian place|British place|Cy Dow other",
    "He saw Russian men.": "Russian place",
    "He saw two Russians.": "Russians place",
    "He flew British Airways.": "British Airways organisation",
    "He flew to Mexico City.": "Mexico City place",
    "He flew to London Bridge.": "London Bridge place",
    "He met Russian Police Chief Union men.": "Russian place",
    "He met the Russian Zed.": "Russian place|Zed other",
    # an office behind another name
    "He met Harwick Mayor Cy Dow.": "Harwick other|Mayor+Cy Dow person",
    "He met Ann Mayor Dow.": "Ann Mayor Dow person",
    "He met BBC Reporter Cy Dow.": "BBC organisation|Reporter+Cy Dow person",
    "He met Zed Reporter Cy Dow.": "Zed Reporter Cy Dow other",
    "He met BBC Zed Reporter.": "BBC Zed Reporter other",
    # titles and offices before a name
    "He met Mr Dow.": "Mr+Dow person",
    "He met Prime Minister Cy Dow.": "Prime Minister+Cy Dow person",
    "He met Chief of Staff Cy Dow.": "Chief of Staff+Cy Dow person",
    "He met Senior National Security Policy Adviser Cy.": "Senior National Security Policy Adviser"
    "+Cy person",
    "He met Senior National Security Policy Research Adviser Cy.": "Senior National Security Policy"
    " Research Adviser Cy other",
    "He met Foreign Zed Dow.": "Foreign Zed Dow other",
    "He saw Foreign Ministry men.": "Foreign Ministry organisation",
    # an office is nobody's name
    "He saw the Foreign Minister there.": "",
    "He saw the Mayor there.": "",
    "He saw the Police there.": "",
    "He saw the Police Department there.": "Police Department organisation",
    "He saw the Police Chief there.": "",
    "He saw Mr Lord there.": "",
    "He saw Mr there.": "",
    # by its own words
    "He saw Mill Street there.": "Mill Street place",
    "He saw the Minsk Protocol there.": "Minsk Protocol other",
    "He saw the Zed Protocol there.": "Zed Protocol other",
    "He saw the Zed Union there.": "Zed Union organisation",
    "He saw Lowe & Hart there.": "Lowe & Hart organisation",
    "He saw the ZED there.": "ZED organisation",
    "He saw the XY there.": "XY organisation",
    "He saw the ZED Zed there.": "ZED Zed other",
    "He met Mr ZED there.": "Mr+ZED person",
    "He met Ann Dow there.": "Ann Dow person",
    "He met Cy J. Dow there.": "Cy J. Dow person",
    "He met C. Dow there.": "C. Dow person",
    # by the words around
    "He met Cy Dow there.": "Cy Dow other",
    "He met Cy Dow, who left.": "Cy Dow person",
    "He met Cy Dow, 45, there.": "Cy Dow person",
    "He met Cy Dow, aged 45.": "Cy Dow person",
    "He met Cy Dow, the clerk.": "Cy Dow person",
    "Here Cy Dow said no.": "Cy Dow person",
    "Here Cy Dow has gone.": "Cy Dow person",
    "Here Cy Mo Dow said no.": "Cy Mo Dow person",
    "Here Cy Mo Bo Dow said no.": "Cy Mo Bo Dow other",
    "Here Dow said no.": "Dow other",
    "It was the mayor Cy Dow.": "Cy Dow person",
    "It was the mayor, Cy Dow.": "Cy Dow person",
    "It was late, said Cy Dow.": "Cy Dow person",
    "It was the horse Cy Dow.": "Cy Dow other",
    "It was in Cy Dow here.": "Cy Dow place",
    "It was in Cy Mo Dow here.": "Cy Mo Dow other",
    "It was in Dow here.": "Dow place",
    # by what the text says elsewhere
    "He met Cy Dow. Here was Mr Cy Dow.": "Cy Dow person|Mr+Cy Dow person",
    "He met Cy Dow. Here was Mr Dow.": "Cy Dow person|Mr+Dow person",
    "He met Mo Cy Dow. Here was Mr Dow.": "Mo Cy Dow person|Mr+Dow person",
    "He met Bo Mo Cy Dow. Here was Mr Dow.": "Bo Mo Cy Dow other|Mr+Dow person",
    "He met Dow. Here was Mr Cy Dow.": "Dow person|Mr+Cy Dow person",
    "He met Cy. Here was Mr Cy Dow.": "Cy person|Mr+Cy Dow person",
    "He met Dow Zed. Here was Mr Cy Dow.": "Dow Zed other|Mr+Cy Dow person",
    "He met Cy Dow. Here Dow said no.": "Cy Dow person|Dow person",
    "He met Mo Cy Dow. Here Dow said no.": "Mo Cy Dow person|Dow person",
    "He met Former Dow. Here Dow said no.": "Former Dow other|Dow other",
    "Here Dow said no. He met Cy Dow.": "Dow other|Cy Dow person",
    "He met Cy Dow. Here Dow was mute.": "Cy Dow other|Dow other",
    "Here Cy Dow lay in Dow. Mr Cy Dow left.": "Cy Dow person|Dow place|Mr+Cy Dow person",
}


@pytest.mark.parametrize(("text", "told"), KINDS.items(), ids=list(KINDS))
def test_each_name_with_its_kind(text: str, told: str) -> None:
    """Its own words tell it, then those beside it, then what the text has of it elsewhere."""
    found = (f"{n.title}+{n.text} {n.kind}".removeprefix("+") for n in names(text))
    assert "|".join(found) == told


def test_a_name_is_without_its_title() -> None:
    """Its span has the words of the name alone, from the first to the last."""
    text = "He met Harwick Mayor Cy Dow there."
    assert [name.span.of(text) for name in names(text)] == ["Harwick", "Cy Dow"]


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("Dow said no", True),
        ("Dow’s said no", False),
        ("Dow, said no", True),
        ("Dow left", False),
        ("Dow", False),
        ("said Dow", True),
        ("thought Dow", False),
        ("said of Dow", False),
        ("he said that it was all too late for some, Dow", False),
        ("Said Dow", True),
    ],
)
def test_whose_words_a_verb_tells(text: str, *, speaks: bool) -> None:
    """A verb of speech right behind a name, or one that needs words right before it."""
    at = text.index("Dow")
    assert is_speaking(text, Span(at, at + 3)) is speaks

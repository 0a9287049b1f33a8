"""The subject of a verb of speech: the name beside it that is surely who speaks."""

from __future__ import annotations

import re

import pytest

from assistant.documents import Span
from assistant.text.cast import Cast
from assistant.text.names import names
from assistant.text.subjects import Subject, Subjects

OFFICE = "Bo Fox, the mayor, left. "


def read(text: str) -> Subjects:
    return Subjects(text, names(text), Cast(text))


def shown(subject: Subject | None, text: str) -> str:
    """Return who it is, and by which words."""
    if subject is None:
        return "none"
    words = subject.span.of(text) if subject.span else ""
    return f"{subject.name or subject.pronoun or 'nobody'}: {words}".removesuffix(": ")


BEFORE = {
    "Cy Dow, 45, left. Dow said": "Cy Dow: Dow",
    "Ann Dow said": "Ann Dow: Ann Dow",
    "Ann Dow has also said": "Ann Dow: Ann Dow",
    "Ann Dow gladly said": "nobody",
    "Ann Dow , said": "nobody",
    "Tom Lee met Ann Lee. Here Lee said": "nobody: Lee",
    "Here the Zed Union said": "Zed Union: Zed Union",
    "Here Mill Street said": "nobody",
    # pronouns
    "She said": "she: She",
    "Then he said": "he: he",
    "They have said": "they: They",
    "Here the said": "nobody",
    "Here it said": "it: it",
    # of two names, behind a preposition, an owner: not this one
    "Bob Roy and Ann Dow said": "nobody",
    "Bob Roy or Ann Dow said": "nobody",
    "Bob Roy and Mr Dow said": "nobody",
    "Bob Roy, Ann Dow said": "Ann Dow: Ann Dow",
    "A lawyer for Ann Dow said": "nobody",
    "A lawyer for the mayor Ann Dow said": "nobody",
    "A lawyer for Mayor Ann Dow said": "nobody",
    "The head of research Ann Dow said": "Ann Dow: Ann Dow",
    "Asked for, Ann Dow said": "Ann Dow: Ann Dow",
    "A spokesman for the Zed Union said": "Zed Union: Zed Union",
    "A lawyer for the Zed Union said": "nobody",
    # an office
    "The mayor said": "nobody: The mayor",
    "The rain said": "nobody",
    "A mayor said": "nobody",
    f"{OFFICE}The mayor said": "Bo Fox: The mayor",
    f"{OFFICE}Now the mayor has said": "Bo Fox: the mayor",
    # an aside behind a name
    "Ann Dow, the mayor, said": "Ann Dow: Ann Dow",
    "Ann Dow, 54, of Harwick, said": "Ann Dow: Ann Dow",
    "Ann Dow, 54, of Harwick, a clerk, said": "Ann Dow: Ann Dow",
    "Ann Dow, 54, of Harwick, a clerk, an aunt, said": "nobody",
    "Ann Dow, however, said": "nobody",
    "Ann Dow, said": "nobody",
    "Here, the rain, said": "nobody",
    "A lawyer for Ann Dow, the mayor, said": "nobody",
    "Zed Union, the biggest one, said": "nobody",
    # an office, a comma and a name
    "The mayor, Ann Dow, said": "Ann Dow: Ann Dow",
    "The mayor of Harwick, Ann Dow, has said": "Ann Dow: Ann Dow",
    "The minister of justice, Ann Dow, said": "Ann Dow: Ann Dow",
    "Harwick’s mayor, Ann Dow, said": "Ann Dow: Ann Dow",
    "The rain, Ann Dow, said": "nobody",
    "A lawyer for the mayor, Ann Dow, said": "nobody",
    "For the mayor, Ann Dow, said": "nobody",
    "The friend to her mayor, Ann Dow, said": "nobody",
    # somebody else beside a name that has an aside
    "Bob Roy, who met Ann Dow, the mayor, said": "Bob Roy: Bob Roy",
    "Bob Roy, a friend of Ann Dow, the mayor, said": "Bob Roy: Bob Roy",
    "Bob Roy, Ann Dow, the mayor, said": "Ann Dow: Ann Dow",
    "Here, Ann Dow, the mayor, said": "Ann Dow: Ann Dow",
    "Zed Union, who met Ann Dow, the mayor, said": "Ann Dow: Ann Dow",
    "A lawyer for Bob Roy, who met Ann Dow, the mayor, said": "nobody",
    "Tom Abe and Bob Roy, who met Ann Dow, the mayor, said": "nobody",
}


@pytest.mark.parametrize(("text", "told"), BEFORE.items(), ids=list(BEFORE))
def test_who_stands_before_a_verb(text: str, told: str) -> None:
    """The name that ends there, asides and adverbs left out, if it can only be who speaks."""
    assert shown(read(text).before(len(text) - len("said"), 0), text) == told


def test_a_sentence_is_not_left() -> None:
    """What stands before the lowest offset is not looked at."""
    text = "Ann Dow, the mayor, said"
    assert shown(read(text).before(len(text) - 4, 4), text) == "Ann Dow: Ann Dow"
    assert shown(read(text).before(len(text) - 4, 8), text) == "nobody"
    text = "The mayor said"
    assert shown(read(text).before(len(text) - 4, 4), text) == "nobody"
    text = "He said"
    assert shown(read(text).before(len(text) - 4, 1), text) == "nobody"


AFTER = {
    "said Ann Dow.": "Ann Dow: Ann Dow",
    "said he, and left.": "he: he",
    "said she": "she: she",
    "It rained, said he.": "he: he",
    "It rained on us, said she.": "she: she",
    "said they": "none",
    "said here": "none",
    "said  she": "she: she",
    "said Mr. Dow.": "Dow: Dow",
    "said the mayor, Ann Dow.": "Ann Dow: Ann Dow",
    "said former mayor Ann Dow.": "Ann Dow: Ann Dow",
    "said reviewer Ann Dow.": "none",
    "said. Ann Dow left.": "none",
    "said “no” Ann Dow": "none",
    "said Ann Dow and Bob Roy.": "nobody: Ann Dow",
    "said Ann Dow and her aunt.": "nobody: Ann Dow",
    "said Ann Dow and left.": "Ann Dow: Ann Dow",
    "said Ann Dow, the aunt of Bob Roy.": "Ann Dow: Ann Dow",
    "said a lawyer for Ann Dow.": "none",
    "said Ann Dow’s lawyer.": "none",
    "said Ann Dow’s lawyer, Bob Roy.": "Bob Roy: Bob Roy",
    "said Zed Union.": "Zed Union: Zed Union",
    "said Zed Union leader Ann Dow.": "Ann Dow: Ann Dow",
    "said Zed Union rival Ann Dow.": "Zed Union: Zed Union",
    "said London mayor Ann Dow.": "Ann Dow: Ann Dow",
    # an office
    f"{OFFICE}It is late, said the mayor.": "Bo Fox: mayor",
    f"{OFFICE}It is late, said the mayor of the town.": "Bo Fox: mayor of the town",
    f"{OFFICE}It is late, said the clerk.": "none",
    f"{OFFICE}It is late, said the rain.": "none",
    f"{OFFICE}It is late, said a mayor.": "none",
}


@pytest.mark.parametrize(("text", "told"), AFTER.items(), ids=list(AFTER))
def test_who_stands_behind_a_verb(text: str, told: str) -> None:
    """The name that follows with nothing but an office between, or the office's one holder."""
    at = text.rindex("said")
    found = read(text).after(Span(at, at + 4), len(text))
    assert shown(found, text) == told


def test_how_far_a_subject_may_stand_behind() -> None:
    """Not behind the end that is given, nor further than the words of an office reach."""
    text = "said Ann Dow"
    assert read(text).after(Span(0, 4), 5) is None
    near = f"said {'former ' * 18}then  mayor Ann Dow"
    far = f"said {'former ' * 18}then   mayor Ann Dow"
    assert shown(read(near).after(Span(0, 4), 200), near) == "Ann Dow: Ann Dow"
    assert shown(read(far).after(Span(0, 4), 200), far) == "none"


ACCORDING = {
    "According to Ann Dow, no.": "Ann Dow: Ann Dow",
    "No, according to the Zed Union.": "Zed Union: Zed Union",
    "No, according to the mayor, Ann Dow.": "Ann Dow: Ann Dow",
    "No, according to the rain.": "none",
    "No, according to rain and Ann Dow.": "none",
    "No, Ann Dow said.": "none",
    "No, according to a lawyer for Ann Dow.": "nobody",
    "No, according to a lawyer for the Zed Union.": "Zed Union: Zed Union",
    "No, according to Ann Dow’s lawyer.": "nobody",
    "No, according to Ann Dow and Bob Roy.": "nobody",
    "Ann Dow left, according to Bob Roy.": "Bob Roy: Bob Roy",
}


@pytest.mark.parametrize(("text", "told"), ACCORDING.items(), ids=list(ACCORDING))
def test_according_to_whom(text: str, told: str) -> None:
    """The name behind, with nothing but an office between, that is not another's owner."""
    assert shown(read(text).according(0, len(text)), text) == told


def test_the_names_between_two_offsets() -> None:
    """Those that begin there; people by their full names, houses apart."""
    text = "Ann Dow met the Zed Union, Dow, Mill Street and Kai Roe."
    subjects = read(text)
    (at,) = (match.start() for match in re.finditer("Zed", text))
    assert [name.text for name in subjects.between(0, at)] == ["Ann Dow"]
    assert [name.text for name in subjects.between(1, at + 1)] == ["Zed Union"]
    assert [name.text for name in subjects.named(0, len(text))] == ["Ann Dow", "Zed Union", "Dow"]
    assert list(subjects.people(0, len(text))) == ["Ann Dow", "Kai Roe"]
    assert list(subjects.people(1, 2)) == []


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("Kai Roe", True),
        ("Kai Mo Roe", True),
        ("Kai Mo Bo Roe", False),
        ("Roe", False),
        ("Kai Protocol", False),
        ("Zed Union", False),
    ],
)
def test_what_may_be_a_person(name: str, *, may: bool) -> None:
    """A name of no known kind with two words or three, and none that names a thing."""
    text = f"It was at last {name} here."
    assert bool(read(text).people(0, len(text))) is may


def test_whom_a_pronoun_fits() -> None:
    """Somebody of whom nothing is told may be either."""
    subjects = read("Ann Dow met Kai Roe, 45.")
    assert subjects.fits("Ann Dow", "she")
    assert not subjects.fits("Ann Dow", "he")
    assert subjects.fits("Kai Roe", "she")
    assert subjects.fits("Kai Roe", "he")

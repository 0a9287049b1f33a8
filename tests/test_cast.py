"""Who is who in one text."""

from __future__ import annotations

import pytest

from assistant.text.cast import Cast

LEES = "Tom Lee, the mayor, met Ann Lee, his deputy, and Bob Roy, a former mayor."
FULL = {
    # a family name, whatever stands before and behind it
    (LEES, "Roy", ""): "Bob Roy",
    (LEES, "roy", ""): "Bob Roy",
    (LEES, "Roy’s", ""): "Bob Roy",
    (LEES, "Roy's", ""): "Bob Roy",
    (LEES, "Mr Roy", ""): "Bob Roy",
    (LEES, "the former mayor Roy", ""): "Bob Roy",
    (LEES, "Bob Roy", ""): "Bob Roy",
    (LEES, "B. Roy", ""): "Bob Roy",
    (LEES, "Robin Roy", ""): None,
    (LEES, "R. Roy", ""): None,
    (LEES, "", ""): None,
    (LEES, "’s", ""): None,
    (LEES, "Mr", ""): None,
    (LEES, "Zed", ""): None,
    # a given name where it is one person's, and only alone
    (LEES, "Ann", ""): "Ann Lee",
    (LEES, "Zed Ann", ""): None,
    # of two the one who may be a man or a woman
    (LEES, "Lee", ""): None,
    (LEES, "Lee", "Dr"): None,
    (LEES, "Lee", "Mr"): "Tom Lee",
    (LEES, "Lee", "Mrs"): "Ann Lee",
    (LEES, "A. Lee", ""): "Ann Lee",
    (LEES, "Ann Lee", ""): "Ann Lee",
    # of one it is he, unless the given name says she
    ("Ann Lee, a judge, met him.", "Lee", "Mr"): None,
    ("Ann Lee, a judge, met him.", "Lee", "Ms"): "Ann Lee",
    ("Tom Lee, a judge, met him.", "Lee", "Ms"): None,
    ("Zuri Lee, a spokesman, met him.", "Lee", "Ms"): "Zuri Lee",
    ("Zuri Lee, a spokesman, met Kai Lee, 45, here.", "Lee", "Ms"): "Kai Lee",
    ("Zuri Lee, a spokesman, met Kai Lee, 45, here.", "Lee", "Mr"): None,
    # initials
    ("T. Lee, a judge, met him.", "Tom Lee", ""): "T. Lee",
    ("T. Lee, a judge, met him.", "Ann Lee", ""): None,
    ("T. Lee, a judge, met him.", "T Lee", ""): "T. Lee",
    # a family name alone is somebody of that name, whose given name may be told later
    ("He met Mr Dow.", "Dow", ""): "Dow",
    ("He met Mr Dow.", "Cy Dow", ""): "Dow",
    ("He met Mr Dow and Cy Dow, 45.", "Dow", ""): "Cy Dow",
    ("He met Mr Dow and Ms Dow.", "Dow", ""): "Dow",
    ("He met Mr Ann. Ann Lee, 45, left.", "Ann", ""): "Ann Lee",
}


@pytest.mark.parametrize(("asked", "full"), FULL.items(), ids=map(repr, FULL))
def test_who_a_name_is_short_for(asked: tuple[str, str, str], full: str | None) -> None:
    """One person it surely means, or nobody."""
    text, name, title = asked
    assert Cast(text).full(name, title) == full


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (LEES, "Tom Lee|Ann Lee|Bob Roy"),
        ("Mr Dow met Cy Dow, 45, and Ms Zed.", "Cy Dow|Zed"),
        ("Mr Ann met Ann Lee, 45.", "Ann Lee"),
        ("Mr Dow met Mrs Dow.", "Dow"),
        ("Here Zed Union met Harwick.", ""),
    ],
)
def test_everybody_is_told_once(text: str, people: str) -> None:
    """By full name, those who have one first; a short form of theirs is nobody else."""
    assert "|".join(Cast(text).people()) == people


def test_people_who_are_known_better() -> None:
    """The names given are the cast, whatever the text has."""
    assert Cast(LEES, []).people() == ()
    assert not Cast(LEES, []).same("Roy", "Roy")


ROLES = {
    # before a name, with its title, behind a comma
    "Mayor Cy Dow left.": "mayor",
    "Deputy Mayor Cy Dow left.": "deputy mayor|mayor",
    "He met the mayor, Cy Dow.": "mayor",
    "He met the mayor Cy Dow.": "mayor",
    "He met the mayor; Cy Dow, 45, left.": "",
    "He met the mayor. Cy Dow, 45, left.": "",
    "He met (the mayor, Cy Dow) here.": "mayor",
    "He met Bo (the mayor, Cy Dow) here.": "mayor",
    "He met former Harwick mayor Cy Dow.": "former harwick mayor",
    "He met the clerk and deputy mayor Cy Dow.": "deputy mayor",
    "He met old mayor Cy Dow.": "mayor",
    "He met the British mayor, Cy Dow.": "british mayor",
    "He met Britain’s mayor, Cy Dow.": "britain mayor",
    "He met the Ab Cd Ef Gh mayor, Cy Dow.": "ab cd ef gh mayor",
    "He met the Ab Cd Ef Gh Ij Kl mayor, Cy Dow.": "cd ef gh ij kl mayor",
    "The mayor met Cy Dow, 45.": "",
    "the acting Mayor Cy Dow left.": "acting mayor|mayor",
    # behind a name
    "Cy Dow, the mayor, left.": "mayor",
    "Cy Dow, the mayor who left.": "mayor",
    "Cy Dow, the mayor of Harwick.": "mayor harwick",
    "Cy Dow, a fan, left.": "",
    "Cy Dow, 45, left.": "",
    # both
    "The mayor, Cy Dow, a clerk, left.": "mayor|clerk",
    "The mayor, Cy Dow, the mayor, left.": "mayor",
    "The mayor, Cy Dow, left. Clerk Dow wept.": "mayor|clerk",
}


@pytest.mark.parametrize(("text", "roles"), ROLES.items(), ids=list(ROLES))
def test_the_offices_a_text_gives(text: str, roles: str) -> None:
    """The words before a name as far as they are an office's, and those behind its comma."""
    found = {frozenset(words) for words in Cast(text).roles("Dow")}
    assert found == {frozenset(words.split()) for words in roles.split("|") if words}
    assert len(Cast(text).roles("Dow")) == len(found)


def test_nobody_has_no_office() -> None:
    """Of a name that is two people's or nobody's nothing is told."""
    assert Cast(LEES).roles("Lee") == ()
    assert Cast(LEES).roles("Zed") == ()


WHO = {
    (LEES, "the mayor"): "Tom Lee",
    (LEES, "the former mayor"): "Bob Roy",
    (LEES, "deputy"): "Ann Lee",
    (LEES, "the union"): None,
    (LEES, "the judge"): None,
    (LEES, "the deputy mayor"): None,
    ("Cy Dow, the mayor of Harwick, met him.", "the mayor"): "Cy Dow",
    ("Cy Dow, the mayor of Harwick, met him.", "the mayor of Harwick"): "Cy Dow",
    ("Cy Dow, the mayor of Harwick, met him.", "the mayor of Ashby"): None,
    ("Cy Dow, a driver, met Bo Roy, a driver.", "the driver"): None,
    ("Cy Dow, a driver, left. Dow, the driver of the bus, wept.", "the driver"): "Cy Dow",
}


@pytest.mark.parametrize(("asked", "name"), WHO.items(), ids=map(repr, WHO))
def test_who_has_an_office(asked: tuple[str, str], name: str | None) -> None:
    """The one who has every word of it, and is not its former holder."""
    text, role = asked
    assert Cast(text).who(role) == name


PRONOUNS = {
    "Ann Dow, 45, left.": "she",
    "Tom Dow, 45, left.": "he",
    "Cy Dow, 45, left.": None,
    "Mr Cy Dow left.": "he",
    "Mrs Cy Dow left.": "she",
    "Dr Cy Dow left.": None,
    "Cy Dow, a spokesman, left.": "he",
    "Cy Dow, an actress, left.": "she",
    "Ann Dow, a spokesman, left.": None,
    "Mr Ann Dow left.": None,
    "Mr Dow left.": "he",
}


@pytest.mark.parametrize(("text", "pronoun"), PRONOUNS.items(), ids=list(PRONOUNS))
def test_what_tells_a_pronoun(text: str, pronoun: str | None) -> None:
    """A title, an office or a given name; of two that disagree nothing is told."""
    assert Cast(text).pronoun("Dow") == pronoun
    assert Cast(text).pronoun("Zed") is None


def test_a_lone_name_is_no_given_name() -> None:
    """Mr Ann may be a man: it is his family's name."""
    assert Cast("Mr Ann left.").full("Ann", "Mr") == "Ann"
    assert Cast("Dr Ann left.").pronoun("Ann") is None
    assert Cast("Dr Tom left.").pronoun("Tom") is None

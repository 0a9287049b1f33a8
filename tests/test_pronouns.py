"""Whom "he" and "she" mean, and whether anybody unnamed is spoken of."""

from __future__ import annotations

import pytest

from assistant.documents import Span
from assistant.text.cast import Cast
from assistant.text.names import names
from assistant.text.pronouns import antecedent, has_someone
from assistant.text.subjects import Subject, Subjects

MEANT = {
    "Ann Dow left. |she": "Ann Dow",
    "Ann Dow left. |he": None,
    "Ann Dow left. |they": None,
    "Ann Dow left. |it": None,
    "Ann Dow met Tom Roy. |she": "Ann Dow",
    "Ann Dow met Tom Roy. |he": "Tom Roy",
    "Ann Dow met Eva Roy. |she": None,
    "Ann Dow met Kai Roy, 45, here. |she": None,
    "Ann Dow met Kai Roy, 45, here. |he": "Kai Roy",
    "It rained. |she": None,
    # the paragraph before counts where its own has nobody who fits
    "Ann Dow left.\n\nIt rained. |she": "Ann Dow",
    "Ann Dow left.\n\nTom Roy came. |she": "Ann Dow",
    "Ann Dow left.\n\nEva Roy came. |she": "Eva Roy",
    "Ann Dow left.\n\nEva Roy met Ada Fox. |she": None,
    "Ann Dow left.\n\nIt rained.\n\nIt poured. |she": None,
    # what stands behind is not meant
    "Ann Dow left. |she| met Eva Roy.": "Ann Dow",
    # someone unnamed, or one who holds an office
    "Ann Dow left. A driver wept. |she": None,
    "Ann Dow left. A man wept. |she": "Ann Dow",
    "Ann Dow left. A man wept. |he": None,
    "Ann Dow left. The mayor wept. |she": None,
    "Ann Dow, the mayor, left. The mayor wept. |she": "Ann Dow",
    "Ann Dow left. The mayor of the town, Eva Roy, wept. |she": None,
    "The mayor, Ann Dow, left. |she": "Ann Dow",
    "Ann Dow, the mayor, left. The mayor helped officer Roe. |she": "Ann Dow",
    "Ann Dow left. The rain fell. |she": "Ann Dow",
    "Ann Dow left. “The mayor wept. |she": "Ann Dow",
    "Ann Dow met the mayor. |she": "Ann Dow",
    # a name of no known kind may be someone's as well
    "Zuri Malm left. |she": None,
}


@pytest.mark.parametrize(("text", "name"), MEANT.items(), ids=list(MEANT))
def test_whom_a_pronoun_means(text: str, name: str | None) -> None:
    """The one person before it who can be meant, in its paragraph or the one before; else nobody."""
    before, pronoun, *behind = text.split("|")
    whole = "".join((before, pronoun, *behind))
    span = Span(len(before), len(before) + len(pronoun))
    cut = before.rfind("\n\n")
    first = before.rfind("\n\n", 0, max(0, cut))
    scopes = [Span(cut + 2 if cut >= 0 else 0, len(whole))]
    if cut >= 0:
        scopes.append(Span(first + 2 if first >= 0 else 0, cut))
    subjects = Subjects(whole, names(whole), Cast(whole))
    found = antecedent(Subject(None, span, pronoun, ""), subjects, scopes)

    assert (found.name, found.span, found.pronoun) == (name, span, None)
    assert pronoun in found.rule


def test_how_far_back_a_person_is_looked_for() -> None:
    """Within the last three thousand characters of a paragraph."""
    for gap, name in ((2_993, "Ann Dow"), (2_994, None)):
        text = f"Ann Dow{' ' * gap}she"
        subjects = Subjects(text, names(text), Cast(text))
        span = Span(len(text) - 3, len(text))
        found = antecedent(Subject(None, span, "she", ""), subjects, [Span(0, len(text))])
        assert found.name == name


SOMEONE = {
    "A driver wept.": True,
    "One resident wept.": True,
    "Another expert wept.": True,
    "An old lorry driver wept.": True,
    "a very old big lorry driver": False,
    "It rained.": False,
    "A lorry wept.": False,
    "A lorry of the driver wept.": False,
    "A lorry and driver came.": False,
    "Dow, a driver, wept.": False,
    "Dow is a driver.": False,
    "Dow was a driver.": False,
    "Dow came as a driver.": False,
    "Another expert, Kai Roe, wept.": False,
    "Another expert, Kai Roe, met a driver.": True,
}


@pytest.mark.parametrize(("words", "told"), SOMEONE.items(), ids=list(SOMEONE))
def test_whether_somebody_unnamed_is_told_of(words: str, *, told: bool) -> None:
    """A noun for a person behind "a" or "one" that neither says who a name is nor has one."""
    assert has_someone(words) is told


def test_somebody_whom_a_pronoun_cannot_mean() -> None:
    """A woman is not "he", nor a man "she"."""
    assert has_someone("A woman left.", "she")
    assert not has_someone("A woman left.", "he")
    assert has_someone("A man left.", "he")
    assert not has_someone("A man left.", "she")
    assert has_someone("A driver left.", "he")
    assert has_someone("A driver left.", "she")

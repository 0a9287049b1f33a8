"""Which given names, and which full names, may be one person's."""

from __future__ import annotations

import pytest

from assistant.documents import Span
from assistant.text.given_names import forms, same_given
from assistant.text.names import Name
from assistant.text.same_names import one_name

GIVEN = {
    ("Bill", "William"): True,
    ("Rob", "Bob"): True,
    ("ROB", "robert"): True,
    ("J.", "John"): True,
    ("John", "J"): True,
    ("J.", "K."): False,
    ("J.", "Ann"): False,
    ("Ann", "J."): False,
    ("Ada", "Adaline"): True,
    ("Adaline", "Ada"): True,
    ("Ada", "Eve"): False,
    ("Ann", "Nan"): False,
}


@pytest.mark.parametrize(("pair", "same"), GIVEN.items(), ids=map(" ".join, GIVEN))
def test_given_names_that_may_be_one(pair: tuple[str, str], *, same: bool) -> None:
    """A short form, an initial and a beginning may be the same name, whichever comes first."""
    assert same_given(*pair) is same


def test_a_short_form_of_several_names() -> None:
    """Alex is either one's; the two are not each other's."""
    assert {"alexander", "alexandra", "alex"} <= forms("alex")
    assert "alexandra" not in forms("alexander")
    assert forms("zoe") == {"zoe"}


def put(*places: tuple[str, int], introduced: tuple[str, ...] = ()) -> dict[str, str]:
    """Return who is told to be who, of names each in the sentence of a number."""
    persons = [(Name(Span(0, 1), text, "person"), Span(at, at + 1)) for text, at in places]
    return {one: its for one, its in one_name(persons, introduced).items() if one != its}


def test_two_names_of_one_person() -> None:
    """The longest name stands for all of them."""
    both = put(("Tony Blinken", 1), ("Antony Blinken", 2), ("A. Blinken", 3), ("Bob Roy", 1))
    assert both == {"Tony Blinken": "Antony Blinken", "A. Blinken": "Antony Blinken"}
    assert put(("Rob Roy", 1), ("Robert Roy", 2)) == {"Rob Roy": "Robert Roy"}
    assert put(("Robert Roy", 1), ("Rob Roy", 2)) == {"Rob Roy": "Robert Roy"}


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("George Bush", "George W. Bush", True),
        ("George W. Bush", "George Bush", True),
        ("George W. Bush", "George H. Bush", False),
        ("G. W. Bush", "George W. Bush", True),
        ("G. Bush", "George Bush", True),
        ("George Bush", "G Bush", True),
        ("G. Bush", "Ann Bush", False),
        ("ANN Lee", "Ann Maud Lee", True),
        ("Ann Lee", "Anna Lee", False),
        ("Ann Lee", "Ann Roy", False),
        ("Lee", "Ann Lee", False),
    ],
)
def test_names_that_may_be_one(one: str, other: str, *, may: bool) -> None:
    """One family name, given names that do not differ, and nothing between that differs."""
    assert bool(put((one, 1), (other, 2))) is may


def test_nobody_meets_himself() -> None:
    """Names in one sentence are of two people, even if another sentence has only one of them."""
    assert put(("Rob Roy", 1), ("Robert Roy", 1)) == {}
    assert put(("Rob Roy", 1), ("Robert Roy", 2), ("Rob Roy", 2)) == {}


def test_a_third_who_may_be_meant() -> None:
    """An initial that is two people's is told of neither."""
    assert put(("J. Lowe", 1), ("Joan Lowe", 2), ("Ann Lowe", 3)) == {"J. Lowe": "Joan Lowe"}
    assert put(("J. Lowe", 1), ("Joan Lowe", 2), ("Jim Lowe", 3)) == {}


def test_nobody_is_introduced_twice() -> None:
    """Two whose offices a text says are two; one introduced, the other is his short name."""
    pair = (("J. Lowe", 1), ("Joan Lowe", 2))
    assert put(*pair, introduced=("J. Lowe", "Joan Lowe")) == {}
    assert put(*pair, introduced=("Joan Lowe",)) == {"J. Lowe": "Joan Lowe"}
    assert put(*pair, introduced=("J. Lowe",)) == {"J. Lowe": "Joan Lowe"}


def test_a_name_that_many_bear() -> None:
    """Of more than twelve with one family name nobody is told to be another."""
    others = "Ada Ivo Uma Zoe Quin Hal Fox Wim Lars Nils Per Sten".split()
    pair = (("Bob Roy", 90), ("Robert Roy", 91))
    few = [(f"{one} Roy", at) for at, one in enumerate(others[:10])]
    many = [(f"{one} Roy", at) for at, one in enumerate(others[:11])]
    assert put(*pair, *few) == {"Bob Roy": "Robert Roy"}
    assert put(*pair, *many) == {}

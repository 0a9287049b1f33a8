"""Words for human beings, and which words are the whole of an office."""

from __future__ import annotations

import pytest

from assistant.text.human_nouns import BARRED, honorific, is_human, is_role, may_be_body

OFFICES = (
    "mayor",
    "deputy mayor",
    "former long serving deputy town mayor",  # five words before the noun
    "mayor of harwick",
    "director at the harwick school",
    "head of research and training",
    "head of food or drink",
    "head of the new harwick school board room",  # seven words behind the noun
)
NONE = (
    "",
    "of harwick",
    "union",
    "the mayor",
    "old former long serving deputy town mayor",
    "mayor union",
    "mayor of",
    "mayor and clerk",
    "mayor who left",
    "mayor said so",
    "head of the new old harwick school board room",
    "mayor of harwick left in",
    "mayor of harwick said so",
    "mayor of harwick was late",
    "mayor of harwick never left",
    "mayor of harwick has gone",
    "lawyer for the mayor",
    "head of research and the union",
    "head of research or a school",
    "mayor of harwick elected",
)


@pytest.mark.parametrize("words", OFFICES)
def test_words_that_name_one_person(words: str) -> None:
    """A noun for a person, a few words before it, and behind it no more than what it is of."""
    assert is_role(words.split())


@pytest.mark.parametrize("words", NONE)
def test_words_that_do_not(words: str) -> None:
    """No noun for a person, too many words, a verb, somebody else, or a phrase cut short."""
    assert not is_role(words.split())


def test_what_ends_an_office() -> None:
    """A verb, a preposition and a joining word are behind an office, never inside it."""
    assert {"said", "was", "never", "has", "of", "and", "who"} <= BARRED
    assert BARRED.isdisjoint({"mayor", "deputy", "town"})


def test_nouns_for_people() -> None:
    """Trades are known by their form; what only ends like one is none."""
    assert all(map(is_human, ("mayor", "woman", "goldsmith", "florist", "engineer")))
    assert not any(map(is_human, ("union", "list", "mayors", "former", "")))
    assert may_be_body("owner")
    assert not may_be_body("mayor")


@pytest.mark.parametrize(
    ("title", "told"),
    [("Mr", "Mr"), ("Prime Minister Sir", "Sir"), ("Lord Mayor", ""), ("Mayor", ""), ("", "")],
)
def test_the_title_next_to_a_name(title: str, told: str) -> None:
    """Of several titles the last one is said to somebody; an office is no such title."""
    assert honorific(title) == told

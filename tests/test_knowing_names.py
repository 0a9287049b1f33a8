"""Whether an article knows a name: by its words, short forms, aliases, sounds, and offices."""

from __future__ import annotations

import pytest

from assistant.documents import Span
from assistant.grounding.facts import Facts, words
from assistant.grounding.names import knowing
from assistant.grounding.names.holding import first_name, roles_beside
from assistant.loading import make_article
from assistant.text.names import Name, names

FACTS = Facts(
    make_article(
        "Ada Quill, mayor of Harwick, met Robert Lowe of Manchester United. The Swedish envoy "
        "praised NATO and the European Union. Erdoğan left the Olympics. Mr Bo Slager of the North "
        "Atlantic Treaty office wept in Washington. Smith's dogs bark."
    )
)


def _named(text: str, name: str) -> Name:
    return next(one for one in names(text) if one.text == name)


@pytest.mark.parametrize(
    "word",
    ["fc", "quill", "quills", "mayors", "erdogan", "rob", "bob", "sweden", "american", "americans",
     "olympic", "olympians", "kremlin-quill", "eu", "harwick's", "united-quill", "north", "dog"],
)  # fmt: skip
def test_a_word_is_known_in_its_forms(word: str) -> None:
    """Inflected, without accents, as a short form, a nationality, a part or another of its family."""
    assert knowing.is_known(word, FACTS)


@pytest.mark.parametrize(
    "word", ["mayor's", "swedes", "olymp", "kremlin", "uk", "french", "slagger", "zebra"]
)
def test_a_word_that_only_resembles_is_not_known(word: str) -> None:
    """Five letters make no family, and another country's capital no alias."""
    assert not knowing.is_known(word, FACTS)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Man Utd", True),
        ("White House", True),
        ("Mnchstr Untd", True),
        ("Holy See", False),
        ("Downing Street", False),
        ("Man Zoo", False),
        ("AQ", True),
        ("QX", False),
        ("Northern Airy Zebra Office", False),
        ("North Atlantic Treaty Organisation", True),
    ],
)
def test_a_whole_name_is_known_by_its_letters(name: str, *, known: bool) -> None:
    """An alias, its initials, or each word short for one of as many in a row."""
    text = f"It saw {name} today."
    one = Name(_span(text, name), name, "other")
    parts = [word for word in words(name) if word not in knowing.SMALL]
    assert knowing.is_known_whole(one, parts, FACTS) is known


def _span(text: str, name: str) -> Span:
    start = text.index(name)
    return Span(start, start + len(name))


@pytest.mark.parametrize(
    ("word", "nearly"),
    [
        ("slagar", "slager"),
        ("slagxr", "slager"),
        ("quilt", "quill"),
        ("quil", "quill"),
        ("lower", "lowe"),
        ("manchaster", "manchester"),
        ("manchestxx", "manchester"),
        ("slgaxr", None),
        ("manchxxxer", None),
        ("qul", None),
        ("xuill", None),
        ("bo", None),
        ("quillens", None),
    ],
)
def test_a_misspelling_differs_by_a_letter_or_in_long_words_two(
    word: str, nearly: str | None
) -> None:
    """From four letters on, and the first letter is right."""
    assert knowing.is_nearly_known(word, FACTS) == nearly


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("morrocco", "morocco", True),
        ("libia", "libya", True),
        ("philip", "filip", True),
        ("karl", "carl", True),
        ("ghana", "gana", True),
        ("erdoğan", "erdogan", True),
        ("slater", "slager", False),
        ("ahmad", "amad", False),
    ],
)
def test_spellings_of_one_sound(one: str, other: str, *, alike: bool) -> None:
    """Doubled letters, y and i, k and c, ph and f, a silent h behind a consonant."""
    assert knowing.sounds_like(one, other) is alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("USA", "America", True),
        ("The United Nations", "UN", True),
        ("Kremlin", "Moscow", True),
        ("North Port", "NP", True),
        ("NP", "North Port", True),
        ("np", "North Port", False),
        ("NX", "North Port", False),
        ("Kremlin", "Beijing", False),
        ("Quill", "Lowe", False),
    ],
)
def test_names_of_one_group_or_its_initials_are_one(one: str, other: str, *, alike: bool) -> None:
    """A list of aliases says so, or the capitals of the one are the other."""
    assert knowing.share_alias(one, other) is alike
    assert knowing.share_alias(other, one) is alike


def test_a_first_word_may_only_have_the_capital_of_its_sentence() -> None:
    """Thus "Retired Ada Quill" begins with a common word, "Ada Quill" and "Paris" with names."""
    opens = knowing.opens_as_common_word
    assert opens(_named("Retired Ada Quill left.", "Retired Ada Quill"), "Retired Ada Quill left.")
    assert not opens(_named("Ada Quill left", "Ada Quill"), "Ada Quill left")
    inside = "It was Retired Ada Quill."
    assert not opens(Name(_span(inside, "Retired Ada Quill"), "Retired Ada Quill", "other"), inside)
    alone = Name(_span("Retired left", "Retired"), "Retired", "other")
    assert not opens(alone, "Retired left")
    unlike = "Zorg Ada left"
    assert not opens(Name(_span(unlike, "Zorg Ada"), "Zorg Ada", "other"), unlike)


def test_a_lone_common_word_that_begins_a_sentence_is_no_name() -> None:
    """Thus "Sterling rose"; not inside a sentence, not of two words, not one nobody knows."""
    for text, name, plain in (
        ("Sterling rose.", "Sterling", True),
        ("It fell. Sterling rose.", "Sterling", True),
        ("It fell? “Sterling rose.", "Sterling", False),
        ("It hit Sterling.", "Sterling", False),
        ("Merk rose.", "Merk", False),
        ("Sterling Silver rose.", "Sterling Silver", False),
    ):
        one = Name(_span(text, name), name, "other")
        assert knowing.is_plain_word(one, text) is plain, text
    person = Name(_span("Sterling rose.", "Sterling"), "Sterling", "person")
    assert not knowing.is_plain_word(person, "Sterling rose.")


ROLES = [
    ("Ada Quill, mayor of Harwick, left.", ["mayor"]),
    ("Personnel director Ada Quill left.", ["director"]),
    ("Ada Quill was the chief economist of Merrow.", ["chief economist"]),
    ("The finance director, Ada Quill, left.", ["finance director"]),
    ("Ada Quill became mayor.", ["mayor"]),
    ("Ada Quill, now mayor and judge, left.", ["mayor"]),
    ("Ada Quill remains their press spokesman since May.", ["press spokesman"]),
    ("Merrow’s senior vice personnel training director Ada Quill", ["vice personnel training director"]),
    ("the 4 mayor Ada Quill", ["mayor"]),
    ("scientist Ada Quill left", ["scientist"]),
    ("director Ada Quill, mayor of Harwick, left", ["director", "mayor"]),
    ("Ada Quill, mayor, Bo Varn, left", []),
    ("Ada Quill, former mayor, left.", []),
    ("Ada Quill, a friend, left.", []),
    ("Ada Quill, who left.", []),
    ("Ada Quill left the mayor.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_an_office_stands_before_a_name_or_behind_it(text: str, roles: list[str]) -> None:
    """In apposition or behind a "was"; four words at most, none of what was or what many are."""
    assert [one.said for one in roles_beside(_named(text, "Ada Quill"), text)] == roles


def test_an_offices_heads_name_it_and_now_is_no_part_of_it() -> None:
    """Thus "Finance" tells which director, "chief economist" names one twice."""
    text = "The now finance director, Ada Quill, left."
    (role,) = roles_beside(_named(text, "Ada Quill"), text)
    assert role.words == {"finance", "director"}
    assert role.heads == {"director"}


@pytest.mark.parametrize(
    ("name", "outcome"),
    [
        ("James Lowe", "fail"),
        ("Bo Lowe", "doubt"),
        ("Rob Lowe", None),
        ("Robert Lowe", None),
        ("Zorg Lowe", None),
        ("James Smith", None),
        ("Lowe", None),
        ("James van der Lowe", None),
    ],
)
def test_a_surname_has_the_articles_first_names(name: str, outcome: str | None) -> None:
    """Another given name fails, one of somebody else is a doubt, a form of it is the same."""
    found = first_name(Name(_span(name, name), name, "person"), FACTS)
    assert (None if found is None else found.outcome) == outcome
    assert first_name(Name(_span(name, name), name, "place"), FACTS) is None

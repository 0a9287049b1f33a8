"""Names: what is one, whose it is, and who is who."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import make_article
from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.replies import ClaimDraft, QuoteDraft
from assistant.text.cast import Cast
from assistant.text.names import names

FOUND = {
    "US Secretary of State Antony Blinken left.": ["US place", "Antony Blinken person"],
    "Mayor Dora Quill left.": ["Dora Quill person"],
    "Harwick Mayor Dora Quill left.": ["Harwick", "Dora Quill person"],
    "Ostrelian President Mila Soren left.": ["Ostrelian", "Mila Soren person"],
    "Their coach Kira Malm left.": ["Kira Malm person"],
    "It rained, said Kira Malm.": ["Kira Malm person"],
    "Kira Malm, 45, left.": ["Kira Malm person"],
    "Jonas Mbeki’s goal won it. Mbeki said so.": ["Jonas Mbeki person", "Mbeki person"],
    "Chief Financial Officer Paul Grady left.": ["Paul Grady person"],
    "Detective Constable Amy Farr left.": ["Amy Farr person"],
    "Dr. Ann Lee and Ms Roy left.": ["Ann Lee person", "Roy person"],
    "Stephen King and Martin Luther King left.": [
        "Stephen King person",
        "Martin Luther King person",
    ],
    "The Harwick Rescue Service left.": ["Harwick Rescue Service organisation"],
    "The firm of Lowe & Hart left.": ["Lowe & Hart organisation"],
    "He flew to New York on Monday.": ["New York place"],
    "The Minsk Protocol ended.": ["Minsk Protocol other"],
    "When it rained, Nobody left. Many stayed.": ["Nobody"],
}


@pytest.mark.parametrize(("text", "expected"), FOUND.items(), ids=list(FOUND))
def test_names_are_found_with_their_kinds(text: str, expected: list[str]) -> None:
    """Offices and nationalities are split off; a person is known by what stands beside."""
    found = [f"{name.text} {name.kind}" for name in names(text)]

    assert len(found) == len(expected), found
    assert all(
        one == right or one.startswith(f"{right} ")
        for one, right in zip(found, expected, strict=True)
    ), found


TWO = Cast("Tom Lee, the mayor, met Ann Lee, his deputy, and Bob Roy, a former mayor.")


def test_a_short_name_is_its_full_one() -> None:
    """A surname stands for one person; of two with the same one, a title may decide."""
    assert TWO.full("Roy") == "Bob Roy"
    assert TWO.full("Mr Roy") == "Bob Roy"
    assert TWO.full("Lee") is None
    assert TWO.full("Lee", "Mr") == "Tom Lee"
    assert TWO.full("Lee", "Ms") == "Ann Lee"
    assert TWO.full("T. Lee") == "Tom Lee"
    assert TWO.full("Ann") == "Ann Lee"
    assert TWO.full("Zed") is None


def test_two_people_are_never_the_same() -> None:
    """Only what is surely one person's is the same."""
    assert TWO.same("Roy", "Bob Roy")
    assert not TWO.same("Lee", "Tom Lee")
    assert not TWO.same("Tom Lee", "Ann Lee")


def test_an_office_has_one_holder_or_none() -> None:
    """A former mayor is not the mayor."""
    assert TWO.who("the mayor") == "Tom Lee"
    assert TWO.who("the deputy") == "Ann Lee"
    assert TWO.who("the judge") is None
    assert Cast("Ann Lee, a driver, met Bob Roy, a driver.").who("the driver") is None


def test_pronouns_follow_titles_offices_and_given_names() -> None:
    """Where nothing tells, nobody guesses."""
    cast = Cast("Ms Kira Malm met Zuri Obo, a spokesman. Kai Ro, 45, met Eva Holm.")

    assert [cast.pronoun(name) for name in ("Malm", "Obo", "Holm", "Ro")] == [
        "she",
        "he",
        "she",
        None,
    ]


@given(st.text(st.sampled_from("AbÉe Lee&’s-\n“”MrDr"), max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    """Names stand in order, apart, at their offsets."""
    at = 0
    for name in names(text):
        assert at <= name.span.start
        assert name.text.split()[0] == name.span.of(text).split()[0]
        at = name.span.end
    Cast(text)


def test_a_name_behind_its_office_is_a_persons() -> None:
    """An office, a comma and two capitalised words name a person, and so does the surname alone."""
    text = "“Never,” said the director, Emmerich Havstad. Havstad wants none of it."

    assert [(name.text, name.kind) for name in names(text)] == [
        ("Emmerich Havstad", "person"),
        ("Havstad", "person"),
    ]


OPENED = make_article(
    "Talks\n\n2 December 2021\n\nUS Secretary of State Antony Blinken and Russian Foreign Minister "
    "Sergey Lavrov met on Thursday in Stockholm, within the framework of the Council."
)


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Merkel met Lavrov in Stockholm.", "doubtful"),
        ("Merkel and Lavrov met in Stockholm.", "doubtful"),
        ("Scholz’s minister met Lavrov in Stockholm.", "doubtful"),
        ("Blinken met Lavrov in Stockholm.", "cited"),
        ("Although both had little time, they met in Stockholm.", "cited"),
        ("Lavrov’s meeting in Stockholm was with Blinken.", "cited"),
    ],
)
def test_a_name_that_opens_a_claim_is_read(text: str, standing: str) -> None:
    """A first word is a name when it is no word of the language and none of the article."""
    quote = QuoteDraft(passage="p3", quote="met on Thursday in Stockholm")

    claim = ground("c1", ClaimDraft(text=text, quotes=(quote,)), Facts(OPENED), "")

    assert (claim.standing, claim.reason is None) == (standing, standing == "cited")

"""The people of an article: who is named, in the article's own words, and nobody who is not there."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Person, make_article
from assistant.grounding.facts import Facts
from assistant.grounding.people import people
from assistant.rendering.people_page import people_page
from assistant.rendering.text import draw
from evals.people import LABELS, read_casts, score
from tests.invented import COUP, HOSPITAL, MATCH, RECALL
from tests.test_growth import SLACK, calls


def read(text: str) -> tuple[Person, ...]:
    article = make_article(text)
    return people(article, Facts(article))


def called(text: str) -> list[str]:
    return sorted(one.name for one in read(text))


def who(text: str) -> dict[str, str | None]:
    return {one.name: one.who for one in read(text)}


@pytest.mark.parametrize(
    ("article", "cast"),
    [
        (
            HOSPITAL,
            {
                "Priya Anand": "its chief executive",
                "Colm Drury": "Its regional secretary",
                "Lena Fox": "The health minister",
            },
        ),
        (
            MATCH,
            {
                "Kofi Mensah": None,
                "Luis Prado": "Ashport's captain",
                "Ewan Tait": "Goalkeeper",
                "Greta Holm": "Ashport manager",
            },
        ),
        (
            COUP,
            {
                "Matthias Orlo": "President",
                "Ivo Strand": "the army's chief of staff",
                "Dana Velk": "Foreign Minister",
            },
        ),
        (
            RECALL,
            {
                "Marta Lindqvist": "chief executive",
                "Paul Okoro": "Finance chief",
                "Jules Amadi": "A lawyer for three drivers",
            },
        ),
    ],
    ids=["hospital", "match", "coup", "recall"],
)
def test_whole_articles(article: str, cast: dict[str, str | None]) -> None:
    """Everybody who is named, nobody else, and the article's words for who they are."""
    assert who(article) == cast


@pytest.mark.parametrize(
    ("text", "name", "forms", "mentions"),
    [
        ("Tony Blinken left. Blinken’s car broke. Mr Blinken wept. Antony Blinken came.",
         "Antony Blinken", {"Tony Blinken", "Blinken", "Mr Blinken"}, 4),
        ("Lord Hale spoke. Hale said it was late.", "Lord Hale", {"Hale"}, 2),
        ("Dr Amara Osei told the board so. Dr Osei left.", "Amara Osei",
         {"Dr Amara Osei", "Dr Osei"}, 2),
        ("Xi Jinping came. Xi said he was glad.", "Xi Jinping", {"Xi"}, 2),
        ("The crowd met Orban Viktor. Orban said no.", "Orban Viktor", {"Orban"}, 2),
        ("Anna van der Berg came. Van der Berg said no.", "Anna van der Berg", {"Van der Berg"}, 2),
        ("Sean O’Neill came. O’Neill’s boat sank.", "Sean O’Neill", {"O’Neill"}, 2),
        ("Yusuf al-Masri came. Al-Masri said so.", "Yusuf al-Masri", {"Al-Masri"}, 2),
        ("J. K. Lowe wept. Lowe said it was sad.", "J. K. Lowe", {"Lowe"}, 2),
        ("Jean-Luc Picot, 43, a baker, saw it. Picot ran.", "Jean-Luc Picot", {"Picot"}, 2),
        ("It was Rosalind Mabey KC. Mabey said so.", "Rosalind Mabey", {"Mabey"}, 2),
        ("Hanne Brask, 40, left. It costs €4, according to Brask.", "Hanne Brask", {"Brask"}, 2),
    ],
)  # fmt: skip
def test_one_person_of_many_forms(text: str, name: str, forms: set[str], mentions: int) -> None:
    """A surname, a nickname, a title and a possessive are counted for the person they mean."""
    (found,) = (one for one in read(text) if one.name == name)
    assert (set(found.forms), found.mentions) == (forms, mentions)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Ann Lee, the mayor, and Tom Lee, the clerk, met. Lee said no.",
         {"Ann Lee": 1, "Tom Lee": 1}),
        ("Ann and Bo Lee came. Lee said it rained. Ann waved.", {"Ann": 2, "Bo Lee": 1}),
        ("J. Lowe, the novelist, wept. Joan Lowe, her sister, did not.",
         {"J. Lowe": 1, "Joan Lowe": 1}),
        ("The mayor, Tom Lind, came. Mrs Lind wept. Mr Lind left.",
         {"Tom Lind": 2, "Mrs Lind": 1}),
        ("Bill Clinton met Hillary Clinton. Mr Clinton left. Clinton waved.",
         {"Bill Clinton": 2, "Hillary Clinton": 1}),
        ("Bob Roy met Robert Roy.", {"Bob Roy": 1, "Robert Roy": 1}),
    ],
)  # fmt: skip
def test_people_of_one_name_are_not_merged(text: str, counts: dict[str, int]) -> None:
    """What may be either's is counted for neither."""
    assert {one.name: one.mentions for one in read(text)} == counts


@pytest.mark.parametrize(
    "text",
    [
        "It won the Nobel Prize on Ada Lind Street, near Victoria Station.",
        "Hurricane Maria hit Port Elizabeth. Maria was strong.",
        "Ashport United beat Norvale City. United said so. Ashport won.",
        "Merrow Air said no. The owner, Merrow, said nothing. Kestrel Row, a hedge fund, said less.",
        "The fire began on the Lady Amparo. The ferry Ada Lind came to help.",
        "It was said by the Dean of Port Maddern, and at Saint Orrin's.",
        "On Monday Parliament met. Police said that Christmas was quiet.",
        "Nobody asked Dacre, and nobody was told of it.",
        "Rain falls\n\nThe Mayor Says Cy Dow Was Wrong\n\nBy Eve Fox\n\nIt rained on the town.",
        "ANN LEE SAYS NO\n\nIt rained on the town, the union said.",
    ],
)
def test_nobody_is_made_up(text: str) -> None:
    """Streets, prizes, storms, ships, teams, firms, days and headlines are no people."""
    assert called(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("US Secretary of State Antony Blinken left.", "US Secretary of State"),
        ("Then Bob Roy, 54, the chair of the fishers’ union, left.",
         "the chair of the fishers’ union"),
        ("“No,” said Bob Roy, who chairs the board.", "who chairs the board"),
        ("It came from the bank’s deputy, Bob Roy.", "the bank’s deputy"),
        ("The goldsmith Bob Roy wept.", "The goldsmith"),
        ("Bob Roy is the head of the school.", "the head of the school"),
        ("Bob Roy, then the chief executive, left.", "the chief executive"),
        ("According to Bob Roy, the mayor of Harwick resigned.", None),
        ("After meeting Bob Roy, the chair left.", None),
        ("A lawyer for the mayor, Bob Roy, said no.", None),
        ("Bob Roy, who was hit by a car, died.", None),
        ("Bob Roy, the man, wept.", None),
        ("The mayor, Bob Roy said, was late.", None),
    ],
)  # fmt: skip
def test_who_somebody_is(text: str, told: str | None) -> None:
    """The article's words count where they surely are this person's; else nothing is said."""
    (found,) = read(text)
    assert found.who == told


def test_the_most_named_come_first() -> None:
    """By mentions, then by the order of the article; with what they say counted."""
    text = "Cy Dow, 50, met Bob Roy. Ann Lee said it rained. “It did,” Lee said. “A lot.”"
    assert [(one.name, one.mentions, one.says) for one in read(text)] == [
        ("Ann Lee", 2, 3),
        ("Cy Dow", 1, 0),
        ("Bob Roy", 1, 0),
    ]


_WORDS = (
    "Ann|Bob|Lee|Roy|Lind|Mr|Mrs|Lord|Dr|the mayor|, the mayor of|,|. |and|said|“|”|who|van der|"
    "al-Sisi|J.|Street|of|’s|54|\n\n|is|a|Xi"
).split("|")


@given(st.lists(st.sampled_from(_WORDS), max_size=40))
def test_every_citation_is_the_articles(words: list[str]) -> None:
    """Whatever is written, each quote stands where it is said to, and nothing is counted twice."""
    article = make_article(" ".join(("Cy", *words)))
    found = people(article, Facts(article))
    assert found == people(article, Facts(article))
    assert len({one.name for one in found}) == len(found)
    for one in found:
        for cited in filter(None, (one.first, one.citation)):
            assert article.text[cited.start : cited.end] == cited.quote
        assert one.who == (one.citation.quote if one.citation else None)
        assert one.mentions > 0
        assert one.name not in one.forms


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee, the mayor, said so. Bob Lee left Lee. ",
        "Ann Lee, ",
        "Mr Lind met the chair of the union, Ann Lee, who chairs the board, ",
        "A{n} Lee{n} met Bob Roy{n}. Lee{n} said no. ",
        "B{n} Lee met Lee. ",
    ],
)
def test_work_grows_with_the_article(line: str) -> None:
    """Eight times the article makes little more than eight times the calls."""
    few, many = (
        make_article("".join(line.replace("{n}", _letters(n)) for n in range(size)))
        for size in (100, 800)
    )
    small, large = (Facts(few), Facts(many))
    people(make_article(line), Facts(make_article(line)))
    longer = 8 * math.log(800) / math.log(100)
    assert calls(lambda: people(many, large)) <= SLACK * longer * calls(lambda: people(few, small))


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def test_the_page() -> None:
    """A name, who it is in the article's words, how often, and where it is first met."""
    page = draw(people_page(read(HOSPITAL)), 100)
    assert "  p3 Priya Anand: “its chief executive” (2 mentions, speaks 3 times)" in page
    assert "No name in the article" in draw(people_page(()), 80)


def test_a_hostile_name_is_shown_plain() -> None:
    """Nothing of an article's words acts on a terminal."""
    found = read("Bob Roy, the mayor of \x1b[31mHar\u202ewick, left. Bob Roy said so.")
    assert "\x1b" not in draw(people_page(found), 80)


def test_the_labelled_articles() -> None:
    """On the labelled articles nobody is made up, and no wrong words say who somebody is."""
    for cast in read_casts(LABELS):
        count, faults = score(cast)
        assert count["read"] == count["found"], faults
        assert count["wrong"] == 0, faults

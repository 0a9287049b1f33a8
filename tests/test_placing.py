"""Names in their places: a name put for another is caught, a short or other form of one is not."""

from __future__ import annotations

import pytest

from tests.grounded import outcome

ARTICLE = """Harwick turns down ferry sale

14 May 2024

Harwick town council turned down the sale of the river ferry on Tuesday, after Dora Quill, the town clerk, read out the figures. Owen Pritt, the deputy treasurer, had asked for a week more.

The firm Lowe & Hart had bid 300,000 euros for the Lady Amparo. Robert Varn, who manages the ferry, said that it had cost the town 1.2 million euros.

Helen Marsh of the Saltmere Boatmen's Union (SBU) wrote to the council in April. She warned of a dead riverbank.

The biologist Ines Tavares counted 41 otters below the weir. Gail Otway, chief engineer of the county, wants the weir rebuilt, and Ann Corless, head of planning, does not.

A British firm, Merrow Lines, runs a second ferry from Port Sallow to Kesra. Its director, Sam Dahl, said nothing.
"""
CLERK = "Dora Quill, the town clerk, read out the figures"
SHIP = "The firm Lowe & Hart had bid 300,000 euros for the Lady Amparo."
VARN = "Robert Varn, who manages the ferry, said that it had cost the town 1.2 million euros."
UNION = "Helen Marsh of the Saltmere Boatmen's Union (SBU) wrote to the council in April."
OTTERS = "The biologist Ines Tavares counted 41 otters below the weir."
OFFICES = "Gail Otway, chief engineer of the county, wants the weir rebuilt"
MERROW = "A British firm, Merrow Lines, runs a second ferry from Port Sallow to Kesra."

EXCHANGED = [
    ("Owen Pritt is the town clerk.", CLERK),
    ("Owen Pritt, the town clerk, read out the figures.", CLERK),
    ("The town clerk, Robert Varn, read out the figures.", CLERK),
    ("Lowe & Hart had bid 300,000 euros for the Port Sallow.", SHIP),
    ("Merrow Lines had bid 300,000 euros for the Lady Amparo.", SHIP),
    ("Owen Pritt, who manages the ferry, said it had cost the town 1.2 million euros.", VARN),
    ("Walter Varn manages the ferry.", VARN),
    ("Sam Dahl of the Saltmere Boatmen's Union wrote to the council in April.", UNION),
    ("The biologist Helen Marsh counted 41 otters below the weir.", OTTERS),
    ("Helen Marsh counted 41 otters below the weir.", OTTERS),
    ("Ann Corless, chief engineer of the county, wants the weir rebuilt.", OFFICES),
    ("Merrow Lines runs a second ferry from Saltmere to Kesra.", MERROW),
    ("Angela Merkel read out the figures.", CLERK),
]
KEPT = [
    ("Quill read out the figures.", CLERK),
    ("The clerk of the town, Dora Quill, read the figures out.", CLERK),
    ("Ms Quill is the town clerk of Harwick.", CLERK),
    ("Bob Varn, the ferry's manager, said that it had cost 1.2 million euros.", VARN),
    ("Rob Varn manages the ferry.", VARN),
    ("The SBU's Helen Marsh wrote to the council in April.", UNION),
    ("Marsh warned of a dead riverbank.", "She warned of a dead riverbank."),
    ("Ines Tavares, a biologist, counted 41 otters.", OTTERS),
    ("Inez Tavares counted 41 otters.", OTTERS),
    ("The firm from Britain runs a ferry to Kesra from Port Sallow.", MERROW),
    ("Lowe and Hart offered 300,000 euros for the Lady Amparo.", SHIP),
    ("Bankers had bid 300,000 euros for the Lady Amparo.", SHIP),
    ("Sterling paid for the Lady Amparo.", SHIP),
    ("A European firm, Merrow Lines, runs a second ferry to Kesra, in the Pacific.", MERROW),
    ("Engineer Gail Otway wants the weir rebuilt.", OFFICES),
]


@pytest.mark.parametrize(("claim", "evidence"), EXCHANGED)
def test_a_name_put_for_another_is_caught(claim: str, evidence: str) -> None:
    """By its office, by the words around it, or by standing nowhere near."""
    assert outcome("name", claim, evidence, ARTICLE) in ("doubt", "fail")


@pytest.mark.parametrize(("claim", "evidence"), KEPT)
def test_another_form_of_a_name_is_let_be(claim: str, evidence: str) -> None:
    """A surname, initials, a given name's short form, a nationality, a spelling that sounds alike."""
    assert outcome("name", claim, evidence, ARTICLE) in ("pass", "not_applicable")


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Owen Pritt is the town clerk.", CLERK),
        ("Walter Varn manages the ferry.", VARN),
        ("Helen Marsh counted 41 otters below the weir.", OTTERS),
    ],
)
def test_what_the_article_settles_is_withheld(claim: str, evidence: str) -> None:
    """Another's office, another's first name, another's deed in the very words."""
    assert outcome("name", claim, evidence, ARTICLE) == "fail"


FINES = """Two fined over the weir

14 May 2024

The former keeper of the weir of Harwick was fined in Saltmere on Tuesday, and the owner of Lowe Boats, Dora Quill, received a fine of 400 euros.

Olmaria's ministry of rivers had asked Saltmere for more, and counted 37 breaches by noon.

The court sat for nine days. Nobody else was charged.

The law on weirs is 12 years old. It has been used twice.

The Olmarian press called the fines low.
"""


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        # Whose keeper, whose owner: the names stand for other things.
        ("The owner of Lowe Boats was fined in Saltmere: 400 euros.", "was fined in Saltmere"),
        # A people's name and its country's.
        ("The Olmarian ministry counts 37 breaches.", "counted 37 breaches by noon"),
    ],
)
def test_what_a_name_hangs_on_and_its_forms_count(claim: str, evidence: str) -> None:
    """A name behind "of" is placed by what stands before that; a name's forms are one name."""
    assert outcome("name", claim, evidence, FINES) in ("pass", "not_applicable")

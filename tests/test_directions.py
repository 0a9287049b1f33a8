"""What goes up is not said to go down, nor a figure put for the one beside it."""

from __future__ import annotations

import pytest

from assistant.grounding.facts import Facts
from assistant.grounding.grounding import ground
from assistant.loading import make_article
from assistant.replies import ClaimDraft, QuoteDraft

MILL = """Corran Mills earns more

By Uma Lind | 6 May 2024

Corran Mills said on Monday that its profit rose 14% to 32 million euros, but orders fell by 9%. The paper division earned 7 million euros after a loss of 4 million euros. The dividend was left unchanged at 55 cents.

The mill at Oke loses about 310,000 euros a year, and repairs would cost 1.8 million euros. Old machines ran for more than 90 days without a stop; new ones ran for fewer than 40 days.

At least 27 people lost their work. Pia Storm, 58, leads the works council. Her deputy, Udo Reck, is 44. The price was raised from 1.20 to 1.50 euros. Some 40% of the paper is sold to schools. Two of the three mills are not idle.

The rise takes the tax to 4.6%. It is 0.39 percentage points below the ceiling.
"""
FACTS = Facts(make_article(MILL))
DOUBTED = [
    ("Orders rose by 9%.", "orders fell by 9%"),
    ("The profit of Corran Mills fell 14%.", "its profit rose 14% to 32 million euros"),
    ("The paper division lost 7 million euros.", "The paper division earned 7 million euros"),
    ("The dividend was raised to 55 cents.", "The dividend was left unchanged at 55 cents."),
    ("The price was cut from 1.50 to 1.20 euros.", "The price was raised from 1.20 to 1.50 euros."),
    ("At most 27 people lost their work.", "At least 27 people lost their work."),
    (
        "The mill at Oke loses about 1.8 million euros a year.",
        "The mill at Oke loses about 310,000",
    ),
    ("Old machines ran for 40 days without a stop.", "Old machines ran for more than 90 days"),
    ("Pia Storm, 44, leads the works council.", "Pia Storm, 58, leads the works council."),
    ("Some 60% of the paper is sold to schools.", "Some 40% of the paper is sold to schools."),
]
TRUE = [
    (
        "The rise is 0.39 percentage points below the ceiling.",
        "It is 0.39 percentage points below the ceiling.",
    ),
    ("Orders dropped 9%, although profit grew 14%.", "its profit rose 14% to 32 million euros, but orders fell by 9%"),
    ("The paper division turned a 4 million euro loss into a profit of 7 million euros.", "The paper division earned 7 million euros after a loss of 4 million euros."),
    ("The division turned from a 4 million euro loss to a profit of 7 million.", "The paper division earned 7 million euros after a loss of 4 million euros."),
    ("More than 26 people lost their work.", "At least 27 people lost their work."),
    ("Repairs at Oke would cost 1.8 million euros.", "and repairs would cost 1.8 million euros"),
    ("The mill loses 310,000 euros a year and needs repairs for 1.8 million.", "The mill at Oke loses about 310,000 euros a year, and repairs would cost 1.8 million euros."),
    ("New machines ran for under 40 days, old ones for more than 90 days without a stop.", "Old machines ran for more than 90 days without a stop; new ones ran for fewer than 40 days."),
    ("The price went up by 0.30 euros to 1.50 euros.", "The price was raised from 1.20 to 1.50 euros."),
    ("One of the three mills is idle.", "Two of the three mills are not idle."),
    ("The other 60% is not sold to schools.", "Some 40% of the paper is sold to schools."),
]  # fmt: skip


def put(claim: str, quote: str) -> tuple[str, str | None]:
    """Return a claim's standing and the reason."""
    draft = ClaimDraft(text=claim, quotes=(QuoteDraft(passage="", quote=quote),))
    grounded = ground("c1", draft, FACTS)
    return grounded.standing, grounded.reason


@pytest.mark.parametrize("row", DOUBTED, ids=[row[0] for row in DOUBTED])
def test_a_figure_turned_round_or_borrowed_is_marked(row: tuple[str, str]) -> None:
    """A rise told as a fall, "at most" for "at least", a figure of the clause beside: a doubt."""
    assert put(*row)[0] == "doubtful"


@pytest.mark.parametrize("row", TRUE, ids=[row[0] for row in TRUE])
def test_the_same_way_in_other_words_is_shown(row: tuple[str, str]) -> None:
    """Another word for a rise, clauses drawn together and the rest of a hundred are no twist."""
    assert put(*row) == ("cited", None)

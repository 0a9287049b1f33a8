"""A hyphen at the end of a line goes with the line or stays with the word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.loading.pdf.hyphens import Hyphens

JOINED = (
    "govern-ment announ-cement care-fully settle-ment inter-national resi-lience tempera-tures evacu-ated reser-voirs "
    "vol-unteers under-standing man-agement build-ings legis-lation author-ities increas-ingly seven-teen north-ern "
    "part-ner them-selves with-out every-body never-theless be-cause the-ory Kessar-ians chair-woman COUN-CIL"
).split()
KEPT = "well-known Anglo-American 2020-21 self-employed ex-minister rain-soaked so-called decade-long long-term post-war re-elected COVID-19 F-16 Jean-Paul state-of-the-art".split()


@pytest.mark.parametrize("word", JOINED)
def test_a_divided_word_is_whole(word: str) -> None:
    """The hyphen was the line's."""
    before, _, after = word.partition("-")
    assert Hyphens([]).joined(f"the {before}-", f"{after} said") == f"the {before}{after} said"


@pytest.mark.parametrize("word", KEPT)
def test_a_hyphened_word_keeps_its_hyphen(word: str) -> None:
    """The hyphen was the word's."""
    before, _, after = word.rpartition("-")
    assert Hyphens([]).joined(f"the {before}-", f"{after} said") == f"the {word} said"


def test_what_the_document_writes_elsewhere_decides() -> None:
    """A word that stands whole somewhere else is written so here."""
    assert Hyphens(["a cooperation that"]).joined("co-", "operation") == "cooperation"
    assert Hyphens(["a co-operation that"]).joined("co-", "operation") == "co-operation"
    assert Hyphens(["the flood-plain of"]).joined("flood-", "plain") == "flood-plain"


def test_a_soft_hyphen_never_stays() -> None:
    """It says itself that it is the line's."""
    assert Hyphens([]).joined("well\u00ad", "known") == "wellknown"


@given(st.text(), st.text())
def test_nothing_but_a_hyphen_is_lost(before: str, after: str) -> None:
    """All other characters of both lines are in the joined one, in order."""
    joined = Hyphens([]).joined(before, after)
    assert joined.endswith(after)
    assert joined.startswith((before, before[:-1]))

"""How firmly a text states each deed, word by word."""

from __future__ import annotations

import pytest

from assistant.text.moods import Force, deeds, is_past

SAID = {
    # nothing governs
    "close the pool": "close DONE, pool DONE",
    # a modal, over light words and adverbs
    "may close": "close POSSIBLE may",
    "may quickly be closed": "closed POSSIBLE may",
    "may not yet have closed": "closed POSSIBLE may",
    "may, close": "close DONE",
    "may close pools": "close POSSIBLE may, pools DONE",
    "close quickly": "close DONE, quickly DONE",
    # of two modals the weaker one holds, of two as weak the first
    "will probably close": "close EXPECTED probably",
    "probably will close": "close EXPECTED probably",
    "may perhaps close": "close POSSIBLE may",
    # "to" and what stands before it
    "plans to close": "plans DONE, close PLANNED plans",
    "hopes to be elected": "hopes DONE, elected WISHED hopes",
    "came to close": "came DONE, close SETTLED to",
    "came to the pool": "came DONE, pool DONE",
    "came to a pool": "came DONE, pool DONE",
    "to close a plan": "close DONE, plan DONE",
    "will come to close": "come SETTLED will, close SETTLED to",
    "plans to probably close": "plans DONE, close EXPECTED probably",
    "hopes to probably close": "hopes DONE, close WISHED hopes",
    # a thing that is planned
    "planned closure": "planned DONE, closure PLANNED planned",
    "proposed a closure": "proposed DONE, closure WISHED proposed",
    "proposed, closure": "proposed DONE, closure DONE",
    # a condition, as far as its clause goes
    "if pools close": "pools SUPPOSED if, close SUPPOSED if",
    "if pools may close": "pools SUPPOSED if, close SUPPOSED if",
    "if pools close, towns weep": "pools SUPPOSED if, close SUPPOSED if, towns DONE, weep DONE",
    "towns weep if pools": "towns DONE, weep DONE, pools SUPPOSED if",
    "as if pools": "pools DONE",
    "asked if pools": "asked DONE, pools DONE",
    "see the town if pools": "see DONE, town DONE, pools SUPPOSED if",
    # numbers are said as well
    "may 250 close": "250 POSSIBLE may, close DONE",
}


@pytest.mark.parametrize(("text", "told"), SAID.items(), ids=list(SAID))
def test_each_word_has_its_force(text: str, told: str) -> None:
    """The word that governs the next one tells how firm it is, and nothing further on."""
    found = (f"{one.word} {one.force.name} {one.marker}".strip() for one in deeds(text))
    assert ", ".join(found) == told


def test_a_deed_lies_where_it_is_read() -> None:
    """Its offset is that of its word, whatever case the word has."""
    text = "They MAY Close it."
    (one,) = deeds(text)
    assert (one.word, one.force, text[one.start :]) == ("close", Force.POSSIBLE, "Close it.")


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("closed", True),
        ("shut", True),
        ("given", True),
        ("closes", False),
        ("may closed", False),
        ("self-closed", False),
        ("may close", False),
    ],
)
def test_what_is_over(text: str, *, past: bool) -> None:
    """A verb has the form of something done, and nothing makes it less than done."""
    assert is_past(deeds(text)[-1]) is past

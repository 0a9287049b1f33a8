"""Rejected quotes: what they are instead, the nearest true words, and what differs."""

from __future__ import annotations

import pytest

from assistant.answers import RejectedQuote
from assistant.grounding.quotes.aligning import find_quote
from tests.test_aligning import HARWICK as ARTICLE

STITCHED = [
    "it's over ... We do not want to lose it",
    "the US firm won't pay ... she added",
    "took 3-4 hours […] took 3-4 hours",
    "We do not want to lose it, but we cannot the ﬁnal élan of the naïve café",
]


@pytest.mark.parametrize("quote", STITCHED)
def test_pieces_from_elsewhere_are_stitched(quote: str) -> None:
    """Across paragraphs, out of order or joined without a sign, true pieces make a false quote."""
    found = find_quote(quote, ARTICLE)

    assert isinstance(found, RejectedQuote)
    assert found.fidelity == "stitched"


ALTERED = {
    "We do want to lose it": '"not" is left out',
    "the US firm will pay $1.2 million": '"will" is not "won\'t"',
    "the us firm won't pay": '"us" is not "US"',
    "Ms Quill told US that she did not sign": '"US" is not "us"',
    "£1.2 million for 14 boats": '"£" is not "$"',
    "$1.2 million for 41 boats": '"41" is not "14"',
    "Ms Quill told us that she did sign": '"not" is left out',
    "We do not want to lose it!": '"!" is not ","',
    "The town’s final answer came": "a quotation mark is left out",
    "We do not\0 want to lose it": "U+0000 is added",
    "The fire—the worst since 1978—took": '"1978',
    "Quill told us ... she did sign": '"not" is left out',
    "as his office had said ... to a second ferry ... did not": "not in this order",
    "We do ... want to lose it": "negation",
    "The president did ... agree to a second ferry": "negation",
}


@pytest.mark.parametrize(("quote", "difference"), ALTERED.items(), ids=list(ALTERED))
def test_an_altered_quote_is_told_from_the_true_one(quote: str, difference: str) -> None:
    """What differs is said so that a person can see it, beside the nearest true sentence."""
    found = find_quote(quote, ARTICLE)

    assert isinstance(found, RejectedQuote)
    assert difference in found.difference
    assert found.fidelity == ("stitched" if "order" in difference else "altered")
    assert found.nearest is not None
    assert ARTICLE.text[found.nearest.start : found.nearest.end] == found.nearest.quote


CHANGES = {
    "We do want to lose it": [("left_out", "", "not")],
    "the US firm will pay $1.2 million": [("replaced", "will", "won't")],
    "£1.2 million for 41 boats": [("replaced", "£", "$"), ("replaced", "41", "14")],
    "Quill told us quietly that she did not sign": [("added", "quietly", "")],
    "Ms Quill told US that she did not sign": [("replaced", "US", "us")],
    "art of the route. We do not": [("replaced", "art", "part")],
    "Yesterday, the worst since 1987 took": [("replaced", "Yesterday", "fire")],
    "Ms Quill told us ... she did sign": [("left_out", "", "not")],
    "41,300 passengers lost a leg of the road": [
        ("replaced", "leg", "part"),
        ("replaced", "road", "route"),
    ],
}


@pytest.mark.parametrize(("quote", "changes"), CHANGES.items(), ids=list(CHANGES))
def test_changes_are_told_word_by_word(quote: str, changes: list[tuple[str, str, str]]) -> None:
    """Programs get what people read: the words of both sides, in the spelling of each."""
    found = find_quote(quote, ARTICLE)

    assert isinstance(found, RejectedQuote)
    assert [(one.kind, one.written, one.article) for one in found.changes] == changes
    assert all(one.article in found.difference for one in found.changes)


def test_the_place_of_an_altered_quote_is_shown() -> None:
    """What the article has instead is cited by itself, no more than the quote's own length."""
    found = find_quote("The fire, the worst since 1978, took 3-4 hours", ARTICLE)

    assert isinstance(found, RejectedQuote)
    assert found.place is not None
    assert found.place.quote == "The fire — the worst since 1987 — took 3-4 hours"
    assert found.nearest is not None
    assert found.nearest.span.covers(found.place.span)


@pytest.mark.parametrize("quote", ["The moon landing was filmed in a shed", "the", ""])
def test_what_is_absent_has_no_changes(quote: str) -> None:
    """Where the article has nothing like it there is nothing to compare."""
    found = find_quote(quote, ARTICLE)

    assert isinstance(found, RejectedQuote)
    assert (found.fidelity, found.changes, found.place) == ("absent", (), None)


def test_one_word_more_is_no_stitching() -> None:
    """A quote of one place with a word put in is altered, though both halves are long true runs."""
    found = find_quote("We do not want to quietly lose it, but we cannot pay", ARTICLE)

    assert isinstance(found, RejectedQuote)
    assert found.fidelity == "altered"

"""Rejected quotes: what they are instead, the nearest true words, and what differs."""

from __future__ import annotations

import pytest

from assistant.answers import RejectedQuote
from assistant.grounding.aligning import find_quote
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

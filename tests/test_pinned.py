"""What came of texts and claims when somebody last looked comes of them now.

A characterization test: it says that behaviour changed, not that it was right. Where a change is
meant, ``python -m tests.pinned`` writes the files anew, and their diff is read with it.
"""

from __future__ import annotations

import pytest

from tests.labelled import suite
from tests.pinned.files import KEPT, claims, every, text, words

NAMES = {
    kind: sorted(path.stem for path in (KEPT / kind).iterdir()) for kind in ("claims", "texts")
}
AGAIN = "written anew by python -m tests.pinned if this is meant"


@pytest.mark.parametrize("name", NAMES["texts"])
def test_of_an_article_the_same_is_read_as_before(name: str) -> None:
    """Its sentences, figures, dates, names, speech, and what leans on other sentences."""
    pinned = text(name)

    assert pinned.now().splitlines() == pinned.path.read_text("utf-8").splitlines(), AGAIN


@pytest.mark.parametrize("name", NAMES["claims"])
def test_of_claims_the_same_comes_as_before(name: str) -> None:
    """Every check's outcome, with its reason where it objects."""
    pinned = claims(name)

    assert pinned.now().splitlines() == pinned.path.read_text("utf-8").splitlines(), AGAIN


def test_words_are_matched_as_before() -> None:
    """Each word's stem, what stands for all of its meaning, and the beginning of its family."""
    pinned = words(NAMES["texts"])

    assert pinned.now().splitlines() == pinned.path.read_text("utf-8").splitlines(), AGAIN


def test_every_article_but_those_reported_on_is_pinned() -> None:
    """None is forgotten, and nothing is told of articles that nobody reads to mend a check."""
    assert {one.path for one in every(suite())} == set(KEPT.rglob("*.txt"))

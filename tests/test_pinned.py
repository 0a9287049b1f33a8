"""What came of texts and claims when somebody last looked comes of them now.

A characterization test: it says that behaviour changed, not that it was right. Where a change is
meant, ``python -m tests.pinned`` writes the files anew, and their diff is read with it.
"""

from __future__ import annotations

import pytest

from tests.pinned.files import KEPT, KINDS, every, words

AGAIN = "written anew by python -m tests.pinned if this is meant"
FILES = [(kind, path.stem) for kind in KINDS for path in sorted((KEPT / kind).iterdir())]


@pytest.mark.parametrize(("kind", "name"), FILES, ids=map("-".join, FILES))
def test_the_same_comes_as_before(kind: str, name: str) -> None:
    """What is read off texts, what becomes of claims and quotes, how questions are understood."""
    pinned = KINDS[kind](name)

    assert pinned.now().splitlines() == pinned.path.read_text("utf-8").splitlines(), AGAIN


def test_words_are_matched_as_before() -> None:
    """Each word's stem, what stands for all of its meaning, and the beginning of its family."""
    pinned = words(path.stem for path in sorted((KEPT / "texts").iterdir()))

    assert pinned.now().splitlines() == pinned.path.read_text("utf-8").splitlines(), AGAIN


def test_every_article_but_those_reported_on_is_pinned() -> None:
    """None is forgotten, and nothing is told of articles that nobody reads to mend a check."""
    assert {one.path for one in every()} == set(KEPT.rglob("*.txt"))

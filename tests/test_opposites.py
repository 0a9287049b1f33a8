"""Words that exclude each other."""

from __future__ import annotations

import pytest

from assistant.text.opposites import negates, opposed, plainly_opposed
from assistant.text.words import key

EXCLUDE = (
    ("rise", "fall"),
    ("found", "lost"),
    ("new", "old"),
    ("rose", "dropped"),
    ("Monday", "Friday"),
    ("ship", "car"),
    ("husband", "wife"),
    ("unpopular", "popular"),
    ("unable", "able"),
    ("tall", "short"),
)
GO_TOGETHER = (
    ("rise", "rise"),
    ("Monday", "Monday"),
    ("Monday", "January"),
    ("rise", "climb"),
    ("fall", "drop"),
    ("river", "town"),
)


@pytest.mark.parametrize("pair", EXCLUDE, ids=" ".join)
def test_what_excludes_each_other(pair: tuple[str, str]) -> None:
    """Opposites, members of a closed class, and a word and its denial, in either order."""
    one, other = map(key, pair)
    assert opposed(one, other)
    assert opposed(other, one)


@pytest.mark.parametrize("pair", GO_TOGETHER, ids=" ".join)
def test_what_does_not(pair: tuple[str, str]) -> None:
    """The same word, members of two classes, and words of like meaning."""
    one, other = map(key, pair)
    assert not opposed(one, other)
    assert not opposed(other, one)


def test_a_prefix_that_says_no() -> None:
    """Only the first word may have it, and only before a word of four letters or more."""
    assert negates("unable", "able")
    assert negates("disobey", "obey")
    assert not negates("able", "unable")
    assert not negates("unfit", "fit")
    assert not negates("reopen", "open")


def test_the_plain_pairs() -> None:
    """Classes are no pairs of opposites; the pairs hold both ways."""
    assert plainly_opposed(key("rise"), key("fall"))
    assert plainly_opposed(key("fall"), key("rise"))
    assert not plainly_opposed(key("rise"), key("climb"))
    assert not plainly_opposed(key("Monday"), key("Friday"))
    assert not plainly_opposed("zzz", "rise")
    assert not plainly_opposed(key("rise"), key("rise"))

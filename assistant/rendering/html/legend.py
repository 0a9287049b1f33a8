"""What the words and the marks of a page mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.rendering.check_pages import VERDICTS
from assistant.rendering.html.markup import Html, folded, tag

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from assistant.rendering.html.sheet import Bearing

_STANDINGS = {
    "cited": "its quotes were found in the article, and no check fails or doubts. "
    "That the words are there does not prove that they carry the claim",
    "supported": "the same, and a model that was shown the words judged that they carry it",
    "doubtful": "its quotes were found, but a check could not settle something: look yourself",
    "withheld": "not shown as the article's: no quote of it was found, or a check fails",
}
_MARKS: dict[Bearing, str] = {
    "cited": "words that a claim cites, or that a checked text repeats",
    "compared": "words nearest to a sentence that no check objects to",
    "doubtful": "words that a doubtful claim cites, or is nearest to",
    "against": "words nearest to a sentence that the article does not have, or contradicts",
    "withheld": "words that only a withheld claim cites",
}


def legend(kinds: Collection[str], bearings: Collection[Bearing]) -> Html:
    """Say what the words for how something stands mean, and the marks in the article.

    Args:
        kinds: Of the results on the page.
        bearings: Of the marks on it.
    """
    words: dict[str, str] = {}
    if kinds != {"check"}:
        words |= _STANDINGS
    if "check" in kinds:
        words |= {verdict: meaning for verdict, (_, meaning) in VERDICTS.items()}
    marks = {bearing: meaning for bearing, meaning in _MARKS.items() if bearing in bearings}
    pairs = (*_words(words), *_marks(marks))
    return folded("What the words and the marks mean", tag("dl", *pairs), class_="legend")


def _words(words: Mapping[str, str]) -> Iterator[Html]:
    for word, meaning in words.items():
        term = tag("dt", tag("b", word, class_=f"standing {word}"))
        yield tag("div", term, tag("dd", f"{meaning}."))


def _marks(marks: Mapping[Bearing, str]) -> Iterator[Html]:
    for bearing, meaning in marks.items():
        term = tag("dt", tag("mark", "marked so", class_=bearing))
        yield tag("div", term, tag("dd", f"{meaning}."))

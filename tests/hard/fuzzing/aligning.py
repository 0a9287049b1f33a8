"""Quotes to the places where they stand, beside a naive reader of both."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.answers import Citation, RejectedQuote
from assistant.grounding.quotes.aligning import find_quote
from assistant.grounding.quotes.brevity import objection
from assistant.loading import make_article
from assistant.text.segmenting import paragraphs
from tests.hard.fuzzing.choices import Choices, by_chance
from tests.hard.fuzzing.folding import text_of
from tests.hard.fuzzing.target import Target
from tests.test_hard_quotes import SCAN, SIGNS, SPEECH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.documents import Article

ARTICLES = (SPEECH, SCAN, SIGNS)
_TOKENS = (
    "the US us we not no never want won't cannot $5 £5 5% 1.2 12 1,200 2019 Lee O’Neill council will agree "
    "“no” 'single' a-b non-nuclear — end… ﬁre 😀 שלום mayor said. He she it; their boats in Harwick and"
).split()
_JOINTS = (
    " … ",
    "...",
    " [...] ",
    " [he] ",
    "[s]",
    " [not] ",
    "[t]",
    " (…) ",
    " [Mr Lee] ",
    "[un]",
    " . . . ",
)
_SIGN = re.compile(r"(?<=\d)[.,:/](?=\d)")
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_LOOSE = re.compile(r"\s")


def _said(text: str) -> str:
    """Return what a quote says: its letters, figures and signs of value, in order.

    It knows nothing of folding: no marks, dashes, spaces, dots; ligatures and accents as one.
    """
    text = unicodedata.normalize("NFC", _SIGN.sub("·", text))
    text = "".join(
        unicodedata.normalize("NFKC", c) if "\ufb00" <= c <= "\ufb06" else c for c in text
    )
    return "".join(
        c for c in text if c.isalnum() or c in "·%" or unicodedata.category(c) in ("Sc", "So")
    )


def _article(choices: Choices) -> tuple[Article, bool]:
    if choices.maybe():
        return choices.one(ARTICLES), False
    words = choices.words(_TOKENS, 40, (" ", " ", " ", "\n\n")) + "end."
    return make_article(words), True


def _quote(article: Article, choices: Choices) -> str:
    if choices.maybe(5):
        return text_of(choices)
    words = article.text.split(" ")
    pieces = []
    for _ in range(1 + choices.number(2)):
        at = choices.number(len(words) - 1)
        piece = words[at : at + 2 + choices.number(10)]
        if choices.maybe(3):
            where = choices.number(len(piece) - 1)
            piece[where : where + choices.number(1)] = [choices.one(_TOKENS)]
        pieces.append(" ".join(piece))
    if len(pieces) > 1 or choices.maybe(6):
        return choices.one(_JOINTS).join(pieces)
    return pieces[0]


def _law(choices: Choices) -> None:
    article, _ = _article(choices)
    quote = _quote(article, choices)
    found = find_quote(quote, article)
    if isinstance(found, RejectedQuote):
        _is_rejected(found, quote, article)
        return
    assert found, "neither found nor rejected"
    for one in found:
        assert article.text[one.start : one.end] == one.quote, "the law of citations"
        passage = next(p for p in article.passages if p.id == one.passage)
        assert passage.start <= one.start < passage.end or passage is article.passages[0]
    if found[0].fidelity == "elided":
        _is_elided(found, quote, article)
    else:
        _is_same(found, quote)


def _is_same(found: tuple[Citation, ...], quote: str) -> None:
    """A quote that is found whole says what the article says there, but for its first capital."""
    (one,) = found
    mine, its = _said(quote), _said(one.quote)
    if "[" in quote and mine != its and mine[1:] != its[1:]:
        mine = _said(_BRACKETS.sub("", quote))
        assert mine.casefold() == its.casefold(), (quote, one.quote)
        return
    assert mine[1:] == its[1:], (quote, one.quote)
    assert mine[:1].casefold() == its[:1].casefold(), (quote, one.quote)


def _is_elided(found: tuple[Citation, ...], quote: str, article: Article) -> None:
    """The pieces of an elided quote are all its words, in order, in one paragraph."""
    pieces = "".join(_said(one.quote) for one in found)
    assert pieces.casefold() == _said(_BRACKETS.sub("", quote)).casefold(), (quote, found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    home = [p for p in paragraphs(article.text) if p.start <= found[0].start < p.end]
    assert found[-1].end <= home[0].end, "pieces of several paragraphs"


def _is_rejected(found: RejectedQuote, quote: str, article: Article) -> None:
    """What is rejected is told apart, in the article's words; no whole plain slice is rejected."""
    assert found.written == quote
    assert found.difference.strip()
    for one in (found.nearest, found.place):
        assert one is None or article.text[one.start : one.end] == one.quote
    for change in found.changes:
        assert quote[change.written_at :][: len(change.written)] == change.written
        assert article.text[change.article_at :][: len(change.article)] == change.article
    if objection(quote.strip()) is None and len(quote.split()) > 3:
        whole = f" {article.text} "
        assert f" {quote} " not in whole or quote != quote.strip(), "the article's own words"


def _seeds() -> Iterator[bytes]:
    yield from by_chance(150, 120)


ALIGNING = Target(
    "aligning", "quotes to their places, beside a naive reader", _law, _seeds, longest=400
)

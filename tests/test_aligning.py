"""The ladder of fidelity: what is accepted as the article's words, and what never is."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assistant.answers import RejectedQuote
from assistant.grounding.quotes.aligning import LONGEST_QUOTE, Aligner, find_quote
from assistant.loading import load_article, make_article

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answers import Citation
    from assistant.documents import Article

SEED = load_article(Path(__file__).parents[1] / "seeds" / "blinken-lavrov-osce-2021.txt")
TEXT = """Harwick votes on its ferry

The town’s “final” answer came on Tuesday: the US firm won't pay $1.2 million for 14 boats. Ms Quill told us that she did not sign, and 41,300 passengers lost a part of the route.

"We do not want to lose it, but we cannot pay for it," she said. "He told me 'never again' in May 2019," she added. The fire — the worst since 1987 — took 3-4 hours and it's over.

The ﬁnal élan of the naïve café cost €300,000, or 5% [sic] of a.b* (C++). Non-nuclear states met in a smoke-free room. قال الرجل شكرا 😀 to the crew.

The president did not, as his office had said, agree to a second ferry. He will, the council hopes, agree to a bridge... at last.
"""
HARWICK = make_article(TEXT)
ALIGNERS = {article.id: Aligner(article) for article in (SEED, HARWICK)}
ARTICLES = st.sampled_from([SEED, HARWICK])
_WORD = re.compile(r"[^\W_]+|[$€£%]")
_NEGATION = re.compile(r"\bnot |n't\b")


def find(quote: str, article: Article = HARWICK) -> tuple[Citation, ...] | RejectedQuote:
    """Look a quote up with an aligner that is kept."""
    return ALIGNERS[article.id].find(quote)


def words(text: str) -> list[str]:
    """Read the words and currency signs off a text, as a person who ignores typography does."""
    plain = "".join(c for c in text if unicodedata.category(c) != "Cf")
    plain = unicodedata.normalize("NFC", plain.replace("ﬁ", "fi"))
    found = _WORD.findall(plain)
    return [found[0][0].lower() + found[0][1:], *found[1:]] if found else []


def accepts(quote: str, article: Article) -> bool:
    """Tell whether a quote is cited; its citations obey the law and have the same words."""
    found = find(quote, article)
    if isinstance(found, RejectedQuote):
        assert found.difference
        if found.nearest is not None:
            at = found.nearest
            assert article.text[at.start : at.end] == at.quote
        return False
    for one in found:
        assert article.text[one.start : one.end] == one.quote == one.quote.strip()
        assert (one.written is None) == (one.fidelity == "exact")
    if len(found) == 1:
        assert words(found[0].quote) == words(quote)
    else:
        pieces = chain.from_iterable(words(one.quote) for one in found)
        assert " ".join(pieces).lower() == " ".join(words(quote)).lower()
    return True


@st.composite
def slices(draw: st.DrawFn, fewest: int = 4, most: int = 14) -> tuple[Article, str]:
    """Draw some neighbouring words of one paragraph, from white space to white space."""
    article = draw(ARTICLES)
    passage = draw(st.sampled_from([p for p in article.passages if p.end - p.start > 60]))
    ink = list(re.finditer(r"\S+", article.text[passage.start : passage.end]))
    size = draw(st.integers(min(fewest, len(ink)), min(most, len(ink))))
    first = draw(st.integers(0, len(ink) - size))
    start, end = ink[first].start(), ink[first + size - 1].end()
    return article, article.text[passage.start + start : passage.start + end]


@given(slices())
def test_every_true_quote_is_found(drawn: tuple[Article, str]) -> None:
    """The article's own words, cut between words, are exact and stand where they are said to."""
    article, quote = drawn
    found = find(quote, article)

    assert isinstance(found, tuple)
    assert [(one.fidelity, one.quote, one.written) for one in found] == [("exact", quote, None)]


SPELLINGS: list[Callable[[str], str]] = [
    lambda text: re.sub("[“”\"]", '"', text),
    lambda text: re.sub("[“”\"]", "«", text),
    lambda text: re.sub("[“”\"]", "″", text),
    lambda text: re.sub("[“”\"]", "'", text),
    lambda text: re.sub("[’']", "’", text),
    lambda text: re.sub("[’']", "′", text),
    lambda text: re.sub(" [—–-] ", "—", text),
    lambda text: re.sub(" [—–-] ", " -- ", text),
    lambda text: re.sub(" [—–-] ", "-", text) if "3-4" not in text else text,
    lambda text: re.sub("[-–]", "\u2011", text),
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "\u2009\u2009"),
    lambda text: text.replace(" ", "\n"),
    lambda text: text.replace(" ", "  "),
    lambda text: re.sub(r"(?<=[a-z])(?=[a-z])", "\u00ad", text),
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace("fi", "ﬁ"),
    lambda text: text.replace("ﬁ", "fi"),
    lambda text: re.sub(r"^[^\W_ﬁ]", lambda first: first[0].swapcase(), text),
    lambda text: text.replace("...", "…"),
    lambda text: text.replace("... ", " … "),
    lambda text: text.replace("...", " . . ."),
    lambda text: f"“{text}”",
    lambda text: f"'{text}'",
    lambda text: text.rstrip(".,;:") + ".",
    lambda text: f"\u202b{text}\u202c",
]  # fmt: skip


@settings(max_examples=150)
@given(slices(), st.lists(st.sampled_from(SPELLINGS), min_size=1, max_size=3))
def test_typography_makes_no_difference(
    drawn: tuple[Article, str], spellings: list[Callable[[str], str]]
) -> None:
    """A true quote in other marks, dashes, spaces or accents is found, and its form is kept."""
    article, quote = drawn
    written = quote
    for spelling in spellings:
        written = spelling(written)
    found = find(written, article)

    assert isinstance(found, tuple), found
    (one,) = found
    assert accepts(written, article)
    same = written == one.quote
    assert (one.fidelity, one.written) == (("exact", None) if same else ("typographic", written))


def _digits(word: str) -> str:
    return re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), word, count=1)


CHANGES: dict[str, Callable[[str], str]] = {
    "another word": lambda _: "quarry",
    "a word more": lambda word: f"{word} quietly",
    "a not more": lambda word: f"{word} not",
    "a word less": lambda _: "",
    "another figure": _digits,
    "swapped digits": lambda word: re.sub(r"(\d)(\d)", r"\2\1", word),
    "shouted": lambda word: word.upper(),
    "whispered": lambda word: word.lower(),
    "another currency": lambda word: word.translate(str.maketrans("$€", "€£")),
    "another accent": lambda word: word.replace("é", "e").replace("ï", "i"),
    "not joined": lambda word: word.replace("n't", ""),
    "an affix": lambda word: f"un{word}",
}


@settings(max_examples=200)
@given(slices(), st.sampled_from(sorted(CHANGES)), st.integers(1, 12))
def test_one_change_is_one_too_many(drawn: tuple[Article, str], change: str, at: int) -> None:
    """A quote with one word, figure, sign, capital or "not" changed is never cited."""
    article, quote = drawn
    parts = quote.split(" ")
    index = at % len(parts) or 1
    changed = " ".join(
        filter(None, [*parts[:index], CHANGES[change](parts[index]), *parts[index + 1 :]])
    )
    if change == "a word less":
        assume(index < len(parts) - 1)
    # What stands in brackets is an editor's, who may write "[SIC]" or "[sic]".
    assume("[" not in parts[index])
    # So what is left of "or 5% [sic]" without the figure is an editor's remark on "or".
    whole = f" {' '.join(words(article.text))} "
    for left in (changed, re.sub(r"\[[^\]]*\]", "", changed)):
        assume(f" {' '.join(words(left)[1:])} " not in whole)
    assume(words(changed) != words(quote))

    assert not accepts(changed, article)


@given(
    ARTICLES, st.text(max_size=40) | st.text(st.sampled_from("we do’n't U$.\"…-—\n"), max_size=40)
)
def test_whatever_is_asked_the_law_holds(article: Article, quote: str) -> None:
    """Any text at all is cited by its own words or rejected with a reason; nothing is raised."""
    accepts(quote, article)


SENTENCES = st.lists(
    st.sampled_from("the US us not $5 5 £5 won't “no” Lee lee a-b — end… ﬁre 😀 שלום".split()),
    min_size=8,
    max_size=30,
)


@given(SENTENCES, SENTENCES, st.integers(0, 20), st.integers(3, 8))
def test_invented_articles_obey_too(one: list[str], other: list[str], at: int, size: int) -> None:
    """In any article a slice is found, and words of another are found only where they stand."""
    article = make_article(" ".join(one) + ".")
    quote = " ".join(one[at % len(one) :][:size])
    found = find_quote(quote, article)
    if isinstance(found, RejectedQuote):
        assert "too short" in found.difference or "no words" in found.difference
    found = find_quote(" ".join(other[:size]), article)
    if isinstance(found, tuple) and found[0].fidelity != "elided":
        assert words(found[0].quote) == words(" ".join(other[:size]))


ELIDED = {
    "We do not want to lose it ... she added": 2,
    "The town’s “final” answer … won't pay $1.2 million": 2,
    "The fire […] took 3-4 hours": 2,
    "The fire [...] took 3-4 hours . . . it's over": 3,
    "The ﬁnal élan (…) €300,000": 2,
    "... did not, as his office had said, agree": 1,
    "He will ... agree to a bridge": 2,
}


@pytest.mark.parametrize(("quote", "pieces"), ELIDED.items(), ids=list(ELIDED))
def test_an_honest_ellipsis_is_elided(quote: str, pieces: int) -> None:
    """Pieces in order inside one paragraph are cited one by one."""
    found = find(quote)

    assert isinstance(found, tuple), found
    assert len(found) == pieces
    assert {one.fidelity for one in found} == {"elided"}
    assert all(one.written == quote and one.quote in TEXT for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


NOTHING = [
    "", " ", ".", "...", "“”", "the", "a", "the ... a", "it is", "can", "US ... we", "$", "(a+)+$",
    "art of the route", "nuclear states met in a smoke", "met in a smoke", "2 million for 14 boats",
    "300 passengers lost", "4 hours and it's over", "14 boat", "$1.2 million for 14 boat",
    "and we can", "The moon landing was filmed in a shed", "[", "\\d+ boats", "\0", "\u202e",
]  # fmt: skip


@pytest.mark.parametrize("quote", NOTHING)
def test_cut_or_tiny_quotes_prove_nothing(quote: str) -> None:
    """Parts of words and figures, small words alone and signs are no quotes."""
    assert isinstance(find(quote), RejectedQuote)


FOUND = [
    "a.b* (C++)",
    "5% [sic] of",
    "قال الرجل شكرا 😀",
    "😀 to the crew",
    "told me “never again”",
]


@pytest.mark.parametrize("quote", FOUND)
def test_signs_mean_nothing_but_themselves(quote: str) -> None:
    """Brackets, stars, other scripts and emoji are found literally, at code points."""
    assert accepts(quote, HARWICK)


def test_a_copy_of_everything_is_no_quote() -> None:
    """A hundred thousand characters are refused at once, whether they stand there or not."""
    long = make_article("We do not want any war. " * 5000)
    found = find_quote(long.text[:100_000], long)

    assert isinstance(found, RejectedQuote)
    assert "100,000" in found.difference
    assert isinstance(find_quote(long.text[:LONGEST_QUOTE].rsplit(" ", 1)[0], long), tuple)


def test_the_passage_named_is_preferred() -> None:
    """Words that stand twice are cited from the passage that the draft names."""
    article = make_article("The dam broke.\n\nNobody was hurt.\n\nThe dam broke.")
    found = Aligner(article).find("The dam broke", "p3")

    assert isinstance(found, tuple)
    assert found[0].passage == "p3"


@pytest.mark.parametrize("quote", ["我们不想要战争", "不想要"])
def test_scripts_without_spaces_have_no_word_edges(quote: str) -> None:
    """Where words are not set apart, any run of characters is a quote."""
    assert isinstance(find_quote(quote, make_article("他说我们不想要战争。")), tuple)


@pytest.mark.parametrize("written", ['"Never again", it said', "“Never again,” it said"])
def test_a_comma_may_stand_on_either_side_of_a_closing_mark(written: str) -> None:
    """British and American houses set it differently: that is typography, no other words."""
    for text in ('"Never again", it said on Monday.', "“Never again,” it said on Monday."):
        found = find_quote(written, make_article(text))
        assert isinstance(found, tuple)
        assert found[0].quote == text[found[0].start : found[0].end]

"""Where a quote stands: every honest spelling of it is found, and no word is ever cut."""

from __future__ import annotations

import pytest

from assistant.answers import RejectedQuote
from assistant.documents import Span
from assistant.grounding.quotes import spellings
from assistant.grounding.quotes.aligning import Aligner
from assistant.grounding.quotes.hay import Hay
from assistant.grounding.quotes.places import Places
from assistant.loading import make_article
from assistant.text.folding import fold

FRAMES = [
    ('"No war," ', "No war", 0, ['" ,"', " ,", " "]),
    ("No war", "No war", 0, [" "]),
    ("\"'No.'\"", "No", 0, ["\"' .'\"", " .", " "]),
    (' "x" ', "x", 0, ['" "', " "]),
    ('"...', "...", 0, ['" ', " "]),
    ("(no) war", "(no) war", 1, [" "]),
    ("- no", "- no", 2, [" "]),
    ("no...", "no", 0, [" ...", " "]),
    ('1,200."', "1,200", 0, [' ."', " .", " "]),
]


@pytest.mark.parametrize(("folded", "core", "first", "frames"), FRAMES)
def test_words_are_looked_for_with_their_marks_first(
    folded: str, core: str, first: int, frames: list[str]
) -> None:
    """With all marks, with the stops inside them, then bare; the first letter is known."""
    spelled = spellings.spell(folded)
    assert (spelled.core, spelled.first) == (core, first)
    assert [f"{before} {after}" for before, after in spelled.frames] == frames


@pytest.mark.parametrize(
    ("folded", "run"),
    [
        ("the post-war years, he said", "war years"),
        ("a b", "b"),
        ('"well', "ell"),
        ("I - am here. so it is", "so it is"),
    ],
)
def test_an_anchor_is_the_longest_run_that_no_spelling_changes(folded: str, run: str) -> None:
    """Neither its first letter nor a sign is in it."""
    assert spellings.anchor(folded) == run


VARIANTS = [
    ('"No war," he said', ['"No war", he said']),
    ('"No war", he said', ['"No war," he said']),
    ('"about 150" he', ["\"about 150' he"]),
    ("'about 150' he", []),
    ("no dash", []),
    ('"no war"', []),
    ("a well-worn road", ["a well - worn road"]),
    ("a road - he said", ["a road-he said"]),
    ("a-b - c", ["a - b-c", "a - b - c", "a-b-c"]),
]


@pytest.mark.parametrize(("folded", "others"), VARIANTS)
def test_a_variant_has_other_typography_and_no_other_word(folded: str, others: list[str]) -> None:
    """Stops on the other side of a mark, a mark behind a figure, dashes long and short."""
    assert list(spellings.variants(folded)) == others


def test_eight_dashes_are_varied_one_by_one() -> None:
    """All together first, then each of the first eight."""
    folded = "-".join("abcdefghij")
    ways = list(spellings.variants(folded))
    assert ways[0] == " - ".join("abcdefghij")
    assert [way.index(" - ") for way in ways[1:]] == [2 * at + 1 for at in range(8)]


@pytest.mark.parametrize(
    ("written", "ways"),
    [
        ("[t]he dam broke", ["The dam broke", "the dam broke"]),
        ("the [old] dam", ["the old dam"]),
        ("the dam", []),
        ("[t]he [old] dam", ["The [old] dam", "the [old] dam", "The old dam", "the old dam"]),
        ("th[e] dam", ["the dam"]),
    ],
)
def test_a_bracket_may_hold_a_letter_or_the_articles_words(written: str, ways: list[str]) -> None:
    """A letter in the other case, or words that are the article's after all."""
    assert list(spellings.unbracketed(written)) == ways


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("more infor-\nmation came", "more information came"),
        ("well-\n known", "wellknown"),
        ("infor\u2010\nmation", "information"),
        ("more infor- mation", None),
        ("5-\n6 men", None),
    ],
)
def test_a_word_that_the_quotes_own_lines_break_is_whole(written: str, whole: str | None) -> None:
    """A hyphen at the end of a line between letters joins them; any other stays."""
    assert spellings.unbroken(written) == whole


def test_only_words_that_the_article_breaks_are_mended() -> None:
    """Thus "Well-known" is whole where a line of the article ends in "well-"; "men-folk" is not."""
    broken = {"infor-mation", "well-known"}
    told = spellings.mend("infor-mation of well- known men-folk", broken)
    assert told == "information of wellknown men-folk"


BEST = [
    ("No war, no peace. no war", "no war", 18),
    ("No war, no peace. no war", "No war", 0),
    ("Warden, war", "war", 8),
    ('"No war," he said. No war, no', '"No war,"', 0),
    ('No war, "No war"', '"No war"', 8),
    ('"No war, "No war"', '"No war"', 9),
    ('No war", "No war"', '"No war"', 9),
    ('"the old" "The old"', '"The old"', 10),
    ("The council of the old town. the council of the old town", "the council of the old town", 29),
    ("The council of the old town.", "the council of the old town", 0),
    ("the council of the old town. It", "The council of the old town", 0),
    ("(The old council of a town) sat", "(the old council of a town)", 0),
    ("(The old) town", "(the old) town", 0),
    ("5 ferries", "5 ferries", 0),
    ("Xhe council of the old town. It", "the council of the old town", None),
    ("infor-\nmation", "infor", None),
    ("infor-\nmation", "mation", None),
    ("infor-\nmation", "infor-", None),
    ("x", "''", None),
]


@pytest.mark.parametrize(("text", "quote", "start"), BEST)
def test_the_strictest_place_is_taken(text: str, quote: str, start: int | None) -> None:
    """As written before in the other case, with its marks before without, and never half a word."""
    found = Hay(fold(text)).best(quote, None)
    assert (None if found is None else found.start) == start


def test_a_place_at_home_is_taken_unless_another_is_stricter() -> None:
    """Of two places that are alike the passage's own is meant."""
    text = "the old ferry sank. The old ferry sank. the old ferry sank."
    hay = Hay(fold(text))
    home, second = Span(40, len(text)), Span(20, 39)
    assert hay.best("the old ferry sank", None) == Span(0, 18)
    assert hay.best("the old ferry sank", home) == Span(40, 58)
    assert hay.best("the old ferry sank", second) == Span(0, 18)
    assert hay.best("The old ferry sank", second) == Span(20, 38)
    assert hay.best('"The old ferry sank"', second) == Span(20, 38)
    assert hay.best("The old pier sank", home) is None
    assert Hay(fold("The pier. The pier.")).best("the pier", Span(10, 19)) == Span(10, 18)


TEXT = """The old ferry sank. We saw the old ferry, he said. “No war,” she said - at last.

The old ferry sank again; infor-
mation on the well-
known dam came late. The (old ferry) was grey. It was said “the dam is safe”. [sic] the boat (new) left.
-The dam"""
ARTICLE = make_article(TEXT)
ALIGNER = Aligner(ARTICLE)

FOUND = [
    ("The old ferry sank", "The old ferry sank", "exact"),
    ("old ferry, he", "old ferry, he", "exact"),
    ("the old ferry sank again", "The old ferry sank again", "typographic"),
    ("information on the well-known dam", "infor-\nmation on the well-\nknown dam", "typographic"),
    ("information on the wellknown dam", "infor-\nmation on the well-\nknown dam", "typographic"),
    ("infor-\nmation on", "infor-\nmation on", "exact"),
    ("[t]he dam is safe", "the dam is safe", "typographic"),
    ("[T]he dam is safe", "the dam is safe", "typographic"),
    ("the [old] ferry sank", "The old ferry sank", "typographic"),
    ("No war", "No war", "exact"),
    ("‘No war’, she", "“No war,” she", "typographic"),
    ("she said—at last", "she said - at last", "typographic"),
    ("boat (new) left", "boat (new) left", "exact"),
    ("sank. We saw", "sank. We saw", "exact"),
    ("said “the dam", "said “the dam", "exact"),
    ("he said. “No war,", "he said. “No war,", "exact"),
    ("The (old ferry) was grey", "The (old ferry) was grey", "exact"),
]


@pytest.mark.parametrize(("quote", "words", "fidelity"), FOUND)
def test_a_quote_is_found_as_the_article_has_it(quote: str, words: str, fidelity: str) -> None:
    """The citation is the article's own words, and says whether those are the quote's."""
    found = ALIGNER.find(quote)
    assert isinstance(found, tuple)
    assert [(one.quote, one.fidelity) for one in found] == [(words, fidelity)]
    assert TEXT[found[0].start : found[0].end] == words
    assert found[0].written == (None if fidelity == "exact" else quote)
    first = Places(TEXT).first(quote, None)
    assert first is not None
    assert first.of(TEXT).casefold().strip("“”") == words.casefold().strip("“”")


@pytest.mark.parametrize(
    "quote",
    ["mation on the", "known dam came", "on the well", "The old ferry was grey", "the boat left",
     "ld ferry sank", "The old ferr", "old ferry sank again; infor"],
)  # fmt: skip
def test_half_words_and_left_out_brackets_are_no_quote(quote: str) -> None:
    """A word that a line breaks is whole or not there; the article's brackets belong to it."""
    assert isinstance(ALIGNER.find(quote), RejectedQuote)


@pytest.mark.parametrize(
    ("quote", "passage", "start"),
    [
        ("The old ferry sank", "p2", 82),
        ("The old ferry sank", "p1", 0),
        ("The old ferry sank", "p9", 0),
        ("The old ferry sank", None, 0),
        ("the old ferry, he", "p2", 27),
    ],
)
def test_of_several_places_the_passages_own_is_taken(
    quote: str, passage: str | None, start: int
) -> None:
    """Where the passage has it not, or there is no such passage, it is the first."""
    found = ALIGNER.find(quote, passage)
    assert isinstance(found, tuple)
    assert found[0].start == start
    assert found[0].passage == ("p1" if start < 82 else "p2")


EXACT = [
    ("The old ferry sank", 0),
    ("No war", 52),
    ("said “the dam", 189),
    ("infor-\nmation on", 108),
    ("The dam", None),
    ("the old ferry sank", None),
    ("known dam came", None),
    ("ld ferry", None),
    ("old ferr", None),
    ("infor-", None),
    ("“No war", None),
    ("[t]he dam", None),
    ("at … last", None),
]


@pytest.mark.parametrize(("quote", "start"), EXACT)
def test_the_very_characters_are_sure_between_plain_signs_only(
    quote: str, start: int | None
) -> None:
    """Beside a dash, within a word or at a broken line nothing is said: that is looked at closer."""
    found = Places(TEXT).exact(quote, None)
    assert (None if found is None else found.start) == start


def test_the_very_characters_are_looked_for_at_home_first() -> None:
    """The passage named, then the whole article."""
    places = Places(TEXT)
    home = ARTICLE.passages[1].span
    assert places.exact("The old ferry sank", home) == Span(82, 100)
    assert places.exact("We saw", home) == Span(20, 26)


def test_every_place_of_a_piece_is_yielded_once() -> None:
    """From left to right, within a span where one is given."""
    places = Places(TEXT)
    piece = places.spelled("old ferry")
    assert [span.start for span in places.each(piece)] == [4, 31, 86, 161]
    assert [span.start for span in places.each(piece, Span(20, 90))] == [31]
    assert places.spelled("''") == ()
    whole = places.spelled("information on the well-known")
    assert [span.of(TEXT) for span in places.each(whole)] == ["infor-\nmation on the well-\nknown"]

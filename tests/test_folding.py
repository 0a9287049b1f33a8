"""Folding: what it ignores, what it keeps, and the way back."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.text.folding import fold, fold_words

INK = st.text(
    st.sampled_from("aZ é9$.…\"'“”‘’«»–—-\u00a0\u2009\n\u00ad\u200b😀e\u0301ﬁא"), max_size=60
)


@given(st.text(st.sampled_from("aZ é9$.…\"'“”‘’«»–—-\u00a0\n😀ﬁא\ufb39\u0958\u0f43"), max_size=60))
@example("\ufb39'fS").via("found by fuzzing")
@example("\u0958'a").via("a letter that is two signs in NFC")
@example("\u0f43'a").via("the same of Tibetan")
def test_folding_twice_is_folding_once(text: str) -> None:
    """What is folded stays as it is."""
    once = fold(text).text

    assert fold(once).text == once


@pytest.mark.parametrize(
    "text", ["\ufe0f ab", "a \ufe0f b", "a \ufe0f \ufe0f bc d", "\ufe0f\ufe0f  x"]
)
def test_a_sign_that_is_dropped_between_spaces_moves_no_way_back(text: str) -> None:
    """Every character that folding keeps leads back to itself."""
    folded = fold(text)

    back = [folded.span(at, at + 1).of(text) for at in range(len(folded.text))]
    assert "".join(back) == folded.text == " ".join(text.replace("\ufe0f", "").split())


@pytest.mark.parametrize(
    ("text", "folded"),
    [("\u034f’no’ he", '"no" he'), ("so \u034f… on", "so... on"), ("a\u034fb", "ab")],
)
def test_the_joiner_of_marks_has_no_ink(text: str, folded: str) -> None:
    """Nobody sees it, so it makes no apostrophe of a quotation mark and parts no ellipsis."""
    assert fold(text).text == fold_words(text) == folded


@given(INK, st.integers(0, 60), st.integers(1, 60))
@example("99999999999--ﬁ‘9'", 0, 17)
def test_every_folded_piece_leads_back(text: str, start: int, size: int) -> None:
    """The original words behind a folded piece fold to that piece again.

    A mark is an apostrophe or a quotation mark, a dash a hyphen or none, by what stands on both its
    sides, so that a piece that is cut off beside one leads back to another sign.
    """
    folded = fold(text)
    piece = folded.text[start : start + size]
    beside = folded.text[max(0, start - 1) : start], folded.text[start + size : start + size + 1]
    if not piece or piece != piece.strip():
        return
    cut = piece[0] in "\"'-" and beside[0].strip(), piece[-1] in "\"'-" and beside[1].strip()
    if any(cut):
        return

    original = folded.span(start, start + len(piece)).of(text)

    assert piece in fold(original).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“No”", '"No"'),
        ("«No»", '"No"'),
        ("``No''", '"No"'),
        ("don’t", "don't"),
        ("a–b", "a-b"),
        ("a\u2011b", "a-b"),
        ("war -- peace", "war — peace"),
        ("40\u00a0minutes", "40 minutes"),
        ("forty\n  minutes", "forty minutes"),
        ("con\u00adflict", "conflict"),
        ("con\u200bflict", "conflict"),
        ("ﬁre", "fire"),
        ("e\u0301lan", "élan"),
        ("wait…", "wait..."),
        ("a \u200b b", "a b"),
    ],
)
def test_typography_is_ignored(one: str, other: str) -> None:
    """Two spellings that differ in typography alone fold to the same text."""
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [("US", "us"), ("40", "41"), ("1.2", "12"), ("résumé", "resume"), ("re-sign", "resign")],
)
def test_everything_else_is_kept(one: str, other: str) -> None:
    """Case, figures, accents and hyphens make a difference."""
    assert fold(one).text != fold(other).text


def test_offsets_are_code_points() -> None:
    """An emoji counts as one."""
    text = "😀 “No”"

    start = fold(text).text.index("No")

    assert fold(text).span(start, start + 2).of(text) == "No"
    assert unicodedata.normalize("NFC", text) == text

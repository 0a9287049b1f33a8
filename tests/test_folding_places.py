"""What folding makes of each sign, and the way back and forth between a text and its folded form."""

from __future__ import annotations

import pytest

from assistant.documents import Span
from assistant.text.folding import fold, fold_words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        (" A  B\n“C” — it’s ", "A B \"C\" - it's"), ("a – b", "a - b"), ("a–b", "a-b"),
        ("a—b", "a - b"), ("a--b", "a - b"), ("a ---b", "a - b"), ("-b", "-b"), ("a -", "a -"),
        ("a… b", "a... b"), ("a ... b", "a... b"), ("a . . . b", "a... b"), ("a...b", "a... b"),
        (". . .", "..."), ("…… a", "... a"), (" …a", "... a"), ("....a", "... a"),
        ("a ⋯ b", "a... b"), ("a.. b", "a.. b"), ("6' tall", "6' tall"), ("5’x", "5'x"),
        ("in 1999' it", 'in 1999" it'), ("'no'", '"no"'), ("''no''", '"no"'), ("‘no’", '"no"'),
        ("`no`", '"no"'), ("a`b", "a'b"), ("don’t", "don't"), ("x’", 'x"'), ("’x", '"x'),
        ("“”", '""'), ("ﬁne", "fine"), ("ﬀ", "ff"), ("ﬆ", "st"), ("ﬅ", "st"), ("Ｋ", "Ｋ"),
        ("½", "½"), ("e\u0301a", "éa"), ("cafe\u0301", "café"), ("x\u0301", "x\u0301"),
        ("1\u0301", "1\u0301"), ("\u0301", "\u0301"), ("ŝ", "ŝ"), ("❤\ufe0f", "❤"),
        ("👍🏻", "👍🏻"), ("👩\u200d🚒", "👩\u200d🚒"), ("👩\ufe0f\u200d🚒", "👩\u200d🚒"), ("a\u200bb", "ab"),
        ("a \u200b b", "a b"), ("\u200ba", "a"), ("a\u200b", "a"), ("\u00a0a\u00a0b\u00a0", "a b"),
        ("a\tb", "a b"), ("a\n\nb", "a b"), ("ab  cd", "ab cd"), ("  a  ", "a"), ("   ", ""),
        ("", ""), ("a.b 1.5", "a.b 1.5"), ("a  — “b", 'a - "b'), ("well -\nknown", "well - known"),
    ],
)  # fmt: skip
def test_each_sign_folds_to_the_plain_one(text: str, folded: str) -> None:
    """With the way back or without it, what comes of a text is the same."""
    assert fold(text).text == folded
    assert fold_words(text) == folded


@pytest.mark.parametrize(
    ("text", "kept", "joined", "breaks", "joined_breaks"),
    [
        ("infor-\nmation", "infor-mation", "information", {5}, {5}),
        ("a-\n b", "a-b", "ab", {1}, {1}),
        ("a- \nb", "a-b", "ab", {1}, {1}),
        ("a‐\nb c-\nd", "a-b c-d", "ab cd", {1, 5}, {1, 4}),
        ("infor-\nMation", "infor-Mation", "infor-Mation", set(), set()),
        ("a-\n5", "a-5", "a-5", set(), set()),
        ("infor\u00ad\nmation", "information", "information", set(), set()),
        ("-\n", "-", "-", set(), set()),
    ],
)
def test_a_word_broken_over_two_lines_is_told(
    text: str, kept: str, joined: str, breaks: set[int], joined_breaks: set[int]
) -> None:
    """The hyphen stays or goes; where it stood is known; a capital behind it begins a word."""
    assert (fold(text).text, set(fold(text).breaks)) == (kept, breaks)
    whole = fold(text, joined=True)
    assert (whole.text, set(whole.breaks)) == (joined, joined_breaks)


@pytest.mark.parametrize(
    ("text", "piece", "original"),
    [
        ("He: “No\u00a0\u00a0war”", "No war", "No\u00a0\u00a0war"),
        ("He: “No  war”", '"No', "“No"), ("He: “No  war”", 'war"', "war”"),
        ("a  — b", "a - b", "a  — b"), ("a  — b", "-", "—"), ("a  — bc", "c", "c"),
        ("it was … so", "...", "…"), ("it was . . . so", "...", ". . ."), ("ﬁne", "fi", "ﬁ"),
        ("ﬁne", "f", "ﬁ"), ("ﬁne", "i", "ﬁ"), ("ﬁne", "ne", "ne"), ("cafe\u0301 x", "é", "e\u0301"),
        ("cafe\u0301 x", "x", "x"), ("\u200babc", "a", "a"), ("a\u200bbc", "ab", "a\u200bb"),
        ("infor-\nmation", "mation", "mation"), ("infor-\nmation", "infor-", "infor-"),
        ("infor-\nmation", "r-m", "r-\nm"), ("abc", "b", "b"), (" abc", "abc", "abc"), (" abc", "bc", "bc"), ("a b ", "b", "b"),
    ],
)  # fmt: skip
def test_a_folded_piece_leads_back_to_its_own_signs(text: str, piece: str, original: str) -> None:
    """No more and no less of the text than what folded to it."""
    folded = fold(text)
    start = folded.text.index(piece)

    assert folded.span(start, start + len(piece)).of(text) == original


@pytest.mark.parametrize(
    ("text", "piece", "folded"),
    [
        ("He said:  “No  war”", "“No  war”", '"No war"'), ("He said:  “No  war”", "No", "No"),
        ("He said:  “No  war”", "war”", 'war"'), ("  abc", "  abc", "abc"), ("  abc", "bc", "bc"),
        ("abc  ", "bc  ", "bc"), ("xﬁne", "ﬁ", "fi"), ("xﬁne", "ne", "ne"), ("a…b", "…", "... "),
        ("a…b", "b", "b"), ("a -- b", "-- b", "- b"), ("a -- b", "- b", " b"), ("", "", ""),
    ],
)  # fmt: skip
def test_a_span_of_the_text_leads_to_what_folds_from_it(text: str, piece: str, folded: str) -> None:
    """A span that begins inside a sign leads behind what the sign folds to."""
    start = text.index(piece)
    low, high = fold(text).within(Span(start, start + len(piece)))

    assert fold(text).text[low:high].strip(" ") == folded.strip(" ")

"""Quotes that are hard to judge: honest editing, names, broken lines, other scripts, emoji."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import Citation, RejectedQuote
from assistant.grounding.quotes.aligning import Aligner, find_quote
from assistant.loading import make_article
from assistant.text.folding import fold_words

SPEECH = make_article(
    """"He told me 'never again,' and I believed him," Mary O’Neill said. She won't go to Hawaiʻi.

The council will not agree to a second ferry, its leader said. He wants 12 boats and the firm has offered $1.2 million. Nobody will agree to pay. They have seen 'about 150' houses and a 6' wall, and 'won't pay 90' of 100.

"We want peace," Lavrov said. "They cannot stop us," he added. Members may, as they had feared, lose [all] of it."""
)
SCAN = make_article(
    """More infor-
mation came from the well-
known firm in re-
sponse. The ﬁnal ﬁgure was 5 ﬂoors, con\u00ad
ﬂicting with the pre-
and post-war plans of the Anglo-
Saxon society, -5 degrees below."""
)
SIGNS = make_article(
    """The woman 👩🏽‍🚒 waved 👍🏽 at the 🇫🇷🇩🇪 crew and cafe\u0301 ❤️ staff. אמרה "שלום" לכולם. قال الرجل: «لن نغادر».

Café owners paid 3–4 euros — or 5 — in May…  Then N\u0303andu\u0301 farms — all nine – closed."""
)
ARTICLES = {"speech": SPEECH, "scan": SCAN, "signs": SIGNS}
ALIGNERS = {name: Aligner(article) for name, article in ARTICLES.items()}

TRUE: dict[str, tuple[str, str]] = {
    "He told me “never again,” and I believed him": ("speech", "typographic"),
    "'never again,' and I believed him": ("speech", "exact"),
    "“never again”, and I believed him": ("speech", "typographic"),
    "“'never again,' and I believed him,” Mary O'Neill said": ("speech", "typographic"),
    "Mary O`Neill said": ("speech", "typographic"),
    "Mary O\u02bcNeill said": ("speech", "typographic"),
    "go to Hawai'i": ("speech", "typographic"),
    "go to Hawai‘i": ("speech", "typographic"),
    "[h]e wants 12 boats": ("speech", "typographic"),
    "[T]hey cannot stop us": ("speech", "typographic"),
    "seen “about 150” houses": ("speech", "typographic"),
    "“about 150” houses and a 6' wall": ("speech", "typographic"),
    "a 6′ wall": ("speech", "typographic"),
    "and “won't pay 90” of 100": ("speech", "typographic"),
    "lose [all] of it": ("speech", "exact"),
    "will not agree to a [second] ferry": ("speech", "typographic"),
    "[The mayor] wants 12 boats": ("speech", "elided"),
    "the council [of Harwick] will not agree": ("speech", "elided"),
    "will not agree to a second ferry, [her] leader said": ("speech", "elided"),
    "[he] wants 12 boats and [Acme] has offered": ("speech", "elided"),
    "the firm [had] offered $1.2 million": ("speech", "elided"),
    "We [the Russians] want peace … They cannot stop us": ("speech", "elided"),
    "“[Russia] want[s] peace”": ("speech", "elided"),
    "He wants 12 boats [...] offered $1.2 million": ("speech", "elided"),
    "He wants 12 boats ⋯ offered $1.2 million": ("speech", "elided"),
    "He wants 12 boats . . . . offered $1.2 million": ("speech", "elided"),
    "More information came": ("scan", "typographic"),
    "More infor-mation came": ("scan", "typographic"),
    "infor-\nmation came from the": ("scan", "exact"),
    "well-known firm": ("scan", "typographic"),
    "more information came from the well-known firm in response": ("scan", "typographic"),
    "The final figure was 5 floors": ("scan", "typographic"),
    "5 floors, conflicting with": ("scan", "typographic"),
    "the pre- and post-war plans": ("scan", "typographic"),
    "the Anglo-Saxon society": ("scan", "typographic"),
    "The fi\u00adnal fig\u00adure was": ("scan", "typographic"),
    "The final fig-\nure was": ("scan", "typographic"),
    "−5 degrees below": ("scan", "typographic"),
    "The woman 👩🏽‍🚒 waved 👍🏽 at": ("signs", "exact"),
    "at the 🇫🇷🇩🇪 crew": ("signs", "exact"),
    "crew and café ❤": ("signs", "typographic"),
    "cafe\u0301 owners paid": ("signs", "typographic"),
    "אמרה “שלום” לכולם": ("signs", "typographic"),
    "\u202bאמרה \"שלום\" לכולם\u202c": ("signs", "typographic"),
    "قال الرجل: \"لن نغادر\"": ("signs", "typographic"),
    "paid 3-4 euros—or 5—in May...": ("signs", "typographic"),
    "Ñandú farms -- all nine -- closed": ("signs", "typographic"),
    "Then\u00a0Ñandú\u2009farms": ("signs", "typographic"),
}  # fmt: skip


@pytest.mark.parametrize(("quote", "wanted"), TRUE.items(), ids=map(ascii, TRUE))
def test_what_a_careful_editor_may_do_is_found(quote: str, wanted: tuple[str, str]) -> None:
    """The words are the article's, whatever the editor, the printer or the keyboard did."""
    name, fidelity = wanted
    found = ALIGNERS[name].find(quote)

    assert isinstance(found, tuple), found
    assert {one.fidelity for one in found} == {fidelity}
    assert all(ARTICLES[name].text[one.start : one.end] == one.quote for one in found)


FALSE: dict[str, str] = {
    "[He] will agree to pay": "speech",
    "The council will [never] agree to a second ferry": "speech",
    "The council will [now] agree to a second ferry": "speech",
    "He wants [15] boats and the firm": "speech",
    "They [can] stop us": "speech",
    "He [would want] 12 boats and the firm": "speech",
    "the firm has [reportedly] offered $1.2 million": "speech",
    "[un]agree to a second ferry": "speech",
    "Mary [O'Brien] said. She won't go": "speech",
    "We want peace. They cannot stop us": "speech",
    "The council will … agree to a second ferry": "speech",
    "Members may … feared, lose [none] of it": "speech",
    "a 6\" wall": "speech",
    "about 150 houses": "speech",
    "Council": "speech",
    "boats": "speech",
    "12": "speech",
    "mation came from the": "scan",
    "More infor": "scan",
    "More infor-": "scan",
    "sponse. The final figure": "scan",
    "final figure was 5 floor": "scan",
    "5 degrees below": "scan",
    "More inform-ation came": "scan",
    "The woman 👩": "signs",
    "The woman 👩🏽": "signs",
    "The woman 👩🚒 waved": "signs",
    "woman waved 👍 at the": "signs",
    "waved 👍🏿 at the": "signs",
    "crew and cafe": "signs",
    "🚒 waved 👍🏽 at the": "signs",
    "🏽 at the 🇫🇷🇩🇪 crew and": "signs",
    "🇩🇪 crew and cafés": "signs",
    "4 euros — or 5": "signs",
    "paid 3": "signs",
}  # fmt: skip


@pytest.mark.parametrize(("quote", "name"), FALSE.items(), ids=map(ascii, FALSE))
def test_what_misleads_is_refused(quote: str, name: str) -> None:
    """A bracket that turns the sense, a word or a sign that is cut, a sign that is another one."""
    assert isinstance(ALIGNERS[name].find(quote), RejectedQuote)


def test_flags_are_cut_between_countries_alone() -> None:
    """Two letters make a flag; a quote may end behind the first country and not within it."""
    article = make_article("They wave 🇫🇷🇩🇪 at the quay.")

    assert isinstance(find_quote("They wave 🇫🇷", article), tuple)
    assert isinstance(find_quote("They wave 🇫🇷🇩", article), RejectedQuote)


@pytest.mark.parametrize("word", ["Ferries", "ferries", "The", "Harwick"])
def test_one_word_proves_something_only_as_a_name(word: str) -> None:
    """A capital at the beginning of a sentence makes no name of a common word."""
    article = make_article("Ferries run. The ferries of Harwick stop.")

    assert isinstance(find_quote(word, article), tuple) == (word == "Harwick")


def test_brackets_never_cite_their_own_words() -> None:
    """What an editor put in is in no citation, of whatever fidelity."""
    found = ALIGNERS["speech"].find("[The mayor] wants 12 boats and the firm [Acme] has offered")

    assert isinstance(found, tuple)
    assert [one.quote for one in found] == ["wants 12 boats and the firm", "has offered"]


def test_a_later_place_may_be_honest_where_the_first_is_not() -> None:
    """Of two places for the second piece the one without a hidden "not" is taken."""
    article = make_article(
        "They came late on Monday and did not want to pay the bill, but later they want to pay it."
    )
    found = find_quote("They came late … want to pay", article)

    assert isinstance(found, tuple)
    assert found[1].start > article.text.index("later")


SPACES = st.sampled_from([" ", "  ", "\u00a0", "\n", "\u2009"])
LETTER = st.sampled_from(["a", "b", "X", "é", "e\u0301", "ß", "fi", "0", "9", "א", "あ", "n\u0303"])
SIGN = st.sampled_from(
    ["a", "E", "7", "😀", "👍🏽", "👩\u200d🚒", "🇫🇷", "’", "-", "–", ".", ",", "é", "ﬁ"]
)
WORDS = st.builds("{}{}{}".format, LETTER, st.lists(SIGN, max_size=4).map("".join), LETTER)


@given(st.lists(WORDS, min_size=6, max_size=30), SPACES, st.integers(0, 25), st.integers(4, 12))
def test_whole_words_of_any_text_are_found(
    words: list[str], space: str, at: int, size: int
) -> None:
    """A run from white space to white space is found, and cited by its own characters."""
    article = make_article(f"A title of its own\n\n{space.join(words)}")
    run = words[at % len(words) :][:size]
    if len(run) < 4:
        run = words[-4:]
    quote = space.join(run)
    found = find_quote(quote, article)

    assert isinstance(found, tuple), found
    (one,) = found
    assert article.text[one.start : one.end] == one.quote
    assert fold_words(one.quote).casefold() == fold_words(quote).casefold()
    assert quote in article.text


@given(st.sampled_from(sorted(ARTICLES)), st.integers(0, 400), st.integers(1, 120))
def test_no_citation_cuts_a_sign(name: str, start: int, size: int) -> None:
    """Whatever slice is asked for, a citation does not part a letter from its accent."""
    text = ARTICLES[name].text
    quote = text[start : start + size]
    found = ALIGNERS[name].find(quote)
    if isinstance(found, RejectedQuote):
        return

    for one in found:
        assert one.quote == text[one.start : one.end]
        for at in (one.start, one.end):
            assert text[at : at + 1] not in tuple("\u0301\u0303\u200d\ufe0f🏽")
            assert text[max(0, at - 1) : at] != "\u200d"


@given(
    st.sampled_from(sorted(ARTICLES)),
    st.integers(0, 400),
    st.integers(1, 120),
    st.text("…[]. ", max_size=3),
)
def test_changes_stand_where_they_are_said_to(name: str, start: int, size: int, sign: str) -> None:
    """Each change is a piece of the quote and of the article, at its offsets."""
    text = ARTICLES[name].text
    quote = text[start : start + size].replace("the", f"quarry{sign}", 1).replace("not ", "")
    found = ALIGNERS[name].find(quote)
    if isinstance(found, tuple):
        return

    for one in found.changes:
        assert found.written[one.written_at :].startswith(one.written)
        assert text[one.article_at :].startswith(one.article)
        assert (one.written == "") == (one.kind == "left_out")
        assert (one.article == "") == (one.kind == "added")
    if found.place is not None:
        assert isinstance(found.place, Citation)
        assert text[found.place.start : found.place.end] == found.place.quote

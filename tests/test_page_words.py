"""The page of an eval run: no words in it become HTML, and evidence is marked where it stands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evals.reports.evidence import stretches
from evals.reports.markup import tag
from evals.reports.page import page
from evals.reports.plain_text import harmless
from evals.verdict import Passage
from tests.html_tree import read, shape, squeezed
from tests.verdicts import HOSTILE, SUITE, TEXT, bare, failure, labels, verdict

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(
    lambda ends: Passage(start=ends[0], end=ends[0] + ends[1])
)


class TestEscaping:
    """Words of articles, models and labels are read, and never do anything."""

    @pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
    def test_hostile_words_change_no_element_and_no_attribute(self, words: str) -> None:
        """The same verdict with hostile words everywhere has the same elements and attributes."""
        plain, hostile = page(verdict(" x"), SUITE), page(verdict(f" {words}"), SUITE)

        assert shape(read(hostile)) == shape(read(plain))
        assert [hostile.count(sign) for sign in '<>"'] == [plain.count(sign) for sign in '<>"']

    @given(st.text(max_size=40))
    @settings(max_examples=60, deadline=None)
    def test_any_words_are_read_as_they_are(self, words: str) -> None:
        """An element's text and an attribute's value are the words, less what acts unseen."""
        told = read(tag("p", words, title=words).text).all("p")

        assert [one.text for one in told] == [harmless(words)]
        assert told[0].attributes == {"title": harmless(words)}

    @pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
    def test_a_hostile_article_is_text(self, words: str) -> None:
        """An article's passages are words and marks, whatever it says, and all of it is there."""
        text = f"{TEXT}\n{words}\n\nBy {words}, in {words}."
        (shown,) = read(page(bare(failures=(failure(),)), {"dam": labels(text=text)})).having(
            "passages"
        )

        assert {one.name for one in shown.all()} <= {"p", "span", "mark", "details", "summary"}
        for element in (*shown.having("id"), *shown.all("summary")):
            element.inside.clear()
        assert squeezed(shown.text) == squeezed(harmless(text))

    def test_nothing_acts_unseen(self) -> None:
        """No control character, no mark that turns the writing and no half character is left."""
        told = page(verdict("".join(HOSTILE)), {"dam": labels(text=TEXT + "".join(HOSTILE))})

        acting = {char for char in told if unicodedata.category(char) in ("Cc", "Cs", "Cf")}

        assert acting <= {"\n"}


class TestEvidence:
    """Evidence is shown where it stands."""

    @given(st.lists(SPANS, max_size=4), st.lists(SPANS, max_size=4), SPANS)
    @settings(max_examples=100, deadline=None)
    def test_marks_change_no_word(
        self, required: list[Passage], cited: list[Passage], part: Passage
    ) -> None:
        """The stretches joined are the text, and exactly the characters of the spans are marked."""
        text = TEXT[:100]
        found = list(stretches(text, part.start, part.end, required, cited))

        at = part.start
        for one in found:
            for index in range(at, at + len(one.text)):
                assert one.required == any(s.start <= index < s.end for s in required)
                assert one.cited == any(s.start <= index < s.end for s in cited)
            at += len(one.text)
        assert "".join(one.text for one in found) == text[part.start : part.end]

    def test_required_and_cited_words_are_marked_apart(self) -> None:
        """Required words, cited words, and those that are both bear different marks."""
        (shown,) = read(page(bare(failures=(failure(),)), SUITE)).having("passages")

        marked = [(one.attributes["class"], one.text) for one in shown.all("mark")]

        assert marked == [
            ("required", "Nobody "),
            ("required cited", "was hurt"),
            ("cited", ", said the mayor, Ada"),
        ]

    def test_a_long_article_is_not_told_with_each_failure(self) -> None:
        """It stands whole once, folded, and its failures link to what they leave out."""
        text = TEXT + "".join(f"\n{'Nothing of note happened. ' * 9}\n" for _ in range(60))
        found = tuple(failure(number) for number in range(5))
        tree = read(page(bare(failures=found), {"dam": labels(text=text)}))

        (whole,) = tree.having("whole")
        near = [one for one in tree.having("passages") if one is not whole]

        assert squeezed(TEXT.splitlines()[-1]) in squeezed(whole.text)
        assert len(near) == 5
        for one in near:
            assert [place.text for place in one.having("id")] == ["p2", "p3", "p4"]
            assert [link.text for link in one.all("a")] == [
                "p1 in the whole article",
                "p5 to p64 in the whole article",
            ]

    @pytest.mark.parametrize("text", ["", "short"], ids=["no text", "another text"])
    def test_spans_outside_of_the_article_harm_nothing(self, text: str) -> None:
        """A run may be of other texts than the labels are now."""
        tree = read(page(bare(failures=(failure(),)), {"dam": labels(text=text)}))

        assert len(tree.having("failure")) == 1
        assert not tree.having("passages") or not tree.having("passages")[0].all("mark")

"""Pages for a browser: the article's text is whole and exact, whatever is marked in it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import Citation, make_article
from assistant.rendering.html import draw
from assistant.rendering.html.reading import Reading
from assistant.rendering.html.sheet import Back, Sheet
from assistant.rendering.plain import visible
from tests.html_pages import VILES, drawn, ids, words_at
from tests.html_results import samples, vile
from tests.html_tree import read

SPANS = st.lists(st.tuples(st.integers(0, 70), st.integers(1, 40)), max_size=12)
CROSSED = "The dam at Orrin broke on Monday.\n\nNobody was hurt, said Ada Quill. Repairs cost more."


class TestReading:
    """The article's side."""

    def test_the_article_is_whole_and_exact(self) -> None:
        """Without its tags each passage is the article's text, sign for sign, whatever is marked in it."""
        for name in (*samples(), *VILES):
            _, article = vile(name) if isinstance(name, int) else samples()[name]
            _, tree = drawn(name)

            assert [one.text for one in tree.having("words")] == [
                visible(passage.span.of(article.text)) for passage in article.passages
            ]
            assert [one.text for one in tree.having("label")] == [
                passage.id for passage in article.passages
            ]

    @given(SPANS)
    @settings(deadline=None)
    def test_marks_that_cross_nest_or_touch(self, spans: list[tuple[int, int]]) -> None:
        """Any spans at all are marked exactly, also over the end of a passage."""
        article = make_article(CROSSED)
        sheet = Sheet(article)
        asked = []
        for start, length in spans:
            end = min(start + length, len(CROSSED))
            if quote := CROSSED[start:end].strip():
                at = CROSSED.index(quote, start)
                cited = Citation(
                    passage="p1", start=at, end=at + len(quote), quote=quote, fidelity="exact"
                )
                asked.append((sheet.source(cited, "cited", Back("c1", "x")), quote))

        reading = Reading(article, sheet.places)
        tree = read(reading.draw().text)

        assert [one.text for one in tree.having("words")] == CROSSED.split("\n\n")
        for place, quote in asked:
            assert words_at(tree, place.id) == quote.replace("\n\n", "")
            pieces = [
                one
                for one in tree.all("mark")
                if place.id in (one.attributes.get("class") or "").split()
            ]
            assert bool(pieces) == (place.id in reading.continued)
        assert len(set(ids(tree))) == len(ids(tree)) == len(sheet.places)

    def test_copied_text_has_no_numbers(self) -> None:
        """Links back stand in the article without a character of their own."""
        _, tree = drawn("conversation")
        links = [*tree.having("back"), *tree.having("return")]

        assert len(links) > 10
        assert {one.text for one in links} == {""}
        assert all(one.attributes["aria-label"] and one.attributes["data-sign"] for one in links)

    @pytest.mark.parametrize(
        ("text", "lang"),
        [("The dam broke on Monday and nobody was hurt.", None),
         ("Die Gespräche dauerten etwa vierzig Minuten und fanden in Stockholm statt.", "")],
    )  # fmt: skip
    def test_what_is_not_english_is_not_said_to_be(self, text: str, lang: str | None) -> None:
        """An article in another language is not read out as English."""
        article = make_article(text)
        (passages,) = read(draw(article, article)).having("passages")

        assert passages.attributes.get("lang") == lang

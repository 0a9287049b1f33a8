"""Pages for a browser: words of articles, models, file names and users never do anything."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import re
import unicodedata
from typing import TYPE_CHECKING

import pytest

from assistant import make_article
from assistant.rendering.html import draw
from assistant.rendering.html.frame import is_web
from tests.hostile_pages import (
    ATTRIBUTES,
    ELEMENTS,
    acting,
    acting_in_markdown,
    commanded,
    made,
    parsed,
)
from tests.html_pages import VILES, all_pages, drawn
from tests.html_results import SOURCES
from tests.html_tree import read

if TYPE_CHECKING:
    from pathlib import Path


class TestSafety:
    """Words of articles, models, file names and users are read, and never do anything."""

    def test_two_parsers_find_only_our_elements(self) -> None:
        """Of 100 hostile results no word becomes an element or an attribute, by either parser."""
        for seed in VILES:
            page, tree = drawn(seed)
            ours = [
                (one.name, {k: v or "" for k, v in one.attributes.items()}) for one in tree.all()
            ]

            assert ours == parsed(page), seed
            assert {name for name, _ in ours} <= ELEMENTS, seed
            assert {name for _, attributes in ours for name in attributes} <= ATTRIBUTES, seed

    def test_nothing_is_loaded_and_nothing_but_the_article_is_linked_to(self) -> None:
        """Links stay in the page but for the article's own address; nothing else has an address."""
        for page, tree in all_pages():
            (style,) = tree.all("style")
            links = [one for one in tree.all() if "href" in one.attributes]
            outward = [one for one in links if not (one.attributes["href"] or "").startswith("#")]

            assert {one.name for one in links} <= {"a"}
            assert len(outward) <= 1
            for one in outward:
                assert re.match(r"(?i)https?://", one.attributes["href"] or "")
                assert one.attributes["rel"] == "noreferrer noopener"
            assert not re.search(r"url\(|@import|expression|image-set", style.text)
            assert "<script" not in page.lower()

    @pytest.mark.parametrize("source", SOURCES)
    def test_only_an_address_of_the_web_is_a_link(self, source: str) -> None:
        """An article's source is a link when it can only be http or https; else it is words."""
        article = make_article("It rained.", source=source)

        found = [
            one.attributes["href"]
            for one in read(draw(article, article)).all("a")
            if not (one.attributes["href"] or "").startswith("#")
        ]

        assert found == ([source] if is_web(source) else [])
        assert is_web(source) == source.lower().startswith(
            ("https://a", "https://news.example/a")
        ) & (" " not in source)

    def test_the_policy_allows_this_style_alone(self) -> None:
        """The policy forbids everything but the page's own style, whose digest it names."""
        for _, tree in all_pages():
            (style,) = tree.all("style")
            (policy,) = (
                one.attributes["content"]
                for one in tree.all("meta")
                if one.attributes.get("http-equiv") == "Content-Security-Policy"
            )
            digest = base64.b64encode(hashlib.sha256(style.text.encode()).digest()).decode()

            assert policy == (
                f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
            )

    def test_nothing_acts_unseen(self) -> None:
        """No control character, no mark that turns the writing and no half character is left."""
        acting = {
            char
            for page, _ in all_pages()
            for char in page
            if unicodedata.category(char) in ("Cc", "Cs")
            or unicodedata.bidirectional(char) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        }  # fmt: skip

        assert acting <= {"\n", "\t"}

    def test_by_every_way_in(self, tmp_path: Path) -> None:
        """Names of files, titles, questions, models and history make no page or Markdown do a thing."""
        written = [made(0), *commanded(0, tmp_path)]

        assert len(written) >= 5
        for page, document in written:
            assert acting(page) == []
            assert acting_in_markdown(document) == []

    def test_what_acts_would_be_found(self) -> None:
        """Who judges sees an element, a handler, a link, a style and a character that are not ours."""
        page, _ = made(0)

        for wrong in (
            "<img src=x>", "<p onclick=x>", "<a href='javascript:x'>y</a>", "\u202e",
        ):  # fmt: skip
            with contextlib.suppress(AssertionError):  # what is not closed
                assert acting(page.replace("<main", f"{wrong}<main", 1)) != []
        assert acting(page.replace("sha256-", "sha256-x")) != []
        for wrong in ("[a](b)", "![a](b)", "<b>", "http://e.example", "\x9b", "---", "> a"):
            assert acting_in_markdown(f"It {wrong} rained.\n\n{wrong}\n") != []

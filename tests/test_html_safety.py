"""Pages for a browser: words of articles, models, file names and users never do anything."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata

import html5lib
import pytest

from assistant import make_article
from assistant.rendering.html import draw
from assistant.rendering.html.frame import is_web
from tests.html_pages import VILES, all_pages, drawn
from tests.html_results import SOURCES
from tests.html_tree import read

ELEMENTS = set(
    "html head meta title style body nav header main section footer h1 h2 h3 p a ul ol li div "
    "span bdi b q cite code time dl dt dd details summary mark blockquote del ins".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name href class id dir aria-label aria-labelledby tabindex "
    "data-sign datetime open rel".split()
)


def parsed(page: str) -> list[tuple[str, dict[str, str]]]:
    """Return the elements of a page and their attributes, as a browser's rules read them."""
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    return [(one.tag, dict(one.attrib)) for one in tree.iter()]


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

"""Pages that are broken or hostile: what is read of them is short, plain and never an error."""

from __future__ import annotations

import json
import unicodedata
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from assistant.documents import Found, Metadata
from assistant.loading.html.metadata import read_metadata
from tests.metadata_cases import PROSE, page
from tests.metadata_pages import CASES
from tests.metadata_traps import TRAPS

LONG = "x" * 2_000_000
BOMBS = {
    "lists in lists": "[" * 100_000,
    "objects in objects": '{"@graph":' * 100_000,
    "closed lists in lists": "[" * 900 + '{"@type":"Article","headline":"Deep"}' + "]" * 900,
    "one long string": json.dumps({"@type": "NewsArticle", "headline": LONG, "author": LONG}),
    "an open string of backslashes": '{"a": "' + '\\"' * 200_000,
    "open comments": '{"@type": "Article" ' + "/*" * 200_000,
    "commas": '{"@type": "Article"' + ", " * 200_000 + "x",
    "many things": json.dumps([{"@type": "NewsArticle", "headline": "Dam"}] * 20_000),
    "a long number": '{"@type": "Article", "datePublished": ' + "9" * 50_000 + "}",
    "a date of figures": json.dumps({"@type": "Article", "datePublished": "1" * 50_000}),
    "half a surrogate": '{"@type": "Article", "headline": "\\ud800 dam \\udfff"}',
    "entities": '{"@type": "Article", "headline": "' + "&amp;" * 100_000 + '"}',
    "tags": json.dumps({"@type": "Article", "headline": "<b" * 100_000}),
    "field names": '"@type":"NewsArticle"' * 20_000 + "{",
    "constants": '{"@type": "Article", "datePublished": NaN, "headline": Infinity, "author": null}',
}


def read(markup: str, url: str | None = None) -> Metadata:
    return read_metadata(html.document_fromstring(markup), url)


def founds(said: Metadata) -> list[Found]:
    held: list[Found] = []
    for value in (getattr(said, name) for name in Metadata.model_fields):
        held += value if isinstance(value, tuple) else [value] if value else []
    return held


def check_plain(said: Metadata) -> None:
    for found in founds(said):
        assert 0 < len(found.value) <= 2_000
        assert not {unicodedata.category(char) for char in found.value} & {"Cc", "Cs"}
        assert not set(found.value) & set(
            "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200f"
        )
    for date in (said.published, said.modified):
        assert date is None or 1990 <= datetime.fromisoformat(date.value).year < 2100
    if said.canonical:
        assert said.canonical.value.startswith(("http://", "https://"))


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_hostile_json_ld_neither_raises_nor_hides_the_page(bomb: str) -> None:
    """Whatever a block holds, the heading is still read, and values are cut to sane lengths."""
    block = bomb.replace("</", "")
    said = read(
        page(
            f"<title>Dam breaks</title><script type='application/ld+json'>{block}</script>",
            f"<h1>Dam breaks early</h1>{PROSE}",
        )
    )
    check_plain(said)
    assert said.title is not None
    assert said.title.value == "Dam breaks early"


@pytest.mark.parametrize(
    "markup",
    [
        "<p>x",
        "<div>" * 50_000 + "<h1>Dam</h1>",
        "<h1>" * 5_000,
        "<meta property='og:title' content='" + LONG + "'><h1>Dam</h1>",
        "<h1>" + LONG + "</h1>",
        "<h1>Dam</h1>" + "<time datetime='2021-05-03'>3 May 2021</time>" * 20_000,
        "<h1>Dam</h1><p>" + "Published " * 50_000,
        "<h1>Dam</h1>" + "<p>By " * 20_000,
        "<h1>Dam</h1><p>" + "1.2.3." * 50_000,
        "<h1>Dam</h1><p>" + "3 May " * 25,
        "<div itemscope itemprop=author>" * 2_000 + "Ann Lee",
        "<meta name=date content='" + "2021-" * 50_000 + "'>",
        "<title>" + " | a" * 100_000 + "</title>",
        "<title>" + "a: " * 100_000 + "</title><h1>Dam breaks</h1>",
        "<!-- x --><?pi?><svg><title>Menu</title></svg><h1><!-- y -->Dam</h1>",
        "<html lang='" + "x-" * 10_000 + "'><h1>Dam</h1>",
        "<div itemprop=author>" * 5_000 + "<h1>Dam</h1>",
        "<h1>Dam" + "<i>" * 5_000 + "</h1>",
        "<link rel=canonical href='http://[::1'><meta property=og:url content='http://a:99999999/'><h1>Dam</h1>",
    ],
    ids=range(19),
)
def test_hostile_markup_never_raises(markup: str) -> None:
    """Deep, long and endless pages are read like others; what is found of them is plain."""
    check_plain(read(markup, "https://x.example/a"))


def test_a_page_may_end_with_an_empty_heading_that_names_it() -> None:
    """A heading of whose words nothing is shown in a line is no line of the page."""
    said = read(
        f"<html><head><title>Dam breaks</title></head><body><p>{PROSE}</p>"
        "<h1><object>Dam breaks</object></h1></body></html>"
    )

    check_plain(said)


def test_marks_that_turn_or_hide_writing_are_left_out() -> None:
    """A value is printed on terminals: nothing in it moves the cursor or turns what follows."""
    said = read(
        "<meta property=og:site_name content='Vale\u202e \u2066Echo\u200b'><meta name=author content='Ann\x9b Lee\u202d'>"
        "<title>Dam\u202e breaks</title><h1>Dam\u202e breaks\u2028 &#27;[31m early</h1>"
    )
    assert [found.value for found in founds(said)] == [
        "Dam breaks [31m early",
        "Ann Lee",
        "Vale Echo",
    ]


_WORDS = st.sampled_from(
    "@type @graph @id NewsArticle WebPage Person Organization headline datePublished dateModified author name url "
    "mainEntityOfPage mainEntity publisher inLanguage 2021-05-03 1620032700000 &quot; <b> en_US Ann,Lee http://x".split()
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | _WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_WORDS, inner, max_size=6),
    max_leaves=30,
)


@settings(max_examples=150, deadline=None)
@given(_JSON)
def test_any_json_is_read_without_an_error(value: Any) -> None:
    """Types are wrong in every way on real pages: what does not fit is passed over."""
    block = json.dumps(value).replace("</", "<\\/")
    check_plain(
        read(page(f"<script type='application/ld+json'>{block}</script>", "<h1>Dam breaks</h1>"))
    )


@settings(max_examples=150, deadline=None)
@given(st.sampled_from([*CASES, *TRAPS]), st.data())
def test_a_page_that_is_cut_or_damaged_is_read_without_an_error(
    case: Any, data: st.DataObject
) -> None:
    """A page cut short, or with a piece of another in it, gives plain values or none."""
    start = data.draw(st.integers(0, len(case.html)))
    end = data.draw(st.integers(start, len(case.html)))
    other = data.draw(
        st.text(max_size=8) | st.sampled_from(['"', "<", "{", "</script>", "<article>"])
    )
    markup = case.html[:start] + other.replace("\0", "") + case.html[end:]
    if markup.strip():
        try:
            tree = html.document_fromstring(markup)
        except (html.etree.ParserError, ValueError):  # nothing is left of it
            return
        check_plain(read_metadata(tree, case.url))

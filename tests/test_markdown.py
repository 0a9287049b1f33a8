"""Markdown: an article holds what its page shows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.loading.markdown import to_text

WORD = st.text("abcdefgh", min_size=1, max_size=8)
SHOWN = [
    ("*By Mira Tol* | 14 March 2025", "By Mira Tol | 14 March 2025"),
    ("**Mayor Ilse Brandt** told [the council](http://a.b)", "Mayor Ilse Brandt told the council"),
    ("The ferry\nclosed.", "The ferry closed."),
    ("One  \ntwo", "One\ntwo"),
    ("> “No way,” she said.", "“No way,” she said."),
    ("AT&amp;T paid 3\\*4", "AT&T paid 3*4"),
    ("![A boat](boat.jpg) sank", "sank"),
    ("Hello <b>there</b>", "Hello there"),
    ("<div>Hello</div>", "Hello"),
    ("<!-- nobody reads this -->\n\nHello", "Hello"),
    ("It cost ~~$4~~ $5.", "It cost  $5."),
    ("Title\n=====\n\nText", "Title\n\nText"),
    ("one\n\n* * *\n\ntwo", "one\n\ntwo"),
    ("- one\n- two\n  - three\n\nfour", "- one\n- two\n- three\n\nfour"),
    ("3. one\n4. two", "3. one\n4. two"),
    ("* one\n\n  more\n* two", "- one\nmore\n- two"),
    ("|a|b|\n|-|-|\n|1|2|\n\nend", "a  b\n1  2\n\nend"),
    ("```\nx = 1\n```", "x = 1"),
    ("[1]: http://a.b\n\nSee [this][1].", "See this."),
]


@pytest.mark.parametrize(("source", "shown"), SHOWN, ids=[source for source, _ in SHOWN])
def test_marks_are_read_not_shown(source: str, shown: str) -> None:
    """Each mark does to the text what it does to the page."""
    assert to_text(source) == f"{shown}\n"


@given(st.lists(st.lists(WORD, min_size=1).map(" ".join), min_size=1))
def test_plain_paragraphs_stay(paragraphs: list[str]) -> None:
    """A text without marks is its own page."""
    assert to_text("\n\n".join(paragraphs)) == "\n\n".join(paragraphs) + "\n"


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    """Whatever a file holds, it is read without a fault."""
    to_text(text)

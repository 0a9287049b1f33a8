"""Pieces of HTML: what they show, and only that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.loading.fragments import one_line, page_title, shown
from assistant.loading.markdown import to_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a  b\nc"),
        ("AT&amp;T &lt;b&gt; &nbsp;x", "AT&T <b> \xa0x"),
        ("a<script>if (a < b) { '</p>' }</script>b", "ab"),
        ("a<style>p > a {}</style>b<!-- > -->c<!-- never closed", "abc"),
        ("a<SCRIPT>x", "a"),
        ("<p hidden>no</p>yes<p style='display: none'>no</p>", "yes"),
        ('<div hidden><div>no</div>no</div>yes<img hidden src="x">', "yes"),
        ("<span style='font-size:0'>no</span><i style='font-size:0.9em'>yes</i>", "yes"),
        ("<a title=\"a > b\" href='x'>yes</a>", "yes"),
        ("3 < 4 and 5 > 4", "3 < 4 and 5 > 4"),
        ("a\n  line", "a line"),
        ("<a <b>c", "<a c"),
    ],
)
def test_what_is_shown(html: str, text: str) -> None:
    """Blocks are set apart, marks are gone, what is hidden is not there."""
    assert shown(html) == text


@pytest.mark.parametrize(
    "hiding",
    [
        "style='max-height:0;overflow:hidden'",
        "style='opacity:0'",
        "style='position:absolute;left:-9999px'",
        "style='font-size:1px;line-height:1px'",
        "style='color:#fff;background:#fff'",
        "style='color:transparent'",
        "style='di/* */splay:none'",
        "class='note pre'",
        "aria-hidden=true",
        'hidden=""',
    ],
)
def test_no_way_to_hide_brings_words_in(hiding: str) -> None:
    """Law: what a tag or a style sheet hides is not shown, however it does so."""
    sheet = "<style>p{color:#000}.pre{display:none}@media print{.z{display:none}}</style>"
    assert (
        shown(f"{sheet}<p class=z>yes</p><div {hiding}>no<p>no</p></div><p>yes</p>") == "yes\n\nyes"
    )


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div style='font-size:0px'>no<p style='font-size:13px'>yes</p>no</div><p>yes</p>",
         "yes\n\nyes"),
        ("<td style='font-size:0'><div><div style='font-size:1rem'>yes</div>no</div></td>yes",
         "yes\n\nyes"),
        ("<div style='font-size:0'><b style='font-size:2em'>no</b></div>yes", "yes"),
        ("<div style='visibility:hidden'>no<p style='visibility:visible'>yes</p></div>", "yes"),
        ("<div style='display:none'><p style='display:block'>no</p></div>yes", "yes"),
        ("<p>It cost <s>4</s> 14 million.</p>", "It cost  14 million."),
    ],
)  # fmt: skip
def test_letters_inside_may_be_seen_again(html: str, text: str) -> None:
    """Law: newsletters lay out with boxes whose letters have no size, and what has one is read."""
    assert shown(html, laid_out=True) == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("One\ntwo  \nthree\\\nfour", "One two\nthree\nfour"),
        ("a <span hidden>no</span> b", "a  b"),
        ("<div hidden>\n\nno **no**\n\n    no\n\n</div>\n\nyes", "yes"),
        ("<script>\nno\n</script>\n\nyes", "yes"),
        ("a <span hidden>no\n\nyes", "a\n\nyes"),
        ("a<br>b", "a\nb"),
        ("- one\n  line\n- two", "- one line\n- two"),
        ("<https://a.example> and <b@c.example>", "https://a.example and b@c.example"),
    ],
)
def test_html_in_markdown(source: str, text: str) -> None:
    """Lines of a paragraph are one, hard breaks stay, and what HTML hides is not shown."""
    assert to_text(source) == f"{text}\n"


def test_titles() -> None:
    """A title is one line without tags, whatever a page writes in it."""
    assert page_title("<html><TITLE lang=en>\n Dam &amp;\n bridge </title>") == "Dam & bridge"
    assert page_title("<title></title>") is None
    assert page_title("<p>no") is None
    assert one_line("a &lt;b&gt;c&lt;/b&gt; 3 < 4 \ud800") == "a c 3 < 4 ?"
    assert len(one_line("x" * 10_000)) == 300


@given(st.text("<>/abp hidden='\"!-&;\n", max_size=80))
def test_any_piece_can_be_read(html: str) -> None:
    """Whatever stands in it, there is a text, and no tag of a paragraph is left in it."""
    assert "<p>" not in shown(html)

"""Pieces of HTML in feeds, records and mails: what they show is read, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.loading.fragments import shown
from tests.test_html_body_hidden import CANARY, COUNTED

BY_NAMES = ("utility class",)
"""Names are a page's own; a piece has no sheet to say what this one means."""


@pytest.mark.parametrize("name", [name for name in COUNTED if name not in BY_NAMES])
def test_what_a_page_hides_a_piece_hides(name: str) -> None:
    """Law: what is hidden on a page by its own attributes is hidden in a feed and a newsletter."""
    assert shown(f"<p>It broke.</p>{COUNTED[name]}<p>All of it.</p>") == "It broke.\n\nAll of it."


def test_newsletters_that_set_the_size_to_nothing_around_each_part() -> None:
    """Law: as mail programs show it, a part with a size is read, the words around it are not."""
    cell = (
        '<tr><td style="font-size:0px;padding:10px 25px;">{}'
        '<div style="font-size:13px">{}</div></td></tr>'
    )
    rows = (cell.format(CANARY, words) for words in ("The <b>dam</b> broke.", "<p>So it did.</p>"))

    assert shown(f"<table>{''.join(rows)}</table>", laid_out=True) == "The dam broke.\n\nSo it did."


@pytest.mark.parametrize("around", ['<div style="font-size:0">', "<div hidden>"])
@pytest.mark.parametrize("size", ["1em", "90%", "inherit"])
def test_a_share_of_nothing_is_nothing(around: str, size: str) -> None:
    """Law: a size that depends on the one around it shows nothing that is hidden."""
    assert shown(f'{around}<b style="font-size:{size}">{CANARY}</b></div>It broke.') == "It broke."


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


_PIECES = ["<div>", "</div>", "<p>", "</p>", '<td style="font-size:0">', "</td>", "word ",
           '<div style="font-size:12px">', '<div style="opacity:0">', "<br>", "<b hidden>", "</b>", "<p"]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_any_nesting_is_read(pieces: list[str]) -> None:
    """Law: whatever is left open or closed twice, no word is shown twice."""
    assert shown("".join(pieces)).count("word") <= pieces.count("word ")

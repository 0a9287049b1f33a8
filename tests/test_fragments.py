"""Pieces of HTML in feeds, records and mails: what they show is read, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.loading.fragments import shown
from tests.test_html_body_hidden import CANARY, COUNTED

BY_SHEETS = ("style sheet", "style sheet by id", "utility class")
"""Names are a page's own; a piece has no sheet to say what they mean."""


@pytest.mark.parametrize("name", [name for name in COUNTED if name not in BY_SHEETS])
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


_PIECES = ["<div>", "</div>", "<p>", "</p>", '<td style="font-size:0">', "</td>", "word ",
           '<div style="font-size:12px">', '<div style="opacity:0">', "<br>", "<b hidden>", "</b>", "<p"]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_any_nesting_is_read(pieces: list[str]) -> None:
    """Law: whatever is left open or closed twice, no word is shown twice."""
    assert shown("".join(pieces)).count("word") <= pieces.count("word ")

"""Newsletters as programs lay them out: what readers see of them is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant import load_article
from tests.collected import mail, saved

if TYPE_CHECKING:
    from pathlib import Path


def test_a_newsletter_of_boxes_without_letters(tmp_path: Path) -> None:
    """Law: what a layout's tables of no letter size hold is read, what precedes the mail is not."""
    cell = "<td style='font-size:0px;padding:10px'><div style='font-size:13px'>It broke {n}.</div></td>"
    rows = "".join(f"<table><tr>{cell.format(n=n)}</tr></table>" for n in (1, 2))
    before = "<div style='max-height:0px;overflow:hidden'>Open this mail!</div>"

    made = mail(None, f"<html><body>{before}{rows}</body></html>")

    article = load_article(saved(tmp_path, "a.eml", made.as_bytes()))

    assert article.text == "It broke 1.\n\nIt broke 2."

"""Of each way to hide words: what it hides is left out, and what only looks so hidden is kept."""

from __future__ import annotations

import pytest

from tests.html_bodies import PARAGRAPHS, TITLE, paragraphs, site, taken
from tests.html_ways import HIDDEN, SHOWN

SAID = "Forty volunteers filled sandbags until noon, and the mayor thanked them for it."


def _page(css: str, element: str) -> str:
    said = element.replace("{said}", SAID)
    inside = f"{paragraphs(PARAGRAPHS[:2])}{said}{paragraphs(PARAGRAPHS[2:])}"
    return site(f"<article><h1>{TITLE}</h1>{inside}</article>", head=f"<style>{css}</style>")


@pytest.mark.parametrize("name", HIDDEN)
def test_what_nobody_sees_is_left_out(name: str) -> None:
    """Law: however a page hides a part, as browsers hide it, its words are not in the article."""
    text, warnings = taken(_page(*HIDDEN[name]))
    assert text == "\n\n".join((TITLE, *PARAGRAPHS))
    words = len(SAID.split()) * HIDDEN[name][1].count("{said}")
    assert warnings == (f"{words} words that the page does not show were left out",)


@pytest.mark.parametrize("name", SHOWN)
def test_what_only_looks_hidden_is_kept(name: str) -> None:
    """Law: what browsers show, though it looks like a way to hide, is read."""
    text, warnings = taken(_page(*SHOWN[name]))
    assert text == "\n\n".join((TITLE, *PARAGRAPHS[:2], SAID, *PARAGRAPHS[2:]))
    assert not warnings

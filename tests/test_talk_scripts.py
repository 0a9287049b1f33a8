"""A chat as a new user meets it: numbers of sources in scripts, names that cannot be used."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.commands import call, written

if TYPE_CHECKING:
    from pathlib import Path

COST = "How much will the repairs cost?"
LONG = "a" * 5000


@pytest.fixture
def article(tmp_path: Path) -> str:
    """An article in a file."""
    return written(tmp_path)


def told(article: str, *lines: str) -> list[dict[str, Any]]:
    """Return what a script of lines gave, an object a line."""
    script = "".join(f"{line}\n" for line in lines)
    ran = call("chat", article, "--no-history", "--quiet", "--json", given=script)
    return [json.loads(line) for line in ran.out.splitlines()]


def test_sources_have_numbers_in_every_form(article: str) -> None:
    """``/source`` counts as a page would, though none was drawn."""
    cost, checked, *sources = told(
        article, COST, "/check The union has 320 members.", "/source 1", "/source 2"
    )

    shown = [cost["claims"][0]["citations"][0], checked["claims"][0]["citations"][0]]
    assert [one["source"] for one in sources] == shown


def test_a_source_without_a_number_is_asked_for(article: str) -> None:
    """Who does not know how many there are is told."""
    _, failed = told(article, COST, "/source")

    assert failed["error"] == "which source? there are 1 to 1: /source 1"


@pytest.mark.parametrize("name", [LONG, f"{LONG}/x"])
def test_no_target_is_a_surprise(name: str, article: str) -> None:
    """``-o`` refuses a name that can be no file's in one line, before anything is asked."""
    ran = call("summarize", article, "--quiet", "-o", name)

    assert ran.code == 2
    assert "unexpected" not in ran.complaint


def test_an_article_behind_continue_is_told_apart(article: str) -> None:
    """Who writes the article where an id belongs is told how it is done."""
    ran = call("chat", "--continue", article, given="")

    assert (ran.code, ran.complaint) == (
        2, "what follows --continue names a conversation; put the ARTICLE before it",
    )  # fmt: skip

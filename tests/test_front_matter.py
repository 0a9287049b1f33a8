"""Front matter: what a Markdown file says of itself is known, and no part of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import load_article
from assistant.loading.front_matter import split
from tests.article_files import stored

if TYPE_CHECKING:
    from pathlib import Path

YAML = """---
# of the paper
title: "Dam: breaks" # today
authors:
  - Mia Holt
  - name: Bo Renn
date: 2024-05-03
lastmod: 2024-05-04T08:00:00+02:00
lang: en-GB
canonical_url: 'https://tern.example/dam'
site: The Tern
tags: [dam, "a, b"]
summary: |
  Not: read
  --
---
It broke.
"""
TOML = """+++
title = "Dam: breaks"
author = ["Mia Holt", "Bo Renn"]
date = 2024-05-03
updated = 2024-05-04T08:00:00+02:00
language = "en-GB"
url = "https://tern.example/dam"
site_name = "The Tern"
+++

It broke.
"""
JSON = """{"title": "Dam: breaks", "authors": ["Mia Holt", {"name": "Bo Renn"}],
"datePublished": "2024-05-03", "modified": "2024-05-04T08:00:00+02:00", "language": "en-GB",
"url": "https://tern.example/dam", "publisher": {"name": "The Tern"}}

It broke.
"""


@pytest.mark.parametrize("source", [YAML, TOML, JSON, YAML.replace("\n", "\r\n")], ids=range(4))
def test_what_it_says_is_known(source: str, tmp_path: Path) -> None:
    """Title, authors, days, language, site and address, in each of the three ways to write them."""
    article = load_article(stored(tmp_path, source.encode(), "dam.md"))

    said = article.metadata
    assert article.text == "It broke.\n"
    assert (article.title, article.published) == ("Dam: breaks", "2024-05-03")
    assert [author.value for author in said.authors] == ["Mia Holt", "Bo Renn"]
    assert said.modified is not None
    assert said.modified.value == "2024-05-04T08:00:00+02:00"
    assert [one.value for one in (said.language, said.site, said.canonical) if one] == [
        "en-GB", "The Tern", "https://tern.example/dam",
    ]  # fmt: skip
    assert said.title is not None
    assert said.title.where == "front matter"
    assert article.origin.warnings == ()


@pytest.mark.parametrize(
    "source",
    [
        "---\n\nA rule, then words.\n\n---\n\nMore.",
        "---\nThe dam broke.\n---\n",
        "--- words",
        "----\ntitle: x\n----\n",
        "{not json}",
        "+++ three",
        "title: no fence\n",
        "",
    ],
)
def test_a_document_that_has_none(source: str) -> None:
    """A rule, braces or a key at the beginning are no front matter: nothing is taken or told."""
    assert split(source) == (source, split("").metadata, ())


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: no end\n\nIt broke.",
        "---\ntitle: x\nno key here\n---\nIt broke.",
        '+++\ntitle = "x\n+++\nIt broke.',
        "+++\ntitle = 1",
        '{"title": "x"\n\nIt broke.',
    ],
)
def test_what_is_broken_stays_text(source: str) -> None:
    """Nothing is lost: it stays part of the text, and a warning says why."""
    body, metadata, (warning,) = split(source)

    assert body == source
    assert metadata == split("").metadata
    assert "front matter cannot be read" in warning


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Dam breaks", "Dam breaks"),
        ("'It''s #1'", "It's #1"),
        (r'"A \"dam\" é"', 'A "dam" é'),
        ("Dam #1", "Dam"),
        ("Dam#1", "Dam#1"),
        ("Dam\n  breaks", "Dam breaks"),
        ("", None),
        ("~", None),
        (">\n  folded", None),
    ],
)
def test_how_values_are_written(written: str, title: str | None) -> None:
    """Quotes, escapes, comments and further lines are read as YAML reads them."""
    said = split(f"---\ntitle: {written}\n---\n").metadata.title

    assert (said.value if said else None) == title


@given(
    st.sampled_from(["---\n", "+++\n", '{"', ""]),
    st.text(),
    st.sampled_from(["\n---\n", "\n+++\n", '":1}', ""]),
)
def test_any_text_can_be_split(begin: str, middle: str, end: str) -> None:
    """Whatever a file begins with is front matter or text, and the words behind it stay."""
    source = f"{begin}{middle}{end}The dam broke."

    assert split(source).body.endswith("The dam broke.")


@given(
    st.from_regex(r"[a-z]{1,8}: [A-Za-z0-9' \"\[\],|>#-]{0,20}", fullmatch=True),
    st.text("abc\n -", max_size=30),
)
def test_any_key_and_value(line: str, more: str) -> None:
    """Any value of a key is read or left, never a fault."""
    split(f"---\n{line}\n{more}\n---\nEnd")

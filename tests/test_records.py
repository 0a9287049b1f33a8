"""JSON and JSON Lines: objects that hold an article each."""

from __future__ import annotations

import gzip
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import ArticleError, AssistantError, UsageError, list_articles, load_article
from tests.article_files import SEED
from tests.collected import saved

if TYPE_CHECKING:
    from pathlib import Path

RECORDS: tuple[dict[str, object], ...] = (
    {"title": "Dam breaks", "text": "It broke.", "date": "2024-05-03", "author": "Mia Holt"},
    {"headline": "Mill burns", "articleBody": "<p>It <b>burned</b>.</p><p>All of it.</p>",
     "datePublished": "2024-05-03T08:00:00Z", "inLanguage": "en"},
    {"article": {"title": "Nested", "body": "One level."}, "source": {"name": "The Tern"},
     "url": "https://tern.example/a", "published_at": 1714723200},
    {"name": "x", "content": ["A paragraph.", "Another."]},
)  # fmt: skip
TEXTS = ["It broke.", "It burned.\n\nAll of it.", "One level.", "A paragraph.\n\nAnother."]


def lines(*records: object) -> bytes:
    return b"\n".join(json.dumps(one).encode() for one in records)


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.jsonl", lines(*RECORDS)),
        ("a.ndjson", b"\xef\xbb\xbf" + lines(*RECORDS).replace(b"\n", b"\r\n\r\n")),
        ("a.json", json.dumps(RECORDS).encode()),
        ("a.json", json.dumps({"status": "ok", "articles": RECORDS}, indent=2).encode()),
        ("a.json", lines(*RECORDS)),
        ("a.jsonl.gz", gzip.compress(lines(*RECORDS))),
    ],
    ids=["lines", "mark and blank lines", "list", "list in an object", "lines as json", "gzip"],
)
def test_records_are_listed_and_read(name: str, raw: bytes, tmp_path: Path) -> None:
    """Lines, a list or an object with a list: each object is an article with its own facts."""
    path = saved(tmp_path, name, raw)

    entries = list_articles(path)
    articles = [load_article(entry.source) for entry in entries]

    assert [one.title for one in entries] == ["Dam breaks", "Mill burns", "Nested", "A paragraph."]
    assert [one.published for one in entries] == ["2024-05-03", "2024-05-03", "2024-05-03", None]
    assert [one.text for one in articles] == TEXTS
    assert [one.origin.kind for one in articles] == ["record"] * 4
    assert articles[0].metadata.authors[0].value == "Mia Holt"
    assert articles[1].metadata.language is not None
    assert articles[2].metadata.site is not None
    assert articles[2].metadata.site.value == "The Tern"
    assert articles[2].origin.url == "https://tern.example/a"
    assert articles[3].source == f"{path}#4"


def test_a_broken_line_is_told_with_its_number(tmp_path: Path) -> None:
    """The others are still read, under the numbers that they were listed with."""
    raw = b'{"text": "One."}\n\n{"text": \n[1]\n{"title": "no text"}\n{"text": "Two."}'
    path = saved(tmp_path, "a.jsonl", raw)

    entries = list_articles(path)

    assert [(one.note or "").partition(":")[0] for one in entries] == [
        "", "line 3 is no JSON", "line 4 is no object with fields",
        "line 5 has no text, body or content", "",
    ]  # fmt: skip
    assert load_article(f"{path}#5").text == "Two."
    with pytest.raises(ArticleError, match="line 3 is no JSON"):
        load_article(f"{path}#2")
    with pytest.raises(UsageError, match="holds 2 articles"):
        load_article(path)


def test_one_object_is_the_article(tmp_path: Path) -> None:
    """What ``show --format json`` prints is read again, with its title and day."""
    article = load_article(SEED)
    path = saved(tmp_path, "a.json", article.model_dump_json().encode())

    read = load_article(path)

    assert (read.text, read.title, read.published) == (
        article.text,
        article.title,
        article.published,
    )
    assert load_article("-", stdin=io.BytesIO(article.model_dump_json().encode())).text == read.text


def test_a_record_with_a_description_alone(tmp_path: Path) -> None:
    """It is read, and a warning says that it is not the whole."""
    (warning,) = load_article(
        saved(tmp_path, "a.json", b'{"title": "Dam", "description": "It broke."}')
    ).origin.warnings

    assert "only a description" in warning


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"{", "is no JSON"),
        (b"[" * 100_000, "is no JSON"),
        (b"[]", "holds no article"),
        (b"{}", "is no object with fields"),
        (b'{"title": "x"}', "has no text, body or content"),
        (b"null", "is no JSON"),
        (b"", "is no JSON"),
    ],
    ids=lambda case: repr(case)[:20],
)
def test_what_holds_no_article(raw: bytes, said: str, tmp_path: Path) -> None:
    """One line says why."""
    with pytest.raises(ArticleError, match=said):
        load_article(saved(tmp_path, "a.json", raw))


def test_what_only_json_can_write(tmp_path: Path) -> None:
    """NULs and halves of surrogate pairs are U+FFFD; endless numbers say nothing."""
    raw = b'{"text": "a\\u0000 \\ud800 dam \\ud83d\\ude00", "n": ' + b"1" * 5_000 + b"}"

    assert load_article(saved(tmp_path, "a.json", raw)).text == "a\ufffd \ufffd dam \U0001f600"


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["title", "text", "body", "date", "author", "source", "url", "items", "x"]),
        inner, max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@settings(deadline=None)
@given(values=st.lists(VALUES, max_size=4), name=st.sampled_from(["a.json", "a.jsonl"]))
def test_any_values(
    values: list[object], name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever a file of JSON holds, it is listed and read, or there is a reason."""
    path = saved(tmp_path_factory.mktemp("json"), name, lines(*values))

    try:
        for entry in list_articles(path):
            assert entry.model_dump_json()
            load_article(entry.source)
    except AssistantError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either is right


@pytest.mark.parametrize(
    ("said", "known"),
    [
        ("2. Dezember 2021", "2021-12-02"),
        (20211202, "2021-12-02"),
        ("2021年12月2日", "2021-12-02"),
        ("2 May 1887", "1887-05-02"),
        ("Thu, 2 Dec 21 14:05:00 -0000", "2021-12-02T14:05:00+00:00"),
        ("December 2, 2021 at 2:05 PM EST", "2021-12-02T14:05:00-05:00"),
        (1638453900, "2021-12-02T14:05:00Z"),
        ("Published: 5 June 2023 | Updated 6 June 2023", "2023-06-05"),
        ("0001-01-01T00:00:00Z", None),
        ("12/02/2021", None),
        ("202112", None),
        ("On 3 May 2021 the dam broke", None),
        (True, None),
    ],
)
def test_dates_are_read_as_on_pages(tmp_path: Path, said: object, known: str | None) -> None:
    """A field is read in every language and form that is read on a page, if it says but when."""
    article = load_article(saved(tmp_path, "a.json", lines({"text": "It broke.", "date": said})))

    published = article.metadata.published
    assert (published.value if published else None) == known

"""Collections: what they hold is listed, and each article of them has a name to read it by."""

from __future__ import annotations

import gzip
import io
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import (
    ArticleError,
    AssistantError,
    Entry,
    UsageError,
    Web,
    list_articles,
    load_article,
)
from tests.article_files import TEXT, stored
from tests.collected import archive, mail, page, rss, saved, warc
from tests.commands import HARBOUR

OFFLINE = Web(offline=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with three articles, and with what is none."""
    for name, raw in {
        "b.html": page(), "a.txt": HARBOUR.encode(), "c.md": b"---\ntitle: Mill\n---\nIt burned.",
        ".hidden.txt": b"x", "photo.jpg": b"\xff\xd8\xff", "noending": b"x", "z.zip": archive({}),
    }.items():  # fmt: skip
        stored(tmp_path, raw, name)
    (tmp_path / "deeper.txt").mkdir()
    stored(tmp_path / "deeper.txt", b"x", "d.txt")
    return tmp_path


def test_a_folder(folder: Path) -> None:
    """Its articles are listed by name, one level deep, and named by their paths."""
    entries = list_articles(folder)

    assert [(one.title, one.published, Path(one.source).name) for one in entries] == [
        ("Harbour of Tern to close for repairs", "2024-03-12", "a.txt"),
        ("Dam of Orrin breaks", None, "b.html"),
        ("Mill", None, "c.md"),
    ]
    assert load_article(entries[0].source).text == HARBOUR
    assert load_article(f"{folder}#3").source == str(folder / "c.md")
    with pytest.raises(UsageError, match="holds 3 articles; assistant list"):
        load_article(folder)
    with pytest.raises(UsageError, match="up to 3"):
        load_article(f"{folder}#4")


def test_a_pattern(folder: Path) -> None:
    """The files that it names, sorted; one that names one file is that file."""
    assert [Path(one.source).name for one in list_articles(f"{folder}/[ab].*")] == [
        "a.txt",
        "b.html",
    ]
    assert load_article(f"{folder}/c.*").text == "It burned.\n"
    assert load_article(f"{folder}/[ab].*#1").text == HARBOUR
    with pytest.raises(ArticleError, match="there is no file"):
        list_articles(f"{folder}/x*")


def test_one_article_is_a_list_of_one(tmp_path: Path) -> None:
    """Whatever its form."""
    for name, raw in {"a.txt": TEXT.encode(), "a.html": page(), "a.eml": mail().as_bytes()}.items():
        path = saved(tmp_path, name, raw)
        (entry,) = list_articles(path)
        assert entry.number == 1
        assert entry.title in {"Dam breaks near Müller’s mill", "Dam of Orrin breaks", "Däm breaks"}
        assert load_article(f"{path}#1").text == load_article(entry.source).text
        with pytest.raises(UsageError, match="is one article, so it has no number 2"):
            load_article(f"{path}#2")


def test_a_file_that_is_called_so(tmp_path: Path) -> None:
    """A file whose name ends in a number is that file, and may hold others."""
    path = saved(tmp_path, "a.zip#2", TEXT.encode())
    saved(tmp_path, "a.zip", archive({"1.txt": b"One.", "2.txt": b"Two."}))
    inner = saved(tmp_path, "b#1", archive({"1.txt": b"One.", "2.txt": b"Two."}))

    (tmp_path / "c").mkdir()
    stored(tmp_path / "c", b"In a folder.", "d.txt")
    beside = saved(tmp_path, "c#1", TEXT.encode())

    assert load_article(path).text == TEXT
    assert load_article(beside).text == TEXT
    assert load_article(f"{tmp_path}/a.zip#1").text == "One."
    assert load_article(f"{inner}#2").text == "Two."
    assert load_article(f"{inner}#2").source == f"{inner}#2"
    assert list_articles(inner)[1].source == f"{inner}#2"


@pytest.mark.parametrize(
    "name", ["a.zip#0", "a.zip#", "a.zip#x", "a.zip#-1", "a.zip#1#1", "a.zip#99999999"]
)
def test_what_is_no_number(name: str, tmp_path: Path) -> None:
    """It is part of a file's name, and there is no such file."""
    saved(tmp_path, "a.zip", archive({"1.txt": b"One."}))

    with pytest.raises(ArticleError, match="there is no file"):
        load_article(tmp_path / name)


def test_one_beyond_those_that_are_listed(tmp_path: Path) -> None:
    """A list ends at 10,000; what is behind them has its number all the same."""
    path = saved(tmp_path, "a.jsonl", b'{"text": "One."}\n' * 10_002)

    assert len(list_articles(path)) == 10_000
    assert [one.source for one in list_articles(f"{path}#10002")] == [f"{path}#10002"]
    with pytest.raises(UsageError, match="up to 10002"):
        list_articles(f"{path}#10003")


def test_standard_input() -> None:
    """A collection on standard input is listed, and one of it is read."""
    raw = archive({"1.txt": b"One.", "2.txt": b"Two."})

    assert [one.source for one in list_articles("-", stdin=io.BytesIO(raw))] == ["-#1", "-#2"]
    article = load_article("-#2", stdin=io.BytesIO(raw))
    assert (article.text, article.source) == ("Two.", "-#2")


def test_one_packed_file(tmp_path: Path) -> None:
    """A gzip of one file is read as that file; it may be a collection."""
    assert load_article(saved(tmp_path, "a.txt.gz", gzip.compress(TEXT.encode()))).text == TEXT
    assert "Mia Holt" in load_article(saved(tmp_path, "a.html.gz", gzip.compress(page()))).text
    feed = saved(tmp_path, "f.xml.gz", gzip.compress(rss("<title>A</title>", "<title>B</title>")))
    assert [one.source for one in list_articles(feed)] == [f"{feed}#1", f"{feed}#2"]


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (gzip.compress(b"a" * 20_000_001), "unpacks to more than 20 MB"),
        (gzip.compress(gzip.compress(b"a")), "is packed twice"),
        (gzip.compress(TEXT.encode())[:-20], "is a damaged gzip file"),
        (b"\x1f\x8b" + bytes(30), "is a damaged gzip file"),
        (gzip.compress(bytes(257) + b"ustar" + bytes(250)), "is a tar archive"),
    ],
    ids=["bomb", "twice", "cut", "nothing", "tar"],
)
def test_what_is_packed_and_not_read(raw: bytes, said: str, tmp_path: Path) -> None:
    """One line says why."""
    with pytest.raises(ArticleError, match=said):
        load_article(saved(tmp_path, "a.txt.gz", raw))


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    """An archive with such a name is listed, and what is listed can be read."""
    path = os.fsdecode(os.fsencode(tmp_path) + b"/d\xe4m.zip")
    Path(path).write_bytes(archive({"1.txt": b"One.", "2.txt": b"Two."}))

    first, _ = list_articles(path)

    assert load_article(first.source).text == "One."
    assert Entry.model_validate_json(first.model_dump_json()).source.endswith("/d?m.zip#1")


@settings(deadline=None, max_examples=200)
@given(
    begin=st.sampled_from(
        [b"", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"<rss>", b"<feed>", b"---\n",
         b"+++\n", b'{"text":', b"From a@b Fri May  3 08:00:00 2024\nA: b\n", archive({"a.txt": b"x"})[:40],
         warc(b"WARC/1.0\r\n\r\n")]
    ),
    middle=st.binary(max_size=60),
    name=st.sampled_from(["a", "a.md", "a.eml", "a.json", "a.jsonl", "a.mbox", "a.mht", "a.zip", "a.txt.gz"]),
)  # fmt: skip
def test_any_bytes(
    begin: bytes, middle: bytes, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Any bytes under any name are an article, a list of articles, or one line that says why not."""
    path = saved(tmp_path_factory.mktemp("any"), name, begin + middle)

    for read in (list_articles, load_article):
        try:
            read(path, web=OFFLINE)
        except AssistantError as error:
            assert "\n" not in str(error)  # noqa: PT017 - either is right

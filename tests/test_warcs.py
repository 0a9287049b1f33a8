"""Web archives: the pages that servers answered, and nothing else."""

from __future__ import annotations

import gzip
import io
import zlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant import ArticleError, UsageError, list_articles, load_article
from assistant.loading.collections.http_answers import read_answer
from assistant.loading.collections.streams import Gunzipped
from tests.collected import answer, archive, page, record, saved, warc

if TYPE_CHECKING:
    from pathlib import Path

RECORDS = (
    record(b"software: x\r\n", "warcinfo", "", "application/warc-fields"),
    record(b"GET / HTTP/1.1\r\n\r\n", "request"),
    record(answer(page())),
    record(answer(b"", status="301 Moved")),
    record(answer(b"gone", status="404 Not Found")),
    record(answer(b"\x89PNG\r\n" * 50_000, kind="image/png"), uri="https://tern.example/a.png"),
    record(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "revisit"),
    record(b"The mill stands.\n", "resource", "https://tern.example/mill.txt", "text/plain"),
)


@pytest.mark.parametrize("packed", [True, False], ids=["gzip", "plain"])
def test_answers_are_listed(packed: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter
    """Pages and texts that were found, with address and moment; requests, errors, pictures not."""
    path = saved(tmp_path, "a.warc.gz", warc(*RECORDS, packed=packed))

    entries = list_articles(path)
    first, second = (load_article(entry.source) for entry in entries)

    assert [(one.title, one.note) for one in entries] == [
        ("Dam of Orrin breaks", "https://tern.example/dam.html"),
        ("The mill stands.", "https://tern.example/mill.txt"),
    ]
    assert "Mia Holt" in first.text
    assert first.source == f"{path}#1"
    assert (first.origin.url, first.origin.retrieved) == (
        "https://tern.example/dam.html", "2024-05-03T08:00:00Z",
    )  # fmt: skip
    assert (second.text, second.origin.kind) == ("The mill stands.\n", "text")


def _chunked(body: bytes, size: int = 100) -> bytes:
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x;x=y\r\n%s\r\n" % (len(one), one) for one in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (gzip.compress(page()), "gzip"),
        (zlib.compress(page()), "deflate"),
        (zlib.compress(page())[2:-4], "deflate"),
        (gzip.compress(page()[:99]) + gzip.compress(page()[99:]), "gzip"),
        (gzip.compress(zlib.compress(page())), "deflate, gzip"),
        (page(), "gzip"),
        (page(), "identity"),
    ],
    ids=["gzip", "zlib", "raw deflate", "members", "layers", "unpacked before", "identity"],
)
@pytest.mark.parametrize("chunks", [True, False], ids=["chunks", "whole"])
def test_how_a_body_was_sent(packed: bytes, coding: str, chunks: bool) -> None:  # noqa: FBT001 - a parameter of cases
    """Chunks are joined and packing is undone, also where that was done before."""
    fields = [f"Content-Encoding: {coding}", "Transfer-Encoding: chunked"][: 1 + chunks]
    body = _chunked(packed) if chunks else packed

    assert read_answer(answer(body, *fields)).body == page()


@pytest.mark.parametrize(
    ("body", "fields", "said"),
    [
        (gzip.compress(b"a" * 21_000_000), "Content-Encoding: gzip", "larger than 20 MB"),
        (page(), "Content-Encoding: br", "packed as 'br', which is not read"),
        (b"zz\r\nabc\r\n", "Transfer-Encoding: chunked", "its chunks are damaged"),
        (b"5\r\nab", "Transfer-Encoding: chunked", "its chunks are damaged"),
        (gzip.compress(page())[:30] + b"zzz", "Content-Encoding: gzip", ""),
        (gzip.compress(page())[:-9], "Content-Encoding: gzip", "broke off"),
        (page(), ", ".join(["Content-Encoding: deflate", *["deflate"] * 9]), "10 times over"),
        (b"a" * 20_000_001, "X: y", "larger than 20 MB"),
    ],
    ids=["bomb", "brotli", "no chunks", "cut chunk", "damaged", "cut", "layers", "large"],
)
def test_a_body_that_cannot_be_read(body: bytes, fields: str, said: str, tmp_path: Path) -> None:
    """It is listed with the reason, and the others are read."""
    path = saved(
        tmp_path,
        "a.warc.gz",
        warc(record(answer(body, fields)), RECORDS[-1], packed=False),
    )

    first, second = list_articles(path)

    if said:
        assert said in (first.note or "")
        with pytest.raises(ArticleError, match=said):
            load_article(first.source)
    assert "The mill stands." in load_article(second.source).text


def test_a_damaged_record_stops_none_behind_it(tmp_path: Path) -> None:
    """In a packed archive the next record is found again."""
    good, other = (gzip.compress(record(answer(page(name)))) for name in ("One", "Two"))
    path = saved(tmp_path, "a.warc.gz", good + good[:90] + b"\xff" * 9 + good[99:] + other)

    entries = list_articles(path)

    assert [one.title for one in entries] == ["One", None, "Two"]
    assert "damaged record" in (entries[1].note or "")
    with pytest.raises(UsageError, match="holds 2 articles"):
        load_article(path)


def test_what_ends_too_early(tmp_path: Path) -> None:
    """What was whole before the end is read."""
    whole = warc(record(answer(page("One"))), record(answer(page("Two"))), packed=False)
    path = saved(tmp_path, "a.warc", whole[:-300])

    assert [one.title for one in list_articles(path)] == ["One", None]


@settings(deadline=None)
@given(data=st.data())
def test_any_damage(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever byte is wrong there is a list or a reason."""
    raw = bytearray(warc(*RECORDS[1:3], RECORDS[7], packed=data.draw(st.booleans())))
    for _ in range(data.draw(st.integers(1, 4))):
        raw[data.draw(st.integers(5, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = saved(
        tmp_path_factory.mktemp("warc"), "a.warc", raw[: data.draw(st.integers(9, len(raw)))]
    )

    try:
        assert list_articles(path)
    except ArticleError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either is right


@given(st.binary(max_size=200))
def test_any_answer(raw: bytes) -> None:
    """Whatever a server sent, there is an answer with a status, or none."""
    assert read_answer(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n" + raw).status in (
        0,
        200,
    )
    read_answer(raw)


def test_an_archive_of_archives(tmp_path: Path) -> None:
    """A WACZ holds WARC files: their pages are counted on."""
    files = {
        "datapackage.json": b"{}",
        "archive/a.warc.gz": warc(*RECORDS),
        "archive/b.warc": warc(record(answer(page("Mill burns"))), packed=False),
        "pages/pages.jsonl": b"{}",
    }
    path = saved(tmp_path, "a.wacz", archive(files))

    entries = list_articles(path)

    assert [one.title for one in entries] == [
        "Dam of Orrin breaks",
        "The mill stands.",
        "Mill burns",
    ]
    assert load_article(entries[2].source).source == f"{path}#3"


def test_a_stream_that_unpacks_to_no_end() -> None:
    """Packed zeros are given up; nothing of them is held."""
    stream = Gunzipped(io.BytesIO(gzip.compress(bytes(3_000_000))), plenty=1_000_000)

    with pytest.raises(EOFError, match="far more than an archive of pages"):
        stream.read(2_000_000)
    assert not stream.next_member()

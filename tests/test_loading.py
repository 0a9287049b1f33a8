"""Loading: from files, standard input and strings to an article with its title and day."""

import hashlib
import io
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.errors import ArticleError, UsageError
from assistant.loading import load_article, make_article
from tests.article_files import SEED, TEXT, stored


class Trickle(io.RawIOBase):
    """A stream that gives one byte at a time, as a slow pipe may."""

    def __init__(self, raw: bytes) -> None:
        self.left = [bytes([byte]) for byte in reversed(raw)]

    def read(self, _size: int = -1) -> bytes:
        """Return the next byte, whatever was asked for."""
        return self.left.pop() if self.left else b""


def test_standard_input() -> None:
    """A dash reads the stream to its end, as bytes of any encoding."""
    whole = load_article("-", stdin=io.BytesIO(TEXT.encode("utf-8-sig")))
    slow = load_article("-", stdin=Trickle(TEXT.encode()))  # type: ignore[arg-type] # reads alike

    alone = make_article(TEXT, source="-")
    assert whole.text == slow.text == alone.text
    assert (whole.id, whole.title, whole.source) == (alone.id, alone.title, alone.source)
    assert slow.origin.size == len(TEXT.encode())


def test_closed_standard_input() -> None:
    """A closed stream is refused, not raised through."""
    stream = io.BytesIO(b"")
    stream.close()

    with pytest.raises(ArticleError, match=r"standard input cannot be read .*; name a file"):
        load_article("-", stdin=stream)


def test_a_path_named_dash_is_a_file() -> None:
    """Only the string means standard input."""
    with pytest.raises(ArticleError, match="there is no file '-'"):
        load_article(Path("-"), stdin=io.BytesIO(TEXT.encode()))


def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    """A name in another encoding than the system's is read, and shown as far as it can be."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/d\xe4m.txt"))
    try:
        path.write_bytes(TEXT.encode())
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")

    article = load_article(path)

    assert article.source.endswith("/d?m.txt")
    assert article.model_dump_json()
    path.write_bytes(b"")
    with pytest.raises(ArticleError, match=r"d\\udce4m.txt' is empty"):
        load_article(path)


def test_article_of_the_seed() -> None:
    """The seed has its title, its day, and an id made from its text."""
    article = load_article(SEED)
    text = SEED.read_text(encoding="utf-8")

    assert article.title == "Blinken and Lavrov hold talks behind closed doors at OSCE summit"
    assert article.published == "2021-12-02"
    assert article.text == text
    assert article.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert article.id == article.sha256[:12]
    assert [passage.id for passage in article.passages[:2]] == ["p1", "p2"]
    assert make_article(text).id == article.id


def test_markdown_is_read_as_it_shows(tmp_path: Path) -> None:
    """Marks are no part of the article; in a file of another kind they may be anything."""
    text = "# Dam breaks\n\n**It** broke on [Monday](https://example.org).\n"
    article = load_article(stored(tmp_path, text.encode(), "dam.MD"))
    plain = load_article(stored(tmp_path, text.encode(), "dam.txt"))

    assert (article.title, article.text) == ("Dam breaks", "Dam breaks\n\nIt broke on Monday.\n")
    assert (plain.title, plain.text) == ("Dam breaks", text)


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("2021-12-02", "2021-12-02"),
        (" 2021-12-02 ", "2021-12-02"),
        ("2 December 2021", "2021-12-02"),
        ("December 2, 2021", "2021-12-02"),
        ("20:35, 02 December 2021", "2021-12-02"),
        ("2021-12-02T20:35Z", "2021-12-02"),
    ],
)
def test_title_and_day_can_be_given(tmp_path: Path, given: str, day: str) -> None:
    """What the caller says of an article replaces what its text says."""
    path = stored(tmp_path, b"Dam breaks\n\n5 June 2020\n\nIt broke.")

    article = load_article(path, title=" The\n dam ", published=given)

    assert (article.title, article.published) == ("The dam", day)
    assert load_article(path, title=" ").title == "Dam breaks"


@pytest.mark.parametrize("given", ["", "soon", "2021-13-02", "2021-02-30", "December", "x" * 999])
def test_a_day_that_is_none_is_refused(given: str) -> None:
    """A date of publication that cannot be read is a usage error that shows how to write it."""
    with pytest.raises(UsageError, match=r"^.{0,240}is not a date of publication; write it as 20"):
        make_article(TEXT, published=given)


def test_a_string_that_no_file_can_hold() -> None:
    """Half a surrogate pair in the text is refused; in a title or a source it is replaced."""
    with pytest.raises(ArticleError, match="half a surrogate pair at character 4"):
        make_article("The \ud800 dam broke.")

    article = make_article(TEXT, title="Dam\udc80", source="d\udce4m.txt")

    assert (article.title, article.source) == ("Dam?", "d?m.txt")


@settings(deadline=None)  # some bytes begin as a PDF file does, which a child process reads
@given(st.binary(max_size=60) | st.text(max_size=40).map(str.encode))
def test_any_bytes_are_an_article_or_a_refusal(raw: bytes) -> None:
    """Arbitrary bytes never raise anything but our own errors, and lose no ink."""
    try:
        article = load_article("-", stdin=io.BytesIO(raw))
    except (ArticleError, UsageError):
        return

    held = "".join(article.text[passage.start : passage.end] for passage in article.passages)
    assert "".join(held.split()) == "".join(article.text.split())
    assert "\r" not in article.text
    assert article.model_validate_json(article.model_dump_json()) == article

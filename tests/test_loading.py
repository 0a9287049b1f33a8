"""Loading: from bytes, files, standard input and strings to an article, or one clear refusal."""

import hashlib
import io
import os
import socket
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import ArticleError, UsageError
from assistant.loading import load_article, make_article
from assistant.loading.decoding import decode
from assistant.loading.files import LARGEST

SEED = Path(__file__).parent.parent / "seeds" / "blinken-lavrov-osce-2021.txt"
TEXT = "Dam breaks near Müller’s mill\n\nIt broke on Monday – “at noon”. It cost €3.\n"


def stored(folder: Path, raw: bytes, name: str = "dam.txt") -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        b"\xff\xfe" + TEXT.encode("utf-16-le"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"),
        TEXT.encode("cp1252"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        b"\xff\xfe" + TEXT.replace("\n", "\r\n").encode("utf-16-le"),
        TEXT.replace("\n", "\r\n").encode("cp1252"),
    ],
    ids="utf8 bom utf16le utf16be utf32 cp1252 crlf cr utf16-crlf cp1252-crlf".split(),
)
def test_one_text_however_encoded(tmp_path: Path, raw: bytes) -> None:
    """Encoding, byte order mark and line ends do not change an article, nor its id."""
    path = stored(tmp_path, raw)

    article = load_article(path)

    assert article == make_article(TEXT, source=str(path))
    assert article == load_article(str(path))
    assert article.text == TEXT


def test_nothing_else_is_changed(tmp_path: Path) -> None:
    """White space, marks without ink and a second byte order mark stay in the text."""
    text = "  A\xa0b\t \n\n\n\u200b\ufeffc \x0c d\u2028e\x85f  \n"

    assert load_article(stored(tmp_path, text.encode())).text == text
    assert load_article(stored(tmp_path, b"\xef\xbb\xbf" + text.encode())).text == text


def test_windows_1252_leaves_no_byte_undefined() -> None:
    """Each byte above 127 alone is one character, the five undefined ones too."""
    for byte in range(0x80, 0x100):
        assert len(decode(b"The dam broke caf" + bytes([byte]), "a.txt")) == 18
    assert decode(b"\x93Dam\x94 \x80 5 \x96 caf\xe9 \x81", "a.txt") == "“Dam” € 5 – café \x81"


def test_damaged_utf8_stays_utf8() -> None:
    """One bad byte among many good ones does not turn every quotation mark into three letters."""
    cut = "“Müller’s mill” – said “so”.".encode() + "’".encode()[:2]

    assert decode(cut, "a.txt") == "“Müller’s mill” – said “so”.\ufffd"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t\xc2\xa0", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"... --- !!", "holds no words"),
        (b"The dam\0 broke", "NUL bytes"),
        ("The dam broke".encode("utf-16-le"), "NUL bytes"),
        (b"\xff\xfeT\0\0\0", "NUL bytes"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF file; reading that is not there yet: save"),
        (b"PK\x03\x04\x14\x00", "a ZIP archive .*docx"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a", "a GIF image"),
        (b"RIFF\x24\x08\x00\x00WEBPVP8 ", "a WebP image"),
        (b"{\\rtf1 The dam broke.}", "an RTF file"),
        (b"\x1f\x8b\x08\x00", "a gzip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file"),
        (b"\x01\x02\x03\x04\x05 words \x06\x07\x08", "control characters"),
    ],
    ids=lambda case: repr(case)[:30],
)
def test_what_is_no_text_is_refused(tmp_path: Path, raw: bytes, said: str) -> None:
    """Nothing, noise and binary files are refused with one line that names what was found."""
    path = stored(tmp_path, raw)

    with pytest.raises(ArticleError, match=said) as refusal:
        load_article(path)

    assert "dam.txt" in str(refusal.value)
    assert "\n" not in str(refusal.value)
    with pytest.raises(ArticleError, match=f"^standard input .*{said}"):
        load_article("-", stdin=io.BytesIO(raw))


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (b"<!DOCTYPE html><title>Dam</title>", "dam.txt"),
        (b"\xef\xbb\xbf \n<HTML lang='en'>Dam", "dam"),
        (b"<?xml version='1.0'?>\n<!-- a --><!-- b -->\n<html>Dam", "dam.md"),
        (b"\xff\xfe" + "<!doctype html>Dam".encode("utf-16-le"), "dam.txt"),
        (b"The dam broke.", "dam.html"),
        (b"The dam broke.", "DAM.HTM"),
    ],
)
def test_web_pages_are_not_read_yet(tmp_path: Path, raw: bytes, name: str) -> None:
    """HTML, by its name or its first tag, is a usage error that says what to do."""
    with pytest.raises(UsageError, match="web pages is not there yet: save the article's text"):
        load_article(stored(tmp_path, raw, name))


@pytest.mark.parametrize(
    "raw", [b"<3 is what fans wrote.", b"<htmlish> words", b"<!-- open words", b"A <html> tag."]
)
def test_angle_brackets_alone_are_no_web_page(tmp_path: Path, raw: bytes) -> None:
    """A text that only begins somewhat like HTML is read."""
    assert load_article(stored(tmp_path, raw)).text == raw.decode()


@pytest.mark.parametrize(
    "url", ["https://example.org/dam", "HTTP://example.org", "ftp://a.example/b", "file:///tmp/a"]
)
def test_addresses_are_not_read_yet(url: str) -> None:
    """A URL is a usage error, as a string or as a path."""
    for source in (url, Path(url)):
        with pytest.raises(UsageError, match="not there yet: save the article's text"):
            load_article(source)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """Missing files, directories, pipes, devices and impossible names each get their own line."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        for source, said in {
            str(tmp_path / "none.txt"): "there is no file .*none.txt'; check the path",
            str(tmp_path): "is a directory; name one text file",
            str(tmp_path / "pipe"): "is a device or a pipe; send it to standard input",
            str(tmp_path / "s"): "is a device or a pipe",
            "/dev/null": "is a device or a pipe",
            str(tmp_path / "loop"): "cannot be read: ",
            str(SEED / "under"): "cannot be read: Not a directory",
            "a\0b": r"'a\\x00b' cannot be read",
            "a" * 5000: "^.{190,260}cannot be read: File name too long$",
        }.items():
            with pytest.raises(ArticleError, match=said):
                load_article(source)
    for nothing in ("", "  "):
        with pytest.raises(UsageError, match="no article was named"):
            load_article(nothing)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """A file without permission is refused with the system's own word for it."""
    path = stored(tmp_path, TEXT.encode())
    path.chmod(0)

    with pytest.raises(ArticleError, match="cannot be read: Permission denied"):
        load_article(path)


def test_large_files_are_refused(tmp_path: Path) -> None:
    """A file or a stream of more than the limit is no article; one of exactly the limit is read."""
    path = tmp_path / "dam.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)

    for source, stdin in ((str(path), None), ("-", path.open("rb"))):
        with pytest.raises(ArticleError, match="is larger than 20 MB"):
            load_article(source, stdin=stdin)
        if stdin:
            stdin.close()


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

    assert whole == slow == make_article(TEXT, source="-")


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


def test_empty_strings_are_refused() -> None:
    """A text without words is no article."""
    for text, said in {
        "": "is empty",
        " \n": "is empty",
        "\ufeff": "is empty",
        "—!": "no words",
    }.items():
        with pytest.raises(ArticleError, match=f"the text .*{said}; give the text of one article"):
            make_article(text)


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


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_decoding_gives_back_what_was_encoded(text: str, encoding: str) -> None:
    """A text in any Unicode encoding comes back unchanged, behind its mark."""
    text = f"Dam: {text}"

    assert decode(text.encode(encoding), "a").removeprefix("\ufeff") == text


@given(st.binary(max_size=40))
def test_windows_1252_gives_back_its_bytes(raw: bytes) -> None:
    """What is not UTF-8 is decoded byte by byte, so that nothing is lost."""
    raw = b"The caf\xe9 \x93\x94\x80" + raw.translate(None, bytes(range(32)) + b"\x7f")
    text = decode(raw, "a")

    if "\ufffd" not in text:
        assert len(text) == len(raw)

"""Loading: what is no article is refused with one clear line."""

import io
import os
import socket
from pathlib import Path

import pytest

from assistant.errors import ArticleError, UsageError
from assistant.loading import load_article, make_article
from assistant.loading.files import LARGEST
from assistant.loading.kinds import form_of
from assistant.loading.originals import Original
from tests.article_files import SEED, TEXT, stored


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "is empty"),
        (b" \r\n\t\xc2\xa0", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"... --- !!", "holds no words"),
        (b"The dam" + bytes(40), "it is full of NUL bytes"),
        (b"\xff\xfeT" + bytes(41), "it is full of NUL bytes"),
        (b"\x89PNG\r\n\x1a\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a", "a GIF image"),
        (b"RIFF\x24\x08\x00\x00WEBPVP8 ", "a WebP image"),
        (b"{\\rtf1 The dam broke.}", "an RTF file"),
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
    ("raw", "name", "form"),
    [
        (b"<!DOCTYPE html><title>Dam</title>", "dam.txt", "html"),
        (b"\xef\xbb\xbf \n<HTML lang='en'>Dam", "dam", "html"),
        (b"<?xml version='1.0'?>\n<!-- a --><!-- b -->\n<html>Dam", "dam.md", "html"),
        (b"\xff\xfe" + "<!doctype html>Dam".encode("utf-16-le"), "dam.txt", "html"),
        (b"The dam broke.", "dam.html", "html"),
        (b"The dam broke.", "DAM.HTM", "html"),
        (b"%PDF-1.7\n%\xe2\xe3", "dam.txt", "pdf"),
        (b"PK\x03\x04\x14\x00", "dam.txt", "zip"),
        (b"\x1f\x8b\x08\x00", "dam.txt", "gzip"),
        (b"---\ntitle: Dam\ntags:\n  - a\n---\n\nIt broke.", "", "markdown"),
        (b"---\ntitle: Dam\n---\n\nIt broke.", "dam.txt", "text"),
        (b"---\nIt broke.\n---\nSo it did.\ntitle: no", "", "text"),
        (b"title: Dam\n---\nIt broke.", "", "text"),
    ],
)
def test_what_is_no_plain_text_is_known(raw: bytes, name: str, form: str) -> None:
    """A page or an archive is known by its first bytes before its name, whatever the name says."""
    assert form_of(Original(raw, name, name, file_name=name)) == form


@pytest.mark.parametrize(
    "raw", [b"<3 is what fans wrote.", b"<htmlish> words", b"<!-- open words", b"A <html> tag."]
)
def test_angle_brackets_alone_are_no_web_page(tmp_path: Path, raw: bytes) -> None:
    """A text that only begins somewhat like HTML is read."""
    assert load_article(stored(tmp_path, raw)).text == raw.decode()


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """Missing files, directories, pipes, devices and impossible names each get their own line."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop").symlink_to("loop")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        for source, said in {
            str(tmp_path / "none.txt"): "there is no file .*none.txt'; check the path",
            str(tmp_path): "is a directory without a file that can be read",
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
        with pytest.raises(ArticleError, match="is larger than 50 MB"):
            load_article(source, stdin=stdin)
        if stdin:
            stdin.close()


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

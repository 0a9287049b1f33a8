"""Loading: one text however it is encoded, and no character lost."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents import Origin
from assistant.loading import load_article, make_article
from assistant.loading.decoding import decode
from tests.article_files import TEXT, stored


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

    known = article.model_copy(update={"origin": Origin()})
    assert known == make_article(TEXT, source=str(path))
    assert article == load_article(str(path))
    assert article.origin.sha256 == hashlib.sha256(raw).hexdigest()
    assert article.text == TEXT


def test_nothing_else_is_changed(tmp_path: Path) -> None:
    """White space, marks without ink and a second byte order mark stay in the text."""
    text = "  A\xa0b\t \n\n\n\u200b\ufeffc \x0c d\u2028e\x85f  \n"

    assert load_article(stored(tmp_path, text.encode())).text == text
    assert load_article(stored(tmp_path, b"\xef\xbb\xbf" + text.encode())).text == text


def test_windows_1252_leaves_no_byte_undefined() -> None:
    """Each byte above 127 alone is one character, the five undefined ones too."""
    for byte in range(0x80, 0x100):
        assert len(decode(b"The dam broke caf" + bytes([byte]), "a.txt").text) == 18
    assert decode(b"\x93Dam\x94 \x80 5 \x96 caf\xe9 \x81", "a.txt").text == "“Dam” € 5 – café \x81"


def test_damaged_utf8_stays_utf8() -> None:
    """One bad byte among many good ones does not turn every quotation mark into three letters."""
    cut = "“Müller’s mill” – said “so”.".encode() + "’".encode()[:2]

    assert decode(cut, "a.txt").text == "“Müller’s mill” – said “so”.\ufffd"


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_decoding_gives_back_what_was_encoded(text: str, encoding: str) -> None:
    """A text in any Unicode encoding comes back unchanged, behind its mark."""
    text = f"Dam: {text}"

    assert decode(text.encode(encoding), "a").text.removeprefix("\ufeff") == text


@given(st.binary(max_size=40))
def test_windows_1252_gives_back_its_bytes(raw: bytes) -> None:
    """What is not UTF-8 is decoded byte by byte, so that nothing is lost."""
    raw = b"The caf\xe9 \x93\x94\x80" + raw.translate(None, bytes(range(32)) + b"\x7f")
    text = decode(raw, "a").text

    if "\ufffd" not in text:
        assert len(text) == len(raw)

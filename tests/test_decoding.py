"""Decoding: marks, labels, evidence against labels, and what is no text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import ArticleError
from assistant.loading.decoding import Decoded, decode
from assistant.loading.decoding.labels import encoding_of

SAID = "The mayor’s café cost €3."


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("ISO-8859-1", "cp1252"),
        (" latin1\n", "cp1252"),
        ("us-ascii", "cp1252"),
        ("x-user-defined", "cp1252"),
        ("iso-8859-9", "cp1254"),
        ("GB2312", "gb18030"),
        ("gbk", "gb18030"),
        ("Shift_JIS", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("big5-hkscs", "cp950"),
        ("tis-620", "cp874"),
        ("unicode-1-1-utf-8", "utf-8"),
        ("utf-7", None),
        ("hz-gb-2312", None),
        ("iso-2022-kr", None),
        ("rot13", None),
        ("base64", None),
        ("idna", None),
        ("", None),
    ],
)
def test_labels_mean_what_browsers_take_them_for(label: str, encoding: str | None) -> None:
    """A label is the encoding that pages with it are in; what browsers refuse means nothing."""
    assert encoding_of(label) == encoding


@pytest.mark.parametrize(
    ("label", "text", "encoding"),
    [
        ("iso-8859-1", "Müller’s “mill” – €3", "cp1252"),
        ("windows-1251", "Плотина", "cp1251"),
        ("koi8-r", "Плотина", "koi8-r"),
        ("iso-8859-2", "zażółć", "iso8859-2"),
        ("gb2312", "水坝决口了", "gb18030"),
        ("euc-kr", "댐이 무너졌다", "cp949"),
        ("shift_jis", "ダムが壊れた", "cp932"),
        ("iso-2022-jp", "ダムが壊れた", "iso2022_jp"),
        ("big5", "水壩", "cp950"),
        ("utf-16le", "Dam: €3", "utf-16-le"),
        ("utf-16", "大坝决口了。没有人受伤。", "utf-16-le"),
        ("macintosh", "naïve", "mac-roman"),
        ("utf-8", "Dam: €3", "utf-8"),
    ],
)
def test_what_is_declared_is_believed(label: str, text: str, encoding: str) -> None:
    """A true label decides, also of two words; nothing has to be told then."""
    assert decode(text.encode(encoding), "a", label) == Decoded(text, encoding)


@pytest.mark.parametrize(
    ("raw", "label", "text", "told"),
    [
        (SAID.encode(), "latin-1", SAID, "'latin-1', but its bytes are not; read as UTF-8"),
        (SAID.encode("cp1252"), "utf-8", SAID, "but its bytes are not; read as windows-1252"),
        (SAID.encode(), "utf-16", SAID, "'utf-16', but its bytes are not; read as UTF-8"),
        (SAID.encode("utf-16-be"), "utf-16", SAID, "but its bytes are not; read as UTF-16"),
        (SAID.encode("cp1252"), "utf-16", SAID, "but its bytes are not; read as windows-1252"),
        (SAID.encode("utf-16-le"), "utf-8", SAID, "but its bytes are not; read as UTF-16"),
        (SAID.encode(), "utf-7", SAID, "'utf-7', which is no encoding known here; read as UTF-8"),
        (SAID.encode(), "x\x1b" * 99, SAID, r"'(x\\x1b){20}', which is no encoding known here"),
        (SAID.encode("cp1252"), "euc-jp", SAID, "but its bytes are not; read as windows-1252"),
        (
            ("Плотина прорвана, сообщил мэр. " * 3).encode("koi8-r"),
            "iso-8859-1",
            "Плотина прорвана, сообщил мэр. " * 3,
            "but its bytes are not; read as KOI8-R",
        ),
        (
            ("Плотина прорвана, сообщил мэр. " * 3).encode(),
            "windows-1251",
            "Плотина прорвана, сообщил мэр. " * 3,
            "but its bytes are not; read as UTF-8",
        ),
    ],
)
def test_a_label_loses_to_the_bytes(raw: bytes, label: str, text: str, told: str) -> None:
    """What is declared and cannot be is not believed, and that is told in one line."""
    found = decode(raw, "a", label)

    assert found.text == text
    (warning,) = found.warnings
    assert "\n" not in warning
    with pytest.raises(AssertionError, match=f"it is declared to be .*{told}"):
        raise AssertionError(warning)


def test_a_mark_comes_first() -> None:
    """A byte order mark is believed before any label."""
    assert decode(SAID.encode("utf-8-sig"), "a", "latin-1") == Decoded(f"\ufeff{SAID}", "utf-8")
    assert decode(SAID.encode("utf-16"), "a", "utf-8").text == f"\ufeff{SAID}"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize(
    "text",
    [
        SAID,
        "Dam",
        "Плотина прорвана, сообщил мэр.",
        "大坝在星期一决口了。\n没有人受伤。\n",
        "Dam 😀 broke",
    ],
)
def test_wide_text_without_a_mark(text: str, encoding: str) -> None:
    """UTF-16 and UTF-32 are known by where their NULs stand, and that is told as a guess."""
    name = encoding[:6].upper()
    warnings = (f"its encoding is not said; read as {name}",)

    assert decode(text.encode(encoding), "a") == Decoded(text, encoding, warnings)


def test_wide_text_that_is_cut() -> None:
    """A last half of a character becomes U+FFFD and is told."""
    found = decode(SAID.encode("utf-16-le")[:-1], "a")

    assert found.text == f"{SAID[:-1]}\ufffd"
    assert found.warnings[-1].startswith("it is damaged: 1 place could not be read as UTF-16")


@pytest.mark.parametrize(
    ("said", "encoding"),
    [
        (SAID, "utf-8"),
        (SAID, "cp1252"),
        ("The dam broke.", "utf-8"),
        ("Плотина прорвана", "utf-8"),
        ("Плотина прорвана", "cp1251"),
        ("ダムが壊れた", "cp932"),
    ],
)
def test_single_nuls_move_nothing(said: str, encoding: str) -> None:
    """A stray NUL becomes U+FFFD in its place, whatever stands around it."""
    whole = said
    for at in (0, 3, len(whole) // 2, len(whole)):
        holed = whole[:at] + "\0" + whole[at:]
        found = decode(holed.encode(encoding), "a")
        assert found.text == holed.replace("\0", "\ufffd")
        assert "it holds 1 NUL character, each shown as U+FFFD" in found.warnings
        assert not any("damaged" in warning or "lost" in warning for warning in found.warnings)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (bytes(100), "it is full of NUL bytes"),
        (b"\0\0\0a" * 30 + bytes(9), "it is full of NUL bytes"),
        (b"a\x01\x02b\x03" * 30, "it is full of control characters"),
        (bytes(range(256)) * 4, "it is full of control characters"),
        (b"\x00\x00\x01\xba\x21\x00\x01\x00\x01\x80\x04\x6b" * 9, "not text"),
    ],
)
def test_what_is_no_text_is_refused(raw: bytes, said: str) -> None:
    """Bytes full of NULs or controls are refused, whatever they are declared to be."""
    for label in (None, "utf-8", "latin-1", "gb18030"):
        with pytest.raises(ArticleError, match=r"^a is not text: .*; save it as UTF-8 text$|known"):
            decode(raw, "a", label)
    with pytest.raises(ArticleError, match=said):
        decode(raw, "a")


@pytest.mark.parametrize(
    ("raw", "text", "places"),
    [
        (b"caf\xc3\xa9 \xe2\x80\x99 caf\xe9 \xe2\x80\x94", "café ’ caf\ufffd —", "1 place"),
        (b"\xed\xa0\xbd\xed\xb8\x80 caf\xc3\xa9", "\ufffd" * 6 + " café", "6 places"),
        (b"\xed\xa0\x80 caf\xc3\xa9", "\ufffd" * 3 + " café", "3 places"),
        (b"caf\xc3\xa9 na\xc3\xafve \xc3\xa0 \xc0\xaf", "café naïve à \ufffd\ufffd", "2 places"),
        (b"\xef\xbb\xbfcaf\xe9", "\ufeffcaf\ufffd", "1 place"),
    ],
    ids="byte surrogates lone overlong marked".split(),
)
def test_damaged_utf8(raw: bytes, text: str, places: str) -> None:
    """Bad bytes, surrogates and overlong forms in UTF-8 become U+FFFD, and they are counted."""
    warnings = (f"it is damaged: {places} could not be read as UTF-8, each shown as U+FFFD",)

    assert decode(raw, "a") == Decoded(text, "utf-8", warnings)
    assert decode(raw, "a", "utf-8") == Decoded(text, "utf-8", warnings)


def test_what_was_lost_before_is_told() -> None:
    """U+FFFD in a file is no damage of today; both are told apart."""
    (warning,) = decode("The caf\ufffd and \ufffd.".encode(), "a").warnings

    assert warning == (
        "it holds 2 characters U+FFFD: what stood there was lost before it was saved"
    )
    assert len(decode(b"\xef\xbf\xbd \xe2\x80\x99 \xe2\x80\x99 \xe9", "a").warnings) == 2


def test_odd_characters_stay_and_are_counted() -> None:
    """Characters that nobody sees are told by kind, and each stays where it is."""
    text = "a\x01b\x7fc\u200bd\u2060e\u202ef\u202cg\U000e0041h\u200ei\ufeffj\x9f"
    found = decode(text.encode(), "a")

    assert found.text == text
    assert found.warnings == (
        "it holds 3 control characters, 3 zero-width characters, 2 bidi controls, "
        "1 tag character and 1 bidi mark",
    )


@pytest.mark.parametrize(
    "text",
    [
        "می‌خواهم",
        "👩‍👩‍👧 ate 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "क्‍ष",
        "\u200fשלום (abc)\u200e",
        "\ufeffThe dam\tbroke\f\r\non Monday.\x85\u2028\u2029",
        "soft\u00adhyphen\u00a0and\u2009space",
    ],
)
def test_what_writing_needs_is_not_odd(text: str) -> None:
    """Joiners of Persian, India and emoji, flags, marks of right-to-left text are no warning."""
    assert decode(text.encode(), "a") == Decoded(text, "utf-8")


_LABELS = st.none() | st.sampled_from(
    "utf-8 utf-16 latin-1 cp1251 gb18030 shift_jis euc-jp iso-2022-jp big5 euc-kr none".split()
)


@given(st.binary(max_size=200), _LABELS)
def test_any_bytes_are_a_text_or_a_refusal(raw: bytes, label: str | None) -> None:
    """Whatever bytes are declared to be, they are a text that UTF-8 can hold, or refused."""
    try:
        found = decode(raw, "a", label)
    except ArticleError:
        return

    assert found.text.encode().decode() == found.text
    assert "\0" not in found.text
    assert all(warning and "\n" not in warning for warning in found.warnings)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), _LABELS)
def test_utf8_comes_back_unchanged(text: str, label: str | None) -> None:
    """Valid UTF-8 that is not declared to be anything else loses and gains nothing."""
    text = f"{text} “Dam” – é… ’s €3."

    assert decode(text.encode(), "a").text == text
    assert decode(text.encode(), "a").encoding == "utf-8"
    if label in ("utf-8", "latin-1", "utf-16", "none"):
        assert decode(text.encode(), "a", label).text == text
